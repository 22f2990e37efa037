package render

import (
	"bytes"
	"cmp"
	"encoding/json"
	"encoding/xml"
	"strings"
	"time"

	"github.com/mujaz/mujaz/internal/site"
)

// encode writes an XML document on one line, as feeds are read best.
func encode(v any) ([]byte, error) {
	var out bytes.Buffer
	out.WriteString(xml.Header)
	if err := xml.NewEncoder(&out).Encode(v); err != nil {
		return nil, err
	}
	out.WriteByte('\n')
	return out.Bytes(), nil
}

// legal drops the characters that XML 1.0 (section 2.2) does not allow: one of
// them breaks a whole feed.
func legal(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\t' || r == '\n' || r == '\r' || r >= 0x20 && r != 0xFFFE && r != 0xFFFF {
			return r
		}
		return -1
	}, s)
}

// rssTime is RFC 1123 with a zone in numbers: English in every language.
func rssTime(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.RFC1123Z)
}

type rssDocument struct {
	XMLName xml.Name   `xml:"rss"`
	Version string     `xml:"version,attr"`
	Atom    string     `xml:"xmlns:atom,attr"`
	DC      string     `xml:"xmlns:dc,attr"`
	Content string     `xml:"xmlns:content,attr"`
	Channel rssChannel `xml:"channel"`
}

type rssChannel struct {
	Title       string    `xml:"title"`
	Link        string    `xml:"link"`
	Description string    `xml:"description"`
	Language    string    `xml:"language"`
	Built       string    `xml:"lastBuildDate,omitempty"`
	Self        atomLink  `xml:"atom:link"`
	Items       []rssItem `xml:"item"`
}

type atomLink struct {
	Href string `xml:"href,attr"`
	Rel  string `xml:"rel,attr"`
	Type string `xml:"type,attr"`
}

type rssItem struct {
	Title       string   `xml:"title"`
	Link        string   `xml:"link"`
	GUID        rssGUID  `xml:"guid"`
	Published   string   `xml:"pubDate,omitempty"`
	Creator     string   `xml:"dc:creator,omitempty"`
	Categories  []string `xml:"category"`
	Description string   `xml:"description,omitempty"`
	Content     string   `xml:"content:encoded,omitempty"`
}

type rssGUID struct {
	Permalink bool   `xml:"isPermaLink,attr"`
	ID        string `xml:",chardata"`
}

// rss writes RSS 2.0.
func rss(f *site.Feed) ([]byte, error) {
	doc := rssDocument{
		Version: "2.0", Atom: "http://www.w3.org/2005/Atom",
		DC: "http://purl.org/dc/elements/1.1/", Content: "http://purl.org/rss/1.0/modules/content/",
		Channel: rssChannel{
			Title: legal(f.Title), Link: f.Home, Description: legal(f.Description), Language: f.Locale,
			Built: rssTime(f.Updated), Self: atomLink{f.Self, "self", "application/rss+xml"},
		},
	}
	for _, e := range f.Entries {
		item := rssItem{
			Title: legal(e.Title), Link: e.URL, GUID: rssGUID{ID: e.ID},
			Published: rssTime(e.Published), Creator: legal(e.Author),
			Description: legal(e.Summary), Content: legal(e.HTML),
		}
		for _, c := range e.Categories {
			item.Categories = append(item.Categories, legal(c))
		}
		doc.Channel.Items = append(doc.Channel.Items, item)
	}
	return encode(doc)
}

type jsonFeedDocument struct {
	Version     string         `json:"version"`
	Title       string         `json:"title"`
	Home        string         `json:"home_page_url"`
	Self        string         `json:"feed_url"`
	Description string         `json:"description,omitempty"`
	Language    string         `json:"language"`
	Items       []jsonFeedItem `json:"items"`
}

type jsonFeedItem struct {
	ID        string       `json:"id"`
	URL       string       `json:"url"`
	External  string       `json:"external_url,omitempty"`
	Title     string       `json:"title"`
	HTML      string       `json:"content_html,omitempty"`
	Text      string       `json:"content_text,omitempty"`
	Summary   string       `json:"summary,omitempty"`
	Published string       `json:"date_published,omitempty"`
	Modified  string       `json:"date_modified,omitempty"`
	Authors   []jsonAuthor `json:"authors,omitempty"`
	Tags      []string     `json:"tags,omitempty"`
	Language  string       `json:"language"`
}

type jsonAuthor struct {
	Name string `json:"name"`
}

// jsonFeed writes JSON Feed 1.1, in which every item has content of one kind.
func jsonFeed(f *site.Feed) ([]byte, error) {
	doc := jsonFeedDocument{
		Version: "https://jsonfeed.org/version/1.1", Title: f.Title, Home: f.Home, Self: f.Self,
		Description: f.Description, Language: f.Locale, Items: []jsonFeedItem{},
	}
	for _, e := range f.Entries {
		item := jsonFeedItem{
			ID: e.ID, URL: e.URL, External: e.SourceURL, Title: e.Title, Summary: e.Summary,
			HTML: e.HTML, Tags: e.Categories, Language: f.Locale,
			Published: rfc3339(e.Published), Modified: rfc3339(e.Modified),
		}
		if item.HTML == "" {
			item.Text = cmp.Or(e.Summary, e.Title)
		}
		if e.Author != "" {
			item.Authors = []jsonAuthor{{e.Author}}
		}
		doc.Items = append(doc.Items, item)
	}
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	err := enc.Encode(doc)
	return out.Bytes(), err
}

func rfc3339(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.RFC3339)
}

type urlSet struct {
	XMLName xml.Name  `xml:"urlset"`
	XMLNS   string    `xml:"xmlns,attr"`
	XHTML   string    `xml:"xmlns:xhtml,attr,omitempty"`
	News    string    `xml:"xmlns:news,attr,omitempty"`
	URLs    []urlNode `xml:"url"`
}

type urlNode struct {
	Loc     string      `xml:"loc"`
	Lastmod string      `xml:"lastmod,omitempty"`
	Links   []xhtmlLink `xml:"xhtml:link"`
	News    *newsNode   `xml:"news:news"`
}

type xhtmlLink struct {
	Rel      string `xml:"rel,attr"`
	Hreflang string `xml:"hreflang,attr"`
	Href     string `xml:"href,attr"`
}

type newsNode struct {
	Publication newsPublication `xml:"news:publication"`
	Date        string          `xml:"news:publication_date"`
	Title       string          `xml:"news:title"`
}

type newsPublication struct {
	Name     string `xml:"news:name"`
	Language string `xml:"news:language"`
}

const sitemapNS = "http://www.sitemaps.org/schemas/sitemap/0.9"

// sitemap writes one part, with the languages of each page (Google's rules).
func sitemap(s *site.Sitemap) ([]byte, error) {
	set := urlSet{XMLNS: sitemapNS, XHTML: "http://www.w3.org/1999/xhtml"}
	for _, u := range s.URLs {
		node := urlNode{Loc: u.Loc, Lastmod: u.Lastmod}
		for _, a := range u.Alternates {
			node.Links = append(node.Links, xhtmlLink{"alternate", a.Hreflang, a.URL})
		}
		set.URLs = append(set.URLs, node)
	}
	return encode(set)
}

type sitemapIndexDocument struct {
	XMLName xml.Name      `xml:"sitemapindex"`
	XMLNS   string        `xml:"xmlns,attr"`
	Parts   []sitemapPart `xml:"sitemap"`
}

type sitemapPart struct {
	Loc string `xml:"loc"`
}

func sitemapIndex(s *site.SitemapIndex) ([]byte, error) {
	doc := sitemapIndexDocument{XMLNS: sitemapNS}
	for _, p := range s.Parts {
		doc.Parts = append(doc.Parts, sitemapPart{p})
	}
	return encode(doc)
}

func newsSitemap(s *site.NewsSitemap) ([]byte, error) {
	set := urlSet{XMLNS: sitemapNS, News: "http://www.google.com/schemas/sitemap-news/0.9"}
	for _, e := range s.Entries {
		set.URLs = append(set.URLs, urlNode{Loc: e.Loc, News: &newsNode{
			Publication: newsPublication{legal(e.Publication), e.Lang}, Date: e.Date, Title: legal(e.Title),
		}})
	}
	return encode(set)
}
