package arabic

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
	"golang.org/x/text/unicode/norm"
)

// Repair returns s as it should be shown: composed (NFC), presentation forms
// as letters, Persian yeh, kaf and heh in Arabic text as Arabic ones, without
// tatweel inside words (هـ for the Hijri era keeps its own, as does a particle before
// what is no Arabic letter: بـ50; one that stands alone is a dash), without bidi
// controls, byte order marks and other characters that cannot be seen, blanks
// collapsed. Line breaks stay. Hamzas, vowel signs and digits stay as they
// are: nothing is folded. Repairing twice changes nothing.
func Repair(s string) string {
	if isRepaired(s) {
		return s
	}
	s = compose(visible(unform(s)))
	persian := isPersian(s)
	out := make([]byte, 0, len(s)+8)
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		switch {
		case r == '\n':
			out = append(bytes.TrimRight(out, " "), '\n')
			continue
		case r == '\u200c': // keeps letters apart inside Persian words
			before, _ := utf8.DecodeLastRune(out)
			after, _ := utf8.DecodeRuneInString(s[i:])
			if unicode.IsLetter(before) && unicode.IsLetter(after) && after != tatweel {
				out = utf8.AppendRune(out, r)
			}
			continue
		case unicode.IsSpace(r):
			if n := len(out); n > 0 && out[n-1] != ' ' && out[n-1] != '\n' {
				out = append(out, ' ')
			}
			continue
		case r == tatweel && isDash(out, s[i:]):
			r = '–'
		case r == tatweel && !keepsTatweel(out, s[i:]):
			continue
		case !persian:
			r = arabicLetter(r)
		}
		out = utf8.AppendRune(out, r)
	}
	return compose(string(bytes.TrimRight(out, " ")))
}

// isRepaired reports, without looking closer, whether Repair would return s
// itself: letters of Arabic and ASCII, and single blanks between words. Most
// lines are like that.
func isRepaired(s string) bool {
	blank, mark := true, false // a blank may not stand first
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if c < ' ' || c == 0x7F || c == ' ' && blank {
				return false
			}
			blank, mark = c == ' ', false
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		isMark := r >= 0x064B && r <= 0x0652
		plain := r >= 'ء' && r <= 'غ' || r >= 'ف' && r <= 'ي' || r >= '٠' && r <= '٩' || isMark && !mark ||
			r == '،' || r == '؛' || r == '؟' || r == '«' || r == '»' || r == '“' || r == '”' || r == '–' || r == '—' || r == '…'
		if !plain {
			return false
		}
		blank, mark = false, isMark
		i += size
	}
	return !blank || s == ""
}

// compose is NFC. Most texts have no character in them that could be another
// when composed, which is seen faster than the library looks.
func compose(s string) string {
	if isComposed(s) {
		return s
	}
	return norm.NFC.String(s)
}

// isComposed reports, without looking closer, whether a text is in NFC: Latin
// letters, those of Arabic with at most one vowel sign each, and punctuation.
func isComposed(s string) bool {
	mark := false
	for _, r := range s {
		switch {
		case r < 0x0300, r >= 0x2010 && r <= 0x205E, r == '\u200c':
			mark = false
		case r >= 0x064B && r <= 0x0652:
			if mark {
				return false // two signs may have to change places
			}
			mark = true
		case r >= 0x061B && r <= 0x064A, r >= 0x0660 && r <= 0x066F, r >= 0x0671 && r <= 0x06D5, r == '،':
			mark = false
		default:
			return false
		}
	}
	return true
}

// visible drops what cannot be seen: controls, and Unicode's format characters
// but the one that keeps letters apart.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'ء' && r <= 'ي' { // most of all letters, without a look at Unicode's tables
			return r
		}
		if r != '\u200c' && !unicode.IsSpace(r) && (unicode.IsControl(r) || unicode.Is(unicode.Cf, r)) {
			return -1
		}
		return r
	}, s)
}

// unform turns the presentation forms of old fonts into ordinary letters, and
// leaves all other compatibility characters (½, ™) alone.
func unform(s string) string {
	if !strings.ContainsFunc(s, isForm) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if isForm(r) {
			b.WriteString(norm.NFKC.String(string(r)))
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func isForm(r rune) bool {
	return r >= 0xFB50 && r <= 0xFDFF && r != 0xFD3E && r != 0xFD3F || r >= 0xFE70 && r <= 0xFEFC
}

// isDash reports whether a tatweel stands for a dash: apart from letters, as in
// «باريس ـ رويترز».
func isDash(before []byte, after string) bool {
	next, _ := utf8.DecodeRuneInString(after)
	return bytes.HasSuffix(before, []byte(" ")) && unicode.IsSpace(next)
}

// keepsTatweel reports whether a tatweel belongs to the text: it is the tail of a lone
// heh (هـ), or joins a particle to what is no Arabic letter: لـ«رويترز», بـ50 مليونا.
// At the end of a line, or before nothing but signs that are dropped themselves, there
// is nothing to join.
func keepsTatweel(before []byte, after string) bool {
	word := string(before[1+bytes.LastIndexFunc(before, func(r rune) bool { return !unicode.IsLetter(r) }):])
	if joinedParticles[word] {
		line, _, _ := strings.Cut(strings.TrimLeft(after, "\u200c"), "\n")
		next, _ := utf8.DecodeRuneInString(line)
		joins := strings.ContainsFunc(line, func(r rune) bool { return !isFiller(r) && !unicode.IsSpace(r) })
		return joins && next != tatweel && !unicode.Is(unicode.Arabic, next)
	}
	if word != "ه" {
		return false
	}
	for _, r := range after {
		if !isFiller(r) {
			return !unicode.IsLetter(r)
		}
	}
	return true
}

// isFiller reports whether a character only keeps letters apart.
func isFiller(r rune) bool { return r == tatweel || r == '\u200c' }

// joinedParticles are written together with the next word.
var joinedParticles = map[string]bool{"ل": true, "ب": true, "ك": true, "ف": true, "و": true, "ال": true, "لل": true, "بال": true, "وال": true, "ول": true, "وب": true, "فل": true, "كال": true}

// arabicLetter gives a Persian letter the form it has in Arabic words.
func arabicLetter(r rune) rune {
	switch r {
	case 'ی':
		return 'ي'
	case 'ک':
		return 'ك'
	case 'ھ', 'ہ', 'ە':
		return 'ه'
	}
	return r
}

// isPersian guesses whether a text is in Persian, Kurdish or Urdu: at least one
// in a hundred of its letters is one that Arabic does not have. Such a text
// keeps its letters.
func isPersian(s string) bool {
	foreign := 0
	for _, r := range s {
		switch r {
		case 'پ', 'چ', 'ژ', 'گ', 'ۆ', 'ێ', 'ڕ', 'ڵ', 'ٹ', 'ڈ', 'ڑ', 'ے', 'ں':
			foreign++
		}
	}
	if foreign == 0 {
		return false
	}
	letters := 0
	for _, r := range s {
		if r >= 0x0600 && r <= 0x06FF && unicode.IsLetter(r) {
			letters++
		}
	}
	return foreign*100 >= letters
}

// A Direction is the way a text runs.
type Direction uint8

// Directions. None is that of a text without a letter.
const (
	None Direction = iota
	LTR
	RTL
)

// String returns the direction as HTML writes it.
func (d Direction) String() string { return [...]string{"", "ltr", "rtl"}[d] }

// DirectionOf returns the direction that HTML writes so; None for another word.
func DirectionOf(s string) Direction {
	switch s {
	case "ltr":
		return LTR
	case "rtl":
		return RTL
	}
	return None
}

// FirstStrong returns the direction of the first letter of s that has one
// (rules P2 and P3 of the Unicode bidirectional algorithm).
func FirstStrong(s string) Direction {
	for _, r := range s {
		p, _ := bidi.LookupRune(r)
		switch p.Class() {
		case bidi.L:
			return LTR
		case bidi.R, bidi.AL:
			return RTL
		}
	}
	return None
}
