package tag

import "testing"

// TestSigns: what only one country has says whose an office is, between its own
// citizens.
func TestSigns(t *testing.T) {
	const before, behind = "وقال وزير النقل سليم حداد إن إيران تأخرت، ", " قريبا"
	for _, c := range []struct{ body, home, want string }{
		{"", "", "IR"},
		{"بحسب المجلس الشعبي الولائي", "", "DZ"},
		{"بحسب للمجلس الوطني الاتحادي", "", "AE"},
		{"بحسب هيئة النزاهة", "", "IQ"},
		{"بحسب هيئة النزاهة ومكافحة الفساد", "", "JO"},
		{"بحسب نائب في برلمان كوردستان", "", "IQ"},
		{"بحسب القائمقام وهيئة النزاهة", "", "IQ"},
		{"بحسب القائمقام ومجلس الإنماء والإعمار", "", "LB"},
		{"بحسب مجلس الشورى", "", "IR"},           // of four countries
		{"بحسب مجلس الأعيان الإيراني", "", "IR"}, // another's, since it is said whose
		{"والتقى نظيره التركي ورئيس مجلس الأعيان", "", "IR"},
		{"بحسب مجلس الأعيان في إيران", "", "JO"},
		{"بقيمة مليون دينار كويتي", "", "KW"},
		{"بقيمة مليوني ريال يمني أي عشرة آلاف دينار كويتي", "", "IR"}, // a sum in two currencies
		{"بقيمة مليون ليرة تركية", "", "TR"},
		{"بقيمة مليون أوقية منذ أغشت", "", "MR"},
		{"بقيمة مليون جنيه إسترليني", "", "IR"},
		{"منذ شتنبر بقيمة مليون درهم", "", "MA"},
		{"وأضاف لـ«القبس» أنها", "", "KW"},
		{"وأضاف لصحيفة الرأي أنها", "", "IR"}, // of two countries
		{"وأضاف لصحيفة القبس أنها", "", "KW"},
		{"وأضاف أن القبس يضيء", "", "IR"},
		{"وأعلن في بغداد اليوم أنها", "", "IR"},
		{"وأعلن لبغداد اليوم أنها", "", "IQ"},
		{"بحسب هيئة النزاهة", "KW", "KW"}, // who writes is known
	} {
		got := ""
		for _, o := range tagger.Tag(Text{Lang: "ar", Body: before + c.body + behind, Home: c.home}).Officials {
			got += o.Country
		}
		if got != c.want {
			t.Errorf("%q: got %q, want %q", c.body, got, c.want)
		}
	}
}
