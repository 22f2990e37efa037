// Package markdown turns the Markdown of an article into a document whose
// links are still to be filled in.
//
//	doc, problems := markdown.Parse(diag.Pos{Path: "content/ar/x.md", Line: 5}, body, markdown.Options{Lang: "ar", Dir: "rtl"})
//	html := doc.HTML(func(r markdown.Ref) (markdown.Address, bool) { return addressOf(r.Target) })
//
// The Markdown is CommonMark with tables, strikethrough, task lists, definition
// lists, footnotes, bare addresses as links, and attributes on headings
// (## Title {#id .class lang=en}). What differs from CommonMark, differs for
// Arabic:
//
//   - Emphasis may touch Arabic letters: **قال الوزير:**إن and و**«نص»**ما are
//     bold, as they look (see emphasis.go).
//   - A bare address is linked whole, with the Arabic letters in it, and without
//     the ، ؛ ؟ . or » after it (see bareurl.go).
//   - Headings have ids of their letters in any script, freed of marks.
//   - A pair of straight double quotes is printed as the quotation marks of the
//     language: « » in Arabic, “ ” in English (see quote.go). \" stays straight.
//   - A block that runs the other way than what is around it says so (dir), by
//     the first strong letter of its text; code always runs left to right.
//   - What the bidirectional algorithm would take apart stands in a bdi: +964 1 234,
//     C++, 2024-11-20 in Arabic, Arabic names in English (see arabic.Isolates).
//
// Two things are more than CommonMark:
//
//   - The last line of a quotation that begins with a dash (> — the minister)
//     names its speaker, and is printed below it (see speaker.go).
//   - A link to a video, a post or a map, alone on its line, is printed as a card:
//     what it is, its words and the host (see embed.go).
//
// The title of the page is its h1, so a text's first heading is printed as h2,
// one that stands under it as h3, however many # each is written with: no level
// is left out. A wide table can be scrolled by keyboard.
//
// Nothing in a document loads from another host, runs, or carries a style: raw
// HTML is left out with a warning (HTML comments: silently) unless the site's
// owner allows it, links keep only the schemes http, https, mailto and tel, a
// picture of another host is printed as a link with its text, and the columns
// of tables have classes (align-start, align-center, align-end).
//
// Parsing never fails: what cannot be understood is printed as text, and what
// an editor should mend is a problem with its line and column. [Escape] is the
// way back: plain text as Markdown that is read as exactly that text.
package markdown

import (
	"strings"

	"github.com/mujaz/mujaz/internal/diag"
)

// Options are what a document needs to know of its page.
type Options struct {
	Lang   string // language of the text, BCP 47: it decides the quotation marks
	Dir    string // direction of the page, rtl or ltr; ltr if empty
	Unsafe bool   // print raw HTML as it is
	Zero   rune   // the digit zero of the numerals that count lists and footnotes: 0, ٠ or ۰; 0 if not set

	// FootnotePrefix stands before the ids of footnotes, so that several
	// documents can be on one page.
	FootnotePrefix string
	Labels         Labels
}

// Labels are the words of the theme that a document prints, as plain text.
type Labels struct {
	Footnotes string // names the list of footnotes to screen readers
	BackLink  string // names the link from a footnote back to the text
	Video     string // says what a card leads to
	Post      string
	Map       string
}

// A Ref is a link or picture that leads to another file or page of the site.
type Ref struct {
	Pos      diag.Pos // where it begins
	Target   string   // decoded path as written, relative or from the site's root, without query and fragment
	Fragment string   // decoded, without #
	Image    bool
	Alt      string // text of a picture
}

// An Address is what a reference leads to, as the page is to print it.
type Address struct {
	URL string

	// Of a picture, if they are known: its size, and smaller ones of it.
	Width, Height int
	Srcset, Sizes string
}

// A Heading is one heading of a document.
type Heading struct {
	Level int // as printed: 2 to 6
	ID    string
	Text  string
}

// A Doc is a parsed document. It is never changed once made, and may be used
// from many goroutines.
type Doc struct {
	html     string
	holes    []hole
	refs     []Ref
	text     []byte
	headings []Heading
}

// A hole is a place in the HTML that waits for the address of a reference.
type hole struct {
	at   int // offset in Doc.html
	ref  int // index in Doc.refs
	kind holeKind
	attr string // further attributes, each with a blank before it
}

type holeKind uint8

const (
	linkOpen holeKind = iota
	linkClose
	picture
)

// Refs returns every reference to another file or page of the site, in the
// order of the text.
func (d *Doc) Refs() []Ref { return append([]Ref(nil), d.refs...) }

// Headings returns the headings in the order of the text.
func (d *Doc) Headings() []Heading { return append([]Heading(nil), d.headings...) }

// Text returns the words of the document without markup, paragraphs separated
// by blank lines. Straight quotes are as typed; raw HTML, the numbers of
// footnotes and the texts of pictures are left out.
func (d *Doc) Text() string { return string(d.text) }

// HTML returns the document with its references filled in. It asks resolve
// once for each; one that is refused is printed as its text, and to report it
// is the caller's affair.
func (d *Doc) HTML(resolve func(Ref) (Address, bool)) string {
	if len(d.holes) == 0 {
		return d.html
	}
	type answer struct {
		Address
		ok bool
	}
	answers := make([]answer, len(d.refs))
	for i, r := range d.refs {
		answers[i].Address, answers[i].ok = resolve(r)
	}
	var b strings.Builder
	b.Grow(len(d.html) + 80*len(d.refs))
	last := 0
	for _, h := range d.holes {
		b.WriteString(d.html[last:h.at])
		last = h.at
		a := answers[h.ref]
		switch {
		case h.kind == picture && a.ok:
			b.WriteString(a.image(d.refs[h.ref].Alt, h.attr))
		case h.kind == picture:
			b.WriteString(escapeText(d.refs[h.ref].Alt))
		case h.kind == linkOpen && a.ok:
			b.WriteString(`<a href="` + escapeAttr(a.URL) + `"` + h.attr + `>`)
		case h.kind == linkClose && a.ok:
			b.WriteString("</a>")
		}
	}
	b.WriteString(d.html[last:])
	return b.String()
}
