// Package render turns a page into bytes: through its template, or for feeds
// and sitemaps through an encoder.
//
// [New] loads the templates of a site and checks them before a page is made:
// every field against the struct that the template prints, also in branches
// that no page takes; every label against the labels of each language; every
// asset against static/. A mistake is a problem at the line and column where
// its author wrote it. [Renderer.Render] then cannot fail for a reason that a
// template's author could have been told of.
//
// A page's template is the file of its kind, templates/article.html; files in
// templates/partials/ can be called from all. Templates look nothing up. Beside
// what text/template has they know
//
//	{{label "updated"}}             a label in the page's language
//	{{label "read_in" "language" .Language}}   with its holes filled
//	{{count "articles" .Total}}     a counted label: خبران, 11 خبراً
//	{{number .Count}}               a number in the language's digits
//	{{asset "css/site.css"}}        the address of a file of static/
//
// Everything printed is escaped by html/template, by context. Whatever a
// template says, the Content-Security-Policy stands first in its head: it is
// put there when the template is loaded; email.html alone, a file to send and no
// page, has none. Templates are made smaller by package
// compact, once, and compiled by package fasttemplate, which prints what
// html/template would; one that it does not know is executed by html/template.
// Feeds and sitemaps are written by encoding/xml and encoding/json, on one
// line, and never minified.
package render

import (
	"bytes"
	"fmt"
	"reflect"

	"github.com/mujaz/mujaz/internal/site"
)

// kinds are the page structs that have a template, by its file's name.
var kinds = map[string]site.View{
	"front.html":       (*site.FrontPage)(nil),
	"home.html":        (*site.HomePage)(nil),
	"article.html":     (*site.ArticlePage)(nil),
	"page.html":        (*site.SitePage)(nil),
	"edition.html":     (*site.EditionPage)(nil),
	emailTemplate:      (*site.EmailPage)(nil),
	"month.html":       (*site.MonthPage)(nil),
	"archive.html":     (*site.ArchivePage)(nil),
	"country.html":     (*site.CountryPage)(nil),
	"pair.html":        (*site.PairPage)(nil),
	"official.html":    (*site.OfficialPage)(nil),
	"body.html":        (*site.BodyPage)(nil),
	"topic.html":       (*site.TopicPage)(nil),
	"source.html":      (*site.SourcePage)(nil),
	"tagmonth.html":    (*site.TagMonthPage)(nil),
	"tagindex.html":    (*site.TagIndexPage)(nil),
	"graph.html":       (*site.GraphPage)(nil),
	"corrections.html": (*site.CorrectionsPage)(nil),
	"search.html":      (*site.SearchPage)(nil),
	"map.html":         (*site.MapPage)(nil),
	"feeds.html":       (*site.FeedsPage)(nil),
	"notfound.html":    (*site.NotFoundPage)(nil),
	"redirect.html":    (*site.RedirectPage)(nil),
}

// names gives each struct its template.
var names = func() map[reflect.Type]string {
	out := map[reflect.Type]string{}
	for name, v := range kinds {
		out[reflect.TypeOf(v)] = name
	}
	return out
}()

// A Renderer holds the checked templates of a site, for each language a set.
// It is never changed once made, and may be used from many goroutines.
type Renderer struct {
	sets map[string]map[string]pressed // language → template's name → template
}

// Append appends a page's bytes to dst. An asset that is a copy of a file has
// none.
func (r *Renderer) Append(dst []byte, v site.View) ([]byte, error) {
	data, err := r.encoded(v)
	if data != nil || err != nil {
		return append(dst, data...), err
	}
	if _, copied := v.(*site.Asset); copied {
		return dst, nil
	}
	if mail, ok := v.(*site.EmailPage); ok {
		return r.email(dst, mail)
	}
	return r.page(dst, v)
}

// encoded returns the bytes of what has no template.
func (r *Renderer) encoded(v site.View) ([]byte, error) {
	switch v := v.(type) {
	case *site.Feed:
		if v.JSON {
			return jsonFeed(v)
		}
		return rss(v)
	case *site.Sitemap:
		return sitemap(v)
	case *site.SitemapIndex:
		return sitemapIndex(v)
	case *site.NewsSitemap:
		return newsSitemap(v)
	case *site.Outline:
		return outline(v)
	case *site.Robots:
		return []byte("User-agent: *\nAllow: /\n\nSitemap: " + v.Sitemap + "\n"), nil
	case *site.EmailText:
		return emailText(v), nil
	case *site.SearchBlock:
		return v.Data, nil
	case *site.MapPicture:
		return mapPicture(v), nil
	case *site.Asset:
		return v.Data, nil
	}
	return nil, nil
}

// page appends what a page's template prints.
func (r *Renderer) page(dst []byte, v site.View) ([]byte, error) {
	name := names[reflect.TypeOf(v)]
	lang := reflect.ValueOf(v).Elem().FieldByName("Lang").String()
	t, ok := r.sets[lang][name]
	if !ok {
		return dst, fmt.Errorf("no template %s in language %q", name, lang)
	}
	if t.program != nil {
		return t.program.Append(dst, v)
	}
	out := bytes.NewBuffer(dst)
	err := t.slow.Execute(out, v)
	return out.Bytes(), err
}
