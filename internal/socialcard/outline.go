package socialcard

import "github.com/mujaz/mujaz/internal/typeset"

// A pen draws the outline of a glyph into a mask.
type pen struct {
	*mask
	size         int           // of the font, in pixels
	left, base   int           // where the glyph stands, in parts of a pixel
	first, place typeset.Point // of the contour: in parts of a pixel
}

// draw draws a glyph of a line that begins at x and stands on y, in pixels.
func (m *mask) draw(setter *typeset.Setter, g typeset.Glyph, size, x, y int) {
	p := &pen{mask: m, size: size}
	p.left = x*parts + p.pixels(g.X)
	p.base = y*parts - p.pixels(g.Y)
	for _, s := range setter.Outline(g) {
		points := make([]typeset.Point, 0, 4)
		points = append(points, p.place)
		for _, at := range s.Points {
			points = append(points, typeset.Point{X: p.left + p.pixels(at.X), Y: p.base - p.pixels(at.Y)})
		}
		if last := points[len(points)-1]; s.Start {
			p.close()
			p.first, p.place = last, last
		} else {
			p.curve(points)
		}
	}
	p.close()
}

// pixels turns a length of a font into parts of a pixel.
func (p *pen) pixels(length int) int {
	return floor(length*p.size*parts+typeset.Em/2, typeset.Em)
}

func (p *pen) close() { p.line(p.first) }

func (p *pen) line(to typeset.Point) {
	p.edge(p.place.X, p.place.Y, to.X, to.Y)
	p.place = to
}

// steps is how many lines stand for a curve: at the size of a headline they
// leave it by a tenth of a pixel at most.
const steps = 8

// curve draws a line, or a curve of two or three further points: Bézier's, by
// repeated halving of distances, with all of them multiplied by steps instead.
func (p *pen) curve(points []typeset.Point) {
	last := points[len(points)-1]
	if len(points) > 2 {
		for t := 1; t < steps; t++ {
			p.line(along(points, t))
		}
	}
	p.line(last)
}

// along is the place on a curve after t of all steps.
func along(points []typeset.Point, t int) typeset.Point {
	var at [4]typeset.Point
	n := copy(at[:], points)
	scale := 1
	for ; n > 1; n-- {
		for i := range n - 1 {
			at[i].X = at[i].X*(steps-t) + at[i+1].X*t
			at[i].Y = at[i].Y*(steps-t) + at[i+1].Y*t
		}
		scale *= steps
	}
	return typeset.Point{X: floor(at[0].X+scale/2, scale), Y: floor(at[0].Y+scale/2, scale)}
}
