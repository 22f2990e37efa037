package ingest

import (
	"crypto/sha256"

	"github.com/mujaz/mujaz/internal/arabic"
)

// contentsReach is how many headlines are looked for again.
const contentsReach = 40

// contentsLines is how many lines stand above the first text at least: two
// headlines of the list, and one of them again.
const contentsLines = 3

// beforeText counts the lines with words above the first paragraph.
func beforeText(all []line) int {
	n := 0
	for _, l := range all {
		if isParagraph(l.text) {
			break
		}
		if l.text != "" {
			n++
		}
	}
	return n
}

// contents finds the list of headlines at the head of a newsletter, each of
// which stands again over its text below, and returns the line at which the
// first text begins; 0 if there is none.
func contents(all []line) int {
	if before := beforeText(all); before < contentsLines {
		return 0
	}
	seen := map[[sha256.Size]byte]bool{}
	first := 0
	for i, l := range all {
		if isParagraph(l.text) && first == 0 {
			return 0
		}
		title := listMark.ReplaceAllString(l.text, "")
		if l.text == "" || !headline(title) {
			continue
		}
		switch digest := arabic.Digest(title); {
		case seen[digest] && first > 0:
			return first
		case seen[digest]:
			first = i
		case len(seen) < contentsReach:
			seen[digest] = true
		}
	}
	return 0
}
