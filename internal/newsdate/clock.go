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
