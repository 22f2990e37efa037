package newsdate

import "strings"

// labels are the words before a date, folded.
var labels = func() []struct {
	words []string
	label Label
} {
	var out []struct {
		words []string
		label Label
	}
	for label, phrases := range map[Label][]string{
		Published: {"تاريخ النشر", "تاريخ نشر", "نشر في", "نشر يوم", "نشر بتاريخ", "نشرت في", "نشرت بتاريخ", "نشر", "بتاريخ", "تاريخ الاضافه",
			"تاريخ الخبر", "تاريخ الاصدار", "published", "published on", "date", "posted on", "التاريخ"},
		Updated: {"اخر تحديث", "اخر تحديث للصفحه في", "اخر تحديث في", "اخر تعديل", "تم التحديث في", "تم التحديث", "تحديث", "حدث في", "حدث", "وحدث", "عدل", "وعدل", "عدل في", "حدثت", "محدث", "تحديثات", "updated", "last updated", "last update", "updated on"},
	} {
		for _, p := range phrases {
			out = append(out, struct {
				words []string
				label Label
			}{strings.Fields(p), label})
		}
	}
	return out
}()

// months are the names of the Gregorian months, folded: of the Gulf and Egypt,
// of the Levant and Iraq, of Morocco, of Algeria and Tunisia, of Mauritania,
// of Libya until 2011, and English ones, long and short.
var months = table(
	"يناير,كانون الثاني,جانفي,january,jan",
	"فبراير,شباط,النوار,فيفري,february,feb",
	"مارس,اذار,march,mar",
	"ابريل,نيسان,الطير,افريل,april,apr",
	"مايو,ايار,ماي,مايس,may",
	"يونيو,يونيه,حزيران,جوان,june,jun",
	"يوليو,يوليه,تموز,يوليوز,جويليه,july,jul",
	"اغسطس,اب,هانيبال,غشت,اوت,اغشت,august,aug",
	"سبتمبر,ايلول,الفاتح,شتنبر,شتمبر,september,sep,sept",
	"اكتوبر,تشرين الاول,التمور,october,oct",
	"نوفمبر,تشرين الثاني,الحرث,نونبر,november,nov",
	"ديسمبر,كانون الاول,الكانون,دجنبر,دجمبر,december,dec",
)

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
	"الاحد,لاحد,احد,sunday,sun",
	"الاثنين,لاثنين,اثنين,monday,mon",
	"الثلاثاء,لثلاثاء,ثلاثاء,tuesday,tue",
	"الاربعاء,لاربعاء,اربعاء,wednesday,wed",
	"الخميس,لخميس,خميس,thursday,thu",
	"الجمعه,لجمعه,جمعه,friday,fri",
	"السبت,لسبت,سبت,saturday,sat",
)

// firstDays are the days of a month that are written out, folded.
var firstDays = table("الاول,اول,فاتح", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر")

// startWords are those with which a date or its label can begin, folded.
var startWords = func() map[string]bool {
	out := map[string]bool{"يوم": true, "الموافق": true, "غره": true}
	for _, l := range labels {
		out[l.words[0]] = true
	}
	for _, names := range []map[string]int{weekdays, months, hijriMonths, firstDays} {
		for name := range names {
			first, _, _ := strings.Cut(name, " ")
			out[first] = true
		}
	}
	return out
}()

// halves of the day: false before noon.
var halves = map[string]bool{
	"ص": false, "صباحا": false, "صباح": false, "am": false,
	"م": true, "مساء": true, "مساءا": true, "ظهرا": true, "عصرا": true, "pm": true,
}

// zones follow a time, folded. All but those of Greenwich and Mecca are read over:
// a time is the site's own, unless a zone in numbers says more.
var zones = words("eet,ast,est,cet,utc,gmt,بغداد,القدس,مكه,القاهره,الرياض,ابوظبي,غرينتش,جرينتش,تونس,دمشق,بيروت,عمان,الدوحه,الكويت")

func words(list string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Split(list, ",") {
		out[w] = true
	}
	return out
}
