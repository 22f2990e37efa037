package tag

import (
	"strings"

	"github.com/mujaz/mujaz/internal/gazetteer"
)

// Behind a given name words that are mostly others end a name.

// surnameAt reports whether a word that is mostly another is the end of a name
// here, behind a given name: a nationality (محمد بن سليمان الكندي), a form of
// address (عامر الشيخ), a king's number (الحسن الثاني).
func (f *field) surnameAt(from, at int) bool {
	if i, ok := f.mentionAt(at); ok && f.familyCountry(f.mentions[i]) {
		return true // عبدالله السويد
	}
	w0 := f.words[at]
	w := w0.fold
	if i, ok := f.mentionAt(at); ok && f.given(at-1) && f.units(from, at) == 1 && !f.mentions[i].article && f.mentions[i].prefix == "" && f.mentions[i].has(gazetteer.Demonym) && (strings.HasSuffix(w, "ي") || strings.HasSuffix(w, "ون")) {
		return true // ماتيو بروني, جورجيت غانيون
	}
	if i, ok := f.mentionAt(at); ok && f.given(at-1) && f.units(from, at) == 1 && f.mentions[i].to == at+1 && f.mentions[i].prefix == "" && f.mentions[i].has(gazetteer.CapitalName) && breaks(w0.gap) {
		return true // رافاييل روما،
	}
	if !f.article(at) || !f.given(at-1) && !(at == from+2 && f.father(from)) && f.words[max(0, at-2)].fold != "عبد" || f.given(at+1) {
		return false
	}
	if f.titleSurname(at) && f.units(from, at) == 1 && (at+1 == len(f.words) || breaks(w0.gap) || f.words[at+1].fold == "ان" || f.roleAt(at+1) || !f.article(at+1) && !f.startsMention(at+1) && !f.nameLike(at+1) || f.surnameLike(at+1) && (at+2 == len(f.words) || breaks(f.words[at+1].gap))) {
		return true // كامل الوزير،
	}
	if i, ok := f.mentionAt(at); ok {
		m := f.mentions[i]
		return m.to == at+1 && m.has(gazetteer.Demonym) && !m.has(gazetteer.CountryName) && (f.units(from, at) >= 2 || strings.HasSuffix(w, "ي") && m.prefix == "") // محمد المصري
	}
	return (honorifics.Has(w) || numbers.Has(w)) && f.units(from, at) == 1
}

// titleSurname reports whether a word with the article behind a given name is a title or a
// form of address that people are called by, too: همام العمدة, أسامة القاضي.
func (f *field) titleSurname(at int) bool {
	if at == 0 || !f.article(at) || !f.given(at-1) || f.words[at-1].gap != " " {
		return false
	}
	i, ok := f.mentionAt(at)
	return ok && f.mentions[i].to == at+1 && f.mentions[i].has(gazetteer.RoleTitle) || honorific(f.words[at])
}

// roleAt reports whether a title of more than one word begins at a word.
func (f *field) roleAt(at int) bool {
	i, ok := f.mentionAt(at)
	return ok && f.mentions[i].to > at+1 && f.mentions[i].has(gazetteer.RoleTitle)
}

// rankSurname reports whether a form of address before an office is the surname of who
// holds it: أسامة القاضي محافظ المنيا. Who is called so has one given name or two.
func (f *field) rankSurname(at int) bool {
	return surnames.Has(f.words[at].fold) && f.titleSurname(at)
}

// surnames are forms of address that are surnames, too, folded.
var surnames = set("القاضي", "الشيخ", "الامير", "النقيب", "الحاج", "الملا", "القس", "المهندس", "الاخ", "الرايد", "المقدم")

// lastOfName reports whether a word that mostly begins an institution's name is
// a surname here: «المتحدث باسم الوزارة خالد شمال، أن».
func (f *field) lastOfName(from, at int) bool {
	return titleNouns.Has(f.words[at].fold) && f.units(from, at) == 1 && f.given(at-1) && (at+1 == len(f.words) || breaks(f.words[at].gap) || f.words[at+1].fold == "ان")
}

// surnameLike reports whether a word with the article may be a surname: الشرقاوي.
func (f *field) surnameLike(at int) bool {
	return f.article(at) && strings.HasSuffix(f.words[at].fold, "ي") && !noNames.Has(f.words[at].fold) && !f.startsMention(at)
}

// sonsName reports whether a given name is that of a father: عبدالله بن حمد بن عبدالله
// العطية.
func (f *field) sonsName(at int) bool {
	if at > 0 && abd(f.words[at-1].fold) {
		at--
	}
	return f.ancestor(at)
}

// pluralNoun reports whether a word is the plural of those who do something: الناخبين.
func (f *field) pluralNoun(at int) bool {
	w := f.words[at].fold
	return len(w) >= 2*7 && strings.HasPrefix(w, "ال") && strings.HasSuffix(w, "ين") && w != "العابدين" && w != "الصالحين"
}

// officeJoined reports whether a title with «و» before it begins at a word, so that a name has ended.
func (f *field) officeJoined(at int) bool {
	i, ok := f.mentionAt(at)
	return ok && f.words[at-1].gap == " " && strings.HasPrefix(f.mentions[i].prefix, "و") && (f.mentions[i].has(gazetteer.RoleTitle) || f.mentions[i].has(gazetteer.RoleStem))
}

// givenFamilyGiven reports whether a name of a given name and one with the article goes on with
// one or two given names, behind which it surely ends.
func (f *field) givenFamilyGiven(from, at int) bool {
	if f.given(at-1) && at-from > 2 && f.article(at-2) && f.units(from, at) == 3 {
		return breaks(f.words[at].gap) && f.given(at-3)
	}
	return f.article(at-1) && f.units(from, at) == 2 && f.given(at-2) && (breaks(f.words[at].gap) || f.given(at+1) && f.words[at].gap == " " && at+1 < len(f.words) && breaks(f.words[at+1].gap))
}
