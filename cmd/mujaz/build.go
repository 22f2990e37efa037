package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"time"

	"github.com/mujaz/mujaz/internal/build"
	"github.com/mujaz/mujaz/internal/content"
	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/output"
	"github.com/spf13/cobra"
)

func newBuild() *cobra.Command {
	var flags siteFlags
	var publish publishFlags
	var dest string
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "build",
		Short: "Write the finished site",
		Long: `Build makes the whole site and puts it into public/, ready to host.

A build with an error writes nothing: the site that is there stays. Files whose
bytes do not change are not written, and files that Mujaz did not write are
left alone.`,
		Example: `  mujaz build
  mujaz build -b https://user.github.io/repo/ -d /srv/www
  mujaz build -D --json`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			b := builder{flags: flags, publish: publish, dest: dest, asJSON: asJSON, out: cmd.OutOrStdout(), errs: cmd.ErrOrStderr()}
			return b.run(cmd.Context())
		},
	}
	flags.add(cmd)
	publish.add(cmd)
	cmd.Flags().StringVarP(&dest, "destination", "d", "public", "the `folder` to write to, relative to the site")
	cmd.Flags().BoolVar(&asJSON, "json", false, "print the result as one JSON object")
	cmd.Flags().Bool("minify", true, "pages are always minified; accepted because Hugo has it")
	return cmd
}

// builder is one run of build.
type builder struct {
	flags     siteFlags
	publish   publishFlags
	dest      string
	asJSON    bool
	out, errs io.Writer
}

func (b builder) run(ctx context.Context) error {
	start := time.Now()
	rareCollections()
	opt, err := b.flags.options(b.publish)
	if err != nil {
		return err
	}
	root, err := b.flags.root()
	if err != nil {
		return err
	}
	dest := b.dest
	if !filepath.IsAbs(dest) {
		dest = filepath.Join(root, dest)
	}
	var s *build.Site
	var problems diag.List
	var stats output.Stats
	err = steady(ctx, func() error {
		s, problems, stats, err = write(ctx, root, dest, opt, b.flags.strict, progress(b.errs, "pages"))
		return err
	})
	if err != nil {
		return err
	}
	return b.report(s, problems, stats, dest, time.Since(start))
}

// rareCollections lets garbage grow to four times what is in use before it is
// collected, while that is little: a build ends within seconds, and collecting
// is a tenth of its work. GOGC and GOMEMLIMIT of the environment win.
func rareCollections() {
	if os.Getenv("GOGC") == "" && os.Getenv("GOMEMLIMIT") == "" {
		debug.SetGCPercent(400)
		debug.SetMemoryLimit(600 << 20)
	}
}

// write makes a site and puts it in place, unless something is wrong with it.
func write(ctx context.Context, root, dest string, opt build.Options, strict bool, p build.Progress) (*build.Site, diag.List, output.Stats, error) {
	w, err := output.Begin(output.Options{Dest: dest, Site: root, Program: version()})
	if err != nil {
		return nil, nil, output.Stats{}, err
	}
	defer w.Abort()
	s, err := build.New(ctx, folder(root), opt, nil)
	if err != nil {
		return nil, nil, output.Stats{}, err
	}
	problems := s.Problems()
	var found diag.List
	if stops(problems, strict) {
		found, err = s.Check(ctx)
	} else {
		found, err = s.Write(ctx, w, p)
	}
	if err != nil {
		return nil, nil, output.Stats{}, err
	}
	problems = append(problems, found...)
	problems.Sort()
	if stops(problems, strict) {
		return s, problems, output.Stats{}, w.Abort()
	}
	stats, err := w.Commit()
	return s, problems, stats, err
}

// stops reports whether problems keep a site from being written.
func stops(problems diag.List, strict bool) bool {
	return problems.Errors() > 0 || strict && len(problems) > 0
}

// resultJSON is what build --json prints.
type resultJSON struct {
	Pages     int           `json:"pages"`
	Articles  int           `json:"articles"`
	Written   int           `json:"written"`
	Unchanged int           `json:"unchanged"`
	Removed   int           `json:"removed"`
	Bytes     int64         `json:"bytes"`
	Seconds   float64       `json:"seconds"`
	Problems  []problemJSON `json:"problems"`
}

func (b builder) report(s *build.Site, problems diag.List, stats output.Stats, dest string, took time.Duration) error {
	if stats.Foreign > 0 {
		problems.Add(diag.Warnf(diag.Pos{}, "foreign-files", "%s in %s that Mujaz did not write, as %s; left alone", counted(stats.Foreign, "file"), dest, stats.ForeignExample))
	}
	if stats.Bytes > pagesLimit*8/10 {
		problems.Add(diag.Warnf(diag.Pos{}, "size", "the site has %d MB, and GitHub Pages serves at most 1 GB", stats.Bytes>>20))
	}
	if b.asJSON {
		enc := json.NewEncoder(b.out)
		enc.SetEscapeHTML(false)
		if err := enc.Encode(resultJSON{
			Pages: len(s.Plan.Pages()), Articles: len(s.Store.Articles),
			Written: stats.Written, Unchanged: stats.Unchanged, Removed: stats.Removed,
			Bytes: stats.Bytes, Seconds: took.Seconds(), Problems: problemsJSON(problems),
		}); err != nil {
			return err
		}
		if stops(problems, b.flags.strict) {
			return errReported
		}
		return nil
	}
	if err := report(b.errs, problems, b.flags.strict); err != nil {
		return err
	}
	fmt.Fprintf(b.out, "%s, %s: %d written, %d unchanged, %d removed; %s in %.2f s%s\n",
		counted(len(s.Store.Articles), "article"), counted(stats.Files, "file"),
		stats.Written, stats.Unchanged, stats.Removed, size(stats.Bytes), took.Seconds(), withheld(s))
	return nil
}

// pagesLimit is the size up to which GitHub Pages publishes a site.
const pagesLimit = 1 << 30

func size(n int64) string {
	if n < 10<<20 {
		return fmt.Sprintf("%d kB", n>>10)
	}
	return fmt.Sprintf("%d MB", n>>20)
}

// withheld says which articles are not on the site, so that nobody looks for one.
func withheld(s *build.Site) string {
	out := ""
	for _, state := range []content.State{content.Draft, content.Future, content.Expired} {
		if n := s.Store.Withheld[state]; n > 0 {
			out += fmt.Sprintf(", %d %s", n, state)
		}
	}
	if out != "" {
		return "\nnot published:" + out[1:]
	}
	return ""
}
