package ingest

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/mujaz/mujaz/internal/archive"
	"github.com/mujaz/mujaz/internal/article"
	"github.com/mujaz/mujaz/internal/diag"
)

// BenchmarkTableMemory imports tables of JSON lines and reports what is in use, at most,
// while they are read: live-MB, and what of it a table of 100,000 texts adds to that of a
// short one: the fingerprints of its articles, by which those that come again are known.
func BenchmarkTableMemory(b *testing.B) {
	for _, n := range []int{100, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			file := table(b, n)
			var most uint64
			for b.Loop() {
				most = max(most, liveWhile(b, file, n))
			}
			b.ReportMetric(float64(most)/1e6, "live-MB")
			b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "articles/s")
		})
	}
}

// table writes the articles of an archive as JSON lines.
func table(b *testing.B, n int) File {
	a := archive.New(n, 1)
	path := filepath.Join(b.TempDir(), "crawl.jsonl")
	f, err := os.Create(path)
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	w := bufio.NewWriter(f)
	lines := json.NewEncoder(w)
	for i := range n {
		file := a.Article(i)[0]
		one, _ := article.Parse(file.Path, file.Data)
		body, _ := article.Body(file.Data)
		record := map[string]string{"url": fmt.Sprintf("https://news.example/%d", i), "title": one.Title, "text": string(body), "date": one.Date.String()}
		if err := lines.Encode(record); err != nil {
			b.Fatal(err)
		}
	}
	if err := w.Flush(); err != nil {
		b.Fatal(err)
	}
	return File{Name: "crawl.jsonl", Path: path}
}

// liveWhile imports a file and returns the most bytes of the heap that were in use.
func liveWhile(b *testing.B, file File, n int) (most uint64) {
	seen := 0
	look := func() {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		most = max(most, m.HeapAlloc)
	}
	err := NewImporter(Options{Root: b.TempDir(), Env: env, DryRun: true}).Run(context.Background(), []File{file}, Report{
		File: func(File) {}, Problem: func(diag.Problem) {},
		Article: func(Outcome) error {
			if seen++; seen%(n/10) == 0 {
				look()
			}
			return nil
		},
	})
	if err != nil || seen < n {
		b.Fatalf("%d of %d articles, %v", seen, n, err)
	}
	return most
}
