package tag

import (
	"cmp"
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/gazetteer"
	"github.com/mujaz/mujaz/internal/latin"
)

// Where letters are Latin, capitals show what a name is. A name stands behind
// the office or the rest of its title, behind a comma; or before it, perhaps with
// a comma, an article or «as» between.

// latinStranger finds the person of an office in Latin letters, and where the
// title ends.
func (f *field) latinStranger(o office) (from, to, end int, ok bool) {
	var small bool
	if from, to = o.to, f.capitals(o.to); to-from >= 2 && !breaks(f.words[o.to-1].gap) {
		return from, to, o.to, true
	}
	if from = f.latinOf(o.to); from > o.to && !breaks(f.words[from-1].gap) {
		if to = f.capitals(from); to-from >= 2 {
			return from, to, from, true
		}
	}
	end, small = f.latinRest(o.to)
	if end < len(f.words) && strings.HasPrefix(f.words[end-1].gap, ",") {
		if to = f.capitals(end); to-end >= 2 && (to == len(f.words) || breaks(f.words[to-1].gap) || !small && !f.words[to].upper) {
			return end, to, end, true
		}
	}
	from, to, ok = f.latinBefore(o)
	return from, to, end, ok
}

// latinBefore finds the person of an office whose name stands before it. Right
// before it stands what it is of: New Mexico governor.
func (f *field) latinBefore(o office) (from, to int, ok bool) {
	to = f.latinStart(o.from)
	if to > 0 && !strings.Contains(strings.Trim(f.words[to-1].gap, " "), ",") && to < o.from {
		to = f.appointee(to)
	}
	for to > 0 && becoming.Has(f.words[to-1].fold) && !breaks(f.words[to-1].gap) {
		to--
	}
	from = to
	for from > 0 && (from == to || !breaks(strings.Trim(f.words[from-1].gap, "."))) {
		if particle := f.small(from - 1); particle < from && from < to && particle > 0 && f.capital(particle-1) && !breaks(f.words[particle-1].gap) {
			from = particle - 1
		} else if f.capital(from - 1) {
			from--
		} else {
			break
		}
	}
	apart := to < o.from || to > 0 && strings.Contains(f.words[to-1].gap, ",")
	return from, to, apart && to-from >= 2 && to-from <= maxNameUnits
}

// titleLinks join a title with what it is of.
var titleLinks = set("of", "for", "to", "in", "at")

// latinStart is where a title begins with its article and country: «the former
// Omani minister».
func (f *field) latinStart(at int) int {
	for at > 0 && !breaks(f.words[at-1].gap) {
		if i, ok := f.mentionEnding(at); ok && f.mentions[i].has(gazetteer.Demonym) {
			at = f.mentions[i].from
		} else if determiners.Has(f.words[at-1].fold) {
			at--
		} else {
			break
		}
	}
	return at
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

// capitals returns where a run of capitalized words ends. Particles within a name
// are small: Salim al-Kaabi, Ursula von der Leyen.
func (f *field) capitals(at int) int {
	to := at
	for to < len(f.words) && to-at < maxNameUnits && (to == at || strings.Trim(f.words[to-1].gap, " .-") == "") {
		next := to
		for to > at && next < len(f.words) && next < to+2 && f.smallParticle(next) {
			next++
		}
		if next == len(f.words) || !f.capital(next) {
			break
		}
		to = next + 1
	}
	return to
}

// smallParticle reports whether a word is one that stands between the parts of
// a name in small letters, with the next part behind it.
func (f *field) smallParticle(at int) bool {
	w := f.words[at]
	return !w.upper && latin.IsParticle(w.fold) && (w.gap == " " || w.gap == "-" || w.gap == "’" || w.gap == "'")
}

// small returns where the particles that end at a word begin; behind it if it is
// none.
func (f *field) small(at int) int {
	begin := at + 1
	for begin > 0 && at+1-begin < 2 && f.smallParticle(begin-1) {
		begin--
	}
	return begin
}

// latinOf passes the countries and bodies that a title is of: «of Japan to Egypt».
func (f *field) latinOf(at int) int {
	for at+1 < len(f.words) && titleLinks.Has(f.words[at].fold) && !breaks(f.words[at-1].gap) && f.words[at].gap == " " {
		i, ok := f.mentionAt(at + 1)
		if !ok {
			break
		}
		if m := f.mentions[i]; m.has(gazetteer.CountryName) || m.has(gazetteer.BodyName) || m.has(gazetteer.CapitalName) {
			at = m.to
		} else {
			break
		}
	}
	return at
}

// latinRest passes the rest of a title: «of the National Assembly», also, which
// is less sure, in small letters up to a comma: «for the German foreign ministry,».
func (f *field) latinRest(at int) (end int, small bool) {
	if at >= len(f.words) || !titleLinks.Has(f.words[at].fold) || breaks(f.words[at-1].gap) {
		return at, false
	}
	for i := at + 1; i < min(at+titleWords, len(f.words)); i++ {
		small = small || !f.words[i].upper && !titleLinks.Has(f.words[i].fold) && !determiners.Has(f.words[i].fold) && f.words[i].fold != "and"
		if gap := f.words[i].gap; strings.HasPrefix(gap, ",") {
			return i + 1, small
		} else if breaks(gap) {
			break
		}
	}
	for at < len(f.words) && !breaks(f.words[at-1].gap) && (f.words[at].upper || f.words[at].fold == "of" || f.words[at].fold == "for" || f.words[at].fold == "the" || f.words[at].fold == "and") {
		at++
	}
	return at, false
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
var ofCountries = set("police", "army", "navy", "airlines", "airways", "football", "cricket", "bank", "parliament", "government", "river", "valley", "times", "prisons", "railways", "customs", "today", "radio", "television", "tv", "power", "ministry", "embassy", "court", "telecom", "oil", "gas", "pharma", "petroleum", "rail", "post", "defence", "defense", "inc", "plc", "ltd")

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
		country = r.likelyCountry(f, o.from, home, o.local, person{})
	}
	r.propose(f, from, to, f.evidence(f.latinStanding(o.from), max(o.to, end), RuleOffice).Words, country, guess)
	return true
}

// standings say before a title that it is held no more, or for another.
var standings = set("former", "acting", "interim", "caretaker", "late", "ex")

// latinStanding is where a title begins with the word that says so, also before the
// country: «former Omani minister».
func (f *field) latinStanding(at int) int {
	start := at
	if i, ok := f.mentionEnding(at); ok && f.mentions[i].has(gazetteer.Demonym) && f.words[at-1].gap == " " {
		start = f.mentions[i].from
	}
	if start > 0 && standings.Has(f.words[start-1].fold) && (f.words[start-1].gap == " " || f.words[start-1].gap == "-") {
		return start - 1
	}
	return at
}
