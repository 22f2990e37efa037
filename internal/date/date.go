// Package date is a date as a text gives it: a year, a month, a day, or an
// instant, and no more than that.
//
// News has dates without times, times without zones, and offices held since a
// year. A [Date] keeps the precision of its text: it prints as it was read,
// and a date without a time stays one everywhere. Only [Date.In] gives an
// instant, and it needs the site's time zone for that.
//
// The forms read are those of RFC 3339 and what is left of them when parts are
// unknown: 2024, 2024-11, 2024-11-20, 2024-11-20T12:20, 2024-11-20T12:20:05,
// each time with an optional zone (Z, +03:00), and a space for the T. A zone
// beside a date without a time is read and ignored. Dates of news pages
// («٢٠ نوفمبر») are the business of importing, not of this package.
package date

import (
	"fmt"
	"strings"
	"time"
)

// A Precision says how much of a date is known.
type Precision uint8

// Precisions, from nothing known to the second.
const (
	None Precision = iota
	Year
	Month
	Day
	Minute
	Second
)

// A Date is a point in time of a known precision. Its zero value is no date.
// Two dates are equal (==) when they print alike.
type Date struct {
	year              int16
	month, day        uint8
	hour, minute, sec uint8
	precision         Precision
	east              int32 // seconds east of UTC, and a day more, so that 0 is no zone
}

const secondsOfDay = 24 * 60 * 60

func eastOf(offset int) int32 { return int32(offset + secondsOfDay) }

func (d Date) zoned() bool { return d.east != 0 }

func (d Date) offset() int { return int(d.east) - secondsOfDay }

// Of returns the date of a day.
func Of(year int, month time.Month, day int) Date {
	return Date{year: int16(year), month: uint8(month), day: uint8(day), precision: Day}
}

// At returns the same day with a time of day in no stated zone.
func (d Date) At(hour, minute int) Date {
	d.hour, d.minute, d.precision = uint8(hour), uint8(minute), Minute
	return d
}

// FromTime returns t to the second, with its zone.
func FromTime(t time.Time) Date {
	_, off := t.Zone()
	return Date{
		year: int16(t.Year()), month: uint8(t.Month()), day: uint8(t.Day()),
		hour: uint8(t.Hour()), minute: uint8(t.Minute()), sec: uint8(t.Second()),
		precision: Second, east: eastOf(off),
	}
}

// Zone returns the date with its time read in the given zone; a date without a
// time is returned as it is.
func (d Date) Zone(loc *time.Location) Date {
	if d.precision < Minute || d.zoned() {
		return d
	}
	_, off := d.In(loc).Zone()
	d.east = eastOf(off)
	return d
}

// IsZero reports whether there is no date at all.
func (d Date) IsZero() bool { return d.precision == None }

// Precision says how much of the date is known.
func (d Date) Precision() Precision { return d.precision }

// HasTime reports whether the date has a time of day.
func (d Date) HasTime() bool { return d.precision >= Minute }

// Day returns the date without its time, in the zone it is written in.
func (d Date) Day() Date {
	if d.precision <= Day {
		return d
	}
	return Date{year: d.year, month: d.month, day: d.day, precision: Day}
}

// DayIn returns the day on which the date falls in loc.
func (d Date) DayIn(loc *time.Location) Date {
	if d.precision <= Day {
		return d
	}
	t := d.In(loc)
	return Of(t.Year(), t.Month(), t.Day())
}

// In returns the instant at which the date begins: a zoned time itself (in
// loc), any other read as a wall clock of loc. The zero date gives the zero time.
func (d Date) In(loc *time.Location) time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	at := loc
	if d.zoned() && d.precision >= Minute {
		at = time.FixedZone("", d.offset())
	}
	t := time.Date(int(d.year), time.Month(max(d.month, 1)), int(max(d.day, 1)), int(d.hour), int(d.minute), int(d.sec), 0, at)
	return t.In(loc)
}

// YMD returns year, month and day; what is unknown is 0.
func (d Date) YMD() (year, month, day int) { return int(d.year), int(d.month), int(d.day) }

// Clock returns hour and minute; both are 0 without a time.
func (d Date) Clock() (hour, minute int) { return int(d.hour), int(d.minute) }

// Covers reports whether the day of other lies within d: 2024-11 covers
// 2024-11-20. A date covers itself.
func (d Date) Covers(other Date) bool {
	if d.IsZero() || other.IsZero() || other.precision < min(d.precision, Day) {
		return false
	}
	return d.year == other.year &&
		(d.precision < Month || d.month == other.month) &&
		(d.precision < Day || d.day == other.day)
}

// Compare orders dates by the wall clock they are written in, less precise
// ones first: 2024 before 2024-01 before 2024-01-01.
func (d Date) Compare(other Date) int {
	a, b := d.key(), other.key()
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

func (d Date) key() int64 {
	k := int64(d.year)
	for _, part := range []uint8{d.month, d.day, d.hour, d.minute, d.sec, uint8(d.precision)} {
		k = k<<6 | int64(part)
	}
	return k
}

// layouts are the forms of each precision.
var layouts = [...]string{
	Year: "2006", Month: "2006-01", Day: "2006-01-02", Minute: "2006-01-02T15:04", Second: "2006-01-02T15:04:05",
}

// String returns the date in the form it was read in, RFC 3339 or a part of it.
func (d Date) String() string {
	if d.precision == None {
		return ""
	}
	var room [len(time.RFC3339)]byte
	t := time.Date(int(d.year), time.Month(max(d.month, 1)), int(max(d.day, 1)), int(d.hour), int(d.minute), int(d.sec), 0, time.UTC)
	s := t.AppendFormat(room[:0], layouts[d.precision])
	if d.zoned() {
		s = t.In(time.FixedZone("", d.offset())).AppendFormat(s, "Z07:00")
	}
	return string(s)
}

// UnmarshalText reads a date from YAML or JSON.
func (d *Date) UnmarshalText(text []byte) error {
	parsed, err := Parse(string(text))
	if err == nil {
		*d = parsed
	}
	return err
}

// MarshalText writes the date as String does.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// Parse reads one of the forms named in the package comment.
func Parse(text string) (Date, error) {
	s := strings.TrimSpace(text)
	var d Date
	rest, err := d.parseDay(s)
	if err != nil {
		return Date{}, fmt.Errorf("%q is no date: %w", text, err)
	}
	if rest == "" {
		return d, nil
	}
	if d.precision < Day {
		return Date{}, fmt.Errorf("%q is no date", text)
	}
	if rest, err = d.parseClock(rest); err != nil {
		return Date{}, fmt.Errorf("%q is no date: %w", text, err)
	}
	if err = d.parseZone(strings.TrimSpace(rest)); err != nil {
		return Date{}, fmt.Errorf("%q is no date: %w", text, err)
	}
	if d.precision == Day {
		d.east = 0
	}
	return d, nil
}

// parseDay reads YYYY, YYYY-MM or YYYY-MM-DD and returns what follows.
func (d *Date) parseDay(s string) (string, error) {
	y, s, ok := number(s, 4)
	if !ok || y == 0 {
		return "", fmt.Errorf("it must begin with a year of four digits, as 2024-11-20")
	}
	d.year, d.precision = int16(y), Year
	if s == "" {
		return "", nil
	}
	m, s, ok := number(strings.TrimPrefix(s, "-"), 2)
	if !ok || m < 1 || m > 12 {
		return "", fmt.Errorf("the month must be 01 to 12")
	}
	d.month, d.precision = uint8(m), Month
	if s == "" {
		return "", nil
	}
	if s[0] != '-' {
		return "", fmt.Errorf("write it as 2024-11-20")
	}
	day, s, ok := number(s[1:], 2)
	if !ok || day < 1 || day > time.Date(y, time.Month(m)+1, 0, 0, 0, 0, 0, time.UTC).Day() {
		return "", fmt.Errorf("that month has no such day")
	}
	d.day, d.precision = uint8(day), Day
	return s, nil
}

// parseClock reads [T ]HH:MM[:SS[.fraction]] if it is there.
func (d *Date) parseClock(s string) (string, error) {
	if s[0] != 'T' && s[0] != 't' && s[0] != ' ' {
		return s, nil
	}
	clock := strings.TrimLeft(s[1:], " ")
	if clock == "" || clock[0] < '0' || clock[0] > '9' {
		return s[1:], nil
	}
	h, rest, ok := number(clock, 2)
	if !ok || h > 23 || !strings.HasPrefix(rest, ":") {
		return "", fmt.Errorf("write the time as 12:20")
	}
	m, rest, ok := number(rest[1:], 2)
	if !ok || m > 59 {
		return "", fmt.Errorf("write the time as 12:20")
	}
	d.hour, d.minute, d.precision = uint8(h), uint8(m), Minute
	if strings.HasPrefix(rest, ":") {
		var sec int
		if sec, rest, ok = number(rest[1:], 2); !ok || sec > 59 {
			return "", fmt.Errorf("write the time as 12:20:05")
		}
		d.sec, d.precision = uint8(sec), Second
		if strings.HasPrefix(rest, ".") {
			rest = strings.TrimLeft(rest[1:], "0123456789")
		}
	}
	return rest, nil
}

// parseZone reads Z, +03:00 or +0300.
func (d *Date) parseZone(s string) error {
	switch {
	case s == "":
		return nil
	case s == "Z" || s == "z" || s == "UTC" || s == "GMT":
		d.east = eastOf(0)
		return nil
	case s[0] != '+' && s[0] != '-':
		return fmt.Errorf("write the zone as +03:00 or Z")
	}
	h, rest, ok := number(s[1:], 2)
	m, rest, ok2 := number(strings.TrimPrefix(rest, ":"), 2)
	if !ok || !ok2 || rest != "" || h > 14 || m > 59 {
		return fmt.Errorf("write the zone as +03:00 or Z")
	}
	off := h*3600 + m*60
	if s[0] == '-' {
		off = -off
	}
	d.east = eastOf(off)
	return nil
}

// number reads exactly n ASCII digits.
func number(s string, n int) (value int, rest string, ok bool) {
	if len(s) < n {
		return 0, s, false
	}
	for i := range n {
		if s[i] < '0' || s[i] > '9' {
			return 0, s, false
		}
		value = value*10 + int(s[i]-'0')
	}
	return value, s[n:], true
}
