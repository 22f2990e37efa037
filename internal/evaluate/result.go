package evaluate

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"
)

// A Ratio is how many of how many are right.
type Ratio struct {
	Right int `json:"right"`
	Of    int `json:"of"`
}

func (r *Ratio) add(ok bool) {
	r.Of++
	if ok {
		r.Right++
	}
}

// String is the ratio to four decimals, and what it is made of.
func (r Ratio) String() string {
	if r.Of == 0 {
		return "-"
	}
	return fmt.Sprintf("%.4f (%d of %d)", float64(r.Right)/float64(r.Of), r.Right, r.Of)
}

// A Field is how often a field of the first article is right.
type Field struct {
	Where Ratio `json:"where"` // where the label has it
	All   Ratio `json:"all"`   // over all files; a value where the label has none is wrong
}

func (f *Field) add(has, ok bool) {
	f.All.add(ok)
	if has {
		f.Where.add(ok)
	}
}

// A Tally is how much of a set was found: true positives, false positives and
// false negatives.
type Tally struct {
	TP int `json:"tp"`
	FP int `json:"fp"`
	FN int `json:"fn"`
}

// Precision is how much of what was found is right.
func (t Tally) Precision() Ratio { return Ratio{t.TP, t.TP + t.FP} }

// Recall is how much of what is there was found.
func (t Tally) Recall() Ratio { return Ratio{t.TP, t.TP + t.FN} }

// F1 is the harmonic mean of both.
func (t Tally) F1() Ratio { return Ratio{2 * t.TP, 2*t.TP + t.FP + t.FN} }

// A Result is the scores of a folder, and its errors in the order of the files.
type Result struct {
	Name     string `json:"name"`
	Files    int    `json:"files"`
	Articles int    `json:"articles"`

	Title        Field `json:"title"`
	Published    Field `json:"published"`
	Time         Field `json:"time"`
	Updated      Field `json:"updated"`
	Place        Field `json:"place"`
	Agency       Field `json:"agency"`
	Source       Field `json:"source"`
	ArticleCount Field `json:"article_count"` // where: of files with several
	Starts       Ratio `json:"article_starts"`

	Countries   Tally `json:"countries"`
	PerArticle  Tally `json:"countries_per_article"` // of files with the right number of articles
	ViaCapital  Ratio `json:"via_capital"`           // neutral in Countries
	Officials   Tally `json:"officials"`
	Role        Ratio `json:"role"` // of officials found
	RoleCountry Ratio `json:"role_country"`

	Lines struct {
		Date    Ratio `json:"date"`
		NoDate  Ratio `json:"no_date"` // of lines that give no date of an article
		Time    Ratio `json:"time"`
		Updated Ratio `json:"updated"`
		Place   Ratio `json:"place"`
		Agency  Ratio `json:"agency"`
	} `json:"lines"`

	Errors []Error `json:"errors"`
}

// An Error is one difference between a label and what was read.
type Error struct {
	Kind   string   `json:"kind"`
	ID     string   `json:"id"`     // of the file or line
	Values []string `json:"values"` // what is right, what was read
}

func newError(kind, id string, values ...string) Error { return Error{kind, id, values} }

// String is the error on one line. Each value keeps to itself where Arabic and
// Latin meet; one that is not there is a dash.
func (e Error) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s", e.Kind, e.ID)
	for _, v := range e.Values {
		if v = strings.TrimSpace(v); v == "" {
			v = "-"
		}
		fmt.Fprintf(&b, " | \u2068%s\u2069", v)
	}
	return b.String()
}

// fields are the fields with their names, in the order of an article.
func (r *Result) fields() []struct {
	name string
	Field
} {
	return []struct {
		name string
		Field
	}{
		{"title", r.Title}, {"published", r.Published}, {"time", r.Time}, {"updated", r.Updated},
		{"place", r.Place}, {"agency", r.Agency}, {"source", r.Source}, {"article_count", r.ArticleCount},
	}
}

// Print writes the scores, and of the errors at most n of each kind; if n is
// negative, all.
func (r *Result) Print(w io.Writer, n int) error {
	fmt.Fprintf(w, "%s: %s in %s\n\n", r.Name, counted(r.Articles, "article"), counted(r.Files, "file"))
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	row := func(name string, cells ...any) {
		fmt.Fprint(t, name)
		for _, c := range cells {
			fmt.Fprintf(t, "\t%v", c)
		}
		fmt.Fprintln(t)
	}
	row("field", "where the label has it", "over all")
	for _, f := range r.fields() {
		row(f.name, f.Where, f.All)
	}
	row("article_start", r.Starts)
	fmt.Fprintln(t)
	row("set", "precision", "recall", "F1")
	row("countries", r.Countries.Precision(), r.Countries.Recall(), short(r.Countries.F1()))
	row("countries per article", r.PerArticle.Precision(), r.PerArticle.Recall(), short(r.PerArticle.F1()))
	row("officials", r.Officials.Precision(), r.Officials.Recall(), short(r.Officials.F1()))
	row("role", r.Role)
	row("role's country", r.RoleCountry)
	row("via capital (neutral)", r.ViaCapital)
	fmt.Fprintln(t)
	row("line", "right")
	row("date line: date", r.Lines.Date)
	row("date line: none", r.Lines.NoDate)
	row("date line: time", r.Lines.Time)
	row("date line: updated", r.Lines.Updated)
	row("byline: place", r.Lines.Place)
	row("byline: agency", r.Lines.Agency)
	if err := t.Flush(); err != nil {
		return err
	}
	return r.printErrors(w, n)
}

// short is a ratio without what it is made of: halves of F1 are no count of
// anything.
func short(r Ratio) string {
	s, _, _ := strings.Cut(r.String(), " ")
	return s
}

// printErrors writes errors by kind.
func (r *Result) printErrors(w io.Writer, n int) error {
	byKind := slices.Clone(r.Errors)
	slices.SortStableFunc(byKind, func(a, b Error) int { return strings.Compare(a.Kind, b.Kind) })
	for len(byKind) > 0 {
		end := 1
		for end < len(byKind) && byKind[end].Kind == byKind[0].Kind {
			end++
		}
		kind := byKind[:end]
		byKind = byKind[end:]
		shown := len(kind)
		if n >= 0 {
			shown = min(n, shown)
		}
		for i, e := range kind[:shown] {
			if i == 0 {
				fmt.Fprintln(w)
			}
			if _, err := fmt.Fprintln(w, e); err != nil {
				return err
			}
		}
		if left := len(kind) - shown; left > 0 && shown > 0 {
			fmt.Fprintf(w, "%s: %d more\n", kind[0].Kind, left)
		}
	}
	return nil
}

func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
