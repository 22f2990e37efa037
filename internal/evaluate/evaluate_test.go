package evaluate

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// folder writes a folder of labelled articles.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

const bridge = `افتتاح جسر جديد في أسوان
تاريخ النشر: 3 مايو 2021
أسوان - رويترز: افتتح وزير النقل المصري هشام عرفات جسرا جديدا فوق النيل. وحضر الافتتاح سفير السودان.
`

const bridgeGold = `{"id": "n1", "file": "n1.txt", "article_count": 1, "articles": [{"first_words": "افتتاح جسر جديد في أسوان افتتح", "title": "افتتاح جسر جديد في أسوان", "title_alt": [], "published": "2021-05-03", "published_time": null, "updated": null, "dateline": {"place": "أسوان", "agency": "رويترز", "agency_alt": []}, "source": null, "countries": ["EG", "SD"], "countries_via_capital": [], "countries_optional": {}, "traps": [], "officials": [{"name": "هشام عرفات", "role": "وزير النقل", "country": "EG"}], "officials_optional": [], "persons_not_officials": []}]}
`

func TestFolder(t *testing.T) {
	dir := folder(t, map[string]string{
		"n1.txt": bridge, "n2.txt": bridge,
		"gold1.jsonl":        bridgeGold,
		"gold2.jsonl":        "\n" + strings.ReplaceAll(strings.ReplaceAll(bridgeGold, "n1", "n2"), "2021-05-03", "2021-05-04"),
		"date_lines.jsonl":   `{"id": "d1", "line": "3 مايو 2021 - 10:15", "published": "2021-05-03", "time": "10:15", "updated": null}`,
		"byline_lines.jsonl": `{"id": "b1", "line": "القاهرة - رويترز", "places": ["القاهرة"], "agencies": ["رويترز"]}`,
	})
	r, err := Folder(dir)
	if err != nil {
		t.Fatal(err)
	}
	if r.Files != 2 || r.Articles != 2 {
		t.Errorf("read %d articles in %d files, want 2 in 2", r.Articles, r.Files)
	}
	both := Field{Ratio{2, 2}, Ratio{2, 2}}
	if r.Title != both || r.Place != both || r.Agency != both || r.Starts != (Ratio{2, 2}) || r.Countries != (Tally{TP: 4}) || r.Officials != (Tally{TP: 2}) {
		t.Errorf("a plain text is read otherwise than it is: %+v", r)
	}
	if r.Published != (Field{Ratio{1, 2}, Ratio{1, 2}}) {
		t.Errorf("one of two dates is right, not %+v", r.Published)
	}
	if r.Lines.Date != right || r.Lines.Time != right || r.Lines.Place != right || r.Lines.Agency != right {
		t.Errorf("the lines are read otherwise than they are: %+v", r.Lines)
	}
}

func TestBrokenFolders(t *testing.T) {
	for _, c := range []struct {
		name  string
		files map[string]string
		want  string
	}{
		{"no labels", map[string]string{"n1.txt": bridge}, "has no labelled articles"},
		{"labels without a line", map[string]string{"gold.jsonl": "\n"}, "has no labelled articles"},
		{"no text", map[string]string{"gold.jsonl": bridgeGold}, "n1.txt"},
		{"no JSON", map[string]string{"n1.txt": bridge, "gold.jsonl": bridgeGold + "{"}, "gold.jsonl:2: "},
		{"an id twice", map[string]string{"n1.txt": bridge, "gold.jsonl": bridgeGold + bridgeGold}, "two labels have the id n1"},
		{"no articles", map[string]string{"n1.txt": bridge, "gold.jsonl": `{"id": "n1", "file": "n1.txt"}`}, "no id, no file or no articles"},
		{"a broken line", map[string]string{"n1.txt": bridge, "gold.jsonl": bridgeGold, "date_lines.jsonl": "x"}, "date_lines.jsonl:1: "},
	} {
		if _, err := Folder(folder(t, c.files)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: the error is %v, without %q", c.name, err, c.want)
		}
	}
	if _, err := Folder(filepath.Join(t.TempDir(), "none")); err == nil {
		t.Error("a folder that is not there is no error")
	}
}

func TestPrint(t *testing.T) {
	r := &Result{Name: "few", Files: 1, Articles: 3, Countries: Tally{TP: 1, FP: 2}}
	r.Title.add(true, false)
	r.Errors = []Error{newError("title", "a", "x", ""), newError("country wrong", "a", "TR"), newError("country wrong", "b", "US"), newError("title", "c", "y", "z")}
	var out strings.Builder
	if err := r.Print(&out, 1); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"few: 3 articles in 1 file\n\n",
		"\ntitle          0.0000 (0 of 1)         0.0000 (0 of 1)\n",
		"\ncountries              0.3333 (1 of 3)  1.0000 (1 of 1)  0.5000\n",
		"\nofficials              -                -                -\n",
		"\n\ncountry wrong: a | \u2068TR\u2069\ncountry wrong: 1 more\n\ntitle: a | \u2068x\u2069 | \u2068-\u2069\ntitle: 1 more\n",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("the table has no %q:\n%s", want, out.String())
		}
	}
	for _, c := range []struct{ n, lines int }{{0, 0}, {-1, 4}, {2, 4}} {
		var out strings.Builder
		if err := r.Print(&out, c.n); err != nil {
			t.Fatal(err)
		}
		if got := strings.Count(out.String(), "\u2068x\u2069") + strings.Count(out.String(), "\u2068y\u2069") + strings.Count(out.String(), "country wrong: "); got != c.lines {
			t.Errorf("%d of each kind: %d lines of errors, want %d", c.n, got, c.lines)
		}
	}
}

func TestFigures(t *testing.T) {
	dir := t.TempDir()
	if old, err := Committed(dir); err != nil || old != nil {
		t.Errorf("a folder without figures gives %v, %v", old, err)
	}
	r := &Result{Officials: Tally{TP: 2, FP: 1}, Role: Ratio{2, 2}}
	r.Errors = []Error{newError("role", "a"), newError("official wrong", "a"), newError("official missed", "b")}
	if err := r.Commit(dir); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join(dir, figuresFile))
	if err != nil {
		t.Fatal(err)
	}
	// 2 of 3 is rounded down, so that the same figure is never lower than itself.
	want := "{\n  \"officials_f1\": 0.8,\n  \"officials_precision\": 0.666,\n  \"officials_recall\": 1,\n  \"role\": 1\n}\n"
	if string(data) != want {
		t.Errorf("the file is\n%swant\n%s", data, want)
	}
	old, err := Committed(dir)
	if err != nil {
		t.Fatal(err)
	}
	if c := r.Changes(old); len(c) > 0 {
		t.Errorf("what was just committed has changes: %v", c)
	}

	r.Officials, r.Role, r.Source = Tally{TP: 1, FP: 1}, Ratio{}, Field{All: Ratio{1, 3}}
	var got []string
	for _, c := range r.Changes(old) {
		got = append(got, c.String())
	}
	if want := []string{
		"source_all: new, 0.333", "officials_precision: 0.666 → 0.500", "officials_f1: 0.800 → 0.666", "role: 1.000 → gone",
	}; !slices.Equal(got, want) {
		t.Errorf("the changes are %q, want %q", got, want)
	}
	for _, f := range r.Figures() {
		if f.Name == "officials_f1" && len(f.Errors(r)) != 2 {
			t.Errorf("an F1 has the errors of both kinds, not %v", f.Errors(r))
		}
		if f.Name == "officials_recall" && len(f.Errors(r)) != 1 {
			t.Errorf("a recall has only what was missed, not %v", f.Errors(r))
		}
	}
	if err := os.WriteFile(filepath.Join(dir, figuresFile), []byte("["), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Committed(dir); err == nil || !strings.Contains(err.Error(), figuresFile) {
		t.Errorf("a broken file gives the error %v", err)
	}
}
