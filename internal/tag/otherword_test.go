package tag

import "testing"

// Names of countries that are ordinary words, or those of another country, are told by
// what stands beside them.
func TestOtherWords(t *testing.T) {
	for body, want := range map[string]string{
		"وصل وزير الخارجية المصري اليوم الخميس":              "EG",
		"أعلن الجيش المصري اليوم مقتل جندي":                  "EG",
		"نقلت المصري اليوم عن مصدر أمني":                     "",
		"بحسب صحيفة المصري اليوم فإن السعر ارتفع":            "",
		"افتتح وزير الصحة تركي الزهراني المستشفى":            "",
		"سجل اللاعب تركي العمار هدفين":                       "",
		"حضر تركي آل الشيخ الحفل، وأضاف تركي أن الموسم ناجح": "",
		"قتل جندي تركي الخميس في إدلب":                       "TR",
		"قال اللاعب التركي إنه عائد":                         "TR",
		"كان الرجل تركي الجنسية":                             "TR",
		"أعلنت عُمان موقفها من الأزمة":                       "OM",
		"رحبت حكومة عُمان بالقرار":                           "OM",
		"وصل الوفد إلى عَمّان قادما من مسقط":                 "",
		"قال حاكم جورجيا إن مدارسها مفتوحة":                  "",
		"فاز في أريزونا ونيفادا وجورجيا وميشيغان":            "",
		"في مقاطعة فولتون في جورجيا بدأت المحاكمة":           "",
		"زار الوفد جورجيا ثم أرمينيا":                        "GE AM",
		"تطل جورجيا على البحر، وقال حاكم جورجيا في تبليسي":   "GE",
		"في برازافيل قال رئيس الكونغو إن الانتخابات قريبة":   "CG",
		"استعاد الجيش الكونغولي غوما":                        "CD",
		"قال وزير كونغولي إن الأزمة في برازافيل مستمرة":      "CG",
		"قال وزير كونغولي إن الأزمة مستمرة":                  "CD",
		"يؤذن المغرب في الساعة السادسة":                      "",
		"حان موعد المغرب فأفطروا":                            "",
		"صلاة الجنازة بعد المغرب في المسجد":                  "",
		"العصر 3:15 المغرب 5:40 العشاء 7:00":                 "",
		"المغرب هو ثاني بلد بعد تونس يعلن ذلك":               "MA TN",
		"أعلن المغرب 5 قرارات بعد الظهر":                     "MA",
		"ضيق قطر الشريان يسبب الجلطة":                        "",
		"متوسط قطر الجذع وبقطر سنتيمترين":                    "",
		"في كل قطر من أقطار الأمة":                           "",
		"تأهل الفريق القطري إلى الدور الثاني":                "QA",
		"دعت قطر الأطراف إلى التهدئة":                        "QA",
	} {
		if countries, _, _ := tagged(Text{Lang: "ar", Body: body}); countries != want {
			t.Errorf("%s: %q, want %q", body, countries, want)
		}
	}
	for body, want := range map[string]string{
		"Voters in Georgia, Arizona and Nevada went to the polls": "",
		"Georgia Governor Brian Kemp spoke on Monday":             "",
		"Georgia and Armenia signed an agreement":                 "GE AM",
		"Congo is ready, a minister said in Brazzaville":          "CG",
		"Congolese troops entered Goma":                           "CD",
	} {
		if countries, _, _ := tagged(Text{Lang: "en", Body: body}); countries != want {
			t.Errorf("%s: %q, want %q", body, countries, want)
		}
	}
	if _, _, officials := tagged(Text{Lang: "ar", Body: "قال النائب تركي العتيبي إن العمل مستمر"}); officials == "" {
		t.Error("تركي العتيبي is no official")
	}
}
