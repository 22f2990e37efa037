package similar

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"
	"unsafe"
)

// TestIndexFinds holds that texts over the threshold meet in a band.
func TestIndexFinds(t *testing.T) {
	alike, found := 0, 0
	for _, s := range list(t) {
		for _, p := range s.pairs(t) {
			a, b := sketch(t, p.a), sketch(t, p.b)
			x := NewIndex()
			x.Add(1, a)
			l, got := a.Likeness(b), x.Near(b)
			switch {
			case l < Threshold && len(got) > 0:
				t.Errorf("%s: found at %.2f", p.name, l)
			case l >= Threshold:
				alike++
				if len(got) == 1 && got[0] == (Match{1, l}) {
					found++
				}
			}
		}
	}
	if found < alike*99/100 {
		t.Errorf("found %d of %d", found, alike)
	}
}

// TestIndexOrder looks for a story among its copies and all others, in an
// index of several segments.
func TestIndexOrder(t *testing.T) {
	x, want := NewIndex(), []Match{}
	random := rand.New(rand.NewPCG(1, 2))
	stories := list(t)
	text := sketch(t, join(stories[3].paragraphs...))
	for i, s := range stories {
		for j, p := range s.pairs(t) {
			if i == 3 && j == 5 { // the other copies come into the next segment
				for n := range segmentSize {
					x.Add(-n, sketch(t, stranger(random)))
				}
			}
			id, b := 1000*i+j, sketch(t, p.b)
			x.Add(id, b)
			if l := text.Likeness(b); l >= Threshold {
				want = append(want, Match{id, l})
			}
		}
	}
	slices.SortFunc(want, func(a, b Match) int {
		return cmp.Or(cmp.Compare(b.Likeness, a.Likeness), cmp.Compare(a.ID, b.ID))
	})
	if len(want) < 10 || len(x.segments) != 2 {
		t.Fatalf("%d copies, %d segments", len(want), len(x.segments))
	}
	if got := x.Near(text); !slices.Equal(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}

func TestEmptyIndex(t *testing.T) {
	if got := NewIndex().Near(Sketch{}); got != nil {
		t.Errorf("found %v", got)
	}
}

// TestSize holds what a text takes in an index.
func TestSize(t *testing.T) {
	const id = unsafe.Sizeof(int(0))
	if size := unsafe.Sizeof(segment{})/segmentSize + unsafe.Sizeof(Sketch{}) + id; size > 304 {
		t.Errorf("%d bytes a text", size)
	}
}

// stranger is a text of 100 words of a vocabulary of 2000, the low ones often.
func stranger(random *rand.Rand) string {
	var b strings.Builder
	for range 100 {
		fmt.Fprintf(&b, "w%c%c ", 'a'+random.IntN(1+random.IntN(26)), 'a'+random.IntN(1+random.IntN(26)))
	}
	return b.String()
}

func BenchmarkNear(b *testing.B) {
	const texts = 100_000
	random := rand.New(rand.NewPCG(1, 2))
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	x := NewIndex()
	for i := range texts {
		x.Add(i, sketch(b, stranger(random)))
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	var asked []Sketch
	for _, s := range list(b) {
		asked = append(asked, sketch(b, join(s.paragraphs...)))
	}
	i := 0
	for b.Loop() {
		x.Near(asked[i%len(asked)])
		i++
	}
	b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/texts, "bytes/text")
	runtime.KeepAlive(x)
}
