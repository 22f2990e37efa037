package site

import (
	"cmp"
	"slices"

	"github.com/mujaz/mujaz/internal/content"
	"github.com/mujaz/mujaz/internal/date"
)

// How earlier coverage is chosen.
const (
	earlierItems  = 4  // at most so many
	earlierWindow = 40 // of each tag, the newest so many are looked at
	earlierWeight = 4  // what an item has to share, by sharedWeight
)

// sharedWeight is how much a tag in common says that two articles are about
// the same. A country is in too many of them to say it alone.
var sharedWeight = [...]int{
	content.Topic:        6,
	content.OfficialKind: 4,
	content.BodyKind:     2,
	content.Country:      2,
	content.SourceKind:   0,
}

// earlier lists what was written before about the same officials and
// countries: of earlier days only, so that a page stays as it is however many
// articles come after it. What is linked to the article stands elsewhere.
func (f *filler) earlier(a *content.Article, linked []*content.Article) []Headline {
	if a.Day.IsZero() {
		return nil
	}
	shelf := f.in.Store.Shelf(a.Lang)
	shared := make(map[*content.Article]int, 3*earlierWindow)
	for _, t := range a.Tags() {
		weight := sharedWeight[t.Kind]
		if weight == 0 {
			continue
		}
		items := shelf.Tagged(t)
		first, _ := slices.BinarySearchFunc(items, a.Day, func(item *content.Article, day date.Date) int {
			if item.Day.Compare(day) >= 0 {
				return -1
			}
			return 1
		})
		for _, item := range items[first:min(first+earlierWindow, len(items))] {
			shared[item] += weight
		}
	}
	enough := earlierWeight
	if len(a.Officials)+len(a.Bodies)+len(a.Topics) == 0 && len(a.Countries) == 1 {
		enough = sharedWeight[content.Country] // it has nothing else to share
	}
	for _, item := range linked {
		delete(shared, item)
	}
	var most []sharing
	for item, weight := range shared {
		if weight >= enough {
			most = insertMost(most, sharing{item, weight})
		}
	}
	items := make([]*content.Article, len(most))
	for i, s := range most {
		items[i] = s.item
	}
	return f.headlines(a.Lang, items)
}

// sharing is an item and how much it shares with an article.
type sharing struct {
	item   *content.Article
	weight int
}

func (s sharing) compare(other sharing) int {
	return cmp.Or(cmp.Compare(other.weight, s.weight), other.item.Day.Compare(s.item.Day), cmp.Compare(other.item.Path, s.item.Path))
}

// insertMost puts an item into the list of those that share most, if it is one.
func insertMost(most []sharing, s sharing) []sharing {
	if len(most) == earlierItems && most[earlierItems-1].weight > s.weight {
		return most // as nearly all are
	}
	i, _ := slices.BinarySearchFunc(most, s, sharing.compare)
	if i == earlierItems {
		return most
	}
	return slices.Insert(most[:min(len(most), earlierItems-1)], i, s)
}
