package newsdate

import (
	"time"

	"github.com/mujaz/mujaz/internal/date"
)

// weekday reads the name of a day before a date.
func (s *scanner) weekday(i int) (weekday, next int) {
	for weekdays[s.word(i)] > 0 || s.word(i) == "يوم" {
		weekday = max(weekday, weekdays[s.word(i)])
		i = s.skip(i+1, "،", ",", "-", "–", "/", ":")
	}
	return weekday, i
}

// weekdayBehind reads the name of a day behind a date, and 0 where there is none.
func (s *scanner) weekdayBehind(i int) int {
	return weekdays[s.word(s.skip(i, "-", "–", "،", ",", "|"))]
}

// weekdayAtEnd reads the name of a day behind the time of a date. Words behind it may be of a
// sentence, which tells of another day.
func (s *scanner) weekdayAtEnd(i int) int {
	at := s.skip(i, "-", "–", "،", ",", "|")
	if s.word(at+1) != "" {
		return 0
	}
	return weekdays[s.word(at)]
}

// onWeekday exchanges day and month of a date in numbers where only then it falls on the weekday
// beside it: «7-4-2012 الأربعاء» is 4 July. Of a month that has its name, or stands behind the year,
// it is the weekday that is wrong.
func (s *scanner) onWeekday(i int, d date.Date, weekday int) date.Date {
	_, digits, ok := s.number(i)
	_, _, month := s.number(i + 2)
	if weekday == 0 || d.IsZero() || !ok || digits > 2 || !month || s.mark(i+1) == "" {
		return d
	}
	y, m, dd := d.YMD()
	if dd > 12 || falls(y, m, dd) == weekday || falls(y, dd, m) != weekday {
		return d
	}
	return date.Of(y, time.Month(dd), m)
}

// falls is the weekday of a date, numbered as in weekdays.
func falls(y, m, d int) int {
	return int(time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC).Weekday()) + 1
}
