package markdown

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"
)

// Escape returns Markdown that is read as exactly the given plain text, which
// is one or more paragraphs separated by blank lines. It escapes as little as
// it can, so that what an importer writes stays pleasant to edit: a hyphen, a
// full stop, a lone asterisk or a quotation mark in the middle of a line stay
// as they are, and bare addresses stay links.
//
//	Escape("1990. كان")   1990\. كان
//	Escape("3 * 4 - 1")   3 * 4 - 1
//
// The law, for text without control characters: the Text of what Parse makes
// of it is the given text, but for blanks. Blanks at the edges of lines go.
func Escape(text string) string {
	if isPlain(text) {
		return text
	}
	text = strings.ReplaceAll(text, "\r\n", "\n")
	var out []byte
	var paragraph []string
	flush := func() {
		if len(paragraph) == 0 {
			return
		}
		if len(out) > 0 {
			out = append(out, "\n\n"...)
		}
		out = appendParagraph(out, []byte(strings.Join(paragraph, "\n")))
		paragraph = paragraph[:0]
	}
	for line := range strings.SplitSeq(text, "\n") {
		if line = strings.Trim(line, " \t"); line == "" {
			flush()
			continue
		}
		paragraph = append(paragraph, line)
	}
	flush()
	return string(out)
}

// isPlain reports, without looking closer, whether Escape would return a text
// itself: one line without a sign of Markdown in it. Most paragraphs of news are
// like that.
func isPlain(text string) bool {
	if text == "" || isHeadSign(text[0]) || '0' <= text[0] && text[0] <= '9' {
		return text == ""
	}
	return strings.Trim(text, " \t") == text && !strings.ContainsAny(text, "\\*~_`[<&\r\n")
}

// A paragraphEscaper knows what else is in the paragraph, because most of
// Markdown's signs mean something only in pairs.
type paragraphEscaper struct {
	text          []byte
	stars, tildes bool // more than one run that may open or close, or a run that Parse would warn of
	backticks     bool // more than one
	links         bool // ]( or ]: somewhere
	lineHead      int  // up to here the line's head asks for escapes
}

func appendParagraph(out, text []byte) []byte {
	e := paragraphEscaper{
		text:      text,
		stars:     countRuns(text, '*') > 1 || bytes.Contains(text, []byte("**")),
		tildes:    countRuns(text, '~') > 1,
		backticks: bytes.Count(text, []byte("`")) > 1,
		links:     bytes.Contains(text, []byte("](")) || bytes.Contains(text, []byte("]:")),
	}
	for i := 0; i < len(text); {
		if i == 0 || text[i-1] == '\n' {
			e.lineHead = i + headLength(text[i:])
		}
		if n := e.urlAt(i); n > 0 {
			out = append(out, text[i:i+n]...)
			i += n
			continue
		}
		if e.needsEscape(i) {
			out = append(out, '\\')
		}
		out = append(out, text[i])
		i++
	}
	return out
}

// urlAt returns the length of the bare address at i, which Markdown reads as
// it is, or 0.
func (e *paragraphEscaper) urlAt(i int) int {
	if c := e.text[i]; c != 'h' && c != 'H' || !mayStartURL(e.text[:i]) {
		return 0
	}
	return matchBareURL(e.text[i:])
}

func (e *paragraphEscaper) needsEscape(i int) bool {
	c := e.text[i]
	if i < e.lineHead && isHeadSign(c) {
		return true
	}
	switch c {
	case '\\':
		return i+1 == len(e.text) || e.text[i+1] == '\n' || util.IsPunct(e.text[i+1])
	case '*':
		return e.stars && !e.standsAlone(i)
	case '~':
		return e.tildes && !e.standsAlone(i)
	case '_':
		return !e.standsAlone(i) && !e.isInsideWord(i)
	case '`':
		return e.backticks
	case '[':
		return e.links
	case '<':
		return i+1 < len(e.text) && e.text[i+1] > ' ' && e.text[i+1] < utf8.RuneSelf
	case '&':
		_, n := reference(e.text[i:])
		return n > 1
	}
	return false
}

// lineHeads are the beginnings of lines that are more than text to Markdown.
var lineHeads = []*regexp.Regexp{
	regexp.MustCompile(`^#{1,6}(?:[ \t\n]|$)`),          // heading
	regexp.MustCompile(`^>`),                            // quotation
	regexp.MustCompile(`^[-+*:](?:[ \t\n]|$)`),          // list, definition
	regexp.MustCompile(`^[0-9]{1,9}[.)](?:[ \t\n]|$)`),  // numbered list
	regexp.MustCompile(`^(?:~{3,}|` + "`{3,}" + `)`),    // fence
	regexp.MustCompile(`^[-=*_:|][-=*_:| \t]*(?:\n|$)`), // rule, underline of a heading or table
}

// headLength returns the length of the head of a line in which every sign that
// may begin something is escaped.
func headLength(line []byte) int {
	if c := line[0]; !isHeadSign(c) && (c < '0' || c > '9') {
		return 0
	}
	for _, head := range lineHeads {
		if n := len(head.Find(line)); n > 0 {
			return n
		}
	}
	return 0
}

func isHeadSign(c byte) bool { return strings.IndexByte("#>-+*:.)~`=_|", c) >= 0 }

// run returns where the run of equal characters around i begins and ends.
func run(text []byte, i int) (start, end int) {
	start, end = i, i+1
	for start > 0 && text[start-1] == text[i] {
		start--
	}
	for end < len(text) && text[end] == text[i] {
		end++
	}
	return start, end
}

// standsAlone reports whether the run around i has blanks on both sides.
func (e *paragraphEscaper) standsAlone(i int) bool {
	start, end := run(e.text, i)
	before, _ := utf8.DecodeLastRune(e.text[:start])
	after, _ := utf8.DecodeRune(e.text[end:])
	return (start == 0 || util.IsSpaceRune(before)) && (end == len(e.text) || util.IsSpaceRune(after))
}

// isInsideWord reports whether the run around i has letters or digits on both
// sides.
func (e *paragraphEscaper) isInsideWord(i int) bool {
	start, end := run(e.text, i)
	before, _ := utf8.DecodeLastRune(e.text[:start])
	after, _ := utf8.DecodeRune(e.text[end:])
	return isWordRune(before) && isWordRune(after)
}

// countRuns counts the runs of a character that do not stand alone.
func countRuns(text []byte, char byte) int {
	n := 0
	e := paragraphEscaper{text: text}
	for i := 0; i < len(text); i++ {
		if text[i] == char {
			if !e.standsAlone(i) {
				n++
			}
			_, i = run(text, i)
		}
	}
	return n
}
