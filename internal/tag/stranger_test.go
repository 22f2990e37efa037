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
