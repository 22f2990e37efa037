package tag

import "testing"

// TestTitleWithoutClitic: what is written together with a title is no part of it, and
// in English a word before it that says how it is held is.
func TestTitleWithoutClitic(t *testing.T) {
	for text, want := range map[string]string{
		"والتقى الوفد سعد جاسم الربيعي كوزير النفط العراقي.":                    "وزير النفط العراقي",
		"قدم التقرير لوزيرة النفط العراقية هند جاسم الربيعي.":                   "وزيرة النفط العراقية",
		"والتقى الوفد بوزير النفط العراقي سعد جاسم الربيعي.":                    "وزير النفط العراقي",
		"The former oil minister Saad Jasim said so in Baghdad.":                "former oil minister",
		"The meeting heard former Iraqi oil minister Saad Jasim in Baghdad.":    "former Iraqi oil minister",
		"The meeting heard Iraq's acting oil minister Saad Jasim in Baghdad.":   "acting oil minister",
		"The meeting heard the Iraqi oil minister Saad Jasim speak in Baghdad.": "oil minister",
	} {
		lang := "en"
		if text[0] > 'z' {
			lang = "ar"
		}
		r := tagger.Tag(Text{Lang: lang, Body: text})
		if want != "" && (len(r.Officials) != 1 || r.Officials[0].Role != want) {
			t.Errorf("%s: %+v", text, r.Officials)
		}
	}
}
