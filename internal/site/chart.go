package site

import (
	"strconv"

	"github.com/mujaz/mujaz/internal/content"
)

// A Chart is a drawing of how much was written about something in each month,
// as bars in the direction of the language: time runs as its lines do. Its
// numbers are also in the list of months beside it. All coordinates are whole,
// so that it is the same on every machine.
type Chart struct {
	Width, Height int
	Path          string // all bars: the d of an SVG path
	Label         string // says the same to those who do not see it; empty without a chart
	First, Last   string // the months at its ends
}

// The sizes of charts.
const (
	coverageMonths = 36 // at most so many, the newest
	coverageHeight = 64
	sparkMonths    = 24
	sparkHeight    = 18
	barStep        = 8 // from one month to the next
	barWidth       = 6
)

// coverage draws the months of a tag up to the newest in which it was in the
// news: not up to today, so that its page is as it was while nothing is written.
// One month alone is no course of things, and is not drawn.
func (f *filler) coverage(lang string, runs []monthRun) Chart {
	if len(runs) < 2 {
		return Chart{}
	}
	newest := runs[0].month
	return f.bars(lang, runs, newest, min(coverageMonths, newest.since(runs[len(runs)-1].month)+1), coverageHeight)
}

// spark draws a tag for an index, in the time that all its tags have in common:
// the months up to the newest of the language.
func (f *filler) spark(shelf *content.Shelf, runs []monthRun) Chart {
	return f.bars(shelf.Lang, runs, monthOf(shelf.Days[0].Date), sparkMonths, sparkHeight)
}

// bars draws the last of the months of a list. Nothing is drawn if they have no
// article.
func (f *filler) bars(lang string, runs []monthRun, newest month, months, height int) Chart {
	counts := make([]int, months) // the newest first
	most, at := 0, newest
	for _, run := range runs {
		i := newest.since(run.month)
		if i >= months {
			break
		}
		counts[i] = len(run.items)
		if counts[i] > most {
			most, at = counts[i], run.month
		}
	}
	if most == 0 {
		return Chart{}
	}
	loc := f.loc(lang)
	oldest := newest.before(months - 1)
	c := Chart{Width: months*barStep - (barStep - barWidth), Height: height}
	c.First, c.Last = loc.Month(oldest.year, oldest.month), loc.Month(newest.year, newest.month)
	c.Label = loc.Label("coverage_of", "from", c.First, "to", c.Last, "most", loc.Month(at.year, at.month), "count", loc.Count("articles", most))
	var path []byte
	for i, n := range counts {
		if n == 0 {
			continue
		}
		x := i * barStep
		if f.shared[lang].lang.Direction == "ltr" {
			x = (months - 1 - i) * barStep
		}
		path = bar(path, x, height, max(1, n*height/most))
	}
	c.Path = string(path)
	return c
}

// bar appends one bar that stands on the bottom of the drawing.
func bar(path []byte, x, bottom, height int) []byte {
	number := func(command byte, n int) { path = strconv.AppendInt(append(path, command), int64(n), 10) }
	number('M', x)
	number(' ', bottom)
	number('v', -height)
	number('h', barWidth)
	number('v', height)
	return append(path, 'z')
}

// since counts the months from an earlier one to this.
func (m month) since(earlier month) int { return (m.year-earlier.year)*12 + m.month - earlier.month }

// before is the month n months earlier.
func (m month) before(n int) month {
	months := m.year*12 + m.month - 1 - n
	return month{months / 12, months%12 + 1}
}
