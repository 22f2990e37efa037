package site

import (
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/mujaz/mujaz/internal/content"
	"github.com/mujaz/mujaz/internal/date"
	"github.com/mujaz/mujaz/internal/diag"
)

// A SitemapIndex names the parts of the sitemap.
type SitemapIndex struct{ Parts []string }

// A Sitemap is one part: the articles and editions of a month, or all pages
// that belong to no month.
type Sitemap struct{ URLs []SitemapURL }

// A SitemapURL is one page of a sitemap.
type SitemapURL struct {
	Loc        string
	Lastmod    string // W3C date; empty where none is true
	Alternates []Alternate
}

// A NewsSitemap is the articles of the last two days.
type NewsSitemap struct{ Entries []NewsEntry }

// A NewsEntry is one article of a news sitemap.
type NewsEntry struct {
	Loc, Title, Date, Lang, Publication string
}

// Robots is robots.txt.
type Robots struct{ Sitemap string }

func (*SitemapIndex) view() {}
func (*Sitemap) view()      {}
func (*NewsSitemap) view()  {}
func (*Robots) view()       {}

// planSitemaps adds the index and its parts: one new article changes the part
// of its month, and that of the tags.
func (s *Site) planSitemaps(*diag.List) {
	parts := map[month][]*content.Article{}
	for _, a := range s.in.Store.Articles {
		if indexed(a) {
			parts[monthOf(a.Day)] = append(parts[monthOf(a.Day)], a)
		}
	}
	months := slices.SortedFunc(maps.Keys(parts), month.compare)
	names := []string{"/sitemaps/pages.xml"}
	s.add(names[0], func(f *filler) View { return f.pagesSitemap() })
	for _, m := range months {
		name := fmt.Sprintf("/sitemaps/%04d-%02d.xml", m.year, m.month)
		names = append(names, name)
		s.add(name, func(f *filler) View { return f.monthSitemap(m, parts[m]) })
	}
	s.add("/sitemap.xml", func(f *filler) View { return f.sitemapIndex(names) })
	if news := s.recent(); len(news) > 0 {
		s.add("/news-sitemap.xml", func(f *filler) View { return f.newsSitemap(news) })
	}
}

// sitemapIndex names the parts: those given, and those of pairs.
func (f *filler) sitemapIndex(names []string) View {
	out := &SitemapIndex{}
	for _, n := range names {
		out.Parts = append(out.Parts, f.urls.Abs(n))
	}
	for _, l := range f.in.Config.Languages {
		if len(f.pairs[l.Code].at) > 0 {
			out.Parts = append(out.Parts, f.urls.Abs(pairSitemapURL(l.Code)))
		}
	}
	return out
}

// indexed reports whether search engines are told of an article.
func indexed(a *content.Article) bool {
	return a.Listed() && a.State == content.Published && !a.Day.IsZero()
}

// sitemapLimit is how many pages one part may name (sitemaps.org).
const sitemapLimit = 50_000

// newsWindow and newsLimit are what a news sitemap may hold (Google's rules).
const (
	newsWindow = 48 * time.Hour
	newsLimit  = 1000
)

// recent are the articles of the two days before the clock whose own text
// gives their date.
func (s *Site) recent() []*content.Article {
	var out []*content.Article
	past := date.FromTime(s.in.Clock.Add(-2 * newsWindow)) // in any zone
	for _, a := range s.in.Store.Articles {
		if a.Date.Compare(past) < 0 {
			continue
		}
		at := a.Date.In(s.in.Config.TimeZone)
		age := s.in.Clock.Sub(at)
		if !indexed(a) || a.Inherited {
			continue
		}
		if age >= 0 && age <= newsWindow && len(out) < newsLimit {
			out = append(out, a)
		}
		s.changes(at)
		s.changes(at.Add(newsWindow + 1))
	}
	return out
}

// changes notes an instant at which the clock changes a page.
func (s *Site) changes(at time.Time) {
	if at.After(s.in.Clock) && (s.until.IsZero() || at.Before(s.until)) {
		s.until = at
	}
}

// Until is when the clock alone first changes the site: an article is to be
// published, expires, or is no news any more. It is zero if that is never.
func (s *Site) Until() time.Time { return s.until }

func (f *filler) newsSitemap(items []*content.Article) View {
	out := &NewsSitemap{}
	for _, a := range items {
		out.Entries = append(out.Entries, NewsEntry{
			Loc: f.urls.Abs(a.URL), Title: a.Title, Lang: a.Lang,
			Date: a.Date.Zone(f.in.Config.TimeZone).String(), Publication: f.shared[a.Lang].site.Title,
		})
	}
	return out
}

// monthSitemap lists the articles of a month, its editions and the month
// itself. The months of tags are in no sitemap: each is behind its tag's page.
func (f *filler) monthSitemap(m month, articles []*content.Article) View {
	out := &Sitemap{}
	for _, a := range articles {
		out.URLs = append(out.URLs, f.sitemapURL(a.URL, a.Lang, lastChange(a), f.twinStory(a)))
	}
	for _, l := range f.in.Config.Languages {
		shelf := f.in.Store.Shelf(l.Code)
		for _, d := range shelf.Days {
			if monthOf(d.Date) == m {
				out.URLs = append(out.URLs, f.sitemapURL(dayURL(l.Code, d.Date), l.Code, date.Date{}, f.twinDay(d.Date)))
			}
		}
		if slices.Contains(shelfMonths(shelf), m) {
			out.URLs = append(out.URLs, f.sitemapURL(monthURL(l.Code, m), l.Code, date.Date{}, f.twinMonth(m)))
		}
	}
	return out
}

// lastChange is the day on which an article last changed, if that is known.
func lastChange(a *content.Article) date.Date {
	if !a.Lastmod.IsZero() {
		return a.Lastmod
	}
	if a.Inherited {
		return date.Date{}
	}
	return a.Date
}

// pagesSitemap lists the pages that belong to no month.
func (f *filler) pagesSitemap() View {
	out := &Sitemap{}
	none := date.Date{}
	front := f.sitemapURL("/", "", none, func(l string) (string, bool) { return homeURL(l), true })
	front.Alternates = append([]Alternate{{Hreflang: "x-default", URL: f.urls.Abs("/")}}, front.Alternates[:len(front.Alternates)-1]...)
	out.URLs = append(out.URLs, front)
	for _, l := range f.in.Config.Languages {
		lang, shelf := l.Code, f.in.Store.Shelf(l.Code)
		home := f.sitemapURL(homeURL(lang), lang, none, func(l string) (string, bool) { return homeURL(l), true })
		home.Alternates[len(home.Alternates)-1].URL = f.urls.Abs("/")
		out.URLs = append(out.URLs, home)
		for kind := range kindNames {
			k := content.Kind(kind)
			out.URLs = append(out.URLs, f.sitemapURL(indexURL(lang, k), lang, none, func(l string) (string, bool) { return indexURL(l, k), true }))
			for _, t := range shelf.Tags(k) {
				out.URLs = append(out.URLs, f.sitemapURL(f.tagURL(lang, t), lang, none, f.twinTag(t)))
			}
		}
		for _, k := range f.pairKinds() {
			out.URLs = append(out.URLs, f.sitemapURL(graphURL(lang, k), lang, none, func(l string) (string, bool) { return graphURL(l, k), true }))
		}
		urls := []func(string) string{correctionsURL, feedsURL}
		if f.in.Config.Search {
			urls = append(urls, searchURL)
		}
		if f.in.Config.Map.On {
			urls = append(urls, mapURL)
		}
		for _, url := range urls {
			out.URLs = append(out.URLs, f.sitemapURL(url(lang), lang, none, func(l string) (string, bool) { return url(l), true }))
		}
		for _, year := range shelfYears(shelf) {
			out.URLs = append(out.URLs, f.sitemapURL(archiveURL(lang, year), lang, none, f.twinYear(year)))
		}
	}
	for _, p := range f.in.Store.Pages {
		if p.State == content.Published {
			out.URLs = append(out.URLs, f.sitemapURL(p.URL, p.Lang, p.Lastmod, f.twinStory(p)))
		}
	}
	return out
}

// pairSitemap lists what two share in one language. Officials make many pairs:
// of more than a sitemap may hold it has all of countries, and of officials those
// that share most.
func (f *filler) pairSitemap(lang string) View {
	out := &Sitemap{}
	for _, kind := range f.pairKinds() {
		for _, p := range f.pairs[lang].all[kind] {
			if len(out.URLs) < sitemapLimit {
				out.URLs = append(out.URLs, f.sitemapURL(f.pairURL(lang, p), lang, date.Date{}, f.twinPair(p)))
			}
		}
	}
	return out
}

func (f *filler) sitemapURL(path, lang string, lastmod date.Date, twin func(string) (string, bool)) SitemapURL {
	var frame Frame
	f.languages(&frame, lang, twin)
	u := SitemapURL{Loc: f.urls.Abs(path), Alternates: frame.Alternates}
	if !lastmod.IsZero() {
		u.Lastmod = lastmod.Zone(f.in.Config.TimeZone).String()
	}
	return u
}
