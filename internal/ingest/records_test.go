package ingest

import (
	"strings"
	"testing"

	"github.com/mujaz/mujaz/internal/diag"
)

// readRecords reads a table and the articles of each record.
func readRecords(t *testing.T, name, table string) ([]Draft, diag.List) {
	t.Helper()
	var drafts []Draft
	problems, err := records(name, strings.NewReader(table), func(item Item) error {
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
		problems, err := records(name, strings.NewReader(table), func(Item) error { return nil })
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
