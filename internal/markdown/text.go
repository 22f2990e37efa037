package markdown

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"
)

// straightQuote stands in decoded text for a straight double quote that was
// typed as such and may become another mark. NUL is in no text: Parse replaces
// it by U+FFFD, as CommonMark asks.
const straightQuote = '\x00'

// appendDecoded appends the text that Markdown means: backslash escapes and
// character references resolved, straight quotes as straightQuote.
func appendDecoded(dst, src []byte) []byte {
	for i := 0; i < len(src); i++ {
		switch c := src[i]; {
		case c == '\\' && i+1 < len(src) && util.IsPunct(src[i+1]):
			i++
			dst = append(dst, src[i])
		case c == '"':
			dst = append(dst, straightQuote)
		case c == '&':
			value, n := reference(src[i:])
			dst = append(dst, value...)
			i += n - 1
		default:
			dst = append(dst, c)
		}
	}
	return dst
}

// decode returns what src means as plain text.
func decode(src []byte) string {
	return strings.ReplaceAll(string(appendDecoded(nil, src)), string(straightQuote), `"`)
}

// reference returns the characters that the reference at the start of src
// stands for, and its length: for &lt; that is < and 4. An ampersand that
// begins none stands for itself.
func reference(src []byte) (value []byte, n int) {
	end := 1
	for end < len(src) && end < maxReference && (util.IsAlphaNumeric(src[end]) || src[end] == '#' && end == 1) {
		end++
	}
	if end == len(src) || src[end] != ';' || end == 1 {
		return src[:1], 1
	}
	name := string(src[1:end])
	if digits, ok := strings.CutPrefix(name, "#"); ok {
		code, ok := codePoint(digits)
		if !ok {
			return src[:1], 1
		}
		return utf8.AppendRune(nil, code), end + 1
	}
	entity, ok := util.LookUpHTML5EntityByName(name)
	if !ok {
		return src[:1], 1
	}
	return entity.Characters, end + 1
}

// maxReference is longer than any name of HTML's character references.
const maxReference = 40

// codePoint reads the digits of a numeric reference: at most seven decimal or,
// after x, six hexadecimal ones. A code that is no character is U+FFFD.
func codePoint(digits string) (rune, bool) {
	base, most := 10, 7
	if len(digits) > 0 && (digits[0] == 'x' || digits[0] == 'X') {
		digits, base, most = digits[1:], 16, 6
	}
	code, err := strconv.ParseUint(digits, base, 32)
	if err != nil || len(digits) > most {
		return 0, false
	}
	if code == 0 || !utf8.ValidRune(rune(code)) {
		return utf8.RuneError, true
	}
	return rune(code), true
}

// appendEscaped appends text as HTML prints it; quotes need no escape there.
func appendEscaped(dst []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '&':
			dst = append(dst, "&amp;"...)
		case '<':
			dst = append(dst, "&lt;"...)
		case '>':
			dst = append(dst, "&gt;"...)
		default:
			dst = append(dst, s[i])
		}
	}
	return dst
}

func escapeText(s string) string { return string(appendEscaped(nil, s)) }

// escapeAttr escapes a value that stands in double quotes.
func escapeAttr(s string) string {
	return strings.ReplaceAll(escapeText(s), `"`, "&quot;")
}
