package site

import (
	"html/template"
	"slices"

	"github.com/mujaz/mujaz/internal/article"
	"github.com/mujaz/mujaz/internal/config"
	"github.com/mujaz/mujaz/internal/content"
	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/markdown"
)

// article fills the page of one article.
func (f *filler) article(a *content.Article) View {
	lang := a.Lang
	p := &ArticlePage{
		Frame:       f.frame("article", lang, a.URL, a.Title, f.twinStory(a)),
		Heading:     f.line(lang, a.Title, lang),
		Standfirst:  f.line(lang, a.Standfirst, lang).Text,
		Summary:     a.Summary,
		Dateline:    f.dateline(lang, a.Dateline),
		Agency:      f.agency(lang, a.Agency),
		Author:      a.Author,
		Source:      f.sourceLink(lang, a),
		SourceURL:   a.Source.URL,
		Date:        f.dateOf(lang, a),
		Cover:       f.cover(a),
		Countries:   f.tagLinks(lang, content.Country, a.Countries),
		Bodies:      f.tagLinks(lang, content.BodyKind, a.Bodies),
		Officials:   f.officialLinks(lang, a),
		Topics:      f.tagLinks(lang, content.Topic, a.Topics),
		SummaryOnly: f.summaryOnly(a),
	}
	if p.Agency.Text == p.Source.Name.Text {
		p.Agency = Name{} // the line that names the source says it
	}
	p.Social.Type = "article"
	p.Params, p.Preview = a.Params, marks(a)
	p.NoIndex = a.Withdrawn != nil || a.State != content.Published
	p.Description = describe(a)
	if !a.Lastmod.IsZero() && a.Lastmod.Zone(f.in.Config.TimeZone) != a.Date {
		d := f.date(lang, a.Lastmod.Zone(f.in.Config.TimeZone))
		p.Lastmod = &d
	}
	f.place(p, a)
	f.relations(p, a)
	f.versions(p, a)
	for _, n := range a.Corrections {
		p.Corrections = append(p.Corrections, f.note(lang, n, lang))
	}
	if a.Withdrawn != nil {
		f.withdraw(p, a)
	} else {
		f.needCover(a)
		f.share(p, a)
		if !p.SummaryOnly {
			p.Content = f.body(a)
		}
	}
	p.structured = f.structured(func(Frame) *thing { return f.newsArticle(p, a) })
	return p
}

// withdraw leaves of a withdrawn article its headline, where it came from, what
// was said of it since, and the notice: nothing that it told stands any more.
func (f *filler) withdraw(p *ArticlePage, a *content.Article) {
	note := f.withdrawal(a)
	p.Withdrawn, p.Description = &note, note.Text.Text
	p.Standfirst, p.Summary, p.SummaryOnly, p.Cover = "", "", false, nil
	p.Countries, p.Bodies, p.Officials, p.Topics = nil, nil, nil, nil
	p.Translation, p.Missing, p.earlier = nil, nil, nil
}

// needCover publishes the picture over an article, and asks for its alt text.
func (f *filler) needCover(a *content.Article) {
	if a.Cover == nil {
		return
	}
	pos := diag.Pos{Path: a.Path, Line: 1, Col: 1}
	if a.Article.Cover != nil && a.Article.Cover.Src.Line > 0 {
		pos = a.Article.Cover.Src.Pos(a.Path)
	}
	if !f.in.HasFile(a.Cover.File) {
		f.problems.Add(diag.Errorf(pos, "file-missing", "there is no file %s", diag.Quote(a.Cover.File)).
			WithHint("put the picture beside the article, or mend its name"))
		return
	}
	f.publish(a.Cover.File, pos)
	if a.Cover.Alt == "" {
		f.problems.Add(diag.Warnf(pos, "alt-missing", "the cover has no alt text").
			WithHint("write cover: {alt: …}, saying what the picture shows"))
	}
}

// describe is what search engines show of an article.
func describe(a *content.Article) string {
	if a.Description != "" {
		return a.Description
	}
	if a.Summary != "" {
		return a.Summary
	}
	return a.Standfirst
}

// summaryOnly reports whether the source of an article lets only its summary
// be printed.
func (s *Site) summaryOnly(a *content.Article) bool {
	rights := s.in.Config.Republish
	if source, ok := s.in.Names.Source(a.SourceTag); ok && source.Republish != "" {
		rights = config.Republish(source.Republish)
	}
	return rights == config.Summary && (a.SourceTag != "" || a.Source.Text != "")
}

// place sets the article among its neighbours in time.
func (f *filler) place(p *ArticlePage, a *content.Article) {
	if a.Day.IsZero() {
		p.Breadcrumbs = f.crumbs(a.Lang)
		return
	}
	shelf := f.in.Store.Shelf(a.Lang)
	if _, ok := dayIndex(shelf, a.Day); ok {
		p.Edition = f.editionLink(a.Lang, a.Day)
		day := Link{Name: Name{Text: f.loc(a.Lang).Date(a.Day)}, URL: p.Edition.URL}
		p.Breadcrumbs = f.crumbs(a.Lang, f.monthLink(a.Lang, monthOf(a.Day)), day)
	} else {
		p.Breadcrumbs = f.crumbs(a.Lang)
	}
	older, newer := shelf.Neighbours(a.Story)
	p.Prev, p.Next = f.neighbour(a.Lang, older), f.neighbour(a.Lang, newer)
}

func (f *filler) neighbour(lang string, a *content.Article) *Link {
	if a == nil {
		return nil
	}
	return &Link{Name: f.line(lang, a.Title, a.Lang), URL: f.urls.Rel(a.URL)}
}

// relations lists the articles that this one names, those that name it, and
// earlier ones about the same.
func (f *filler) relations(p *ArticlePage, a *content.Article) {
	related, reports := listed(a.Lang, f.in.Store.Related(a.Story)), listed(a.Lang, f.in.Store.AlsoReportedBy(a.Story))
	p.Related, p.AlsoReportedBy = f.headlines(a.Lang, related), f.headlines(a.Lang, reports)
	p.earlier = func() []Headline { return f.earlier(a, append(related, reports...)) }
}

// listed are the articles that stand for stories in a language, without those
// that were withdrawn.
func listed(lang string, stories []*content.Story) []*content.Article {
	var out []*content.Article
	for _, s := range stories {
		if best := s.Best(lang); best != nil && best.Listed() {
			out = append(out, best)
		}
	}
	return out
}

// versions says in which languages the story exists, and how this text came
// from its original.
func (f *filler) versions(p *ArticlePage, a *content.Article) {
	for _, l := range f.in.Config.Languages {
		if l.Code == a.Lang {
			continue
		}
		if v, ok := a.Story.In(l.Code); ok {
			p.Translations = append(p.Translations, Link{Name: f.name(a.Lang, l.Label, l.Code), URL: f.urls.Rel(v.URL)})
		} else {
			p.Missing = append(p.Missing, f.loc(a.Lang).LanguageName(l.Code))
		}
	}
	t := a.Translation
	if t == nil || a.Original == nil {
		return
	}
	o := a.Original
	p.Translation = &Translation{
		Status: t.Status.Value, By: t.By,
		Language: f.loc(a.Lang).LanguageName(o.Lang),
		Original: Link{Name: f.name(a.Lang, o.Title, o.Lang)},
	}
	if o.HasPage() {
		p.Translation.Original.URL = f.urls.Rel(o.URL)
	}
	if t.SourceHash != "" {
		body, err := f.bodies(o)
		if err != nil {
			f.err = err
			return
		}
		p.Translation.Stale = t.SourceHash != article.TextHash(o.Title, o.Summary, string(body.Markdown))
	}
}

// twinStory finds the story in another language, or else its edition there.
func (f *filler) twinStory(a *content.Article) func(string) (string, bool) {
	return func(lang string) (string, bool) {
		if v, ok := a.Story.In(lang); ok {
			return v.URL, true
		}
		if _, ok := dayIndex(f.in.Store.Shelf(lang), a.Day); ok {
			return dayURL(lang, a.Day), false
		}
		return homeURL(lang), false
	}
}

// body renders an article's text, its links filled in.
func (f *filler) body(a *content.Article) template.HTML {
	body, err := f.bodies(a)
	if err != nil {
		f.err = err
		return ""
	}
	doc, problems := body.Parse()
	f.problems.Add(problems...)
	return template.HTML(doc.HTML(func(r markdown.Ref) (markdown.Address, bool) { return f.reference(a, r) }))
}

// sitePage fills a page of the site itself.
func (f *filler) sitePage(a *content.Article) View {
	p := &SitePage{Frame: f.frame("page", a.Lang, a.URL, a.Title, func(lang string) (string, bool) {
		if v, ok := a.Story.In(lang); ok {
			return v.URL, true
		}
		return homeURL(lang), false
	})}
	p.Breadcrumbs = f.crumbs(a.Lang)
	p.Description = describe(a)
	p.Params, p.Preview = a.Params, marks(a)
	p.Content = f.body(a)
	if !a.Lastmod.IsZero() {
		d := f.date(a.Lang, a.Lastmod)
		p.Lastmod = &d
	}
	p.structured = f.structured(f.webPage)
	return p
}

// menuPages are the site's own pages that are in the menu of a language.
func (s *Site) menuPages(lang string) []*content.Article {
	var out []*content.Article
	for _, p := range s.in.Store.Pages {
		if p.Lang == lang && p.Menu != nil {
			out = append(out, p)
		}
	}
	slices.SortStableFunc(out, func(a, b *content.Article) int { return a.Menu.Weight - b.Menu.Weight })
	return out
}
