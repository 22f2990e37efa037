package site

import (
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/content"
)

// planPairs adds the pages of what two countries, or two officials, share: a
// page of the newest, and the months of what it does not show. An article that
// is added moves one from the page to its month, so that few files change.
func (s *Site) planPairs(shelf *content.Shelf) {
	lang := shelf.Lang
	found := s.pairsOf(shelf)
	s.pairs[lang] = found
	for _, kind := range s.pairKinds() {
		for _, p := range found.all[kind] {
			url := s.pairURL(lang, p)
			s.add(url, func(f *filler) View { return f.pair(lang, p) })
			for i, run := range p.months() {
				s.addIn(run.month, url+run.month.path(), func(f *filler) View { return f.pairMonth(lang, p, i) })
			}
		}
	}
	if len(found.at) > 0 {
		s.add(pairSitemapURL(lang), func(f *filler) View { return f.pairSitemap(lang) })
	}
}

// months are those of which the pair's own page does not show all.
func (p *pair) months() []monthRun {
	if len(p.items) <= pairList {
		return nil
	}
	newest := monthOf(p.items[pairList].Day)
	from, _ := slices.BinarySearchFunc(p.items, newest, func(a *content.Article, m month) int {
		return m.compare(monthOf(a.Day))
	})
	return runsOf(p.items[from:])
}

// pairURL is under the one whose name in addresses comes first.
func (s *Site) pairURL(lang string, p *pair) string {
	b := strings.TrimPrefix(s.tagURL(lang, p.b), indexURL(lang, p.b.Kind))
	return s.tagURL(lang, p.a) + "with/" + b
}

// pairName names both as a sentence would: العراق وروسيا.
func (s *Site) pairName(lang string, p *pair) string {
	return s.loc(lang).List([]string{s.tagName(lang, p.a).Text, s.tagName(lang, p.b).Text})
}

// pairLink leads to a pair's page, by its name.
func (f *filler) pairLink(lang string, p *pair) Link {
	return Link{Name: Name{Text: f.pairName(lang, p)}, URL: f.urls.Rel(f.pairURL(lang, p)), Count: len(p.items)}
}

// twinPair finds a pair in another language: its page, or that of its first.
func (f *filler) twinPair(p *pair) func(string) (string, bool) {
	return func(lang string) (string, bool) {
		if twin, ok := f.pairs[lang].of(p.a, p.b); ok {
			return f.pairURL(lang, twin), true
		}
		url, _ := f.twinTag(p.a)(lang)
		return url, false
	}
}

// pair fills the page of what two countries, or two officials, share.
func (f *filler) pair(lang string, p *pair) View {
	loc, name := f.loc(lang), f.pairName(lang, p)
	page := &PairPage{
		Frame:     f.frame("pair", lang, f.pairURL(lang, p), name, f.twinPair(p)),
		Both:      []Link{f.tagLink(lang, p.a), f.tagLink(lang, p.b)},
		Countries: p.a.Kind == content.Country,
		Total:     len(p.items),
		Cards:     f.cards(lang, p.items[:min(latest, len(p.items))]),
	}
	page.Breadcrumbs = f.crumbs(lang, f.indexLink(lang, p.a.Kind), page.Both[0])
	page.Description = loc.Label("pair_description", "name", name)
	if len(p.items) > latest {
		page.Older = f.headlines(lang, p.items[latest:min(pairList, len(p.items))])
	}
	for _, run := range p.months() {
		page.Months = append(page.Months, f.pairMonthLink(lang, p, run))
	}
	page.structured = f.structured(func(frame Frame) *thing { return f.collection(frame, p.items[:min(latest, len(p.items))]) })
	return page
}

func (f *filler) pairMonthLink(lang string, p *pair, run monthRun) Link {
	return Link{
		Name:  Name{Text: f.loc(lang).Month(run.year, run.month.month)},
		URL:   f.urls.Rel(f.pairURL(lang, p) + run.month.path()),
		Count: len(run.items),
	}
}

// pairMonth fills a month of a pair, the i-th of those that have a page.
func (f *filler) pairMonth(lang string, p *pair, i int) View {
	runs := p.months()
	m, loc, link := runs[i].month, f.loc(lang), f.pairLink(lang, p)
	link.Count = 0
	title := loc.Label("tag_month", "name", link.Name.Text, "month", loc.Month(m.year, m.month))
	page := &TagMonthPage{
		Frame: f.frame("tagmonth", lang, f.pairURL(lang, p)+m.path(), title, func(l string) (string, bool) {
			url, ok := f.twinPair(p)(l)
			if twin, _ := f.pairs[l].of(p.a, p.b); ok && hasMonth(twin.months(), m) {
				return url + m.path(), true
			}
			return url, false
		}),
		Tag: link,
	}
	page.Breadcrumbs = f.crumbs(lang, f.indexLink(lang, p.a.Kind), f.tagLink(lang, p.a), link)
	page.Days = f.groups(lang, content.DaysOf(runs[i].items))
	page.Description = f.digest(lang, runs[i].items)
	if i+1 < len(runs) {
		older := f.pairMonthLink(lang, p, runs[i+1])
		page.Prev = &older
	}
	if i > 0 {
		newer := f.pairMonthLink(lang, p, runs[i-1])
		page.Next = &newer
	}
	page.structured = f.structured(func(frame Frame) *thing { return f.collection(frame, runs[i].items) })
	return page
}
