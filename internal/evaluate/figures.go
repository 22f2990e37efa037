package evaluate

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
)

// figuresFile is where a folder keeps its figures as last committed: one a
// line, rounded down to three decimals.
const figuresFile = "figures.json"

// A Figure is one number by which a folder is judged.
type Figure struct {
	Name string
	Ratio
	kinds []string // of the errors that lower it
}

// Value is the figure, rounded down to three decimals.
func (f Figure) Value() float64 { return float64(f.Right*1000/f.Of) / 1000 }

// Errors are those that lower the figure.
func (f Figure) Errors(r *Result) []Error {
	var out []Error
	for _, e := range r.Errors {
		if slices.Contains(f.kinds, e.Kind) {
			out = append(out, e)
		}
	}
	return out
}

// Figures are the numbers of a folder, in the order of the table. One of which
// the folder has no case is left out, and so is one over all files that says
// the same as the one before it.
func (r *Result) Figures() []Figure {
	var out []Figure
	add := func(name string, ratio Ratio, kinds ...string) {
		if ratio.Of > 0 {
			out = append(out, Figure{name, ratio, kinds})
		}
	}
	for _, f := range r.fields() {
		kind := f.name
		if f.name == "article_count" {
			kind = "article count"
		}
		add(f.name, f.Where, kind)
		if f.All != f.Where {
			add(f.name+"_all", f.All, kind)
		}
	}
	add("article_start", r.Starts, "article start")
	const wrong, missed = "country wrong", "country missed"
	add("countries_precision", r.Countries.Precision(), wrong)
	add("countries_recall", r.Countries.Recall(), missed)
	add("countries_f1", r.Countries.F1(), wrong, missed)
	add("countries_per_article_f1", r.PerArticle.F1(), wrong, missed, "article count")
	noOfficial := []string{"official wrong", "official wrong (person, not official)", "official duplicate"}
	add("officials_precision", r.Officials.Precision(), noOfficial...)
	add("officials_recall", r.Officials.Recall(), "official missed")
	add("officials_f1", r.Officials.F1(), append(noOfficial, "official missed")...)
	add("role", r.Role, "role")
	add("role_country", r.RoleCountry, "official's country")
	add("lines_date", r.Lines.Date, "line's date")
	add("lines_no_date", r.Lines.NoDate, "line without date")
	add("lines_time", r.Lines.Time, "line's time")
	add("lines_updated", r.Lines.Updated, "line's update")
	add("lines_place", r.Lines.Place, "line's place")
	add("lines_agency", r.Lines.Agency, "line's agency")
	return out
}

// Committed reads the figures of a folder as last committed. A folder that has
// none gives none.
func Committed(dir string) (map[string]float64, error) {
	name := filepath.Join(dir, figuresFile)
	data, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var out map[string]float64
	if err := json.Unmarshal(data, &out); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return out, nil
}

// A Change is a figure that differs from what was committed.
type Change struct {
	Figure   Figure
	Old, New float64
	IsNew    bool // nothing was committed
	IsGone   bool // the folder has no case of it any more
}

func (c Change) String() string {
	switch {
	case c.IsNew:
		return fmt.Sprintf("%s: new, %.3f", c.Figure.Name, c.New)
	case c.IsGone:
		return fmt.Sprintf("%s: %.3f → gone", c.Figure.Name, c.Old)
	}
	return fmt.Sprintf("%s: %.3f → %.3f", c.Figure.Name, c.Old, c.New)
}

// Changes compares the figures with those committed.
func (r *Result) Changes(committed map[string]float64) []Change {
	var out []Change
	measured := map[string]bool{}
	for _, f := range r.Figures() {
		measured[f.Name] = true
		if old, ok := committed[f.Name]; !ok || old != f.Value() {
			out = append(out, Change{Figure: f, Old: old, New: f.Value(), IsNew: !ok})
		}
	}
	for _, name := range slices.Sorted(maps.Keys(committed)) {
		if !measured[name] {
			out = append(out, Change{Figure: Figure{Name: name}, Old: committed[name], IsGone: true})
		}
	}
	return out
}

// Commit writes the figures to the folder.
func (r *Result) Commit(dir string) error {
	figures := map[string]float64{}
	for _, f := range r.Figures() {
		figures[f.Name] = f.Value()
	}
	data, err := json.MarshalIndent(figures, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, figuresFile), append(data, '\n'), 0o666)
}
