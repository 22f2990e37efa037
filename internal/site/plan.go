// Package site is the plan of the site: which pages exist, at which address,
// and how to fill what each one shows.
//
// [Plan] decides all of it from the front matter alone, and returns at once
// whatever the size of the archive. A page is filled when it is asked for:
// [Site.Fill] returns a closed value ([View]) with all that its template can
// print. Bodies are read then, through the function that the caller gives, and
// their links to other articles become addresses; a link to what is not there
// is a problem at its own line.
//
//	plan := site.Plan(in, &problems)
//	for page := range plan.Pages() {
//		filled, err := plan.Fill(page, bodies)
//	}
//
// It is the only package that makes an address: every link, canonical and feed
// goes through one function, so that a site works under a sub-path. Two files
// with one address are a problem that names both. The package never sees a
// template, a disk or HTTP, and it does not print the clock.
package site

import (
	"cmp"
	"maps"
	"net/url"
	"slices"
	"sync"
	"time"

	"github.com/mujaz/mujaz/internal/config"
	"github.com/mujaz/mujaz/internal/content"
	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/gazetteer"
	"github.com/mujaz/mujaz/internal/locale"
	"github.com/mujaz/mujaz/internal/markdown"
	"github.com/mujaz/mujaz/internal/memo"
	"github.com/mujaz/mujaz/internal/picture"
)

// Input is all that the plan is made from.
type Input struct {
	Config  *config.Config
	Store   *content.Store
	Names   *gazetteer.Gazetteer
	Locales *locale.Set
	Static  []Static
	BaseURL *url.URL               // ends in a slash
	Clock   time.Time              // decides which articles are news of the last two days
	HasFile func(path string) bool // whether the site's folder has a file
	Picture Pictures
}

// Pictures tells the size of a picture of the site's folder: nothing of a file
// that is no JPEG, PNG, GIF or WebP. The error is what is wrong with it.
type Pictures func(path string) (picture.Header, error)

// Bodies reads the body of an article or page.
type Bodies func(a *content.Article) (Body, error)

// A Body is the text of an article.
type Body struct {
	Markdown []byte // as it is written
	Parse    func() (*markdown.Doc, diag.List)
}

// A Site is the plan. It is never changed once returned, and may be used from
// many goroutines.
type Site struct {
	in            Input
	urls          urls
	pages         []Page // as they were planned
	byURL         byURL
	sorted        func() []Page
	assetURLs     map[string]string // published paths, by path in static/
	shared        map[string]*languageFrame
	unknown       map[string]content.Official // officials who are not in the gazetteer, by id
	runs          map[shelfTag][]monthRun     // the months of each tag
	pairs         map[string]*pairs           // by language
	until         time.Time
	cardsMade     *memo.Recent[cardKey, *Card]
	headlinesMade *memo.Recent[cardKey, *Headline]
	searched      func() searchNames
}

// cardKey is what a card or a headline shows, and where.
type cardKey struct {
	lang    string
	article *content.Article
}

// keptCards is how many cards and headlines are remembered: those of some weeks of a large
// digest, whose pages are made together.
const keptCards = 4096

// A Page is one file of the site.
type Page struct {
	URL    string // /ar/2024/11/20/x/: its path on the site, decoded, without the base path
	Source string // the file that it shows, or "" if it is made from many
	when   month  // whose articles it shows; zero if those of many
	fill   func(f *filler) View
}

// File returns the page's place in the published folder.
func (p Page) File() string { return file(p.URL) }

// Filled is what a page shows.
type Filled struct {
	View     View
	Problems diag.List
	Media    []Medium // files beside its article that it names, and that are published with it
}

// A Medium is a file of content/ that an article names.
type Medium struct {
	File string
	Pos  diag.Pos // where it is named
}

// Plan decides which pages exist.
func Plan(in Input, problems *diag.List) *Site {
	s := &Site{
		in: in, urls: urls{in.BaseURL}, until: in.Store.Until,
		runs: map[shelfTag][]monthRun{}, pairs: map[string]*pairs{}, assetURLs: map[string]string{},
		cardsMade: memo.NewRecent[cardKey, *Card](keptCards), headlinesMade: memo.NewRecent[cardKey, *Headline](keptCards),
	}
	s.unknown = unknownOfficials(in.Store, in.Config)
	s.shared = s.languageFrames()
	s.searched = sync.OnceValue(s.searchNames)
	planners := []planner{(*Site).planAssets, (*Site).planFront}
	for _, l := range in.Config.Languages {
		planners = append(planners, func(part *Site, _ *diag.List) { part.planLanguage(in.Store.Shelf(l.Code)) })
	}
	s.together(append(planners, (*Site).planArticles, (*Site).planSearch, (*Site).planSitemaps, (*Site).planRedirects), problems)
	s.sorted = sync.OnceValue(s.sort)
	if s.byURL = indexPages(s.pages); s.byURL.len() < len(s.pages) {
		s.refuseTwins(problems)
	}
	return s
}

// byURL is the place of each page in a list, by its address, in several maps
// that are filled side by side: a preview that plans anew waits for this one
// step that could not begin before all pages are known.
type byURL [4]map[string]int32

// part is the map of an address: which one, its length says.
func (b *byURL) part(url string) map[string]int32 { return b[len(url)%len(b)] }

// indexPages makes pages findable. Of two with one address one is found.
func indexPages(pages []Page) byURL {
	var b byURL
	var all sync.WaitGroup
	for part := range b {
		all.Go(func() {
			b[part] = make(map[string]int32, len(pages)/len(b))
			for i, p := range pages {
				if url := withoutIndex(p.URL); len(url)%len(b) == part {
					b[part][url] = int32(i)
				}
			}
		})
	}
	all.Wait()
	return b
}

func (b *byURL) find(url string) (int, bool) {
	url = withoutIndex(url)
	i, ok := b.part(url)[url]
	return int(i), ok
}

func (b *byURL) len() int {
	n := 0
	for _, part := range b {
		n += len(part)
	}
	return n
}

// sort orders the pages: a preview, which plans often, can do without.
func (s *Site) sort() []Page {
	pages := slices.Clone(s.pages)
	slices.SortFunc(pages, func(a, b Page) int { return cmp.Or(compareFiles(a.URL, b.URL), cmp.Compare(a.Source, b.Source)) })
	return pages
}

// Pages returns all pages, in the order of their files.
func (s *Site) Pages() []Page { return s.sorted() }

// Unsorted returns all pages, in any order.
func (s *Site) Unsorted() []Page { return s.pages }

// ByTime returns all pages, those of a month together and before those of a
// later one, and at the end those that belong to none: pages made one after the
// other have the same cards.
func (s *Site) ByTime() []Page {
	pages := slices.Clone(s.Pages())
	slices.SortStableFunc(pages, func(a, b Page) int {
		return cmp.Or(compareBool(a.when == month{}, b.when == month{}), a.when.compare(b.when))
	})
	return pages
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// Lookup returns the page at an address (its path on the site, decoded).
func (s *Site) Lookup(path string) (Page, bool) {
	i, ok := s.byURL.find(path)
	if !ok || s.pages[i].URL != path {
		return Page{}, false
	}
	return s.pages[i], true
}

// Fill returns what a page shows. The error is the machine's, or says that a
// file is not what it was when the plan was made.
func (s *Site) Fill(p Page, bodies Bodies) (Filled, error) { return s.filled(bodies, p.fill) }

// FillArticle returns what the page of an article shows that has other texts
// than when the plan was made.
func (s *Site) FillArticle(a *content.Article, bodies Bodies) (Filled, error) {
	return s.filled(bodies, func(f *filler) View { return f.article(a) })
}

func (s *Site) filled(bodies Bodies, fill func(*filler) View) (Filled, error) {
	f := &filler{Site: s, bodies: bodies}
	view := fill(f)
	return Filled{View: view, Problems: f.problems, Media: f.media}, f.err
}

// filler fills one page.
type filler struct {
	*Site
	bodies   Bodies
	problems diag.List
	media    []Medium
	err      error
}

func (s *Site) add(url string, fill func(f *filler) View) { s.addIn(month{}, url, fill) }

// addIn adds a page that shows the articles of one month.
func (s *Site) addIn(when month, url string, fill func(f *filler) View) {
	s.pages = append(s.pages, Page{URL: url, when: when, fill: fill})
}

// A planner adds pages to a part of the plan. It knows the input, and nothing
// that another planner finds.
type planner func(part *Site, problems *diag.List)

// together runs planners side by side, and puts their parts into the plan in
// the order of the planners.
func (s *Site) together(planners []planner, problems *diag.List) {
	parts, found := make([]*Site, len(planners)), make([]diag.List, len(planners))
	var all sync.WaitGroup
	for i, plan := range planners {
		parts[i] = &Site{in: s.in, urls: s.urls, runs: map[shelfTag][]monthRun{}, pairs: map[string]*pairs{}, assetURLs: map[string]string{}, until: s.until}
		all.Go(func() { plan(parts[i], &found[i]) })
	}
	all.Wait()
	pages := 0
	for _, part := range parts {
		pages += len(part.pages)
	}
	s.pages = slices.Grow(s.pages, pages)
	for i, part := range parts {
		s.pages = append(s.pages, part.pages...)
		maps.Copy(s.runs, part.runs)
		maps.Copy(s.pairs, part.pairs)
		maps.Copy(s.assetURLs, part.assetURLs)
		s.changes(part.until)
		problems.Add(found[i]...)
	}
}

// planLanguage adds the pages of one language that are made from many articles.
func (s *Site) planLanguage(shelf *content.Shelf) {
	lang := shelf.Lang
	s.add(homeURL(lang), func(f *filler) View { return f.home(shelf) })
	s.addFeeds(homeURL(lang), func(f *filler) feedSource { return f.homeFeed(shelf) })
	s.planEditions(shelf)
	for kind := range kindNames {
		s.planTags(shelf, content.Kind(kind))
	}
	s.planPairs(shelf)
	for _, kind := range s.pairKinds() {
		s.add(graphURL(lang, kind), func(f *filler) View { return f.graph(shelf, kind) })
	}
	if s.in.Config.Search {
		s.add(searchURL(lang), func(f *filler) View { return f.search(shelf) })
	}
	s.planMap(shelf)
	s.planService(shelf)
}

// planArticles adds the pages that show one file.
func (s *Site) planArticles(*diag.List) {
	s.pages = make([]Page, 0, len(s.in.Store.Articles)+len(s.in.Store.Pages))
	for _, a := range s.in.Store.Articles {
		s.pages = append(s.pages, Page{URL: a.URL, Source: a.Path, when: monthOf(a.Day), fill: func(f *filler) View { return f.article(a) }})
		if s.hasSocialCard(a) {
			s.add(socialCardURL(a), func(f *filler) View { return f.socialCard(a) })
		}
	}
	for _, a := range s.in.Store.Pages {
		s.pages = append(s.pages, Page{URL: a.URL, Source: a.Path, fill: func(f *filler) View { return f.sitePage(a) }})
	}
}

// refuseTwins reports pages that would be one file.
func (s *Site) refuseTwins(problems *diag.List) {
	pages := s.Pages()
	for i := 1; i < len(pages); i++ {
		a, b := pages[i-1], pages[i]
		if compareFiles(a.URL, b.URL) != 0 {
			continue
		}
		at, other := b, a
		if at.Source == "" {
			at, other = a, b
		}
		who := "by " + other.Source
		if other.Source == "" {
			who = "by a page that Mujaz makes"
		}
		problems.Add(diag.Errorf(diag.Pos{Path: at.Source, Line: 1, Col: 1}, "url-twice", "the address %s is taken %s", at.URL, who).
			WithHint("give one of them another slug, or another file name"))
	}
}

// BasePath is the path of the site's address: / or /repo/.
func (s *Site) BasePath() string { return s.in.BaseURL.Path }

// Host is the name of the host that the site is published at.
func (s *Site) Host() string { return s.in.BaseURL.Hostname() }

// Rel is the address of a page on the site's own host.
func (s *Site) Rel(path string) string { return s.urls.Rel(path) }

// TagName is the name of a tag in a language, or else in another.
func (s *Site) TagName(lang string, t content.Tag) string { return s.tagName(lang, t).Text }
