package main

import (
	"context"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/mujaz/mujaz/internal/archive"
	"github.com/mujaz/mujaz/internal/build"
)

// TestThePlainThemeIsOne: the templates that are measured still fit the pages.
func TestThePlainThemeIsOne(t *testing.T) {
	site := fstest.MapFS{}
	for f := range archive.New(20, seed).Files() {
		site[f.Path] = &fstest.MapFile{Data: f.Data}
	}
	templates, err := filepath.Glob("plain/templates/*")
	partials, _ := filepath.Glob("plain/templates/partials/*")
	if err != nil || len(templates) == 0 {
		t.Fatal(err, templates)
	}
	for _, name := range slices.Concat(templates, partials) {
		if data, err := os.ReadFile(name); err == nil {
			path, _ := strings.CutPrefix(filepath.ToSlash(name), "plain/")
			site[path] = &fstest.MapFile{Data: data}
		}
	}
	s, err := build.New(context.Background(), build.Folder{Site: site, Theme: os.DirFS("../..")}, build.Options{Clock: archive.End}, nil)
	if err != nil {
		t.Fatal(err)
	}
	found, err := s.Check(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range append(s.Problems(), found...) {
		t.Error(p)
	}
}

// TestTheHugoSiteHasWhatTheArchiveHas: each article in both languages, with a
// file for its day, its tags and their months.
func TestTheHugoSiteHasWhatTheArchiveHas(t *testing.T) {
	a, dir := archive.New(20, seed), filepath.Join(t.TempDir(), "hugo")
	if err := makeHugoSite(dir, a, fstest.MapFS{"css/site.css": {}}); err != nil {
		t.Fatal(err)
	}
	tr, err := readTree(dir)
	if err != nil {
		t.Fatal(err)
	}
	var articles, listed, months int
	for path := range tr.files {
		switch {
		case strings.HasPrefix(path, "content/") && strings.Contains(path, "/months/"):
			months++
		case strings.HasSuffix(path, "-original.md"):
			listed++
		case strings.HasPrefix(path, "content/") && !strings.HasSuffix(path, "/_index.md") && !strings.HasSuffix(path, "/front.md"):
			articles++
		}
	}
	if articles != 30 || listed != 10 || months == 0 {
		t.Errorf("%d articles, %d only listed, %d months of\n%s", articles, listed, months, strings.Join(slices.Sorted(maps.Keys(tr.files)), "\n"))
	}
	for _, path := range []string{"hugo.yaml", "layouts/baseof.html", "layouts/_partials/card.html", "static/css/site.css", "content/ar/countries/iraq/_index.md"} {
		if _, ok := tr.files[path]; !ok {
			t.Errorf("there is no %s", path)
		}
	}
}

func TestMedian(t *testing.T) {
	u := func(wall, cpu, peak int) usage { return usage{time.Duration(wall), time.Duration(cpu), int64(peak)} }
	if got := median([]usage{u(3, 1, 9), u(1, 2, 7), u(2, 3, 8)}); got != u(2, 2, 8) {
		t.Errorf("got %v", got)
	}
}

func TestTreesThatDiffer(t *testing.T) {
	a, b := t.TempDir(), t.TempDir()
	write := func(dir, name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write(a, "same", "1")
	write(b, "same", "1")
	write(a, "other", "1")
	write(b, "other", "2")
	write(a, "gone", "1")
	write(b, "new", "1")
	one, err := readTree(a)
	if err != nil {
		t.Fatal(err)
	}
	two, err := readTree(b)
	if err != nil {
		t.Fatal(err)
	}
	if got := one.changes(two); !slices.Equal(got, []string{"gone", "new", "other"}) {
		t.Errorf("got %q", got)
	}
	if one.hash() == two.hash() {
		t.Error("one hash for two trees")
	}
}
