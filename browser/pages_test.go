//go:build browser

package browser

import (
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// kinds are a page of each kind, in both languages.
func kinds() []string {
	out := []string{"", "404.html"}
	for _, lang := range []string{"ar/", "en/"} {
		for _, p := range []string{
			"", "2024/11/20/", "2024/11/", "archive/2024/", "2024/11/20/russia-iraq-99b6f2/", "2025/07/28/egypt-brazil-palestine-0b5443/",
			"countries/", "countries/iraq/", "countries/iraq/2024/11/", "officials/", "officials/mahmoud-al-mashhadani/",
			"bodies/", "bodies/g20/", "topics/", "sources/", "sources/iraq-news-network/", "about/",
		} {
			out = append(out, lang+p)
		}
	}
	return out
}

func TestPagesOfEveryKind(t *testing.T) {
	base := serve(t, site(t))
	ctx := browse(t)
	for _, width := range []int64{320, 768, 1440} {
		if err := chromedp.Do(ctx, chromedp.EmulateViewport(width, 900)); err != nil {
			t.Fatal(err)
		}
		for _, page := range kinds() {
			open(t, ctx, base+page)
			lang, dir := "ar", "rtl"
			if strings.HasPrefix(page, "en/") {
				lang, dir = "en", "ltr"
			}
			got := ask[string](t, ctx, `[document.documentElement.lang, document.documentElement.dir, getComputedStyle(document.body).direction].join(" ")`)
			if want := fmt.Sprintf("%s %s %s", lang, dir, dir); got != want {
				t.Errorf("%s at %d px: language and directions are %q, want %q", page, width, got, want)
			}
			if over := ask[int](t, ctx, `document.documentElement.scrollWidth - document.documentElement.clientWidth`); over > 0 {
				t.Errorf("%s at %d px scrolls sideways by %d px", page, width, over)
			}
			if n := ask[int](t, ctx, `document.querySelectorAll("h1").length`); n != 1 {
				t.Errorf("%s has %d h1", page, n)
			}
			host := strings.TrimSuffix(base, "/")
			foreign := ask[string](t, ctx, fmt.Sprintf(`performance.getEntriesByType("resource").map(r => r.name).filter(n => !n.startsWith(%q)).join(" ")`, host))
			if foreign != "" {
				t.Errorf("%s asks another host: %s", page, foreign)
			}
		}
	}
}

func TestTheSelfHostedFontDrawsTheText(t *testing.T) {
	base := serve(t, site(t))
	ctx := browse(t)
	for _, page := range []string{"ar/2024/11/20/russia-iraq-99b6f2/", "en/2024/11/20/russia-iraq-99b6f2/"} {
		open(t, ctx, base+page)
		until(t, ctx, page, `document.fonts.status === "loaded" && [...document.fonts].some(f => f.status === "loaded")`)
		family := ask[string](t, ctx, `getComputedStyle(document.querySelector("main p")).fontFamily.split(",")[0].replaceAll('"', '')`)
		loaded := ask[string](t, ctx, `[...document.fonts].filter(f => f.status === "loaded").map(f => f.family.replaceAll('"', '')).join(",")`)
		if !strings.Contains(strings.ToLower(loaded), strings.ToLower(family)) {
			t.Errorf("%s is drawn with %q, and loaded are %q", page, family, loaded)
		}
	}
}

func TestLanguageSwitch(t *testing.T) {
	dir := site(t)
	write(t, filepath.Join(dir, "content/ar/2024/11/20/alone.md"), "---\ntitle: خبر بلا ترجمة\ndate: 2024-11-20\n---\nنص.\n")
	base := serve(t, dir)
	ctx := browse(t)
	click := func(lang string) {
		t.Helper()
		if err := chromedp.Do(ctx, chromedp.Click(chromedp.CSS(`header a[lang="`+lang+`"], nav a[lang="`+lang+`"]`))); err != nil {
			t.Fatal(err)
		}
	}
	open(t, ctx, base+"ar/2024/11/20/russia-iraq-99b6f2/")
	click("en")
	until(t, ctx, "the translation", `location.pathname.endsWith("/en/2024/11/20/russia-iraq-99b6f2/") && document.documentElement.dir === "ltr"`)
	click("ar")
	until(t, ctx, "and back", `location.pathname.endsWith("/ar/2024/11/20/russia-iraq-99b6f2/") && document.documentElement.dir === "rtl"`)
	open(t, ctx, base+"ar/2024/11/20/alone/")
	if text := ask[string](t, ctx, "document.body.innerText"); !strings.Contains(text, "لم يُترجم هذا الخبر إلى الإنجليزية بعد") {
		t.Error("an article without a translation does not say so")
	}
	click("en")
	until(t, ctx, "the nearest page", `location.pathname.endsWith("/en/2024/11/20/")`)
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
			for _, bad := range []string{"<style", " style=", "javascript:", "onclick="} {
				if strings.Contains(text, bad) {
					t.Errorf("%s has %q", p, bad)
				}
			}
			head, policy := strings.Index(text, "<head>"), strings.Index(text, `<meta http-equiv="Content-Security-Policy"`)
			if policy != head+len("<head>") {
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
	ctx := browse(t)
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

func build(t *testing.T, dir string) {
	t.Helper()
	if out, err := run(program, "build", "-s", dir); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if _, err := os.Stat(filepath.Join(dir, "public", "index.html")); err != nil {
		t.Fatal(err)
	}
}
