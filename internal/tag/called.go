package tag

import (
	"github.com/mujaz/mujaz/internal/gazetteer"
	"github.com/mujaz/mujaz/internal/latin"
)

// Some countries' names, and their adjectives, are people's names, too.

// personCalled reports whether the name of a country is the given name of a person («الممثل
// تشاد بوزمان», «فاز تشاد كيلي») or the surname of one («ألبرتو كوريا مينديز»).
func (f *field) personCalled(m mention) bool {
	if m.to-m.from > 1 || m.article || !m.has(gazetteer.CountryName) || m.from == 0 || f.words[m.from-1].gap != " " {
		return false
	}
	w, before := f.words[m.from].fold, f.words[m.from-1].fold
	if m.prefix == "" && familyCountries.Has(w) && f.given(m.from-1) && (foreign(before) || f.behindTitle(m.from-1) || m.to < len(f.words) && f.words[m.from].gap == " " && f.nameLike(m.to) && !f.given(m.to)) {
		return true
	}
	if familyCountries.Has(w) && reportVerbs.Has(f.before(m)) && m.to < len(f.words) && f.words[m.to].fold == "ان" { // وقال كوريا إن
		return f.givenBefore(w, m.from)
	}
	verb := f.verbAt(m.from - 1)
	return m.prefix == "" && (calledVerbs.Has(verb) || speaking.Has(verb)) && (calledCountries.Has(w) && f.nearlyName(m.to) || f.surelyName(m.to))
}

// behindTitle reports whether a title, or the country of one, ends before a word: رئيس الإكوادور
// رافائيل.
func (f *field) behindTitle(at int) bool {
	for at > 1 && former.Has(f.words[at-1].fold) && f.words[at-2].gap == " " { // الرئيس الأسبق رافائيل
		at--
	}
	i, ok := f.mentionEnding(at)
	return ok && (f.mentions[i].has(gazetteer.RoleTitle) || f.ofOffice(i) || i > 0 && f.mentions[i].has(gazetteer.Demonym) && f.mentions[i-1].to == f.mentions[i].from)
}

// givenBefore reports whether a word stands behind a given name before a place in the text.
func (f *field) givenBefore(w string, at int) bool {
	for i := 1; i < at; i++ {
		if f.words[i].fold == w && f.words[i-1].gap == " " && f.given(i-1) {
			return true
		}
	}
	return false
}

// calledCountries are countries that many people are called by, folded; familyCountries those that
// families are.
var (
	calledCountries = set("تشاد", "جورجيا", "اسراييل", "كينيا")
	familyCountries = set("كوريا", "غرينادا", "تشاد")
)

// calledVerbs are those before which who did it stands, and behind which no country does, folded.
var calledVerbs = set("قال", "فاز", "توفي", "سجل", "احرز", "خسر")

// players are what those are called who play, folded.
var players = set("السباح", "السباحه", "المغني", "المغنيه", "النجم", "النجمه", "المهاجم", "الحارس", "المدافع", "العداء", "العداءه", "الممثل", "الملاكم", "المصارع", "الموسيقي", "الرسام", "الكاتب", "الكاتبه", "الاعلامي", "الاعلاميه", "عازف", "قايد")

// apposed reports whether an adjective behind a person's name tells whose they are, rather than
// what they are called: behind that of an official of the gazetteer with a title before it
// («الرئيس عبد المجيد تبون الجزائري»), or one that the text has without the adjective, too.
func (r *reading) apposed(f *field, m mention) bool {
	if !m.article || m.prefix != "" || m.from < 3 {
		return false
	}
	if i, ok := f.mentionEnding(m.from); ok && f.mentions[i].has(gazetteer.OfficialName) {
		j, titled := f.mentionEnding(f.mentions[i].from)
		return titled && f.mentions[j].has(gazetteer.RoleTitle)
	}
	first := m.from - 2
	return f.given(first) && first > 0 && f.words[first-1].gap == " " && (players.Has(f.words[first-1].fold) || privatePeople.Has(f.words[first-1].fold)) && r.withoutAdjective(f.words[first].fold, f.words[first+1].fold, f.words[m.from].fold)
}

// withoutAdjective reports whether the text has two words with something else behind them than
// a third.
func (r *reading) withoutAdjective(first, second, third string) bool {
	for i := range r.fields {
		ws := r.fields[i].words
		for j := range ws {
			if j+2 < len(ws) && ws[j].fold == first && ws[j+1].fold == second && ws[j+2].fold != third {
				return true
			}
		}
	}
	return false
}

// siteOf reports whether an adjective behind a given name belongs to the port, airport or field
// that is called after somebody: ميناء مبارك الكويتي.
func (f *field) siteOf(m mention) bool {
	at := m.from - 2
	if at > 0 && (f.words[at].fold == "الملك" || f.words[at].fold == "الامير" || f.words[at].fold == "السلطان" || f.words[at].fold == "الشيخ") {
		at--
	}
	return at >= 0 && m.article && f.given(m.from-1) && f.joinedTo(at, ports)
}

// ports are called after people with one name, folded.
var ports = set("ميناء", "مطار", "حقل", "بميناء", "بمطار", "بحقل", "لميناء", "لمطار", "منفذ", "معبر")

// latinSurname reports whether an adjective or a country in Latin letters is a person's surname:
// Yousef Al-Kuwaiti, Jack English, Michael Jordan.
func (f *field) latinSurname(m mention) bool {
	if m.from == 0 || m.to-m.from > 1 || !f.words[m.from].upper {
		return false
	}
	before := f.words[m.from-1]
	if (before.fold == "al" || before.fold == "el") && (before.gap == "-" || before.gap == " ") {
		return true
	}
	if before.gap != " " || !before.upper || f.startsMention(m.from-1) {
		return false
	}
	if m.has(gazetteer.CountryName) && !givenCountries.Has(f.words[m.from].fold) || !latin.IsSpelling(before.fold) && !latinAddresses.Has(before.fold) {
		return false
	}
	return m.to == len(f.words) || f.words[m.from].gap != " " && f.words[m.from].gap != "-" || !f.words[m.to].upper
}

// latinAddresses are forms of address in Latin letters, folded.
var latinAddresses = set("mr", "mrs", "ms", "dr")

// whoTells reports whether the name of a country behind a noun with the article, to which it cannot
// belong, begins that of who says something: «تقول اختصاصية التغذية جورجيا ماكنالي إن».
func (f *field) whoTells(m mention) bool {
	if !f.article(m.from-1) || f.articleOnly(m.from-1) || m.to+1 >= len(f.words) || f.words[m.to-1].gap != " " || !f.nearlyName(m.to) || !told.Has(f.words[m.to+1].fold) {
		return false
	}
	return f.clauseHas(m.from, speaking)
}

// articleOnly reports whether a word with the article begins the name of a country or is its adjective.
func (f *field) articleOnly(at int) bool {
	i, ok := f.mentionEnding(at + 1)
	return ok && (f.mentions[i].has(gazetteer.CountryName) || f.mentions[i].has(gazetteer.Demonym))
}
