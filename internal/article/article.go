// Package article is one Markdown file, understood.
//
// [Parse] turns the path and bytes of a file into an [Article] and a list of
// problems. It never fails: it returns the best value it could, and says what
// is wrong at line and column. It is a pure function of one file: it asks no
// configuration, no clock and no other article, so that its result can be
// remembered by the hash of the bytes. That a country exists, that an official
// is known, that two articles do not have one URL, is for package content.
//
//	---
//	title: روسيا تؤكد على تعزيز علاقاتها مع العراق
//	date: 2024-11-20
//	countries: [IQ, RU]
//	officials: [mahmoud-al-mashhadani]
//	---
//	أشاد السفير الروسي …
//
// Only the front matter is kept: bodies are read again when a page is
// rendered, so [Body] cuts a file once more. [Format] writes what Parse reads.
//
// A file directly under content/LANG/ is a page of the site (about.md); every
// other is an article. The package refuses files that are not UTF-8, that have
// no front matter, or one that is not closed.
package article

import (
	"github.com/mujaz/mujaz/internal/date"
	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/yamldoc"
)

// An Article is one file in one language. It is never changed once parsed. It
// has 512 bytes, the most that Go's collector marks together with its
// neighbours: a build of 100,000 articles takes 6 % more of a larger one.
type Article struct {
	Path     string // content/ar/2024/11/20/russia-iraq-3f9a2c.md
	Lang     string // ar
	BodyLine int32  // the line of the file on which the body begins
	Page     bool   // a page of the site, not an article
	Broken   bool   // errors were found in the file: what is missing may be what could not be read
	Front
}

// Front is the front matter: Hugo's names where Hugo has one. The tags are
// the keys, in the order in which they are written.
type Front struct {
	Title          string         `yaml:"title"`
	Standfirst     string         `yaml:"standfirst"` // the line under a headline
	Date           date.Date      `yaml:"date"`
	Lastmod        date.Date      `yaml:"lastmod"`
	PublishDate    date.Date      `yaml:"publishDate"`
	ExpiryDate     date.Date      `yaml:"expiryDate"`
	DateInherited  bool           `yaml:"dateInherited"` // the date is that of the item it came with
	Draft          bool           `yaml:"draft"`
	Weight         int32          `yaml:"weight"`
	Slug           yamldoc.Text   `yaml:"slug"`
	Aliases        []yamldoc.Text `yaml:"aliases"`
	TranslationKey yamldoc.Text   `yaml:"translationKey"`
	Summary        string         `yaml:"summary"`
	Description    string         `yaml:"description"`
	Author         string         `yaml:"author"`
	Dateline       string         `yaml:"dateline"`
	Agency         string         `yaml:"agency"`
	Source         *Source        `yaml:"source"`
	Countries      Tags           `yaml:"countries"`
	Bodies         Tags           `yaml:"bodies"`
	Officials      *People        `yaml:"officials"`
	Topics         Tags           `yaml:"topics"`
	Tagged         []string       `yaml:"tagged"` // what the machine found last; never written by people
	Related        []yamldoc.Text `yaml:"related"`
	AlsoReportedBy []yamldoc.Text `yaml:"alsoReportedBy"`
	Cover          *Cover         `yaml:"cover"`
	Corrections    []Note         `yaml:"corrections"`
	Withdrawn      *Note          `yaml:"withdrawn"`
	Translation    *Translation   `yaml:"translation"`
	Menu           *Menu          `yaml:"menu"`
	Origin         *Origin        `yaml:"origin"`
	Params         map[string]any `yaml:"params"`
}

// Tags is a list of codes or ids. Nil means that the file does not have the
// key, so that a translation inherits its original's; an empty list says none.
type Tags []yamldoc.Text

// IDs returns the tags as plain strings.
func (t Tags) IDs() []string {
	ids := make([]string, len(t))
	for i, tag := range t {
		ids[i] = tag.Value
	}
	return ids
}

// People is the list of an article's officials; nil and empty differ as for Tags.
type People []Person

// A Person is an official of an article: an id of the gazetteer, or, for one
// who is not yet in it, everything that is known, written out.
type Person struct {
	ID      yamldoc.Text
	Name    string // as in the text
	Latin   string // a readable Latin spelling, unchecked
	Role    string // as in the text
	Country string // ISO 3166-1 alpha-2, or ""
}

// WrittenOut reports whether the person is described here and not by the gazetteer.
func (p Person) WrittenOut() bool { return p.Name != "" }

// DecodeYAML reads an id or {id, name, latin, role, country}.
func (p *Person) DecodeYAML(n yamldoc.Node) {
	if n.IsScalar() {
		p.ID = n.Text()
		return
	}
	var written struct {
		ID      yamldoc.Text `yaml:"id"`
		Name    string       `yaml:"name"`
		Latin   string       `yaml:"latin"`
		Role    string       `yaml:"role"`
		Country string       `yaml:"country"`
	}
	n.Decode(&written)
	*p = Person(written)
	if p.ID.Value == "" || p.Name == "" {
		n.Add(diag.Errorf(n.Pos(), "official-incomplete", "an official that is written out needs an id and a name").
			WithHint("write {id: jane-doe, name: …, latin: …, role: …, country: IQ}"))
	}
}

// Source is who published the text first.
type Source struct {
	Name yamldoc.Text
	URL  string
}

// DecodeYAML reads a name alone or {name, url}.
func (s *Source) DecodeYAML(n yamldoc.Node) {
	if n.IsScalar() {
		s.Name = n.Text()
		return
	}
	var written struct {
		Name yamldoc.Text `yaml:"name"`
		URL  string       `yaml:"url"`
	}
	n.Decode(&written)
	*s = Source(written)
}

// Cover is the picture over an article.
type Cover struct {
	Src     yamldoc.Text `yaml:"src"` // relative to the article's file
	Alt     string       `yaml:"alt"`
	Caption string       `yaml:"caption"`
	Credit  string       `yaml:"credit"`
}

// A Note is a dated remark: a correction or a withdrawal.
type Note struct {
	Date date.Date `yaml:"date"`
	Text string    `yaml:"text"`
}

// Translation says how a translation was made, and of which text.
type Translation struct {
	Status     yamldoc.Text `yaml:"status"` // human, machine or reviewed
	By         string       `yaml:"by"`
	SourceHash string       `yaml:"sourceHash"` // of the original's title, summary and body
}

// The ways in which a translation can have been made.
const (
	Human    = "human"
	Machine  = "machine"
	Reviewed = "reviewed" // by a machine, and read by a person since
)

// Menu places a page in the site's menu.
type Menu struct {
	Weight int    `yaml:"weight"`
	Title  string `yaml:"title"`
}

// Origin is where an imported article comes from.
type Origin struct {
	From  string `yaml:"from"`  // name or address of the raw item
	Index int    `yaml:"index"` // which article in it, from 0
	Text  string `yaml:"text"`  // hash of its folded text
}
