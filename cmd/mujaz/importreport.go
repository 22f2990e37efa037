package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/ingest"
)

// importTally counts what becomes of an import, and shows on a terminal how far
// it has come.
type importTally struct {
	errs      io.Writer
	terminal  bool
	files     int
	file      string // that is being read
	count     map[ingest.Status]int
	errors    int
	warnings  map[string]int // by code
	strangers map[string]bool
	start     time.Time
	shown     time.Time
}

func newImportTally(errs io.Writer, files int) *importTally {
	return &importTally{
		errs: errs, terminal: isTerminal(errs), files: files, start: time.Now(),
		count: map[ingest.Status]int{}, warnings: map[string]int{}, strangers: map[string]bool{},
	}
}

// report counts, prints problems as they come, and hands articles on.
func (t *importTally) report(article func(ingest.Outcome) error) ingest.Report {
	return ingest.Report{
		File: func(f ingest.File) { t.file = f.Name },
		Problem: func(p diag.Problem) {
			if p.Severity == diag.Error {
				t.errors++
			} else {
				t.warnings[p.Code]++
			}
			t.clear()
			fmt.Fprintln(t.errs, paint(p, coloured(t.errs)))
		},
		Article: func(o ingest.Outcome) error {
			t.count[o.Status]++
			for _, p := range o.Draft.Tags.Officials {
				if !p.Known && o.Status == ingest.New {
					t.strangers[p.ID] = true
				}
			}
			if t.articles() <= listedOnTerminal {
				t.clear()
			}
			err := article(o)
			t.show()
			return err
		},
	}
}

// show writes how far the import has come, some times a second.
func (t *importTally) show() {
	now := time.Now()
	if !t.terminal || now.Sub(t.shown) < 200*time.Millisecond {
		return
	}
	t.shown = now
	n := t.articles()
	fmt.Fprintf(t.errs, "\r\x1b[K%s, %.0f a second · \u2068%s\u2069", counted(n, "article"), float64(n)/max(now.Sub(t.start).Seconds(), 0.001), t.file)
}

// clear takes the progress off the terminal, before something else is written.
func (t *importTally) clear() {
	if t.terminal && !t.shown.IsZero() {
		fmt.Fprint(t.errs, "\r\x1b[K")
	}
}

func (t *importTally) articles() int {
	n := 0
	for _, c := range t.count {
		n += c
	}
	return n
}

// summary says what became of everything: on standard output, or with --json,
// which has that for its objects, on standard error.
func (im *importer) summary(t *importTally) {
	out := im.out
	if im.asJSON {
		out = im.errs
		if !t.terminal {
			return
		}
	}
	verb := "written"
	if im.dryRun {
		verb = "to be written"
	}
	fmt.Fprintf(out, "%s: %s %s, %d known already", counted(t.files, "item"), counted(t.count[ingest.New], "article"), verb, t.count[ingest.KnownText]+t.count[ingest.Duplicate])
	if n := t.count[ingest.Changed]; n > 0 {
		fmt.Fprintf(out, ", %d changed", n)
	}
	if t.errors > 0 {
		fmt.Fprintf(out, ", %s", counted(t.errors, "error"))
	}
	fmt.Fprintln(out)
	if len(t.warnings) > 0 {
		fmt.Fprintf(out, "warnings: %s\n", byCount(t.warnings))
	}
	if n := len(t.strangers); n > 0 {
		fmt.Fprintf(out, "%s not yet known; mujaz officials suggest lists them\n", counted(n, "official"))
	}
}

// byCount lists words with how often they came, the most frequent first.
func byCount(counts map[string]int) string {
	words := slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	})
	parts := make([]string, len(words))
	for i, w := range words {
		parts[i] = fmt.Sprintf("%d %s", counts[w], w)
	}
	return strings.Join(parts, ", ")
}
