package tag

import "testing"

// TestNamesThatRulesMustNotHide: what stands behind a place, a world or a verb is still who and what
// it is.
func TestNamesThatRulesMustNotHide(t *testing.T) {
	for body, want := range map[string][2]string{
		"وصل إلى المدينة المنورة الملك سلمان بن عبدالعزيز مساء أمس":                {"", "king-salman"},
		"حيث بات الجزائري رياض محرز أفضل لاعب في البطولة":                          {"DZ", ""},
		"عثر علماء الآثار على قبر جندي روماني قرب القلعة":                          {"", ""},
		"قررت أكبر دولة منتجة للكاكاو في العالم غانا رفع الأسعار":                  {"GH", ""},
		"فوز على بطل العالم فرنسا كيليان مبابي يغيب":                               {"FR", ""},
		"يعرف «الإسرائيلي» جيدا أن المقاومة مستعدة":                                {"IL", ""},
		"أحرز لقب «الإيطالي» أمس":                                                  {"IT", ""},
		"فازت مصر بهدف رمضان صبحي لتصبح ثاني منتخب يتأهل بعد المغرب إلى المونديال": {"EG MA", ""},
		"سجل اللاعب عادل المصري هدفا في المباراة":                                  {"", ""},
		"شهدت سينما إيران نجاحا":                                                   {"IR", ""},
		"التقى الملك وإمبراطور اليابان ناروهيتو":                                   {"JP", "naruhito"},
	} {
		countries, _, officials := tagged(Text{Lang: "ar", Body: body})
		if got := [2]string{countries, officials}; got != want {
			t.Errorf("%q: got %q, want %q", body, got, want)
		}
	}
	for body, want := range map[string]string{
		"زار محافظ أسوان أبو سمبل أمس":                                                   "",
		"أغلق الملعب. وقال قائد الدفاع المدني سليم الحداد إن":                            "سليم الحداد|قائد الدفاع المدني",
		"حضر وزير الرياضة المصري سليم الحداد المباراة. وهنأ المدرب نظيره كارلو فيرونيكا": "سليم الحداد|وزير الرياضة المصري",
		"تسلم سليم الحداد حكم المحكمة أمس":                                               "",
		"قال الخليفة الأول أبو بكر الصديق للناس":                                         "",
	} {
		if got := proposals(body); got != want {
			t.Errorf("%q: got %q, want %q", body, got, want)
		}
	}
}

// TestAtTheEdgesOfATitle: names and words of succession at the beginning and the end of a text.
// TestOrdinaryWordsThatRulesMustLeave: what looks like what a rule is for, and is not.
func TestOrdinaryWordsThatRulesMustLeave(t *testing.T) {
	for body, want := range map[string][2]string{
		"نظمت المسابقة في الرياض (السعودية) بمشاركة دولية":                              {"SA", ""},
		"قالت وزارة الدفاع (العراقية) إن":                                               {"IQ", ""},
		"انتخابات الرئاسة (الفرنسية): ماكرون يتقدم":                                     {"FR", ""},
		"اتبعت الحكومة نهج الصين في التنمية، وسارت على درب فنزويلا":                     {"CN VE", ""},
		"وقال مسؤولون عسكريون قائد الجيش سيتقاعد، وأكد شهود عيان رئيس البلدية":          {"", ""},
		"استقبل النائب أ. كريم الجبوري وزير الصحة":                                      {"", "كريم الجبوري|وزير الصحة"},
		"كتب في المصري اليوم أن الحكومة ستستقيل":                                        {"", ""},
		"قال في حديث إلى روسيا اليوم إن الحرب ستنتهي":                                   {"", ""},
		"أعلن رئيس البرلمان آن أوان الحوار الوطني، وأكدت الوزيرة ميركل آن بلادها ستدعم": {"", ""},
		"وقال وزير الداخلية محمد حسن نجا إن":                                            {"", "محمد حسن نجا|وزير الداخلية"},
		"وقال وزير التجارة كبير هاشم إن":                                                {"", "كبير هاشم|وزير التجارة"},
		"افتتح في دمشق مطعم يدعى بيت السوري":                                            {"SY", ""},
	} {
		countries, _, _ := tagged(Text{Lang: "ar", Body: body})
		if people := proposals(body); countries != want[0] || want[1] != "" && people != want[1] || want[1] == "" && people != "" {
			t.Errorf("%q: %q %q, want %q", body, countries, people, want)
		}
	}
}

func TestAtTheEdgesOfATitle(t *testing.T) {
	for _, title := range []string{
		"الولايات المتحدة الأميركية: وزير الخارجية سالم الحداد قال", "الإمارات العربية المتحدة. الناطق الرسمي",
		"جمهورية أفريقيا الوسطى: المتحدث سالم الحداد يقول", "بايدن يستقبل خلفه المنتخب", "الوزير الجديد يكرم سلفه السابق", "تسلم الرئاسة. وخلفه الدكتور",
		"استقبل نظيره", "استقبل الوزير نظيره من فانواتو", "المدعو الليبي", "أبو", "قال القيادي أبو",
	} {
		tagger.Tag(Text{Lang: "ar", Title: title, Body: title})
	}
}
