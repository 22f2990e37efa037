package arabic

import (
	"crypto/sha256"
	"strings"
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
func Tokens(text string) []Token { return AppendTokens(make([]Token, 0, len(text)/10+1), text) }

// AppendTokens appends the words of a text to a list, which may be reused.
func AppendTokens(out []Token, text string) []Token {
	t := tokenizer{text: text, out: out}
	t.folds.Grow(len(text)) // no letter becomes longer by folding: the words never move
	for i := 0; i < len(text); {
		if l, ok := block(text, i); ok {
			t.next(i, l.class)
			if t.kind != classNone {
				t.folds.Write(l.fold[:l.size])
			}
			i += 2
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		t.next(i, classOf(r))
		switch {
		case t.kind == classNone:
		case r >= utf8.RuneSelf:
			t.whole = true
		case 'A' <= r && r <= 'Z':
			t.folds.WriteByte(byte(r) + 'a' - 'A')
		default:
			t.folds.WriteByte(byte(r))
		}
		i += size
	}
	t.end(len(text))
	return t.out
}

// tokenizer cuts a text. Nearly all letters are of the Arabic block or ASCII;
// those it folds as they come. A word with another letter is folded whole,
// since only that can compose what belongs together.
type tokenizer struct {
	text  string
	out   []Token
	folds strings.Builder // the words of the two common blocks, one behind the other
	start int
	from  int // of the word in folds
	kind  class
	whole bool // the word has a letter of another block
}

// next begins or ends a word, if a letter of the class does.
func (t *tokenizer) next(at int, c class) {
	if c == t.kind || c == classMark && t.kind != classNone {
		return
	}
	t.end(at)
	if t.start = at; c != classMark {
		t.kind = c
	}
}

// end ends a word, unless folding leaves nothing of it.
func (t *tokenizer) end(at int) {
	if t.kind != classNone {
		fold := t.folds.String()[t.from:]
		if t.whole {
			fold = Fold(t.text[t.start:at])
		}
		if fold != "" {
			t.out = append(t.out, Token{t.start, at, fold})
		}
	}
	t.from, t.kind, t.whole = t.folds.Len(), classNone, false
}

// letter is what is known of a letter of the Arabic block.
type letter struct {
	class class
	fold  [2]byte
	size  uint8 // of fold; 0 for a mark, which leaves nothing
}

// letters are those of the Arabic block, U+0600 to U+06FF. None becomes longer
// by folding.
var letters = func() (out [256]letter) {
	for i := range out {
		r := rune(0x0600 + i)
		out[i] = letter{class: classOf(r)}
		out[i].size = uint8(copy(out[i].fold[:], Fold(string(r))))
	}
	return out
}()

// block returns the letter of the Arabic block that begins at a byte: two
// bytes from D8 80 to DB BF.
func block(text string, i int) (letter, bool) {
	c := text[i]
	if c < 0xD8 || c > 0xDB || i+1 == len(text) || text[i+1]&0xC0 != 0x80 {
		return letter{}, false
	}
	return letters[int(c-0xD8)<<6|int(text[i+1]&0x3F)], true
}

// HasWord reports whether a text has a word.
func HasWord(text string) bool {
	for i, r := range text {
		if c := classOf(r); c == classArabic || c == classLetter || c == classDigit {
			return Fold(text[i:i+utf8.RuneLen(r)]) != "" || len(Tokens(text)) > 0
		}
	}
	return false
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
func Digest(text string) [sha256.Size]byte { return DigestOf(Tokens(text)) }

// DigestOf is the Digest of a text whose parts are cut into words already.
func DigestOf(parts ...[]Token) (sum [sha256.Size]byte) {
	h := sha256.New()
	first := true
	for _, tokens := range parts {
		for _, t := range tokens {
			if !first {
				h.Write([]byte{' '})
			}
			first = false
			h.Write([]byte(t.Fold))
		}
	}
	h.Sum(sum[:0])
	return sum
}
