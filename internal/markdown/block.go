package markdown

import (
	"bytes"
	"strconv"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// The gaps between blocks in the plain text.
const (
	paragraphGap = "\n\n"
	lineGap      = "\n"
	cellGap      = "\t"
)

func (w *writer) blocks(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		w.part(paragraphGap)
		w.block(c)
	}
}

func (w *writer) block(n ast.Node) {
	switch n := n.(type) {
	case *ast.Paragraph:
		w.paragraph(n)
	case *ast.TextBlock:
		w.leaf(n)
		if n.NextSibling() != nil {
			w.tag("\n")
		}
	case *ast.Heading:
		w.heading(n)
	case *ast.ThematicBreak:
		w.tag("<hr>\n")
	case *ast.Blockquote:
		w.quotation(n)
	case *ast.List:
		w.list(n)
	case *ast.CodeBlock:
		w.code(n, "")
	case *ast.FencedCodeBlock:
		w.code(n, decode(n.Language(w.source)))
	case *ast.HTMLBlock:
		w.htmlBlock(n)
	case *extast.Table:
		w.tag(`<div class="wide" tabindex="0">`) // a wide table is moved by keyboard, too
		w.element("table", "", w.firstStrong(n), func() { w.tag("\n"); w.table(n) })
		w.tag("</div>\n")
	case *extast.DefinitionList:
		w.element("dl", "", w.firstStrong(n), func() { w.tag("\n"); w.definitions(n) })
	case *extast.FootnoteList:
		w.footnotes(n)
	}
}

func (w *writer) paragraph(n *ast.Paragraph) {
	if image, ok := n.FirstChild().(*ast.Image); ok && n.ChildCount() == 1 && w.figure(image) {
		return
	}
	if w.cards(n) {
		return
	}
	w.element("p", "", w.firstStrong(n), func() { w.leaf(n) })
}

// headingLevel is the level that a heading is printed at: below the page's own
// heading, and never more than one below the heading that it stands under,
// whatever levels the editor left out.
func (w *writer) headingLevel(written int) int {
	for n := len(w.above); n > 0 && w.above[n-1] >= written; n-- {
		w.above = w.above[:n-1]
	}
	w.above = append(w.above, written)
	return min(1+len(w.above), 6)
}

func (w *writer) heading(n *ast.Heading) {
	level := w.headingLevel(n.Level)
	title := w.flat(n)
	id, class, lang, dir := idOf(title), "", "", w.firstStrong(n)
	for _, a := range n.Attributes() {
		value, _ := a.Value.([]byte)
		switch string(a.Name) {
		case "id":
			id = idWritten(string(value))
		case "class":
			class = ` class="` + escapeAttr(string(value)) + `"`
		case "lang":
			lang = ` lang="` + escapeAttr(string(value)) + `"`
		case "dir":
			dir = arabic.DirectionOf(string(value))
		}
	}
	if w.ids == nil {
		w.ids = headingIDs{}
	}
	id = w.ids.take(id)
	w.headings = append(w.headings, Heading{Level: level, ID: id, Text: title})
	w.element("h"+strconv.Itoa(level), ` id="`+escapeAttr(id)+`"`+class+lang, dir, func() { w.leaf(n) })
}

func (w *writer) list(n *ast.List) {
	tag, attrs := "ul", ""
	if n.IsOrdered() {
		tag, attrs = "ol", w.countedBy()
		if n.Start != 1 {
			attrs += ` start="` + strconv.Itoa(n.Start) + `"`
		}
	}
	gap := paragraphGap
	if n.IsTight {
		gap = lineGap
	}
	w.element(tag, attrs, w.firstStrong(n), func() {
		w.tag("\n")
		for item := n.FirstChild(); item != nil; item = item.NextSibling() {
			w.part(gap)
			w.element("li", "", w.firstStrong(item), func() { w.item(item) })
		}
	})
}

// item prints what is in an item of a list, the gap before it being the list's.
func (w *writer) item(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if c != n.FirstChild() {
			w.part(paragraphGap)
		} else if c.Kind() != ast.KindTextBlock {
			w.tag("\n")
		}
		w.block(c)
	}
}

// code prints a block of code, which runs left to right on any page.
func (w *writer) code(n ast.Node, language string) {
	w.tag(`<pre dir="ltr"><code`)
	if language != "" {
		w.tag(` class="language-` + escapeAttr(language) + `"`)
	}
	w.tag(">")
	code := w.linesOf(n)
	w.html = appendEscaped(w.html, string(code))
	w.plain(bytes.TrimRight(code, "\n"))
	w.tag("</code></pre>\n")
}

func (w *writer) linesOf(n ast.Node) []byte {
	var out []byte
	lines := n.Lines()
	for i := range lines.Len() {
		line := lines.At(i)
		out = append(out, line.Value(w.source)...)
	}
	return out
}

// htmlBlock prints raw HTML if that is allowed.
func (w *writer) htmlBlock(n *ast.HTMLBlock) {
	raw := w.linesOf(n)
	if n.HasClosure() {
		raw = append(raw, n.ClosureLine.Value(w.source)...)
	}
	w.rawHTML(raw, n.Pos())
}

func (w *writer) rawHTML(raw []byte, offset int) {
	if w.opt.Unsafe {
		w.html = append(w.html, raw...)
		return
	}
	raw = bytes.TrimSpace(raw)
	if !bytes.HasPrefix(raw, []byte("<!--")) && !bytes.HasPrefix(raw, []byte("</")) {
		w.problem(offset, "raw-html", "HTML in the text is left out",
			`write it as Markdown, or \< for a sign; the owner of a site may allow HTML with markdown: {unsafeHTML: true} in site.yaml`)
	}
}

// definitions prints the terms and descriptions of a definition list.
func (w *writer) definitions(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if _, ok := c.(*extast.DefinitionTerm); ok {
			w.part(paragraphGap)
			w.element("dt", "", w.firstStrong(c), func() { w.leaf(c) })
			continue
		}
		w.part(lineGap)
		w.element("dd", "", w.firstStrong(c), func() { w.item(c) })
	}
}
