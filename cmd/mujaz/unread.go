package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/mujaz/mujaz/internal/build"
	"github.com/mujaz/mujaz/internal/diag"
)

// unread is what is wrong with articles of which not all could be read: what stands in
// them counts for nothing until they are mended.
func unread(s *build.Site) (found diag.List) {
	broken := map[string]bool{}
	for _, a := range s.Files() {
		broken[a.Path] = a.Broken
	}
	for _, p := range s.Problems() {
		if p.Severity == diag.Error && (broken[p.Path] || p.Code == "unreadable" && strings.HasPrefix(p.Path, "content/")) {
			found.Add(p)
		}
	}
	return found
}

// tellUnread prints that, and returns an error if there is something to mend.
func tellUnread(w io.Writer, s *build.Site) error {
	found := unread(s)
	for _, p := range found {
		fmt.Fprintln(w, paint(p, coloured(w)))
	}
	if len(found) > 0 {
		return errReported
	}
	return nil
}
