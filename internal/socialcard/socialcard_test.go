package socialcard

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/mujaz/mujaz/internal/typeset"
)

// fonts are the theme's.
func fonts(t testing.TB) []typeset.File {
	t.Helper()
	names, err := filepath.Glob("../../templates/socialcard/*.woff")
	if err != nil {
		t.Fatal(err)
	}
	var out []typeset.File
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, typeset.File{Name: filepath.Base(name), Data: data})
	}
	return out
}

func newDrawer(t testing.TB) *Drawer {
	t.Helper()
	d, err := New(fonts(t))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// newDesk is a desk to look at what is drawn.
func newDesk(t *testing.T) *desk { return newDrawer(t).desks.Get().(*desk) }

// cards are of each kind that a site may have.
var cards = []Card{
	{"ar", true, "وزير الخارجية العراقي يبحث مع نظيره الروسي في موسكو التعاون في مجال الطاقة", "موجز", "20 نوفمبر/ تشرين الثاني 2024", "وكالة الأنباء العراقية"},
	{"ar", true, "مصر", "موجز", "", "Reuters"},
	{"ar", true, strings.Repeat("وزير الخارجية يبحث مع نظيره التعاون ", 20), "موجز", "20 نوفمبر 2024", strings.Repeat("وكالة ", 30)},
	{"en", false, "Iraq’s foreign minister (فؤاد حسين) discusses energy in Moscow", "Mujaz", "20 November 2024", "وكالة الأنباء العراقية"},
	{"en", false, strings.Repeat("Pneumonoultramicroscopic", 9), strings.Repeat("Digest ", 20), "20 November 2024", "Agency"},
	{"fa", true, "گفت\u200cوگوی وزیران دربارهٔ پروژه\u200cهای چاه و ژرف\u200cکاوی", "خلاصه", "۲۰ نوامبر ۲۰۲۴", ""},
	{"fr", false, "À Genève, l’Égypte et le Qatar s’accordent : « œuvre »", "Résumé", "", ""},
	{"en", false, "Россия", "中文", "", "中文"},
	{},
}

// A file is a PNG of what was drawn, and small.
func TestPNG(t *testing.T) {
	d, drawn := newDrawer(t), newDesk(t)
	for _, c := range cards {
		file, err := d.PNG(c)
		if err != nil {
			t.Fatal(err)
		}
		m, err := png.Decode(bytes.NewReader(file))
		if err != nil || m.Bounds() != image.Rect(0, 0, Width, Height) {
			t.Fatalf("%s: %v, %v", c.Title, m.Bounds(), err)
		}
		drawn.draw(c)
		if got := m.(*image.Paletted); !bytes.Equal(got.Pix, drawn.picture.Pix) || got.Palette[4] != ink.colour || got.Palette[0] != paper {
			t.Errorf("%s: the file is not the picture that was drawn", c.Title)
		}
		if len(file) > 24<<10 {
			t.Errorf("%s: %d bytes", c.Title, len(file))
		}
	}
}

// All that is drawn stands within the margins, and above and below the rule
// what belongs there.
func TestRoom(t *testing.T) {
	d := newDesk(t)
	const reach = 12 // of a letter beyond the place where it stands
	for _, c := range cards {
		d.draw(c)
		for y := ribbon; y < Height; y++ {
			for x := range Width {
				if d.picture.Pix[y*d.picture.Stride+x] == 0 {
					continue
				}
				if x < margin-reach || x >= Width-margin+reach || y < ribbon+reach || y >= Height-reach ||
					y > bottom+reach && y < rule || y > rule+6 && y < rule+reach {
					t.Fatalf("%s: something is drawn at %d, %d", c.Title, x, y)
				}
			}
		}
	}
}

// A headline has at most four lines, as large as they have room for.
func TestFit(t *testing.T) {
	d := newDesk(t)
	for _, test := range []struct {
		card       int
		lines, min int
		cut        bool
	}{{0, 3, 92, false}, {1, 1, 120, false}, {2, 4, minSize, true}, {3, 3, 70, false}, {4, 4, minSize, true}, {8, 0, 0, false}} {
		c := cards[test.card]
		s := styleOf(c.RTL)
		lines, size := fit(d.bold.Text(c.Title, c.Lang, c.RTL), s)
		cut := len(lines) > 0 && lines[len(lines)-1].Cut
		if len(lines) != test.lines || size < test.min || cut != test.cut || !cut && !s.fits(lines, size) {
			t.Errorf("%q: %d lines of %d, cut: %t", c.Title, len(lines), size, cut)
		}
	}
}

// No word is left alone on the last line.
func TestBalance(t *testing.T) {
	d := newDesk(t)
	for _, title := range []string{"Sisi and Erdoğan shake hands in Doha", "Arab League gives Syria its old seat back", "Riyadh hosts the first Arab–Chinese summit"} {
		lines, size := fit(d.bold.Text(title, "en", false), styleOf(false))
		if last := width(lines[len(lines)-1], size); len(lines) < 2 || last < widest(lines, size)*6/10 {
			t.Errorf("%s: the last of %d lines is %d wide, the widest %d", title, len(lines), last, widest(lines, size))
		}
	}
}

// The same pixels on any machine: the sum was taken on one, in whole numbers.
// Other pixels want another Version, or builds would go on using the old ones.
func TestSameEverywhere(t *testing.T) {
	d := newDesk(t)
	sum := sha256.New()
	for _, c := range cards {
		d.draw(c)
		sum.Write(d.picture.Pix)
	}
	if got, want := hex.EncodeToString(sum.Sum(nil)[:8]), "c823da945d77e5f0"; got != want {
		t.Errorf("the pixels are others: %s", got)
	}
}

// A drawer draws the same whoever draws beside it, and whatever it drew before.
func TestAtOnce(t *testing.T) {
	d := newDrawer(t)
	var want [][]byte
	for _, c := range cards {
		file, err := newDrawer(t).PNG(c)
		if err != nil {
			t.Fatal(err)
		}
		want = append(want, file)
	}
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			for i, c := range cards {
				if got, err := d.PNG(c); err != nil || !bytes.Equal(got, want[i]) {
					t.Errorf("%s: %d bytes, %v", c.Title, len(got), err)
				}
			}
		})
	}
	all.Wait()
}

// A key differs with whatever is drawn, and with the fonts.
func TestKey(t *testing.T) {
	d := newDrawer(t)
	c := Card{"ar", true, "t", "s", "d", "q"}
	keys := map[string]bool{d.Key(c): true}
	for _, other := range []Card{{"en", true, "t", "s", "d", "q"}, {"ar", false, "t", "s", "d", "q"}, {"ar", true, "x", "s", "d", "q"}, {"ar", true, "t", "x", "d", "q"}, {"ar", true, "t", "s", "x", "q"}, {"ar", true, "t", "s", "d", "x"}, {"ar", true, "ts", "", "d", "q"}} {
		keys[d.Key(other)] = true
	}
	files := fonts(t)
	fewer, err := New(files[:len(files)-1])
	if err != nil {
		t.Fatal(err)
	}
	if keys[fewer.Key(c)] = true; len(keys) != 9 {
		t.Errorf("%d keys of 9 cards", len(keys))
	}
}

func TestFontsThatAreMissing(t *testing.T) {
	for _, style := range []string{"bold", "regular"} {
		var some []typeset.File
		for _, f := range fonts(t) {
			if !strings.HasPrefix(f.Name, style) {
				some = append(some, f)
			}
		}
		if _, err := New(some); err == nil || !strings.Contains(err.Error(), style) {
			t.Errorf("without %s: %v", style, err)
		}
	}
}

// BenchmarkCard prints what a card costs.
func BenchmarkCard(b *testing.B) {
	d := newDrawer(b)
	bytes, n := 0, 0
	for b.Loop() {
		file, err := d.PNG(cards[0])
		if err != nil {
			b.Fatal(err)
		}
		bytes, n = bytes+len(file), n+1
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(n)/1000, "ms/card")
	b.ReportMetric(float64(bytes)/float64(n)/1000, "kB/card")
}
