package site

import (
	"slices"
	"strconv"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/date"
	"github.com/mujaz/mujaz/internal/gazetteer"
)

const (
	careerHeight = 8
	careerLines  = 12 // at most so many lines; else every fifth year has one, or every tenth
)

// A tenure is the time of an office, in months since the year 0; a zero one is
// not known. Of a date that is only a year it is open in which month of it the
// office began or ended: it may have been held from..to, and it was
// sureFrom..sureTo, which may be empty.
type tenure struct{ from, to, sureFrom, sureTo int }

// tenures are the times of offices. One that is still held reaches to the
// official's newest article, so that the page is as it was while nothing is
// written. One of which only the end is known may have begun when the first of
// the others did.
func tenures(offices []gazetteer.Office, newest date.Date) []tenure {
	out := make([]tenure, len(offices))
	earliest := 0
	for i, o := range offices {
		out[i] = tenureOf(o, newest)
		if from := out[i].from; from > 0 && (earliest == 0 || from < earliest) {
			earliest = from
		}
	}
	for i, o := range offices {
		if o.From.IsZero() && !o.To.IsZero() {
			out[i].from = earliest
		}
	}
	return out
}

func tenureOf(o gazetteer.Office, newest date.Date) tenure {
	var t tenure
	switch {
	case o.From.IsZero() && o.To.IsZero():
		return t
	case !o.Ended.IsZero():
		t.from, t.sureFrom = beginning(o.From)
		t.sureTo = t.sureFrom
		_, t.to = end(o.Ended)
	case o.From.IsZero():
		t.sureTo, t.to = end(o.To)
		t.from, t.sureFrom = t.to-1, t.to-1
	case o.To.IsZero():
		t.from, t.sureFrom = beginning(o.From)
		_, t.to = end(newest.Day())
		t.sureTo = t.to
	default:
		t.from, t.sureFrom = beginning(o.From)
		t.sureTo, t.to = end(o.To)
	}
	t.to = max(t.to, t.from+1)
	return t
}

// beginning is the first month in which what began on a date may have been, and
// the first in which it was.
func beginning(d date.Date) (may, sure int) {
	year, month, _ := d.YMD()
	if month == 0 {
		return year * 12, year*12 + 12
	}
	return year*12 + month - 1, year*12 + month - 1
}

// end is the month after the last one in which what ended on a date was, and
// after the last in which it may have been.
func end(d date.Date) (sure, may int) {
	year, month, _ := d.YMD()
	if month == 0 {
		return year * 12, year*12 + 12
	}
	return year*12 + month, year*12 + month
}

// career draws the offices of an official, whose newest article is of a day:
// the time that they have in common, and a bar in it for each.
func (f *filler) career(lang string, offices []gazetteer.Office, newest date.Date) (Timeline, []Bar) {
	times := tenures(offices, newest)
	known := slices.DeleteFunc(slices.Clone(times), func(t tenure) bool { return t == tenure{} })
	bars := make([]Bar, len(offices))
	if len(known) == 0 {
		return Timeline{}, bars
	}
	first := slices.MinFunc(known, func(a, b tenure) int { return a.from - b.from }).from / 12
	last := (slices.MaxFunc(known, func(a, b tenure) int { return a.to - b.to }).to - 1) / 12
	line := Timeline{
		Width: (last - first + 1) * 12, Height: careerHeight,
		First: f.loc(lang).Year(first), Last: f.loc(lang).Year(last),
	}
	place := drawing{start: first * 12, width: line.Width, rtl: arabic.DirectionOf(f.shared[lang].lang.Direction) == arabic.RTL}
	line.Grid = place.grid(first, last)
	for i, t := range times {
		bars[i] = Bar{Perhaps: place.bar(t.from, t.to), Sure: place.bar(t.sureFrom, min(t.sureTo, t.to))}
	}
	return line, bars
}

// drawing places months.
type drawing struct {
	start, width int
	rtl          bool
}

// bar is the path of a span of months; empty if it has none.
func (d drawing) bar(from, to int) string {
	if from >= to {
		return ""
	}
	x, width := from-d.start, to-from
	if d.rtl {
		x = d.width - x - width
	}
	return "M" + strconv.Itoa(x) + " 0h" + strconv.Itoa(width) + "v" + strconv.Itoa(careerHeight) + "h-" + strconv.Itoa(width) + "z"
}

// grid has a line where a year begins, or every fifth or tenth of many years.
func (d drawing) grid(first, last int) string {
	step := 1
	for _, wider := range []int{5, 10} {
		if (last-first)/step > careerLines {
			step = wider
		}
	}
	path := ""
	for year := first + 1; year <= last; year++ {
		if year%step != 0 {
			continue
		}
		x := year*12 - d.start
		if d.rtl {
			x = d.width - x
		}
		path += "M" + strconv.Itoa(x) + " 0v" + strconv.Itoa(careerHeight)
	}
	return path
}
