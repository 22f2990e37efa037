package tag

import "testing"

// TestPeopleCalledAsCountries: what stands around a country's name shows that it is somebody's.
func TestPeopleCalledAsCountries(t *testing.T) {
	for body, want := range map[string]string{
		// behind a noun for a person, and before another name
		"فحصت الطبيبة الجديدة تشاد كيرتس المرضى":          "",
		"وصل قائد القوات الجوية الجنرال بيرو دانكو، ":     "",
		"عزف الموسيقار مع المغنية الشابة ليلى تشاد قباني": "",
		"وقالت الباحثة كينيا سميث إن النتائج جيدة":        "",
		"ويغيب الحارس الصربي لوكا بيرو فيتش للإصابة":      "RS",
		"وأوضحت الطالبة كارلا إسبانيا رودريغيز أنها نجحت": "",
		"يقول الدكتور جوردان بيرو، أستاذ الطب، إن":        "",
		"تعلم الرسم على يد الفنان جورج يونان ثم سافر":     "",
		"تروي ليزا بيرو، صاحبة مطعم، ما حدث":              "",
		"قال سائق يدعى تشاد موانغي إنه نجا":               "",
		"ضبطوا المدعو كوبا في منزله":                      "",
		"ضبطوا لصا، وشهرته «سمير كوبا»، في منزله":         "",
		// who does something to a country
		"اتهم السفير إسرائيل بارتكاب مجازر":     "IL",
		"زار الرئيس المصري قطر":                 "EG QA",
		"شكر اللاعب قطر على دعمها":              "QA",
		"حذر الرئيس الأوكراني روسيا من الهجوم":  "UA RU",
		"زار الفنان كاظم مصر برفقة ابنه":        "EG",
		"قاد المدرب حسام حسن مصر نحو الفوز":     "EG",
		"غادر الشيخ قطر ربيع العام الماضي":      "QA",
		"انتقد السفير إيران علنا":               "IR",
		"هاجم الناشط إيران بشدة":                "IR",
		"دعا الحاخام إسرائيل لوقف النار":        "IL",
		"حكم القاضي مصر سنوات":                  "EG",
		"أوضح الخبير لبنان غارق في الديون":      "LB",
		"قالت الباحثة مصر تحتاج إلى الدعم":      "EG",
		"أحب الفنان جورج لبنان":                 "LB",
		"سجل نجم تونس وهبي الخزري هدفا":         "TN",
		"غاب مدرب روسيا ستانيسلاف تشيرشيسوف":    "RU",
		"زار أحمد مصر، صاحبة أقدم حضارة، مرتين": "EG",
		"ولد في بلد اسمه تشاد":                  "TD",
		"في أفريقيا دولة تدعى غانا":             "GH",
		"خسر منتخب اسمه مصر":                    "EG",
		"عرض فيلم «نور مصر» أمس":                "EG",
		"نزل في الفندق العراقي روس وأتراك":      "IQ RU TR",
	} {
		if got, _, _ := tagged(Text{Lang: "ar", Body: body}); got != want {
			t.Errorf("%q names %q, want %q", body, got, want)
		}
	}
}

// TestOfficialsCalledAsCountries: a word that is a country's name elsewhere does not hide who
// holds an office.
func TestOfficialsCalledAsCountries(t *testing.T) {
	for body, want := range map[string]string{
		"وصل قائد القوات الجوية الجنرال بيرو دانكو، وضباطه":               "بيرو دانكو",
		"التقى نائب وزير الخارجية التايلاندي روس تشارونراتانا سفير اليمن": "روس تشارونراتانا",
	} {
		o := tagger.Tag(Text{Lang: "ar", Body: body}).Officials
		if len(o) == 0 || o[0].Name != want {
			t.Errorf("%q: got %v, want %q", body, o, want)
		}
	}
}

// TestCalledAgain: who is called as a country is so in all of the text, where a person stands.
func TestCalledAgain(t *testing.T) {
	const first = "يقول الدكتور لوك بيرو، أستاذ الطب، إن اللقاح آمن. "
	for second, want := range map[string]string{
		"أما بيرو فيرى أن الدعم قليل":                         "",
		"وأضاف بيرو أن الدعم قليل. وبحسب بيرو فإن":            "",
		"وفقا لبيرو، الدعم قليل":                              "",
		"وصل اللقاح إلى بيرو. وأضاف بيرو أن الدعم قليل":       "PE",
		"وصل الخبراء البيروفيون، وأضاف بيرو أن الدعم قليل":    "PE",
		"وتنتج بيرو اللقاح":                                   "PE",
		"وصل اللقاح إلى جمهورية بيرو. وبحسب بيرو فإنه لا يضر": "PE",
	} {
		if got, _, _ := tagged(Text{Lang: "ar", Body: first + second}); got != want {
			t.Errorf("%q names %q, want %q", second, got, want)
		}
	}
}
