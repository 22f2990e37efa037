package site

import (
	"slices"

	"github.com/mujaz/mujaz/internal/content"
	"github.com/mujaz/mujaz/internal/gazetteer"
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
			f.lastOffice(lang, &link, t.ID)
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

// lastOffice notes what an official is, for the index, or else was last.
func (f *filler) lastOffice(lang string, link *IndexLink, id string) {
	known, ok := f.in.Names.Official(id)
	if !ok {
		person := f.unknown[id]
		link.Note, link.Unreviewed = f.name(lang, person.Person.Role, person.Lang), true
		return
	}
	var last *gazetteer.Office
	for i := range known.Offices {
		if o := &known.Offices[i]; last == nil || o.Held() || !last.Held() && last.End().Compare(o.End()) <= 0 {
			last = o
		}
	}
	if last != nil {
		link.Note, link.Former = f.officeName(lang, known, *last), !last.Held()
	}
}
