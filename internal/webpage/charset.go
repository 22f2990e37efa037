package webpage

import (
	"bytes"
	"regexp"
	"strings"

	"golang.org/x/net/html"
)

// charsetReach is how far into a page the declaration of its charset may stand.
const charsetReach = 1024

var charsetOf = regexp.MustCompile(`(?i)charset\s*=\s*["']?\s*([^\s"';,]+)`)

// Charset returns the charset that a <meta> element declares within the first
// 1024 bytes of a page, in lower case, or "". It need not be one that exists.
func Charset(data []byte) string {
	z := html.NewTokenizer(bytes.NewReader(data[:min(len(data), charsetReach)]))
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return ""
		}
		if kind != html.StartTagToken && kind != html.SelfClosingTagToken {
			continue
		}
		t := z.Token()
		if t.Data != "meta" {
			continue
		}
		if c := charsetOfMeta(t.Attr); c != "" {
			return c
		}
	}
}

func charsetOfMeta(attrs []html.Attribute) string {
	n := &html.Node{Attr: attrs}
	if c := strings.TrimSpace(attr(n, "charset")); c != "" {
		return strings.ToLower(c)
	}
	if !strings.EqualFold(attr(n, "http-equiv"), "content-type") {
		return ""
	}
	if m := charsetOf.FindStringSubmatch(attr(n, "content")); m != nil {
		return strings.ToLower(m[1])
	}
	return ""
}
