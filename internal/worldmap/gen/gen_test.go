package main

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// world is two areas that share a border, a country that is made of both, and an
// island beyond the 180th meridian, in degrees: the lines of TopoJSON are steps.
const world = `{"type": "Topology",
"transform": {"scale": [1, 1], "translate": [0, 0]},
"arcs": [
	[[10, 10], [0, 10]],
	[[10, 20], [-10, 0], [0, -10], [10, 0]],
	[[10, 10], [10, 0], [0, 10], [-10, 0]],
	[[-180, 60], [5, 0], [0, 5], [-5, 0], [0, -5]]
],
"objects": {"countries": {"type": "GeometryCollection", "geometries": [
	{"type": "Polygon", "id": "688", "arcs": [[0, 1]], "properties": {"name": "Serbia"}},
	{"type": "Polygon", "arcs": [[2, -1]], "properties": {"name": "Kosovo"}},
	{"type": "MultiPolygon", "id": "368", "arcs": [[[0, 1]], [[2, -1]]], "properties": {"name": "Iraq"}},
	{"type": "MultiPolygon", "id": "643", "arcs": [[[3]]], "properties": {"name": "Russia"}},
	{"type": "Polygon", "id": "010", "arcs": [[3]], "properties": {"name": "Antarctica"}},
	{"type": "Polygon", "arcs": [[3]], "properties": {"name": "Nowhere"}}
]}}}`

func readWorld(t *testing.T, text string) *topology {
	t.Helper()
	file := filepath.Join(t.TempDir(), "world.json")
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	w, err := read(file)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func TestReadMakesStepsDegrees(t *testing.T) {
	w := readWorld(t, world)
	if got, want := w.Arcs[0], [][2]float64{{10, 10}, {10, 20}}; !reflect.DeepEqual(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	if got := w.Arcs[3][0][0]; got != 180 {
		t.Errorf("what Russia has beyond the 180th meridian begins at %v", got)
	}
}

func TestIDs(t *testing.T) {
	var got []string
	for _, g := range readWorld(t, world).Objects.Countries.Geometries {
		got = append(got, g.id())
	}
	if want := []string{"RS", "XK", "IQ", "RU", "", ""}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if _, err := (geometry{Type: "Point"}).polygons(); err == nil {
		t.Error("a point is drawn")
	}
}

// TestNeighboursShareTheirBorder: the points of a border are the same in both
// countries, and are gone when the two are drawn as one.
func TestNeighboursShareTheirBorder(t *testing.T) {
	plane := newPlane(2000)
	areas, err := drawing{width: 2000, thin: 1}.areas(readWorld(t, world), plane)
	if err != nil {
		t.Fatal(err)
	}
	south, north := round(plane.at([2]float64{10, 10})), round(plane.at([2]float64{10, 20}))
	for _, id := range []string{"RS", "XK"} {
		if len(areas[id]) != 1 || len(areas[id][0]) != 4 || !slices.Contains(areas[id][0], south) || !slices.Contains(areas[id][0], north) {
			t.Errorf("%s lacks the border from %v to %v: %v", id, south, north, areas[id])
		}
	}
	joined := append(slices.Clone(areas["RS"]), areas["XK"]...).dissolved()
	if lost := areas["RS"].size() + areas["XK"].size() - joined.size(); len(joined) != 1 || lost < -1 || lost > 1 { // sizes are rounded
		t.Errorf("drawn as one they are %v", joined)
	}
}

// TestEqualEarth holds the projection to its authors' values, and to its name.
func TestEqualEarth(t *testing.T) {
	for place, want := range map[[2]float64][2]float64{
		{0, 0}: {0, 0}, {180, 0}: {2.706629983696, 0}, {0, 90}: {0, 1.317362759158}, {-180, 0}: {-2.706629983696, 0},
	} {
		if x, y := equalEarth(place[0], place[1]); math.Abs(x-want[0]) > 1e-9 || math.Abs(y-want[1]) > 1e-9 {
			t.Errorf("%v is at %.12f, %.12f, want %v", place, x, y, want)
		}
	}
	// A strip of one degree has the area that it has on a globe.
	area := func(lat float64) float64 {
		_, below := equalEarth(0, lat-.5)
		_, above := equalEarth(0, lat+.5)
		wide, _ := equalEarth(1, lat)
		return wide * (above - below) / math.Cos(lat*math.Pi/180)
	}
	for _, lat := range []float64{20, 45, 70} {
		if ratio := area(lat) / area(0); math.Abs(ratio-1) > 1e-4 {
			t.Errorf("at %v degrees an area is %v times as large as at the equator", lat, ratio)
		}
	}
}

func TestThinned(t *testing.T) {
	line := [][2]float64{{0, 0}, {1, .1}, {2, 0}, {3, 5}, {4, 0}}
	if got, want := thinned(line, 1), [][2]float64{{0, 0}, {2, 0}, {3, 5}, {4, 0}}; !reflect.DeepEqual(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	if line[1][1] != .1 {
		t.Error("the line itself has changed")
	}
	island := [][2]float64{{0, 0}, {.1, 0}, {.1, .1}, {0, .1}, {0, 0}}
	if got := thinned(island, 100); len(got) != 4 {
		t.Errorf("of a closed line %v is left, which is no area", got)
	}
}

func TestDissolvedKeepsHoles(t *testing.T) {
	square := func(x, y, size int) ring {
		return ring{{x, y}, {x + size, y}, {x + size, y + size}, {x, y + size}}
	}
	hole := square(2, 2, 2)
	slices.Reverse(hole)
	a := area{square(0, 0, 10), hole}
	if got := a.dissolved(); len(got) != 2 {
		t.Errorf("a country with a hole is %v", got)
	}
	filled := append(slices.Clone(a), square(2, 2, 2)).dissolved()
	if len(filled) != 1 || filled.size() != 100 {
		t.Errorf("with what lies in the hole it is %v", filled)
	}
}

func TestSmallIslandsGoButForTheLargest(t *testing.T) {
	small, large := ring{{0, 0}, {1, 0}, {1, 1}}, ring{{5, 5}, {9, 5}, {9, 9}}
	if got := (area{small, large}).without(4); len(got) != 1 || got[0].size() != large.size() {
		t.Errorf("%v is left", got)
	}
	if got := (area{small}).without(4); len(got) != 1 {
		t.Error("a country has nothing left")
	}
}

// TestHalvesMeet: what a line cuts apart lies on both sides of it without a gap.
func TestHalvesMeet(t *testing.T) {
	r := ring{{0, 0}, {6, 0}, {10, 3}, {10, 6}, {10, 10}, {5, 10}, {0, 10}, {0, 5}}
	for _, axis := range []byte{'x', 'y'} {
		one, other := r.in(half{axis, 5, true}), r.in(half{axis, 5, false})
		if joined := (area{one, other}).dissolved(); len(joined) != 1 || joined.size() != r.size() {
			t.Errorf("cut at %c they are %v and %v, and joined %v", axis, one, other, joined)
		}
	}
	a, b := point{0, 0}, point{7, 10}
	if there, back := (half{'y', 5, true}).crossing(a, b), (half{'y', 5, true}).crossing(b, a); there != back {
		t.Errorf("a step crosses at %v, and on the way back at %v", there, back)
	}
	if !r.holds(point{5, 5}) || r.holds(point{9, 1}) || r.holds(point{11, 5}) || r.holds(point{-1, 5}) {
		t.Error("what it holds is wrong")
	}
}

// TestDotsArePushedApart: those that would cover one another, and no others.
func TestDotsArePushedApart(t *testing.T) {
	tiny := func(x, y int) area { return area{{{x - 1, y - 1}, {x + 1, y - 1}, {x, y + 1}}} }
	areas := map[string]area{"BH": tiny(100, 100), "QA": tiny(104, 101), "MT": tiny(300, 300), "golan": tiny(1, 1), "IQ": {{{0, 0}, {50, 0}, {50, 50}}}}
	got := drawing{small: 60, apart: 14}.dots(areas, newPlane(2000))
	bahrain, qatar := got["BH"], got["QA"]
	if dx, dy := qatar.x-bahrain.x, qatar.y-bahrain.y; dx*dx+dy*dy < 14*14 {
		t.Errorf("they lie at %v and %v", bahrain, qatar)
	}
	if got["MT"] != (point{300, 300}) {
		t.Errorf("what lies alone is at %v", got["MT"])
	}
	for _, id := range []string{"golan", "IQ"} {
		if p, ok := got[id]; ok {
			t.Errorf("%s has a dot at %v", id, p)
		}
	}
	if _, ok := got["GI"]; !ok {
		t.Error("what Natural Earth leaves out has no dot")
	}
}

func TestPath(t *testing.T) {
	a := area{{{5, 6}, {7, 4}, {4, 9}}, {{1, 1}, {2, 1}, {2, 2}}}
	if got, want := a.path(), "M5 6l2-2-3 5zM1 1l1 0 0 1z"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// TestText has a line for each area and each union, as package worldmap reads
// them.
func TestText(t *testing.T) {
	text, err := drawing{width: 2000, thin: 1, small: 60, apart: 14}.text(readWorld(t, world))
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	for i, want := range map[int]string{0: "2000 ", len(lines) - len(unions): "MA+EH\t-\t"} {
		if !strings.HasPrefix(lines[i], want) {
			t.Errorf("line %d is %.40q, and does not begin with %q", i+1, lines[i], want)
		}
	}
	whole := regexp.MustCompile(`(?m)^IQ\t-\t(M[^M]*z)$`).FindStringSubmatch(text)
	if whole == nil || !strings.Contains(text, "\nRS+XK\t-\t"+whole[1]+"\n") {
		t.Errorf("a country of two parts, and the same two as a union, are not one ring in\n%.600s", text)
	}
	place := round(newPlane(2000).at(unseen["GI"]))
	for _, want := range []string{"\nRU\t-\tM", fmt.Sprintf("\nGI\t%d,%d\t\n", place.x, place.y)} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in\n%.600s", want, text)
		}
	}
}
