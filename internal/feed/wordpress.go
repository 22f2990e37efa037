package feed

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
)

// An export is what is known of a WordPress export beside the entry at hand.
type export struct {
	site        string
	authors     map[string]string // display names by login
	attachments map[string]Picture
	complete    bool // attachments has all that are needed
}

// readExport reads a WordPress export.
func readExport(r io.Reader, out *outlet) Channel {
	x := &export{authors: map[string]string{}, attachments: map[string]Picture{}}
	if err := x.lookAhead(r); err != nil {
		out.fail(0, err)
		return Channel{}
	}
	c := newCutter(decoded(r), "item")
	p, err := c.next()
	channel := x.head(c.head, out)
	out.channel = channel
	for ; err == nil; p, err = c.next() {
		item, err := parseItem(p)
		if err != nil {
			out.fail(lineOf(err, p.line, 0))
			continue
		}
		if item.Type == "attachment" {
			if !x.complete {
				x.attachments[item.ID] = item.picture()
			}
			continue
		}
		if e, ok := x.entry(item); ok {
			e.Line = p.line
			if !out.give(e) {
				return channel
			}
		}
	}
	out.end(err)
	return channel
}

var (
	isAttachment = regexp.MustCompile(`<wp:post_type>\s*(?:<!\[CDATA\[)?\s*attachment\b`)
	thumbnailID  = regexp.MustCompile(`_thumbnail_id(?:\]\]>)?\s*</wp:meta_key>\s*<wp:meta_value>\s*(?:<!\[CDATA\[)?\s*(\d+)`)
)

// lookAhead reads an export once for the pictures that articles show, if it can
// be read again. Of the attachments, which can be a hundred thousand, no others
// are kept.
func (x *export) lookAhead(r io.Reader) error {
	s, ok := r.(io.Seeker)
	if !ok {
		return nil
	}
	start, err := s.Seek(0, io.SeekCurrent)
	if err != nil {
		return nil // a pipe, that is called a file
	}
	needed := map[string]bool{}
	c := newCutter(decoded(r), "item")
	for {
		p, err := c.next()
		if err != nil {
			break // it will be met again
		}
		for _, m := range thumbnailID.FindAllSubmatch(p.text, -1) {
			needed[string(m[1])] = true
		}
		if !isAttachment.Match(p.text) {
			continue
		}
		if item, err := parseItem(p); err == nil {
			x.attachments[item.ID] = item.picture()
		}
	}
	// A map keeps the room of what is deleted from it, so the few are copied.
	all := x.attachments
	x.attachments, x.complete = map[string]Picture{}, true
	for id := range needed {
		if picture, ok := all[id]; ok {
			x.attachments[id] = picture
		}
	}
	_, err = s.Seek(start, io.SeekStart)
	return err
}

// parse reads XML whose prefixes nothing declares: WordPress has always written
// the same, whatever the version of its namespace.
func parse(text []byte, v any) error {
	d := xml.NewDecoder(bytes.NewReader(text))
	d.Strict = false
	d.Entity = xml.HTMLEntity
	return d.Decode(v)
}

type exportHead struct {
	Channel struct {
		Title    string `xml:"title"`
		Link     string `xml:"link"`
		Language string `xml:"language"`
		Home     string `xml:"wp base_blog_url"`
		Authors  []struct {
			Login string `xml:"wp author_login"`
			Name  string `xml:"wp author_display_name"`
			First string `xml:"wp author_first_name"`
			Last  string `xml:"wp author_last_name"`
		} `xml:"wp author"`
	} `xml:"channel"`
}

// head reads what stands before the first item: the site and its authors.
func (x *export) head(text []byte, out *outlet) Channel {
	text, ok := wellFormed(text)
	at, end := startTag(text, "")
	if !ok || at < 0 {
		out.fail(1, errors.New("the file has no root element"))
		return Channel{}
	}
	name, _ := tagName(text[at+1:])
	_, missing := around(text)
	doc := bytes.Join([][]byte{[]byte("<" + name + ">"), text[end:], missing}, nil)
	var head exportHead
	if err := parse(doc, &head); err != nil {
		out.fail(lineOf(err, bytes.Count(text[:end], []byte("\n"))+1, 0))
	}
	about := head.Channel
	for _, a := range about.Authors {
		x.authors[plainLine(a.Login)] = plain(first(a.Name, a.First+" "+a.Last))
	}
	x.site = absolute(first(about.Link, about.Home), "")
	return Channel{Title: plain(about.Title), Address: x.site, Lang: plainLine(about.Language)}
}
