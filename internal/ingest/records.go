package ingest

import (
	"io"
	"net/url"
	"regexp"
	"strings"

	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/webpage"
)

// records reads a table of texts in one of its formats and calls each with every
// record as an item, one at a time, so that a file may be larger than memory. The
// columns, or keys, are url, title, text and date, and the others of [columns]; the
// rest is left alone. A record that cannot be read is a problem at its line, and
// the others go on. The error is the machine's, or each's.
func records(table format, name string, r io.Reader, each func(Item) error) (diag.List, error) {
	switch table {
	case csvFormat:
		return csvRecords(name, r, each)
	case listFormat:
		return jsonList(name, r, each)
	}
	return jsonLines(name, r, each)
}

// columns are the names that crawls and data sets give the columns, in small
// letters.
var columns = map[string]string{
	"url": "url", "link": "url", "address": "url",
	"title": "title", "headline": "title",
	"text": "text", "content": "text", "body": "text", "article": "text", "maintext": "text",
	"date": "date", "published": "date", "pubdate": "date", "date_published": "date", "publish_date": "date", "date_publish": "date",
	"updated": "updated", "date_modified": "updated", "date_modify": "updated", "lastmod": "updated",
	"author": "author", "authors": "author", "source": "source", "source_domain": "source", "publisher": "source",
	"description": "standfirst", "standfirst": "standfirst",
}

// A row is the values of a record by their columns.
type row map[string]string

// set takes the value of a key. Where several keys are of one column, that which has
// the column's own name counts, or else the first with a value.
func (r row) set(key, value string) {
	key = strings.ToLower(key)
	if column := columns[key]; column != "" && value != "" && (r[column] == "" || key == column) {
		r[column] = value
	}
}

// markup is what a text has that is HTML.
var markup = regexp.MustCompile(`(?i)<(p|br|div|a|strong|b|em|h[1-6]|ul|img|span)\b[^<>]*>`)

// item makes an item of a record. A text with markup is HTML, and what stands beside
// a text has the entities of HTML as often as the text itself.
func (values row) item(name string, line int) Item {
	for _, column := range []string{"title", "standfirst", "author", "source"} {
		values[column] = entities(values[column])
	}
	item := Item{
		Name: name, Line: line, Address: values["url"], Data: []byte(values["text"]),
		Fields: &Fields{
			URL: values["url"], Title: values["title"], Standfirst: values["standfirst"], Date: values["date"], Updated: values["updated"],
			Author: values["author"], Source: values["source"],
		},
	}
	if markup.Match(item.Data) {
		address, _ := url.Parse(values["url"])
		p := webpage.Fragment(values["text"], address)
		item.Data, item.Markdown, item.Fields.Cover = []byte(p.Body), true, (*Cover)(p.Picture)
	}
	return item
}
