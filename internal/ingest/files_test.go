package ingest

import (
	"fmt"
	"testing"

	"github.com/mujaz/mujaz/internal/article"
)

func TestFiles(t *testing.T) {
	x := &files{known: []*article.Article{{Path: "content/ar/2024/11/20/known.md"}}}
	path := func(n int) string { return fmt.Sprintf("content/ar/2024/11/%02d/iraq-%06x.md", 1+n%30, n*7919) }
	var numbers []file
	for n := range 3*packSize + 7 {
		numbers = append(numbers, x.add(path(n)))
	}
	for n, f := range numbers {
		if got := x.path(f); got != path(n) {
			t.Fatalf("file %d is %s, want %s", n, got, path(n))
		}
	}
	if got := x.path(0); got != "content/ar/2024/11/20/known.md" {
		t.Errorf("the site's file is %s", got)
	}
	if !x.has(path(5)) || x.has("content/ar/2024/11/20/known.md") {
		t.Error("what was promised is known, and nothing else")
	}
}
