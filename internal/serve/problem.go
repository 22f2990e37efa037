package serve

import (
	"errors"
	"io/fs"
	"strings"
	"sync"

	"github.com/mujaz/mujaz/internal/build"
	"github.com/mujaz/mujaz/internal/diag"
)

// shownProblem is a problem as the overlay and the bar show it.
type shownProblem struct {
	Place    string      `json:"place"`
	Severity string      `json:"severity"`
	Message  string      `json:"message"`
	Hint     string      `json:"hint"`
	Lines    []shownLine `json:"lines"` // of the file, around the place
}

// shownLine is a line of a file. At is the column of the mistake, counted from
// 1 in characters, on the line that has it.
type shownLine struct {
	Number int    `json:"number"`
	Text   string `json:"text"`
	At     int    `json:"at"`
}

// shownProblems are the errors of a state, with the lines of their files, which
// are read when the first page asks.
type shownProblems struct {
	folder build.Folder
	once   sync.Once
	errors []shownProblem
}

// errors are what the overlay shows.
func (st *state) errors() []shownProblem {
	st.shown.once.Do(func() {
		st.shown.errors = []shownProblem{}
		files := map[string][]string{}
		for _, p := range st.problems {
			if p.Severity == diag.Error && len(st.shown.errors) < maxShown {
				st.shown.errors = append(st.shown.errors, show(p, st.shown.excerpt(p.Pos, files)))
			}
		}
	})
	return st.shown.errors
}

// maxShown is how many errors are laid over a page: nobody reads more at once.
const maxShown = 50

func show(p diag.Problem, lines []shownLine) shownProblem {
	return shownProblem{Place: p.Pos.String(), Severity: p.Severity.String(), Message: p.Message, Hint: p.Hint, Lines: lines}
}

// around is how many lines are shown above and below that of a mistake.
const around = 2

// excerpt returns the lines around a place, of files that may have been read
// already.
func (s *shownProblems) excerpt(pos diag.Pos, files map[string][]string) []shownLine {
	if pos.Line == 0 || !fs.ValidPath(pos.Path) {
		return nil
	}
	lines, known := files[pos.Path]
	if !known {
		data, err := fs.ReadFile(s.folder.Site, pos.Path)
		if errors.Is(err, fs.ErrNotExist) && s.folder.Theme != nil {
			data, err = fs.ReadFile(s.folder.Theme, pos.Path)
		}
		if err == nil {
			lines = strings.Split(strings.ReplaceAll(string(data), "\r\n", "\n"), "\n")
		}
		files[pos.Path] = lines
	}
	var out []shownLine
	for n := max(1, pos.Line-around); n <= min(len(lines), pos.Line+around); n++ {
		line := shownLine{Number: n, Text: strings.ToValidUTF8(lines[n-1], "\uFFFD")}
		if n == pos.Line {
			line.At = pos.Col
		}
		out = append(out, line)
	}
	return out
}
