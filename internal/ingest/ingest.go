// Package ingest turns raw news into articles.
//
// A [File] is what an editor puts in: text, a Word document, an e-mail, Markdown, a
// page, a feed, an export of WordPress, a table. It finds out which it is and gives its texts, one at a
// time, as items.
//
// [Read] is pure: one item and what the site knows give the articles in it,
// each with its title, dates, dateline, agency, source, summary, text and tags.
// An [Importer] acts: its Run reads files on all cores, decides in order what is
// new and leaves alone what the site has already, writes on all cores, reports
// in order, and empties the inbox.
//
//	drafts, problems := ingest.Read(ingest.Item{Name: "news.txt", Data: data}, env)
//	err := ingest.NewImporter(options).Run(ctx, files, report)
//
// No text is lost: every word of an item is in an article, in a field of its
// front matter, or in the item's furniture, which [Draft.Furniture] lists. The
// text is repaired for display (arabic.Repair, and blanks missing after full
// stops), never folded, and escaped, so that nothing in it is Markdown.
//
// It refuses to invent: an article without a date in its text has none, or
// inherits that of the item it came with, and says so. It never writes over an
// article, and never deletes a raw item.
package ingest

import (
	"bytes"
	"crypto/sha256"
	"strings"
	"time"

	"github.com/mujaz/mujaz/internal/byline"
	"github.com/mujaz/mujaz/internal/date"
	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/gazetteer"
	"github.com/mujaz/mujaz/internal/similar"
	"github.com/mujaz/mujaz/internal/tag"
)

// An Item is one text as it came: a file, a page, an entry of a feed.
type Item struct {
	Name     string // of the file, or the address: shown to people
	Line     int    // of the file on which it begins; 0 if that says nothing
	Address  string // by which it is known again: a URL or a feed's id; "" for a file
	Former   string // by which earlier versions knew it, if by another; see [index.former]
	Data     []byte
	Charset  string  // that the file or its server declares, or ""
	Markdown bool    // Data is Markdown, in UTF-8
	Fields   *Fields // what is said of the text beside it; nil for a file of text
	Entry    bool    // it is one of a feed or an export
}

// Fields are what a page, a feed or a record says of its text beside it.
// Dates are as written there.
type Fields struct {
	URL, Title, Standfirst string
	Date, Updated          string
	Author, Source         string
	Site                   string   // the title of its feed; the source where nothing else names it
	Slug                   string   // the last part of its old address
	Aliases                []string // paths at which it was published before
	Categories             []string
	Cover                  *Cover // the picture over it
	Draft, Page            bool   // of an export: not published yet; a page of the site and no article
}

// A Cover is the picture over an article, at another host.
type Cover struct{ Src, Alt, Caption, Credit string }

// An Env is what reading depends on beside the item.
type Env struct {
	Names     *gazetteer.Gazetteer
	Tagger    *tag.Tagger
	Bylines   *byline.Reader
	Zone      *time.Location // of times that name none
	Languages []string       // of the site, the default first
}

// A Draft is one article found in an item.
type Draft struct {
	Index         int // which one in its item, from 0
	Lang          string
	Title         string
	Standfirst    string
	Summary       string
	Date, Lastmod date.Date
	DateInherited bool
	Dateline      string
	Agency        string
	Author        string // the reporter
	Source        string
	SourceID      string // in sources.yaml, or ""
	SourceURL     string // where the source published it
	Blocks        []Block
	Fields        Fields // what was said of it beside its text
	Tags          tag.Result
	Related       []int  // indices of the drafts it came with
	Text          string // hash of its folded words
	Words         int
	Furniture     []Furniture
	Warnings      []Warning
	line          int

	digest   [sha256.Size]byte // of title and text: its slug is made from it
	sketch   similar.Sketch
	sketched bool // the text is long enough for a sketch
}

// Furniture is a piece of an item that is no article: the page around it.
type Furniture struct {
	Line int
	Kind string // date, updated, source, related, mark, dateline
	Text string
}

// A Warning is something in an item that an editor should look at.
type Warning struct {
	Line    int    `json:"line"`
	Code    string `json:"code"`
	Message string `json:"message"`
}

// Read finds the articles of an item. An item without one is a problem.
func Read(item Item, env Env) ([]Draft, diag.List) {
	var problems diag.List
	text, ok := decode(item.Name, item.Data, item.Charset, &problems)
	if !ok {
		return nil, problems
	}
	var drafts []Draft
	var loose piece // what came before the first article and is none
	for i, p := range item.pieces(newlines(text), env) {
		r := reader{env: env, piece: p, line: item.Line, whole: item.Markdown && item.Fields != nil}
		if i == 0 {
			r.fields = item.Fields
		}
		d, ok := r.draft()
		switch {
		case ok:
			d.Index = len(drafts)
			drafts = append(drafts, d)
		case len(drafts) > 0:
			drafts[len(drafts)-1].absorb(p)
		default:
			loose.absorb(p)
		}
	}
	if len(drafts) == 0 {
		return nil, append(problems, item.noArticle()...)
	}
	drafts[0].absorb(loose)
	together(drafts)
	for i := range drafts {
		drafts[i].finish(env)
	}
	return drafts, problems
}

// newlines ends the lines of a text as others do, where it ends them as old Macs did.
func newlines(text string) string {
	if strings.Contains(text, "\r") && !strings.Contains(text, "\n") {
		return strings.ReplaceAll(text, "\r", "\n")
	}
	return text
}

// noArticle is the problem of an item without one.
func (item Item) noArticle() diag.List {
	pos := diag.Pos{Path: item.Name, Line: item.Line}
	empty := len(bytes.TrimSpace(item.Data)) == 0
	switch {
	case item.Fields != nil && item.Line == 0 && empty:
		return problem(pos, "no text was found in the page", "a page that a script fills is saved without its text: copy the text into a file")
	case item.Entry && empty:
		return problem(pos, "the entry has no text", "feeds may give headlines alone: import the addresses of the pages instead")
	case item.Fields != nil && empty:
		return problem(pos, "the record has no text", "the text stands under text (content, body); the others are url, title and date")
	case empty && item.Name == "-":
		return problem(pos, "standard input is empty", "what another command prints is piped into this one: cat news.txt | mujaz import -")
	case empty:
		return problem(pos, "the file is empty", "take it out of the folder, or put a headline and a text into it")
	}
	return problem(pos, "no article was found in it", "an article has a headline on a line of its own, and text below it")
}

func problem(pos diag.Pos, message, hint string) diag.List {
	var out diag.List
	out.Add(diag.Errorf(pos, "no-article", "%s", message).WithHint("%s", hint))
	return out
}

// pieces cuts an item where another article begins. What a page or a feed holds
// is one.
func (item Item) pieces(text string, env Env) []piece {
	var all []line
	if item.Markdown {
		all = blocks(text)
	} else {
		all = unwrapped(lines(text))
	}
	if item.Fields != nil {
		all = item.Fields.headed(all)
	}
	if item.Markdown && item.Fields != nil {
		return []piece{whole(all, env.Bylines)}
	}
	return pieces(all, env.Bylines)
}

// body is the text of an article, without markup: paragraphs with an empty
// line between them.
func (d *Draft) body() string {
	texts := make([]string, len(d.Blocks))
	for i, b := range d.Blocks {
		texts[i] = b.Text
	}
	return strings.Join(texts, "\n\n")
}

// absorb keeps the words of a piece that is no article.
func (d *Draft) absorb(p piece) {
	var rest piece
	rest.absorb(p)
	d.Furniture = append(d.Furniture, rest.furniture...)
}

// together links the articles of one item, and lets those that give no date
// inherit the first one's.
func together(drafts []Draft) {
	first := &drafts[0]
	for i := range drafts[1:] {
		d := &drafts[i+1]
		d.Related = []int{0}
		first.Related = append(first.Related, i+1)
		if d.filed().IsZero() && !first.filed().IsZero() {
			d.Date, d.DateInherited = first.filed().Day(), true
			d.warn("date-inherited", "the text gives no date; it has that of the item it came with, "+d.Date.String())
		}
	}
	for i := range drafts {
		switch d := &drafts[i]; {
		case d.Fields.Page:
		case d.filed().IsZero():
			d.warn("date-missing", "the text gives no date; the article is a draft until it has one")
		case d.Date.IsZero():
			d.warn("date-updated", "the text gives only its last update, and is filed under that")
		}
	}
}

func (d *Draft) warn(code, message string) {
	d.Warnings = append(d.Warnings, Warning{Line: d.line, Code: code, Message: message})
}
