package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/mujaz/mujaz/internal/build"
	"github.com/mujaz/mujaz/internal/byline"
	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/ingest"
	"github.com/mujaz/mujaz/internal/tag"
	"github.com/spf13/cobra"
)

func newImport() *cobra.Command {
	im := &importer{}
	cmd := &cobra.Command{
		Use:   "import [FILE|DIR|-]...",
		Short: "Turn raw news into articles",
		Long: `Import reads raw news and writes an article for each text in it: title, dates,
dateline, source, summary, and the countries and officials that it names.

Without arguments it empties content/inbox/: what was read moves to
content/inbox/imported/, what needs a look stays, with a problem. Items named
on the command line are left where they are; - is standard input. An article
that the site has already is left alone, edited or not.`,
		Example: `  mujaz import
  mujaz import --dry-run news.txt      say what would be written
  mujaz import --json crawl/ > log     one JSON object a line and article`,
		RunE: func(cmd *cobra.Command, args []string) error {
			im.in, im.out, im.errs = cmd.InOrStdin(), cmd.OutOrStdout(), cmd.ErrOrStderr()
			return im.run(cmd.Context(), args)
		},
	}
	im.flags.add(cmd)
	cmd.Flags().BoolVar(&im.dryRun, "dry-run", false, "write and move nothing")
	cmd.Flags().BoolVar(&im.asJSON, "json", false, "print one JSON object a line and article")
	return cmd
}

// importer is one run of import.
type importer struct {
	flags     siteFlags
	dryRun    bool
	asJSON    bool
	in        io.Reader
	out, errs io.Writer
}

// rawItem is an item and its file in the inbox, if it lies there.
type rawItem struct {
	name, file string
	inbox      bool
}

func (im *importer) run(ctx context.Context, args []string) error {
	opt, err := im.flags.options(publishFlags{})
	if err != nil {
		return err
	}
	root, err := im.flags.root()
	if err != nil {
		return err
	}
	s, err := build.New(ctx, folder(root), opt, nil)
	if err != nil {
		return err
	}
	items, err := im.items(root, args)
	if err != nil {
		return err
	}
	result, err := importItems(ctx, root, s, items, im.dryRun, im.in, func(o ingest.Outcome) error { return im.print(s, o) })
	if err != nil {
		return err
	}
	result.problems.Sort()
	for _, p := range result.problems {
		fmt.Fprintln(im.errs, paint(p, coloured(im.errs)))
	}
	if !im.asJSON {
		im.summary(result, len(items))
	}
	if stops(result.problems, im.flags.strict) {
		return errReported
	}
	return nil
}

// items lists what is to be read.
func (im *importer) items(root string, args []string) ([]rawItem, error) {
	inbox := filepath.Join(root, filepath.FromSlash(ingest.Inbox))
	if len(args) == 0 {
		if _, err := os.Stat(inbox); os.IsNotExist(err) {
			return nil, nil
		}
		args = []string{inbox}
	}
	var out []rawItem
	for _, arg := range args {
		if arg == "-" {
			out = append(out, rawItem{name: "-"})
			continue
		}
		info, err := os.Stat(arg)
		if err != nil {
			return nil, usageError{fmt.Errorf("there is no file or folder %s", arg)}
		}
		files := []string{arg}
		if info.IsDir() {
			if files, err = ingest.Items(arg); err != nil {
				return nil, err
			}
		}
		for _, f := range files {
			out = append(out, rawItem{name: itemName(root, f), file: f, inbox: within(inbox, f)})
		}
	}
	return out, nil
}

// itemName is how people know an item: by its place in the site, or by its
// file's name.
func itemName(root, file string) string {
	if within(root, file) {
		abs, _ := filepath.Abs(file)
		if rel, err := filepath.Rel(root, abs); err == nil {
			return filepath.ToSlash(rel)
		}
	}
	return filepath.Base(file)
}

// within reports whether a file lies in a folder, and not where imported
// items go.
func within(dir, file string) bool {
	abs, err := filepath.Abs(file)
	if err != nil {
		return false
	}
	rel, err := filepath.Rel(dir, abs)
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator)) &&
		!strings.HasPrefix(filepath.ToSlash(rel), "imported/")
}

// imported is what became of all items of a run.
type imported struct {
	problems diag.List
	count    map[ingest.Status]int
}

// importItems reads items into a site.
func importItems(ctx context.Context, root string, s *build.Site, items []rawItem, dryRun bool, stdin io.Reader, each func(ingest.Outcome) error) (imported, error) {
	result := imported{count: map[ingest.Status]int{}}
	languages := make([]string, len(s.Config.Languages))
	for i, l := range s.Config.Languages {
		languages[i] = l.Code
	}
	imp := ingest.NewImporter(ingest.Options{
		Root: root, Known: s.Files(), Draft: s.Config.ImportDraft, DryRun: dryRun,
		Env: ingest.Env{
			Names: s.Names, Tagger: tag.New(s.Names, tag.Options{}), Bylines: byline.New(s.Names),
			Zone: s.Config.TimeZone, Languages: languages,
		},
	})
	one := func(item ingest.Item, file string) error {
		outcomes, problems, err := imp.Import(ctx, item, file)
		if err != nil {
			return err
		}
		result.problems.Add(problems...)
		for _, o := range outcomes {
			result.count[o.Status]++
			if err := each(o); err != nil {
				return err
			}
		}
		return nil
	}
	for _, item := range items {
		var err error
		if ingest.HasRecords(item.file) {
			err = importRecords(item, imp, &result, dryRun, one)
		} else {
			err = importFile(item, stdin, one)
		}
		if err != nil {
			return result, err
		}
	}
	return result, nil
}

// importFile reads an item that is one file, or standard input.
func importFile(item rawItem, stdin io.Reader, one func(ingest.Item, string) error) error {
	data, err := readItem(item, stdin)
	if err != nil {
		return err
	}
	file := ""
	if item.inbox {
		file = item.file
	}
	return one(ingest.Item{Name: item.name, Data: data}, file)
}

// importRecords reads a table of texts, record by record. It leaves the inbox
// only if nothing in it needs a look.
func importRecords(item rawItem, imp *ingest.Importer, result *imported, dryRun bool, one func(ingest.Item, string) error) error {
	f, err := os.Open(item.file)
	if err != nil {
		return err
	}
	defer f.Close()
	errors, changed := result.problems.Errors(), result.count[ingest.Changed]
	problems, err := ingest.Records(item.name, f, func(record ingest.Item) error { return one(record, "") })
	result.problems.Add(problems...)
	if err != nil || !item.inbox || dryRun || result.problems.Errors() > errors || result.count[ingest.Changed] > changed {
		return err
	}
	return imp.Move(item.file)
}

func readItem(item rawItem, stdin io.Reader) ([]byte, error) {
	if item.file == "" {
		return io.ReadAll(stdin)
	}
	return os.ReadFile(item.file)
}

// importInbox empties the inbox of a preview.
func (p *preview) importInbox(ctx context.Context, root string) (diag.List, error) {
	im := importer{flags: p.flags}
	items, err := im.items(root, nil)
	if err != nil || len(items) == 0 {
		return nil, err
	}
	opt, err := p.flags.options(p.publish)
	if err != nil {
		return nil, err
	}
	s, err := build.New(ctx, folder(root), opt, nil)
	if err != nil {
		return nil, err
	}
	result, err := importItems(ctx, root, s, items, false, nil, func(o ingest.Outcome) error {
		if o.Status == ingest.New {
			fmt.Fprintf(p.out, "imported %s\n", o.Path)
		}
		return nil
	})
	return result.problems, err
}

// summary says what became of everything.
func (im *importer) summary(r imported, items int) {
	verb := "written"
	if im.dryRun {
		verb = "to be written"
	}
	fmt.Fprintf(im.out, "%s: %s %s, %d known already", counted(items, "item"), counted(r.count[ingest.New], "article"), verb, r.count[ingest.KnownText]+r.count[ingest.Duplicate])
	if n := r.count[ingest.Changed]; n > 0 {
		fmt.Fprintf(im.out, ", %d changed", n)
	}
	fmt.Fprintln(im.out)
}

// outcomeJSON is what import --json prints of one article.
type outcomeJSON struct {
	SourceFile  string           `json:"source_file"`
	Index       int              `json:"index"`
	Status      ingest.Status    `json:"status"`
	DuplicateOf string           `json:"duplicate_of,omitempty"`
	Lang        string           `json:"lang"`
	Title       string           `json:"title"`
	Standfirst  *string          `json:"standfirst"`
	Summary     string           `json:"summary"`
	Date        *string          `json:"date"`
	Lastmod     *string          `json:"lastmod"`
	Dateline    *string          `json:"dateline"`
	Agency      *string          `json:"agency"`
	Author      *string          `json:"author"`
	Source      *sourceJSON      `json:"source"`
	Countries   []string         `json:"countries"`
	Bodies      []string         `json:"bodies"`
	Officials   []officialJSON   `json:"officials"`
	Related     []string         `json:"related"`
	Path        string           `json:"path"`
	Words       int              `json:"words"`
	Warnings    []ingest.Warning `json:"warnings"`
}

type sourceJSON struct {
	Name string  `json:"name"`
	URL  *string `json:"url"`
	ID   *string `json:"id"`
}

type officialJSON struct {
	ID      string  `json:"id"`
	Name    string  `json:"name"`
	Role    string  `json:"role"`
	Country *string `json:"country"`
	Known   bool    `json:"known"`
	Via     tag.Via `json:"via"`
}

// orNull is a text as JSON, null where there is none.
func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// print says what became of one article.
func (im *importer) print(s *build.Site, o ingest.Outcome) error {
	if !im.asJSON {
		if o.Status == ingest.New {
			fmt.Fprintln(im.out, o.Path)
		}
		return nil
	}
	d := o.Draft
	out := outcomeJSON{
		SourceFile: o.Item, Index: d.Index, Status: o.Status, DuplicateOf: o.DuplicateOf, Lang: d.Lang,
		Title: d.Title, Summary: d.Summary, Date: orNull(d.Date.String()), Lastmod: orNull(d.Lastmod.String()),
		Dateline: orNull(d.Dateline), Agency: orNull(d.Agency), Author: orNull(d.Author),
		Countries: []string{}, Bodies: []string{}, Officials: []officialJSON{}, Related: []string{},
		Path: o.Path, Words: d.Words, Warnings: []ingest.Warning{},
	}
	if d.Source != "" {
		out.Source = &sourceJSON{Name: d.Source, ID: orNull(d.SourceID)}
		out.Source.URL = orNull(d.SourceURL)
		if known, ok := s.Names.Source(d.SourceID); ok && d.SourceURL == "" {
			out.Source.URL = orNull(known.URL)
		}
	}
	for _, c := range d.Tags.Countries {
		out.Countries = append(out.Countries, c.ID)
	}
	for _, b := range d.Tags.Bodies {
		out.Bodies = append(out.Bodies, b.ID)
	}
	for _, p := range d.Tags.Officials {
		out.Officials = append(out.Officials, officialJSON{p.ID, p.Name, p.Role, orNull(p.Country), p.Known, p.Via})
	}
	out.Related = append(out.Related, o.Related...)
	out.Warnings = append(out.Warnings, d.Warnings...)
	enc := json.NewEncoder(im.out)
	enc.SetEscapeHTML(false)
	return enc.Encode(out)
}
