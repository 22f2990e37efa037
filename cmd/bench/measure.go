package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"github.com/mujaz/mujaz/internal/archive"
)

// settings say what is measured, and where.
type settings struct {
	sizes     []int
	dir       string
	runs      int
	markdown  bool
	goCommand string
	tools     string
}

// measure measures all sizes and prints what came out.
func (s *settings) measure(ctx context.Context) (err error) {
	w, err := newWorkplace(ctx, s)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(w.dir)) }()
	var results []*result
	for _, n := range s.sizes {
		r, err := w.size(ctx, n, s.runs)
		if err != nil {
			return err
		}
		results = append(results, r)
	}
	return printResults(os.Stdout, w.machine(), results, s.markdown)
}

// The rows of a result.
const (
	mujazPlain = iota
	hugoPlain
	copyPlain
	mujazTheme
	copyTheme
	mujazBare
	unchanged
	rows
)

var rowNames = [rows]string{
	mujazPlain: "Mujaz, plain theme",
	hugoPlain:  "Hugo, plain theme",
	copyPlain:  "cp -r of Mujaz's, plain theme",
	mujazTheme: "Mujaz, its own theme",
	copyTheme:  "cp -r of Mujaz's, its own theme",
	mujazBare:  "Mujaz, its own theme, no search, pictures, e-mails",
	unchanged:  "Mujaz, nothing changed",
}

// A result is what was measured at one size.
type result struct {
	articles int
	runs     [rows][]usage
	files    [rows]int
	bytes    [rows]int64
	law5     change
	law1     sameness
}

// size measures an archive of n articles.
func (w *workplace) size(ctx context.Context, n, runs int) (*result, error) {
	a := archive.New(n, seed)
	fmt.Fprintf(w.progress, "%d articles: making the sites\n", n)
	if err := w.makeSites(a); err != nil {
		return nil, err
	}
	r := &result{articles: n}
	for round := range runs {
		fmt.Fprintf(w.progress, "%d articles: run %d of %d\n", n, round+1, runs)
		if err := w.round(ctx, r); err != nil {
			return nil, err
		}
	}
	fmt.Fprintf(w.progress, "%d articles: one more, and on other cores\n", n)
	var err error
	if r.law5, err = w.oneMore(ctx, a); err != nil {
		return nil, err
	}
	if r.law1, err = w.elsewhere(ctx); err != nil {
		return nil, err
	}
	return r, w.remove("theme", "bare", "plain", "hugo", "out")
}

// leftOut is what the plain site leaves out, since Hugo's has nothing like it.
const leftOut = "search: false\nemail: false\ngraph: false\nmap: false\n"

// makeSites writes the archive as four sites.
func (w *workplace) makeSites(a *archive.Archive) error {
	for name, settings := range map[string]string{"theme": "", "bare": leftOut, "plain": leftOut} {
		if err := makeSite(w.path(name), a.Len(), settings); err != nil {
			return err
		}
	}
	templates, err := fs.Sub(themes, "plain")
	if err != nil {
		return err
	}
	if err := os.CopyFS(w.path("plain"), templates); err != nil {
		return err
	}
	return makeHugoSite(w.path("hugo"), a, os.DirFS("static"))
}

// round builds everything once, each into a new folder. What the last builds of
// Mujaz's own theme have made is left for what comes after.
func (w *workplace) round(ctx context.Context, r *result) error {
	steps := []struct {
		row int
		cmd func() *exec.Cmd
		out string // counted, unless ""
		rm  []string
	}{
		{mujazPlain, func() *exec.Cmd { return w.build(ctx, "plain", "out/plain") }, "out/plain", []string{"out"}},
		{copyPlain, func() *exec.Cmd { return w.copy(ctx, "out/plain") }, "out/copy", nil},
		{hugoPlain, func() *exec.Cmd { return w.buildHugo(ctx) }, "out/hugo", []string{"out"}},
		{mujazTheme, func() *exec.Cmd { return w.build(ctx, "theme", "out/theme") }, "out/theme", []string{"out"}},
		{copyTheme, func() *exec.Cmd { return w.copy(ctx, "out/theme") }, "out/copy", nil},
		{mujazBare, func() *exec.Cmd { return w.build(ctx, "bare", "out/bare") }, "out/bare", []string{"out/copy"}},
		{unchanged, func() *exec.Cmd { return w.build(ctx, "theme", "out/theme") }, "", []string{"out/bare"}},
	}
	for _, s := range steps {
		if err := w.remove(s.rm...); err != nil {
			return err
		}
		if err := os.MkdirAll(w.path("out"), 0o755); err != nil {
			return err
		}
		used, err := run(s.cmd())
		if err != nil {
			return err
		}
		r.runs[s.row] = append(r.runs[s.row], used)
		if s.out == "" {
			continue
		}
		if r.files[s.row], r.bytes[s.row], err = count(w.path(s.out)); err != nil {
			return err
		}
	}
	return nil
}

// build is a build of Mujaz.
func (w *workplace) build(ctx context.Context, site, dest string) *exec.Cmd {
	return exec.CommandContext(ctx, w.mujaz, "build", "-s", w.path(site), "-d", w.path(dest), "--clock", archive.End.Format(time.RFC3339))
}

// buildHugo is a build of Hugo that remembers nothing of another.
func (w *workplace) buildHugo(ctx context.Context) *exec.Cmd {
	return exec.CommandContext(ctx, w.hugo, "build", "-s", w.path("hugo"), "-d", w.path("out/hugo"), "--minify",
		"--cacheDir", w.path("out/cache"), "--noBuildLock", "--clock", archive.End.Format(time.RFC3339))
}

// copy is cp -r of a finished site.
func (w *workplace) copy(ctx context.Context, site string) *exec.Cmd {
	return exec.CommandContext(ctx, "cp", "-r", w.path(site), w.path("out/copy"))
}

// count counts the files of a folder and their bytes.
func count(dir string) (files int, bytes int64, err error) {
	err = filepath.WalkDir(dir, func(_ string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		files++
		bytes += info.Size()
		return nil
	})
	return files, bytes, err
}
