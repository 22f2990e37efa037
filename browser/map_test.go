//go:build browser

package browser

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// mapSize is what the map's page may weigh as it is sent.
const mapSize = 60_000

func TestTheMapIsLight(t *testing.T) {
	dir := site(t)
	build(t, dir)
	for _, lang := range []string{"ar", "en"} {
		folder := filepath.Join(dir, "public", lang, "map")
		page := compressedSize(t, read(t, filepath.Join(folder, "index.html")))
		picture := compressedSize(t, read(t, filepath.Join(folder, "map.svg")))
		t.Logf("/%s/map/: %d bytes, its picture: %d", lang, page, picture)
		if page > mapSize || picture > mapSize/10 {
			t.Errorf("/%s/map/ weighs %d bytes, its picture %d", lang, page, picture)
		}
	}
}

// said is the line below the map, and how many of its lines are seen.
func said(t *testing.T, ctx context.Context) (line string, lines int) {
	t.Helper()
	all := ask[[]string](t, ctx, `[...document.querySelectorAll(".world text")].filter(e => getComputedStyle(e).display !== "none").map(e =>
		e.firstChild.data + [...e.querySelectorAll("tspan")].filter(s => getComputedStyle(s).display !== "none").map(s => s.textContent).join(""))`)
	return strings.Join(all, "; "), len(all)
}

// tabled is what the table of the period that is seen says of a country.
func tabled(t *testing.T, ctx context.Context, country string) string {
	t.Helper()
	return ask[string](t, ctx, fmt.Sprintf(`(rows => rows.map(r => r.cells[0].textContent.trim() + " " + r.cells[1].textContent.trim()).find(r => r.startsWith(%q)) || "")(
		[...document.querySelectorAll("tbody tr")].filter(r => r.offsetParent))`, country))
}

// TestTheMap uses the map as a reader does, without a script of its own: by
// keys, by the mouse, in each period.
func TestTheMap(t *testing.T) {
	dir := site(t)
	build(t, dir)
	base := published(t, dir)
	ctx := browse(t)
	view(t, ctx, "light", 1280)
	for lang, name := range map[string]string{"ar": "فلسطين", "en": "Palestine"} {
		open(t, ctx, base+lang+"/map/")
		link := `.world a[href$="/` + lang + `/countries/palestine/"]:not([tabindex])`
		color := `getComputedStyle(document.querySelector('` + link + ` circle')).fill`
		seen := map[string]bool{}
		for _, period := range []string{"month", "year", "all"} {
			click(t, ctx, "label:has(#map-"+period+")")
			until(t, ctx, period, `document.getElementById("map-`+period+`").checked`)
			seen[ask[string](t, ctx, color)] = true
			if n := ask[int](t, ctx, `[...document.querySelectorAll("#table > section")].filter(s => s.offsetParent).length`); n != 1 {
				t.Errorf("/%s/map/: %d tables are seen", lang, n)
			}
			row := tabled(t, ctx, name)
			ask[any](t, ctx, `document.querySelector('`+link+`').focus({focusVisible: true})`)
			if line, lines := said(t, ctx); lines != 1 || line != row {
				t.Errorf("/%s/map/: on focus the map says %q, and the table %q", lang, line, row)
			}
			ask[any](t, ctx, `document.activeElement.blur()`)
			if _, lines := said(t, ctx); lines != 0 {
				t.Errorf("/%s/map/ says something without being asked", lang)
			}
		}
		if len(seen) < 2 {
			t.Errorf("/%s/map/: in each period the dot has the colour %v", lang, seen)
		}
		click(t, ctx, link+" circle")
		until(t, ctx, "the country's page", `location.pathname.endsWith("/`+lang+`/countries/palestine/")`)
	}
}

// TestTheMapByKeys: the periods, then a way past the map, then its countries.
func TestTheMapByKeys(t *testing.T) {
	dir := site(t)
	build(t, dir)
	base := published(t, dir)
	ctx := browse(t)
	open(t, ctx, base+"en/map/")
	press := func(keys string) {
		t.Helper()
		if err := chromedp.Do(ctx, chromedp.KeyEvent(keys)); err != nil {
			t.Fatal(err)
		}
	}
	ask[any](t, ctx, `document.getElementById("map-month").focus()`)
	press(kb.ArrowDown)
	until(t, ctx, "the next period", `document.getElementById("map-year").checked`)
	press(kb.Tab)
	until(t, ctx, "the way past the map", `document.activeElement.hash === "#table"`)
	press(kb.Tab)
	until(t, ctx, "the first country", `document.activeElement.closest("svg") && document.activeElement.matches(":focus-visible")`)
	if line, lines := said(t, ctx); lines != 1 || line == "" {
		t.Errorf("on the first country the map says %q", line)
	}
}

func TestTheHomeShowsTheMap(t *testing.T) {
	dir := site(t)
	build(t, dir)
	base := published(t, dir)
	ctx := browse(t)
	for _, lang := range []string{"ar", "en"} {
		open(t, ctx, base+lang+"/")
		until(t, ctx, "the page is there", "true")
		ask[any](t, ctx, `document.querySelector(".small-map").scrollIntoView()`)
		until(t, ctx, "the picture", `(i => i.complete && i.naturalWidth > 0)(document.querySelector(".small-map img"))`)
		click(t, ctx, ".small-map")
		until(t, ctx, "the map", `location.pathname.endsWith("/`+lang+`/map/")`)
	}
}

// TestTheMapOnAPhone opens where Europe, Africa and Asia are, in either
// direction of the page, and a dot is hit as well a finger's breadth beside it
// where there is water, and a little beside it where there is land.
func TestTheMapOnAPhone(t *testing.T) {
	dir := site(t)
	write(t, filepath.Join(dir, "content/ar/2024/11/22/island.md"), "---\ntitle: خبر من الجزيرة\ndate: 2024-11-22\ncountries: [MU, LI, AT]\n---\nنصّ.\n")
	write(t, filepath.Join(dir, "content/en/2024/11/22/island.md"), "---\ntitle: News of the island\ntranslation: {status: human}\n---\nText.\n")
	build(t, dir)
	base := published(t, dir)
	ctx := browse(t)
	view(t, ctx, "light", 390)
	for _, lang := range []string{"ar", "en"} {
		open(t, ctx, base+lang+"/map/")
		for _, country := range []string{"iraq", "palestine", "united-kingdom", "india"} {
			if !ask[bool](t, ctx, fmt.Sprintf(`(r => r.left >= 16 && r.right <= innerWidth - 16)(document.querySelector('.world a[href$="/%s/"]:not([tabindex]) > :is(path, circle)').getBoundingClientRect())`, country)) {
				t.Errorf("/%s/map/ does not show %s", lang, country)
			}
		}
		for dot, pixels := range map[string]int{"mauritius": 10, "liechtenstein": 5} {
			open(t, ctx, base+lang+"/map/")
			beside := ask[[]float64](t, ctx, fmt.Sprintf(`(c => {
				c.scrollIntoView({block: "center", inline: "nearest"})
				const r = c.getBoundingClientRect()
				return [r.x + r.width / 2 + %d, r.y + r.height / 2]
			})(document.querySelector('.world a[href$="/%s/"]:not([tabindex]) circle'))`, pixels, dot))
			if err := chromedp.Do(ctx, chromedp.MouseClickXY(beside[0], beside[1])); err != nil {
				t.Fatal(err)
			}
			until(t, ctx, dot, `location.pathname.endsWith("/`+lang+`/countries/`+dot+`/")`)
		}
	}
}
