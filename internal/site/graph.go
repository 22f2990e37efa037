package site

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/mujaz/mujaz/internal/content"
	"github.com/mujaz/mujaz/internal/graph"
)

// What a graph holds: of those who have most articles in common, so that it can
// be read.
const (
	graphNodes   = 40
	graphEdges   = 100 // and for each node its strongest
	meetingLeast = 2   // articles that two officials share; countries need a page
)

// graphKinds are the kinds of tags that have a graph.
var graphKinds = []content.Kind{content.Country, content.OfficialKind}

// graphs are the kinds of which the site has a graph.
func (s *Site) graphs() []content.Kind {
	if !s.in.Config.Graph {
		return nil
	}
	return graphKinds
}

// graphLabels are the titles of the graphs.
var graphLabels = map[content.Kind]string{content.Country: "graph_countries", content.OfficialKind: "graph_officials"}

func (f *filler) graphLink(lang string, kind content.Kind) Link {
	return Link{Name: Name{Text: f.loc(lang).Label(graphLabels[kind])}, URL: f.urls.Rel(graphURL(lang, kind))}
}

// meeting is two tags of a kind and in how many articles both are.
type meeting struct {
	a, b  content.Tag
	count int
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
	for _, k := range f.graphs() {
		if k != kind {
			p.Other = f.graphLink(lang, k)
		}
	}
	p.Breadcrumbs = f.crumbs(lang, p.Index)
	p.Description = loc.Label(graphLabels[kind] + "_description")
	p.JSONLD = f.structured(p.Frame, f.webPage(p.Frame))
	if kind == content.Country {
		f.draw(p, shelf, f.pairs[lang].meetings())
	} else {
		f.draw(p, shelf, officialsMeet(shelf))
	}
	return p
}

// meetings are the pairs as a graph has them.
func (p *pairs) meetings() []meeting {
	out := make([]meeting, 0, len(p.all))
	for _, one := range p.all {
		out = append(out, meeting{one.a, one.b, len(one.items)})
	}
	return out
}

// officialsMeet finds the officials who are in the same articles, those who
// share most first, then by id.
func officialsMeet(shelf *content.Shelf) []meeting {
	counts := map[[2]string]int{}
	for _, a := range shelf.Items {
		for n, one := range a.Officials {
			for _, other := range a.Officials[:n] {
				counts[[2]string{min(one.ID, other.ID), max(one.ID, other.ID)}]++
			}
		}
	}
	var out []meeting
	for ids, n := range counts {
		if n >= meetingLeast {
			out = append(out, meeting{content.Tag{Kind: content.OfficialKind, ID: ids[0]}, content.Tag{Kind: content.OfficialKind, ID: ids[1]}, n})
		}
	}
	slices.SortFunc(out, func(m, o meeting) int {
		return cmp.Or(cmp.Compare(o.count, m.count), strings.Compare(m.a.ID, o.a.ID), strings.Compare(m.b.ID, o.b.ID))
	})
	return out
}

// draw fills in the drawing and its table.
func (f *filler) draw(p *GraphPage, shelf *content.Shelf, meetings []meeting) {
	lang := shelf.Lang
	place := map[content.Tag]int{} // of all, then of those that are drawn
	var edges []graph.Edge
	for _, m := range meetings {
		edges = append(edges, graph.Edge{A: placeOf(place, m.a), B: placeOf(place, m.b), Weight: m.count})
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
		p.Meetings = append(p.Meetings, f.met(lang, meeting{all[e.A], all[e.B], e.Weight}))
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

// met shows two tags with what they share.
func (f *filler) met(lang string, m meeting) Meeting {
	out := Meeting{First: f.tagLink(lang, m.a), Second: f.tagLink(lang, m.b), Count: m.count}
	if pair, ok := f.pairs[lang].of(m.a, m.b); ok {
		out.Both = f.pairLink(lang, pair)
	} else {
		out.Both.Name.Text = f.loc(lang).List([]string{out.First.Name.Text, out.Second.Name.Text})
	}
	return out
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
