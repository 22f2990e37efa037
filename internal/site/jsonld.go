package site

import (
	"github.com/mujaz/mujaz/internal/content"
	"github.com/mujaz/mujaz/internal/gazetteer"
)

// thing is a schema.org value. Its fields are in the order of their keys.
type thing struct {
	Context           string   `json:"@context,omitempty"`
	ID                string   `json:"@id,omitempty"`
	Type              string   `json:"@type"`
	About             any      `json:"about,omitempty"` // a thing, or several
	Author            *thing   `json:"author,omitempty"`
	Correction        []thing  `json:"correction,omitempty"`
	DateModified      string   `json:"dateModified,omitempty"`
	DatePublished     string   `json:"datePublished,omitempty"`
	Description       string   `json:"description,omitempty"`
	HasPart           []thing  `json:"hasPart,omitempty"`
	Headline          string   `json:"headline,omitempty"`
	Identifier        string   `json:"identifier,omitempty"`
	Image             []string `json:"image,omitempty"`
	InLanguage        string   `json:"inLanguage,omitempty"`
	IsBasedOn         string   `json:"isBasedOn,omitempty"`
	Item              string   `json:"item,omitempty"`
	ItemListElement   []thing  `json:"itemListElement,omitempty"`
	JobTitle          string   `json:"jobTitle,omitempty"`
	Logo              string   `json:"logo,omitempty"`
	MainEntityOfPage  string   `json:"mainEntityOfPage,omitempty"`
	Name              string   `json:"name,omitempty"`
	Position          int      `json:"position,omitempty"`
	Publisher         *thing   `json:"publisher,omitempty"`
	SameAs            []string `json:"sameAs,omitempty"`
	Text              string   `json:"text,omitempty"`
	TranslationOfWork *thing   `json:"translationOfWork,omitempty"`
	URL               string   `json:"url,omitempty"`
}

const schema = "https://schema.org"

// organization describes the site as a publisher.
func (f *filler) organization(lang string) *thing {
	t := f.publisher(lang)
	t.Context = schema
	return t
}

func (f *filler) publisher(lang string) *thing {
	t := &thing{Type: "NewsMediaOrganization", Name: f.shared[lang].site.Title, URL: f.urls.Abs(homeURL(lang))}
	if logo, ok := f.AssetURL("icons/favicon.png"); ok {
		t.Logo = f.urls.origin() + logo
	}
	return t
}

// newsArticle describes an article. A date that was inherited is left out.
func (f *filler) newsArticle(p *ArticlePage, a *content.Article) *thing {
	t := &thing{
		Context: schema, Type: "NewsArticle",
		Headline: cutRunes(a.Title, 110), Description: p.Description, InLanguage: a.Lang,
		MainEntityOfPage: p.Permalink, URL: p.Permalink,
		Publisher: f.publisher(a.Lang), IsBasedOn: a.Source.URL,
	}
	if !a.Inherited && !a.Date.IsZero() {
		t.DatePublished = a.Date.Zone(f.in.Config.TimeZone).String()
	}
	if p.Lastmod != nil {
		t.DateModified = p.Lastmod.ISO
	}
	if name := p.Source.Name.Text; name != "" {
		t.Author = &thing{Type: "Organization", Name: name}
	}
	if p.Cover != nil && f.sharesCover(a) { // a headline is no picture of what happened
		t.Image = []string{p.Social.Image}
	}
	if about := f.about(a); len(about) > 0 && p.Withdrawn == nil {
		t.About = about
	}
	if a.Original != nil && a.Original.HasPage() {
		t.TranslationOfWork = &thing{Type: "NewsArticle", ID: f.urls.Abs(a.Original.URL)}
	}
	for _, c := range p.Corrections {
		t.Correction = append(t.Correction, thing{Type: "CorrectionComment", Text: c.Text.Text, DatePublished: c.Date.ISO})
	}
	return t
}

// schemaTypes are what schema.org calls the tags that an article is about.
var schemaTypes = [...]string{
	content.Country: "Country", content.BodyKind: "Organization", content.OfficialKind: "Person",
	content.Topic: "", content.SourceKind: "",
}

// about names the countries, bodies and officials of an article.
func (f *filler) about(a *content.Article) []thing {
	var out []thing
	for _, tag := range a.Tags() {
		if name := schemaTypes[tag.Kind]; name != "" {
			out = append(out, thing{Type: name, Name: f.tagName(a.Lang, tag).Text, URL: f.urls.Abs(f.tagURL(a.Lang, tag))})
		}
	}
	return out
}

// person describes an official.
func (f *filler) person(frame Frame, p *gazetteer.Official, base TagBase) *thing {
	t := &thing{Context: schema, Type: "Person", Name: base.Heading.Text, URL: frame.Permalink}
	if n := len(p.Offices); n > 0 && p.Offices[n-1].Held() {
		t.JobTitle = f.officeName(frame.Lang, p, p.Offices[n-1]).Text
	}
	for _, l := range p.Links {
		t.SameAs = append(t.SameAs, l.URL)
	}
	return t
}

// collection describes a page that lists articles.
func (f *filler) collection(frame Frame, items []*content.Article) *thing {
	t := f.webPage(frame)
	t.Type = "CollectionPage"
	for _, a := range items {
		t.HasPart = append(t.HasPart, thing{Type: "NewsArticle", ID: f.urls.Abs(a.URL), Headline: cutRunes(a.Title, 110)})
	}
	return t
}

// subject is what the page of a tag is about; nil if schema.org has no word
// for it, or if the tag's page says more (officials).
func (f *filler) subject(t content.Tag, name string) *thing {
	switch t.Kind {
	case content.Country:
		return &thing{Type: "Country", Name: name, Identifier: t.ID}
	case content.BodyKind:
		return &thing{Type: "Organization", Name: name}
	case content.SourceKind:
		out := &thing{Type: "NewsMediaOrganization", Name: name}
		if source, ok := f.in.Names.Source(t.ID); ok {
			out.URL = source.URL
		}
		return out
	}
	return nil
}

// webPage describes a page that is none of the others.
func (f *filler) webPage(frame Frame) *thing {
	return &thing{Context: schema, Type: "WebPage", Name: frame.Title, URL: frame.Permalink, InLanguage: frame.Lang}
}

// structured describes what a page is about, and where it stands among the
// others, once a template asks for it.
func (f *filler) structured(about func(Frame) *thing) func(Frame) any {
	return func(frame Frame) any {
		if len(frame.Breadcrumbs) == 0 {
			return about(frame)
		}
		return []thing{*about(frame), f.breadcrumbs(frame)}
	}
}

// breadcrumbs are the pages above a page.
func (f *filler) breadcrumbs(frame Frame) thing {
	list := thing{Context: schema, Type: "BreadcrumbList"}
	step := func(name, url string) {
		list.ItemListElement = append(list.ItemListElement, thing{Type: "ListItem", Position: len(list.ItemListElement) + 1, Name: name, Item: url})
	}
	origin := f.in.BaseURL.Scheme + "://" + f.in.BaseURL.Host
	for _, crumb := range frame.Breadcrumbs {
		step(crumb.Name.Text, origin+crumb.URL)
	}
	step(frame.Title, frame.Permalink)
	return list
}

// cutRunes cuts a text after n code points, between words.
func cutRunes(s string, n int) string {
	count, space := 0, 0
	for i, r := range s {
		if r == ' ' {
			space = i
		}
		if count++; count > n {
			if space == 0 {
				return s[:i]
			}
			return s[:space]
		}
	}
	return s
}
