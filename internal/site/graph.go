package site

import (
	"unicode"

	"github.com/mujaz/mujaz/internal/content"
	"github.com/mujaz/mujaz/internal/graph"
)

// What a graph holds: of those who have most articles in common, so that it can
// be read.
const (
	graphNodes = 40
	graphEdges = 100 // and for each node its strongest
)

// graphLabels are the titles of the graphs.
var graphLabels = map[content.Kind]string{content.Country: "graph_countries", content.OfficialKind: "graph_officials"}

func (f *filler) graphLink(lang string, kind content.Kind) Link {
	return Link{Name: Name{Text: f.loc(lang).Label(graphLabels[kind])}, URL: f.urls.Rel(graphURL(lang, kind))}
}

// graph fills the drawing of who is in the news with whom. The page is there
// also while there is nothing to draw, so that its address is stable.
func (f *filler) graph(shelf *content.Shelf, kind content.Kind) View {
	lang, loc := shelf.Lang, f.loc(shelf.Lang)
	p := &GraphPage{
		Frame: f.frame("graph", lang, graphURL(lang, kind), loc.Label(graphLabels[kind]), func(l string) (string, bool) {
			return graphURL(l, kind), true
		}),
		Countries: kind == content.Country, Index: f.indexLink(lang, kind),
	}
	for _, k := range f.pairKinds() {
		if k != kind {
			p.Other = f.graphLink(lang, k)
		}
	}
	p.Breadcrumbs = f.crumbs(lang, p.Index)
	p.Description = loc.Label(graphLabels[kind] + "_description")
	p.structured = f.structured(f.webPage)
	f.draw(p, shelf, f.pairs[lang].all[kind])
	return p
}

// draw fills in the drawing and its table.
func (f *filler) draw(p *GraphPage, shelf *content.Shelf, pairs []*pair) {
	lang := shelf.Lang
	place := map[content.Tag]int{} // of all, then of those that are drawn
	var edges []graph.Edge
	for _, one := range pairs {
		edges = append(edges, graph.Edge{A: placeOf(place, one.a), B: placeOf(place, one.b), Weight: len(one.items)})
	}
	all := make([]content.Tag, len(place))
	for t, i := range place {
		all[i] = t
	}
	edges = graph.Strongest(edges, graphNodes, graphEdges)
	clear(place)
	var nodes []graph.Node
	for i, e := range edges {
		for _, t := range []content.Tag{all[e.A], all[e.B]} {
			if placeOf(place, t) < len(nodes) {
				continue
			}
			link := f.counted(lang, t, len(shelf.Tagged(t)))
			p.Nodes = append(p.Nodes, GraphNode{Link: link})
			nodes = append(nodes, graph.Node{Weight: link.Count, Name: nameWidth(link.Name.Text)})
		}
		both, _ := f.pairs[lang].of(all[e.A], all[e.B])
		p.Meetings = append(p.Meetings, Meeting{Both: f.pairLink(lang, both), Count: e.Weight})
		edges[i].A, edges[i].B = place[all[e.A]], place[all[e.B]]
	}
	d := graph.Draw(nodes, edges, f.shared[lang].lang.Direction == "rtl")
	p.Width, p.Height = d.Width, d.Height
	for i, s := range d.Nodes {
		n := &p.Nodes[i]
		n.X, n.Y, n.R, n.NameX, n.Start, n.Curves = s.X, s.Y, s.R, s.NameX, s.Start, s.Curves
	}
	for i, c := range d.Edges {
		p.Meetings[i].Path, p.Meetings[i].Width = c.Path, c.Width
	}
}

// placeOf returns the place of a tag, the next free one for a new tag.
func placeOf(places map[content.Tag]int, t content.Tag) int {
	if _, ok := places[t]; !ok {
		places[t] = len(places)
	}
	return places[t]
}

// nameWidth is room enough for a name in a drawing. What is wider than it would
// still meet nothing, but leave the drawing.
func nameWidth(name string) int {
	const letter, wide = 9, 18 // of letters of 16 or 17 pixels
	width := 0
	for _, r := range name {
		switch {
		case unicode.In(r, unicode.Mn, unicode.Cf):
		case r >= 0x1100:
			width += wide
		default:
			width += letter
		}
	}
	return width
}
