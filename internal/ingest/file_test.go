package ingest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/mujaz/mujaz/internal/feed"
)

// itemsOf are the items of a file.
func itemsOf(t *testing.T, name, text string) []Item {
	t.Helper()
	var out []Item
	problems, err := File{Name: name, Data: []byte(text)}.items(new(sniff), func(item Item) error { out = append(out, item); return nil })
	if err != nil || len(problems) > 0 {
		t.Fatal(problems, err)
	}
	return out
}

func TestFormats(t *testing.T) {
	for _, c := range []struct {
		name, head string
		want       format
	}{
		{"a.txt", "خبر من العراق", textFormat},
		{"a.md", "# خبر", markdownFormat},
		{"a", "<!DOCTYPE html><html>", pageFormat},
		{"a", "\n <!-- x --><div>خبر</div>", pageFormat},
		{"a.txt", "<3 العراق", textFormat},
		{"a.csv", "text\n", csvFormat},
		{"a.json", `[{"text": "x"}]`, listFormat},
		{"a.json", `{"version": "https://jsonfeed.org/version/1.1", "items": []}`, feedFormat},
		{"a", `<?xml version="1.0"?><rss version="2.0"><channel>`, feedFormat},
		{"a.docx", "PK\x03\x04", documentFormat},
		{"a", "PK\x03\x04 word/document.xml", documentFormat},
		{"a.xlsx", "PK\x03\x04", foreignFormat},
		{"a", "%PDF-1.7", foreignFormat},
		{"a.rtf", "{\\rtf1\\ansi", foreignFormat},
	} {
		if got, kind := (File{Name: c.name}).format([]byte(c.head)); got != c.want || (got == feedFormat) != (kind != feed.None) {
			t.Errorf("%s %q: format %d, want %d", c.name, c.head, got, c.want)
		}
	}
	if got, _ := (File{Name: "https://a.example/x", ContentType: "text/html"}).format([]byte("خبر")); got != pageFormat {
		t.Error("a server's word for a page counts")
	}
}

// TestFrontMatterOfOthers: what another generator wrote over its Markdown.
func TestFrontMatterOfOthers(t *testing.T) {
	items := itemsOf(t, "post.md", "---\ntitle: العراق يعلن خطة\ndate: 2019-05-04T10:00:00Z\nslug: plan\naliases: [/old/plan/]\nauthor: نادية\nlayout: post\n---\nأعلنت الحكومة **خطة** جديدة. وهي طموحة.\n")
	drafts, problems := Read(items[0], env)
	if len(problems) > 0 || len(drafts) != 1 {
		t.Fatal(problems, drafts)
	}
	d := drafts[0]
	if d.Title != "العراق يعلن خطة" || d.Date.String() != "2019-05-04T10:00:00Z" || d.Fields.Slug != "plan" || d.Author != "نادية" || d.Fields.Aliases[0] != "/old/plan/" || d.Blocks[0].Source() != "أعلنت الحكومة **خطة** جديدة. وهي طموحة." {
		t.Errorf("%+v", d)
	}
	if items := itemsOf(t, "line.md", "---\nخبر من العراق\n"); items[0].Fields != nil {
		t.Errorf("a line is no front matter: %+v", items[0])
	}
}

// TestPicturesOfAnExport: WordPress puts its pictures behind the articles that
// show them, so an export has to be read twice.
func TestPicturesOfAnExport(t *testing.T) {
	export, err := os.ReadFile("../feed/testdata/wordpress.xml")
	if err != nil {
		t.Fatal(err)
	}
	first := itemsOf(t, "export.xml", string(export))[0]
	if c := first.Fields.Cover; c == nil || c.Src != "https://waha.example/wp-content/ayn.jpg" {
		t.Errorf("the cover is %+v", c)
	}
}

func TestListsOfPlainText(t *testing.T) {
	d := readText(t, "العراق يعلن خطة\n20/11/2024\nأعلنت الحكومة خطة من نقطتين. وهي:\n- النقطة الأولى\n- 2. النقطة * الثانية\nوقالت إنها جديدة. - ليست هذه نقطة.\n- ولا هذه\n")[0]
	if len(d.Blocks) != 4 || d.Blocks[1].Kind != List || d.Blocks[1].Source() != "- النقطة الأولى\n- 2\\. النقطة * الثانية" || d.Blocks[3].Source() != "\\- ولا هذه" {
		t.Errorf("%q", d.Blocks)
	}
}

// TestTimeBelowTheText: agencies write it behind their mark of the end.
func TestTimeBelowTheText(t *testing.T) {
	d := readText(t, "العراق يعلن خطة\nبغداد 20 نوفمبر 2024 واس\n"+strings.Repeat("أعلنت الحكومة خطة جديدة اليوم. ", 5)+"\n// انتهى //\n19:05 ت م\n")[0]
	if d.Date.String() != "2024-11-20T19:05+03:00" {
		t.Errorf("got %s", d.Date)
	}
}

// A binary file is no text whose letters an encoding could give.
func TestBinaryFileIsForeign(t *testing.T) {
	for name, c := range map[string]struct {
		data string
		want format
	}{
		"a program": {"\x7fELF\x02\x01\x01\x00\x00\x90\xd0", foreignFormat},
		"UTF-16":    {"\xff\xfe\x39\x06\x46\x06\x48\x06\x27\x06\x46\x06", textFormat},
		"a map":     {"<?xml version=\"1.0\"?><urlset></urlset>", xmlFormat},
		"a page":    {"<?xml version=\"1.0\"?><!doctype html><html></html>", pageFormat},
		"text":      {"العراق <?xml?>", textFormat},
	} {
		if got, _ := (File{Name: "x"}).format([]byte(c.data)); got != c.want {
			t.Errorf("%s: got format %d, want %d", name, got, c.want)
		}
	}
}

func TestClosedFileIsAProblem(t *testing.T) {
	problems, err := File{Name: "gone.txt", Path: filepath.Join(t.TempDir(), "gone.txt")}.items(new(sniff), nil)
	if err != nil || len(problems) != 1 || problems[0].Code != "file-unread" || problems[0].Hint == "" {
		t.Errorf("got %v and the error %v", problems, err)
	}
}
