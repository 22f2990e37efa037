package webpage

import (
	"net/url"
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"golang.org/x/net/html"
)

// facts are what a page says of its article, by where it says it.
type facts struct {
	doc     *html.Node
	base    *url.URL
	graph   graph
	article thing             // nil if the page has no JSON-LD of an article
	metas   map[string]string // by property, name or itemprop in lower case; the first of each
	site    string
}

// gather reads the facts of a page.
func gather(doc *html.Node, address *url.URL) *facts {
	f := &facts{doc: doc, metas: map[string]string{}}
	for _, n := range named(doc, "script", "meta") {
		if is(n, "meta") {
			f.meta(n)
		} else if kind := strings.ToLower(attr(n, "type")); strings.Contains(kind, "ld+json") && n.FirstChild != nil {
			f.graph.add(n.FirstChild.Data)
		}
	}
	f.article = f.graph.article()
	f.base = f.findBase(address)
	f.site = f.findSite()
	return f
}

func (f *facts) meta(n *html.Node) {
	content := strings.Join(strings.Fields(cleanText(attr(n, "content"))), " ")
	if content == "" {
		return
	}
	for _, key := range []string{"property", "name", "itemprop"} {
		for name := range strings.FieldsSeq(strings.ToLower(attr(n, key))) {
			if _, ok := f.metas[name]; !ok {
				f.metas[name] = content
			}
		}
	}
}

// metaOf returns the first of several metas that says something.
func (f *facts) metaOf(keys ...string) string {
	for _, key := range keys {
		if v := f.metas[key]; v != "" {
			return v
		}
	}
	return ""
}

// page fills in a page what the page says of itself.
func (f *facts) page() Page {
	p := Page{
		Title:     f.title(),
		Site:      f.site,
		Author:    f.author(),
		Published: f.date("datePublished", []string{"article:published_time", "og:published_time", "datepublished", "publish-date", "publish_date", "publishdate", "pubdate", "parsely-pub-date", "dc.date.issued", "dc.date", "date"}, "published", "pubdate", "entry-date"),
		Modified:  f.date("dateModified", []string{"article:modified_time", "og:updated_time", "datemodified", "last-modified", "dc.date.modified"}, "modified", "updated"),
		Lang:      f.lang(),
		Address:   f.address(f.base),
		Picture:   f.picture(),
	}
	if p.Standfirst = f.article.line("description"); p.Standfirst == "" {
		p.Standfirst = f.metaOf("og:description", "description", "twitter:description")
	}
	if folded(p.Standfirst) == folded(p.Title) || folded(p.Standfirst) == folded(p.Site) {
		p.Standfirst = ""
	}
	if p.Site == "" {
		p.Site = f.siteInTitle(p.Title)
	}
	return p
}

// findBase returns the address to which links of the page are relative.
func (f *facts) findBase(address *url.URL) *url.URL {
	base := whole(address)
	if base == nil {
		if own, err := url.Parse(f.address(nil)); err == nil {
			base = whole(own)
		}
	}
	if n := first(f.doc, func(n *html.Node) bool { return is(n, "base") && has(n, "href") }); n != nil {
		if u, err := url.Parse(resolve(base, attr(n, "href"))); err == nil && u.Host != "" {
			return u
		}
	}
	return base
}

// address returns the address that the page gives itself.
func (f *facts) address(base *url.URL) string {
	for _, n := range named(f.doc, "link") {
		if slices.Contains(strings.Fields(strings.ToLower(attr(n, "rel"))), "canonical") {
			if a := resolve(base, attr(n, "href")); a != "" {
				return a
			}
		}
	}
	return resolve(base, f.metaOf("og:url"))
}

func (f *facts) lang() string {
	if n := first(f.doc, func(n *html.Node) bool { return is(n, "html") }); n != nil {
		if lang := firstAttr(n, "lang", "xml:lang"); lang != "" {
			return lang
		}
	}
	if lang := f.article.line("inLanguage"); lang != "" {
		return lang
	}
	return strings.ReplaceAll(f.metaOf("og:locale", "content-language"), "_", "-")
}

// findSite returns the name of the site.
func (f *facts) findSite() string {
	for _, p := range f.graph.all(f.article, "publisher") {
		if name := p.line("name"); name != "" && !isAddress(name) {
			return name
		}
	}
	if name := f.metaOf("og:site_name", "application-name"); name != "" && !isAddress(name) {
		return name
	}
	return f.graph.site().line("name")
}

// date returns a date: of the JSON-LD, of the metas, or of an element whose
// attributes name it. The date of a <time> that nothing names is that of the
// publication.
func (f *facts) date(property string, metas []string, names ...string) string {
	if d := f.article.line(property); d != "" {
		return d
	}
	if d := f.metaOf(metas...); d != "" {
		return d
	}
	property = strings.ToLower(property)
	plain := ""
	for _, n := range find(f.doc, func(n *html.Node) bool { return has(n, "datetime") || has(n, "itemprop") }) {
		d := firstAttr(n, "datetime", "content")
		if d == "" || furnitureAround(n) {
			continue
		}
		name := strings.ToLower(attr(n, "itemprop") + " " + attr(n, "class"))
		has := func(w string) bool { return strings.Contains(name, w) }
		if has(property) || is(n, "time") && slices.ContainsFunc(names, has) {
			return d
		}
		if plain == "" && is(n, "time") && property == "datepublished" && !has("modified") && !has("updated") {
			plain = d
		}
	}
	return plain
}

// furnitureAround reports whether an element is in a part of the page that is
// not about its article.
func furnitureAround(n *html.Node) bool {
	return inside(n, func(p *html.Node) bool { return is(p, "aside", "nav", "footer") || isFurniture(p) }) != nil
}

func isAddress(s string) bool {
	s = strings.ToLower(s)
	return strings.Contains(s, "://") || strings.HasPrefix(s, "www.") || strings.HasPrefix(s, "/") || strings.HasPrefix(s, "@")
}

// folded is a text as it is compared with others: words alone.
func folded(s string) string {
	var b strings.Builder
	for _, t := range arabic.Tokens(s) {
		b.WriteString(t.Fold)
		b.WriteByte(' ')
	}
	return strings.TrimSpace(b.String())
}

// begins reports whether a text only repeats the beginning of a body, be it
// behind a dateline or an embed, or cut off.
func begins(body, s string) bool {
	s = folded(s)
	if s == "" {
		return false
	}
	body = folded(body[:min(len(body), 4*len(s)+200)])
	if strings.Contains(body, s) {
		return true
	}
	// What a content system cuts off may end within a word.
	const enough = 60
	i := strings.LastIndexByte(s, ' ')
	return i > enough && strings.Contains(body, s[:i])
}
