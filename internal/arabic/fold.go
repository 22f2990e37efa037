// Package arabic is what every other package knows of Arabic words: how they
// are folded for matching, cut into tokens, freed of clitics, and repaired for
// display.
//
// Two forms of a text are never mixed up. [Fold] makes what is compared: one
// spelling for all spellings of a word. Nobody ever sees it. [Repair] makes
// what is shown: the same letters, freed of what crawling left in them.
//
//	Fold("المصريّة")     "المصريه"
//	Fold("٢٠٢٤")         "2024"
//	Repair("ﻣﺤﻤـﺪ")      "محمد"
//
// The rules of folding are those that search engines agree on for Arabic:
// hamza carriers, alef maqsura, teh marbuta, tatweel and harakat, Persian
// letters, digits of all scripts. [Clitics] takes off the particles that Arabic
// writes together with a word (و ف ب ل ك س, and the article ال); it says what
// a word may be, and leaves it to a list of names to say what it is.
// [WithoutArticle] and [WithoutEnding] make the stems by which search finds a
// word; a script in the browser makes the same (testdata/search.json).
//
// All functions are pure, take UTF-8 and give UTF-8, and accept any bytes.
package arabic

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

const tatweel = 'ـ'

// Fold returns the form of s in which spellings are compared. Folding twice
// changes nothing. Blanks and punctuation stay as they are.
func Fold(s string) string {
	if isFolded(s) {
		return s
	}
	compose := needsNFKC(s)
	if compose {
		s = norm.NFKC.String(s)
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		if r < utf8.RuneSelf {
			if 'A' <= r && r <= 'Z' {
				r += 'a' - 'A'
			}
			b.WriteByte(byte(r))
			continue
		}
		foldRune(&b, r)
	}
	if compose { // what stood on both sides of a dropped mark may belong together
		return norm.NFKC.String(b.String())
	}
	return b.String()
}

// isFolded reports whether Fold would return s itself: the common case of
// words that are folded already.
func isFolded(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return false
		}
	}
	return true
}

// needsNFKC reports whether s has letters that only NFKC makes ordinary:
// presentation forms, letters with their marks composed, full-width digits.
func needsNFKC(s string) bool {
	for _, r := range s {
		if r >= 0xC0 && r < 0x0600 || r >= 0x0700 {
			if r != '“' && r != '”' && r != '…' && r != '–' && r != '—' && r != '’' {
				return true
			}
		}
	}
	return false
}

// foldRune writes what a letter is compared as; marks leave nothing.
func foldRune(b *strings.Builder, r rune) {
	switch r {
	case 'أ', 'إ', 'آ', 'ٱ':
		r = 'ا'
	case 'ى', 'ی', 'ې', 'ے':
		r = 'ي'
	case 'ة', 'ھ', 'ہ', 'ە', 'ۀ', 'ۂ', 'ۃ':
		r = 'ه'
	case 'ک', 'ڪ':
		r = 'ك'
	case 'ؤ':
		r = 'و'
	case 'ئ':
		r = 'ي'
	case tatweel:
		return
	}
	switch {
	case '٠' <= r && r <= '٩':
		r = '0' + r - '٠'
	case '۰' <= r && r <= '۹':
		r = '0' + r - '۰'
	case isMark(r):
		return
	case r > 0x0700 || r < 0x0600:
		if unicode.Is(unicode.Cf, r) {
			return
		}
		if r < 0x0600 {
			foldLatin(b, unicode.ToLower(r))
			return
		}
		r = unicode.ToLower(r)
	}
	b.WriteRune(r)
}

// foldLatin writes a letter without its accents: São is compared as sao.
func foldLatin(b *strings.Builder, r rune) {
	var buf [utf8.UTFMax]byte
	d := norm.NFD.Properties(buf[:utf8.EncodeRune(buf[:], r)]).Decomposition()
	if d == nil {
		if r < 0x0300 || r > 0x036F {
			b.WriteRune(r)
		}
		return
	}
	for _, base := range string(d) {
		if base < 0x0300 || base > 0x036F {
			b.WriteRune(base)
		}
	}
}

// isMark reports whether r is a vowel sign or another mark over or under a
// letter, or a control that cannot be seen.
func isMark(r rune) bool {
	switch {
	case r >= 0x0610 && r <= 0x061A, r == 0x061C, r >= 0x064B && r <= 0x065F, r == 0x0670,
		r >= 0x06D6 && r <= 0x06ED && r != 0x06DD && r != 0x06DE && r != 0x06E9 && r != 0x06E5 && r != 0x06E6,
		r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x206F, r == 0xFEFF:
		return true
	}
	return false
}

// Digits returns s with the digits of all Arabic scripts as 0 to 9, and
// nothing else changed.
func Digits(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case '٠' <= r && r <= '٩':
			return '0' + r - '٠'
		case '۰' <= r && r <= '۹':
			return '0' + r - '۰'
		}
		return r
	}, s)
}
