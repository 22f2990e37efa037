package yamldoc

import (
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/mujaz/mujaz/internal/date"
	"github.com/mujaz/mujaz/internal/diag"
)

type front struct {
	Title     string         `yaml:"title"`
	Date      date.Date      `yaml:"date"`
	Draft     bool           `yaml:"draft"`
	Weight    int            `yaml:"weight"`
	Countries []Text         `yaml:"countries"`
	Source    *source        `yaml:"source"`
	Params    map[string]any `yaml:"params"`
}

type source struct {
	Name string `yaml:"name"`
	URL  string `yaml:"url"`
}

func read(text string) (front, string) {
	var f front
	var problems diag.List
	Decode("a.md", []byte(text), 2, &f, &problems)
	lines := make([]string, len(problems))
	for i, p := range problems {
		lines[i] = p.String()
	}
	return f, strings.Join(lines, "\n")
}

func TestDecode(t *testing.T) {
	f, problems := read("title: روسيا والعراق\ndate: 2024-11-20\ndraft: yes\nweight: 3\ncountries: [IQ, 'NO']\nsource: {name: واع}\nparams: {a: [1, x, true]}\n")
	if problems != "" {
		t.Fatal(problems)
	}
	want := front{Title: "روسيا والعراق", Date: date.Of(2024, 11, 20), Draft: true, Weight: 3,
		Countries: []Text{{"IQ", 6, 13}, {"NO", 6, 17}}, Source: &source{Name: "واع"},
		Params: map[string]any{"a": []any{1, "x", true}}}
	if !reflect.DeepEqual(f, want) {
		t.Errorf("got %+v, want %+v", f, want)
	}
}

func TestProblems(t *testing.T) {
	for text, want := range map[string]string{
		"titel: x\n":                       "a.md:2:1: error: unknown key \"titel\"\n  hint: did you mean \"title\"?",
		"mine: x\n":                        "a.md:2:1: error: unknown key \"mine\"\n  hint: keys of your own go under params:",
		"\u200ftitle: x\n":                 "a.md:2:1: error: unknown key \"\\u200ftitle\"\n  hint: did you mean \"title\"?",
		"title: خبر: عاجل\n":               "a.md:2:8: error: a text that holds a colon must be in quotes\n  hint: write title: \"خبر: عاجل\"",
		"countries: [IQ، RU]\n":            "a.md:2:13: error: the Arabic comma does not separate the items of a list: \"IQ، RU\" is one item\n  hint: write [IQ, RU]",
		"date: غدا\n":                      "a.md:2:7: error: \"غدا\" is no date: it must begin with a year of four digits, as 2024-11-20",
		"draft: perhaps\n":                 "a.md:2:8: error: this must be true or false",
		"weight: heavy\n":                  "a.md:2:9: error: this must be a whole number",
		"title: [a]\n":                     "a.md:2:8: error: this must be a text",
		"countries: IQ\n":                  "a.md:2:12: error: this must be a list, as [a, b]",
		"title: a\ntitle: b\n":             "a.md:3:1: error: the key \"title\" is written twice",
		"- a\n":                            "a.md:2:1: error: this must be a mapping of keys to values",
		"title: \"x\ndate: 2024\n":         "a.md:2:8: error: the quote that opens here is never closed\n  hint: close it on the same line",
		"countries: [IQ, RU\ndraft: yes\n": "a.md:2:12: error: the bracket that opens here is never closed, or a comma is missing\n  hint: write lists as [a, b]",
		"\ttitle: x\n":                     "a.md:2:1: error: a text cannot begin with this character\n  hint: YAML is indented with spaces, not with tabs",
		"draft: yes\ntitle\nweight: 1\n":   "a.md:3:1: error: this line is no key with a value\n  hint: write it as key: value",
		"":                                 "",
	} {
		if _, got := read(text); got != want {
			t.Errorf("%q:\n got %s\nwant %s", text, got, want)
		}
	}
}

func TestAllProblemsAtOnce(t *testing.T) {
	f, problems := read("title: خبر: عاجل\nsource:\n  name: قال: نعم\nweight: x\nfoo: 1\ndraft: true\n")
	for _, want := range []string{"a.md:2:8:", "a.md:4:9:", "a.md:5:9:", "a.md:6:1:"} {
		if !strings.Contains(problems, want) {
			t.Errorf("no problem at %s in\n%s", want, problems)
		}
	}
	if !f.Draft || f.Title != "خبر: عاجل" {
		t.Errorf("what could be read is not there: %+v", f)
	}
}

func TestFormatReadsBack(t *testing.T) {
	for _, title := range []string{"خبر: عاجل", "- x", "NO", "2024-11-20", "'", "a # b", "", " x ", "yes", "null", "قال \"نعم\"", "@x", strings.Repeat("كلمة ", 60) + "آخر"} {
		data := Format([]Field{{"title", title}, {"date", date.Of(2024, 11, 20).At(12, 20)}, {"draft", true}, {"weight", 3},
			{"countries", []string{"IQ", "NO"}}, {"source", []Field{{"name", title}}}})
		f, problems := read(string(data))
		if problems != "" || f.Title != title || f.Source.Name != title || f.Countries[1].Value != "NO" || f.Date != date.Of(2024, 11, 20).At(12, 20) || !f.Draft {
			t.Errorf("%q was written as\n%s\nread as %+v\n%s", title, data, f, problems)
		}
		if !strings.Contains(string(data), "date: 2024-11-20T12:20\n") || !strings.Contains(string(data), "countries: [IQ, ") {
			t.Errorf("written as\n%s", data)
		}
	}
}

// yamlBreak is what YAML 1.1 counts as the end of a line.
var yamlBreak = regexp.MustCompile("\r\n|[\r\n\u0085\u2028\u2029]")

func FuzzDecode(f *testing.F) {
	for _, s := range []string{"title: خبر: عاجل\n", "a: [1, {b: c}]\n", "&a [*a]", "title: |\n  x\n", "\"a\n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var into front
		var problems diag.List
		Decode("a.md", []byte(s), 1, &into, &problems)
		lines := len(yamlBreak.FindAllString(s, -1)) + 1
		for _, p := range problems {
			if p.Line < 1 || p.Line > lines+1 {
				t.Errorf("%q: problem at line %d of %d: %s", s, p.Line, lines, p)
			}
		}
	})
}
