package evaluate

import (
	"html"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	nfkc "golang.org/x/text/unicode/norm"
)

// norm folds a text for comparing. It goes further than arabic.Fold, and does
// not change with it: a change of how names are found must not change how they
// are judged.
func norm(s string) string {
	var b strings.Builder
	gap := false
	for _, r := range nfkc.NFKC.String(html.UnescapeString(s)) {
		if isMark(r) {
			continue
		}
		if r = unicode.ToLower(folded(r)); !unicode.IsLetter(r) && !unicode.IsNumber(r) {
			gap = true
			continue
		}
		if gap && b.Len() > 0 {
			b.WriteByte(' ')
		}
		gap = false
		b.WriteRune(r)
	}
	return b.String()
}

// isMark reports whether a letter is a vowel sign, a tatweel, or a mark that
// joins, parts or directs letters.
func isMark(r rune) bool {
	return r >= 0x064b && r <= 0x065f || r == 0x0670 || r == 0x0640 ||
		r >= 0x200b && r <= 0x200f || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || r == 0xfeff
}

// folded is the one form of a letter that is written in several.
func folded(r rune) rune {
	switch r {
	case 'أ', 'إ', 'آ', 'ٱ':
		return 'ا'
	case 'ى', 'ئ':
		return 'ي'
	case 'ة':
		return 'ه'
	case 'ؤ':
		return 'و'
	}
	if r >= '٠' && r <= '٩' {
		return r - '٠' + '0'
	}
	if r >= '۰' && r <= '۹' {
		return r - '۰' + '0'
	}
	return r
}

// isOneOf reports whether a text is one of several, folded.
func isOneOf(s string, texts []string) bool {
	return slices.ContainsFunc(texts, func(t string) bool { return norm(t) == norm(s) })
}

// loose reports whether the words of one text run inside those of the other.
func loose(a, b string) bool {
	x, y := strings.Fields(norm(a)), strings.Fields(norm(b))
	if len(x) == 0 || len(y) == 0 {
		return len(x) == len(y)
	}
	if len(x) > len(y) {
		x, y = y, x
	}
	return runsInside(x, y)
}

func runsInside(short, long []string) bool {
	for i := 0; i+len(short) <= len(long); i++ {
		if slices.Equal(short, long[i:i+len(short)]) {
			return true
		}
	}
	return false
}

// withoutArticle takes ال off a word that has letters enough without it.
func withoutArticle(w string) string {
	if rest, ok := strings.CutPrefix(w, "ال"); ok && utf8.RuneCountInString(w) > 4 {
		return rest
	}
	return w
}

// wordF1 is how much of two texts is the same words, in any order: F1 is
// twice the shared words over all words.
func wordF1(a, b string) float64 {
	x, y := strings.Fields(norm(a)), strings.Fields(norm(b))
	if len(x) == 0 || len(y) == 0 {
		return 0
	}
	count := map[string]int{}
	for _, w := range x {
		count[withoutArticle(w)]++
	}
	shared := 0
	for _, w := range y {
		if w = withoutArticle(w); count[w] > 0 {
			count[w]--
			shared++
		}
	}
	return 2 * float64(shared) / float64(len(x)+len(y))
}
