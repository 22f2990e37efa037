// Package latin spells Arabic names in Latin letters, as newspapers do.
//
//	Name("ناصر بوريطة")       Nasser Bourita
//	Name("عبد العزيز بن علي") Abdulaziz bin Ali
//	Name("Antoine Armand")    Antoine Armand
//	ID("Nasser Bourita")      nasser-bourita
//
// Usual spellings come first, from a table of names; a name that the table
// lacks is spelt by rule, letter by letter, with the vowels that Arabic does
// not write guessed as a. The result is readable and unchecked: it is for a
// person to correct, never for matching.
//
// The package knows names, not words: it refuses to translate.
package latin

import (
	"cmp"
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/mujaz/mujaz/internal/arabic"
	"golang.org/x/text/unicode/norm"
)

// usual holds a line for each name: its spelling, and the Arabic forms.
//
//go:embed names.txt
var usual string

// families holds the same for family names without their article, which are no given
// names: what names a person at the beginning of a name is decided by usual alone.
//
//go:embed families.txt
var families string

// table and surnames give usual spellings by folded form.
var table, surnames = read(usual), read(families)

func read(lines string) (out spellings) {
	for line := range strings.Lines(lines) {
		spelling, forms, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok {
			continue
		}
		for _, f := range strings.Split(forms, ",") {
			out.add(arabic.Fold(f), spelling)
		}
	}
	return out
}

// spellings are those of folded words.
type spellings struct {
	words    arabic.Lexicon
	spelling []string // by the number of the word
}

func (s *spellings) add(word, spelling string) {
	id := s.words.Add(word)
	if id == len(s.spelling) {
		s.spelling = append(s.spelling, "")
	}
	s.spelling[id] = spelling
}

// of is the spelling of a word, or "".
func (s *spellings) of(word string) string {
	if id, ok := s.words.Find(word, arabic.Hash(word)); ok {
		return s.spelling[id]
	}
	return ""
}

// spelt are the spellings of the table, in small letters.
var spelt = func() *arabic.Lexicon {
	var out arabic.Lexicon
	for line := range strings.Lines(usual) {
		spelling, _, _ := strings.Cut(line, "\t")
		out.Add(strings.ToLower(spelling))
	}
	return &out
}()

// IsSpelling reports whether a word in small Latin letters is the usual spelling of a
// given name.
func IsSpelling(word string) bool { return spelt.Has(word) }

// IsFamily reports whether a folded word without the article is the name of a family that is
// known, and no given name.
func IsFamily(word string) bool { return surnames.words.Has(word) }

// IsGiven reports whether a folded word is a given name that is known.
func IsGiven(word string) bool { return table.words.Has(word) }

// particles stand between the parts of a name and are written small.
var particles = map[string]string{
	"بن": "bin", "ابن": "ibn", "بنت": "bint", "ال": "Al", "ابو": "Abu", "ابي": "Abi", "ام": "Umm", "بو": "Bou", "اغ": "Ag", "ولد": "Ould", "منت": "Mint",
	"دي": "de", "دا": "da", "دو": "do", "فان": "van", "فون": "von", "لو": "Le", "ذو": "Dhu", "كي": "Ki",
}

// smallWords are the particles of names in Latin letters.
var smallWords = arabic.NewLexicon("al", "el", "as", "ash", "an", "ar", "az", "ad", "at", "bin", "ibn", "bint", "ben", "abu", "de", "da", "do", "dos", "das", "del", "della", "di", "du", "la", "le", "van", "von", "der", "den", "ter", "ul", "ur")

// IsParticle reports whether a word in small Latin letters stands between the parts of
// a name: Salim bin Hamad al-Kaabi, Ursula von der Leyen.
func IsParticle(word string) bool { return smallWords.Has(word) }

// Name spells a person's name. One that is not in Arabic letters stays as it is
// written.
func Name(name string) string {
	if !arabic.HasArabic(name) {
		return strings.Join(strings.Fields(name), " ")
	}
	var out []string
	words := strings.Fields(split(name))
	for i := 0; i < len(words); i++ {
		w := arabic.Fold(words[i])
		switch {
		case w == "عبد" && i+1 < len(words):
			i++
			out = append(out, "Abd"+servant(arabic.Fold(words[i])))
		case i+1 < len(words) && arabic.Fold(words[i+1]) == "الله":
			i++
			out = append(out, ofGod(w, words[i-1]))
		case particles[w] != "":
			out = append(out, particles[w])
		default:
			out = append(out, part(w, words[i]))
		}
	}
	return strings.Join(out, " ")
}

// part spells one word of a name, given folded and as it is written.
func part(w, written string) string {
	if s := cmp.Or(table.of(w), surnames.of(w)); s != "" {
		return s
	}
	rest, article := strings.CutPrefix(w, "ال")
	if !article || utf8.RuneCountInString(rest) <= 2 || !strings.HasPrefix(written, "ا") { // إلينا has none
		return title(spell(w, written))
	}
	return "al-" + cmp.Or(surnames.of(rest), table.of(rest), title(spell(rest, rest)))
}

// ofGod spells a name before الله, which is written as one: Nasrallah, Hibatullah.
func ofGod(w, written string) string {
	if s := table.of(w + "الله"); s != "" {
		return s
	}
	first := part(w, written)
	if strings.HasSuffix(w, "ه") {
		return strings.TrimSuffix(first, "a") + "atullah"
	}
	return strings.TrimSuffix(first, "a") + "allah"
}

// split writes عبدالعزيز as two words, as names are spelt by parts.
func split(name string) string { return strings.ReplaceAll(name, "عبدال", "عبد ال") }

// servant spells what عبد stands before: Abdullah, Abdulaziz, Abdel Fattah.
func servant(word string) string {
	if s := table.of("عبد " + word); s != "" {
		return strings.TrimPrefix(s, "Abd")
	}
	rest := strings.TrimPrefix(word, "ال")
	return "ul " + cmp.Or(table.of(rest), title(spell(rest, rest)))
}

// letters are the consonants and long vowels, folded.
var letters = map[rune]string{
	'ا': "a", 'ب': "b", 'ت': "t", 'ث': "th", 'ج': "j", 'ح': "h", 'خ': "kh", 'د': "d", 'ذ': "dh", 'ر': "r", 'ز': "z",
	'س': "s", 'ش': "sh", 'ص': "s", 'ض': "d", 'ط': "t", 'ظ': "z", 'ع': "a", 'غ': "gh", 'ف': "f", 'ق': "q", 'ك': "k",
	'ل': "l", 'م': "m", 'ن': "n", 'ه': "h", 'و': "w", 'ي': "y", 'ء': "", 'پ': "p", 'چ': "ch", 'ژ': "zh", 'گ': "g", 'ڤ': "v",
}

// spell writes a word by rule. A و or ي between consonants is a vowel. An a stands
// behind the first consonant if another follows, and before a third in a row, unless
// the two before it are such as begin a syllable: Qahtani, Mashhadani, Romanovski.
func spell(word, written string) string {
	var b strings.Builder
	runes := []rune(word)
	bare := 0 // consonants since the last vowel
	start := true
	vowel := func(v string) {
		if !endsIn(&b, v) {
			b.WriteString(v)
		}
		bare, start = 0, false
	}
	for i, r := range runes {
		last := i == len(runes)-1
		beforeVowel := !last && isVowel(runes[i+1])
		switch {
		case i == 0 && r == 'ا' && strings.HasPrefix(written, "إ") && !beforeVowel:
			vowel("e")
		case i == 0 && r == 'ا' && len(runes) > 2 && (runes[1] == 'و' || runes[1] == 'ي') && !isVowel(runes[2]):
			start = false // the vowel is the next: أوتاكار, إيغور
		case r == 'ع' && i > 0 && bare > 0 && !last && !beforeVowel: // كعبي
			vowel("aa")
		case r == 'ا' || r == 'ع' || r == 'ه' && last && i > 1:
			vowel("a")
		case r == 'و' && i == 1 && runes[0] == 'ا' && !last && !beforeVowel:
			vowel("o")
		case r == 'و' && i > 0 && !beforeVowel:
			vowel("ou")
		case r == 'ي' && i > 0 && !beforeVowel:
			vowel("i")
		default:
			l, ok := letters[r]
			if !ok {
				l = string(r)
			}
			if bare == 1 && start || bare > 1 && !together[string([]rune{runes[i-1], r})] {
				b.WriteString("a")
				bare, start = 0, false
			}
			b.WriteString(l)
			bare++
		}
	}
	return b.String()
}

// together are consonants between which no vowel is heard in the names of others.
var together = map[string]bool{"سك": true, "ست": true, "تر": true, "در": true, "بر": true, "كر": true, "غر": true, "فر": true, "كل": true, "بل": true, "فل": true, "تس": true}

func endsIn(b *strings.Builder, s string) bool { return strings.HasSuffix(b.String(), s) }

func isVowel(r rune) bool { return r == 'ا' || r == 'و' || r == 'ي' }

func title(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[size:]
}

// whole are Latin letters that Unicode does not decompose.
var whole = map[rune]string{'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'þ': "th", 'ı': "i", 'æ': "ae", 'œ': "oe", 'ß': "ss", 'ə': "a"}

// ID makes the permanent id of a person from a Latin spelling: small ASCII
// letters and hyphens. It is empty if there is no letter.
func ID(name string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(name) {
		switch {
		case r >= 'A' && r <= 'Z':
			b.WriteRune(r + 'a' - 'A')
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case (r == ' ' || r == '-') && b.Len() > 0 && !endsIn(&b, "-"):
			b.WriteByte('-')
		default:
			b.WriteString(whole[unicode.ToLower(r)])
		}
	}
	return strings.Trim(b.String(), "-")
}
