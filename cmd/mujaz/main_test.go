package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/mujaz/mujaz/internal/diag"
	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"mujaz": func() { os.Exit(run(context.Background(), os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) },
	})
}

// TestScripts runs the sessions of testdata/script. CONTRIBUTING.md tells how
// to write one.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		UpdateScripts: os.Getenv("UPDATE") != "",
		Setup: func(env *testscript.Env) error {
			sample, err := os.ReadFile("../../content/inbox/imported/000_0aeccc47afcbd928.txt")
			if err != nil {
				return err
			}
			return os.WriteFile(env.WorkDir+"/sample.txt", sample, 0o644)
		},
	})
}

// TestInterrupted: an interrupted build writes nothing.
func TestInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	dest := t.TempDir()
	var out, errs strings.Builder
	if code := run(ctx, []string{"build", "-s", "../..", "-d", dest}, nil, &out, &errs); code != exitInterrupted {
		t.Errorf("exit %d, want %d", code, exitInterrupted)
	}
	if out.String() != "" || errs.String() != "mujaz: interrupted\n" {
		t.Errorf("it says %q and %q", &out, &errs)
	}
	written, err := filepath.Glob(filepath.Join(dest, "*"))
	if err != nil || len(written) > 0 {
		t.Errorf("it wrote %q", written)
	}
}

// TestColours: only a terminal shows colours, and isolates the site's words
// there, so that Arabic ones do not reorder the line.
func TestColours(t *testing.T) {
	p := diag.Errorf(diag.Pos{Path: "a.md", Line: 2, Col: 8}, "x", "خبر: error: عاجل").WithHint("write it")
	if got, want := paint(p, false), "a.md:2:8: error: خبر: error: عاجل\n  hint: write it"; got != want {
		t.Errorf("plain: %q", got)
	}
	if got, want := paint(p, true), "a.md:2:8: \x1b[31merror\x1b[0m: \u2068خبر: error: عاجل\u2069\n  hint: \u2068write it\u2069"; got != want {
		t.Errorf("coloured: %q, want %q", got, want)
	}
	var out strings.Builder
	if coloured(&out) || progress(&out, "pages") != nil {
		t.Error("what is no terminal is written to as if it were one")
	}
}
