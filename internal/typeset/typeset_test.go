package typeset

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// setter sets with the theme's fonts of a style.
func setter(t *testing.T, style string) *Setter {
	t.Helper()
	names, err := filepath.Glob("../../templates/socialcard/" + style + "-*")
	if err != nil {
		t.Fatal(err)
	}
	var files []File
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, File{filepath.Base(name), data})
	}
	fonts, err := Load(files)
	if err != nil {
		t.Fatal(err)
	}
	return fonts.Setter()
}

// forms are the glyphs of each letter of a text in one line.
func forms(s *Setter, text, lang string) map[int][]Glyph {
	out := map[int][]Glyph{}
	for _, line := range s.Text(text, lang, true).Lines(100*Em, 0) {
		for _, g := range line.Glyphs {
			out[g.Rune] = append(out[g.Rune], g)
		}
	}
	return out
}

func ids(glyphs []Glyph) []uint32 {
	var out []uint32
	for _, g := range glyphs {
		out = append(out, g.ID)
	}
	return out
}

// Every letter that joins on both sides has four forms: alone, and at the
// beginning, in the middle and at the end of a word.
func TestLettersJoin(t *testing.T) {
	for style, lang := range map[string]string{"bold": "ar", "regular": "fa"} {
		s := setter(t, style)
		for _, letter := range "بتثجحخسشصضطظعغفقكلمنهيئپچگکی" {
			word := forms(s, strings.Repeat(string(letter), 3), lang)
			four := [][]uint32{ids(forms(s, string(letter), lang)[0]), ids(word[0]), ids(word[1]), ids(word[2])}
			for i, a := range four {
				for _, b := range four[:i] {
					if len(a) == 0 || reflect.DeepEqual(a, b) {
						t.Errorf("%s: %c has the forms %v", style, letter, four)
					}
				}
			}
		}
		// What joins only to the letter before has two.
		for _, letter := range "ادذرزوةىأإآؤژ" {
			alone, end := ids(forms(s, string(letter), lang)[0]), ids(forms(s, "ب"+string(letter), lang)[1])
			if len(alone) == 0 || reflect.DeepEqual(alone, end) {
				t.Errorf("%s: %c has the forms %v and %v", style, letter, alone, end)
			}
		}
	}
}

// Lam and alef bend towards each other, as they do to no other letter: in this
// font by two glyphs, in others by one.
func TestLamAlef(t *testing.T) {
	for _, style := range []string{"bold", "regular"} {
		s := setter(t, style)
		for _, alef := range "اأإآ" {
			lam, other := forms(s, "ل"+string(alef), "ar"), forms(s, "لم", "ar")
			if reflect.DeepEqual(ids(lam[0]), ids(other[0])) {
				t.Errorf("%s: lam before %c is as before any letter", style, alef)
			}
			if end := forms(s, "ب"+string(alef), "ar"); reflect.DeepEqual(ids(lam[1]), ids(end[1])) {
				t.Errorf("%s: %c behind lam is as behind any letter", style, alef)
			}
		}
		if middle := forms(s, "سلام", "ar"); reflect.DeepEqual(ids(middle[1]), ids(forms(s, "سلم", "ar")[1])) {
			t.Errorf("%s: lam in the middle of a word does not know the alef behind it", style)
		}
	}
}

// words are the words of a text in the order of sight, from left to right, each
// letter by letter as it is read.
func words(s *Setter, text string, rtl bool) []string {
	t := s.Text(text, "ar", rtl)
	var of []int // the word of each letter
	n := 0
	for _, r := range t.Runes() {
		if r == ' ' {
			n++
		}
		of = append(of, n)
	}
	all := strings.Split(string(t.Runes()), " ")
	var out []string
	last := -1
	for _, g := range t.Lines(100*Em, 0)[0].Glyphs {
		if r := t.Runes()[g.Rune]; r != ' ' && !format(r) && of[g.Rune] != last {
			last = of[g.Rune]
			out = append(out, strings.Trim(all[last], "\u2066\u2067\u2068\u2069"))
		}
	}
	return out
}

func TestOrder(t *testing.T) {
	s := setter(t, "regular")
	for _, test := range []struct {
		text string
		rtl  bool
		want string
	}{
		{"وكالة Reuters 2024", true, "Reuters 2024 وكالة"},
		{"Reuters تنقل عن وزير", true, "وزير عن تنقل Reuters"},
		{"في 20 نوفمبر 2024", true, "2024 نوفمبر 20 في"},
		{"٢٠ ألف طن", true, "طن ألف ٢٠"},
		{"Minister فؤاد حسين said", false, "Minister حسين فؤاد said"},
		{"Minister فؤاد عام 2024 said", false, "Minister 2024 عام فؤاد said"},
		{"قال \u2066Reuters عن B\u2069 أمس", true, "أمس Reuters عن B قال"},
		{"said \u2067قال A عن\u2069 today", false, "said عن A قال today"},
	} {
		if got := strings.Join(words(s, test.text, test.rtl), " "); got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.text, got, test.want)
		}
	}
	// The letters of each word, too: from right to left in Arabic.
	var letters []int
	for _, g := range s.Text("عن A1", "ar", true).Lines(Em*100, 0)[0].Glyphs {
		if n := len(letters); n == 0 || letters[n-1] != g.Rune {
			letters = append(letters, g.Rune)
		}
	}
	if want := []int{3, 4, 2, 1, 0}; !slices.Equal(letters, want) {
		t.Errorf("letters in the order %v, want %v", letters, want)
	}
}

// box is where the outline of a glyph lies in its line.
func box(s *Setter, g Glyph) (left, right, bottom, top int) {
	left, bottom = 1<<30, 1<<30
	right, top = -left, -bottom
	for _, segment := range s.Outline(g) {
		for _, p := range segment.Points {
			left, right = min(left, g.X+p.X), max(right, g.X+p.X)
			bottom, top = min(bottom, g.Y+p.Y), max(top, g.Y+p.Y)
		}
	}
	return left, right, bottom, top
}

// A mark stands over the middle of its letter, or under it.
func TestMarks(t *testing.T) {
	s := setter(t, "bold")
	for text, above := range map[string]bool{"دَ": true, "سُ": true, "رّ": true, "طِ": false, "دِ": false, "عٍ": false} {
		at := forms(s, text, "ar")[0]
		if len(at) != 2 {
			t.Fatalf("%s has %d glyphs", text, len(at))
		}
		mark, base := at[0], at[1]
		if _, _, bottom, top := box(s, base); top-bottom < Em/4 { // a mark is lower
			mark, base = base, mark
		}
		markLeft, markRight, markBottom, markTop := box(s, mark)
		left, right, bottom, top := box(s, base)
		if middle := (markLeft + markRight) / 2; middle < left || middle > right {
			t.Errorf("%s: the mark stands beside its letter", text)
		}
		if above && markBottom < top-Em/20 || !above && markTop > bottom+Em/20 && markTop > 0 {
			t.Errorf("%s: the mark is at %d to %d, the letter at %d to %d", text, markBottom, markTop, bottom, top)
		}
	}
}

// Of several marks, and of dots and a mark, each stands on the other.
func TestMarksOnMarks(t *testing.T) {
	s := setter(t, "regular")
	for _, text := range []string{"رُّ", "ثَ", "أَ", "شٌّ"} {
		var boxes [][2]int
		for _, g := range forms(s, text, "ar")[0] {
			_, _, bottom, top := box(s, g)
			boxes = append(boxes, [2]int{bottom, top})
		}
		slices.SortFunc(boxes, func(a, b [2]int) int { return a[0] - b[0] })
		if n := len(boxes); n < 3 || boxes[n-1][0] < boxes[n-2][1]-Em/25 {
			t.Errorf("%s: marks stand at %v", text, boxes)
		}
	}
}

// A letter that no font has is left out; one that is made of others is not.
func TestKnown(t *testing.T) {
	s := setter(t, "bold")
	for text, want := range map[string]string{
		"مصر 中文 والصين":   "مصر والصين",
		"№ 5":             "No 5",
		"Россия":          "",
		" a\u00a0\n b  ":  "a b",
		"می\u200cخواهد":   "می\u200cخواهد",
		"e\u0301t\u00e9":  "été",
		"Erdoğan, Hạ 🇪🇬!": "Erdoğan, Ha !",
		"a\u0384":         "a", "a \u0650b": "a b", "\u0650a": "a", "Մ\u0650 x": "x", "aՄ\u0650": "a", "ت\u0650": "ت\u0650",
	} {
		if got := s.Known(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestLines(t *testing.T) {
	s := setter(t, "bold")
	const title = "وزير الخارجية العراقي يبحث مع نظيره الروسي Sergey Lavrov في موسكو التعاون في مجال الطاقة"
	text := s.Text(title, "ar", true)
	for width := 5 * Em; width < 20*Em; width += Em / 3 {
		var seen []int
		for _, line := range text.Lines(width, 0) {
			if line.Width > width || line.Cut {
				t.Errorf("a line of %d is wider than %d, or cut: %t", line.Width, width, line.Cut)
			}
			first, last := 1<<30, 0
			for _, g := range line.Glyphs {
				first, last = min(first, g.Rune), max(last, g.Rune+g.Runes)
				seen = append(seen, g.Rune)
			}
			if first > 0 && text.Runes()[first-1] != ' ' || last < len(text.Runes()) && text.Runes()[last] != ' ' {
				t.Errorf("a line from %d to %d breaks a word", first, last)
			}
		}
		slices.Sort(seen)
		for i, r := range text.Runes() {
			if _, ok := slices.BinarySearch(seen, i); !ok && r != ' ' && r != 'ا' { // alef may be in the lam before
				t.Errorf("%c is in no line", r)
			}
		}
	}
	lines := text.Lines(8*Em, 2)
	if len(lines) != 2 || lines[0].Cut || !lines[1].Cut {
		t.Fatalf("%d lines, cut: %v", len(lines), lines)
	}
	if g := lines[1].Glyphs[0]; g.Rune != -1 {
		t.Errorf("the ellipsis does not stand at the left end: %+v", g)
	}
	if lines := s.Text("", "ar", true).Lines(Em, 1); len(lines) > 0 {
		t.Errorf("no text has %d lines", len(lines))
	}
}

// A word stays whole at its hyphens, unless it is longer than a line.
func TestHyphens(t *testing.T) {
	s := setter(t, "bold")
	for text, want := range map[string]int{"Sharm el-Sheikh": 2, "year 2024–2025": 2, "Pneumono-ultramicroscopic": 3} {
		if got := len(s.Text(text, "en", false).Lines(5*Em, 0)); got != want {
			t.Errorf("%s has %d lines, want %d", text, got, want)
		}
	}
}

func TestFontsThatCannotBeRead(t *testing.T) {
	woff2, err := os.ReadFile("../../static/fonts/noto-naskh-latin.woff2")
	if err != nil {
		t.Fatal(err)
	}
	woff, err := os.ReadFile("../../templates/socialcard/bold-latin.woff")
	if err != nil {
		t.Fatal(err)
	}
	for want, data := range map[string][]byte{"WOFF2": woff2, "x.ttf": []byte("no font"), "x.ttf:": woff[:len(woff)/2]} {
		if _, err := Load([]File{{"x.ttf", data}}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %s", err, want)
		}
	}
	if _, err := Load(nil); err == nil {
		t.Error("no font is enough")
	}
}
