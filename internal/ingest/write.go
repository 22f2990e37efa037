package ingest

import (
	"context"
	"fmt"
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
	if err := create(im.abs(o.Path), im.format(o, cover)); err != nil {
		return fmt.Errorf("writing %s: %w", o.Path, err)
	}
	return nil
}

// format is the article's file. Of articles that came together the link stands
// in the later one.
func (im *Importer) format(o *Outcome, cover *article.Cover) []byte {
	d := o.Draft
	origin := &article.Origin{From: o.Origin, Index: d.Index, Text: d.Text}
	if d.Fields.Page {
		return article.Format(&article.Front{Title: d.Title, Draft: im.opt.Draft || d.Fields.Draft, Aliases: texts(d.Fields.Aliases), Origin: origin}, d.source())
	}
	f := article.Front{
		Title: d.Title, Date: d.filed(), DateInherited: d.DateInherited, Lastmod: d.Lastmod,
		Draft: im.opt.Draft || d.Fields.Draft || d.filed().IsZero(), Aliases: texts(d.Fields.Aliases), Cover: cover, Standfirst: d.Standfirst, Summary: d.Summary,
		Dateline: d.Dateline, Agency: d.Agency, Author: d.Author,
		Origin: origin,
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
