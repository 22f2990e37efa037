// Package worldmap is the world as shapes: each country an SVG path in whole
// numbers, by its code in ISO 3166-1 (and XK).
//
// [Fine] is for a page of its own, [Coarse] for a small picture. Countries that
// are too small to be seen or hit have the place of a dot. What a site decides
// about areas that several claim, it decides by [Disputes]; [Drawing.Areas]
// returns what is to be drawn then:
//
//	areas := worldmap.Fine().Areas(map[string]string{"crimea": "UA"})
//
// The shapes are Natural Earth's, in the public domain. They were projected,
// thinned and rounded once, by the program in gen, whose head says how it is
// run; data/README.md tells the form of its files. So a map has the same bytes
// on every machine, and no fraction is ever reckoned with here.
//
// What it cannot do: draw a line that is not in those files. The Golan is cut
// out along a meridian, and Western Sahara along its northern border; Kashmir is
// drawn along the line of control, and only the Siachen glacier can be chosen;
// the Halaib triangle, Abyei, the Kurils and Aksai Chin are with those who hold
// them. Gaza is too small for the map: Palestine has a dot.
package worldmap

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
)

// A Drawing is the world in one size.
type Drawing struct {
	Width, Height int
	areas         []Area          // by id
	unions        map[string]Area // by country+area
}

// An Area is a country, or one that several claim.
type Area struct {
	ID   string // its country's code; empty where it is drawn as no one's
	Path string // the d of an SVG path; empty if it is smaller than a point
	Dot  bool   // it is too small without a dot at X, Y
	X, Y int
}

//go:embed data/fine.txt
var fine string

//go:embed data/coarse.txt
var coarse string

// Fine is 2000 wide.
var Fine = sync.OnceValue(func() *Drawing { return read(fine) })

// Coarse is 480 wide, and has no dots.
var Coarse = sync.OnceValue(func() *Drawing { return read(coarse) })

// read reads a file of gen. One that is not in its form is a bug.
func read(text string) *Drawing {
	size, lines, _ := strings.Cut(text, "\n")
	d := &Drawing{unions: map[string]Area{}}
	d.Width, d.Height = pair(size, " ")
	for line := range strings.Lines(lines) {
		field := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		a := Area{ID: field[0], Path: field[2], Dot: field[1] != "-"}
		if a.Dot {
			a.X, a.Y = pair(field[1], ",")
		}
		if strings.Contains(a.ID, "+") {
			d.unions[a.ID] = a
			continue
		}
		d.areas = append(d.areas, a)
	}
	return d
}

func pair(text, between string) (a, b int) {
	first, second, _ := strings.Cut(text, between)
	return number(first), number(second)
}

func number(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil {
		panic("worldmap: " + err.Error())
	}
	return n
}

// Areas returns what is drawn, by id. The choices are a word for each dispute;
// what they leave out is drawn as by default.
func (d *Drawing) Areas(choices map[string]string) []Area {
	to := map[string]string{}     // area → as what it is drawn
	joined := map[string]string{} // country → the area that is a part of it
	for _, x := range Disputes {
		to[x.area] = x.choice(choices)
		joined[to[x.area]] = x.area
	}
	var out []Area
	for _, a := range d.areas {
		switch as, disputed := to[a.ID]; {
		case !disputed:
			if whole, ok := d.unions[a.ID+"+"+joined[a.ID]]; ok {
				a.Path = whole.Path
			}
			out = append(out, a)
		case as == a.ID:
			out = append(out, a)
		case as == Apart:
			out = append(out, Area{Path: a.Path})
		}
	}
	return out
}
