package markdown

import (
	"sync"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/diag"
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// A writer prints one parsed document: as HTML with holes, and as plain text,
// in one walk, so that the two never differ in their words.
type writer struct {
	start  diag.Pos // of the body in its file
	source []byte
	opt    Options

	html     []byte // straight quotes in it are straightQuote
	text     []byte // likewise
	gap      string // what parts the next word of text from the last one
	holes    []hole
	refs     []Ref
	marks    []string // what is printed for each straightQuote of html
	headings []Heading
	above    []int // the written levels of the heading before, and of those that it stands under
	ids      headingIDs
	problems diag.List

	strong  map[ast.Node]arabic.Direction // of blocks asked for: deep ones are asked for by all around them
	pageDir arabic.Direction
	dir     arabic.Direction // of the block being printed
	inLink  bool
}

func newWriter(pos diag.Pos, source []byte, opt Options) *writer {
	dir := arabic.DirectionOf(opt.Dir)
	if dir == arabic.None {
		dir = arabic.LTR
	}
	return &writer{
		start: pos, source: source, opt: opt,
		html: (*buffers.Get().(*[]byte))[:0], text: make([]byte, 0, len(source)),
		pageDir: dir, dir: dir,
	}
}

// buffers are those that HTML is written to before it becomes a document's.
var buffers = sync.Pool{New: func() any { return new([]byte) }}

// tag prints markup.
func (w *writer) tag(s string) { w.html = append(w.html, s...) }

// words prints decoded text.
func (w *writer) words(s []byte) {
	w.html = appendEscaped(w.html, string(s))
	w.plain(s)
}

// plain adds to the plain text only.
func (w *writer) plain(s []byte) {
	if len(s) == 0 {
		return
	}
	if len(w.text) > 0 {
		w.text = append(w.text, w.gap...)
	}
	w.gap = ""
	w.text = append(w.text, s...)
}

// part says that what follows is parted from what is before it; of several
// gaps at one place the largest counts.
func (w *writer) part(gap string) {
	if len(gap) > len(w.gap) {
		w.gap = gap
	}
}

// problem reports something at an offset of the source.
func (w *writer) problem(offset int, code, message, hint string) {
	w.problems.Add(diag.Warnf(w.pos(offset), code, "%s", message).WithHint("%s", hint))
}

// element prints a block with a tag around it, and its direction if that is
// known and not the one around it.
func (w *writer) element(tag, attrs string, dir arabic.Direction, content func()) {
	outer := w.dir
	w.tag("<" + tag + attrs)
	if dir != arabic.None && dir != outer {
		w.tag(` dir="` + dir.String() + `"`)
		w.dir = dir
	}
	w.tag(">")
	content()
	w.tag("</" + tag + ">\n")
	w.dir = outer
}

// firstStrong returns the direction of the first letter in a node's text.
// Code and bare addresses do not count: they are isolated, and run left to
// right in every language.
func (w *writer) firstStrong(n ast.Node) arabic.Direction {
	switch n := n.(type) {
	case *ast.Text:
		return arabic.FirstStrong(decode(n.Segment.Value(w.source)))
	case *ast.CodeSpan, *ast.CodeBlock, *ast.FencedCodeBlock, *ast.AutoLink, *ast.RawHTML, *ast.HTMLBlock:
		return arabic.None
	}
	if known, ok := w.strong[n]; ok {
		return known
	}
	dir := arabic.None
	for c := n.FirstChild(); c != nil && dir == arabic.None; c = c.NextSibling() {
		dir = w.firstStrong(c)
	}
	if n.Type() == ast.TypeBlock {
		if w.strong == nil {
			w.strong = map[ast.Node]arabic.Direction{}
		}
		w.strong[n] = dir
	}
	return dir
}

// leaf prints what stands in a block that has no blocks in it. The words of a
// task name its box.
func (w *writer) leaf(n ast.Node) {
	start := len(w.text)
	if n.FirstChild() != nil && n.FirstChild().Kind() == extast.KindTaskCheckBox {
		w.inside(n, "label")
	} else {
		w.inlines(n)
	}
	w.pairQuotes(start)
}

// pairQuotes decides what is printed for the straight quotes of a block, whose
// text begins at start.
func (w *writer) pairQuotes(start int) {
	marks, ok := marksOf(w.opt.Lang)
	if !ok || w.dir != w.pageDir {
		marks = [2]string{`"`, `"`}
	}
	w.marks = append(w.marks, quotes(w.text[start:], marks)...)
}

func (w *writer) inlines(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if text, ok := c.(*ast.Text); ok {
			c = w.textNodes(text)
		} else {
			w.inline(c)
		}
	}
}
