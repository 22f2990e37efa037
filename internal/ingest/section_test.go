package ingest

import (
	"strings"
	"testing"
)

func TestIsSection(t *testing.T) {
	for s, want := range map[string]bool{
		"محليات": true, "| محليات |": true, "عربي ودولي": true, "أسرة ومجتمع": true, "أخبار العراق": false, "وطن": false,
		"سياسة جديدة": false, "سياسة؟": false, "سياسة:": false, "": false, "54": false,
	} {
		if got := isSection(s); got != want {
			t.Errorf("isSection(%q) = %v, want %v", s, got, want)
		}
	}
}

// The section and the day of a page stand in one line, in many orders; that of an event
// is not the page's.
func TestSectionLine(t *testing.T) {
	for line, want := range map[string]string{
		"محليات | 14-02-2023, 11:26 |":                      "2023-02-14T11:26+03:00",
		"سياسة 12:30 2024/03/01":                            "2024-03-01T12:30+03:00",
		"14-02-2023 | محليات":                               "2023-02-14",
		"في 12/04/2023 على الساعة 19:30":                    "2023-04-12T19:30+03:00",
		"Publié le 14-05-2019":                              "2019-05-14",
		"المشاهدات 1200 تم النشر بتاريخ 2021/03/03 | 14:20": "2021-03-03T14:20+03:00",
		"بواسطة فريق التحرير - مارس 3, 2019 1 412 0":        "2019-03-03",
		"الأحد 3 مارس 2019 / 11:20":                         "2019-03-03T11:20+03:00",
		"تم النشر في 3 مارس 2021 | 02:20 مساءً":             "2021-03-03T14:20+03:00",
		"سياسة 2024 في مؤتمر 12/3/2024 بجنيف":               "",
	} {
		page := "العراق يعلن خطة زراعية\n" + line + "\n" + paragraphs
		d := readText(t, page)[0]
		if d.Date.String() != want || want != "" && len(d.Blocks) != 1 {
			t.Errorf("%s: got %s, %d blocks", line, d.Date, len(d.Blocks))
		}
		if words := lost(page, []Draft{d}); len(words) > 0 {
			t.Errorf("%s: lost %q", line, words)
		}
	}
}

// The hour at which an agency sent a text stands below it, and counts where the page has
// no other date.
func TestStampLine(t *testing.T) {
	for above, want := range map[string]string{"": "2022-09-21T08:41Z", "20 سبتمبر 2022\n": "2022-09-20"} {
		page := "العراق يعلن خطة زراعية\n" + above + paragraphs + "\nبنا 0841 جمت 21/09/2022"
		if d := readText(t, page)[0]; d.Date.String() != want || len(d.Blocks) != 1 {
			t.Errorf("%q: got %s, %d blocks", above, d.Date, len(d.Blocks))
		}
	}
}

// A country alone above the text is a section, and none of those that the text names; a
// city stays.
func TestCountrySection(t *testing.T) {
	for line, want := range map[string]int{"فلسطين": 1, "بغداد": 2, "فلسطين تعلن خطتها": 2, "": 1} {
		page := "وزارة الري تعلن خطة زراعية\n" + line + "\n" + paragraphs
		d := readText(t, page)[0]
		if len(d.Blocks) != want || len(lost(page, []Draft{d})) > 0 {
			t.Errorf("%s: %d blocks", line, len(d.Blocks))
		}
	}
	d := readText(t, "نتائج الجولة الأولى\n\nمصر\nغانا\nمالي\n")
	if n := len(d[0].Blocks); n != 3 {
		t.Errorf("a list of countries: %d blocks", n)
	}
}

// Keywords may stand below their label.
func TestKeywordsBelow(t *testing.T) {
	page := "العراق يعلن خطة زراعية\n" + paragraphs + "\nالكلمات المفتاحية\nالري الترع الحديدة\n" + paragraphs
	if d := readText(t, page)[0]; len(d.Blocks) != 2 || len(lost(page, []Draft{d})) > 0 {
		t.Errorf("%d blocks", len(d.Blocks))
	}
}

// A byline stands where a page names its source.
func TestFiledBy(t *testing.T) {
	for line, want := range map[string][4]string{
		"المصدر: أبوظبي - أحمد عابد":                   {"أبوظبي", "", "أحمد عابد", ""},
		"المصدر: دبي - البيان":                         {"دبي", "", "", "البيان"},
		"المصدر: الجزيرة + وكالات":                     {"", "", "", "الجزيرة + وكالات"},
		"المصدر: مركز دبي للإحصاء":                     {"", "", "", "مركز دبي للإحصاء"},
		"عكاظ (تبوك)نشر في عكاظ يوم 08 - 03 - 2015":    {"تبوك", "عكاظ", "", "عكاظ"},
		"صالح المحيسننشر في الرياض يوم 17 - 10 - 2013": {"", "الرياض", "صالح المحيسن", "الرياض"},
	} {
		page := "العراق يعلن خطة زراعية\n" + line + "\n" + paragraphs
		d := readText(t, page)[0]
		if got := [4]string{d.Dateline, d.Agency, d.Author, d.Source}; got != want {
			t.Errorf("%s: got %q, want %q", line, got, want)
		}
		if words := lost(page, []Draft{d}); len(words) > 0 {
			t.Errorf("%s: lost %q", line, words)
		}
	}
}

// A town whose name is the word of a section, too, says where a text was filed.
func TestTownIsNoSection(t *testing.T) {
	if d := readText(t, "إسرائيل تقصف جنوب لبنان\nصور\n"+paragraphs)[0]; d.Dateline != "صور" && !strings.Contains(d.body(), "صور") {
		t.Errorf("dateline %q, %q", d.Dateline, d.body())
	}
}

// The day of an event in a headline is not the page's, though the verb before it may be a
// label elsewhere.
func TestVerbIsNoLabel(t *testing.T) {
	for _, title := range []string{"زلزال تركيا المدمر حدث في 6 فبراير 2023", "حفل في ذكرى الثورة حدث في 14 تموز 1958", "زلزال تركيا المدمر بتاريخ 6 فبراير 2023"} {
		if d := readText(t, title+"\nأنقرة (رويترز) - "+paragraphs)[0]; d.Title != title || !d.filed().IsZero() {
			t.Errorf("%s: title %q, filed under %s", title, d.Title, d.filed())
		}
	}
}
