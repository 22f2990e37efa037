package site

import (
	"cmp"
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/content"
)

// How much two of a kind must share, and how much of it one page shows.
const (
	pairLeast = 3   // articles that make a pair, and give it a page
	pairList  = 200 // the newest, on the pair's own page
)

// pairKinds are the kinds of tags that make pairs, each kind among itself.
var pairKinds = []content.Kind{content.Country, content.OfficialKind}

// pairKinds are the kinds of which the site has pairs, and a graph of them.
func (s *Site) pairKinds() []content.Kind {
	if !s.in.Config.Graph {
		return nil
	}
	return pairKinds
}

// A pair is two tags of a kind and the articles that name both, newest first.
// The first is the one whose name in addresses comes first, so that the pair
// has one address and one order of names.
type pair struct {
	a, b  content.Tag
	items []*content.Article
}

// pairs are the pairs of one language that have a page.
type pairs struct {
	all map[content.Kind][]*pair // those that share most first
	at  map[[2]content.Tag]*pair
}

// of returns the pair of two tags, in whatever order they are given.
func (p *pairs) of(a, b content.Tag) (*pair, bool) {
	one, ok := p.at[[2]content.Tag{a, b}]
	if !ok {
		one, ok = p.at[[2]content.Tag{b, a}]
	}
	return one, ok
}

// pairsOf finds the pairs of a shelf.
func (s *Site) pairsOf(shelf *content.Shelf) *pairs {
	out := &pairs{all: map[content.Kind][]*pair{}, at: map[[2]content.Tag]*pair{}}
	for _, kind := range s.pairKinds() {
		out.all[kind] = s.pairsOfKind(shelf, kind)
		for _, p := range out.all[kind] {
			out.at[[2]content.Tag{p.a, p.b}] = p
		}
	}
	return out
}

// pairsOfKind finds the pairs of one kind. Most of those in a large archive
// share one article, and officials are too many for a table of all with all:
// so each two that meet are noted as one number, and the numbers sorted.
func (s *Site) pairsOfKind(shelf *content.Shelf, kind content.Kind) []*pair {
	tags := s.byAddress(shelf, kind)
	place := make(map[string]uint64, len(tags))
	for i, t := range tags {
		place[t.ID] = uint64(i)
	}
	var met []uint64
	eachMeeting(shelf, kind, place, func(both uint64, _ *content.Article) { met = append(met, both) })
	slices.Sort(met)
	var out []*pair
	enough := map[uint64]*pair{}
	for len(met) > 0 {
		both, n := met[0], 1
		for n < len(met) && met[n] == both {
			n++
		}
		met = met[n:]
		if n >= pairLeast {
			p := &pair{a: tags[both>>32], b: tags[both&(1<<32-1)], items: make([]*content.Article, 0, n)}
			out, enough[both] = append(out, p), p
		}
	}
	eachMeeting(shelf, kind, place, func(both uint64, a *content.Article) {
		if p := enough[both]; p != nil {
			p.items = append(p.items, a)
		}
	})
	slices.SortFunc(out, func(p, q *pair) int {
		return cmp.Or(cmp.Compare(len(q.items), len(p.items)), strings.Compare(p.a.ID, q.a.ID), strings.Compare(p.b.ID, q.b.ID))
	})
	return out
}

// byAddress returns the tags of a kind in the order of their addresses.
func (s *Site) byAddress(shelf *content.Shelf, kind content.Kind) []content.Tag {
	tags := shelf.Tags(kind)
	urls := make(map[content.Tag]string, len(tags))
	for _, t := range tags {
		urls[t] = s.tagURL(shelf.Lang, t)
	}
	slices.SortFunc(tags, func(a, b content.Tag) int { return strings.Compare(urls[a], urls[b]) })
	return tags
}

// eachMeeting visits every two tags of a kind of every item, as one number: the
// lower of their places, then the higher.
func eachMeeting(shelf *content.Shelf, kind content.Kind, place map[string]uint64, visit func(both uint64, a *content.Article)) {
	var places []uint64
	for _, a := range shelf.Items {
		places = appendPlaces(places[:0], a, kind, place)
		for n, one := range places {
			for _, other := range places[:n] {
				visit(min(one, other)<<32|max(one, other), a)
			}
		}
	}
}

// appendPlaces appends the places of an item's tags of a kind, if it has two.
func appendPlaces(places []uint64, a *content.Article, kind content.Kind, place map[string]uint64) []uint64 {
	switch {
	case kind == content.Country && len(a.Countries) > 1:
		for _, id := range a.Countries {
			places = append(places, place[id])
		}
	case kind == content.OfficialKind && len(a.Officials) > 1:
		for _, o := range a.Officials {
			places = append(places, place[o.ID])
		}
	}
	return places
}
