package tag

import "testing"

// TestNicknames: whoever goes by the adjective of a country is not of it, nor when they are called
// so again; adjectives that go with a noun are the country's, in quotation marks or not.
func TestNicknames(t *testing.T) {
	for body, want := range map[string]string{
		`وقع ضحية صديقه المسمى "الروسي" الذي لا يزال في فرار`:        "",
		`أوقفت الشرطة زعيم العصابة الملقب بـ"الهندي" في حي شعبي`:     "",
		`أوقفت الشرطة زعيم العصابة الملقب بالهندي في حي شعبي`:        "",
		`اعترف بأن المدعو «الليبي» سلمه الكمية. وكان «الليبي» قد فر`: "",
		`المتهم الرئيسي المعروف باسم "الألماني" فر إلى الجبل`:        "",
		`لقبه أصدقاؤه «الفرنسي» لأنه عاش في باريس`:                   "",
		`مهرب يطلق عليه "السوداني" نقل المهاجرين`:                    "",
		`المدعو «الليبي» سلمه الكمية أمام السفارة الليبية`:           "LY",
		`التيار المعروف بالسوري القومي فاز`:                          "SY",
		`يعرف الجيش "الإسرائيلي" الطريق`:                             "IL",
		`ما يسمى "الجيش الإسرائيلي" قصف البلدة`:                      "IL",
		`قال الضابط "البريطاني" إن القوات انسحبت`:                    "GB",
		`المعروف عن الجيش المصري أنه لا يتدخل، وعن «المصري» ما قيل`:  "EG",
	} {
		if got, _, _ := tagged(Text{Lang: "ar", Body: body}); got != want {
			t.Errorf("%q names %q, want %q", body, got, want)
		}
	}
}
