package tag

import "testing"

// TestAbroad: whose an office is, in texts of one country about another.
func TestAbroad(t *testing.T) {
	for _, c := range []struct{ name, body, home, person, want string }{
		{"what goes on there", "كلف الرئيس البلغاري رومين راديف وزيرة سابقة بتشكيل الحكومة في بلغاريا. وأعلن رئيس الوزراء الأسبق بويكو بوريسوف أنه لن يدعمها.", "EG", "بويكو بوريسوف", "BG"},
		{"an ambassador", "زار السفير البلغاري نيكولا نيكولوف المصنع، وهو من بلغاريا. وأعلن وزير الصناعة سليم حداد تفاصيله.", "EG", "سليم حداد", "EG"},
		{"a counterpart", "بحث وزير الداخلية سليم حداد مع نظيره الإسباني فرناندو مارلاسكا ملف الهجرة في إسبانيا.", "", "سليم حداد", ""},
		{"an island", "وصل الزورق إلى جزيرة أنجوان في جزر القمر، بحضور حاكم الجزيرة سليم حداد.", "", "سليم حداد", "KM"},
		{"a province", "وصل الزورق من جزر القمر، بحضور والي الجزيرة سليم حداد.", "", "سليم حداد", "SD"},
		{"a paper of many countries", "ذكرت صحيفة القبس التشادية أن رئيس البرلمان سليم حداد زار تشاد.", "", "سليم حداد", "TD"},
		{"who is of a body", "استقبل الرئيس اللبناني جوزيف عون وزيرة التربية ريما كرامي يرافقها ممثل اليونيسف سليم حداد.", "", "سليم حداد", ""},
		{"an ambassador of the kingdom", "عين الملك سليم حداد سفيرا للمملكة بالأردن.", "MA", "سليم حداد", "MA"},
		{"a ministry's", "بحث وزير الزراعة الأردني خالد الحنيفات مع برنامج الأغذية العالمي الخطة. وحضر أمين عام الوزارة سليم حداد.", "JO", "سليم حداد", "JO"},
	} {
		got := "none"
		for _, o := range tagger.Tag(Text{Lang: "ar", Body: c.body, Home: c.home}).Officials {
			if o.Name == c.person {
				got = o.Country
			}
		}
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}
