//go:build browser

package browser

import (
	"fmt"
	"math/rand/v2"
	"net/http"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/mujaz/mujaz/internal/archive"
)

// BenchmarkEditToDOM is how long an editor waits: from the moment a save has
// reached the disk to that at which the change is in the page, for saves at any
// time, also while the preview reads everything again. A body and a title change
// only the page that is looked at, and lists; for a dateline the whole site is
// planned again before the page is shown. It reports the median
// and the 95th percentile in ms, and first-ms, from the start of serve to the
// first page.
//
//	make bench-serve
func BenchmarkEditToDOM(b *testing.B) {
	for _, n := range []int{1_000, 10_000} {
		site := archive.New(n, 1)
		edited := site.Article(n / 2)[0]
		dir := b.TempDir()
		for f := range site.Files() {
			write(b, filepath.Join(dir, filepath.FromSlash(f.Path)), string(f.Data))
		}
		for _, part := range []string{"body", "title", "dateline"} {
			b.Run(fmt.Sprintf("%d/%s", n, part), func(b *testing.B) {
				benchmarkEdits(b, dir, edited, part)
			})
		}
	}
}

// benchmarkEdits opens the page of an article and saves it again and again.
func benchmarkEdits(b *testing.B, dir string, f archive.File, part string) {
	start := time.Now()
	base := serve(b, dir, "--clock", archive.End.Format(time.RFC3339))
	page := base + strings.TrimSuffix(strings.TrimPrefix(f.Path, "content/"), ".md") + "/"
	answer, err := http.Get(page)
	if err != nil {
		b.Fatal(err)
	}
	answer.Body.Close()
	first := time.Since(start)

	ctx := browse(b)
	open(b, ctx, page)
	ask[bool](b, ctx, `(() => {
		window.seen = {}
		new MutationObserver(() => {
			const found = document.querySelector("main").textContent.match(/edit-\d+/)
			if (found && !(found[0] in seen)) seen[found[0]] = performance.timeOrigin + performance.now()
		}).observe(document, {subtree: true, childList: true, characterData: true})
		return true
	})()`)
	text, file := string(f.Data), filepath.Join(dir, filepath.FromSlash(f.Path))
	b.Cleanup(func() { write(b, file, text) })
	r := rand.New(rand.NewPCG(1, 1))
	var waits []float64
	for edit := 0; b.Loop(); edit++ {
		time.Sleep(time.Duration(200+r.IntN(1800)) * time.Millisecond)
		mark := fmt.Sprintf("edit-%d", edit)
		next := text + "\n" + mark + "\n"
		if part != "body" {
			next = strings.Replace(text, "\n"+part+": ", "\n"+part+": "+mark+" ", 1)
		}
		write(b, file, next)
		saved := float64(time.Now().UnixNano()) / 1e6
		until(b, ctx, "the edit", fmt.Sprintf("%q in seen", mark))
		waits = append(waits, ask[float64](b, ctx, fmt.Sprintf("seen[%q]", mark))-saved)
	}
	slices.Sort(waits)
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(waits[len(waits)/2], "median-ms")
	b.ReportMetric(waits[len(waits)*95/100], "p95-ms")
	b.ReportMetric(float64(first.Milliseconds()), "first-ms")
}
