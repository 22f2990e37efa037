package tag

import "testing"

// TestAccessions: who comes to power is named between the verb and what they come to.
func TestAccessions(t *testing.T) {
	for body, want := range map[string]string{
		"منذ تسلم سليم مارتيلي الرئاسة في مايو 2011":                  "سليم مارتيلي|الرئاسة",
		"تسلم فيها عبدالرحمن عرو رئاسة الإقليم اليوم نفسه":            "عبدالرحمن عرو|رئاسة الإقليم",
		"تولى الرجل القوي الرئاسة":                                    "",
		"تولى الجيش السلطة في البلاد":                                 "",
		"إن عودة سلفه تعني عودة الفساد، قال رئيس الوزراء":             "",
		"القنصل العام لجمهورية السنغال بجدة مود جوب الذي قدم":         "مود جوب|القنصل العام لجمهورية السنغال بجدة",
		"ونفى ذلك وزير الثروات الطبيعية آشتي هورامي، الذي أكد":        "آشتي هورامي|وزير الثروات الطبيعية",
		"وقال الدكتور ياسر على المتحدث الرسمى باسم الرئاسة، فى بيان":  "ياسر على|المتحدث الرسمى باسم الرئاسة",
		"تولت رئاسة البنك خلفا للبريطاني سليم الحداد، وكانت مديرة":    "سليم الحداد|خلفا",
		"والسفيرة الغامبية المعتمدة لدى نواكشوط آمي سيسي، وتطرق":      "آمي سيسي|السفيرة الغامبية المعتمدة لدى نواكشوط",
		"وأن سفيرنا هناك الهادي بوحجلة طمأن الهيئة":                   "الهادي بوحجلة|سفيرنا هناك",
		"وقال المحامي سليم كور، وهو مستشار قانوني لعدد من الدول":      "",
		"ورئيس مؤسسة المهرجان سليم الحداد":                            "",
		"ودعا المجلس الوزير، صباح غد، إلى اجتماع":                     "",
		"تحديا للجنرال اسيمي لومبا رئيس المرحلة الانتقالية الذي وعد":  "اسيمي لومبا|رئيس المرحلة الانتقالية",
		"ورحب الأمين العام للمنظمة، السورينامي ألبرت رامدين، بالدعوة": "ألبرت رامدين|الأمين العام للمنظمة",
		"أكد سليم الحداد، أمين حزب الحرية والعدالة بالمدينة، أن":      "سليم الحداد|أمين حزب الحرية والعدالة",
	} {
		if got := proposals(body); got != want {
			t.Errorf("%q: got %q, want %q", body, got, want)
		}
	}
}

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
