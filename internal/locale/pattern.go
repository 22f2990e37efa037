package locale

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/mujaz/mujaz/internal/diag"
)

// A pattern is a date or time as CLDR writes it (UTS 35, part 4): letters
// stand for fields, what is between apostrophes for itself, and so does all
// that is no ASCII letter.
//
//	EEEE d MMMM LLLL M MM y dd     weekday, day, month, month alone, year
//	H HH h hh mm a                 hours of 24 and of 12, minutes, am or pm
type pattern []field

// A field is one part of a pattern: a literal, or a letter so many times.
type field struct {
	literal string
	letter  byte
	width   int
}

var patternFields = []string{"EEEE", "d", "dd", "MMMM", "LLLL", "M", "MM", "y", "H", "HH", "h", "hh", "mm", "a"}

// UnmarshalText reads a pattern.
func (p *pattern) UnmarshalText(text []byte) error {
	var out pattern
	s := string(text)
	for s != "" {
		switch {
		case s[0] == '\'':
			quoted, rest, closed := strings.Cut(s[1:], "'")
			if !closed {
				return fmt.Errorf("the apostrophe in %s is never closed", diag.Quote(string(text)))
			}
			if quoted == "" {
				quoted = "'"
			}
			out, s = append(out, field{literal: quoted}), rest
		case asciiLetter(s[0]):
			run := s[:len(s)-len(strings.TrimLeft(s, s[:1]))]
			if !slices.Contains(patternFields, run) {
				return fmt.Errorf("%s is no field of a date; the fields are %s, and words stand between apostrophes", diag.Quote(run), strings.Join(patternFields, " "))
			}
			out, s = append(out, field{letter: run[0], width: len(run)}), s[len(run):]
		default:
			i := strings.IndexFunc(s, func(r rune) bool { return r == '\'' || r < 128 && asciiLetter(byte(r)) })
			if i < 0 {
				i = len(s)
			}
			out, s = append(out, field{literal: s[:i]}), s[i:]
		}
	}
	*p = out
	return nil
}

func asciiLetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }

// A moment is what a pattern can print.
type moment struct {
	year, month, day, hour, minute int
	weekday                        time.Weekday
}

// monthNames are twelve months, beside a day and alone.
type monthNames struct{ beside, alone []string }

// format writes a moment in the language's digits and names.
func (l *Language) format(p pattern, m moment, months monthNames) string {
	out := make([]byte, 0, 64)
	for _, f := range p {
		switch f.letter {
		case 0:
			out = append(out, f.literal...)
		case 'E':
			out = append(out, l.weekdays[m.weekday]...)
		case 'M', 'L':
			out = l.appendMonth(out, f, m.month, months)
		case 'd':
			out = l.appendDigits(out, m.day, f.width)
		case 'y':
			out = l.appendDigits(out, m.year, f.width)
		case 'H':
			out = l.appendDigits(out, m.hour, f.width)
		case 'h':
			out = l.appendDigits(out, (m.hour+11)%12+1, f.width)
		case 'm':
			out = l.appendDigits(out, m.minute, f.width)
		case 'a':
			out = append(out, l.dayPeriods[m.hour/12]...)
		}
	}
	return string(out)
}

func (l *Language) appendMonth(out []byte, f field, month int, months monthNames) []byte {
	switch {
	case f.width < 4:
		return l.appendDigits(out, month, f.width)
	case f.letter == 'L':
		return append(out, months.alone[month-1]...)
	}
	return append(out, months.beside[month-1]...)
}
