package tag

import (
	"strings"

	"github.com/mujaz/mujaz/internal/latin"
)

// Names begin with a given name that the tables have, mostly. Many are other words, too, and
// what stands around them tells.

// given reports whether a word is a known given name, and not the preposition
// that is spelt alike.
func (f *field) given(at int) bool {
	if at >= len(f.words) {
		return false
	}
	w := &f.words[at]
	if w.given == unasked {
		w.given = answered(f.isGiven(at))
	}
	return w.given == yes
}

func (f *field) isGiven(at int) bool {
	w := f.words[at]
	if at+1 < len(f.words) && f.words[at+1].fold == "الدين" && w.gap == " " && !f.article(at) && !f.particle(at) && !strings.HasPrefix(w.fold, "و") {
		return true // عز الدين
	}
	if f.ofGod(at) && !f.article(at) {
		return true // فضل الله
	}
	if (w.fold == "سيد" || w.fold == "شيخ") && at+1 < len(f.words) && w.gap == " " && latin.IsGiven(f.words[at+1].fold) {
		return true // سيد أحمد, شيخ شريف
	}
	if f.anne(at) {
		return true
	}
	if w.fold == "حافظ" && at+1 < len(f.words) && f.words[at+1].fold == "الاختام" { // who keeps the seals
		return false
	}
	if w.fold == "مولانا" && at+1 < len(f.words) && latin.IsGiven(f.words[at+1].fold) { // a form of address
		return false
	}
	if w.fold == "وسام" && at+1 < len(f.words) && f.article(at+1) && !strings.HasSuffix(f.words[at+1].fold, "ي") { // وسام الاستحقاق
		return false
	}
	if w.fold == "اركان" && at > 0 && staffs.Has(strings.TrimLeft(f.words[at-1].fold, "وبل")) { // قادة أركان
		return false
	}
	if w.fold == "صباح" && at+1 < len(f.words) && w.gap == " " && (noNames.Has(f.words[at+1].fold) || f.words[at+1].fold == "الغد" || f.words[at+1].fold == "غد") { // صباح اليوم
		return false
	}
	if w.fold == "باسم" && at > 0 && speaks.Has(strings.TrimPrefix(strings.TrimPrefix(f.words[at-1].fold, "و"), "ال")) {
		return false
	}
	if (w.fold == "امين" || w.fold == "امينه") && at+1 < len(f.words) && (generally.Has(f.words[at+1].fold) || f.words[at+1].fold == "عام") { // أمين عام
		return false
	}
	if calledSo.Has(w.fold) && at > 0 && f.article(at-1) && f.words[at-1].gap == " " && w.gap == " " && at+1 < len(f.words) && (latin.IsGiven(f.words[at+1].fold) || f.surnameLike(at+1)) { // المتحدث باسم المقاومة قائد ناصر
		return true
	}
	return arabicWord(w) && (w.fold == "عبد" || latin.IsGiven(w.fold)) && !f.particle(at) && !strings.HasPrefix(f.text[w.start:w.end], "بأ") && f.text[w.start:w.end] != "أولى" // بأن is no بان
}

// anne reports whether آن, which is a word for the present, too, is a name: آن هيدالغو, not في آن واحد.
func (f *field) anne(at int) bool {
	w := f.words[at]
	if f.text[w.start:w.end] != "آن" || at == 0 || f.words[at-1].fold == "في" || w.gap != " " || at+1 >= len(f.words) {
		return false
	}
	next := f.words[at+1].fold
	return arabicWord(f.words[at+1]) && len(next) > len("آن") && !f.article(at+1) && !noNames.Has(next) && !particles.Has(next) && !newsVerbs.Has(next) && !verbalNoun(next) && !affairs.Has(next) &&
		next != "اوان" && next != "وقت" && !strings.HasSuffix(next, "ها") && !strings.HasSuffix(next, "هم") && !(f.possessed(at+1) && f.owned(at+1)) // آن أوان الحوار, آن بلادها
}

// calledSo are titles that people are called by, too, folded. Without the article none is a
// title before a name.
var calledSo = set("حاكم", "قايد", "شاه")

// staffs stand before أركان, which is a given name, too, folded.
var staffs = set("رييس", "رييسه", "رييسا", "رييسي", "روسا", "روساء", "قاده", "قايد", "هييه", "هيات", "ضابط", "ضباط", "حرب", "غرفه", "مجلس")

// joined reports whether a word is a given name with «و» written before it. وادي
// is a valley.
func (f *field) joined(at int) bool {
	rest, ok := strings.CutPrefix(f.words[at].fold, "و")
	return ok && rest != "ادي" && !f.given(at) && (rest == "عبد" || latin.IsGiven(rest) || foreign(rest) && !f.startsMention(at)) && strings.HasPrefix(f.text[f.words[at].start:], "و")
}

// particled is the particle written together with a known given name: بسليم, لسليم.
func (f *field) particled(at int) string {
	if at >= len(f.words) || f.given(at) || f.startsMention(at) {
		return ""
	}
	for _, p := range []string{"ب", "ل"} {
		if rest, ok := strings.CutPrefix(f.words[at].fold, p); ok && (rest == "عبد" || latin.IsGiven(rest)) && len(rest) > len("نور") {
			return p
		}
	}
	return ""
}
