package site

import (
	"html"
	"time"

	"github.com/mujaz/mujaz/internal/config"
	"github.com/mujaz/mujaz/internal/content"
	"github.com/mujaz/mujaz/internal/markdown"
)

// feedItems is how many entries a feed has.
const feedItems = 20

// Feed is an RSS 2.0 or JSON Feed 1.1 file: the newest articles of one
// language, and of that language only. All addresses are absolute.
type Feed struct {
	JSON        bool // JSON Feed, else RSS
	Lang        string
	Locale      string
	Title       string
	Description string
	Home        string // the page that the feed belongs to
	Self        string
	Updated     time.Time // of the newest entry that has a date; zero if none has
	Entries     []Entry
}

// An Entry is one article of a feed.
type Entry struct {
	ID         string // permanent, whatever the site's address
	URL        string
	Title      string
	Summary    string
	HTML       string    // the whole text; empty where the feed has summaries
	Published  time.Time // zero if the text gives no date
	Modified   time.Time // zero if it was not
	Author     string    // the source that published it first, by its name in the feed's language
	SourceURL  string
	Categories []string
}

func (*Feed) view() {}

// feedSource is what a feed is made from.
type feedSource struct {
	lang, home, title, description string
	items                          []*content.Article
}

// addFeeds adds both feeds beside a page.
func (s *Site) addFeeds(page string, source func(f *filler) feedSource) {
	s.add(page+rssFile, func(f *filler) View { return f.feed(source(f), page, false) })
	s.add(page+jsonFile, func(f *filler) View { return f.feed(source(f), page, true) })
}

// feedLinks are the links to the feeds beside a page.
func (s *Site) feedLinks(lang, page, title string) []FeedLink {
	loc := s.loc(lang)
	return []FeedLink{
		{Type: "application/rss+xml", Title: loc.Label("feed_rss", "name", title), URL: s.urls.Rel(page + rssFile)},
		{Type: "application/feed+json", Title: loc.Label("feed_json", "name", title), URL: s.urls.Rel(page + jsonFile)},
	}
}

func (f *filler) homeFeed(shelf *content.Shelf) feedSource {
	info := f.shared[shelf.Lang].site
	return feedSource{shelf.Lang, homeURL(shelf.Lang), info.Title, info.Description, shelf.Items}
}

func (f *filler) tagFeed(shelf *content.Shelf, t content.Tag) feedSource {
	lang := shelf.Lang
	name := f.tagName(lang, t).Text
	return feedSource{
		lang, f.tagURL(lang, t), f.loc(lang).Label("tag_feed", "name", name, "site", f.shared[lang].site.Title),
		f.loc(lang).Label("tag_description", "name", name), shelf.Tagged(t),
	}
}

func (f *filler) feed(from feedSource, page string, json bool) View {
	name := rssFile
	if json {
		name = jsonFile
	}
	out := &Feed{
		JSON: json, Lang: from.lang, Locale: f.shared[from.lang].lang.Locale,
		Title: from.title, Description: from.description,
		Home: f.urls.Abs(from.home), Self: f.urls.Abs(page + name),
	}
	if out.Description == "" {
		out.Description = out.Title
	}
	for _, a := range from.items {
		if a.Lang != from.lang || a.State != content.Published {
			continue
		}
		if len(out.Entries) == feedItems {
			break
		}
		e := f.entry(a)
		out.Entries = append(out.Entries, e)
		for _, t := range []time.Time{e.Published, e.Modified} {
			if t.After(out.Updated) {
				out.Updated = t
			}
		}
	}
	return out
}

func (f *filler) entry(a *content.Article) Entry {
	e := Entry{
		ID:  "mujaz:" + a.URL,
		URL: f.urls.Abs(a.URL), Title: a.Title, Summary: describe(a),
		Author: f.sourceLink(a.Lang, a).Name.Text, SourceURL: a.Source.URL,
	}
	zone := f.in.Config.TimeZone
	if !a.Inherited {
		e.Published = a.Date.In(zone)
	}
	if !a.Lastmod.IsZero() {
		e.Modified = a.Lastmod.In(zone)
	}
	for _, t := range a.Tags() {
		if t.Kind != content.SourceKind {
			e.Categories = append(e.Categories, f.tagName(a.Lang, t).Text)
		}
	}
	if f.in.Config.FeedContent == config.FeedFull && !f.summaryOnly(a) {
		e.HTML = f.feedHTML(a)
	}
	return e
}

// feedHTML is an article's text for feed readers: its direction and language
// in the markup, because many readers know only their own, and its links whole.
func (f *filler) feedHTML(a *content.Article) string {
	body, err := f.bodies(a)
	if err != nil {
		f.err = err
		return ""
	}
	doc, _ := body.Parse()
	text := doc.HTML(func(r markdown.Ref) (markdown.Address, bool) {
		address, ok := f.reference(a, r)
		address.URL, address.Srcset = f.urls.origin()+address.URL, ""
		return address, ok
	})
	return `<div lang="` + html.EscapeString(a.Lang) + `" dir="` + f.shared[a.Lang].lang.Direction + `">` + text + `</div>`
}
