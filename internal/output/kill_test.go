package output

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
)

// The sites of the kill test: files that stay, change, come, go, and turn
// from file to folder and back. A stranger's file lies where one comes.
var (
	siteBefore = site{"index.html": "1", "same.html": "=", "gone/a.html": "1", "gone/b.html": "1", "turns": "1", "turned/x": "1"}
	siteAfter  = site{"index.html": "22", "same.html": "=", "new/a.html": "22", "new/b.html": "22", "turns/y": "22", "turned": "22", "theirs.html": "22"}
	siteThen   = site{"index.html": "333", "same.html": "=", "then.html": "333"}
)

const killed = 77

// TestMain is also the program that is killed: with KILL_AT=n it builds
// siteAfter and ends at once instead of the n-th rename or removal.
func TestMain(m *testing.M) {
	at, err := strconv.Atoi(os.Getenv("KILL_AT"))
	if err != nil {
		os.Exit(m.Run())
	}
	w, err := Begin(Options{Dest: os.Getenv("KILL_DEST"), Site: os.Getenv("KILL_SITE"), Program: "test"})
	if err == nil {
		step := func() {
			if at == 0 {
				os.Exit(killed)
			}
			at--
		}
		w.rename = func(from, to string) error { step(); return os.Rename(from, to) }
		w.remove = func(name string) error { step(); return os.Remove(name) }
		for p, text := range siteAfter {
			err = errors.Join(err, w.Write(p, []byte(text)))
		}
	}
	if err == nil {
		_, err = w.Commit(Note{})
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(0)
}

// kill runs a build that is killed at a step, and reports whether it had one.
func kill(t *testing.T, opt Options, at int) bool {
	t.Helper()
	program := exec.Command(os.Args[0])
	program.Env = append(os.Environ(), "KILL_AT="+strconv.Itoa(at), "KILL_DEST="+opt.Dest, "KILL_SITE="+opt.Site)
	out, err := program.CombinedOutput()
	if exit := new(exec.ExitError); errors.As(err, &exit) && exit.ExitCode() == killed {
		return true
	}
	if err != nil {
		t.Fatalf("killed at %d: %v\n%s", at, err, out)
	}
	return false
}

func TestKilledBuild(t *testing.T) {
	for name, before := range map[string]site{"over another site": siteBefore, "into nothing": nil} {
		t.Run(name, func(t *testing.T) {
			for at := 0; ; at++ {
				opt := newOptions(t)
				if before != nil {
					build(t, opt, before)
					put(t, opt.Dest, "theirs.html", "a stranger's")
				}
				wasKilled := kill(t, opt, at)
				for p, text := range onDisk(t, opt.Dest) {
					if !strings.HasSuffix(p, "/") && text != before[p] && text != siteAfter[p] && text != "a stranger's" {
						t.Errorf("killed at %d: %s is %q", at, p, text)
					}
					if before[p] == siteAfter[p] && text != before[p] {
						t.Errorf("killed at %d: %s, which does not change, is %q", at, p, text)
					}
				}
				want := maps.Clone(siteThen)
				if text := onDisk(t, opt.Dest)["theirs.html"]; text == "a stranger's" {
					want["theirs.html"] = text // not replaced yet, so not ours to remove
				}
				build(t, opt, siteThen)
				wantOnDisk(t, opt, want)
				if t.Failed() {
					t.Fatalf("killed at %d", at)
				}
				if !wasKilled {
					if before != nil && at < 10 {
						t.Errorf("only %d steps", at)
					}
					return
				}
			}
		})
	}
}
