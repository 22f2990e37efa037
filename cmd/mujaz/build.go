package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"sync"
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
	var made outcome
	err = steady(ctx, func() error {
		made, err = write(ctx, root, dest, opt, b.flags.strict, progress(b.errs, "pages"))
		return err
	})
	if err != nil {
		return err
	}
	return b.report(made, dest, time.Since(start))
}

// An outcome is what a build made, or would make again.
type outcome struct {
	Pages    int
	Articles int
	Withheld [4]int // articles that have no page, by state
	Problems diag.List
	From     time.Time // the clock of the build
	Until    time.Time // when the clock alone changes the site; zero if never

	stats output.Stats
}

// holdsAt reports whether a build at a later clock makes the same site.
func (o outcome) holdsAt(clock time.Time) bool {
	return !clock.Before(o.From) && (o.Until.IsZero() || clock.Before(o.Until))
}

// rareCollections lets garbage grow to four times what is in use before it is
// collected, while that is little: a build ends within seconds, and collecting
// is a tenth of its work. GOGC and GOMEMLIMIT of the environment win.
func rareCollections() {
	if os.Getenv("GOGC") == "" && os.Getenv("GOMEMLIMIT") == "" {
		debug.SetGCPercent(400)
		debug.SetMemoryLimit(940 << 20)
	}
}

// write makes a site and puts it in place, unless something is wrong with it,
// or it is there already.
func write(ctx context.Context, root, dest string, opt build.Options, strict bool, p build.Progress) (outcome, error) {
	w, err := output.Begin(output.Options{Dest: dest, Site: root, Program: version()})
	if err != nil {
		return outcome{}, err
	}
	defer w.Abort()
	if last, ok := unchanged(ctx, w, root, opt); ok {
		return last, nil
	}
	s, err := build.New(ctx, folder(root), opt, nil)
	if err != nil {
		return outcome{}, err
	}
	made := outcome{
		Pages: len(s.Plan.Pages()), Articles: len(s.Store.Articles), Withheld: s.Store.Withheld,
		Problems: s.Problems(), From: opt.Clock, Until: s.Until(),
	}
	made.Problems = append(made.Problems, s.Moved(publishedBefore(w, s))...)
	var found diag.List
	if stops(made.Problems, strict) {
		found, err = s.Check(ctx)
	} else {
		found, err = s.Write(ctx, w, p)
	}
	if err != nil {
		return outcome{}, err
	}
	made.Problems = append(made.Problems, found...)
	made.Problems.Sort()
	if stops(made.Problems, strict) {
		return made, w.Abort()
	}
	note, err := json.Marshal(made)
	if err != nil {
		return outcome{}, err
	}
	made.stats, err = w.Commit(output.Note{Key: programKey() + s.Key(opt), Data: note})
	return made, err
}

// unchanged returns what the last build made, if this one would make the same
// and all of it is still there. Whatever goes wrong on the way, a whole build
// puts right.
func unchanged(ctx context.Context, w *output.Writer, root string, opt build.Options) (outcome, bool) {
	var last outcome
	note := w.Last()
	if note.Key == "" || json.Unmarshal(note.Data, &last) != nil || !last.holdsAt(opt.Clock) {
		return last, false
	}
	if key, err := build.Key(ctx, folder(root), opt); err != nil || programKey()+key != note.Key {
		return last, false
	}
	var held bool
	last.stats, held = w.Holds(ctx)
	return last, held
}

// programKey names this program by its bytes: another makes other pages.
var programKey = sync.OnceValue(func() string {
	name, err := os.Executable()
	if err != nil {
		return ""
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return ""
	}
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:8]) + " "
})

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

func (b builder) report(made outcome, dest string, took time.Duration) error {
	problems, stats := made.Problems, made.stats
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
			Pages: made.Pages, Articles: made.Articles,
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
		counted(made.Articles, "article"), counted(stats.Files, "file"),
		stats.Written, stats.Unchanged, stats.Removed, size(stats.Bytes), took.Seconds(), withheld(made.Withheld))
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
func withheld(articles [4]int) string {
	out := ""
	for _, state := range []content.State{content.Draft, content.Future, content.Expired} {
		if n := articles[state]; n > 0 {
			out += fmt.Sprintf(", %d %s", n, state)
		}
	}
	if out != "" {
		return "\nnot published:" + out[1:]
	}
	return ""
}
