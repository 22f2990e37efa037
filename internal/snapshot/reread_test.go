package snapshot

import (
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

func TestReread(t *testing.T) {
	site := files(map[string]string{
		"site.yaml": "x", "content/a.md": "one", "content/b.md": "b", "content/dir/c.md": "c", "templates/own.html": "own",
	})
	theme := files(map[string]string{"templates/own.html": "theme", "templates/page.html": "theme"})
	s, _ := read(t, site, theme)
	site["content/a.md"] = &fstest.MapFile{Data: []byte("two")}
	site["content/new.md"] = &fstest.MapFile{Data: []byte("new")}
	delete(site, "content/b.md")
	var visited []string
	next, changed, ok := s.Reread([]string{"content/a.md", "content/dir/c.md", "content/new.md", "content/b.md", "content/never.md", "content/.a.md.swp", "content/inbox/x.txt"}, func(f File) bool {
		visited = append(visited, f.Path+"="+string(f.Data))
		return f.Path == "content/new.md"
	})
	if !ok || !slices.Equal(changed, []string{"content/a.md", "content/new.md", "content/b.md"}) || strings.Join(visited, " ") != "content/a.md=two content/new.md=new" {
		t.Errorf("changed %q, %v, visited %q", changed, ok, visited)
	}
	whole, _ := read(t, site, theme)
	if got, want := paths(next), paths(whole); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	for i, f := range whole.Files {
		if next.Files[i].Sum != f.Sum || next.Files[i].Size != f.Size {
			t.Errorf("%s is not what it is now", f.Path)
		}
	}
	if f, _ := next.Lookup("content/new.md"); string(f.Data) != "new" {
		t.Error("what the visitor keeps is not kept")
	}
	if f, _ := s.Lookup("content/a.md"); f.Sum == next.Files[0].Sum {
		t.Error("the snapshot that was there has changed")
	}
}

// What one name does not tell is left to a complete reading.
func TestRereadRefuses(t *testing.T) {
	theme := files(map[string]string{"templates/own.html": "theme", "templates/page.html": "theme", "templates/i18n/ar.yaml": "theme"})
	for name, change := range map[string]func(fstest.MapFS){
		"templates/own.html":     func(s fstest.MapFS) { delete(s, "templates/own.html") },
		"templates/page.html":    func(s fstest.MapFS) { s["templates/page.html"] = &fstest.MapFile{Data: []byte("mine")} },
		"templates/i18n/ar.yaml": func(s fstest.MapFS) { s["templates/i18n/ar.yaml"] = &fstest.MapFile{Data: []byte("mine")} },
		"static/new.css":         func(s fstest.MapFS) { s["static/new.css"] = &fstest.MapFile{Data: []byte("mine")} },
		"content/dir":            func(s fstest.MapFS) { s["content/dir/d.md"] = &fstest.MapFile{Data: []byte("d")} },
		"content/link.md": func(s fstest.MapFS) {
			s["content/link.md"] = &fstest.MapFile{Data: []byte("a.md"), Mode: fs.ModeSymlink}
		},
		"content/e\u0301.md": func(s fstest.MapFS) { s["content/e\u0301.md"] = &fstest.MapFile{Data: []byte("x")} },
	} {
		site := files(map[string]string{"site.yaml": "x", "content/a.md": "a", "content/dir/c.md": "c", "templates/own.html": "own"})
		s, _ := read(t, site, theme)
		change(site)
		if _, changed, ok := s.Reread([]string{name}, nil); ok {
			t.Errorf("%s: it says that %q changed", name, changed)
		}
	}
}
