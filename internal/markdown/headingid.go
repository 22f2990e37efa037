package markdown

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/mujaz/mujaz/internal/arabic"
)

// headingIDs gives every heading of a document an id of its own: it holds the
// ids that are taken, and how often each was asked for.
type headingIDs map[string]int

// mainID is the id of the theme's main element, the target of its skip link:
// no heading takes it.
const mainID = "content"

// take returns an id as it is, or with a number behind it if it is taken.
func (ids headingIDs) take(base string) string {
	id := base
	for ids[id] > 0 || id == mainID {
		ids[base]++
		id = base + "-" + strconv.Itoa(max(2, ids[base]))
	}
	ids[id]++
	return id
}

// idOf makes an id of a text: its letters and digits of any script, composed
// and in lower case, without vowel signs and tatweel, words parted by hyphens.
// It has no colon, so it is never that of a footnote.
func idOf(text string) string {
	var b strings.Builder
	gap := false
	for _, r := range arabic.Repair(text) {
		switch {
		case r == 'ـ' || unicode.IsMark(r) || unicode.Is(unicode.Cf, r):
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(unicode.ToLower(r))
		default:
			gap = true
		}
	}
	if b.Len() == 0 {
		return "section"
	}
	return b.String()
}

// idWritten makes an id of what an editor wrote as one: {#id}.
func idWritten(id string) string {
	id = strings.Map(func(r rune) rune {
		if r == ':' || unicode.IsSpace(r) || unicode.IsControl(r) {
			return '-'
		}
		return r
	}, id)
	if id == "" {
		return "section"
	}
	return id
}
