package ingest

import (
	"strings"
	"testing"
)

// Articles of one file that each have a day or a dateline, with or without empty lines
// between them.
func TestDaysPartArticles(t *testing.T) {
	titles := []string{"وزير الري يفتتح سد الموجب", "بلدية الكرك توزع حاويات جديدة", "المنتخب يغادر إلى الدوحة غدا"}
	const text = "جرى ذلك بحضور عدد من المسؤولين والأهالي في المدينة.\nوقال الحاضرون إن العمل يستمر حتى الصيف المقبل."
	for name, c := range map[string]struct{ article, between string }{
		"day below":             {"TITLE\n20 نوفمبر 2024\n" + text, "\n"},
		"labelled day below":    {"TITLE\nتاريخ النشر: 20/11/2024\n" + text, "\n"},
		"day below, apart":      {"TITLE\n20 نوفمبر 2024\n" + text, "\n\n"},
		"dateline":              {"TITLE\nبغداد (رويترز) - " + text, "\n"},
		"day above":             {"20 نوفمبر 2024\nTITLE\n" + text, "\n"},
		"labelled day above":    {"تاريخ النشر: 20/11/2024\nTITLE\n" + text, "\n"},
		"day above, apart":      {"20 نوفمبر 2024\n\nTITLE\n\n" + text, "\n\n"},
		"Markdown with a day":   {"# TITLE\n\n20 نوفمبر 2024\n\n" + text, "\n\n"},
		"Markdown, a day above": {"20 نوفمبر 2024\n\n# TITLE\n\n" + text, "\n\n"},
	} {
		var articles []string
		for _, title := range titles {
			articles = append(articles, strings.ReplaceAll(c.article, "TITLE", title))
		}
		item := Item{Name: "x.txt", Data: []byte(strings.Join(articles, c.between)), Markdown: strings.Contains(name, "Markdown")}
		drafts, _ := Read(item, env)
		if len(drafts) != len(titles) {
			t.Errorf("%s: %d articles", name, len(drafts))
			continue
		}
		for i, d := range drafts {
			if d.Title != titles[i] || strings.Contains(name, "day") && d.Date.String() != "2024-11-20" {
				t.Errorf("%s: %q of %s", name, d.Title, d.Date)
			}
		}
	}
}
