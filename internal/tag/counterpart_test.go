package tag

import "testing"

// TestCounterparts: who is called a counterpart holds the office, of the other country, whether
// that is said there or only before.
func TestCounterparts(t *testing.T) {
	for body, want := range map[string]string{
		"التقت وزيرة الخارجية الإندونيسية ليلى الحداد في بورت مورسبي نظيرها ريمبينك باتو، وزارت بابوا غينيا الجديدة": "ليلى الحداد|ID ريمبينك باتو|PG",
		"زارت وزيرة الخارجية الإندونيسية ليلى الحداد بابوا غينيا الجديدة. وقالت إن نظيرها ريمبينك باتو قدم دعوة":     "ليلى الحداد|ID ريمبينك باتو|PG",
		"استقبل وزير الري المصري سامي الحداد السفير البوروندي، الذي سلم الوزير دعوة من نظيره جان نيبيرانتيجي لحضور":  "سامي الحداد|EG جان نيبيرانتيجي|BI",
		"هنأ المدرب نظيره كارلو فيرونيكا بالفوز": "",
		"قال إن نظيره في الفريق جون باتو لاعب":   "",
	} {
		got := ""
		for i, o := range tagger.Tag(Text{Lang: "ar", Body: body}).Officials {
			if i > 0 {
				got += " "
			}
			got += o.Name + "|" + o.Country
		}
		if got != want {
			t.Errorf("%q\n got %s\nwant %s", body, got, want)
		}
	}
}

// TestEnvoysWithoutACountry: an ambassador whose country is not said, with a name as nobody has at
// home, is of the country of the guests.
func TestEnvoysWithoutACountry(t *testing.T) {
	const talks = "أجرى وزير الخارجية المغربي سامي الحداد مباحثات مع نظيره البنمي خافيير مارتينيز. "
	for body, want := range map[string]string{
		talks + "وحضرت السفيرة إيزابيل بيريز اللقاء":                "MA PA PA",
		talks + "وحضر السفير سالم الكعبي اللقاء":                    "MA PA MA",
		"ومثّل الإدارة الأميركية نائب وزير الخارجية كريستوفر ميلر":  "US",
		"مثلت فرنسا وزيرة الثقافة سيلفي مرسييه في الحفل في القاهرة": "FR",
	} {
		if got := countriesOf(Text{Lang: "ar", Body: body}); got != want {
			t.Errorf("%q is of %q, want %q", body, got, want)
		}
	}
}

// TestNationals: behind who somebody is, the word for money is the adjective of Mali.
func TestNationals(t *testing.T) {
	for body, want := range map[string]string{
		"كان يقتني الورق من مستودع لدى رعية مالي يقيم هنا": "ML",
		"أوقف الدرك مهاجر مالي في العشرين":                 "ML",
		"سجل اللاعب المالي هدفا":                           "ML",
		"خبير مالي يشرح الأزمة":                            "",
		"المدير المالي للشركة":                             "",
	} {
		if got, _, _ := tagged(Text{Lang: "ar", Body: body}); got != want {
			t.Errorf("%q names %q, want %q", body, got, want)
		}
	}
}
