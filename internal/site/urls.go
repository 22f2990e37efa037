package site

import (
	"fmt"
	"net/url"
	"path"
	"strconv"
	"strings"

	"github.com/mujaz/mujaz/internal/content"
	"github.com/mujaz/mujaz/internal/date"
)

// urls makes every address of the site. Pages are named inside by their path
// on the site (/ar/2024/11/20/x/), decoded and without the base path; Rel and
// Abs give the two forms that readers see. Nothing else joins or escapes one,
// so that links, canonical, feeds and sitemap have the same bytes.
type urls struct {
	base *url.URL // ends in a slash
}

// Rel returns the address on the site's own host, with the base path,
// percent-encoded with capital letters (RFC 3986, 2.1).
func (u urls) Rel(path string) string {
	return escape(strings.TrimSuffix(u.base.Path, "/") + path)
}

// Abs returns the whole address.
func (u urls) Abs(path string) string {
	return u.origin() + u.Rel(path)
}

// origin is what stands before an address of Rel in a whole one.
func (u urls) origin() string { return u.base.Scheme + "://" + u.base.Host }

// escape encodes each part of a path.
func escape(path string) string {
	if plainPath(path) {
		return path
	}
	parts := strings.Split(path, "/")
	for i, p := range parts {
		parts[i] = url.PathEscape(p)
	}
	return strings.Join(parts, "/")
}

// plainPath reports whether nothing in a path needs encoding: nearly always.
func plainPath(path string) bool {
	for i := range len(path) {
		c := path[i]
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') && (c < 'A' || c > 'Z') && c != '/' && c != '-' && c != '.' && c != '_' {
			return false
		}
	}
	return true
}

// The addresses of the pages that Mujaz makes.

func homeURL(lang string) string { return "/" + lang + "/" }

func dayURL(lang string, d date.Date) string {
	y, m, day := d.YMD()
	return fmt.Sprintf("/%s/%04d/%02d/%02d/", lang, y, m, day)
}

// emailURL and emailTextURL are those of an edition as an e-mail.
func emailURL(lang string, d date.Date) string { return dayURL(lang, d) + "email.html" }

func emailTextURL(lang string, d date.Date) string { return dayURL(lang, d) + "email.txt" }

func monthURL(lang string, m month) string {
	return "/" + lang + "/" + m.path()
}

func archiveURL(lang string, year int) string { return fmt.Sprintf("/%s/archive/%04d/", lang, year) }

func correctionsURL(lang string) string { return "/" + lang + "/corrections/" }

func searchURL(lang string) string { return "/" + lang + "/search/" }

func mapURL(lang string) string { return "/" + lang + "/map/" }

// mapPictureURL is the light form of the map.
func mapPictureURL(lang string) string { return mapURL(lang) + "map.svg" }

// pairSitemapURL is the part of the sitemap with what two share.
func pairSitemapURL(lang string) string { return "/sitemaps/pairs-" + lang + ".xml" }

// searchBlockURL is the part of the search index with the stories of a year.
func searchBlockURL(year int) string { return fmt.Sprintf("/search/%04d.bin", year) }

// graphURL is the drawing of who of a kind is in the news with whom.
func graphURL(lang string, k content.Kind) string { return "/" + lang + "/graph/" + kindNames[k] + "/" }

func feedsURL(lang string) string { return "/" + lang + "/feeds/" }

func outlineURL(lang string) string { return feedsURL(lang) + "feeds.opml" }

// mediaURL is the address of a file of content/: its own path.
func mediaURL(file string) string { return "/" + strings.TrimPrefix(file, "content/") }

// sizedFile is the path of a smaller picture: x.800.jpg beside x.jpg.
func sizedFile(file string, width int) string {
	ext := path.Ext(file)
	return strings.TrimSuffix(file, ext) + "." + strconv.Itoa(width) + ext
}

// unsized is the picture that a path may be a smaller one of.
func unsized(file string) (original string, ok bool) {
	ext := path.Ext(file)
	rest := strings.TrimSuffix(file, ext)
	width := path.Ext(rest)
	if _, err := strconv.Atoi(strings.TrimPrefix(width, ".")); err != nil {
		return "", false
	}
	return strings.TrimSuffix(rest, width) + ext, true
}

// The names of the feeds beside a page.
const (
	rssFile  = "feed.xml"
	jsonFile = "feed.json"
)

// kindNames are the parts of URLs that stand for kinds of tags.
var kindNames = [...]string{
	content.Country:      "countries",
	content.BodyKind:     "bodies",
	content.OfficialKind: "officials",
	content.Topic:        "topics",
	content.SourceKind:   "sources",
}

func indexURL(lang string, k content.Kind) string { return "/" + lang + "/" + kindNames[k] + "/" }

// tagURL names a country by its permanent URL name, and others by their id.
func (s *Site) tagURL(lang string, t content.Tag) string {
	name := t.ID
	if t.Kind == content.Country {
		if c, ok := s.in.Names.Country(t.ID); ok {
			name = c.Slug
		}
	}
	return indexURL(lang, t.Kind) + name + "/"
}

func (s *Site) tagMonthURL(lang string, t content.Tag, m month) string {
	return s.tagURL(lang, t) + m.path()
}

// path is the month's part of addresses: 2024/11/.
func (m month) path() string {
	return string([]byte{
		byte('0' + m.year/1000%10), byte('0' + m.year/100%10), byte('0' + m.year/10%10), byte('0' + m.year%10), '/',
		byte('0' + m.month/10), byte('0' + m.month%10), '/',
	})
}

// compareFiles orders addresses as the files that they are published as, of
// which most need not be made for it.
func compareFiles(a, b string) int {
	n := min(len(a), len(b))
	if order := strings.Compare(a[:n], b[:n]); order != 0 {
		return order
	}
	return strings.Compare(file(a), file(b))
}

// indexFile is the name of a file that is left out of its address.
const indexFile = "index.html"

// withoutIndex is the same for addresses of one file.
func withoutIndex(path string) string {
	if strings.HasSuffix(path, "/"+indexFile) {
		return strings.TrimSuffix(path, indexFile)
	}
	return path
}

// file is the place of an address in the published folder.
func file(path string) string {
	path = strings.TrimPrefix(path, "/")
	if path == "" || strings.HasSuffix(path, "/") {
		return path + indexFile
	}
	return path
}
