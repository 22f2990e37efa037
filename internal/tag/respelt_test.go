package tag

import "testing"

// TestRespelt: an official whose given name is spelt in another way is still that one, and nobody
// else of the same surname is.
func TestRespelt(t *testing.T) {
	for body, want := range map[string]string{
		"قال المتحدث باسم الأمين العام استيفان دوجاريك إن الأمر خطير. وأضاف دوجاريك أن": "stephane-dujarric",
		"قال وزير الخارجية الأمريكي انطوني بلينكن إن الأمر خطير":                        "antony-blinken",
		"ورسالة من الرئيس المنتخب دونالد ترامب قبل مباراة المنتخب في الدوري":            "donald-trump",
		"دان الرئيس حسن شيخ محمود الهجوم":                                               "hassan-sheikh-mohamud",
		"قال الوزير محمد لافروف إن الأمر خطير":                                          "mohammed-lafrouf",
	} {
		if _, _, got := tagged(Text{Lang: "ar", Body: body}); got != want {
			t.Errorf("%q names %q, want %q", body, got, want)
		}
	}
}

// TestFullestName: an official is called by the fullest name that the text has, whichever is first.
func TestFullestName(t *testing.T) {
	got := tagger.Tag(Text{Lang: "ar", Title: "ولد الغزواني يتسلم رسالة", Body: "تسلم الرئيس الموريتاني محمد ولد الشيخ الغزواني رسالة أمس"}).Officials
	if len(got) != 1 || got[0].Name != "محمد ولد الشيخ الغزواني" {
		t.Errorf("got %+v", got)
	}
}
