package arabic

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
)

// The bidirectional algorithm (UAX 9) puts the words of two scripts in order,
// but it knows no phone numbers: of what begins or ends with a sign, and of
// digits with hyphens between them, it makes parts that stand in the order of
// the text around them. In a text from right to left C++ becomes ++C, and
// 2024-11-20 becomes 20-11-2024. In one from left to right, a number behind an
// Arabic name joins the name. Such spans are isolated (W3C, Inline markup and
// bidirectional text).

// A Span is a part of a text, by its offsets in bytes.
type Span struct{ Start, End int }

// Isolates returns the spans of a text that have to be isolated where it runs
// in a direction, in their order. Nearly every text has none.
func Isolates(s []byte, dir Direction) []Span {
	if dir == RTL {
		return latinRuns(s)
	}
	return arabicRuns(s)
}

// latinRuns finds tokens of ASCII whose order a text from right to left would
// change.
func latinRuns(s []byte) []Span {
	if !needsLatin(s) {
		return nil
	}
	var out []Span
	for i := 0; i < len(s); {
		if !tokenByte(s[i]) {
			i++
			continue
		}
		start := i
		for i < len(s) && tokenByte(s[i]) {
			i++
		}
		r := trimmed(s, Span{start, i})
		if r.Start == r.End {
			continue
		}
		if s[r.Start] == '+' && digit(s, r.Start+1) {
			r.End = phoneEnd(s, r.End)
			i = max(i, r.End)
		}
		if disordered(s, r) {
			out = append(out, r)
		}
	}
	return out
}

// needsLatin reports whether a text can have such a token.
func needsLatin(s []byte) bool {
	if bytes.ContainsAny(s, "+#@-") {
		return true
	}
	for i := range len(s) - 1 {
		if isDigit(s[i]) && isLetter(s[i+1]) {
			return true
		}
	}
	return false
}

// tokenByte reports whether a byte is of a token: printed ASCII, of which
// quotes are none, since they belong to the text around them.
func tokenByte(c byte) bool {
	return c > ' ' && c < 0x7f && c != '(' && c != ')' && c != '[' && c != ']' && c != '"' && c != '\'' && c != '<' && c != '>' && c != '&'
}

// trimmed is a token without the marks of the sentence that follow it.
func trimmed(s []byte, r Span) Span {
	for r.End > r.Start && bytes.IndexByte([]byte(".,:;!?"), s[r.End-1]) >= 0 {
		r.End--
	}
	return r
}

// phoneEnd takes the groups of digits that follow a number with a plus to it.
func phoneEnd(s []byte, end int) int {
	for end+1 < len(s) && s[end] == ' ' && isDigit(s[end+1]) {
		next := end + 1
		for next < len(s) && (isDigit(s[next]) || s[next] == '-' && digit(s, next+1)) {
			next++
		}
		if next < len(s) && tokenByte(s[next]) && bytes.IndexByte([]byte(".,:;!?"), s[next]) < 0 {
			break
		}
		end = next
	}
	return end
}

// disordered reports whether a token would not stand in its own order.
func disordered(s []byte, r Span) bool {
	token := s[r.Start:r.End]
	first, last := token[0], token[len(token)-1]
	switch {
	case len(token) < 2:
		return false
	case bytes.IndexByte([]byte("+-@#"), first) >= 0:
		return (isDigit(token[1]) || isLetter(token[1])) && alone(s, r.Start)
	case last == '+' || last == '#':
		return bytes.ContainsFunc(token, func(r rune) bool { return r < utf8.RuneSelf && isLetter(byte(r)) })
	case isDigit(first):
		return bytes.ContainsFunc(token, func(r rune) bool { return isLetter(byte(r)) }) || hyphens(token) >= 2
	}
	return false
}

// hyphens counts the hyphens of a token that is digits with single hyphens
// between them; 0 if it is not. One is a Span of years, which does run from
// right to left; two make a date.
func hyphens(token []byte) int {
	n := 0
	for i, c := range token {
		switch {
		case isDigit(c):
		case c == '-' && digit(token, i+1) && i > 0 && isDigit(token[i-1]):
			n++
		default:
			return 0
		}
	}
	return n
}

// alone reports whether no letter stands directly before a place.
func alone(s []byte, at int) bool {
	r, _ := utf8.DecodeLastRune(s[:at])
	return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r)
}

func digit(s []byte, i int) bool { return i < len(s) && isDigit(s[i]) }
func isDigit(c byte) bool        { return '0' <= c && c <= '9' }
func isLetter(c byte) bool       { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// arabicRuns finds the words from right to left in a text from left to right,
// those with single blanks between them together.
func arabicRuns(s []byte) []Span {
	var out []Span
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRune(s[i:])
		if !rightToLeft(r) {
			i += size
			continue
		}
		start, end := i, i+size
		for i = end; i < len(s); i += size {
			r, size = utf8.DecodeRune(s[i:])
			switch {
			case rightToLeft(r):
				end = i + size
			case r != ' ' && !joins(r):
				size = 0
			case i > end && s[i-1] == ' ':
				size = 0
			}
			if size == 0 {
				break
			}
		}
		i = end
		out = append(out, Span{start, end})
	}
	return out
}

func rightToLeft(r rune) bool {
	p, _ := bidi.LookupRune(r)
	return p.Class() == bidi.R || p.Class() == bidi.AL
}

// joins reports whether a character stands within words: a mark over a letter.
func joins(r rune) bool {
	p, _ := bidi.LookupRune(r)
	return p.Class() == bidi.NSM
}

// The marks that isolate a span in plain text (UAX 9, 2.4).
const (
	isolateLTR = "\u2066"
	isolateRTL = "\u2067"
	isolateEnd = "\u2069"
)

// WithoutIsolates takes the marks of [Isolate] out again.
func WithoutIsolates(s string) string {
	return strings.NewReplacer(isolateLTR, "", isolateRTL, "", isolateEnd, "").Replace(s)
}

// Isolate returns a line of plain text with what [Isolates] finds in it between
// isolating marks: for places that can have no markup.
func Isolate(s string, dir Direction) string {
	spans := Isolates([]byte(s), dir)
	if len(spans) == 0 {
		return s
	}
	begin := isolateLTR
	if dir == LTR {
		begin = isolateRTL
	}
	var out strings.Builder
	at := 0
	for _, span := range spans {
		out.WriteString(s[at:span.Start] + begin + s[span.Start:span.End] + isolateEnd)
		at = span.End
	}
	out.WriteString(s[at:])
	return out.String()
}
