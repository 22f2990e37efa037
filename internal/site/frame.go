package site

import (
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/config"
	"github.com/mujaz/mujaz/internal/content"
	"github.com/mujaz/mujaz/internal/locale"
)

// languageFrame is what all pages of one language share, made once.
type languageFrame struct {
	lang   config.Language
	locale *locale.Language
	site   SiteInfo
	social string // the locale as Open Graph writes it
}

func (s *Site) languageFrames() map[string]*languageFrame {
	out := map[string]*languageFrame{}
	for _, l := range s.in.Config.Languages {
		loc := s.in.Locales.Language(l.Code)
		out[l.Code] = &languageFrame{
			lang: l, locale: loc, social: strings.ReplaceAll(l.Locale, "-", "_"),
			site: SiteInfo{
				Title:       s.in.Config.SiteTitle(l.Code),
				Description: s.in.Config.Description[l.Code],
				HomeURL:     s.urls.Rel(homeURL(l.Code)),
				FrontURL:    s.urls.Rel("/"),
				Menu:        s.menu(l.Code, loc),
				Service:     s.service(l.Code, loc),
				Params:      s.in.Config.Params,
			},
		}
	}
	return out
}

// frame begins the frame of a page in one language. kind is a class of the
// body, url the page's path; twin returns the path of the page in another
// language, and whether it exists there. Without it the page is not indexed.
func (s *Site) frame(kind, lang, url, title string, twin func(lang string) (string, bool)) Frame {
	shared := s.shared[lang]
	f := Frame{
		Kind: kind, Lang: lang, Dir: shared.lang.Direction,
		Title: title, DocTitle: title,
		Permalink: s.urls.Abs(url), RelPermalink: s.urls.Rel(url),
		Site:    shared.site,
		Social:  Social{Type: "website", Locale: shared.social},
		NoIndex: twin == nil,
	}
	if title != shared.site.Title {
		f.DocTitle = title + " | " + shared.site.Title
	}
	s.languages(&f, lang, twin)
	s.mark(&f, url)
	return f
}

// mark makes the menu entry of the page itself current.
func (s *Site) mark(f *Frame, url string) {
	self := s.urls.Rel(url)
	for i, item := range f.Site.Menu {
		if item.URL == self {
			menu := append([]Link(nil), f.Site.Menu...)
			menu[i].Current = true
			f.Site.Menu = menu
			return
		}
	}
}

// languages fills the switch and the alternates. A page claims only the
// versions that exist; the switch leads to the nearest page elsewhere.
func (s *Site) languages(f *Frame, lang string, twin func(lang string) (string, bool)) {
	exists := 0
	for _, l := range s.in.Config.Languages {
		link := LanguageLink{Lang: l.Code, Dir: l.Direction, Label: l.Label, Current: l.Code == lang}
		path, ok := homeURL(l.Code), false
		if twin != nil {
			path, ok = twin(l.Code)
		}
		link.URL, link.Exact = s.urls.Rel(path), ok
		f.Languages = append(f.Languages, link)
		if !ok {
			continue
		}
		exists++
		f.Alternates = append(f.Alternates, Alternate{Hreflang: l.Code, URL: s.urls.Abs(path)})
		if l.Code != lang {
			f.Social.Alternates = append(f.Social.Alternates, s.shared[l.Code].social)
		}
	}
	if exists > 0 {
		// The languages stand in the site's order, the default one first: the
		// first version that exists is the default's, or the page itself.
		f.Alternates = append(f.Alternates, Alternate{Hreflang: "x-default", URL: f.Alternates[0].URL})
	}
}

// defaultAlternate replaces the page's x-default.
func (f *Frame) defaultAlternate(url string) {
	for i := range f.Alternates {
		if f.Alternates[i].Hreflang == "x-default" {
			f.Alternates[i].URL = url
		}
	}
}

// menu lists the kinds of tags, the archive and the site's own pages, these in
// the order of their menu weight.
func (s *Site) menu(lang string, loc *locale.Language) []Link {
	var menu []Link
	add := func(title, path string) {
		menu = append(menu, Link{Name: Name{Text: title}, URL: s.urls.Rel(path)})
	}
	shelf := s.in.Store.Shelf(lang)
	add(loc.Label("countries"), indexURL(lang, content.Country))
	add(loc.Label("officials"), indexURL(lang, content.OfficialKind))
	if len(shelf.Tags(content.Topic)) > 0 {
		add(loc.Label("topics"), indexURL(lang, content.Topic))
	}
	if len(shelf.Days) > 0 {
		y, _, _ := shelf.Days[0].Date.YMD()
		add(loc.Label("archive"), archiveURL(lang, y))
	}
	if s.in.Config.Search {
		add(loc.Label("search"), searchURL(lang))
	}
	for _, p := range s.menuPages(lang) {
		title := p.Title
		if p.Menu.Title != "" {
			title = p.Menu.Title
		}
		menu = append(menu, Link{Name: s.name(lang, title, p.Lang), URL: s.urls.Rel(p.URL)})
	}
	return menu
}

// service lists the pages that readers look for at the foot of a page.
func (s *Site) service(lang string, loc *locale.Language) []Link {
	var out []Link
	add := func(label, path string) {
		out = append(out, Link{Name: Name{Text: loc.Label(label)}, URL: s.urls.Rel(path)})
	}
	for _, kind := range []content.Kind{content.BodyKind, content.SourceKind} {
		if len(s.in.Store.Shelf(lang).Tags(kind)) > 0 {
			add(kindNames[kind], indexURL(lang, kind))
		}
	}
	if s.in.Config.Map.On {
		add("map", mapURL(lang))
	}
	for _, kind := range s.pairKinds() {
		add(graphLabels[kind], graphURL(lang, kind))
	}
	add("corrections", correctionsURL(lang))
	add("feeds", feedsURL(lang))
	return out
}

// crumbs are links from the home down.
func (s *Site) crumbs(lang string, links ...Link) []Link {
	home := Link{Name: Name{Text: s.shared[lang].locale.Label("home")}, URL: s.urls.Rel(homeURL(lang))}
	return append([]Link{home}, links...)
}

// name is a text that may be in another language than the page.
func (s *Site) name(lang, text, in string) Name {
	if in == lang || in == "" {
		return Name{Text: text}
	}
	l, _ := s.in.Config.Language(in)
	dir := l.Direction
	if dir == "" {
		dir = locale.DirectionOf(in)
	}
	return Name{Text: text, Lang: in, Dir: dir}
}

// line is a line of an article: a name in which what has another direction
// stands in its own order.
func (s *Site) line(lang, text, in string) Name {
	n := s.name(lang, text, in)
	dir := n.Dir
	if dir == "" {
		dir = s.shared[lang].lang.Direction
	}
	n.Text = arabic.Isolate(text, arabic.DirectionOf(dir))
	return n
}

// loc is the locale of a language of the site.
func (s *Site) loc(lang string) *locale.Language { return s.shared[lang].locale }
