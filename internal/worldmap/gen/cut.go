package main

// A half is all that lies on one side of a line of the drawing: x or y (the
// axis) at most or at least a limit.
type half struct {
	axis  byte
	limit int
	most  bool
}

// cut parts what Natural Earth draws as one, so that a site can choose: it
// draws what an army holds as its state's.
func (p plane) cut(areas map[string]area) {
	// Crimea is a polygon of its own, of Russia.
	crimea := round(p.at([2]float64{34.4, 45.3}))
	move(areas, "RU", "crimea", func(r ring) (area, ring) {
		if r.holds(crimea) {
			return nil, r
		}
		return area{r}, nil
	})
	// Western Sahara begins at 27°40' north; Natural Earth draws as Morocco all
	// that lies west of the wall in it.
	border := round(p.at([2]float64{-10, 27 + 2.0/3})).y
	move(areas, "MA", "EH", func(r ring) (area, ring) {
		return area{r.in(half{'y', border, true})}, r.in(half{'y', border, false})
	})
	// The Golan is what lies east of the Jordan and north of the Yarmuk: at the
	// size of this map a box is as exact as a line.
	corner := round(p.at([2]float64{35.63, 32.69}))
	east, west := half{'x', corner.x, false}, half{'x', corner.x, true}
	move(areas, "IL", "golan", func(r ring) (area, ring) {
		upper, lower := r.in(half{'y', corner.y, true}), r.in(half{'y', corner.y, false})
		return area{upper.in(west), lower}, upper.in(east)
	})
}

// move gives a part of each ring of a country to another area.
func move(areas map[string]area, from, to string, part func(ring) (stays area, goes ring)) {
	var rest area
	for _, r := range areas[from] {
		stays, goes := part(r)
		rest = append(rest, stays...)
		if len(goes) > 2 {
			areas[to] = append(areas[to], goes)
		}
	}
	areas[from] = rest
}

// in is the part of a ring that lies in a half.
func (r ring) in(h half) ring {
	var out ring
	for i, b := range r {
		a := r[(i+len(r)-1)%len(r)]
		if h.has(a) != h.has(b) {
			out = append(out, h.crossing(a, b))
		}
		if h.has(b) {
			out = append(out, b)
		}
	}
	return out
}

func (h half) of(p point) int {
	if h.axis == 'x' {
		return p.x
	}
	return p.y
}

// has reports whether a point is in the half: one on the line is in the lower
// one, so that every point is in one of the two.
func (h half) has(p point) bool {
	if h.most {
		return h.of(p) <= h.limit
	}
	return h.of(p) > h.limit
}

// crossing is where a step crosses the line, the same whichever way it goes.
func (h half) crossing(a, b point) point {
	if b.x < a.x || b.x == a.x && b.y < a.y {
		a, b = b, a
	}
	if h.axis == 'x' {
		return point{h.limit, a.y + (b.y-a.y)*(h.limit-a.x)/(b.x-a.x)}
	}
	return point{a.x + (b.x-a.x)*(h.limit-a.y)/(b.y-a.y), h.limit}
}

// holds reports whether a point lies within a ring.
func (r ring) holds(p point) bool {
	in := false
	for i, a := range r {
		b := r[(i+1)%len(r)]
		if (a.y > p.y) != (b.y > p.y) && p.x < a.x+(b.x-a.x)*(p.y-a.y)/(b.y-a.y) {
			in = !in
		}
	}
	return in
}
