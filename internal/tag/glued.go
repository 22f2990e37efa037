package tag

import (
	"strings"
	"unicode/utf8"

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
	bare := strings.TrimPrefix(fold, "و")
	if strings.HasPrefix(fold, "وز") {
		bare = fold
	}
	for _, address := range gluedAddresses {
		if rest, ok := strings.CutPrefix(bare, address); ok && utf8.RuneCountInString(rest) > 2 && latin.IsGiven(rest) {
			return len(fold) - len(rest)
		}
	}
	for _, title := range gluedTitles {
		if rest, ok := strings.CutPrefix(bare, title); ok && strings.HasPrefix(rest, "ال") && utf8.RuneCountInString(rest) > len("الخير")/2 {
			return len(fold) - len(rest)
		}
	}
	return 0
}

// gluedAddresses are written together with a given name, gluedTitles with what they are of,
// folded.
var (
	gluedAddresses = []string{"الدكتور", "الدكتوره", "المهندس", "المهندسه", "السيد", "السيده", "اللواء", "العميد", "الاستاذ", "الاستاذه", "المستشار", "الفريق", "الشيخ", "السفير", "النايب"}
	gluedTitles    = []string{"وزير", "رييس", "محافظ", "سفير", "نايب", "امين", "عضو"}
)
