package ingest

import (
	"strings"
	"testing"
)

// The head of a copied page is no part of the article, and the headline below it is
// found; a headline about an editor is one.
func TestPageHead(t *testing.T) {
	const text = "أعلنت وزارة الري، اليوم، خطة جديدة لتطهير الترع. وقال الوزير إن العمل يبدأ غدا."
	const title = "وزارة الري تعلن خطة لتطهير الترع"
	for name, c := range map[string]struct{ head, between string }{
		"no head":           {},
		"masthead":          {head: "أخبار النهر\nالإشراف العام\nهالة عبد الستار\nرئيس التحرير\nياسر منصور\n×\n"},
		"no blank":          {head: "أنباء النهر\nرئيس التحريرسامي حسن\n"},
		"spelled otherwise": {head: "رئيس مجلس الاداره\nعبــد اللــه عــزت\n\nرئيـس التحريـر\n\nســامي حسن\n\n\n"},
		"with a title":      {head: "رئيس مجلس الإدارة: د. سامي حسن\n"},
		"buttons":           {head: "ads\nتسجيل الدخول\n"},
		"run of headlines":  {head: "رئيس التحرير\nسامي حسن\n" + strings.Repeat("الفريق يفوز والوزير يفتتح والمعرض يبدأ ", 6) + "\n"},
		"menu":              {head: "سياسة\nاقتصاد\n\nرياضة\nفن\nصحة وأسرة\n"},
		"a picture":         {head: "رئيس التحرير\nسامي حسن\n", between: "وزير الري\nوزير الري خلال الجولة\n"},
		"headline twice":    {between: "العمل يبدأ غدا في كل المحافظات\n" + title + "\n"},
		"only what shows":   {between: "صورة توضيحية\nصورة توضيحية\n"},
	} {
		page := c.head + title + "\n\n" + c.between + "\n" + text + "\n"
		drafts := readText(t, page)
		if len(drafts) != 1 || drafts[0].Title != title || len(drafts[0].Blocks) != 1 {
			t.Errorf("%s: %+v", name, drafts)
		}
		if words := lost(page, drafts); len(words) > 0 {
			t.Errorf("%s: lost %q", name, words)
		}
	}
	for _, title := range []string{"رئيس التحرير يلتقي وفدا من النقابة", "رئيس التحرير سامي حسن"} {
		drafts := readText(t, title+"\n\n"+text+"\n")
		if len(drafts) != 1 || drafts[0].Title != title {
			t.Errorf("%s: %+v", title, drafts)
		}
	}
}

// A letterhead is no part of a release, and a release needs none.
func TestLetterhead(t *testing.T) {
	const title, text = "وزير الصحة يدشن حملة التحصين", "دشن وزير الصحة، اليوم، حملة التحصين. وقال إنها تستمر أسبوعا."
	for _, head := range []string{
		"بسم الله الرحمن الرحيم\nالجمهورية اليمنية\nوزارة الصحة\nالتاريخ: 14/9/2024\nبيان صحفي\n",
		"بيان صحفي\n",
		"🇾🇪 | ",
	} {
		if drafts := readText(t, head+title+"\n\n"+text+"\n"); len(drafts) != 1 || drafts[0].Title != title {
			t.Errorf("%q: %+v", head, drafts)
		}
	}
}

// The day that a page shows above all is the article's only if nothing below says
// another.
func TestDayOfThePage(t *testing.T) {
	const head, title, text = "الأحد 14 ديسمبر 2025\nرئيس التحرير\nسامي حسن\n", "وزارة الري تعلن خطة لتطهير الترع\n", "\nأعلنت وزارة الري، اليوم، خطة جديدة لتطهير الترع. وقال الوزير إن العمل يبدأ غدا.\n"
	for below, want := range map[string]string{"": "2025-12-14", "الثلاثاء 04/نوفمبر/2025 - 01:27 م\n": "2025-11-04"} {
		if d := readText(t, head+title+below+text); len(d) != 1 || d[0].Date.String()[:10] != want {
			t.Errorf("%q: %+v", below, d)
		}
	}
}

// An agency stands alone above the text, and the city before it.
func TestAgencyAboveDateline(t *testing.T) {
	d := readText(t, "إيطاليا تستقبل وزيرا من تشاد\n\nوكالة (آكي) الإيطالية للأنباء\n\nروما- استقبل وزير الدفاع الإيطالي نظيره التشادي في مقر الوزارة، وبحثا تدريب حرس الحدود في البلدين.\n")
	if len(d) != 1 || d[0].Dateline != "روما" || d[0].Agency == "" {
		t.Errorf("%+v", d)
	}
}

// What an agency puts over its text, below the headline, is no byline.
func TestSlugBelowHeadline(t *testing.T) {
	d := readText(t, "الرئيس الصومالي يثمن دعم الكويت\nسياسي/الصومال/الكويت\nمقديشو - 12 - 5 (كونا) -- ثمن الرئيس الصومالي اليوم ما تقدمه الكويت من دعم لقطاع المياه في بلاده.\n")
	if len(d) != 1 || d[0].Dateline != "مقديشو" || d[0].Agency != "كونا" || d[0].Standfirst != "" {
		t.Errorf("%+v", d)
	}
}
