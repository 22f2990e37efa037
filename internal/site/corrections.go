package site

import (
	"slices"

	"github.com/mujaz/mujaz/internal/article"
	"github.com/mujaz/mujaz/internal/content"
)

// corrections fills the list of what a language's articles were corrected in,
// and of those that were withdrawn. It exists also while it is empty: that
// nothing was corrected is worth saying, and its address stays.
func (f *filler) corrections(lang string) View {
	loc := f.loc(lang)
	p := &CorrectionsPage{Frame: f.frame("corrections", lang, correctionsURL(lang), loc.Label("corrections"), func(l string) (string, bool) {
		return correctionsURL(l), true
	})}
	p.Breadcrumbs = f.crumbs(lang)
	p.Description = loc.Label("corrections_description")
	type dated struct {
		note article.Note
		Correction
	}
	var all []dated
	for _, a := range f.in.Store.Articles {
		if a.Lang != lang || !a.HasPage() {
			continue
		}
		for _, n := range a.Corrections {
			all = append(all, dated{n, Correction{Note: f.note(lang, n, lang), Article: f.headline(lang, a)}})
		}
		if w := a.Withdrawn; w != nil {
			all = append(all, dated{*w, Correction{Note: f.withdrawal(a), Withdrawn: true, Article: f.headline(lang, a)}})
		}
	}
	slices.SortStableFunc(all, func(a, b dated) int { return b.note.Date.Compare(a.note.Date) })
	for _, c := range all {
		p.Corrections = append(p.Corrections, c.Correction)
	}
	p.structured = f.structured(f.webPage)
	return p
}

// note is a remark in a language, on a page of another or of the same.
func (f *filler) note(lang string, n article.Note, in string) Note {
	return Note{f.date(lang, n.Date), f.name(lang, n.Text, in)}
}

// withdrawal is why an article was withdrawn: in its own words, or in those of
// its original.
func (f *filler) withdrawal(a *content.Article) Note {
	in := a.Lang
	if a.Original != nil && a.Original.Withdrawn == a.Withdrawn {
		in = a.Original.Lang
	}
	return f.note(a.Lang, *a.Withdrawn, in)
}
