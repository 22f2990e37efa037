package tag

import "testing"

// TestSigns: what only one country has says whose an office is, between its own
// citizens.
func TestSigns(t *testing.T) {
	const before, behind = "وقال وزير النقل سليم حداد إن الشركة التركية تأخرت، ", " قريبا"
	for _, c := range []struct{ body, home, want string }{
		{"", "", "TR"},
		{"بحسب المجلس الشعبي الولائي", "", "DZ"},
		{"بحسب للمجلس الوطني الاتحادي", "", "AE"},
		{"بحسب هيئة النزاهة", "", "IQ"},
		{"بحسب هيئة النزاهة ومكافحة الفساد", "", "JO"},
		{"بحسب نائب في برلمان كوردستان", "", "IQ"},
		{"بحسب القائمقام وهيئة النزاهة", "", "IQ"},
		{"بحسب القائمقام ومجلس الإنماء والإعمار", "", "LB"},
		{"بحسب مجلس الشورى", "", "TR"},         // of four countries
		{"بحسب مجلس الأعيان التركي", "", "TR"}, // another's, since it is said whose
		{"والتقى نظيره الإيراني ورئيس مجلس الأعيان", "", "TR"},
		{"بحسب مجلس الأعيان في تركيا", "", "JO"},
		{"بقيمة مليون دينار كويتي", "", "KW"},
		{"بقيمة مليوني ريال يمني أي عشرة آلاف دينار كويتي", "", "TR"}, // a sum in two currencies
		{"بقيمة مليون ليرة تركية", "", "TR"},
		{"بقيمة مليون أوقية منذ أغشت", "", "MR"},
		{"بقيمة مليون جنيه إسترليني", "", "TR"},
		{"منذ شتنبر بقيمة مليون درهم", "", "MA"},
		{"وأضاف لـ«القبس» أنها", "", "KW"},
		{"وأضاف لصحيفة الرأي أنها", "", "TR"}, // of two countries
		{"وأضاف لصحيفة القبس أنها", "", "KW"},
		{"وأضاف أن القبس يضيء", "", "TR"},
		{"وأعلن في بغداد اليوم أنها", "", "TR"},
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
