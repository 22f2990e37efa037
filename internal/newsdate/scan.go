package newsdate

import (
	"cmp"
	"strings"

	"github.com/mujaz/mujaz/internal/date"
)

// date reads a date at a part: a weekday or a time may stand before it, a time
// and a zone behind it.
func (s *scanner) date(i int) (Found, int, bool) {
	if d, next, ok := s.stamp(i); ok {
		return Found{Date: d}, next, true
	}
	clock, at, timed := s.clock(i)
	if timed {
		i = s.skip(at, "-", "–", "،", ",", "|")
	}
	weekday, i := s.weekday(i)
	if !timed && weekday > 0 { // الأربعاء 12:00 17-4-2013
		if clock, at, timed = s.clock(i); timed {
			i = s.skip(at, "-", "–", "،", ",", "|")
		}
	}
	if s.word(i) == "الموافق" {
		i++
	}
	d, hijri, next, ok := s.calendar(i)
	if !ok {
		return Found{}, 0, false
	}
	next = s.equivalent(s.era(next))
	weekday = cmp.Or(weekday, s.weekdayBehind(next))
	if !timed {
		clock, next, timed = s.clockBehind(next)
		weekday = cmp.Or(weekday, s.weekdayAtEnd(next))
	}
	d = s.onWeekday(i, d, weekday)
	if timed && !d.IsZero() {
		d = clock.On(d)
	}
	f := Found{Date: d}
	if hijri {
		end := s.parts[next-1].end
		if strings.HasPrefix(s.line[end:], "ـ") { // of هـ
			end += len("ـ")
		}
		f.Date, f.Hijri = date.Date{}, s.line[s.parts[i].start:end]
	}
	return f, next, true
}

// clockBehind reads the time behind a day, or else its zone, before which that stands at
// times: 20 نوفمبر 2024 بتوقيت غرينتش 09:00.
func (s *scanner) clockBehind(i int) (clock Clock, next int, ok bool) {
	if clock, next, ok = s.clock(s.beforeClock(i)); ok {
		return clock, s.sameHour(next), true
	}
	zone, end := s.zone(i)
	if end == i {
		return Clock{}, i, false
	}
	if clock, next, ok = s.clock(s.beforeClock(end)); !ok {
		return Clock{}, end, false
	}
	if clock.Zone == nil {
		clock.Zone = zone
	}
	return clock, next, true
}

// sameHour reads over the hour in one more zone: 11:20 KSA 14:20 GMT.
func (s *scanner) sameHour(i int) int {
	_, next, ok := s.clock(s.skip(i, "،", ",", "-", "–", "("))
	if _, end := s.zone(next - 1); ok && end == next {
		return s.skip(next, ")")
	}
	return i
}

// calendar reads a day in names or in numbers.
func (s *scanner) calendar(i int) (d date.Date, hijri bool, next int, ok bool) {
	if d, next, ok := s.named(i); ok {
		return d, false, next, true
	}
	if next, ok := s.hijri(i); ok {
		return date.Date{}, true, next, true
	}
	return s.numeric(i)
}

// named reads a day whose month has its name, in three orders.
func (s *scanner) named(i int) (d date.Date, next int, ok bool) {
	if d, next, ok = s.dayFirst(i); ok {
		return d, next, true
	}
	if d, next, ok = s.monthFirst(i); ok {
		return d, next, true
	}
	return s.yearFirst(i)
}

// dayFirst reads 20 نوفمبر 2024 and 20th, November 2024.
func (s *scanner) dayFirst(i int) (date.Date, int, bool) {
	dd, at, ok := s.dayOfMonth(i)
	if !ok {
		return date.Date{}, 0, false
	}
	if s.word(at) == "من" || s.word(at) == "of" { // 3 من يونيو 2020, 5th of May 2024
		at++
	}
	m, at, ok := s.month(s.skip(at, "-", "–", "/", ",", "،", "."), months)
	if !ok {
		return date.Date{}, 0, false
	}
	at = s.skip(at, "-", "–", "/", ",", "،", ".", "٬")
	y, digits, ok := s.number(at)
	if !ok || digits != 4 {
		return date.Date{}, 0, false
	}
	d, ok := s.day(i, at+1, y, m, dd)
	return d, at + 1, ok
}

// monthFirst reads يوليو 16, 2012.
func (s *scanner) monthFirst(i int) (date.Date, int, bool) {
	m, at, ok := s.month(i, months)
	if !ok {
		return date.Date{}, 0, false
	}
	dd, digits, ok := s.number(at)
	if !ok || digits > 2 {
		return date.Date{}, 0, false
	}
	at++
	if ordinals[s.word(at)] {
		at++
	}
	at = s.skip(at, ",", "،")
	y, digits, ok := s.number(at)
	if !ok || digits != 4 {
		return date.Date{}, 0, false
	}
	d, ok := s.day(i, at+1, y, m, dd)
	return d, at + 1, ok
}

// yearFirst reads 2012 يناير 5.
func (s *scanner) yearFirst(i int) (date.Date, int, bool) {
	y, digits, ok := s.number(i)
	if !ok || digits != 4 {
		return date.Date{}, 0, false
	}
	if weekdays[s.word(i+1)] > 0 { // 2014 الجمعة ,26 أيلول / سبتمبر
		return s.yearAndDay(i, s.skip(i+2, ",", "،"), y)
	}
	m, at, ok := s.month(i+1, months)
	if !ok {
		return date.Date{}, 0, false
	}
	dd, digits, ok := s.number(at)
	if !ok || digits > 2 {
		return date.Date{}, 0, false
	}
	d, ok := s.day(i, at+1, y, m, dd)
	return d, at + 1, ok
}

// yearAndDay reads the day and the month behind a year and a weekday.
func (s *scanner) yearAndDay(i, at, year int) (date.Date, int, bool) {
	dd, digits, ok := s.number(at)
	if !ok || digits > 2 {
		return date.Date{}, 0, false
	}
	m, at, ok := s.month(at+1, months)
	if !ok {
		return date.Date{}, 0, false
	}
	d, ok := s.day(i, at, year, m, dd)
	return d, at, ok
}

// hijri reads a day of the Hijri calendar: 7 رمضان 1438, غرة ذو الحجة 1437.
func (s *scanner) hijri(i int) (next int, ok bool) {
	at := i
	if s.word(at) == "غره" {
		at++
	} else if _, digits, ok := s.number(at); ok && digits <= 2 {
		at++
	} else {
		return 0, false
	}
	if s.word(at) == "من" { // 24 من ذي القعدة 1433
		at++
	}
	_, at, ok = s.month(s.skip(at, "-", "/", "،", ","), hijriMonths)
	if !ok {
		return 0, false
	}
	y, _, ok := s.number(s.skip(at, "-", "/", "،", ","))
	if !ok || !hijriYear(y) {
		return 0, false
	}
	return s.skip(at, "-", "/", "،", ",") + 1, true
}

func hijriYear(y int) bool { return y >= 1300 && y < 1500 }

// numeric reads 20/11/2024, 2024-11-20 and 2024.11.20. A date whose year is of
// the Hijri calendar is Hijri.
func (s *scanner) numeric(i int) (d date.Date, hijri bool, next int, ok bool) {
	var n, digits [3]int
	at := i
	for j := range 3 {
		if n[j], digits[j], ok = s.number(at); !ok {
			if m, after, named := s.monthName(at, months); named && j == 1 {
				n[j], digits[j], at = m, 2, after
			} else {
				return date.Date{}, false, 0, false
			}
		} else {
			at++
		}
		if j == 2 {
			break
		}
		if mark := s.mark(at); mark != "/" && mark != "-" && mark != "." && mark != "–" {
			return date.Date{}, false, 0, false
		}
		at++
	}
	if s.mark(at) == "/" || s.mark(at) == "." && at+1 < len(s.parts) && s.parts[at+1].number >= 0 {
		return date.Date{}, false, 0, false // four numbers are no date
	}
	y, m, dd := n[2], n[1], n[0]
	switch {
	case digits[0] == 4:
		y, m, dd = n[0], n[1], n[2]
	case digits[2] == 2 && digits[0] <= 2 && digits[1] <= 2 && y < shortYears: // 07-11-21
		y += 2000
	case digits[2] != 4 || digits[0] > 2 || digits[1] > 2:
		return date.Date{}, false, 0, false
	}
	if hijriYear(y) && m <= 12 && dd <= 30 {
		return date.Date{}, true, at, true
	}
	if m > 12 && dd <= 12 && digits[0] < 4 {
		m, dd = dd, m // the second number can be no month: it is the day
	}
	d, ok = s.day(i, at, y, m, dd)
	return d, false, at, ok
}

// shortYears are those that two digits can name: of this century, in which news
// pages are.
const shortYears = 60

// era reads over the word for an era behind a year.
func (s *scanner) era(i int) int {
	switch s.word(i) {
	case "م", "ه", "هجري", "هجريه", "ميلادي", "ميلاديه", "مـ":
		return i + 1
	}
	return i
}

// equivalent reads over the same day in the Hijri calendar: - الموافق 7-7-1433 هـ.
func (s *scanner) equivalent(i int) int {
	at := s.skip(i, "-", "–", "،", ",", "|", "/", "(")
	if s.word(at) != "الموافق" {
		return i
	}
	_, hijri, next, ok := s.calendar(s.skip(at+1, ":"))
	if !ok || !hijri {
		return i
	}
	return s.skip(s.era(next), ")")
}
