package locale

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/mujaz/mujaz/internal/date"
	"github.com/mujaz/mujaz/internal/diag"
)

func parse(t *testing.T, s string) date.Date {
	t.Helper()
	d, err := date.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// The labels write dates, times and numbers as ICU does (testdata/goldens.mjs).
func TestDatesAreICUs(t *testing.T) {
	data, err := os.ReadFile("testdata/dates.txt")
	if err != nil {
		t.Fatal(err)
	}
	languages := map[string]*Language{}
	for i, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		f := strings.Split(line, "\t")
		l := languages[f[0]]
		if l == nil {
			lang, _, _ := strings.Cut(f[0], "-")
			l = one(t, Settings{Lang: lang, Locale: f[0], Direction: DirectionOf(lang), Months: f[1]})
			languages[f[0]] = l
		}
		d := parse(t, f[2]+"Z")
		year, month, _ := d.YMD()
		clock, _, _ := strings.Cut(l.Time(d), " بتوقيت")
		clock, _, _ = strings.Cut(clock, " GMT")
		equal(t, f[0]+" date", l.Date(d), f[3])
		equal(t, f[0]+" full date", l.FullDate(d), f[4])
		equal(t, f[0]+" month", l.Month(year, month), f[5])
		equal(t, f[0]+" time", clock, f[6])
		equal(t, f[0]+" number", l.Number(1234567*(i%12+1)), f[7])
	}
	if len(languages) < 15 {
		t.Errorf("only %d locales were compared", len(languages))
	}
}

func TestDates(t *testing.T) {
	ar, en, fr := one(t, arabic), one(t, english), one(t, french)
	d := parse(t, "2024-11-20T12:20")
	equal(t, "dual", ar.Date(d), "20 نوفمبر/ تشرين الثاني 2024")
	equal(t, "full", ar.FullDate(d), "الأربعاء، 20 نوفمبر/ تشرين الثاني 2024")
	equal(t, "time", ar.Time(d), "12:20 م بتوقيت بغداد")
	equal(t, "time", en.Time(d), "12:20 Baghdad time")
	equal(t, "time", fr.Time(d), "12:20, heure de Bagdad")
	equal(t, "no time", ar.Time(parse(t, "2024-11-20")), "")
	equal(t, "month", ar.MonthName(11), "نوفمبر/ تشرين الثاني")
	equal(t, "year", ar.Year(2024), "2024")
	equal(t, "less is known", en.Partial(parse(t, "2020-06")), "June 2020")
	equal(t, "less is known", en.FullDate(parse(t, "2020")), "2020")
	equal(t, "nothing is known", en.Date(date.Date{}), "")
	equal(t, "third language", fr.FullDate(d), "mercredi 20 novembre 2024")

	full, short := ar.Weekday(time.Wednesday)
	equal(t, "weekday", full+" "+short, "الأربعاء ر")
	full, short = fr.Weekday(time.Wednesday)
	equal(t, "weekday without a short name", full+" "+short, "mercredi mercredi")
	american := one(t, Settings{Lang: "en", Locale: "en-US", Direction: "ltr"})
	if ar.FirstWeekday() != time.Saturday || american.FirstWeekday() != time.Sunday || en.FirstWeekday() != time.Monday {
		t.Error("the first day of the week is wrong")
	}
}

// A zoned time is read in the site's zone, and falls on that zone's day.
func TestZones(t *testing.T) {
	late := parse(t, "2024-11-20T22:30Z")
	ar := one(t, arabic)
	equal(t, "day", ar.Date(late), "21 نوفمبر/ تشرين الثاني 2024")
	equal(t, "time", ar.Time(late), "1:30 ص بتوقيت بغداد")
	utc := arabic
	utc.TimeZone = nil
	equal(t, "UTC", one(t, utc).Time(late), "10:30 م بتوقيت غرينتش")
	for offset, want := range map[int]string{0: "22:30 GMT", 5*3600 + 1800: "04:00 GMT+5:30", -3*3600 - 1800: "19:00 GMT-3:30", 4 * 3600: "02:30 GMT+4"} {
		st := english
		st.TimeZone = time.FixedZone("Nowhere", offset)
		equal(t, "offset", one(t, st).Time(late), want)
	}
}

// Languages that write a month beside a day in another case (Russian, Polish)
// have names for the month alone.
func TestStandaloneMonths(t *testing.T) {
	f := File{Path: "ru.yaml", Data: []byte(`
formats:
  date: d MMMM y 'г.'
  full_date: EEEE, d MMMM y 'г.'
  month: LLLL ''y
  time: HH:mm
  weekdays: [вс, пн, вт, ср, чт, пт, сб]
  list: {middle: ", ", last: " и "}
  months: m
  month_names: {m: [января, февраля, марта, апреля, мая, июня, июля, августа, сентября, октября, ноября, декабря]}
  standalone_months: {m: [январь, февраль, март, апрель, май, июнь, июль, август, сентябрь, октябрь, ноябрь, декабрь]}
`)}
	var problems diag.List
	l := Load([]Settings{{Lang: "ru", Direction: "ltr"}}, []File{f}, &problems).Language("ru")
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	equal(t, "beside a day", l.Date(date.Of(2024, time.November, 20)), "20 ноября 2024 г.")
	equal(t, "alone", l.Month(2024, 11)+", "+l.MonthName(11), "ноябрь '2024, ноябрь")
}

func TestHijriIsUmmAlQura(t *testing.T) {
	data, err := os.ReadFile("testdata/hijri.txt")
	if err != nil {
		t.Fatal(err)
	}
	en := one(t, english)
	lines := strings.Split(strings.TrimSpace(string(data)), "\n")
	for i, line := range lines[:len(lines)-1] {
		var first, next string
		var year, month int
		fmt.Sscan(line, &first, &year, &month)
		fmt.Sscan(lines[i+1], &next)
		day := parse(t, first).In(time.UTC)
		for n := 1; day.Format(time.DateOnly) != next; n++ {
			y, m, d, ok := hijri(date.Of(day.Date()))
			if !ok || y != year || m != month || d != n {
				t.Fatalf("%s is %d-%d-%d, %v; want %d-%d-%d", day.Format(time.DateOnly), y, m, d, ok, year, month, n)
			}
			day = day.AddDate(0, 0, 1)
		}
	}
	equal(t, "en", en.Hijri(parse(t, "2024-11-20")), "18 Jumada I 1446 AH")
	equal(t, "ar", one(t, arabic).Hijri(parse(t, "2024-11-20T23:00Z")), "19 جمادى الأولى 1446 هـ")
	for _, outside := range []string{"1999-04-16", "2030-05-04", "2024-11"} {
		equal(t, outside, en.Hijri(parse(t, outside)), "")
	}
	st := english
	st.Hijri = false
	equal(t, "not asked for", one(t, st).Hijri(parse(t, "2024-11-20")), "")
}
