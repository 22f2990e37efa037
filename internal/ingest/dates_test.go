package ingest

import "testing"

// TestDatesOfThePage: what lines above the text say of its dates, and what is left of them
// there.
func TestDatesOfThePage(t *testing.T) {
	for name, c := range map[string]struct{ lines, date, lastmod, warning string }{
		"update":         {"تاريخ النشر: 18/11/2023\nتاريخ التحديث: 20/11/2023", "2023-11-18", "2023-11-20", ""},
		"time of update": {"الأربعاء 15 نوفمبر 2023\nآخر تحديث 21:15", "2023-11-15", "2023-11-15T21:15+03:00", ""},
		"today":          {"نشر: 15/11/2023 | تحديث: اليوم 21:00", "2023-11-15", "2023-11-15T21:00+03:00", ""},
		"yesterday":      {"نشر: أمس 18:00 | آخر تحديث: الأربعاء 15 نوفمبر 2023 09:00", "2023-11-14T18:00+03:00", "2023-11-15T09:00+03:00", ""},
		"alone":          {"أمس الثلاثاء، 18:00\nآخر تحديث: 15/11/2023", "2023-11-14T18:00+03:00", "2023-11-15", ""},
		"no base":        {"نشر في: أمس 18:00", "", "", "date-unread"},
		"no such day":    {"تاريخ النشر: 31/02/2023", "", "", "date-unread"},
		"impossible":     {"الثلاثاء 31 فبراير 2023", "", "", "date-unread"},
		"published in":   {"نشر في: 31/02/2023", "", "", "date-unread"},
		"hijri":          {"السبت 15 رجب 1445 هـ", "", "", "date-hijri"},
		"clock":          {"15/11/2023\nاليوم، 16:36", "2023-11-15T16:36+03:00", "", ""},
	} {
		text := "ورشة الخزف تستقبل زوارها في الحي القديم\n" + c.lines + "\n\nاستقبلت ورشة الخزف في الحي القديم زوارها، وقال صاحبها إن الطين من النهر. وأضاف أنه يعمل وحده."
		drafts := readText(t, text)
		if len(drafts) != 1 {
			t.Errorf("%s: %d articles", name, len(drafts))
			continue
		}
		d := drafts[0]
		warning := ""
		for _, w := range d.Warnings {
			if w.Code == "date-missing" {
				continue
			}
			if warning = w.Code; w.Line != 2 {
				t.Errorf("%s: %s at line %d", name, w.Code, w.Line)
			}
		}
		if d.Date.String() != c.date || d.Lastmod.String() != c.lastmod || warning != c.warning {
			t.Errorf("%s: %s, %s, warning %q\n want %s, %s, %q", name, d.Date, d.Lastmod, warning, c.date, c.lastmod, c.warning)
		}
		if len(d.Blocks) != 1 || d.Standfirst+d.Agency+d.Source != "" {
			t.Errorf("%s: %d blocks, standfirst %q, agency %q, source %q", name, len(d.Blocks), d.Standfirst, d.Agency, d.Source)
		}
	}
}

// TestBylineAndDay: who wrote the text, and where and when, on two lines.
func TestBylineAndDay(t *testing.T) {
	for _, lines := range []string{"كتب: سالم المنصوري\nطنجة - الأربعاء 15 نوفمبر 2023 - 9:05 م", "طنجة - الأربعاء 15 نوفمبر 2023 - 9:05 م\nكتب: سالم المنصوري",
		"تصوير: خالد العلي\nالكاتب: سالم المنصوري\nطنجة - الأربعاء 15 نوفمبر 2023 - 9:05 م"} {
		d := readText(t, "ورشة الخزف تستقبل زوارها في الحي القديم\n"+lines+"\nاستقبلت ورشة الخزف في الحي القديم زوارها، وقال صاحبها إن الطين من النهر. وأضاف أنه يعمل وحده.")[0]
		if d.Dateline != "طنجة" || d.Author != "سالم المنصوري" || d.Date.String() != "2023-11-15T21:05+03:00" || d.Agency != "" || len(d.Blocks) != 1 {
			t.Errorf("%q: %q, %q, %s, agency %q, %d blocks", lines, d.Dateline, d.Author, d.Date, d.Agency, len(d.Blocks))
		}
	}
}

// TestDayBehindByWhom: a line as sites of Morocco have it says who wrote, and when.
func TestDayBehindByWhom(t *testing.T) {
	for line, author := range map[string]string{
		"حررت من طرف يونس العلوي في الأربعاء 15 نونبر 2023 الساعة 11:05": "يونس العلوي",
		"كتبه من طرف يونس العلوي يوم 15 نونبر 2023 الساعة 11:05":         "يونس العلوي",
	} {
		d := readText(t, "ورشة الخزف تستقبل زوارها في الحي القديم\n"+line+"\n\nاستقبلت ورشة الخزف في الحي القديم زوارها، وقال صاحبها إن الطين من النهر. وأضاف أنه يعمل وحده.")[0]
		if d.Date.String() != "2023-11-15T11:05+03:00" || d.Author != author || len(d.Blocks) != 1 {
			t.Errorf("%q: %s, author %q, %d blocks", line, d.Date, d.Author, len(d.Blocks))
		}
	}
}
