package byline

import (
	"fmt"
	"strings"
	"testing"
)

// TestUnmarkedHead: a place with an agency or a reporter right behind it is a dateline before a colon,
// and who is cited there none.
func TestUnmarkedHead(t *testing.T) {
	r := reader(t)
	for text, want := range map[string]string{
		"أسوان أ ش أ: تصدر المتحف قائمة":                          "[أسوان] [أ ش أ] []",
		"أوسلو د ب أ: قال الوزير":                                 "[أوسلو] [د ب أ] []",
		"سان خوسيه رويترز: قال الوزير":                            "[سان خوسيه] [رويترز] []",
		"تيلانة رويترز: قال الوزير":                               "[تيلانة] [رويترز] []",
		"نابلس معا: افتتح الوزير المعرض":                          "[نابلس] [معا] []",
		"عدن من سالم الحداد: قال وزير الري إن السد سيكتمل غدا":    "[عدن] [] [سالم الحداد]",
		"نابلس معا: غد أفضل":                                      "[] [] []",
		"تيلانة رويترز: سيرة وكالة":                               "[] [] []",
		"استطلاع رويترز: ارتفع الإنتاج":                           "[] [] []",
		"قالت رويترز: ارتفع الإنتاج":                              "[] [] []",
		"سالم رويترز: ارتفع الإنتاج":                              "[] [] []",
		"عدن من جديد: قال وزير الري إن السد سيكتمل غدا":           "[] [] []",
		"عدن من سالم إلى كريم: حكاية مدينة لا تنام أبدا يا صديقي": "[] [] []",
	} {
		b, _ := r.Head(text)
		if got := fmt.Sprint(b.Places, b.Agencies, b.Reporters); got != want || want != "[] [] []" && !strings.HasSuffix(text, ": "+b.Rest) {
			t.Errorf("%s: %s %q, want %s", text, got, b.Rest, want)
		}
	}
}

// TestLetteredAgency: the letters of an agency need no mark behind them.
func TestLetteredAgency(t *testing.T) {
	r := reader(t)
	for text, want := range map[string]string{
		"كييف - د ب أ يسود اللونان الأخضر والذهبي": "[كييف] [د ب أ] يسود اللونان الأخضر والذهبي",
		"كييف - د ب ا يسود اللونان الأخضر والذهبي": "[كييف] [د ب ا] يسود اللونان الأخضر والذهبي",
		"كييف - د ص ط يسود اللونان الأخضر والذهبي": "[كييف] [] د ص ط يسود اللونان الأخضر والذهبي",
	} {
		b, _ := r.Head(text)
		if got := fmt.Sprint(b.Places, b.Agencies, " ", b.Rest); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// TestUnmarkedLine: the same on a line of its own, where a colon has to close it.
func TestUnmarkedLine(t *testing.T) {
	r := reader(t)
	for line, want := range map[string]string{
		"عدن من سالم الحداد:":   "[عدن] [] [سالم الحداد]",
		"صلالة من سالم علي:":    "[صلالة] [] [سالم علي]",
		"عدن من عبد الله حداد:": "[عدن] [] [عبد الله حداد]",
		"تيلانة رويترز:":        "[تيلانة] [رويترز] []",
		"تقرير رويترز:":         "[] [تقرير رويترز] []",
		"عدن من سالم":           "[] [] []",
		"عدن من الماضي القريب:": "[] [] []",
		"تيلانة رويترز":         "[] [] []",
	} {
		b := r.Read(line)
		if got := fmt.Sprint(b.Places, b.Agencies, b.Reporters); got != want {
			t.Errorf("%s: %s, want %s", line, got, want)
		}
	}
}
