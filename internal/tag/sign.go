package tag

import (
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/gazetteer"
)

// Between its own citizens a newspaper names foreign countries only: «قال النائب فلان
// إن الشركة الصينية تأخرت». Whose the deputy is, is shown by what only one country
// has: an institution (المجلس الشعبي الولائي), money (مليون دينار كويتي), the names of
// its months (غشت), a paper of it to which somebody speaks (قال لـ«القبس»).

// signWeights are what a sign weighs, by its kind, that one country has, or two, or more.
var signWeights = map[gazetteer.Kind][3]int{
	gazetteer.Institution: {6, 3, 1},
	gazetteer.Demonym:     {4, 0, 0}, // money with its country's adjective
	gazetteer.Money:       {3, 2, 1},
	gazetteer.Usage:       {3, 2, 1},
	gazetteer.HomeOutlet:  {3, 0, 0},
	gazetteer.Family:      {2, 1, 0},
}

// ownFamily is what the family of who holds an office weighs more.
const ownFamily = 2

// mostSigns is what all institutions of a text weigh at most, and mostFamilies what all
// families do. Institutions of a country that the text names, too, or of one whose citizens
// read no Arabic, may be those of whom it tells: they weigh no more than mostNamed.
const (
	mostSigns    = 9
	mostNamed    = 4
	mostFamilies = 4
)

// signs weighs, by country, what a text has that only this country or few have.
// Institutions add up; of money, usages and outlets the weightiest counts.
func (r *reading) signs() map[string]int {
	if r.signed == nil {
		r.signed = map[string]int{}
		by := map[gazetteer.Kind]map[string]int{}
		seen := map[*form]bool{}
		for i := range r.fields {
			f := &r.fields[i]
			for _, m := range r.signTrie.find(f.words) {
				first := m.forms[0]
				if seen[first] || !f.signs(m) {
					continue
				}
				seen[first] = true
				if by[first.Kind] == nil {
					by[first.Kind] = map[string]int{}
				}
				m.sign(by[first.Kind])
			}
		}
		if len(by[gazetteer.Demonym]) > 1 { // a sum that is given in two currencies
			delete(by, gazetteer.Demonym)
		}
		for kind, votes := range by {
			most := mostSigns
			if kind == gazetteer.Family {
				most = mostFamilies
			}
			for code, weight := range votes {
				if kind == gazetteer.Institution && (!arabCountries[code] || r.namesCountry(code)) {
					weight = min(weight, mostNamed)
				}
				r.signed[code] += min(weight, most)
			}
		}
	}
	return r.signed
}

// sign notes for each country that has what a mention names how much it says.
func (m mention) sign(votes map[string]int) {
	kind := m.forms[0].Kind
	var codes []string
	for _, form := range m.forms {
		if form.Kind == kind && !slices.Contains(codes, form.ID) {
			codes = append(codes, form.ID)
		}
	}
	weight := signWeights[kind][min(len(codes), 3)-1]
	for _, code := range codes {
		if kind == gazetteer.Institution || kind == gazetteer.Family {
			votes[code] += weight
		} else {
			votes[code] = max(votes[code], weight)
		}
	}
}

// signs reports whether what a mention names speaks for its countries.
func (f *field) signs(m mention) bool {
	switch m.forms[0].Kind {
	case gazetteer.HomeOutlet:
		return f.toPaper(m) && !f.calledBehind(m.to)
	case gazetteer.Institution:
		return !f.ofOthers(m) && !(m.to < len(f.words) && f.words[m.to-1].gap == " " && f.words[m.to].fold == "القاضي") // رئيس الدائرة القاضي فلان: of a court
	case gazetteer.Family:
		return f.lastName(m)
	}
	return true
}

// lastName reports whether the name of a family is that of somebody here who may be of
// the country that the text speaks from: it stands behind a given name, and no country is
// named right before.
func (f *field) lastName(m mention) bool {
	at := m.from - 1
	for _, named := range f.mentions {
		if named.to <= m.from && m.from-named.to <= maxNameUnits && f.sentence(m.from) <= named.from && named.id(gazetteer.Demonym, gazetteer.CountryName) != "" {
			return false
		}
	}
	return at >= 0 && m.prefix == "" && f.words[at].gap == " " && (f.given(at) || at > 0 && (f.given(at-1) || abd(f.words[at-1].fold)) && f.nameLike(at))
}

// family weighs, by country, the name of the family of somebody.
func (r *reading) family(f *field, p person) map[string]int {
	votes := map[string]int{}
	for _, m := range r.signTrie.find(f.words[p.from:p.to]) {
		if m.forms[0].Kind == gazetteer.Family && m.from > 0 && m.prefix == "" {
			m.sign(votes)
		}
	}
	return votes
}

// institution weighs, by country, the institutions in a title.
func (r *reading) institution(f *field, from, to int) map[string]int {
	votes := map[string]int{}
	for _, m := range r.signTrie.find(f.words[from:min(max(from, to), from+titleWords, len(f.words))]) {
		if m.forms[0].Kind == gazetteer.Institution {
			m.sign(votes)
		}
	}
	return votes
}

// ofOthers reports whether an institution is said to be another country's: مجلس الأمة
// الجزائري, «التقى نظيره الجزائري ورئيس مجلس الأمة».
func (f *field) ofOthers(m mention) bool {
	if i, ok := f.mentionAt(m.to); ok && !breaks(f.words[m.to-1].gap) && f.mentions[i].id(gazetteer.Demonym, gazetteer.CountryName) != "" {
		return true
	}
	for i := m.from - 1; i >= f.sentence(m.from) && !f.joinedTo(i, witnesses); i-- {
		if f.joinedTo(i, counterparts) {
			return true
		}
	}
	return false
}

// calledBehind reports whether the adjective of a country stands right behind a name, which
// papers of several countries have: صحيفة الوطن القمرية.
func (f *field) calledBehind(at int) bool {
	i, ok := f.mentionAt(at)
	return ok && f.words[at-1].gap == " " && f.mentions[i].id(gazetteer.Demonym) != ""
}

// toPaper reports whether the name of an outlet is that of one, since most of them are
// words: behind a word for what it is, in quotes, or behind «لـ» of who is told.
func (f *field) toPaper(m mention) bool {
	if m.from == 0 || m.forms[0].latin {
		return false
	}
	before, told := f.words[m.from-1], m.prefix == "ل" && strings.Contains(f.text[f.words[m.from].start:f.words[m.from].end], "ـ")
	if before.fold == "ل" {
		return true
	}
	return told || strings.ContainsAny(before.gap, "«\"“") && m.prefix == "" || m.prefix == "ل" && m.to-m.from > 1 || papers.Has(strings.TrimLeft(before.fold, "وبل"))
}

// papers stand before the name of an outlet, folded.
var papers = set("صحيفه", "جريده", "قناه", "موقع", "وكاله", "اذاعه", "تلفزيون", "مجله", "راديو", "فضاييه", "شبكه")

// mostSigned is the country for which the signs of a text speak most, "" if two are alike.
func mostSigned(signs map[string]int) string {
	best, most, alike := "", 0, false
	for code, weight := range signs {
		switch {
		case weight > most:
			best, most, alike = code, weight, false
		case weight == most:
			alike = true
		}
	}
	if alike {
		return ""
	}
	return best
}
