package output

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
)

// What a build keeps for the next ones lies in the dot folder, each in a file
// that begins with the sum of the rest: one that the disk has spoiled is none.

func (p place) kept() string { return filepath.Join(p.state, "kept") }

// Recall returns what this or an earlier build kept under a name. Nobody may
// change it.
func (w *Writer) Recall(name string) ([]byte, bool) {
	file, err := os.ReadFile(filepath.Join(w.kept(), name))
	if err != nil || len(file) < sha256.Size {
		return nil, false
	}
	want, data := file[:sha256.Size], file[sha256.Size:]
	if got := sha256.Sum256(data); !bytes.Equal(got[:], want) {
		return nil, false
	}
	w.recalled(name)
	return data, true
}

// Keep keeps something under a name, which tells all that it was made from and
// is the name of a file. A commit forgets what its build has neither kept nor
// recalled.
func (w *Writer) Keep(name string, data []byte) error {
	if err := os.MkdirAll(w.kept(), 0o755); err != nil {
		return fmt.Errorf("keeping %s for the next build: %w", name, err)
	}
	sum := sha256.Sum256(data)
	file := filepath.Join(w.kept(), name)
	next := file + "." + strconv.FormatInt(w.numbers.Add(1), 10) // the same may be kept twice at once
	err := writeFile(next, append(sum[:], data...))
	if err == nil {
		err = os.Rename(next, file)
	}
	if err != nil {
		return fmt.Errorf("keeping %s for the next build: %w", name, err)
	}
	w.recalled(name)
	return nil
}

func (w *Writer) recalled(name string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.used == nil {
		w.used = map[string]bool{}
	}
	w.used[name] = true
}

// forget removes what this build had no use for.
func (w *Writer) forget() error {
	entries, err := os.ReadDir(w.kept())
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	for _, e := range entries {
		if !w.used[e.Name()] {
			err = errors.Join(err, os.Remove(filepath.Join(w.kept(), e.Name())))
		}
	}
	if err != nil {
		return fmt.Errorf("forgetting what earlier builds kept: %w", err)
	}
	return nil
}
