package gazetteer

import (
	"github.com/mujaz/mujaz/internal/date"
	"github.com/mujaz/mujaz/internal/yamldoc"
)

// The shapes of the data files. docs/gazetteer.md describes them for editors.

// forms are spellings by language.
type forms map[string][]string

type countryEntry struct {
	Slug         string                     `yaml:"slug"`
	Names        Names                      `yaml:"names"`
	Aliases      forms                      `yaml:"aliases"`
	Demonyms     forms                      `yaml:"demonyms"` // ar: masculine singular; ar_forms: others, whole
	Capital      forms                      `yaml:"capital"`
	Seats        forms                      `yaml:"seats"`
	Cities       forms                      `yaml:"cities"`
	Provinces    forms                      `yaml:"provinces"`
	Institutions forms                      `yaml:"institutions"`
	Money        forms                      `yaml:"money"`
	Usages       forms                      `yaml:"usages"`
	Families     forms                      `yaml:"families"`
	Contested    bool                       `yaml:"contested"`
	Movements    forms                      `yaml:"movements"`
	Ambiguous    map[string][]ambiguousForm `yaml:"ambiguous"`
	Never        forms                      `yaml:"never"`
}

// ambiguousForm is also another word: it names its entry only in a text that
// has one of the words it needs, or unless the text has one of the others. Where one
// of those stands that settle it, neither is asked.
type ambiguousForm struct {
	Form      string   `yaml:"form"`
	Forms     []string `yaml:"forms"`     // some of the entry's, adjectives with all that is derived of them
	Adjective bool     `yaml:"adjective"` // of nationality, and no name
	Needs     []string `yaml:"needs"`
	Unless    []string `yaml:"unless"`
	Surely    []string `yaml:"surely"`
}

type bodyEntry struct {
	Slug      string                     `yaml:"slug"`
	Names     Names                      `yaml:"names"`
	Aliases   forms                      `yaml:"aliases"`
	Demonyms  forms                      `yaml:"demonyms"`
	Members   []string                   `yaml:"members"`
	Ambiguous map[string][]ambiguousForm `yaml:"ambiguous"`
	Never     forms                      `yaml:"never"`
}

type roleEntry struct {
	AR        genderForms          `yaml:"ar"`
	EN        string               `yaml:"en"`
	Aliases   forms                `yaml:"aliases"`
	Construct []string             `yaml:"construct"`
	Rank      int                  `yaml:"rank"`
	Kind      string               `yaml:"kind"`
	Single    bool                 `yaml:"single"`
	Of        string               `yaml:"of"`   // country, body or both
	Open      bool                 `yaml:"open"` // the title goes on with words that are not here
	In        map[string]localRole `yaml:"in"`
	Wikidata  string               `yaml:"wikidata"`
}

// localRole is what a role is called in one country.
type localRole struct {
	AR      genderForms `yaml:"ar"`
	EN      string      `yaml:"en"`
	Aliases forms       `yaml:"aliases"`
}

func (r roleEntry) forms() map[string]genderForms {
	return map[string]genderForms{"ar": r.AR, "en": {M: r.EN}}
}

func (r localRole) forms() map[string]genderForms {
	return map[string]genderForms{"ar": r.AR, "en": {M: r.EN}}
}

type officialEntry struct {
	ID        yamldoc.Text  `yaml:"id"`
	Names     Names         `yaml:"names"`
	Aliases   forms         `yaml:"aliases"`
	Match     []string      `yaml:"match"`     // forms safe to tag alone, instead of names and aliases
	Ambiguous []string      `yaml:"ambiguous"` // forms that tag only beside another one, or the office
	Alone     []string      `yaml:"alone"`     // surnames that tag by themselves: nobody else is called so
	Gender    string        `yaml:"gender"`
	Country   yamldoc.Text  `yaml:"country"`
	Body      yamldoc.Text  `yaml:"body"`
	Offices   []officeEntry `yaml:"offices"`
	Links     Names         `yaml:"links"`
	Sources   []string      `yaml:"sources"`
	Checked   date.Date     `yaml:"checked"`
	Note      Names         `yaml:"note"`
	Never     forms         `yaml:"never"`
}

// placedOfficial is an entry whose id, also one that is missing, has a place.
type placedOfficial struct{ officialEntry }

// DecodeYAML reads an entry.
func (p *placedOfficial) DecodeYAML(n yamldoc.Node) {
	if n.Decode(&p.officialEntry); p.ID.Line == 0 {
		p.ID.Line = int32(n.Pos().Line)
	}
}

type officeEntry struct {
	Role    yamldoc.Text `yaml:"role"`
	Country yamldoc.Text `yaml:"country"`
	Body    yamldoc.Text `yaml:"body"`
	Post    yamldoc.Text `yaml:"post"`
	Title   Names        `yaml:"title"`
	From    date.Date    `yaml:"from"`
	To      date.Date    `yaml:"to"`
	Ended   date.Date    `yaml:"ended"` // it was held no more on that day; until when is not known
}

type sourceEntry struct {
	ID        yamldoc.Text `yaml:"id"`
	Names     Names        `yaml:"names"`
	Aliases   forms        `yaml:"aliases"`
	URL       string       `yaml:"url"`
	Republish yamldoc.Text `yaml:"republish"`
}

type topicEntry struct {
	ID    yamldoc.Text `yaml:"id"`
	Names Names        `yaml:"names"`
	Intro Names        `yaml:"intro"`
}

type outletEntry struct {
	Names   Names  `yaml:"names"`
	Aliases forms  `yaml:"aliases"`
	Kind    string `yaml:"kind"` // agency or outlet
	Home    string `yaml:"home"` // a country
	URL     string `yaml:"url"`
}
