package site

import (
	"fmt"
	"testing"
)

func TestCoverage(t *testing.T) {
	files := folder{}
	for i, day := range []string{"2024-01-05", "2024-03-05", "2024-03-06", "2024-03-07", "2024-03-08", "2024-04-01"} {
		for _, lang := range []string{"ar", "en"} {
			files[fmt.Sprintf("content/%s/2024/%s/n%d.md", lang, day[5:7], i)] = front(fmt.Sprintf("title: خبر %d\ndate: %s\ncountries: [IQ]", i, day))
		}
	}
	files["content/ar/2023/12/01/alone.md"] = front("title: وحده\ndate: 2023-12-01\ncountries: [RU]")
	b := well(t, files)
	arabic := view[*CountryPage](t, b, "/ar/countries/iraq/").Coverage
	// January, nothing in February, four in March, one in April, from the right.
	if want := "M0 64v-16h6v16zM8 64v-64h6v64zM24 64v-16h6v16z"; arabic.Path != want || arabic.Width != 30 || arabic.Height != 64 {
		t.Errorf("%+v, want %s", arabic, want)
	}
	if arabic.Label == "" || arabic.First != "يناير/ كانون الثاني 2024" || arabic.Last != "أبريل/ نيسان 2024" {
		t.Errorf("%+v", arabic)
	}
	english := view[*CountryPage](t, b, "/en/countries/iraq/").Coverage
	if want := "M24 64v-16h6v16zM16 64v-64h6v64zM0 64v-16h6v16z"; english.Path != want {
		t.Errorf("%s, want %s", english.Path, want)
	}
	spark := map[string]string{}
	for _, s := range view[*TagIndexPage](t, b, "/ar/countries/").Sections {
		for _, l := range s.Links {
			spark[l.Name.Text] = l.Coverage.Path
		}
	}
	if spark["العراق"] != "M0 18v-4h6v4zM8 18v-18h6v18zM24 18v-4h6v4z" || spark["روسيا"] != "M32 18v-18h6v18z" {
		t.Errorf("in one time: %v", spark)
	}
	if alone := view[*CountryPage](t, b, "/ar/countries/russia/").Coverage; alone != (Chart{}) {
		t.Errorf("one month is drawn: %+v", alone)
	}
}

func TestMonthsBefore(t *testing.T) {
	for n, want := range map[int]month{0: {2024, 2}, 1: {2024, 1}, 2: {2023, 12}, 26: {2021, 12}} {
		if got := (month{2024, 2}).before(n); got != want || (month{2024, 2}).since(got) != n {
			t.Errorf("%d months before: %v, want %v", n, got, want)
		}
	}
}
