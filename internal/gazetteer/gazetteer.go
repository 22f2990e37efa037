// Package gazetteer is the names we know: countries, the bodies that news
// treats like countries, roles, officials with their offices, sources, topics,
// and the agencies and outlets that datelines name.
//
// What everyone knows is embedded from data/; the files of a site's
// content/data/ add to it, and an entry of the same id replaces the embedded
// one whole. [Load] reads both and checks that they fit together: an office
// names a role and a country that exist, ids are unique, a name is there in
// each language. What is wrong in a site's file is a problem at its place; in
// an embedded file it is a bug, which a test would have found.
//
//	g := gazetteer.Load(files, &problems)
//	iraq, _ := g.Country("IQ")
//	iraq.Name("ar")                                        // العراق
//	g.Holders("foreign-minister", "EG", "", "", date.Of(2025, 7, 28))
//
// Officials hold offices for a time. An office without an end was still held
// in the month of the person's `checked`; what it says of later days is a
// guess, and is marked as one. Names are kept as people write them; folding
// and matching is the business of package tag, which takes all of them from
// [Gazetteer.Forms].
//
// A gazetteer is never changed once loaded.
package gazetteer

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/date"
	"github.com/mujaz/mujaz/internal/diag"
)

// Names are the name of one thing in several languages, by code.
type Names map[string]string

// fallback is the order in which languages are tried where a name is missing
// in the one that is asked for.
var fallback = []string{"ar", "en"}

// In returns the name in a language, or else in another, and says in which.
func (n Names) In(lang string) (text, in string) {
	if t := n[lang]; t != "" {
		return t, lang
	}
	for _, l := range fallback {
		if t := n[l]; t != "" {
			return t, l
		}
	}
	for _, l := range slices.Sorted(maps.Keys(n)) {
		if n[l] != "" {
			return n[l], l
		}
	}
	return "", ""
}

// A Country is a state of ISO 3166-1, or Kosovo (XK).
type Country struct {
	Code     string // IQ
	Slug     string // iraq: its name in URLs, permanent
	Official Names  // CLDR's
	News     Names  // as news writes it, where that differs
	Capital  Names  // the first form of its capital
	entry    countryEntry
}

// Contested reports whether others govern in the country's cities, too.
func (c *Country) Contested() bool { return c.entry.Contested }

// Movements lists the parties and armed groups whose name shows that a text is
// about the country, for all that it names no country.
func (c *Country) Movements() []string {
	var out []string
	for _, lang := range languages(c.entry.Movements) {
		out = append(out, c.entry.Movements[lang]...)
	}
	return out
}

// Name returns the country's name as news in a language writes it.
func (c *Country) Name(lang string) (text, in string) {
	if t := c.News[lang]; t != "" {
		return t, lang
	}
	if t := c.Official[lang]; t != "" {
		return t, lang
	}
	if t, l := c.News.In(lang); t != "" {
		return t, l
	}
	return c.Official.In(lang)
}

// IsCapital reports whether a text is a spelling of the capital's name.
func (c *Country) IsCapital(name string) bool {
	for _, list := range c.entry.Capital {
		for _, form := range list {
			if nameKey(form) == nameKey(name) {
				return true
			}
		}
	}
	return false
}

// A Body is what news treats like a country and is none: the UN, the EU.
type Body struct {
	ID    string
	Slug  string
	Names Names
	entry bodyEntry
}

// Name returns the body's name in a language.
func (b *Body) Name(lang string) (text, in string) { return b.Names.In(lang) }

// An Official is a person who holds or held an office.
type Official struct {
	ID      string // permanent: it is the tag and the URL
	Names   Names
	Female  bool
	Country string // of which they are an official; "" for one of a body
	Body    string
	Offices []Office // oldest first
	Links   []Link   // elsewhere on the web
	Checked date.Date
	entry   officialEntry
}

// Name returns the person's name in a language.
func (p *Official) Name(lang string) (text, in string) { return p.Names.In(lang) }

// A Link leads to what others say of a person.
type Link struct{ Title, URL string }

// An Office is a role held for a time.
type Office struct {
	Role    string
	Country string // whose office it is; "" for one of a body
	Body    string
	Post    string // the country to which an ambassador is sent
	From    date.Date
	To      date.Date // zero: still held when last checked, unless it has Ended
	Ended   date.Date // a day on which it was held no more; until when it was is not known
	title   *Names    // in the words of news, where the role's title says less
}

// Held reports whether the office was still held when last checked.
func (o Office) Held() bool { return o.To.IsZero() && o.Ended.IsZero() }

// Includes reports whether the office was held on a day. Years and months are
// taken whole: an office held to 2022 was held on every day of it. Of one that had
// ended by a day, of which nothing else is known, no day is known on which it was held.
func (o Office) Includes(day date.Date) bool {
	if !o.From.IsZero() && o.From.Compare(day) > 0 && !o.From.Covers(day) {
		return false
	}
	if !o.Ended.IsZero() {
		return !o.From.IsZero() && !o.over(day)
	}
	return o.To.IsZero() || o.To.Compare(day) >= 0 || o.To.Covers(day)
}

// over reports whether the office was known to be held no more on a day.
func (o Office) over(day date.Date) bool {
	if !o.Ended.IsZero() {
		return o.Ended.Compare(day) <= 0 || o.Ended.Covers(day)
	}
	return !o.To.IsZero() && o.To.Compare(day) < 0
}

// End is when the office had ended, as far as is known; zero for one that is held.
func (o Office) End() date.Date {
	if !o.Ended.IsZero() {
		return o.Ended
	}
	return o.To
}

// A Source publishes news first.
type Source struct {
	ID        string
	Names     Names
	URL       string
	Republish string // full, summary, or "" where the site decides
}

// Name returns the source's name in a language.
func (s *Source) Name(lang string) (text, in string) { return s.Names.In(lang) }

// A Topic is a dossier that the editor declares.
type Topic struct {
	ID     string
	Names  Names
	intros Names
}

// Name returns the topic's name in a language.
func (t *Topic) Name(lang string) (text, in string) { return t.Names.In(lang) }

// Intro returns the topic's introduction in a language; it may be empty.
func (t *Topic) Intro(lang string) (text, in string) { return t.intros.In(lang) }

// An Outlet is a news agency, newspaper or channel, as datelines write it.
type Outlet struct {
	Names  Names
	Agency bool
	Home   string // the country between whose citizens it writes, if it is one
	forms  []string
}

// A Gazetteer is all names.
type Gazetteer struct {
	countries map[string]*Country
	bodies    map[string]*Body
	roles     map[string]*Role
	officials map[string]*Official
	sources   map[string]*Source
	topics    map[string]*Topic
	outlets   []*Outlet
	never     forms // phrases that name nothing

	sourceByName map[string]*Source
	outletByName map[string]*Outlet
	places       map[string]Place
	towns        map[string]string // capitals and cities, folded, to the country; "" where that is not one
	regions      map[string]string // the same and provinces
	countryNames map[string]bool
	holders      map[seat][]Holder // of offices that one person holds at a time

	rivals      diag.List
	offices     sync.Once         // officeForms are made when they are asked for
	regionKeys  map[string]string // countries of towns and provinces, by the keys of their names
	officeForms map[string][]Form
}

// Country returns a country by its code.
func (g *Gazetteer) Country(code string) (*Country, bool) { return get(g.countries, code) }

// Body returns a body by its id.
func (g *Gazetteer) Body(id string) (*Body, bool) { return get(g.bodies, id) }

// Role returns a role by its id.
func (g *Gazetteer) Role(id string) (*Role, bool) { return get(g.roles, id) }

// Official returns a person by their id.
func (g *Gazetteer) Official(id string) (*Official, bool) { return get(g.officials, id) }

// Source returns a source by its id.
func (g *Gazetteer) Source(id string) (*Source, bool) { return get(g.sources, id) }

// Topic returns a topic by its id.
func (g *Gazetteer) Topic(id string) (*Topic, bool) { return get(g.topics, id) }

func get[V any](m map[string]V, key string) (V, bool) { v, ok := m[key]; return v, ok }

// CountryCodes lists all codes, sorted.
func (g *Gazetteer) CountryCodes() []string { return slices.Sorted(maps.Keys(g.countries)) }

// BodyIDs lists all bodies, sorted.
func (g *Gazetteer) BodyIDs() []string { return slices.Sorted(maps.Keys(g.bodies)) }

// OfficialIDs lists all officials, sorted.
func (g *Gazetteer) OfficialIDs() []string { return slices.Sorted(maps.Keys(g.officials)) }

// TopicIDs lists all topics, sorted.
func (g *Gazetteer) TopicIDs() []string { return slices.Sorted(maps.Keys(g.topics)) }

// SourceByName returns a source by any of its names, its id, or the host of
// its address.
func (g *Gazetteer) SourceByName(name string) (*Source, bool) {
	return get(g.sourceByName, nameKey(name))
}

// OutletByName returns a news agency or outlet by any of its names.
func (g *Gazetteer) OutletByName(name string) (*Outlet, bool) {
	return get(g.outletByName, nameKey(name))
}

// A Place is a city that datelines name.
type Place struct {
	Names   Names  // by language, as the entry's first form is written
	Country string // in which it lies
}

// PlaceByName returns a capital or another city by any of its names.
func (g *Gazetteer) PlaceByName(name string) (Place, bool) { return get(g.places, nameKey(name)) }

// CountryOfTown returns the country of a capital or a city by its name in folded words,
// or "": two countries have one of that name, or none has.
func (g *Gazetteer) CountryOfTown(folded string) string { return g.towns[folded] }

// CountryOfRegion returns the country of a capital, a city or a province, as
// CountryOfTown. A province may be called by an ordinary word (صور, الجزيرة): whoever
// asks has seen a word for what a place is, or the title of who governs it.
func (g *Gazetteer) CountryOfRegion(folded string) string { return g.regions[folded] }

// IsRegion reports whether a name is that of a capital, a city or a province, be it of
// several countries.
func (g *Gazetteer) IsRegion(folded string) bool {
	_, ok := g.regions[folded]
	return ok
}

// nameKey is a name as it is looked up: folded words with single blanks.
func nameKey(name string) string {
	tokens := arabic.Tokens(name)
	if len(tokens) == 1 {
		return tokens[0].Fold
	}
	var key strings.Builder
	key.Grow(len(name))
	for i, t := range tokens {
		if i > 0 {
			key.WriteByte(' ')
		}
		key.WriteString(t.Fold)
	}
	return key.String()
}

// IsCountryName reports whether a text is a name of a country, in any
// language or spelling.
func (g *Gazetteer) IsCountryName(name string) bool { return g.countryNames[nameKey(name)] }

// Rivals warns of people of the site who hold an office that another holds, too: in a
// text that has only the office it is nobody's. Pages do not suffer from it, tags do.
func (g *Gazetteer) Rivals() diag.List { return g.rivals }
