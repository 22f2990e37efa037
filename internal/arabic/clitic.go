package arabic

import (
	"strings"
	"unicode/utf8"
)

// A Stem is one reading of a word: what is left of it when the particles
// written together with it are taken off.
type Stem struct {
	Word    string // folded
	Article bool   // the article ال was taken off
	Prefix  string // the particles taken off before it: و, ف, ب, ل, ك, س
}

// minStem is the length in letters below which nothing is taken off: of what
// is shorter, too much would be a word by chance.
const minStem = 2

// Clitics returns every reading of a folded word, the word itself first: with
// a leading و or ف taken off, then ب ل ك or س, then the article. The lam of
// للعراق stands for ل and ال together.
func Clitics(word string) []Stem { return AppendClitics(nil, word) }

// AppendClitics appends the readings of a word to a list, which may be reused.
func AppendClitics(out []Stem, word string) []Stem {
	out = append(out, Stem{Word: word})
	if first, _ := utf8.DecodeRuneInString(word); !IsArabic(first) {
		return out
	}
	out = prepositions(out, word, "")
	for _, conj := range [...]string{"و", "ف"} {
		if rest, ok := take(word, conj); ok {
			out = append(out, Stem{Word: rest, Prefix: conj})
			out = prepositions(out, rest, conj)
		}
	}
	return out
}

// prepositions adds the readings of a word that begins with the article, or
// with a preposition and perhaps the article.
func prepositions(out []Stem, word, before string) []Stem {
	if rest, ok := take(word, "ال"); ok {
		out = append(out, Stem{Word: rest, Article: true, Prefix: before})
	}
	if rest, ok := take(word, "لل"); ok {
		out = append(out, Stem{Word: rest, Article: true, Prefix: before + "ل"})
	}
	for _, p := range [...]string{"ب", "ل", "ك", "س"} {
		rest, ok := take(word, p)
		if !ok {
			continue
		}
		out = append(out, Stem{Word: rest, Prefix: before + p})
		if bare, ok := take(rest, "ال"); ok {
			out = append(out, Stem{Word: bare, Article: true, Prefix: before + p})
		}
	}
	return out
}

func take(word, prefix string) (string, bool) {
	rest, ok := strings.CutPrefix(word, prefix)
	return rest, ok && utf8.RuneCountInString(rest) >= minStem
}
