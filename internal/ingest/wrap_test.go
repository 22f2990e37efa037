package ingest

import (
	"strings"
	"testing"
)

// Lines broken at a width are put together, also a headline's; others stay.
func TestUnwrapped(t *testing.T) {
	const wrapped = "وزير الطاقة اللبناني يبحث مع نظيره السوري\nالربط الكهربائي\n\n" +
		"بيروت - الوطنية - بحث وزير الطاقة والمياه\nجو الصدي مع نظيره السوري محمد البشير في\nإعادة تشغيل خط الربط الكهربائي بين\nالبلدين، وتشكيل لجنة.\n"
	for name, c := range map[string]struct {
		text   string
		title  string
		blocks int
	}{
		"with empty lines": {wrapped + "\nوقال الصدي في ختام اللقاء إن الخط متوقف\nمنذ سنوات وإن إصلاحه يحتاج إلى ثلاثة\nأشهر.\n", "وزير الطاقة اللبناني يبحث مع نظيره السوري الربط الكهربائي", 2},
		"without them":     {wrapped + "وقال الصدي في ختام اللقاء إن الخط متوقف\nمنذ سنوات وإن إصلاحه يحتاج إلى ثلاثة\nأشهر.\n", "وزير الطاقة اللبناني يبحث مع نظيره السوري الربط الكهربائي", 2},
		"a line each":      {"العراق يعلن خطة زراعية\n\n" + strings.Repeat("أعلنت الحكومة العراقية اليوم خطة جديدة.\n", 4), "العراق يعلن خطة زراعية", 4},
		"results":          {"نتائج الجولة الأولى من الدوري\n\nالزوراء 2 - 1 الشرطة\nالطلبة 0 - 0 النجف\nدهوك 3 - 2 أربيل\nالميناء 1 - 1 الكرخ\n", "نتائج الجولة الأولى من الدوري", 4},
	} {
		drafts := readText(t, c.text)
		if len(drafts) != 1 || drafts[0].Title != c.title || len(drafts[0].Blocks) != c.blocks {
			t.Errorf("%s: %+v", name, drafts)
		}
		if words := lost(c.text, drafts); len(words) > 0 {
			t.Errorf("%s: lost %q", name, words)
		}
	}
}
