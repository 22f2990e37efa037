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
func Tokens(text string) []Token {
	t := tokenizer{text: text, out: make([]Token, 0, len(text)/10+1)}
	t.folds.Grow(len(text)) // folding makes no word of the Arabic block longer: the words never move
	for i := 0; i < len(text); {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			if e, ok := block(text, i); ok {
				t.next(i, e.class, e.fold)
				i += 2
				continue
			}
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		t.step(i, r)
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

// step takes a letter that is not of the Arabic block.
func (t *tokenizer) step(at int, r rune) {
	c := classOf(r)
	switch {
	case r >= utf8.RuneSelf:
		t.next(at, c, 0)
		t.whole = t.kind != classNone
	case 'A' <= r && r <= 'Z':
		t.next(at, c, r+'a'-'A')
	default:
		t.next(at, c, r)
	}
}

// next takes a letter of a class, and what it is folded to: 0 for nothing.
func (t *tokenizer) next(at int, c class, fold rune) {
	if c != t.kind && (c != classMark || t.kind == classNone) {
		t.end(at)
		if t.start, t.kind = at, c; c == classMark {
			t.kind = classNone
		}
	}
	switch {
	case t.kind == classNone || fold == 0:
	case fold < utf8.RuneSelf:
		t.folds.WriteByte(byte(fold))
	default:
		t.folds.WriteRune(fold)
	}
}

// end ends a word, unless folding leaves nothing of it.
func (t *tokenizer) end(at int) {
	fold := t.folds.String()[t.from:]
	if t.whole {
		fold = Fold(t.text[t.start:at])
	}
	if t.kind != classNone && fold != "" {
		t.out = append(t.out, Token{t.start, at, fold})
	}
	t.from, t.kind, t.whole = t.folds.Len(), classNone, false
}

// letter is what is known of a letter of the Arabic block.
type letter struct {
	class class
	fold  rune // 0 for a mark, which leaves nothing
}

// letters are those of the Arabic block, U+0600 to U+06FF.
var letters = func() (out [256]letter) {
	for i := range out {
		r := rune(0x0600 + i)
		out[i] = letter{class: classOf(r)}
		for _, fold := range Fold(string(r)) {
			out[i].fold = fold
		}
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
