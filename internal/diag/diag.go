// Package diag says where something is and what is wrong there.
//
// A mistake in a site's files is a value, never a Go error: a [Problem] with
// the file, line and column, what is wrong, and what to type instead. Problems
// are collected in a [List], sorted by place, and shown all at once. Go errors
// are for the machine (disk, network); panics are bugs.
//
//	content/ar/x.md:4:1: error: unknown key "titel"
//	  hint: did you mean "title"?
//
// Paths are slash-separated and relative to the site's folder. Lines and
// columns count from 1, columns in Unicode code points; 0 means unknown.
// The package knows nothing of files, languages or terminals.
package diag

import (
	"fmt"
	"sort"
	"strings"
)

// A Pos is a place in a file.
type Pos struct {
	Path      string
	Line, Col int
}

// String returns path:line:col, leaving out what is unknown.
func (p Pos) String() string {
	switch {
	case p.Line == 0:
		return p.Path
	case p.Col == 0:
		return fmt.Sprintf("%s:%d", p.Path, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.Path, p.Line, p.Col)
}

// A Severity says whether a problem stops a build.
type Severity uint8

// An Error stops a build; a Warning does not, unless warnings are made to.
const (
	Warning Severity = iota
	Error
)

// String returns "warning" or "error".
func (s Severity) String() string {
	if s == Error {
		return "error"
	}
	return "warning"
}

// A Problem is one thing that an editor should mend. Code is its permanent
// short name (date-inherited), for programs; Hint says what to type instead,
// and may be empty.
type Problem struct {
	Pos
	Severity Severity
	Code     string
	Message  string
	Hint     string
}

// Errorf makes a problem that stops a build.
func Errorf(pos Pos, code, format string, args ...any) Problem {
	return Problem{Pos: pos, Severity: Error, Code: code, Message: fmt.Sprintf(format, args...)}
}

// Warnf makes a problem that does not stop a build.
func Warnf(pos Pos, code, format string, args ...any) Problem {
	return Problem{Pos: pos, Severity: Warning, Code: code, Message: fmt.Sprintf(format, args...)}
}

// WithHint returns the problem with a hint.
func (p Problem) WithHint(format string, args ...any) Problem {
	p.Hint = fmt.Sprintf(format, args...)
	return p
}

// String returns the problem as it is printed, the hint on a line of its own.
// The place stands first and the message last, because Arabic words in the
// middle of a line reorder their neighbours on many terminals.
func (p Problem) String() string {
	var b strings.Builder
	if p.Path != "" {
		b.WriteString(p.Pos.String())
		b.WriteString(": ")
	}
	fmt.Fprintf(&b, "%s: %s", p.Severity, p.Message)
	if p.Hint != "" {
		b.WriteString("\n  hint: ")
		b.WriteString(p.Hint)
	}
	return b.String()
}

// A List collects problems. Its zero value is empty and ready to use.
type List []Problem

// Add appends problems.
func (l *List) Add(p ...Problem) { *l = append(*l, p...) }

// Errors counts the problems that stop a build.
func (l List) Errors() int {
	n := 0
	for _, p := range l {
		if p.Severity == Error {
			n++
		}
	}
	return n
}

// Sort orders the list by place, then errors first, then message, and drops
// what was found twice, so that work done in parallel prints in one order.
func (l *List) Sort() {
	s := *l
	sort.SliceStable(s, func(i, j int) bool { return less(s[i], s[j]) })
	kept := s[:0]
	for i, p := range s {
		if i == 0 || p != s[i-1] {
			kept = append(kept, p)
		}
	}
	*l = kept
}

func less(a, b Problem) bool {
	if a.Path != b.Path {
		return a.Path < b.Path
	}
	if a.Line != b.Line {
		return a.Line < b.Line
	}
	if a.Col != b.Col {
		return a.Col < b.Col
	}
	if a.Severity != b.Severity {
		return a.Severity > b.Severity
	}
	if a.Message != b.Message {
		return a.Message < b.Message
	}
	return a.Hint < b.Hint
}
