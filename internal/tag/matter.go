package tag

import (
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
)

// Behind an office a sentence goes on with what its holder deals with, as often as with
// their name. Nouns of what is done, and what agrees with a noun, show that.

// matter reports whether two words behind an office are what its holder deals with, rather
// than a name: «يبحث مع السفير توريد حافلات», «بعث الرئيس برقيتين مماثلتين».
func (f *field) matter(o office, at int) bool {
	if f.given(at) || at+1 >= len(f.words) {
		return false
	}
	if f.aboutNoun(at, o.from) {
		return true
	}
	if object, ok := strings.CutSuffix(f.words[at].fold, "ا"); ok && verbalNoun(object) { // ترأس الملك اجتماعا خصص
		return true
	}
	if f.accusative(at, at+1) { // يستقل الوزير قطارا سريعا
		return true
	}
	if f.given(at+1) || foreign(f.words[at+1].fold) {
		return false
	}
	first, second := f.words[at].fold, f.words[at+1].fold
	switch {
	case strings.HasPrefix(second, "م") && strings.HasSuffix(second, "ين") && len(second) >= 2*5 && !f.article(at+1): // ضباطا متميزين
		return true
	case strings.HasSuffix(first, "تين") && strings.HasSuffix(second, "تين"), indefinite.Has(strings.TrimSuffix(second, "ا")):
		return true
	case strings.HasSuffix(f.text[f.words[at].start:f.words[at].end], "اء") && strings.HasPrefix(first, "ا"): // أطباء
		return true
	}
	return verbalNoun(first) && f.takesObject(o.from)
}

// accusative reports whether two words are an object and its adjective, which end alike:
// قطارا سريعا.
func (f *field) accusative(at, adjective int) bool {
	w, l := f.words[at].fold, []rune(f.words[adjective].fold)
	if len(w) < 2*4 || !strings.HasSuffix(w, "ا") || strings.HasSuffix(w, "يا") || foreign(w) || f.given(at) || f.given(adjective) || len(l) < 5 || l[len(l)-1] != 'ا' {
		return false
	}
	return len(l) == 5 && l[2] == 'ي' || len(l) > 5 && l[len(l)-2] == 'ي'
}

// indefinite are adjectives behind a noun without the article, folded: بيان مشترك.
var indefinite = set("مشترك", "مشتركه", "مماثل", "مماثله", "اخر", "اخري", "اخرين", "اخرون", "جديده", "جدد", "كبيره", "رسمي", "رسميه", "عاجل", "عاجله", "طاري", "طاريه", "موسع", "موسعه", "رفيع", "رفيعه", "دوليه", "محليه", "محليين", "دوليين",
	"اقتصاديه", "سياسيه", "امنيه", "عسكريه", "ثناييه", "مهمه", "هامه", "مختلفه", "متعدده", "اضافيه", "ميدانيه", "تفقديه", "فنيه", "خاصه", "طبيه", "انسانيه", "صحفيا", "صحفي", "تدريبيه", "استراتيجيه", "استراتيجي", "تاريخيه", "تاريخي")

// aboutNoun reports whether a word is what a verb before an office is of, with «ب»: «أشاد
// الوزير بفوز فلان».
func (f *field) aboutNoun(at, office int) bool {
	w := f.words[at].fold
	return strings.HasPrefix(w, "ب") && phrasal(w) && !attachedArticle(w) && !f.given(at) && !titleNouns.Has(w) && !titleNouns.Has(w[len("ب"):]) && !areas.Has(w[len("ب"):]) && !f.startsMention(at) && !f.placeBehind(at) && f.clauseHas(office, about)
}

// about are verbs with which «ب» stands before what they are of, folded.
var about = set("اشاد", "اشادت", "يشيد", "تشيد", "رحب", "رحبت", "يرحب", "ترحب", "نوه", "نوهت", "ندد", "نددت", "ينوه", "يندد", "طالب", "طالبت", "يطالب", "تطالب", "امر", "امرت", "يامر", "وجه", "وجهت", "يوجه", "هدد", "تعهد", "يتعهد", "اعترف", "هنا", "يهني", "التزم", "سمح", "اهتم", "احتفل", "يحتفل")

// clauseHas reports whether one of some verbs stands before a word in its clause.
func (f *field) clauseHas(at int, verbs *arabic.Lexicon) bool {
	for i := at - 1; i >= max(0, at-clauseWords) && !breaks(f.words[i].gap); i-- {
		if verbs.Has(f.verbAt(i)) {
			return true
		}
	}
	return false
}

// verbalNoun reports whether a word has the form of a noun of what is done: إنشاء, توريد,
// تبادل, افتتاح, استقدام.
func verbalNoun(w string) bool {
	l := []rune(w)
	switch {
	case len(l) < 5 || len(l) > 7:
		return false
	case l[0] == 'ت':
		return len(l) == 5 && (l[3] == 'ي' || l[2] == 'ا')
	case l[0] != 'ا' || l[len(l)-2] != 'ا':
		return false
	case len(l) == 7:
		return strings.HasPrefix(w, "است")
	}
	return len(l) == 5 || l[2] == 'ت' || l[1] == 'ن'
}

// nounPhrase reports whether two words are rather a noun and what belongs to it
// than a name: حكوماتها الثلاثة; behind a title that may go on, قوى الحرية.
func (f *field) nounPhrase(at int, goesOn bool) bool {
	first := f.words[at].fold
	if strings.HasSuffix(first, "ات") && len(first) > len("فرحات") && !f.given(at) {
		return true // مشروعات مقاومة
	}
	if goesOn && strings.HasPrefix(first, "ي") && !foreign(first) {
		return true // الوزير يقص الشريط
	}
	for _, pronoun := range []string{"ها", "هم", "هما", "نا"} {
		if strings.HasSuffix(first, pronoun) && len(first) > len(pronoun)+4 && !(pronoun == "نا" && at+1 < len(f.words) && foreign(f.words[at+1].fold)) { // ألينا رومانوسكي
			return true
		}
	}
	if at+1 < len(f.words) && f.article(at+1) && !breaks(f.words[at].gap) && phrasal(first) && !f.given(at) { // بتسيير المهام
		return true
	}
	if strings.HasSuffix(first, "ا") && at+1 < len(f.words) && f.nounEnding(f.words[at+1]) && !f.given(at) && !f.given(at+1) && !foreign(first) && !noNames.Has(f.words[at+1].fold) {
		return true // أطرافا سياسية
	}
	return goesOn && at+1 < len(f.words) && f.article(at+1) && !breaks(f.words[at].gap) && len(f.words[at+1].fold) > len("الال")
}

// phrasal reports whether a word rather begins with a preposition than a name
// does: بتسيير, لبحث; not بيرام, لوران.
func phrasal(w string) bool {
	rest, ok := strings.CutPrefix(w, "ب")
	if !ok {
		rest, ok = strings.CutPrefix(w, "ل")
	}
	return ok && !strings.HasPrefix(rest, "و") && !strings.HasPrefix(rest, "ي") && !foreign(w)
}
