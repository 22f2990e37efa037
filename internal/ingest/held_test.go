package ingest

import (
	"strings"
	"testing"
)

// What stands around the headline of a page is the text of an article of short lines.
func TestLinesThatAreTheText(t *testing.T) {
	dot := "\n" + paragraphs
	for name, text := range map[string]string{
		"rates":                    "أسعار الصرف اليوم\nبغداد\n1320\nأربيل\n1318",
		"rates above a text":       "أسعار الصرف في العراق\nبغداد\n1320\nأربيل\n1318" + dot,
		"scores":                   "نتائج الجولة الأولى من الدوري\nالزوراء\n2\nالشرطة\n1",
		"an obituary":              "وفاة الشاعر سامي حسن\nيقام العزاء غدا\n07701234567\nwww.example.org",
		"an address in a headline": "إطلاق موقع www.example.org للتوظيف في العراق" + dot,
		"one below another line":   "عاجل\nإطلاق موقع www.example.org للتوظيف في العراق" + dot,
		"one line":                 "إطلاق موقع www.example.org",
		"a programme":              "برامج يوم الجمعة على القناة\n10:20\nنشرة الأخبار\n11:00\nفيلم السهرة",
		"a programme and a text":   "برامج يوم الجمعة على القناة\n10:20\nنشرة الأخبار\n11:00\nفيلم السهرة" + dot,
		"towns":                    "درجات الحرارة اليوم\nبيروت 25\nصيدا 24\nصور 26\nطرابلس 23",
		"towns above a text":       "درجات الحرارة في لبنان\nبيروت 25\nصيدا 24\nصور 26\nطرابلس 23" + dot,
		"towns below a text":       "درجات الحرارة في لبنان" + dot + "\nبيروت 25\nصيدا 24\nصور 26\nطرابلس 23",
		"subjects":                 "نسب النجاح في المدارس\nعلوم 90\nعربي 75\nصحة 88\nفن 97",
		"subjects above a text":    "نسب النجاح في المدارس\nعلوم 90\nعربي 75\nصحة 88\nفن 97" + dot,
		"subjects below a text":    "نسب النجاح في المدارس" + dot + "\nعلوم 90\nعربي 75\nصحة 88\nفن 97\nرياضيات 60",
		"a subject":                "نسب النجاح في المدارس\nكيمياء 95\nعلوم 90" + dot,
		"winners":                  "أسماء الفائزين بجوائز الدولة\nرياضة\nسامي حسن\nثقافة\nريم خالد",
		"what happened when":       "محطات الثورة السورية\n15 مارس 2011 اندلاع الاحتجاجات في درعا\n21 أغسطس 2013 هجوم الغوطة\n8 ديسمبر 2024 سقوط النظام",
		"and a text":               "محطات الثورة السورية في سطور\n15 مارس 2011 اندلاع الاحتجاجات في درعا\n21 أغسطس 2013 هجوم الغوطة" + dot,
		"a chronology":             "محطات في تاريخ سد الموجب\n5 أبريل 2010\nوضع حجر الأساس للسد\n30 ديسمبر 2020\nافتتاح السد رسميا\n3 مارس 2023\nبدء أعمال الصيانة",
		"one of paragraphs":        "محطات في تاريخ سد الموجب\n\n5 أبريل 2010\n\nوضع حجر الأساس للسد.\n\n30 ديسمبر 2020\n\nافتتح السد رسميا.",
		"a day among paragraphs":   "تاريخ العراق الحديث في سطور" + dot + "\n9 نيسان 2003: سقوط بغداد" + dot,
	} {
		drafts := readText(t, text)
		var kept strings.Builder
		for _, d := range drafts {
			kept.WriteString(d.Title + "\n" + d.Standfirst + "\n" + d.body() + "\n")
			for _, f := range d.Furniture {
				if f.Kind == "kicker" {
					kept.WriteString(f.Text + "\n")
				}
			}
		}
		for l := range strings.SplitSeq(text, "\n") {
			if !strings.Contains(kept.String(), l) {
				t.Errorf("%s: %q is not in the text", name, l)
			}
		}
		if d := drafts[0]; !d.filed().IsZero() {
			t.Errorf("%s: filed under %s", name, d.filed())
		}
		if words := lost(text, drafts); len(words) > 0 {
			t.Errorf("%s: lost %q", name, words)
		}
	}
}

// The page's own day stands below the headline of a chronology; the others stay.
func TestDayOfAChronology(t *testing.T) {
	d := readText(t, "محطات في تاريخ سد الموجب\n20 نوفمبر 2024\n"+paragraphs+"\n5 أبريل 2010\nوضع حجر الأساس للسد.\n30 ديسمبر 2020\nافتتح السد رسميا.\n")[0]
	if body := d.body(); d.Date.String() != "2024-11-20" || strings.Contains(body, "20 نوفمبر 2024") || !strings.Contains(body, "5 أبريل 2010") || !strings.Contains(body, "30 ديسمبر 2020") {
		t.Errorf("of %s: %s", d.Date, body)
	}
	d = readText(t, "الأحد 1 ديسمبر 2024\nسد الموجب يدخل الخدمة من جديد\n20 نوفمبر 2024\n"+paragraphs)[0]
	if strings.Contains(d.body(), "20 نوفمبر 2024") {
		t.Errorf("two days of a page: %s", d.body())
	}
}

// One article stays one: its days, its families and its plans begin no others.
func TestOneArticleStaysOne(t *testing.T) {
	for name, text := range map[string]string{
		"years under the page's day": "20 نوفمبر 2024\nسد الموجب يدخل الخدمة من جديد\n" + paragraphs + "\n5 أبريل 2010\nوضع حجر الأساس للسد القديم\nحضر الحفل مئات السكان.\n30 ديسمبر 2020\nافتتاح السد رسميا أمام الزوار\nكان الجو ماطرا يومها.",
		"a second stage":             "المرحلة الأولى من خطة النقل\n20 نوفمبر 2024\n" + paragraphs + "\nالمرحلة الثانية من خطة النقل\n5 مارس 2025\n" + paragraphs,
		"the next weeks":             "بلدية الكرك تعلن مواعيد الجمع\n20 نوفمبر 2024\n" + paragraphs + "\n5 ديسمبر 2024\nالأحياء الشرقية.\n18 ديسمبر 2024\nالأحياء الغربية.",
		"a family of the camp":       "المخيم بعد عامين من الزلزال\n\nوصلت المخيم عشرات الأسر بعد الزلزال.\n\nعائلة أبو خالد تصل إلى المخيم الجديد\n\nوصلت عائلة أبو خالد إلى المخيم الجديد قبل عامين.",
		"the day of gold":            "أسعار الذهب في مصر اليوم 20/11/2024 تحديث\n" + paragraphs,
	} {
		drafts := readText(t, text)
		if len(drafts) != 1 {
			t.Errorf("%s: %d articles", name, len(drafts))
			continue
		}
		d := drafts[0]
		if name != "a family of the camp" && name != "the day of gold" && d.Date.String() != "2024-11-20" {
			t.Errorf("%s: of %s", name, d.Date)
		}
		if name == "the day of gold" && !strings.Contains(d.Title, "أسعار الذهب") {
			t.Errorf("%s: %q", name, d.Title)
		}
	}
}

// A day with who filed the text behind it is the page's, wherever it stands.
func TestDayOfWhoFiled(t *testing.T) {
	for _, text := range []string{
		paragraphs + "\n20 نوفمبر 2024 رويترز\n" + paragraphs,
		"العراق يعلن خطة زراعية\n20 نوفمبر 2024 رويترز\n" + paragraphs + "\n12 آب 2023 سقوط النظام\n",
	} {
		if d := readText(t, text)[0]; d.Date.String() != "2024-11-20" {
			t.Errorf("%q: got %s", text, d.Date)
		}
	}
}

// A paper named behind the day, below the headline, is who the text is from.
func TestPaperBehindTheDay(t *testing.T) {
	for text, want := range map[string]string{
		"العراق يعلن خطة زراعية\nالأربعاء 20 نوفمبر 2024 الورقة الجديدة\n\n" + paragraphs: "الورقة الجديدة",
		"العراق يعلن خطة زراعية\nالأربعاء 20 نوفمبر 2024 الصفحة الأولى\n\n" + paragraphs:  "",
	} {
		if d := readText(t, text)[0]; d.Date.String() != "2024-11-20" || d.Agency != want {
			t.Errorf("%q: of %s, from %q", text, d.Date, d.Agency)
		}
	}
}
