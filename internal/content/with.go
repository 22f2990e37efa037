package content

import (
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/mujaz/mujaz/internal/article"
	"github.com/mujaz/mujaz/internal/date"
	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/yamldoc"
)

// With returns the store that [New] would make if some files were others, and
// what it would report. It is for a preview, in which an editor saves an
// article and waits: what the others are is not found out again. It reports
// false if a file is not in the store, or if more differs than texts, tags,
// source and picture, so that the order of articles or an address may.
func (s *Store) With(files []*article.Article, opt Options) (*Store, diag.List, bool) {
	if !s.from.opt.publishes(opt, s.Until) {
		return nil, nil, false
	}
	edited, stories := map[string]*article.Article{}, map[*Story]*Story{}
	for _, f := range files {
		old, ok := s.byPath[f.Path]
		if !ok || !standsAs(old.Article, f) || !old.Story.toldOnce() {
			return nil, nil, false
		}
		edited[f.Path], stories[old.Story] = f, nil
	}
	next := *s
	next.Articles, next.byPath, next.shelves = slices.Clone(s.Articles), maps.Clone(s.byPath), map[string]*Shelf{}
	next.from.problems = slices.DeleteFunc(slices.Clone(s.from.problems), func(p diag.Problem) bool {
		a, ok := s.byPath[p.Pos.Path]
		_, again := stories[a.story()]
		return ok && again
	})
	b := &builder{conf: s.from.conf, names: s.from.names, opt: opt, problems: &next.from.problems, store: &next, sources: map[string]string{}}
	for old := range stories {
		stories[old] = b.remake(old, edited)
	}
	next.related, next.reported = exchanged(s.related, stories), exchanged(s.reported, stories)
	for _, story := range stories {
		for _, a := range story.files {
			b.link(a)
		}
	}
	for lang, shelf := range s.shelves {
		next.shelves[lang] = shelf.with(stories)
	}
	return &next, slices.Clone(next.from.problems), true
}

func (a *Article) story() *Story {
	if a == nil {
		return nil
	}
	return a.Story
}

// publishes reports whether the options publish what they did when the store
// was made: the clock has not gone back, nor come to where it changes something.
func (o Options) publishes(now Options, until time.Time) bool {
	then := o
	then.Clock = now.Clock
	return then == now && !now.Clock.Before(o.Clock) && (until.IsZero() || now.Clock.Before(until))
}

// toldOnce reports whether no language has two files of the story.
func (s *Story) toldOnce() bool {
	for i, a := range s.files {
		if slices.ContainsFunc(s.files[:i], func(b *Article) bool { return b.Lang == a.Lang }) {
			return false
		}
	}
	return true
}

// standing is what decides where an article stands: its address, its state,
// its place in time and its story.
type standing struct {
	lang, key, slug, story     string
	date, publish, expiry      date.Date
	inherited, draft, original bool
	broken                     bool
}

func standingOf(f *article.Article) standing {
	return standing{
		lang: f.Lang, key: f.Key(), slug: f.Slug.Value, story: f.TranslationKey.Value,
		date: f.Date, publish: f.PublishDate, expiry: f.ExpiryDate,
		inherited: f.DateInherited, draft: f.Draft, original: f.Translation == nil, broken: f.Broken,
	}
}

// standsAs reports whether an article stands where another did, and names the
// same articles. One that is withdrawn, or a page of the site, is not looked at.
func standsAs(old, f *article.Article) bool {
	same := func(a, b []yamldoc.Text) bool {
		return slices.EqualFunc(a, b, func(x, y yamldoc.Text) bool { return x.Value == y.Value }) && (a == nil) == (b == nil)
	}
	return !old.Page && !f.Page && old.Withdrawn == nil && f.Withdrawn == nil && standingOf(old) == standingOf(f) &&
		same(old.Related, f.Related) && same(old.AlsoReportedBy, f.AlsoReportedBy)
}

// remake makes a story and its articles anew, in the places of the old ones.
func (b *builder) remake(old *Story, edited map[string]*article.Article) *Story {
	story := newStory(old.Key, old.place)
	now := map[*Article]*Article{}
	for _, a := range old.files {
		again := &Article{Article: a.Article, Story: story, URL: a.URL}
		if f, ok := edited[a.Path]; ok {
			again.Article = f
		}
		now[a] = again
		story.files = append(story.files, again)
		b.store.byPath[a.Path] = again
		if i, ok := slices.BinarySearchFunc(b.store.Articles, a.Path, func(a *Article, path string) int { return strings.Compare(a.Path, path) }); ok {
			b.store.Articles[i] = again
		}
	}
	story.Original = now[old.Original]
	for _, a := range story.files {
		if a != story.Original {
			a.Original = story.Original
		}
	}
	for _, a := range old.Versions {
		story.Versions = append(story.Versions, now[a])
	}
	for _, a := range story.files {
		b.resolve(a)
	}
	return story
}

// exchanged returns which stories name each other, with others in the place of some.
func exchanged(edges map[*Story][]*Story, others map[*Story]*Story) map[*Story][]*Story {
	now := func(s *Story) *Story {
		if other, ok := others[s]; ok {
			return other
		}
		return s
	}
	out := maps.Clone(edges)
	for old := range others {
		for _, near := range edges[old] {
			list := slices.Clone(edges[near])
			for i, s := range list {
				list[i] = now(s)
			}
			out[near] = list
		}
	}
	for old, story := range others {
		if list, ok := out[old]; ok {
			delete(out, old)
			out[story] = list
		}
	}
	return out
}

// with returns the shelf with other stories in the place of some.
func (s *Shelf) with(stories map[*Story]*Story) *Shelf {
	next := *s
	next.Items, next.Days, next.byTag = slices.Clone(s.Items), slices.Clone(s.Days), maps.Clone(s.byTag)
	for old, story := range stories {
		i := int(s.index[old.place]) - 1
		if i < 0 {
			continue
		}
		was, is := s.Items[i], story.Best(s.Lang)
		next.Items[i] = is
		next.retag(was, is)
		day, _ := slices.BinarySearchFunc(next.Days, is.Day, func(d Day, day date.Date) int { return day.Compare(d.Date) })
		items := slices.Clone(next.Days[day].Items)
		items[slices.Index(items, was)] = is
		slices.SortFunc(items, lead)
		next.Days[day].Items = items
	}
	return &next
}

// retag puts an article where another was, in the lists of the tags of both.
func (s *Shelf) retag(was, is *Article) {
	place := s.index[is.Story.place] - 1
	for t := range was.eachTag {
		old := s.byTag[t]
		if len(old.items) == 1 {
			delete(s.byTag, t)
			continue
		}
		i, _ := slices.BinarySearch(old.places, place)
		s.byTag[t] = &tagged{slices.Delete(slices.Clone(old.items), i, i+1), slices.Delete(slices.Clone(old.places), i, i+1)}
	}
	for t := range is.eachTag {
		items, places := s.Tagged(t), s.Places(t)
		i, _ := slices.BinarySearch(places, place)
		s.byTag[t] = &tagged{slices.Insert(slices.Clone(items), i, is), slices.Insert(slices.Clone(places), i, place)}
	}
}
