package evaluate

import (
	"strings"
	"testing"
)

func TestNorm(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{" - ", ""},
		{"أإآٱ ى ئ ة ؤ", "اااا ي ي ه و"},
		{"مُحَمَّد الـــعلي", "محمد العلي"},
		{"١٢ و۳۴", "12 و34"},
		{"ﻣﺼﺮ ﻻ", "مصر لا"},
		{"«بغداد»: (واع)/رويترز_", "بغداد واع رويترز"},
		{"&quot;مصر&quot; &amp; لبنان", "مصر لبنان"},
		{"REUTERS ½", "reuters 1 2"},
		{"أ\u200fب\u2069ج\ufeffد", "ابجد"},
		{"هٔ", "ه"}, // a hamza over a letter that has no form with it parts words
	} {
		if got := norm(c.text); got != c.want {
			t.Errorf("norm(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}

func TestNameWords(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"الدكتور الشيخ محمد بن راشد آل مكتوم", "محمد بن راشد ال مكتوم"},
		{"الوزير", "وزير"}, // the last word is never a form of address
		{"عبد الفتاح السيسي", "عبدالفتاح سيسي"},
		{"عبدالفتاح سيسي", "عبدالفتاح سيسي"},
		{"محمود أبو زيد", "محمود ابوزيد"},
		{"أبو عبد الله", "ابوعبدالله"},
		{"عبد ربه", "عبد ربه"},
		{"علي الأمن", "علي امن"},
		{"علي الصف", "علي الصف"}, // four letters keep theirs
		{"", ""},
	} {
		if got := strings.Join(nameWords(c.name), " "); got != c.want {
			t.Errorf("nameWords(%q) = %q, want %q", c.name, got, c.want)
		}
	}
}

func TestSameName(t *testing.T) {
	one := []string{"نجيب ميقاتي", "بشار الأسد"}
	two := []string{"بشار الأسد", "ماهر الأسد"}
	for _, c := range []struct {
		a, b string
		all  []string
		want bool
	}{
		{"نجيب ميقاتي", "الرئيس نجيب الميقاتي", one, true},
		{"نجيبميقاتي", "نجيب ميقاتي", one, true},
		{"محمد نجيب ميقاتي", "نجيب ميقاتي", one, true},
		{"نجيب ميقاتي", "نجيب عزمي ميقاتي", one, false}, // it does not run inside
		{"ميقاتي", "نجيب ميقاتي", one, true},
		{"نجيب", "نجيب ميقاتي", one, false}, // one word has to be the last
		{"الأسد", "بشار الأسد", one, true},
		{"الأسد", "بشار الأسد", two, false}, // it could be either
		{"نجيب ميقاتي", "نجيب ساويرس", one, false},
		{"", "نجيب ميقاتي", one, false},
		{"نجيب ميقاتي", "«»", one, false},
	} {
		if got := sameName(c.a, c.b, c.all); got != c.want {
			t.Errorf("sameName(%q, %q) = %v, want %v", c.a, c.b, got, c.want)
		}
		if got := sameName(c.b, c.a, c.all); got != c.want {
			t.Errorf("sameName(%q, %q) = %v, want %v", c.b, c.a, got, c.want)
		}
	}
}

func TestWordF1(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want float64
	}{
		{"وزير الخارجية", "وزير خارجية", 1},
		{"وزير الخارجية", "خارجيه الوزير", 1},
		{"وزير الخارجية المصري", "وزير", 0.5},
		{"وزير وزير", "وزير", 2. / 3},
		{"وزير", "وزير وزير", 2. / 3},
		{"وزير", "سفير", 0},
		{"", "", 0},
	} {
		if got := wordF1(c.a, c.b); got != c.want {
			t.Errorf("wordF1(%q, %q) = %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

func TestLoose(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"رويترز", "وكالة رويترز", true},
		{"وكالة رويترز للأنباء", "رويترز", true},
		{"أ ف ب", "أ.ف.ب", true},
		{"ب", "أبا", false},
		{"", "رويترز", false},
		{"«»", "", true},
	} {
		if got := loose(c.a, c.b); got != c.want {
			t.Errorf("loose(%q, %q) = %v, want %v", c.a, c.b, got, c.want)
		}
	}
}
