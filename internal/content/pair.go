package content

import (
	"path"
	"slices"
	"strings"
	"time"

	"github.com/mujaz/mujaz/internal/article"
	"github.com/mujaz/mujaz/internal/config"
	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/gazetteer"
	"github.com/mujaz/mujaz/internal/yamldoc"
)

// builder holds what New works with.
type builder struct {
	conf     *config.Config
	names    *gazetteer.Gazetteer
	opt      Options
	problems *diag.List
	store    *Store
	stories  map[string]*Story

	// Of the part of the articles that is being resolved.
	until   time.Time         // when the clock first changes the state of one
	sources map[string]string // ids of sources by their names, "" for one that is not known
}

func (b *builder) add(a *article.Article, at yamldoc.Text, code, message, hint string) {
	pos := diag.Pos{Path: a.Path, Line: 1, Col: 1}
	if at.Line > 0 {
		pos = at.Pos(a.Path)
	}
	b.problems.Add(diag.Errorf(pos, code, "%s", message).WithHint("%s", hint))
}

func (b *builder) languageOrder(lang string) int {
	for i, l := range b.conf.Languages {
		if l.Code == lang {
			return i
		}
	}
	return len(b.conf.Languages)
}

// pair puts the files of one story together and finds each story's original:
// the file without translation:, of several the one whose language comes first.
func (b *builder) pair(files []*article.Article) []*Article {
	all := make([]*Article, 0, len(files))
	articles := make([]Article, len(files)) // one piece of memory instead of many
	for _, f := range files {
		if b.languageOrder(f.Lang) == len(b.conf.Languages) {
			codes := make([]string, len(b.conf.Languages))
			for i, l := range b.conf.Languages {
				codes[i] = l.Code
			}
			b.add(f, yamldoc.Text{}, "language", "the site has no language "+diag.Quote(f.Lang),
				diag.DidYouMean(f.Lang, codes, "declare it under languages: in site.yaml, or move the file"))
			continue
		}
		a := &articles[len(all)]
		a.Article, a.URL = f, url(f)
		key := storyKey(f)
		s := b.stories[key]
		if s == nil {
			s = newStory(key, len(b.stories))
			b.stories[key] = s
		}
		a.Story = s
		if twin := s.fileIn(f.Lang); twin != nil {
			b.add(f, f.TranslationKey, "story-twice", "the story "+diag.Quote(key)+" is told twice in "+f.Lang+": also by "+twin.Path,
				"give one of them another translationKey")
		}
		s.files = append(s.files, a)
		all = append(all, a)
		b.store.byPath[f.Path] = a
		if b.moreOriginal(a, s.Original) {
			s.Original = a
		}
	}
	for _, a := range all {
		if a != a.Story.Original {
			a.Original = a.Story.Original
		}
	}
	return all
}

// storyKey is what the translations of a story share. Pages of the site and
// articles cannot be versions of each other, so their keys are kept apart.
func storyKey(f *article.Article) string {
	key := f.Key()
	if f.TranslationKey.Value != "" {
		key = f.TranslationKey.Value
	}
	if f.Page {
		return "page " + key
	}
	return key
}

// fileIn returns the file that tells a story in a language, with a page or not.
func (s *Story) fileIn(lang string) *Article {
	for _, a := range s.files {
		if a.Lang == lang {
			return a
		}
	}
	return nil
}

func (b *builder) moreOriginal(a, than *Article) bool {
	if than == nil {
		return true
	}
	if (a.Translation == nil) != (than.Translation == nil) {
		return a.Translation == nil
	}
	return b.languageOrder(a.Lang) < b.languageOrder(than.Lang)
}

// link finds the articles that an article names. The link stands in one of
// the two files and is read both ways.
func (b *builder) link(a *Article) {
	related, reported := a.Article.Related, a.Article.AlsoReportedBy
	from := a
	if o := a.Original; o != nil {
		if related == nil {
			related, from = o.Article.Related, o
		}
	}
	b.connect(b.store.related, a.Story, b.targets(from, related))
	from = a
	if o := a.Original; o != nil && reported == nil {
		reported, from = o.Article.AlsoReportedBy, o
	}
	b.connect(b.store.reported, a.Story, b.targets(from, reported))
}

// connect notes that stories name each other.
func (b *builder) connect(edges map[*Story][]*Story, from *Story, to []*Story) {
	for _, s := range to {
		if s == from {
			continue
		}
		if !slices.Contains(edges[from], s) {
			edges[from] = append(edges[from], s)
		}
		if !slices.Contains(edges[s], from) {
			edges[s] = append(edges[s], from)
		}
	}
}

// Related returns the stories that a story names, and those that name it.
func (s *Store) Related(story *Story) []*Story { return s.related[story] }

// AlsoReportedBy returns what other sources published of the same event.
func (s *Store) AlsoReportedBy(story *Story) []*Story { return s.reported[story] }

// targets resolves paths that are relative to the file of from.
func (b *builder) targets(from *Article, paths []yamldoc.Text) []*Story {
	var out []*Story
	for _, p := range paths {
		target := Resolve(from.Path, p.Value)
		a, ok := b.store.byPath[target]
		if !ok || a.Page {
			b.add(from.Article, p, "article-unknown", "there is no article "+diag.Quote(p.Value),
				b.store.Nearest(p.Value, target))
			continue
		}
		out = append(out, a.Story)
	}
	return out
}

// Nearest returns a hint for the path of a file that is not there: typed as
// the editor wrote it, target as it was resolved.
func (s *Store) Nearest(typed, target string) string {
	var names []string
	for p := range s.byPath {
		if path.Dir(p) == path.Dir(target) {
			names = append(names, path.Base(p))
		}
	}
	slices.Sort(names)
	if near := diag.Nearest(path.Base(target), names); near != "" {
		return "did you mean " + diag.Quote(path.Join(path.Dir(typed), near)) + "?"
	}
	return "write the path of its file, relative to this file: ../21/name.md"
}

// Resolve returns the path in the site of a file that another names, relative
// to itself.
func Resolve(from, target string) string {
	return path.Join(path.Dir(from), strings.ReplaceAll(target, `\`, "/"))
}
