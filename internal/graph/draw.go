package graph

import (
	"math"
	"strconv"
)

// The sizes of a drawing, in units of which one is a pixel at its full size.
const (
	row       = 30  // from one name to the next
	smallest  = 4   // radius of the smallest node
	largest   = 12  // and of the largest: less than half a row
	thinnest  = 1   // width of the lightest edge
	thickest  = 9   // and of the heaviest
	narrowest = 150 // half the width of the smallest ellipse
	gap       = 7   // between a node and its name
	margin    = 8   // around everything
)

// A Drawing is the picture, with its origin in the top left corner.
type Drawing struct {
	Width, Height int
	Nodes         []Spot  // as they were given
	Edges         []Curve // as they were given
}

// A Spot is where a node is drawn, with its name.
type Spot struct {
	X, Y, R int
	NameX   int    // where its name is held, at the height of Y
	Start   bool   // it is on the side where lines of text begin: its name ends at NameX; else it begins there
	Curves  string // all curves from it: the d of an SVG path
}

// A Curve is how an edge is drawn.
type Curve struct {
	Path  string // the d of an SVG path
	Width int
}

// Draw draws a graph; mirrored is for languages from right to left. An edge
// joins two different nodes, and two nodes have no more than one edge.
func Draw(nodes []Node, edges []Edge, mirrored bool) Drawing {
	d := Drawing{Nodes: make([]Spot, len(nodes)), Edges: make([]Curve, len(edges))}
	if len(nodes) == 0 {
		return d
	}
	for i := range edges {
		d.Edges[i].Width = scaled(edges[i].Weight, heaviestEdge(edges), thinnest, thickest)
	}
	for i := range nodes {
		d.Nodes[i].R = scaled(root(nodes[i].Weight*areaScale), root(heaviestNode(nodes)*areaScale), smallest, largest)
	}
	middle := d.place(nodes, d.around(nodes, edges))
	for i, e := range edges {
		path := curve(d.Nodes[e.A], d.Nodes[e.B], middle, d.flip(mirrored))
		d.Edges[i].Path = path
		d.Nodes[e.A].Curves += path
		d.Nodes[e.B].Curves += path
	}
	for i := range d.Nodes {
		s := &d.Nodes[i]
		s.X, s.NameX = d.flip(mirrored)(s.X), d.flip(mirrored)(s.NameX)
	}
	return d
}

// areaScale keeps fractions of roots: a node's area, not its radius, grows with
// its weight.
const areaScale = 10_000

func heaviestEdge(edges []Edge) int {
	weight := 1
	for _, e := range edges {
		weight = max(weight, e.Weight)
	}
	return weight
}

func heaviestNode(nodes []Node) int {
	weight := 1
	for _, n := range nodes {
		weight = max(weight, n.Weight)
	}
	return weight
}

// scaled is the size of a weight, if the heaviest has the size to.
func scaled(weight, heaviest, from, to int) int {
	return from + ((to-from)*weight+heaviest/2)/heaviest
}

// A point is a place in a drawing.
type point struct{ x, y int }

// place puts the nodes on the ellipse in their order, the first half down the
// side where lines begin and the rest up the other. It returns the middle.
func (d *Drawing) place(nodes []Node, order []int) point {
	half := (len(order) + 1) / 2
	ry := half * row / 2
	rx := max(narrowest, ry)
	var out [2]int // how far names go, on the side where lines begin and on the other
	for i, n := range order {
		s := &d.Nodes[n]
		at, rows, side, sign := i, half, 0, -1
		if s.Start = i < half; !s.Start {
			at, rows, side, sign = len(order)-1-i, len(order)-half, 1, 1
		}
		s.Y = (2*at + 1 - rows) * row / 2
		x := rx * root(ry*ry-s.Y*s.Y) / ry
		s.X, s.NameX = sign*x, sign*(x+s.R+gap)
		out[side] = max(out[side], x+s.R+gap+nodes[n].Name)
	}
	middle := point{margin + out[0], margin + ry}
	d.Width, d.Height = middle.x+out[1]+margin, 2*middle.y
	for i := range d.Nodes {
		s := &d.Nodes[i]
		s.X, s.NameX, s.Y = s.X+middle.x, s.NameX+middle.x, s.Y+middle.y
	}
	return middle
}

// flip turns left and right round, if the drawing is to be mirrored.
func (d *Drawing) flip(mirrored bool) func(x int) int {
	if mirrored {
		return func(x int) int { return d.Width - x }
	}
	return func(x int) int { return x }
}

// curve joins two nodes: bent towards the middle, the more so the further they
// are apart, so that curves between neighbours stay at the edge.
func curve(a, b Spot, middle point, flip func(int) int) string {
	between := point{(a.X + b.X) / 2, (a.Y + b.Y) / 2}
	apart := root((a.X-b.X)*(a.X-b.X) + (a.Y-b.Y)*(a.Y-b.Y))
	pull := 20 + 70*apart/(apart+2*middle.y) // percent of the way to the middle
	bend := point{between.x + (middle.x-between.x)*pull/100, between.y + (middle.y-between.y)*pull/100}
	var out []byte
	write := func(before byte, n int) { out = strconv.AppendInt(append(out, before), int64(n), 10) }
	write('M', flip(a.X))
	write(' ', a.Y)
	write('Q', flip(bend.x))
	write(' ', bend.y)
	write(' ', flip(b.X))
	write(' ', b.Y)
	return string(out)
}

// root is the whole part of a square root. Every machine rounds math.Sqrt in
// the same way.
func root(n int) int { return int(math.Sqrt(float64(n))) }
