package feed

import (
	"bytes"
	"regexp"
)

// A Kind is a kind of file.
type Kind uint8

// Kinds of files.
const (
	None Kind = iota
	RSS       // 0.9 to 2.0, RDF too
	Atom
	JSON
	WordPress // an export, WXR
)

func (k Kind) String() string {
	return [...]string{"none", "RSS", "Atom", "JSON Feed", "WordPress export"}[k]
}

var (
	jsonVersion = regexp.MustCompile(`"version"\s*:\s*"https?:\\?/\\?/(?:www\.)?jsonfeed\.org\\?/`)
	jsonItems   = regexp.MustCompile(`"items"\s*:\s*\[`)
	jsonOther   = regexp.MustCompile(`"(?:home_page_url|feed_url|content_html|content_text)"\s*:`)

	rdfOfRSS   = regexp.MustCompile(`purl\.org/rss/|netscape\.com/rdf/`)
	atomSpace  = regexp.MustCompile(`(?i)w3\.org/2005/Atom|purl\.org/atom/|<entry[\s>]`)
	wordpress  = regexp.MustCompile(`wordpress\.org/export/|<wp:wxr_version>`)
	exportNote = []byte("WordPress eXtended RSS")
)

// Sniff reports which kind of feed a file is, by its beginning. 4 kB are
// enough: what stands before the root element of an export is long.
func Sniff(head []byte) Kind {
	head = bytes.TrimSpace(bytes.TrimPrefix(head, bom))
	switch {
	case bytes.HasPrefix(head, []byte("{")):
		if jsonVersion.Match(head) || jsonItems.Match(head) && jsonOther.Match(head) {
			return JSON
		}
	case bytes.HasPrefix(head, []byte("<")):
		return sniffXML(head)
	}
	return None
}

func sniffXML(head []byte) Kind {
	at, _ := startTag(head, "")
	if at < 0 {
		if bytes.Contains(head, exportNote) {
			return WordPress
		}
		return None
	}
	name, _ := tagName(head[at+1:])
	switch local(name) {
	case "rss":
		if wordpress.Match(head[at:]) {
			return WordPress
		}
		return RSS
	case "rdf":
		if rdfOfRSS.Match(head) {
			return RSS
		}
	case "feed":
		if atomSpace.Match(head) {
			return Atom
		}
	}
	return None
}
