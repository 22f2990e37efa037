package site

import (
	"bytes"
	"image"
	"image/jpeg"
	"net/url"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/mujaz/mujaz/internal/article"
	"github.com/mujaz/mujaz/internal/config"
	"github.com/mujaz/mujaz/internal/content"
	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/gazetteer"
	"github.com/mujaz/mujaz/internal/locale"
	"github.com/mujaz/mujaz/internal/markdown"
	"github.com/mujaz/mujaz/internal/picture"
)

// photo is a picture of a size.
func photo(w, h int) string {
	var b bytes.Buffer
	_ = jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, w, h)), nil) // to memory
	return b.String()
}

// folder is a site's files, by path; articles are written with their front
// matter's fences.
type folder map[string]string

// built is a plan and what is needed to fill its pages.
type built struct {
	*Site
	files    folder
	problems diag.List
}

// plan plans the site of some files at https://example.org/repo/.
func plan(t *testing.T, files folder) *built { return planned(t, files, false) }

// drafts plans a site with its drafts.
func drafts(t *testing.T, files folder) *built { return planned(t, files, true) }

func planned(t *testing.T, files folder, drafts bool) *built {
	t.Helper()
	b := &built{files: files}
	conf := config.Parse("site.yaml", []byte("format: 1\ntitle: {ar: موجز, en: Digest}\ntimeZone: Asia/Baghdad\n"+files["site.yaml"]), &b.problems)
	sources := []gazetteer.File{{Name: "sources.yaml", Path: "content/data/sources.yaml", Data: []byte("- {id: agency, names: {ar: الوكالة, en: The Agency}, republish: summary}\n")}}
	if topics, ok := files["content/data/topics.yaml"]; ok {
		sources = append(sources, gazetteer.File{Name: "topics.yaml", Path: "content/data/topics.yaml", Data: []byte(topics)})
	}
	if officials, ok := files["content/data/officials.yaml"]; ok {
		sources = append(sources, gazetteer.File{Name: "officials.yaml", Path: "content/data/officials.yaml", Data: []byte(officials)})
	}
	names := gazetteer.Load(sources, &b.problems)
	var settings []locale.Settings
	var labels []locale.File
	for _, l := range conf.Languages {
		settings = append(settings, locale.Settings{Lang: l.Code, Locale: l.Locale, Label: l.Label, Direction: l.Direction, Numerals: l.Numerals, Months: l.Months, TimeZone: conf.TimeZone})
		name := "templates/i18n/" + l.Code + ".yaml"
		data, err := os.ReadFile("../../" + name)
		if err != nil {
			t.Fatal(err)
		}
		labels = append(labels, locale.File{Path: name, Data: data})
	}
	var heads []*article.Article
	for path, text := range files {
		if strings.HasSuffix(path, ".md") {
			a, found := article.Parse(path, []byte(text))
			b.problems.Add(found...)
			heads = append(heads, a)
		}
	}
	clock := time.Date(2024, 11, 21, 12, 0, 0, 0, time.UTC)
	base, err := url.Parse("https://example.org/repo/")
	if err != nil {
		t.Fatal(err)
	}
	b.Site = Plan(Input{
		Config: conf, Store: content.New(heads, conf, names, content.Options{Clock: clock, Drafts: drafts}, &b.problems),
		Names: names, Locales: locale.Load(settings, labels, &b.problems), BaseURL: base, Clock: clock,
		Static:  []Static{{Path: "css/site.css", Data: []byte("a { background: url(x.svg) }")}, {Path: "css/x.svg", Sum: [32]byte{1}}, {Path: "favicon.ico"}},
		HasFile: func(path string) bool { _, ok := files[path]; return ok },
		Picture: func(path string) (picture.Header, error) {
			if !strings.HasSuffix(strings.ToLower(path), ".jpg") {
				return picture.Header{}, nil
			}
			return picture.Read([]byte(files[path]))
		},
	}, &b.problems)
	return b
}

// well plans a site that has no problem.
func well(t *testing.T, files folder) *built {
	t.Helper()
	b := plan(t, files)
	if len(b.problems) > 0 {
		t.Fatal(b.problems)
	}
	return b
}

// filled is what the page at an address shows.
func (b *built) filled(t *testing.T, path string) Filled {
	t.Helper()
	p, ok := b.Lookup(path)
	if !ok {
		t.Fatalf("no page %s", path)
	}
	out, err := b.Fill(p, func(a *content.Article) (Body, error) {
		text, line := article.Body([]byte(b.files[a.Path]))
		return Body{Markdown: text, Parse: func() (*markdown.Doc, diag.List) {
			return markdown.Parse(diag.Pos{Path: a.Path, Line: line}, text, markdown.Options{Lang: a.Lang, Dir: "rtl"})
		}}, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// view is the page at an address, as its kind.
func view[V View](t *testing.T, b *built, path string) V {
	t.Helper()
	v, ok := b.filled(t, path).View.(V)
	if !ok {
		t.Fatalf("%s is a %T", path, v)
	}
	return v
}

// has reports whether the site has a page.
func (b *built) has(path string) bool { _, ok := b.Lookup(path); return ok }

func front(lines string) string { return "---\n" + lines + "\n---\nنص.\n" }

func TestAddresses(t *testing.T) {
	base, _ := url.Parse("https://example.org/repo/")
	u := urls{base}
	for path, want := range map[string]string{
		"/":                      "/repo/",
		"/ar/2024/11/20/a/":      "/repo/ar/2024/11/20/a/",
		"/ar/نص/":                "/repo/ar/%D9%86%D8%B5/",
		"/ar/a b?c#d%/x.jpg":     "/repo/ar/a%20b%3Fc%23d%25/x.jpg",
		"/css/site.3f9a2c1d.css": "/repo/css/site.3f9a2c1d.css",
	} {
		if got := u.Rel(path); got != want {
			t.Errorf("Rel(%q) = %s, want %s", path, got, want)
		}
		if got := u.Abs(path); got != "https://example.org"+want {
			t.Errorf("Abs(%q) = %s", path, got)
		}
		if back, err := url.PathUnescape(strings.TrimPrefix(u.Rel(path), "/repo")); err != nil || back != path {
			t.Errorf("Rel(%q) reads back as %q", path, back)
		}
	}
	root, _ := url.Parse("https://example.org/")
	if got := (urls{root}).Abs("/ar/"); got != "https://example.org/ar/" {
		t.Errorf("without a base path: %s", got)
	}
}

func TestFiles(t *testing.T) {
	for url, want := range map[string]string{"/": "index.html", "/ar/": "ar/index.html", "/404.html": "404.html", "/ar/نص/": "ar/نص/index.html"} {
		if got := (Page{URL: url}).File(); got != want {
			t.Errorf("%s is the file %s, want %s", url, got, want)
		}
	}
}

func TestAlternates(t *testing.T) {
	b := well(t, folder{
		"content/ar/2024/11/20/both.md":  front("title: أ\ndate: 2024-11-20\ncountries: [IQ]"),
		"content/en/2024/11/20/both.md":  front("title: A\ntranslation: {status: human}"),
		"content/ar/2024/11/20/alone.md": front("title: ب\ndate: 2024-11-20"),
		"content/en/2024/11/19/only.md":  front("title: C\ndate: 2024-11-19\ncountries: [EG]"),
	})
	for path, want := range map[string]string{
		"/":                     "x-default=/ ar=/ar/ en=/en/",
		"/ar/":                  "ar=/ar/ en=/en/ x-default=/",
		"/ar/2024/11/20/both/":  "ar=/ar/2024/11/20/both/ en=/en/2024/11/20/both/ x-default=/ar/2024/11/20/both/",
		"/en/2024/11/20/both/":  "ar=/ar/2024/11/20/both/ en=/en/2024/11/20/both/ x-default=/ar/2024/11/20/both/",
		"/ar/2024/11/20/alone/": "ar=/ar/2024/11/20/alone/ x-default=/ar/2024/11/20/alone/",
		"/en/2024/11/19/only/":  "en=/en/2024/11/19/only/ x-default=/en/2024/11/19/only/",
		"/en/countries/egypt/":  "ar=/ar/countries/egypt/ en=/en/countries/egypt/ x-default=/ar/countries/egypt/",
		"/ar/2024/11/20/":       "ar=/ar/2024/11/20/ en=/en/2024/11/20/ x-default=/ar/2024/11/20/",
		"/ar/countries/":        "ar=/ar/countries/ en=/en/countries/ x-default=/ar/countries/",
	} {
		var got []string
		for _, a := range frameOf(b.filled(t, path).View).Alternates {
			got = append(got, a.Hreflang+"="+strings.TrimPrefix(a.URL, "https://example.org/repo"))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s:\n got %s\nwant %s", path, strings.Join(got, " "), want)
		}
	}
}

// frameOf is the frame of any page.
func frameOf(v View) Frame {
	return reflect.ValueOf(v).Elem().FieldByName("Frame").Interface().(Frame)
}

func TestTheSwitchLeadsToTheNearestPage(t *testing.T) {
	b := well(t, folder{"content/ar/2024/11/20/alone.md": front("title: ب\ndate: 2024-11-20")})
	page := view[*ArticlePage](t, b, "/ar/2024/11/20/alone/")
	en := page.Languages[1]
	if en.Exact || en.URL != "/repo/en/2024/11/20/" || !b.has("/en/2024/11/20/") {
		t.Errorf("got %+v", en)
	}
	if len(page.Translations) != 0 || !slices.Equal(page.Missing, []string{"الإنجليزية"}) {
		t.Errorf("translations %v, missing %v", page.Translations, page.Missing)
	}
}

func TestStaticFilesAreNamedByTheirBytes(t *testing.T) {
	b := well(t, folder{})
	icon, _ := b.AssetURL("favicon.ico")
	picture, _ := b.AssetURL("css/x.svg")
	sheet, ok := b.AssetURL("css/site.css")
	if icon != "/repo/favicon.ico" || picture != "/repo/css/x.01000000.svg" || !ok || sheet == "/repo/css/site.css" {
		t.Errorf("got %s, %s, %s", icon, picture, sheet)
	}
	asset := view[*Asset](t, b, strings.TrimPrefix(sheet, "/repo"))
	if got := string(asset.Data); !strings.Contains(got, "url(../css/x.01000000.svg)") {
		t.Errorf("the style sheet names %s", got)
	}
	if _, ok := b.AssetURL("css/none.css"); ok {
		t.Error("a file that is not there has an address")
	}
}
