package site

import (
	"slices"

	"github.com/mujaz/mujaz/internal/content"
)

// An Outline is a list of feeds for feed readers: OPML 2.0, a subscription list.
type Outline struct {
	Title  string
	Groups []OutlineGroup
}

// An OutlineGroup is a folder of an outline.
type OutlineGroup struct {
	Title string
	Feeds []OutlineFeed
}

// An OutlineFeed is one RSS feed. Its addresses are absolute.
type OutlineFeed struct{ Title, Feed, Page string }

func (*Outline) view() {}

// planService adds the pages of a language that serve the others: what was
// corrected, and where the feeds are.
func (s *Site) planService(shelf *content.Shelf) {
	lang := shelf.Lang
	s.add(correctionsURL(lang), func(f *filler) View { return f.corrections(lang) })
	s.add(feedsURL(lang), func(f *filler) View { return f.feedsPage(shelf) })
	s.add(outlineURL(lang), func(f *filler) View { return f.outline(shelf) })
}

// feedsPage fills the list of a language's feeds.
func (f *filler) feedsPage(shelf *content.Shelf) View {
	lang := shelf.Lang
	loc := f.loc(lang)
	p := &FeedsPage{
		Frame: f.frame("feeds", lang, feedsURL(lang), loc.Label("feeds"), func(l string) (string, bool) {
			return feedsURL(l), true
		}),
		Outline: f.urls.Rel(outlineURL(lang)),
	}
	p.Breadcrumbs = f.crumbs(lang)
	p.Description = loc.Label("feeds_description")
	for _, g := range f.feedGroups(shelf) {
		section := FeedSection{Title: Name{Text: g.title}}
		for _, page := range g.pages {
			section.Pages = append(section.Pages, FeedPage{
				Page: Link{Name: page.name, URL: f.urls.Rel(page.url)},
				RSS:  f.urls.Rel(page.url + rssFile), JSON: f.urls.Rel(page.url + jsonFile),
			})
		}
		p.Sections = append(p.Sections, section)
	}
	p.structured = f.structured(f.webPage)
	return p
}

// outline fills the same list for feed readers.
func (f *filler) outline(shelf *content.Shelf) View {
	out := &Outline{Title: f.shared[shelf.Lang].site.Title}
	for _, g := range f.feedGroups(shelf) {
		group := OutlineGroup{Title: g.title}
		for _, page := range g.pages {
			group.Feeds = append(group.Feeds, OutlineFeed{page.name.Text, f.urls.Abs(page.url + rssFile), f.urls.Abs(page.url)})
		}
		out.Groups = append(out.Groups, group)
	}
	return out
}

// A feedGroup is the pages of one kind that have feeds.
type feedGroup struct {
	title string
	pages []namedPage
}

type namedPage struct {
	name Name
	url  string
}

// feedGroups are the home, and the tags of each kind in alphabetical order.
func (f *filler) feedGroups(shelf *content.Shelf) []feedGroup {
	lang := shelf.Lang
	loc := f.loc(lang)
	out := []feedGroup{{loc.Label("all_news"), []namedPage{{Name{Text: f.shared[lang].site.Title}, homeURL(lang)}}}}
	for i, name := range kindNames {
		group := feedGroup{title: loc.Label(name)}
		for _, t := range shelf.Tags(content.Kind(i)) {
			group.pages = append(group.pages, namedPage{f.tagName(lang, t), f.tagURL(lang, t)})
		}
		slices.SortStableFunc(group.pages, func(a, b namedPage) int { return loc.Compare(a.name.Text, b.name.Text) })
		if len(group.pages) > 0 {
			out = append(out, group)
		}
	}
	return out
}
