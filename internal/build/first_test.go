package build

import (
	"context"
	"strings"
	"testing"
)

// TestFirst: the page of an article that was just saved is at once what a clean
// build makes of it, or there is none at once.
func TestFirst(t *testing.T) {
	const a, b, english = "content/ar/2024/11/20/a.md", "content/ar/2024/11/20/b.md", "content/en/2024/11/20/a.md"
	for _, c := range []struct {
		path, old, new string
		first          bool
	}{
		{a, "title: العراق", "title: عاجل", true},
		{a, "summary: ملخص.", "summary: ملخص آخر.", true},
		{a, "نص **مهم**", "نص آخر [ب](b.md)", true},
		{b, "title: مصر", "title: القاهرة", true},
		{english, "title: Iraq", "title: Baghdad", true},
		{english, "Text.", "Other text.", true},
		{a, "countries: [IQ, RU]", "countries: [IQ]", false},
		{a, "date: 2024-11-20", "date: 2024-11-19", false},
		{a, "dateline: بغداد", "dateline: أربيل", false},
		{b, "related: [a.md]", "slug: other", false},
		{b, "title: مصر", "titel: مصر", false},
		{"content/ar/about.md", "title: عن", "title: من نحن", false}, // it is in every menu
		{"site.yaml", "Digest", "Other", false},
	} {
		files := small()
		var warm Memo
		s, err := New(context.Background(), Folder{Site: files, Theme: theme}, Options{Clock: clock}, &warm)
		if err != nil {
			t.Fatal(err)
		}
		put(files, c.path, strings.Replace(string(files[c.path].Data), c.old, c.new, 1))
		first, ok := s.First([]string{c.path}, &warm)
		if ok != c.first {
			t.Errorf("%s %q: shown at once: %v", c.path, c.new, ok)
		}
		if !ok {
			continue
		}
		clean, err := New(context.Background(), Folder{Site: files, Theme: theme}, Options{Clock: clock}, nil)
		if err != nil {
			t.Fatal(err)
		}
		article, _ := clean.Store.ByPath(c.path)
		page, _ := clean.Plan.Lookup(article.URL)
		want, err := clean.Page(page)
		if err != nil {
			t.Fatal(err)
		}
		page, _ = first.Plan.Lookup(article.URL)
		got, err := first.Page(page)
		if err != nil || string(got.Data) != string(want.Data) {
			t.Errorf("%s %q: %v, got\n%s\nwant\n%s", c.path, c.new, err, got.Data, want.Data)
		}
	}
}
