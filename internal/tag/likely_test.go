package tag

import "testing"

// TestConstitutions: a president is of no kingdom, though the paper is of one.
func TestConstitutions(t *testing.T) {
	const body = "وقع الهجوم في بوروندي أمس. وقال الرئيس بيير نكورونزيزا إن الأمن مستتب"
	if got := countriesOf(Text{Lang: "ar", Body: body, Home: "SA"}); got != "BI" {
		t.Errorf("%q is of %q", body, got)
	}
	if got := countriesOf(Text{Lang: "ar", Body: "وقع الهجوم في المدينة أمس. وقال الرئيس سليم الحداد إن الأمن مستتب", Home: "SA"}); got != "SA" {
		t.Errorf("of a text that names no other country: %q", got)
	}
}

// TestWhence: an adjective before a name and a town in a title say whose an office is.
func TestWhence(t *testing.T) {
	for body, want := range map[string]string{
		"وحضر الفلبيني ماني باكياو، عضو مجلس الشيوخ السابق، في لندن ولندن وبريطانيا":     "PH",
		"وشددت كبيرة المفاوضين، السفيرة فاتومانافا لوتيرو من ساموا، على أن فرنسا وفرنسا": "WS",
		"استدعت الوزارة السفير سليم الحداد من فرنسا، وقالت الجزائر والجزائر":             "DZ",
		"قال الناطق باسم المقاومة في عدن سليم الحداد في السعودية":                        "YE",
	} {
		if got := countriesOf(Text{Lang: "ar", Body: body}); got != want {
			t.Errorf("%q is of %q, want %q", body, got, want)
		}
	}
}
