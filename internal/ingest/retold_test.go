package ingest

import (
	"strings"
	"testing"
)

// Articles of one file with nothing between them but empty lines.
func TestRetoldHeadlines(t *testing.T) {
	dam := "وزير الري يفتتح سد الموجب بعد الصيانة\n\nافتتح وزير المياه والري سد الموجب بعد أعمال صيانة استمرت ثمانية أشهر.\n\nوقال إن السد يخدم المزارعين."
	bins := "بلدية الكرك توزع مئة حاوية على الأحياء\n\nوزعت بلدية الكرك الكبرى مئة حاوية على أحياء المدينة، وستزيدها قريبا."
	team := "منتخب الناشئين يغادر إلى الدوحة للمشاركة في البطولة\n\nغادر منتخب الناشئين لكرة السلة إلى الدوحة استعدادا للبطولة العربية."
	hope := "منتخب الناشئين في الدوحة للمشاركة في البطولة\n\nفي الدوحة حط منتخب الناشئين لكرة السلة رحاله استعدادا للبطولة العربية."
	more := "سد الموجب بعد الصيانة يخدم المزارعين\n\nأعلن وزير الري أن سد الموجب بعد أعمال الصيانة يخدم المزارعين."
	for name, c := range map[string]struct {
		page  string
		heads int
	}{
		"wider gaps":           {dam + "\n\n\n" + bins + "\n\n\n" + team, 3},
		"a gap without a head": {dam + "\n\n\nوأضاف أن العمل مستمر حتى الصيف.\n\n\n" + team, 1},
		"not what happened":    {dam + "\n\n\n" + bins + "\n\n\n" + hope, 1},
		"more of the same":     {dam + "\n\n\n" + more, 1},
		"even gaps":            {dam + "\n\n" + bins, 1},
		"gaps even everywhere": {strings.ReplaceAll(dam+"\n\n"+bins, "\n\n", "\n\n\n"), 1},
	} {
		drafts := readText(t, c.page)
		if len(drafts) != c.heads {
			t.Errorf("%s: %d articles", name, len(drafts))
		}
		for _, d := range drafts {
			if d.Title == "" || len(d.Blocks) == 0 {
				t.Errorf("%s: %q without a headline or a text", name, d.Title)
			}
		}
	}
}
