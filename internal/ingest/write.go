package ingest

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/mujaz/mujaz/internal/article"
	"github.com/mujaz/mujaz/internal/yamldoc"
)

// writeAll writes the new articles of an item. It is called from several
// goroutines: paths were promised, so that none is in another's way. What was
// decided is written also when the import is stopped, since later articles may
// name it.
func (im *Importer) writeAll(ctx context.Context, outcomes []Outcome) error {
	for i := range outcomes {
		if outcomes[i].Status == New {
			if err := im.write(ctx, &outcomes[i]); err != nil {
				return err
			}
		}
	}
	return nil
}

// write writes an article's file, whole or not at all, and never over another.
func (im *Importer) write(ctx context.Context, o *Outcome) error {
	cover, err := im.illustrate(ctx, o)
	if err != nil || im.opt.DryRun {
		return err
	}
	file := im.abs(o.Path)
	temp, err := createTemp(filepath.Dir(file))
	if err != nil {
		return err
	}
	defer os.Remove(temp.Name())
	data := im.format(o, cover)
	_, err = temp.Write(data)
	if err = errors.Join(err, temp.Chmod(0o644), temp.Close()); err != nil {
		return err
	}
	// A link is refused where the name is taken; a rename would write over it.
	err = os.Link(temp.Name(), file)
	if err != nil && !errors.Is(err, fs.ErrExist) {
		err = exclusive(file, data) // a file system without links
	}
	if err != nil {
		return fmt.Errorf("writing %s: %w", o.Path, err)
	}
	return nil
}

// createTemp makes a file beside the one that it will become, and their folder
// if that is missing.
func createTemp(dir string) (*os.File, error) {
	temp, err := os.CreateTemp(dir, ".import-*")
	if !errors.Is(err, fs.ErrNotExist) {
		return temp, err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	return os.CreateTemp(dir, ".import-*")
}

// exclusive writes a file that must not be there.
func exclusive(file string, data []byte) error {
	f, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Close())
}

// format is the article's file. Of articles that came together the link stands
// in the later one.
func (im *Importer) format(o *Outcome, cover *article.Cover) []byte {
	d := o.Draft
	if d.Fields.Page {
		return article.Format(&article.Front{Title: d.Title, Draft: im.opt.Draft || d.Fields.Draft, Aliases: texts(d.Fields.Aliases)}, d.source())
	}
	f := article.Front{
		Title: d.Title, Date: d.filed(), DateInherited: d.DateInherited, Lastmod: d.Lastmod,
		Draft: im.opt.Draft || d.Fields.Draft || d.filed().IsZero(), Aliases: texts(d.Fields.Aliases), Cover: cover, Standfirst: d.Standfirst, Summary: d.Summary,
		Dateline: d.Dateline, Agency: d.Agency, Author: d.Author,
		Origin: &article.Origin{From: o.Origin, Index: d.Index, Text: d.Text},
	}
	if d.Source != "" {
		f.Source = &article.Source{Name: yamldoc.Text{Value: d.Source}, URL: d.SourceURL}
	}
	tags(&f, d)
	for i, r := range d.Related {
		if r < d.Index {
			f.Related = append(f.Related, yamldoc.Text{Value: relative(o.Path, o.Related[i])})
		}
	}
	for _, report := range o.AlsoReportedBy {
		f.AlsoReportedBy = append(f.AlsoReportedBy, yamldoc.Text{Value: relative(o.Path, report)})
	}
	if len(d.Fields.Categories) > 0 {
		var categories []any
		for _, c := range d.Fields.Categories {
			categories = append(categories, c)
		}
		f.Params = map[string]any{"categories": categories}
	}
	return article.Format(&f, d.source())
}

// source is the Markdown of an article.
func (d *Draft) source() string {
	sources := make([]string, len(d.Blocks))
	for i, b := range d.Blocks {
		sources[i] = b.Source()
	}
	return strings.Join(sources, "\n\n")
}

func texts(values []string) []yamldoc.Text {
	var out []yamldoc.Text
	for _, v := range values {
		out = append(out, yamldoc.Text{Value: v})
	}
	return out
}

// tags writes what was found into the front matter, and records it as found
// by the machine.
func tags(f *article.Front, d Draft) {
	for _, c := range d.Tags.Countries {
		f.Countries = append(f.Countries, yamldoc.Text{Value: c.ID})
		f.Tagged = append(f.Tagged, c.ID)
	}
	for _, b := range d.Tags.Bodies {
		f.Bodies = append(f.Bodies, yamldoc.Text{Value: b.ID})
		f.Tagged = append(f.Tagged, b.ID)
	}
	if len(d.Tags.Officials) == 0 {
		return
	}
	f.Officials = &article.People{}
	for _, o := range d.Tags.Officials {
		person := article.Person{ID: yamldoc.Text{Value: o.ID}}
		if !o.Known {
			person.Name, person.Latin, person.Role, person.Country = o.Name, o.Latin, o.Role, o.Country
		}
		*f.Officials = append(*f.Officials, person)
		f.Tagged = append(f.Tagged, o.ID)
	}
}

// relative is the path of a file as another names it.
func relative(from, to string) string {
	rel, err := filepath.Rel(filepath.FromSlash(path.Dir(from)), filepath.FromSlash(to))
	if err != nil {
		panic("ingest: paths of one site: " + err.Error())
	}
	return filepath.ToSlash(rel)
}
