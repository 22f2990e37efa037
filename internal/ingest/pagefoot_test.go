package ingest

import (
	"strings"
	"testing"
)

// The foot of a copied page is no part of the text, and what an agency closes it with
// neither: no word of it is lost.
func TestPageFoot(t *testing.T) {
	for name, foot := range map[string]string{
		"initials":               "ع.إ/ هـ.ق",
		"initials with blanks":   "ن . م",
		"two letters":            "و.ق",
		"a letter and number":    "م18",
		"an editor":              "- مل -",
		"an agency":              "سبأ",
		"an agency and initials": "سبأ\nن . م",
		"an agency in slashes":   "/العُمانية/\nف س ح",
		"an agency's names":      "وام/سلامة المرّي/خميس جاد",
		"in one line":            "--(بترا) س ع/م ك/ب ط",
		"an outlet's own":        "خاص النهار",
		"sections":               "سياسة\nاقتصاد\nعربي ودولي\nأسرة ومجتمع",
		"one section":            "محليات",
		"a whole foot":           "خاص النهار\n>> انضم الى النهار على واتساب\n\nسياسة\nرياضة\n+A\n-A\nفيسبوك\nواتساب\nالنهار\nPlay\nأحدث الحلقات\nحلقة الليلة مع ضيوفها\n",
		"behind initials":        "ن . م\nسياسة\nاقتصاد\nبعض من كل شيء\nرياضة",
		"comments, and back":     "شارك المقال\n0\nالسابق\nالتالي",
		"back to its top":        "الرجوع الى أعلى الصفحة",
	} {
		page := "العراق يعلن خطة زراعية\n\n" + paragraphs + "\n\n" + paragraphs + "\n" + foot + "\n"
		drafts := readText(t, page)
		if len(drafts) != 1 || len(drafts[0].Blocks) != 2 {
			t.Errorf("%s: %d articles, %+v", name, len(drafts), drafts[0].Blocks)
		}
		if words := lost(page, drafts); len(words) > 0 {
			t.Errorf("%s: lost %q", name, words)
		}
	}
}

// What ends an article stays in it, however short its lines are.
func TestEndOfTextIsNoFoot(t *testing.T) {
	for name, end := range map[string]string{
		"a poem":           "يا وطني\nيا وطن النخيل\nوالماء\nحين يعود الغائبون",
		"a verse":          "قف بالديار وحي الأربع الدرسا    ونادها فعساها أن تجيب عسى",
		"names":            "سامي حسن\nريم خالد\nليلى عبد الكريم",
		"results":          "الزوراء 2 - 1 الشرطة\nالنجف 0 - 0 الكرخ",
		"winners":          "رياضة\nسامي حسن\nثقافة\nريم خالد",
		"a signature":      "سامي حسن\nكاتب من البصرة",
		"a reporter":       "* هناء السلطاني",
		"no full stop":     "وتبدأ المرحلة الثانية بعد شهر من اليوم",
		"places":           "بغداد\nالبصرة\nالموصل",
		"a question":       "فمن يزرع الأرض؟",
		"a sentence on it": "وقالت وكالة سبأ إن الخطة جاهزة",
	} {
		page := "العراق يعلن خطة زراعية\n\n" + paragraphs + "\n\n" + paragraphs + "\n\n" + end + "\n"
		drafts := readText(t, page)
		var kept []string
		for _, b := range drafts[0].Blocks {
			kept = append(kept, b.Text)
		}
		for l := range strings.SplitSeq(end, "\n") {
			if l = strings.Join(strings.Fields(l), " "); !strings.Contains(strings.Join(kept, "\n"), l) {
				t.Errorf("%s: %q is not in the text", name, l)
			}
		}
	}
}

// Outlets that a text lists stay in it, and none of them is its agency; letters below a
// text are signatures only below an agency's name.
func TestListOfOutletsIsNoFoot(t *testing.T) {
	for _, end := range []string{
		"الجزيرة\nرويترز\nسانا\nوكالة الأنباء العراقية",
		"رويترز\nسامي حسن\nريم خالد",
		"رويترز\nسانا\nوهي من أقدم الوكالات",
		"رويترز\nسانا\n\nسياسة\nاقتصاد",
		"أ ب ت",
	} {
		d := readText(t, "العراق يعلن خطة زراعية\n\n"+paragraphs+"\n\n"+paragraphs+"\n"+end+"\n")[0]
		for l := range strings.SplitSeq(strings.TrimSuffix(end, "\n\nسياسة\nاقتصاد"), "\n") {
			if !strings.Contains(d.body(), l) {
				t.Errorf("%q: %q is not in the text", end, l)
			}
		}
		if d.Agency != "" {
			t.Errorf("%q: the agency is %s", end, d.Agency)
		}
	}
	d := readText(t, "العراق يعلن خطة زراعية\n\n"+strings.Replace(paragraphs, "المقبل.", "المقبل، وهذه أسماء المؤسسات التي كرمتها الوزارة في حفلها السنوي في بغداد:", 1)+"\nرويترز\n")[0]
	if !strings.Contains(d.body(), "رويترز") || d.Agency != "" {
		t.Errorf("%q, agency %q", d.body(), d.Agency)
	}
}

// An agency that closes a text is that of one that names none.
func TestClosingAgency(t *testing.T) {
	for head, want := range map[string]string{"": "سبأ", "بغداد (رويترز) - ": "رويترز"} {
		if d := readText(t, "العراق يعلن خطة زراعية\n"+head+paragraphs+"\nسبأ\nن . م")[0]; d.Agency != want {
			t.Errorf("%q: got %s, want %s", head, d.Agency, want)
		}
	}
}

// A page may have its headline below the text.
func TestHeadlineBelowText(t *testing.T) {
	long := strings.ReplaceAll(paragraphs+paragraphs, ".", "،") + " ثم يستمر"
	for foot, want := range map[string]string{
		"\nدوليات\nالعراق يعلن خطة زراعية\n07-11-2021": "العراق يعلن خطة زراعية",
		"\nالعراق يعلن خطة زراعية\n07-11-2021":         "",
		"\nدوليات\nالعراق يعلن خطة زراعية\nسامي حسن":   "",
	} {
		d := readText(t, long+foot)[0]
		if (d.Title == "العراق يعلن خطة زراعية") != (want != "") {
			t.Errorf("%q: title %q", foot, d.Title)
		}
	}
}

// A line of many headlines stands above a text with gaps between them; a table and a poem
// have gaps, too.
func TestLineOfHeadlines(t *testing.T) {
	const run = "الهند تعلن خطة أخرى    تركيا: ارتفاع الأسعار، والسبب    مصر تفوز على غانا    سوريا تفتح المعبر اليوم    لبنان: لا اتفاق بعد"
	page := "العراق يعلن خطة زراعية\n" + run + "\n" + paragraphs + "\n"
	for _, page := range []string{page, run + "\n" + "العراق يعلن خطة زراعية\n" + paragraphs + "\n"} {
		drafts := readText(t, page)
		if d := drafts[0]; len(drafts) != 1 || d.Title != "العراق يعلن خطة زراعية" || len(d.Blocks) != 1 || d.Standfirst != "" {
			t.Errorf("%q: %+v", page, drafts)
		}
		if words := lost(page, drafts); len(words) > 0 {
			t.Errorf("lost %q", words)
		}
	}
	for line, want := range map[string]bool{
		run: true, "الفريق    لعب    فاز    خسر    نقاط": false, "قف بالديار وحي الأربع الدرسا    ونادها فعساها أن تجيب عسى": false, "        نص بعيد عن الهامش": false,
	} {
		if hasGaps(line) != want {
			t.Errorf("%q: not %v", line, want)
		}
	}
}

// The day on which a page was looked at is not that of its article.
func TestDayOfReading(t *testing.T) {
	for lines, want := range map[string]string{
		"اليوم الثلاثاء 14 يناير 2025 - 7:12 مساءً\nآخر تحديث: 3 ديسمبر 2022": "",
		"اليوم الثلاثاء 14 يناير 2025":                                        "2025-01-14",
		"الأربعاء: 08/01/2025 بتوقيت القدس الشريف\nنشر بتاريخ: 17/03/2011":    "2011-03-17",
		"الأربعاء: 08/01/2025 بتوقيت القدس الشريف":                            "2025-01-08",
		"الإثنين 3 يونيو 2024\nأخبار19-11-2022 | 18:06":                       "2022-11-19T18:06+03:00",
	} {
		if d := readText(t, lines+"\nالعراق يعلن خطة زراعية\n"+paragraphs)[0]; d.Date.String() != want || d.Title != "العراق يعلن خطة زراعية" {
			t.Errorf("%q: got %s, title %q", lines, d.Date, d.Title)
		}
	}
}

// An outlet's name stands alone above the headline or above the city, and a byline below
// the first paragraph.
func TestOutletAlone(t *testing.T) {
	for page, want := range map[string][2]string{
		"الشروق أونلاين\nالعراق يعلن خطة زراعية\n" + paragraphs:                                   {"", "الشروق أونلاين"},
		"الخليج\nالعراق يعلن خطة زراعية\n" + paragraphs:                                           {"", ""},
		"أخبار العراق الآن\nالعراق يعلن خطة زراعية\nبغداد (رويترز) - " + paragraphs:               {"بغداد", "رويترز"},
		"العراق يعلن خطة زراعية\nوكالة الأناضول للأنباء\nإسطنبول\n" + paragraphs:                  {"إسطنبول", "وكالة الأناضول للأنباء"},
		"العراق يعلن خطة زراعية\nهبة بريس الأربعاء 3 مارس 2021\nهبة بريس – أكادير\n" + paragraphs: {"أكادير", "هبة بريس"},
		"العراق يعلن خطة زراعية\nالصومال الجديد\nمقديشو – " + paragraphs:                          {"مقديشو", "الصومال الجديد"},
		"المتوسط:\n\n" + paragraphs + "\n" + paragraphs:                                           {"", "المتوسط"},
		"نارين-سانا\n" + paragraphs:                        {"نارين", "سانا"},
		paragraphs + "\n\nبغداد - رويترز\n\n" + paragraphs: {"بغداد", "رويترز"},
	} {
		if d := readText(t, page)[0]; [2]string{d.Dateline, d.Agency} != want {
			t.Errorf("%q: got %q, %q", page, d.Dateline, d.Agency)
		}
	}
}
