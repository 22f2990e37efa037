package site

import (
	"fmt"
	"strings"
	"testing"
)

// meetings are the rows of a graph's table.
func meetings(p *GraphPage) string {
	var out []string
	for _, m := range p.Meetings {
		out = append(out, fmt.Sprintf("%s %d %s", m.Both.Name.Text, m.Count, strings.TrimPrefix(m.Both.URL, "/repo/ar/countries/")))
	}
	return strings.Join(out, ", ")
}

// TestGraphOfCountries: two countries with a page are joined by a curve, and the
// table has the same.
func TestGraphOfCountries(t *testing.T) {
	files := shared(4, "[RU, IQ, EG]")
	for day := range 3 {
		files[fmt.Sprintf("content/ar/2023/01/%02d/x.md", day+1)] = front(fmt.Sprintf("title: س\ndate: 2023-01-%02d\ncountries: [SY, IQ]", day+1))
	}
	files["content/ar/2023/02/01/x.md"] = front("title: ص\ndate: 2023-02-01\ncountries: [IQ, RU, US]") // the US shares one article
	p := view[*GraphPage](t, well(t, files), "/ar/graph/countries/")
	if got, want := meetings(p), "العراق وروسيا 5 iraq/with/russia/, مصر والعراق 4 egypt/with/iraq/, مصر وروسيا 4 egypt/with/russia/, العراق وسوريا 3 iraq/with/syria/"; got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
	if !strings.HasSuffix(p.Other.URL, "/ar/graph/officials/") {
		t.Errorf("it leads to %+v", p.Other)
	}
	var nodes []Link
	for _, n := range p.Nodes {
		nodes = append(nodes, n.Link)
		if n.R == 0 || n.Curves == "" || n.URL == "" {
			t.Errorf("%+v", n)
		}
	}
	if got := names(nodes); got != "العراق 8, روسيا 5, مصر 4, سوريا 3" {
		t.Errorf("nodes: %s", got)
	}
	if p.Meetings[0].Path == "" || p.Meetings[0].Width <= p.Meetings[3].Width {
		t.Errorf("%+v, %+v", p.Meetings[0], p.Meetings[3])
	}
	for _, n := range p.Nodes { // from right to left the first half is on the right
		if n.Start != (2*n.X > p.Width) {
			t.Errorf("%s at %d of %d, %t", n.Name.Text, n.X, p.Width, n.Start)
		}
	}
}

// TestGraphOfOfficials: two officials with a page are joined, and two without
// are not.
func TestGraphOfOfficials(t *testing.T) {
	files := folder{}
	for day, officials := range []string{"fuad-hussein, sergey-lavrov", "sergey-lavrov, fuad-hussein", "sergey-lavrov, vladimir-putin", "fuad-hussein", "vladimir-putin, sergey-lavrov", "fuad-hussein, sergey-lavrov"} {
		files[fmt.Sprintf("content/ar/2024/10/%02d/x.md", day+1)] = front(fmt.Sprintf("title: س\ndate: 2024-10-%02d\nofficials: [%s]", day+1, officials))
	}
	p := view[*GraphPage](t, well(t, files), "/ar/graph/officials/")
	if got := meetings(p); got != "فؤاد حسين وسيرغي لافروف 3 /repo/ar/officials/fuad-hussein/with/sergey-lavrov/" {
		t.Errorf("%s, %+v", got, p.Meetings)
	}
	if len(p.Nodes) != 2 || p.Nodes[0].Count != 4 || p.Nodes[1].Count != 5 || p.Nodes[0].URL != "/repo/ar/officials/fuad-hussein/" {
		t.Errorf("%+v", p.Nodes)
	}
}

// TestGraphOfNobody: the page is there before anybody shares enough.
func TestGraphOfNobody(t *testing.T) {
	b := well(t, folder{"content/ar/2024/10/01/x.md": front("title: س\ndate: 2024-10-01\ncountries: [IQ, RU]\nofficials: [fuad-hussein, sergey-lavrov]")})
	for _, url := range []string{"/ar/graph/countries/", "/en/graph/officials/"} {
		if p := view[*GraphPage](t, b, url); p.Nodes != nil || p.Meetings != nil || p.Width != 0 || p.Other.URL == "" {
			t.Errorf("%s: %+v", url, p)
		}
	}
}

// TestGraphHoldsSoMany: in a site of very many countries that all meet.
func TestGraphHoldsSoMany(t *testing.T) {
	codes := strings.Fields("IQ RU EG SY US FR DE CN JO SA QA AE KW BH OM YE LB PS IL IR TR TN DZ MA LY SD SO MR DJ KM GB IT ES PT NL BE PL UA RO BG GR CY SE NO")
	p := view[*GraphPage](t, well(t, shared(3, "["+strings.Join(codes, ", ")+"]")), "/en/graph/countries/")
	if len(p.Nodes) != graphNodes || len(p.Meetings) != graphEdges {
		t.Errorf("%d nodes and %d edges of %d countries", len(p.Nodes), len(p.Meetings), len(codes))
	}
}

// TestNamesHaveRoom: a mark stands over its letter, and a letter of Chinese is
// as wide as two.
func TestNamesHaveRoom(t *testing.T) {
	for name, want := range map[string]int{"": 0, "Iraq": 36, "مُحمَّد": 36, "北京": 36} {
		if got := nameWidth(name); got != want {
			t.Errorf("%s: %d, want %d", name, got, want)
		}
	}
}
