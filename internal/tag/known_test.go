package tag

import "testing"

// TestKnownAtHome: in a text that speaks from a person's country, a new office makes
// nobody another of the same name; nor does a word between title and name take the title
// away.
func TestRolesOfTheKnown(t *testing.T) {
	for body, want := range map[string]string{
		"عاد معالي الوزير الأول، السيد محمد ولد بلال، مساء اليوم":                       "الوزير الأول",
		"وضم نائب رئيس المجلس العسكري الانتقالي في السودان الفريق أول محمد حمدان دقلو.": "نائب رئيس المجلس العسكري الانتقالي في السودان",
		"الجنازة العسكرية للرئيس الأسبق الراحل محمد حسني مبارك، برئاسة النائب":          "الرئيس",
		"عين رجلا سفيرا لدى المملكة المتحدة وخالد بن سلمان سفيرا لدى الولايات المتحدة":  "سفيرا لدى الولايات المتحدة",
		"دشن جلالة الملك محمد السادس المشروع":                                           "جلالة الملك",
	} {
		r := tagger.Tag(Text{Lang: "ar", Body: body})
		if len(r.Officials) != 1 || r.Officials[0].Role != want {
			t.Errorf("%q: %+v, want the role %q", body, r.Officials, want)
		}
	}
}

func TestKnownAtHome(t *testing.T) {
	for body, want := range map[string]string{
		"بحث الشيخ عبدالله بن زايد آل نهيان نائب رئيس مجلس الوزراء مستجدات السودان":             "abdullah-bin-zayed|نائب رئيس مجلس الوزراء",
		"وحضر الأمير سعود الفيصل والموفد العربي الأخضر الإبراهيمي":                              "saud-al-faisal|الأمير",
		"وحضر وزير الخارجية السعودي الراحل الأمير سعود الفيصل والموفد العربي الأخضر الإبراهيمي": "saud-al-faisal|وزير الخارجية السعودي",
		"استقبل الأمين العام للجامعة أحمد أبو الغيط سفير ماليزيا":                               "ahmed-aboul-gheit|",
	} {
		o := tagger.Tag(Text{Lang: "ar", Body: body, Country: "AE", Home: "AE"}).Officials
		if len(o) == 0 || o[0].ID+"|"+o[0].Role != want {
			t.Errorf("%q: got %v, want %q", body, o, want)
		}
	}
}
