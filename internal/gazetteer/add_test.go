package gazetteer

import (
	"strings"
	"testing"
)

func TestEntryOfAProposal(t *testing.T) {
	e := NewEntry(Proposal{
		ID: "jane-doe", Names: Names{"ar": "جين دو", "en": "Jane Doe"}, Female: true, Country: "IQ",
		Office:  Office{Role: "ambassador", Country: "IQ", Post: "RU", From: day("2024-11-20")},
		Sources: []string{"https://example.org/a?b=c#d"}, Checked: day("2025-06"),
	})
	e.AddAlias("ar", "جين ماري دو")
	e.AddAlias("ar", "جين دوّ") // the same but for a mark
	e.AddAlias("en", "Jane M. Doe")
	const want = `- id: jane-doe
  names: {ar: جين دو, en: Jane Doe}
  aliases: {ar: [جين ماري دو], en: [Jane M. Doe]}
  gender: f
  country: IQ
  offices:
    - {role: ambassador, post: RU, from: 2024-11-20}
  sources: ['https://example.org/a?b=c#d']
  checked: 2025-06
`
	if got := e.String(); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	g, problems := load(t, File{"officials.yaml", "content/data/officials.yaml", []byte(want)})
	if p, ok := g.Official("jane-doe"); !ok || len(problems) > 0 || !p.Female || p.Offices[0].Post != "RU" || p.Offices[0].Country != "IQ" {
		t.Errorf("read as %+v %v", p, problems)
	}
}

func TestAppendToKeepsTheFile(t *testing.T) {
	e := NewEntry(Proposal{ID: "b", Names: Names{"ar": "ب", "en": "B"}, Checked: day("2025-06")})
	const entry = "- id: b\n  names: {ar: ب, en: B}\n  checked: 2025-06\n"
	for file, want := range map[string]string{
		"":              entry,
		"# none\n[]\n":  "# none\n" + entry,
		"# none\n#\n":   "# none\n#\n" + entry,
		"- {id: a} # x": "- {id: a} # x\n" + entry,
		"- id: a\r\n":   strings.ReplaceAll("- id: a\n"+entry, "\n", "\r\n"),
		"# h\n- id: a\n  names: {ar: ا} # c\n\n# end\n": "# h\n- id: a\n  names: {ar: ا} # c\n" + entry + "\n# end\n",
		"  - id: a\n": "  - id: a\n  " + strings.ReplaceAll(strings.TrimSuffix(entry, "\n"), "\n", "\n  ") + "\n",
	} {
		if got, err := e.AppendTo([]byte(file)); err != nil || string(got) != want {
			t.Errorf("%q became\n%q (%v), want\n%q", file, got, err, want)
		}
	}
	if got, err := e.AppendTo([]byte("a: b\n")); err == nil {
		t.Errorf("a file that is no list became %q", got)
	}
}

func TestEmbeddedEntryIsTheSameOfficial(t *testing.T) {
	g, _ := load(t)
	for i, id := range g.OfficialIDs() {
		if i%50 != 0 {
			continue // each reads the whole file
		}
		e, ok := EmbeddedEntry(id)
		if !ok {
			t.Fatalf("no entry of %s", id)
		}
		if again := e.String(); !strings.HasPrefix(again, "- id: "+id+"\n  names: {") || strings.Contains(again, "#") && !strings.Contains(again, "http") {
			t.Errorf("written as\n%s", again)
		}
	}
	e, _ := EmbeddedEntry("mahmoud-al-mashhadani")
	e.SetName("fr", "Mahmoud al-Machhadani")
	e.AddAlias("en", "Mahmud al-Mashhadani")
	g, problems := load(t, File{"officials.yaml", "content/data/officials.yaml", []byte(e.String())})
	p, _ := g.Official("mahmoud-al-mashhadani")
	if len(problems) > 0 || p.Names["fr"] != "Mahmoud al-Machhadani" || p.entry.Aliases["en"][0] != "Mahmud al-Mashhadani" || len(p.Offices) != 2 {
		t.Errorf("read as %+v %v", p, problems)
	}
	if _, ok := EmbeddedEntry("nobody"); ok {
		t.Error("an entry of nobody")
	}
}

// TestAliasOfOneWithSafeForms: where an entry lists the forms that are safe, a
// new spelling is one of them, or it would never be found.
func TestAliasOfOneWithSafeForms(t *testing.T) {
	e := NewEntry(Proposal{ID: "a", Names: Names{"ar": "ا ب", "en": "A B"}})
	e.match = []string{"ا ب ت"}
	e.AddAlias("ar", "ا ب ث")
	if got := e.String(); !strings.Contains(got, "match: [ا ب ت, ا ب ث]") {
		t.Errorf("written as\n%s", got)
	}
}

func TestReadOffice(t *testing.T) {
	g, _ := load(t)
	for _, c := range []struct {
		text, country string
		want          Office
		female        bool
	}{
		{"وزير الخارجية", "IQ", Office{Role: "foreign-minister"}, false},
		{"وزيرة الخارجية العراقية", "", Office{Role: "foreign-minister", Country: "IQ"}, true},
		{"لوزير خارجية البرازيل", "", Office{Role: "foreign-minister", Country: "BR"}, false},
		{"السفير الروسي في العراق", "RU", Office{Role: "ambassador", Country: "RU", Post: "IQ"}, false},
		{"السفيرة الكورية الجنوبية لدى بغداد", "", Office{Role: "ambassador", Country: "KR", Post: "IQ"}, true},
		{"Foreign Minister of Iraq", "", Office{Role: "foreign-minister", Country: "IQ"}, false},
		{"Russian Ambassador to Iraq", "", Office{Role: "ambassador", Country: "RU", Post: "IQ"}, false},
	} {
		got, ok := g.ReadOffice(c.text, c.country)
		if !ok || got.Office != c.want || got.Female != c.female || got.Former {
			t.Errorf("%s is %+v, %t; want %+v", c.text, got, ok, c.want)
		}
	}
	for _, text := range []string{"", "السابق", "العراقي", "نجم المنتخب", "وزراء الخارجية", "السفير في", "رئيس الوزراء الذي زار"} {
		if got, ok := g.ReadOffice(text, "IQ"); ok {
			t.Errorf("%s is %+v", text, got)
		}
	}
}

// TestReadOfficeOfMoreWords: words of an office that say more than its role are not
// lost: that it is former, that somebody acts, and of what it is.
func TestReadOfficeOfMoreWords(t *testing.T) {
	g, _ := load(t)
	for _, c := range []struct {
		text   string
		want   Office
		former bool
		ar, en string
	}{
		{"وزير الخارجية السابق", Office{Role: "foreign-minister"}, true, "", ""},
		{"وزير النقل العراقي الأسبق", Office{Role: "transport-minister", Country: "IQ"}, true, "", ""},
		{"وزيرة الثقافة السابقة في العراق", Office{Role: "culture-minister", Country: "IQ"}, true, "", ""},
		{"former Iraqi Foreign Minister", Office{Role: "foreign-minister", Country: "IQ"}, true, "", ""},
		{"محافظ الفيوم المصري", Office{Role: "governor", Country: "EG"}, false, "محافظ الفيوم", ""},
		{"محافظ بغداد", Office{Role: "governor", Country: "IQ"}, false, "محافظ بغداد", ""},
		{"لمحافظ البصرة السابق", Office{Role: "governor", Country: "IQ"}, true, "محافظ البصرة", ""},
		{"القائم بأعمال محافظ البصرة", Office{Role: "governor", Country: "IQ"}, false, "القائم بأعمال محافظ البصرة", "Acting Governor"},
		{"القائمة بأعمال وزير الخارجية الليبي", Office{Role: "foreign-minister", Country: "LY"}, false, "القائمة بأعمال وزير الخارجية", "Acting Foreign Minister"},
		{"وزير الداخلية الليبي بالوكالة", Office{Role: "interior-minister", Country: "LY"}, false, "وزير الداخلية بالوكالة", "Acting Interior Minister"},
		{"acting foreign minister of Libya", Office{Role: "foreign-minister", Country: "LY"}, false, "القائم بأعمال وزير الخارجية", "acting foreign minister"},
		{"القائم بالأعمال الأمريكي في بغداد", Office{Role: "charge-daffaires", Country: "US", Post: "IQ"}, false, "", ""},
		{"وزير النقل والطيران المدني اليمني", Office{Role: "transport-minister", Country: "YE"}, false, "وزير النقل والطيران المدني", ""},
		{"رئيس لجنة الخدمات النيابية", Office{Role: "committee-chair"}, false, "رئيس لجنة الخدمات النيابية", ""},
	} {
		got, ok := g.ReadOffice(c.text, "")
		var title Names
		if got.Office.title != nil {
			title, got.Office.title = *got.Office.title, nil
		}
		if !ok || got.Office != c.want || got.Former != c.former || title["ar"] != c.ar || title["en"] != c.en {
			t.Errorf("%s is %+v %v, %t; want %+v", c.text, got, title, ok, c)
		}
	}
}

// TestNeverOfASite: phrases that a site wants ignored are a file of their own,
// because an entry of a country would replace the built-in one whole.
func TestNeverOfASite(t *testing.T) {
	g, problems := load(t, File{"never.yaml", "content/data/never.yaml", []byte("ar: [حلاوة الأردن]\nen: [Turkey sandwich]\n")})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	found := map[string]string{}
	for _, f := range g.Forms() {
		if f.Kind == Never && f.ID == "" {
			found[f.Text] = f.Lang
		}
	}
	if len(found) != 2 || found["حلاوة الأردن"] != "ar" || found["Turkey sandwich"] != "en" {
		t.Errorf("got %v", found)
	}
	if _, problems := load(t, File{"never.yaml", "content/data/never.yaml", []byte("- x\n")}); problems.Errors() != 1 || problems[0].Line != 1 {
		t.Errorf("a list: %v", problems)
	}
}
