package markdown

import (
	"bytes"
	"iter"
	"unicode/utf8"

	"github.com/mujaz/mujaz/internal/arabic"
)

// Most news is prose: paragraphs without a link, a list or a bold word. Such a
// text needs no syntax tree. prose prints it as the tree would be printed, in
// a tenth of the time; a fuzz test holds the one equal to the other.

// isProse reports whether a body is nothing but paragraphs of words: no
// character in it, and none at the start of a line, can mean anything else to
// Markdown. When in doubt it says no.
func isProse(body []byte) bool {
	start := true
	for i, c := range body {
		if c < 128 && (proseMarks[c] || start && startMarks[c]) || c == '\n' && i > 0 && body[i-1] == ' ' {
			return false
		}
		start = c == '\n'
	}
	return utf8.Valid(body) && !bytes.HasSuffix(body, []byte(" ")) && !bytes.Contains(body, []byte("://"))
}

// asciiSet is a set of characters below 128.
type asciiSet [128]bool

func setOf(chars string) (set asciiSet) {
	for i := range len(chars) {
		set[chars[i]] = true
	}
	return set
}

var (
	// proseMarks mean something wherever they stand: emphasis, code, links, HTML,
	// character references, tables, attributes, escapes; and controls.
	proseMarks = func() asciiSet {
		set := setOf("*_`[]<>&~|{}\\\x7f")
		for c := range byte(' ') {
			set[c] = c != '\n'
		}
		return set
	}()
	// startMarks begin a list, a heading, a quotation, a rule or code, or
	// underline a heading, at the start of a line.
	startMarks = setOf(" -+=#:0123456789")
)

// ProseText is [Doc.Text] of a body of nothing but paragraphs, which is found
// without making its HTML. It reports false for any other body.
func ProseText(body []byte) (string, bool) {
	if !isProse(body) {
		return "", false
	}
	text := make([]byte, 0, len(body))
	for paragraph := range paragraphs(body) {
		if len(text) > 0 {
			text = append(text, "\n\n"...)
		}
		text = append(text, paragraph...)
	}
	return string(text), true
}

// paragraphs cuts a body that isProse.
func paragraphs(body []byte) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		for paragraph := range bytes.SplitSeq(body, []byte("\n\n")) {
			if paragraph = bytes.Trim(paragraph, "\n"); len(paragraph) > 0 && !yield(paragraph) {
				return
			}
		}
	}
}

// prose prints a body that isProse.
func (w *writer) prose() {
	for paragraph := range paragraphs(w.source) {
		w.part(paragraphGap)
		w.element("p", "", firstStrongOf(paragraph), func() { w.proseLines(paragraph) })
	}
}

func (w *writer) proseLines(paragraph []byte) {
	start := len(w.text)
	for i, line := range bytes.Split(paragraph, []byte("\n")) {
		if i > 0 {
			w.tag("\n")
			w.plain([]byte("\n"))
		}
		before := len(w.html)
		w.html = appendQuoted(w.html, line) // there is nothing to escape
		if len(arabic.Isolates(line, w.dir)) == 0 {
			w.plain(w.html[before:])
			continue
		}
		quoted := bytes.Clone(w.html[before:])
		w.html = w.html[:before]
		w.isolated(quoted)
	}
	w.pairQuotes(start)
}

// appendQuoted appends a text, with its quotes as straightQuote.
func appendQuoted(dst, text []byte) []byte {
	start := len(dst)
	dst = append(dst, text...)
	for i, c := range dst[start:] {
		if c == '"' {
			dst[start+i] = straightQuote
		}
	}
	return dst
}

// firstStrongOf returns the direction of a paragraph, which nearly always its
// first letters tell.
func firstStrongOf(paragraph []byte) arabic.Direction {
	const few = 64
	if dir := arabic.FirstStrong(string(paragraph[:min(few, len(paragraph))])); dir != arabic.None {
		return dir
	}
	return arabic.FirstStrong(string(paragraph))
}
