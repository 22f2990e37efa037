package output

import (
	"errors"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestRefusedDestinations(t *testing.T) {
	opt := newOptions(t)
	root := opt.Site
	put(t, root, "file", "x")
	put(t, root, "content/ar/a.md", "x")
	link(t, filepath.Join(root, "content"), filepath.Join(root, "to-content"))
	link(t, filepath.Join(root, "nowhere"), filepath.Join(root, "to-nowhere"))
	before := onDisk(t, root)
	for dest, want := range map[string]string{
		".":                     "is the site itself",
		"..":                    "is the site itself or holds it",
		"/":                     "is the site itself or holds it",
		"content":               "is the site itself or holds it",
		"content/ar/new":        "lies in content",
		"templates/public":      "lies in templates",
		"static/x/y":            "lies in static",
		"public/../content/out": "lies in content",
		"to-content/out":        "lies in content",
		"file":                  "is a file",
		"to-nowhere":            "a link to a folder that does not exist",
	} {
		if filepath.IsAbs(dest) {
			opt.Dest = dest
		} else {
			opt.Dest = filepath.Join(root, filepath.FromSlash(dest))
		}
		w, err := Begin(opt)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got error %v, want %q", dest, err, want)
		}
		if err == nil {
			w.Abort()
		}
	}
	if after := onDisk(t, root); !maps.Equal(before, after) {
		t.Errorf("refusing changed the site: %v", after)
	}
	opt.Dest = "public"
	if _, err := Begin(opt); err == nil {
		t.Error("a relative destination was taken")
	}
}

func TestSourceThatIsALink(t *testing.T) {
	opt := newOptions(t)
	elsewhere := filepath.Join(t.TempDir(), "texts")
	put(t, elsewhere, "ar/a.md", "x")
	if err := os.Remove(filepath.Join(opt.Site, "content")); err != nil {
		t.Fatal(err)
	}
	link(t, elsewhere, filepath.Join(opt.Site, "content"))
	for _, dest := range []string{elsewhere, filepath.Dir(elsewhere), filepath.Join(elsewhere, "public")} {
		opt.Dest = dest
		if w, err := Begin(opt); err == nil {
			w.Abort()
			t.Errorf("%s holds or is in the content, and was taken", dest)
		}
	}
}

func TestSecondBuildIsRefused(t *testing.T) {
	opt := newOptions(t)
	put(t, opt.Dest, "mine.html", "x")
	first := begin(t, opt)
	_, err := Begin(opt)
	if err == nil || !strings.Contains(err.Error(), "another build is writing to it") || !strings.Contains(err.Error(), opt.Dest) {
		t.Errorf("got error %v", err)
	}
	if err := first.Abort(); err != nil {
		t.Fatal(err)
	}
	build(t, opt, site{"a.html": "x"})
}

func TestDotFolderInsideWhereItCannotBeBeside(t *testing.T) {
	t.Run("not made", func(t *testing.T) {
		opt := newOptions(t)
		put(t, opt.Site, ".public.mujaz", "a file where the dot folder should be")
		testInside(t, opt)
	})
	t.Run("no renames", func(t *testing.T) {
		opt := newOptions(t)
		put(t, opt.Dest, ".public.mujaz.try/x", "a folder over which no file can be renamed")
		testInside(t, opt)
	})
}

func testInside(t *testing.T, opt Options) {
	t.Helper()
	put(t, opt.Dest, "mine.html", "x")
	want := site{"a.html": "x", "mine.html": "x"}
	for _, s := range []site{{"a.html": "1", "b/c.html": "2"}, {"a.html": "x"}} {
		if stats := build(t, opt, s); stats.Foreign != 1 {
			t.Errorf("got %+v, want 1 foreign", stats)
		}
	}
	got := onDisk(t, opt.Dest)
	for p := range got {
		if strings.HasPrefix(p, ".public.mujaz") {
			delete(got, p)
		}
	}
	if !maps.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if _, err := os.Stat(filepath.Join(opt.Dest, ".public.mujaz", "record.jsonl")); err != nil {
		t.Error(err)
	}
}

func TestLeftoverStageIsCleared(t *testing.T) {
	opt := newOptions(t)
	put(t, opt.Site, ".public.mujaz/stage/ar/old.html", "of a build that was killed")
	build(t, opt, site{"a.html": "x"})
	wantOnDisk(t, opt, site{"a.html": "x"})
}

func TestHolds(t *testing.T) {
	name := filepath.Join(t.TempDir(), "f")
	long := strings.Repeat("نص ", 20_000)
	for _, c := range []struct {
		file, data string
		want       bool
	}{
		{"", "", true}, {"a", "a", true}, {"a", "b", false}, {"a", "", false}, {"", "a", false},
		{long, long, true}, {long, long[:len(long)-1] + "x", false}, {long, long + "x", false}, {long + "x", long, false},
	} {
		if err := os.WriteFile(name, []byte(c.file), 0o644); err != nil {
			t.Fatal(err)
		}
		if got := holds(name, []byte(c.data)); got != c.want {
			t.Errorf("a file of %d bytes holds %d: got %t", len(c.file), len(c.data), got)
		}
	}
	if holds(name+"absent", nil) {
		t.Error("a file that does not exist holds nothing")
	}
}

func TestMachineErrorIsReturned(t *testing.T) {
	opt := newOptions(t)
	build(t, opt, site{"a.html": "x"})
	w := begin(t, opt)
	site{"a.html": "y"}.write(t, w)
	full := errors.New("no space left")
	w.rename = func(string, string) error { return full }
	if _, err := w.Commit(Note{}); !errors.Is(err, full) {
		t.Errorf("got %v", err)
	}
	build(t, opt, site{"a.html": "y"})
}
