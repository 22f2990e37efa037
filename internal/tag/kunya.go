package tag

import "strings"

// A kunya names somebody by whose father they are, and is a name by itself (أبو عبيدة). What goes
// on behind it says whence they are (أبو مصعب السوري), or is the name of their family (أبو جرة
// سلطاني).

// kunya reports whether a name begins at a word with one that is none by itself: أبو عمر, دحو ولد
// قابلية.
func (f *field) kunya(at int) bool {
	if at+1 >= len(f.words) || f.words[at].gap != " " || at > 0 && joins.Has(f.words[at-1].fold) {
		return false
	}
	if f.father(at) {
		return true
	}
	next := f.words[at+1].fold
	if abd(next) && verbalNoun(f.words[at].fold) { // انتخاب عبد اللطيف
		return false
	}
	if f.article(at) && at > 0 && addresses.Has(f.words[at-1].fold) && !noNames.Has(f.words[at].fold) && next == "بن" { // الشيخ الفضل بن محمد
		return true
	}
	return at+2 < len(f.words) && (abd(next) || next == "ولد" || next == "بنت" || next == "بن") && (f.nameLike(at) || next == "بنت" && f.lastInName(at))
}

// father reports whether a kunya begins at a word, and not the name of a place: أبوظبي.
func (f *field) father(at int) bool {
	if at+1 >= len(f.words) || f.words[at].fold != "ابو" && f.words[at].fold != "ابي" || f.words[at].gap != " " {
		return false
	}
	return !byFathers.Has(f.words[at+1].fold) && !(at > 0 && calledByFathers.Has(f.words[at-1].fold)) && !f.startsMention(at) && arabicWord(f.words[at+1]) && !f.particle(at+1) && (at == 0 || !f.joinedTo(at-1, namedAfter) && !f.joinedTo(at-1, areas) && !f.joinedTo(at-1, spots))
}

// fullName reports whether words are the name of a person that needs no more: two parts, or a
// kunya.
func (f *field) fullName(from, to int) bool {
	return f.units(from, to) >= 2 || to-from >= 2 && f.father(from)
}

// endsKunya reports whether a word behind a kunya is no part of the name.
func (f *field) endsKunya(from, at int) bool {
	if at != from+2 || !f.father(from) || abd(f.words[at-1].fold) {
		return false
	}
	w := f.words[at].fold
	return !f.article(at) && !f.given(at) && !joins.Has(w) && !foreign(w) && !f.surnameAt(from, at) && !(strings.HasSuffix(w, "ي") && f.nameLike(at) && !imperfect(w))
}

// byFathers are what follows in the names of towns, and calledByFathers the groups that have such a
// name, folded: أبوظبي, جماعة أبو سياف.
var (
	byFathers       = set("ظبي", "سمبل", "ديس", "كمال", "سليم", "غريب", "حمد", "قرقاص", "الخصيب", "عريش", "كبير", "حماد", "تيج", "زنيمه", "جبيهه", "صير", "قير", "رديس", "زعبل", "النمرس", "المطامير", "حمص", "نصير", "عطيش", "فانا")
	calledByFathers = set("جماعه", "لواء", "كتايب", "كتيبه", "فصيل", "حركه", "محليه", "بلديه", "البلدي")
)

// spots are places that are called by a kunya, beside areas, folded: سجن أبو غريب.
var spots = set("سجن", "بلده", "قريه", "معبر", "مخيم", "جبل", "وادي", "مطار", "طريق", "منفذ", "حقل", "بيت", "ضاحيه")
