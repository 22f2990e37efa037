package tag

import "testing"

// TestDelegates: what a minister is charged with is of the title, before the name and behind it,
// and names nobody else.
func TestDelegates(t *testing.T) {
	const role = "الوزير المنتدب لدى رئيس الحكومة المكلف بالعلاقات مع البرلمان"
	for body, want := range map[string]string{
		"قال " + role + " سليم الحداد في المغرب":                "سليم الحداد|" + role,
		"وكان سليم الحداد، " + role + "، الناطق الرسمي، قد أكد": "سليم الحداد|" + role,
		"قالت كاتبة الدولة المكلفة بالصيد ليلى الحداد":          "ليلى الحداد|كاتبة الدولة المكلفة بالصيد",
	} {
		if got := proposals(body); got != want {
			t.Errorf("%q: got %q, want %q", body, got, want)
		}
	}
}
