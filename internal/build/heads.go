package build

import (
	"cmp"
	"path"
	"reflect"
	"slices"
	"strings"
	"sync"

	"github.com/mujaz/mujaz/internal/article"
	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/memo"
	"github.com/mujaz/mujaz/internal/snapshot"
)

// heads parses the front matter of each article while its bytes are at hand,
// and says which other files are kept.
type heads struct {
	memo *memo.Table[fileKey, head]

	mu       sync.Mutex
	found    []head
	pictures pictures
}

// fileKey is all that the parse of a file depends on.
type fileKey struct {
	path string
	sum  snapshot.Sum
}

// head is the front matter of one file and what is wrong with it.
type head struct {
	article  *article.Article
	problems diag.List
}

// visit is called for every file of the site, from many goroutines.
func (h *heads) visit(f snapshot.File) (keep bool) {
	if isPicture(f.Path) {
		h.addPicture(f)
		return false
	}
	if !isArticle(f.Path) {
		return kept(f.Path)
	}
	parsed := h.memo.Get(fileKey{f.Path, f.Sum}, func() head {
		a, problems := article.Parse(f.Path, f.Data)
		return head{a, problems}
	})
	h.mu.Lock()
	h.found = append(h.found, parsed)
	h.mu.Unlock()
	return false
}

// isArticle reports whether a file is Markdown in the folder of a language.
func isArticle(p string) bool {
	return strings.HasPrefix(p, "content/") && strings.HasSuffix(p, ".md") &&
		strings.Count(p, "/") >= 2 && !strings.HasPrefix(p, dataFolder)
}

// kept reports whether a file's bytes stay in memory: those that every page
// needs, all small.
func kept(p string) bool {
	switch ext := path.Ext(p); {
	case p == "site.yaml", strings.HasPrefix(p, "templates/"):
		return true
	case strings.HasPrefix(p, dataFolder):
		return ext == ".yaml"
	case strings.HasPrefix(p, "static/"):
		return ext == ".css" || ext == ".js"
	}
	return false
}

// sorted returns what was found, in the order of the paths.
func (h *heads) sorted() []head {
	slices.SortFunc(h.found, func(a, b head) int { return cmp.Compare(a.article.Path, b.article.Path) })
	return h.found
}

// articles returns the front matter that was found.
func (h *heads) articles() []*article.Article {
	out := make([]*article.Article, len(h.found))
	for i, f := range h.found {
		out[i] = f.article
	}
	return out
}

// replace returns heads in which those of some paths are what was found of them
// now: another, or none. It reports whether that makes a difference.
func (h *heads) replace(in []head, paths []string) (out []head, differs bool) {
	out = in
	for _, p := range paths {
		if !isArticle(p) {
			continue
		}
		i, known := slices.BinarySearchFunc(out, p, func(h head, p string) int { return cmp.Compare(h.article.Path, p) })
		n := slices.IndexFunc(h.found, func(f head) bool { return f.article.Path == p })
		if known && n >= 0 && reflect.DeepEqual(out[i], h.found[n]) {
			continue
		}
		out, differs = slices.Clone(out), true
		switch {
		case known && n >= 0:
			out[i] = h.found[n]
		case known:
			out = slices.Delete(out, i, i+1)
		case n >= 0:
			out = slices.Insert(out, i, h.found[n])
		}
	}
	return out, differs
}
