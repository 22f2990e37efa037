//go:build browser

package browser

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// A host is a static host of a built site.
type host struct {
	*httptest.Server
	ranges bool // it answers with the part that is asked for
	sent   atomic.Int64
}

// publish builds a site for a sub-path and serves its files there.
func publish(t testing.TB, dir string, ranges bool, flags ...string) *host {
	t.Helper()
	if out, err := exec.Command(program, append([]string{"build", "-s", dir, "-b", "https://user.github.io/repo/"}, flags...)...).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	h := &host{ranges: ranges}
	files := http.StripPrefix("/repo", http.FileServer(http.Dir(filepath.Join(dir, "public"))))
	h.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !h.ranges {
			r.Header.Del("Range")
		}
		files.ServeHTTP(&counted{w, &h.sent}, r)
	}))
	t.Cleanup(h.Close)
	return h
}

// counted counts the bytes of bodies.
type counted struct {
	http.ResponseWriter
	sent *atomic.Int64
}

func (c *counted) Write(data []byte) (int, error) {
	c.sent.Add(int64(len(data)))
	return c.ResponseWriter.Write(data)
}

// searchable is a site with three stories that only these tests have.
func searchable(t testing.TB) string {
	t.Helper()
	dir := site(t)
	for name, text := range map[string]string{
		"ar/2024/11/25/dam": "---\ntitle: وزير الريّ يفتتح سدّاً في الأنبار\ndate: 2024-11-25\ncountries: [IQ]\nofficials: [mahmoud-al-mashhadani]\nsummary: افتتح الوزير سدّاً جديداً، وقال إن الزنبقة ٢٠٢٤ اكتملت.\n---\nحضر الافتتاح مهندسون من البصرة.\n\nوقالت فاطمة الكرخيّة إن ملتقى الأنهار الثالث يُعقد في الربيع.\n",
		"en/2024/11/25/dam": "---\ntitle: Irrigation minister opens a dam in Anbar\ntranslation: {status: machine}\nsummary: The minister opened a new dam.\n---\nEngineers from Basra attended.\n",
		"ar/2023/02/03/old": "---\ntitle: زنبقة في حديقة أحمد\ndate: 2023-02-03\ncountries: [EG]\nofficials: [{id: qays-al-abdalawi, name: قيس العبدلاوي}]\nsummary: خبر قديم.\n---\nنصّ عن القطار السريع.\n",
		"ar/2024/11/26/hid": "---\ntitle: زنبقة مخفيّة\ndate: 2024-11-26\ndraft: true\ncountries: [EG]\n---\nنصّ.\n",
	} {
		write(t, filepath.Join(dir, "content", filepath.FromSlash(name)+".md"), text)
	}
	return dir
}

// results are the titles of what is shown, one a line.
const results = `[...document.querySelectorAll("#results h3")].map(h => h.textContent).join("\n")`

// settled waits until the results of a query are shown, and returns them.
func settled(t testing.TB, ctx context.Context, query string) string {
	t.Helper()
	until(t, ctx, query, fmt.Sprintf(`new URLSearchParams(location.search).get("q") === %q && !document.querySelector("#found").hidden && document.querySelector("#status").dataset.query === %[1]q`, query))
	return ask[string](t, ctx, results)
}

// typed replaces the words of the search by typing others.
func typed(t testing.TB, ctx context.Context, query string) string {
	t.Helper()
	ask[bool](t, ctx, `(q => (q.focus(), q.select(), true))(document.getElementById("q"))`)
	if err := chromedp.Do(ctx, chromedp.KeyEvent(query)); err != nil {
		t.Fatal(err)
	}
	return settled(t, ctx, query)
}

func press(t testing.TB, ctx context.Context, key string) {
	t.Helper()
	if err := chromedp.Do(ctx, chromedp.KeyEvent(key)); err != nil {
		t.Fatal(err)
	}
}

// TestSearchVectors holds the script to the vectors that package arabic is held
// to.
func TestSearchVectors(t *testing.T) {
	h := publish(t, searchable(t), true)
	ctx := browse(t)
	open(t, ctx, h.URL+"/repo/ar/search/")
	until(t, ctx, "the script", `window.mujazSearch !== undefined`)
	wrong := ask[[]string](t, ctx, `(v => [
		...v.fold.filter(([a, b]) => mujazSearch.fold(a) !== b).map(([a]) => "fold " + a),
		...v.words.filter(w => mujazSearch.tokens(w.text).join(" ") !== w.words.join(" ")).map(w => "words " + w.text),
		...v.stem.filter(([word, bare, stem]) => {
			const got = mujazSearch.withoutArticle(mujazSearch.fold(word))
			return got !== bare || mujazSearch.withoutEnding(got) !== stem
		}).map(v => "stem " + v[0]),
	])(`+read(t, filepath.Join("..", "internal", "arabic", "testdata", "search.json"))+`)`)
	for _, v := range wrong {
		t.Errorf("the script has another: %s", v)
	}
}

func TestSearchFinds(t *testing.T) {
	const dam, old = "وزير الريّ يفتتح سدّاً في الأنبار", "زنبقة في حديقة أحمد"
	h := publish(t, searchable(t), true)
	ctx := browse(t)
	open(t, ctx, h.URL+"/repo/ar/search/")
	for _, c := range []struct{ query, want string }{
		{"الزنبقه", old + "\n" + dam}, // title before summary; the draft is not there
		{"للوزير الري", dam},
		{"احمد حديقة", old},
		{"Mashhadani Anbar", "Irrigation minister opens a dam in Anbar"},
		{"Iraq زنبقة", dam},
		{"زنبقة 2024", dam},
		{"مهندس البصرة", dam},
		{"الكرخيه", dam},
		{"مهنذسون", dam}, // a letter wrong
		{`"القطار السريع"`, old},
		{`"السريع القطار"`, ""},
		{"«فاطمة الكرخية»", dam},
		{"ققققق", ""},
		{"و. م. أ.", ""}, // no word of two letters
	} {
		if got := typed(t, ctx, c.query); got != c.want {
			t.Errorf("%s finds\n%s\nand not\n%s", c.query, got, c.want)
		}
	}
	if got := ask[string](t, ctx, `document.querySelector("#status").textContent`); got != "لا نتائج" {
		t.Errorf("of nothing it says %q", got)
	}
	typed(t, ctx, "زنبقة")
	if got := ask[string](t, ctx, `[...document.querySelectorAll("#results mark")].map(m => m.textContent).join(" ")+" "+document.querySelector("#status").textContent`); got != "زنبقة الزنبقة عدد النتائج: 2" {
		t.Errorf("it marks and says %q", got)
	}
}

// TestSearchShowsWhatItFound in texts and tags by itself, in the room that the
// summary had.
func TestSearchShowsWhatItFound(t *testing.T) {
	h := publish(t, searchable(t), true)
	ctx := browse(t)
	view(t, ctx, "light", 390)
	open(t, ctx, h.URL+"/repo/ar/search/")
	for _, c := range []struct{ query, want string }{
		{"الكرخيه", "وقالت فاطمة [الكرخيّة] إن"},
		{"القطار", "نصّ عن [القطار]"},
		{"Engineers", "[Engineers] from Basra"},
		{"العبدلاوي", "قيس [العبدلاوي] · خبر"}, // a tag
	} {
		typed(t, ctx, c.query)
		until(t, ctx, "a mark of "+c.query, `document.querySelector("#results mark") !== null`)
		const shown = `[...document.querySelector("#results .summary bdi").childNodes].map(n => n.nodeName === "MARK" ? "[" + n.textContent + "]" : n.textContent).join("")`
		if got := ask[string](t, ctx, shown); !strings.HasPrefix(got, c.want) {
			t.Errorf("%s shows\n%s\nand not\n%s", c.query, got, c.want)
		}
		if !ask[bool](t, ctx, `(s => s.offsetHeight === parseFloat(s.style.minBlockSize))(document.querySelector("#results .summary"))`) {
			t.Errorf("what is below moves when %s is shown", c.query)
		}
	}
}

func TestSearchInEnglish(t *testing.T) {
	h := publish(t, searchable(t), true)
	ctx := browse(t)
	open(t, ctx, h.URL+"/repo/en/search/")
	if got := typed(t, ctx, "irrigation ministers"); got != "Irrigation minister opens a dam in Anbar" {
		t.Errorf("got %q", got)
	}
	if got := ask[string](t, ctx, `document.querySelector("#results .meta").innerText.replace(/\s+/g, " ")`); !strings.Contains(got, "Machine translation") || !strings.Contains(got, "25 November 2024") {
		t.Errorf("below it stands %q", got)
	}
	typed(t, ctx, "Kutrashev")
	if got := ask[string](t, ctx, `document.querySelector("#results .source").innerText`); got != "Iraq News Network" {
		t.Errorf("its source is called %q", got)
	}
	if got := typed(t, ctx, "حديقة أحمد"); got != "زنبقة في حديقة أحمد" {
		t.Errorf("got %q", got)
	}
	if got := ask[string](t, ctx, `(b => b.lang + " " + getComputedStyle(b).direction)(document.querySelector("#results h3 bdi"))`); got != "ar rtl" {
		t.Errorf("an Arabic title is marked %q", got)
	}
}

// TestSearchByKeyboard: arrows go to the results and through them, Enter opens
// one, and the way back shows them again.
func TestSearchByKeyboard(t *testing.T) {
	h := publish(t, searchable(t), true)
	ctx := browse(t)
	open(t, ctx, h.URL+"/repo/ar/search/")
	until(t, ctx, "the form", `!document.getElementById("search").hidden`)
	press(t, ctx, "/")
	if got := ask[string](t, ctx, `document.activeElement.id`); got != "q" {
		t.Fatalf("a slash does not lead to the words but to %q", got)
	}
	typed(t, ctx, "زنبقة")
	const focused = `document.activeElement.id || document.activeElement.textContent`
	for _, step := range []struct{ key, want string }{
		{kb.ArrowDown, "زنبقة في حديقة أحمد"},
		{kb.ArrowDown, "وزير الريّ يفتتح سدّاً في الأنبار"},
		{kb.ArrowUp, "زنبقة في حديقة أحمد"},
		{kb.Escape, "q"},
		{kb.ArrowDown, "زنبقة في حديقة أحمد"},
	} {
		press(t, ctx, step.key)
		if got := ask[string](t, ctx, focused); got != step.want {
			t.Fatalf("the focus is on %q and not on %q", got, step.want)
		}
	}
	press(t, ctx, kb.Enter)
	until(t, ctx, "the article", `location.pathname === "/repo/ar/2023/02/03/old/"`)
	ask[bool](t, ctx, `(history.back(), true)`)
	if got := settled(t, ctx, "زنبقة"); !strings.HasPrefix(got, "زنبقة في حديقة أحمد") {
		t.Errorf("on the way back it shows %q", got)
	}
}

// TestSearchFilters: a deep link fills the form, each choice is an entry of the
// history, and the back button undoes it.
func TestSearchFilters(t *testing.T) {
	h := publish(t, searchable(t), true)
	ctx := browse(t)
	const dam = "وزير الريّ يفتتح سدّاً في الأنبار"
	open(t, ctx, h.URL+"/repo/ar/search/?q=%D8%B2%D9%86%D8%A8%D9%82%D8%A9&country=IQ")
	if got := settled(t, ctx, "زنبقة"); got != dam {
		t.Fatalf("a deep link shows %q", got)
	}
	if !ask[bool](t, ctx, `document.getElementById("filters").open && document.getElementById("country").value === "IQ"`) {
		t.Error("its filter is not shown")
	}
	choose := func(id, value string) string {
		t.Helper()
		ask[bool](t, ctx, fmt.Sprintf(`(e => { document.getElementById("status").dataset.query = ""; e.value = %q; e.dispatchEvent(new Event("input", {bubbles: true})); return true })(document.getElementById(%q))`, value, id))
		return settled(t, ctx, "زنبقة")
	}
	for _, step := range []struct{ id, value, want string }{
		{"official", "mahmoud-al-mashhadani", dam},
		{"official", "", dam},
		{"lang", "en", "Irrigation minister opens a dam in Anbar"},
		{"lang", "ar", dam},
		{"from", "2024-11-26", ""},
		{"from", "2024-11-25", dam},
		{"to", "2024-11-24", ""},
		{"to", "", dam},
		{"country", "EG", ""},
	} {
		if got := choose(step.id, step.value); got != step.want {
			t.Errorf("%s=%s shows %q and not %q", step.id, step.value, got, step.want)
		}
	}
	ask[bool](t, ctx, `(history.back(), true)`)
	until(t, ctx, "the back button", results+` === "`+dam+`" && document.getElementById("country").value === "IQ"`)
	open(t, ctx, h.URL+"/repo/ar/search/?q=%D8%B2%D9%86%D8%A8%D9%82%D8%A9&country=ZZ")
	settled(t, ctx, "زنبقة")
	if !ask[bool](t, ctx, `document.getElementById("country").selectedIndex === 0`) {
		t.Error("of a country that the site does not have a blank is chosen")
	}
}

// TestSearchOffline: what was read once is not asked for again; on a host that
// knows no ranges the whole index was.
func TestSearchOffline(t *testing.T) {
	for _, ranges := range []bool{true, false} {
		t.Run(fmt.Sprint("ranges=", ranges), func(t *testing.T) {
			h := publish(t, searchable(t), ranges)
			ctx := browse(t, "Failed to load resource", "net::ERR")
			open(t, ctx, h.URL+"/repo/ar/search/")
			first := typed(t, ctx, "زنبقة")
			if strings.Count(first, "\n") != 1 {
				t.Fatalf("it finds %q", first)
			}
			typed(t, ctx, "حديقة")
			h.Close()
			if got := typed(t, ctx, "زنبقة"); got != first {
				t.Errorf("offline it finds %q", got)
			}
			typed(t, ctx, "مهندسون")
			if got, want := ask[string](t, ctx, results), map[bool]string{true: "", false: "وزير الريّ يفتتح سدّاً في الأنبار"}[ranges]; got != want {
				t.Errorf("of what was not read it shows %q, want %q", got, want)
			}
		})
	}
}

// TestSearchInAPreview: serve answers with the bytes that build writes, in parts
// too, and with what was saved since.
func TestSearchInAPreview(t *testing.T) {
	dir := searchable(t)
	base := serve(t, dir)
	ctx := browse(t)
	open(t, ctx, base+"ar/search/")
	if got := typed(t, ctx, "حديقة"); got != "زنبقة في حديقة أحمد" {
		t.Fatalf("got %q", got)
	}
	part, err := http.NewRequest(http.MethodGet, base+"search/2023.bin", nil)
	if err != nil {
		t.Fatal(err)
	}
	part.Header.Set("Range", "bytes=0-99")
	answer, err := http.DefaultClient.Do(part)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	got, err := io.ReadAll(answer.Body)
	build(t, dir)
	if want := read(t, filepath.Join(dir, "public", "search", "2023.bin")); err != nil || answer.StatusCode != http.StatusPartialContent || string(got) != want[:100] {
		t.Errorf("a part is answered with %s, %d bytes, %v", answer.Status, len(got), err)
	}
	file := filepath.Join(dir, "content/ar/2023/02/03/old.md")
	write(t, file, read(t, file)+"\nوكان قوسقزح.\n")
	for deadline := time.Now().Add(20 * time.Second); ; {
		open(t, ctx, base+"ar/search/?q=قوسقزح")
		if got := settled(t, ctx, "قوسقزح"); got == "زنبقة في حديقة أحمد" {
			break
		} else if time.Now().After(deadline) {
			t.Fatalf("the saved word finds %q", got)
		}
	}
}

// TestSearchWithoutScript: the page leads on, and shows no form that does
// nothing.
func TestSearchWithoutScript(t *testing.T) {
	h := publish(t, searchable(t), true)
	ctx := browse(t)
	if _, err := chromedp.Call(ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
		t.Fatal(err)
	}
	open(t, ctx, h.URL+"/repo/ar/search/")
	text := ask[string](t, ctx, `document.querySelector("main").innerText`)
	for _, want := range []string{"يحتاج البحث إلى جافاسكربت", "الدول", "المسؤولون", "2024"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not on the page", want)
		}
	}
	if strings.Contains(text, "كلمات البحث") {
		t.Error("the form is shown")
	}
}

// TestAxeFindsNothingInResults looks at the search page with results in both
// languages and all filters open.
func TestAxeFindsNothingInResults(t *testing.T) {
	axe := read(t, need(t, "AXE"))
	h := publish(t, searchable(t), true)
	ctx := browse(t)
	for _, scheme := range []string{"light", "dark"} {
		view(t, ctx, scheme, map[string]int64{"light": 390, "dark": 1280}[scheme])
		for _, lang := range []string{"ar", "en"} {
			open(t, ctx, h.URL+"/repo/"+lang+"/search/?q=Iraq&from=2023-01-01")
			if settled(t, ctx, "Iraq") == "" {
				t.Fatal("nothing is found")
			}
			if _, err := chromedp.Run(ctx, chromedp.Evaluate[any](axe+"; true")); err != nil {
				t.Fatal(err)
			}
			for _, f := range awaited[[]finding](t, ctx, runAxe) {
				t.Errorf("%s, %s: %s: %s\n\t%s", lang, scheme, f.ID, f.Help, f.Where)
			}
			if wide := ask[int](t, ctx, `document.documentElement.scrollWidth - document.documentElement.clientWidth`); wide > 0 {
				t.Errorf("%s, %s: %d px too wide", lang, scheme, wide)
			}
		}
	}
}
