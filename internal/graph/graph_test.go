package graph

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
)

// made is a graph of so many nodes that all have an edge.
func made(seed uint64, n int) ([]Node, []Edge) {
	r := rand.New(rand.NewPCG(seed, 1))
	nodes := make([]Node, n)
	for i := range nodes {
		nodes[i] = Node{Weight: 1 + r.IntN(1000)/(i+1), Name: 10 + r.IntN(300)}
	}
	var edges []Edge
	for b := 1; b < n; b++ {
		for a := range b {
			if a == b-1 || r.IntN(8) == 0 {
				edges = append(edges, Edge{A: a, B: b, Weight: 1 + r.IntN(900)/(a+1)})
			}
		}
	}
	return nodes, edges
}

// A box is what a name covers, which is less high than a row.
type box struct{ left, top, right, bottom int }

func (b box) meets(o box) bool {
	return b.left < o.right && o.left < b.right && b.top < o.bottom && o.top < b.bottom
}

// boxes are what names and nodes cover.
func boxes(nodes []Node, d Drawing, mirrored bool) (names, discs []box) {
	const ascent, descent = 13, 13 // of letters of 17 pixels
	for i, s := range d.Nodes {
		left := s.NameX
		if s.Start != mirrored {
			left -= nodes[i].Name
		}
		names = append(names, box{left, s.Y - ascent, left + nodes[i].Name, s.Y + descent})
		discs = append(discs, box{s.X - s.R, s.Y - s.R, s.X + s.R, s.Y + s.R})
	}
	return names, discs
}

// FuzzNamesDoNotMeet: no name covers another or a node, and all is inside the
// drawing, whatever graph it is.
func FuzzNamesDoNotMeet(f *testing.F) {
	for _, n := range []int{1, 2, 3, 4, 7, 39, 40} {
		for seed := range uint64(8) {
			f.Add(seed, n, seed%2 == 0)
		}
	}
	f.Fuzz(func(t *testing.T, seed uint64, n int, mirrored bool) {
		n = 1 + int(uint(n-1)%60)
		nodes, edges := made(seed, n)
		d := Draw(nodes, edges, mirrored)
		names, discs := boxes(nodes, d, mirrored)
		whole := box{0, 0, d.Width, d.Height}
		for i, name := range names {
			for j := range i {
				if name.meets(names[j]) || discs[i].meets(discs[j]) {
					t.Errorf("nodes %d and %d meet: %v %v, %v %v", i, j, name, names[j], discs[i], discs[j])
				}
			}
			for j, disc := range discs {
				if name.meets(disc) {
					t.Errorf("the name of %d %v is on node %d %v", i, name, j, disc)
				}
			}
			for _, b := range []box{name, discs[i]} {
				if b.left < whole.left || b.top < whole.top || b.right > whole.right || b.bottom > whole.bottom {
					t.Errorf("%v of %d is outside of %v", b, i, whole)
				}
			}
		}
	})
}

// TestDrawIsAlwaysTheSame holds a drawing to one that was written down.
func TestDrawIsAlwaysTheSame(t *testing.T) {
	nodes := []Node{{100, 40}, {25, 60}, {1, 20}}
	d := Draw(nodes, []Edge{{0, 1, 10}, {2, 1, 1}}, false)
	want := Drawing{
		Width: 398, Height: 76,
		Nodes: []Spot{
			{X: 83, Y: 23, R: 12, NameX: 64, Start: true, Curves: "M83 23Q131 38 83 53"},
			{X: 83, Y: 53, R: 8, NameX: 68, Start: true, Curves: "M83 23Q131 38 83 53M358 38Q212 40 83 53"},
			{X: 358, Y: 38, R: 5, NameX: 370, Curves: "M358 38Q212 40 83 53"},
		},
		Edges: []Curve{{"M83 23Q131 38 83 53", 9}, {"M358 38Q212 40 83 53", 2}},
	}
	if !reflect.DeepEqual(d, want) {
		t.Errorf("%+v", d)
	}
	many, edges := made(3, 40)
	if !reflect.DeepEqual(Draw(many, edges, true), Draw(many, edges, true)) {
		t.Error("two drawings of one graph differ")
	}
}

// TestMirrored: from right to left left and right change places, and no more.
func TestMirrored(t *testing.T) {
	nodes, edges := made(1, 9)
	d, m := Draw(nodes, edges, false), Draw(nodes, edges, true)
	for i := range d.Nodes {
		a, b := d.Nodes[i], m.Nodes[i]
		if a.X+b.X != d.Width || a.NameX+b.NameX != d.Width || a.Y != b.Y || a.Start != b.Start {
			t.Errorf("node %d: %+v, mirrored %+v", i, a, b)
		}
	}
	for i := range d.Edges {
		var a, b [6]int
		for path, n := range map[string]*[6]int{d.Edges[i].Path: &a, m.Edges[i].Path: &b} {
			if _, err := fmt.Sscanf(path, "M%d %dQ%d %d %d %d", &n[0], &n[1], &n[2], &n[3], &n[4], &n[5]); err != nil {
				t.Fatal(err)
			}
		}
		for k := 0; k < len(a); k += 2 {
			if a[k]+b[k] != d.Width || a[k+1] != b[k+1] {
				t.Errorf("edge %d: %v, mirrored %v", i, a, b)
			}
		}
	}
}

// crossings counts what curves cross in an order, thick ones more.
func crossings(order []int, edges []Edge, curves []Curve) (n int) {
	at := make([]int, len(order))
	for i, node := range order {
		at[node] = i
	}
	for i, e := range edges {
		for j := range i {
			a, b := min(at[e.A], at[e.B]), max(at[e.A], at[e.B])
			c, d := min(at[edges[j].A], at[edges[j].B]), max(at[edges[j].A], at[edges[j].B])
			if a < c && c < b && b < d || c < a && a < d && d < b {
				n += curves[i].Width * curves[j].Width
			}
		}
	}
	return n
}

// TestCurvesThatNeedNotCrossDoNot: a ring whose nodes were mixed up is found
// again, and groups with nothing between them come apart.
func TestCurvesThatNeedNotCrossDoNot(t *testing.T) {
	const n = 24
	mixed := rand.New(rand.NewPCG(1, 2)).Perm(n)
	var circle, groups []Edge
	for i := range n {
		circle = append(circle, Edge{mixed[i], mixed[(i+1)%n], 1})
		if i%3 != 0 {
			groups = append(groups, Edge{mixed[i], mixed[i-1], 5})
		}
	}
	for name, edges := range map[string][]Edge{"circle": circle, "groups": groups} {
		d := Drawing{Edges: slices.Repeat([]Curve{{Width: 1}}, len(edges))}
		order := d.around(make([]Node, n), edges)
		if got := crossings(order, edges, d.Edges); got > 0 {
			t.Errorf("%s: %d crossings in %v", name, got, order)
		}
	}
}

// TestTheOrderRests: the heaviest is the first, and nobody has a better place, though the first round left some
// who had.
func TestTheOrderRests(t *testing.T) {
	nodes, edges := made(5, 40)
	d := Draw(nodes, edges, false)
	r := newRing(len(nodes), edges, d.Edges)
	order := d.around(nodes, edges)
	for _, n := range nodes {
		if n.Weight > nodes[order[0]].Weight {
			t.Errorf("the first has the weight %d, and another %d", nodes[order[0]].Weight, n.Weight)
		}
	}
	r.arrange(order)
	for node := range nodes {
		if r.sift(node) {
			t.Errorf("node %d finds a better place", node)
		}
	}
}

// TestSiftingCountsWhatChanges holds the count of a pass to all crossings
// counted anew.
func TestSiftingCountsWhatChanges(t *testing.T) {
	nodes, edges := made(5, 15)
	d := Draw(nodes, edges, false)
	r := newRing(len(nodes), edges, d.Edges)
	r.arrange(rand.New(rand.NewPCG(1, 3)).Perm(len(nodes)))
	count := crossings(r.order, edges, d.Edges)
	for i := range 60 {
		change := r.pass(i % 15)
		now := crossings(r.order, edges, d.Edges)
		if now-count != change {
			t.Fatalf("pass %d: counted %d, in fact %d", i, change, now-count)
		}
		count = now
	}
}

func TestStrongest(t *testing.T) {
	edges := []Edge{{0, 1, 9}, {0, 2, 1}, {1, 2, 8}, {0, 3, 7}, {4, 5, 20}, {6, 0, 2}, {2, 3, 3}}
	for _, test := range []struct {
		nodes, limit int
		want         string
	}{
		{7, 100, "[{4 5 20} {0 1 9} {1 2 8} {0 3 7} {2 3 3} {6 0 2} {0 2 1}]"},
		{7, 5, "[{4 5 20} {0 1 9} {1 2 8} {0 3 7} {6 0 2}]"}, // each has its heaviest
		{7, 1, "[{4 5 20} {0 1 9} {1 2 8} {0 3 7} {6 0 2}]"},
		{2, 100, "[{4 5 20}]"},
		{3, 100, "[{4 5 20}]"}, // nothing joins the third
		{0, 100, "[]"},
	} {
		if got := fmt.Sprint(Strongest(edges, test.nodes, test.limit)); got != test.want {
			t.Errorf("%d nodes, %d edges: %s, want %s", test.nodes, test.limit, got, test.want)
		}
	}
}
