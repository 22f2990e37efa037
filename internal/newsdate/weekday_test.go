package newsdate

import "testing"

// TestWeekdaySettlesOrder: a weekday says which of two numbers is the month, where only one of them
// fits it. A month that is named, or a year that leads, leaves nothing to settle.
func TestWeekdaySettlesOrder(t *testing.T) {
	for line, want := range map[string]string{
		"الخميس 03-10-2022":                       "2022-03-10",
		"03-10-2022 الخميس":                       "2022-03-10",
		"03-10-2022, 07:40 PM الخميس":             "2022-03-10T19:40",
		"03/10/2022 19:40 | الخميس":               "2022-03-10T19:40",
		"03-10-2022, 07:40 PM الاثنين":            "2022-10-03T19:40",
		"03-10-2022, 07:40 PM الجمعة":             "2022-10-03T19:40",
		"03-10-2022, 07:40 PM الخميس تبدأ الدورة": "2022-10-03T19:40",
		"الخميس 3 أكتوبر 2022":                    "2022-10-03",
		"الخميس 3-أكتوبر-2022":                    "2022-10-03",
		"الخميس 2022-10-03":                       "2022-10-03",
	} {
		if got := Parse(line).Date.String(); got != want {
			t.Errorf("%s: %s, want %s", line, got, want)
		}
	}
}
