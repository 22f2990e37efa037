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
// agencies write below a text, «10:20 ص», and «اليوم، 16:36», which is of the day that
// the page gives.
func ParseClock(line string) (Clock, bool) {
	if len(line) > clockLength || !hasDigit(line) {
		return Clock{}, false
	}
	s := &scanner{line: line, parts: cut(line)}
	at := s.skip(0, "-", "–", "|", "(")
	if ago, today := s.relative(at); today == at+1 && ago == 0 {
		at = s.beforeClock(today)
	}
	c, next, ok := s.clock(at)
	if !ok || s.mark(at+1) == "." || // 3.50 م: metres, or pounds
		s.skip(next, "-", "–", "|", ".", ")", "/") < len(s.parts) {
		return Clock{}, false
	}
	return c, true
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
	for s.word(i) == "at" || s.word(i) == "a" || s.word(i) == "t" {
		i++
	}
	at := i
	for n := 0; n < 3 && beforeHour[s.word(at)]; n++ { // في تمام الساعة 18:40, على 18:40
		at++
	}
	hour := s.skip(at, ":")
	if _, _, ok := s.clock(hour); ok {
		return hour
	}
	return s.skip(i, ":")
}

// beforeHour are words before a time, folded.
var beforeHour = words("في,علي,عند,تمام,الساعه")

// clock reads 12:20, 12:20:05 م, 4 مساء, 21h30.
func (s *scanner) clock(i int) (c Clock, next int, ok bool) {
	h, digits, ok := s.number(i)
	if ok && digits == 4 && s.word(i+1) == "جمت" && h < 2400 && h%100 < 60 { // 0841 جمت, at the end of an agency's text
		return Clock{h / 100, h % 100, time.UTC}, i + 2, true
	}
	if ok && i == 0 && digits == 4 && s.mark(1) == "(" && s.word(2) == "gmt" && h < 2400 && h%100 < 60 { // 1745 (GMT+04:00) - 05/03/09, at the head of a page; elsewhere the number may be a year
		zone, next := s.zone(1)
		return Clock{h / 100, h % 100, zone}, next, true
	}
	if !ok || digits > 2 || h > 23 {
		return Clock{}, i, false
	}
	m, at, timed := 0, i+1, false
	if sep := s.mark(at); sep == ":" || s.word(at) == "h" {
		if m, digits, ok = s.number(at + 1); !ok || digits != 2 || m > 59 {
			return Clock{}, i, false
		}
		at, timed = s.seconds(at+2), true
	} else if minute, next, dotted := s.dotted(i); dotted {
		m, at, timed = minute, next, true
	}
	if minute, digits, ok := s.number(at + 1); !timed && s.word(at) == "و" && ok && digits <= 2 && minute < 60 && (s.word(at+2) == "دقيقه" || s.word(at+2) == "دقايق") {
		m, at, timed = minute, at+3, true // 16 و 45 دقيقة
	}
	if half, ok, next := s.half(at); ok {
		h, at, timed = half.of(h), next, true
	}
	if !timed {
		return Clock{}, i, false
	}
	if s.word(at) == "z" && s.parts[at].start == s.parts[at-1].end { // RFC 3339
		return Clock{h, m, time.UTC}, at + 1, true
	}
	if zone, end, ok := s.offset(at); ok {
		_, end = s.zone(end) // +02:00 EET
		return Clock{h, m, zone}, end, true
	}
	zone, at := s.zone(at)
	return Clock{h, m, zone}, at, true
}

// seconds reads over those of a time, and a fraction of one before a zone.
func (s *scanner) seconds(at int) int {
	if s.mark(at) != ":" {
		return at
	}
	if sec, digits, ok := s.number(at + 1); ok && digits == 2 && sec < 60 {
		at += 2
	}
	if _, _, fraction := s.number(at + 1); fraction && s.mark(at) == "." && (s.word(at+2) == "z" || s.mark(at+2) == "+" || s.mark(at+2) == "-") {
		at += 2
	}
	return at
}

// dotted reads the minutes of a time with a point in it, which a word beside it says to be
// one: 9.15 م, الساعة 21.15.
func (s *scanner) dotted(i int) (minute, next int, ok bool) {
	minute, digits, ok := s.number(i + 2)
	if !ok || digits != 2 || minute > 59 || s.mark(i+1) != "." || s.mark(i+3) == "." || s.parts[i+2].start != s.parts[i+1].end {
		return 0, 0, false
	}
	_, half, _ := s.half(i + 3)
	return minute, i + 3, half || s.word(i-1) == "الساعه"
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
	d, ok = s.day(i, i+4, 2000+y, m, n/10000)
	return d.At(n/100%100, n%100).Zone(time.UTC), i + 4, ok
}
