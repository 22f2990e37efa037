package byline

import (
	"strings"
	"testing"
)

// A line with its text behind it is read as the dateline it begins with.
func TestReadLeavesTheTextOut(t *testing.T) {
	r := reader(t)
	for line, want := range map[string]string{
		"موسكو - سبوتنيك. قال …":                "موسكو | سبوتنيك",
		"موسكو - سبوتنيك. قال الوزير":           "موسكو | سبوتنيك",
		"عمان - سبوتنيك - الغد - قال الوزير":    "عمان | سبوتنيك | الغد",
		"عمان - الغد - قال الوزير":              "عمان | | الغد",
		"&nbsp;بغداد&nbsp;- رويترز":             "بغداد | رويترز",
		"سعيد محسن&nbsp;(صنعاء)&nbsp;":          "صنعاء | ",
		"القاهرة (رويترز) - قال مصدر":           "القاهرة | رويترز",
		"بغداد/ شبكة أخبار العراق- أشاد السفير": "بغداد | شبكة أخبار العراق",
		"بغداد - رويترز":                        "بغداد | رويترز",
		"قال الوزير إن الخبر قديم":              " | ",
	} {
		b := r.Read(line)
		got := strings.Join(b.Places, ",") + " | " + strings.Join(b.Agencies, ",")
		if len(b.Outlets) > 0 {
			got += " | " + strings.Join(b.Outlets, ",")
		}
		if strings.Join(strings.Fields(got), " ") != strings.Join(strings.Fields(want), " ") {
			t.Errorf("%s\n got %s\nwant %s", line, got, want)
		}
	}
}

// TestLinesOfPapers: shapes of the papers of Oman, Egypt and Qatar.
func TestLinesOfPapers(t *testing.T) {
	r := reader(t)
	for line, want := range map[string]string{
		"القاهرة: «عمان»:":                    "القاهرة | | عمان | ",
		"القاهرة - «عمان» - أعلنت الوزارة":    "القاهرة | | عمان | ",
		"القاهرة، عمان - رويترز":              "القاهرة,عمان | رويترز | | ",
		"قنا - أ ش أ":                         "قنا | أ ش أ | | ",
		"قنا - رويترز":                        " | قنا,رويترز | | ",
		"الدوحة - قنا - أ ش أ":                "الدوحة | قنا,أ ش أ | | ",
		"مسقط - الشرق - أعلنت الوزارة":        "مسقط | | الشرق | ",
		"صور - من سالم بن عبدالله العلوي:":    "صور | | | سالم بن عبدالله العلوي",
		"أجرت الحوار: ليلى الحداد":            " | | | ليلى الحداد",
		"حوار - ليلى الحداد:":                 " | | | ليلى الحداد",
		"عرض خالد عبد الرحيم:":                " | | | خالد عبد الرحيم",
		"تغطية: ليلى الحداد":                  " | | | ليلى الحداد",
		"استطلاع: محمد صلاح الأفضل في القارة": "",
		"استطلاع: محمد صلاح الأفضل":           "",
		"عرض خالد عبد الرحيم":                 "",
		"حوار محمد مع الجمهور:":               "",
	} {
		b := r.Read(line)
		got := strings.Join([]string{strings.Join(b.Places, ","), strings.Join(b.Agencies, ","), strings.Join(b.Outlets, ","), strings.Join(b.Reporters, ",")}, " | ")
		if got = strings.Join(strings.Fields(got), " "); got == "| | |" {
			got = ""
		}
		if got != strings.Join(strings.Fields(want), " ") {
			t.Errorf("%s\n got %s\nwant %s", line, got, want)
		}
	}
}
