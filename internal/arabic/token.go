package arabic

import (
	"crypto/sha256"
	"unicode"
	"unicode/utf8"
)

// A Token is one word of a text.
type Token struct {
	Start, End int    // bytes in the text
	Fold       string // the word, folded
}

// Tokens cuts a text into words: runs of letters, marks and digits of one
// script. Everything else ends a word, also a hyphen (المصري-البرازيلي is two
// words), a full stop with no blank after it (العراق.وذكر), and the border
// between Arabic and other letters or between letters and digits.
func Tokens(text string) []Token {
	out := make([]Token, 0, len(text)/8)
	start, kind := 0, classNone
	for i, r := range text {
		c := classOf(r)
		if c == classMark && kind != classNone || c == kind {
			continue
		}
		if kind != classNone {
			out = appendToken(out, text, start, i)
		}
		start, kind = i, c
		if c == classMark {
			kind = classNone
		}
	}
	if kind != classNone {
		out = appendToken(out, text, start, len(text))
	}
	return out
}

// appendToken adds a word, unless folding leaves nothing of it.
func appendToken(out []Token, text string, start, end int) []Token {
	if fold := Fold(text[start:end]); fold != "" {
		out = append(out, Token{start, end, fold})
	}
	return out
}

// class is what a letter has in common with its neighbours in a word.
type class uint8

const (
	classNone class = iota
	classArabic
	classLetter
	classDigit
	classMark
)

func classOf(r rune) class {
	if r < utf8.RuneSelf {
		switch {
		case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z':
			return classLetter
		case '0' <= r && r <= '9':
			return classDigit
		}
		return classNone
	}
	switch {
	case r == tatweel || isMark(r):
		return classMark
	case '٠' <= r && r <= '٩' || '۰' <= r && r <= '۹':
		return classDigit
	case IsArabic(r) && unicode.IsLetter(r):
		return classArabic
	case unicode.IsLetter(r):
		return classLetter
	case unicode.IsDigit(r):
		return classDigit
	case unicode.Is(unicode.M, r):
		return classMark
	}
	return classNone
}

// IsArabic reports whether r belongs to the Arabic script: letters, marks,
// digits, punctuation and presentation forms. Unlike Unicode's script property
// it counts what Arabic shares with others (، ؛ ؟ and tatweel).
func IsArabic(r rune) bool {
	return r >= 0x0600 && r <= 0x06FF || r >= 0x0750 && r <= 0x077F || r >= 0x08A0 && r <= 0x08FF ||
		r >= 0xFB50 && r <= 0xFDFF || r >= 0xFE70 && r <= 0xFEFC
}

// HasArabic reports whether s has a letter of the Arabic script.
func HasArabic(s string) bool {
	for _, r := range s {
		if IsArabic(r) && unicode.IsLetter(r) {
			return true
		}
	}
	return false
}

// Digest names a text by its words: the SHA-256 of its tokens, folded, with
// one blank between them. Spelling of hamza, harakat, punctuation, line breaks
// and digits does not count, so the same article copied from two places has
// one digest. Slugs and origins are made from it: it never changes.
func Digest(text string) [sha256.Size]byte {
	h := sha256.New()
	for i, t := range Tokens(text) {
		if i > 0 {
			h.Write([]byte{' '})
		}
		h.Write([]byte(t.Fold))
	}
	return [sha256.Size]byte(h.Sum(nil))
}
