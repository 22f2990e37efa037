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

// table gives usual spellings by folded form.
var table = func() (out spellings) {
	for line := range strings.Lines(usual) {
		spelling, forms, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok {
			continue
		}
		for _, f := range strings.Split(forms, ",") {
			out.add(arabic.Fold(f), spelling)
		}
	}
	return out
}()

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

// IsGiven reports whether a folded word is a given name that is known.
func IsGiven(word string) bool { return table.words.Has(word) }

// particles stand between the parts of a name and are written small.
var particles = map[string]string{
	"بن": "bin", "ابن": "ibn", "بنت": "bint", "ال": "Al", "ابو": "Abu", "ابي": "Abi", "ام": "Umm", "بو": "Bou", "ولد": "Ould", "منت": "Mint",
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
	words := strings.Fields(Split(arabic.Fold(name)))
	for i := 0; i < len(words); i++ {
		w := words[i]
		rest, article := strings.CutPrefix(w, "ال")
		switch {
		case w == "عبد" && i+1 < len(words):
			i++
			out = append(out, "Abd"+servant(words[i]))
		case particles[w] != "":
			out = append(out, particles[w])
		case table.of(w) != "":
			out = append(out, table.of(w))
		case article && utf8.RuneCountInString(rest) > 2:
			out = append(out, "al-"+title(spell(rest)))
		default:
			out = append(out, title(spell(w)))
		}
	}
	return strings.Join(out, " ")
}

// Split writes عبدالعزيز as two words, as names are spelt by parts.
func Split(folded string) string { return strings.ReplaceAll(folded, "عبدال", "عبد ال") }

// servant spells what عبد stands before: Abdullah, Abdulaziz, Abdel Fattah.
func servant(word string) string {
	if s := table.of("عبد " + word); s != "" {
		return strings.TrimPrefix(s, "Abd")
	}
	rest := strings.TrimPrefix(word, "ال")
	if s := table.of(rest); s != "" {
		return "ul " + s
	}
	return "ul " + title(spell(rest))
}

// letters are the consonants and long vowels, folded.
var letters = map[rune]string{
	'ا': "a", 'ب': "b", 'ت': "t", 'ث': "th", 'ج': "j", 'ح': "h", 'خ': "kh", 'د': "d", 'ذ': "dh", 'ر': "r", 'ز': "z",
	'س': "s", 'ش': "sh", 'ص': "s", 'ض': "d", 'ط': "t", 'ظ': "z", 'ع': "a", 'غ': "gh", 'ف': "f", 'ق': "q", 'ك': "k",
	'ل': "l", 'م': "m", 'ن': "n", 'ه': "h", 'و': "w", 'ي': "y", 'ء': "", 'پ': "p", 'چ': "ch", 'ژ': "zh", 'گ': "g", 'ڤ': "v",
}

// spell writes a word by rule. A و or ي between consonants is a vowel; two
// consonants in a row get an a between them.
func spell(word string) string {
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
