package render

import (
	"encoding/json"
	"encoding/xml"
	"html/template"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/locale"
	"github.com/mujaz/mujaz/internal/site"
)

// input is the theme, in Arabic and English, with some templates exchanged.
func input(t testing.TB, replaced map[string]string) Input {
	t.Helper()
	var problems diag.List
	var labels []locale.File
	for _, lang := range []string{"ar", "en"} {
		labels = append(labels, locale.File{Path: "templates/i18n/" + lang + ".yaml", Data: read(t, "i18n/"+lang+".yaml")})
	}
	in := Input{
		Locales: locale.Load([]locale.Settings{
			{Lang: "ar", Locale: "ar", Label: "العربية", Direction: "rtl", Numerals: "latn", TimeZone: time.UTC},
			{Lang: "en", Locale: "en", Label: "English", Direction: "ltr", Numerals: "latn", TimeZone: time.UTC},
		}, labels, &problems),
		Asset:  func(name string) (string, bool) { return "/" + name, name != "css/missing.css" },
		Assets: []string{"css/site.css"},
	}
	if problems.Errors() > 0 {
		t.Fatal(problems)
	}
	for _, pattern := range []string{"*.html", "partials/*.html"} {
		files, _ := filepath.Glob(filepath.Join("../../templates", pattern))
		for _, f := range files {
			name, _ := filepath.Rel("../../templates", f)
			data := read(t, name)
			if text, ok := replaced[filepath.ToSlash(name)]; ok {
				data = []byte(text)
			}
			in.Files = append(in.Files, File{Path: "templates/" + filepath.ToSlash(name), Data: data})
		}
	}
	return in
}

func read(t testing.TB, name string) []byte {
	data, err := os.ReadFile(filepath.Join("../../templates", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// fill sets every field of a page to something, so that every branch of a
// template is taken.
func fill(v reflect.Value, depth int) {
	switch v.Kind() {
	case reflect.String:
		if v.Type() == reflect.TypeFor[template.HTML]() {
			v.SetString("<p>نص</p>")
			return
		}
		v.SetString("نص " + v.Type().Name())
	case reflect.Int:
		v.SetInt(3)
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), depth)
		}
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), depth)
	case reflect.Slice:
		if depth < 8 {
			v.Set(reflect.MakeSlice(v.Type(), 2, 2))
			fill(v.Index(0), depth+1)
			fill(v.Index(1), depth+1)
		}
	case reflect.Map:
		v.Set(reflect.ValueOf(map[string]any{"a": "b"}))
	case reflect.Interface:
		v.Set(reflect.ValueOf(map[string]any{"@type": "Thing"}))
	}
}

func TestEveryKindFullAndBare(t *testing.T) {
	var problems diag.List
	r := New(input(t, nil), &problems)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	for name, kind := range kinds {
		for _, lang := range []string{"ar", "en"} {
			for _, full := range []bool{false, true} {
				page := reflect.New(reflect.TypeOf(kind).Elem())
				if full {
					fill(page.Elem(), 0)
				}
				page.Elem().FieldByName("Lang").SetString(lang)
				out, err := r.Append(nil, page.Interface().(site.View))
				if err != nil {
					t.Errorf("%s, %s, full %t: %v", name, lang, full, err)
				}
				if first := strings.Contains(string(out), "<head>"+policy); first == (name == emailTemplate) {
					t.Errorf("%s, %s, full %t: the policy stands first in the head: %t", name, lang, full, first)
				}
			}
		}
	}
}

func TestMistakesInTemplates(t *testing.T) {
	page := func(body string) string { return "<html><head></head>\n<body>\n  " + body + "</body></html>" }
	for body, want := range map[string]string{
		`{{.Titel}}`: `templates/home.html:3:5: error: HomePage has no field "Titel"`,
		`{{if false}}{{.Lead.Sumary.Text}}{{end}}`:            `3:22: error: Card has no field "Sumary"`,
		`{{range .Days}}{{range .Cards}}{{.X}}{{end}}{{end}}`: `3:36: error: Card has no field "X"`,
		`{{with .Lead}}{{.Title.Text}}{{.Days}}{{end}}`:       `error: Card has no field "Days"`,
		`{{with $x := .Lead}}{{$x.Title}}{{$.Nope}}{{end}}`:   `HomePage has no field "Nope"`,
		`{{.Title.Text}}`:                 `string has no fields, so no "Text"`,
		`{{range .Title}}{{end}}`:         `cannot range over .Title, which is string`,
		`{{template "no-such" .}}`:        `there is no template "no-such"`,
		`{{template "card" .}}`:           `error: HomePage has no field`,
		`{{label "hom"}}`:                 `there is no label "hom"`,
		`{{label .Title}}`:                `the name of a label cannot be computed`,
		`{{count "articles" .Title}}`:     `argument 2 of count must be int, not string`,
		`{{number}}`:                      `number takes 1 arguments, not 0`,
		`{{asset "css/missing.css"}}`:     `static/ has no file "css/missing.css"`,
		`{{eq .Days 1}}`:                  `eq cannot compare`,
		`{{nope}}`:                        `templates/home.html:3:1: error: function "nope" not defined`,
		`{{if}}`:                          `templates/home.html:3:1: error: missing value for if`,
		`<a href="{{if .Lead}}x">{{end}}`: `error:`,
	} {
		var problems diag.List
		New(input(t, map[string]string{"home.html": page(body)}), &problems)
		var all []string
		for _, p := range problems {
			all = append(all, p.String())
		}
		if got := strings.Join(all, "\n"); !strings.Contains(got, want) || problems.Errors() == 0 {
			t.Errorf("%s:\n got %s\nwant %s", body, got, want)
		}
	}
	var problems diag.List
	New(input(t, map[string]string{"home.html": "<p>{{.Title}}</p>"}), &problems)
	if len(problems) != 1 || problems[0].Code != "template-head" {
		t.Errorf("a page without a head: %v", problems)
	}
}

func TestAllMistakesAtOnceAndParamsAreOpen(t *testing.T) {
	var problems diag.List
	New(input(t, map[string]string{"home.html": "<html><head></head>{{.A}}{{if .B}}{{.C}}{{end}}{{.Params.x.y}}{{.Site.Params.z}}"}), &problems)
	if problems.Errors() != 3 {
		t.Errorf("got %v", problems)
	}
}

func TestAStrangerIsAWarning(t *testing.T) {
	in := input(t, nil)
	in.Files = append(in.Files, File{Path: "templates/artcle.html", Data: []byte("x")})
	var problems diag.List
	New(in, &problems)
	if len(problems) != 1 || problems[0].Severity != diag.Warning || !strings.Contains(problems[0].Hint, "article.html") {
		t.Errorf("got %v", problems)
	}
}

var feed = site.Feed{
	Lang: "ar", Locale: "ar-IQ", Title: "موجز", Description: "وصف", Home: "https://example.org/ar/", Self: "https://example.org/ar/feed.xml",
	Entries: []site.Entry{
		{ID: "mujaz:/a/", URL: "https://example.org/a/", Title: "خبر\x10 & <b>", Summary: "ملخص", HTML: "<div>نص</div>", Published: time.Date(2024, 11, 20, 12, 20, 0, 0, time.FixedZone("", 3*3600)), Author: "واع", Categories: []string{"العراق"}},
		{ID: "mujaz:/b/", URL: "https://example.org/b/", Title: "بلا تاريخ"},
	},
}

func TestRSS(t *testing.T) {
	out, err := rss(&feed)
	if err != nil {
		t.Fatal(err)
	}
	var doc struct {
		Channel struct {
			Title, Language string
			Items           []struct {
				Title, Link, PubDate string
				GUID                 struct {
					ID        string `xml:",chardata"`
					Permalink string `xml:"isPermaLink,attr"`
				} `xml:"guid"`
			} `xml:"item"`
		} `xml:"channel"`
	}
	if err := xml.Unmarshal(out, &doc); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	text := string(out)
	for _, want := range []string{
		"<language>ar-IQ</language>", "<pubDate>Wed, 20 Nov 2024 12:20:00 +0300</pubDate>", `<guid isPermaLink="false">mujaz:/a/</guid>`,
		`<atom:link href="https://example.org/ar/feed.xml" rel="self" type="application/rss+xml">`, "<dc:creator>واع</dc:creator>", "<title>خبر &amp; &lt;b&gt;</title>",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %s in\n%s", want, text)
		}
	}
	if strings.Count(text, "<pubDate>") != 1 || strings.Contains(text, "0001") {
		t.Error("an entry without a date has one")
	}
}

func TestJSONFeed(t *testing.T) {
	f := feed
	f.JSON, f.Self = true, "https://example.org/ar/feed.json"
	out, err := jsonFeed(&f)
	if err != nil {
		t.Fatal(err)
	}
	var doc map[string]any
	if err := json.Unmarshal(out, &doc); err != nil {
		t.Fatal(err)
	}
	items := doc["items"].([]any)
	first, second := items[0].(map[string]any), items[1].(map[string]any)
	if doc["version"] != "https://jsonfeed.org/version/1.1" || doc["language"] != "ar-IQ" || first["date_published"] != "2024-11-20T12:20:00+03:00" || first["content_html"] == nil {
		t.Errorf("got %s", out)
	}
	if second["date_published"] != nil || second["content_text"] != "بلا تاريخ" {
		t.Errorf("every item has content, and no date that it has not: %v", second)
	}
}

func TestSitemap(t *testing.T) {
	out, err := sitemap(&site.Sitemap{URLs: []site.SitemapURL{{Loc: "https://example.org/ar/", Lastmod: "2024-11-20", Alternates: []site.Alternate{{Hreflang: "en", URL: "https://example.org/en/"}}}}})
	if err != nil || !strings.Contains(string(out), `<url><loc>https://example.org/ar/</loc><lastmod>2024-11-20</lastmod><xhtml:link rel="alternate" hreflang="en" href="https://example.org/en/"></xhtml:link></url>`) {
		t.Errorf("%v\n%s", err, out)
	}
}
