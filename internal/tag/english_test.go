package tag

import (
	"strings"
	"testing"
)

// TestEnglish: capitals show where a name is.
func TestEnglish(t *testing.T) {
	for body, want := range map[string]string{
		"The Prime Minister of Tuvalu, Salim Kaabi, called it a beacon.":  "Salim Kaabi|Prime Minister of Tuvalu|TV",
		"Fiji's Prime Minister Salim Kaabi said":                          "Salim Kaabi|Prime Minister|FJ",
		"In Tirana, Albanian Prime Minister Salim Kaabi declined":         "Salim Kaabi|Prime Minister|AL",
		"while former prime minister Salim Kaabi called for calm":         "Salim Kaabi|prime minister|",
		"Karim Jubouri, leader of the Democratic Party of Kosovo, and":    "Karim Jubouri|leader of the Democratic Party of Kosovo|XK",
		"Simon Kabi, a former foreign minister, did not":                  "Simon Kabi|foreign minister|",
		"She named Layla Haddad as finance minister, the first woman":     "Layla Haddad|finance minister|",
		"The speaker of the National Assembly, Salim Tombong Kaabi, said": "Salim Tombong Kaabi|speaker of the National Assembly|",
		"U.S. Deputy Secretary of State Salim Kaabi announced":            "Salim Kaabi|Deputy Secretary of State|US",
		"the prime minister said on Monday":                               "",
		"Germany's president arrived":                                     "",
		"The head of the bank met President Macron On Tuesday":            "",
	} {
		var got []string
		for _, o := range tagger.Tag(Text{Lang: "en", Body: body, Date: day("2024-11-20")}).Officials {
			if !o.Known {
				got = append(got, o.Name+"|"+o.Role+"|"+o.Country)
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q: got %q, want %q", body, got, want)
		}
	}
	if got, _, _ := tagged(Text{Lang: "en", Body: "ties with the U.S. and the U.K. are good"}); got != "US GB" {
		t.Errorf("initials name %q", got)
	}
}
