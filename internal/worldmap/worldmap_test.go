package worldmap

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var drawings = map[string]func() *Drawing{"fine": Fine, "coarse": Coarse}

// steps is the only form of paths that gen writes: rings of whole numbers.
var steps = regexp.MustCompile(`^(M\d+ \d+l-?\d+[ -]\d+([ -]\d+)+z)*$`)

func TestEveryAreaIsWholeNumbers(t *testing.T) {
	for name, drawing := range drawings {
		d := drawing()
		if d.Width == 0 || d.Height == 0 || len(d.areas) < 200 {
			t.Errorf("%s is %d by %d, and has %d areas", name, d.Width, d.Height, len(d.areas))
		}
		all := slices.Concat(d.areas, slices.Collect(maps.Values(d.unions)))
		for _, a := range all {
			if !steps.MatchString(a.Path) {
				t.Errorf("%s draws %s as %.60s", name, a.ID, a.Path)
			}
			if a.Dot && (a.X < 0 || a.X > d.Width || a.Y < 0 || a.Y > d.Height) {
				t.Errorf("%s has the dot of %s outside, at %d, %d", name, a.ID, a.X, a.Y)
			}
		}
		if !slices.IsSortedFunc(d.areas, func(a, b Area) int { return strings.Compare(a.ID, b.ID) }) {
			t.Errorf("the areas of %s are in no order", name)
		}
	}
}

// TestDotsLieApart: a dot that another covers cannot be hit.
func TestDotsLieApart(t *testing.T) {
	var dots []Area
	for _, a := range Fine().areas {
		if a.Dot {
			dots = append(dots, a)
		}
	}
	for i, a := range dots {
		for _, b := range dots[i+1:] {
			if dx, dy := a.X-b.X, a.Y-b.Y; dx*dx+dy*dy < 14*14 {
				t.Errorf("the dots of %s and %s lie at %d, %d and %d, %d", a.ID, b.ID, a.X, a.Y, b.X, b.Y)
			}
		}
	}
}

func TestSmallStatesHaveADot(t *testing.T) {
	got := map[string]bool{}
	for _, a := range Fine().Areas(nil) {
		got[a.ID] = a.Dot
	}
	for _, id := range []string{"BH", "KW", "QA", "LB", "PS", "MT", "SG", "KM", "MV", "LU", "VA", "XK"} {
		if !got[id] {
			t.Errorf("%s has no dot", id)
		}
	}
	for _, id := range []string{"IQ", "EG", "US", "JO"} {
		if got[id] {
			t.Errorf("%s has a dot", id)
		}
	}
}

// drawn are the paths by id; areas of no country are under "".
func drawn(d *Drawing, choices map[string]string) map[string]string {
	out := map[string]string{}
	for _, a := range d.Areas(choices) {
		out[a.ID] += a.Path
	}
	return out
}

// TestDisputes: each area is drawn once, whatever is chosen, and as what was
// chosen.
func TestDisputes(t *testing.T) {
	for name, drawing := range drawings {
		d := drawing()
		area := map[string]string{} // of the files
		for _, a := range d.areas {
			area[a.ID] = a.Path
		}
		for _, x := range Disputes {
			for _, choice := range x.Choices {
				got := drawn(d, map[string]string{x.Name: choice})
				if _, ok := got[x.area]; ok != (choice == x.area) {
					t.Errorf("%s: %s as %s: it has a shape of its own: %t", name, x.Name, choice, ok)
				}
				for _, country := range x.Choices {
					if country == Apart || country == x.area {
						continue
					}
					whole, ok := d.unions[country+"+"+x.area]
					if !ok {
						t.Fatalf("%s has no %s with %s", name, country, x.area)
					}
					want := area[country]
					if country == choice {
						want = whole.Path
					}
					if got[country] != want {
						t.Errorf("%s: %s as %s: %s is drawn without what it was given, or with what it was not", name, x.Name, choice, country)
					}
				}
				if choice == Apart && !strings.Contains(got[""], area[x.area]) {
					t.Errorf("%s: %s is not drawn apart", name, x.Name)
				}
			}
		}
	}
}

func TestWhatIsDrawnIfNothingIsSaid(t *testing.T) {
	d := Fine()
	got := drawn(d, nil)
	for _, id := range []string{"EH", "XK", "TW", "PS", "IL", ""} {
		if got[id] == "" {
			t.Errorf("%q is not drawn", id)
		}
	}
	for _, with := range []string{"UA+crimea", "SY+golan", "CY+northern-cyprus", "SO+somaliland"} {
		if country, _, _ := strings.Cut(with, "+"); got[country] != d.unions[with].Path {
			t.Errorf("%s is not drawn as one", with)
		}
	}
}

func TestUnknownChoicesAreDefaults(t *testing.T) {
	if !maps.Equal(drawn(Fine(), map[string]string{"crimea": "FR", "x": "y"}), drawn(Fine(), nil)) {
		t.Error("a choice that there is not changes the map")
	}
}
