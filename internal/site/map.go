package site

import (
	"slices"

	"github.com/mujaz/mujaz/internal/content"
	"github.com/mujaz/mujaz/internal/worldmap"
)

// MapPicture is the picture of a [SmallMap], as a file: an SVG path for each
// level of colour.
type MapPicture struct {
	Width, Height int
	Levels        []string
}

func (*MapPicture) view() {}

// mapPeriods are the periods by their ids, which are parts of labels, too; days
// counts back from the newest edition, 0 is all.
var mapPeriods = []struct {
	id   string
	days int
}{{"month", 30}, {"year", 365}, {"all", 0}}

func (s *Site) planMap(shelf *content.Shelf) {
	if !s.in.Config.Map.On {
		return
	}
	s.add(mapURL(shelf.Lang), func(f *filler) View { return f.mapPage(shelf) })
	s.add(mapPictureURL(shelf.Lang), func(f *filler) View { return f.mapPicture(shelf) })
}

// mapPage fills the map of a language.
func (f *filler) mapPage(shelf *content.Shelf) View {
	lang := shelf.Lang
	loc := f.loc(lang)
	world := worldmap.Fine()
	p := &MapPage{
		Frame: f.frame("map", lang, mapURL(lang), loc.Label("map_title"), func(l string) (string, bool) { return mapURL(l), true }),
		Width: world.Width, Height: world.Height,
	}
	p.Breadcrumbs = f.crumbs(lang)
	p.Description = loc.Label("map_description")
	p.structured = f.structured(f.webPage)
	counts := make([]map[string]int, len(mapPeriods))
	scales := make([][]int, len(mapPeriods))
	for i, period := range mapPeriods {
		counts[i] = countriesOf(shelf, period.days)
		scales[i] = mapScale(counts[i])
		p.Periods = append(p.Periods, f.mapPeriod(lang, period.id, counts[i], scales[i]))
	}
	for _, a := range world.Areas(f.in.Config.Map.Disputed) {
		area := MapArea{Path: a.Path, Dot: a.Dot, X: a.X, Y: a.Y}
		if a.ID != "" {
			f.mapCountry(shelf, &area, a.ID, counts, scales)
		}
		if a.Path != "" || area.URL != "" {
			p.Areas = append(p.Areas, area)
		}
	}
	p.arrange(loc.Compare)
	return p
}

// mapCountry says which country an area is, and how much was written about it.
func (f *filler) mapCountry(shelf *content.Shelf, area *MapArea, id string, counts []map[string]int, scales [][]int) {
	lang, tag := shelf.Lang, content.Tag{Kind: content.Country, ID: id}
	area.Link = f.tagLink(lang, tag)
	if len(shelf.Tagged(tag)) == 0 {
		area.URL, area.Dot = "", false
		return
	}
	loc := f.loc(lang)
	holes := []any{"name", area.Name.Text}
	for i, period := range mapPeriods {
		n := counts[i][id]
		area.Counts = append(area.Counts, MapCount{period.id, n, mapLevel(scales[i], n)})
		holes = append(holes, period.id, loc.Count("articles", n))
	}
	area.Summary = loc.Label("map_country", holes...)
}

// arrange puts the areas in the order in which they are drawn and reached by
// key: links over the others, dots over all, in alphabetical order.
func (p *MapPage) arrange(compare func(a, b string) int) {
	rank := func(a MapArea) int {
		switch {
		case a.Dot:
			return 2
		case a.URL != "":
			return 1
		}
		return 0
	}
	slices.SortStableFunc(p.Areas, func(a, b MapArea) int {
		if r := rank(a) - rank(b); r != 0 {
			return r
		}
		return compare(a.Name.Text, b.Name.Text)
	})
}

// mapPeriod is a period with its legend and its table.
func (f *filler) mapPeriod(lang, id string, counts map[string]int, scale []int) MapPeriod {
	loc := f.loc(lang)
	out := MapPeriod{ID: id, Title: loc.Label("map_" + id)}
	for i, least := range scale {
		title := loc.Number(least)
		switch {
		case i == len(scale)-1:
			title = loc.Label("map_or_more", "count", title)
		case scale[i+1]-1 > least:
			title = loc.Label("map_range", "from", title, "to", loc.Number(scale[i+1]-1))
		}
		out.Levels = append(out.Levels, MapLevel{i + 1, title})
	}
	tags := map[content.Tag]int{}
	for code, n := range counts {
		tags[content.Tag{Kind: content.Country, ID: code}] = n
	}
	for _, t := range most(tags, content.Country, len(tags)) {
		out.Rows = append(out.Rows, f.counted(lang, t, tags[t]))
	}
	return out
}

// countriesOf counts the articles about each country in the days up to the
// newest edition, or in all.
func countriesOf(shelf *content.Shelf, days int) map[string]int {
	out := map[string]int{}
	if days == 0 {
		for _, t := range shelf.Tags(content.Country) {
			out[t.ID] = len(shelf.Tagged(t))
		}
		return out
	}
	if len(shelf.Days) == 0 {
		return out
	}
	newest := shelf.Days[0].Date
	for _, a := range shelf.Items {
		if daysBetween(a.Day, newest) >= days {
			break
		}
		for _, t := range a.Tags() {
			if t.Kind == content.Country {
				out[t.ID]++
			}
		}
	}
	return out
}

// mapScales are where the levels of colour begin. The first whose last level is
// reached by few, if any, is taken.
var mapScales = [...][5]int{
	{1, 2, 3, 4, 5}, {1, 2, 4, 7, 10}, {1, 3, 6, 12, 20}, {1, 5, 10, 20, 50}, {1, 5, 20, 50, 100},
	{1, 10, 50, 100, 300}, {1, 20, 100, 300, 1000}, {1, 50, 200, 1000, 3000}, {1, 100, 500, 2000, 10000},
}

// mapScale is the finest scale that does not leave most of what was counted
// most in one level.
func mapScale(counts map[string]int) []int {
	most := 0
	for _, n := range counts {
		most = max(most, n)
	}
	for i := range mapScales {
		if s := mapScales[i][:]; most < 2*s[4] {
			return s
		}
	}
	return mapScales[len(mapScales)-1][:]
}

// mapLevel is the level of a count.
func mapLevel(scale []int, n int) int {
	level := 0
	for level < len(scale) && n >= scale[level] {
		level++
	}
	return level
}

// smallMap is what leads from a home to the map.
func (f *filler) smallMap(shelf *content.Shelf) *SmallMap {
	if !f.in.Config.Map.On {
		return nil
	}
	world := worldmap.Coarse()
	return &SmallMap{
		URL: f.urls.Rel(mapURL(shelf.Lang)), Picture: f.urls.Rel(mapPictureURL(shelf.Lang)),
		Alt:   f.loc(shelf.Lang).Label("map_picture"),
		Width: world.Width, Height: world.Height,
	}
}

// mapPicture draws the newest period.
func (f *filler) mapPicture(shelf *content.Shelf) View {
	world := worldmap.Coarse()
	counts := countriesOf(shelf, mapPeriods[0].days)
	scale := mapScale(counts)
	p := &MapPicture{Width: world.Width, Height: world.Height, Levels: make([]string, len(scale)+1)}
	for _, a := range world.Areas(f.in.Config.Map.Disputed) {
		p.Levels[mapLevel(scale, counts[a.ID])] += a.Path
	}
	return p
}
