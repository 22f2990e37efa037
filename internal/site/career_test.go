package site

import (
	"fmt"
	"strings"
	"testing"

	"github.com/mujaz/mujaz/internal/date"
	"github.com/mujaz/mujaz/internal/gazetteer"
)

func office(t *testing.T, span string) gazetteer.Office {
	t.Helper()
	parse := func(text string) date.Date {
		if text == "" {
			return date.Date{}
		}
		d, err := date.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	from, to, _ := strings.Cut(span, "..")
	return gazetteer.Office{From: parse(from), To: parse(to)}
}

// A year alone leaves its months open.
func TestTenures(t *testing.T) {
	show := func(months int) string { return fmt.Sprintf("%d-%02d", months/12, months%12+1) }
	for spans, want := range map[string]string{
		"2019-03..2021-06":                   "2019-03 2021-07, sure 2019-03 2021-07",
		"2019-03-31..2019-03-31":             "2019-03 2019-04, sure 2019-03 2019-04",
		"2019..2021":                         "2019-01 2022-01, sure 2020-01 2021-01",
		"2019..2019":                         "2019-01 2020-01",
		"2019..2020":                         "2019-01 2021-01",
		"2020-06-06..":                       "2020-06 2024-12, sure 2020-06 2024-12",
		"2024..":                             "2024-01 2024-12",
		"2025-02..":                          "2025-02 2025-03",
		"..":                                 "unknown",
		"..2021-06":                          "2021-06 2021-07, sure 2021-06 2021-07",
		"..2021":                             "2021-12 2022-01",
		"2010-01..2012-01 ..2021-06":         "2010-01 2012-02, sure 2010-01 2012-02; 2010-01 2021-07, sure 2021-06 2021-07",
		"2019-01..2021-01 2020-01..2020-06 ": "2019-01 2021-02, sure 2019-01 2021-02; 2020-01 2020-07, sure 2020-01 2020-07",
	} {
		var offices []gazetteer.Office
		for _, span := range strings.Fields(spans) {
			offices = append(offices, office(t, span))
		}
		var got []string
		for _, x := range tenures(offices, date.Of(2024, 11, 20)) {
			switch {
			case x == tenure{}:
				got = append(got, "unknown")
			case x.sureFrom < min(x.sureTo, x.to):
				got = append(got, show(x.from)+" "+show(x.to)+", sure "+show(x.sureFrom)+" "+show(x.sureTo))
			default:
				got = append(got, show(x.from)+" "+show(x.to))
			}
		}
		if strings.Join(got, "; ") != want {
			t.Errorf("%s: %s, want %s", spans, strings.Join(got, "; "), want)
		}
	}
}

func TestCareer(t *testing.T) {
	files := folder{"content/data/officials.yaml": `- id: nada-test
  names: {ar: ندى الاختبار, en: Nada Test}
  country: IQ
  checked: 2024-11
  offices:
    - {role: foreign-minister, from: 2023-02}
    - {role: finance-minister, from: 2021, to: 2023-06}
    - {role: ambassador, post: EG}
`}
	for _, lang := range []string{"ar", "en"} {
		files["content/"+lang+"/2024/10/20/a.md"] = front("title: خبر\ndate: 2024-10-20\nofficials: [nada-test]")
	}
	files["content/ar/2024/11/20/b.md"] = front("title: آخر\ndate: 2024-11-20\ncountries: [IQ]")
	b := well(t, files)
	arabic := view[*OfficialPage](t, b, "/ar/officials/nada-test/")
	if want := (Timeline{Width: 48, Height: 8, Grid: "M36 0v8M24 0v8M12 0v8", First: "2021", Last: "2024"}); arabic.Time != want {
		t.Errorf("%+v, want %+v", arabic.Time, want)
	}
	held := func(p *OfficialPage) string {
		var out []string
		for _, o := range p.Offices {
			out = append(out, o.From+": "+o.Bar.Perhaps+" "+o.Bar.Sure)
		}
		return strings.Join(out, ", ")
	}
	// Foreign minister up to the newest article about her, which is not the
	// site's; finance minister since some month of 2021, for a while at once with
	// that; and ambassador at a time that nobody wrote down.
	if got, want := held(arabic), "فبراير/ شباط 2023: M2 0h21v8h-21z M2 0h21v8h-21z, 2021: M18 0h30v8h-30z M18 0h18v8h-18z, :  "; got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
	english := view[*OfficialPage](t, b, "/en/officials/nada-test/")
	if got, want := held(english), "February 2023: M25 0h21v8h-21z M25 0h21v8h-21z, 2021: M0 0h30v8h-30z M12 0h18v8h-18z, :  "; got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
}

func TestGrid(t *testing.T) {
	for years, want := range map[[2]int]string{
		{2020, 2022}: "M12 0v8M24 0v8",
		{2000, 2014}: "M60 0v8M120 0v8",
		{1925, 2024}: "M60 0v8M180 0v8M300 0v8M420 0v8M540 0v8M660 0v8M780 0v8M900 0v8M1020 0v8M1140 0v8",
		{2024, 2024}: "",
	} {
		d := drawing{start: years[0] * 12, width: (years[1] - years[0] + 1) * 12}
		if got := d.grid(years[0], years[1]); got != want {
			t.Errorf("%v: %s, want %s", years, got, want)
		}
	}
}
