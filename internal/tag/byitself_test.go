package tag

import (
	"strings"
	"testing"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/gazetteer"
	"github.com/mujaz/mujaz/internal/latin"
)

func TestASurnameThatOnlyOneBears(t *testing.T) {
	for body, want := range map[string]string{
		"ترامب يهدد بفرض رسوم":                         "donald-trump",
		"قال بوتين إن بلاده مستعدة":                    "vladimir-putin",
		"أكد نتنياهو كلام ترامب":                       "benjamin-netanyahu donald-trump",
		"فوز ترامب في الانتخابات":                      "donald-trump",
		"Putin said he would.":                         "vladimir-putin",
		"The Trump administration said so.":            "donald-trump",
		"ميلانيا ترامب تزور المدينة. وقالت ترامب إنها": "",
		"الطبيب سامي السيسي في المستشفى":               "",
		"سجل اللاعب بوتين هدفا":                        "",
		"افتتح برج ترامب الجديد":                       "",
		"لمنظمة ترامب فنادق":                           "",
		"وصل ترامب الابن إلى نيويورك":                  "",
		"Melania Trump said so. Then Trump laughed.":   "",
		"in the Trump Tower":                           "",
		"a trump card":                                 "",
		"قال وزير الصناعة سامي بوتين":                  "sami-boutin",
	} {
		officialsAt(t, body, "2024-11-20", want)
	}
}

// What is said to name a person by itself is called so by nobody else whom we know, and is no
// given name, place or word that the gazetteer has for anything else.
func TestSurnamesAloneAreUnambiguous(t *testing.T) {
	bearers, others := map[string]string{}, map[string]bool{}
	for _, f := range names.Forms() {
		for _, w := range strings.Fields(arabic.Fold(f.Text)) {
			switch {
			case f.Kind != gazetteer.OfficialName && f.Kind != gazetteer.ShortName:
				others[w] = others[w] || f.Kind != gazetteer.Never
			case bearers[w] != "" && bearers[w] != f.ID:
				bearers[w] = "several"
			default:
				bearers[w] = f.ID
			}
		}
	}
	n := 0
	for _, f := range names.Forms() {
		if !f.Alone {
			continue
		}
		n++
		w := arabic.Fold(f.Text)
		if bearers[w] != f.ID || others[w] || latin.IsGiven(w) || len([]rune(w)) < 4 || newsVerbs.Has(w) || noNames.Has(w) || affairs.Has(w) {
			t.Errorf("%s: %s may be another's", f.ID, f.Text)
		}
	}
	if n == 0 {
		t.Error("nobody is named by a surname")
	}
}
