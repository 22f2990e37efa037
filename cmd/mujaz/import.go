package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"

	"github.com/mujaz/mujaz/internal/build"
	"github.com/mujaz/mujaz/internal/byline"
	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/fetch"
	"github.com/mujaz/mujaz/internal/ingest"
	"github.com/mujaz/mujaz/internal/tag"
	"github.com/spf13/cobra"
)

func newImport() *cobra.Command {
	im := &importer{}
	cmd := &cobra.Command{
		Use:   "import [FILE|DIR|URL|-]...",
		Short: "Turn raw news into articles",
		Long: `Import reads raw news and writes an article for each text in it: title, dates,
dateline, source, summary, and the countries and officials that it names.

It reads text, Word documents, e-mails, Markdown, HTML pages, RSS, Atom and JSON
feeds, exports of WordPress (WXR), and tables of texts (JSON Lines, JSON, CSV)
with the columns url, title, text and date. It finds out by itself which it is,
and in which encoding.

Without arguments it empties content/inbox/: what was read moves to
content/inbox/imported/, what needs a look stays, with a problem. Items named
on the command line are left where they are; - is standard input. An article
that the site has already is left alone, edited or not.`,
		Example: `  mujaz import
  mujaz import --dry-run news.txt      say what would be written
  mujaz import https://news.example.org/rss
  mujaz import --pictures export.xml   copy the pictures beside the articles
  mujaz import --json crawl/ > log     one JSON object a line and article`,
		RunE: func(cmd *cobra.Command, args []string) error {
			im.in, im.out, im.errs = cmd.InOrStdin(), cmd.OutOrStdout(), cmd.ErrOrStderr()
			return im.run(cmd.Context(), args)
		},
	}
	im.flags.add(cmd)
	cmd.Flags().BoolVar(&im.dryRun, "dry-run", false, "write and move nothing")
	cmd.Flags().BoolVar(&im.asJSON, "json", false, "print one JSON object a line and article")
	cmd.Flags().BoolVar(&im.pictures, "pictures", false, "copy pictures of other hosts beside the articles; else they stay links")
	cmd.Flags().BoolVar(&im.allowPrivate, "allow-private", false, "read addresses of this machine and of private networks, too")
	return cmd
}

// importer is one run of import.
type importer struct {
	flags  siteFlags
	dryRun bool
	asJSON bool

	pictures, allowPrivate bool
	failed                 bool // an address or an article could not be read
	listed                 int  // files named so far

	in        io.Reader
	out, errs io.Writer
}

func (im *importer) run(ctx context.Context, args []string) error {
	o, err := im.flags.open(ctx)
	if err != nil {
		return err
	}
	s, root := o.site, o.root
	if err := trusted(im.errs, s, im.flags.strict); err != nil {
		return err
	}
	im.failed = tellUnread(im.errs, s) != nil
	files, err := im.files(ctx, root, args)
	if err != nil {
		return err
	}
	// Reading makes much that is soon garbage beside a large gazetteer that stays:
	// it is collected a little less often. More would be memory that grows with
	// what has been imported, for little time.
	defer debug.SetGCPercent(debug.SetGCPercent(150))
	tally := newImportTally(im.errs, len(files))
	report := tally.report(func(o ingest.Outcome) error { return im.print(s, o) })
	err = newImporter(root, s, im.dryRun, im.copying()).Run(ctx, files, report)
	tally.clear()
	if err == nil || errors.Is(err, context.Canceled) {
		im.summary(tally)
	}
	if errors.Is(err, context.Canceled) {
		fmt.Fprintln(im.errs, "stopped: what is written is whole; the same command goes on from there")
	}
	if err != nil {
		return err
	}
	if im.failed || tally.errors > 0 || im.flags.strict && len(tally.warnings) > 0 {
		return errReported
	}
	return nil
}

// files lists what is to be read.
func (im *importer) files(ctx context.Context, root string, args []string) ([]ingest.File, error) {
	inbox := filepath.Join(root, filepath.FromSlash(ingest.Inbox))
	if len(args) == 0 {
		if _, err := os.Stat(inbox); os.IsNotExist(err) {
			return nil, nil
		}
		args = []string{inbox}
	}
	var out []ingest.File
	for _, arg := range args {
		if arg == "-" {
			data, err := io.ReadAll(im.in)
			if err != nil {
				return nil, err
			}
			out = append(out, ingest.File{Name: "-", Data: data})
			continue
		}
		if fetch.IsAddress(arg) {
			page, err := im.fetch(ctx, arg)
			if err == nil {
				out = append(out, page)
				continue
			}
			if ctx.Err() != nil || len(args) == 1 {
				return nil, err
			}
			fmt.Fprintf(im.errs, "error: %s\n", err) // the others are read all the same
			im.failed = true
			continue
		}
		info, err := os.Stat(arg)
		if err != nil && strings.Contains(arg, "://") {
			return nil, usageError{fmt.Errorf("%s is no address that can be read\n  hint: an address begins with http:// or https://", arg)}
		}
		if err != nil {
			return nil, usageError{fmt.Errorf("there is no file or folder %s\n  hint: names count from the folder you are in", arg)}
		}
		paths := []string{arg}
		if info.IsDir() {
			if paths, err = ingest.Items(arg); err != nil {
				return nil, unreadable(err)
			}
			if len(paths) == 0 && arg != inbox {
				fmt.Fprintf(im.errs, "%s: there is nothing to read in it\n", arg)
			}
		}
		for _, p := range paths {
			out = append(out, ingest.File{Name: itemName(root, p), Path: p, Inbox: within(inbox, p)})
		}
	}
	return out, nil
}

// unreadable says which folder cannot be read.
func unreadable(err error) error {
	var path *fs.PathError
	if !errors.As(err, &path) {
		return err
	}
	return fmt.Errorf("%s cannot be read: %w\n  hint: see that you may read it, or take it out of the folder", path.Path, path.Err)
}

// fetch gets a page or a feed.
func (im *importer) fetch(ctx context.Context, address string) (ingest.File, error) {
	doc, err := fetch.Get(ctx, address, im.web())
	if err != nil {
		return ingest.File{}, hinted(err)
	}
	return ingest.File{Name: address, Data: doc.Data, Address: doc.Address, ContentType: doc.ContentType, Charset: doc.Charset}, nil
}

// hinted says what can be done about a document that was not got.
func hinted(err error) error {
	var refused *fetch.RefusedError
	var status *fetch.StatusError
	var large *fetch.TooLargeError
	var late *fetch.TimeoutError
	hint := "see that the address opens in a browser"
	switch {
	case errors.As(err, &refused) && refused.Private:
		hint = "--allow-private reads it all the same"
	case errors.As(err, &refused):
		return err
	case errors.As(err, &status) && (status.Code == http.StatusUnauthorized || status.Code == http.StatusForbidden || status.Code == http.StatusTooManyRequests):
		hint = "the site does not answer programs: save the page in a browser, and import the file"
	case errors.As(err, &large):
		hint = "save it as a file, and import that"
	case errors.As(err, &late):
		hint = "try again later, or save the page in a browser and import the file"
	}
	return fmt.Errorf("%w\n  hint: %s", err, hint)
}

func (im *importer) web() fetch.Options {
	return fetch.Options{AllowPrivate: im.allowPrivate, UserAgent: "Mujaz/" + version()}
}

// copying is how pictures are got, if they are to be copied.
func (im *importer) copying() ingest.Fetch {
	if !im.pictures {
		return nil
	}
	return func(ctx context.Context, address string) ([]byte, error) {
		doc, err := fetch.Get(ctx, address, im.web())
		return doc.Data, err
	}
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

// newImporter prepares an import into a site.
func newImporter(root string, s *build.Site, dryRun bool, pictures ingest.Fetch) *ingest.Importer {
	languages := make([]string, len(s.Config.Languages))
	for i, l := range s.Config.Languages {
		languages[i] = l.Code
	}
	return ingest.NewImporter(ingest.Options{
		Root: root, Known: s.Files(), Draft: s.Config.ImportDraft, DryRun: dryRun, Pictures: pictures,
		Env: ingest.Env{
			Names: s.Names, Tagger: tag.New(s.Names, tag.Options{Capitals: s.Config.Capitals}), Bylines: byline.New(s.Names),
			Zone: s.Config.TimeZone, Languages: languages,
		},
	})
}

// importInbox empties the inbox of a preview.
func (p *preview) importInbox(ctx context.Context, root string, s *build.Site) (diag.List, error) {
	if len(distrust(s)) > 0 { // the preview shows what is wrong
		return diag.List{diag.Errorf(diag.Pos{Path: ingest.Inbox}, "import", "nothing is imported while a file of content/data or site.yaml has an error").
			WithHint("mend the file: the inbox is read then")}, nil
	}
	im := importer{flags: p.flags}
	files, err := im.files(ctx, root, nil)
	if err != nil || len(files) == 0 {
		return nil, err
	}
	var problems diag.List
	err = newImporter(root, s, false, nil).Run(ctx, files, ingest.Report{
		File:    func(ingest.File) {},
		Problem: func(p diag.Problem) { problems.Add(p) },
		Article: func(o ingest.Outcome) error {
			if o.Status == ingest.New {
				fmt.Fprintf(p.out, "imported %s\n", o.Path)
			}
			return nil
		},
	})
	return problems, err
}
