package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
)

// The last line of a quotation names who said it, where it begins with a dash:
//
//	> نحن متفقون.
//	> — وزير الخارجية
//
// in the quotation's last paragraph or as a paragraph of its own. Lines before
// it that begin with one too make it a conversation, which has no one speaker.

// dashes are those that a speaker's line may begin with. A hyphen would be a
// list.
const dashes = "—―–"

// quotation prints a quotation, with its speaker below it if it names one.
func (w *writer) quotation(n *ast.Blockquote) {
	said := func() {
		w.element("blockquote", "", w.firstStrong(n), func() { w.tag("\n"); w.blocks(n) })
	}
	speaker := w.takeSpeaker(n)
	if speaker == nil {
		said()
		return
	}
	w.element("figure", ` class="quote"`, w.firstStrong(n), func() {
		w.tag("\n")
		said()
		w.part(paragraphGap)
		w.element("figcaption", "", w.firstStrong(speaker), func() { w.leaf(speaker) })
	})
}

// takeSpeaker takes the speaker out of a quotation, or returns nil.
func (w *writer) takeSpeaker(quote ast.Node) ast.Node {
	last, ok := quote.LastChild().(*ast.Paragraph)
	if !ok {
		return nil
	}
	lines := linesIn(last)
	line := lines[len(lines)-1:]
	if last != quote.FirstChild() && w.beginsWithDash(lines[0]) {
		line = lines
	}
	if !w.beginsWithDash(line[0]) || last == quote.FirstChild() && len(lines) == 1 || w.isConversation(quote) {
		return nil
	}
	speaker := takeLines(line, ast.NewTextBlock())
	if last.HasChildren() {
		unbroken(last)
	} else {
		quote.RemoveChild(quote, last)
	}
	return speaker
}

// isConversation reports whether more than one line of a quotation begins with
// a dash.
func (w *writer) isConversation(quote ast.Node) bool {
	turns := 0
	for p := quote.FirstChild(); p != nil; p = p.NextSibling() {
		if p.Kind() != ast.KindParagraph {
			continue
		}
		for _, line := range linesIn(p) {
			if w.beginsWithDash(line) {
				turns++
			}
		}
	}
	return turns > 1
}

// beginsWithDash reports whether a line begins with a dash and has words
// behind it.
func (w *writer) beginsWithDash(line []ast.Node) bool {
	text, ok := line[0].(*ast.Text)
	if !ok {
		return false
	}
	value := text.Segment.Value(w.source)
	r, n := utf8.DecodeRune(value)
	if !strings.ContainsRune(dashes, r) {
		return false
	}
	return len(line) > 1 || strings.ContainsFunc(string(value[n:]), unicode.IsLetter)
}
