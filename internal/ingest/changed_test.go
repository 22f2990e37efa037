package ingest

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/mujaz/mujaz/internal/diag"
)

// statuses imports files into a site, and returns what becomes of their articles.
func statuses(t *testing.T, root string, files ...File) string {
	t.Helper()
	var out []string
	err := NewImporter(Options{Root: root, Env: env, Known: known(t, root)}).Run(context.Background(), files, Report{
		File: func(File) {}, Problem: func(p diag.Problem) {
			if p.Severity == diag.Error {
				t.Error(p)
			}
		},
		Article: func(o Outcome) error {
			s := string(o.Status)
			if len(o.AlsoReportedBy) > 0 {
				s += "+reported"
			}
			out = append(out, s)
			return nil
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(out, " ")
}

const (
	bridge = "افتتح وزير النقل صباح اليوم جسرا جديدا يربط ضفتي النهر بعد أربع سنوات من العمل. وقال الوزير إن الجسر يختصر الطريق إلى عشر دقائق، وإن كلفته بلغت ثلاثين مليون دينار. وحضر الافتتاح عدد من سكان الحي الذين انتظروا هذا اليوم طويلا."
	market = "عاد باعة الخضار إلى السوق القديم وسط البلدة بعد شهرين من الترميم. وذكرت البلدية أن الأرصفة رصفت من جديد وأن مظلات ركبت فوق الممرات، وأن أجور البسطات لن ترتفع هذا العام كما كان مقررا في الخطة الأولى."
	brief  = "صعد سعر الفضة في السوق بعد هبوط دام أسبوعين كاملين."
)

// plainText is a file of text with the headline of all others.
func plainText(name, source, body string) File {
	if source != "" {
		source = "المصدر: " + source + "\n"
	}
	return File{Name: name, Data: []byte("حصاد اليوم في المدينة\n20/11/2024\n" + source + body + "\n")}
}

// TestSameHeadline: what another text of a headline and day is depends on where it is
// from, in one run as in the next.
func TestSameHeadline(t *testing.T) {
	figure := strings.Replace(bridge, "ثلاثين مليون", "أربعين مليون", 1)
	for _, c := range []struct {
		name          string
		first, second File
		want          string
	}{
		{"another source, a near copy", plainText("a.txt", "صحيفة النهر", bridge), plainText("b.txt", "صحيفة الجبل", bridge+" وكان السير خفيفا."), "new+reported"},
		{"another source, other words", plainText("a.txt", "صحيفة النهر", bridge), plainText("b.txt", "صحيفة الجبل", market), "new"},
		{"the same source, a figure put right", plainText("a.txt", "صحيفة النهر", bridge), plainText("b.txt", "صحيفة النهر", figure), "changed"},
		{"the same source, other words", plainText("a.txt", "صحيفة النهر", bridge), plainText("b.txt", "صحيفة النهر", market), "changed"},
		{"no source, a figure put right", plainText("a.txt", "", bridge), plainText("b.txt", "", figure), "changed"},
		{"no source, other words", plainText("a.txt", "", bridge), plainText("b.txt", "", market), "changed"},
		{"one without a source", plainText("a.txt", "", bridge), plainText("b.txt", "صحيفة النهر", bridge+" وكان السير خفيفا."), "new+reported"},
		{"short, a word put right", plainText("a.txt", "", brief), plainText("b.txt", "", strings.Replace(brief, "هبوط", "نزول", 1)), "changed"},
		{"short, other words", plainText("a.txt", "", brief), plainText("b.txt", "", "أغلقت المتاحف أبوابها مساء الأربعاء لإصلاح السقوف."), "changed"},
		{"short, and told at length", plainText("a.txt", "صحيفة النهر", brief), plainText("b.txt", "صحيفة النهر", bridge), "changed"},
	} {
		if got, want := statuses(t, t.TempDir(), c.first, c.second), "new "+c.want; got != want {
			t.Errorf("%s, in one run: %s, want %s", c.name, got, want)
		}
		root := t.TempDir()
		statuses(t, root, c.first)
		if got := statuses(t, root, c.second); got != c.want {
			t.Errorf("%s, in the next run: %s, want %s", c.name, got, c.want)
		}
	}
}

// TestSameHeadlineOfPages: pages of two sites, and one that has changed.
func TestSameHeadlineOfPages(t *testing.T) {
	page := func(name, host, site, body string) File {
		return File{Name: name, Data: []byte(`<html><head><meta charset="utf-8"><title>حصاد اليوم في المدينة</title><meta property="og:site_name" content="` + site + `">` +
			`<link rel="canonical" href="https://` + host + `/1"><meta property="article:published_time" content="2024-11-20T10:00:00+03:00"></head><body><article><h1>حصاد اليوم في المدينة</h1><p>` + body + `</p><p>` + market + `</p></article></body></html>`)}
	}
	a, b := page("a.html", "nahr.example", "صحيفة النهر", bridge), page("b.html", "jabal.example", "موقع الجبل", bridge+" وكان السير خفيفا.")
	if got := statuses(t, t.TempDir(), a, b); got != "new new+reported" {
		t.Errorf("two sites: %s", got)
	}
	if got := statuses(t, t.TempDir(), a, page("c.html", "nahr.example", "صحيفة النهر", bridge+" وكان السير خفيفا.")); got != "new changed" {
		t.Errorf("one address: %s", got)
	}
}

func rss(host, title, id, body string) File {
	return File{Name: "feed.xml", Data: fmt.Appendf(nil, `<?xml version="1.0"?><rss version="2.0"><channel><title>موقع %s</title><link>https://%[1]s/</link><item><title>%s</title>`+
		`<link>https://%[1]s/news/%s</link><guid isPermaLink="false">%[3]s</guid><pubDate>Wed, 05 Feb 2025 10:20:00 +0300</pubDate><description>%s</description></item></channel></rss>`, host, title, id, body)}
}

// TestIdsOfFeeds: an id is of its site. An article that was imported when ids were
// written without it is known all the same.
func TestIdsOfFeeds(t *testing.T) {
	root := t.TempDir()
	one, two := rss("one.example", "العراق يبني جسرا", "4711", bridge), rss("two.example", "عودة السوق", "4711", market)
	if got := statuses(t, root, one, two); got != "new new" {
		t.Errorf("two sites with one id: %s", got)
	}
	changed := rss("one.example", "العراق يبني جسرين", "4711", bridge+" وسيبني آخر.")
	if got := statuses(t, root, changed, two); got != "changed known" {
		t.Errorf("again: %s", got)
	}

	var old string
	for name, data := range articlesOf(tree(t, root)) {
		if strings.Contains(data, "from: one.example#4711") {
			old = name
			if err := os.WriteFile(filepath.Join(root, name), []byte(strings.Replace(data, "from: one.example#4711", `from: "4711"`, 1)), 0o644); err != nil {
				t.Fatal(err)
			}
		} else if err := os.Remove(filepath.Join(root, name)); err != nil {
			t.Fatal(err)
		}
	}
	if old == "" {
		t.Fatal("no article of one.example#4711")
	}
	if got := statuses(t, root, one, changed, two); got != "known changed new" {
		t.Errorf("an article of an earlier version: %s", got)
	}
}

// TestSourceOfAFeed: it is called by its title, where that is a name, and its texts are
// of the same source as those that were imported under its host.
func TestSourceOfAFeed(t *testing.T) {
	for title, want := range map[string]string{
		"نافذة الشمال": "نافذة الشمال", "نافذة الشمال - اقتصاد": "shimal.example", "كل ما تريد معرفته من أخبار الشمال": "shimal.example", "": "shimal.example",
	} {
		f := rss("shimal.example", "عودة السوق", "1", market)
		f.Data = []byte(strings.Replace(string(f.Data), "<title>موقع shimal.example<", "<title>"+title+"<", 1))
		items := itemsOf(t, f.Name, string(f.Data))
		drafts, problems := Read(items[0], env)
		if len(problems) > 0 || drafts[0].Source != want {
			t.Errorf("%q: source %q, %v", title, drafts[0].Source, problems)
		}
	}
	other := rss("shimal.example", "عودة السوق", "1", market)
	other.Data = []byte(strings.Replace(string(other.Data), "https://shimal.example/news", "https://elsewhere.example/news", 1))
	if drafts, _ := Read(itemsOf(t, other.Name, string(other.Data))[0], env); drafts[0].Source != "elsewhere.example" {
		t.Errorf("an entry of another site: %q", drafts[0].Source)
	}
	named, bare := newReport(0, 1, "ar", "نافذة الشمال", "https://www.shimal.example/1"), newReport(0, 1, "ar", "shimal.example", "https://shimal.example/2")
	if !named.isSource(bare) || named.isSource(newReport(0, 1, "ar", "موقع الجبل", "https://shimal.example/1")) {
		t.Error("a source is known by its host where nothing else names it")
	}
}
