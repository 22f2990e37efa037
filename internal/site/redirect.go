package site

import (
	"net/url"
	"strings"

	"github.com/mujaz/mujaz/internal/content"
	"github.com/mujaz/mujaz/internal/diag"
)

// planRedirects adds a page at every old address that an article or page
// claims as its alias.
func (s *Site) planRedirects(problems *diag.List) {
	for _, list := range [][]*content.Article{s.in.Store.Articles, s.in.Store.Pages} {
		for _, a := range list {
			for _, alias := range a.Aliases {
				old, err := url.PathUnescape(alias.Value)
				if err != nil || strings.Contains(old, "..") || strings.ContainsAny(old, "?#\\") {
					problems.Add(diag.Errorf(alias.Pos(a.Path), "alias", "%s is no address of a page", diag.Quote(alias.Value)).
						WithHint("write it as /old/address/"))
					continue
				}
				s.pages = append(s.pages, Page{URL: aliasURL(old), Source: a.Path, fill: func(f *filler) View { return f.redirect(a, aliasURL(old)) }})
			}
		}
	}
}

// aliasURL gives an old address that names no file a slash at its end: that
// is how a static host finds it.
func aliasURL(old string) string {
	last := old[strings.LastIndexByte(old, '/')+1:]
	if last == "" || strings.HasSuffix(last, ".html") || strings.HasSuffix(last, ".htm") || strings.HasSuffix(last, ".xml") {
		return old
	}
	return old + "/"
}

// redirect fills the page at an old address.
func (f *filler) redirect(a *content.Article, old string) View {
	p := &RedirectPage{Frame: f.frame("redirect", a.Lang, old, a.Title, nil), Target: f.urls.Rel(a.URL)}
	p.Permalink = f.urls.Abs(a.URL)
	return p
}
