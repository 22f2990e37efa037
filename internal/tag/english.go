package tag

import (
	"cmp"
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/gazetteer"
)

// Where letters are Latin, capitals show what a name is. A name stands behind
// the office or the rest of its title, behind a comma; or before it, perhaps with
// a comma, an article or «as» between.

// latinStranger finds the person of an office in Latin letters, and where the
// title ends.
func (f *field) latinStranger(o office) (from, to, end int, ok bool) {
	if from, to = o.to, f.capitals(o.to); to-from >= 2 && !breaks(f.words[o.to-1].gap) {
		return from, to, o.to, true
	}
	end = f.latinRest(o.to)
	if end < len(f.words) && strings.HasPrefix(f.words[end-1].gap, ",") {
		if to = f.capitals(end); to-end >= 2 && (to == len(f.words) || breaks(f.words[to-1].gap) || !f.words[to].upper) {
			return end, to, end, true
		}
	}
	for to = o.from; to > 0 && determiners.Has(f.words[to-1].fold) && !breaks(f.words[to-1].gap); {
		to--
	}
	if to > 0 && !strings.Contains(strings.Trim(f.words[to-1].gap, " "), ",") && to < o.from {
		to = f.appointee(to)
	}
	for to > 0 && becoming.Has(f.words[to-1].fold) && !breaks(f.words[to-1].gap) {
		to--
	}
	from = to
	for from > 0 && f.capital(from-1) && (from == to || !breaks(strings.Trim(f.words[from-1].gap, "."))) {
		from--
	}
	apart := to < o.from || to > 0 && strings.Contains(f.words[to-1].gap, ",") // not New Mexico governor
	return from, to, end, to-from >= 2 && to-from <= maxNameUnits && apart
}

// appointee is where the words between a name and an office begin: «X as the
// country's first prime minister».
func (f *field) appointee(at int) int {
	for i := at; i >= max(1, at-5); i-- {
		if f.words[i].fold == "as" {
			return i
		}
		if breaks(f.words[i-1].gap) {
			break
		}
	}
	return at
}

// determiners stand between a name and a title in small letters.
var determiners = set("the", "a", "an", "former", "then", "current", "acting", "outgoing", "caretaker", "late", "first", "female", "as", "country", "s", "its", "his", "her", "new", "country's")

// becoming are the verbs between a name and an office.
var becoming = set("becomes", "became", "as", "is", "was", "returns", "return", "will", "serve", "serves", "set", "to", "sworn", "in", "named", "appointed", "stays", "continues", "elected", "won")

// capital reports whether a word in Latin letters may be a part of a name.
func (f *field) capital(at int) bool {
	w := f.words[at]
	return w.upper && !arabicWord(w) && !starters.Has(w.fold) && !f.startsMention(at)
}

// starters begin sentences and are no names, in small letters.
var starters = set("the", "a", "an", "in", "on", "at", "but", "and", "he", "she", "it", "they", "former", "president", "mr", "ms", "mrs", "dr", "sir", "lord", "after", "before", "when", "while", "for", "monday", "tuesday",
	"wednesday", "thursday", "friday", "saturday", "sunday", "meanwhile", "earlier", "his", "her", "its", "their", "this", "that", "minister", "prime", "foreign", "eu", "un", "us", "u", "caretaker")

// capitals returns where a run of capitalized words ends.
func (f *field) capitals(at int) int {
	to := at
	for to < len(f.words) && f.capital(to) && (to == at || strings.Trim(f.words[to-1].gap, " .-") == "") && to-at < maxNameUnits {
		to++
	}
	return to
}

// latinRest passes the rest of a title: «of the National Assembly».
func (f *field) latinRest(at int) int {
	if at >= len(f.words) || f.words[at].fold != "of" && f.words[at].fold != "for" || breaks(f.words[at-1].gap) {
		return at
	}
	for at < len(f.words) && !breaks(f.words[at-1].gap) && (f.words[at].upper || f.words[at].fold == "of" || f.words[at].fold == "for" || f.words[at].fold == "the" || f.words[at].fold == "and") {
		at++
	}
	return at
}

// latinCountry is the country of an office in Latin letters: of the name or the
// adjective before it (Fiji's Prime Minister), or in the rest of its title.
func (f *field) latinCountry(o office, end int) string {
	at := o.from
	for at > 0 && determiners.Has(f.words[at-1].fold) && f.words[at-1].fold != "the" && f.words[at-1].fold != "a" {
		at--
	}
	if i, ok := f.mentionEnding(at); ok && !breaks(f.words[at-1].gap) {
		if code := f.mentions[i].id(gazetteer.Demonym, gazetteer.CountryName); code != "" {
			return code
		}
	}
	for i := o.to; i < end; i++ {
		if j, ok := f.mentionAt(i); ok {
			if code := f.mentions[j].id(gazetteer.CountryName); code != "" {
				return code
			}
		}
	}
	return ""
}

// calledAfter reports whether a country's name is a person's given name: «Chad
// Smith joins». Behind a surname the sentence goes on in small letters, or a comma
// stands; where all words of a headline have capitals, nothing is said.
func (f *field) calledAfter(m mention) bool {
	next := m.to
	if !f.words[m.from].upper || m.to-m.from > 1 || !givenCountries.Has(f.words[m.from].fold) || next+1 >= len(f.words) || f.words[m.from].gap != " " || !f.capital(next) || ofCountries.Has(f.words[next].fold) {
		return false
	}
	gap, after := f.words[next].gap, f.words[next+1]
	return (strings.HasPrefix(gap, ",") || gap == " " && !after.upper) && (f.name != Title || f.sentenceCase())
}

// givenCountries are the names of countries that people are called by.
var givenCountries = set("chad", "jordan", "georgia", "israel", "kenya", "india", "ireland")

// ofCountries are what a country has that is written with a capital.
var ofCountries = set("police", "army", "navy", "airlines", "airways", "football", "cricket", "bank", "parliament", "government", "river", "valley", "times", "prisons", "railways", "customs", "today", "defence", "defense", "inc", "plc", "ltd")

// sentenceCase reports whether a headline has words in small letters that are
// not of those that have none in any headline.
func (f *field) sentenceCase() bool {
	return slices.ContainsFunc(f.words, func(w word) bool { return !w.upper && w.end-w.start > len("with") })
}

// latinBody is the body right before an office in Latin letters: UN envoy.
func (f *field) latinBody(o office) string {
	if i, ok := f.mentionEnding(o.from); ok && f.words[o.from-1].gap == " " {
		return f.mentions[i].id(gazetteer.BodyName)
	}
	return ""
}

// latin proposes the person of an office in Latin letters.
func (r *reading) latin(f *field, o office, home string) bool {
	from, to, end, ok := f.latinStranger(o)
	if !ok {
		return false
	}
	if r.known(f, o, o.from, from, to) {
		return true
	}
	country := cmp.Or(o.country, f.latinCountry(o, end))
	guess := country == "" && cmp.Or(o.body, f.latinBody(o)) == "" && r.ofCountry(o.role)
	if guess {
		country = r.likelyCountry(f, o.from, home, o.local)
	}
	r.propose(f, from, to, f.evidence(o.from, max(o.to, end), RuleOffice).Words, country, guess)
	return true
}
