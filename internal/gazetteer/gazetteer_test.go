package gazetteer

import (
	"slices"
	"strings"
	"testing"

	"github.com/mujaz/mujaz/internal/date"
	"github.com/mujaz/mujaz/internal/diag"
)

func load(t *testing.T, files ...File) (*Gazetteer, diag.List) {
	t.Helper()
	var problems diag.List
	g := Load(files, &problems)
	return g, problems
}

func day(s string) date.Date {
	d, err := date.Parse(s)
	if err != nil {
		panic(err)
	}
	return d
}

func TestEmbeddedDataHasNoProblem(t *testing.T) {
	g, problems := load(t)
	for _, p := range problems {
		t.Error(p)
	}
	if n := len(g.CountryCodes()); n != 250 {
		t.Errorf("ISO 3166-1 has 249 codes, and XK: got %d", n)
	}
	slugs := map[string]string{}
	for _, code := range g.CountryCodes() {
		c, _ := g.Country(code)
		if other := slugs[c.Slug]; other != "" || c.Slug == "" {
			t.Errorf("%s and %s have the URL name %q", code, other, c.Slug)
		}
		slugs[c.Slug] = code
	}
}

func TestEveryOfficialHasSources(t *testing.T) {
	g, _ := load(t)
	for _, id := range g.OfficialIDs() {
		p, _ := g.Official(id)
		if len(p.entry.Sources) == 0 || p.Checked.IsZero() {
			t.Errorf("%s has no sources, or was never checked", id)
		}
		for _, o := range p.Offices {
			if o.From.IsZero() {
				t.Errorf("%s has an office without a beginning: %s", id, o.Role)
			}
		}
	}
}

func TestNames(t *testing.T) {
	g, _ := load(t)
	for _, c := range []struct{ code, lang, want, in string }{
		{"IQ", "ar", "العراق", "ar"}, {"IQ", "en", "Iraq", "en"}, {"IQ", "fr", "Irak", "fr"},
		{"PS", "ar", "فلسطين", "ar"}, {"IQ", "de", "العراق", "ar"},
	} {
		country, ok := g.Country(c.code)
		if !ok {
			t.Fatalf("no %s", c.code)
		}
		if text, in := country.Name(c.lang); text != c.want || in != c.in {
			t.Errorf("%s in %s is %q in %s, want %q in %s", c.code, c.lang, text, in, c.want, c.in)
		}
	}
}

const people = `
- id: jane-doe
  names: {ar: جين دو, en: Jane Doe}
  gender: f
  country: IQ
  checked: 2024-06
  sources: [https://example.org/]
  offices:
    - {role: ambassador, post: RU, from: 2019, to: 2021}
    - {role: foreign-minister, from: 2022-05, to: 2023}
    - {role: president, from: 2023}
`

func TestOffices(t *testing.T) {
	g, problems := load(t, File{"officials.yaml", "content/data/officials.yaml", []byte(people)})
	if problems.Errors() > 0 {
		t.Fatal(problems)
	}
	p, _ := g.Official("jane-doe")
	for _, c := range []struct {
		day, role string
		former    bool
	}{{"2020-01-01", "ambassador", false}, {"2022-05-01", "foreign-minister", false}, {"2023-06-01", "president", false}, {"2022-01-01", "ambassador", true}} {
		o, former, ok := g.TitleAt(p, day(c.day))
		if !ok || o.Role != c.role || former != c.former {
			t.Errorf("on %s: %+v, former %t, %t; want %s, %t", c.day, o, former, ok, c.role, c.former)
		}
	}
	if _, _, ok := g.TitleAt(p, day("2010-01-01")); ok {
		t.Error("a title before any office")
	}
	if title, in := g.OfficeTitle(p, p.Offices[1], "ar"); title != "وزيرة الخارجية" || in != "ar" {
		t.Errorf("the title of a woman is %q", title)
	}
	for _, c := range []struct {
		day     string
		certain bool
	}{{"2024-06-30", true}, {"2025-01-01", false}} {
		holders := g.Holders("president", "IQ", "", "", day(c.day))
		i := slices.IndexFunc(holders, func(h Holder) bool { return h.Official == p })
		if i < 0 || holders[i].Certain != c.certain {
			t.Errorf("on %s: %+v, want certain %t", c.day, holders, c.certain)
		}
	}
	if _, ok := g.HeldSince("foreign-minister", "IQ", "", "", day("2023-01-01")); ok {
		t.Error("an office that ended is held ever since")
	}
}

func TestSiteReplacesAndAdds(t *testing.T) {
	g, problems := load(t,
		File{"sources.yaml", "content/data/sources.yaml", []byte("- {id: inn, names: {ar: شبكة أخبار العراق}, url: 'https://www.example.org/', republish: summary}\n")},
		File{"countries.yaml", "content/data/countries.yaml", []byte("PS: {names: {ar: دولة فلسطين}}\n")},
		File{"topics.yaml", "content/data/topics.yaml", []byte("- {id: talks, names: {en: Talks}, intro: {en: Why.}}\n")})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	for _, name := range []string{"شبكة اخبار العراق", "inn", "example.org"} {
		if s, ok := g.SourceByName(name); !ok || s.ID != "inn" {
			t.Errorf("no source %q", name)
		}
	}
	ps, _ := g.Country("PS")
	if text, _ := ps.Name("ar"); text != "دولة فلسطين" || ps.Slug != "palestine" {
		t.Errorf("replaced: %q %q", text, ps.Slug)
	}
	if _, ok := g.Topic("talks"); !ok {
		t.Error("no topic")
	}
}

func TestProblems(t *testing.T) {
	for text, want := range map[string]string{
		"- {id: a b}\n":        `an id has small Latin letters`,
		"- {names: {ar: x}}\n": `an entry has no id`,
		"- {id: a, names: {ar: x, en: x}}\n- {id: a, names: {ar: x, en: x}}\n":                                `:2:8: error: the id "a" is there twice`,
		"- {id: a, names: {ar: x, en: x}, country: QQ}\n":                                                     `unknown country "QQ"`,
		"- {id: a, names: {ar: x, en: x}, country: IQ, offices: [{role: foreign-ministr, from: 2020}]}\n":     `did you mean "foreign-minister"?`,
		"- {id: a, names: {ar: x, en: x}, country: IQ, offices: [{role: president, from: 2020, to: 2019}]}\n": `the office ends (2019) before it begins (2020)`,
		"- {id: a, names: {ar: x}, country: IQ}\n":                                                            `warning: a has no name in the language en`,
	} {
		_, problems := load(t, File{"officials.yaml", "content/data/officials.yaml", []byte(text)})
		var all []string
		for _, p := range problems {
			all = append(all, p.String())
		}
		if got := strings.Join(all, "\n"); !strings.Contains(got, want) {
			t.Errorf("%q:\n got %s\nwant %s", text, got, want)
		}
	}
	if _, problems := load(t, File{"oficials.yaml", "content/data/oficials.yaml", nil}); len(problems) != 1 || !strings.Contains(problems[0].Hint, "officials.yaml") {
		t.Errorf("a file of another name: %v", problems)
	}
}

func TestNisba(t *testing.T) {
	got := nisba("كوري جنوبي")
	for _, want := range []string{"كوري جنوبي", "كورية جنوبية", "كوريين جنوبيين", "كوريتان جنوبيتان"} {
		if !slices.Contains(got, want) {
			t.Errorf("%q is not among %q", want, got)
		}
	}
	if got := nisba("روس"); !slices.Equal(got, []string{"روس"}) {
		t.Errorf("a word that is no nisba: %q", got)
	}
}

func TestOutletsInSeveralSpellings(t *testing.T) {
	g, _ := load(t)
	for spelling, want := range map[string]string{
		"أ ف ب": "Agence France-Presse", "أ.ف.ب": "Agence France-Presse", "ا ف ب": "Agence France-Presse", "AFP": "Agence France-Presse",
		"(رويترز)": "Reuters", "واس": "Saudi Press Agency", "د ب أ": "Deutsche Presse-Agentur", "الاناضول": "Anadolu Agency",
		"أ. ف. ب.": "Agence France-Presse", "وكالة رويترز": "Reuters", "ا ش ا": "Middle East News Agency", "ومع": "Maghreb Arab Press",
	} {
		o, ok := g.OutletByName(spelling)
		if !ok || o.Names["en"] != want || !o.Agency {
			t.Errorf("%q is %+v, want %s", spelling, o, want)
		}
	}
	if _, ok := g.OutletByName("بغداد"); ok {
		t.Error("a city is an outlet")
	}
}

func TestNoFormIsTwoOutlets(t *testing.T) {
	g, _ := load(t)
	first := map[string]string{}
	for _, o := range g.outlets {
		for _, form := range o.forms {
			key := nameKey(form)
			if other := first[key]; other != "" && other != o.Names["ar"] {
				t.Errorf("%s is %s and %s", form, other, o.Names["ar"])
			}
			first[key] = o.Names["ar"]
		}
		if o.Names["ar"] == "" || o.Names["en"] == "" {
			t.Errorf("an outlet without a name in Arabic or English: %v", o.forms)
		}
	}
}

// TestNoOneIsNever: what proves nothing is nobody's name, since it would hide
// the person.
func TestNoOneIsNever(t *testing.T) {
	var problems diag.List
	g := Load(nil, &problems)
	people := map[string]string{}
	for _, f := range g.Forms() {
		if f.Kind == OfficialName {
			people[nameKey(f.Text)] = f.ID
		}
	}
	for _, f := range g.Forms() {
		if id := people[nameKey(f.Text)]; f.Kind == Never && id != "" {
			t.Errorf("%s is never counted for %s, and is the name of %s", f.Text, f.ID, id)
		}
	}
}

// TestCountryOfTown: a town is known by its name, and a province behind a word for what
// it is, as long as one country has it.
func TestCountryOfTown(t *testing.T) {
	g, _ := load(t)
	for name, want := range map[string][2]string{"بنزرت": {"TN", "TN"}, "بغداد": {"IQ", "IQ"}, "البحيره": {"", "EG"}, "صور": {"LB", ""}, "البحر الاحمر": {}, "البنجاب": {}, "قريه بعيده": {},
		"برج باجي مختار": {"DZ", "DZ"}, "غيل باوزير": {"YE", "YE"}, "الضنيه": {"LB", "LB"}, "حلق الوادي": {"TN", "TN"}, "جنوب الباطنه": {"OM", "OM"}, "الظاهره": {"", "OM"}, "الداخليه": {"", "OM"},
		"الشرقيه": {"", "EG"}, "الولايه الشماليه": {"", "SD"}, "البراكنه": {"MR", "MR"}, "النقاط الخمس": {"LY", "LY"}, "الظعاين": {"QA", "QA"}, "تاجوره": {"DJ", "DJ"}, "القمر الكبري": {"KM", "KM"}} {
		if got := [2]string{g.CountryOfTown(name), g.CountryOfRegion(name)}; got != want {
			t.Errorf("%s is in %q, want %q", name, got, want)
		}
	}
	if _, ok := g.PlaceByName("البحيرة"); ok {
		t.Error("a dateline would be البحيرة, which is a lake, too")
	}
}
