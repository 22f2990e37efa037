package tag

import (
	"sort"
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/gazetteer"
)

// Who speaks in a sentence, who travels where, and to which country a text's ambassadors
// are accredited say whose the other offices are.

// sentence is where the sentence of a word begins.
func (f *field) sentence(at int) int {
	for at > 0 && !sentenceEnds(f.words[at-1].gap) {
		at--
	}
	return at
}

// subject is the first official in a part of a sentence whose country is sure, and
// where their office or name begins.
func (r *reading) subject(f *field, start, end int) (at int, country string) {
	at = end
	found := r.officesOf(f)
	for _, o := range found[sort.Search(len(found), func(i int) bool { return found[i].from >= start }):] {
		if o.to > end {
			break
		}
		if o.from < at && o.country != "" && !o.many && !o.deputy && !f.ofCounterpart(o) {
			at, country = o.from, o.country
		}
	}
	if start >= len(f.words) || end >= len(f.words) {
		return at, country
	}
	for _, o := range r.officials {
		for _, e := range o.Evidence {
			if e.Field == f.name && e.Start >= f.words[start].start && e.End <= f.words[end].start && e.Rule != RuleOffice && !o.guessed && o.Country != "" && (at == end || e.Start < f.words[at].start) {
				for at = start; f.words[at].start < e.Start; at++ {
				}
				country = o.Country
			}
		}
	}
	return at, country
}

// A journey is where a text says that somebody comes or goes to a country.
type journey struct {
	field, at int
	country   string
}

// visited is the country, not that of who travels, of which the text says before a
// word that somebody comes or goes there.
func (r *reading) visited(f *field, before int, traveller string) string {
	if !r.travelled {
		r.travelled = true
		for i := range r.fields {
			r.journeys = append(r.journeys, r.fields[i].journeys(i)...)
		}
	}
	for _, j := range r.journeys {
		if &r.fields[j.field] == f && j.at >= before {
			break
		}
		if j.country != traveller && r.namesCountry(j.country) {
			return j.country
		}
	}
	return ""
}

// journeys are those that a field tells of.
func (f *field) journeys(number int) (out []journey) {
	for at := range f.words {
		if !f.joinedTo(at, travels) {
			continue
		}
		for j := at + 1; j < min(at+clauseWords, len(f.words)) && !sentenceEnds(f.words[j-1].gap); j++ {
			k, ok := f.mentionAt(j)
			if !ok {
				continue
			}
			if code := f.mentions[k].id(gazetteer.CapitalName, gazetteer.CountryName, gazetteer.Demonym); code != "" {
				out = append(out, journey{number, j, code})
			}
		}
	}
	return out
}

// travels are verbs and nouns of journeys, folded and without «و».
var travels = set("وصل", "وصلت", "يصل", "تصل", "وصوله", "وصولها", "زار", "زارت", "يزور", "تزور", "زياره", "زيارته", "زيارتها", "توجه", "توجهت", "يتوجه")

// namesCountry reports whether a text names a country.
func (r *reading) namesCountry(code string) bool {
	for _, e := range r.countries.entries {
		if e.ID == code {
			return true
		}
	}
	return false
}

// personBefore is the country of who is named last before a word in its paragraph,
// if it is no guess.
func (r *reading) personBefore(f *field, at int) string {
	last, country := -1, ""
	for _, o := range r.officials {
		for _, e := range o.Evidence {
			if e.Field == f.name && e.End <= f.words[at].start && e.Start > last {
				last, country = e.Start, o.Country
			}
		}
	}
	if last < 0 || strings.Contains(f.text[last:f.words[at].start], "\n") {
		return ""
	}
	return country
}

// nextOffice is where the first office begins that begins at a word or behind it.
func (r *reading) nextOffice(f *field, at int) int {
	if o, ok := r.officeFrom(f, at); ok {
		return o.from
	}
	return -1
}

// ofNextAt reports whether the office that begins at a word is that of who is named
// behind it.
func (r *reading) ofNextAt(f *field, at int) bool {
	o, ok := r.officeFrom(f, at)
	return ok && o.from == at && f.ofNext(o)
}

// officeFrom is the first office that begins at a word or behind it.
func (r *reading) officeFrom(f *field, at int) (office, bool) {
	found := r.officesOf(f)
	if i := sort.Search(len(found), func(i int) bool { return found[i].from >= at }); i < len(found) {
		return found[i], true
	}
	return office{}, false
}

// officesOf are the offices of a field, in the order of the text.
func (r *reading) officesOf(f *field) []office {
	for i := range r.fields {
		if &r.fields[i] == f {
			return r.found[i]
		}
	}
	return nil
}

// speaker is the country of the official who says, in a sentence, what an office is
// named in: «قال وزير الخارجية الزامبي فلان إن الرئيس …», «وأضاف فلان أن …».
func (r *reading) speaker(f *field, at int) string {
	start := f.sentence(at)
	that := at - 1
	for that > start && !reports.Has(f.words[that].fold) {
		that--
	}
	if that <= start {
		return ""
	}
	says := start
	for says < that && !saying.Has(strings.TrimPrefix(f.words[says].fold, "و")) {
		says++
	}
	if says+1 >= that {
		return ""
	}
	if o, ok := r.officeFrom(f, says+1); ok && o.from == says+1 && o.country != "" && !o.deputy {
		return o.country
	}
	for _, o := range r.officials {
		if name := arabic.Fold(o.Name); !o.guessed && o.Country != "" && strings.HasSuffix(name, " "+f.words[says+1].fold) {
			return o.Country
		}
	}
	return ""
}

// reports stand before what somebody says, folded.
var reports = set("ان", "بان", "انه", "انها")

// host is the country to which all ambassadors of a text are accredited, in a text
// that is not about theirs.
func (r *reading) host() string {
	host, about := "", r.firstNamed()
	for _, found := range r.found {
		for _, o := range found {
			if o.post == "" || o.post == host {
				continue
			}
			if host != "" || o.country == about {
				return ""
			}
			host = o.post
		}
	}
	return host
}

// firstNamed is the country that the text names first, but for that of an envoy.
func (r *reading) firstNamed() string {
	for i := range r.fields {
		f := &r.fields[i]
		for _, m := range f.mentions {
			if code := m.id(gazetteer.CountryName, gazetteer.Demonym); code != "" && !(m.from > 0 && visitors.Has(strings.TrimLeft(f.words[m.from-1].fold, "وبل"))) {
				return code
			}
		}
	}
	return ""
}

// sameCouncil is the country of an official before a word whose title has the same
// council as the office that begins there: «رئيس مجلس الشورى … عضو مجلس الشورى».
func (r *reading) sameCouncil(f *field, at int) string {
	for i := at; i+1 < min(at+4, len(f.words)) && !breaks(f.words[i].gap); i++ {
		if strings.TrimPrefix(f.words[i].fold, "ب") != "مجلس" || !f.article(i+1) || f.words[i+1].fold == "الوزراء" || f.words[i+1].fold == "النواب" {
			continue
		}
		council := "مجلس " + f.words[i+1].fold
		for _, o := range r.officials {
			if o.Country != "" && strings.Contains(arabic.Fold(o.Role), council) {
				return o.Country
			}
		}
	}
	return ""
}
