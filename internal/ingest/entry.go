package ingest

import (
	"bytes"
	"cmp"
	"net/url"
	"regexp"
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/feed"
	"github.com/mujaz/mujaz/internal/webpage"
)

// entry makes an item of an entry. An export is of the newsroom's own articles:
// it is no source.
func (f File) entry(kind feed.Kind, e feed.Entry) Item {
	item := Item{Name: f.Name, Line: e.Line, Address: f.identity(e), Entry: true, Fields: &Fields{
		Title: e.Title, Standfirst: e.Summary, Date: e.Published, Updated: e.Updated,
		Author: strings.Join(e.Authors, "، "), Slug: e.Slug, Aliases: e.Aliases, Categories: e.Categories,
		Draft: e.Draft, Page: e.Page,
	}}
	if item.Address != e.ID {
		item.Former = e.ID
	}
	if kind != feed.WordPress {
		item.Fields.URL, item.Fields.Source = e.Address, e.Source
		item.Fields.Site = siteTitle(e)
	}
	if e.IsText {
		item.Data = []byte(e.HTML)
	} else {
		address, _ := url.Parse(e.Address)
		p := webpage.Fragment(e.HTML, address)
		item.Data, item.Markdown, item.Fields.Cover = []byte(p.Body), true, (*Cover)(p.Picture)
	}
	if len(e.Pictures) > 0 && !bytes.Contains(item.Data, []byte(e.Pictures[0].Src)) {
		item.Fields.Cover = (*Cover)(&e.Pictures[0])
	}
	return item
}

// worldwide is an id that no other site gives: an address, or one made to be so.
var worldwide = regexp.MustCompile(`^(https?://[^/\s]|tag:|urn:)`)

// identity is by what an entry is known again: its id, behind the site's address if
// the id alone is a number as any site has it.
func (f File) identity(e feed.Entry) string {
	if e.ID == "" || worldwide.MatchString(e.ID) {
		return e.ID
	}
	fetched := ""
	if f.Address != nil {
		fetched = f.Address.Host
	}
	site := cmp.Or(hostOf(e.Channel.Address), hostOf(e.Address), fetched)
	if channel, err := url.Parse(e.Channel.Address); err == nil {
		site += strings.TrimRight(channel.Path, "/")
	}
	if site == "" {
		return e.ID
	}
	return site + "#" + e.ID
}

// hostOf is the host of an address, without www.
func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(u.Host, "www.")
}

// parted is a title with more in it than a name: «اقتصاد - نافذة الشمال».
var parted = regexp.MustCompile(`[|:»«•·]|\s[-–—/]\s`)

// siteTitle is the name of the site that an entry is of: its feed's title, if that is
// a name and no more, and the entry is no other site's.
func siteTitle(e feed.Entry) string {
	words := len(arabic.Tokens(e.Channel.Title))
	if words == 0 || words > 5 || parted.MatchString(e.Channel.Title) || hostOf(e.Address) != hostOf(e.Channel.Address) {
		return ""
	}
	return e.Channel.Title
}
