package feed

import (
	"bytes"
	"errors"
	"strings"

	"github.com/mmcdole/gofeed/atom"
)

// atomFormat reads Atom 1.0 and 0.3.
type atomFormat struct {
	parser atom.Parser
	about  Channel
	people []*atom.Person // the authors of the feed are those of entries that have none
}

func (f *atomFormat) name() string { return "entry" }

func (f *atomFormat) channel(doc []byte, lang string) (Channel, error) {
	feed, err := f.parser.Parse(bytes.NewReader(doc))
	if err != nil {
		return Channel{}, err
	}
	f.people = feed.Authors
	f.about = Channel{Title: plain(feed.Title), Address: atomAddress(feed.Links, ""), Lang: plain(lang)}
	return f.about, nil
}

func (f *atomFormat) entry(doc []byte, lang string) (Entry, error) {
	feed, err := f.parser.Parse(bytes.NewReader(doc))
	if err != nil {
		return Entry{}, err
	}
	if len(feed.Entries) == 0 {
		return Entry{}, errors.New("this is no entry of Atom")
	}
	a := feed.Entries[0]
	e := Entry{
		Address: first(atomAddress(a.Links, f.about.Address), absolute(a.ID, "")),
		Title:   plain(a.Title),
		Lang:    plain(lang),
	}
	e.known(a.ID, e.Address)
	e.atomBody(a, f.about.Address)
	e.dates(a.Published, a.Updated)
	e.Authors, e.Source = f.authors(a), ""
	if a.Source != nil {
		e.Source = plain(first(a.Source.Title, atomAddress(a.Source.Links, "")))
	}
	e.Categories = atomCategories(a.Categories)
	pictures := mediaPictures(a.Extensions["media"])
	for _, l := range a.Links {
		if l.Rel == "enclosure" && isImage(l.Type, l.Href) {
			pictures = append(pictures, Picture{Src: l.Href, Caption: l.Title})
		}
	}
	e.Pictures = shown(pictures, f.about.Address)
	return e, nil
}

// atomBody takes the content if it is a text that stands in the feed. Atom says
// which texts are plain; the parser does so of the content alone.
func (e *Entry) atomBody(a *atom.Entry, site string) {
	full, kind := "", ""
	if a.Content != nil {
		kind = strings.ToLower(strings.TrimSpace(a.Content.Type))
		if kind == "" || kind == "text" || kind == "html" || strings.HasPrefix(kind, "text/") || strings.Contains(kind, "xhtml") {
			full = a.Content.Value
		}
	}
	if kind == "text" || kind == "text/plain" || kind == "" && !isHTML(full) {
		if full = clean(full); full != "" {
			e.HTML, e.IsText = full, true
			e.Summary = standfirst(a.Summary, full, e.Title)
			return
		}
	}
	e.body(full, a.Summary, site)
	e.IsText = e.HTML != "" && isBlank(full) && !isHTML(e.HTML)
}

func (f *atomFormat) authors(a *atom.Entry) []string {
	people := a.Authors
	if len(people) == 0 && a.Source != nil {
		people = a.Source.Authors
	}
	inherited := len(people) == 0
	if inherited {
		people = f.people
	}
	var out []string
	for _, p := range people {
		if name := person(p.Name); !inherited || name != f.about.Title {
			out = append(out, name)
		}
	}
	return names(out...)
}

// atomAddress is the page that an entry or a feed is of.
func atomAddress(links []*atom.Link, site string) string {
	other := ""
	for _, l := range links {
		address := absolute(l.Href, site)
		if address == "" || l.Rel != "alternate" {
			continue
		}
		if l.Type == "" || strings.Contains(l.Type, "html") {
			return address
		}
		if other == "" {
			other = address
		}
	}
	return other
}

// atomCategories leaves out the category by which Blogger marks its articles.
func atomCategories(all []*atom.Category) []string {
	var out []string
	for _, c := range all {
		if !strings.HasSuffix(c.Scheme, "#kind") {
			out = append(out, first(c.Label, c.Term))
		}
	}
	return names(out...)
}
