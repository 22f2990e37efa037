package site

import (
	"iter"
	"slices"

	"github.com/mujaz/mujaz/internal/content"
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
	enough := earlierWeight
	if len(a.Officials)+len(a.Bodies)+len(a.Topics) == 0 && len(a.Countries) == 1 {
		enough = sharedWeight[content.Country] // it has nothing else to share
	}
	var most []sharing
	for s := range sharings(shelf, a) {
		if s.weight >= enough && !slices.Contains(linked, shelf.Items[s.place]) {
			most = insertMost(most, s)
		}
	}
	items := make([]*content.Article, len(most))
	for i, s := range most {
		items[i] = shelf.Items[s.place]
	}
	return f.headlines(a.Lang, items)
}

// sharing is the place of an item on a shelf and how much it shares with an
// article.
type sharing struct {
	place  int32
	weight int
}

// sharings are the items of earlier days that share a tag with an article,
// newest first. They are found by their places alone, because a large archive
// is not in the caches of a processor.
func sharings(shelf *content.Shelf, a *content.Article) iter.Seq[sharing] {
	return func(yield func(sharing) bool) {
		var room [12 * earlierWindow]uint64
		near := room[:0] // for each tag in common: the place, and in the low byte the tag's weight
		first := shelf.Before(a.Day)
		for _, t := range a.Tags() {
			weight := sharedWeight[t.Kind]
			if weight == 0 {
				continue
			}
			places := shelf.Places(t)
			start, _ := slices.BinarySearch(places, first)
			for _, place := range places[start:min(start+earlierWindow, len(places))] {
				near = append(near, uint64(place)<<8|uint64(weight))
			}
		}
		slices.Sort(near)
		for i := 0; i < len(near); {
			s := sharing{place: int32(near[i] >> 8)}
			for ; i < len(near) && int32(near[i]>>8) == s.place; i++ {
				s.weight += int(near[i] & 0xff)
			}
			if !yield(s) {
				return
			}
		}
	}
}

// insertMost puts an item into the list of those that share most, if it is one;
// of those that share as much, the newest are.
func insertMost(most []sharing, s sharing) []sharing {
	i := len(most)
	for i > 0 && most[i-1].weight < s.weight {
		i--
	}
	if i == earlierItems {
		return most
	}
	return slices.Insert(most[:min(len(most), earlierItems-1)], i, s)
}
