package main

import (
	"context"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/ingest"
	"github.com/mujaz/mujaz/internal/tag"
)

// TestImportTally: what a person sees of an import, and what it ends with.
func TestImportTally(t *testing.T) {
	var errs, out strings.Builder
	tally := newImportTally(&errs, 1)
	tally.terminal = true
	report := tally.report(func(ingest.Outcome) error { return nil })
	report.File(ingest.File{Name: "news.jsonl"})
	for _, status := range []ingest.Status{ingest.New, ingest.New, ingest.KnownText, ingest.Changed} {
		o := ingest.Outcome{Status: status}
		o.Draft.Tags.Officials = []tag.Official{{ID: "a"}, {ID: "b", Known: true}}
		if err := report.Article(o); err != nil {
			t.Fatal(err)
		}
	}
	if !strings.Contains(errs.String(), "\r\x1b[K1 article, ") || !strings.Contains(errs.String(), "\u2068news.jsonl\u2069") {
		t.Errorf("the progress: %q", errs.String())
	}
	report.Problem(diag.Warnf(diag.Pos{Path: "news.jsonl"}, "date-missing", "no date"))
	report.Problem(diag.Warnf(diag.Pos{Path: "news.jsonl"}, "title-missing", "no title"))
	report.Problem(diag.Warnf(diag.Pos{Path: "news.jsonl"}, "title-missing", "no title"))
	report.Problem(diag.Errorf(diag.Pos{Path: "news.jsonl"}, "record", "no object"))
	if !strings.Contains(errs.String(), "\r\x1b[Knews.jsonl: warning: no date") {
		t.Errorf("a problem clears the progress first: %q", errs.String())
	}
	im := importer{out: &out}
	im.summary(tally)
	want := "1 item: 2 articles written, 1 known already, 1 changed, 1 error\nwarnings: 2 title-missing, 1 date-missing\n1 official not yet known; mujaz officials suggest lists them\n"
	if out.String() != want {
		t.Errorf("got %q, want %q", &out, want)
	}
}

// cancelling is standard input during which the command is interrupted.
type cancelling struct{ cancel func() }

func (c cancelling) Read([]byte) (int, error) { c.cancel(); return 0, io.EOF }

func TestStoppedImportSaysHowToGoOn(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "site.yaml"), []byte("format: 1\ntitle: {ar: موجز}\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var out, errs strings.Builder
	if code := run(ctx, []string{"import", "-s", dir, "-"}, cancelling{cancel}, &out, &errs); code != exitInterrupted {
		t.Errorf("the status is %d", code)
	}
	if !strings.Contains(errs.String(), "the same command goes on from there") || !strings.Contains(out.String(), "0 articles written") {
		t.Errorf("got %q and %q", &errs, &out)
	}
}

func TestUnreadableFolderIsNamed(t *testing.T) {
	err := unreadable(&fs.PathError{Op: "open", Path: "inbox/closed", Err: fs.ErrPermission})
	if want := "inbox/closed cannot be read: permission denied\n  hint: "; !strings.HasPrefix(err.Error(), want) {
		t.Errorf("got %q, want %q first", err, want)
	}
}
