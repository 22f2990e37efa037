package watch

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/fsnotify/fsnotify"
)

// deadline is how long a test waits for what must come; no test waits for
// what must not.
const deadline = 10 * time.Second

// A desk is a site's folder, and the hints that come from it.
type desk struct {
	*testing.T
	root  string
	hints <-chan Hint
}

func options(t testing.TB) Options {
	return Options{
		Files:  []string{"site.yaml"},
		Dirs:   []string{"content", "templates", "static"},
		Ignore: func(p string) bool { return strings.HasSuffix(p, "~") || strings.HasPrefix(filepath.Base(p), ".") },
		Logf:   t.Logf,
	}
}

// newDesk makes a site with content/ar/a.md and watches it.
func newDesk(t *testing.T, opt Options) *desk {
	t.Helper()
	d := &desk{T: t, root: t.TempDir()}
	d.write("site.yaml", "x")
	d.write("content/ar/a.md", "x")
	d.write("public/index.html", "x")
	hints, err := Watch(t.Context(), d.root, opt)
	if err != nil {
		t.Fatal(err)
	}
	d.hints = hints
	return d
}

func (d *desk) name(p string) string { return filepath.Join(d.root, filepath.FromSlash(p)) }

func (d *desk) must(err error) {
	d.Helper()
	if err != nil {
		d.Fatal(err)
	}
}

func (d *desk) write(p, text string) {
	d.Helper()
	d.must(os.MkdirAll(filepath.Dir(d.name(p)), 0o755))
	d.must(os.WriteFile(d.name(p), []byte(text), 0o644))
}

// touched waits until hints have named all of the paths, and returns what else
// they named. A hint at anything counts for each.
func (d *desk) touched(paths ...string) (others []string) {
	d.Helper()
	late := time.After(deadline)
	for len(paths) > 0 {
		select {
		case h := <-d.hints:
			if h.All {
				return others
			}
			for _, p := range h.Paths {
				if i := slices.Index(paths, p); i >= 0 {
					paths = slices.Delete(paths, i, i+1)
				} else {
					others = append(others, p)
				}
			}
		case <-late:
			d.Fatalf("no hint at %q", paths)
		}
	}
	return others
}

// only is touched, and fails if anything else was named. A last file is
// written and waited for, so that all that came before it has been named too.
func (d *desk) only(paths ...string) {
	d.Helper()
	d.write("content/last.md", time.Now().String())
	if others := d.touched(append(paths, "content/last.md")...); len(others) > 0 {
		d.Errorf("hints named %q too", others)
	}
}

// inBothModes runs a test with the system's events and with polling.
func inBothModes(t *testing.T, test func(d *desk)) {
	for name, every := range map[string]time.Duration{"notify": 0, "poll": 10 * time.Millisecond} {
		t.Run(name, func(t *testing.T) {
			opt := options(t)
			opt.Poll = every
			test(newDesk(t, opt))
		})
	}
}

func TestFiles(t *testing.T) {
	inBothModes(t, func(d *desk) {
		d.write("content/ar/a.md", "changed")
		d.touched("content/ar/a.md")
		d.write("content/ar/new.md", "x")
		d.touched("content/ar/new.md")
		d.must(os.Remove(d.name("content/ar/new.md")))
		d.touched("content/ar/new.md")
		d.must(os.Rename(d.name("content/ar/a.md"), d.name("content/ar/b.md")))
		d.touched("content/ar/a.md", "content/ar/b.md")
		d.write("site.yaml", "changed")
		d.touched("site.yaml")
	})
}

func TestNothingElse(t *testing.T) {
	inBothModes(t, func(d *desk) {
		d.write("public/index.html", "changed")
		d.write("site.yaml~", "x")
		d.write("other.yaml", "x")
		d.write("content/ar/a.md~", "x")
		d.write("content/.git/config", "x")
		d.must(os.Chmod(d.name("content/ar/a.md"), 0o600))
		d.only()
	})
}

// Vim moves the old file away and writes a new one; others write beside it
// and rename over it. The second save shows whether the watch has survived.
func TestEditorsSaves(t *testing.T) {
	inBothModes(t, func(d *desk) {
		for i := range 2 {
			d.must(os.Rename(d.name("content/ar/a.md"), d.name("content/ar/a.md~")))
			d.write("content/ar/a.md", fmt.Sprint("vim ", i, strings.Repeat("x", i)))
			d.must(os.Remove(d.name("content/ar/a.md~")))
			d.only("content/ar/a.md")
			d.write("site.yaml~", fmt.Sprint("other", i, strings.Repeat("x", i)))
			d.must(os.Rename(d.name("site.yaml~"), d.name("site.yaml")))
			d.only("site.yaml")
		}
	})
}

func TestNewFolders(t *testing.T) {
	inBothModes(t, func(d *desk) {
		d.write("content/en/2024/11/20/a.md", "x")
		d.touched("content/en/2024/11/20/a.md")
		d.write("content/en/2024/11/20/a.md", "changed")
		d.touched("content/en/2024/11/20/a.md")
		d.write("static/css/a.css", "x") // static was not there when watching began
		d.touched("static/css/a.css")
		d.write("static/css/b.css", "x")
		d.touched("static/css/b.css")
		d.must(os.Mkdir(d.name("content/empty"), 0o755))
		d.only() // a folder itself is nothing to read
	})
}

func TestRenamedFolder(t *testing.T) {
	inBothModes(t, func(d *desk) {
		d.write("content/old/deep/a.md", "x")
		d.touched("content/old/deep/a.md")
		d.must(os.Rename(d.name("content/old"), d.name("content/new")))
		d.touched("content/new/deep/a.md")
		d.write("content/new/deep/b.md", "x")
		if others := d.touched("content/new/deep/b.md"); slices.Contains(others, "content/old/deep/b.md") {
			d.Error("the folder is still known by its old name")
		}
		d.write("content/old/deep/c.md", "x")
		d.touched("content/old/deep/c.md")
	})
}

func TestRemovedFolder(t *testing.T) {
	inBothModes(t, func(d *desk) {
		d.must(os.RemoveAll(d.name("content/ar")))
		d.touched("content/ar/a.md")
		d.write("content/ar/b.md", "x")
		d.touched("content/ar/b.md")
	})
}

func TestLinksAreFollowed(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("links need a right that users lack")
	}
	inBothModes(t, func(d *desk) {
		d.write("shared/a.md", "x")
		d.must(os.Symlink("../shared", d.name("content/fa")))
		d.touched("content/fa/a.md")
		d.write("shared/a.md", "changed")
		d.touched("content/fa/a.md")
	})
}

func TestLinkToAParentIsNotFollowed(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("links need a right that users lack")
	}
	d := &desk{T: t, root: t.TempDir()}
	d.write("content/ar/a.md", "x")
	d.must(os.Symlink("..", d.name("content/ar/up")))
	if all := (&tree{d.root, options(t)}).stamps(); len(all) != 1 {
		t.Errorf("got %v, want one file", all)
	}
}

func TestLinksToEachOtherEnd(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("links need a right that users lack")
	}
	d := &desk{T: t, root: t.TempDir()}
	for from := range 6 {
		d.write(fmt.Sprintf("content/%d/a.md", from), "x")
		for to := range 6 {
			d.must(os.Symlink(fmt.Sprintf("../%d", to), d.name(fmt.Sprintf("content/%d/to%d", from, to))))
		}
	}
	deepest := 0
	for p := range (&tree{d.root, options(t)}).stamps() {
		deepest = max(deepest, strings.Count(p, "to"))
	}
	if deepest != maxLinks {
		t.Errorf("%d links were followed, want %d", deepest, maxLinks)
	}
}

func TestTheEndClosesTheChannel(t *testing.T) {
	for _, every := range []time.Duration{0, time.Hour} {
		ctx, cancel := context.WithCancel(t.Context())
		opt := options(t)
		opt.Poll = every
		hints, err := Watch(ctx, t.TempDir(), opt)
		if err != nil {
			t.Fatal(err)
		}
		cancel()
		if h, open := <-hints; open {
			t.Errorf("got %v", h)
		}
	}
}

func TestNoRoot(t *testing.T) {
	if _, err := Watch(t.Context(), filepath.Join(t.TempDir(), "absent"), Options{}); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("got error %v", err)
	}
}

// newTestNotifier makes one over content/ar, whose touches the test reads.
func newTestNotifier(t *testing.T) (*desk, *notifier, <-chan touch) {
	t.Helper()
	d := &desk{T: t, root: t.TempDir()}
	d.write("content/ar/a.md", "x")
	touches := make(chan touch, 100)
	n, err := newNotifier(&tree{d.root, options(t)}, touches)
	d.must(err)
	t.Cleanup(func() { n.system.Close() })
	return d, n, touches
}

func TestLimitAtTheStart(t *testing.T) {
	for number, advice := range map[error]string{
		syscall.ENOSPC: "sysctl fs.inotify.max_user_watches=",
		syscall.EMFILE: "ulimit -n",
		syscall.EIO:    "compare the files instead",
	} {
		if err := explain(number, 1); !errors.Is(err, number) || !strings.Contains(err.Error(), advice) || !strings.Contains(err.Error(), "--poll 700ms") {
			t.Errorf("%v is explained as %v", number, err)
		}
	}
	_, n, _ := newTestNotifier(t)
	n.add = func(string) error { return syscall.ENOSPC }
	if err := n.start(); !errors.Is(err, syscall.ENOSPC) {
		t.Errorf("got error %v", err)
	}
}

// When the limit is met on the way, watching goes on without the system.
func TestLimitOnTheWay(t *testing.T) {
	d, n, _ := newTestNotifier(t)
	touches, hints := make(chan touch), make(chan Hint)
	n.touches = touches
	d.must(n.start())
	n.add = func(string) error { return syscall.ENOSPC }
	go n.run(t.Context())
	go coalesce(touches, hints, quiet)
	d.hints = hints
	d.write("content/new/a.md", "x")
	for h := range hints {
		if h.All {
			break
		}
	}
	d.write("content/new/b.md", "x")
	d.touched("content/new/b.md")
}

func TestOverflow(t *testing.T) {
	d, n, touches := newTestNotifier(t)
	d.must(n.start())
	d.write("content/unseen/a.md", "x")
	d.must(n.lost(fsnotify.ErrEventOverflow))
	if got := <-touches; !got.all {
		t.Errorf("got %v", got)
	}
	if !n.watched["content/unseen"] {
		t.Error("a folder whose event was lost is not watched")
	}
}
