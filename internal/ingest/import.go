package ingest

import (
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strconv"

	"github.com/mujaz/mujaz/internal/article"
	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/gazetteer"
	"github.com/mujaz/mujaz/internal/tag"
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

// An Importer imports items into one site: it decides what becomes of one after
// the other, and writes several at a time.
type Importer struct {
	opt    Options
	files  *files
	index  *index
	near   *nearby
	people *tag.Written
}

// NewImporter prepares an import. It reads nothing.
func NewImporter(opt Options) *Importer {
	im := &Importer{opt: opt, files: &files{known: opt.Known}, people: opt.Env.Tagger.Written()}
	im.index, im.near = newIndex(im.files), newNearby(im.files, im.abs)
	for _, a := range opt.Known {
		im.people.NoteArticle(a)
	}
	return im
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

// decide says what becomes of each article of an item, and promises its path.
// It is called for one item after the other.
func (im *Importer) decide(item Item, drafts []Draft) []Outcome {
	out := make([]Outcome, len(drafts))
	for i, d := range drafts {
		o := Outcome{Item: item.label(), Origin: item.origin(), Draft: d}
		var file file
		o.Status, file = im.index.find(item, d)
		im.people.Name(d.Tags)
		if o.Status == New {
			if changed, ok := im.near.changed(d); ok {
				o.Status, file = Changed, changed
			} else {
				im.people.Settle(d.Tags)
				file = im.files.add(im.place(d))
				o.reported(im.near.find(d, file))
			}
		}
		switch o.Path = im.files.path(file); o.Status {
		case Duplicate:
			o.DuplicateOf = o.Path
		case Changed:
			o.Draft.warn("raw-changed", "the site has another text of this article: "+o.Path+"; to take the new one, delete it and import again")
		}
		out[i] = o
		im.index.add(item, d, file)
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
		if _, err := os.Lstat(im.abs(p)); errors.Is(err, fs.ErrNotExist) && !im.files.has(p) || digits >= 64 {
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
