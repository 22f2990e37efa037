package webpage

import (
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/markdown"
)

// update rewrites the golden files of testdata; make golden sets it.
var update = os.Getenv("UPDATE") != ""

func address(t *testing.T, s string) *url.URL {
	t.Helper()
	u, err := url.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return u
}

// A page's golden file has what the page says of itself, a line each, and
// below it the text. english.html alone is read with an address.
func TestRead(t *testing.T) {
	pages, err := filepath.Glob("testdata/*.html")
	if err != nil || len(pages) < 10 {
		t.Fatalf("%d pages, %v", len(pages), err)
	}
	for _, file := range pages {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var from *url.URL
			if strings.HasSuffix(file, "english.html") {
				from = address(t, "https://post.example/news/ferry/")
			}
			page, err := Read(data, from)
			if err != nil {
				t.Fatal(err)
			}
			checkMarkdown(t, page.Body)
			got, golden := printed(page), strings.TrimSuffix(file, "html")+"md"
			if update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

func printed(p Page) string {
	var b strings.Builder
	field := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&b, "%s: %s\n", name, value)
		}
	}
	field("title", p.Title)
	field("standfirst", p.Standfirst)
	field("author", p.Author)
	field("site", p.Site)
	field("published", p.Published)
	field("modified", p.Modified)
	field("lang", p.Lang)
	field("address", p.Address)
	if p.Picture != nil {
		field("picture", p.Picture.Src)
		field("picture alt", p.Picture.Alt)
		field("picture caption", p.Picture.Caption)
		field("picture credit", p.Picture.Credit)
	}
	for _, r := range p.Related {
		field("related", r)
	}
	return b.String() + "\n" + p.Body + "\n"
}

// checkMarkdown fails if a body breaks a law that holds for all of them.
func checkMarkdown(t *testing.T, body string) {
	t.Helper()
	_, problems := markdown.Parse(diag.Pos{}, []byte(body), markdown.Options{})
	for _, p := range problems {
		if p.Code == "raw-html" || p.Code == "link-scheme" {
			t.Fatalf("%v in %q", p, body)
		}
	}
	if body != strings.TrimSpace(body) {
		t.Fatalf("blanks around %q", body)
	}
	for line := range strings.SplitSeq(body, "\n") {
		if strings.HasSuffix(line, " ") {
			t.Fatalf("blanks at the end of %q", line)
		}
	}
	if strings.Contains(body, "\n\n\n") {
		t.Fatalf("two blank lines in %q", body)
	}
	if i := strings.IndexFunc(body, isNoncharacter); i >= 0 {
		t.Fatalf("a hidden sign at %d of %q", i, body)
	}
}

// The picture that a page names is not repeated below its date, and one in the
// text stays where it is.
func TestLeadPictureBelowTheDate(t *testing.T) {
	const head = `<meta property="og:image" content="https://img.example.org/a.jpg"><article><h1>تونس تفتح معبرا</h1>`
	const figure = `<figure><img src="https://img.example.org/a.jpg" alt="شاحنات"></figure>`
	long := "<p>" + strings.Repeat("أعلنت الوزارة افتتاح المعبر أمام حركة البضائع بين البلدين. ", 5) + "</p>"
	for name, c := range map[string]struct {
		body string
		want bool // the text has it
	}{
		"below the date": {`<p class="d">1 ماي 2024</p>` + figure + long, false},
		"in the text":    {long + figure + long, true},
	} {
		page, err := Read([]byte(head+c.body+"</article>"), nil)
		if err != nil || page.Picture == nil || page.Picture.Alt != "شاحنات" {
			t.Fatalf("%s: %+v, %v", name, page.Picture, err)
		}
		if got := strings.Contains(page.Body, "a.jpg"); got != c.want {
			t.Errorf("%s: the text has the picture: %v\n%s", name, got, page.Body)
		}
	}
}
