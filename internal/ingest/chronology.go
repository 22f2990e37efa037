package ingest

import (
	"slices"
	"time"

	"github.com/mujaz/mujaz/internal/date"
)

// A chronology has its days on lines of their own, each with what happened below it. Those
// are the text's, while the day below a headline is the page's.

// chronologyDays is how many days a chronology has at least that has no paragraph between
// the first two.
const chronologyDays = 3

const yearLong = 366 * 24 * time.Hour

// chronology finds the held days that are the text's: those below the headline that have
// some text below them, of different days, if they are three or a paragraph stands between
// two. The first, right below the headline, is the page's all the same unless one is more
// than a year later: what is planned for the next weeks may stand in a text, too.
func (p *piece) chronology() map[int]bool {
	out := map[int]bool{}
	title := following(p.text, -1)
	var days []date.Date
	var entries []held
	for i, h := range p.held {
		if h.kind == heldDate && h.at > title && p.hasTextAt(h.at, p.nextDay(i)) {
			entries = append(entries, h)
			if day := p.dates[h.dates[0]].Date.Day(); !slices.Contains(days, day) {
				days = append(days, day)
			}
		}
	}
	if len(days) < 2 || len(days) < chronologyDays && !slices.ContainsFunc(p.text[entries[0].at:entries[len(entries)-1].at], func(l line) bool { return isParagraph(l.text) }) {
		return out
	}
	muchLater := func(d date.Date) bool { return d.In(time.UTC).Sub(days[0].In(time.UTC)) > yearLong }
	if entries[0].at <= following(p.text, title) && !slices.ContainsFunc(days, muchLater) {
		entries = entries[1:]
	}
	for _, h := range entries {
		out[h.line.number] = true
	}
	return out
}

// nextDay is where in the text the next held day stands, or the text ends.
func (p *piece) nextDay(i int) int {
	for _, h := range p.held[i+1:] {
		if h.kind == heldDate {
			return h.at
		}
	}
	return len(p.text)
}

// hasTextAt reports whether one of some lines of the text has words.
func (p *piece) hasTextAt(from, to int) bool {
	return slices.ContainsFunc(p.text[from:to], func(l line) bool { return l.text != "" })
}
