package markdown

import (
	"strconv"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// The ids of footnotes have a colon, which no heading's id has.
func (w *writer) footnoteID(index int) string {
	return w.opt.FootnotePrefix + "fn:" + strconv.Itoa(index)
}

// footnoteRefID is the id of the nth mention of a footnote, counted from 0.
func (w *writer) footnoteRefID(index, n int) string {
	id := w.opt.FootnotePrefix + "fnref:" + strconv.Itoa(index)
	if n > 0 {
		id += "-" + strconv.Itoa(n+1)
	}
	return id
}

// footnotes prints the list at the end of the document.
func (w *writer) footnotes(list *extast.FootnoteList) {
	w.element("div", ` class="footnotes" role="doc-endnotes"`+label(w.opt.Labels.Footnotes), arabic.None, func() {
		w.tag("\n<ol" + w.countedBy() + ">\n")
		for n := list.FirstChild(); n != nil; n = n.NextSibling() {
			w.part(paragraphGap)
			note := n.(*extast.Footnote)
			w.element("li", ` id="`+escapeAttr(w.footnoteID(note.Index))+`"`, w.firstStrong(note), func() { w.tag("\n"); w.footnote(note) })
		}
		w.tag("</ol>\n")
	})
}

// footnote prints the blocks of a note. The links back stand in its last
// paragraph, or behind its blocks if the last is none.
func (w *writer) footnote(note ast.Node) {
	for c := note.FirstChild(); c != nil; c = c.NextSibling() {
		if c.Type() == ast.TypeInline {
			w.inline(c)
			continue
		}
		w.part(paragraphGap)
		w.block(c)
	}
}

// mention prints the number in the text that leads to a note.
func (w *writer) mention(n *extast.FootnoteLink) {
	w.tag(`<sup id="` + escapeAttr(w.footnoteRefID(n.Index, n.RefIndex)) + `">`)
	number := w.number(n.Index)
	if w.inLink {
		w.tag(number + "</sup>")
		return
	}
	w.tag(`<a href="#` + escapeAttr(escapeURL(w.footnoteID(n.Index))) + `" class="footnote-ref" role="doc-noteref">` + number + "</a></sup>")
}

// backLink prints the way back to a mention: an arrow that points to where
// reading came from.
func (w *writer) backLink(n *extast.FootnoteBacklink) {
	arrow := "↩\ufe0e"
	if w.dir == arabic.RTL {
		arrow = "↪\ufe0e"
	}
	w.tag(` <a href="#` + escapeAttr(escapeURL(w.footnoteRefID(n.Index, n.RefIndex))) + `" class="footnote-backref" role="doc-backlink"` +
		label(w.opt.Labels.BackLink) + ">" + arrow + "</a>")
}

func label(text string) string {
	if text == "" {
		return ""
	}
	return ` aria-label="` + escapeAttr(text) + `"`
}
