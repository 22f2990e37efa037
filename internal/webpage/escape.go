package webpage

import (
	"bytes"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Whether a sign of the text must be escaped is known only when the whole line
// is written. So until then each of the 32 signs of ASCII is hidden in the text
// as one of the 32 noncharacters U+FDD0 to U+FDEF, which no text has. What is
// in the clear is Markdown.

const signs = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"

const firstHidden = '\ufdd0'

// isNoncharacter reports whether Unicode keeps a code point for internal use.
func isNoncharacter(r rune) bool { return r >= 0xfdd0 && r <= 0xfdef || r&0xfffe == 0xfffe }

// hide hides the signs of a text.
func hide(s string) string {
	return strings.Map(func(r rune) rune {
		if r > ' ' && r < 0x7f {
			if i := strings.IndexByte(signs, byte(r)); i >= 0 {
				return firstHidden + rune(i)
			}
		}
		return r
	}, s)
}

var (
	brackets = strings.NewReplacer(hide("["), `\[`, hide("]"), `\]`)
	quotes   = strings.NewReplacer(`\`, `\\`, `"`, `\"`)
)

// escapeBrackets escapes the hidden brackets of what is between brackets.
func escapeBrackets(s string) string { return brackets.Replace(s) }

// escapeTitle escapes a text for a title between straight quotes.
func escapeTitle(s string) string { return escapeReferences(quotes.Replace(s)) }

// A character reference of HTML, which Markdown reads too.
const referencePattern = `&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);`

var (
	reference      = regexp.MustCompile(referencePattern)
	referenceAhead = regexp.MustCompile(`^` + referencePattern)
)

// escapeReferences escapes what in an address would be read as a character
// reference.
func escapeReferences(address string) string { return reference.ReplaceAllString(address, `\$0`) }

// longestReference is how long a character reference can be.
const longestReference = 36

// bareAddress is an address that Markdown makes a link of, as far as it has no
// sign of emphasis in it.
var bareAddress = regexp.MustCompile("(?i:https?)://[\\pL\\pN-]+(?:\\.[\\pL\\pN-]+)+(?::\\d+)?[/?#][^\\s\\pZ\\pC<>\"`\\\\\\[\\]|{}^«»“”،؛؟*~]*")

// schemeEnd is in every line of which the text has an address.
var schemeEnd = hide("://")

// A span is a part of a line, in characters.
type span struct{ start, end int }

// bareAddresses returns the bare addresses of a line. Nothing is escaped in
// them but what ends one for Markdown too.
func bareAddresses(plain string) []span {
	var out []span
	for _, m := range bareAddress.FindAllStringIndex(plain, -1) {
		if before, n := utf8.DecodeLastRuneInString(plain[:m[0]]); n > 0 && before < utf8.RuneSelf && isWordRune(before) {
			continue
		}
		start := utf8.RuneCountInString(plain[:m[0]])
		address := strings.TrimRight(plain[m[0]:m[1]], "?!.,:;_'()")
		out = append(out, span{start, start + utf8.RuneCountInString(address)})
	}
	return out
}

// A line is one line of Markdown with the signs of its text hidden.
type line struct {
	runes     []rune
	isHeading bool
}

var (
	// containers are the marks of quotations, lists and headings, which begin a
	// line of Markdown.
	containers = regexp.MustCompile(`^(?: *(?:> ?|- |[0-9]{1,9}\. ))* *(#{1,6} )?`)
	// heads are the beginnings of lines that are more than text to Markdown.
	heads = regexp.MustCompile(`^(?:#{1,6}(?:\s|$)|>|[-+*:](?:\s|$)|[0-9]{1,9}[.)](?:\s|$)|~{3}|` + "`{3}" + `|[-=*_:|][-=*_:| \t]*$|\[[ xX]\])`)
)

// show shows the hidden signs, escaped where Markdown would read them, and
// gives the text its shape: one blank line between blocks, no blanks at the
// ends of lines.
func show(body []byte) string {
	var out []string
	for raw := range bytes.SplitSeq(body, []byte("\n")) {
		s := strings.TrimRight(string(raw), " \t")
		if trimmed := strings.TrimLeft(s, " >"); trimmed == "" {
			s = strings.TrimRight(s, " ")
		}
		at := containers.FindStringSubmatchIndex(s)
		l := line{runes: []rune(strings.TrimLeftFunc(s[at[1]:], unicode.IsSpace)), isHeading: at[2] >= 0}
		if s = s[:at[1]] + l.show(); s == "" && (len(out) == 0 || out[len(out)-1] == "") {
			continue
		}
		out = append(out, strings.TrimRightFunc(s, unicode.IsSpace))
	}
	return strings.TrimSpace(strings.Join(out, "\n"))
}

// sign returns the sign that is hidden at i, or 0.
func (l line) sign(i int) rune {
	if i < 0 || i >= len(l.runes) {
		return 0
	}
	if n := l.runes[i] - firstHidden; n >= 0 && int(n) < len(signs) {
		return rune(signs[n])
	}
	return 0
}

// at returns the character at i, hidden or not, and a blank beyond the line.
func (l line) at(i int) rune {
	if i < 0 || i >= len(l.runes) {
		return ' '
	}
	if s := l.sign(i); s != 0 {
		return s
	}
	return l.runes[i]
}

func (l line) show() string {
	plain := make([]rune, len(l.runes))
	for i := range l.runes {
		plain[i] = l.at(i)
	}
	// In the head of a line every sign that may begin something is escaped.
	head := utf8.RuneCountInString(heads.FindString(string(plain)))
	var addresses []span
	if strings.Contains(string(l.runes), schemeEnd) {
		addresses = bareAddresses(string(plain))
	}
	var b strings.Builder
	for i, r := range plain {
		for len(addresses) > 0 && i >= addresses[0].end {
			addresses = addresses[1:]
		}
		address := len(addresses) > 0 && i >= addresses[0].start
		if s := l.sign(i); s != 0 && (i < head && strings.ContainsRune("#>-+*:.)~`=_|[", s) || l.needsEscape(s, i, address)) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// needsEscape reports whether a sign anywhere in a line would be read as more
// than a sign.
func (l line) needsEscape(s rune, i int, address bool) bool {
	before, after := l.at(i-1), l.at(i+1)
	switch s {
	case '\\':
		return i+1 == len(l.runes) || after < utf8.RuneSelf && strings.ContainsRune(signs, after)
	case '*', '~':
		return !isBlankRune(before) || !isBlankRune(after)
	case '_':
		return !address && (!isBlankRune(before) || !isBlankRune(after)) && (!isWordRune(before) || !isWordRune(after))
	case '`':
		return true
	case '<':
		return after > ' ' && after < utf8.RuneSelf
	case '&':
		return !address && referenceAhead.MatchString(string(l.plain(i, i+longestReference)))
	case '[':
		return after == '^'
	case ']':
		return after == '(' || after == ':' || after == '['
	case '!':
		return after == '['
	case '#', '{':
		return l.isHeading
	case '|':
		return len(l.runes) > 0 && l.runes[0] == '|' // a table's own
	}
	return false
}

// plain returns a part of a line with its signs shown.
func (l line) plain(from, to int) []rune {
	var out []rune
	for i := from; i < to && i < len(l.runes); i++ {
		out = append(out, l.at(i))
	}
	return out
}

func isBlankRune(r rune) bool { return unicode.IsSpace(r) }

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) }

// oneLine makes one line of a text.
func oneLine(s string) string { return strings.ReplaceAll(s, "\n", " ") }
