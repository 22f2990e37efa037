package feed

import (
	"net/url"
	"strings"
	"unicode/utf8"
)

// absolute returns an address of http or https, made whole with that of the
// site; "" if it is none.
func absolute(address, site string) string {
	address = strings.TrimSpace(clean(address))
	if address == "" {
		return ""
	}
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	if base, err := url.Parse(site); err == nil && site != "" {
		u = base.ResolveReference(u)
	}
	if u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return clean(u.String())
}

// firstAbsolute returns the first of some addresses that is one.
func firstAbsolute(site string, addresses ...string) string {
	for _, a := range addresses {
		if a = absolute(a, site); a != "" {
			return a
		}
	}
	return ""
}

// unescapePath decodes %d9…. WordPress cuts long slugs, also within a letter:
// what is left of that letter is dropped.
func unescapePath(s string) string {
	var out strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != '%' {
			out.WriteByte(s[i])
			continue
		}
		if i+2 >= len(s) {
			break
		}
		b, err := url.PathUnescape(s[i : i+3])
		if err != nil {
			out.WriteByte('%')
			continue
		}
		out.WriteString(b)
		i += 2
	}
	text := out.String()
	if !utf8.ValidString(text) {
		text = strings.ToValidUTF8(text, "")
	}
	return clean(text)
}

// pathOf returns the decoded path of an address that has no query and is not
// the site's first page; else "".
func pathOf(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.RawQuery != "" || u.ForceQuery {
		return ""
	}
	path := unescapePath(u.EscapedPath())
	if path == "/" || !strings.HasPrefix(path, "/") {
		return ""
	}
	return path
}
