package evaluate

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/mujaz/mujaz/internal/arabic"
)

// labelled holds the project's own articles.
const labelled = "../ingest/testdata/labelled"

// TestFiguresDoNotFall holds reading and tagging to what they could do when the
// figures were last committed.
func TestFiguresDoNotFall(t *testing.T) {
	committed, err := Committed(labelled)
	if err != nil {
		t.Fatal(err)
	}
	r, err := Folder(labelled)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range r.Changes(committed) {
		switch {
		case c.IsNew || c.IsGone:
			t.Errorf("%s; make eval UPDATE=1 rewrites %s", c, figuresFile)
		case c.New < c.Old:
			t.Errorf("%s. The errors of it:\n%s", c, errorLines(c.Figure.Errors(r)))
		case c.New-c.Old > 0.005:
			t.Logf("%s: better; make eval UPDATE=1 holds it there", c)
		}
	}
}

func errorLines(errs []Error) string {
	var b strings.Builder
	for _, e := range errs {
		b.WriteString("  " + e.String() + "\n")
	}
	return b.String()
}

// TestLabelsStandInTheirTexts finds labels with a slip of the pen, which no
// reading could ever match.
func TestLabelsStandInTheirTexts(t *testing.T) {
	golds, err := readGold(labelled)
	if err != nil {
		t.Fatal(err)
	}
	for _, g := range golds {
		data, err := os.ReadFile(filepath.Join(labelled, g.File))
		if err != nil {
			t.Fatal(err)
		}
		text := norm(arabic.Repair(string(data))) // labels are in ordinary letters, as import writes
		in := func(label string) {
			if !strings.Contains(text, norm(label)) {
				t.Errorf("%s: the text has no %q", g.ID, label)
			}
		}
		if g.Count != len(g.Articles) {
			t.Errorf("%s: article_count is %d, and there are %d articles", g.ID, g.Count, len(g.Articles))
		}
		for _, a := range g.Articles {
			in(a.FirstWords)
			in(a.Title)
			in(a.Dateline.Place)
			in(a.Dateline.Agency)
			in(a.Source)
			for _, p := range append(a.Officials, a.OptionalOfficials...) {
				in(p.Name)
				in(p.Role)
			}
			for _, name := range a.Others {
				in(name)
			}
			for _, trap := range a.Traps {
				in(trap.Form)
			}
		}
	}
}

// TestLabelsScoreOne is the law of any scorer: what is right is found right.
func TestLabelsScoreOne(t *testing.T) {
	golds, err := readGold(labelled)
	if err != nil {
		t.Fatal(err)
	}
	r := &Result{}
	for _, g := range golds {
		r.file(g, perfect(g))
	}
	if len(r.Errors) > 0 {
		t.Errorf("the labels differ from themselves:\n%s", errorLines(r.Errors))
	}
	figures := r.Figures()
	if len(figures) < 15 {
		t.Errorf("only %d figures were measured", len(figures))
	}
	for _, f := range figures {
		if f.Value() != 1 {
			t.Errorf("%s is %s, not 1", f.Name, f.Ratio)
		}
	}
}

// perfect is a label as if it had been read.
func perfect(g gold) prediction {
	first := g.Articles[0]
	p := prediction{
		Title: first.Title, Published: first.Published, Updated: first.Updated,
		Place: first.Dateline.Place, Agency: first.Dateline.Agency, Source: first.Source,
	}
	if first.PublishedTime != "" {
		p.Published += "T" + first.PublishedTime
	}
	for _, a := range g.Articles {
		p.Articles = append(p.Articles, predictedArticle{Start: a.FirstWords, Countries: a.Countries, Officials: a.Officials})
	}
	return p
}
