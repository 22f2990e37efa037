package markdown

import (
	"bytes"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Straight double quotes become the marks of the language, pair by pair within
// a block. They are where editors' keyboards put them, and in Arabic news they
// are glued: و"نعم", "نعم"وقال. The rules:
//
//   - A quote opens at the start of the block, after a blank, an opening
//     bracket, a dash or another opening mark, or after a particle that Arabic
//     writes together with the next word (و ف ب ل ك and the article ال, one
//     after the other, perhaps with a tatweel) where nothing else is before it
//     in its word; and only where no blank follows it.
//   - Any other quote closes the one that is open, where no blank precedes it.
//   - A quote that opens while another is open leaves the first unpaired.
//   - An unpaired quote stays as typed, as do the mark of inches in 5" and
//     quotes typed twice.
//
// A quote behind a backslash, in code, in an address and in an attribute is
// left alone, and so are quotes in a block that runs the other way than the
// page: it is in another language.

// quotationMarks are the opening and closing marks of a language. A language
// that is not here keeps what was typed.
var quotationMarks = map[string][2]string{
	"ar": {"«", "»"},
	"fa": {"«", "»"},
	"en": {"“", "”"},
}

// marksOf returns the marks of a language tag, of which only the language
// itself counts, and whether it has any.
func marksOf(lang string) ([2]string, bool) {
	base, _, _ := strings.Cut(strings.ToLower(lang), "-")
	marks, ok := quotationMarks[base]
	return marks, ok
}

// quotes returns what is printed for each straightQuote of a block's text.
func quotes(text []byte, marks [2]string) []string {
	var out []string
	open := -1 // index in out of the quote that is open
	for i, c := range text {
		if c != straightQuote {
			continue
		}
		out = append(out, `"`)
		before, after := text[:i], text[i+1:]
		switch {
		case bytes.HasPrefix(after, straightQuotes) || bytes.HasSuffix(before, straightQuotes):
		case opens(before, after):
			open = len(out) - 1
		case open >= 0 && !endsBlank(before):
			out[open], out[len(out)-1] = marks[0], marks[1]
			open = -1
		}
	}
	return out
}

var straightQuotes = []byte{straightQuote}

func endsBlank(before []byte) bool {
	r, n := utf8.DecodeLastRune(before)
	return n == 0 || unicode.IsSpace(r)
}

// particle is all that may stand before a quote in its word.
var particle = regexp.MustCompile(`^[وف]?(?:[بلك]|ال|[بك]ال|لل)?ـ*$`)

// maxParticle is the length in letters of the longest: وبالـ, and to spare.
const maxParticle = 6

// opens reports whether a quote between before and after can only open.
func opens(before, after []byte) bool {
	if next, n := utf8.DecodeRune(after); n == 0 || unicode.IsSpace(next) {
		return false
	}
	start := len(before) // of the word that the quote stands in
	for range maxParticle {
		r, n := utf8.DecodeLastRune(before[:start])
		if n == 0 || unicode.IsSpace(r) || unicode.In(r, unicode.Ps, unicode.Pi, unicode.Pd) {
			return particle.Match(before[start:])
		}
		start -= n
	}
	return false
}
