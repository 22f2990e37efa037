package markdown

import (
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"golang.org/x/net/html"
)

// Whatever is typed: the page stays well nested, nothing in it runs or carries
// a style, and positions lie in the text.
func FuzzMarkdown(f *testing.F) {
	seeds, _ := filepath.Glob("testdata/*.txtar")
	for _, path := range seeds {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range archive.Files {
			if strings.HasSuffix(file.Name, ".md") {
				f.Add(string(file.Data))
			}
		}
	}
	f.Add("[a [https://x.org](b.md) ![c](d.jpg)](e.md)\n[^1]\n\n[^1]:\n[^1]: [^1]")
	f.Fuzz(func(t *testing.T, body string) {
		for _, opt := range []Options{arabicPage, englishPage} {
			doc, problems := parse(body, opt)
			for _, p := range problems {
				if p.Line < 1 || p.Line > 1+strings.Count(body, "\n") || p.Col < 1 {
					t.Errorf("%q: %v", body, p)
				}
			}
			for _, resolve := range []func(Ref) (Address, bool){site, func(Ref) (Address, bool) { return Address{}, false }} {
				page := doc.HTML(resolve)
				checkNesting(t, page)
			}
		}
	})
}

var (
	void    = map[string]bool{"br": true, "hr": true, "img": true, "input": true}
	hostile = map[string]bool{"script": true, "style": true, "iframe": true, "object": true, "form": true}
	runs    = regexp.MustCompile(`(?i)^[\x00-\x20]*(?:javascript|data|vbscript|file):`)
)

// checkNesting reads the HTML as a browser's tokenizer does, which knows
// nothing of how it was written.
func checkNesting(t *testing.T, page string) {
	t.Helper()
	var open []string
	z := html.NewTokenizer(strings.NewReader(page))
	for {
		kind := z.Next()
		raw := string(z.Raw())
		token := z.Token()
		switch kind {
		case html.ErrorToken:
			if len(open) > 0 {
				t.Errorf("%v stay open: %s", open, page)
			}
			return
		case html.TextToken:
			if strings.ContainsAny(raw, "<>\x00") {
				t.Errorf("signs of markup in the text %q: %s", raw, page)
			}
		case html.StartTagToken:
			checkTag(t, token, page)
			if token.Data == "a" && slices.Contains(open, "a") {
				t.Errorf("a link in a link: %s", page)
			}
			if !void[token.Data] {
				open = append(open, token.Data)
			}
		case html.EndTagToken:
			if len(open) == 0 || open[len(open)-1] != token.Data {
				t.Fatalf("</%s> closes nothing: %s", token.Data, page)
			}
			open = open[:len(open)-1]
		default:
			t.Errorf("%v %q is neither text nor tag: %s", kind, raw, page)
		}
	}
}

// checkTag holds a tag to the promise that nothing runs or carries a style.
func checkTag(t *testing.T, tag html.Token, page string) {
	t.Helper()
	if hostile[tag.Data] {
		t.Errorf("<%s> in %s", tag.Data, page)
	}
	seen := map[string]bool{}
	for _, a := range tag.Attr {
		if a.Key == "style" || strings.HasPrefix(a.Key, "on") || seen[a.Key] {
			t.Errorf("attribute %s of <%s> in %s", a.Key, tag.Data, page)
		}
		seen[a.Key] = true
		if (a.Key == "href" || a.Key == "src") && runs.MatchString(a.Val) {
			t.Errorf("%s=%q in %s", a.Key, a.Val, page)
		}
	}
}
