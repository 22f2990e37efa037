package tag

import (
	"strings"
	"testing"
)

// TestEnglish: capitals show where a name is.
func TestEnglish(t *testing.T) {
	for body, want := range map[string]string{
		"The Prime Minister of Tuvalu, Salim Kaabi, called it a beacon.":            "Salim Kaabi|Prime Minister of Tuvalu|TV",
		"Fiji's Prime Minister Salim Kaabi said":                                    "Salim Kaabi|Prime Minister|FJ",
		"In Tirana, Albanian Prime Minister Salim Kaabi declined":                   "Salim Kaabi|Prime Minister|AL",
		"while former prime minister Salim Kaabi called for calm":                   "Salim Kaabi|former prime minister|",
		"Karim Jubouri, leader of the Democratic Party of Kosovo, and":              "Karim Jubouri|leader of the Democratic Party of Kosovo|XK",
		"Simon Kabi, a former foreign minister, did not":                            "Simon Kabi|former foreign minister|",
		"She named Layla Haddad as finance minister, the first woman":               "Layla Haddad|finance minister|",
		"The speaker of the National Assembly, Salim Tombong Kaabi, said":           "Salim Tombong Kaabi|speaker of the National Assembly|",
		"U.S. Deputy Secretary of State Salim Kaabi announced":                      "Salim Kaabi|Deputy Secretary of State|US",
		"with UN Special Coordinator Salim Kaabi in Cairo, Egypt's capital":         "Salim Kaabi|UN Special Coordinator|",
		"the NATO commander Salim Kaabi met Iraq's army chief":                      "Salim Kaabi|commander|",
		"Iraqi Oil Minister Salim al-Kaabi said":                                    "Salim al-Kaabi|Oil Minister|IQ",
		"The Dutch defence minister, Salim van der Kaabi, resigned":                 "Salim van der Kaabi|defence minister|NL",
		"Salim bin Hamad al-Kaabi, the Omani transport minister, said":              "Salim bin Hamad al-Kaabi|transport minister|OM",
		"A spokesperson for the German foreign ministry, Salim Kaabi, said on":      "Salim Kaabi|spokesperson for the German foreign ministry|DE",
		"Egypt's deputy minister of petroleum, Salim Kaabi, said output rose.":      "Salim Kaabi|deputy minister of petroleum|EG",
		"The acting Israeli consul general in Dubai, Lian Kaabi, attended.":         "Lian Kaabi|acting Israeli consul general in Dubai|IL",
		"The minister for trade arrived in Cairo, New Zealand and Fiji's team said": "",
		"The Prime Minister of Tuvalu, Salim Kaabi said, is away":                   "Salim Kaabi|Prime Minister of Tuvalu|TV",
		"The president of the bank told reporters in Cairo, Salim Kaabi reported":   "",
		"Ambassador of Japan to Egypt Salim Kaabi opened it":                        "Salim Kaabi|Ambassador of Japan to Egypt|JP",
		"President of Tuvalu Salim al-Kaabi said":                                   "Salim al-Kaabi|President of Tuvalu|TV",
		"The president of Tuvalu and Fiji's Salim Kaabi agreed":                     "",
		"New Mexico governor said":                                                  "",
		"the prime minister said on Monday":                                         "",
		"Germany's president arrived":                                               "",
		"The head of the bank met President Macron On Tuesday":                      "",
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
	for body, want := range map[string]string{
		"EU foreign policy chief arrived": "eu", "the UN Secretary-General spoke": "un", "the High Representative of the European Union": "eu",
		"the Prime Minister of Tuvalu": "", "European Commission President said": "eu",
	} {
		if _, got, _ := tagged(Text{Lang: "en", Body: body}); got != want {
			t.Errorf("%q: bodies %q, want %q", body, got, want)
		}
	}
	for _, c := range []struct{ title, body, want string }{
		{"", "Chad Smith joins a band.", ""}, {"", "On Sunday Georgia Kaabi, 34, won.", ""}, {"Jordan Kaabi scores twice", "", ""},
		{"", "Kenya Kaabi and India Haddad sang", ""}, {"", "Chad President Salim Kaabi said", "TD"}, {"Jordan Calls for Calm", "", "JO"},
		{"", "Israel Police said", "IL"}, {"", "Kenya and Chad agreed", "KE TD"}, {"", "Georgia's Haddad said", "GE"}, {"", "Jordan Tourism Board said", "JO"},
	} {
		if got, _, _ := tagged(Text{Lang: "en", Title: c.title, Body: c.body}); got != c.want {
			t.Errorf("%+v: countries %q", c, got)
		}
	}
	if got, _, _ := tagged(Text{Lang: "en", Body: "ties with the U.S. and the U.K. are good"}); got != "US GB" {
		t.Errorf("initials name %q", got)
	}
}
