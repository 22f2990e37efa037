package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/mujaz/mujaz/internal/article"
	"github.com/mujaz/mujaz/internal/build"
	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/tag"
	"github.com/mujaz/mujaz/internal/yamldoc"
)

// trusted refuses to tag by names that were not all read: what is missing would
// not be found, or be taken out of the articles.
func trusted(w io.Writer, s *build.Site, strict bool) error {
	found := distrust(s)
	found.Add(s.Names.Rivals()...)
	return report(w, found, strict)
}

// distrust is what is wrong with the files that say which names there are.
func distrust(s *build.Site) (found diag.List) {
	for _, p := range s.Problems() {
		if p.Severity == diag.Error && (p.Path == "site.yaml" || strings.HasPrefix(p.Path, "content/data/")) {
			found.Add(p)
		}
	}
	return found
}

// renewal is the work of tag --write.
type renewal struct {
	*tagger
	site                       *build.Site
	changed, unchanged, broken int
	errors, warnings           int
}

// renew writes an article's tags, if they change.
func (w *renewal) renew(r reading) error {
	path := r.article.Path
	if r.article.Broken {
		w.broken++
		for _, p := range r.problems {
			w.problem(p)
		}
		return nil
	}
	c, ok := w.site.Store.ByPath(path)
	translation := ok && c.Original != nil
	data, changes, err := article.Retag(r.article, r.data, machineFound(r.found), translation)
	switch {
	case err != nil:
		w.broken++
		w.problem(uneditable(path))
		return nil
	case len(changes) == 0:
		w.unchanged++
		return nil
	}
	if !w.dryRun {
		if err := replaceFile(filepath.Join(w.root, filepath.FromSlash(path)), data); err != nil {
			return fmt.Errorf("writing %s: %w", path, err)
		}
	}
	w.changed++
	words := make([]string, len(changes))
	for i, c := range changes {
		words[i] = c.String()
	}
	fmt.Fprintf(w.out, "%s: %s\n", path, strings.Join(words, " "))
	w.guesses(r, changes)
	return nil
}

// uneditable is the problem of a front matter whose lists are not texts that
// can be changed in place.
func uneditable(path string) diag.Problem {
	return diag.Errorf(diag.Pos{Path: path, Line: 1, Col: 1}, "tags-fixed", "the tags cannot be changed without writing the front matter anew").
		WithHint("write each key on a line of its own, and lists as [a, b], without & and !")
}

// guesses warns of officials that were added for an office which was last
// known to be theirs before the article's date.
func (w *renewal) guesses(r reading, changes []article.Change) {
	for _, o := range r.found.Officials {
		for _, c := range changes {
			if o.Guess && c.Added && c.ID == o.ID {
				w.problem(diag.Warnf(diag.Pos{Path: r.article.Path}, "office-unchecked", "%s held the office «%s» when last checked, before the article's date", o.ID, o.Role).
					WithHint("bring offices: and checked: up to date in content/data/officials.yaml: mujaz officials add %s copies the entry", o.ID))
			}
		}
	}
}

func (w *renewal) problem(p diag.Problem) {
	fmt.Fprintln(w.errs, paint(p, coloured(w.errs)))
	if p.Severity == diag.Error {
		w.errors++
	} else {
		w.warnings++
	}
}

// summary says how many articles changed, and how to see it.
func (w *renewal) summary() error {
	verb := "changed"
	if w.dryRun {
		verb = "would change"
	}
	fmt.Fprintf(w.out, "%s %s, %d unchanged", counted(w.changed, "article"), verb, w.unchanged)
	if w.broken > 0 {
		fmt.Fprintf(w.out, ", %d left alone", w.broken)
	}
	fmt.Fprintln(w.out)
	if w.changed > 0 && !w.dryRun {
		fmt.Fprint(w.out, undoHint)
	}
	if w.errors > 0 || w.flags.strict && w.warnings > 0 {
		return errReported
	}
	return nil
}

// undoHint follows what was changed in files that an editor wrote.
const undoHint = "  hint: git diff shows the changed lines; git restore takes a file back to its last commit\n"

// machineFound is what the machine found, as front matter has it.
func machineFound(r tag.Result) article.Found {
	var out article.Found
	for _, c := range r.Countries {
		out.Countries = append(out.Countries, c.ID)
	}
	for _, b := range r.Bodies {
		out.Bodies = append(out.Bodies, b.ID)
	}
	for _, o := range r.Officials {
		p := article.Person{ID: yamldoc.Text{Value: o.ID}}
		if !o.Known {
			p.Name, p.Latin, p.Role, p.Country = o.Name, o.Latin, o.Role, o.Country
		}
		out.Officials = append(out.Officials, p)
	}
	return out
}

// replaceFile puts new bytes in place of a file's, all or none, and leaves it
// its mode. Of a link, it is the file that the link leads to.
func replaceFile(file string, data []byte) error {
	file, err := filepath.EvalSymlinks(file)
	if err != nil {
		return err
	}
	info, err := os.Stat(file)
	if err != nil {
		return err
	}
	temp, err := os.CreateTemp(filepath.Dir(file), ".mujaz-*")
	if err != nil {
		return err
	}
	defer os.Remove(temp.Name())
	_, err = temp.Write(data)
	if err = errors.Join(err, temp.Chmod(info.Mode().Perm()), temp.Close()); err != nil {
		return err
	}
	return os.Rename(temp.Name(), file)
}
