package feed

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	jsonfeed "github.com/mmcdole/gofeed/json"
)

// A jsonDocument is a JSON feed taken apart.
type jsonDocument struct {
	about map[string]json.RawMessage // what is not an item
	items []jsonItem
}

type jsonItem struct {
	text json.RawMessage
	line int
}

// readJSON reads JSON Feed 1.0 and 1.1. What the feed says of itself may stand
// behind its items, so it is read whole.
func readJSON(r io.Reader, out *outlet) Channel {
	data, err := io.ReadAll(decoded(r))
	if err != nil {
		out.fail(0, err)
	}
	doc, line, err := takeApart(data)
	about, err2 := jsonAbout(doc)
	site := absolute(about.HomePageURL, "")
	channel := Channel{Title: plain(about.Title), Address: site, Lang: plainLine(about.Language)}
	out.channel = channel
	for _, item := range doc.items {
		var parsed jsonfeed.Item
		if err := json.Unmarshal(item.text, &parsed); err != nil {
			out.fail(item.line, err)
			continue
		}
		e := jsonEntry(parsed, about, site)
		e.Line = item.line
		if !out.give(e) {
			return channel
		}
	}
	if err = errors.Join(err, err2); err != nil {
		out.fail(line, err)
	}
	return channel
}

// takeApart reads as much of a feed as is well-formed. The line is that of the
// error.
func takeApart(data []byte) (doc jsonDocument, line int, err error) {
	d := json.NewDecoder(bytes.NewReader(data))
	doc.about = map[string]json.RawMessage{}
	at, line := 0, 1
	// count returns the line of what comes next.
	count := func() int {
		next := int(d.InputOffset())
		next = len(data) - len(bytes.TrimLeft(data[next:], ",: \t\r\n"))
		line += bytes.Count(data[at:next], []byte("\n"))
		at = next
		return line
	}
	if err = expect(d, json.Delim('{')); err != nil {
		return doc, count(), err
	}
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return doc, count(), err
		}
		if key == "items" {
			err = doc.readItems(d, count)
		} else {
			var value json.RawMessage
			err = d.Decode(&value)
			doc.about[fmt.Sprint(key)] = value
		}
		if err != nil {
			return doc, count(), unexpected(err)
		}
	}
	return doc, count(), expect(d, json.Delim('}'))
}

func (doc *jsonDocument) readItems(d *json.Decoder, count func() int) error {
	if err := expect(d, json.Delim('[')); err != nil {
		return err
	}
	for d.More() {
		line := count()
		var item json.RawMessage
		if err := d.Decode(&item); err != nil {
			return err
		}
		doc.items = append(doc.items, jsonItem{item, line})
	}
	return expect(d, json.Delim(']'))
}

func expect(d *json.Decoder, want json.Delim) error {
	got, err := d.Token()
	if err == nil && got != want {
		err = fmt.Errorf("%v stands where %v must", got, want)
	}
	return unexpected(err)
}

func unexpected(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return errors.New("the file ends before the feed does")
	}
	return err
}

// jsonAbout reads what the feed says of itself. A member that has the wrong
// type does not hide the others.
func jsonAbout(doc jsonDocument) (jsonfeed.Feed, error) {
	var about jsonfeed.Feed
	text, err := json.Marshal(doc.about)
	if err == nil {
		err = json.Unmarshal(text, &about)
	}
	return about, err
}

func jsonEntry(item jsonfeed.Item, about jsonfeed.Feed, site string) Entry {
	e := Entry{
		Address: firstAbsolute(site, item.URL, item.ExternalURL),
		Title:   plain(item.Title),
		Lang:    plainLine(item.Language),
	}
	if e.Address == "" {
		e.Address = absolute(item.ID, "")
	}
	e.known(item.ID, e.Address)
	e.body(item.ContentHTML, "", site)
	if e.HTML == "" {
		e.HTML = first(clean(item.ContentText), clean(item.Summary))
		e.IsText = e.HTML != ""
	}
	e.Summary = standfirst(item.Summary, e.HTML, e.Title)
	e.dates(item.DatePublished, item.DateModified)
	e.Authors = jsonAuthors(item, about)
	e.Categories = names(item.Tags...)
	pictures := []Picture{{Src: item.Image}, {Src: item.BannerImage}}
	if item.Attachments != nil {
		for _, a := range *item.Attachments {
			if isImage(a.MimeType, a.URL) {
				pictures = append(pictures, Picture{Src: a.URL, Caption: a.Title})
			}
		}
	}
	e.Pictures = shown(pictures, site)
	return e
}

// jsonAuthors are those of the item, in the form of 1.1 or of 1.0, or else
// those of the feed.
func jsonAuthors(item jsonfeed.Item, about jsonfeed.Feed) []string {
	for _, people := range [][]*jsonfeed.Author{item.Authors, {item.Author}, about.Authors, {about.Author}} {
		var out []string
		for _, p := range people {
			if p != nil {
				out = append(out, p.Name)
			}
		}
		if out = names(out...); len(out) > 0 {
			return out
		}
	}
	return nil
}
