package newsdate

import (
	"time"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/date"
)

// A Relative is a day that is counted from another one of the page (أمس 18:00), or a time
// behind a label, without a day.
type Relative struct {
	Ago     int   // days
	Named   bool  // a word says so: اليوم
	weekday int   // the one beside it, as in weekdays; 0 for none
	clock   Clock // its time
	timed   bool
}

// On is the day, and its time, where the page gives another day from which it counts. It is
// none where a weekday beside it says otherwise.
func (r Relative) On(base date.Date) (date.Date, bool) {
	y, m, d := base.YMD()
	if base.IsZero() {
		return date.Date{}, false
	}
	t := time.Date(y, time.Month(m), d-r.Ago, 0, 0, 0, 0, time.UTC)
	if r.weekday != 0 && r.weekday != int(t.Weekday())+1 {
		return date.Date{}, false
	}
	day := date.Of(t.Year(), t.Month(), t.Day())
	if r.timed {
		day = r.clock.On(day)
	}
	return day, true
}

// ParseRelative reads a line that is such a day with a time and nothing else: «أمس
// الثلاثاء، 18:00».
func ParseRelative(line string) (Relative, bool) {
	first, _ := arabic.First(line)
	if _, ok := daysAgo[first.Fold]; !ok || len(line) > clockLength {
		return Relative{}, false
	}
	s := &scanner{line: line, parts: cut(line)}
	f, next, ok := s.counted(0, false)
	if !ok || s.skip(next, "-", "–", "|", ".", ")", "/") < len(s.parts) {
		return Relative{}, false
	}
	return *f.Relative, f.Relative.timed
}

// counted reads such a day. Without a time it is one only where a mark stands before and
// behind it: «نشر: أمس», but not «نشر أمس تقريرا».
func (s *scanner) counted(i int, marked bool) (Found, int, bool) {
	ago, next := s.relative(i)
	named := next > i
	if named {
		if f, end, ok := s.date(s.skip(next, "،", ",")); ok { // اليوم الثلاثاء 14 يناير 2025
			return f, end, true
		}
	}
	weekday := 0
	if named {
		if w, end := s.weekday(s.skip(next, "،", ",")); w > 0 {
			weekday, next = w, end
		}
	}
	clock, end, timed := s.clock(s.beforeClock(next))
	switch {
	case timed:
		next = end
	case !named, !marked, s.word(next) != "", next < len(s.parts) && s.parts[next].number >= 0:
		return Found{}, 0, false
	}
	return Found{Relative: &Relative{ago, named, weekday, clock, timed}}, next, true
}

// relative reads the word for a day that is counted from another: اليوم, أمس الأول.
// Without one it stays where it is.
func (s *scanner) relative(i int) (ago, next int) {
	ago, ok := daysAgo[s.word(i)]
	if !ok {
		return 0, i
	}
	if ago == 1 && (s.word(i+1) == "الاول" || s.word(i+1) == "اول") {
		return 2, i + 2
	}
	return ago, i + 1
}

// daysAgo are the words for such a day, folded.
var daysAgo = map[string]int{"اليوم": 0, "امس": 1, "today": 0, "yesterday": 1, "hier": 1}

// count gives a reading the dates of its line that count from another one there.
func (r *Reading) count(found []Found) {
	base := r.Date
	if base.IsZero() {
		base = r.Lastmod
	}
	for _, f := range found {
		if f.Relative == nil {
			continue
		}
		if at, ok := f.Relative.On(base); ok {
			r.Date, r.Lastmod = With(f.Label, at, r.Date, r.Lastmod)
		}
	}
}

// With gives the dates of a page, and one more that counts from another: it may be the
// time of the day that is there, and an update is not before what it updates.
func With(label Label, at, published, updated date.Date) (date.Date, date.Date) {
	switch {
	case label == Updated:
		if updated.IsZero() && !before(at, published) {
			updated = at
		}
	case published.IsZero():
		if !before(updated, at) {
			published = at
		}
	case !published.HasTime() && at.HasTime() && at.Day() == published.Day():
		published = at
	}
	return published, updated
}

// before reports whether one date is before another, as far as both are known.
func before(a, b date.Date) bool {
	if a.IsZero() || b.IsZero() {
		return false
	}
	if !a.HasTime() || !b.HasTime() {
		a, b = a.Day(), b.Day()
	}
	return a.Compare(b) < 0
}
