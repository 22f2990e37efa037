package ingest

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/mujaz/mujaz/internal/archive"
	"github.com/mujaz/mujaz/internal/article"
	"github.com/mujaz/mujaz/internal/diag"
)

// mixed is an inbox with all that order matters for: texts that come twice, two
// texts of one title, near copies, articles that came together, a table, and
// items without an article.
func mixed(t *testing.T) map[string]string {
	items := map[string]string{"news.txt": sample(t), "again.txt": sample(t), "empty.txt": "\n", "english.txt": "Iraq opens a bridge\n2015-01-02\nBaghdad opened a bridge over the Tigris on Friday, the ministry said in a statement.\n"}
	a := archive.New(100_000, 1)
	var table strings.Builder
	for i := range 80 {
		f := a.Article(i)[0]
		one, _ := article.Parse(f.Path, f.Data)
		body, _ := article.Body(f.Data)
		items[fmt.Sprintf("%02da.txt", i)] = fmt.Sprintf("%s\n%s\nالمصدر: واع\n%s", one.Title, one.Date.Day(), body)
		switch i % 4 {
		case 0: // the same title and source, another text
			items[fmt.Sprintf("%02db.txt", i)] = fmt.Sprintf("%s\n%s\nالمصدر: واع\n%s\nوزاد المصدر سطرا.", one.Title, one.Date.Day(), body)
		case 1: // a near copy from another source
			items[fmt.Sprintf("%02dc.txt", i)] = fmt.Sprintf("%s بعد حين\n%s\nالمصدر: سانا\n%s\nوأضاف المصدر سطرا أخيرا.", one.Title, one.Date.Day(), body)
		case 2: // the same text, with an address
			fmt.Fprintf(&table, "{\"url\": \"https://a.example/%d\", \"title\": %q, \"date\": %q, \"text\": %q}\n", i, one.Title, one.Date.Day().String(), body)
		}
	}
	items["table.jsonl"] = table.String() + "no object\n"
	return items
}

// imported runs an import of an inbox into a site, and returns what it reported.
// The report stops it with an error at the article of a number, from 1; 0 is none.
func imported(t *testing.T, root string, stopAt int) (string, error) {
	t.Helper()
	paths, err := Items(filepath.Join(root, filepath.FromSlash(Inbox)))
	if err != nil {
		t.Fatal(err)
	}
	var files []File
	for _, p := range paths {
		files = append(files, File{Name: filepath.Base(p), Path: p, Inbox: true})
	}
	var said strings.Builder
	err = NewImporter(Options{Root: root, Env: env, Known: known(t, root)}).Run(context.Background(), files, Report{
		File:    func(f File) { fmt.Fprintln(&said, "file", f.Name) },
		Problem: func(p diag.Problem) { fmt.Fprintln(&said, p) },
		Article: func(o Outcome) error {
			fmt.Fprintln(&said, o.Item, o.Status, o.Path, o.DuplicateOf, o.Related, o.AlsoReportedBy)
			if stopAt--; stopAt == 0 {
				return errStop
			}
			return nil
		},
	})
	return said.String(), err
}

var errStop = errors.New("stop")

// known are the articles that a site has.
func known(t *testing.T, root string) (out []*article.Article) {
	for name, data := range tree(t, root) {
		if strings.HasSuffix(name, ".md") {
			one, problems := article.Parse(name, []byte(data))
			if problems.Errors() > 0 {
				t.Fatal(problems)
			}
			out = append(out, one)
		}
	}
	return out
}

// site makes a folder with an inbox.
func site(t *testing.T, items map[string]string) string {
	t.Helper()
	root := t.TempDir()
	inbox := filepath.Join(root, filepath.FromSlash(Inbox))
	if err := os.MkdirAll(inbox, 0o755); err != nil {
		t.Fatal(err)
	}
	for name, text := range items {
		if err := os.WriteFile(filepath.Join(inbox, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

// tree is all files of a folder.
func tree(t *testing.T, root string) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(p)
		rel, _ := filepath.Rel(root, p)
		out[filepath.ToSlash(rel)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func sameTree(t *testing.T, got, want map[string]string) {
	t.Helper()
	for name := range want {
		if g, ok := got[name]; !ok {
			t.Errorf("no %s", name)
		} else if g != want[name] {
			t.Errorf("%s is\n%s\nwant\n%s", name, g, want[name])
		}
	}
	for name := range got {
		if _, ok := want[name]; !ok {
			t.Errorf("%s is too much", name)
		}
	}
}

// TestManyCores: what is written and said is the same however many there are.
func TestManyCores(t *testing.T) {
	items := mixed(t)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	one := site(t, items)
	said, err := imported(t, one, 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{" new ", " known ", " changed ", " duplicate ", "the file is empty", "another text of this article", "[content/ar/"} {
		if !strings.Contains(said, want) {
			t.Errorf("nothing is %q in\n%s", want, said)
		}
	}
	runtime.GOMAXPROCS(8)
	many := site(t, items)
	if got, err := imported(t, many, 0); err != nil || got != said {
		t.Errorf("%v\n%s\nwant\n%s", err, got, said)
	}
	sameTree(t, tree(t, many), tree(t, one))
}

// TestStoppedAndRunAgain: an import that is stopped by its report, or by a disk
// that takes one article not, reports in order until then, and is complete when
// it is run again.
func TestStoppedAndRunAgain(t *testing.T) {
	items := mixed(t)
	whole := site(t, items)
	said, err := imported(t, whole, 0)
	if err != nil {
		t.Fatal(err)
	}
	want := articlesOf(tree(t, whole))

	stopped := site(t, items)
	got, err := imported(t, stopped, 30)
	if !errors.Is(err, errStop) || !strings.HasPrefix(said, got) || strings.Count(got, " new ") == 0 {
		t.Errorf("%v\n%s", err, got)
	}
	if _, err := imported(t, stopped, 0); err != nil {
		t.Fatal(err)
	}
	sameTree(t, articlesOf(tree(t, stopped)), want)

	failing := site(t, items)
	folder := filepath.Join(failing, "content", "en") // where english.txt goes to
	if err := os.WriteFile(folder, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	got, err = imported(t, failing, 0)
	if err == nil || !strings.HasPrefix(said, got) || !strings.HasSuffix(got, "file english.txt\n") {
		t.Errorf("%v\n%s", err, got)
	}
	if err := os.Remove(folder); err != nil {
		t.Fatal(err)
	}
	if _, err := imported(t, failing, 0); err != nil {
		t.Fatal(err)
	}
	sameTree(t, articlesOf(tree(t, failing)), want)
}

// TestInterrupted: whoever interrupts an import is told of all that was written.
func TestInterrupted(t *testing.T) {
	root := site(t, mixed(t))
	paths, err := Items(filepath.Join(root, filepath.FromSlash(Inbox)))
	if err != nil {
		t.Fatal(err)
	}
	var files []File
	for _, p := range paths {
		files = append(files, File{Name: filepath.Base(p), Path: p, Inbox: true})
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	told := 0
	err = NewImporter(Options{Root: root, Env: env}).Run(ctx, files, Report{
		File: func(File) {}, Problem: func(diag.Problem) {},
		Article: func(o Outcome) error {
			if o.Status == New {
				told++
			}
			if told == 5 {
				time.Sleep(50 * time.Millisecond) // the others go on
				cancel()
			}
			return nil
		},
	})
	written := len(articlesOf(tree(t, root)))
	if !errors.Is(err, context.Canceled) || told != written || written < 5 || written > 75 {
		t.Errorf("%d told, %d written, %v", told, written, err)
	}
}

// articlesOf are the articles among files.
func articlesOf(files map[string]string) map[string]string {
	out := map[string]string{}
	for name, data := range files {
		if strings.HasSuffix(name, ".md") {
			out[name] = data
		}
	}
	return out
}
