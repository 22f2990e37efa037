package main

import (
	"slices"
	"strconv"
)

// A ring is a closed line, without its first point again at its end.
type ring []point

// An area is what belongs to one country, or is claimed by several.
type area []ring

// unions are areas that a site may have drawn as part of a country.
var unions = []struct{ country, area string }{
	{"MA", "EH"}, {"RS", "XK"}, {"CN", "TW"}, {"SO", "somaliland"}, {"CY", "northern-cyprus"},
	{"UA", "crimea"}, {"RU", "crimea"}, {"IN", "siachen"}, {"PK", "siachen"}, {"SY", "golan"}, {"IL", "golan"},
}

// areas draws all countries, with the borders inside them.
func (d drawing) areas(w *topology, p plane) (map[string]area, error) {
	lines := make([][]point, len(w.Arcs))
	for i, arc := range w.Arcs {
		var line [][2]float64
		for _, place := range arc {
			line = append(line, p.at(place))
		}
		lines[i] = rounded(thinned(line, d.thin))
	}
	out := map[string]area{}
	for _, g := range w.Objects.Countries.Geometries {
		id := g.id()
		if id == "" {
			continue
		}
		polygons, err := g.polygons()
		if err != nil {
			return nil, err
		}
		for _, arcs := range polygons {
			out[id] = append(out[id], closed(arcs, lines))
		}
	}
	p.cut(out)
	return out, nil
}

// closed puts the lines of a ring together.
func closed(arcs []int, lines [][]point) ring {
	var out ring
	for _, i := range arcs {
		line := lines[max(i, ^i)]
		if i < 0 {
			line = slices.Clone(line)
			slices.Reverse(line)
		}
		out = append(out, line[:len(line)-1]...)
	}
	return out
}

func rounded(line [][2]float64) []point {
	out := make([]point, len(line))
	for i, p := range line {
		out[i] = round(p)
	}
	return out
}

// dissolved drops the borders inside an area: the steps that two of its rings
// take in opposite directions.
func (a area) dissolved() area {
	type step struct{ from, to point }
	left := map[step]int{}
	var order []step
	for _, r := range a {
		for i, from := range r {
			s := step{from, r[(i+1)%len(r)]}
			if s.from == s.to {
				continue
			}
			if back := (step{s.to, s.from}); left[back] > 0 {
				left[back]--
				continue
			}
			left[s]++
			order = append(order, s)
		}
	}
	next := map[point][]point{}
	var begin []point
	for _, s := range order {
		if left[s] > 0 {
			left[s]--
			next[s.from] = append(next[s.from], s.to)
			begin = append(begin, s.from)
		}
	}
	var out area
	for _, start := range begin {
		var r ring
		for at := start; len(next[at]) > 0; {
			r = append(r, at)
			to := next[at][0]
			next[at] = next[at][1:]
			at = to
		}
		if len(r) > 2 {
			out = append(out, r)
		}
	}
	return out
}

// without drops small rings, but for the largest.
func (a area) without(least int) area {
	if len(a) == 0 {
		return a
	}
	largest := a.largest()
	return slices.DeleteFunc(a, func(r ring) bool { return r.size() < least && &r[0] != &largest[0] })
}

func (a area) largest() ring {
	return slices.MaxFunc(a, func(a, b ring) int { return a.size() - b.size() })
}

// size is the area within a ring.
func (r ring) size() int {
	sum := 0
	for i, p := range r {
		q := r[(i+1)%len(r)]
		sum += p.x*q.y - q.x*p.y
	}
	return max(sum, -sum) / 2
}

// middle is that of the box around a ring.
func (r ring) middle() point {
	least, most := r[0], r[0]
	for _, p := range r {
		least = point{min(least.x, p.x), min(least.y, p.y)}
		most = point{max(most.x, p.x), max(most.y, p.y)}
	}
	return point{(least.x + most.x) / 2, (least.y + most.y) / 2}
}

// path is the area as the d of an SVG path: each ring from its first point on
// by steps.
func (a area) path() string {
	var out []byte
	for _, r := range a {
		out = strconv.AppendInt(append(out, 'M'), int64(r[0].x), 10)
		out = number(out, r[0].y)
		out = append(out, 'l')
		for i := 1; i < len(r); i++ {
			if i == 1 {
				out = strconv.AppendInt(out, int64(r[1].x-r[0].x), 10)
			} else {
				out = number(out, r[i].x-r[i-1].x)
			}
			out = number(out, r[i].y-r[i-1].y)
		}
		out = append(out, 'z')
	}
	return string(out)
}

// number appends a number after another: a minus parts them as well as a blank.
func number(out []byte, n int) []byte {
	if n >= 0 {
		out = append(out, ' ')
	}
	return strconv.AppendInt(out, int64(n), 10)
}
