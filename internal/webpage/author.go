package webpage

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/mujaz/mujaz/internal/arabic"
	"golang.org/x/net/html"
)

// authorLength is how many letters a line of authors can have.
const authorLength = 100

// author returns the authors of the article, with commas between them.
func (f *facts) author() string {
	var names []string
	add := func(name string) {
		name = withoutLabel(name)
		if name != "" && !isAddress(name) && folded(name) != folded(f.site) && utf8.RuneCountInString(name) <= authorLength && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	for _, a := range f.graph.all(f.article, "author") {
		add(a.line("name"))
	}
	if len(names) == 0 {
		add(f.metaOf("author", "article:author", "parsely-author", "dc.creator", "sailthru.author"))
	}
	if len(names) == 0 {
		if n := first(f.doc, isByline); n != nil {
			if name := first(n, func(n *html.Node) bool { return attr(n, "itemprop") == "name" }); name != nil {
				n = name
			}
			add(text(n))
		}
	}
	all := strings.Join(names, "")
	if arabic.HasArabic(all) {
		return strings.Join(names, "، ")
	}
	return strings.Join(names, ", ")
}

// bylineClasses are the class names of elements that hold the authors alone.
var bylineClasses = set("author byline author-name authorname entry-author post-author article-author article__author author__name byline-name writer-name story-author")

// isByline reports whether an element says who wrote the article of the page.
func isByline(n *html.Node) bool {
	if is(n, "meta", "link", "body", "html", "article", "main", "script") {
		return false
	}
	named := attr(n, "rel") == "author" || slices.Contains(strings.Fields(attr(n, "itemprop")), "author")
	for class := range strings.FieldsSeq(strings.ToLower(attr(n, "class"))) {
		named = named || bylineClasses[class]
	}
	if !named || furnitureAround(n) {
		return false
	}
	s := text(n)
	return s != "" && utf8.RuneCountInString(s) <= authorLength
}

// dropDatelines takes away what the page says apart from the text of when and
// by whom it was written: gather has read it.
func dropDatelines(doc *html.Node) {
	for _, n := range find(doc, func(n *html.Node) bool { return is(n, "time") || isByline(n) }) {
		if prose := inside(n, func(p *html.Node) bool { return is(p, "p", "li", "blockquote", "td", "dd", "figcaption") }); prose == nil || isAlone(n) {
			remove(n)
		}
	}
}

// bylineLabels stand before the name of an author.
var bylineLabels = []string{"بقلم", "كتب", "كتبت", "كتبه", "إعداد", "الكاتب", "تحرير", "By", "by", "BY", "Written by"}

// withoutLabel takes «كتب:» and the like off a name.
func withoutLabel(name string) string {
	name = strings.Trim(name, " :|-–/،,")
	for _, label := range bylineLabels {
		rest, ok := strings.CutPrefix(name, label)
		if ok && strings.IndexAny(rest, " :/-") == 0 {
			return strings.Trim(rest, " :|-–/،,")
		}
	}
	return name
}
