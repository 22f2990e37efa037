package build

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/mujaz/mujaz/internal/archive"
	"github.com/mujaz/mujaz/internal/article"
)

func TestLinksAreNoWords(t *testing.T) {
	for body, want := range map[string]string{
		"[خبر](../21/iraq.md) و":         "[خبر](" + strings.Repeat(" ", 13) + ") و",
		"[a](iraq.md \"العراق\")":        "[a](        \"العراق\")",
		"[1]: https://iraq.example\n[x]": "[1]: " + strings.Repeat(" ", 20) + "\n[x]",
		"\\](iraq.md)":                   "\\](iraq.md)",
		"(العراق) [2]":                   "(العراق) [2]",
	} {
		if got := withoutLinks(body); got != want {
			t.Errorf("%q became %q, want %q", body, got, want)
		}
	}
}

// What a text is tagged by is the same when it is imported and later: where its
// agency or source writes for, also for a translation, whose original has them.
func TestTagTextKnowsWhoWroteIt(t *testing.T) {
	files := fstest.MapFS{}
	put(files, "site.yaml", "format: 1\ntitle: {ar: موجز, en: Digest}\n")
	for path, front := range map[string]string{
		"content/ar/2024/11/20/agency.md": "title: أ\ndate: 2024-11-20\nagency: واس\n",
		"content/en/2024/11/20/agency.md": "title: A\ntranslation: {status: human}\n",
		"content/ar/2024/11/20/source.md": "title: أ\ndate: 2024-11-20\nsource: {name: أ, url: https://x.gov.iq/1}\n",
		"content/ar/2024/11/20/draft.md":  "title: أ\ndraft: true\nsource: صحيفة مكة\n",
		"content/ar/2024/11/20/none.md":   "title: أ\ndate: 2024-11-20\n",
	} {
		put(files, path, "---\n"+front+"---\n")
	}
	s, err := New(t.Context(), Folder{Site: files, Theme: theme}, Options{Clock: archive.End}, nil)
	if err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{
		"content/ar/2024/11/20/agency.md": "SA", "content/en/2024/11/20/agency.md": "SA",
		"content/ar/2024/11/20/source.md": "IQ", "content/ar/2024/11/20/draft.md": "SA", "content/ar/2024/11/20/none.md": "",
	} {
		data := files[path].Data
		a, _ := article.Parse(path, data)
		if text, _ := s.TagText(a, data); text.Home != want {
			t.Errorf("%s: %q, want %q", path, text.Home, want)
		}
	}
}
