package latin

import (
	"strings"
	"testing"

	"github.com/mujaz/mujaz/internal/arabic"
)

func TestName(t *testing.T) {
	for name, want := range map[string]string{
		"محمود المشهداني":       "Mahmoud al-Mashhadani",
		"عبد العزيز بن علي":     "Abdulaziz bin Ali",
		"عبدالله الثاني":        "Abdullah al-Thani",
		"عبد الرزاق حسين":       "Abdul Razzaq Hussein",
		"فيصل بن فرحان آل سعود": "Faisal bin Farhan Al Saud",
		"أبو بكر":               "Abu Bakr",
		"ناصر بوريطة":           "Nasser Bourita",
		"سمير عطا الله":         "Samir Atallah",
		"حسن نصر الله":          "Hassan Nasrallah",
		"عبد الله خير الله":     "Abdullah Khairallah",
		"إلينا رومانوفسكي":      "Elina Roumanoufski",
		"أوتاكار":               "Otakar",
		"سليم القحطاني":         "Salim al-Qahtani",
		"سليم المطيري":          "Salim al-Mutairi",
		"سليم الكعبي":           "Salim al-Kaabi",
		"سليم الجهماني":         "Salim al-Jahmani",
		"سليم حداد":             "Salim Haddad",
		"عمار الحكيم":           "Ammar al-Hakim",
		"":                      "",
		"Søren  O'Neill-Kjær":   "Søren O'Neill-Kjær",
	} {
		if got := Name(name); got != want {
			t.Errorf("Name(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestID(t *testing.T) {
	for name, want := range map[string]string{
		"Mahmoud al-Mashhadani": "mahmoud-al-mashhadani",
		"Luiz Inácio":           "luiz-inacio",
		" -x- ":                 "x",
		"Søren Þór Łukasz Kılıç Weiß Ægir": "soren-thor-lukasz-kilic-weiss-aegir",
		"نص": "",
	} {
		if got := ID(name); got != want {
			t.Errorf("ID(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestIsGiven(t *testing.T) {
	for word, want := range map[string]bool{
		"محمد": true, "جلوي": true, "يمينة": true, "حننه": true, "سردار": true, "تيموراز": true, "مارغاريتا": true, "فيتال": true, "صمبا": true, "فيرينتس": true, "أونيانغو": true, "باختيار": true,
		"أمن": false, "مدينة": false, "باريس": false, "إلينا": false, "أولية": false, "صديقة": false, "العثماني": false, "شعبان": false, "منسوخ": false, "مشيرة": false, "ديني": false, "": false,
	} {
		if got := IsGiven(arabic.Fold(word)); got != want {
			t.Errorf("IsGiven(%q) = %v, want %v", word, got, want)
		}
	}
}

// The table is in order, each of its forms is Arabic, and none folds like
// another: the later would silently win.
func TestTable(t *testing.T) {
	last, seen := "", map[string]string{}
	for line := range strings.Lines(usual + families) {
		if strings.HasPrefix(families, line) {
			last, seen = "", map[string]string{}
		}
		spelling, forms, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !ok || spelling <= last {
			t.Errorf("line %q: no tab, or not behind %q", line, last)
		}
		last = spelling
		for _, f := range strings.Split(forms, ",") {
			if strings.Trim(f, "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگڤ ") != "" || f == "" {
				t.Errorf("%s: %q is not Arabic", spelling, f)
			}
			if other, taken := seen[arabic.Fold(f)]; taken {
				t.Errorf("%q is both %s and %s", f, other, spelling)
			}
			seen[arabic.Fold(f)] = spelling
		}
	}
}

func TestParticle(t *testing.T) {
	for word, want := range map[string]bool{"bin": true, "von": true, "Von": false, "the": false, "": false} {
		if got := IsParticle(word); got != want {
			t.Errorf("IsParticle(%q) = %v", word, got)
		}
	}
}

func TestIsSpelling(t *testing.T) {
	for word, want := range map[string]bool{"jack": true, "omar": true, "Omar": false, "senior": false, "two": false, "": false} {
		if got := IsSpelling(word); got != want {
			t.Errorf("IsSpelling(%q) = %v, want %v", word, got, want)
		}
	}
}
