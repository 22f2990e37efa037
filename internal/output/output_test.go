package output

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

// site is the files of a site, or of a destination, by path.
type site map[string]string

// newOptions makes a site's folder, and options to build it into public.
func newOptions(t testing.TB) Options {
	t.Helper()
	root, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for _, folder := range []string{"content", "templates", "static"} {
		if err := os.Mkdir(filepath.Join(root, folder), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	return Options{Dest: filepath.Join(root, "public"), Site: root, Program: "test"}
}

func begin(t testing.TB, opt Options) *Writer {
	t.Helper()
	w, err := Begin(opt)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func (s site) write(t testing.TB, w *Writer) {
	t.Helper()
	for p, text := range s {
		if err := w.Write(p, []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
}

func build(t testing.TB, opt Options, s site) Stats {
	t.Helper()
	w := begin(t, opt)
	s.write(t, w)
	stats, err := w.Commit(Note{})
	if err != nil {
		t.Fatal(err)
	}
	return stats
}

// put writes a file of someone else.
func put(t testing.TB, dir, path, text string) {
	t.Helper()
	name := filepath.Join(dir, filepath.FromSlash(path))
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// onDisk reads a folder; a folder with nothing in it ends in a slash, a link
// reads as what it leads to.
func onDisk(t testing.TB, dir string) site {
	t.Helper()
	s := site{}
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, _ := filepath.Rel(dir, name)
		p := filepath.ToSlash(rel)
		switch {
		case d.IsDir():
			if entries, _ := os.ReadDir(name); len(entries) == 0 && p != "." {
				s[p+"/"] = ""
			}
		case d.Type() == fs.ModeSymlink:
			target, _ := os.Readlink(name)
			s[p] = "-> " + target
		default:
			data, err := os.ReadFile(name)
			s[p] = string(data)
			return err
		}
		return nil
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	return s
}

func wantOnDisk(t testing.TB, opt Options, want site) {
	t.Helper()
	if got := onDisk(t, opt.Dest); !maps.Equal(got, want) {
		t.Errorf("the destination has\n%v\nwant\n%v", got, want)
	}
}

func TestBuilds(t *testing.T) {
	opt := newOptions(t)
	first := site{"index.html": "home", "ar/a/index.html": "one", "ar/b/index.html": "two", "a.css": "css", "ar/empty.txt": "", "fa/2024/11/a.html": "x"}
	if got, want := build(t, opt, first), (Stats{Files: 6, Written: 6, Bytes: 14}); got != want {
		t.Errorf("first build: %+v, want %+v", got, want)
	}
	wantOnDisk(t, opt, first)

	if got, want := build(t, opt, first), (Stats{Files: 6, Unchanged: 6, Bytes: 14}); got != want {
		t.Errorf("same build: %+v, want %+v", got, want)
	}
	wantOnDisk(t, opt, first)

	second := site{"index.html": "HOME", "ar/a/index.html": "one", "en/index.html": "new", "a.css": "longer"}
	if got, want := build(t, opt, second), (Stats{Files: 4, Written: 3, Unchanged: 1, Removed: 3, Bytes: 16}); got != want {
		t.Errorf("second build: %+v, want %+v", got, want)
	}
	wantOnDisk(t, opt, second)
	if names := onDisk(t, filepath.Join(opt.Site, ".public.mujaz")); len(names) != 2 {
		t.Errorf("the dot folder has %v, want the lock and the record", slices.Sorted(maps.Keys(names)))
	}
}

func TestEmptyDestinationIsOneRename(t *testing.T) {
	for _, exists := range []bool{false, true} {
		opt := newOptions(t)
		opt.Dest = filepath.Join(opt.Site, "deep", "public")
		if exists {
			if err := os.MkdirAll(opt.Dest, 0o755); err != nil {
				t.Fatal(err)
			}
		}
		w := begin(t, opt)
		site{"a/b.html": "x", "c.html": "y"}.write(t, w)
		var renamed []string
		w.rename = func(from, to string) error {
			if to != w.recordFile() {
				renamed = append(renamed, to)
			}
			return os.Rename(from, to)
		}
		if _, err := w.Commit(Note{}); err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(renamed, []string{opt.Dest}) {
			t.Errorf("renamed %q, want the destination only", renamed)
		}
		wantOnDisk(t, opt, site{"a/b.html": "x", "c.html": "y"})
	}
}

func TestUnchangedKeepsItsTime(t *testing.T) {
	opt := newOptions(t)
	build(t, opt, site{"a.html": "same", "b.html": "old"})
	before, _ := os.Stat(filepath.Join(opt.Dest, "a.html"))
	build(t, opt, site{"a.html": "same", "b.html": "new"})
	after, _ := os.Stat(filepath.Join(opt.Dest, "a.html"))
	if !os.SameFile(before, after) || !before.ModTime().Equal(after.ModTime()) {
		t.Error("a file that did not change was written")
	}
}

func TestPagesFollowWhatTheyName(t *testing.T) {
	opt := newOptions(t)
	build(t, opt, site{"old.html": "x"})
	w := begin(t, opt)
	site{"a.html": "x", "b.html": "x", "z.css": "x"}.write(t, w)
	var order []string
	w.rename = func(from, to string) error { order = append(order, filepath.Base(to)); return os.Rename(from, to) }
	w.remove = func(name string) error { order = append(order, "-"+filepath.Base(name)); return os.Remove(name) }
	if _, err := w.Commit(Note{}); err != nil {
		t.Fatal(err)
	}
	if got, want := strings.Join(order, " "), "record.jsonl z.css a.html b.html -old.html record.jsonl"; got != want {
		t.Errorf("order: %s, want %s", got, want)
	}
}

func TestAbort(t *testing.T) {
	opt := newOptions(t)
	before := site{"a.html": "old"}
	build(t, opt, before)
	w := begin(t, opt)
	site{"a.html": "new", "b.html": "new"}.write(t, w)
	for range 2 {
		if err := w.Abort(); err != nil {
			t.Error(err)
		}
	}
	wantOnDisk(t, opt, before)
	if _, err := os.Stat(w.stage()); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the stage is still there: %v", err)
	}
	if _, err := w.Commit(Note{}); err == nil {
		t.Error("a build was committed after it was aborted")
	}
	if err := w.Write("c.html", nil); err == nil {
		t.Error("a build was written to after it was aborted")
	}
	build(t, opt, before)
}

func TestMistakesOfTheCaller(t *testing.T) {
	for _, paths := range [][]string{
		{"a", "a"}, {"a", "a/b"}, {"a/b", "a"}, {"a", "a/b/c"}, {"../a"}, {"/a"}, {"a//b"}, {"."}, {""}, {".public.mujaz/lock"}, {".public.mujaz.try"},
	} {
		opt := newOptions(t)
		build(t, opt, site{"z": "x"})
		w := begin(t, opt)
		var err error
		for _, p := range paths {
			err = w.Write(p, nil)
		}
		if err == nil {
			t.Errorf("%q were all written", paths)
		}
		if _, committed := w.Commit(Note{}); committed == nil {
			t.Errorf("%q: committed after %v", paths, err)
		}
		wantOnDisk(t, opt, site{"z": "x"})
	}
}

func TestConcurrentWrites(t *testing.T) {
	opt := newOptions(t)
	for round := range 3 {
		w := begin(t, opt)
		var all sync.WaitGroup
		for i := range 8 {
			all.Go(func() {
				for j := range 20 {
					if err := w.Write(fmt.Sprintf("ar/%d/%d.html", j, i), fmt.Appendf(nil, "%d", j*round/2)); err != nil {
						t.Error(err)
					}
				}
			})
		}
		all.Wait()
		if stats, err := w.Commit(Note{}); err != nil || stats.Files != 160 || stats.Written+stats.Unchanged != 160 {
			t.Errorf("got %+v, %v", stats, err)
		}
	}
	if got := onDisk(t, opt.Dest); len(got) != 160 || got["ar/7/3.html"] != "7" {
		t.Errorf("%d files, ar/7/3.html is %q", len(got), got["ar/7/3.html"])
	}
}
