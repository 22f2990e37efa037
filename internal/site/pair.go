package site

import (
	"cmp"
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/content"
)

// How much two countries must share, and how much of it one page shows.
const (
	pairLeast = 3   // articles that make a pair, and give it a page
	pairList  = 200 // the newest, on the pair's own page
)

// A pair is two countries and the articles that name both, newest first. The
// first is the one whose name in addresses comes first, so that the pair has
// one address and one order of names.
type pair struct {
	a, b  content.Tag
	items []*content.Article
}

// pairs are the pairs of one language that have a page.
type pairs struct {
	all []pair // those that share most first
	at  map[[2]content.Tag]int
}

// of returns the pair of two countries, in whatever order they are given.
func (p *pairs) of(a, b content.Tag) (pair, bool) {
	i, ok := p.at[[2]content.Tag{a, b}]
	if !ok {
		i, ok = p.at[[2]content.Tag{b, a}]
	}
	if !ok {
		return pair{}, false
	}
	return p.all[i], true
}

// pairsOf finds the pairs of a shelf. It counts first, in a table of numbers,
// because most pairs of a large archive are of few articles.
func (s *Site) pairsOf(shelf *content.Shelf) *pairs {
	tags := shelf.Tags(content.Country)
	slices.SortFunc(tags, func(a, b content.Tag) int {
		return strings.Compare(s.tagURL(shelf.Lang, a), s.tagURL(shelf.Lang, b))
	})
	place := map[string]int{}
	for i, t := range tags {
		place[t.ID] = i
	}
	counts := make([]int, len(tags)*len(tags))
	eachPair(shelf, place, func(i, j int, _ *content.Article) { counts[i*len(tags)+j]++ })
	lists := map[int][]*content.Article{}
	eachPair(shelf, place, func(i, j int, a *content.Article) {
		at := i*len(tags) + j
		if counts[at] < pairLeast {
			return
		}
		if lists[at] == nil {
			lists[at] = make([]*content.Article, 0, counts[at])
		}
		lists[at] = append(lists[at], a)
	})
	out := &pairs{at: map[[2]content.Tag]int{}}
	for at, items := range lists {
		out.all = append(out.all, pair{tags[at/len(tags)], tags[at%len(tags)], items})
	}
	slices.SortFunc(out.all, func(p, q pair) int {
		return cmp.Or(cmp.Compare(len(q.items), len(p.items)), strings.Compare(p.a.ID, q.a.ID), strings.Compare(p.b.ID, q.b.ID))
	})
	for i, p := range out.all {
		out.at[[2]content.Tag{p.a, p.b}] = i
	}
	return out
}

// eachPair visits every two countries of every item by their places, the lower
// first.
func eachPair(shelf *content.Shelf, place map[string]int, visit func(i, j int, a *content.Article)) {
	for _, a := range shelf.Items {
		for n, one := range a.Countries {
			for _, other := range a.Countries[:n] {
				i, j := place[one], place[other]
				visit(min(i, j), max(i, j), a)
			}
		}
	}
}

// planPairs adds the pages of what two countries share: a page of the newest,
// and the months of what it does not show. An article that is added moves one
// from the page to its month, so that few files change.
func (s *Site) planPairs(shelf *content.Shelf) {
	s.pairs[shelf.Lang] = &pairs{}
	if !s.in.Config.Graph {
		return
	}
	found := s.pairsOf(shelf)
	s.pairs[shelf.Lang] = found
	for _, p := range found.all {
		s.add(s.pairURL(shelf.Lang, p), func(f *filler) View { return f.pair(shelf.Lang, p) })
		runs := p.months()
		for i, run := range runs {
			s.addIn(run.month, s.pairURL(shelf.Lang, p)+run.month.path(), func(f *filler) View { return f.pairMonth(shelf.Lang, p, i) })
		}
	}
}

// months are those of which the pair's own page does not show all.
func (p pair) months() []monthRun {
	if len(p.items) <= pairList {
		return nil
	}
	newest := monthOf(p.items[pairList].Day)
	from, _ := slices.BinarySearchFunc(p.items, newest, func(a *content.Article, m month) int {
		return m.compare(monthOf(a.Day))
	})
	return runsOf(p.items[from:])
}

// pairURL is under the country whose name in addresses comes first.
func (s *Site) pairURL(lang string, p pair) string {
	b := strings.TrimPrefix(s.tagURL(lang, p.b), indexURL(lang, content.Country))
	return s.tagURL(lang, p.a) + "with/" + b
}

// pairName names both countries as a sentence would: العراق وروسيا.
func (s *Site) pairName(lang string, p pair) string {
	return s.loc(lang).List([]string{s.tagName(lang, p.a).Text, s.tagName(lang, p.b).Text})
}

// pairLink leads to a pair's page, by its name.
func (f *filler) pairLink(lang string, p pair) Link {
	return Link{Name: Name{Text: f.pairName(lang, p)}, URL: f.urls.Rel(f.pairURL(lang, p)), Count: len(p.items)}
}

// twinPair finds a pair in another language: its page, or its first country.
func (f *filler) twinPair(p pair) func(string) (string, bool) {
	return func(lang string) (string, bool) {
		if twin, ok := f.pairs[lang].of(p.a, p.b); ok {
			return f.pairURL(lang, twin), true
		}
		url, _ := f.twinTag(p.a)(lang)
		return url, false
	}
}

// pair fills the page of what two countries share.
func (f *filler) pair(lang string, p pair) View {
	loc, name := f.loc(lang), f.pairName(lang, p)
	page := &PairPage{
		Frame:     f.frame("pair", lang, f.pairURL(lang, p), name, f.twinPair(p)),
		Countries: []Link{f.counted(lang, p.a, 0), f.counted(lang, p.b, 0)},
		Total:     len(p.items),
		Cards:     f.cards(lang, p.items[:min(latest, len(p.items))]),
	}
	page.Breadcrumbs = f.crumbs(lang, f.indexLink(lang, content.Country), page.Countries[0])
	page.Description = loc.Label("pair_description", "name", name)
	if len(p.items) > latest {
		page.Older = f.headlines(lang, p.items[latest:min(pairList, len(p.items))])
	}
	for _, run := range p.months() {
		page.Months = append(page.Months, f.pairMonthLink(lang, p, run))
	}
	page.JSONLD = f.structured(page.Frame, f.collection(page.Frame, p.items[:min(latest, len(p.items))]))
	return page
}

func (f *filler) pairMonthLink(lang string, p pair, run monthRun) Link {
	return Link{
		Name:  Name{Text: f.loc(lang).Month(run.year, run.month.month)},
		URL:   f.urls.Rel(f.pairURL(lang, p) + run.month.path()),
		Count: len(run.items),
	}
}

// pairMonth fills a month of a pair, the i-th of those that have a page.
func (f *filler) pairMonth(lang string, p pair, i int) View {
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
	page.Breadcrumbs = f.crumbs(lang, f.indexLink(lang, content.Country), f.tagLink(lang, p.a), link)
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
	page.JSONLD = f.structured(page.Frame, f.collection(page.Frame, runs[i].items))
	return page
}
