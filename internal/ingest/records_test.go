package ingest

import (
	"net/url"
	"strings"
	"testing"

	"github.com/mujaz/mujaz/internal/diag"
)

// readRecords reads a table and the articles of each record.
func readRecords(t *testing.T, name, table string) ([]Draft, diag.List) {
	t.Helper()
	var drafts []Draft
	kind, _ := File{Name: name}.table([]byte(table))
	problems, err := records(kind, name, strings.NewReader(table), func(item Item) error {
		found, wrong := Read(item, env)
		if len(wrong) > 0 {
			t.Errorf("%s: %v", item.Name, wrong)
		}
		drafts = append(drafts, found...)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return drafts, problems
}

const recordText = "أعلن العراق خطة جديدة. وقال مسؤول إن الخطة طموحة."

func TestRecords(t *testing.T) {
	for name, table := range map[string]string{
		"a.jsonl": `{"url": "https://www.example.org/1", "title": "العراق يعلن خطة", "text": "` + recordText + `", "date": "2024-11-20T12:20:00Z", "other": 1}` + "\n\n" +
			`{"link": "https://example.org/2", "headline": "خبر ثان", "body": "خبر ثان\n` + recordText + `", "published": "20 نونبر 2024"}`,
		"a.csv": "\ufeffURL,Title,Text,Date\nhttps://www.example.org/1,العراق يعلن خطة,\"" + recordText + "\",2024-11-20T12:20:00Z\n" +
			"https://example.org/2,خبر ثان,\"خبر ثان\n" + recordText + "\",20 نونبر 2024\n",
	} {
		drafts, problems := readRecords(t, name, table)
		if len(problems) > 0 || len(drafts) != 2 {
			t.Fatalf("%s: %d articles, %v", name, len(drafts), problems)
		}
		a, b := drafts[0], drafts[1]
		if a.Title != "العراق يعلن خطة" || a.Date.String() != "2024-11-20T12:20:00Z" || a.SourceURL != "https://www.example.org/1" || a.Source != "example.org" {
			t.Errorf("%s: %+v", name, a)
		}
		if b.Title != "خبر ثان" || b.Date.String() != "2024-11-20" || len(b.Blocks) != 1 {
			t.Errorf("%s: a title that the text begins with is there once: %+v", name, b)
		}
	}
}

func TestRecordsThatCannotBeRead(t *testing.T) {
	drafts, problems := readRecords(t, "a.jsonl", "not json\n"+`{"title": "العراق يعلن خطة", "text": "`+recordText+`", "date": "غدا"}`)
	if len(drafts) != 1 || len(problems) != 1 || problems[0].Line != 1 {
		t.Errorf("%d articles, %v", len(drafts), problems)
	}
	if !drafts[0].Date.IsZero() || drafts[0].Warnings[0].Code != "date-unread" {
		t.Errorf("a date that cannot be read is none: %+v", drafts[0])
	}
	if _, problems := readRecords(t, "a.csv", "a,b\n1,2\n"); problems.Errors() != 1 {
		t.Errorf("a table without texts: %v", problems)
	}
}

func FuzzRecords(f *testing.F) {
	f.Add("a.jsonl", `{"text": "x"}`+"\n{")
	f.Add("a.csv", "text,date\n\"a\nb\",2024\n\"")
	f.Fuzz(func(t *testing.T, name, table string) {
		lines := strings.Count(table, "\n") + strings.Count(table, "\r") + 1
		kind, _ := File{Name: name}.table([]byte(table))
		problems, err := records(kind, name, strings.NewReader(table), func(Item) error { return nil })
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range problems {
			if p.Line < 1 || p.Line > lines+1 {
				t.Errorf("a problem at line %d of %d: %s", p.Line, lines, p)
			}
		}
	})
}

// TestTablesWithoutAName: standard input has no name, and an address may have any.
func TestTablesWithoutAName(t *testing.T) {
	lines := `{"url": "https://a.example/1", "title": "العراق يعلن خطة", "text": "` + recordText + `"}` + "\n"
	rows := "عنوان آخر,\"" + recordText + "\",2024-11-20\n"
	address := func(s string) *url.URL { u, _ := url.Parse(s); return u }
	for _, c := range []struct {
		file File
		text string
		want format
	}{
		{File{Name: "-"}, lines + lines, linesFormat},
		{File{Name: "-"}, lines + "{\"title\": \n" + lines, linesFormat},
		{File{Name: "-"}, "{\"title\": \"خبر\", \"text\" x}\n" + lines, linesFormat},
		{File{Name: "a.json"}, lines + lines, linesFormat},
		{File{Name: "crawl"}, "\ufeff \n[\n " + lines + "]", listFormat},
		{File{Name: "a.jsonl"}, "[" + lines + "]", listFormat},
		{File{Name: "-"}, "{\n  \"title\": \"خبر\",\n  \"text\": \"" + recordText + "\"\n}\n", listFormat},
		{File{Name: "-"}, "title,text,date\n" + rows, csvFormat},
		{File{Name: "a.txt"}, "date;Title;Body\n", csvFormat},
		{File{Name: "-"}, "url\ttitle\ttext\n", csvFormat},
		{File{Name: "https://a.example/x?n=1", ContentType: "text/csv; charset=utf-8"}, "id,words\n", csvFormat},
		{File{Name: "https://a.example/x.jsonl?n=1", Address: address("https://a.example/x.jsonl?n=1")}, "broken\n", linesFormat},
		{File{Name: "-"}, "{خبر} من العراق\n", textFormat},
		{File{Name: "-"}, "[العراق] يعلن خطة\n", textFormat},
		{File{Name: "-"}, "Text, title and body: what editors want\nNews of the day.\n", textFormat},
		{File{Name: "-"}, "text\ntitle\n", textFormat},
	} {
		if got, _ := c.file.format([]byte(c.text)); got != c.want {
			t.Errorf("%s %q: format %d, want %d", c.file.Name, c.text, got, c.want)
		}
	}
}

// TestValuesOfJSON: what programs write into the keys of an object.
func TestValuesOfJSON(t *testing.T) {
	drafts, problems := readRecords(t, "a.jsonl", `{"headline": "اتفاق &amp; خطة", "content": "لا هذا", "text": "`+recordText+`", "date": 1736500000, "author": [{"name": "نادية"}, "سالم"], "publisher": {"name": "نشرة"}}`+"\n"+
		`{"title": "خبر ثان من العراق", "text": "وصل الوفد إلى بغداد.", "date": 1736500000123}`+"\n"+
		`{"title": "خبر ثالث من العراق", "text": "غادر الوفد بغداد.", "date": 20241120}`+"\n"+
		`{"title": "خبر رابع من العراق", "text": "عاد الوفد.", "date": 17365}`)
	if len(problems) > 0 || len(drafts) != 4 {
		t.Fatalf("%d articles, %v", len(drafts), problems)
	}
	d := drafts[0]
	if d.Title != "اتفاق & خطة" || d.Date.String() != "2025-01-10T09:06:40Z" || d.Author != "نادية، سالم" || d.Source != "نشرة" || d.Blocks[0].Text != recordText {
		t.Errorf("%+v", d)
	}
	if got := drafts[1].Date.String(); got != "2025-01-10T09:06:40Z" {
		t.Errorf("thousandths of seconds: %s", got)
	}
	if got := drafts[2].Date.String(); got != "2024-11-20" {
		t.Errorf("a day as a number: %s", got)
	}
	if w := drafts[3].Warnings; len(w) == 0 || !strings.HasSuffix(w[0].Message, " 17365") {
		t.Errorf("a number that is no date: %+v", w)
	}
}

// TestFaultsOfJSON: what is wrong is said in words, and not in bytes.
func TestFaultsOfJSON(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a.jsonl", "{\"title\": \"خبر\"} و\n", "a.jsonl:1:18: error: the line is no JSON object: the character 'و' cannot stand there"},
		{"a.jsonl", "\n[1]\n", "a.jsonl:2: error: the line is no JSON object: a list stands in its place"},
		{"a.jsonl", "{\"title\": \n", "a.jsonl:1: error: the line is no JSON object: it ends too early"},
		{"a.json", "[{\"text\": \"خبر من العراق\"}, خبر]", "a.json:1: error: the file is no list of JSON objects: behind record 1, a character stands where it cannot"},
		{"a.json", "[\"خبر\"]", "a.json:1: error: the file is no list of JSON objects: a text stands in its place"},
	} {
		kind, _ := File{Name: c.name}.table([]byte(c.text))
		problems, err := records(kind, c.name, strings.NewReader(c.text), func(Item) error { return nil })
		if err != nil || len(problems) != 1 || !strings.Contains(problems[0].String(), c.want) {
			t.Errorf("%q: %v, %v, want %s", c.text, problems, err, c.want)
		}
	}
}
