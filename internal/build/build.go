// Package build makes the site from its folder. It is the only place that
// knows the order.
//
//	snapshot → articles → content → plan → pages → bytes
//
// [New] reads a folder and returns the whole site as a value: every page, its
// address, and how to make its bytes; [Site.Reread] and [Site.ReadAll] return
// what it is after an edit. [Site.Page] makes one page, for a browser that asks;
// [Site.Write] makes all of them, for a folder to publish; [Site.Check] looks at
// all bodies and makes no page, for their problems.
//
//	s, err := build.New(ctx, build.Folder{Site: os.DirFS(dir), Theme: theme}, opt, nil)
//	if s.Problems().Errors() > 0 { … }
//	problems, err := s.Write(ctx, out)
//
// The same files and [Options] give the same bytes, whatever the [Memo] holds,
// with one core or many. Nothing else is read: no clock, no environment. A file
// that changes while a site is made from it gives [snapshot.ErrChanged], and
// the caller begins anew.
//
// Smaller pictures and social cards are made after the pages that name them, and
// kept by an [Output] that is a [Cache].
//
// Memory is some kilobytes an article: front matter is kept, bodies are read
// when a page is made, and no page is held.
package build

import (
	"context"
	"io/fs"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/mujaz/mujaz/internal/article"
	"github.com/mujaz/mujaz/internal/config"
	"github.com/mujaz/mujaz/internal/content"
	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/gazetteer"
	"github.com/mujaz/mujaz/internal/locale"
	"github.com/mujaz/mujaz/internal/markdown"
	"github.com/mujaz/mujaz/internal/memo"
	"github.com/mujaz/mujaz/internal/render"
	"github.com/mujaz/mujaz/internal/site"
	"github.com/mujaz/mujaz/internal/snapshot"
	"github.com/mujaz/mujaz/internal/socialcard"
)

// A Folder is where a site is read from.
type Folder struct {
	Site  fs.FS // the site's own files
	Theme fs.FS // templates/ and static/ beneath them
}

// Options are all that decides a site's bytes beside its files.
type Options struct {
	BaseURL *url.URL // where it is published; nil is what site.yaml says
	Clock   time.Time
	Drafts  bool
	Future  bool
	Expired bool
	NoPages bool // no page is made: the templates and what draws are not looked at
}

// A Site is everything that a folder makes. It is never changed once made, and
// may be used from many goroutines.
type Site struct {
	Config *config.Config
	Store  *content.Store
	Names  *gazetteer.Gazetteer
	Plan   *site.Site

	first    map[string]*content.Article // what is newer than the plan; see First
	parsed   []head                      // all articles, by path
	unread   diag.List                   // what could not be read
	heads    []*article.Article
	files    *snapshot.Snapshot
	pictures pictures
	smaller  *memo.Recent[snapshot.Sum, smaller] // nil: each is made anew
	locales  *locale.Set
	renderer *render.Renderer
	drawer   *socialcard.Drawer // nil if there are no social cards
	problems diag.List
}

// New reads a folder and plans its site. A nil memo remembers nothing.
func New(ctx context.Context, folder Folder, opt Options, m *Memo) (*Site, error) {
	heads := &heads{memo: m.articleTable()}
	files, problems, err := snapshot.Read(ctx, folder.Site, folder.Theme, heads.visit)
	if err != nil {
		return nil, err
	}
	s := plan(reading{files: files, unread: problems, parsed: heads.sorted(), pictures: heads.pictures}, opt, m)
	m.sweep()
	return s, nil
}

// Reread is the site with some files as they are now, and all others as they
// were: what an edit shows at once, before a complete reading puts right what
// the names did not tell. The paths are those of the files that are others now.
// It reports false for what only a complete reading tells. If no article but
// its body changed, there is nothing to plan.
func (s *Site) Reread(names []string, opt Options, m *Memo) (next *Site, paths []string, ok bool) {
	heads := &heads{memo: m.articleTable()}
	files, paths, ok := s.files.Reread(names, heads.visit)
	if !ok || len(paths) == 0 {
		return s, nil, ok
	}
	parsed, differs := heads.replace(s.parsed, paths)
	if !differs && onlyArticles(paths) {
		next := *s
		next.files = files
		return &next, paths, true
	}
	r := reading{files: files, unread: s.unread, parsed: parsed, pictures: s.pictures.with(heads.pictures)}
	if onlyArticles(paths) && len(heads.found) == len(paths) {
		r.before, r.edited = s.Store, heads.articles()
	}
	return plan(r, opt, m), paths, true
}

// ReadAll is the site as a complete reading finds it: the site itself, if no
// file is another and the clock has changed nothing.
func (s *Site) ReadAll(ctx context.Context, folder Folder, opt Options, m *Memo) (*Site, error) {
	heads := &heads{memo: m.articleTable()}
	files, unread, err := snapshot.Read(ctx, folder.Site, folder.Theme, heads.visit)
	if err != nil {
		return nil, err
	}
	defer m.sweep()
	if until := s.Until(); slices.Equal(unread, s.unread) && s.files.Same(files) && (until.IsZero() || opt.Clock.Before(until)) {
		return s, nil
	}
	return plan(reading{files: files, unread: unread, parsed: heads.sorted(), pictures: heads.pictures}, opt, m), nil
}

func onlyArticles(paths []string) bool {
	return !slices.ContainsFunc(paths, func(p string) bool { return !isArticle(p) })
}

// reading is what was read of a folder.
type reading struct {
	files    *snapshot.Snapshot
	unread   diag.List // what could not be read
	parsed   []head    // all articles, by path
	pictures pictures

	before *content.Store     // if only articles are others, the store of before,
	edited []*article.Article // and those
}

// plan makes a site of what was read.
func plan(r reading, opt Options, m *Memo) *Site {
	s := &Site{files: r.files, unread: r.unread, problems: slices.Clone(r.unread), parsed: r.parsed, pictures: r.pictures, smaller: m.smallerPictures()}
	s.Config = s.config()
	s.Names = s.loadNames(m)
	s.locales = s.loadLocales(m)
	s.heads = make([]*article.Article, len(r.parsed))
	for i, h := range r.parsed {
		s.heads[i] = h.article
		s.problems.Add(h.problems...)
	}
	s.Store = s.store(r, opt)
	s.Plan = site.Plan(s.planInput(opt), &s.problems)
	if !opt.NoPages {
		s.renderer = s.loadTemplates(m)
		s.drawer = s.loadDrawer(m)
	}
	s.problems.Sort()
	return s
}

// store finds what the articles make of each other.
func (s *Site) store(r reading, opt Options) *content.Store {
	published := content.Options{Clock: opt.Clock, Drafts: opt.Drafts, Future: opt.Future, Expired: opt.Expired}
	if r.before != nil {
		if store, problems, ok := r.before.With(r.edited, published); ok {
			s.problems.Add(problems...)
			return store
		}
	}
	return content.New(s.heads, s.Config, s.Names, published, &s.problems)
}

// Files are all articles and pages of the folder, published or not, by path.
func (s *Site) Files() []*article.Article { return s.heads }

// Problems are those found without making a page.
func (s *Site) Problems() diag.List { return s.problems }

func (s *Site) config() *config.Config {
	data, err := s.files.Data("site.yaml")
	if err != nil {
		s.problems.Add(diag.Errorf(diag.Pos{Path: "site.yaml"}, "site-missing", "this folder is no site: it has no site.yaml").
			WithHint("make one with mujaz new site DIR, or name a site's folder with -s"))
		data = []byte("format: 1\ntitle: {ar: _}\n")
	}
	return config.Parse("site.yaml", data, &s.problems)
}

// dataFolder holds what a site knows of officials, sources and topics.
const dataFolder = "content/data/"

func (s *Site) gazetteerFiles() []gazetteer.File {
	var out []gazetteer.File
	for _, f := range s.files.In(dataFolder) {
		if name := f.Path[len(dataFolder):]; strings.HasSuffix(name, ".yaml") {
			out = append(out, gazetteer.File{Name: name, Path: f.Path, Data: f.Data})
		}
	}
	return out
}

const labelFolder = "templates/i18n/"

func (s *Site) labelFiles() []locale.File {
	var out []locale.File
	for _, f := range s.files.In(labelFolder) {
		out = append(out, locale.File{Path: f.Path, Data: f.Data})
	}
	return out
}

func (s *Site) templates() []render.File {
	var out []render.File
	for _, f := range s.files.In("templates/") {
		if !strings.HasPrefix(f.Path, labelFolder) {
			out = append(out, render.File{Path: f.Path, Data: f.Data})
		}
	}
	return out
}

func (s *Site) planInput(opt Options) site.Input {
	in := site.Input{
		Config: s.Config, Store: s.Store, Names: s.Names, Locales: s.locales,
		BaseURL: opt.BaseURL, Clock: opt.Clock,
		HasFile: func(path string) bool { _, ok := s.files.Lookup(path); return ok },
		Picture: s.header,
	}
	if in.BaseURL == nil {
		in.BaseURL = s.Config.BaseURL
	}
	for _, f := range s.files.In("static/") {
		in.Static = append(in.Static, site.Static{Path: strings.TrimPrefix(f.Path, "static/"), Sum: f.Sum, Data: f.Data})
	}
	return in
}

// body reads the body of an article.
func (s *Site) body(a *content.Article) (site.Body, error) {
	data, err := s.files.Data(a.Path)
	if err != nil {
		return site.Body{}, err
	}
	text, line := article.Body(data)
	return site.Body{Markdown: text, Parse: func() (*markdown.Doc, diag.List) {
		return markdown.Parse(diag.Pos{Path: a.Path, Line: line}, text, s.markdownOptions(a))
	}}, nil
}

func (s *Site) markdownOptions(a *content.Article) markdown.Options {
	lang, _ := s.Config.Language(a.Lang)
	labels := s.locales.Language(a.Lang)
	return markdown.Options{
		Lang: a.Lang, Dir: lang.Direction, Unsafe: s.Config.UnsafeHTML, Zero: labels.Zero(),
		Labels: markdown.Labels{
			Footnotes: labels.Label("footnotes"), BackLink: labels.Label("footnote_back"),
			Video: labels.Label("embed_video"), Post: labels.Label("embed_post"), Map: labels.Label("embed_map"),
		},
	}
}
