package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
)

// A tree is the files of a folder, by path, with the hash of their bytes.
type tree struct {
	files map[string][sha256.Size]byte
	bytes int64
}

// readTree reads a folder.
func readTree(dir string) (tree, error) {
	t := tree{files: map[string][sha256.Size]byte{}}
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(dir, name)
		t.files[filepath.ToSlash(rel)] = sha256.Sum256(data)
		t.bytes += int64(len(data))
		return err
	})
	return t, err
}

// hash is one hash of all paths and bytes.
func (t tree) hash() string {
	h := sha256.New()
	for _, path := range slices.Sorted(maps.Keys(t.files)) {
		fmt.Fprintf(h, "%s %x\n", path, t.files[path])
	}
	return hex.EncodeToString(h.Sum(nil))[:16]
}

// changes lists the files that are not the same in two trees.
func (t tree) changes(other tree) []string {
	var out []string
	for path, sum := range t.files {
		if now, ok := other.files[path]; !ok || now != sum {
			out = append(out, path)
		}
	}
	for path := range other.files {
		if _, ok := t.files[path]; !ok {
			out = append(out, path)
		}
	}
	slices.Sort(out)
	return out
}
