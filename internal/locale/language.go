package locale

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/mujaz/mujaz/internal/diag"
	"golang.org/x/text/unicode/bidi"
)

// A Language writes what a page says in one language. It is never changed once
// made, and may be used from many goroutines.
type Language struct {
	rtl        bool
	labels     map[string]*label
	names      map[string]string // of languages
	zero       rune
	group      string
	formats    formats // with those of the region
	months     monthNames
	hijri      monthNames // empty if Hijri dates are not printed
	weekdays   []string
	dayPeriods []string
	zone       *time.Location
	city       string // the zone's, and "" if the labels do not name it
	sorter     *sorter
}

// compile makes a language of its settings and labels. Labels that it lacks
// are taken from standIns.
func compile(st Settings, sh *sheet, standIns map[string]*label, problems *diag.List) *Language {
	f := sh.Formats.in(region(st.Locale))
	digits := numerals(st.Numerals)
	if zeros[digits] == 0 {
		digits = cmp.Or(f.Numerals, "latn")
	}
	l := &Language{
		rtl: st.Direction == "rtl", labels: maps.Clone(standIns), names: map[string]string{},
		zero: zeros[digits], group: f.Group[string(digits)], formats: f,
		weekdays: f.Weekdays, dayPeriods: f.DayPeriods,
		zone: st.zone(), city: sh.Cities[st.zone().String()],
		sorter: newSorter(st.Lang, sh.Sorting),
	}
	maps.Copy(l.labels, sh.Labels)
	maps.Copy(l.names, sh.Languages)
	l.names[st.Lang] = cmp.Or(l.names[st.Lang], st.Label)
	l.chooseMonths(st, sh, problems)
	l.complete(sh, problems)
	return l
}

// chooseMonths takes the names of months that the settings ask for.
func (l *Language) chooseMonths(st Settings, sh *sheet, problems *diag.List) {
	system := cmp.Or(st.Months, l.formats.Months)
	months, ok := l.formats.MonthNames[system]
	known := slices.Sorted(maps.Keys(l.formats.MonthNames))
	if !ok && st.Months != "" && len(known) > 0 {
		problems.Add(diag.Errorf(diag.Pos{Path: "site.yaml"}, "months", "the language %s has no months %s", diag.Quote(st.Lang), diag.Quote(st.Months)).
			WithHint("%s", diag.DidYouMean(st.Months, known, "write one of "+strings.Join(known, ", "))))
		months = l.formats.MonthNames[known[0]]
	}
	l.months = monthNames{months, months}
	if alone := l.formats.MonthsAlone[system]; alone != nil {
		l.months.alone = alone
	}
	if !st.Hijri {
		return
	}
	if l.formats.HijriMonths == nil || l.formats.HijriDate == nil {
		problems.Add(diag.Errorf(sh.pos(), "format-missing", "there are no hijri_months, or no hijri_date").
			WithHint("add them under formats:, or leave hijri: true out of site.yaml"))
		return
	}
	l.hijri = monthNames{l.formats.HijriMonths, l.formats.HijriMonths}
}

// complete reports the formats that no language can do without, and puts plain
// ones in their place.
func (l *Language) complete(sh *sheet, problems *diag.List) {
	need := func(missing bool, name string) bool {
		if missing && len(sh.paths) > 0 {
			problems.Add(diag.Errorf(sh.pos(), "format-missing", "the format %s is missing", diag.Quote(name)).
				WithHint("add it under formats:"))
		}
		return missing
	}
	f := &l.formats
	for _, p := range []struct {
		pattern *pattern
		name    string
		plain   string
	}{{&f.Date, "date", "y-MM-dd"}, {&f.FullDate, "full_date", "y-MM-dd"}, {&f.Month, "month", "y-MM"}, {&f.Time, "time", "HH:mm"}} {
		if need(len(*p.pattern) == 0, p.name) {
			_ = p.pattern.UnmarshalText([]byte(p.plain)) // the plain ones are patterns
		}
	}
	if need(l.months.beside == nil, "month_names") {
		l.months = monthNames{numbered(12), numbered(12)}
	}
	if need(l.weekdays == nil, "weekdays") {
		l.weekdays = numbered(7)
	}
	if need(f.List.Middle == "" || f.List.Last == "", "list") {
		f.List = listFormat{", ", ", "}
	}
	if l.dayPeriods == nil {
		l.dayPeriods = []string{"am", "pm"}
	}
}

func numbered(n int) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = strconv.Itoa(i + 1)
	}
	return out
}

// Label returns a label, its holes filled by pairs of a name and a value:
//
//	l.Label("edition_of", "date", l.FullDate(d))
//
// A number is written in the language's digits. A key that no labels file has
// is returned as it is.
func (l *Language) Label(key string, pairs ...any) string {
	e := l.labels[key]
	if e == nil || e.counted() {
		return key
	}
	return e.text.fill(func(hole string) (string, bool) {
		for i := 0; i+1 < len(pairs); i += 2 {
			if pairs[i] == hole {
				return l.value(pairs[i+1]), true
			}
		}
		return "", false
	})
}

func (l *Language) value(v any) string {
	switch v := v.(type) {
	case int:
		return l.Number(v)
	case string:
		return l.isolate(v)
	}
	return l.isolate(fmt.Sprint(v))
}

// Count returns a counted label in the form that the number asks for.
func (l *Language) Count(key string, n int) string {
	e := l.labels[key]
	if e == nil || !e.counted() {
		return key
	}
	return e.form(n).fill(func(hole string) (string, bool) { return l.Number(n), hole == "n" })
}

// Zero is the digit zero of the numerals; the others follow it in Unicode.
func (l *Language) Zero() rune { return l.zero }

// Number writes a whole number in groups of three digits.
func (l *Language) Number(n int) string {
	if 0 <= n && n < 1000 && l.zero == '0' {
		return strconv.Itoa(n)
	}
	s := strconv.Itoa(n)
	sign := ""
	if n < 0 {
		sign, s = "-", s[1:]
	}
	var out []byte
	for i, r := range s {
		if i > 0 && (len(s)-i)%3 == 0 {
			out = append(out, l.group...)
		}
		out = utf8.AppendRune(out, r-'0'+l.zero)
	}
	return sign + string(out)
}

// appendDigits writes a number, as wide as asked for at least, ungrouped.
func (l *Language) appendDigits(out []byte, n, width int) []byte {
	s := strconv.Itoa(n)
	for i := len(s); i < width; i++ {
		out = utf8.AppendRune(out, l.zero)
	}
	for _, r := range s {
		out = utf8.AppendRune(out, r-'0'+l.zero)
	}
	return out
}

// List writes several texts as one: العراق وروسيا وفلسطين.
func (l *Language) List(items []string) string {
	var b strings.Builder
	for i, item := range items {
		switch {
		case i > 0 && i == len(items)-1:
			b.WriteString(l.formats.List.Last)
		case i > 0:
			b.WriteString(l.formats.List.Middle)
		}
		b.WriteString(l.isolate(item))
	}
	return b.String()
}

// LanguageName is the name of a language in this one, for sentences: English,
// الإنجليزية. If the labels have none it is the code.
func (l *Language) LanguageName(code string) string { return cmp.Or(l.names[code], code) }

// isolate puts a text that has letters of the other direction between FIRST
// STRONG ISOLATE and its end, so that it does not reorder what is around it.
func (l *Language) isolate(s string) string {
	for i := 0; i < len(s); {
		p, size := bidi.LookupString(s[i:])
		switch p.Class() {
		case bidi.L:
			if l.rtl {
				return "\u2068" + s + "\u2069"
			}
		case bidi.R, bidi.AL:
			if !l.rtl {
				return "\u2068" + s + "\u2069"
			}
		}
		i += max(size, 1)
	}
	return s
}
