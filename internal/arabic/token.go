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

// AppendTokens appends the words of a text to a list, which may be reused. The
// words that folding leaves as they are, which most are, are parts of the text.
func AppendTokens(out []Token, text string) []Token {
	t := tokenizer{text: text, out: out}
	for i := 0; i < len(text); {
		if l := block(text, i); l != nil {
			if t.next(i, l.class); t.kind == classNone {
				i += 2
			} else {
				i = t.letters(i)
			}
			continue
		}
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		t.next(i, classOf(r))
		switch {
		case t.kind == classNone:
		case r >= utf8.RuneSelf:
			t.whole = true
		case 'A' <= r && r <= 'Z':
			t.differ(i)
			t.folds.WriteByte(byte(r) + 'a' - 'A')
		case t.differs:
			t.folds.WriteByte(byte(r))
		}
		i += size
	}
	t.end(len(text))
	return t.out
}

// First returns the first word of a text.
func First(text string) (Token, bool) {
	for at := 0; at < len(text); {
		end := len(text)
		if blank := strings.IndexByte(text[at+1:], ' '); blank >= 0 {
			end = at + 1 + blank
		}
		if words := Tokens(text[at:end]); len(words) > 0 {
			return Token{at + words[0].Start, at + words[0].End, words[0].Fold}, true
		}
		at = end
	}
	return Token{}, false
}

// tokenizer cuts a text. Nearly all letters are of the Arabic block or ASCII;
// those it folds as they come. A word with another letter is folded whole,
// since only that can compose what belongs together.
type tokenizer struct {
	text    string
	out     []Token
	folds   strings.Builder // the words that folding changes, one behind the other
	start   int
	from    int // of the word in folds
	kind    class
	whole   bool // the word has a letter of another block
	differs bool // the word is in folds, since folding changes it
}

// next begins or ends a word, if a letter of the class does.
func (t *tokenizer) next(at int, c class) {
	if c == t.kind || c == classMark && t.kind != classNone {
		return
	}
	if t.kind != classNone {
		t.end(at)
	}
	if t.start = at; c != classMark {
		t.kind = c
	}
}

// letters folds the letters of the Arabic block that go on with a word, and
// returns where they end.
func (t *tokenizer) letters(i int) int {
	for {
		same := i
		l := block(t.text, i)
		for ; l != nil && l.same == t.kind; l = block(t.text, i) {
			i += 2
		}
		if t.differs && i > same {
			t.folds.WriteString(t.text[same:i])
		}
		if l == nil || l.class != t.kind && l.class != classMark {
			return i
		}
		t.differ(i)
		for _, c := range l.fold[:l.size] {
			t.folds.WriteByte(c)
		}
		i += 2
	}
}

// differ notes that folding changes a word at a byte: what stands before it is
// the same.
func (t *tokenizer) differ(at int) {
	if t.differs {
		return
	}
	if t.folds.Cap() == 0 {
		t.folds.Grow(len(t.text)) // no letter becomes longer by folding: the words never move
	}
	t.differs = true
	if at > t.start {
		t.folds.WriteString(t.text[t.start:at])
	}
}

// end ends a word, unless folding leaves nothing of it.
func (t *tokenizer) end(at int) {
	if t.kind != classNone {
		fold := t.text[t.start:at]
		switch {
		case t.whole:
			fold = Fold(fold)
		case t.differs:
			fold = t.folds.String()[t.from:]
		}
		if fold != "" {
			t.out = append(t.out, Token{t.start, at, fold})
		}
	}
	t.from, t.kind, t.whole, t.differs = t.folds.Len(), classNone, false, false
}

// letter is what is known of a letter of the Arabic block.
type letter struct {
	class class
	same  class // its class if folding leaves it as it is, or else none
	fold  [2]byte
	size  uint8 // of fold; 0 for a mark, which leaves nothing
}

// letters are those of the Arabic block, U+0600 to U+06FF. None becomes longer
// by folding.
var letters = func() (out [256]letter) {
	for i := range out {
		r := rune(0x0600 + i)
		fold := Fold(string(r))
		out[i] = letter{class: classOf(r), size: uint8(len(fold))}
		if copy(out[i].fold[:], fold); fold == string(r) {
			out[i].same = out[i].class
		}
	}
	return out
}()

// block returns the letter of the Arabic block that begins at a byte, two bytes
// from D8 80 to DB BF, or nil.
func block(text string, i int) *letter {
	if i+1 >= len(text) {
		return nil
	}
	c, d := text[i]-0xD8, text[i+1]^0x80
	if c > 3 || d > 0x3F {
		return nil
	}
	return &letters[int(c)<<6|int(d)]
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
