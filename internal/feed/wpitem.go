package feed

import (
	"errors"
	"slices"
	"strings"
	"time"
)

// A wpItem is an item of an export as it is written.
type wpItem struct {
	Title       string `xml:"title"`
	Link        string `xml:"link"`
	PubDate     string `xml:"pubDate"`
	GUID        string `xml:"guid"`
	Creator     string `xml:"dc creator"`
	Content     string `xml:"content encoded"`
	Excerpt     string `xml:"excerpt encoded"`
	ID          string `xml:"wp post_id"`
	Date        string `xml:"wp post_date"`
	DateGMT     string `xml:"wp post_date_gmt"`
	Modified    string `xml:"wp post_modified"`
	ModifiedGMT string `xml:"wp post_modified_gmt"`
	Name        string `xml:"wp post_name"`
	Status      string `xml:"wp status"`
	Type        string `xml:"wp post_type"`
	Password    string `xml:"wp post_password"`
	Attachment  string `xml:"wp attachment_url"`
	Terms       []struct {
		Domain   string `xml:"domain,attr"`
		Nicename string `xml:"nicename,attr"`
		Name     string `xml:",chardata"`
	} `xml:"category"`
	Meta []struct {
		Key   string `xml:"wp meta_key"`
		Value string `xml:"wp meta_value"`
	} `xml:"wp postmeta"`
}

func parseItem(p piece) (*wpItem, error) {
	if p.long {
		return nil, errLong
	}
	text, ok := wellFormed(p.text)
	if !ok {
		return nil, errDeep
	}
	item := &wpItem{}
	if err := parse(text, item); err != nil {
		return nil, err
	}
	for _, s := range []*string{&item.ID, &item.Name, &item.Status, &item.Type, &item.Creator} {
		*s = plainLine(*s)
	}
	if item.Type == "" && item.Status == "" {
		return nil, errors.New("this item has no post_type: it is not of an export")
	}
	return item, nil
}

// meta returns the values of a custom field.
func (item *wpItem) meta(key string) []string {
	var out []string
	for _, m := range item.Meta {
		if strings.TrimSpace(m.Key) == key {
			out = append(out, plainLine(m.Value))
		}
	}
	return out
}

// picture is that of an attachment.
func (item *wpItem) picture() Picture {
	return Picture{
		Src:     first(item.Attachment, item.GUID),
		Alt:     one(item.meta("_wp_attachment_image_alt")),
		Caption: item.Excerpt,
	}
}

// furniture are the types of what is no article and no page: menus, earlier
// versions, templates, settings, forms.
var furniture = []string{
	"attachment", "nav_menu_item", "revision", "custom_css", "customize_changeset", "oembed_cache", "user_request",
	"wpcf7_contact_form", "amp_validated_url", "shop_order", "shop_coupon",
}

func isFurniture(kind string) bool {
	for _, prefix := range []string{"wp_", "acf-", "elementor_", "jp_"} {
		if strings.HasPrefix(kind, prefix) {
			return true
		}
	}
	return slices.Contains(furniture, kind)
}

// entry makes an entry of an item; false if it is none.
func (x *export) entry(item *wpItem) (Entry, bool) {
	if isFurniture(item.Type) || slices.Contains([]string{"trash", "auto-draft", "inherit"}, item.Status) {
		return Entry{}, false
	}
	e := Entry{
		Address: absolute(item.Link, x.site),
		Title:   plain(item.Title),
		Slug:    unescapePath(item.Name),
		Draft:   item.Status != "publish" && item.Status != "" || item.Password != "",
		Page:    item.Type == "page",
	}
	if isBlank(item.Content) && item.Type != "post" && item.Type != "page" {
		return Entry{}, false
	}
	e.known(item.GUID, e.Address)
	e.Aliases = aliases(e.Address, e.Slug, item.meta("_wp_old_slug"))
	e.HTML = paragraphs(clean(item.Content))
	if isBlank(e.HTML) {
		e.HTML = paragraphs(clean(item.Excerpt))
	}
	e.Summary = standfirst(item.Excerpt, e.HTML, e.Title)
	e.dates(first(wpInstant(item.Date, item.DateGMT), item.PubDate), wpInstant(item.Modified, item.ModifiedGMT))
	x.terms(&e, item)
	var pictures []Picture
	for _, id := range item.meta("_thumbnail_id") {
		pictures = append(pictures, x.attachments[id])
	}
	e.Pictures = shown(pictures, x.site)
	return e, true
}

// aliases are the paths at which a post was published: that of its address,
// and those that it had under earlier slugs, from which WordPress redirects.
func aliases(address, slug string, old []string) []string {
	path := pathOf(address)
	if path == "" {
		return nil
	}
	out := []string{path}
	for _, s := range old {
		i := strings.LastIndex(path, "/"+slug)
		if s = unescapePath(s); i < 0 || slug == "" || s == "" || s == slug {
			continue
		}
		if former := path[:i+1] + s + path[i+1+len(slug):]; !slices.Contains(out, former) {
			out = append(out, former)
		}
	}
	return out
}

const wpLayout = "2006-01-02 15:04:05"

// maxOffset is the greatest difference of a site's clock from UTC.
const maxOffset = 14 * time.Hour

// wpInstant is a date of WordPress, which writes it by the site's clock and by
// UTC: the difference is the offset. Without UTC it is a date without offset.
func wpInstant(local, gmt string) string {
	here, err := time.Parse(wpLayout, strings.TrimSpace(local))
	there, err2 := time.Parse(wpLayout, strings.TrimSpace(gmt))
	if err2 != nil {
		if err != nil {
			return ""
		}
		return here.Format(wpLayout)
	}
	offset := here.Sub(there).Round(time.Minute)
	if err != nil || offset.Abs() > maxOffset {
		offset = 0
	}
	return there.In(time.FixedZone("", int(offset.Seconds()))).Format(time.RFC3339)
}

// terms fills what the taxonomies of an item say: its categories and then its
// tags, its language where Polylang has one, its authors where Co-Authors Plus
// has more than the creator.
func (x *export) terms(e *Entry, item *wpItem) {
	var categories, tags, authors []string
	for _, t := range item.Terms {
		nicename := unescapePath(t.Nicename)
		name := first(t.Name, strings.ReplaceAll(nicename, "-", " "))
		switch domain := t.Domain; {
		case domain == "language":
			e.Lang = nicename
		case domain == "author":
			authors = append(authors, x.author(strings.TrimPrefix(nicename, "cap-")))
		case domain == "category" || domain == "":
			if nicename != "uncategorized" {
				categories = append(categories, name)
			}
		case domain != "post_format" && domain != "nav_menu" && domain != "link_category" && !strings.HasSuffix(domain, "_translations") && !strings.HasPrefix(domain, "wp_"):
			tags = append(tags, name)
		}
	}
	if len(authors) == 0 {
		authors = []string{x.author(item.Creator)}
	}
	e.Authors = names(authors...)
	e.Categories = names(append(categories, tags...)...)
}

// author is the display name of a login, or the login itself.
func (x *export) author(login string) string { return first(x.authors[login], login) }
