package build

import (
	"iter"

	"github.com/mujaz/mujaz/internal/content"
	"github.com/mujaz/mujaz/internal/diag"
)

// An Address is where an article was published. Two are of one article if it
// has the same language and title.
type Address struct {
	URL         string // its path on the site, as site.Page has it
	Lang, Title string
}

// Addresses are those of all published articles.
func (s *Site) Addresses() iter.Seq[Address] {
	return func(yield func(Address) bool) {
		for _, a := range s.Store.Articles {
			if a.State == content.Published && a.HasPage() && !yield(Address{a.URL, a.Lang, a.Title}) {
				return
			}
		}
	}
}

// Moved warns of addresses that were published and are gone though the article
// is there: its file was moved, or has another slug. Readers and other sites
// have the old address, so the warning says which line keeps it. An article
// that is there no more was deleted, which an editor may.
func (s *Site) Moved(published iter.Seq[Address]) diag.List {
	was, gone := map[string]bool{}, map[Address]bool{}
	for a := range published {
		was[a.URL] = true
		if _, ok := s.Plan.Lookup(a.URL); !ok {
			gone[a] = true
		}
	}
	if len(gone) == 0 {
		return nil
	}
	at := map[Address][]*content.Article{} // by language and title
	for _, a := range s.Store.Articles {
		if a.HasPage() && !was[a.URL] {
			key := Address{Lang: a.Lang, Title: a.Title}
			at[key] = append(at[key], a)
		}
	}
	var found diag.List
	for a := range gone {
		if now := at[Address{Lang: a.Lang, Title: a.Title}]; len(now) == 1 {
			found.Add(diag.Warnf(diag.Pos{Path: now[0].Path, Line: 1, Col: 1}, "address-gone",
				"the article was published at %s, where nothing is now", a.URL).
				WithHint("write aliases: [%s] in it, or move it back", a.URL))
		}
	}
	found.Sort()
	return found
}
