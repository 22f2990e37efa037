package newsdate

import (
	"time"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/date"
)

// A refusal is a date of a line, from one part to before another, that is none.
type refusal struct {
	start, end int
	why        string
}

// Years of which a date of the calendar can be.
const (
	leastYear = 1900
	mostYear  = 2200
)

// day makes a date of a day that the calendar has. The others it keeps as refused.
func (s *scanner) day(start, end, y, m, d int) (date.Date, bool) {
	why := ""
	switch {
	case y < leastYear || y > mostYear:
		why = "its year is none of news"
	case m < 1 || m > 12:
		why = "the year has no such month"
	case d < 1 || d > time.Date(y, time.Month(m)+1, 0, 0, 0, 0, 0, time.UTC).Day():
		why = "the month has no such day"
	default:
		return date.Of(y, time.Month(m), d), true
	}
	s.refused = append(s.refused, refusal{start, end, why})
	return date.Date{}, false
}

// Why says why a line gives no date, where it seems to: «31/02/2024: the month has no such
// day». It is empty if it gives one, or has nothing like it.
func Why(line string) string {
	if r := Parse(line); !r.Date.IsZero() || !r.Lastmod.IsZero() {
		return ""
	}
	s := &scanner{line: line, parts: cut(line)}
	for _, f := range s.scan() {
		text := line[f.Start:f.End]
		switch {
		case f.Hijri != "":
			return f.Hijri + ": a Hijri date alone is not turned into another, as two countries count a day apart"
		case f.Relative != nil:
			return text + ": it counts from a date, and beside it none stands"
		case !f.Date.IsZero():
			return text + ": with so many words beside it, a date without a label is that of an event"
		}
	}
	if len(s.refused) > 0 {
		return s.refused[0].in(s)
	}
	return s.partial()
}

// in is the refused date as in the text, and why it is none.
func (r refusal) in(s *scanner) string {
	return s.line[s.parts[r.start].start:s.parts[r.end-1].end] + ": " + r.why
}

// partial says of what is but a part of a date, or counts from one, that it is none.
func (s *scanner) partial() string {
	for i, p := range s.parts {
		if _, ok := daysAgo[p.word]; ok {
			return s.line[p.start:p.end] + ": it counts from a date, and beside it none stands"
		}
		_, next, ok := s.monthName(i, months)
		if !ok {
			continue
		}
		_, _, before := s.number(i - 1)
		_, _, behind := s.number(next)
		if before || behind {
			return s.line[p.start:s.parts[next-1].end] + ": a date has a day, a month and a year"
		}
	}
	return ""
}

// Unread says why a line that has nothing but a date gives none: «الثلاثاء 31/02/2024»,
// or behind a label, where some words of the page may stand behind it, too: «تاريخ النشر:
// 31/02/2024 | رويترز».
func Unread(line string) (why string, labelled, ok bool) {
	if !hasDigit(line) || len(line) > 2*clockLength || !AtHead(line) {
		return "", false, false
	}
	s := &scanner{line: line, parts: cut(line)}
	label, at := s.label(0)
	labelled = label != Unlabelled
	s.scan()
	for _, r := range s.refused {
		if r.start < at || arabic.HasWord(line[s.endBefore(at):s.parts[r.start].start]) && !s.onlyDay(at, r.start) {
			continue
		}
		end := r.end
		if s.word(end) == "م" { // 2024م
			end++
		}
		_, next, _ := s.clockBehind(end)
		if !labelled {
			return r.in(s), false, s.skip(next, ")", ".", "|") == len(s.parts)
		}
		if next == len(s.parts) || s.parts[next].mark != "" || s.parts[next].number < 0 && len(s.parts)-next <= wordsBehind {
			return r.in(s), true, true
		}
	}
	return "", labelled, false
}

// endBefore is where the part before one ends.
func (s *scanner) endBefore(i int) int {
	if i == 0 {
		return 0
	}
	return s.parts[i-1].end
}

// onlyDay reports whether nothing but the name of a day stands between two parts.
func (s *scanner) onlyDay(i, end int) bool {
	_, next := s.weekday(s.skip(i, ":", "-", "–", "|", "،", ","))
	return next == end
}

// wordsBehind is how many words of the page may stand behind a date that is none.
const wordsBehind = 5
