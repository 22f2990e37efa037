package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strconv"

	"golang.org/x/text/language"
)

// A topology is a file of TopoJSON: lines, and countries made of them.
type topology struct {
	Objects struct {
		Countries struct {
			Geometries []geometry `json:"geometries"`
		} `json:"countries"`
	} `json:"objects"`
	Arcs      [][][2]float64 `json:"arcs"`
	Transform struct {
		Scale     [2]float64 `json:"scale"`
		Translate [2]float64 `json:"translate"`
	} `json:"transform"`
}

// A geometry is a country. Its arcs are lines by number; ^n is line n backwards.
type geometry struct {
	Type       string          `json:"type"`
	ID         string          `json:"id"` // ISO 3166-1 numeric; empty for areas that it does not know
	Arcs       json.RawMessage `json:"arcs"`
	Properties struct {
		Name string `json:"name"`
	} `json:"properties"`
}

// unnumbered are the areas without a number: Kosovo has a code that news uses,
// the others the names that site.yaml calls them by.
var unnumbered = map[string]string{
	"Kosovo": "XK", "Somaliland": "somaliland", "N. Cyprus": "northern-cyprus", "Siachen Glacier": "siachen",
}

// id is the ISO 3166-1 alpha-2 code of a country, or the name of an area; empty
// for what the map leaves out.
func (g geometry) id() string {
	if g.ID == "" {
		return unnumbered[g.Properties.Name]
	}
	n, err := strconv.Atoi(g.ID)
	if err != nil {
		return ""
	}
	region, err := language.EncodeM49(n)
	if err != nil || region.String() == "AQ" {
		return ""
	}
	return region.String()
}

// polygons are the rings of a country, each by its lines.
func (g geometry) polygons() ([][]int, error) {
	var out [][]int
	switch g.Type {
	case "Polygon":
		return out, json.Unmarshal(g.Arcs, &out)
	case "MultiPolygon":
		var many [][][]int
		err := json.Unmarshal(g.Arcs, &many)
		for _, rings := range many {
			out = append(out, rings...)
		}
		return out, err
	}
	return nil, fmt.Errorf("%s is a %s", g.Properties.Name, g.Type)
}

// read opens a file, and makes its lines degrees.
func read(path string) (*topology, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	w := &topology{}
	if err := json.Unmarshal(data, w); err != nil {
		return nil, err
	}
	far := w.beyond()
	for n, arc := range w.Arcs {
		var x, y float64
		for i := range arc {
			x, y = x+arc[i][0], y+arc[i][1]
			arc[i] = [2]float64{x*w.Transform.Scale[0] + w.Transform.Translate[0], y*w.Transform.Scale[1] + w.Transform.Translate[1]}
			if far[n] && arc[i][0] < -160 {
				arc[i][0] += 360
			}
		}
	}
	return w, nil
}

// beyond are the lines of the two countries that cross the 180th meridian: they
// are drawn on beyond it, at the eastern edge.
func (w *topology) beyond() map[int]bool {
	out := map[int]bool{}
	for _, g := range w.Objects.Countries.Geometries {
		if id := g.id(); id != "RU" && id != "FJ" {
			continue
		}
		polygons, _ := g.polygons() // read again, and checked, when it is drawn
		for _, ring := range polygons {
			for _, arc := range ring {
				out[max(arc, ^arc)] = true
			}
		}
	}
	return out
}
