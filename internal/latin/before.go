package latin

import (
	"strings"
	"unicode/utf8"

	"github.com/mujaz/mujaz/internal/arabic"
)

// Before spells a name as the rules did before they knew family names, clusters and
// compounds with الله. Ids that were made of it stand in articles, and are permanent: so
// nothing here changes.
func Before(name string) string {
	if !arabic.HasArabic(name) {
		return strings.Join(strings.Fields(name), " ")
	}
	var out []string
	words := strings.Fields(split(arabic.Fold(name)))
	for i := 0; i < len(words); i++ {
		w := words[i]
		rest, article := strings.CutPrefix(w, "ال")
		switch {
		case w == "عبد" && i+1 < len(words):
			i++
			out = append(out, "Abd"+servantBefore(words[i]))
		case particles[w] != "":
			out = append(out, particles[w])
		case table.of(w) != "":
			out = append(out, table.of(w))
		case article && utf8.RuneCountInString(rest) > 2:
			out = append(out, "al-"+title(spellBefore(rest)))
		default:
			out = append(out, title(spellBefore(w)))
		}
	}
	return strings.Join(out, " ")
}

func servantBefore(word string) string {
	if s := table.of("عبد " + word); s != "" {
		return strings.TrimPrefix(s, "Abd")
	}
	rest := strings.TrimPrefix(word, "ال")
	if s := table.of(rest); s != "" {
		return "ul " + s
	}
	return "ul " + title(spellBefore(rest))
}

func spellBefore(word string) string {
	var b strings.Builder
	runes := []rune(word)
	vowel := true // nothing to separate yet
	for i, r := range runes {
		last := i == len(runes)-1
		switch {
		case r == 'ا' || r == 'ع':
			if !endsIn(&b, "a") {
				b.WriteString("a")
			}
			vowel = true
		case r == 'ه' && last && i > 1:
			if !endsIn(&b, "a") {
				b.WriteString("a")
			}
			vowel = true
		case r == 'و' && i > 0 && (last || !isVowel(runes[i+1])):
			b.WriteString("ou")
			vowel = true
		case r == 'ي' && i > 0 && (last || !isVowel(runes[i+1])):
			b.WriteString("i")
			vowel = true
		default:
			l, ok := letters[r]
			if !ok {
				l = string(r)
			}
			if !vowel && i > 0 && (!last || len(runes) <= 3) {
				b.WriteString("a")
			}
			b.WriteString(l)
			vowel = false
		}
	}
	return b.String()
}
