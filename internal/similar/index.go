package similar

import (
	"cmp"
	"iter"
	"math/bits"
	"slices"
)

// How an index is laid out: 48 bands of two bytes of a signature. Two texts
// meet if they are equal in one band. Texts of resemblance 0.3, as a report
// and a third of it are, do so with probability 0.99, strangers seldom.
const (
	bandBytes   = 2
	bands       = hashes / bandBytes
	bucketBits  = 12
	segmentSize = 1 << 13
)

// An Index finds near copies among many sketches. It takes some 320 bytes a
// text. Near may be called from many goroutines while no one adds.
type Index struct{ segments []*segment }

// A segment is a full part of an index, or the last one: small enough for its
// lists to be linked by 16 bits, and never moved.
type segment struct {
	ids      []int
	sketches []Sketch
	heads    [bands][1 << bucketBits]uint16 // the latest sketch of each bucket, counted from 1
	next     [bands][segmentSize]uint16     // the one before it in the bucket, for each sketch
}

// A Match is a near copy found.
type Match struct {
	ID       int
	Likeness float64
}

// NewIndex makes an empty index.
func NewIndex() *Index { return &Index{} }

// Add puts a sketch into the index. An ID is what Near returns; it may be any
// number, and be used more than once.
func (x *Index) Add(id int, s Sketch) {
	if n := len(x.segments); n == 0 || len(x.segments[n-1].ids) == segmentSize {
		x.segments = append(x.segments, &segment{
			ids:      make([]int, 0, segmentSize),
			sketches: make([]Sketch, 0, segmentSize),
		})
	}
	x.segments[len(x.segments)-1].add(id, s)
}

func (g *segment) add(id int, s Sketch) {
	n := len(g.ids)
	g.ids, g.sketches = append(g.ids, id), append(g.sketches, s)
	for b := range bands {
		head := &g.heads[b][bucket(&s, b)]
		g.next[b][n] = *head
		*head = uint16(n + 1)
	}
}

// Near returns the near copies of a text, those at or over [Threshold], the
// best first, and of equal ones the least ID.
func (x *Index) Near(s Sketch) []Match {
	var out []Match
	for _, g := range x.segments {
		met := g.meet(&s)
		for n := range met.all() {
			if l := s.likeness(&g.sketches[n]); l >= Threshold {
				out = append(out, Match{g.ids[n], l})
			}
		}
	}
	slices.SortFunc(out, func(a, b Match) int {
		return cmp.Or(cmp.Compare(b.Likeness, a.Likeness), cmp.Compare(a.ID, b.ID))
	})
	return out
}

// meet returns the sketches that are equal to s in a band.
func (g *segment) meet(s *Sketch) (met set) {
	for b := range bands {
		for n := g.heads[b][bucket(s, b)]; n != 0; n = g.next[b][n-1] {
			if key(&g.sketches[n-1], b) == key(s, b) {
				met[(n-1)/64] |= 1 << ((n - 1) % 64)
			}
		}
	}
	return met
}

// set is some sketches of a segment, a bit for each.
type set [segmentSize / 64]uint64

// all are the numbers in a set.
func (s *set) all() iter.Seq[int] {
	return func(yield func(int) bool) {
		for i, word := range s {
			for ; word != 0; word &= word - 1 {
				if !yield(64*i + bits.TrailingZeros64(word)) {
					return
				}
			}
		}
	}
}

func key(s *Sketch, band int) uint16 {
	return uint16(s.signature[band*bandBytes])<<8 | uint16(s.signature[band*bandBytes+1])
}

func bucket(s *Sketch, band int) uint16 { return key(s, band) & (1<<bucketBits - 1) }
