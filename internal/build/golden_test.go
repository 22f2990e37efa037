package build

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/net/html"
)

// goldens are pages of the small site, one for each kind: LANG stands for each
// of its languages.
var goldens = map[string]string{
	"front":       "index.html",
	"notfound":    "404.html",
	"redirect":    "old/index.html",
	"home":        "LANG/index.html",
	"article":     "LANG/2024/11/20/a/index.html",
	"page":        "LANG/about/index.html",
	"edition":     "LANG/2024/11/20/index.html",
	"email":       "LANG/2024/11/20/email.html",
	"emailtext":   "LANG/2024/11/20/email.txt",
	"month":       "LANG/2024/11/index.html",
	"archive":     "LANG/archive/2024/index.html",
	"country":     "LANG/countries/iraq/index.html",
	"official":    "LANG/officials/fuad-hussein/index.html",
	"unreviewed":  "LANG/officials/jane-doe/index.html",
	"body":        "LANG/bodies/un/index.html",
	"topic":       "LANG/topics/talks/index.html",
	"source":      "LANG/sources/agency/index.html",
	"tagmonth":    "LANG/countries/iraq/2024/10/index.html",
	"tagindex":    "LANG/countries/index.html",
	"corrections": "LANG/corrections/index.html",
	"search":      "LANG/search/index.html",
	"nograph":     "LANG/graph/countries/index.html",
	"map":         "LANG/map/index.html",
	"feeds":       "LANG/feeds/index.html",
	"outline":     "LANG/feeds/feeds.opml",
	"feed":        "LANG/feed.xml",
	"jsonfeed":    "LANG/feed.json",
	"sitemap":     "sitemaps/2024-11.xml",
	"pages":       "sitemaps/pages.xml",
	"index":       "sitemap.xml",
	"news":        "news-sitemap.xml",
	"robots":      "robots.txt",
}

// fingerprint is the part of a static file's name that changes with its bytes:
// a golden page is about the page.
var fingerprint = regexp.MustCompile(`\.[0-9a-f]{8}(\.\w+)`)

// shape is the line of a drawing: where countries lie is the business of package
// worldmap.
var shape = regexp.MustCompile(` d="M[^"]{40,}"`)

// TestGoldenPages holds a page of each kind, in each language, to the one that
// was read by a person. UPDATE=1 writes them anew, to be read before they are
// committed.
func TestGoldenPages(t *testing.T) {
	holdPages(t, small(), goldens)
}

// TestGoldenPagesOfWhatTwoShare does so with a site of which two countries, and
// two officials, share enough.
func TestGoldenPagesOfWhatTwoShare(t *testing.T) {
	site := small()
	for _, day := range []string{"16", "17", "18"} {
		put(site, "content/ar/2024/11/"+day+"/pair.md", "---\ntitle: لقاء "+day+"\ndate: 2024-11-"+day+"\ncountries: [RU, IQ]\nofficials: [fuad-hussein, sergey-lavrov]\n---\nنص.\n")
	}
	holdPages(t, site, map[string]string{
		"pair":      "LANG/countries/iraq/with/russia/index.html",
		"meeting":   "LANG/officials/fuad-hussein/with/sergey-lavrov/index.html",
		"graph":     "LANG/graph/countries/index.html",
		"officials": "LANG/graph/officials/index.html",
		"pairs":     "sitemaps/pairs-LANG.xml",
		"parts":     "sitemap.xml",
	})
}

// holdPages holds pages of a site to their files.
func holdPages(t *testing.T, site fstest.MapFS, goldens map[string]string) {
	t.Helper()
	r := makeSite(t, site, Options{Clock: clock}, nil)
	for kind, path := range goldens {
		langs := []string{"ar", "en"}
		if !strings.Contains(path, "LANG") {
			langs = []string{""}
		}
		for _, lang := range langs {
			page, golden := strings.Replace(path, "LANG", lang, 1), strings.TrimSuffix(kind+"."+lang, ".")
			text, ok := r.files[page]
			if !ok {
				t.Errorf("no %s", page)
				continue
			}
			got := fingerprint.ReplaceAllString(readable(t, page, text), ".HASH$1")
			got = shape.ReplaceAllString(got, ` d="SHAPE"`)
			file := filepath.Join("testdata", "pages", golden+filepath.Ext(page))
			if os.Getenv("UPDATE") != "" {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if line, g, w := firstDifference(got, string(want)); line > 0 {
				t.Errorf("%s:%d: the page has\n%s\nand the file\n%s", file, line, g, w)
			}
		}
	}
}

func firstDifference(got, want string) (line int, g, w string) {
	a, b := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range max(len(a), len(b)) {
		g, w = "", ""
		if i < len(a) {
			g = a[i]
		}
		if i < len(b) {
			w = b[i]
		}
		if g != w || i >= len(a) || i >= len(b) {
			return i + 1, g, w
		}
	}
	return 0, "", ""
}

// readable is a published file with one element a line.
func readable(t *testing.T, path, text string) string {
	switch filepath.Ext(path) {
	case ".html":
		root, err := html.Parse(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		var out strings.Builder
		for child := range root.ChildNodes() {
			writeNode(t, &out, child, 0)
		}
		return out.String()
	case ".json":
		return indented(t, text, "") + "\n"
	case ".xml":
		return strings.ReplaceAll(text, "><", ">\n<")
	}
	return text
}

// writeNode writes an element on a line of its own, with its text if it has
// nothing else, and what stands in it further in.
func writeNode(t *testing.T, out *strings.Builder, n *html.Node, depth int) {
	margin := strings.Repeat(" ", depth)
	switch n.Type {
	case html.DoctypeNode:
		out.WriteString("<!doctype " + n.Data + ">\n")
	case html.TextNode:
		if text := strings.TrimSpace(n.Data); text != "" {
			out.WriteString(margin + html.EscapeString(text) + "\n")
		}
	case html.ElementNode:
		var tag bytes.Buffer
		bare := &html.Node{Type: html.ElementNode, Data: n.Data, DataAtom: n.DataAtom, Attr: n.Attr}
		if err := html.Render(&tag, bare); err != nil {
			t.Fatal(err)
		}
		open, closes := tag.String(), ""
		if head, ok := strings.CutSuffix(open, "</"+n.Data+">"); ok {
			open, closes = head, "</"+n.Data+">"
		}
		first := n.FirstChild
		switch {
		case n.Data == "script" && first != nil:
			out.WriteString(margin + open + indented(t, first.Data, margin) + closes + "\n")
		case first == nil || first == n.LastChild && first.Type == html.TextNode:
			if first != nil {
				open += html.EscapeString(strings.TrimSpace(first.Data))
			}
			out.WriteString(margin + open + closes + "\n")
		default:
			out.WriteString(margin + open + "\n")
			for child := range n.ChildNodes() {
				writeNode(t, out, child, depth+1)
			}
			out.WriteString(margin + closes + "\n")
		}
	}
}

func indented(t *testing.T, data, margin string) string {
	var out bytes.Buffer
	if err := json.Indent(&out, []byte(data), margin, " "); err != nil {
		t.Fatalf("%v in %s", err, data)
	}
	return out.String()
}
