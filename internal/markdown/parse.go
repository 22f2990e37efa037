package markdown

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/mujaz/mujaz/internal/diag"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// theParser serves all documents: no option changes how a text is parsed, only
// how it is printed. It is safe for concurrent use.
var theParser = goldmark.New(
	goldmark.WithParser(parser.NewParser(
		parser.WithBlockParsers(parser.DefaultBlockParsers()...),
		parser.WithParagraphTransformers(parser.DefaultParagraphTransformers()...),
		parser.WithInlineParsers(
			util.Prioritized(parser.NewCodeSpanParser(), 100),
			util.Prioritized(parser.NewLinkParser(), 200),
			util.Prioritized(parser.NewAutoLinkParser(), 300),
			util.Prioritized(parser.NewRawHTMLParser(), 400),
			util.Prioritized(delimiterParser{}, 500),
			util.Prioritized(bareURLParser{}, 600),
		),
		parser.WithAttribute(),
	)),
	goldmark.WithExtensions(extension.Table, extension.TaskList, extension.DefinitionList, extension.Footnote),
).Parser()

// Parse parses the body of an article. Pos is the path of its file and the
// line on which the body begins; positions of problems and references count
// from there.
func Parse(pos diag.Pos, body []byte, opt Options) (*Doc, diag.List) {
	if isProse(body) {
		w := newWriter(pos, body, opt)
		w.prose()
		return w.finish(), nil
	}
	return parseTree(pos, body, opt)
}

// parseTree parses any body.
func parseTree(pos diag.Pos, body []byte, opt Options) (*Doc, diag.List) {
	body = bytes.ReplaceAll(bytes.ToValidUTF8(body, []byte("\ufffd")), []byte{0}, []byte("\ufffd"))
	root := theParser.Parse(text.NewReader(body))
	w := newWriter(pos, body, opt)
	w.blocks(root)
	return w.finish(), w.problems
}

// pos returns the place in the file of an offset in the body.
func (w *writer) pos(offset int) diag.Pos {
	offset = max(0, min(offset, len(w.source)))
	before := w.source[:offset]
	lineStart := bytes.LastIndexByte(before, '\n') + 1
	return diag.Pos{
		Path: w.start.Path,
		Line: w.start.Line + bytes.Count(before, []byte("\n")),
		Col:  1 + utf8.RuneCount(before[lineStart:]),
	}
}

// finish makes the document, with every straight quote as its mark.
func (w *writer) finish() *Doc {
	d := &Doc{holes: w.holes, refs: w.refs, headings: w.headings, text: w.text}
	for i, c := range d.text {
		if c == straightQuote {
			d.text[i] = '"'
		}
	}
	defer func() { buffers.Put(&w.html) }()
	if len(w.marks) == 0 {
		d.html = string(w.html)
		return d
	}
	var b strings.Builder
	b.Grow(len(w.html) + 2*len(w.marks))
	rest, next := w.html, 0
	read := 0 // of w.html
	for _, mark := range w.marks {
		i := bytes.IndexByte(rest, straightQuote)
		for ; next < len(d.holes) && d.holes[next].at <= read+i; next++ {
			d.holes[next].at += b.Len() - read
		}
		b.Write(rest[:i])
		b.WriteString(mark)
		rest, read = rest[i+1:], read+i+1
	}
	for ; next < len(d.holes); next++ {
		d.holes[next].at += b.Len() - read
	}
	b.Write(rest)
	d.html = b.String()
	return d
}
