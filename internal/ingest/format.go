package ingest

import (
	"bytes"
	"encoding/json"
	"path"
	"regexp"
	"strings"

	"github.com/mujaz/mujaz/internal/docx"
	"github.com/mujaz/mujaz/internal/feed"
)

// A format is how the texts of a file are written.
type format uint8

const (
	textFormat  format = iota
	linesFormat        // of tables: JSON Lines,
	listFormat         // a list of JSON objects, or one,
	csvFormat          // and rows of columns
	pageFormat
	feedFormat
	markdownFormat
	documentFormat
	mailFormat
	foreignFormat
	xmlFormat // of no kind that is read
)

// htmlHead is how a page, or a part of one, begins.
var htmlHead = regexp.MustCompile(`(?i)^(<\?xml[^>]*\?>\s*)?(<!--.*?-->\s*)*<(!doctype html|html|head|body|article|main|section|div|p|h1|table|meta|title)\b`)

// format tells what a file is by its name, by what its server says, and by how
// it begins.
func (f File) format(head []byte) (format, feed.Kind) {
	text := bytes.TrimLeft(bytes.TrimPrefix(decodeHead(head), []byte("\ufeff")), " \t\r\n")
	switch f.ext() {
	case ".jsonl", ".ndjson", ".csv", ".tsv":
		table, _ := f.table(text)
		return table, feed.None
	case ".md", ".markdown":
		return markdownFormat, feed.None
	}
	if kind := feed.Sniff(text); kind != feed.None {
		return feedFormat, kind
	}
	if isMail(f.Name, head) {
		return mailFormat, feed.None
	}
	if docx.Is(f.Name, head) {
		return documentFormat, feed.None
	}
	if _, utf16 := utf16Order(head); !utf16 && bytes.IndexByte(head, 0) >= 0 {
		return foreignFormat, feed.None
	}
	for _, magic := range []string{"PK\x03\x04", "%PDF", "{\\rtf", "\x89PNG", "\xff\xd8\xff", "GIF8", "\xd0\xcf\x11\xe0", "Rar!", "\x1f\x8b"} {
		if bytes.HasPrefix(head, []byte(magic)) {
			return foreignFormat, feed.None
		}
	}
	if table, ok := f.table(text); ok {
		return table, feed.None
	}
	switch ext := f.ext(); {
	case ext == ".html" || ext == ".htm" || ext == ".xhtml" || strings.Contains(f.ContentType, "html") || htmlHead.Match(text):
		return pageFormat, feed.None
	case strings.Contains(f.ContentType, "markdown"):
		return markdownFormat, feed.None
	case bytes.HasPrefix(text, []byte("<?xml")) || ext == ".xml" && bytes.HasPrefix(text, []byte("<")):
		return xmlFormat, feed.None
	}
	return textFormat, feed.None
}

// ext is how the file's name ends; of an address, its path's.
func (f File) ext() string {
	if f.Address != nil {
		if ext := path.Ext(f.Address.Path); ext != "" {
			return strings.ToLower(ext)
		}
	}
	return strings.ToLower(path.Ext(f.Name))
}

// jsonHead is how a list of objects, or an object, begins.
var jsonHead = regexp.MustCompile(`^(\[\s*)?\{\s*("|\}|$)`)

// table tells which table a file is: by how it begins, since standard input has no
// name and an address may have any, and where that says nothing by its name or its
// server's word.
func (f File) table(text []byte) (format, bool) {
	ext := f.ext()
	switch {
	case ext == ".csv" || ext == ".tsv":
		return csvFormat, true
	case jsonHead.Match(text) && (text[0] == '[' || ext != ".jsonl" && ext != ".ndjson" && !isLines(text)):
		return listFormat, true
	case jsonHead.Match(text) || ext == ".jsonl" || ext == ".ndjson":
		return linesFormat, true
	case isCSV(text) || strings.Contains(f.ContentType, "csv") || strings.Contains(f.ContentType, "tab-separated"):
		return csvFormat, true
	}
	return listFormat, ext == ".json" || strings.Contains(f.ContentType, "json")
}

// isLines reports whether the first line is an object, or the second begins one: the
// first may be damaged.
func isLines(text []byte) bool {
	first, rest, more := bytes.Cut(text, []byte("\n"))
	return more && (json.Valid(first) || bytes.HasPrefix(rest, []byte(`{"`)))
}
