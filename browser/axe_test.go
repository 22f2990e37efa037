//go:build browser

package browser

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// kindOf finds the kind of a page in its body's class.
var kindOf = regexp.MustCompile(`<body class="?(\w+)`)

// A kind is what pages of one kind have in common, and their language.
type kind struct{ name, lang string }

// kinds sorts all pages of a site by their kind.
func kinds(t *testing.T, dir string) map[kind][]string {
	t.Helper()
	out := map[kind][]string{}
	for _, page := range pages(t, dir) {
		file := dir + "/public/" + page
		if strings.HasSuffix(page, "/") || page == "" {
			file += "index.html"
		}
		name := kindOf.FindStringSubmatch(read(t, file))
		if name == nil {
			t.Fatalf("%s says no kind", page)
		}
		lang, _, _ := strings.Cut(page, "/")
		if page == "" || page == "404.html" {
			lang = ""
		}
		k := kind{name[1], lang}
		out[k] = append(out[k], page)
	}
	return out
}

// onePageOfEachKind picks a page of each kind in each language, and those that
// use all that an article can have, and what countries share beside what
// officials do.
func onePageOfEachKind(t *testing.T, dir string) []string {
	t.Helper()
	var out []string
	for _, pages := range kinds(t, dir) {
		out = append(out, pages[len(pages)-1])
	}
	slices.Sort(out)
	for _, page := range []string{"ar/2024/11/21/everything/", "en/2024/11/21/everything/", "ar/2024/11/22/withdrawn/", "ar/2024/11/21/order/", "en/2024/11/21/order/", "ar/graph/countries/", "en/graph/countries/", "ar/countries/egypt/with/israel/", "en/countries/egypt/with/israel/"} {
		if !slices.Contains(out, page) {
			out = append(out, page)
		}
	}
	return out
}

// A finding is what axe says of one page.
type finding struct{ ID, Help, Where string }

// runAxe asks axe for what breaks WCAG 2.2 AA or its best practices.
const runAxe = `axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], resultTypes: ["violations"]})
	.then(r => r.violations.map(v => ({ID: v.id, Help: v.help, Where: v.nodes.map(n => n.target + " " + n.html.slice(0, 160)).join("\n\t")})))`

func TestAxeFindsNothing(t *testing.T) {
	axe := read(t, need(t, "AXE"))
	dir := site(t)
	all := onePageOfEachKind(t, dir)
	base := published(t, dir)
	for _, seen := range []struct {
		scheme string
		width  int64
	}{{"light", 390}, {"dark", 1280}, {"light", 1280}, {"dark", 390}} {
		scheme, width := seen.scheme, seen.width
		t.Run(fmt.Sprint(scheme, width), func(t *testing.T) {
			ctx := browse(t)
			view(t, ctx, scheme, width)
			for _, page := range all {
				open(t, ctx, base+page)
				if _, err := chromedp.Run(ctx, chromedp.Evaluate[any](axe+"; true")); err != nil {
					t.Fatal(err)
				}
				for _, f := range awaited[[]finding](t, ctx, runAxe) {
					t.Errorf("/%s at %d px, %s: %s: %s\n\t%s", page, width, scheme, f.ID, f.Help, f.Where)
				}
			}
		})
	}
}

// view sets the window and whether the reader likes it dark.
func view(t testing.TB, ctx context.Context, scheme string, width int64) {
	t.Helper()
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(width, 900)); err != nil {
		t.Fatal(err)
	}
	media := emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}}
	if _, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, media); err != nil {
		t.Fatal(err)
	}
}
