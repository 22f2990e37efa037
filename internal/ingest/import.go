package ingest

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"github.com/mujaz/mujaz/internal/article"
	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/gazetteer"
	"github.com/mujaz/mujaz/internal/yamldoc"
)

// Inbox is where raw items arrive, and Imported where those go that were read,
// both in the site's folder.
const (
	Inbox    = "content/inbox"
	Imported = Inbox + "/imported"
)

// Options says what is imported, and into what.
type Options struct {
	Root   string // the site's folder
	Env    Env
	Known  []*article.Article // the articles that the site has, drafts too
	Draft  bool               // what is imported is a draft
	DryRun bool               // nothing is written or moved

	Pictures Fetch // copies pictures beside their articles; nil: they stay links
}

// A Status says what became of an article.
type Status string

// What becomes of an article of an item.
const (
	New       Status = "new"       // written
	KnownText Status = "known"     // the site has it: nothing happened
	Changed   Status = "changed"   // the site has another text of it: nothing happened
	Duplicate Status = "duplicate" // it is the text of another item: nothing happened
)

// origin is what an article remembers of where it came from: an address, or a
// file's name.
func (i Item) origin() string {
	if i.Address != "" {
		return i.Address
	}
	return path.Base(i.Name)
}

// label is how an item is known to people: its file, and the line in it.
func (i Item) label() string {
	if i.Line > 0 {
		return i.Name + ":" + strconv.Itoa(i.Line)
	}
	return i.Name
}

// An Outcome is what became of one article.
type Outcome struct {
	Item        string // its name
	Origin      string // what the article remembers of it
	Draft       Draft
	Status      Status
	Path        string   // of its file, there or to be written
	DuplicateOf string   // the file of the same text
	Related     []string // files of the articles that it came with

	AlsoReportedBy []string // files of what other sources wrote of it
}

// An Importer imports items into one site, one after the other.
type Importer struct {
	opt   Options
	index *index
	near  *nearby
	taken map[key]bool // paths of files that this run has promised
}

// NewImporter prepares an import. It reads nothing.
func NewImporter(opt Options) *Importer {
	im := &Importer{opt: opt, index: newIndex(opt.Known), taken: map[key]bool{}}
	im.near = newNearby(opt.Known, im.abs)
	return im
}

// Import decides what becomes of the articles of an item, and writes what is
// new. What is wrong are problems; the error is the machine's.
func (im *Importer) Import(ctx context.Context, item Item, drafts []Draft) ([]Outcome, diag.List, error) {
	var problems diag.List
	outcomes := im.decide(item, drafts)
	for i := range outcomes {
		o := &outcomes[i]
		switch o.Status {
		case New:
			if err := im.write(ctx, o); err != nil {
				return nil, problems, err
			}
		case Changed:
			o.Draft.warn("raw-changed", "the site has another text of this article: "+o.Path+"; to take the new one, delete it and import again")
		}
		problems.Add(o.warnings(item)...)
	}
	return outcomes, problems, nil
}

// warnings are the outcome's warnings as problems. Those of what is known
// already were given when it was imported.
func (o *Outcome) warnings(item Item) diag.List {
	var out diag.List
	if o.Status == KnownText || o.Status == Duplicate {
		return nil
	}
	for _, w := range o.Draft.Warnings {
		out.Add(diag.Warnf(diag.Pos{Path: item.Name, Line: w.Line}, w.Code, "%s", w.Message))
	}
	return out
}

// decide says what becomes of each article of an item.
func (im *Importer) decide(item Item, drafts []Draft) []Outcome {
	out := make([]Outcome, len(drafts))
	for i, d := range drafts {
		o := Outcome{Item: item.label(), Origin: item.origin(), Draft: d}
		o.Status, o.Path = im.index.find(item, d)
		switch o.Status {
		case New:
			o.Path = im.place(d)
			im.taken[keyOf(o.Path)] = true
			o.reported(im.near.find(d, o.Path))
		case Duplicate:
			o.DuplicateOf = o.Path
		}
		out[i] = o
		im.index.add(item, d, o.Path)
	}
	for i := range out {
		for _, j := range drafts[i].Related {
			out[i].Related = append(out[i].Related, out[j].Path)
		}
	}
	return out
}

// reported links an article to what other sources wrote of its event, and warns
// of a text that its own source has changed.
func (o *Outcome) reported(others, same []string) {
	o.AlsoReportedBy = others
	for _, path := range same {
		o.Draft.warn("near-copy", "the same source has published nearly this text before: "+path)
	}
}

// place finds a free path for an article. It keeps the slug that it had where
// it comes from, if that is a plain one. Where its slug is taken by another
// text, more digits of the hash tell the two apart.
func (im *Importer) place(d Draft) string {
	for digits := 6; ; digits += 2 {
		p := Path(d.Lang, d.filed(), d.slug(im.opt.Env.Names, digits))
		if d.Fields.Page {
			p = path.Join("content", d.Lang, path.Base(p))
		}
		if _, err := os.Lstat(im.abs(p)); errors.Is(err, fs.ErrNotExist) && !im.taken[keyOf(p)] || digits >= 64 {
			return p
		}
	}
}

// plainSlug is a slug that an address can have as it is.
var plainSlug = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

func (d *Draft) slug(names *gazetteer.Gazetteer, digits int) string {
	if old := d.Fields.Slug; plainSlug.MatchString(old) && len(old) <= 100 {
		if digits == 6 {
			return old
		}
		return old + "-" + hex.EncodeToString(d.digest[:])[:digits-2]
	}
	return Slug(names, d.Tags, d.digest, digits)
}

func (im *Importer) abs(p string) string { return filepath.Join(im.opt.Root, filepath.FromSlash(p)) }

// write writes an article's file, whole or not at all, and never over another.
func (im *Importer) write(ctx context.Context, o *Outcome) error {
	cover, err := im.illustrate(ctx, o)
	if err != nil || im.opt.DryRun {
		return err
	}
	file := im.abs(o.Path)
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	temp, err := os.CreateTemp(filepath.Dir(file), ".import-*")
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
