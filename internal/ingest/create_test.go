package ingest

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

func TestCreate(t *testing.T) {
	for name, rename := range map[string]func(from, to string) error{"rename": renameNew, "link": linkNew} {
		dir := t.TempDir()
		from, to := filepath.Join(dir, "from"), filepath.Join(dir, "to")
		for i, want := range []error{nil, fs.ErrExist} {
			if err := exclusive(from, []byte{byte('a' + i)}); err != nil {
				t.Fatal(err)
			}
			if err := rename(from, to); !errors.Is(err, want) {
				t.Errorf("%s: %v, want %v", name, err, want)
			}
		}
		if data, _ := os.ReadFile(to); string(data) != "a" {
			t.Errorf("%s: the file was written over: %q", name, data)
		}
	}
	file := filepath.Join(t.TempDir(), "2024", "11", "a.md")
	if err := create(file, []byte("one")); err != nil {
		t.Fatal(err)
	}
	if err := create(file, []byte("two")); !errors.Is(err, fs.ErrExist) {
		t.Errorf("written twice: %v", err)
	}
	if left, _ := filepath.Glob(filepath.Dir(file) + "/.*"); len(left) > 0 {
		t.Errorf("left behind: %q", left)
	}
	if data, _ := os.ReadFile(file); string(data) != "one" {
		t.Errorf("the file was written over: %q", data)
	}
}
