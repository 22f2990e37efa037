package ingest

import (
	"bytes"
	"path"
	"regexp"
	"strings"

	"github.com/mujaz/mujaz/internal/docx"
	"github.com/mujaz/mujaz/internal/feed"
)

// A format is how the texts of a file are written.
type format uint8

const (
	textFormat format = iota
	tableFormat
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
	switch strings.ToLower(path.Ext(f.Name)) {
	case ".jsonl", ".ndjson", ".csv", ".tsv":
		return tableFormat, feed.None
	case ".md", ".markdown":
		return markdownFormat, feed.None
	}
	text := bytes.TrimLeft(bytes.TrimPrefix(decodeHead(head), []byte("\ufeff")), " \t\r\n")
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
	switch ext := strings.ToLower(path.Ext(f.Name)); {
	case ext == ".html" || ext == ".htm" || ext == ".xhtml" || strings.Contains(f.ContentType, "html") || htmlHead.Match(text):
		return pageFormat, feed.None
	case ext == ".json":
		return tableFormat, feed.None
	case strings.Contains(f.ContentType, "markdown"):
		return markdownFormat, feed.None
	case bytes.HasPrefix(text, []byte("<?xml")) || ext == ".xml" && bytes.HasPrefix(text, []byte("<")):
		return xmlFormat, feed.None
	}
	return textFormat, feed.None
}
