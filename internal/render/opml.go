package render

import (
	"encoding/xml"

	"github.com/mujaz/mujaz/internal/site"
)

type opmlDocument struct {
	XMLName xml.Name    `xml:"opml"`
	Version string      `xml:"version,attr"`
	Title   string      `xml:"head>title"`
	Groups  []opmlGroup `xml:"body>outline"`
}

type opmlGroup struct {
	Text  string     `xml:"text,attr"`
	Feeds []opmlFeed `xml:"outline"`
}

type opmlFeed struct {
	Type string `xml:"type,attr"`
	Text string `xml:"text,attr"`
	Feed string `xml:"xmlUrl,attr"`
	Page string `xml:"htmlUrl,attr"`
}

// outline writes OPML 2.0 (opml.org/spec2.opml), a subscription list.
func outline(o *site.Outline) ([]byte, error) {
	doc := opmlDocument{Version: "2.0", Title: legal(o.Title)}
	for _, g := range o.Groups {
		group := opmlGroup{Text: legal(g.Title)}
		for _, f := range g.Feeds {
			group.Feeds = append(group.Feeds, opmlFeed{"rss", legal(f.Title), f.Feed, f.Page})
		}
		doc.Groups = append(doc.Groups, group)
	}
	return encode(doc)
}
