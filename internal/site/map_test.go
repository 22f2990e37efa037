package site

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/gazetteer"
	"github.com/mujaz/mujaz/internal/worldmap"
)

// offTheMap are the countries of the gazetteer that the map cannot show.
var offTheMap = map[string]string{
	"AQ": "Antarctica: it is left out, and the map ends south of Cape Horn",
	"BV": "Bouvet Island: nobody lives there, and Natural Earth has it with Norway",
	"GF": "French Guiana: Natural Earth draws it as a part of France",
	"SJ": "Svalbard and Jan Mayen: Natural Earth draws them as a part of Norway",
	"UM": "the outlying islands of the United States: nobody lives there",
}

func TestTheMapShowsEveryCountry(t *testing.T) {
	var problems diag.List
	names := gazetteer.Load(nil, &problems)
	drawn := map[string]bool{}
	for _, a := range worldmap.Fine().Areas(nil) {
		if a.ID == "" {
			continue
		}
		drawn[a.ID] = true
		if _, ok := names.Country(a.ID); !ok {
			t.Errorf("the map draws %s, which the gazetteer does not know", a.ID)
		}
		if a.Path == "" && !a.Dot {
			t.Errorf("%s has neither a shape nor a dot", a.ID)
		}
	}
	for _, code := range names.CountryCodes() {
		if _, known := offTheMap[code]; known == drawn[code] {
			t.Errorf("%s: drawn %t, known to be missing %t", code, drawn[code], known)
		}
	}
}

// covered is a site with news of some countries in each period.
func covered(t *testing.T, settings string) *built {
	files := folder{}
	n := 0
	add := func(day, countries string) {
		n++
		files[fmt.Sprintf("content/ar/2024/n%d.md", n)] = front(fmt.Sprintf("title: خبر %d\ndate: %s\ncountries: [%s]", n, day, countries))
	}
	add("2024-11-20", "IQ, PS")
	add("2024-10-22", "IQ") // the thirtieth day
	add("2024-10-21", "IQ")
	add("2023-11-22", "IQ") // the last of a year
	add("2023-11-21", "IQ, EH")
	files["site.yaml"] = settings
	return well(t, files)
}

func areaOf(p *MapPage, name string) MapArea {
	i := slices.IndexFunc(p.Areas, func(a MapArea) bool { return a.Name.Text == name })
	if i < 0 {
		return MapArea{}
	}
	return p.Areas[i]
}

func TestMap(t *testing.T) {
	b := covered(t, "")
	p := view[*MapPage](t, b, "/ar/map/")
	iraq := areaOf(p, "العراق")
	if want := []MapCount{{"month", 2, 2}, {"year", 4, 4}, {"all", 5, 5}}; !slices.Equal(iraq.Counts, want) || iraq.URL == "" || iraq.Dot {
		t.Errorf("%+v", iraq)
	}
	if !strings.Contains(iraq.Summary, "العراق") || !strings.Contains(iraq.Summary, "خبران") {
		t.Errorf("summary %q", iraq.Summary)
	}
	if palestine := areaOf(p, "فلسطين"); !palestine.Dot || palestine.URL == "" {
		t.Errorf("%+v", palestine)
	}
	if egypt := areaOf(p, "مصر"); egypt.URL != "" || egypt.Counts != nil || egypt.Path == "" {
		t.Errorf("a country without a page: %+v", egypt)
	}
	if bahrain := areaOf(p, "البحرين"); bahrain.Dot {
		t.Error("a country without a page has a dot")
	}
	got := map[string]string{}
	for _, period := range p.Periods {
		for _, row := range period.Rows {
			got[period.ID] += fmt.Sprint(row.Name.Text, " ", row.Count, ";")
		}
	}
	want := map[string]string{"month": "العراق 2;فلسطين 1;", "year": "العراق 4;فلسطين 1;", "all": "العراق 5;الصحراء الغربية 1;فلسطين 1;"}
	if !maps.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	for _, a := range p.Areas {
		if a.Path == "" && a.URL == "" {
			t.Errorf("of %s nothing is drawn", a.Name.Text)
		}
	}
	last := p.Areas[len(p.Areas)-1]
	if !last.Dot {
		t.Errorf("%s is drawn over the dots", last.Name.Text)
	}
}

// TestTheMapIsReadInOrder: a key goes through the countries by their names,
// without the article, and then through those that have a dot.
func TestTheMapIsReadInOrder(t *testing.T) {
	b := well(t, folder{"content/ar/2024/11/20/x.md": front("title: خبر\ndate: 2024-11-20\ncountries: [PS, EG, IQ, MV, SY]")})
	var got []string
	for _, a := range view[*MapPage](t, b, "/ar/map/").Areas {
		if a.URL != "" {
			got = append(got, a.Name.Text)
		}
	}
	if want := []string{"سوريا", "العراق", "مصر", "فلسطين", "المالديف"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestTheMapOfASettledDispute(t *testing.T) {
	p := view[*MapPage](t, covered(t, "map: {disputed: {western-sahara: MA}}\n"), "/ar/map/")
	if a := areaOf(p, "الصحراء الغربية"); a.Path != "" {
		t.Errorf("%+v", a)
	}
	if rows := p.Periods[2].Rows; rows[1].Name.Text != "الصحراء الغربية" || rows[1].URL == "" {
		t.Errorf("its articles are not in the table: %v", rows)
	}
	p = view[*MapPage](t, covered(t, "map: {disputed: {western-sahara: apart}}\n"), "/ar/map/")
	if n := len(slices.Collect(nameless(p))); n != 2 { // and the Siachen glacier
		t.Errorf("%d areas are no country's", n)
	}
}

func nameless(p *MapPage) func(func(MapArea) bool) {
	return func(yield func(MapArea) bool) {
		for _, a := range p.Areas {
			if a.Name.Text == "" && !yield(a) {
				return
			}
		}
	}
}

func TestNoMap(t *testing.T) {
	b := covered(t, "map: false\n")
	for _, url := range []string{"/ar/map/", "/ar/map/map.svg"} {
		if b.has(url) {
			t.Errorf("%s is there", url)
		}
	}
	if home := view[*HomePage](t, b, "/ar/"); home.Map != nil {
		t.Errorf("the home has %+v", home.Map)
	}
	if list := view[*TagIndexPage](t, b, "/ar/countries/"); list.Map.URL != "" {
		t.Errorf("the list of countries leads to %+v", list.Map)
	}
}

func TestTheListOfCountriesLeadsToTheMap(t *testing.T) {
	if list := view[*TagIndexPage](t, covered(t, ""), "/ar/countries/"); !strings.HasSuffix(list.Map.URL, "/ar/map/") {
		t.Errorf("it leads to %+v", list.Map)
	}
}

func TestTheSmallMapShowsTheNewestPeriod(t *testing.T) {
	for settings, disputed := range map[string]map[string]string{"": nil, "map: {disputed: {western-sahara: MA}}\n": {"western-sahara": "MA"}} {
		p := view[*MapPicture](t, covered(t, settings), "/ar/map/map.svg")
		for _, a := range worldmap.Coarse().Areas(disputed) {
			level := map[string]int{"IQ": 2, "PS": 1}[a.ID]
			if !strings.Contains(p.Levels[level], a.Path) {
				t.Errorf("%q: %s is not in level %d", settings, a.ID, level)
			}
		}
	}
}

func TestMapLevels(t *testing.T) {
	for most, want := range map[int]string{
		0: "[1 2 3 4 5]", 9: "[1 2 3 4 5]", 10: "[1 2 4 7 10]", 99: "[1 5 10 20 50]", 700: "[1 20 100 300 1000]", 1 << 30: "[1 100 500 2000 10000]",
	} {
		scale := mapScale(map[string]int{"IQ": most, "EG": 1})
		if got := fmt.Sprint(scale); got != want {
			t.Errorf("of %d: %s, want %s", most, got, want)
		}
	}
	scale := []int{1, 5, 10, 20, 50}
	for n, want := range map[int]int{0: 0, 1: 1, 4: 1, 5: 2, 49: 4, 50: 5, 1000: 5} {
		if got := mapLevel(scale, n); got != want {
			t.Errorf("%d is of level %d, want %d", n, got, want)
		}
	}
}

func TestLegend(t *testing.T) {
	p := view[*MapPage](t, covered(t, ""), "/ar/map/")
	var got []string
	for _, l := range p.Periods[0].Levels {
		got = append(got, l.Title)
	}
	if want := []string{"1", "2", "3", "4", "5 فأكثر"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
