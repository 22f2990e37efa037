package ingest

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Items lists the raw items of a folder, below it too, in the order of their
// names. Dot files and what was imported are none.
func Items(dir string) ([]string, error) {
	var out []string
	err := filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		hidden := strings.HasPrefix(d.Name(), ".") && p != dir
		if d.IsDir() {
			if hidden || d.Name() == filepath.Base(Imported) && strings.HasSuffix(filepath.ToSlash(p), Imported) {
				return fs.SkipDir
			}
			return nil
		}
		if !hidden && d.Type().IsRegular() {
			out = append(out, p)
		}
		return nil
	})
	slices.Sort(out)
	return out, err
}

// Move takes an item that was read out of the inbox. Another text of the same
// name keeps both; the same bytes again just leave the inbox. It runs after
// the articles are written: if it does not come to it, the next import knows
// them and moves the item then.
func (im *Importer) Move(file string) error {
	dir := im.abs(Imported)
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	ext := filepath.Ext(file)
	base := strings.TrimSuffix(filepath.Base(file), ext)
	sum, err := hashFile(file)
	if err != nil {
		return err
	}
	for _, suffix := range []string{"", "-" + hex.EncodeToString(sum[:3]), "-" + hex.EncodeToString(sum[:])} {
		to := filepath.Join(dir, base+suffix+ext)
		there, err := hashFile(to)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return os.Rename(file, to)
		case err != nil:
			return err
		case there == sum:
			return os.Remove(file)
		}
	}
	return nil
}

// hashFile is the SHA-256 of a file, which may be larger than memory.
func hashFile(name string) (sum [sha256.Size]byte, err error) {
	f, err := os.Open(name)
	if err != nil {
		return sum, err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return sum, err
	}
	return [sha256.Size]byte(h.Sum(nil)), nil
}
