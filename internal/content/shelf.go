package content

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/date"
)

// A Kind is a kind of tag.
type Kind uint8

// The kinds of tags that have pages.
const (
	Country Kind = iota
	BodyKind
	OfficialKind
	Topic
	SourceKind
)

// A Tag is one country, body, official, topic or source.
type Tag struct {
	Kind Kind
	ID   string
}

// A Shelf is the site as one language shows it: each story once, in that
// language, or else in the one it has. Withdrawn articles are not on it.
type Shelf struct {
	Lang  string
	Items []*Article // newest first
	Days  []Day      // newest first

	byTag map[Tag]*tagged
	index []int32 // of each story, 1 + its place in Items; 0 if it is not there
}

// tagged is what carries a tag, newest first: the items, and their places in
// Items, which say which is newer without a look at the items.
type tagged struct {
	items  []*Article
	places []int32
}

// A Day is one edition.
type Day struct {
	Date  date.Date
	Items []*Article // as the edition orders them; the first is the lead

	end int32 // the place, in the list that was cut, of what is older
}

func newShelf(lang string, articles []*Article, stories int) *Shelf {
	s := &Shelf{Lang: lang, byTag: map[Tag]*tagged{}, index: make([]int32, stories)}
	seen := make([]bool, stories)
	for _, a := range slices.Backward(articles) { // most paths are dates
		if seen[a.Story.place] {
			continue
		}
		seen[a.Story.place] = true
		if best := a.Story.Best(lang); best.Listed() && !best.Day.IsZero() {
			s.Items = append(s.Items, best)
		}
	}
	slices.SortFunc(s.Items, newest)
	for i, a := range s.Items {
		s.index[a.Story.place] = int32(i + 1)
		for t := range a.eachTag {
			with := s.byTag[t]
			if with == nil {
				with = new(tagged)
				s.byTag[t] = with
			}
			with.items, with.places = append(with.items, a), append(with.places, int32(i))
		}
	}
	s.Days = days(s.Items)
	return s
}

// newest orders by time, then by path, so that the order is total.
func newest(a, b *Article) int {
	if c := b.Day.Compare(a.Day); c != 0 {
		return c
	}
	if c := b.At.Compare(a.At); c != 0 {
		return c
	}
	return cmp.Compare(a.Story.Original.Key(), b.Story.Original.Key())
}

// lead orders an edition: by weight, unset last, then by number of tags, then
// newest.
func lead(a, b *Article) int {
	if c := cmp.Compare(a.weight(), b.weight()); c != 0 {
		return c
	}
	if c := cmp.Compare(b.tagCount(), a.tagCount()); c != 0 {
		return c
	}
	return newest(a, b)
}

func (a *Article) weight() int {
	w := a.Weight
	if w == 0 && a.Original != nil {
		w = a.Original.Weight
	}
	if w == 0 {
		return math.MaxInt
	}
	return int(w)
}

// days cuts items, newest first, into editions.
func days(items []*Article) []Day {
	var out []Day
	for i, a := range items {
		if len(out) == 0 || out[len(out)-1].Date != a.Day {
			out = append(out, Day{Date: a.Day})
		}
		last := &out[len(out)-1]
		last.Items, last.end = append(last.Items, a), int32(i+1)
	}
	for i := range out {
		slices.SortFunc(out[i].Items, lead)
	}
	return out
}

// DaysOf cuts items, newest first, into editions.
func DaysOf(items []*Article) []Day { return days(items) }

// tagCount is the number of Tags.
func (a *Article) tagCount() int {
	n := len(a.Countries) + len(a.Bodies) + len(a.Officials) + len(a.Topics)
	if a.SourceTag != "" {
		n++
	}
	return n
}

// Tags returns all tags of an article that have a page.
func (a *Article) Tags() []Tag {
	return slices.AppendSeq(make([]Tag, 0, a.tagCount()), a.eachTag)
}

func (a *Article) eachTag(yield func(Tag) bool) {
	for _, id := range a.Countries {
		if !yield(Tag{Country, id}) {
			return
		}
	}
	for _, id := range a.Bodies {
		if !yield(Tag{BodyKind, id}) {
			return
		}
	}
	for _, o := range a.Officials {
		if !yield(Tag{OfficialKind, o.ID}) {
			return
		}
	}
	for _, id := range a.Topics {
		if !yield(Tag{Topic, id}) {
			return
		}
	}
	if a.SourceTag != "" {
		yield(Tag{SourceKind, a.SourceTag})
	}
}

// Tagged returns the items that carry a tag, newest first.
func (s *Shelf) Tagged(t Tag) []*Article {
	if with := s.byTag[t]; with != nil {
		return with.items
	}
	return nil
}

// Places returns the places in Items of what carries a tag, in rising order:
// newest first.
func (s *Shelf) Places(t Tag) []int32 {
	if with := s.byTag[t]; with != nil {
		return with.places
	}
	return nil
}

// Before returns the place in Items of the newest item of an earlier day, which
// is their number if there is none.
func (s *Shelf) Before(day date.Date) int32 {
	i, found := slices.BinarySearchFunc(s.Days, day, func(d Day, day date.Date) int { return day.Compare(d.Date) })
	if found {
		return s.Days[i].end
	}
	if i == 0 {
		return 0
	}
	return s.Days[i-1].end
}

// Tags returns the tags of one kind that some item carries, by id.
func (s *Shelf) Tags(k Kind) []Tag {
	var out []Tag
	for t := range maps.Keys(s.byTag) {
		if t.Kind == k {
			out = append(out, t)
		}
	}
	slices.SortFunc(out, func(a, b Tag) int { return strings.Compare(a.ID, b.ID) })
	return out
}

// Neighbours returns the items before and after a story in time: older and
// newer, nil at the ends.
func (s *Shelf) Neighbours(story *Story) (older, newer *Article) {
	i := int(s.index[story.place]) - 1
	if i < 0 {
		return nil, nil
	}
	if i+1 < len(s.Items) {
		older = s.Items[i+1]
	}
	if i > 0 {
		newer = s.Items[i-1]
	}
	return older, newer
}
