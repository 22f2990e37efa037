package feed

import (
	"bytes"
	"errors"
	"strings"

	ext "github.com/mmcdole/gofeed/extensions"
	"github.com/mmcdole/gofeed/rss"
)

// rssFormat reads RSS with the modules that newsrooms use: content, dc,
// dcterms, media, feedburner, and the elements of Atom.
type rssFormat struct {
	parser rss.Parser
	site   string
}

func (f *rssFormat) name() string { return "item" }

func (f *rssFormat) channel(doc []byte, lang string) (Channel, error) {
	feed, err := f.parser.Parse(bytes.NewReader(doc))
	if err != nil {
		return Channel{}, err
	}
	dc := dublinCore(feed.DublinCoreExt)
	c := Channel{Title: plain(first(feed.Title, one(dc.Title))), Lang: plain(first(feed.Language, one(dc.Language), lang))}
	c.Address = absolute(feed.Link, "")
	f.site = c.Address
	return c, nil
}

func (f *rssFormat) entry(doc []byte, lang string) (Entry, error) {
	feed, err := f.parser.Parse(bytes.NewReader(doc))
	if err != nil {
		return Entry{}, err
	}
	if len(feed.Items) == 0 {
		return Entry{}, errors.New("this is no item of RSS")
	}
	item := feed.Items[0]
	dc, more := dublinCore(item.DublinCoreExt), item.Extensions

	guid, permalink := "", ""
	if item.GUID != nil {
		guid = item.GUID.Value
		if !strings.EqualFold(item.GUID.IsPermalink, "false") {
			permalink = guid
		}
	}
	e := Entry{
		Address: firstAbsolute(f.site, extension(more, "feedburner", "origLink"), item.Link),
		Title:   plain(first(item.Title, one(dc.Title), extension(more, "media", "title"))),
		Lang:    plain(first(one(dc.Language), lang)),
	}
	if e.Address == "" {
		e.Address = absolute(permalink, "")
	}
	e.known(guid, one(dc.Identifier), e.Address)
	e.body(
		first(item.Content, item.Custom["encoded"], extension(more, "atom", "content")),
		first(item.Description, one(dc.Description), extension(more, "atom", "summary"), extension(more, "media", "description")),
		f.site,
	)
	e.dates(
		first(item.PubDate, one(dc.Date), extension(more, "dcterms", "created"), extension(more, "atom", "published")),
		first(extension(more, "dcterms", "modified"), extension(more, "atom", "updated")),
	)
	e.Authors = rssAuthors(item, dc)
	e.Source = rssSource(item, dc)
	var categories []string
	for _, c := range item.Categories {
		categories = append(categories, c.Value)
	}
	e.Categories = names(append(categories, dc.Subject...)...)
	e.Pictures = shown(rssPictures(item), f.site)
	return e, nil
}

func rssAuthors(item *rss.Item, dc ext.DublinCoreExtension) []string {
	if authors := persons(dc.Creator); len(authors) > 0 {
		return authors
	}
	for _, a := range item.Extensions["atom"]["author"] {
		for _, name := range a.Children["name"] {
			return persons([]string{name.Value})
		}
	}
	return persons(append([]string{item.Author}, dc.Author...))
}

func rssSource(item *rss.Item, dc ext.DublinCoreExtension) string {
	if item.Source != nil {
		return plain(first(item.Source.Title, item.Source.URL))
	}
	return plain(first(one(dc.Source), one(dc.Publisher)))
}

func rssPictures(item *rss.Item) []Picture {
	pictures := mediaPictures(item.Extensions["media"])
	for _, e := range item.Enclosures {
		if isImage(e.Type, e.URL) {
			pictures = append(pictures, Picture{Src: e.URL})
		}
	}
	return pictures
}

func dublinCore(dc *ext.DublinCoreExtension) ext.DublinCoreExtension {
	if dc == nil {
		return ext.DublinCoreExtension{}
	}
	return *dc
}

// one is the first value of an element that may be repeated.
func one(values []string) string { return first(values...) }

// extension is the text of an element of a module.
func extension(e ext.Extensions, module, name string) string {
	for _, x := range e[module][name] {
		if x.Value != "" {
			return x.Value
		}
	}
	return ""
}
