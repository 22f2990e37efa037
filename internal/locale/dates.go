package locale

import (
	"fmt"
	"time"

	"github.com/mujaz/mujaz/internal/date"
)

// Date writes a day: 20 November 2024. Of a date of which less is known it
// writes that: November 2024, 2024. A time with a zone is read in the site's.
func (l *Language) Date(d date.Date) string { return l.day(l.formats.Date, d) }

// FullDate writes a day with its weekday, and less as Date does.
func (l *Language) FullDate(d date.Date) string { return l.day(l.formats.FullDate, d) }

// Partial writes as much of a date as is known, and nothing for no date.
func (l *Language) Partial(d date.Date) string { return l.Date(d) }

func (l *Language) day(p pattern, d date.Date) string {
	d = d.DayIn(l.zone)
	year, month, day := d.YMD()
	switch d.Precision() {
	case date.None:
		return ""
	case date.Year:
		return l.Year(year)
	case date.Month:
		return l.Month(year, month)
	}
	return l.format(p, moment{year: year, month: month, day: day, weekday: d.In(time.UTC).Weekday()}, l.months)
}

// Month writes a month, 1 to 12, with its year.
func (l *Language) Month(year, month int) string {
	return l.format(l.formats.Month, moment{year: year, month: month}, l.months)
}

// MonthName writes a month, 1 to 12, without its year.
func (l *Language) MonthName(month int) string { return l.months.alone[month-1] }

// Year writes a year: its digits, ungrouped.
func (l *Language) Year(year int) string { return string(l.appendDigits(nil, year, 1)) }

// Weekday returns the name of a day, and a short one for the head of a column.
func (l *Language) Weekday(day time.Weekday) (full, short string) {
	full, short = l.weekdays[day], l.weekdays[day]
	if l.formats.WeekdaysShort != nil {
		short = l.formats.WeekdaysShort[day]
	}
	return full, short
}

// FirstWeekday is the day with which a week begins in calendars.
func (l *Language) FirstWeekday() time.Weekday {
	if l.formats.FirstDay == nil {
		return time.Monday // as ISO 8601 has it
	}
	return time.Weekday(*l.formats.FirstDay)
}

// Time writes the time of day in the site's zone and names the zone by its
// city, or else by its distance from Greenwich: 12:20 م بتوقيت بغداد. Of a date
// without a time it writes nothing.
func (l *Language) Time(d date.Date) string {
	if !d.HasTime() {
		return ""
	}
	at := d.In(l.zone)
	clock := l.format(l.formats.Time, moment{hour: at.Hour(), minute: at.Minute()}, l.months)
	phrase := l.formats.CityTime
	if l.city == "" {
		phrase = l.formats.OffsetTime
	}
	if phrase == nil {
		return clock
	}
	return text(phrase).fill(func(hole string) (string, bool) {
		switch hole {
		case "time":
			return clock, true
		case "city":
			return l.city, true
		case "offset":
			return l.offset(at), true
		}
		return "", false
	})
}

// offset writes a distance from Greenwich: nothing, +3, -3:30.
func (l *Language) offset(at time.Time) string {
	_, seconds := at.Zone()
	if seconds == 0 {
		return ""
	}
	sign, minutes := "+", seconds/60
	if seconds < 0 {
		sign, minutes = "-", -minutes
	}
	s := fmt.Sprintf("%s%d", sign, minutes/60)
	if minutes%60 != 0 {
		s += fmt.Sprintf(":%02d", minutes%60)
	}
	return s
}

// Hijri writes the day in the Umm al-Qura calendar. It is empty if the
// language does not print Hijri dates, and outside the years 1420 to 1451.
func (l *Language) Hijri(d date.Date) string {
	d = d.DayIn(l.zone)
	if l.hijri.beside == nil || d.Precision() < date.Day {
		return ""
	}
	year, month, day, ok := hijri(d)
	if !ok {
		return ""
	}
	return l.format(l.formats.HijriDate, moment{year: year, month: month, day: day, weekday: d.In(time.UTC).Weekday()}, l.hijri)
}
