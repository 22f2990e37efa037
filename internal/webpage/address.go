package webpage

import (
	"fmt"
	"net/url"
	"strings"
	"unicode"
)

// whole returns an address that others can be relative to, or nil.
func whole(u *url.URL) *url.URL {
	if u == nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return nil
	}
	return u
}

// resolve makes an address whole. It returns "" for one that cannot be, and
// for one that is not of http or https. What is whole already keeps its
// spelling, the Arabic letters in it also.
func resolve(base *url.URL, raw string) string {
	raw = strings.Map(func(r rune) rune {
		if r == '\n' || r == '\t' {
			return -1
		}
		return r
	}, strings.TrimSpace(raw))
	if raw == "" {
		return ""
	}
	scheme, rest, found := strings.Cut(raw, "://")
	if found && (strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https")) {
		if rest == "" || strings.ContainsRune("/?#:", rune(rest[0])) {
			return ""
		}
		return escapeAddress(raw)
	}
	u, err := url.Parse(strings.ReplaceAll(raw, " ", "%20"))
	if err != nil || u.Scheme != "" || u.Opaque != "" {
		return ""
	}
	if u.Host != "" && base == nil { // //host/path
		u.Scheme = "https"
		return escapeAddress(u.String())
	}
	if base == nil {
		return ""
	}
	return escapeAddress(base.ResolveReference(u).String())
}

// link is resolve for what may stand in the text: also addresses of mail and
// telephones. A link to a place on the page is none.
func link(base *url.URL, raw string) string {
	raw = strings.TrimSpace(raw)
	if strings.HasPrefix(raw, "#") {
		return ""
	}
	scheme, rest, _ := strings.Cut(raw, ":")
	if s := strings.ToLower(scheme); (s == "mailto" || s == "tel") && rest != "" {
		return escapeAddress(s + ":" + rest)
	}
	return resolve(base, raw)
}

// escapeAddress percent-encodes what would end an address in Markdown, or be
// read as more than an address.
func escapeAddress(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r <= ' ' || strings.ContainsRune("\"<>\\^`{|}()[]", r),
			r >= 0x80 && !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r):
			for _, c := range []byte(string(r)) {
				fmt.Fprintf(&b, "%%%02X", c)
			}
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// isBare reports whether Markdown reads an address as a link without any sign
// around it, all of it.
func isBare(address string) bool {
	_, rest, found := strings.Cut(address, "://")
	host, _, _ := strings.Cut(rest, "/")
	return found && strings.Contains(strings.Trim(host, "."), ".") && !strings.ContainsAny(host, "@?#&;%") &&
		!strings.ContainsAny(address[len(address)-1:], "?!.,:;*_~'")
}

// fileOf returns what tells a picture's file from others: its name without the
// size that a content system has put into it.
func fileOf(address string) string {
	address, _, _ = strings.Cut(address, "?")
	name := address[strings.LastIndexByte(address, '/')+1:]
	if i := strings.LastIndexByte(name, '.'); i > 0 {
		name = name[:i]
	}
	if decoded, err := url.PathUnescape(name); err == nil {
		name = decoded
	}
	return strings.ToLower(sizeInName.ReplaceAllString(name, ""))
}
