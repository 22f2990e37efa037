package tag

import (
	"strings"
	"unicode/utf8"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/latin"
)

// Papers leave out blanks: «مكةالمكرمة», «وزيرالخارجية», «الدكتورعادل».

// glued is where the second of two words begins that are written as one, in bytes of
// what is written; 0 if it is one word.
func glued(written, fold string) int {
	if i := strings.Index(written, "ة"); i >= 0 && i+len("ة") < len(written) { // the last letter of a word
		if r, _ := utf8.DecodeRuneInString(written[i+len("ة"):]); r >= 'ء' && r <= 'ي' {
			return i + len("ة")
		}
	}
	if len(written) != len(fold) || len(fold) < len("وزير")+len("ال") {
		return 0
	}
	bare := fold
	if !strings.HasPrefix(fold, "وزير") { // no particle there
		bare = strings.TrimPrefix(fold, "و")
	}
	words, given := gluedWords[bare[len("ا")+1]], false
	if strings.HasPrefix(bare, "ال") {
		words, given = gluedWords[bare[len("ال")+1]], true
	}
	for _, first := range words {
		rest, ok := strings.CutPrefix(bare, first)
		if !ok || utf8.RuneCountInString(rest) < 3 {
			continue
		}
		if given && latin.IsGiven(rest) || !given && strings.HasPrefix(rest, "ال") {
			return len(fold) - len(rest)
		}
	}
	return 0
}

// Unglued is a text with a blank between words that are written as one: of وزيرالخارجية, وزير الخارجية.
func Unglued(text string) string {
	var b strings.Builder
	at := 0
	for _, t := range arabic.Tokens(text) {
		if cut := glued(text[t.Start:t.End], t.Fold); cut > 0 {
			b.WriteString(text[at:t.Start+cut] + " ")
			at = t.Start + cut
		}
	}
	return b.String() + text[at:]
}

// gluedWords are forms of address, which are written together with a given name, and titles, which
// are with what they are of, folded, by the last byte of their second letter, or of the one behind the
// article.
var gluedWords = func() (out [256][]string) {
	for w := range strings.FieldsSeq("الدكتور الدكتوره المهندس المهندسه السيد السيده اللواء العميد الاستاذ الاستاذه المستشار الفريق الشيخ السفير النايب وزير رييس محافظ سفير نايب امين عضو") {
		at := len("ا")
		if strings.HasPrefix(w, "ال") {
			at = len("ال")
		}
		out[w[at+1]] = append(out[w[at+1]], w)
	}
	return out
}()
