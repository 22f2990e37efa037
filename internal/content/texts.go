package content

import (
	"reflect"

	"github.com/mujaz/mujaz/internal/article"
)

// WithTexts returns the article as its file is now, if nothing differs but
// texts that the article's own page prints as they are: no tag, no date, no
// address, nothing by which lists are made. A page of the site is in menus.
func (a *Article) WithTexts(file *article.Article) (*Article, bool) {
	if a.Page || !reflect.DeepEqual(withoutTexts(a.Article), withoutTexts(file)) {
		return nil, false
	}
	next := *a
	next.Article = file
	return &next, true
}

func withoutTexts(file *article.Article) article.Article {
	out := *file
	out.BodyLine = 0
	out.Title, out.Standfirst, out.Summary, out.Description, out.Author = "", "", "", "", ""
	return out
}
