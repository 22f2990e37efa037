package tag

import "testing"

func TestCountriesThatShareANoun(t *testing.T) {
	for body, want := range map[string]string{
		"قمة الكوريتين":                        "KP KR",
		"بين الدولتين الكوريتين":               "KP KR",
		"تعاونت الشركتان الكوريتان":            "KR",
		"التعاون بين كوريا الشمالية والجنوبية": "KP KR",
		"لكوريا الجنوبية والشمالية حدود":       "KR KP",
		"لقاء الكوريين الشماليين والجنوبيين":   "KP KR",
		"القوات الكورية الشمالية والروسية":     "KP RU",
		"شمال وجنوب السودان":                   "SS SD",
		"شمال وجنوب العراق":                    "IQ",
		"دولتا السودان":                        "SD SS",
		"شبه الجزيرة الكورية":                  "",
		"North and South Korea agreed":         "KR KP",
		"South and North Koreans":              "KP KR",
		"France and South Sudan":               "FR SS",
		"The two Koreas":                       "KP KR",
	} {
		if got, _, _ := tagged(Text{Lang: "ar", Body: body}); got != want {
			t.Errorf("%q names %q, want %q", body, got, want)
		}
	}
}

func TestBodiesThatStatesHaveToo(t *testing.T) {
	for body, want := range map[string]string{
		"عقد مجلس الأمن الروسي اجتماعا":           "RU|",
		"مجلس الأمن الباكستاني يجتمع":             "PK|",
		"مجلس الأمن القومي الأمريكي":              "US|",
		"سكرتير مجلس الأمن الأوكراني في كييف":     "UA|",
		"مجلس حقوق الإنسان القطري":                "QA|",
		"تظاهر أمام مجلس الأمن السوريون":          "SY|un-security-council",
		"دعا مجلس الأمن إيران":                    "IR|un-security-council",
		"الأمم المتحدة السورية الأصل فلانة":       "SY|un",
		"Russia's Security Council met":           "RU|",
		"the Russian Security Council":            "RU|",
		"the Russian NATO envoy":                  "RU|nato",
		"Russia and the Security Council":         "RU|un-security-council",
		"الاتحاد الأوروبي لكرة السلة":             "|",
		"الاتحاد الأفريقي للجودو":                 "|",
		"دعا الاتحاد الأوروبي لرفع العقوبات":      "|eu",
		"يمنح الاتحاد الأوروبي للصحفيين جوائز":    "|eu",
		"بعثة الاتحاد الأوروبي للمساعدة في ليبيا": "LY|eu",
	} {
		if countries, bodies, _ := tagged(Text{Lang: "ar", Body: body}); countries+"|"+bodies != want {
			t.Errorf("%q names %q, want %q", body, countries+"|"+bodies, want)
		}
	}
}
