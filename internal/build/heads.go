package build

import (
	"cmp"
	"path"
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

	mu    sync.Mutex
	found []head
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

// all returns the articles in the order of their paths, and adds their problems.
func (h *heads) all(problems *diag.List) []*article.Article {
	slices.SortFunc(h.found, func(a, b head) int { return cmp.Compare(a.article.Path, b.article.Path) })
	out := make([]*article.Article, len(h.found))
	for i, f := range h.found {
		out[i] = f.article
		problems.Add(f.problems...)
	}
	return out
}
