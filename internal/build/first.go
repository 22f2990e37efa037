package build

import (
	"github.com/mujaz/mujaz/internal/content"
	"github.com/mujaz/mujaz/internal/site"
)

// First is the site with the pages of some articles as their files are now, and
// all other pages as they were: who looks at an article that was just saved
// need not wait until the whole site is planned again ([Site.Reread]), which
// finds the same bytes for it. It reports false if more may be another than
// texts that no other page decides on, as a title or a summary.
func (s *Site) First(names []string, m *Memo) (*Site, bool) {
	heads := &heads{memo: m.articleTable()}
	files, paths, ok := s.files.Reread(names, heads.visit)
	if !ok || len(paths) == 0 || len(heads.found) != len(paths) {
		return nil, false
	}
	next := *s
	next.files, next.first = files, map[string]*content.Article{}
	for _, h := range heads.found {
		old, known := s.Store.ByPath(h.article.Path)
		if !known || len(h.problems) > 0 {
			return nil, false
		}
		if next.first[old.Path], ok = old.WithTexts(h.article); !ok {
			return nil, false
		}
	}
	return &next, true
}

// fill returns what a page shows.
func (s *Site) fill(p site.Page) (site.Filled, error) {
	if a, ok := s.first[p.Source]; ok && a.URL == p.URL {
		return s.Plan.FillArticle(a, s.body)
	}
	return s.Plan.Fill(p, s.body)
}
