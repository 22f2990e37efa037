package tag

import (
	"cmp"
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/gazetteer"
	"github.com/mujaz/mujaz/internal/latin"
)

// nameBehind finds the name behind an office. It begins there at once, if its
// first word is a known given name. If not, the title may go on first (محافظ
// نينوى فلان, رئيس الوفد الحكومي فلان): then it begins at the first given name
// behind. Else the next words are taken for a foreign name, unless they look
// like a title's.
func (f *field) nameBehind(o office) (from, to int, ok bool) {
	at, ok := f.behindHonorifics(o.to)
	if !ok {
		return 0, 0, false
	}
	if o.role == "head" && !f.given(at) && !f.foreignPair(at) { // التي يتولاها خبراء
		return 0, 0, false
	}
	if f.words[o.to-1].fold == "عن" && !f.given(at) { // النائبة عن نينوى فلانة
		return f.behindPlace(at)
	}
	to = f.nameEnd(at)
	if f.given(at) || f.joinFollows(at) {
		return at, to, f.units(at, to) >= 2
	}
	if o.local && o.country == "" || o.to-o.from > 1 && partyWords.Has(f.words[o.to-1].fold) || at < len(f.words) && f.titleWord(at) || o.country == "" && f.belongs(at) {
		return f.nameFurther(at, !o.local)
	}
	if o.open && o.country == "" && o.body == "" {
		if from, to, ok := f.nameFurther(at, !o.local); ok && from-at <= openWords {
			return from, to, true
		}
	}
	if at+1 < len(f.words) && f.article(at+1) && o.country == "" && !foreign(f.words[at].fold) && f.takesObject(o.from) {
		return 0, 0, false // افتتح الرئيس قلعة المدينة
	}
	return at, to, f.units(at, to) >= 2 && !f.nounPhrase(at, o.open && o.country == "")
}

// belongs reports whether a word is what an office is of: لمنتدى, بوزارة.
func (f *field) belongs(at int) bool {
	if at >= len(f.words) {
		return false
	}
	w := f.words[at].fold
	rest := strings.TrimPrefix(strings.TrimPrefix(w, "ل"), "ب")
	return rest != w && (titleNouns.Has(rest) || private.Has(rest) || strings.HasPrefix(rest, "ل")) && !f.given(at)
}

// behindPlace finds a name behind the one or two words of a place.
func (f *field) behindPlace(at int) (from, to int, ok bool) {
	if from, to, ok = f.nameFurther(at, false); ok && from-at <= 2 {
		return from, to, true
	}
	if from = at + 1; from >= len(f.words) || breaks(f.words[at].gap) || !f.nameLike(from) {
		return 0, 0, false
	}
	to = f.nameEnd(from)
	return from, to, f.units(from, to) >= 2
}

// partyWords are the last words of titles behind which a party's name stands.
var partyWords = set("حزب", "حركه", "تيار", "جماعه", "ايتلاف", "تحالف", "جبهه", "تنظيم", "منظمه")

// nounPhrase reports whether two words are rather a noun and what belongs to it
// than a name: حكوماتها الثلاثة; behind a title that may go on, قوى الحرية.
func (f *field) nounPhrase(at int, goesOn bool) bool {
	first := f.words[at].fold
	if goesOn && strings.HasPrefix(first, "ي") {
		return true // الوزير يقص الشريط
	}
	for _, pronoun := range []string{"ها", "هم", "هما", "نا"} {
		if strings.HasSuffix(first, pronoun) && len(first) > len(pronoun)+4 {
			return true
		}
	}
	if at+1 < len(f.words) && f.article(at+1) && phrasal(first) && !f.given(at) { // بتسيير المهام
		return true
	}
	return goesOn && at+1 < len(f.words) && f.article(at+1) && len(f.words[at+1].fold) > len("الال")
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

// behindHonorifics passes the forms of address before a name. A mark that ends
// a phrase ends the search, but for a comma before a known given name.
func (f *field) behindHonorifics(at int) (int, bool) {
	if at == 0 || at >= len(f.words) {
		return 0, false
	}
	if gap := f.words[at-1].gap; breaks(gap) && !(strings.Trim(gap, " ") == "،" && (f.given(at) || addresses.Has(f.words[at].fold) && f.addressed(at+1))) {
		return 0, false
	}
	for at < len(f.words) && (honorific(f.words[at]) || former.Has(f.words[at].fold)) && !f.joinFollows(at) {
		if ends := strings.Trim(f.words[at].gap, ". \"«“*"); ends != "" {
			return 0, false
		}
		at++
	}
	return at, true
}

// joinFollows reports whether a word is a name, for all that it may also be a
// form of address: الشيخ ولد بايه.
func (f *field) joinFollows(at int) bool {
	return at+1 < len(f.words) && joins.Has(f.words[at+1].fold) && strings.Trim(f.words[at].gap, " ") == ""
}

// given reports whether a word is a known given name, and not the preposition
// that is spelt alike.
func (f *field) given(at int) bool {
	if at >= len(f.words) {
		return false
	}
	w := f.words[at]
	if at+1 < len(f.words) && f.words[at+1].fold == "الدين" && w.gap == " " && !f.article(at) && !f.particle(at) && !strings.HasPrefix(w.fold, "و") {
		return true // عز الدين
	}
	if w.fold == "باسم" && at > 0 && speaks.Has(strings.TrimPrefix(strings.TrimPrefix(f.words[at-1].fold, "و"), "ال")) {
		return false
	}
	return arabicWord(w) && (w.fold == "عبد" || latin.IsGiven(w.fold)) && !f.particle(at) && !strings.HasPrefix(f.text[w.start:w.end], "بأ") // بأن is no بان
}

// joined reports whether a word is a given name with «و» written before it.
func (f *field) joined(at int) bool {
	rest, ok := strings.CutPrefix(f.words[at].fold, "و")
	return ok && !f.given(at) && (rest == "عبد" || latin.IsGiven(rest) || foreign(rest) && !f.startsMention(at)) && strings.HasPrefix(f.text[f.words[at].start:], "و")
}

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
	to := from
	for to < len(f.words) && f.units(from, to) < maxNameUnits {
		if to > from && breaks(f.words[to-1].gap) && !f.initial(to-1) || f.endsName(from, to) {
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

// units counts the parts of a name: عبد العزيز is one, and بن none.
func (f *field) units(from, to int) int {
	n := 0
	for i := from; i < to; i++ {
		if !joins.Has(f.words[i].fold) && !(i > from && abd(f.words[i-1].fold)) {
			n++
		}
	}
	return n
}

// abd reports whether a word begins a name of two: عبد العزيز.
func abd(fold string) bool { return fold == "عبد" || fold == "وعبد" }

// maxNameUnits is how many parts a name can have.
const maxNameUnits = 5

// continues reports whether a name of two parts or more goes on with the word.
func (f *field) continues(from, at int) bool {
	before, w := f.words[at-1], f.words[at]
	switch {
	case joins.Has(before.fold) || joins.Has(w.fold) || abd(before.fold):
		return true
	case f.given(at-1) || at-from >= 2 && abd(f.words[at-2].fold):
		return f.units(from, at) == 2 // of two given names the family's is still to come
	case f.article(at) && !f.article(at-1):
		return true
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
	if n > 0 && (joins.Has(f.words[at-1].fold) || abd(f.words[at-1].fold)) {
		return false
	}
	if n == 0 && f.joinFollows(at) {
		return false
	}
	if joins.Has(w.fold) || f.given(at) {
		return n == 0 && w.fold == "ال"
	}
	if n == 0 && f.joined(at) {
		return false
	}
	if n > 0 && (f.surnameAt(from, at) || f.lastOfName(from, at)) {
		return false
	}
	if f.particle(at) || noNames.Has(w.fold) || titleNouns.Has(w.fold) || newsVerbs.Has(w.fold) || honorifics.Has(w.fold) || former.Has(w.fold) || f.startsMention(at) {
		return true
	}
	return f.attached(from, at) || n == 0 && namedAfter.Has(w.fold) || f.verb(from, at) || n == 0 && f.nounEnding(w)
}

// surnameAt reports whether a word that is mostly another is the end of a name
// here, behind a given name: a nationality (محمد بن سليمان الكندي), a form of
// address (عامر الشيخ), a king's number (الحسن الثاني).
func (f *field) surnameAt(from, at int) bool {
	w := f.words[at].fold
	if i, ok := f.mentionAt(at); ok && f.given(at-1) && f.units(from, at) == 1 && !f.mentions[i].article && f.mentions[i].prefix == "" && f.mentions[i].has(gazetteer.Demonym) && strings.HasSuffix(w, "ي") {
		return true // ماتيو بروني
	}
	if !f.article(at) || !f.given(at-1) && f.words[max(0, at-2)].fold != "عبد" || f.given(at+1) {
		return false
	}
	if i, ok := f.mentionAt(at); ok {
		m := f.mentions[i]
		return m.to == at+1 && m.has(gazetteer.Demonym) && !m.has(gazetteer.CountryName) && f.units(from, at) >= 2
	}
	return (honorifics.Has(w) || numbers.Has(w)) && f.units(from, at) == 1
}

// lastOfName reports whether a word that mostly begins an institution's name is
// a surname here: «المتحدث باسم الوزارة خالد شمال، أن».
func (f *field) lastOfName(from, at int) bool {
	return titleNouns.Has(f.words[at].fold) && f.units(from, at) == 1 && f.given(at-1) && (at+1 == len(f.words) || breaks(f.words[at].gap) || f.words[at+1].fold == "ان")
}

// attached reports whether particles are written together with a word in a way
// that no part of a name has.
func (f *field) attached(from, at int) bool {
	w, n := f.words[at].fold, at-from
	if n > 0 && f.units(from, at) == 1 && foreign(w) {
		return false // بالوكاس
	}
	for _, prefix := range []string{"بال", "لل", "وال", "كال", "فال", "وب", "ول"} {
		if strings.HasPrefix(w, prefix) {
			return true
		}
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
	return particles.Has(w.fold) && f.text[w.start:w.end] != "علي"
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
