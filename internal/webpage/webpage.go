// Package webpage reads news articles from the HTML of web pages, feeds and
// exports.
//
//	page, err := webpage.Read(data, address)
//	page.Title      "توقيع اتفاق النقل بين البلدين"
//	page.Published  "2024-11-20T12:20:00+03:00"
//	page.Body       Markdown
//
// [Read] takes a whole page. What the page says of itself counts in this
// order: its JSON-LD, its meta elements, its <time> elements and headings. The
// text is where the readability algorithm finds it; where that finds too
// little, it is the page's articleBody, article, main or body.
//
// [Fragment] takes the body of a feed's entry or of an export, with the
// shortcodes of WordPress in it. All of it is text.
//
// The Body is Markdown as the markdown package reads it: paragraphs, headings,
// lists, quotations, tables, links and pictures, with a blank line between
// blocks. It has no raw HTML in it: what looks like markup in the text is
// escaped. Old pages that keep a whole article in one element with <br> in it
// come out as paragraphs.
//
//   - A picture is a paragraph of its own, with its caption as the title:
//     ![alt](address "caption"). A picture without an alternative text has the
//     caption for one. The lead picture is Page.Picture, and is not repeated
//     where it would begin the Body.
//   - An embedded video, post or map is never lost. It becomes its ordinary
//     address, a paragraph of its own in its place; a post keeps its words as
//     a quotation before it.
//   - Links are whole addresses, made so with <base>, the address given, or
//     the one that the page gives itself. A link that cannot be made whole, or
//     that is not of http, https, mailto or tel, is its text.
//   - What surrounds an article (navigation, share buttons, tags, comments,
//     boxes of related articles) goes where elements and class names leave no
//     doubt, and stays where they do.
//
// The text is as the page has it: nothing is folded or repaired but the blanks
// that HTML does not show. All bytes are accepted; bytes that are no UTF-8 are
// replaced, so decode a page first ([Charset] says what it declares). The one
// error is a page that nests deeper than any reader of HTML follows.
package webpage

import (
	"bytes"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A Page is an article as its page has it. What the page does not say is "".
type Page struct {
	Title, Standfirst, Author, Site string // plain text

	// Published and Modified are as the page writes them: ISO 8601, mostly.
	Published, Modified string

	Lang    string // BCP 47, of the page
	Address string // the canonical address: whole, http or https
	Picture *Picture
	Body    string   // Markdown
	Related []string // headlines of the boxes of related articles that were dropped
}

// A Picture is a picture with what the page says of it, as plain text.
type Picture struct{ Src, Alt, Caption, Credit string }

// Read extracts the article of a page. The address is where the page was, or
// nil for a saved file.
func Read(data []byte, address *url.URL) (Page, error) {
	doc, err := html.ParseWithOptions(bytes.NewReader(clean(data)), html.ParseOptionEnableScripting(false))
	if err != nil {
		return Page{}, fmt.Errorf("cannot read the page: %w", err)
	}
	facts := gather(doc, address)
	page := facts.page()
	r := &reader{base: facts.base}
	dropDatelines(doc)
	r.prepare(doc)
	content := r.content(doc, facts.article.text("articleBody"))
	dropTitle(content, page.Title)
	page.Picture = r.lead(content, page.Picture)
	page.Body = r.markdown(content)
	page.Related = r.related
	if begins(page.Body, page.Standfirst) {
		page.Standfirst = ""
	}
	return page, nil
}

// Fragment turns the HTML of a feed's entry or of an export into Markdown. Only
// Body, Picture and Related of the page are filled. HTML that nests too deep is
// read as text without markup.
func Fragment(source string, address *url.URL) Page {
	source = expand(string(clean([]byte(source))))
	body := element(atom.Body)
	nodes, err := html.ParseFragmentWithOptions(strings.NewReader(source), body, html.ParseOptionEnableScripting(false))
	if err != nil {
		nodes = []*html.Node{words(source)}
	}
	for _, n := range nodes {
		body.AppendChild(n)
	}
	r := &reader{base: whole(address)}
	r.prepare(body)
	r.restore(body)
	page := Page{Picture: r.lead(body, nil)}
	page.Body = r.markdown(body)
	page.Related = r.related
	return page
}

// A reader reads one page.
type reader struct {
	base    *url.URL // nil if links cannot be made whole
	media   []medium
	behind  map[*html.Node]*html.Node // of the last stand-in behind a paragraph
	related []string
}

// prepare takes away what is no text, and makes paragraphs of what is.
func (r *reader) prepare(doc *html.Node) {
	dropInvisible(doc)
	resolveNoscript(doc)
	r.replaceEmbeds(doc)
	r.replacePictures(doc)
	r.dropFurniture(doc)
	splitBreaks(doc)
}

// clean replaces what is no character of a text: bytes that are no UTF-8,
// controls, and the code points that this package writes in its own notes.
func clean(data []byte) []byte {
	if !slices.ContainsFunc(data, isSuspect) && utf8.Valid(data) {
		return data
	}
	return bytes.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case r == '\r':
			return '\n'
		case r < ' ' || r == 0x7f || r == '\uf002' || isNoncharacter(r):
			return -1
		}
		return r
	}, bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n")))
}

// cleanText is clean for what a character reference may have brought back.
func cleanText(s string) string {
	for i := range len(s) {
		if isSuspect(s[i]) {
			return string(clean([]byte(s)))
		}
	}
	return s
}

// isSuspect reports whether a byte may be of something that is no character.
func isSuspect(c byte) bool { return c < ' ' && c != '\n' && c != '\t' || c == 0x7f || c >= 0xef }

// words reads HTML as text without markup.
func words(source string) *html.Node {
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(source))
	for z.Next() != html.ErrorToken {
		if t := z.Token(); t.Type == html.TextToken {
			b.WriteString(t.Data)
		} else {
			b.WriteByte(' ')
		}
	}
	return &html.Node{Type: html.TextNode, Data: b.String()}
}
