package gazetteer

import (
	"testing"

	"github.com/mujaz/mujaz/internal/diag"
)

func TestHomeOf(t *testing.T) {
	var problems diag.List
	g := Load(nil, &problems)
	for _, c := range []struct{ agency, source, address, want string }{
		{"واس", "", "", "SA"},
		{"رويترز", "صحيفة مكة", "https://x.gov.sa/1", ""}, // an agency of the world, wherever it is printed
		{"", "صحيفة مكة", "", "SA"},
		{"", "الجزيرة", "https://x.qa/1", ""}, // known to write of the world
		{"", "غيرها", "https://www.example.gov.iq:8080/news/1", "IQ"},
		{"", "example.ma", "", "MA"},
		{"", "example.com", "https://example.com/a.iq", ""},
		{"", "مركز.دراسات", "", ""},
		{"", "غيرها", "https://example.fr/", ""},
		{"", "", "https://bit.ly/1", ""}, // sold to everybody
		{"", "", "", ""},
		{"مأرب برس", "", "", "YE"},
		{"", "هبة بريس", "", "MA"},
		{"", "جريدة القبس", "", "KW"},
		{"السوداني", "", "", "SD"},
		{"", "صحيفة الوطن", "", ""}, // many countries have one
		{"", "قناة لم يسمع بها أحد", "", ""},
	} {
		if got := g.HomeOf(c.agency, c.source, c.address); got != c.want {
			t.Errorf("%+v: %q", c, got)
		}
	}
}
