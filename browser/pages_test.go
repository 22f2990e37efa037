//go:build browser

package browser

import (
	"context"
	"io/fs"
	"net/url"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/css"
	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/chromedp"
)

// pages are the addresses of all pages of a site, below its root. Pages that
// only lead elsewhere are not among them.
func pages(t *testing.T, dir string) []string {
	t.Helper()
	build(t, dir)
	var out []string
	public := filepath.Join(dir, "public")
	err := filepath.WalkDir(public, func(p string, d fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(p, ".html") && !strings.Contains(read(t, p), `http-equiv="refresh"`) {
			rel, _ := filepath.Rel(public, p)
			out = append(out, strings.TrimSuffix(filepath.ToSlash(rel), "index.html"))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(out) < 50 {
		t.Fatalf("only %d pages", len(out))
	}
	return out
}

// shown is what a test asks of a page in the browser.
type shown struct {
	Lang, Dir, BodyDir string
	Sideways           int // pixels by which the page is wider than the window
	Headlines          int
	Foreign            []string // addresses loaded that are not the site's
}

const whatIsShown = `({
	Lang: document.documentElement.lang,
	Dir: getComputedStyle(document.documentElement).direction,
	BodyDir: getComputedStyle(document.body).direction,
	Sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
	Headlines: document.querySelectorAll("h1").length,
	Foreign: performance.getEntriesByType("resource").map(r => r.name).filter(n => !n.startsWith(location.origin + "/")),
})`

// TestEveryPage looks at a page of each kind on a wide window, and on a narrow
// one at all articles, too.
func TestEveryPage(t *testing.T) {
	dir := site(t)
	one := onePageOfEachKind(t, dir)
	base := serve(t, dir)
	ctx := browse(t)
	for k, articles := range kinds(t, dir) {
		if k.name == "article" {
			look(t, ctx, base, 320, articles)
		}
	}
	look(t, ctx, base, 320, one)
	look(t, ctx, base, 1440, one)
}

func look(t *testing.T, ctx context.Context, base string, width int64, pages []string) {
	t.Helper()
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(width, 900)); err != nil {
		t.Fatal(err)
	}
	for _, page := range pages {
		open(t, ctx, base+page)
		got := ask[shown](t, ctx, whatIsShown)
		want := shown{Lang: "ar", Dir: "rtl", BodyDir: "rtl", Sideways: 0, Headlines: 1, Foreign: []string{}}
		if strings.HasPrefix(page, "en/") {
			want.Lang, want.Dir, want.BodyDir = "en", "ltr", "ltr"
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("/%s at %d px: %+v, want %+v", page, width, got, want)
		}
	}
}

// TestTheSelfHostedFontDrawsTheText asks the browser which fonts it has drawn
// an article with: those that came with the page, and no other.
func TestTheSelfHostedFontDrawsTheText(t *testing.T) {
	base := serve(t, site(t))
	ctx := browse(t)
	for _, page := range []string{"ar/2024/11/20/russia-iraq-99b6f2/", "en/2024/11/20/russia-iraq-99b6f2/"} {
		open(t, ctx, base+page)
		until(t, ctx, page, `document.fonts.status === "loaded" && [...document.fonts].some(f => f.status === "loaded")`)
		for _, selector := range []string{"h1", "main p", "nav a"} {
			for _, font := range drawnWith(t, ctx, selector) {
				if !font.IsCustomFont {
					t.Errorf("%s: %d letters of %s are drawn with %q, of the system", page, int(font.GlyphCount), selector, font.FamilyName)
				}
			}
		}
	}
}

// drawnWith returns the fonts that an element of the page is drawn with.
func drawnWith(t *testing.T, ctx context.Context, selector string) []*css.PlatformFontUsage {
	t.Helper()
	if _, err := chromedp.Call(ctx, dom.Enable, dom.EnableParams{}); err != nil {
		t.Fatal(err)
	}
	if _, err := chromedp.Call(ctx, css.Enable, cdp.Empty{}); err != nil {
		t.Fatal(err)
	}
	document, err := chromedp.Call(ctx, dom.GetDocument, dom.GetDocumentParams{})
	if err != nil {
		t.Fatal(err)
	}
	node, err := chromedp.Call(ctx, dom.QuerySelector, dom.QuerySelectorParams{NodeID: document.Root.NodeID, Selector: selector})
	if err != nil {
		t.Fatal(err)
	}
	used, err := chromedp.Call(ctx, css.GetPlatformFontsForNode, css.GetPlatformFontsForNodeParams{NodeID: node.NodeID})
	if err != nil {
		t.Fatal(err)
	}
	if len(used.Fonts) == 0 {
		t.Fatalf("nothing is drawn in %s", selector)
	}
	return used.Fonts
}

func TestLanguageSwitch(t *testing.T) {
	base := serve(t, site(t))
	ctx := browse(t)
	choose := func(lang string) { t.Helper(); click(t, ctx, `header a[lang="`+lang+`"], nav a[lang="`+lang+`"]`) }
	open(t, ctx, base+"ar/2024/11/20/russia-iraq-99b6f2/")
	choose("en")
	until(t, ctx, "the translation", `location.pathname.endsWith("/en/2024/11/20/russia-iraq-99b6f2/") && document.documentElement.dir === "ltr"`)
	choose("ar")
	until(t, ctx, "and back", `location.pathname.endsWith("/ar/2024/11/20/russia-iraq-99b6f2/") && document.documentElement.dir === "rtl"`)
	open(t, ctx, base+"ar/2024/11/22/alone/")
	if text := ask[string](t, ctx, "document.body.innerText"); !strings.Contains(text, "لم يُترجم هذا الخبر إلى الإنجليزية بعد") {
		t.Error("an article without a translation does not say so")
	}
	choose("en")
	until(t, ctx, "the nearest page", `location.pathname.endsWith("/en/2024/11/22/")`)
	marked := ask[string](t, ctx, `(b => b ? b.lang + " " + getComputedStyle(b).direction : "nothing")([...document.querySelectorAll("main bdi")].find(b => b.textContent.includes("خبر بلا ترجمة")))`)
	if marked != "ar rtl" {
		t.Errorf("in English lists it is marked %q, not as Arabic", marked)
	}
}

// TestNoScript: everything is there without JavaScript, because there is none.
func TestNoScript(t *testing.T) {
	dir := site(t)
	build(t, dir)
	err := filepath.WalkDir(filepath.Join(dir, "public"), func(p string, d fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(p, ".html") {
			text := read(t, p)
			bad := []string{"javascript:", "onclick=", "<script>"}
			email := filepath.Base(p) == "email.html" // a file to send: it has its styles in it, and no policy
			if !email {
				bad = append(bad, "<style", " style=")
			}
			for _, bad := range bad {
				if strings.Contains(text, bad) {
					t.Errorf("%s has %q", p, bad)
				}
			}
			head, policy := strings.Index(text, "<head>"), strings.Index(text, `<meta http-equiv="Content-Security-Policy"`)
			if !email && policy != head+len("<head>") {
				t.Errorf("%s: the policy does not stand first in the head", p)
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestNotFoundAtAnyDepth(t *testing.T) {
	base := serve(t, site(t), "-b", "https://user.github.io/repo/")
	if u, err := url.Parse(base); err != nil || u.Path != "/repo/" {
		t.Fatalf("served at %q, not under the path at which it is published", base)
	}
	ctx := browse(t, "404 (Not Found)")
	open(t, ctx, base+"ar/no/such/page/")
	if n := ask[int](t, ctx, `document.querySelectorAll("main [lang=en], main [lang=ar]").length`); n < 2 {
		t.Errorf("the page for what is not found is not in both languages")
	}
	size := ask[string](t, ctx, `getComputedStyle(document.body).maxInlineSize + document.styleSheets.length`)
	if !strings.HasSuffix(size, "1") {
		t.Errorf("its style sheet is not there: %s", size)
	}
	home := ask[string](t, ctx, `[...document.querySelectorAll("main a")].map(a => new URL(a.href).pathname).join(" ")`)
	if !strings.Contains(home, "/repo/ar/") || !strings.Contains(home, "/repo/en/") {
		t.Errorf("it suggests %s", home)
	}
}
