package webpage

import (
	"strings"

	"golang.org/x/net/html"
)

// picture returns the lead picture that a page names, or nil. The site's logo
// is none.
func (f *facts) picture() *Picture {
	for _, i := range f.graph.all(f.article, "image") {
		src := resolve(f.base, firstOf(i.line("url"), i.line("contentUrl")))
		if src == "" {
			continue
		}
		p := &Picture{Src: src, Caption: i.line("caption"), Credit: firstOf(i.line("creditText"), i.line("copyrightNotice"))}
		for _, c := range f.graph.all(i, "creator") {
			if name := c.line("name"); p.Credit == "" && !isAddress(name) {
				p.Credit = name
			}
		}
		return p
	}
	for _, key := range []string{"og:image", "twitter:image"} {
		if src := resolve(f.base, firstOf(f.metas[key+":secure_url"], f.metas[key], f.metas[key+":url"], f.metas[key+":src"])); src != "" {
			return &Picture{Src: src, Alt: f.metas[key+":alt"]}
		}
	}
	return nil
}

// lead completes the lead picture from the same one in the text, and takes it
// away there if the text begins with it. Without one, it is the picture that
// the text begins with.
func (r *reader) lead(content *html.Node, p *Picture) *Picture {
	opening := openingPicture(content, 0)
	if p == nil && opening == nil {
		return nil
	}
	if p == nil {
		p = &Picture{Src: attr(opening, "src")}
	}
	for i := range r.media {
		m := &r.media[i].picture
		if m.Src == "" || fileOf(m.Src) != fileOf(p.Src) {
			continue
		}
		p.Alt, p.Caption, p.Credit = firstOf(p.Alt, m.Alt), firstOf(m.Caption, p.Caption), firstOf(m.Credit, p.Credit)
		break
	}
	if opening == nil { // a date or a byline may stand over the picture that the page names
		opening = openingPicture(content, leadReach)
	}
	if opening != nil && fileOf(attr(opening, "src")) == fileOf(p.Src) {
		remove(opening)
	}
	return p
}

// leadReach is how many bytes of text may stand over the lead picture.
const leadReach = 160

// openingPicture returns the picture that a text begins with, with no more
// than so many bytes of text before it, or nil.
func openingPicture(content *html.Node, reach int) *html.Node {
	for d := range under(content) {
		if is(d, "img") {
			return d
		}
		if d.Type == html.TextNode {
			if reach -= len(strings.TrimSpace(d.Data)); reach < 0 {
				return nil
			}
		}
	}
	return nil
}
