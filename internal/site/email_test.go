package site

import (
	"strings"
	"testing"
	"time"

	"github.com/mujaz/mujaz/internal/date"
)

func TestEmail(t *testing.T) {
	b := well(t, folder{
		"content/ar/2024/11/20/a.md":     front("title: أ\ndate: 2024-11-20T09:30\nsummary: ملخص\ncountries: [IQ]\nweight: 1\ncorrections: [{date: 2024-11-21, text: تصحيح}]"),
		"content/en/2024/11/20/a.md":     front("title: A\nsummary: Summary.\ntranslation: {status: machine, sourceHash: x}"),
		"content/ar/2024/11/20/b.md":     front("title: ب\ndate: 2024-11-20T18:05\nalsoReportedBy: [a.md]"),
		"content/ar/2024/11/20/c.md":     front("title: ج\ndate: 2024-11-20T23:00\ndateInherited: true"),
		"content/ar/2024/11/20/gone.md":  front("title: سحب\ndate: 2024-11-20\nwithdrawn: {date: 2024-11-21, text: خطأ}"),
		"content/ar/2024/11/20/draft.md": front("title: مسودة\ndate: 2024-11-20\ndraft: true"),
	})
	arabic := view[*EmailPage](t, b, "/ar/2024/11/20/email.html")
	var items []string
	for _, item := range arabic.Items {
		items = append(items, item.Card.Title.Text+" "+item.URL)
	}
	if got := strings.Join(items, ", "); got != "أ https://example.org/repo/ar/2024/11/20/a/, ج https://example.org/repo/ar/2024/11/20/c/" {
		t.Errorf("the items are %s", got)
	}
	if c := arabic.Items[0].Corrections; len(c) != 1 || c[0].Text.Text != "تصحيح" || c[0].Date.ISO != "2024-11-21" {
		t.Errorf("corrections %v", c)
	}
	if arabic.Start != "right" || arabic.Permalink != "https://example.org/repo/ar/2024/11/20/" || arabic.HomeURL != "https://example.org/repo/ar/" || arabic.Preheader != "أ · ج · ب" {
		t.Errorf("%+v", arabic)
	}
	english := view[*EmailText](t, b, "/en/2024/11/20/email.txt")
	if english.Start != "left" || !english.Items[0].Card.Machine || english.Items[1].Card.Language != "العربية" || english.Words.More(2) != "and 2 more stories on the site" {
		t.Errorf("%+v", english)
	}
	edition := view[*EditionPage](t, b, "/ar/2024/11/20/")
	if edition.Email != "/repo/ar/2024/11/20/email.html" || edition.EmailText != "/repo/ar/2024/11/20/email.txt" {
		t.Errorf("%q %q", edition.Email, edition.EmailText)
	}
	if got, want := b.Sent("ar", date.Of(2024, 11, 20)), time.Date(2024, 11, 20, 15, 5, 0, 0, time.UTC); !got.Equal(want) {
		t.Errorf("sent %s, want %s", got, want)
	}
}

func TestNoEmails(t *testing.T) {
	b := well(t, folder{"site.yaml": "email: false\n", "content/ar/2024/11/20/a.md": front("title: أ\ndate: 2024-11-20")})
	if b.has("/ar/2024/11/20/email.html") || b.has("/ar/2024/11/20/email.txt") || view[*EditionPage](t, b, "/ar/2024/11/20/").Email != "" {
		t.Error("a site that wants none has an e-mail")
	}
	page, text, ok := b.Email("ar", date.Of(2024, 11, 20))
	if !ok || len(page.Items) != 1 || len(text.Items) != 1 {
		t.Error("it can be printed all the same")
	}
	if _, _, ok := b.Email("ar", date.Of(2024, 11, 19)); ok {
		t.Error("a day without an article has one")
	}
}

// A preview shows drafts on the edition's page; what is sent has none.
func TestAnEmailOfNothing(t *testing.T) {
	files := folder{"content/ar/2024/11/20/a.md": front("title: أ\ndate: 2024-11-20\ndraft: true")}
	b := drafts(t, files)
	if len(view[*EmailPage](t, b, "/ar/2024/11/20/email.html").Items) != 0 || view[*EditionPage](t, b, "/ar/2024/11/20/").Lead == nil {
		t.Error("a draft is sent, or not shown")
	}
}

func TestCut(t *testing.T) {
	p := &EmailPage{Items: make([]EmailItem, 3)}
	for times, want := range []string{"+++ 0", "++- 0", "+-- 0", "--- 0", "-- 1", "- 2", " 3"} {
		short := p.Cut(times)
		got := ""
		for _, item := range short.Items {
			if item.Brief {
				got += "-"
			} else {
				got += "+"
			}
		}
		if got += " " + string(rune('0'+short.More)); got != want {
			t.Errorf("cut %d times: %s, want %s", times, got, want)
		}
	}
	if p.Cuts() != 6 || p.Items[2].Brief {
		t.Error("the whole e-mail is cut as well")
	}
}
