package arabic

import (
	"strings"
	"unicode/utf8"
)

// Light stemming, for search. It takes off little, so that a name keeps its
// letters: the article with what stands before it, and at most one ending. A
// particle alone (و ف ب ل ك) stays, since as often as not it is a letter of
// the word: وزير, بغداد, لبنان. The browser stems in the same way
// (static/js/search.js); testdata/search.json holds both to it.

// articles are the article and what is written together with it, the longest
// first.
var articles = [...]string{"وبال", "وال", "فال", "بال", "كال", "ولل", "لل", "ال"}

// An ending is taken off if so many letters stay before it.
var endings = [...]struct {
	text string
	stay int
}{
	{"يين", 3}, {"يون", 3}, {"يات", 3}, {"تها", 3}, {"تهم", 3},
	{"ته", 3}, {"ها", 3}, {"هم", 3}, {"ان", 3}, {"ات", 3}, {"ون", 3}, {"ين", 3}, {"يه", 3}, {"يا", 3},
	{"ه", 3}, {"ي", 3}, {"ا", 4},
}

// WithoutArticle returns a folded word without the article, if three letters
// stay: الوزير and للوزير are وزير.
func WithoutArticle(word string) string {
	for _, a := range articles {
		if rest, ok := strings.CutPrefix(word, a); ok && hasLetters(rest, 3) {
			return rest
		}
	}
	return word
}

// WithoutEnding returns a folded word without the ending of number, gender,
// origin or owner: عراقي, عراقية and عراقيين are عراق. Of a Latin word it is the s
// of the plural.
func WithoutEnding(word string) string {
	if word == "" {
		return ""
	}
	if word[0] < utf8.RuneSelf {
		return singular(word)
	}
	for _, e := range endings {
		if rest, ok := strings.CutSuffix(word, e.text); ok && hasLetters(rest, e.stay) {
			return rest
		}
	}
	return word
}

// singular takes the s off talks, and not off this, bus or press.
func singular(word string) string {
	rest, ok := strings.CutSuffix(word, "s")
	if !ok || len(rest) < 3 || rest[len(rest)-1] == 's' || rest[len(rest)-1] == 'u' || rest[len(rest)-1] == 'i' {
		return word
	}
	if stem, ok := strings.CutSuffix(rest, "ie"); ok && len(stem) >= 3 {
		return stem + "y"
	}
	return rest
}

func hasLetters(word string, n int) bool {
	return len(word) >= n && utf8.RuneCountInString(word) >= n
}
