package build

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/mujaz/mujaz/internal/archive"
)

// BenchmarkReread is what a save of an article costs before its page is made:
// little if only the body is another, a new plan if the title is, and a new
// order of all articles if a date is.
func BenchmarkReread(b *testing.B) {
	for _, n := range []int{1_000, 10_000} {
		site := archive.New(n, 1)
		files := fstest.MapFS{}
		for f := range site.Files() {
			files[f.Path] = &fstest.MapFile{Data: f.Data}
		}
		f := site.Article(n / 2)[0]
		opt := Options{Clock: archive.End}
		var warm Memo
		s, err := New(context.Background(), Folder{Site: files, Theme: theme}, opt, &warm)
		if err != nil {
			b.Fatal(err)
		}
		for part, saved := range map[string]struct{ before, after string }{
			"body":  {"\n---\n", "\n---\n%03d "},
			"title": {"\ntitle: ", "\ntitle: %03d "},
			"date":  {"\ntitle: ", "\nexpiryDate: 2%03d-01-01\ntitle: "},
		} {
			b.Run(fmt.Sprintf("%d/%s", n, part), func(b *testing.B) {
				for i := 500; b.Loop(); i = 500 + (i+1)%500 {
					put(files, f.Path, strings.Replace(string(f.Data), saved.before, fmt.Sprintf(saved.after, i), 1))
					next, paths, ok := s.Reread([]string{f.Path}, opt, &warm)
					if !ok || len(paths) != 1 {
						b.Fatal(paths, ok)
					}
					s = next
				}
			})
		}
	}
}
