package similar

import (
	"math"
	"strings"
	"testing"

	"github.com/mujaz/mujaz/internal/arabic"
)

// score counts how a threshold does on pairs.
type score struct{ found, missed, wrong, rejected int }

func (s score) precision() float64 { return float64(s.found) / float64(s.found+s.wrong) }
func (s score) recall() float64    { return float64(s.found) / float64(s.found+s.missed) }
func (s score) f1() float64        { return 2 * s.precision() * s.recall() / (s.precision() + s.recall()) }

// scored is a pair and its likeness.
type scored struct {
	pair
	likeness float64
}

// half scores the pairs of every second story.
func half(t *testing.T, first int) (out []scored) {
	stories := list(t)
	for i := first; i < len(stories); i += 2 {
		for _, p := range stories[i].pairs(t) {
			out = append(out, scored{p, sketch(t, p.a).Likeness(sketch(t, p.b))})
		}
	}
	return out
}

func sketch(t testing.TB, text string) Sketch {
	t.Helper()
	s, ok := Of(text)
	if !ok {
		t.Fatalf("too short: %s", text)
	}
	return s
}

// at counts the pairs that are right and wrong at a threshold. Each that is
// wrong is told of.
func at(threshold float64, pairs []scored, tell func(string, ...any)) (s score) {
	for _, p := range pairs {
		found := p.likeness >= threshold
		switch {
		case p.label == same && found:
			s.found++
		case p.label == same:
			s.missed++
			tell("missed %.2f %s", p.likeness, p.name)
		case p.label == other && found:
			s.wrong++
			tell("wrong %.2f %s", p.likeness, p.name)
		case p.label == other:
			s.rejected++
		}
	}
	return s
}

func quiet(string, ...any) {}

// TestPairs holds the committed figures, on the half that chose the threshold
// and on the other.
func TestPairs(t *testing.T) {
	for _, tt := range []struct {
		name              string
		first             int
		precision, recall float64
	}{
		{"chosen on", 0, 1, 1},
		{"held out", 1, 0.98, 0.99},
	} {
		s := at(Threshold, half(t, tt.first), t.Logf)
		t.Logf("%s: %+v, precision %.3f, recall %.3f", tt.name, s, s.precision(), s.recall())
		if s.precision() < tt.precision || s.recall() < tt.recall {
			t.Errorf("%s: precision %.3f, recall %.3f, want at least %.3f and %.3f", tt.name, s.precision(), s.recall(), tt.precision, tt.recall)
		}
		if n := s.found + s.missed; n < 120 {
			t.Errorf("%s: %d pairs of one report", tt.name, n)
		}
		if n := s.wrong + s.rejected; n < 30 {
			t.Errorf("%s: %d pairs of two", tt.name, n)
		}
	}
}

// TestThreshold holds that on the half where it was chosen no other threshold
// does better, nor one a little higher or lower worse.
func TestThreshold(t *testing.T) {
	pairs := half(t, 0)
	best := at(Threshold, pairs, quiet).f1()
	for i := 1; i < 20; i++ {
		if f1 := at(float64(i)/20, pairs, quiet).f1(); f1 > best {
			t.Errorf("F1 is %.3f at %.2f, and %.3f at the threshold", f1, float64(i)/20, best)
		}
	}
	for _, near := range []float64{Threshold - 0.05, Threshold + 0.05} {
		if f1 := at(near, pairs, quiet).f1(); f1 < best-0.01 {
			t.Errorf("F1 is only %.3f at %.2f", f1, near)
		}
	}
}

// TestStrangers compares each story with all others.
func TestStrangers(t *testing.T) {
	stories := list(t)
	for i, a := range stories {
		for _, b := range stories[:i] {
			if l := sketch(t, join(a.paragraphs...)).Likeness(sketch(t, join(b.paragraphs...))); l > Threshold/2 {
				t.Errorf("%s is like %s: %.2f", a.name, b.name, l)
			}
		}
	}
}

// TestEstimate holds the containment of sketches against that of the shingles
// themselves.
func TestEstimate(t *testing.T) {
	var sum float64
	var n int
	for _, s := range list(t) {
		for _, p := range s.pairs(t) {
			a, b := sketch(t, p.a), sketch(t, p.b)
			got, want := a.containment(&b), contained(p.a, p.b)
			sum, n = sum+math.Abs(got-want), n+1
			if math.Abs(got-want) > 0.25 {
				t.Errorf("%s: containment %.2f, estimated as %.2f", p.name, want, got)
			}
		}
	}
	if mean := sum / float64(n); mean > 0.04 {
		t.Errorf("containment is off by %.3f in the mean", mean)
	}
}

// contained is the share of the smaller set of shingles that is in the other.
func contained(a, b string) float64 {
	x, y := shingles(a), shingles(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	both := 0
	for s := range x {
		if y[s] {
			both++
		}
	}
	return float64(both) / float64(len(x))
}

func shingles(text string) map[string]bool {
	var words []string
	for _, t := range arabic.Tokens(text) {
		words = append(words, t.Fold)
	}
	out := map[string]bool{}
	for i := range len(words) - shingleWords + 1 {
		out[strings.Join(words[i:i+shingleWords], " ")] = true
	}
	return out
}

func TestShortTexts(t *testing.T) {
	if _, ok := Of(strings.Repeat("خبر ", 19)); ok {
		t.Error("19 words have a sketch")
	}
	if _, ok := Of(strings.Repeat("خبر ", 20)); !ok {
		t.Error("20 words have no sketch")
	}
	if _, ok := Of(""); ok {
		t.Error("no words have a sketch")
	}
}

// TestLongTexts holds that a text is not taken for a collection that has it
// among others.
func TestLongTexts(t *testing.T) {
	stories := list(t)
	var all []string
	for _, s := range stories[:10] {
		all = append(all, join(s.paragraphs...))
	}
	for i, text := range all {
		if len(text) > len(join(all...))/8 {
			continue
		}
		if l := sketch(t, text).Likeness(sketch(t, join(all...))); l >= Threshold {
			t.Errorf("%s is like a text of ten: %.2f", stories[i].name, l)
		}
	}
}

func FuzzLikeness(f *testing.F) {
	stories := list(f)
	f.Add(join(stories[0].paragraphs...), join(stories[1].paragraphs...))
	f.Add(strings.Repeat("1 ", 40), strings.Repeat("2 ", 30))
	f.Add(strings.Repeat("\xff ا", 40), strings.Repeat("word ", 30))
	f.Fuzz(func(t *testing.T, a, b string) {
		s, ok := Of(a)
		u, ok2 := Of(b)
		if !ok || !ok2 {
			return
		}
		if l := s.Likeness(s); l != 1 {
			t.Errorf("a text is like itself: %v", l)
		}
		l := s.Likeness(u)
		if l < 0 || l > 1 || l != u.Likeness(s) {
			t.Errorf("likeness %v, and %v the other way", l, u.Likeness(s))
		}
		x := NewIndex()
		x.Add(7, s)
		if found := len(x.Near(u)) == 1; found && l < Threshold || !found && s == u {
			t.Errorf("found: %v, likeness %v", found, l)
		}
	})
}

func BenchmarkOf(b *testing.B) {
	var texts strings.Builder
	for _, s := range list(b) {
		texts.WriteString(join(s.paragraphs...))
	}
	text := texts.String()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Of(text)
	}
}
