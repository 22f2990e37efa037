package newsdate

import (
	"time"

	"github.com/mujaz/mujaz/internal/date"
)

// A Clock is a time of day without a date.
type Clock struct {
	Hour, Minute int
	Zone         *time.Location // nil if the line names none
}

// ParseClock reads a line that is a time and nothing else: «19:05 ت م», as
// agencies write below a text, and «10:20 ص».
func ParseClock(line string) (Clock, bool) {
	if len(line) > clockLength || !hasDigit(line) {
		return Clock{}, false
	}
	s := &scanner{line: line, parts: cut(line)}
	h, m, zone, ok, next := s.clock(s.skip(0, "-", "–", "|", "("))
	if !ok || s.skip(next, "-", "–", "|", ".", ")", "/") < len(s.parts) {
		return Clock{}, false
	}
	return Clock{h, m, zone}, true
}

// clockLength is how many bytes a line with nothing but a time can have.
const clockLength = 100

func hasDigit(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= '0' && c <= '9' {
			return true
		} else if (c == 0xD9 || c == 0xDB) && i+1 < len(s) { // ٠ to ٩, ۰ to ۹
			if d := s[i+1]; c == 0xD9 && d >= 0xA0 && d <= 0xA9 || c == 0xDB && d >= 0xB0 && d <= 0xB9 {
				return true
			}
		}
	}
	return false
}

// On is the day at that time.
func (c Clock) On(d date.Date) date.Date {
	d = d.At(c.Hour, c.Minute)
	if c.Zone != nil {
		d = d.Zone(c.Zone)
	}
	return d
}

// beforeClock reads over what stands between a date and its time.
func (s *scanner) beforeClock(i int) int {
	i = s.skip(i, "-", "–", "—", "،", ",", "|", "/", "(", "]", "t", ".", "@")
	if _, digits, ok := s.number(i + 1); s.word(i) == "علي" && ok && digits <= 2 && s.mark(i+2) == ":" { // 11 أوت 2021 على 18:40
		return i + 1
	}
	for s.word(i) == "الساعه" || (s.word(i) == "علي" || s.word(i) == "في") && s.word(i+1) == "الساعه" || s.word(i) == "at" || s.word(i) == "a" || s.word(i) == "t" {
		i++
	}
	return s.skip(i, ":")
}

// clock reads 12:20, 12:20:05 م, 4 مساء, 21h30.
func (s *scanner) clock(i int) (h, m int, zone *time.Location, ok bool, next int) {
	h, digits, ok := s.number(i)
	if ok && digits == 4 && s.word(i+1) == "جمت" && h < 2400 && h%100 < 60 { // 0841 جمت, at the end of an agency's text
		return h / 100, h % 100, time.UTC, true, i + 2
	}
	if !ok || digits > 2 || h > 23 {
		return 0, 0, nil, false, i
	}
	at, timed := i+1, false
	if sep := s.mark(at); sep == ":" || s.word(at) == "h" {
		if m, digits, ok = s.number(at + 1); !ok || digits != 2 || m > 59 {
			return 0, 0, nil, false, i
		}
		at, timed = at+2, true
		if s.mark(at) == ":" {
			if sec, digits, ok := s.number(at + 1); ok && digits == 2 && sec < 60 {
				at += 2
			}
			if _, _, fraction := s.number(at + 1); fraction && s.mark(at) == "." && (s.word(at+2) == "z" || s.mark(at+2) == "+" || s.mark(at+2) == "-") {
				at += 2
			}
		}
	}
	if minute, digits, ok := s.number(at + 1); !timed && s.word(at) == "و" && ok && digits <= 2 && minute < 60 && (s.word(at+2) == "دقيقه" || s.word(at+2) == "دقايق") {
		m, at, timed = minute, at+3, true // 16 و 45 دقيقة
	}
	if after, half, next := s.half(at); half {
		if after && h < 12 {
			h += 12
		} else if !after && h == 12 {
			h = 0
		}
		at, timed = next, true
	}
	if !timed {
		return 0, 0, nil, false, i
	}
	if s.word(at) == "z" && s.parts[at].start == s.parts[at-1].end { // RFC 3339
		return h, m, time.UTC, true, at + 1
	}
	if zone, end, ok := s.offset(at); ok {
		return h, m, zone, true, s.zone(end) // +02:00 EET
	}
	end := s.zone(at)
	for j := at; j < end; j++ {
		switch w := s.word(j); {
		case w == "gmt", w == "utc", w == "جمت", w == "غرينتش", w == "جرينتش", w == "غ":
			zone = time.UTC
		case w == "مكه", w == "ksa", w == "م" && j > at && s.word(j-1) == "ت":
			zone = mecca
		}
	}
	return h, m, zone, true, end
}

// stamp reads the day, hour and month with which the agency of Kuwait closes a text:
// كونا 121530 جمت ابر 13.
func (s *scanner) stamp(i int) (d date.Date, next int, ok bool) {
	n, digits, ok := s.number(i)
	m := stampMonths[s.word(i+2)]
	y, yearDigits, year := s.number(i + 3)
	if !ok || digits != 6 || s.word(i+1) != "جمت" || m == 0 || !year || yearDigits != 2 || n/100%100 > 23 || n%100 > 59 {
		return date.Date{}, 0, false
	}
	d, ok = day(2000+y, m, n/10000)
	return d.At(n/100%100, n%100).Zone(time.UTC), i + 4, ok
}

// half reads which half of the day a time is in: م, pm, p.m.
func (s *scanner) half(i int) (after, ok bool, next int) {
	if w := s.word(i); (w == "a" || w == "p") && s.mark(i+1) == "." && s.word(i+2) == "m" {
		return w == "p", true, s.skip(i+3, ".")
	}
	after, ok = halves[s.word(i)]
	return after, ok, i + 1
}

// offset reads a zone in numbers behind a time: +0300, +03:00. A year behind a
// dash is none, because no zone is that far.
func (s *scanner) offset(i int) (zone *time.Location, next int, ok bool) {
	sign := 1
	n, digits, ok := s.number(i + 1)
	switch {
	case s.mark(i) == "+":
	case s.mark(i) == "-" && (s.parts[i].start == s.parts[i-1].end && s.mark(i+2) == ":" || digits == 4 && s.mark(i+2) != "-"):
		sign = -1
	default:
		return nil, 0, false
	}
	minutes, more, timed := s.number(i + 3)
	switch {
	case !ok || s.parts[i+1].start != s.parts[i].end:
		return nil, 0, false
	case digits == 4 && n%100 < 60:
		n, next = n/100*60+n%100, i+2
	case digits == 2 && s.mark(i+2) == ":" && timed && more == 2 && minutes < 60:
		n, next = n*60+minutes, i+4
	default:
		return nil, 0, false
	}
	if n > 14*60 {
		return nil, 0, false
	}
	return time.FixedZone("", sign*n*60), next, true
}

// mecca is the time that بتوقيت مكة المكرمة and ت م name.
var mecca = time.FixedZone("", 3*60*60)

// zone reads over a zone: GMT, بتوقيت بغداد, (ت غ).
func (s *scanner) zone(i int) int {
	at := s.skip(i, "(")
	switch {
	case s.word(at) == "بتوقيت":
		at++
		if s.word(at) == "مكه" && s.word(at+1) == "المكرمه" || s.word(at) == "تونس" && s.word(at+1) == "العاصمه" || s.word(at) == "القدس" && s.word(at+1) == "الشريف" {
			at++
		}
		return s.skip(at+1, ")")
	case s.word(at) == "مكه" && s.word(at+1) == "المكرمه":
		return s.skip(at+2, ")")
	case s.word(at) == "ت" && (s.word(at+1) == "غ" || s.word(at+1) == "م" || s.word(at+1) == "ق"):
		return s.skip(at+2, ")")
	case zones[s.word(at)] && len(s.word(at)) == 3:
		return s.skip(at+1, ")")
	}
	return i
}
