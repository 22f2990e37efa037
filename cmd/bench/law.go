package main

import (
	"context"
	"os"
	"regexp"
	"strconv"

	"github.com/mujaz/mujaz/internal/archive"
	"github.com/mujaz/mujaz/internal/article"
)

// A change is what one more article changes in the published site.
type change struct {
	tags  int // pairs of countries that have a page among them
	files []string
	limit int
	usage usage
}

// oneMore builds the site with one article more, over the last build.
func (w *workplace) oneMore(ctx context.Context, a *archive.Archive) (change, error) {
	before, err := readTree(w.path("out/theme"))
	if err != nil {
		return change{}, err
	}
	files := a.Article(a.Len())
	if err := writeFiles(w.path("theme"), files); err != nil {
		return change{}, err
	}
	var c change
	if c.usage, err = run(w.build(ctx, "theme", "out/theme")); err != nil {
		return change{}, err
	}
	after, err := readTree(w.path("out/theme"))
	if err != nil {
		return change{}, err
	}
	one, _ := article.Parse(files[0].Path, files[0].Data)
	c.tags = len(one.Countries) + len(one.Bodies) + len(one.Topics)
	if one.Officials != nil {
		c.tags += len(*one.Officials)
	}
	if one.Source != nil {
		c.tags++
	}
	c.files = before.changes(after)
	c.tags += countPairs(c.files)
	c.limit = 40 + 10*c.tags
	return c, nil
}

// countPairs counts the pairs of countries whose page changed: each counts as
// a tag of the article.
func countPairs(files []string) int {
	pairs := map[string]bool{}
	for _, f := range files {
		if m := pairPage.FindStringSubmatch(f); m != nil {
			pairs[m[1]] = true
		}
	}
	return len(pairs)
}

var pairPage = regexp.MustCompile(`^[a-z]+/countries/([^/]+/with/[^/]+)/index\.html$`)

// A sameness is the hash of a site, by the number of cores it was built on, each
// time in another folder.
type sameness map[string]string

// elsewhere builds the site in other places, on one core and on more, and
// returns the hash of each.
func (w *workplace) elsewhere(ctx context.Context) (sameness, error) {
	out := sameness{}
	for _, cores := range []int{1, 2, 8} {
		site, dest := "moved-"+strconv.Itoa(cores), "out/moved"
		if err := os.Rename(w.path("theme"), w.path(site)); err != nil {
			return nil, err
		}
		cmd := w.build(ctx, site, dest)
		cmd.Env = append(os.Environ(), "GOMAXPROCS="+strconv.Itoa(cores))
		if _, err := run(cmd); err != nil {
			return nil, err
		}
		t, err := readTree(w.path(dest))
		if err != nil {
			return nil, err
		}
		out[strconv.Itoa(cores)] = t.hash()
		if err := os.Rename(w.path(site), w.path("theme")); err != nil {
			return nil, err
		}
		if err := w.remove(dest, "out/.moved.mujaz"); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// same reports whether all hashes are one.
func (s sameness) same() bool {
	first := ""
	for _, hash := range s {
		if first == "" {
			first = hash
		}
		if hash != first {
			return false
		}
	}
	return true
}
