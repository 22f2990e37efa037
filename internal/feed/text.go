package feed

import (
	"html"
	"net/url"
	"strings"
	"unicode"

	nethtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// escapes is how often a text may have been escaped: twice is common.
const escapes = 4

// plain turns HTML, or text escaped as HTML once or more, into plain text on
// one line.
func plain(s string) string {
	s = clean(s)
	for range escapes {
		next := strip(s)
		if next == s {
			break
		}
		s = next
	}
	return strings.Join(strings.Fields(s), " ")
}

// strip removes markup and decodes entities once. What only looks like a tag,
// as in "<name@example.org>", stays.
func strip(s string) string {
	if !strings.ContainsAny(s, "<&") {
		return s
	}
	var out strings.Builder
	z := nethtml.NewTokenizer(strings.NewReader(s))
	hidden := false
	for {
		kind := z.Next()
		raw := string(z.Raw())
		switch kind {
		case nethtml.ErrorToken:
			return out.String()
		case nethtml.TextToken:
			if !hidden {
				out.WriteString(html.UnescapeString(raw))
			}
		case nethtml.StartTagToken, nethtml.EndTagToken, nethtml.SelfClosingTagToken:
			name, _ := z.TagName()
			a := atom.Lookup(name)
			hidden = kind == nethtml.StartTagToken && (a == atom.Script || a == atom.Style)
			switch {
			case blocks[a] || a == atom.Br:
				out.WriteByte(' ')
			case a == 0 && !strings.Contains(string(name), ":"):
				out.WriteString(raw)
			}
		}
	}
}

// blocks are the elements of HTML that stand on lines of their own.
var blocks = func() map[atom.Atom]bool {
	m := map[atom.Atom]bool{}
	for _, a := range []atom.Atom{
		atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Caption, atom.Center, atom.Col, atom.Colgroup,
		atom.Dd, atom.Details, atom.Div, atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer,
		atom.Form, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Header, atom.Hr, atom.Legend, atom.Li,
		atom.Main, atom.Menu, atom.Nav, atom.Ol, atom.P, atom.Pre, atom.Script, atom.Section, atom.Style,
		atom.Summary, atom.Table, atom.Tbody, atom.Td, atom.Tfoot, atom.Th, atom.Thead, atom.Tr, atom.Ul,
	} {
		m[a] = true
	}
	return m
}()

// clean makes a text valid UTF-8 without control characters.
func clean(s string) string {
	s = strings.ReplaceAll(strings.ToValidUTF8(s, "\ufffd"), "\r\n", "\n")
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if forbidden(r) {
			return -1
		}
		return r
	}, s))
}

// hasMarkup reports whether a text has tags of HTML in it.
func hasMarkup(s string) bool {
	if !strings.Contains(s, "<") {
		return false
	}
	z := nethtml.NewTokenizer(strings.NewReader(s))
	for {
		switch z.Next() {
		case nethtml.ErrorToken:
			return false
		case nethtml.StartTagToken, nethtml.EndTagToken, nethtml.SelfClosingTagToken:
			if name, _ := z.TagName(); atom.Lookup(name) != 0 {
				return true
			}
		}
	}
}

// isHTML reports whether a text of which the feed does not say so is HTML.
func isHTML(s string) bool { return hasMarkup(s) || html.UnescapeString(s) != s }

// unescaped is the HTML of a body. A feed may have escaped it twice, and then
// has no markup left in it but escaped markup.
func unescaped(s string) string {
	s = clean(s)
	if hasMarkup(s) {
		return s
	}
	if once := html.UnescapeString(s); hasMarkup(once) {
		return clean(once)
	}
	return s
}

// media are the elements that are content without any text.
var media = map[atom.Atom]bool{atom.Img: true, atom.Iframe: true, atom.Video: true, atom.Audio: true, atom.Object: true, atom.Embed: true}

// isBlank reports whether HTML shows nothing.
func isBlank(s string) bool {
	z := nethtml.NewTokenizer(strings.NewReader(s))
	for {
		switch z.Next() {
		case nethtml.ErrorToken:
			return true
		case nethtml.TextToken:
			if strings.TrimSpace(html.UnescapeString(string(z.Raw()))) != "" {
				return false
			}
		case nethtml.StartTagToken, nethtml.SelfClosingTagToken:
			if name, _ := z.TagName(); media[atom.Lookup(name)] {
				return false
			}
		}
	}
}

// standfirst is the plain text of a summary, or "" if the body says the same
// at its beginning.
func standfirst(summary, body, title string) string {
	s := plain(summary)
	if s == "" || s == title || begins(plain(body), s) {
		return ""
	}
	return s
}

// tailLength is how long a "read more" behind an ellipsis can be.
const tailLength = 120

// begins reports whether a text begins with another, which may have been cut
// off: at its end, or before the words of a link to the rest.
func begins(text, head string) bool {
	text, head = squeeze(text), squeeze(head)
	if strings.HasPrefix(text, ellipsis(head)) {
		return true
	}
	for _, mark := range []string{"…", "..."} {
		if i := strings.LastIndex(head, mark); i > 0 && len(head)-i <= tailLength && strings.HasPrefix(text, ellipsis(head[:i])) {
			return true
		}
	}
	return false
}

// squeeze removes blanks and what is not seen.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, s)
}

// ellipsis removes the marks of an omission from the end.
func ellipsis(s string) string { return strings.TrimRight(s, "[](). …") }

// withoutFooter drops the last paragraph of a text if it has two links, of
// which the first is that of the entry and the second that of the site: the
// line that WordPress adds in feeds, in whatever language.
func withoutFooter(s, entry, site string) string {
	i := strings.LastIndex(s, "<p>")
	if i < 0 || entry == "" || site == "" || !strings.HasSuffix(strings.TrimSpace(s), "</p>") {
		return s
	}
	if h := hrefs(s[i:]); len(h) == 2 && sameAddress(h[0], entry) && sameAddress(h[1], site) {
		return strings.TrimSpace(s[:i])
	}
	return s
}

func hrefs(s string) []string {
	var out []string
	z := nethtml.NewTokenizer(strings.NewReader(s))
	for {
		kind := z.Next()
		if kind == nethtml.ErrorToken {
			return out
		}
		if t := z.Token(); kind == nethtml.StartTagToken && t.DataAtom == atom.A {
			for _, a := range t.Attr {
				if a.Key == "href" {
					out = append(out, a.Val)
				}
			}
		}
	}
}

// sameAddress compares without the query, in which feeds count their readers.
func sameAddress(a, b string) bool {
	u, err := url.Parse(strings.TrimSpace(a))
	v, err2 := url.Parse(b)
	return err == nil && err2 == nil && strings.EqualFold(u.Host, v.Host) && strings.TrimRight(u.Path, "/") == strings.TrimRight(v.Path, "/")
}
