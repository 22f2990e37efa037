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

// Clitics returns every reading of a folded word, the word itself first: with
// a leading و or ف taken off, then ب ل ك or س, then the article. The lam of
// للعراق stands for ل and ال together.
func Clitics(word string) []Stem { return AppendClitics(nil, word) }

// AppendClitics appends the readings of a word to a list, which may be reused.
func AppendClitics(out []Stem, word string) []Stem {
	out = append(out, Stem{Word: word})
	out = prepositions(out, word, 0)
	for _, conj := range [...]string{"و", "ف"} {
		if rest, ok := take(word, conj); ok {
			return prepositions(append(out, Stem{Word: rest, Prefix: conj}), word, len(conj))
		}
	}
	return out
}

// prepositions adds the readings of a word that begins, behind the particle that
// is taken off already, with the article, or with a preposition and perhaps the
// article.
func prepositions(out []Stem, whole string, taken int) []Stem {
	word := whole[taken:]
	if len(word) < 2 {
		return out
	}
	switch word[:2] {
	case "ا":
		if rest, ok := take(word, "ال"); ok {
			out = append(out, Stem{Word: rest, Article: true, Prefix: whole[:taken]})
		}
		return out
	case "ب", "ل", "ك", "س":
	default:
		return out
	}
	prefix, rest := whole[:taken+2], word[2:]
	if bare, ok := take(word, "لل"); ok {
		out = append(out, Stem{Word: bare, Article: true, Prefix: prefix})
	}
	if twoLetters(rest) {
		out = append(out, Stem{Word: rest, Prefix: prefix})
	}
	if bare, ok := take(rest, "ال"); ok {
		out = append(out, Stem{Word: bare, Article: true, Prefix: prefix})
	}
	return out
}

func take(word, prefix string) (string, bool) {
	rest, ok := strings.CutPrefix(word, prefix)
	return rest, ok && twoLetters(rest)
}

// twoLetters reports whether a word is long enough for something to have been
// taken off it: of what is shorter, too much would be a word by chance.
func twoLetters(word string) bool {
	return len(word) > utf8.UTFMax || utf8.RuneCountInString(word) >= 2
}
