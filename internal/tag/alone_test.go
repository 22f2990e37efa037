package tag

import "testing"

// officialsAt are the officials of a text of one day.
func officialsAt(t *testing.T, body, on, want string) {
	t.Helper()
	if _, _, got := tagged(Text{Lang: "ar", Body: body, Date: day(on)}); got != want {
		t.Errorf("%q names %q, want %q", body, got, want)
	}
}

func TestAnOfficeAloneBeforeWhatIsNoName(t *testing.T) {
	const minister, president = "badr-abdelatty", "abdel-fattah-el-sisi"
	for body, want := range map[string]string{
		"أعلن وزير الخارجية المصري تأجيل القمة":             minister,
		"أكد وزير الخارجية المصري دعم بلاده":                minister,
		"استقبل وزير الخارجية المصري وفدا من رجال الأعمال":  minister,
		"زار وزير الخارجية المصري بغداد الأحد":              minister,
		"وزير الخارجية المصري يستقبل وفدا":                  minister,
		"وقع وزير الخارجية المصري اتفاقا جديدا":             minister,
		"وزير خارجية مصر يتوجه إلى لندن":                    minister,
		"يفتتح الرئيس المصري المتحف الكبير غدا":             president,
		"استقبل الرئيس المصري السفير الياباني":              president,
		"أكد الرئيس المصري حرصه على السلام":                 president,
		"وزير الخارجية المصري الجديد يؤدي اليمين":           "",
		"قال وزير الخارجية المصري غالوف براتوم إن":          "ghalouf-baratoum",
		"قال وزير الخارجية المصري السيد فلان":               "",
		"زار وزير الخارجية المصري السابق بغداد":             "",
		"زار الرئيس المصري السادات القدس":                   "",
		"استقبل رئيس الوزراء اللبناني السنيورة وفدا":        "",
		"قال الرئيس التونسي بورقيبة":                        "",
		"استقال الرئيس الروسي يلتسين":                       "",
		"قال الدكتور انتصار السيسي إن":                      "",
		"قال وزير الخارجية المصري المتولي":                  "",
		"التقى وزير الخارجية المصري نظيره الأردني في عمان":  minister + " ayman-safadi",
		"استقبل الرئيس المصري وزير الخارجية السعودي في مقر": president + " faisal-bin-farhan",
	} {
		officialsAt(t, body, "2024-11-20", want)
	}
}

func TestATitleWithTheArticleIsNoCountrysWhoseNameIsBehind(t *testing.T) {
	for body, want := range map[string]string{
		"زار الرئيس العراق.":                      "",
		"غادر السيد الرئيس مصر، متوجها إلى الصين": "",
		"دعا الرئيس إيران إلى ضبط النفس":          "",
		"غادر رئيس الوزراء الأردن.":               "",
		"قال رئيس العراق إن":                      "abdul-latif-rashid",
		"قال رئيس وزراء الأردن إن":                "jafar-hassan",
	} {
		officialsAt(t, body, "2024-11-20", want)
	}
}

func TestAnOfficeAloneInLatinLetters(t *testing.T) {
	for body, want := range map[string]string{
		"Egypt's foreign minister said the summit was off.":     "badr-abdelatty",
		"Egypt’s foreign minister told reporters so.":           "badr-abdelatty",
		"The Egyptian foreign minister said on Sunday.":         "badr-abdelatty",
		"The foreign minister of Egypt said so.":                "badr-abdelatty",
		"US president says it is over":                          "joe-biden",
		"talks with the Turkish president on Monday":            "recep-tayyip-erdogan",
		"The US president-elect said so.":                       "",
		"The former Egyptian foreign minister said so.":         "",
		"He became Egyptian foreign minister in 2014.":          "",
		"the next French president will be":                     "",
		"The president of Egypt's Zamalek club said so.":        "",
		"Germany's chancellor candidate said so.":               "",
		"The French president of the club said so.":             "",
		"Falani, the Egyptian foreign minister, said so.":       "",
		"The president said so. The president of Egypt Telecom": "",
		"The Turkish president Hassan Falani met them.":         "hassan-falani",
	} {
		officialsAt(t, body, "2024-11-20", want)
	}
}

func TestWhoReignsIsNamedByTheTitle(t *testing.T) {
	for body, want := range map[string]string{
		"قال أمير قطر إن":                                      "tamim-bin-hamad",
		"استقبل أمير الكويت الوفد":                             "mishal-al-ahmad",
		"سلطان عمان يزور الهند":                                "haitham-bin-tariq",
		"إمبراطور اليابان يستقبل السفراء":                      "naruhito",
		"قال ملك البحرين إن":                                   "hamad-bin-isa",
		"دعا خادم الحرمين الشريفين إلى":                        "king-salman",
		"دعا بابا الفاتيكان إلى السلام":                        "pope-francis",
		"أعلن الفاتيكان مرض الأب. وقال البابا إنه":             "pope-francis",
		"قال البابا إنه":                                       "",
		"زار البابا تواضروس الثاني الفاتيكان. وقال البابا إنه": "pope-tawadros-ii",
		"قال أمير البلاد إن":                                   "",
		"قال أمين عمان إن":                                     "",
		"The emir of Qatar and Japan's emperor met.":           "tamim-bin-hamad naruhito",
	} {
		officialsAt(t, body, "2024-11-20", want)
	}
	if got, _, _ := tagged(Text{Lang: "ar", Body: "سلطان عمان يزور الهند"}); got != "OM IN" {
		t.Errorf("got %s", got)
	}
}
