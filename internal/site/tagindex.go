package site

import (
	"slices"

	"github.com/mujaz/mujaz/internal/content"
)

// tagIndex fills the list of all tags of one kind, in the alphabetical order
// of the language.
func (f *filler) tagIndex(shelf *content.Shelf, kind content.Kind) View {
	lang := shelf.Lang
	loc := f.loc(lang)
	p := &TagIndexPage{Frame: f.frame("index", lang, indexURL(lang, kind), loc.Label(kindNames[kind]), func(l string) (string, bool) {
		return indexURL(l, kind), true
	})}
	p.Breadcrumbs = f.crumbs(lang)
	p.Description = loc.Label(kindNames[kind] + "_description")
	links := make([]IndexLink, 0)
	for _, t := range shelf.Tags(kind) {
		link := IndexLink{Link: f.tagLink(lang, t)}
		link.Count = len(shelf.Tagged(t))
		link.Coverage = f.spark(shelf, f.runs[shelfTag{lang, t}])
		if kind == content.OfficialKind {
			link.Note, link.Unreviewed = f.lastOffice(lang, t.ID)
		}
		links = append(links, link)
	}
	slices.SortStableFunc(links, func(a, b IndexLink) int { return loc.Compare(a.Name.Text, b.Name.Text) })
	p.Total = len(links)
	if slices.Contains(f.pairKinds(), kind) {
		p.Graph = f.graphLink(lang, kind)
	}
	if kind == content.Country && f.in.Config.Map.On {
		p.Map = Link{Name: Name{Text: loc.Label("map_title")}, URL: f.urls.Rel(mapURL(lang))}
	}
	for _, link := range links {
		letter := loc.Letter(link.Name.Text)
		if n := len(p.Sections); n == 0 || p.Sections[n-1].Letter != letter {
			p.Sections = append(p.Sections, IndexSection{Letter: letter})
		}
		last := &p.Sections[len(p.Sections)-1]
		last.Links = append(last.Links, link)
	}
	p.structured = f.structured(func(frame Frame) *thing { return f.collection(frame, nil) })
	return p
}

// lastOffice is what an official was last, for the index.
func (f *filler) lastOffice(lang, id string) (note Name, unreviewed bool) {
	known, ok := f.in.Names.Official(id)
	if !ok {
		return f.name(lang, f.unknown[id].Person.Role, f.unknown[id].Lang), true
	}
	if n := len(known.Offices); n > 0 {
		note = f.officeName(lang, known, known.Offices[n-1])
	}
	return note, false
}
