package tag

import (
	"cmp"
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/gazetteer"
	"github.com/mujaz/mujaz/internal/latin"
)

// titleWord reports whether a word goes on with a title rather than beginning a
// name: a noun with the article or of an institution, a city, a quarter of the
// sky.
func (f *field) titleWord(at int) bool {
	w := f.words[at]
	return f.article(at) && len(w.fold) > len("الال") || noNames.Has(w.fold) || titleNouns.Has(w.fold) || f.startsMention(at)
}

// article reports whether a word is written with the article. Folded, ألاماي
// would seem to be.
func (f *field) article(at int) bool { return strings.HasPrefix(f.text[f.words[at].start:], "ال") }

// nameEnd returns where a name that begins at a word ends.
func (f *field) nameEnd(from int) int {
	if end := f.eastern(from); end > from {
		return end
	}
	to := from
	for to < len(f.words) && f.units(from, to) < maxNameUnits {
		if to > from && (breaks(f.words[to-1].gap) && !f.initial(to-1) || strings.ContainsAny(f.words[to-1].gap, "'«“")) || f.endsName(from, to) {
			break
		}
		if f.units(from, to) >= 2 && !f.continues(from, to) {
			break
		}
		to++
		if strings.ContainsAny(f.words[to-1].gap, "\"”»*") {
			break
		}
	}
	for to > from && (joins.Has(f.words[to-1].fold) || abd(f.words[to-1].fold)) { // no name ends in بن
		to--
	}
	return to
}

// initial reports whether a word is the letter that a given name begins with.
func (f *field) initial(at int) bool {
	return initials.Has(f.words[at].fold) && strings.HasPrefix(f.words[at].gap, ".")
}

// units counts the parts of a name: عبد العزيز is one, as is صلاح الدين, and بن none.
func (f *field) units(from, to int) int {
	n := 0
	for i := from; i < to; i++ {
		if !joins.Has(f.words[i].fold) && !(i > from && (abd(f.words[i-1].fold) || f.ofGod(i-1) || f.words[i].fold == "الدين")) { // صلاح الدين
			n++
		}
	}
	return n
}

// syllable reports whether a short word is the family name of a name from East
// Asia: لي باودونغ.
func (f *field) syllable(at int) bool {
	return at+1 < len(f.words) && f.words[at].gap == " " && syllables.Has(f.words[at].fold) && foreign(f.words[at+1].fold)
}

var syllables = set("لي", "شي", "وو", "يو", "ما", "دو", "تو", "سو", "جو", "ون", "شو", "لو", "هو", "تشو", "وانغ", "مين")

// ofGod reports whether a name of two begins at a word: فضل الله.
func (f *field) ofGod(at int) bool {
	return at+1 < len(f.words) && f.words[at+1].fold == "الله" && f.words[at].gap == " " && gifts.Has(f.words[at].fold)
}

// gifts are what names say to be of God, folded.
var gifts = set("فضل", "خير", "نصر", "ضيف", "سعد", "عطا", "هبه", "جار", "نعمه", "اسد", "عبيد", "شكر", "حبيب", "روح", "لطف", "ايه", "قدره", "عنايت", "عزيز", "ذبيح", "نور", "سيف", "حميد", "كرم", "عون", "جاد", "غرم", "حمد", "جود", "رزق", "نجيب", "امان", "رحمه", "شفيق", "خليل", "ولي", "معطي")

// abd reports whether a word begins a name of two: عبد العزيز.
func abd(fold string) bool { return fold == "عبد" || fold == "وعبد" || fold == "بنعبد" }

// maxNameUnits is how many parts a name can have.
const maxNameUnits = 5

// continues reports whether a name of two parts or more goes on with the word.
func (f *field) continues(from, at int) bool {
	before, w := f.words[at-1], f.words[at]
	switch {
	case before.fold == "الحاج" || f.french(at) && f.nameLike(at-1) && f.units(from, at) == 2: // برونو دوغبو بليه
		return true
	case joins.Has(before.fold) || joins.Has(w.fold) || abd(before.fold), before.fold == "السيد" && f.given(at):
		return true
	case at-from > 1 && sons.Has(f.words[at-2].fold) && (before.fold == "الشيخ" || at-from > 2 && f.given(at-1)) && f.given(at) && !f.article(at): // ولد سيد أحمد, بنت الشيخ عبد الله
		return true
	case (before.fold == "سيد" || before.fold == "شيخ") && f.given(at-1), w.fold == "شيخ" && f.given(at) && f.given(at-1) && f.units(from, at) == 2: // شيخ شريف شيخ أحمد
		return true
	case f.units(from, at) == 3 && f.given(at-1) && !f.arabicName(at-1) && f.given(at-2) && !f.arabicName(at-2) && f.nameLike(at) && !phrasal(w.fold): // روك مارك كريستيان كابوري
		return true
	case f.units(from, at) == 2 && f.familyName(at) && f.given(from) && at == from+2 && at+1 < len(f.words) && told.Has(f.words[at+1].fold): // سليم الخالد الصباح إن
		return true
	case f.units(from, at) == 3 && f.article(at) && !noNames.Has(w.fold) && f.given(from) && f.given(from+1) && f.officeJoined(at+1): // أحمد ناصر المحمد الصباح ورئيس الديوان
		return true
	case f.given(at) && f.givenFamilyGiven(from, at): // فلان الفلاني علي يوسف،
		return true
	case f.given(at-1) || at-from >= 2 && abd(f.words[at-2].fold):
		return f.units(from, at) == 2 || f.units(from, at) == 3 && f.article(at) && f.sonsName(at-1) && !f.pluralNoun(at) // of two given names the family's is still to come
	case f.titleSurname(at-1) && f.surnameLike(at) && f.units(from, at) == 2: // فلان العمدة الدسوقي
		return true
	case f.given(at) && !f.article(at-1) && f.units(from, at) == 2: // فلان مويني محمد
		return true
	case f.article(at) && !f.article(at-1):
		return (!foreign(before.fold) || joins.Has(w.fold)) && !f.pluralNoun(at) // not تيبور كوفاتش الملف, فلان الناخبين
	case f.units(from, at) == 2 && f.nameLike(at) && f.endsInO(at) && !strings.HasPrefix(w.fold, "س"): // غوميش كرافينيو
		return true
	case f.units(from, at) == 2 && len(w.fold) == len("لو") && breaks(w.gap) && f.nameLike(at-1) && !f.particle(at): // محمد دودو لو،
		return true
	case foreign(before.fold) && f.units(from, at) == 2 && breaks(w.gap) && f.nameLike(at) && !phrasal(w.fold) && (foreign(w.fold) || !strings.HasSuffix(w.fold, "ا")): // أكويلينا سبانيول،
		return true
	case foreign(before.fold) && foreign(w.fold) && !f.startsMention(at): // إيني إريكسن سوريدي
		return f.units(from, at) == 2
	case f.surnameLike(at) && f.surnameLike(at-1): // الطالبي العلمي
		return f.nameStops(at + 1)
	}
	return f.words[from].upper && w.upper
}

// endsName reports whether a word cannot be part of a name that begins before
// it, or at it.
func (f *field) endsName(from, at int) bool {
	w, n := f.words[at], at-from
	if w.fold == "" || w.fold[0] >= '0' && w.fold[0] <= '9' {
		return true
	}
	if !arabicWord(w) {
		return !w.upper
	}
	if len(w.fold) == len("ل") && !f.initial(at) { // لـ«الوطن»
		return true
	}
	if n > 0 && (joins.Has(f.words[at-1].fold) || abd(f.words[at-1].fold)) {
		return false
	}
	if n > 0 && w.fold == "الحاج" && w.gap == " " && f.given(at-1) && f.nameLike(at+1) { // رفيق الحاج قاسم
		return false
	}
	if n == 0 && (f.joinFollows(at) || f.sayyid(at) || f.syllable(at)) || n > 0 && f.ofGod(at-1) {
		return false
	}
	if n > 0 && f.given(at-1) && f.units(from, at) == 1 && (w.fold == "كان" && breaks(w.gap) || w.fold == "السيد" && at+1 < len(f.words) && w.gap == " " && f.given(at+1)) { // عثمان كان، غسان السيد أحمد
		return false
	}
	if at+1 < len(f.words) && w.gap == " " && f.units(from, at) >= 2 && verbalNoun(w.fold) && !f.given(at) && f.article(at+1) { // فلان الفلاني استيراد النفط
		return true
	}
	if n > 0 && at+1 < len(f.words) && generally.Has(f.words[at+1].fold) && noNames.Has(w.fold) {
		return true // فلان أمينا عاما
	}
	if f.endsKunya(from, at) || n > 1 && (privatePeople.Has(w.fold) || players.Has(w.fold)) { // كرم الوزير فلان الفلاني الفنانة
		return true
	}
	if joins.Has(w.fold) || f.given(at) {
		return n == 0 && w.fold == "ال"
	}
	if n == 0 && f.joined(at) {
		return false
	}
	if n > 0 && w.fold == "سعاده" && f.given(at-1) && f.units(from, at) == 1 && (at+1 == len(f.words) || breaks(w.gap) || !f.nameLike(at+1) && !addresses.Has(f.words[at+1].fold)) {
		return false // جورج سعادة
	}
	if n > 0 && (f.surnameAt(from, at) || f.lastOfName(from, at)) {
		return false
	}
	if f.object(at) && !(n > 0 && f.given(at-1) && !f.article(at) && breaks(w.gap)) || f.particle(at) || noNames.Has(w.fold) || titleNouns.Has(w.fold) || newsVerbs.Has(w.fold) || n > 1 && befell.Has(w.fold) || honorifics.Has(w.fold) || former.Has(w.fold) || f.startsMention(at) {
		return true
	}
	return f.attached(from, at) || n == 0 && namedAfter.Has(w.fold) || f.verb(from, at) || n == 0 && f.nounEnding(w) && !f.lady(at)
}

// attached reports whether particles are written together with a word in a way
// that no part of a name has.
func (f *field) attached(from, at int) bool {
	w, n := f.words[at].fold, at-from
	if n > 1 && len(w) == len("لو") && breaks(f.words[at].gap) && !f.particle(at) && w != "له" && w != "به" { // دودو لو،
		return false
	}
	if n > 0 && (f.units(from, at) == 1 || f.units(from, at) == 2 && f.given(at-1) && !f.arabicName(at-1)) && (foreign(w) || f.endsInO(at)) || n > 0 && f.given(at-1) && strings.HasPrefix(w, "ك") && f.endsInO(at) {
		return false // بالوكاس, كوبرلو
	}
	if n > 0 && f.units(from, at) == 1 && (f.given(at-1) || f.joined(at-1)) && strings.HasPrefix(w, "بال") && (at+1 == len(f.words) || f.startsMention(at+1)) { // رياض بالطيب وزير
		return false
	}
	if n == 1 && f.given(at-1) && !f.arabicName(at-1) && strings.HasPrefix(w, "بال") && (at+1 == len(f.words) || breaks(f.words[at].gap) || told.Has(f.words[at+1].fold)) { // مونيكا بالينسيا أن
		return false
	}
	if n > 0 && f.given(at-1) && (strings.HasPrefix(w, "كال") || strings.HasPrefix(w, "فال")) && f.units(from, at) == 1 { // رافاييل كالديرا
		return false
	}
	if of, ok := strings.CutPrefix(w, "بن"); ok && n > 0 && (latin.IsGiven(of) || of == "عبد" || strings.HasPrefix(of, "عبدال")) { // محمد بنموسى
		return false
	}
	if n == 1 && f.nameLike(at-1) && strings.HasPrefix(w, "كال") && (strings.HasSuffix(w, "ا") || strings.HasSuffix(w, "و")) { // ديني كاليالا
		return false
	}
	if attachedArticle(w) || strings.HasPrefix(w, "وب") || strings.HasPrefix(w, "ول") {
		return true
	}
	if n == 0 && at > 0 && addresses.Has(f.words[at-1].fold) && f.words[at-1].gap == " " && strings.HasPrefix(w, "وا") && !strings.HasPrefix(w, "وال") { // الدكتور واعد فلان
		return false
	}
	if n == 0 && (w == "وونغ" || w == "وانغ" || w == "وونج" || w == "وانج") {
		return false
	}
	found := false
	for _, p := range []string{"و", "ب", "ل", "ف", "ك"} {
		if rest, ok := strings.CutPrefix(w, p); ok {
			found = f.units(from, at) >= 2 || n == 0 && p == "و"
			if particles.Has(rest) || newsVerbs.Has(rest) || len(rest) > len("اي") && noNames.Has(rest) || p == "و" && latin.IsGiven(rest) {
				return true
			}
		}
	}
	return found
}

// attachedArticle reports whether a word begins with a particle and the article.
func attachedArticle(w string) bool {
	for _, prefix := range []string{"بال", "لل", "وال", "كال", "فال"} {
		if rest, ok := strings.CutPrefix(w, prefix); ok && rest != "" && !(len(rest) <= len("يف") && (prefix == "كال" || prefix == "فال")) { // فال and كاليف are names
			return true
		}
	}
	return false
}

// endsInO reports whether a word ends in «و», as few Arabic words do that are no
// plurals before a noun with the article.
func (f *field) endsInO(at int) bool {
	w := f.words[at].fold
	return len(w) >= 2*5 && strings.HasSuffix(w, "و") && (at+1 == len(f.words) || !f.article(at+1))
}

// generally stand behind the office of a person: أمينا عاما.
var generally = set("عاما", "عامه", "مساعدا", "تنفيذيا")

// nounEnding reports whether a word ends in ه or ة in the text. Such a first
// word is nearly always a noun («نقده», «خلية»), or a given name that is known.
func (f *field) nounEnding(w word) bool {
	s := f.text[w.start:w.end]
	return !strings.HasSuffix(s, "الله") && strings.HasSuffix(s, "ه") || strings.HasSuffix(s, "ة")
}

// particle reports whether a word is one. «على» is a preposition and «علي» a
// name: folded they are alike, in the text mostly not.
func (f *field) particle(at int) bool {
	w := f.words[at]
	if w.fold == "ان" && f.anne(at) {
		return false
	}
	if w.fold == "امام" { // إمام is a name
		return strings.HasSuffix(f.text[w.start:w.end], "أمام")
	}
	return particles.Has(w.fold) && f.text[w.start:w.end] != "علي" && !(w.fold == "علي" && f.egyptianAli(at))
}

// egyptianAli reports whether «على» is the name, as papers of Egypt write it that
// write «فى»: السفير على الحفنى.
func (f *field) egyptianAli(at int) bool {
	if at == 0 || at+1 >= len(f.words) || f.words[at-1].gap != " " {
		return false
	}
	if latin.IsGiven(f.words[at-1].fold) && !f.article(at-1) && at > 1 && honorific(f.words[at-2]) && f.roleAt(at+1) { // الدكتور ياسر على المتحدث
		return strings.Contains(f.text, " فى ")
	}
	if f.words[at].gap != " " || !honorific(f.words[at-1]) && f.words[at-1].fold != "السفير" {
		return false
	}
	next := f.words[at+1]
	return strings.HasSuffix(f.text[next.start:next.end], "ى") && (f.article(at+1) || latin.IsGiven(next.fold)) && strings.Contains(f.text, " فى ")
}

func arabicWord(w word) bool { return arabic.HasArabic(w.fold) }

// startsMention reports whether a name that is known begins at a word.
func (f *field) startsMention(at int) bool {
	i, ok := f.mentionAt(at)
	return ok && slices.ContainsFunc(f.mentions[i].forms, func(f *form) bool { return f.Kind != gazetteer.ShortName })
}

// mentionAt is the mention that begins at a word.
func (f *field) mentionAt(at int) (int, bool) {
	return slices.BinarySearchFunc(f.mentions, at, func(m mention, at int) int { return cmp.Compare(m.from, at) })
}
