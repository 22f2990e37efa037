package tag

import "testing"

// TestPlacesAndNames: a name behind a place, of which the tables have neither.
func TestPlacesAndNames(t *testing.T) {
	for body, want := range map[string]string{
		"وقال محافظ مقاطعة ملوط كوك أجور لادو في اتصال":                    "كوك أجور لادو|محافظ مقاطعة ملوط",
		"حاولنا الاتصال بعامل إقليم الحوز بوعاشور القاسمين دون جدوى":       "بوعاشور القاسمين|عامل إقليم الحوز",
		"زار محافظ نينوى قاعدة عسكرية قديمة في الموصل":                     "",
		"أفادت محافظ حلبجة، نسخة كيلو، بأن الوزارة لم ترسل":                "نسخة كيلو|محافظ حلبجة",
		"وتنقل الوالي المنتدب للمقاطعة الإدارية تقرت، بن عيسى مختار، رفقة": "بن عيسى مختار|الوالي المنتدب للمقاطعة الإدارية تقرت",
	} {
		if got := proposals(body); got != want {
			t.Errorf("%q:\n got %q\nwant %q", body, got, want)
		}
	}
}

// TestChainedTitles: titles without «و» between are one person's.
func TestChainedTitles(t *testing.T) {
	for body, want := range map[string]string{
		"كما بعث سليم بن كريم الكعبي نائب رئيس الدولة نائب رئيس مجلس الوزراء رئيس ديوان الرئاسة برقيتين مماثلتين": "سليم بن كريم الكعبي|نائب رئيس الدولة نائب رئيس مجلس الوزراء رئيس ديوان الرئاسة",
		"وحضر سليم الكعبي نائب رئيس الدولة وزير الدفاع كريم الجبوري":                                              "سليم الكعبي|نائب رئيس الدولة كريم الجبوري|وزير الدفاع",
	} {
		if got := proposals(body); got != want {
			t.Errorf("%q:\n got %q\nwant %q", body, got, want)
		}
	}
}
