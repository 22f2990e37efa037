package markdown

import (
	"net/url"
	"regexp"
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/yuin/goldmark/ast"
)

// A destination is where a link leads, sorted by what is done with it.
type destination struct {
	kind             destinationKind
	url              string // of external, ready for an attribute but for HTML's escapes
	target, fragment string // of internal, decoded
}

type destinationKind uint8

const (
	nowhere   destinationKind = iota // empty
	forbidden                        // a scheme that is not on the list
	external                         // a whole address
	within                           // #fragment
	internal                         // another file or page of the site
)

// schemes are those a link may have. What can run (javascript:, data:,
// vbscript:) or reach into the reader's machine (file:) is not among them, nor
// is any that is not known to be harmless.
var schemes = map[string]bool{"http": true, "https": true, "mailto": true, "tel": true}

var scheme = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9+.-]*:`)

// parseDestination sorts a destination whose escapes are resolved.
func parseDestination(s string) destination {
	s = browserTrim(s)
	switch {
	case s == "":
		return destination{}
	case s[0] == '#':
		return destination{kind: within, url: escapeURL(s)}
	case strings.HasPrefix(s, "//"):
		return destination{kind: external, url: escapeURL(s)}
	}
	if m := scheme.FindString(s); m != "" {
		if !schemes[strings.ToLower(m[:len(m)-1])] {
			return destination{kind: forbidden}
		}
		return destination{kind: external, url: escapeURL(s)}
	}
	s, fragment, _ := strings.Cut(s, "#")
	s, _, _ = strings.Cut(s, "?")
	if s == "" {
		return destination{}
	}
	return destination{kind: internal, target: percentDecode(s), fragment: percentDecode(fragment)}
}

// browserTrim drops what browsers drop before they look for a scheme, so that
// "java\tscript:" is seen for what it is.
func browserTrim(s string) string {
	s = strings.TrimFunc(s, func(r rune) bool { return r <= ' ' })
	return strings.Map(func(r rune) rune {
		if r == '\t' || r == '\n' || r == '\r' {
			return -1
		}
		return r
	}, s)
}

func percentDecode(s string) string {
	if decoded, err := url.PathUnescape(s); err == nil {
		return strings.ReplaceAll(strings.ToValidUTF8(decoded, "\ufffd"), "\x00", "\ufffd")
	}
	return s
}

// escapeURL percent-encodes whatever RFC 3986 does not allow in an address, in
// upper-case hex, and leaves what is encoded already. A host keeps its letters:
// browsers know how to write them for the network.
func escapeURL(s string) string {
	host := 0 // end of scheme and host
	if i := strings.Index(s, "//"); i >= 0 && (i == 0 || s[i-1] == ':') {
		host = i + 2
		if end := strings.IndexAny(s[host:], `/?#\`); end >= 0 {
			host += end
		} else {
			host = len(s)
		}
	}
	const digits = "0123456789ABCDEF"
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c == '%' && i+2 < len(s) && isHex(s[i+1]) && isHex(s[i+2]):
			b.WriteString(strings.ToUpper(s[i : i+3]))
			i += 2
		case isURLByte(c) || i < host && c >= 0x80:
			b.WriteByte(c)
		default:
			b.WriteByte('%')
			b.WriteByte(digits[c>>4])
			b.WriteByte(digits[c&15])
		}
	}
	return b.String()
}

func isHex(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F'
}

func isURLByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("-._~:/?#@!$&'()*+,;=", c) >= 0
}

func (w *writer) link(n *ast.Link) {
	dest := parseDestination(decode(n.Destination))
	attrs := titleAttr(n.Title)
	closing := ""
	ref := -1
	switch dest.kind {
	case external:
		w.tag(`<a href="` + escapeAttr(dest.url) + `"` + attrs + rel(dest.url) + ">")
		closing = "</a>"
	case within:
		w.tag(`<a href="` + escapeAttr(dest.url) + `"` + attrs + ">")
		closing = "</a>"
	case internal:
		ref = w.ref(Ref{Pos: w.pos(n.Pos()), Target: dest.target, Fragment: dest.fragment})
		w.hole(hole{ref: ref, kind: linkOpen, attr: attrs})
	case forbidden:
		w.forbidden(n.Pos())
	}
	w.inLink = closing != "" || ref >= 0
	w.inlines(n)
	w.inLink = false
	w.tag(closing)
	if ref >= 0 {
		w.hole(hole{ref: ref, kind: linkClose})
	}
}

func (w *writer) ref(r Ref) int {
	w.refs = append(w.refs, r)
	return len(w.refs) - 1
}

func (w *writer) hole(h hole) {
	h.at = len(w.html)
	w.holes = append(w.holes, h)
}

func (w *writer) forbidden(offset int) {
	w.problem(offset, "link-scheme", "this kind of link is printed as text", "a link may begin with https:, http:, mailto: or tel:, or name a file of the site")
}

// titleAttr is the attribute for the title of a link.
func titleAttr(title []byte) string {
	if len(title) == 0 {
		return ""
	}
	return ` title="` + escapeAttr(decode(title)) + `"`
}

// rel keeps a page of another site from reaching back into ours.
func rel(url string) string {
	if strings.HasPrefix(url, "//") || strings.HasPrefix(strings.ToLower(url), "http") {
		return ` rel="noopener"`
	}
	return ""
}

// autoLink prints an address that is its own text. On a page that runs from
// right to left it is isolated, or its slashes and dots would wander.
func (w *writer) autoLink(n *ast.AutoLink) {
	text := n.Label(w.source)
	target := string(text)
	if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(target), "mailto:") {
		target = "mailto:" + target
	}
	dest := parseDestination(target)
	if w.inLink || dest.kind != external {
		if dest.kind == forbidden {
			w.forbidden(n.Pos())
		}
		w.words(text)
		return
	}
	w.tag(`<a href="` + escapeAttr(dest.url) + `"`)
	if w.dir != arabic.LTR {
		w.tag(` dir="ltr"`)
	}
	w.tag(rel(dest.url) + ">")
	w.words(text)
	w.tag("</a>")
}
