package ingest

import (
	"strings"
	"testing"
)

// A bulletin's headlines are found by their marks, and articles without headlines by
// their bylines.
func TestBulletin(t *testing.T) {
	const one, two, three = "العراق يعلن خطة زراعية", "الهند تعلن خطة أخرى للزراعة", "تونس تراجع خطة المياه"
	for name, text := range map[string]string{
		"numbers":              "1- " + one + "\n" + paragraphs + "\n2- " + two + "\n" + paragraphs + "\n3- " + three + "\n" + paragraphs,
		"Arabic numbers":       "موجز\n١. " + one + "\n" + paragraphs + "\n\n٢. " + two + "\n" + paragraphs + "\n\n٣. " + three + "\n" + paragraphs,
		"symbols":              "نشرة المساء - الاثنين 3 مارس 2025\n\n■ " + one + "\n" + paragraphs + "\n\n■ " + two + "\n" + paragraphs + "\n\n■ " + three + "\n" + paragraphs,
		"emphasis":             "*" + one + "*\n\n" + paragraphs + "\n\n" + paragraphs + "\n\n*" + two + "*\n\n" + paragraphs + "\n\n*" + three + "*\n" + paragraphs,
		"labels":               "الخبر الأول:\n" + one + "\n" + paragraphs + "\n\nالخبر الثاني:\n" + two + "\n" + paragraphs + "\n\nالخبر الثالث:\n" + three + "\n" + paragraphs,
		"a greeting above all": "أهم الأخبار اليوم:\n\n🔴 " + one + "\n" + paragraphs + "\n🔴 " + two + "\n" + paragraphs + "\n🔴 " + three + "\n" + paragraphs,
	} {
		drafts := readText(t, text)
		if len(drafts) != 3 || drafts[0].Title != one || drafts[1].Title != two || drafts[2].Title != three {
			t.Errorf("%s: %+v", name, drafts)
		}
		if len(drafts) > 0 && strings.Contains(text, "2025") && drafts[0].Date.String() != "2025-03-03" {
			t.Errorf("%s: dated %s", name, drafts[0].Date)
		}
		if words := lost(text, drafts); len(words) > 0 {
			t.Errorf("%s: lost %q", name, words)
		}
	}
	for name, text := range map[string]string{
		"five reasons":          one + "\n" + paragraphs + "\n1- نقص المياه في البلاد\n" + paragraphs + "\n2- ارتفاع أسعار البذور\n" + paragraphs,
		"reasons at once":       one + "\n1- نقص المياه في البلاد\n" + paragraphs + "\n2- ارتفاع أسعار البذور\n" + paragraphs,
		"a list":                "1- نقص المياه في البلاد\n2- ارتفاع أسعار البذور\n" + paragraphs,
		"parts of an article":   one + "\n" + paragraphs + "\n*نقص المياه*\n" + paragraphs + "\n*أسعار البذور*\n" + paragraphs,
		"an emphasized title":   "*" + one + "*\n" + paragraphs,
		"numbers not in a row":  "3- " + one + "\n" + paragraphs + "\n7- " + two + "\n" + paragraphs,
		"a byline at each part": one + "\n\nبغداد - رويترز\n" + paragraphs,
	} {
		if drafts := readText(t, text); len(drafts) != 1 || strings.ContainsAny(drafts[0].Title, "*") {
			t.Errorf("%s: %+v", name, drafts)
		}
	}
	drafts := readText(t, "الرباط - و م ع\n"+paragraphs+"\n\nمدريد - إفي\n"+paragraphs+"\n\n"+paragraphs+"\n\nبغداد - واع\n"+paragraphs)
	if len(drafts) != 3 || drafts[0].Agency != "و م ع" || drafts[1].Dateline != "مدريد" || len(drafts[1].Blocks) != 2 || drafts[2].Agency != "واع" {
		t.Errorf("bylines: %+v", drafts)
	}
}
