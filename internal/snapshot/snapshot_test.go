package snapshot

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/mujaz/mujaz/internal/diag"
)

// files makes a file system of names and texts; a text that begins with "-> "
// is a link.
func files(texts map[string]string) fstest.MapFS {
	m := make(fstest.MapFS)
	for name, text := range texts {
		if target, link := strings.CutPrefix(text, "-> "); link {
			m[name] = &fstest.MapFile{Data: []byte(target), Mode: fs.ModeSymlink}
		} else {
			m[name] = &fstest.MapFile{Data: []byte(text)}
		}
	}
	return m
}

func read(t *testing.T, site, theme fs.FS) (*Snapshot, diag.List) {
	t.Helper()
	s, problems, err := Read(t.Context(), site, theme, nil)
	if err != nil {
		t.Fatal(err)
	}
	return s, problems
}

// paths lists the files of a snapshot, those of the theme in brackets.
func paths(s *Snapshot) string {
	var all []string
	for _, f := range s.Files {
		if f.Theme {
			all = append(all, "("+f.Path+")")
		} else {
			all = append(all, f.Path)
		}
	}
	return strings.Join(all, " ")
}

func lines(problems diag.List) string {
	var all []string
	for _, p := range problems {
		all = append(all, p.Pos.String()+": "+p.Severity.String()+": "+p.Message)
	}
	return strings.Join(all, "\n")
}

func TestWhatIsRead(t *testing.T) {
	for _, c := range []struct {
		name        string
		site, theme map[string]string
		want        string
	}{
		{"nothing else", map[string]string{"site.yaml": "x", "content/ar/a.md": "x", "templates/page.html": "x", "static/css/a.css": "x", "README.md": "x", "public/index.html": "x", "content-old/a.md": "x"}, nil,
			"content/ar/a.md site.yaml static/css/a.css templates/page.html"},
		{"sorted by path", map[string]string{"content/a/b.md": "x", "content/a.md": "x", "content/a-b.md": "x"}, nil,
			"content/a-b.md content/a.md content/a/b.md"},
		{"inbox", map[string]string{"content/inbox/news.txt": "x", "content/inbox/imported/a.txt": "x", "content/ar/inbox/a.md": "x", "content/inbox.md": "x"}, nil,
			"content/ar/inbox/a.md content/inbox.md"},
		{"leftovers", map[string]string{"content/.a.md.swp": "x", "content/a.md~": "x", "content/a.swp": "x", "content/a.tmp": "x", "content/4913": "x", "content/#a.md#": "x", "content/.git/config": "x", "content/#": "x", "content/a.md": "x"}, nil,
			"content/# content/a.md"},
		{"theme beneath", map[string]string{"templates/page.html": "mine"}, map[string]string{"templates/page.html": "x", "templates/home.html": "x", "static/a.css": "x", "content/ar/a.md": "x", "site.yaml": "x"},
			"(static/a.css) (templates/home.html) templates/page.html"},
		{"labels of both", map[string]string{"templates/i18n/ar.yaml": "x", "templates/i18n/notes.txt": "x"}, map[string]string{"templates/i18n/ar.yaml": "y", "templates/i18n/en.yaml": "y", "templates/i18n/notes.txt": "y"},
			"(templates/i18n/ar.yaml) templates/i18n/ar.yaml (templates/i18n/en.yaml) templates/i18n/notes.txt"},
		{"composed", map[string]string{"content/ar/\u0627\u0654.md": "x"}, nil, "content/ar/\u0623.md"},
		{"nothing", nil, nil, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, problems := read(t, files(c.site), files(c.theme))
			if got := paths(s); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
			if len(problems) > 0 {
				t.Errorf("problems: %s", lines(problems))
			}
		})
	}
}

func TestProblems(t *testing.T) {
	for _, c := range []struct {
		name        string
		site        map[string]string
		paths, want string
	}{
		{"composition", map[string]string{"content/\u0623.md": "x", "content/\u0627\u0654.md": "x"}, "content/\u0623.md",
			"content/\u0623.md: error: two files have names that differ only in how letters are composed: \"content/\\u0623.md\" and \"content/\\u0627\\u0654.md\""},
		{"capitals", map[string]string{"static/A.css": "x", "static/a.css": "x"}, "static/A.css static/a.css",
			"static/a.css: warning: this path and \"static/A.css\" differ only in capital letters, and are one file on Windows and macOS"},
		{"encoding", map[string]string{"content/ar/caf\xe9.md": "x", "content/a.md": "x"}, "content/a.md",
			"content/ar/caf\uFFFD.md: error: the name of this file is not valid UTF-8"},
		{"absolute link", map[string]string{"content/a.md": "-> /etc/passwd"}, "", "content/a.md: error: this link leads out of the site"},
		{"link upwards", map[string]string{"content/a.md": "-> ../../x"}, "", "content/a.md: error: this link leads out of the site"},
		{"link to itself", map[string]string{"content/a.md": "-> b.md", "content/b.md": "-> a.md"}, "",
			"content/a.md: error: this link leads back to itself\ncontent/b.md: error: this link leads back to itself"},
		{"dangling link", map[string]string{"content/a.md": "-> b.md"}, "", "content/a.md: error: this link leads to a file that does not exist"},
		{"link to a parent", map[string]string{"content/ar/a.md": "x", "content/ar/up": "-> .."}, "content/ar/a.md",
			"content/ar/up: error: this link leads to a folder that it lies in"},
		{"links to each other", map[string]string{"content/a/to": "-> ../b", "content/b/to": "-> ../a"}, "",
			"content/a/to/to: error: this link leads to a folder that it lies in\ncontent/b/to/to: error: this link leads to a folder that it lies in"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, problems := read(t, files(c.site), nil)
			if got := paths(s); got != c.paths {
				t.Errorf("got files %q, want %q", got, c.paths)
			}
			if got := lines(problems); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestManyLinksEnd(t *testing.T) {
	site := map[string]string{}
	for from := range 6 {
		site[fmt.Sprintf("content/%d/a.md", from)] = "x"
		for to := range 6 {
			site[fmt.Sprintf("content/%d/to%d", from, to)] = fmt.Sprintf("-> ../%d", to)
		}
	}
	_, problems := read(t, files(site), nil)
	if !strings.Contains(lines(problems), "this link lies behind too many other links to folders") {
		t.Error("links to folders may nest without end")
	}
}

func TestLinksInsideAreFollowed(t *testing.T) {
	site := files(map[string]string{
		"shared/deep/a.md":    "text",
		"shared/deep/sibling": "-> ../other",
		"shared/other/b.md":   "other",
		"content/ar":          "-> ../shared/deep",
		"content/c.md":        "-> ar/sibling/b.md",
	})
	s, problems := read(t, site, nil)
	if got, want := paths(s), "content/ar/a.md content/ar/sibling/b.md content/c.md"; got != want || len(problems) > 0 {
		t.Errorf("got %s (%s), want %s", got, lines(problems), want)
	}
	for p, want := range map[string]string{"content/ar/a.md": "text", "content/ar/sibling/b.md": "other", "content/c.md": "other"} {
		if data, err := s.Data(p); string(data) != want || err != nil {
			t.Errorf("%s: got %q, %v", p, data, err)
		}
	}
}

func TestData(t *testing.T) {
	site := files(map[string]string{"content/kept.md": "kept", "content/a.md": "one", "content/gone.md": "x", "templates/i18n/ar.yaml": "mine", "content/\u0627\u0654.md": "composed"})
	theme := files(map[string]string{"static/a.css": "theme", "templates/i18n/ar.yaml": "theirs"})
	var mu sync.Mutex
	visited := map[string]string{}
	s, _, err := Read(t.Context(), site, theme, func(f File) bool {
		mu.Lock()
		defer mu.Unlock()
		visited[fmt.Sprint(f.Path, f.Theme)] = string(f.Data)
		return f.Path == "content/kept.md"
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(visited) != 7 || visited["content/a.mdfalse"] != "one" || visited["templates/i18n/ar.yamltrue"] != "theirs" {
		t.Errorf("visited %v", visited)
	}
	for _, f := range s.Files {
		if kept := f.Data != nil; kept != (f.Path == "content/kept.md") {
			t.Errorf("%s: kept is %t", f.Path, kept)
		}
	}
	site["content/kept.md"] = &fstest.MapFile{Data: []byte("another")}
	for p, want := range map[string]string{"content/kept.md": "kept", "content/a.md": "one", "static/a.css": "theme", "templates/i18n/ar.yaml": "mine", "content/\u0623.md": "composed"} {
		if data, err := s.Data(p); string(data) != want || err != nil {
			t.Errorf("%s: got %q, %v, want %q", p, data, err, want)
		}
	}
	site["content/a.md"] = &fstest.MapFile{Data: []byte("two")}
	delete(site, "content/gone.md")
	for _, p := range []string{"content/a.md", "content/gone.md"} {
		if data, err := s.Data(p); !errors.Is(err, ErrChanged) {
			t.Errorf("%s: got %q, %v, want ErrChanged", p, data, err)
		}
	}
	if _, err := s.Data("content/b.md"); !errors.Is(err, fs.ErrNotExist) || errors.Is(err, ErrChanged) {
		t.Errorf("a file that never was: %v", err)
	}
}

// vanishing is a file system in which some files are gone once listed.
type vanishing struct {
	fstest.MapFS
	gone string
}

func (v vanishing) Open(name string) (fs.File, error) {
	if name == v.gone {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return v.MapFS.Open(name)
}

func TestVanishedIsNotThere(t *testing.T) {
	site := vanishing{files(map[string]string{"content/a.md": "x", "templates/page.html": "x"}), "templates/page.html"}
	s, problems := read(t, site, files(map[string]string{"templates/page.html": "theme"}))
	if got, want := paths(s), "content/a.md (templates/page.html)"; got != want || len(problems) > 0 {
		t.Errorf("got %s (%s), want %s", got, lines(problems), want)
	}
}

func TestOnDisk(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no modes and no pipes in folders")
	}
	dir := t.TempDir()
	for name, text := range map[string]string{"site.yaml": "x", "content/ar/خبر.md": "نص", "content/locked.md": "x", "content/shut/a.md": "x"} {
		write(t, filepath.Join(dir, name), text)
	}
	if err := os.Symlink("ar", filepath.Join(dir, "content/fa")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(t.TempDir(), filepath.Join(dir, "content/out")); err != nil {
		t.Fatal(err)
	}
	s, problems := read(t, os.DirFS(dir), nil)
	if got, want := paths(s), "content/ar/خبر.md content/fa/خبر.md content/locked.md content/shut/a.md site.yaml"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got, want := lines(problems), "content/out: error: this link leads out of the site"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if os.Getuid() == 0 {
		return // root may read everything
	}
	for _, name := range []string{"content/locked.md", "content/shut"} {
		if err := os.Chmod(filepath.Join(dir, name), 0); err != nil {
			t.Fatal(err)
		}
		defer os.Chmod(filepath.Join(dir, name), 0o755)
	}
	_, problems = read(t, os.DirFS(dir), nil)
	if got := lines(problems); !strings.Contains(got, "content/locked.md: error: this cannot be read: permission denied") || !strings.Contains(got, "content/shut: error: this cannot be read") {
		t.Errorf("got %s", got)
	}
}

// failing is a file system whose files cannot be read.
type failing struct{ fstest.MapFS }

func (f failing) Open(name string) (fs.File, error) {
	if strings.HasSuffix(name, ".md") {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return f.MapFS.Open(name)
}

func TestUnreadable(t *testing.T) {
	s, problems := read(t, failing{files(map[string]string{"content/a.md": "x"})}, nil)
	if got, want := lines(problems), "content/a.md: error: this cannot be read: permission denied"; got != want || len(s.Files) > 0 {
		t.Errorf("got %s, files %s, want %s", got, paths(s), want)
	}
}

func TestNoFile(t *testing.T) {
	site := files(map[string]string{"content/a.md": "x"})
	site["content/pipe"] = &fstest.MapFile{Mode: fs.ModeNamedPipe}
	s, problems := read(t, site, nil)
	if got, want := lines(problems), "content/pipe: warning: this is neither a file nor a folder, and was left out"; got != want || paths(s) != "content/a.md" {
		t.Errorf("got %s, files %s, want %s", got, paths(s), want)
	}
}

func TestErrors(t *testing.T) {
	if _, _, err := Read(t.Context(), os.DirFS(filepath.Join(t.TempDir(), "absent")), nil, nil); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a site that does not exist: %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, _, err := Read(ctx, files(map[string]string{"content/a.md": "x"}), nil, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("interrupted: %v", err)
	}
}

func write(t testing.TB, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func BenchmarkRead(b *testing.B) {
	dir := b.TempDir()
	text := strings.Repeat("نص عربي ", 4600/15)
	for i := range 15_000 {
		write(b, filepath.Join(dir, fmt.Sprintf("content/ar/2024/%02d/%02d/article-%d.md", i%12+1, i%28+1, i)), text)
	}
	for b.Loop() {
		s, _, err := Read(b.Context(), os.DirFS(dir), nil, nil)
		if err != nil || len(s.Files) != 15_000 {
			b.Fatal(len(s.Files), err)
		}
	}
}
