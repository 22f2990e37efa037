package site

import (
	"cmp"
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/article"
	"github.com/mujaz/mujaz/internal/content"
	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/gazetteer"
	"github.com/mujaz/mujaz/internal/markdown"
	"github.com/mujaz/mujaz/internal/searchindex"
)

// A SearchBlock is a file of the search index: the stories of one year.
type SearchBlock struct{ Data []byte }

func (*SearchBlock) view() {}
func (*SearchPage) view()  {}

// planSearch adds the blocks of the index, which all languages share.
func (s *Site) planSearch(*diag.List) {
	if !s.in.Config.Search {
		return
	}
	for _, run := range s.searchYears() {
		s.addIn(monthOf(run[0].Day), searchBlockURL(yearOf(run[0])), func(f *filler) View { return f.searchBlock(run) })
	}
}

// searchYears are the stories that search finds, each by its best article in
// the default language, by year: the newest first.
func (s *Site) searchYears() [][]*content.Article {
	var out [][]*content.Article
	for _, a := range s.in.Store.Shelf(s.in.Config.Languages[0].Code).Items {
		if !slices.ContainsFunc(a.Story.Versions, indexed) {
			continue
		}
		if n := len(out); n == 0 || yearOf(out[n-1][0]) != yearOf(a) {
			out = append(out, nil)
		}
		last := &out[len(out)-1]
		*last = append(*last, a)
	}
	return out
}

func yearOf(a *content.Article) int { return monthOf(a.Day).year }

// searchBlock indexes stories, the newest first.
func (f *filler) searchBlock(run []*content.Article) View {
	b := searchindex.NewBuilder(f.searched().names)
	for _, a := range run {
		b.Add(f.searchStory(a))
		if f.err != nil {
			return &SearchBlock{}
		}
	}
	return &SearchBlock{Data: b.Bytes()}
}

// searchStory is a story as it is indexed: what its versions share is that of
// the best of them.
func (f *filler) searchStory(a *content.Article) searchindex.Story {
	story := searchindex.Story{Day: a.Day.String(), Source: cmp.Or(a.SourceTag, a.Source.Text), Tags: []string{a.Source.Text}}
	for _, l := range f.in.Config.Languages {
		story.Dates = append(story.Dates, f.searchDate(l.Code, a))
	}
	for _, t := range a.Tags() {
		story.Tags = append(story.Tags, f.tagTexts(t)...)
		if facet := searchFacet(t); facet != "" {
			story.Facets = append(story.Facets, facet)
		}
	}
	for _, v := range a.Story.Versions {
		if indexed(v) {
			story.Facets = append(story.Facets, "lang:"+v.Lang)
			story.Versions = append(story.Versions, f.searchVersion(v))
		}
	}
	return story
}

// searchDate is a story's day, as a list of results shows it.
func (f *filler) searchDate(lang string, a *content.Article) string {
	day := f.loc(lang).Date(a.Day)
	if a.Inherited {
		return f.loc(lang).Label("date_inherited") + " " + day
	}
	return day
}

func (f *filler) searchVersion(a *content.Article) searchindex.Version {
	v := searchindex.Version{
		Lang: a.Lang, URL: escape(a.URL), Title: a.Title, Summary: a.Summary,
		Machine: a.Translation != nil && a.Translation.Status.Value == article.Machine,
	}
	if f.summaryOnly(a) {
		return v
	}
	body, err := f.bodies(a)
	if err != nil {
		f.err = err
		return v
	}
	text, ok := markdown.ProseText(body.Markdown)
	if !ok {
		doc, _ := body.Parse() // its problems are told when its page is made
		text = doc.Text()
	}
	v.Body = a.Standfirst + "\n" + text
	return v
}

// searchFacet is what a tag is filtered by; empty for one that is not.
func searchFacet(t content.Tag) string {
	switch t.Kind {
	case content.Country, content.OfficialKind, content.SourceKind:
		return tagKinds[t.Kind] + ":" + t.ID
	}
	return ""
}

// searchNames are the names that the index is made with.
type searchNames struct {
	names *arabic.Lexicon     // words that keep their endings
	texts map[string][]string // how countries and their people are called, by code
}

func (s *Site) searchNames() searchNames {
	out := searchNames{texts: map[string][]string{}}
	var names []string
	people := map[[2]string]bool{} // of a country the first form in each language: others have its stem
	for _, form := range s.in.Names.Forms() {
		switch form.Kind {
		case gazetteer.CountryName, gazetteer.CapitalName, gazetteer.SeatName, gazetteer.OfficialName, gazetteer.ShortName:
			names = append(names, form.Text)
		}
		of := [2]string{form.ID, form.Lang}
		if form.Kind == gazetteer.CountryName || form.Kind == gazetteer.Demonym && !people[of] {
			out.texts[form.ID] = append(out.texts[form.ID], form.Text)
			people[of] = people[of] || form.Kind == gazetteer.Demonym
		}
	}
	out.names = searchindex.Names(names)
	return out
}

// tagTexts are the names of a tag by which its articles are found, in all
// languages.
func (f *filler) tagTexts(t content.Tag) []string {
	if t.Kind == content.Country {
		return f.searched().texts[t.ID]
	}
	var out []string
	for _, l := range f.in.Config.Languages {
		if name := f.tagName(l.Code, t).Text; !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	if o, ok := f.unknown[t.ID]; ok && t.Kind == content.OfficialKind {
		out = append(out, o.Person.Name, o.Person.Latin)
	}
	return out
}

// search fills the search page of a language.
func (f *filler) search(shelf *content.Shelf) View {
	lang := shelf.Lang
	loc := f.loc(lang)
	p := &SearchPage{Frame: f.frame("search", lang, searchURL(lang), loc.Label("search"), func(l string) (string, bool) {
		return searchURL(l), true
	})}
	p.Breadcrumbs = f.crumbs(lang)
	p.Description = loc.Label("search_description")
	p.Root = strings.TrimSuffix(f.urls.Rel("/"), "/")
	for _, run := range f.searchYears() {
		p.Blocks = append(p.Blocks, f.urls.Rel(searchBlockURL(yearOf(run[0]))))
	}
	p.Countries = f.choices(shelf, content.Country)
	p.Officials = f.choices(shelf, content.OfficialKind)
	p.Sources = f.choices(shelf, content.SourceKind)
	for kind := range kindNames {
		if len(shelf.Tags(content.Kind(kind))) > 0 {
			p.Browse = append(p.Browse, f.indexLink(lang, content.Kind(kind)))
		}
	}
	for _, year := range shelfYears(shelf) {
		p.Years = append(p.Years, Link{Name: Name{Text: loc.Year(year)}, URL: f.urls.Rel(archiveURL(lang, year))})
	}
	p.structured = f.structured(f.webPage)
	return p
}

// choices are the tags of a kind, in the alphabetical order of the language.
func (f *filler) choices(shelf *content.Shelf, kind content.Kind) []Choice {
	var out []Choice
	for _, t := range shelf.Tags(kind) {
		out = append(out, Choice{Value: t.ID, Name: f.tagName(shelf.Lang, t)})
	}
	loc := f.loc(shelf.Lang)
	slices.SortStableFunc(out, func(a, b Choice) int { return loc.Compare(a.Name.Text, b.Name.Text) })
	return out
}
