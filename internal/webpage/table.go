package webpage

import (
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// cellLength is how many letters a cell of a table of data has at most: one
// with more holds the text of a page.
const cellLength = 300

// tidyTable gives a table of data one row of heads and cells of one line, and
// makes blocks of a table that only sets a page.
func tidyTable(t *html.Node) {
	rows := named(t, "tr")
	if !isData(t, rows) {
		for _, n := range append(named(t, "tbody", "tr", "td", "th", "caption"), t) {
			rename(n, atom.Div)
			n.Attr = nil
		}
		return
	}
	body := element(atom.Tbody)
	for i, row := range rows {
		for _, cell := range named(row, "td", "th") {
			if i == 0 {
				rename(cell, atom.Th)
			} else {
				rename(cell, atom.Td)
			}
			flatten(cell)
		}
		remove(row)
		body.AppendChild(row)
	}
	for _, c := range named(t, "caption") {
		flatten(c)
		rename(c, atom.P)
		remove(c)
		t.Parent.InsertBefore(c, t)
	}
	for _, n := range named(t, "tbody") {
		remove(n)
	}
	t.AppendChild(body)
}

// isData reports whether a table has rows and columns, and in its cells
// nothing that Markdown's tables cannot hold.
func isData(t *html.Node, rows []*html.Node) bool {
	if len(rows) < 2 || first(t, func(n *html.Node) bool {
		return is(n, "table", "ul", "ol", "blockquote", "img", "hr", "h2", "h3", "h4", "h5", "h6")
	}) != nil {
		return false
	}
	if inside(t, func(n *html.Node) bool { return is(n, "table", "li", "blockquote") }) != nil {
		return false
	}
	columns := 0
	for _, row := range rows {
		cells := named(row, "td", "th")
		columns = max(columns, len(cells))
		for _, cell := range cells {
			if utf8.RuneCountInString(text(cell)) > cellLength {
				return false
			}
		}
	}
	return columns >= 2
}

// flatten makes one line of the blocks in a cell.
func flatten(cell *html.Node) {
	for _, n := range find(cell, func(n *html.Node) bool { return isBlock(n) || is(n, "br") }) {
		n.Parent.InsertBefore(textNode(" "), n)
		n.Parent.InsertBefore(textNode(" "), n.NextSibling)
		unwrap(n)
	}
	for d := range under(cell) {
		if d.Type == html.TextNode {
			d.Data = oneLine(d.Data)
		}
	}
}
