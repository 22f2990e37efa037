package build

import (
	"os"
	"strings"
	"testing"
	"time"
)

// TestALanguageIsABlockAndALabelsFile builds a site in four languages, of which
// two are known to no line of code: French, and Persian as a second language
// from right to left.
func TestALanguageIsABlockAndALabelsFile(t *testing.T) {
	r := makeSite(t, os.DirFS("testdata/languages"), Options{Clock: time.Date(2024, 11, 22, 0, 0, 0, 0, time.UTC)}, nil)
	if r.problems != "" {
		t.Errorf("problems:\n%s", r.problems)
	}
	for page, want := range map[string][]string{
		"fr/index.html": {
			`<html lang="fr" dir="ltr">`, "mercredi 20 novembre 2024", "À la une", "France", "la semaine précédente : 0",
		},
		"fr/graph/countries/index.html":  {"Les pays réunis par l’actualité"},
		"fa/graph/officials/index.html":  {"مقام\u200cها در خبرهای مشترک"},
		"fr/2024/11/20/talks/index.html": {"14:30, heure de Bagdad", "Traduit par une personne", `hreflang="fa"`, "Lire l’original en arabe"},
		"fa/index.html": {
			`<html lang="fa" dir="rtl">`, "چهارشنبه ۲۰ نوامبر ۲۰۲۴", "خبر اول", "عراق", "هفتهٔ پیش: ۰",
		},
		"fa/2024/11/20/talks/index.html": {"۱۴:۳۰ به وقت بغداد", "ترجمهٔ ماشینی", `hreflang="fr"`},
		"fr/2024/11/20/email.html":       {`<html lang="fr" dir="ltr">`, `align="left"`, "direction:ltr", "L’édition complète sur le site"},
		"fa/2024/11/20/email.html":       {`<html lang="fa" dir="rtl">`, `align="right"`, "direction:rtl", "شمارهٔ کامل در سایت", "ترجمهٔ ماشینی"},
		"fa/2024/11/20/email.txt":        {"شمارهٔ کامل در سایت\nhttps://example.org/fa/2024/11/20/\n", "· ترجمهٔ ماشینی\n"},
		"fr/2024/11/20/index.html":       {"Cette édition par courriel", "texte brut"},
		"fa/countries/index.html":        {"عراق", "فرانسه"},
		"index.html":                     {`lang="fr"`, `lang="fa"`, "Résumé", "چکیده"},
		"404.html":                       {"Page introuvable", "صفحه پیدا نشد"},
	} {
		for _, text := range want {
			if !strings.Contains(r.files[page], text) {
				t.Errorf("%s has no %s", page, text)
			}
		}
	}
}
