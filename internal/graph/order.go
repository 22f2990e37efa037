package graph

import (
	"cmp"
	"slices"
)

// rounds is how often each node is given a better place at most. The order
// nearly always rests before.
const rounds = 12

// around finds the order of nodes around the ellipse in which curves cross
// least, thick ones counting more: one node after the other is moved to where
// its curves cross others least, until none finds a better place (circular
// sifting). It begins with an order in which neighbours already stand together.
// The heaviest node comes first.
func (d *Drawing) around(nodes []Node, edges []Edge) []int {
	r := newRing(len(nodes), edges, d.Edges)
	byWeight := make([]int, len(nodes))
	for i := range byWeight {
		byWeight[i] = i
	}
	slices.SortStableFunc(byWeight, func(a, b int) int { return cmp.Compare(nodes[b].Weight, nodes[a].Weight) })
	r.arrange(r.walk(byWeight))
	for better, n := true, 0; better && n < rounds; n++ {
		better = false
		for _, node := range byWeight {
			better = r.sift(node) || better
		}
	}
	first := r.at[byWeight[0]]
	return append(slices.Clone(r.order[first:]), r.order[:first]...)
}

// A ring is an order of nodes around a circle.
type ring struct {
	order []int // nodes, clockwise
	at    []int // the place of each node in order
	ties  [][]tie
}

// A tie is an edge as one of its nodes sees it.
type tie struct{ other, width int }

func newRing(nodes int, edges []Edge, curves []Curve) *ring {
	r := &ring{at: make([]int, nodes), ties: make([][]tie, nodes)}
	for i, e := range edges {
		r.ties[e.A] = append(r.ties[e.A], tie{e.B, curves[i].Width})
		r.ties[e.B] = append(r.ties[e.B], tie{e.A, curves[i].Width})
	}
	for _, ties := range r.ties {
		slices.SortStableFunc(ties, func(a, b tie) int { return cmp.Compare(b.width, a.width) })
	}
	return r
}

// arrange puts all nodes into an order.
func (r *ring) arrange(order []int) {
	r.order = order
	for i, node := range order {
		r.at[node] = i
	}
}

// walk is the order in which one meets the nodes who goes from each to the
// nearest that is new, and turns back where there is none.
func (r *ring) walk(from []int) []int {
	var out []int
	met := make([]bool, len(r.ties))
	var visit func(node int)
	visit = func(node int) {
		if met[node] {
			return
		}
		met[node] = true
		out = append(out, node)
		for _, t := range r.ties[node] {
			visit(t.other)
		}
	}
	for _, node := range from {
		visit(node)
	}
	return out
}

// sift carries a node once around the ring, past one neighbour after the other,
// and leaves it where there are least crossings; where it was, if no place is
// better.
func (r *ring) sift(node int) bool {
	change, best, steps := 0, 0, 0
	for i := 1; i < len(r.order); i++ {
		change += r.pass(node)
		if change < best {
			best, steps = change, i
		}
	}
	for range steps { // it is back where it began, as seen from the others
		r.pass(node)
	}
	return steps > 0
}

// pass exchanges a node with the next one, and returns by how much that changes
// the crossings. Only the curves of these two are affected: with the node first,
// one of its curves crosses one of its neighbour's if it ends before that.
func (r *ring) pass(node int) (change int) {
	n := len(r.order)
	from := r.at[node]
	to := (from + 1) % n
	next := r.order[to]
	for _, a := range r.ties[node] {
		for _, b := range r.ties[next] {
			if a.other == next || b.other == node {
				continue
			}
			switch x, y := (r.at[a.other]-from+n)%n, (r.at[b.other]-from+n)%n; {
			case x < y:
				change -= a.width * b.width
			case x > y:
				change += a.width * b.width
			}
		}
	}
	r.order[from], r.order[to] = next, node
	r.at[node], r.at[next] = to, from
	return change
}
