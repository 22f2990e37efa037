package evaluate

import "testing"

func TestDateLines(t *testing.T) {
	line := dateLine{Published: "2012-07-04", Time: "09:30", Updated: "2012-07-05T11:00", Accept: []string{"2012-04-07"}}
	for _, c := range []struct {
		name                        string
		line                        dateLine
		published, updated          string
		date, noDate, clock, change Ratio
	}{
		{"all", line, "2012-07-04T09:30", "2012-07-05", right, absent, right, right},
		{"month and day exchanged, which this line allows", line, "2012-04-07T09:30", "", right, absent, right, wrong},
		{"another time", line, "2012-07-04T21:30", "2012-07-06", right, absent, wrong, wrong},
		{"nothing", line, "", "", wrong, absent, wrong, wrong},
		{"no date", dateLine{}, "", "2012-07-05", absent, right, absent, absent},
		{"a date where there is none", dateLine{}, "2012-07-05", "", absent, wrong, absent, absent},
		{"Hijri alone", dateLine{HijriOnly: true}, "2012-07-05", "", absent, absent, absent, absent},
	} {
		r := &Result{}
		r.dateLine(c.line, c.published, c.updated)
		if l := r.Lines; l.Date != c.date || l.NoDate != c.noDate || l.Time != c.clock || l.Updated != c.change {
			t.Errorf("%s: %+v", c.name, l)
		}
	}
}

func TestBylineLines(t *testing.T) {
	line := bylineLine{Places: []string{"دمشق", "القاهرة"}, Agencies: []string{"أ ف ب", "رويترز"}}
	for _, c := range []struct {
		name             string
		line             bylineLine
		places, agencies []string
		place, agency    Ratio
	}{
		{"all, in another order", line, []string{"القاهره", "دمشق"}, []string{"رويترز", "أ.ف.ب"}, right, right},
		{"one of each", line, []string{"دمشق"}, []string{"رويترز"}, wrong, right},
		{"one agency is another", line, []string{"دمشق", "القاهرة", "عمان"}, []string{"رويترز", "سانا"}, wrong, wrong},
		{"nothing", line, nil, nil, wrong, wrong},
		{"nothing where there is nothing", bylineLine{}, nil, nil, right, right},
		{"something where there is nothing", bylineLine{}, []string{"دمشق"}, []string{"سانا"}, wrong, wrong},
	} {
		r := &Result{}
		r.bylineLine(c.line, c.places, c.agencies)
		if r.Lines.Place != c.place || r.Lines.Agency != c.agency {
			t.Errorf("%s: %+v", c.name, r.Lines)
		}
	}
}
