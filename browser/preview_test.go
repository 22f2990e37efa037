//go:build browser

package browser

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const articleURL = "ar/2024/11/20/russia-iraq-99b6f2/"

// stays marks the page, so that a reload is seen, and returns a check that
// there was none.
func stays(t *testing.T, ctx context.Context) func() {
	t.Helper()
	ask[int](t, ctx, `window.mark = 1`)
	return func() {
		t.Helper()
		if !ask[bool](t, ctx, `window.mark === 1`) {
			t.Error("the page was loaded again")
		}
	}
}

func TestContentIsExchangedInPlace(t *testing.T) {
	dir := site(t)
	base := serve(t, dir)
	ctx := browse(t)
	open(t, ctx, base+articleURL)
	stayed := stays(t, ctx)
	file := filepath.Join(dir, article)
	text := read(t, file)
	ask[bool](t, ctx, `(() => {
		const links = [...document.querySelectorAll("footer a")]
		window.focused = links.at(-1)
		focused.focus({preventScroll: true})
		focused.dataset.mine = "of a script of the page"
		document.querySelector("main").append(window.added = document.createElement("hr"))
		scrollTo({top: 150, behavior: "instant"})
		return true
	})()`)
	before := ask[float64](t, ctx, `scrollY`)
	if before == 0 {
		t.Fatal("the page does not scroll")
	}
	head, body, _ := strings.Cut(text, "\n---\n")
	body = strings.TrimSpace(body)
	for step, next := range []string{
		head + "\n---\n" + body + "\n\nفقرة جديدة.\n",
		strings.Replace(head, "title: ", "title: عاجل ", 1) + "\n---\n" + body + "\n\nفقرة أخرى.\n\n- نقطة\n\nخاتمة **مهمة**.\n",
		head + "\n---\n" + body + "\n\nخاتمة مهمة.\n",
	} {
		write(t, file, next)
		last := strings.Trim(next[strings.LastIndex(strings.TrimSpace(next), "\n"):], "\n* .")
		until(t, ctx, "the last words", `document.querySelector("main").textContent.includes("`+strings.ReplaceAll(last, "**", "")+`")`)
		if !ask[bool](t, ctx, `document.activeElement === focused && focused.dataset.mine !== undefined && added.isConnected`) {
			t.Errorf("step %d: focus or what a script did is lost", step)
		}
		// What is served now, parsed anew, is what the page has become.
		until(t, ctx, "the page is the one that is served", `(() => {
			const request = new XMLHttpRequest()
			request.open("GET", location.href, false)
			request.send()
			const now = new DOMParser().parseFromString(request.responseText, "text/html")
			now.querySelector("script[data-hash]").remove()
			const here = document.cloneNode(true)
			here.querySelectorAll("mujaz-bar, mujaz-problems").forEach(e => e.remove())
			here.querySelector("main > hr:last-child").remove()
			delete [...here.querySelectorAll("footer a")].at(-1).dataset.mine
			for (const page of [here, now]) // the theme's own script shows them
				page.querySelectorAll(".share button").forEach(b => b.removeAttribute("hidden"))
			return here.documentElement.isEqualNode(now.documentElement)
		})()`)
	}
	if after := ask[float64](t, ctx, `scrollY`); after != before {
		t.Errorf("it scrolled from %v to %v", before, after)
	}
	stayed()
}

func TestStyleIsSwapped(t *testing.T) {
	dir := site(t)
	base := serve(t, dir)
	ctx := browse(t)
	open(t, ctx, base+articleURL)
	stayed := stays(t, ctx)
	css := filepath.Join(dir, "static/css/site.css")
	text := read(t, css)
	for _, colour := range []string{"rgb(1, 2, 3)", "rgb(4, 5, 6)"} {
		write(t, css, text+"\nmain { outline-color: "+colour+" }\n")
		until(t, ctx, "the new style", `getComputedStyle(document.querySelector("main")).outlineColor === "`+colour+`"`)
	}
	until(t, ctx, "the old style is gone", `document.querySelectorAll("link[rel=stylesheet]").length === 1`)
	write(t, filepath.Join(dir, article), strings.Replace(read(t, filepath.Join(dir, article)), "title: ", "title: عاجل ", 1))
	until(t, ctx, "content after style", `document.querySelector("h1").innerText.startsWith("عاجل")`)
	stayed()
}

// A script that is another now has to run: then a page is loaded again.
func TestAScriptIsLoaded(t *testing.T) {
	dir := site(t)
	base := serve(t, dir)
	ctx := browse(t)
	open(t, ctx, base+articleURL)
	ask[int](t, ctx, `window.mark = 1`)
	write(t, filepath.Join(dir, "static/js/count.js"), "window.counted = 7")
	template := filepath.Join(dir, "templates/article.html")
	write(t, template, strings.Replace(read(t, template), "</body>", `<script src="{{asset "js/count.js"}}"></script></body>`, 1))
	until(t, ctx, "the script ran", `window.counted === 7 && window.mark === undefined`)
}

func TestGoesToWhatWasSaved(t *testing.T) {
	dir := site(t)
	base := serve(t, dir, "-N", "-b", "https://example.org/repo/")
	ctx := browse(t)
	open(t, ctx, base+"ar/")
	until(t, ctx, "the preview listens", `performance.getEntriesByType("resource").some(e => e.name.includes("preview.js"))`)
	file := filepath.Join(dir, article)
	text := read(t, file)
	until(t, ctx, "it goes to the article", func() string {
		write(t, file, text)
		return `location.pathname === "/repo/` + articleURL + `"`
	}())
	stayed := stays(t, ctx)
	write(t, file, text+"\nفقرة جديدة.\n")
	until(t, ctx, "it stays there", `document.body.innerText.includes("فقرة جديدة")`)
	stayed()
	write(t, filepath.Join(dir, "content/inbox/news.txt"), `وزير الخارجية المصري يزور بغداد
تاريخ النشر: 2 ديسمبر 2025
بغداد/ رويترز - وصل وزير الخارجية المصري بدر عبد العاطي إلى بغداد في زيارة رسمية. ويلتقي الوزير خلالها كبار المسؤولين.
`)
	until(t, ctx, "it goes to what was imported", `location.pathname.startsWith("/repo/ar/2025/12/02/") && document.body.innerText.includes("ويلتقي الوزير خلالها")`)
}

func TestTheBar(t *testing.T) {
	dir := site(t)
	draft := filepath.Join(dir, "content/ar/2024/11/20/draft.md")
	write(t, draft, "---\ntitle: العراق والوزير\ndate: 2024-11-20\ndraft: true\ncountries: [IQ, BR]\nsource: صحيفة مجهولة\n---\nنص عن العراق.\n")
	base := serve(t, dir, "-D")
	ctx := browse(t)
	open(t, ctx, base+"ar/2024/11/20/draft/")
	const bar = `document.querySelector("mujaz-bar")?.shadowRoot`
	until(t, ctx, "the bar", bar+`?.textContent.includes("content/ar/2024/11/20/draft.md")`)
	for what, is := range map[string]string{
		"the draft is marked in the bar":    bar + `.querySelector(".state").textContent === "مسودة"`,
		"and in the page":                   `document.querySelector(".preview .mark").textContent === "مسودة"`,
		"its direction is that of the page": `document.querySelector("mujaz-bar").dir === "rtl"`,
		"it is closed":                      `!` + bar + `.querySelector("details").open`,
		"a warning":                         bar + `.textContent.includes("صحيفة مجهولة")`,
	} {
		if !ask[bool](t, ctx, is) {
			t.Error(what)
		}
	}
	ask[bool](t, ctx, bar+`.querySelector("summary").click() === undefined`)
	until(t, ctx, "what its tags were found by", bar+`.textContent.includes("العراق: «العراق»") && `+bar+`.textContent.includes("البرازيل: وضعه محرر")`)

	write(t, filepath.Join(dir, "content/en/2024/11/20/draft.md"), "---\ntitle: Iraq\ntranslation: {status: human}\n---\nText.\n")
	until(t, ctx, "its translation", bar+`?.querySelector('a[href="/en/2024/11/20/draft/"]') !== null`)
	if !ask[bool](t, ctx, bar+`.querySelector("details").open`) {
		t.Error("the bar was closed")
	}
	ask[bool](t, ctx, bar+`.querySelector('a[href="/en/2024/11/20/draft/"]').click() === undefined`)
	until(t, ctx, "the bar of the translation", `location.pathname === "/en/2024/11/20/draft/" && `+bar+`?.textContent.includes("content/en/2024/11/20/draft.md")`)
	if !ask[bool](t, ctx, bar+`.textContent.includes("Source file") && document.querySelector("mujaz-bar").dir === "ltr"`) {
		t.Error("it does not speak the language of the page")
	}
	source := ask[string](t, ctx, bar+`.querySelector("dd a").href`)
	open(t, ctx, source)
	until(t, ctx, "the source", `document.body.innerText.includes("translation: {status: human}")`)
}

// A page that no one sees has no connection, of which a browser keeps six, and
// catches up when it is seen.
func TestAPageThatIsNotSeen(t *testing.T) {
	dir := site(t)
	base := serve(t, dir)
	ctx := browse(t)
	open(t, ctx, base+articleURL)
	until(t, ctx, "the bar", `document.querySelector("mujaz-bar") !== null`)
	stayed := stays(t, ctx)
	see := func(state string) {
		ask[bool](t, ctx, `(Object.defineProperty(document, "visibilityState", {value: "`+state+`", configurable: true}), document.dispatchEvent(new Event("visibilitychange")))`)
	}
	see("hidden")
	file := filepath.Join(dir, article)
	write(t, file, read(t, file)+"\nفقرة جديدة.\n")
	other := browse(t)
	open(t, other, base+articleURL)
	until(t, other, "another page has it", `document.body.innerText.includes("فقرة جديدة")`)
	if ask[bool](t, ctx, `document.body.innerText.includes("فقرة جديدة")`) {
		t.Error("the page listens though no one sees it")
	}
	see("visible")
	until(t, ctx, "it catches up", `document.body.innerText.includes("فقرة جديدة")`)
	stayed()
}

// Git moves a whole branch in: other files, new folders, some gone.
func TestACheckout(t *testing.T) {
	dir := site(t)
	base := serve(t, dir)
	ctx := browse(t)
	open(t, ctx, base+"ar/2024/11/20/")
	for i := range 300 {
		name := filepath.Join(dir, "content/ar/2024/11/20", "n"+strings.Repeat("x", i)+".md")
		if i > 100 {
			name = filepath.Join(dir, "content/en/2024/11/20/deep", strings.Repeat("d/", i%10), "n"+strings.Repeat("x", i%200)+".md")
		}
		write(t, name, "---\ntitle: خبر\ndate: 2024-11-20\ntranslationKey: k"+strings.Repeat("y", i)+"\n---\n")
	}
	until(t, ctx, "the last of them", `document.querySelectorAll("main a[href*='/nxxx']").length > 50`)
	if err := os.RemoveAll(filepath.Join(dir, "content/en/2024/11/20/deep")); err != nil {
		t.Fatal(err)
	}
	until(t, ctx, "a removed folder", `document.querySelectorAll("main a[href*='/deep/']").length === 0`)
}
