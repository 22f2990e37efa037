package site

import (
	"github.com/mujaz/mujaz/internal/content"
	"github.com/mujaz/mujaz/internal/gazetteer"
)

// thing is a schema.org value. Maps are encoded with their keys in order.
type thing = map[string]any

const schema = "https://schema.org"

// organization describes the site as a publisher.
func (f *filler) organization(lang string) thing {
	t := f.publisher(lang)
	t["@context"] = schema
	return t
}

func (f *filler) publisher(lang string) thing {
	info := f.shared[lang].site
	return thing{"@type": "NewsMediaOrganization", "name": info.Title, "url": f.urls.Abs(homeURL(lang))}
}

// newsArticle describes an article. A date that was inherited is left out.
func (f *filler) newsArticle(p *ArticlePage, a *content.Article) thing {
	t := thing{
		"@context": schema, "@type": "NewsArticle",
		"headline": cutRunes(a.Title, 110), "inLanguage": a.Lang,
		"mainEntityOfPage": p.Permalink, "url": p.Permalink,
		"publisher": f.publisher(a.Lang),
	}
	if d := describe(a); d != "" {
		t["description"] = d
	}
	if !a.Inherited && !a.Date.IsZero() {
		t["datePublished"] = a.Date.Zone(f.in.Config.TimeZone).String()
	}
	if p.Lastmod != nil {
		t["dateModified"] = p.Lastmod.ISO
	}
	if name := p.Source.Name.Text; name != "" {
		t["author"] = thing{"@type": "Organization", "name": name}
	}
	if f.sharesCover(a) { // a headline is no picture of what happened
		t["image"] = []any{p.Social.Image}
	}
	if a.Source.URL != "" {
		t["isBasedOn"] = a.Source.URL
	}
	if about := f.about(a); len(about) > 0 {
		t["about"] = about
	}
	if a.Original != nil && a.Original.HasPage() {
		t["translationOfWork"] = thing{"@type": "NewsArticle", "@id": f.urls.Abs(a.Original.URL)}
	}
	var corrections []any
	for _, c := range p.Corrections {
		corrections = append(corrections, thing{"@type": "CorrectionComment", "text": c.Text.Text, "datePublished": c.Date.ISO})
	}
	if corrections != nil {
		t["correction"] = corrections
	}
	return t
}

// about names the countries, bodies and officials of an article.
func (f *filler) about(a *content.Article) []any {
	types := map[content.Kind]string{content.Country: "Country", content.BodyKind: "Organization", content.OfficialKind: "Person"}
	var out []any
	for _, tag := range a.Tags() {
		if types[tag.Kind] == "" {
			continue
		}
		out = append(out, thing{
			"@type": types[tag.Kind], "name": f.tagName(a.Lang, tag).Text,
			"url": f.urls.Abs(f.tagURL(a.Lang, tag)),
		})
	}
	return out
}

// person describes an official.
func (f *filler) person(frame Frame, p *gazetteer.Official, base TagBase) thing {
	t := thing{"@context": schema, "@type": "Person", "name": base.Heading.Text, "url": frame.Permalink}
	if n := len(p.Offices); n > 0 {
		t["jobTitle"] = f.officeName(frame.Lang, p, p.Offices[n-1]).Text
	}
	var same []string
	for _, l := range p.Links {
		same = append(same, l.URL)
	}
	if same != nil {
		t["sameAs"] = same
	}
	return t
}

// collection describes a page that lists articles.
func (f *filler) collection(frame Frame, items []*content.Article) thing {
	var parts []any
	for _, a := range items {
		parts = append(parts, thing{"@type": "NewsArticle", "@id": f.urls.Abs(a.URL), "headline": cutRunes(a.Title, 110)})
	}
	t := thing{"@context": schema, "@type": "CollectionPage", "name": frame.Title, "url": frame.Permalink, "inLanguage": frame.Lang}
	if parts != nil {
		t["hasPart"] = parts
	}
	return t
}

// subject is what the page of a tag is about; nil if schema.org has no word
// for it, or if the tag's page says more (officials).
func (f *filler) subject(t content.Tag, name string) thing {
	switch t.Kind {
	case content.Country:
		return thing{"@type": "Country", "name": name, "identifier": t.ID}
	case content.BodyKind:
		return thing{"@type": "Organization", "name": name}
	case content.SourceKind:
		out := thing{"@type": "NewsMediaOrganization", "name": name}
		if source, ok := f.in.Names.Source(t.ID); ok && source.URL != "" {
			out["url"] = source.URL
		}
		return out
	}
	return nil
}

// webPage describes a page that is none of the others.
func (f *filler) webPage(frame Frame) thing {
	return thing{"@context": schema, "@type": "WebPage", "name": frame.Title, "url": frame.Permalink, "inLanguage": frame.Lang}
}

// structured is what a page is about, and where it stands among the others.
func (f *filler) structured(frame Frame, about thing) any {
	if len(frame.Breadcrumbs) == 0 {
		return about
	}
	var items []any
	step := func(name, url string) {
		items = append(items, thing{"@type": "ListItem", "position": len(items) + 1, "name": name, "item": url})
	}
	origin := f.in.BaseURL.Scheme + "://" + f.in.BaseURL.Host
	for _, crumb := range frame.Breadcrumbs {
		step(crumb.Name.Text, origin+crumb.URL)
	}
	step(frame.Title, frame.Permalink)
	return []any{about, thing{"@context": schema, "@type": "BreadcrumbList", "itemListElement": items}}
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
