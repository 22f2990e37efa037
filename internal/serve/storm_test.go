package serve

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/mujaz/mujaz/internal/build"
	"github.com/mujaz/mujaz/internal/diag"
)

// A desk is a site in a folder, at which an editor works in every way that
// editors do.
type desk struct {
	*testing.T
	*rand.Rand
	root     string
	compared int // sites without an error
}

func (d *desk) name(p string) string { return filepath.Join(d.root, filepath.FromSlash(p)) }

func (d *desk) pick(from ...string) string { return from[d.IntN(len(from))] }

// folder is one of a few, some deep, so that edits meet.
func (d *desk) folder() string {
	return d.pick("content/ar/2024/11/20", "content/en/2024/11/20", "content/ar/2024/11/21", "content/ar/a/b/c/d", "content/ar/moved", "content/ar", "content/en/copy")
}

func (d *desk) article() string { return d.folder() + "/" + d.pick("a", "b", "c", "ب") + ".md" }

// text is an article, mostly without a mistake.
func (d *desk) text() string {
	return "---\ntitle: " + d.pick("خبر", "خبر آخر", "Talks", "Talks again") + "\ndate: 2024-11-2" + d.pick("0", "1") +
		"\ncountries: [" + d.pick("IQ", "IQ, RU", "", "EG") + "]\n" +
		d.pick("", "", "", "", "draft: true\n", "translation: {status: human}\n", "related: [b.md]\n", "summary: ملخص\n", "countrys: [IQ]\n") +
		"---\n" + d.pick("نص.", "نص **آخر**.", "[أ](a.md)", "![ص](x.jpg)", strings.Repeat("فقرة طويلة.\n\n", 200)) + "\n"
}

// mend takes the mistakes out that make a site unfit to be compared.
func (d *desk) mend() {
	d.write("site.yaml", "format: 1\ntitle: {ar: "+d.pick("موجز", "أخبار")+"}\n")
	d.must(os.RemoveAll(d.name("templates/page.html")))
	for _, link := range []string{"content/ar/2024/11/21/link.md", "content/ar/linked"} {
		d.must(os.RemoveAll(d.name(link)))
	}
	filepath.WalkDir(d.name("content"), func(name string, _ fs.DirEntry, _ error) error {
		text, err := os.ReadFile(name)
		if mistake := strings.Contains(string(text), "countrys") || strings.Contains(string(text), "related") || len(text) == 0; err == nil && mistake && filepath.Ext(name) == ".md" {
			d.must(os.WriteFile(name, []byte("---\ntitle: "+d.pick("خبر", "آخر")+"\ndate: 2024-11-20\n---\n"), 0o644))
		}
		return nil
	})
}

// must fails the test, unless the file is not there any more or already: the
// edits know nothing of each other.
func (d *desk) must(err error) {
	if err != nil && !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, fs.ErrExist) && !strings.Contains(err.Error(), "not empty") &&
		!strings.Contains(err.Error(), "directory") && !strings.Contains(err.Error(), "invalid argument") {
		d.Helper()
		d.Fatal(err)
	}
}

func (d *desk) write(p, text string) {
	d.must(os.MkdirAll(filepath.Dir(d.name(p)), 0o755))
	d.must(os.WriteFile(d.name(p), []byte(text), 0o644))
}

// beside writes beside a file and renames, as most editors save.
func (d *desk) beside(p, text string) {
	temp := d.pick(p+"~", p+".tmp", filepath.ToSlash(filepath.Dir(p))+"/.goutputstream-X", filepath.ToSlash(filepath.Dir(p))+"/4913")
	d.write(temp, text)
	d.must(os.Rename(d.name(temp), d.name(p)))
}

var deskEdits = []func(d *desk){
	func(d *desk) { d.write(d.article(), d.text()) },
	func(d *desk) { d.write(d.article(), d.text()) },
	func(d *desk) { d.beside(d.article(), d.text()) },
	func(d *desk) { d.beside(d.article(), d.text()) },
	func(d *desk) { // as Vim saves
		p := d.article()
		d.must(os.Rename(d.name(p), d.name(p+"~")))
		d.write(p, d.text())
		d.must(os.Remove(d.name(p + "~")))
	},
	func(d *desk) { // a slow disk: the file is empty, then half, then whole
		p, text := d.article(), d.text()
		d.write(p, "")
		d.write(p, text[:len(text)/2])
		d.write(p, text)
	},
	func(d *desk) { d.must(os.Remove(d.name(d.article()))) },
	func(d *desk) { d.must(os.Rename(d.name(d.article()), d.name(d.article()))) },
	func(d *desk) { d.must(os.Rename(d.name(d.folder()), d.name(d.folder()))) },
	func(d *desk) { d.must(os.RemoveAll(d.name(d.folder()))) },
	func(d *desk) { // a copied folder
		d.must(os.CopyFS(d.name("content/en/copy/"+d.pick("x/y", "z")), os.DirFS(d.name("content/ar/2024/11/20"))))
	},
	func(d *desk) {
		if runtime.GOOS != "windows" {
			d.must(os.MkdirAll(d.name("content/ar/2024/11/21"), 0o755))
			d.must(os.Symlink(d.pick("../20/a.md", "a.md", "nowhere.md"), d.name("content/ar/2024/11/21/link.md")))
		}
	},
	func(d *desk) { d.must(os.Remove(d.name("content/ar/2024/11/21/link.md"))) },
	func(d *desk) {
		if runtime.GOOS != "windows" {
			d.must(os.Symlink("2024/11/20", d.name("content/ar/linked")))
		}
	},
	func(d *desk) { d.must(os.Remove(d.name("content/ar/linked"))) },
	func(d *desk) { d.write(d.folder()+"/x.jpg", d.pick("1", "2")) },
	func(d *desk) {
		d.beside("site.yaml", "format: 1\ntitle: {ar: "+d.pick("موجز", "أخبار", "أخبار: عاجلة")+"}\nbaseURL: https://example.org/"+d.pick("", "a/")+"\n")
	},
	func(d *desk) {
		d.write("templates/page.html", d.pick("", "{{", "{{.Titel}}")+`<html lang="{{.Lang}}"><head></head><body>{{.Title}}{{.Content}}</body></html>`)
	},
	func(d *desk) { d.must(os.Remove(d.name("templates/page.html"))) },
	func(d *desk) {
		d.write("templates/i18n/ar.yaml", d.pick("labels: {home: بيت}\n", "labels: {home: الدار}\n"))
	},
	func(d *desk) { d.must(os.Remove(d.name("templates/i18n/ar.yaml"))) },
	func(d *desk) { d.write("static/css/own.css", d.pick("a{color:red}", "a{color:blue}")) },
	func(d *desk) { d.must(os.RemoveAll(d.name("static"))) },
	func(d *desk) {
		d.beside("content/data/topics.yaml", d.pick("- {id: talks, names: {ar: محادثات}}\n", "- {id: talks, names: {ar: مفاوضات}}\n"))
	},
}

// TestStorm: after any edits through the real file system, what is served is
// what a clean build makes, in every byte and every problem. STORM names how
// many edits there are.
func TestStorm(t *testing.T) {
	edits := 300
	if n, err := strconv.Atoi(os.Getenv("STORM")); err == nil {
		edits = n
	}
	for _, poll := range []time.Duration{0, 20 * time.Millisecond} {
		t.Run(fmt.Sprintf("poll %v", poll), func(t *testing.T) { storm(t, edits/2, poll) })
	}
}

func storm(t *testing.T, edits int, poll time.Duration) {
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	d := &desk{T: t, Rand: rand.New(rand.NewPCG(seed, 1)), root: t.TempDir()}
	d.write("site.yaml", "format: 1\ntitle: {ar: موجز}\n")
	d.write("content/ar/2024/11/20/a.md", d.text())
	options := func() build.Options {
		return build.Options{Clock: time.Date(2024, 12, 1, 0, 0, 0, 0, time.UTC)}
	}
	folder := build.Folder{Site: os.DirFS(d.root), Theme: os.DirFS("../..")}
	s, err := New(t.Context(), Options{Root: d.root, Folder: folder, Build: options, Poll: poll, Logf: t.Logf})
	if err != nil {
		t.Fatal(err)
	}
	s.restAfter = 50 * time.Millisecond
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error)
	go func() { ended <- s.Run(ctx) }()
	for done := 0; done < edits; {
		for range 1 + d.IntN(60) {
			deskEdits[d.IntN(len(deskEdits))](d)
			time.Sleep(time.Duration(d.IntN(1<<d.IntN(14))) * time.Microsecond)
			done++
		}
		if d.IntN(3) > 0 {
			d.mend()
		}
		d.same(s, folder, options())
		if t.Failed() {
			break
		}
	}
	if d.compared == 0 {
		t.Error("no site was without an error")
	}
	t.Logf("compared %d sites without an error", d.compared)
	cancel()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

// same waits until what is served is what a clean build makes.
func (d *desk) same(s *Server, folder build.Folder, opt build.Options) {
	d.Helper()
	difference := ""
	for deadline := time.Now().Add(20 * time.Second); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		clean, err := build.New(d.Context(), folder, opt, nil)
		if err != nil {
			d.Fatal(err)
		}
		problems := clean.Problems()
		if problems.Errors() == 0 {
			found, err := clean.Check(d.Context())
			if err != nil {
				d.Fatal(err)
			}
			problems = append(slices.Clone(problems), found...)
			problems.Sort()
		}
		st := s.state.Load()
		// What the preview says of addresses that are gone is no clean build's to say.
		now := slices.DeleteFunc(slices.Clone(st.problems), func(p diag.Problem) bool { return p.Code == "address-gone" })
		if difference = ""; !slices.Equal(problems, now) {
			difference = fmt.Sprintf("problems: a clean build has\n%v\nthe preview has\n%v", problems, st.problems)
		} else if clean.Problems().Errors() == 0 {
			difference = d.samePages(s, st, clean)
		}
		if difference == "" {
			if clean.Problems().Errors() == 0 {
				d.compared++
			}
			return
		}
	}
	d.Error(difference)
}

// samePages says which page is not what a clean build makes.
func (d *desk) samePages(s *Server, st *state, clean *build.Site) string {
	if got, want := len(st.site.Plan.Pages()), len(clean.Plan.Pages()); got != want {
		return fmt.Sprintf("%d pages are served, and %d built", got, want)
	}
	for _, p := range clean.Plan.Pages() {
		want, err := clean.Page(p)
		if err != nil {
			return err.Error()
		}
		got, err := s.page(st, p.URL)
		if err != nil {
			return err.Error()
		}
		if string(got.data) != string(want.Data) {
			return fmt.Sprintf("%s is served as\n%s\nand built as\n%s", p.URL, got.data, want.Data)
		}
		for _, m := range want.Media {
			if got, err := s.page(st, "/"+strings.TrimPrefix(m.File, "content/")); err != nil || got.data == nil {
				return fmt.Sprintf("%s is not served: %v", m, err)
			}
		}
	}
	return ""
}
