package ingest

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/mujaz/mujaz/internal/diag"
)

// png is the beginning of one, which is all that its kind is told by.
const png = "\x89PNG\r\n\x1a\n"

// importOne imports an item into a folder and returns what was written.
func importOne(t *testing.T, opt Options, item Item) (dir, file, text string, problems diag.List) {
	t.Helper()
	opt.Root, opt.Env = t.TempDir(), env
	drafts, problems := Read(item, env)
	im := NewImporter(opt)
	outcomes := im.decide(item, drafts)
	if err := im.writeAll(context.Background(), outcomes); err != nil || len(outcomes) != 1 {
		t.Fatal(outcomes, problems, err)
	}
	data, err := os.ReadFile(filepath.Join(opt.Root, outcomes[0].Path))
	if err != nil {
		t.Fatal(err)
	}
	return filepath.Join(opt.Root, filepath.Dir(outcomes[0].Path)), outcomes[0].Path, string(data), append(problems, outcomes[0].warnings(item)...)
}

func TestPictures(t *testing.T) {
	item := Item{
		Name: "page.html", Markdown: true,
		Data: []byte("نص الخبر الأول عن العراق.\n\n![جسر](https://a.example/b.png \"الجسر\")\n\n![صورة](https://a.example/gone.png)\n\n![نص](https://a.example/text)\n"),
		Fields: &Fields{Title: "خبر بصور من العراق", Date: "2024-11-20",
			Cover: &Cover{Src: "https://a.example/lead.png", Alt: "غلاف", Caption: "تعليق", Credit: "وكالة"}},
	}
	fetch := func(_ context.Context, address string) ([]byte, error) {
		switch filepath.Base(address) {
		case "gone.png":
			return nil, errors.New("410 Gone")
		case "text":
			return []byte("no picture"), nil
		}
		return []byte(png + address), nil
	}
	dir, file, text, problems := importOne(t, Options{Pictures: fetch}, item)
	base := strings.TrimSuffix(filepath.Base(file), ".md")
	for _, want := range []string{
		"cover:\n  src: " + base + "-1.png\n  alt: غلاف\n  caption: تعليق\n  credit: وكالة\n",
		"![جسر](" + base + "-2.png \"الجسر\")", "![صورة](https://a.example/gone.png)", "![نص](https://a.example/text)",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	if data, err := os.ReadFile(filepath.Join(dir, base+"-1.png")); err != nil || string(data) != png+"https://a.example/lead.png" {
		t.Errorf("the cover: %q, %v", data, err)
	}
	if unread := len(problems); unread != 2 || problems[0].Code != "picture-unread" {
		t.Errorf("%v", problems)
	}
	_, _, text, problems = importOne(t, Options{}, item)
	if !strings.Contains(text, "![غلاف](https://a.example/lead.png \"تعليق (وكالة)\")") || strings.Contains(text, "cover:") || len(problems) > 0 {
		t.Errorf("pictures that are not copied stay links: %v\n%s", problems, text)
	}
}
