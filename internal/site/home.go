package site

import (
	"cmp"
	"slices"
	"time"

	"github.com/mujaz/mujaz/internal/content"
	"github.com/mujaz/mujaz/internal/date"
	"github.com/mujaz/mujaz/internal/diag"
)

// How much the first pages show.
const (
	homeItems  = 24 // items of a home, the lead among them
	homeFirst  = 6  // items of a home before what is in the news
	frontItems = 7  // items of a column of the front page
	inTheNews  = 12 // countries, and officials, in the news
	newsPeriod = 7  // days up to the newest edition in which they are counted
)

// home fills the home of a language: the lead of the newest edition, then the
// newest items by day.
func (f *filler) home(shelf *content.Shelf) View {
	lang := shelf.Lang
	p := &HomePage{Frame: f.frame("home", lang, homeURL(lang), f.shared[lang].site.Title, func(l string) (string, bool) {
		return homeURL(l), true
	})}
	p.defaultAlternate(f.urls.Abs("/"))
	p.Description = p.Site.Description
	p.Feeds = f.feedLinks(lang, homeURL(lang), p.Site.Title)
	p.structured = func(Frame) any { return f.organization(lang) }
	days := newestDays(shelf, homeItems)
	if len(days) == 0 {
		return p
	}
	p.Date = f.date(lang, days[0].Date)
	p.Edition = f.editionLink(lang, days[0].Date)
	groups := f.groups(lang, days)
	p.Lead, groups[0].Cards = groups[0].Cards[0], groups[0].Cards[1:]
	p.Days, p.Older = cutGroups(groups, homeFirst)
	p.Archive = f.monthLink(lang, monthOf(days[0].Date))
	p.Countries, p.Officials = f.news(shelf)
	p.Map = f.smallMap(shelf)
	return p
}

// newestDays are the newest editions, cut after n items.
func newestDays(shelf *content.Shelf, n int) []content.Day {
	var out []content.Day
	for _, d := range shelf.Days {
		if n <= 0 {
			break
		}
		d.Items = d.Items[:min(n, len(d.Items))]
		n -= len(d.Items)
		out = append(out, d)
	}
	return out
}

// cutGroups cuts groups in two, behind the one with the n-th card.
func cutGroups(groups []Group, n int) (before, after []Group) {
	for i, g := range groups {
		if n -= len(g.Cards); n <= 0 {
			return groups[:i+1], groups[i+1:]
		}
	}
	return groups, nil
}

// news counts countries and officials in the week up to the newest edition,
// and in the week before that.
func (f *filler) news(shelf *content.Shelf) ([]CountryCount, []OfficialCount) {
	lang := shelf.Lang
	newest := shelf.Days[0].Date
	counts, before := map[content.Tag]int{}, map[content.Tag]int{}
	last := map[content.Tag]*content.Article{}
	for _, a := range shelf.Items {
		age := daysBetween(a.Day, newest)
		if age >= 2*newsPeriod {
			break
		}
		for _, t := range a.Tags() {
			if age >= newsPeriod {
				before[t]++
				continue
			}
			counts[t]++
			if last[t] == nil {
				last[t] = a
			}
		}
	}
	var countries []CountryCount
	for _, t := range most(counts, content.Country, inTheNews) {
		countries = append(countries, CountryCount{f.counted(lang, t, counts[t]), before[t]})
	}
	var officials []OfficialCount
	for _, t := range most(counts, content.OfficialKind, inTheNews) {
		a := last[t]
		i := slices.IndexFunc(a.Officials, func(o content.Official) bool { return o.ID == t.ID })
		officials = append(officials, OfficialCount{f.officialLink(lang, a.Officials[i], a), counts[t], before[t]})
	}
	return countries, officials
}

// daysBetween counts the days from one day to a later one.
func daysBetween(from, to date.Date) int {
	return int(to.In(time.UTC).Sub(from.In(time.UTC)).Hours() / 24)
}

// most returns the at most n tags of a kind that are counted most, then by id.
func most(counts map[content.Tag]int, kind content.Kind, n int) []content.Tag {
	var out []content.Tag
	for t := range counts {
		if t.Kind == kind {
			out = append(out, t)
		}
	}
	slices.SortFunc(out, func(a, b content.Tag) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a.ID, b.ID))
	})
	return out[:min(n, len(out))]
}

// planFront adds the pages that belong to no one language.
func (s *Site) planFront(*diag.List) {
	s.add("/", func(f *filler) View { return f.front() })
	s.add("/404.html", func(f *filler) View { return f.notFound() })
	s.add("/robots.txt", func(f *filler) View { return &Robots{Sitemap: f.urls.Abs("/sitemap.xml")} })
}

// front fills the page with every language side by side.
func (f *filler) front() View {
	conf := f.in.Config
	first := conf.Languages[0]
	p := &FrontPage{Frame: f.frame("front", first.Code, "/", f.bothTitles(), func(l string) (string, bool) { return homeURL(l), true })}
	p.DocTitle = p.Title
	p.Alternates = append([]Alternate{{Hreflang: "x-default", URL: p.Permalink}}, p.Alternates[:len(p.Alternates)-1]...)
	for i := range p.Languages {
		p.Languages[i].Current = false
	}
	p.Description = p.Site.Description
	p.structured = func(Frame) any { return f.organization(first.Code) }
	for _, l := range conf.Languages {
		p.Feeds = append(p.Feeds, f.feedLinks(l.Code, homeURL(l.Code), f.shared[l.Code].site.Title)...)
		p.Columns = append(p.Columns, f.column(l.Code))
	}
	return p
}

// bothTitles is the site's name in all its languages.
func (f *filler) bothTitles() string {
	out := ""
	for _, l := range f.in.Config.Languages {
		if t := f.in.Config.Title[l.Code]; t != "" && out == "" {
			out = t
		} else if t != "" {
			out += " · " + t
		}
	}
	return out
}

func (f *filler) column(lang string) Column {
	shared := f.shared[lang]
	c := Column{
		Lang: lang, Dir: shared.lang.Direction, Label: shared.lang.Label,
		Title: shared.site.Title, Description: shared.site.Description, HomeURL: shared.site.HomeURL,
		Menu: shared.site.Menu,
		Labels: Labels{
			AllNews: shared.locale.Label("all_news"),
			Latest:  shared.locale.Label("latest"),
			Machine: shared.locale.Label("machine_translation"),

			AlsoReportedBy: shared.locale.Label("also_reported_by"),
		},
	}
	shelf := f.in.Store.Shelf(lang)
	if len(shelf.Days) == 0 {
		return c
	}
	c.Date = f.date(lang, shelf.Days[0].Date)
	c.Edition = f.editionLink(lang, shelf.Days[0].Date)
	c.Labels.Edition = shared.locale.Label("newest_edition")
	var items []*content.Article
	for _, d := range newestDays(shelf, frontItems) {
		items = append(items, d.Items...)
	}
	cards := f.cards(lang, items)
	c.Lead, c.Cards = cards[0], cards[1:]
	return c
}

// notFound fills 404.html. It is served at any depth, so its links, like all
// others, begin with the base path.
func (f *filler) notFound() View {
	first := f.in.Config.Languages[0].Code
	p := &NotFoundPage{Frame: f.frame("notfound", first, "/404.html", f.loc(first).Label("not_found"), nil)}
	for _, l := range f.in.Config.Languages {
		loc := f.loc(l.Code)
		c := NotFoundColumn{Lang: l.Code, Dir: l.Direction, Title: loc.Label("not_found"), Text: loc.Label("not_found_text")}
		c.SiteTitle, c.HomeURL = f.shared[l.Code].site.Title, f.shared[l.Code].site.HomeURL
		c.Suggestions = append(c.Suggestions, f.crumbs(l.Code)...)
		c.Suggestions = append(c.Suggestions, f.shared[l.Code].site.Menu...)
		p.Columns = append(p.Columns, c)
	}
	return p
}
