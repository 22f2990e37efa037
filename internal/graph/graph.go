// Package graph draws who meets whom: nodes on an ellipse, their names beside
// it, a curve across it between two that belong together.
//
//	edges = graph.Strongest(edges, 40, 100)
//	d := graph.Draw(nodes, edges, false)
//
// The names make the picture. They are written level, each on a row of its own:
// one half of the nodes stands on the side where lines of text begin and one on
// the other, in rows of equal height, and a name goes outwards from its node.
// So no name meets another name, a node or a curve, however long it is; the
// drawing is as wide as its names need.
//
// The order around the ellipse is the one thing that is searched for: the one in
// which thick curves cross least ([Draw]). The heaviest node is the first, where
// reading begins.
//
// All coordinates are whole numbers, and nothing depends on chance or on the
// order of a map: a drawing is the same bytes on every machine. The package
// knows no names and no addresses, only how wide a name is.
package graph

import (
	"cmp"
	"slices"
)

// A Node is one of those who meet.
type Node struct {
	Weight int // how often it is there: its area
	Name   int // how wide its name is
}

// An Edge joins two nodes, given by their places among the nodes.
type Edge struct {
	A, B   int
	Weight int // how often they are together: its width
}

// Strongest chooses what a drawing can hold: at most so many nodes, those that
// have most in common with others, and of the edges between them at most so
// many, the heaviest, but for each node its heaviest at least. Edges of one
// weight come in the order given. The result has the heaviest first.
func Strongest(edges []Edge, nodes, limit int) []Edge {
	sorted := slices.Clone(edges)
	slices.SortStableFunc(sorted, func(a, b Edge) int { return cmp.Compare(b.Weight, a.Weight) })
	kept := busiest(sorted, nodes)
	sorted = slices.DeleteFunc(sorted, func(e Edge) bool { return !kept[e.A] || !kept[e.B] })
	first := map[int]bool{} // nodes that have their heaviest edge
	var out, rest []Edge
	for _, e := range sorted {
		if first[e.A] && first[e.B] {
			rest = append(rest, e)
			continue
		}
		first[e.A], first[e.B] = true, true
		out = append(out, e)
	}
	out = append(out, rest[:min(len(rest), max(0, limit-len(out)))]...)
	slices.SortStableFunc(out, func(a, b Edge) int { return cmp.Compare(b.Weight, a.Weight) })
	return out
}

// busiest are the nodes with most weight on their edges. Of equal ones those
// come first that an earlier edge names.
func busiest(edges []Edge, limit int) map[int]bool {
	weight := map[int]int{}
	var order []int
	for _, e := range edges {
		for _, n := range []int{e.A, e.B} {
			if _, ok := weight[n]; !ok {
				order = append(order, n)
			}
			weight[n] += e.Weight
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(weight[b], weight[a]) })
	out := map[int]bool{}
	for _, n := range order[:min(limit, len(order))] {
		out[n] = true
	}
	return out
}
