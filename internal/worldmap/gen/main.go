// Command gen makes data/fine.txt and data/coarse.txt of package worldmap from
// Natural Earth's countries, 1:50 million, as TopoJSON. It is run by hand, when
// the boundaries are to be others:
//
//	npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
//	go run ./internal/worldmap/gen package/countries-50m.json
//
// The lines of the file are projected (Equal Earth: areas are true), thinned,
// and rounded to whole numbers here and nowhere else, so that a map has the same
// bytes on every machine. Lines that two countries share are thinned once, so
// that no gap opens between them.
package main

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A drawing is one form of the map.
type drawing struct {
	name  string
	width int     // of the whole world
	thin  float64 // points that span less area than this with their neighbours go
	least int     // islands of less area go, but for a country's largest
	small int     // countries of less area have a dot
	apart int     // how far apart dots are pushed
}

var drawings = []drawing{
	{name: "fine", width: 2000, thin: 1.3, least: 4, small: 60, apart: 14},
	{name: "coarse", width: 480, thin: 1.2, least: 3},
}

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: gen countries-50m.json")
		os.Exit(2)
	}
	if err := run(os.Args[1], filepath.Join("internal", "worldmap", "data")); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run(from, to string) error {
	world, err := read(from)
	if err != nil {
		return err
	}
	for _, d := range drawings {
		text, err := d.text(world)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(to, d.name+".txt"), []byte(text), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// text is the drawing as package worldmap reads it: its size, then a line for
// each area, with its dot if it has one, then those that are drawn as one.
func (d drawing) text(w *topology) (string, error) {
	plane := newPlane(d.width)
	areas, err := d.areas(w, plane)
	if err != nil {
		return "", err
	}
	var out strings.Builder
	fmt.Fprintf(&out, "%d %d\n", d.width, plane.height)
	dots := d.dots(areas, plane)
	for id := range dots {
		if _, ok := areas[id]; !ok {
			areas[id] = nil
		}
	}
	for _, id := range slices.Sorted(maps.Keys(areas)) {
		dot := "-"
		if p, ok := dots[id]; ok {
			dot = fmt.Sprintf("%d,%d", p.x, p.y)
		}
		fmt.Fprintf(&out, "%s\t%s\t%s\n", id, dot, areas[id].dissolved().without(d.least).path())
	}
	for _, u := range unions {
		joined := append(slices.Clone(areas[u.country]), areas[u.area]...).dissolved().without(d.least)
		fmt.Fprintf(&out, "%s+%s\t-\t%s\n", u.country, u.area, joined.path())
	}
	return out.String(), nil
}
