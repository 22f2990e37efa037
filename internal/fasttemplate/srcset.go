package fasttemplate

import "strings"

// srcset lets through pictures that a page may choose from: addresses, each
// with words behind it that say how large its picture is, and commas between.
func srcset(s string) string {
	var out []byte
	for i, element := range strings.Split(s, ",") {
		if i > 0 {
			out = append(out, ',')
		}
		url := strings.TrimLeft(element, htmlSpace)
		blank := element[:len(element)-len(url)]
		size := ""
		if end := strings.IndexAny(url, htmlSpace); end >= 0 {
			url, size = url[:end], url[end:]
		}
		if safeURL(url) != url || strings.ContainsFunc(size, notOfSize) {
			out = append(out, unsafeURL...)
			continue
		}
		out = append(append(append(out, blank...), normalizeURL(url)...), size...)
	}
	return string(out)
}

const htmlSpace = "\t\n\f\r "

func notOfSize(r rune) bool {
	return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9') && !strings.ContainsRune(htmlSpace, r)
}
