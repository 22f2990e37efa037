package webpage

import (
	"strings"

	"golang.org/x/net/html"
)

// titleMarks stand between a title and the name of the site.
var titleMarks = []string{" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " : ", "|"}

// title returns the title of the article, without the name of the site.
func (f *facts) title() string {
	for _, t := range []string{f.article.line("headline"), f.metaOf("og:title", "twitter:title"), f.heading(), f.titleElement()} {
		if t = f.withoutSite(t); t != "" {
			return t
		}
	}
	return ""
}

func (f *facts) titleElement() string {
	n := first(f.doc, func(n *html.Node) bool {
		return is(n, "title") && inside(n, func(p *html.Node) bool { return is(p, "svg") }) == nil
	})
	if n == nil {
		return ""
	}
	return strings.TrimSpace(text(n))
}

// heading returns the h1 of the article: of several, the one that the title of
// the page has too. Without one it is a smaller heading that the title has.
func (f *facts) heading() string {
	title := folded(f.titleElement())
	found := ""
	for _, n := range named(f.doc, "h1") {
		h := text(n)
		fold := folded(h)
		if fold == "" || fold == folded(f.site) {
			continue
		}
		if strings.Contains(title, fold) {
			return h
		}
		if found == "" {
			found = h
		}
	}
	if found != "" {
		return found
	}
	return f.smallerHeading(title)
}

// smallerHeading returns the longest h2 or h3 of a page without an h1 that its title
// begins with, or that is most of it: the end of «جريدة الرافد :: المحافظ يوعز بفتح
// الطرق», but not that of «انفجار يهز وسط العاصمة - وكالة أنباء العراق المستقلة».
func (f *facts) smallerHeading(title string) string {
	found, most := "", headingWords-1
	for _, n := range named(f.doc, "h2", "h3") {
		fold := folded(text(n))
		size := len(strings.Fields(fold))
		if size <= most || fold == folded(f.site) {
			continue
		}
		if strings.HasPrefix(title, fold) || strings.Contains(title, fold) && 2*size > len(strings.Fields(title)) {
			found, most = text(n), size
		}
	}
	return found
}

// headingWords is how many words a smaller heading must have to be the article's.
const headingWords = 3

// withoutSite takes the site's own name off the end or the beginning of a title.
func (f *facts) withoutSite(title string) string {
	site := folded(f.site)
	if site == "" {
		return title
	}
	for _, mark := range titleMarks {
		if i := strings.LastIndex(title, mark); i > 0 && folded(title[i+len(mark):]) == site {
			return strings.TrimSpace(title[:i])
		}
		if i := strings.Index(title, mark); i > 0 && folded(title[:i]) == site {
			return strings.TrimSpace(title[i+len(mark):])
		}
	}
	if folded(title) == site {
		return ""
	}
	return title
}

// siteWords is how many words the name of a site can have.
const siteWords = 6

// siteInTitle returns what the title of the page has behind that of the article.
func (f *facts) siteInTitle(title string) string {
	rest, found := strings.CutPrefix(f.titleElement(), title)
	if !found || title == "" {
		return ""
	}
	for _, mark := range titleMarks {
		if name, ok := strings.CutPrefix(rest, mark); ok && len(strings.Fields(name)) <= siteWords {
			return strings.TrimSpace(name)
		}
	}
	return ""
}

// dropTitle removes the headings of a text that only say its title again.
func dropTitle(content *html.Node, title string) {
	fold := folded(title)
	for _, n := range named(content, "h1", "h2") {
		if fold != "" && folded(text(n)) == fold {
			remove(n)
		}
	}
}
