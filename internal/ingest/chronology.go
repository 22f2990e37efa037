package ingest

import (
	"slices"

	"github.com/mujaz/mujaz/internal/date"
)

// A chronology has its days on lines of their own, each with what happened below it. Those
// are the text's, while the day below a headline is the page's.

// chronologyDays is how many days a chronology has at least that has no paragraph between
// the first two.
const chronologyDays = 3

// chronology finds the held days that are the text's: those below the headline that have
// some text below them, of different days, if they are three or a paragraph stands between
// two. The first is the page's all the same if it is the last day of all.
func (p *piece) chronology() map[int]bool {
	out := map[int]bool{}
	var days []date.Date
	var entries []held
	for i, h := range p.held {
		if h.kind == heldDate && h.at > p.firstText() && p.hasTextAt(h.at, p.nextDay(i)) {
			entries = append(entries, h)
			if day := p.dates[h.dates[0]].Date.Day(); !slices.Contains(days, day) {
				days = append(days, day)
			}
		}
	}
	if len(days) < 2 || len(days) < chronologyDays && !slices.ContainsFunc(p.text[entries[0].at:entries[len(entries)-1].at], func(l line) bool { return isParagraph(l.text) }) {
		return out
	}
	isLater := func(d date.Date) bool { return d.Compare(days[0]) > 0 }
	if title := p.firstText(); entries[0].at <= title+1+p.empty(title+1) && !slices.ContainsFunc(days, isLater) {
		entries = entries[1:]
	}
	for _, h := range entries {
		out[h.line.number] = true
	}
	return out
}

// firstText is the first line of the text that has words: its headline.
func (p *piece) firstText() int {
	return slices.IndexFunc(p.text, func(l line) bool { return l.text != "" })
}

// empty counts the empty lines of the text from a line on.
func (p *piece) empty(from int) int {
	n := 0
	for n+from < len(p.text) && p.text[n+from].text == "" {
		n++
	}
	return n
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
