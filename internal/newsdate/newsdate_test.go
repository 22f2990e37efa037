package newsdate

import (
	"testing"
	"time"
)

func TestParse(t *testing.T) {
	for line, want := range map[string]struct{ date, lastmod, rest string }{
		"تاريخ النشر: 20th, November 2024 GMT":                  {"2024-11-20", "", ""},
		"آخر تحديث: 20 نونبر 2024 - 12:20 م":                    {"", "2024-11-20T12:20", ""},
		"آخر تحديث: 20 نونبر 2024 - 12:20 م بغداد/ شبكة- أشاد":  {"", "2024-11-20T12:20", "بغداد/ شبكة- أشاد"},
		"الأربعاء، ٢٠ نوفمبر ٢٠٢٤ - ١٢:٢٠ م":                    {"2024-11-20T12:20", "", ""},
		"۲۰ نوفمبر/ تشرين الثاني ۲۰۲۴":                          {"2024-11-20", "", ""},
		"كانون الثاني/يناير 5, 2023":                            {"2023-01-05", "", ""},
		"12 مايو أيار 2021":                                     {"2021-05-12", "", ""},
		"3 حزيران (يونيو) 2012":                                 {"2012-06-03", "", ""},
		"20/11/2024":                                            {"2024-11-20", "", ""},
		"03/04/2024":                                            {"2024-04-03", "", ""},
		"05-24-2012 08:16 AM":                                   {"2012-05-24T08:16", "", ""},
		"2024.11.04":                                            {"2024-11-04", "", ""},
		"نشر في 2020/02/29 الساعة 11:47":                        {"2020-02-29T11:47", "", ""},
		"السبت 18/نوفمبر/2023 - 05:56 م":                        {"2023-11-18T17:56", "", ""},
		"09:33 ص السبت 09 ديسمبر 2017":                          {"2017-12-09T09:33", "", ""},
		"10 يوليو 2012 - 21H18":                                 {"2012-07-10T21:18", "", ""},
		"الأحد 14 سبتمبر-أيلول 2025 الساعة 04 مساءً":            {"2025-09-14T16:00", "", ""},
		"السبت, 05 مايو, 2012, 14:32 بتوقيت القدس":              {"2012-05-05T14:32", "", ""},
		"19/5/2012 12:00 صباحا":                                 {"2012-05-19T00:00", "", ""},
		"7 ديسمبر 2024 - 8:58 GMT":                              {"2024-12-07T08:58Z", "", ""},
		"الجمعة 7 رمضان 1438هـ -2 يونيو 2017م - 12 برج الجوزاء": {"2017-06-02", "", "12 برج الجوزاء"},
		"1446/06/02 هـ الموافق: 03/12/2024 مـ":                  {"2024-12-03", "", ""},
		"27 أكتوبر 2023م":                                       {"2023-10-27", "", ""},
		"15 شوال 1436 هـ":                                       {"", "", ""},
		"بتاريخ 26-4-1433 هـ":                                   {"", "", ""},
		"قال أمس الثلاثاء":                                      {"", "", "قال أمس الثلاثاء"},
		"في 20 نوفمبر":                                          {"", "", "في 20 نوفمبر"},
		"31/02/2024":                                            {"", "", "31/02/2024"},
		"192.168.10.2024":                                       {"", "", "192.168.10.2024"},
		"آب 2024":                                               {"", "", "آب 2024"},
		"":                                                      {"", "", ""},
	} {
		r := Parse(line)
		if r.Date.String() != want.date || r.Lastmod.String() != want.lastmod || r.Rest != want.rest {
			t.Errorf("Parse(%q)\n got %q, %q, %q\nwant %q, %q, %q", line, r.Date, r.Lastmod, r.Rest, want.date, want.lastmod, want.rest)
		}
	}
}

func TestHijriIsKept(t *testing.T) {
	if r := Parse("15 شوال 1436 هـ الموافق 31 يوليو 2015 م"); r.Hijri != "15 شوال 1436 هـ" || r.Date.String() != "2015-07-31" {
		t.Errorf("got %+v", r)
	}
}

// FuzzScan: no panic, spans within the line and in order, and no date whose
// year and day the line does not have.
func FuzzScan(f *testing.F) {
	for _, s := range []string{"تاريخ النشر: 20th, November 2024 GMT", "1446/06/02 هـ الموافق: 03/12/2024", "7 رمضان 1438هـ", "٢٠/١١/٢٠٢٤ ١٢:٢٠ م"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, line string) {
		end := 0
		for _, found := range Scan(line) {
			if found.Start < end || found.End <= found.Start || found.End > len(line) {
				t.Fatalf("%q: %+v after %d", line, found, end)
			}
			end = found.End
			if found.Date.IsZero() {
				continue
			}
			y, _, d := found.Date.YMD()
			has := map[int]bool{}
			for _, p := range cut(line[found.Start:found.End]) {
				has[p.number] = true
			}
			if !has[y] || !has[d] {
				t.Errorf("%q gives %s, of which it has not year and day", line, found.Date)
			}
			if y, m, d := found.Date.YMD(); time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC).Day() != d {
				t.Errorf("%q gives %s, which is no day", line, found.Date)
			}
		}
	})
}
