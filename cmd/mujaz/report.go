package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"time"

	"github.com/mujaz/mujaz/internal/build"
	"github.com/mujaz/mujaz/internal/diag"
	"golang.org/x/term"
)

// isTerminal reports whether a person reads what is written to w.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// coloured reports whether w shows colours (no-color.org).
func coloured(w io.Writer) bool {
	return isTerminal(w) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
}

// report prints problems and says whether they stop the command: errors do,
// and warnings too if strict.
func report(w io.Writer, problems diag.List, strict bool) error {
	colour := coloured(w)
	for _, p := range problems {
		fmt.Fprintln(w, paint(p, colour))
	}
	errors := problems.Errors()
	if warnings := len(problems) - errors; errors > 0 || strict && warnings > 0 {
		fmt.Fprintf(w, "%s, %s; nothing was written\n", counted(errors, "error"), counted(warnings, "warning"))
		return errReported
	}
	return nil
}

// paint is a problem as a terminal shows it: the severity in colour, and words
// of the site isolated, so that Arabic ones do not reorder the line.
func paint(p diag.Problem, colour bool) string {
	s := p.String()
	if !colour {
		return s
	}
	word := p.Severity.String()
	code := "\x1b[33m"
	if p.Severity == diag.Error {
		code = "\x1b[31m"
	}
	s = strings.Replace(s, word+": ", code+word+"\x1b[0m: \u2068", 1) + "\u2069"
	return strings.Replace(s, "\n  hint: ", "\u2069\n  hint: \u2068", 1) // an isolate ends with its line
}

func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// problemJSON is a problem as --json prints it.
type problemJSON struct {
	Path     string `json:"path"`
	Line     int    `json:"line"`
	Col      int    `json:"col"`
	Severity string `json:"severity"`
	Code     string `json:"code"`
	Message  string `json:"message"`
	Hint     string `json:"hint"`
}

func problemsJSON(problems diag.List) []problemJSON {
	out := make([]problemJSON, len(problems))
	for i, p := range problems {
		out[i] = problemJSON{p.Path, p.Line, p.Col, p.Severity.String(), p.Code, p.Message, p.Hint}
	}
	return out
}

// progress shows how far long work has come, on a terminal only, some times a
// second.
func progress(w io.Writer, what string) build.Progress {
	if !isTerminal(w) {
		return nil
	}
	var mu sync.Mutex
	start := time.Now()
	last := start
	return func(done, all int) {
		mu.Lock()
		defer mu.Unlock()
		now := time.Now()
		if done < all && now.Sub(last) < 100*time.Millisecond {
			return
		}
		last = now
		if done >= all {
			fmt.Fprint(w, "\r\x1b[K")
			return
		}
		rate := float64(done) / max(now.Sub(start).Seconds(), 0.001)
		fmt.Fprintf(w, "\r\x1b[K%d of %d %s, %.0f a second", done, all, what, rate)
	}
}
