package build

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/jpeg"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"github.com/mujaz/mujaz/internal/diag"
)

// theme is the repository's own.
var theme = os.DirFS("../..")

// clock is when the tests build.
var clock = time.Date(2024, 11, 21, 12, 0, 0, 0, time.UTC)

// small is a site with a page of every kind.
func small() fstest.MapFS {
	return files(map[string]string{
		"site.yaml":                   "format: 1\ntitle: {ar: موجز, en: Digest}\nbaseURL: https://example.org/news/\ntimeZone: Asia/Baghdad\nfeeds: {content: full}\n",
		"content/data/sources.yaml":   "- {id: agency, names: {ar: الوكالة, en: The Agency}, url: 'https://agency.example/'}\n",
		"content/data/topics.yaml":    "- {id: talks, names: {ar: المحادثات, en: The talks}, intro: {ar: مقدمة, en: Why they matter}}\n",
		"content/ar/about.md":         "---\ntitle: عن\nmenu: {weight: 1}\n---\nنص [خبر](2024/11/20/a.md).\n",
		"content/en/about.md":         "---\ntitle: About\nmenu: {weight: 1}\ntranslation: {status: human}\n---\nText.\n",
		"content/ar/2024/11/20/a.md":  "---\ntitle: العراق وروسيا\ndate: 2024-11-20\nlastmod: 2024-11-20T12:20\nsummary: ملخص.\ncountries: [IQ, RU]\nbodies: [un]\nofficials: [fuad-hussein, {id: jane-doe, name: جين دو, latin: Jane Doe, role: سفيرة, country: RU}]\ntopics: [talks]\nsource: {name: الوكالة}\ndateline: بغداد\ncover: {src: x.jpg, alt: صورة}\n---\nنص **مهم**.\n\n![نهر](x.jpg)\n\nانظر [ب](b.md#more).\n",
		"content/en/2024/11/20/a.md":  "---\ntitle: Iraq and Russia\nsummary: Summary.\ncover: {alt: A picture}\ntranslation: {status: machine, sourceHash: '1'}\n---\nText.\n",
		"content/ar/2024/11/20/b.md":  "---\ntitle: مصر\ndate: 2024-11-20\ncountries: [EG]\nrelated: [a.md]\ncorrections: [{date: 2024-11-21, text: تصحيح}]\n---\n## عنوان {#more}\nنص.\n",
		"content/ar/2024/10/05/c.md":  "---\ntitle: قديم\ndate: 2024-10-05\ncountries: [IQ]\naliases: [/old/]\n---\nنص.\n",
		"content/ar/2024/10/05/d.md":  "---\ntitle: مسحوب\ndate: 2024-10-05\ncountries: [IQ]\nwithdrawn: {date: 2024-10-06, text: خطأ}\n---\nنص.\n",
		"content/ar/2024/11/20/x.jpg": photo(700, 20),
	})
}

// photo is a picture of a size, which has a smaller one from 600 on.
func photo(w, h int) string {
	var b bytes.Buffer
	_ = jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, w, h)), nil) // to memory
	return b.String()
}

func files(texts map[string]string) fstest.MapFS {
	out := fstest.MapFS{}
	for p, text := range texts {
		out[p] = &fstest.MapFile{Data: []byte(text)}
	}
	return out
}

// memory is an Output that keeps what it is given.
type memory struct {
	mu    sync.Mutex
	files map[string]string
}

func (m *memory) Write(path string, data []byte) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if _, ok := m.files[path]; ok {
		return fmt.Errorf("%s is written twice", path)
	}
	m.files[path] = string(data)
	return nil
}

// result is everything that a build gives.
type result struct {
	files    map[string]string
	problems string
}

// make builds a site. One whose plan has errors has no files.
func makeSite(t testing.TB, site fs.FS, opt Options, m *Memo) result {
	t.Helper()
	s, err := New(context.Background(), Folder{Site: site, Theme: theme}, opt, m)
	if err != nil {
		t.Fatal(err)
	}
	return made(t, s)
}

// made is what comes of a site.
func made(t testing.TB, s *Site) result {
	t.Helper()
	var err error
	problems := s.Problems()
	out := &memory{files: map[string]string{}}
	var found diag.List
	if problems.Errors() > 0 {
		found, err = s.Check(context.Background())
	} else {
		found, err = s.Write(context.Background(), out, nil)
	}
	if err != nil {
		t.Fatal(err)
	}
	problems = append(slices.Clone(problems), found...)
	problems.Sort()
	r := result{files: out.files}
	for _, p := range problems {
		r.problems += p.String() + "\n"
	}
	return r
}

// compare reports the first difference of two results.
func compare(t *testing.T, what string, got, want result) {
	t.Helper()
	if got.problems != want.problems {
		t.Errorf("%s: problems\n%s\nwant\n%s", what, got.problems, want.problems)
	}
	if g, w := slices.Sorted(maps.Keys(got.files)), slices.Sorted(maps.Keys(want.files)); !slices.Equal(g, w) {
		t.Errorf("%s: files\n%q\nwant\n%q", what, g, w)
		return
	}
	for _, p := range slices.Sorted(maps.Keys(want.files)) {
		if got.files[p] != want.files[p] {
			t.Errorf("%s: %s differs:\n%s\nwant\n%s", what, p, got.files[p], want.files[p])
			return
		}
	}
}

func TestSmallSite(t *testing.T) {
	r := makeSite(t, small(), Options{Clock: clock}, nil)
	if r.problems != "" {
		t.Fatal(r.problems)
	}
	for _, p := range []string{
		"index.html", "404.html", "robots.txt", "sitemap.xml", "sitemaps/pages.xml", "sitemaps/2024-10.xml", "sitemaps/2024-11.xml", "news-sitemap.xml",
		"ar/index.html", "ar/feed.xml", "ar/feed.json", "ar/2024/11/20/index.html", "ar/2024/11/index.html", "ar/archive/2024/index.html",
		"ar/2024/11/20/a/index.html", "ar/2024/11/20/x.jpg", "en/2024/11/20/a/index.html", "en/2024/10/05/index.html", "old/index.html",
		"ar/countries/iraq/index.html", "ar/countries/iraq/2024/10/index.html", "ar/countries/iraq/feed.json", "ar/officials/jane-doe/index.html",
		"ar/bodies/un/index.html", "en/topics/talks/index.html", "ar/sources/agency/index.html", "en/about/index.html",
	} {
		if _, ok := r.files[p]; !ok {
			t.Errorf("no %s", p)
		}
	}
	article := r.files["ar/2024/11/20/a/index.html"]
	for _, want := range []string{
		`<html lang="ar" dir="rtl">`, `<link rel="canonical" href="https://example.org/news/ar/2024/11/20/a/">`,
		`hreflang="en" href="https://example.org/news/en/2024/11/20/a/"`, `href="/news/ar/2024/11/20/b/#more"`,
		`/news/ar/2024/11/20/x.jpg 700w" sizes="(min-width: 45rem) 41rem, 100vw" alt="نهر" width="700" height="20" loading="lazy"`, `href="/news/ar/officials/jane-doe/"`, `"datePublished":"2024-11-20"`,
	} {
		if !strings.Contains(article, want) {
			t.Errorf("the article has no %s:\n%s", want, article)
		}
	}
	if _, ok := r.files["en/2024/11/20/b/index.html"]; ok {
		t.Error("a page is claimed in a language that the article does not exist in")
	}
	if strings.Contains(r.files["ar/countries/iraq/index.html"], "مسحوب") {
		t.Error("a withdrawn article is in a list")
	}
}
