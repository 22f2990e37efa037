package ingest

import "testing"

func TestCredits(t *testing.T) {
	for s, want := range map[string]string{
		"(Reporting by Jane Doe and Ali Roe in Cairo; Editing by John Poe)":                "Jane Doe and Ali Roe in Cairo",
		"(تغطية صحفية فلان الفلاني من بغداد - إعداد فلانة للنشرة العربية - تحرير علي حسن)": "فلان الفلاني من بغداد",
		"(إعداد فلانة الفلانية للنشرة العربية - تحرير علي حسن)":                            "فلانة الفلانية",
	} {
		if got, ok := credits(s); !ok || got != want {
			t.Errorf("credits(%q) = %q, %v", s, got, ok)
		}
	}
	for _, s := range []string{"(وكالات)", "(تحرير فلسطين)", "(تقرير الأمم المتحدة)", "(تحرير الموصل - معركة طويلة)", "إعداد فلان", "()", "(Reporting by Jane Doe) and more"} {
		if got, ok := credits(s); ok && s != "()" {
			t.Errorf("credits(%q) = %q", s, got)
		}
	}
	const text = "العراق يعلن خطة زراعية\n" + paragraphs + "\n\n(إعداد فلانة الفلانية للنشرة العربية - تحرير علي حسن)\n"
	if d := readText(t, text); len(d) != 1 || d[0].Author != "فلانة الفلانية" || len(d[0].Blocks) != 1 {
		t.Errorf("%+v", d)
	}
}
