package build

import (
	"bytes"
	"context"
	"fmt"
	"testing"
	"testing/fstest"

	"github.com/mujaz/mujaz/internal/archive"
)

// BenchmarkReread is what a save of an article costs before its page is made:
// little if only the body is another, and a new plan if the title is.
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
		for part, before := range map[string]string{"body": "\n---\n", "title": "\ntitle: "} {
			b.Run(fmt.Sprintf("%d/%s", n, part), func(b *testing.B) {
				for i := 0; b.Loop(); i++ {
					put(files, f.Path, string(bytes.Replace(f.Data, []byte(before), []byte(before+fmt.Sprint(i, " ")), 1)))
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
