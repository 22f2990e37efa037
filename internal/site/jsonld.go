package site

import (
	"github.com/mujaz/mujaz/internal/content"
	"github.com/mujaz/mujaz/internal/gazetteer"
)

// thing is a schema.org value. Maps are encoded with their keys in order.
type thing = map[string]any

const schema = "https://schema.org"

// organization describes the site as a publisher.
func (f *filler) organization(lang string) any {
	t := f.publisher(lang)
	t["@context"] = schema
	return t
}

func (f *filler) publisher(lang string) thing {
	info := f.shared[lang].site
	return thing{"@type": "NewsMediaOrganization", "name": info.Title, "url": f.urls.Abs(homeURL(lang))}
}

// newsArticle describes an article. A date that was inherited is left out.
func (f *filler) newsArticle(p *ArticlePage, a *content.Article) any {
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
		corrections = append(corrections, thing{"@type": "CorrectionComment", "text": c.Text, "datePublished": c.Date.ISO})
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
func (f *filler) person(frame Frame, p *gazetteer.Official, base TagBase) any {
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
func (f *filler) collection(frame Frame, items []*content.Article) any {
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
