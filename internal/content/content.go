// Package content is all articles of a site, findable.
//
// [New] takes the front matter of every file and what the site knows of
// countries, officials and sources, and returns a [Store]: articles paired
// into stories across languages, translations with what they inherit, what is
// published now, and for each language one [Shelf] that lists every story
// once, newest first, by day and by tag. A story that a language lacks keeps
// its place on that language's shelf, in the language it has.
//
// Here live the rules about many articles: a story told twice in one language,
// a country or official that nobody knows, a related article that is not
// there, an article without a date. All are problems at their own line.
//
// The store is a pure function of its arguments. It reads no file and no
// clock, makes no URL of a page other than an article's own, and is never
// changed once returned. Bodies are not in it.
package content

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/mujaz/mujaz/internal/article"
	"github.com/mujaz/mujaz/internal/config"
	"github.com/mujaz/mujaz/internal/date"
	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/gazetteer"
)

// Options says what is published. Clock decides it, and nothing else.
type Options struct {
	Clock   time.Time
	Drafts  bool // include drafts
	Future  bool // include what is to be published later
	Expired bool // include what has expired
}

// A State says whether an article is published, and if not why.
type State uint8

// States of an article. A withdrawn one keeps its page and leaves all lists.
const (
	Published State = iota
	Draft
	Future
	Expired
)

// String returns the state's name as a preview shows it.
func (s State) String() string { return [...]string{"published", "draft", "future", "expired"}[s] }

// A Store is all articles of a site.
type Store struct {
	Articles []*Article // with a page, by path: published, and what the options include
	Pages    []*Article // the site's own pages, by path
	Withheld [4]int     // articles that have no page, by state
	Until    time.Time  // when the clock first publishes an article, or lets one expire; zero if never

	shelves map[string]*Shelf
	byPath  map[string]*Article

	related, reported map[*Story][]*Story // both ways

	from origin
}

// origin is what a store was made from, and what was reported, for [Store.With].
type origin struct {
	conf     *config.Config
	names    *gazetteer.Gazetteer
	opt      Options
	problems diag.List
}

// An Article is a file together with what the other files and the gazetteer
// make of it.
type Article struct {
	*article.Article
	Story *Story
	State State
	URL   string // /ar/2024/11/20/russia-iraq-3f9a2c/

	Date      date.Date // of its original, in the site's time zone where it has a time
	Day       date.Date // the edition it belongs to; zero on a page of the site
	At        time.Time // the instant by which it is sorted
	Original  *Article  // nil on an original
	Inherited bool      // Date is that of the item it came with

	Dateline, Agency Words
	Cover            *Cover

	Countries, Bodies, Topics []string
	Officials                 []Official
	Source                    Source
	SourceTag                 string // id of the source in sources.yaml, or ""
}

// Listed reports whether lists, feeds and search show the article.
func (a *Article) Listed() bool { return a.Withdrawn == nil }

// Words are words of an article, or of the original that it takes them from.
type Words struct{ Text, Lang string }

// Source is who published a text first, as the article has it.
type Source struct {
	Words
	URL string
}

// A Cover is the picture over an article. File is its path in the site.
type Cover struct {
	File, Alt, Caption, Credit string
}

// An Official is a person tagged on an article.
type Official struct {
	ID     string
	Known  *gazetteer.Official // nil for one who is written out
	Person *article.Person     // as the article writes the person out, if it does
	Lang   string              // the language in which it does
}

// A Story is what the translations of one article share.
type Story struct {
	Key      string
	Original *Article
	Versions []*Article // in the site's order of languages, those with a page

	files []*Article // all of them, by path
	place int        // among all stories
	room  [4]*Article
}

// newStory makes a story with room for two files, the most that nearly all
// have, in the story's own memory.
func newStory(key string, place int) *Story {
	s := &Story{Key: key, place: place}
	s.files, s.Versions = s.room[0:0:2], s.room[2:2:4]
	return s
}

// In returns the story's article in a language, if it has a page.
func (s *Story) In(lang string) (*Article, bool) {
	for _, a := range s.Versions {
		if a.Lang == lang {
			return a, true
		}
	}
	return nil, false
}

// Best returns the story's article in a language, or else its original, or
// else the first that has a page; nil if none has.
func (s *Story) Best(lang string) *Article {
	if a, ok := s.In(lang); ok {
		return a
	}
	for _, a := range s.Versions {
		if a == s.Original {
			return a
		}
	}
	if len(s.Versions) > 0 {
		return s.Versions[0]
	}
	return nil
}

// New makes the store.
func New(files []*article.Article, conf *config.Config, names *gazetteer.Gazetteer, opt Options, problems *diag.List) *Store {
	byPath := func(a, b *article.Article) int { return cmp.Compare(a.Path, b.Path) }
	if !slices.IsSortedFunc(files, byPath) {
		files = slices.SortedFunc(slices.Values(files), byPath)
	}
	var found diag.List
	b := &builder{
		conf: conf, names: names, opt: opt, problems: &found,
		store:   &Store{shelves: map[string]*Shelf{}, byPath: make(map[string]*Article, len(files)), related: map[*Story][]*Story{}, reported: map[*Story][]*Story{}},
		stories: make(map[string]*Story, len(files)),
	}
	all := b.pair(files)
	b.resolveAll(all)
	for _, a := range all {
		b.link(a)
	}
	b.publish(all)
	b.shelve()
	b.store.from = origin{conf, names, opt, found}
	problems.Add(found...)
	return b.store
}

// shelve fills the shelf of each language.
func (b *builder) shelve() {
	shelves := make([]*Shelf, len(b.conf.Languages))
	var all sync.WaitGroup
	for i, l := range b.conf.Languages {
		all.Go(func() { shelves[i] = newShelf(l.Code, b.store.Articles, len(b.stories)) })
	}
	all.Wait()
	for _, s := range shelves {
		b.store.shelves[s.Lang] = s
	}
}

// Shelf returns the stories as one language shows them.
func (s *Store) Shelf(lang string) *Shelf { return s.shelves[lang] }

// ByPath returns the article or page of a file, whether or not it has a page.
func (s *Store) ByPath(path string) (*Article, bool) {
	a, ok := s.byPath[path]
	return a, ok
}

// HasPage reports whether the article is on the site.
func (a *Article) HasPage() bool { return slices.Contains(a.Story.Versions, a) }

// publish sorts out which articles have a page.
func (b *builder) publish(all []*Article) {
	for _, a := range all {
		if !b.included(a.State) {
			b.store.Withheld[a.State]++
			continue
		}
		b.addVersion(a)
		if a.Page {
			b.store.Pages = append(b.store.Pages, a)
		} else {
			b.store.Articles = append(b.store.Articles, a)
		}
	}
}

// addVersion puts an article in its place among the versions of its story. The
// languages follow each other as paths do, most often.
func (b *builder) addVersion(a *Article) {
	versions := a.Story.Versions
	i := len(versions)
	for i > 0 && b.languageOrder(versions[i-1].Lang) > b.languageOrder(a.Lang) {
		i--
	}
	a.Story.Versions = slices.Insert(versions, i, a)
}

func (b *builder) included(s State) bool {
	return s == Published || s == Draft && b.opt.Drafts || s == Future && b.opt.Future || s == Expired && b.opt.Expired
}

// state says whether an article is published at the clock. The draft mark is
// each file's own; the dates of the original hold for its translations.
func (b *builder) state(a *Article) State {
	from := a
	if a.Original != nil {
		from = a.Original
	}
	begins := from.PublishDate
	if begins.IsZero() {
		begins = from.Article.Date
	}
	zone := b.conf.TimeZone
	begin, expiry := begins.In(zone), from.ExpiryDate.In(zone) // the zero time of a zero date
	for _, at := range []time.Time{begin, expiry} {
		if at.After(b.opt.Clock) && (b.until.IsZero() || at.Before(b.until)) {
			b.until = at
		}
	}
	switch {
	case a.Draft:
		return Draft
	case begin.After(b.opt.Clock):
		return Future
	case !expiry.IsZero() && !expiry.After(b.opt.Clock):
		return Expired
	}
	return Published
}

// url is the file's path without content/ and .md; a slug replaces its last part.
func url(a *article.Article) string {
	key := a.Key()
	if a.Slug.Value != "" {
		key = key[:strings.LastIndexByte(key, '/')+1] + a.Slug.Value
	}
	return "/" + a.Lang + "/" + key + "/"
}
