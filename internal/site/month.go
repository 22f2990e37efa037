package site

import (
	"cmp"
	"slices"

	"github.com/mujaz/mujaz/internal/content"
	"github.com/mujaz/mujaz/internal/date"
)

// A month of the calendar.
type month struct{ year, month int }

func monthOf(d date.Date) month {
	y, m, _ := d.YMD()
	return month{y, m}
}

// compare orders months in time.
func (m month) compare(other month) int {
	return cmp.Or(cmp.Compare(m.year, other.year), cmp.Compare(m.month, other.month))
}

// A monthRun is a month's items in a list that has the newest first.
type monthRun struct {
	month
	items []*content.Article
}

// shelfTag is a tag in one language.
type shelfTag struct {
	lang string
	tag  content.Tag
}

// runsOf cuts items, newest first, into months.
func runsOf(items []*content.Article) []monthRun {
	var out []monthRun
	for len(items) > 0 {
		m := monthOf(items[0].Day)
		n, _ := slices.BinarySearchFunc(items, m, func(a *content.Article, m month) int {
			if monthOf(a.Day).compare(m) >= 0 {
				return -1 // it is of the month: the run ends behind it
			}
			return 1
		})
		out = append(out, monthRun{m, items[:n:n]})
		items = items[n:]
	}
	return out
}

// hasMonth reports whether runs, the newest first, have a month.
func hasMonth(runs []monthRun, m month) bool {
	_, found := slices.BinarySearchFunc(runs, m, func(r monthRun, m month) int { return m.compare(r.month) })
	return found
}
