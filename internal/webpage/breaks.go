package webpage

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Old pages keep a whole article in one element, with <br> between paragraphs.
// Two <br> end a paragraph, and so does one beside a run of text that is too
// long for a line of verse or of an address.

// paragraphLength is how many letters such a run has.
const paragraphLength = 80

// breakDepth is how many elements deep a <br> may be inside what it breaks.
const breakDepth = 4

// phrases may hold a <br> between paragraphs, and are split by it.
var phrases = set("b strong i em del s strike")

// splitBreaks makes paragraphs of the runs of text between <br>.
func splitBreaks(doc *html.Node) {
	for _, n := range named(doc, "center") {
		rename(n, atom.Div)
	}
	for _, n := range named(doc, "span", "font", "u", "small", "big", "ins", "tt") {
		unwrap(n)
	}
	for _, n := range named(doc, "b", "strong", "i", "em") { // bold in bold is bold
		if inside(n, func(p *html.Node) bool { return tidyNames[p.Data] == tidyNames[n.Data] }) != nil {
			unwrap(n)
		}
	}
	for _, n := range named(doc, "pre") {
		breakLines(n)
	}
	var holders []*html.Node
	seen := map[*html.Node]bool{}
	for _, br := range named(doc, "br") {
		lift(br)
		if p := br.Parent; !seen[p] && is(p, "p", "div", "td", "body", "section", "article", "blockquote", "main", "dd", "form") {
			seen[p] = true
			holders = append(holders, p)
		}
	}
	for _, n := range holders {
		splitHolder(n)
	}
}

// breakLines makes text of what is set as typed: its lines end with <br>.
func breakLines(pre *html.Node) {
	rename(pre, atom.Div)
	var texts []*html.Node
	for d := range under(pre) {
		if d.Type == html.TextNode {
			texts = append(texts, d)
		}
	}
	for _, t := range texts {
		lines := strings.Split(t.Data, "\n")
		for i, line := range lines {
			if i > 0 {
				t.Parent.InsertBefore(element(atom.Br), t)
			}
			t.Parent.InsertBefore(textNode(line), t)
		}
		remove(t)
	}
}

// lift splits the phrases around a <br>, so that it stands in a block.
func lift(br *html.Node) {
	for range breakDepth {
		p := br.Parent
		if p == nil || p.Parent == nil || p.Type != html.ElementNode || !phrases[p.Data] {
			return
		}
		// What is before the <br> moves, and not what is behind: of many, each
		// would move all that is behind it again.
		before := &html.Node{Type: p.Type, DataAtom: p.DataAtom, Data: p.Data, Attr: p.Attr}
		for c := p.FirstChild; c != br; c = p.FirstChild {
			p.RemoveChild(c)
			before.AppendChild(c)
		}
		if before.FirstChild != nil {
			p.Parent.InsertBefore(before, p)
		}
		p.RemoveChild(br)
		p.Parent.InsertBefore(br, p)
	}
}

// A run is text between two <br> or blocks.
type run struct {
	nodes []*html.Node
	size  int // letters
	gap   int // how many <br> are before it
}

// splitHolder makes paragraphs of the runs in a block.
func splitHolder(n *html.Node) {
	var children []*html.Node
	for c := range n.ChildNodes() {
		children = append(children, c)
	}
	paragraphs := 0
	var runs []run
	flush := func(before *html.Node) {
		paragraphs += join(n, runs, before)
		runs = nil
	}
	gap := 0
	for _, c := range children {
		switch {
		case is(c, "br"):
			n.RemoveChild(c)
			gap++
		case isBlock(c):
			flush(c)
			gap = 0
		case isBlank(c) && (gap > 0 || len(runs) == 0):
			n.RemoveChild(c)
		default:
			if len(runs) == 0 || gap > 0 {
				runs = append(runs, run{gap: gap})
			}
			last := &runs[len(runs)-1]
			last.nodes = append(last.nodes, c)
			last.size += utf8.RuneCountInString(text(c))
			gap = 0
		}
	}
	flush(nil)
	if is(n, "p") && paragraphs > 1 {
		rename(n, atom.Div)
	} else if is(n, "p") && paragraphs == 1 {
		for _, c := range named(n, "p") {
			unwrap(c)
		}
	}
}

// join puts runs before a node, as paragraphs, and returns how many.
func join(n *html.Node, runs []run, before *html.Node) int {
	paragraphs := 0
	var p *html.Node
	for i, r := range runs {
		if i == 0 || r.gap > 1 || r.size > paragraphLength || runs[i-1].size > paragraphLength {
			p = element(atom.P)
			n.InsertBefore(p, before)
			paragraphs++
		} else {
			p.AppendChild(element(atom.Br))
		}
		for _, c := range r.nodes {
			n.RemoveChild(c)
			p.AppendChild(c)
		}
	}
	return paragraphs
}
