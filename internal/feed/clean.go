package feed

import (
	"bufio"
	"bytes"
	"io"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
)

var bom = []byte("\ufeff")

// charsetReach is how much of a file says whether it is UTF-8.
const charsetReach = 64 << 10

var declared = regexp.MustCompile(`^\s*<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)["']`)

// decoded reads a text as UTF-8. What is UTF-8 already stays as it is, whatever
// it declares: no other encoding of Arabic is UTF-8 by chance.
func decoded(r io.Reader) io.Reader {
	in := bufio.NewReaderSize(r, charsetReach)
	head, _ := in.Peek(charsetReach)
	if bytes.HasPrefix(head, bom) {
		_, _ = in.Discard(len(bom))
		return in
	}
	m := declared.FindSubmatch(head)
	if m == nil || isUTF8(head) {
		return in
	}
	if other, err := charset.NewReaderLabel(string(m[1]), in); err == nil {
		return other
	}
	return in
}

// isUTF8 reports whether a text is UTF-8 up to a letter that its end may cut.
func isUTF8(head []byte) bool {
	for range utf8.UTFMax {
		if utf8.Valid(head) {
			return true
		}
		head = head[:len(head)-1]
	}
	return false
}

// wellFormed repairs what XML forbids and files have: bytes that are no UTF-8,
// control characters, raw or by number, "]]>" outside of CDATA, and a "<" that
// begins no tag. It reports false if elements nest too deep to be read.
func wellFormed(text []byte) ([]byte, bool) {
	text = bytes.ToValidUTF8(text, []byte("\ufffd"))
	out := make([]byte, 0, len(text))
	depth := 0
	for len(text) > 0 {
		n := 1
		switch b := text[0]; {
		case b == '<':
			n = markupEnd(text)
			out = append(out, markup(text[:n])...)
			if depth += nesting(text[:n]); depth > maxDepth {
				return nil, false
			}
		case b == '&':
			if n = forbiddenReference(text); n == 0 {
				n = 1
				out = append(out, b)
			}
		case b == ']' && bytes.HasPrefix(text, []byte("]]>")):
			n = 3
			out = append(out, "]]&gt;"...)
		default:
			n = bytes.IndexAny(text[1:], "<&]") + 1
			if n == 0 {
				n = len(text)
			}
			out = append(out, allowed(text[:n])...)
		}
		text = text[n:]
	}
	return out, true
}

// maxDepth bounds how deep elements nest: the parsers of feeds are recursive.
const maxDepth = 1000

func nesting(markup []byte) int {
	name, isEnd := tagName(markup[1:])
	switch {
	case name == "" || bytes.HasSuffix(markup, []byte("/>")):
		return 0
	case isEnd:
		return -1
	}
	return 1
}

// sections are the constructs of XML that no ">" alone ends.
var sections = []struct{ open, end string }{{"<![CDATA[", "]]>"}, {"<!--", "-->"}, {"<?", "?>"}, {"<!", ">"}}

// markupEnd returns the length of the tag, comment or CDATA section that a text
// begins with; 1 if its "<" is but a character.
func markupEnd(text []byte) int {
	for _, s := range sections {
		if !bytes.HasPrefix(text, []byte(s.open)) {
			continue
		}
		if i := bytes.Index(text[len(s.open):], []byte(s.end)); i >= 0 {
			return len(s.open) + i + len(s.end)
		}
		return len(text)
	}
	if name, _ := tagName(text[1:]); name == "" {
		return 1
	}
	return tagEnd(text)
}

// markup repairs what markupEnd found. Of a comment, which may hold a "--" that
// XML forbids, the lines stay.
func markup(text []byte) []byte {
	switch {
	case len(text) == 1:
		return []byte("&lt;")
	case bytes.HasPrefix(text, []byte("<!--")):
		return bytes.Repeat([]byte("\n"), bytes.Count(text, []byte("\n")))
	}
	return allowed(text)
}

// allowed drops the characters that XML forbids.
func allowed(text []byte) []byte {
	if bytes.IndexFunc(text, forbidden) < 0 {
		return text
	}
	return bytes.Map(func(r rune) rune {
		if forbidden(r) {
			return -1
		}
		return r
	}, text)
}

func forbidden(r rune) bool {
	return r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF
}

// forbiddenReference returns the length of a reference to a character that XML
// forbids, if a text begins with one.
func forbiddenReference(text []byte) int {
	end := bytes.IndexByte(text[:min(len(text), 12)], ';')
	if end < 3 || text[1] != '#' {
		return 0
	}
	digits, base := string(text[2:end]), 10
	if hex, ok := strings.CutPrefix(strings.ToLower(digits), "x"); ok {
		digits, base = hex, 16
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if err != nil || n <= unicode.MaxRune && utf8.ValidRune(rune(n)) && !forbidden(rune(n)) {
		return 0
	}
	return end + 1
}
