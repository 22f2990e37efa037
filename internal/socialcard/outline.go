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
	return floor(int64(length)*int64(p.size)*parts+typeset.Em/2, typeset.Em)
}

func (p *pen) close() { p.line(p.first) }

func (p *pen) line(to typeset.Point) {
	p.edge(p.place.X, p.place.Y, to.X, to.Y)
	p.place = to
}

// curve draws a line, or a curve of two or three further points (Bézier's) as
// lines.
func (p *pen) curve(points []typeset.Point) {
	last := points[len(points)-1]
	n := steps(points)
	for t := 1; t < n; t++ {
		p.line(along(points, t, n))
	}
	p.line(last)
}

// steps is how many lines stand for a curve: so many that they leave it by less
// than a tenth of a pixel, at most eight.
func steps(points []typeset.Point) int {
	bend := 0 // how far the curve's points are from lying on one line
	for i := 2; i < len(points); i++ {
		a, b, c := points[i-2], points[i-1], points[i]
		bend = max(bend, abs(a.X-2*b.X+c.X)+abs(a.Y-2*b.Y+c.Y))
	}
	n := 1
	// The curve leaves a single line by a quarter of that at most, and n lines by
	// n² times less.
	for n < 8 && bend > parts*n*n*4/10 {
		n *= 2
	}
	return n
}

func abs(n int) int { return max(n, -n) }

// along is the place on a curve after t of n steps: Bézier's way, by points
// between points, with all multiplied by n and not divided.
func along(points []typeset.Point, t, n int) typeset.Point {
	var at [4]typeset.Point
	left := copy(at[:], points)
	scale := 1
	for ; left > 1; left-- {
		for i := range left - 1 {
			at[i].X = at[i].X*(n-t) + at[i+1].X*t
			at[i].Y = at[i].Y*(n-t) + at[i+1].Y*t
		}
		scale *= n
	}
	return typeset.Point{X: floor(int64(at[0].X+scale/2), scale), Y: floor(int64(at[0].Y+scale/2), scale)}
}
