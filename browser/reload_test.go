//go:build browser

package browser

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const article = "content/ar/2024/11/20/russia-iraq-99b6f2.md"

func TestAnEditShowsByItself(t *testing.T) {
	dir := site(t)
	base := serve(t, dir)
	ctx := browse(t)
	open(t, ctx, base+"ar/2024/11/20/russia-iraq-99b6f2/")
	file := filepath.Join(dir, article)
	text := read(t, file)

	write(t, file, text+"\nفقرة جديدة من المحرر.\n")
	until(t, ctx, "a new paragraph", `document.body.innerText.includes("فقرة جديدة من المحرر")`)

	// As editors save: to another file, which is then renamed.
	write(t, file+"~", strings.Replace(text, "title: روسيا", "title: موسكو وروسيا", 1))
	if err := os.Rename(file+"~", file); err != nil {
		t.Fatal(err)
	}
	until(t, ctx, "a new title", `document.querySelector("h1").innerText.startsWith("موسكو وروسيا")`)

	open(t, ctx, base+"ar/")
	// Its day is far down, and not laid out: that has no innerText.
	until(t, ctx, "the list has it too", `document.querySelector("main").textContent.includes("موسكو وروسيا")`)
	write(t, filepath.Join(dir, "site.yaml"), strings.Replace(read(t, filepath.Join(dir, "site.yaml")), "ar: موجز,", "ar: اسم آخر,", 1))
	until(t, ctx, "site.yaml", `document.title.includes("اسم آخر")`)
}

func TestAMistakeIsLaidOverThePage(t *testing.T) {
	dir := site(t)
	base := serve(t, dir)
	ctx := browse(t)
	open(t, ctx, base+"ar/2024/11/20/russia-iraq-99b6f2/")
	file := filepath.Join(dir, article)
	text := read(t, file)
	overlay := `(document.querySelector("mujaz-problems")?.shadowRoot.textContent ?? "")`

	write(t, file, strings.Replace(text, "title: روسيا", "title: عاجل: روسيا", 1))
	until(t, ctx, "the overlay", overlay+`.includes("`+article+`:2:8")`)
	until(t, ctx, "its hint", overlay+`.includes("عاجل: روسيا")`)
	if !ask[bool](t, ctx, `document.querySelector("h1").innerText.startsWith("روسيا")`) {
		t.Error("the last good page is not under it")
	}
	write(t, file, text)
	until(t, ctx, "it goes away", overlay+` === ""`)

	template := filepath.Join(dir, "templates/article.html")
	whole := read(t, template)
	write(t, template, strings.Replace(whole, "</body>", "{{if .Withdrawn}}{{.Titel}}{{end}}</body>", 1))
	until(t, ctx, "a wrong field in a branch that no page takes", overlay+`.includes("templates/article.html:") && `+overlay+`.includes("Title")`)
	write(t, template, whole)
	until(t, ctx, "it goes away too", overlay+` === ""`)

	write(t, file, text+"\n[رابط](no-such-article.md)\n")
	until(t, ctx, "a link to nothing", overlay+`.includes("no-such-article.md")`)
	write(t, file, text)
	until(t, ctx, "mended", overlay+` === "" && !document.querySelector(".text").innerText.includes("رابط")`)
}

func TestARawItemAppears(t *testing.T) {
	dir := site(t)
	base := serve(t, dir)
	ctx := browse(t)
	open(t, ctx, base+"ar/")
	write(t, filepath.Join(dir, "content/inbox/news.txt"), `وزير الخارجية المصري يزور بغداد
تاريخ النشر: 2 ديسمبر 2025
بغداد/ رويترز - وصل وزير الخارجية المصري بدر عبد العاطي إلى بغداد في زيارة رسمية. ويلتقي الوزير خلالها كبار المسؤولين.
`)
	until(t, ctx, "its headline on the home", `document.body.innerText.includes("وزير الخارجية المصري يزور بغداد")`)
	open(t, ctx, ask[string](t, ctx, `[...document.querySelectorAll("main a")].find(a => a.textContent.includes("وزير الخارجية المصري يزور بغداد")).href`))
	until(t, ctx, "its article", `location.pathname.startsWith("/ar/2025/12/02/") && document.querySelector("main").innerText.includes("ويلتقي الوزير خلالها")`)
	if _, err := os.Stat(filepath.Join(dir, "content/inbox/imported/news.txt")); err != nil {
		t.Error(err)
	}
	write(t, filepath.Join(dir, "content/inbox/empty.txt"), "\n\n")
	until(t, ctx, "an item without an article", `(document.querySelector("mujaz-problems")?.shadowRoot.textContent ?? "").includes("content/inbox/empty.txt")`)
}
