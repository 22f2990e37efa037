package tag

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"github.com/mujaz/mujaz/internal/gazetteer"
)

// Weights of what speaks for a country.
const (
	weightHome     = 5 // the text's own officials, whom the gazetteer has, are its
	weightOutlet   = 4 // it is that of the outlet
	weightAway     = 1 // so it is, but the text tells what officials of another do there
	weightFiled    = 2 // the text was filed from it
	weightThere    = 1 // and the text names it first, and not the outlet's
	weightMain     = 2 // the text names it twice at least, and twice as often as any other
	weightFirst    = 2 // the text names it first
	weightOffice   = 2 // the office before this one, in the paragraph, is its
	weightParty    = 3 // the movement that the text names first is of it
	weightTown     = 6 // the first governor or mayor of the text is of a town of it
	weightTowns    = 3 // the towns that the text names are its, and nothing says where it was filed
	weightEgypt    = 3 // the text is spelt as papers of Egypt write, and nothing says where it was filed
	weightScene    = 7 // the sentence is set in it
	weightDeclared = 6 // and there the official says something: who is visiting is rather met
	weightSpeaker  = 8 // it is that of the official who speaks of the office
	weightMinistry = 6 // its ministry is named before: وزارة الخارجية الهندية, المتحدث باسم الخارجية
	weightHost     = 4 // the text's ambassadors are accredited to it
	weightGuest    = 6 // it is another's, of which an envoy with a strange name may be
	weightVisited  = 2 // somebody of another comes there
	weightNear     = 1 // it is named last
	weightTitled   = 2 // as papers of Egypt do, the text has the office behind a title and a name
)

// A ballot is what speaks for each country.
type ballot map[string]int

func (b ballot) vote(code string, weight int) {
	if code != "" {
		b[code] += weight
	}
}

// most is the country of some for which most speaks, the first of two alike.
func (b ballot) most(codes ...string) string {
	best, most := "", 0
	for _, code := range codes {
		if b[code] > most {
			best, most = code, b[code]
		}
	}
	return best
}

// likelyCountry guesses the country of an office that says none, from all that
// speaks for one. For who governs a town it is that where the text was filed.
func (r *reading) likelyCountry(f *field, at int, home string, local bool, who person) string {
	filed := r.governing(r.text.Country)
	if local && filed != "" {
		return filed
	}
	if code := cmp.Or(f.side(at), f.whence(who, at), f.from(who), r.sameCouncil(f, at)); code != "" {
		return code
	}
	name := f.tongue(who)
	if code := r.metBy(f, at, filed); code != "" && name.bears(code) {
		return code
	}
	b := ballot{}
	places := r.votePlaces(b, filed)
	first, main := r.mainCountry()
	if first != "" && !name.bears(first) {
		first = r.firstThat(name.bears)
	}
	b.vote(home, weightHome)
	if first == main && r.away(first) {
		b.vote(r.text.Home, weightAway)
	} else {
		b.vote(r.text.Home, weightOutlet)
	}
	b.vote(filed, weightFiled)
	b.vote(first, weightFirst)
	if o, _ := r.officeFrom(f, at); filed == first && !r.namesCountry(r.text.Home) && !r.diplomatic(o.role) {
		b.vote(filed, weightThere)
	}
	b.vote(main, weightMain)
	party := r.movementCountry()
	if r.partyFirst {
		b[first] -= weightFirst
		b.vote(party, weightFirst)
	}
	b.vote(party, weightParty)
	host, signed := "", ""
	if r.text.Home == "" {
		host, signed = r.host(), mostSigned(r.signs())
		b.vote(host, weightHost)
		for code, weight := range r.signs() {
			b.vote(code, weight)
		}
	}
	visited, style := r.voteForm(b, f, at, filed, who)
	scene, speaker, before := r.voteSentence(b, f, at)
	o, _ := r.officeFrom(f, at)
	if other := cmp.Or(r.otherSide(f, at, filed), o.post); other != "" { // السفير في بغداد
		delete(b, other)
		if first == other {
			first = r.firstThat(func(code string) bool { return code != other && name.bears(code) })
			b.vote(first, weightFirst)
		}
	}
	titled := r.titleTown(f, o, at, who)
	b.vote(titled, weightTown)
	guest := ""
	if r.diplomatic(o.role) && o.post == "" && name == strange {
		guest = r.guestCountry(f, at, r.spokenFor(f, at, cmp.Or(home, filed)))
		b.vote(guest, weightGuest)
	}
	family := r.voteName(b, f, at, max(o.to, who.from), who)
	if o.to-o.from == 1 && o.from < len(f.words) && f.article(o.from) { // الرئيس, no رئيس اللجنة
		r.constitution(b, o.role)
	}
	return b.most(scene, speaker, titled, home, signed, family, host, guest, places.town, r.text.Home, party, main, before, filed, visited, places.spelt, style, places.towns, first)
}

// constitution takes the votes of kingdoms for whom an office of a president is, and those of
// republics for whom a king's is, where another is left.
func (r *reading) constitution(b ballot, role string) {
	if role != "president" && role != "monarch" {
		return
	}
	var none []string
	left := false
	for code, votes := range b {
		if r.names.HasOffice("monarch", code) != (role == "monarch") && !r.names.HasOffice(role, code) {
			none = append(none, code)
		} else {
			left = left || votes >= weightFirst
		}
	}
	for _, code := range none {
		if left {
			delete(b, code)
		}
	}
}

// voteForm lets the journeys of a text speak, and the form in which somebody is named in
// it where it says of no country that it was filed there.
func (r *reading) voteForm(b ballot, f *field, at int, filed string, who person) (visited, style string) {
	if _, traveller := r.subject(f, 0, at); traveller != "" {
		visited = r.visited(f, at, traveller)
		b.vote(visited, weightVisited)
	}
	if r.text.Home == "" && filed == "" && f.titledBefore(who, at) {
		style = "EG"
		b.vote(style, weightTitled)
	}
	return visited, style
}

// voteName lets the name and the title of somebody speak: their family, the institutions in
// the title, and against countries where nobody has such a name. It is all counted then.
func (r *reading) voteName(b ballot, f *field, start, end int, who person) (family string) {
	families := r.family(f, who)
	for code, weight := range families {
		b.vote(code, weight+ownFamily-1)
	}
	for code, weight := range r.institution(f, start, end) {
		b.vote(code, weight/3)
	}
	name := f.tongue(who)
	for code := range b {
		if !name.bears(code) {
			b[code] -= weightTongue
		}
	}
	if name == arab || name == muslim { // as some of its people are, and few who govern
		b["IL"] -= weightTongue / 2
	}
	return mostSigned(families)
}

// voteSentence lets the sentence of a word speak, and what stands before it: where it is
// set, who speaks in it, the office and the country named last.
func (r *reading) voteSentence(b ballot, f *field, at int) (scene, speaker, before string) {
	before = r.officeBefore(f, at)
	b.vote(before, weightOffice)
	scene = r.scene(f, at)
	b.vote(scene, weightScene)
	if at > 0 && declares.Has(f.words[at-1].fold) {
		b.vote(scene, weightDeclared)
	}
	speaker = r.speaker(f, at)
	b.vote(speaker, weightSpeaker)
	ministry := r.ministryBefore(f, at)
	b.vote(ministry, weightMinistry)
	speaker = cmp.Or(speaker, ministry)
	b.vote(f.near(at, func(m mention) string {
		if !m.has(gazetteer.Demonym) || !f.origin(m) {
			return m.id(gazetteer.CountryName, gazetteer.Demonym)
		}
		return ""
	}), weightNear)
	return scene, speaker, before
}

// ministryBefore is the country of the ministry or the institution that an office is of by
// its last word, where that is named before it with its country's adjective.
func (r *reading) ministryBefore(f *field, at int) string {
	o, ok := r.officeFrom(f, at)
	if !ok || o.to-o.from < 2 || o.country != "" || !f.article(o.to-1) {
		return ""
	}
	of := f.words[o.to-1].fold
	for i := len(f.mentions) - 1; i >= 0; i-- {
		m := f.mentions[i]
		if m.from == 0 || m.to > at || f.words[m.from-1].fold != of || breaks(f.words[m.from-1].gap) {
			continue
		}
		if code := m.id(gazetteer.Demonym); code != "" {
			return code
		}
	}
	return ""
}

// votePlaces lets the towns of a text speak, and its spelling where it names none.
func (r *reading) votePlaces(b ballot, filed string) (p struct{ town, towns, spelt string }) {
	p.town = r.townCountry()
	b.vote(p.town, weightTown)
	if filed != "" || r.text.Home != "" {
		return p
	}
	if p.town == "" {
		p.towns = r.townsCountry()
		b.vote(p.towns, weightTowns)
	}
	if p.towns == "" { // papers of Sudan spell as those of Egypt
		p.spelt = r.spelling()
		b.vote(p.spelt, weightEgypt)
	}
	return p
}

// townCountry is the country of the first town in the title of a local office.
func (r *reading) townCountry() string {
	if r.town == nil {
		code := ""
		for i := range r.found {
			for _, o := range r.found[i] {
				if f := &r.fields[i]; code == "" && o.local && o.to < len(f.words) {
					o.to = min(o.to+2, len(f.words))
					code = r.placeCountry(f, o, o.from)
				}
			}
		}
		r.town = &code
	}
	return *r.town
}

// officeBefore is the country of the office named last before a word in its
// paragraph, by its own words.
func (r *reading) officeBefore(f *field, at int) string {
	for i := range r.fields {
		if &r.fields[i] != f {
			continue
		}
		for j := len(r.found[i]) - 1; j >= 0; j-- {
			o := r.found[i][j]
			if o.to > at || o.country == "" || o.many || r.diplomatic(o.role) || f.ofCounterpart(o) {
				continue
			}
			if strings.Contains(f.text[f.words[o.to-1].end:f.words[at].start], "\n") {
				return ""
			}
			return o.country
		}
	}
	return ""
}

// guest reports whether a country is named as that of a visitor: السفير الصيني,
// نظيره الكندي.
func (r *reading) guest(e Evidence) bool {
	f := r.fieldNamed(e.Field)
	at := sort.Search(len(f.words), func(j int) bool { return f.words[j].start >= e.Start })
	return at > 0 && !breaks(f.words[at-1].gap) && visitors.Has(strings.TrimLeft(f.words[at-1].fold, "وبل"))
}

// visitors stand before the name or the adjective of their country, folded, without
// particles.
var visitors = set("السفير", "السفيره", "سفير", "سفيره", "نظيره", "نظيرته", "نظيرها", "نظيرتها", "القنصل", "قنصل")

// mainCountry is the country that a text names first, and the one that it is
// about: named twice at least, and twice as often as any other; both not only as
// where something comes from.
func (r *reading) mainCountry() (first, main string) {
	if r.ranked {
		return r.first, r.main
	}
	r.ranked, r.first = true, r.firstThat(anyTongue.bears)
	best, second, code := 0, 0, ""
	for _, e := range r.countries.entries {
		n := 0
		for _, ev := range e.Evidence {
			if !r.abroadOnly(ev) {
				n++
			}
		}
		switch {
		case n > best:
			best, second, code = n, best, e.ID
		case n > second:
			second = n
		}
	}
	if best >= 2 && best >= 2*second {
		r.main = code
	}
	return r.first, r.main
}

// firstThat is the country that a text names first, not only as where something comes
// from or as that of a guest, of those that may be.
func (r *reading) firstThat(may func(code string) bool) string {
	for _, e := range r.countries.entries {
		if may(e.ID) && slices.ContainsFunc(e.Evidence, func(e Evidence) bool { return !r.guest(e) && !r.abroadOnly(e) }) {
			return e.ID
		}
	}
	return ""
}
