package latin

import "testing"

func TestName(t *testing.T) {
	for name, want := range map[string]string{
		"محمود المشهداني":       "Mahmoud al-Mashahadani",
		"عبد العزيز بن علي":     "Abdulaziz bin Ali",
		"عبدالله الثاني":        "Abdullah al-Thani",
		"عبد الرزاق حسين":       "Abdul Razzaq Hussein",
		"فيصل بن فرحان آل سعود": "Faisal bin Farhan Al Saud",
		"أبو بكر":               "Abu Bakar",
		"ناصر بوريطة":           "Nasser Bourita",
		"":                      "",
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
		"نص":                    "",
	} {
		if got := ID(name); got != want {
			t.Errorf("ID(%q) = %q, want %q", name, got, want)
		}
	}
}
