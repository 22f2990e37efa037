package output

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"slices"
)

// recordFormat is the first thing in a record; one of another format is as
// good as none.
const recordFormat = 1

// sum is the SHA-256 of a file's bytes.
type sum [sha256.Size]byte

// A record is what earlier builds know of themselves: the program, and the
// files of the destination that Mujaz wrote, with their sums. On disk it is
// one JSON object a line, the header first, so that neither reading nor
// writing needs the whole text; a reader skips keys that it does not know.
type record struct {
	program string
	note    Note
	outputs map[string]sum
	missed  []string // what a killed build intended and did not come to
}

type headerLine struct {
	Format  int    `json:"format"`
	Program string `json:"program"`
	Note    Note   `json:"note"`
}

// A Note is what a build leaves for the next one: the name of all that the
// site was made from, and whatever the caller wants to know again.
type Note struct {
	Key  string          `json:"key,omitempty"`
	Data json.RawMessage `json:"data,omitempty"`
}

func (n Note) equal(other Note) bool { return n.Key == other.Key && bytes.Equal(n.Data, other.Data) }

// An outputLine is a file that Mujaz wrote, or intended to write when it was
// killed: then it is Mujaz's only if it has the intended bytes, for else a
// stranger's file may still lie there.
type outputLine struct {
	Path     string `json:"path"`
	Sum      string `json:"sum"`
	Intended bool   `json:"intended,omitempty"`
}

// readRecord reads the record of a destination. One that is absent or broken
// is empty: it is safe to delete, and nothing is right only because of it.
func readRecord(at place) record {
	none := record{}
	f, err := os.Open(at.recordFile())
	if err != nil {
		return none
	}
	defer f.Close()
	lines := bufio.NewReaderSize(f, 64<<10)
	var header headerLine
	if first, err := lines.ReadBytes('\n'); err != nil || json.Unmarshal(first, &header) != nil || header.Format != recordFormat {
		return none
	}
	r := record{program: header.Program, note: header.Note, outputs: make(map[string]sum)}
	for {
		text, err := lines.ReadSlice('\n')
		if err == io.EOF && len(text) == 0 {
			return r
		}
		line, decoded, ok := parseOutput(text)
		if err != nil || !ok {
			return none
		}
		if line.Intended {
			r.note = Note{} // the build that intended it was killed
		}
		if line.Intended && !at.has(line.Path, decoded) {
			r.missed = append(r.missed, line.Path)
		} else {
			r.outputs[line.Path] = decoded
		}
	}
}

// What is before, between and behind path and sum in nearly all lines, which
// are read and written without package json: there are as many as files.
const lineStart, lineMiddle, lineEnd = `{"path":"`, `","sum":"`, `"}`

// parseOutput reads a line.
func parseOutput(text []byte) (line outputLine, decoded sum, ok bool) {
	if rest, found := bytes.CutPrefix(text, []byte(lineStart)); found && isSimple(rest[:max(bytes.IndexByte(rest, '"'), 0)]) {
		path, rest, _ := bytes.Cut(rest, []byte(lineMiddle))
		if len(rest) == 2*sha256.Size+len(lineEnd)+1 && string(rest[2*sha256.Size:]) == lineEnd+"\n" {
			line.Path, line.Sum = string(path), string(rest[:2*sha256.Size])
		}
	}
	if line.Path == "" && json.Unmarshal(text, &line) != nil {
		return line, decoded, false
	}
	n, err := hex.Decode(decoded[:], []byte(line.Sum[:min(len(line.Sum), 2*sha256.Size)]))
	return line, decoded, err == nil && n == sha256.Size && len(line.Sum) == 2*n && fs.ValidPath(line.Path) && line.Path != "."
}

// appendOutput appends a line.
func appendOutput(dst []byte, line outputLine) []byte {
	if line.Intended || !isSimple([]byte(line.Path)) {
		var out bytes.Buffer
		enc := json.NewEncoder(&out)
		enc.SetEscapeHTML(false)
		_ = enc.Encode(line) // of two texts and a bool
		return append(dst, out.Bytes()...)
	}
	dst = append(append(dst, lineStart...), line.Path...)
	dst = append(append(dst, lineMiddle...), line.Sum...)
	return append(append(dst, lineEnd...), '\n')
}

// isSimple reports whether a path stands in JSON as it is.
func isSimple(path []byte) bool {
	for _, c := range path {
		if c < 0x20 || c >= 0x7F || c == '"' || c == '\\' {
			return false
		}
	}
	return len(path) > 0
}

// has reports whether the destination has a file of this sum at a path.
func (p place) has(path string, want sum) bool {
	data, err := os.ReadFile(p.file(path))
	return err == nil && sha256.Sum256(data) == want
}

// writeIntent records, before anything is changed, what was there and what
// will be. Whichever part of the commit happens, the next build knows all of
// Mujaz's files from it.
func (w *Writer) writeIntent() error {
	all := maps.Clone(w.plan)
	for p, old := range w.old.outputs {
		if _, stays := all[p]; !stays {
			all[p] = planned{sum: old}
		}
	}
	return w.writeRecord(all, Note{}, func(p string) bool { _, known := w.old.outputs[p]; return !known })
}

// writeResult records what the site is, after a commit.
func (w *Writer) writeResult() error {
	return w.writeRecord(w.plan, w.note, func(string) bool { return false })
}

// isRecorded reports whether the record says already what the site is.
func (w *Writer) isRecorded() bool {
	return w.old.program == w.program && w.old.note.equal(w.note) && maps.EqualFunc(w.plan, w.old.outputs, func(f planned, old sum) bool { return f.sum == old })
}

// writeRecord writes a record in place of the one that is there.
func (w *Writer) writeRecord(files map[string]planned, note Note, intended func(path string) bool) error {
	next := w.recordFile() + ".next"
	f, err := os.Create(next)
	if err != nil {
		return fmt.Errorf("writing the record of the build: %w", err)
	}
	buffer := bufio.NewWriter(f)
	lines := json.NewEncoder(buffer)
	lines.SetEscapeHTML(false)
	// The buffer keeps the first error and Flush returns it.
	_ = lines.Encode(headerLine{recordFormat, w.program, note})
	var line []byte
	for _, p := range slices.Sorted(maps.Keys(files)) {
		s := files[p].sum
		line = appendOutput(line[:0], outputLine{p, hex.EncodeToString(s[:]), intended(p)})
		_, _ = buffer.Write(line)
	}
	if err := errors.Join(buffer.Flush(), f.Close()); err != nil {
		return fmt.Errorf("writing the record of the build: %w", err)
	}
	if err := w.rename(next, w.recordFile()); err != nil {
		return fmt.Errorf("writing the record of the build: %w", err)
	}
	return nil
}
