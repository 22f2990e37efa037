package byline

import (
	"regexp"
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
)

// sourceLabel stands before who published a text first, and siteLabel before a site.
var sourceLabel, siteLabel = regexp.MustCompile(`^(?:المصدر|مصدر الخبر|الناشر|نقلا عن|نقلاً عن|[Ss]ource)\s*:\s*`), regexp.MustCompile(`^(?:موقع|(?:ال)?(?:صحيفة|جريدة|قناة|وكالة|شبكة|مجلة))\s*:\s*`)

// pictured begins a line that names who took the pictures, and not who wrote.
var pictured = regexp.MustCompile(`^(?:تصوير|عدسة|[Pp]hotos? by)\s*[:/ـ–—-]`)

// NamesPhotographer reports whether a line says who took the pictures, and no more.
func NamesPhotographer(line string) bool {
	return pictured.MatchString(line) && len(arabic.Tokens(line)) <= nameWords
}

// labelled reads a byline behind such a label. A name alone that nobody knows is that of
// an outlet: «موقع: عمون».
func (r *Reader) labelled(line string) (Line, bool) {
	label := sourceLabel.FindString(line)
	if label == "" {
		label = siteLabel.FindString(line)
	}
	rest := strings.TrimSpace(line[len(label):])
	if label == "" || rest == "" {
		return Line{}, false
	}
	if b, ok := r.Parse(rest); ok && !b.Guessed {
		return b, true
	}
	if words := arabic.Tokens(rest); len(words) == 0 || len(words) > nameWords || strings.ContainsAny(rest, ".؟!") {
		return Line{}, false
	}
	switch r.kind(rest) {
	case kindAgency:
		return Line{Agencies: []string{rest}}, true
	case kindTrade, kindReporter:
		return Line{}, false
	}
	return Line{Outlets: []string{rest}}, true
}
