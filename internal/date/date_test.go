package date

import (
	"testing"
	"time"
)

func TestParsePrintsBack(t *testing.T) {
	for text, want := range map[string]string{
		"2024":                      "2024",
		"2024-11":                   "2024-11",
		"2024-11-20":                "2024-11-20",
		"2024-11-20 12:20":          "2024-11-20T12:20",
		"2024-11-20T12:20:05+03:00": "2024-11-20T12:20:05+03:00",
		"2024-11-20T12:20Z":         "2024-11-20T12:20Z",
		"2024-11-20 12:20 -0330":    "2024-11-20T12:20-03:30",
		"2024-11-20T12:20:05.123Z":  "2024-11-20T12:20:05Z",
		"2024-11-20+03:00":          "2024-11-20",
		" 2024-02-29 ":              "2024-02-29",
	} {
		d, err := Parse(text)
		if err != nil || d.String() != want {
			t.Errorf("Parse(%q) = %q, %v; want %q", text, d, err, want)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for _, text := range []string{"", "غدا", "20-11-2024", "2024-13", "2023-02-29", "2024-11-20T25:00", "2024-11-20 noon", "2024-1-2", "24", "2024/11/20", "2024-11-20T12:20+99:00"} {
		if d, err := Parse(text); err == nil {
			t.Errorf("Parse(%q) = %v, want an error", text, d)
		}
	}
}

func TestInReadsTheSitesClock(t *testing.T) {
	baghdad := time.FixedZone("", 3*3600)
	for text, want := range map[string]string{
		"2024-11-20":        "2024-11-20T00:00:00+03:00",
		"2024-11-20T12:20":  "2024-11-20T12:20:00+03:00",
		"2024-11-20T23:30Z": "2024-11-21T02:30:00+03:00",
		"2024":              "2024-01-01T00:00:00+03:00",
	} {
		d, _ := Parse(text)
		if got := d.In(baghdad).Format(time.RFC3339); got != want {
			t.Errorf("%q.In = %s, want %s", text, got, want)
		}
	}
}

func TestCoversAndCompare(t *testing.T) {
	p := func(s string) Date { d, _ := Parse(s); return d }
	if !p("2024").Covers(p("2024-11-20T12:20")) || p("2024-10").Covers(p("2024-11-20")) || p("2024-11").Covers(p("2024")) {
		t.Error("Covers is wrong")
	}
	if p("2024").Compare(p("2024-01")) >= 0 || p("2024-11-20").Compare(p("2024-11-20T00:01")) >= 0 || p("2024-02").Compare(p("2024-02")) != 0 {
		t.Error("Compare is wrong")
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"2024-11-20T12:20:05+03:00", "2024", "2024-02-30", "٢٠٢٤"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := Parse(s)
		if err != nil {
			return
		}
		if again, err := Parse(d.String()); err != nil || again != d {
			t.Errorf("%q reads as %q, which reads as %q, %v", s, d, again, err)
		}
	})
}
