package build

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/mujaz/mujaz/internal/archive"
	"github.com/mujaz/mujaz/internal/searchindex"
)

// indexOf opens the search index of a site that was made.
func indexOf(t testing.TB, r result) *searchindex.Index {
	t.Helper()
	var names []string
	for name := range r.files {
		if strings.HasPrefix(name, "search/") {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	slices.Reverse(names)
	x, err := searchindex.Open(names, func(name string, from, n int) ([]byte, error) {
		data := r.files[name]
		return []byte(data[min(from, len(data)):min(from+n, len(data))]), nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// found are the addresses of what a query finds, all versions of a story.
func found(t testing.TB, x *searchindex.Index, q searchindex.Query) string {
	t.Helper()
	f, err := x.Search(q)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, h := range f.Hits {
		r, err := h.Record()
		if err != nil {
			t.Fatal(err)
		}
		for _, v := range r.Versions {
			out = append(out, strings.TrimSuffix(v.URL, "/"))
		}
	}
	return strings.Join(out, " ")
}

func TestSearchIndex(t *testing.T) {
	site := small()
	put(site, "content/data/sources.yaml", "- {id: agency, names: {ar: الوكالة, en: The Agency}}\n- {id: strict, names: {ar: الصحيفة}, republish: summary}\n")
	put(site, "content/ar/2024/11/19/strict.md", "---\ntitle: ممنوع\ndate: 2024-11-19\nsummary: خلاصة\nstandfirst: تمهيد\ncountries: [FR]\nsource: الصحيفة\n---\nالمتن.\n")
	put(site, "content/ar/2024/11/19/draft.md", "---\ntitle: كلمةفريدة\ndate: 2024-11-19\ndraft: true\n---\nالمتن.\n")
	put(site, "content/ar/2024/11/19/future.md", "---\ntitle: كلمةفريدة\ndate: 2024-12-19\n---\nالمتن.\n")
	put(site, "content/ar/2024/11/19/link.md", "---\ntitle: رابط\ndate: 2024-11-19\n---\nانظر [الموقع](https://address.example/).\n")
	x := indexOf(t, makeSite(t, site, Options{Clock: clock}, nil))
	const a, b, c = "/ar/2024/11/20/a /en/2024/11/20/a", "/ar/2024/11/20/b", "/ar/2024/10/05/c"
	for query, want := range map[string]string{
		"عراقي":       a + " " + c, // the title first, then the tag
		"Iraqi":       a + " " + c,
		"روسي":        a, // a nationality finds the country
		"Egypt":       b, // an article without a translation
		"Fuad":        a,
		"سفيرة":       "", // an office is no name
		"Jane":        a,
		"المحادثات":   a,
		"Agency":      a,
		"مهم":         a,
		"ممنوع":       "/ar/2024/11/19/strict",
		"خلاصة":       "/ar/2024/11/19/strict",
		"France":      "/ar/2024/11/19/strict",
		"المتن":       "",
		"تمهيد":       "",
		"كلمةفريدة":   "",
		"مسحوب":       "",
		"address":     "",
		"الموقع":      "/ar/2024/11/19/link",
		"عن":          "", // a page of the site
		"Text Russia": a,
	} {
		if got := found(t, x, searchindex.Query{Text: query}); got != want {
			t.Errorf("%s finds %q, want %q", query, got, want)
		}
	}
	for facet, want := range map[string]string{
		"country:IQ": a + " " + c, "official:jane-doe": a, "source:agency": a, "lang:en": a, "country:DE": "",
	} {
		if got := found(t, x, searchindex.Query{Facets: []string{facet}}); got != want {
			t.Errorf("%s has %q, want %q", facet, got, want)
		}
	}
}

// TestOneArticleChangesOneFileOfTheIndex, wherever in time it is.
func TestOneArticleChangesOneFileOfTheIndex(t *testing.T) {
	site, opt := madeArchive(archive.New(200, 1)), Options{Clock: archive.End}
	before := makeSite(t, site, opt, nil)
	for _, day := range []string{"2024-12-31", "2019-06-01"} {
		year := day[:4]
		path := "content/ar/" + strings.ReplaceAll(day, "-", "/") + "/new.md"
		put(site, path, "---\ntitle: جديد\ndate: "+day+"\ncountries: [IQ]\n---\n"+strings.Repeat("كلمة أخرى عن وزير الخارجية والمفاوضات. ", 20)+"\n")
		after := makeSite(t, site, opt, nil)
		delete(site, path)
		for name, data := range after.files {
			if strings.HasPrefix(name, "search/") && (data != before.files[name]) != (name == "search/"+year+".bin") {
				t.Errorf("an article of %s: %s is another: %v", day, name, data != before.files[name])
			}
		}
	}
}

// BenchmarkSearchShare measures how long the search index of 2,000 articles
// takes on one core, and the making of all other pages; writing is not counted.
func BenchmarkSearchShare(b *testing.B) {
	s, err := New(b.Context(), Folder{Site: madeArchive(archive.New(2_000, 1)), Theme: theme}, Options{Clock: archive.End}, nil)
	if err != nil {
		b.Fatal(err)
	}
	var index, others time.Duration
	var buffer []byte
	for b.Loop() {
		for _, p := range s.Plan.ByTime() {
			start := time.Now()
			made, err := s.make(buffer[:0], p, nil)
			if err != nil {
				b.Fatal(err)
			}
			buffer = made.Data
			if took := time.Since(start); strings.HasPrefix(p.File(), "search/") {
				index += took
			} else {
				others += took
			}
		}
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(float64(index.Milliseconds())/float64(b.N), "index-ms")
	b.ReportMetric(float64(others.Milliseconds())/float64(b.N), "others-ms")
}
