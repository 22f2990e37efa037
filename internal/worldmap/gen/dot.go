package main

import (
	"maps"
	"slices"
)

// unseen are places that Natural Earth leaves out at this size, or draws as a
// part of the country that they belong to, in degrees. They have a dot alone.
var unseen = map[string][2]float64{
	"BQ": {-68.27, 12.18}, "CC": {96.83, -12.16}, "CX": {105.69, -10.49}, "GI": {-5.35, 36.14}, "GP": {-61.55, 16.2},
	"MQ": {-61.02, 14.64}, "RE": {55.53, -21.12}, "TK": {-171.8, -9.2}, "TV": {179.2, -8.52}, "YT": {45.17, -12.83},
}

// dots places a dot for each country that is too small to be seen or hit. Dots
// that would cover one another are pushed apart, a step at a time.
func (d drawing) dots(areas map[string]area, plane plane) map[string]point {
	out := map[string]point{}
	if d.small == 0 {
		return out
	}
	for id, a := range areas {
		if len(id) == 2 && len(a) > 0 && a.size() < d.small {
			out[id] = a.largest().middle()
		}
	}
	for id, place := range unseen {
		out[id] = round(plane.at(place))
	}
	ids := slices.Sorted(maps.Keys(out))
	for range 200 {
		moved := false
		for i, a := range ids {
			for _, b := range ids[i+1:] {
				if p, q, ok := pushed(out[a], out[b], d.apart); ok {
					out[a], out[b], moved = p, q, true
				}
			}
		}
		if !moved {
			break
		}
	}
	return out
}

// pushed moves two dots a step apart if they are nearer than they should be.
func pushed(p, q point, apart int) (point, point, bool) {
	dx, dy := q.x-p.x, q.y-p.y
	if dx*dx+dy*dy >= apart*apart {
		return p, q, false
	}
	if dx*dx >= dy*dy {
		s := sign(dx)
		return point{p.x - s, p.y}, point{q.x + s, q.y}, true
	}
	s := sign(dy)
	return point{p.x, p.y - s}, point{q.x, q.y + s}, true
}

func sign(n int) int {
	if n < 0 {
		return -1
	}
	return 1
}

func (a area) size() int {
	sum := 0
	for _, r := range a {
		sum += r.size()
	}
	return sum
}
