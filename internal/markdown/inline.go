package markdown

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

func (w *writer) inline(n ast.Node) {
	switch n := n.(type) {
	case *ast.CodeSpan:
		w.tag(`<code dir="ltr">`)
		w.words(w.codeOf(n))
		w.tag("</code>")
	case *ast.Emphasis:
		if n.Level == 2 {
			w.inside(n, "strong")
		} else {
			w.inside(n, "em")
		}
	case *extast.Strikethrough:
		w.inside(n, "del")
	case *ast.Link:
		w.link(n)
	case *ast.AutoLink:
		w.autoLink(n)
	case *ast.Image:
		w.image(n, titleAttr(n.Title))
	case *ast.RawHTML:
		w.inlineHTML(n)
	case *extast.TaskCheckBox:
		checked := ""
		if n.IsChecked {
			checked = " checked"
		}
		w.tag(`<input type="checkbox" disabled` + checked + `> `)
	case *extast.FootnoteLink:
		w.mention(n)
	case *extast.FootnoteBacklink:
		w.backLink(n)
	}
}

func (w *writer) inside(n ast.Node, tag string) {
	w.tag("<" + tag + ">")
	w.inlines(n)
	w.tag("</" + tag + ">")
}

// textNodes prints a run of text, which the parser cuts wherever a mark could
// have stood, up to the end of its line, and returns the last node of it.
func (w *writer) textNodes(n *ast.Text) *ast.Text {
	var decoded []byte
	for {
		value := n.Segment.Value(w.source)
		if bytes.Contains(value, []byte("**")) {
			w.checkStars(n.Segment.Start, n.Segment.Stop)
		}
		decoded = appendDecoded(decoded, value)
		next, ok := n.NextSibling().(*ast.Text)
		if !ok || n.HardLineBreak() || n.SoftLineBreak() {
			break
		}
		n = next
	}
	w.isolated(decoded)
	switch {
	case n.HardLineBreak():
		w.tag("<br>\n")
		w.plain([]byte("\n"))
	case n.SoftLineBreak():
		w.tag("\n")
		w.plain([]byte("\n"))
	}
	return n
}

// checkStars warns of asterisks that are printed next to a letter: most likely
// the editor meant bold.
func (w *writer) checkStars(start, stop int) {
	for i := start; i < stop; {
		run := 0
		for i+run < stop && w.source[i+run] == '*' {
			run++
		}
		if run >= 2 && (i == 0 || w.source[i-1] != '\\') {
			before, _ := utf8.DecodeLastRune(w.source[:i])
			after, _ := utf8.DecodeRune(w.source[i+run:])
			if unicode.IsLetter(before) || unicode.IsLetter(after) {
				w.problem(i, "emphasis-open", "** is printed as it is: it opens or closes nothing",
					`write **word**, with no blank inside, on both sides; write \*\* to print asterisks`)
			}
		}
		i += max(run, 1)
	}
}

// codeOf returns the text of a code span, its line breaks as blanks.
func (w *writer) codeOf(n *ast.CodeSpan) []byte {
	var code []byte
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if text, ok := c.(*ast.Text); ok {
			code = append(code, text.Segment.Value(w.source)...)
		}
	}
	return bytes.ReplaceAll(code, []byte("\n"), []byte(" "))
}

func (w *writer) inlineHTML(n *ast.RawHTML) {
	var raw []byte
	for i := range n.Segments.Len() {
		segment := n.Segments.At(i)
		raw = append(raw, segment.Value(w.source)...)
	}
	w.rawHTML(raw, n.Segments.At(0).Start)
}

// flat returns the text in a node without any markup.
func (w *writer) flat(n ast.Node) string {
	var out []byte
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Text:
			out = append(out, decode(n.Segment.Value(w.source))...)
			if n.SoftLineBreak() || n.HardLineBreak() {
				out = append(out, ' ')
			}
		case *ast.CodeSpan:
			out = append(out, w.codeOf(n)...)
			return ast.WalkSkipChildren, nil
		case *ast.AutoLink:
			out = append(out, n.Label(w.source)...)
		}
		return ast.WalkContinue, nil
	})
	return string(bytes.TrimSpace(out))
}
