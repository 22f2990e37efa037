package newsdate

import "strings"

// A labelPhrase is words before a date that say what it is the date of.
type labelPhrase struct {
	words []string
	label Label
}

// labels are those phrases, folded, by their first words.
var labels = func() map[string][]labelPhrase {
	out := map[string][]labelPhrase{}
	for label, phrases := range map[Label][]string{
		Published: {"تاريخ النشر", "تاريخ نشر", "نشر في", "نشر يوم", "نشر بتاريخ", "نشرت في", "نشرت بتاريخ", "نشر", "بتاريخ", "تاريخ الاضافه", "تاريخ الانشاء", "تاريخ الادراج", "تاريخ المقال", "تاريخ ووقت النشر", "تاريخ وتوقيت النشر",
			"تاريخ الخبر", "تاريخ الاصدار", "تم النشر في", "تم النشر", "تم نشره في", "وقت النشر", "نشر الخبر في", "اضيف في", "اضيف بتاريخ", "اضيفت بتاريخ", "تمت الاضافه", "ادرج في", "ادرج بتاريخ", "حرر في", "حرر بتاريخ", "التاريخ",
			"published", "published on", "published at", "first published", "date published", "publication date", "date", "posted", "posted on", "posted at", "date posted", "created", "created on", "created at",
			"publie le", "publiee le", "publie", "poste le", "mis en ligne le", "date de publication", "cree le"},
		Updated: {"محدثه", "محدث في", "اخر تحديث", "اخر تحديث للصفحه", "اخر تحديث للخبر", "اخر تعديل", "تاريخ التحديث", "تاريخ تحديث", "تاريخ اخر تحديث", "تاريخ اخر تعديل", "تاريخ التعديل", "تاريخ تعديل", "وقت التحديث", "وقت اخر تحديث", "تم التحديث", "تم التعديل", "تم تحديثه", "تم تعديله",
			"تحديث", "تحديث الخبر", "تحديثات", "اخر تحيين", "تحيين", "تاريخ التحيين", "حدث في", "حدث", "وحدث", "عدل", "وعدل", "عدل في", "حدثت", "محدث",
			"updated", "updated on", "updated at", "update", "last update", "last updated", "last updated on", "last updated at", "modified", "modified on", "last modified", "last modified on", "date modified", "date updated", "last edited", "last edited on", "edited",
			"mis a jour le", "mis a jour", "mise a jour le", "mise a jour", "derniere mise a jour le", "derniere mise a jour", "modifie le", "actualise le", "derniere modification"},
	} {
		for _, p := range phrases {
			words := strings.Fields(p)
			out[words[0]] = append(out[words[0]], labelPhrase{words, label})
		}
	}
	return out
}()

// months are the names of the Gregorian months, folded: of the Gulf and Egypt,
// of the Levant and Iraq, of Morocco, of Algeria and Tunisia, of Mauritania,
// of Libya until 2011, English ones, long and short, and the French ones of Maghreb pages.
var months = table(
	"يناير,كانون الثاني,كانون ثاني,ك الثاني,جانفي,january,jan,janvier",
	"فبراير,شباط,النوار,فيفري,february,feb,fevrier",
	"مارس,اذار,march,mar,mars",
	"ابريل,نيسان,الطير,افريل,april,apr,avril",
	"مايو,ايار,ماي,مايس,may,mai",
	"يونيو,يونيه,حزيران,جوان,june,jun,juin",
	"يوليو,يوليه,تموز,يوليوز,جويليه,july,jul,juillet",
	"اغسطس,اب,هانيبال,غشت,اوت,اغشت,august,aug,aout",
	"سبتمبر,ايلول,الفاتح,شتنبر,شتمبر,september,sep,sept,septembre",
	"اكتوبر,اوكتوبر,تشرين الاول,تشرين اول,ت الاول,التمور,october,oct,octobre",
	"نوفمبر,نوڤمبر,تشرين الثاني,تشرين ثاني,ت الثاني,الحرث,نونبر,november,nov,novembre",
	"ديسمبر,كانون الاول,كانون اول,ك الاول,الكانون,دجنبر,دجمبر,december,dec,decembre",
)

// stampMonths are the months in the line with which the agency of Kuwait closes a text, folded.
var stampMonths = table("ينا", "فبر", "مار", "ابر", "ماي", "يون", "يول", "اغس", "سبت", "اكت", "نوف", "ديس")

// hijriMonths are those of the Hijri calendar, folded.
var hijriMonths = table(
	"محرم,المحرم,محرم الحرام",
	"صفر",
	"ربيع الاول,ربيع اول",
	"ربيع الاخر,ربيع الثاني,ربيع ثاني",
	"جمادي الاولي,جمادي الاول,جمادي اولي",
	"جمادي الاخره,جمادي الثانيه,جمادي الثاني,جمادي الاخر",
	"رجب",
	"شعبان",
	"رمضان,رمضان المبارك",
	"شوال",
	"ذو القعده,ذي القعده",
	"ذو الحجه,ذي الحجه",
)

// table numbers the names of months, from 1.
func table(lines ...string) map[string]int {
	out := map[string]int{}
	for i, line := range lines {
		for _, name := range strings.Split(line, ",") {
			out[name] = i + 1
		}
	}
	return out
}

// weekdays are the names of days, folded; a first letter is sometimes lost.
// Their numbers are Go's and one more: Sunday is 1.
var weekdays = table(
	"الاحد,لاحد,احد,sunday,sun,dimanche",
	"الاثنين,لاثنين,اثنين,monday,mon,lundi",
	"الثلاثاء,لثلاثاء,ثلاثاء,tuesday,tue,mardi",
	"الاربعاء,لاربعاء,اربعاء,wednesday,wed,mercredi",
	"الخميس,لخميس,خميس,thursday,thu,jeudi",
	"الجمعه,لجمعه,جمعه,friday,fri,vendredi",
	"السبت,لسبت,سبت,saturday,sat,samedi",
)

// IsWeekday reports whether a folded word is the name of a day.
func IsWeekday(word string) bool { return weekdays[word] > 0 }

// firstDays are the days of a month that are written out, folded.
var firstDays = table("الاول,اول,فاتح", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر")

// startWords are those with which a date or its label can begin, folded.
var startWords = func() map[string]bool {
	out := map[string]bool{"يوم": true, "الموافق": true, "غره": true}
	for first := range labels {
		out[first] = true
	}
	for _, names := range []map[string]int{weekdays, months, hijriMonths, firstDays} {
		for name := range names {
			first, _, _ := strings.Cut(name, " ")
			out[first] = true
		}
	}
	return out
}()

func words(list string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Split(list, ",") {
		out[w] = true
	}
	return out
}
