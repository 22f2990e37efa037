package gazetteer

import (
	"strings"
	"testing"
)

// TestTwoHolders: an office that one person holds at a time is nobody's if two hold it,
// so a site whose entry makes it two is told.
func TestTwoHolders(t *testing.T) {
	const entry = "- id: adam-smith\n  names: {ar: آدم سميث, en: Adam Smith}\n  country: IQ\n  offices: [{role: foreign-minister, from: 2024-11-20END}]\n"
	for end, want := range map[string]int{"": 1, ", to: 2024-12": 0, ", ended: 2024-12": 0} {
		g, _ := load(t, File{"officials.yaml", "content/data/officials.yaml", []byte(strings.Replace(entry, "END", end, 1))})
		problems := g.Rivals()
		if len(problems) != want || want > 0 && (problems[0].Code != "office-twice" || problems[0].Line != 1 || !strings.Contains(problems[0].Message, "fuad-hussein")) {
			t.Errorf("%q: %v", end, problems)
		}
	}
}

// TestEnded: of an office of which only is known that it ended, no day is known on which
// it was held, unless it is known since when.
func TestEnded(t *testing.T) {
	g, problems := load(t, File{"officials.yaml", "content/data/officials.yaml", []byte(`- id: adam-smith
  names: {ar: آدم سميث, en: Adam Smith}
  country: IQ
  offices: [{role: transport-minister, title: {ar: وزير النقل والطيران}, ended: 2025-06-03}]
- id: eve-smith
  names: {ar: حواء سميث, en: Eve Smith}
  country: IQ
  offices: [{role: culture-minister, from: 2024-11-20, ended: 2025-06-03}]
`)})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	for _, c := range []struct {
		id, day    string
		ok, former bool
	}{
		{"adam-smith", "2025-06-02", false, false}, {"adam-smith", "2025-06-03", true, true}, {"adam-smith", "2030-01-01", true, true},
		{"eve-smith", "2024-11-19", false, false}, {"eve-smith", "2024-11-20", true, false}, {"eve-smith", "2025-06-03", true, true},
	} {
		p, _ := g.Official(c.id)
		if _, former, ok := g.TitleAt(p, day(c.day)); ok != c.ok || former != c.former {
			t.Errorf("%s on %s: %t, former %t", c.id, c.day, ok, former)
		}
	}
	adam, _ := g.Official("adam-smith")
	if ar, _ := g.OfficeTitle(adam, adam.Offices[0], "ar"); ar != "وزير النقل والطيران" {
		t.Error(ar)
	}
	if en, _ := g.OfficeTitle(adam, adam.Offices[0], "en"); en != "Transport Minister" && en != "Minister of Transport" {
		t.Error(en)
	}
	if _, problems := load(t, File{"officials.yaml", "content/data/officials.yaml", []byte("- id: adam-smith\n  names: {ar: آدم, en: Adam}\n  country: IQ\n  offices: [{role: transport-minister, to: 2024, ended: 2025}]\n")}); problems.Errors() != 1 {
		t.Errorf("to: and ended: %v", problems)
	}
}

// TestLettersOfOtherPapers: a name is found also where a paper writes پ and ڤ.
func TestLettersOfOtherPapers(t *testing.T) {
	g, _ := load(t)
	found := map[string]string{}
	for _, f := range g.Forms() {
		if f.Kind == OfficialName {
			found[f.Text] = f.ID
		}
	}
	for _, name := range []string{"فلاديمير پوتين", "ڤلاديمير پوتين"} {
		if found[name] != "vladimir-putin" {
			t.Errorf("%s is %q", name, found[name])
		}
	}
}
