package locale

import (
	"maps"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/mujaz/mujaz/internal/date"
	"github.com/mujaz/mujaz/internal/diag"
)

var baghdad = time.FixedZone("Asia/Baghdad", 3*3600)

// file reads a labels file into one of a site.
func file(t *testing.T, from, lang string) File {
	t.Helper()
	data, err := os.ReadFile(from)
	if err != nil {
		t.Fatal(err)
	}
	return File{Path: "templates/i18n/" + lang + ".yaml", Data: data}
}

// theme is the labels that the theme ships.
func theme(t *testing.T) []File {
	return []File{file(t, "../../templates/i18n/ar.yaml", "ar"), file(t, "../../templates/i18n/en.yaml", "en")}
}

var (
	arabic  = Settings{Lang: "ar", Locale: "ar-IQ", Label: "العربية", Direction: "rtl", Numerals: "latn", Months: "dual", Hijri: true, TimeZone: baghdad}
	english = Settings{Lang: "en", Locale: "en-GB", Label: "English", Direction: "ltr", Numerals: "auto", Hijri: true, TimeZone: baghdad}
	french  = Settings{Lang: "fr", Locale: "fr", Label: "Français", Direction: "ltr", TimeZone: baghdad}
)

// one loads the theme with one language set as given.
func one(t *testing.T, st Settings) *Language {
	t.Helper()
	var problems diag.List
	l := Load([]Settings{st}, append(theme(t), file(t, "testdata/fr.yaml", "fr")), &problems).Language(st.Lang)
	if problems.Errors() > 0 {
		t.Fatal(problems)
	}
	return l
}

func equal(t *testing.T, what, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("%s: got %q, want %q", what, got, want)
	}
}

func TestThemeIsComplete(t *testing.T) {
	var problems diag.List
	set := Load([]Settings{arabic, english}, theme(t), &problems)
	if len(problems) > 0 {
		t.Error(problems)
	}
	if !slices.Equal(set.Codes(), []string{"ar", "en"}) || set.Default() != set.Language("ar") || set.Language("fr") != nil {
		t.Errorf("languages: %v", set.Codes())
	}
	if !set.HasLabel("updated") || set.HasCount("updated") || !set.HasCount("articles") || set.HasLabel("articles") || set.HasLabel("nope") {
		t.Error("what kinds of labels there are is wrong")
	}
	if !slices.Contains(set.Keys(), "updated") || !slices.IsSorted(set.Keys()) {
		t.Errorf("keys: %v", set.Keys())
	}
	if h := set.Holes("from_to"); !slices.Equal(h, []string{"from", "to"}) {
		t.Errorf("holes: %v", h)
	}
}

func TestCount(t *testing.T) {
	want := map[string]map[int]string{
		"ar": {0: "لا أخبار", 1: "خبر واحد", 2: "خبران", 3: "3 أخبار", 10: "10 أخبار", 11: "11 خبراً", 99: "99 خبراً", 100: "100 خبر", 102: "102 خبر", 103: "103 أخبار", 1_000_011: "1,000,011 خبراً"},
		"en": {0: "0 articles", 1: "1 article", 2: "2 articles", 1234: "1,234 articles"},
		"fr": {0: "0 article", 1: "1 article", 2: "2 articles", 1234: "1\u202f234 articles"},
	}
	for _, st := range []Settings{arabic, english, french} {
		l := one(t, st)
		for n, text := range want[st.Lang] {
			equal(t, st.Lang, l.Count("articles", n), text)
		}
	}
	st := arabic
	st.Numerals = "auto" // Iraq's
	equal(t, "below zero", one(t, english).Count("articles", -1), "-1 article")
	equal(t, "ar-IQ", one(t, st).Count("articles", 1234), "١٬٢٣٤ خبراً")
}

func TestLabelFillsItsHoles(t *testing.T) {
	ar, en := one(t, arabic), one(t, english)
	equal(t, "plain", ar.Label("updated"), "آخر تحديث")
	equal(t, "filled", en.Label("from_to", "to", 2024, "from", "May 2020"), "May 2020 to 2,024")
	equal(t, "not filled", en.Label("from_to", "from", "2020"), "2020 to {to}")
	equal(t, "sentence", ar.Label("not_translated", "language", ar.LanguageName("en")), "لم يُترجم هذا الخبر إلى الإنجليزية بعد")
	equal(t, "other direction", ar.Label("tag_month", "name", "NATO", "month", "أيار"), "\u2068NATO\u2069: أيار")
	equal(t, "other direction", en.Label("since", "date", "أيار 2020"), "since \u2068أيار 2020\u2069")
	equal(t, "unknown", ar.Label("nope"), "nope")
	equal(t, "counted", ar.Label("articles"), "articles")
	equal(t, "own name", one(t, french).LanguageName("fr"), "français")
	equal(t, "no name", en.LanguageName("tlh"), "tlh")
}

func TestList(t *testing.T) {
	for _, c := range []struct {
		st    Settings
		items []string
		want  string
	}{
		{arabic, []string{"العراق", "روسيا", "فلسطين"}, "العراق وروسيا وفلسطين"},
		{english, []string{"Iraq", "Russia", "Palestine"}, "Iraq, Russia and Palestine"},
		{french, []string{"l’Irak", "la Russie"}, "l’Irak et la Russie"},
		{english, []string{"Iraq"}, "Iraq"},
		{english, nil, ""},
	} {
		equal(t, c.st.Lang, one(t, c.st).List(c.items), c.want)
	}
}

func TestAnOwnFileAddsLabelByLabel(t *testing.T) {
	own := File{Path: "templates/i18n/ar.yaml", Data: []byte("labels: {home: البداية}\ncities: {Asia/Erbil: أربيل}\nformats: {month_names: {own: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]}}\n")}
	st := arabic
	st.Months = "own"
	var problems diag.List
	l := Load([]Settings{st, english}, append(theme(t), own), &problems).Language("ar")
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	equal(t, "replaced", l.Label("home"), "البداية")
	equal(t, "kept", l.Label("updated"), "آخر تحديث")
	equal(t, "added", l.Month(2024, 11), "11 2024")
	equal(t, "kept", l.Time(date.Of(2024, time.May, 1).At(9, 5)), "9:05 ص بتوقيت بغداد")
}

func TestDialectsReadTheirBaseLanguage(t *testing.T) {
	st := english
	st.Lang, st.Locale = "en-gb", "en-GB"
	equal(t, "en-gb", one(t, st).Label("updated"), "Updated")
}

func TestAMissingLabelIsTheDefaultLanguages(t *testing.T) {
	var problems diag.List
	files := append(theme(t), file(t, "testdata/fr.yaml", "fr"))
	set := Load([]Settings{arabic, english, french}, files, &problems)
	equal(t, "stand-in", set.Language("fr").Label("home"), "الرئيسية")
	equal(t, "own", set.Language("fr").Label("updated"), "Mis à jour")
	if problems.Errors() > 0 || len(problems) != len(set.Keys())-3 {
		t.Errorf("%d problems of %d labels: %v", len(problems), len(set.Keys()), problems)
	}
	// The French site alone: what the theme knows in other languages stands in.
	alone := Load([]Settings{french}, files, new(diag.List))
	equal(t, "other languages", alone.Language("fr").Label("home"), "الرئيسية")
	equal(t, "counted by its own rule", alone.Language("fr").Count("articles", 0), "0 article")
}

func TestProblems(t *testing.T) {
	formats := "formats: {date: y, full_date: y, month: y, time: H, list: {middle: a, last: b}, weekdays: [a, b, c, d, e, f, g], months: m, month_names: {m: [a, b, c, d, e, f, g, h, i, j, k, l]}}\nlanguages: {xx: X, ar: A, en: E}\n"
	for name, c := range map[string]struct {
		ar, en string
		want   []string
	}{
		"missing":       {"labels: {home: a, updated: b}", "labels: {home: a}", []string{`en.yaml: warning: the label "updated" is missing`, `add it under labels: as updated: … (see ar.yaml:1:28)`}},
		"misspelt":      {"labels: {home: a}", "labels: {home: a, hoem: b}", []string{`ar.yaml: warning: the label "hoem" is missing`, `it is at en.yaml:1:25; was "home" meant there?`}},
		"both missing":  {"labels: {home: a, hom: b}", "", []string{`add it under labels: as hom: …`, `add it under labels: as home: …`}},
		"kind":          {"labels: {n: {zero: a, one: a, two: a, few: '{n}', many: '{n}', other: '{n}'}}", "labels: {n: a}", []string{`en.yaml:1:13: error: the label "n" is of another kind at ar.yaml:1:13`}},
		"holes":         {"labels: {x: 'a {name}'}", "labels: {x: 'a {nam}'}", []string{`en.yaml:1:13: error: nothing fills {nam} in the label "x"`, `did you mean "name"?`, `the label "x" does not say {name}`}},
		"plural":        {"labels: {x: {one: a, two: b, few: '{n}', many: '{n}', other: '{n}'}}", "labels: {x: {one: a, other: '{n}'}}", []string{`ar.yaml:1:13: error: the label "x" lacks the plural form zero`}},
		"unused plural": {"", "labels: {x: {one: a, few: '{n}', other: '{n}'}}", []string{`en.yaml:1:13: error: the language "en" has no plural form few`}},
		"silent plural": {"", "labels: {x: {one: a, other: many}}", []string{`the form other of the label "x" stands for several numbers and does not say which`}},
		"no form":       {"", "labels: {x: {one: a, othr: '{n}', other: '{n}'}}", []string{`en.yaml:1:22: error: "othr" is no plural form`, `did you mean "other"?`}},
		"other hole":    {"", "labels: {x: {one: a, other: '{n} of {name}'}}", []string{`nothing fills {name} in the label "x"`}},
		"empty":         {"", "labels: {x: ''}", []string{`en.yaml:1:13: error: the text is empty`}},
		"pattern":       {"", "formats: {date: 'D MMMM'}", []string{`"D" is no field of a date`}},
		"apostrophe":    {"", `formats: {date: "d 'de"}`, []string{`is never closed`}},
		"names":         {"", "formats: {weekdays: [a, b]}", []string{`en.yaml:1:21: error: this must be a list of 7 names, not of 2`}},
		"comma":         {"", "formats: {weekdays: [a، b]}", []string{`the Arabic comma`}},
		"numerals":      {"", "formats: {numerals: roman}", []string{`"roman" are no numerals`}},
		"day":           {"", "formats: {first_day: Montag}", []string{`"Montag" is no day`}},
		"no forms":      {"", "labels: {x: {}}", []string{`the label "x" lacks the plural form one`, `lacks the plural form other`}},
		"no text":       {"", "labels: {x: [a]}", []string{`en.yaml:1:13: error: this must be a mapping`}},
		"clock":         {"", "formats: {city_time: '{tim}'}", []string{`nothing fills {tim}; a time has {time}, {city}, {offset}`}},
		"key":           {"", "formts: {}", []string{`en.yaml:1:1: error: unknown key "formts"`, `did you mean "formats"?`}},
	} {
		var problems diag.List
		at := func(lang, text string) []File {
			return []File{{Path: lang + ".yaml", Data: []byte(formats)}, {Path: lang + ".yaml", Data: []byte(text)}}
		}
		Load([]Settings{{Lang: "ar"}, {Lang: "en"}}, append(at("ar", c.ar), at("en", c.en)...), &problems)
		problems.Sort()
		var all strings.Builder
		for _, p := range problems {
			all.WriteString(p.String() + "\n")
		}
		for _, want := range c.want {
			if !strings.Contains(all.String(), want) {
				t.Errorf("%s: no %q in\n%s", name, want, &all)
			}
		}
		if c.ar == "" && len(problems) > 4 { // the mistake, and what follows from it
			t.Errorf("%s: more than was asked for\n%s", name, &all)
		}
	}
}

func TestFormatsThatALanguageNeeds(t *testing.T) {
	var problems diag.List
	st := english
	st.Months = ""
	l := Load([]Settings{st}, []File{{Path: "en.yaml"}}, &problems).Language("en")
	got := map[string]bool{}
	for _, p := range problems {
		got[p.Message] = true
	}
	for _, name := range []string{"date", "full_date", "month", "time", "month_names", "weekdays", "list"} {
		if !got["the format "+diag.Quote(name)+" is missing"] {
			t.Errorf("nothing is said of %s: %v", name, problems)
		}
	}
	if !got["there are no hijri_months, or no hijri_date"] || len(got) != 8 {
		t.Errorf("got %v", problems)
	}
	equal(t, "plain", l.FullDate(date.Of(2024, time.May, 3))+", "+l.List([]string{"a", "b"})+", "+l.Hijri(date.Of(2024, time.May, 3)), "2024-05-03, a, b, ")
}

func TestSettingsThatLabelsDoNotKnow(t *testing.T) {
	var problems diag.List
	st := arabic
	st.Months = "levnt"
	l := Load([]Settings{st, {Lang: "xx"}}, append(theme(t), File{Path: "templates/i18n/fr.yml"}), &problems).Language("ar")
	problems.Sort()
	var got []string
	for _, p := range problems {
		got = append(got, p.String())
	}
	want := []string{
		"site.yaml: error: the language \"ar\" has no months \"levnt\"\n  hint: did you mean \"levant\"?",
		"templates/i18n/ar.yaml: warning: the language \"xx\" has no name here\n  hint: add it under languages: as xx: …",
		"templates/i18n/fr.yml: warning: this is no labels file\n  hint: labels are in files named by their language, as ar.yaml",
		"templates/i18n/xx.yaml: error: the language \"xx\" has no labels\n  hint: begin with a copy: mujaz new labels en, under the name xx.yaml",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
	equal(t, "still usable", l.Month(2024, 8), "أوت 2024")
}

// A replaced label is held to the holes of the theme's, and not the theme's
// other languages to it.
func TestAnOwnLabelKeepsItsHoles(t *testing.T) {
	var problems diag.List
	own := File{Path: "own/ar.yaml", Data: []byte("labels:\n  since: منذ\n")}
	Load([]Settings{arabic, english}, append(theme(t), own), &problems)
	if len(problems) != 1 || problems[0].Pos != (diag.Pos{Path: "own/ar.yaml", Line: 2, Col: 10}) {
		t.Errorf("got %v", problems)
	}
}

var alphabetical = map[string][]string{
	"ar": {"2030", "NATO", "أحمد", "احمد سعيد", "الأردن", "إسرائيل", "إيران", "البحرين", "تونس", "الجزائر", "سوريا", "الصين", "العراق", "فلسطين", "لبنان", "مصر", "المغرب", "اليمن"},
	"en": {"Åland", "China", "Egypt", "The Gambia", "Iraq", "Türkiye", "Uganda"},
	"fr": {"L’Égypte", "L’Irak", "Le Liban", "La Syrie"},
}

func TestCompareIsAlphabetical(t *testing.T) {
	for _, st := range []Settings{arabic, english, french} {
		l := one(t, st)
		want := alphabetical[st.Lang]
		got := slices.Clone(want)
		slices.Reverse(got)
		slices.SortFunc(got, l.Compare)
		if !slices.Equal(got, want) {
			t.Errorf("%s: got %q", st.Lang, got)
		}
		if l.Compare(want[0], want[0]) != 0 {
			t.Errorf("%s: a name is not equal to itself", st.Lang)
		}
	}
	if one(t, arabic).Compare("\u0627\u0654حمد", "احمد سعيد") >= 0 || one(t, arabic).Compare(" العراق", "الأردن") <= 0 {
		t.Error("a decomposed name, or one after a space, is out of order")
	}
	if l := one(t, arabic); l.Compare("احمد", "أحمد") == 0 || l.Compare("احمد", "أحمد") != -l.Compare("أحمد", "احمد") {
		t.Error("two spellings of a name have no order")
	}
}

// An index has each letter once: names under one letter stand together.
func TestLettersFollowTheOrder(t *testing.T) {
	for _, st := range []Settings{arabic, english, french} {
		l := one(t, st)
		seen := map[string]bool{}
		last := ""
		for _, name := range alphabetical[st.Lang] {
			letter := l.Letter(name)
			if letter != last && seen[letter] {
				t.Errorf("%s: the letter %s comes twice", st.Lang, letter)
			}
			seen[letter], last = true, letter
		}
	}
}

func TestALanguageIsForManyGoroutines(t *testing.T) {
	l := one(t, arabic)
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			names := slices.Clone(alphabetical["ar"])
			slices.Reverse(names)
			slices.SortFunc(names, l.Compare)
			if !slices.Equal(names, alphabetical["ar"]) || l.Count("articles", 2) != "خبران" {
				t.Error("another result in another goroutine")
			}
		})
	}
	wait.Wait()
}

func TestLetter(t *testing.T) {
	ar, en := one(t, arabic), one(t, english)
	for name, want := range map[string]string{"الأردن": "ا", "إيران": "ا", "العراق": "ع", "«مصر»": "م", "محمد": "م", "مُحمد": "م", "NATO": "N", "2030": "#", "؟": "#", "ال": "ا"} {
		equal(t, name, ar.Letter(name), want)
	}
	for name, want := range map[string]string{"The Gambia": "G", "Åland": "A", "émile": "E"} {
		equal(t, name, en.Letter(name), want)
	}
	st := Settings{Lang: "sv", Direction: "ltr"}
	sv := Load([]Settings{st}, nil, new(diag.List)).Language("sv")
	equal(t, "a letter of its own", sv.Letter("Åland"), "Å")
}

func TestDirectionOf(t *testing.T) {
	want := map[string]string{"ar": "rtl", "ar-IQ": "rtl", "fa": "rtl", "he": "rtl", "ckb": "rtl", "ku": "ltr", "en": "ltr", "tr": "ltr", "": "ltr"}
	for _, code := range slices.Sorted(maps.Keys(want)) {
		equal(t, code, DirectionOf(code), want[code])
	}
}
