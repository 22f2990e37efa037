package tag

import (
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/gazetteer"
	"github.com/mujaz/mujaz/internal/latin"
)

// surname reports whether a nationality adjective is a person's surname: behind
// a given name («أحمد المصري»), or alone where one of that name is an official
// of the text («السوداني يفتتح») or is named in full in it. Or it is a given name
// itself: «الفقيد عبده وهندي».
func (r *reading) surname(f *field, m mention) bool {
	if f.familyCountry(m) || f.latinSurname(m) {
		return true
	}
	if !m.has(gazetteer.Demonym) || m.has(gazetteer.CountryName) {
		return false
	}
	if m.prefix != "" {
		return m.prefix == "و" && !m.article && m.from > 0 && f.given(m.from-1) && f.kin(m.from-1)
	}
	if r.apposed(f, m) {
		return false
	}
	if f.behindGiven(m) || f.predicate(m) || f.rules(m) {
		return true
	}
	if m.has(gazetteer.ShortName) && f.beginsClause(m.from) && slices.ContainsFunc(m.forms, func(form *form) bool {
		return form.Kind == gazetteer.ShortName && r.fullyNamed(form.ID)
	}) {
		return true
	}
	return r.surnameAlone(f, m)
}

// kin reports whether two or more of a family are named from a word on: نجلي الفقيد.
func (f *field) kin(at int) bool {
	for i := at - 1; i >= max(0, at-3) && f.words[i].gap == " "; i-- {
		if kinsmen.Has(strings.TrimLeft(f.words[i].fold, "وبل")) {
			return true
		}
	}
	return false
}

// kinsmen stand before the given names of more than one, folded.
var kinsmen = set("نجلي", "نجلا", "ابني", "ابنا", "ابناء", "اولاد", "انجال", "شقيقي", "شقيقا", "اشقاء", "الشقيقين", "الشقيقان", "الاخوين", "الاخوان", "اخوه", "التوامين", "التوامان", "والدي", "والد")

// behindGiven reports whether an adjective of one man stands where his surname does:
// behind a given name, also one of two words of which the tables have only the first
// (صالح بوشناف المغربي).
func (f *field) behindGiven(m mention) bool {
	s := f.words[m.to-1].fold
	if m.from == 0 || !strings.HasSuffix(s, "ي") && !(strings.HasSuffix(s, "ون") && !m.article && m.to-m.from == 1) || strings.Trim(f.words[m.from-1].gap, " ") != "" || f.succeeds(m) || f.siteOf(m) {
		return false
	}
	before := f.words[m.from-1].fold
	if f.given(m.from-1) || f.joinedGiven(m.from-1) || sons.Has(before) && before != "ابن" || before == "ال" { // آل المصري
		return true
	}
	if m.from == 1 {
		return false
	}
	first := m.from - 2
	if m.article && m.to-m.from == 1 && f.calledUnknown(m) {
		return true
	}
	if m.article && m.to-m.from == 1 && f.words[first].gap == " " && strings.HasSuffix(f.words[first].fold, "ه") && personNoun(f.words[first].fold) && !f.article(m.from-1) && f.nameLike(m.from-1) { // المدربة آلاء القطري
		return true
	}
	return before == "ام" && namedAfter.Has(f.words[first].fold) || joins.Has(f.words[first].fold) || f.words[first].fold == "عبد" ||
		m.article && m.to-m.from == 1 && f.words[first].gap == " " && !f.article(m.from-1) && f.given(first) && f.nameLike(m.from-1) && f.verbOrMark(m.to)
}

// calledUnknown reports whether an adjective ends a name that no table has: behind a word that says
// that somebody is called so («مواطن يدعى مطلق المصري»), or behind two that may be one and a noun for
// a person («المزارع جاسب كوتي السعودي، وهو»). Of a foreigner it would be the nationality.
func (f *field) calledUnknown(m mention) bool {
	first := m.from - 2
	if f.words[first].gap != " " || f.article(m.from-1) || !f.nameLike(m.from-1) {
		return false
	}
	if w := strings.TrimPrefix(f.words[first].fold, "و"); nicknames.Has(w) || callings.Has(w) && first > 0 && !f.joinedTo(first-1, shops) && !f.joinedTo(first-1, areas) && !f.joinedTo(first-1, namesakes) { // not مطعم يدعى بيت السوري
		return true
	}
	return first > 0 && f.words[first-1].gap == " " && personNoun(f.words[first-1].fold) && !f.article(first) && f.nameLike(first) && !foreign(f.words[first].fold) && !foreign(f.words[m.from-1].fold) && (m.to == len(f.words) || breaks(f.words[m.to-1].gap))
}

// succeeds reports whether the given name before an adjective is a verb, and a name
// behind it: «الذي خلف الدنماركي مورتن سوباك».
func (f *field) succeeds(m mention) bool {
	if strings.TrimPrefix(f.words[m.from-1].fold, "و") == "عادل" { // وعادل البرازيلي رودريغو النتيجة
		return m.article && m.to < len(f.words) && f.words[m.to-1].gap == " " && (foreign(f.words[m.to].fold) || f.given(m.to) && f.strangeName(m.to) && !f.arabicName(m.to))
	}
	return m.article && m.to < len(f.words) && f.words[m.to-1].gap == " " && verbNames.Has(strings.TrimPrefix(f.words[m.from-1].fold, "و")) && (f.given(m.to) || f.nameLike(m.to))
}

// verbNames are given names that are also verbs, folded.
var verbNames = set("خلف", "شكر", "كرم", "ضم", "سبق", "نصر", "ساعد", "زاد", "حمد")

// surnameAlone reports whether an adjective with no noun that it could belong to is the
// surname of one whom the text names in full: «فاز على جلال الهندي. وطعن الهندي في». One
// without the article is, behind a verb that tells («وقال كيني إن»).
func (r *reading) surnameAlone(f *field, m mention) bool {
	if m.to-m.from > 1 || !strings.HasSuffix(f.words[m.from].fold, "ي") || !m.article && !reportVerbs.Has(f.before(m)) || m.from > 0 && f.words[m.from-1].gap == " " && f.article(m.from-1) {
		return false
	}
	for i := range r.fields {
		g := &r.fields[i]
		for _, other := range g.mentions {
			if other.article == m.article && other.to-other.from == 1 && g.words[other.from].fold == f.words[m.from].fold && g.behindGiven(other) {
				return true
			}
		}
	}
	return false
}

// familyCountry reports whether the name of a country is a person's surname, behind a
// title and a given name: وكيل الإمارة عبدالله السويد.
func (f *field) familyCountry(m mention) bool {
	given := m.from - 1
	if given > 0 && f.words[given].fold == "الله" && f.words[given-1].fold == "عبد" {
		given--
	}
	if given < 1 || !m.has(gazetteer.CountryName) || !m.article || m.prefix != "" || m.to-m.from > 1 || !f.given(given) {
		return false
	}
	before := f.words[given-1]
	return before.gap == " " && f.words[m.from-1].gap == " " && f.article(given-1) && (honorific(before) || !newsVerbs.Has(before.fold)) && !f.given(given-1)
}

// rules reports whether an adjective is the name of who governs, and not of a
// country: «لحكومة السوداني». That of the country would agree with its noun.
func (f *field) rules(m mention) bool {
	if m.from == 0 || !m.article || m.to-m.from > 1 || !m.has(gazetteer.ShortName) || f.words[m.from-1].gap != " " || m.to < len(f.words) && f.words[m.from].gap == " " && (f.given(m.to) || f.foreignPair(m.to)) {
		return false
	}
	return governments.Has(strings.TrimLeft(f.words[m.from-1].fold, "وبل"))
}

// governments are nouns before the name of who governs, folded.
var governments = set("حكومه", "اداره", "كابينه", "ولايه", "رياسه")

// joinedGiven reports whether a word is a known given name with «و» before it.
func (f *field) joinedGiven(at int) bool {
	rest, ok := strings.CutPrefix(f.words[at].fold, "و")
	return ok && latin.IsGiven(rest) && f.joined(at)
}

// predicate reports whether an adjective without the article cannot belong to
// the word with one before it, so that it is a given name: المدرب البرتغالي جورجي
// خيسوس; or is the end of a given name's dual: جان لوسيان.
func (f *field) predicate(m mention) bool {
	if m.from == 0 || m.article || m.to-m.from > 1 || strings.Trim(f.words[m.from-1].gap, " ") != "" {
		return false
	}
	if f.words[m.from-1].gap == " " && f.owned(m.from-1) && f.possessed(m.from-1) && m.to+1 < len(f.words) && f.words[m.from].gap == " " && f.nameLike(m.to) && told.Has(f.words[m.to+1].fold) { // وكيل أعماله كيني براون إن
		return true
	}
	return (f.article(m.from-1) || newsVerbs.Has(strings.TrimPrefix(f.words[m.from-1].fold, "و"))) && f.given(m.from) && m.to < len(f.words) && f.nameLike(m.to) || strings.HasSuffix(f.words[m.from].fold, "ان") && f.given(m.from-1) && !f.article(m.from-1)
}
