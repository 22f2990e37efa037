package tag

import (
	"strings"
	"testing"
)

func TestStrangers(t *testing.T) {
	for body, want := range map[string]string{
		"قال وزير النقل العراقي سليم الكعبي إن":                            "سليم الكعبي|وزير النقل العراقي|IQ",
		"استقبل السفير الكويتي في العراق علي الحداد وفدا":                  "علي الحداد|السفير الكويتي في العراق|KW",
		"التقى رئيس وزراء إثيوبيا الدكتور تسفاي كيداني، في":                "تسفاي كيداني|رئيس وزراء إثيوبيا|ET",
		"وأعلن كريم الجبوري وزير الزراعة العراقي أن":                       "كريم الجبوري|وزير الزراعة العراقي|IQ",
		"قال المتحدث الرسمي باسم رئاسة الجمهورية عدنان الفاسي إن":          "عدنان الفاسي|المتحدث الرسمي باسم رئاسة الجمهورية|",
		"أكد نائب وزير الخارجية الروسي سيرغي بيتروف أن":                    "سيرغي بيتروف|نائب وزير الخارجية الروسي|RU",
		"وزير الصحة المصري عبد الرحمن بن يوسف النجار يفتتح":                "عبد الرحمن بن يوسف النجار|وزير الصحة المصري|EG",
		"التقى وزير النقل المصري سليم الكعبي نظيره الكوبي برونو كاسترو في": "سليم الكعبي|وزير النقل المصري|EG برونو كاسترو|نظيره الكوبي|CU",
		"قال وزير الخارجية الفرنسي يؤدي زيارة":                             "",
		"وزير الداخلية العراقي نقده اللاذع":                                "",
		"وزير المالية التركي الثلاثاء الماضي":                              "",
		"وزير التعليم السوري على هامش":                                     "",
		"Iraq's Transport Minister Salim Kaabi met the delegation.":        "Salim Kaabi|Transport Minister|IQ",
	} {
		r := tagger.Tag(Text{Lang: "ar", Body: body, Date: day("1999-01-01")})
		var got []string
		for _, o := range r.Officials {
			if !o.Known {
				got = append(got, o.Name+"|"+o.Role+"|"+o.Country)
				if o.ID == "" || o.Latin == "" || len(o.Evidence) == 0 {
					t.Errorf("%q: %+v", body, o)
				}
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q:\n got %q\nwant %q", body, strings.Join(got, " "), want)
		}
	}
}

// TestWhoseOffice: what stands around an office without a country says whose it is.
func TestWhoseOffice(t *testing.T) {
	for body, want := range map[string]string{
		"استقبل وزير الداخلية الفرنسي سليم الكعبي ووزيرة التجارة ليلى الحداد وفدا":             "FR FR",
		"زار مصر وفد من البرلمان البلجيكي برئاسة سليم الكعبي":                                  "BE",
		"اجتمعت إسبانيا وإسبانيا. وفي واشنطن، قال وزير النقل سليم الكعبي إن":                   "US",
		"اجتمعت إسبانيا وإسبانيا. وحضره من الجانب الماليزي وزير النقل سليم الكعبي":             "MY",
		"اجتمعت إسبانيا وإسبانيا. وقال رئيس الجماعة سليم الكعبي ووالي جهة الرباط كريم الجبوري": "MA MA",
		"أوفد الرئيس الأنغولي سليم الكعبي وزير خارجيته كريم الجبوري إلى رواندا":                "AO AO",
		"وفي إسبانيا قال الأمين العام لاتحاد الشعوب سليم الكعبي":                               "",
		"وفي إسبانيا التقت الأمم المتحدة أمين عام المجلس المحلي سليم الكعبي":                   "ES",
		"وأكد سفير خادم الحرمين الشريفين لدى ماليزيا سليم الكعبي أن":                           "SA",
		"وفي إسبانيا قال رئيس المكتب السياسي لحركة حماس سليم الكعبي إن":                        "PS",
		"وفي إسبانيا قال قائد قوة الأمم المتحدة الجنرال سليم الكعبي إن":                        "",
		"وفي إسبانيا قال رئيس بعثة المراقبين الدوليين سليم الكعبي إن":                          "",
		"وفي إسبانيا قال سفير الاتحاد الأوروبي سليم الكعبي إن":                                 "",
		"وفي إسبانيا قال الأمين العام لحزب الشعب سليم الكعبي إن الأمم المتحدة":                 "ES",
		"وفي إسبانيا قال الأمين العام للمنظمة سليم الكعبي إن الأمم المتحدة":                    "",
		"وفي إسبانيا قال مستشار الوزير سليم الكعبي، كما أعلن وزير التعاون الدولي كريم علي":     "ES ES",
	} {
		var got []string
		for _, o := range tagger.Tag(Text{Lang: "ar", Body: body}).Officials {
			got = append(got, o.Country)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q: got %q, want %q", body, strings.Join(got, " "), want)
		}
	}
}

// TestWholeRoles: a role is all words of the title.
func TestWholeRoles(t *testing.T) {
	for body, want := range map[string]string{
		"أعلنت حكومة تصريف الأعمال برئاسة سليم الكعبي أن":               "حكومة تصريف الأعمال برئاسة",
		"استقبل وفد لجنة العلاقات برئاسة سليم الكعبي":                   "وفد لجنة العلاقات برئاسة",
		"زار المدينة النائبان بالمجلس الوطني سليم الكعبي وكريم الجبوري": "النائبان بالمجلس الوطني",
		"ورحب السفير سليم الكعبي سفير مصر لدى ماليزيا بالوفد":           "سفير مصر لدى ماليزيا",
		"احتفظ سليم الكعبي بحقيبة الثقافة والإعلام":                     "حقيبة الثقافة والإعلام",
		"وأكد قائدها اللواء ركن سليم الكعبي أن":                         "قائدها",
	} {
		if r := tagger.Tag(Text{Lang: "ar", Body: body}); len(r.Officials) == 0 || r.Officials[0].Role != want {
			t.Errorf("%q: got %+v, want %q", body, r.Officials, want)
		}
	}
}

func TestAStrangerIsOnePersonByEveryName(t *testing.T) {
	r := tagger.Tag(Text{Lang: "ar", Body: "قال وزير النقل العراقي سليم جاسم الكعبي كذا. وأضاف الوزير سليم جاسم أن."})
	if len(r.Officials) != 1 || len(r.Officials[0].Evidence) != 2 || r.Officials[0].ID != "salim-jassim-al-kabi" {
		t.Errorf("got %+v", r.Officials)
	}
}

func TestANamesakeHasAnIDOfTheirOwn(t *testing.T) {
	r := tagger.Tag(Text{Lang: "ar", Body: "قال وزير النقل الإيراني محمود عباس إن", Date: day("2024-01-01")})
	if len(r.Officials) != 1 || r.Officials[0].Known || r.Officials[0].ID != "mahmoud-abbas-ir" {
		t.Errorf("got %+v", r.Officials)
	}
}
