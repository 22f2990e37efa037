package arabic

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestIsolates(t *testing.T) {
	for _, test := range []struct {
		dir        Direction
		text, want string // what is isolated stands in |
	}{
		{RTL, "الهاتف +964 1 234 أو +964-770-1234567.", "الهاتف |+964 1 234| أو |+964-770-1234567|."},
		{RTL, "نُشر في 2024-11-20، وعُدّل", "نُشر في |2024-11-20|، وعُدّل"},
		{RTL, "من 2023-2024 و10-20", "من 2023-2024 و10-20"},
		{RTL, "بلغة C++ أو C# أو Go", "بلغة |C++| أو |C#| أو Go"},
		{RTL, "وكالة Reuters (رويترز) وF-16", "وكالة Reuters (رويترز) وF-16"},
		{RTL, "درجة الحرارة -5 وشبكة 5G.", "درجة الحرارة |-5| وشبكة |5G|."},
		{RTL, "حساب @UN ووسم #COP28 و(+3)", "حساب |@UN| ووسم |#COP28| و(|+3|)"},
		{RTL, "المصري-البرازيلي - بغداد", "المصري-البرازيلي - بغداد"},
		{RTL, "20/11/2024 و14:30 و3.5", "20/11/2024 و14:30 و3.5"},
		{RTL, "+ 5 و+", "+ 5 و+"},
		{RTL, "+964 1 234abc", "|+964 1| |234abc|"},
		{LTR, "He said فؤاد حسين 20 times", "He said |فؤاد حسين| 20 times"},
		{LTR, "العراق، سوريا and مُوجَز.", "|العراق|، |سوريا| and |مُوجَز|."},
		{LTR, "call +964 1 234 on 2024-11-20 in C++", "call +964 1 234 on 2024-11-20 in C++"},
	} {
		var got strings.Builder
		at := 0
		for _, r := range Isolates([]byte(test.text), test.dir) {
			got.WriteString(test.text[at:r.Start] + "|" + test.text[r.Start:r.End] + "|")
			at = r.End
		}
		got.WriteString(test.text[at:])
		if got.String() != test.want {
			t.Errorf("%s\ngot  %s\nwant %s", test.text, got.String(), test.want)
		}
	}
}

func TestIsolate(t *testing.T) {
	if got := Isolate("شبكات 5G في 2024-11-20", RTL); got != "شبكات \u20665G\u2069 في \u20662024-11-20\u2069" {
		t.Errorf("%+q", got)
	}
	if got := Isolate("The نهر 2 case", LTR); got != "The \u2067نهر\u2069 2 case" {
		t.Errorf("%+q", got)
	}
	if got := Isolate("العراق", RTL); got != "العراق" {
		t.Errorf("%+q", got)
	}
}

// FuzzIsolates: spans are in order, apart, not empty, and end between letters.
func FuzzIsolates(f *testing.F) {
	f.Add("الهاتف +964 1 234 C++", true)
	f.Add("He said فؤاد حسين 20", false)
	f.Fuzz(func(t *testing.T, text string, rtl bool) {
		text = strings.ToValidUTF8(text, "")
		dir := LTR
		if rtl {
			dir = RTL
		}
		at := 0
		for _, s := range Isolates([]byte(text), dir) {
			if s.Start < at || s.End <= s.Start || s.End > len(text) || s.End < len(text) && !utf8.RuneStart(text[s.End]) || !utf8.RuneStart(text[s.Start]) {
				t.Fatalf("%q: %v after %d", text, s, at)
			}
			at = s.End
		}
	})
}
