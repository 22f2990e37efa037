package evaluate

import (
	"maps"
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/byline"
	"github.com/mujaz/mujaz/internal/newsdate"
)

// dateLine is a date line and what is right of it. A line with a Hijri date
// alone is not scored.
type dateLine struct {
	ID, Line  string
	Published string // "" if the line gives no date of an article
	Time      string
	Updated   string
	Accept    []string // dates that are right too
	HijriOnly bool     `json:"hijri_only"`
}

// dateLines scores how the date lines of a folder are read.
func (r *Result) dateLines(dir string) error {
	lines, err := readLines[dateLine](dir, "date_lines*.jsonl")
	for _, l := range lines {
		reading := newsdate.Parse(arabic.Repair(l.Line))
		r.dateLine(l, reading.Date.String(), reading.Lastmod.String())
	}
	return err
}

func (r *Result) dateLine(l dateLine, published, updated string) {
	if l.HijriOnly {
		return
	}
	ok := day(published) == l.Published || slices.Contains(l.Accept, published) || slices.Contains(l.Accept, day(published))
	if l.Published != "" {
		r.line(&r.Lines.Date, ok, "line's date", l.ID, l.Line, l.Published, published)
	} else {
		r.line(&r.Lines.NoDate, ok, "line without date", l.ID, l.Line, published)
	}
	if l.Time != "" {
		r.line(&r.Lines.Time, timeOf(published) == l.Time, "line's time", l.ID, l.Line, l.Time, published)
	}
	if l.Updated != "" {
		r.line(&r.Lines.Updated, day(updated) == day(l.Updated), "line's update", l.ID, l.Line, l.Updated, updated)
	}
}

// bylineLine is a byline or dateline and what is right of it.
type bylineLine struct {
	ID, Line         string
	Places, Agencies []string
}

// bylineLines scores how the bylines of a folder are read.
func (r *Result) bylineLines(dir string, reader *byline.Reader) error {
	lines, err := readLines[bylineLine](dir, "byline_lines*.jsonl")
	for _, l := range lines {
		b := reader.Read(arabic.Repair(l.Line))
		r.bylineLine(l, b.Places, b.Agencies)
	}
	return err
}

// bylineLine scores the places, which have to be all, and the agencies, of
// which one is enough.
func (r *Result) bylineLine(l bylineLine, places, agencies []string) {
	ok := maps.Equal(normSet(places), normSet(l.Places))
	r.line(&r.Lines.Place, ok, "line's place", l.ID, l.Line, list(l.Places), list(places))
	got, want := normSet(agencies), normSet(l.Agencies)
	ok = len(got) > 0 == (len(want) > 0)
	for a := range got {
		ok = ok && want[a]
	}
	r.line(&r.Lines.Agency, ok, "line's agency", l.ID, l.Line, list(l.Agencies), list(agencies))
}

// line scores one thing about a line.
func (r *Result) line(ratio *Ratio, ok bool, kind, id string, values ...string) {
	ratio.add(ok)
	if !ok {
		r.Errors = append(r.Errors, newError(kind, id, values...))
	}
}

func list(texts []string) string { return strings.Join(texts, "، ") }

// normSet is a set of texts, folded.
func normSet(texts []string) set {
	out := set{}
	for _, t := range texts {
		out.add(norm(t))
	}
	return out
}
