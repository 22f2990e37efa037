// Package tag finds out which words of an article name whom.
//
// A [Tagger] knows all names of a gazetteer. [Tagger.Tag] returns the
// countries, bodies and officials of a text, in order of their weight (named
// in the title, in the first paragraph, often, early), each with the words that
// put it there. It never matches within a word: texts are cut into words,
// folded, freed of the particles that Arabic writes together with a word, and
// compared whole, the longest name first.
//
//	t := tag.New(names, tag.Options{})
//	r := t.Tag(tag.Text{Lang: "ar", Title: …, Body: …, Date: d})
//
// Countries come from words: from the country's name, from its nationality
// adjective in any form (والعراقيين, المصري-البرازيلي), from a seat of
// government that stands for it (الكرملين); from its capital only if asked for.
// An official adds no country.
//
// Officials come from their names, or from an office alone: «وزير الخارجية
// المصري» is whoever held that office on the article's date. An office without
// a country belongs to the country that the text speaks from, which is that of
// the first official whom the text names with an office and no country:
// between its own citizens a newspaper does not say whose minister one is. An
// office is never resolved by a guess: not if its holders' dates leave two, not
// by a date that the article only inherited unless one person has held it ever
// since.
//
// A word before a country's name can make it another's: a street, a club, a
// currency, a given name (أحمد المصري is a person), who somebody is (الجنرال
// بيرو فلان), a shop in quotation marks, a nickname (الملقب بـ«الهندي»).
//
// A person whom the gazetteer does not have, named beside an office («وزير
// الخارجية الإيراني فلان الفلاني»), is proposed, with a Latin spelling that
// nobody has checked: behind the office, also where its title goes on (محافظ
// نينوى فلان), before it, or in a list behind a plural (النواب فلان وفلان). Where
// Arabic names begin and end is a judgement, for which the table of given names
// in package latin counts most. A kunya is a name (الناطق باسم الكتائب أبو عبيدة).
// So are proposed who is called the counterpart of an official (نظيره فلان), who
// follows one (خلفا لفلان) and who comes to power (تسلم فلان الرئاسة). An official
// whose given name is spelt in another way is still that one (انطوني بلينكن).
//
// Words are read as papers write them, also those that lack the blank between them
// (وزيرالخارجية, الدكتورعادل).
//
// The package refuses to invent: a date, a name that is not in the text.
package tag

import (
	"slices"
	"sync"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/date"
	"github.com/mujaz/mujaz/internal/gazetteer"
)

// Options says what counts as evidence.
type Options struct {
	Capitals bool // a capital names its country: واشنطن
}

// A Text is what is tagged: an article's own words. Datelines and bylines are
// left out, since where a text was filed from is not what it is about.
type Text struct {
	Lang, Title, Standfirst, Body string
	Words                         [3][]arabic.Token // of title, standfirst and body, where they are cut already
	Date                          date.Date
	DateInherited                 bool   // the date is that of the item it came with
	Country                       string // from which it was filed, if that is known: a hint for people whom the gazetteer lacks
	Home                          string // the country of the outlet that wrote it, if it writes between its citizens: another
}

// A Result is what a text names, in order of weight.
type Result struct {
	Countries []Entry
	Bodies    []Entry
	Officials []Official
}

// An Entry is a country (by code) or body (by id).
type Entry struct {
	ID       string
	Evidence []Evidence
}

// Via says what an official was found by.
type Via string

// Ways to find an official.
const (
	ByName   Via = "name"
	ByOffice Via = "office" // only the office is named
)

// An Official is a person that a text names.
type Official struct {
	ID       string
	Known    bool   // the gazetteer has the person; if not, Latin spells the name
	Name     string // as in the text; empty if only the office is named
	Latin    string // by rule, unchecked; empty for one who is known
	Role     string // as in the text; may be empty
	Country  string // of which they are an official; may be empty
	Via      Via
	Guess    bool // the office was resolved for a day after the person was last checked
	Evidence []Evidence

	folded  string // the name, for one who is not known
	listed  bool   // the role is that of a list
	guessed bool   // the country is a guess
}

// Evidence is the words that name something.
type Evidence struct {
	Field      Field
	Start, End int    // bytes in the field
	Words      string // as in the text
	Rule       Rule
}

// A Field is a part of a text.
type Field string

// The fields of a text, the weightiest first.
const (
	Title      Field = "title"
	Standfirst Field = "standfirst"
	Body       Field = "body"
)

// A Rule says why words count.
type Rule string

// The rules, by what the words are.
const (
	RuleName     Rule = "name"
	RuleDemonym  Rule = "demonym"
	RuleCapital  Rule = "capital"
	RuleSeat     Rule = "seat"
	RuleShort    Rule = "short name" // of one who is named in full before, or with the office, or who alone is called so
	RuleOffice   Rule = "office"
	RuleStranger Rule = "name beside an office" // of one whom the gazetteer does not have
)

// A Tagger finds names. It is never changed once made, and may be used from
// many goroutines.
type Tagger struct {
	names     *gazetteer.Gazetteer
	opt       Options
	trie      *trie
	signTrie  *trie // of what shows whose an unnamed office is
	cues      cueList
	movements []movement
	pages     sync.Pool // of *page
}

// New makes a tagger of all names that a gazetteer has.
func New(names *gazetteer.Gazetteer, opt Options) *Tagger {
	forms := names.Forms()
	return &Tagger{names: names, opt: opt, trie: newTrie(forms), signTrie: newTrie(names.Signs()), cues: cues(forms), movements: movements(names), pages: sync.Pool{New: func() any { return new(page) }}}
}

// Tag finds what a text names.
func (t *Tagger) Tag(text Text) Result {
	p := t.pages.Get().(*page)
	defer t.pages.Put(p)
	r := &reading{Tagger: t, text: text, search: &p.search}
	p.all = p.all[:0]
	for i, f := range []struct {
		field Field
		text  string
	}{{Title, text.Title}, {Standfirst, text.Standfirst}, {Body, text.Body}} {
		ws := p.words(f.text, text.Words[i])
		r.fields = append(r.fields, field{name: f.field, text: f.text, words: ws, mentions: t.trie.find(ws)})
	}
	r.conditions()
	r.bearers()
	r.nicknames()
	r.places()
	r.people()
	return r.result()
}

// reading is the work on one text.
type reading struct {
	*Tagger
	text     Text
	fields   []field
	search   *search
	searched bool // it has begun

	conditioned map[*form]bool // whether forms with conditions fulfil them

	countries, bodies tally
	officials         []*Official
	found             [][]office     // by field
	party             *string        // the country of the movement named first, once it was asked for
	movementsHere     []movement     // those that the text names
	partyFirst        bool           // and before any country
	town              *string        // the country of the town whose governor is named first, once it was asked for
	towns             *string        // the country of the towns that the text names, once it was asked for
	spelt             *string        // the country whose papers spell as the text does, once it was asked for
	first, main       string         // the country that the text names first, and the one that it is about
	ranked            bool           // these two were looked for
	signed            map[string]int // what speaks for each country, once it was asked for
	journeys          []journey
	travelled         bool // journeys were looked for
	weights           map[*Official]*weight
	mentioned         int             // how often officials were, so far
	privates          map[string]bool // officials whose name is that of one who holds no office
	anothers          map[string]bool // officials whose surname is another's in the text
}

// field is one part of the text, with what was found in it.
type field struct {
	name     Field
	text     string
	words    []word
	mentions []mention
}

// evidence is the words of a run in a field.
func (f *field) evidence(from, to int, rule Rule) Evidence {
	start, end := f.words[from].start, f.words[to-1].end
	return Evidence{Field: f.name, Start: start, End: end, Words: f.text[start:end], Rule: rule}
}

// whole is a search in all of the text.
func (r *reading) whole() *search {
	if !r.searched {
		r.search.read(r.fields)
		r.searched = true
	}
	return r.search
}

// places finds countries and bodies, those within the title of an office, too:
// المستشارة الألمانية.
func (r *reading) places() {
	for i := range r.fields {
		f := &r.fields[i]
		for _, m := range f.mentions {
			r.place(f, m)
			r.coordinated(f, m)
			if m.to-m.from > 1 && (m.has(gazetteer.RoleTitle) || m.has(gazetteer.RoleStem)) {
				for _, within := range r.within(f, m) {
					if within.conditional() && !(within.to == m.to && r.reigns(m, within.id(gazetteer.CountryName))) { // سلطان عمان
						within.forms = slices.DeleteFunc(slices.Clone(within.forms), func(f *form) bool { return !r.fulfilled(f) })
					}
					r.place(f, within)
				}
			}
		}
	}
}

// within are the names in a title: behind its first word, or, in Latin letters,
// with it: UN Secretary-General.
func (r *reading) within(f *field, m mention) []mention {
	var out []mention
	from := m.from + 1
	if m.forms[0].latin {
		if first := r.trie.longest(f.words[m.from:m.to-1], 0); first.to > 0 && !first.has(gazetteer.Never) {
			first.from, first.to = m.from, m.from+first.to
			out, from = append(out, first), first.to
		}
	}
	for _, found := range r.trie.find(f.words[from:m.to]) {
		found.from, found.to = found.from+from, found.to+from
		if found.has(gazetteer.BodyName) && f.isOtherBody(found) { // سكرتير مجلس الأمن الروسي
			if found.forms = withoutKind(found.forms, gazetteer.BodyName); len(found.forms) == 0 {
				continue
			}
		}
		out = append(out, found)
	}
	return out
}

// place notes what a mention proves.
func (r *reading) place(f *field, m mention) {
	if f.misleads(m) || r.surname(f, m) {
		return
	}
	for _, form := range m.forms {
		switch form.Kind {
		case gazetteer.CountryName:
			r.countries.add(f, m, form.ID, RuleName)
		case gazetteer.Demonym:
			r.countries.add(f, m, form.ID, RuleDemonym)
		case gazetteer.SeatName:
			r.countries.add(f, m, form.ID, RuleSeat)
		case gazetteer.CapitalName:
			if r.opt.Capitals && !m.has(gazetteer.CountryName) {
				r.countries.add(f, m, form.ID, RuleCapital)
			}
		case gazetteer.BodyName:
			r.bodies.add(f, m, form.ID, RuleName)
		}
	}
}
