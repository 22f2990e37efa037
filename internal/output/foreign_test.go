package output

import (
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

func TestForeignFilesStay(t *testing.T) {
	opt := newOptions(t)
	put(t, opt.Dest, "CNAME", "example.org")
	put(t, opt.Dest, "ar/mine.html", "mine")
	put(t, opt.Dest, "ar/index.html", "not of Mujaz, but at an address of the site")
	put(t, opt.Dest, ".git/config", "git")
	stats := build(t, opt, site{"ar/index.html": "home", "en/index.html": "home"})
	if want := (Stats{Files: 2, Written: 2, Foreign: 2, ForeignExample: "CNAME", Bytes: 8}); stats != want {
		t.Errorf("got %+v, want %+v", stats, want)
	}
	stats = build(t, opt, site{"index.html": "x"})
	if stats.Removed != 2 || stats.Foreign != 2 {
		t.Errorf("got %+v, want 2 removed, 2 foreign", stats)
	}
	wantOnDisk(t, opt, site{"index.html": "x", "CNAME": "example.org", "ar/mine.html": "mine", ".git/config": "git"})
}

func TestRecordIsSafeToLose(t *testing.T) {
	good := strings.Repeat("00", 32)
	for name, damage := range map[string]string{
		"gone": "", "empty": " ", "text": "x", "another format": `{"format":2}` + "\n" + `{"path":"b.html","sum":"` + good + `"}`,
		"bad sum":     `{"format":1}` + "\n" + `{"path":"b.html","sum":"00"}`,
		"outside":     `{"format":1}` + "\n" + `{"path":"../site.yaml","sum":"` + good + `"}`,
		"cut in half": `{"format":1}` + "\n" + `{"path":"b.html","sum":"` + good + `"}` + "\n" + `{"path":`,
	} {
		t.Run(name, func(t *testing.T) {
			opt := newOptions(t)
			put(t, opt.Site, "site.yaml", "format: 1")
			build(t, opt, site{"a.html": "x", "b.html": "x"})
			record := filepath.Join(opt.Site, ".public.mujaz", "record.jsonl")
			if damage == "" {
				if err := os.Remove(record); err != nil {
					t.Fatal(err)
				}
			} else {
				put(t, filepath.Dir(record), "record.jsonl", damage)
			}
			stats := build(t, opt, site{"a.html": "x"})
			if want := (Stats{Files: 1, Unchanged: 1, Foreign: 1, ForeignExample: "b.html", Bytes: 1}); stats != want {
				t.Errorf("got %+v, want %+v", stats, want)
			}
			if stats := build(t, opt, site{"c.html": "x"}); stats.Removed != 1 {
				t.Errorf("the record was not made anew: %+v", stats)
			}
			if got := onDisk(t, opt.Site)["site.yaml"]; got == "" {
				t.Error("a file of the site was removed")
			}
		})
	}
}

func TestIntendedIsNotWritten(t *testing.T) {
	opt := newOptions(t)
	build(t, opt, site{"a.html": "x"})
	put(t, opt.Dest, "mine", "a stranger's")
	put(t, opt.Dest, "yours/b.html", "a stranger's")
	intended := func(path string) string {
		return `{"path":"` + path + `","sum":"` + strings.Repeat("00", 32) + `","intended":true}` + "\n"
	}
	put(t, opt.Site, ".public.mujaz/record.jsonl", `{"format":1}`+"\n"+intended("mine/a.html")+intended("yours/b.html"))
	want := site{"a.html": "x", "mine": "a stranger's", "yours/b.html": "a stranger's"}
	build(t, opt, site{"a.html": "x"})
	wantOnDisk(t, opt, want)
}

func TestNothingIsRemovedBehindALink(t *testing.T) {
	opt := newOptions(t)
	build(t, opt, site{"a.html": "x", "ar/b.html": "x"})
	elsewhere := t.TempDir()
	put(t, elsewhere, "b.html", "x")
	if err := os.RemoveAll(filepath.Join(opt.Dest, "ar")); err != nil {
		t.Fatal(err)
	}
	link(t, elsewhere, filepath.Join(opt.Dest, "ar"))
	build(t, opt, site{"a.html": "x"})
	if got := onDisk(t, elsewhere); !maps.Equal(got, site{"b.html": "x"}) {
		t.Errorf("a file behind a link was removed: %v", got)
	}
}

func link(t *testing.T, target, name string) {
	t.Helper()
	if err := os.Symlink(target, name); err != nil {
		if runtime.GOOS == "windows" {
			t.Skip("no right to make links")
		}
		t.Fatal(err)
	}
}

func TestLinksAreReplaced(t *testing.T) {
	opt := newOptions(t)
	elsewhere := t.TempDir()
	put(t, elsewhere, "index.html", "theirs")
	same := filepath.Join(elsewhere, "same.html") // a link to it has the size of this text
	put(t, elsewhere, "same.html", same)
	if err := os.Mkdir(opt.Dest, 0o755); err != nil {
		t.Fatal(err)
	}
	link(t, same, filepath.Join(opt.Dest, "same.html"))
	link(t, elsewhere, filepath.Join(opt.Dest, "ar"))
	want := site{"same.html": same, "ar/index.html": "ours", "ar/same.html": same}
	build(t, opt, want)
	wantOnDisk(t, opt, want)
	if got, want := onDisk(t, elsewhere), (site{"index.html": "theirs", "same.html": same}); !maps.Equal(got, want) {
		t.Errorf("written through a link: %v", got)
	}
}

func TestDestinationMayBeALink(t *testing.T) {
	opt := newOptions(t)
	real := filepath.Join(opt.Site, "real")
	put(t, real, "CNAME", "x")
	link(t, "real", opt.Dest)
	build(t, opt, site{"a.html": "x"})
	if got := onDisk(t, real); !maps.Equal(got, site{"a.html": "x", "CNAME": "x"}) {
		t.Errorf("got %v", got)
	}
	if info, err := os.Lstat(opt.Dest); err != nil || info.Mode().Type() != fs.ModeSymlink {
		t.Errorf("the link is gone: %v, %v", info, err)
	}
}

func TestFilesAndFolders(t *testing.T) {
	for _, c := range []struct {
		name    string
		before  site
		foreign string
		after   site
		removed int
		refused string
	}{
		{"our folder becomes a file", site{"a/b": "1", "a/c/d": "2"}, "", site{"a": "x"}, 2, ""},
		{"our file becomes a folder", site{"a": "1", "z": "1"}, "", site{"a/b/c": "x"}, 2, ""},
		{"a folder with their file", site{"a/b": "1"}, "a/mine", site{"a": "x"}, 0, "the destination has a/mine, which Mujaz did not write"},
		{"their file", site{"z": "1"}, "a", site{"a/b/c": "x", "z": "2"}, 0, "the destination has a, which Mujaz did not write"},
	} {
		t.Run(c.name, func(t *testing.T) {
			opt := newOptions(t)
			build(t, opt, c.before)
			if c.foreign != "" {
				put(t, opt.Dest, c.foreign, "theirs")
			}
			before := onDisk(t, opt.Dest)
			w := begin(t, opt)
			c.after.write(t, w)
			stats, err := w.Commit(Note{})
			if c.refused != "" {
				if err == nil || !strings.Contains(err.Error(), c.refused) {
					t.Errorf("got error %v, want %q", err, c.refused)
				}
				wantOnDisk(t, opt, before)
				return
			}
			if err != nil || stats.Removed != c.removed {
				t.Errorf("got %+v, %v, want %d removed", stats, err, c.removed)
			}
			wantOnDisk(t, opt, c.after)
		})
	}
}
