package site

import (
	"slices"

	"github.com/mujaz/mujaz/internal/content"
)

// How much a tag's page says of what is in the news with it.
const (
	company        = 8   // other tags
	furtherCompany = 250 // others that it has a page with: any number of countries
	dossier        = 200 // parts of a topic
)

// with lists the tags of a kind that are most often in the articles of a tag,
// each with how many of those it is in.
func (f *filler) with(lang string, items []*content.Article, of content.Tag, kind content.Kind) []Link {
	counts := together(items, of, kind)
	var out []Link
	for _, t := range most(counts, kind, company) {
		out = append(out, f.counted(lang, t, counts[t]))
	}
	return out
}

// together counts the tags of a kind in the articles of a tag.
func together(items []*content.Article, of content.Tag, kind content.Kind) map[content.Tag]int {
	counts := map[content.Tag]int{}
	for _, a := range items {
		for _, t := range a.Tags() {
			if t.Kind == kind && t != of {
				counts[t]++
			}
		}
	}
	return counts
}

// meets lists the tags of the same kind that are most often in the articles of
// one, and of the others those that it has a page with. A link leads to that
// page.
func (f *filler) meets(lang string, items []*content.Article, of content.Tag) (first, others []Link) {
	counts := together(items, of, of.Kind)
	for i, t := range most(counts, of.Kind, len(counts)) {
		link := f.counted(lang, t, counts[t])
		pair, ok := f.pairs[lang].of(of, t)
		if ok {
			link.URL = f.urls.Rel(f.pairURL(lang, pair))
		}
		if i < company {
			first = append(first, link)
		} else if ok && len(others) < furtherCompany {
			others = append(others, link)
		}
	}
	return first, others
}

// counted is a link to a tag with a number of articles.
func (f *filler) counted(lang string, t content.Tag, n int) Link {
	link := f.tagLink(lang, t)
	link.Count = n
	return link
}

// parts lists the articles of a topic as a story is told, the oldest first. Of
// very many it has the newest; all are on the pages of their months.
func (f *filler) parts(lang string, items []*content.Article) []Headline {
	out := f.headlines(lang, items[:min(dossier, len(items))])
	slices.Reverse(out)
	return out
}

// appearances lists the latest items of an official with the title of each day. What
// several sources reported is one of them.
func (f *filler) appearances(lang string, items []*content.Article, t content.Tag) []Appearance {
	cards, shown := f.cardsOf(lang, items[:min(latest, len(items))])
	out := make([]Appearance, len(cards))
	for n, a := range shown {
		i := slices.IndexFunc(a.Officials, func(o content.Official) bool { return o.ID == t.ID })
		link := f.officialLink(lang, a.Officials[i], a)
		out[n] = Appearance{cards[n], link.Title, link.Former}
	}
	return out
}
