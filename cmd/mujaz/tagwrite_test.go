package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestUnchangedIsNotTouched: an article whose tags stay is not written, one
// whose tags change keeps its mode, and a link leads to the same file as before.
func TestUnchangedIsNotTouched(t *testing.T) {
	root := t.TempDir()
	day := filepath.Join(root, "content", "ar", "2024", "11", "20")
	if err := os.MkdirAll(day, 0o755); err != nil {
		t.Fatal(err)
	}
	same, changes, link := filepath.Join(day, "same.md"), filepath.Join(root, "changes.md"), filepath.Join(day, "link.md")
	long := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	for file, text := range map[string]string{
		filepath.Join(root, "site.yaml"): "format: 1\ntitle: {ar: x}\n",
		same:                             "---\ntitle: العراق\ndate: 2024-11-20\ncountries: [IQ]\ntagged: [IQ]\n---\n",
		changes:                          "---\ntitle: العراق\ndate: 2024-11-20\n---\n",
	} {
		if err := os.WriteFile(file, []byte(text), 0o640); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(file, long, long); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink("../../../../../changes.md", link); err != nil {
		t.Skip("no symbolic links here")
	}
	var out, errs strings.Builder
	if code := run(context.Background(), []string{"tag", "--write", "-s", root}, nil, &out, &errs); code != exitDone {
		t.Fatalf("exit %d: %s", code, &errs)
	}
	if info, err := os.Stat(same); err != nil || !info.ModTime().Equal(long) {
		t.Errorf("an article that did not change was written: %v %v", info.ModTime(), err)
	}
	data, err := os.ReadFile(changes)
	if err != nil || !strings.Contains(string(data), "countries: [IQ]\n") {
		t.Errorf("it is %s now (%v): %s", data, err, &out)
	}
	if info, err := os.Stat(changes); err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("its mode is %v now (%v)", info.Mode(), err)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is %v now (%v)", info.Mode(), err)
	}
	if left, _ := filepath.Glob(filepath.Join(root, ".mujaz-*")); len(left) > 0 {
		t.Errorf("it left %q", left)
	}
}
