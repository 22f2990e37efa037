// Package newsdate reads the date lines of Arabic and English news pages.
//
// [Scan] finds every date in a line, with the label before it and the time
// beside it; [Parse] says what a line means for the article under it.
//
//	Parse("تاريخ النشر: 20th, November 2024 GMT")       date 2024-11-20
//	Parse("آخر تحديث: 20 نونبر 2024 - 12:20 م")          lastmod 2024-11-20T12:20
//	Parse("الجمعة 7 رمضان 1438هـ - 2 يونيو 2017م")       date 2017-06-02, Hijri 7 رمضان 1438
//
// It knows the months of the Gulf and Egypt, of the Levant and Iraq, of the
// Maghreb, two names for one month (نوفمبر/تشرين الثاني), English and French months, and
// those of the Hijri calendar; Arabic-Indic and Persian digits; ص, م, صباحا,
// مساء, AM, PM; the first days of a month in words (الأول من حزيران). A date in numbers is day first, unless its year leads, its
// second number can be no month, or only the other order fits the weekday beside it. A zone beside a date without a time is read
// and ignored, as is the word for an era (م, ميلادي).
//
// It refuses to guess: a line with a Hijri date alone has no Gregorian one,
// because the calendars of two countries differ by a day; «أمس» and «اليوم»
// are days only beside a date of the same page; neither is a day or a month without a year, nor the day of
// something that a word beside it names (ذكرى 14 فبراير 2005), nor that of a bulletin (… ليوم
// الخميس 2 مارس 2017), nor one before 1994,
// unless a label stands before it. [Why] says of a line why it has none.
package newsdate

import (
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/date"
)

// A Label says what a date before which it stands is the date of.
type Label uint8

// Labels of dates.
const (
	Unlabelled Label = iota
	Published
	Updated
)

// A Found is one date of a line.
type Found struct {
	Start, End int // bytes: label, weekday, date, time and zone
	Label      Label
	Date       date.Date // zero if the date is Hijri only
	Hijri      string    // the Hijri date as in the text
	Relative   *Relative // instead of a date: one that another has to give
}

// A Reading is what a line says of an article.
type Reading struct {
	Date, Lastmod date.Date
	Hijri         string
	Rest          string // what is left of the line without its dates and labels
}

// restWords is how many words a line can have beside a date that has no label,
// if that is to be the page's: more are a sentence about an event.
const restWords = 9

// Parse reads a line. Of two dates of one kind the first counts.
func Parse(line string) Reading {
	found := Scan(line)
	r := reading(line, found)
	if labelled := slices.ContainsFunc(found, func(f Found) bool { return f.Label != Unlabelled }); !labelled && len(arabic.Tokens(r.Rest)) > restWords {
		return Reading{Rest: line}
	}
	return r
}

// reading is a line by the dates that were found in it.
func reading(line string, found []Found) Reading {
	var r Reading
	at, counted := 0, false
	var rest strings.Builder
	for _, f := range found {
		rest.WriteString(line[at:f.Start])
		at = f.End
		if f.Hijri != "" && r.Hijri == "" {
			r.Hijri = f.Hijri
		}
		switch {
		case f.Date.IsZero():
			counted = counted || f.Relative != nil
		case f.Label == Updated && r.Lastmod.IsZero():
			r.Lastmod = f.Date
		case f.Label != Updated && r.Date.IsZero():
			r.Date = f.Date
		}
	}
	rest.WriteString(line[at:])
	r.Rest = strings.Trim(rest.String(), " \t-–—|:،,؛./()[]")
	if counted {
		r.count(found)
	}
	return r
}

// Scan finds the dates of a line in order.
func Scan(line string) []Found {
	if !hasDigit(line) && (len(line) > clockLength || !AtHead(line)) { // no date is without one, but «نشر: أمس»
		return nil
	}
	return (&scanner{line: line, parts: cut(line)}).scan()
}

func (s *scanner) scan() []Found {
	var out []Found
	for i := 0; i < len(s.parts); {
		if !s.parts[i].mayBegin() {
			i++
			continue
		}
		f, next, ok := s.labelled(i)
		if !ok {
			i++
			continue
		}
		if why := s.event(i, next, f); why != "" {
			s.refused = append(s.refused, refusal{i, next, why})
		} else {
			out = append(out, f)
		}
		i = next
	}
	return merge(s.line, out)
}

// AtHead reports, without looking closer, whether Scan may find a date at the
// head of a line, with nothing but marks before it. Most lines begin with
// another word.
func AtHead(line string) bool {
	first, ok := arabic.First(line)
	if !ok {
		return false
	}
	return startWords[first.Fold] || '0' <= first.Fold[0] && first.Fold[0] <= '9'
}

// merge joins a Hijri date and the Gregorian one beside it («الموافق»): they
// are one.
func merge(line string, found []Found) []Found {
	var out []Found
	for _, f := range found {
		if n := len(out); n > 0 && (out[n-1].Hijri != "") != (f.Hijri != "") && f.Relative == nil && out[n-1].Relative == nil && joins(line[out[n-1].End:f.Start]) {
			last := &out[n-1]
			last.End = f.End
			if f.Hijri != "" {
				last.Hijri = f.Hijri
			} else {
				last.Date = f.Date
			}
			if last.Label == Unlabelled {
				last.Label = f.Label
			}
			continue
		}
		out = append(out, f)
	}
	return out
}

func joins(between string) bool {
	word := strings.Trim(arabic.Fold(between), " -–—,،()/|:")
	return word == "" || word == "الموافق" || word == "الموافق ل"
}

// scanner reads dates from the parts of a line.
type scanner struct {
	line    string
	parts   []part
	refused []refusal // dates that are none
}

// part is a number, a word or a mark.
type part struct {
	start, end int
	number     int    // -1 unless it is a number
	digits     int    // how many digits it has
	word       string // folded; "" unless it is a word
	mark       string // "" unless it is a mark
}

// mayBegin reports whether a date, or its label, can begin with a part.
func (p *part) mayBegin() bool { return p.number >= 0 || startWords[p.word] }

// cut splits a line into parts; blanks are left out.
func cut(line string) []part {
	tokens := arabic.Tokens(line)
	out := make([]part, 0, len(tokens)+len(tokens)/4+4)
	at := 0
	marks := func(to int) {
		for i, r := range line[at:to] {
			if r != ' ' && r != '\t' && r != '\u00a0' {
				out = append(out, part{start: at + i, end: at + i + len(string(r)), number: -1, mark: string(r)})
			}
		}
	}
	for _, t := range tokens {
		marks(t.Start)
		at = t.End
		p := part{start: t.Start, end: t.End, number: -1, word: t.Fold}
		if n, ok := number(t.Fold); ok {
			p.number, p.digits, p.word = n, len(t.Fold), ""
		}
		out = append(out, p)
	}
	marks(len(line))
	return unglue(out)
}

// unglue parts a day and an hour that run together: 2012-06-0603:40.
func unglue(parts []part) []part {
	for i := 2; i+1 < len(parts); i++ {
		p := parts[i]
		if p.digits != 4 || parts[i+1].mark != ":" || parts[i-1].mark != "-" || parts[i-2].number < 0 {
			continue
		}
		middle := p.start + (p.end-p.start)/2
		day := part{start: p.start, end: middle, number: p.number / 100, digits: 2}
		hour := part{start: middle, end: p.end, number: p.number % 100, digits: 2}
		return slices.Concat(parts[:i], []part{day, hour}, parts[i+1:])
	}
	return parts
}

func number(s string) (int, bool) {
	n := 0
	for _, r := range s {
		if r < '0' || r > '9' || n > 99999999 {
			return 0, false
		}
		n = n*10 + int(r-'0')
	}
	return n, s != ""
}

// words reports whether the parts from i on are these words.
func (s *scanner) words(i int, words []string) bool {
	for j, w := range words {
		if s.word(i+j) != w {
			return false
		}
	}
	return true
}

// skip passes over marks.
func (s *scanner) skip(i int, marks ...string) int {
	for i < len(s.parts) && s.parts[i].mark != "" {
		found := false
		for _, m := range marks {
			found = found || s.parts[i].mark == m
		}
		if !found {
			break
		}
		i++
	}
	return i
}

func (s *scanner) word(i int) string {
	if i >= 0 && i < len(s.parts) {
		return s.parts[i].word
	}
	return ""
}

func (s *scanner) mark(i int) string {
	if i >= 0 && i < len(s.parts) {
		return s.parts[i].mark
	}
	return ""
}

func (s *scanner) number(i int) (n, digits int, ok bool) {
	if i >= 0 && i < len(s.parts) && s.parts[i].number >= 0 {
		return s.parts[i].number, s.parts[i].digits, true
	}
	return 0, 0, false
}
