package render

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/site"
)

// longDay is an e-mail of so many items, with summaries of so many words.
func longDay(items, words int) *site.EmailPage {
	p := &site.EmailPage{Lang: "ar", Dir: "rtl", Start: "right", Title: "عدد اليوم", Permalink: "https://example.org/ar/2024/11/20/"}
	for i := range items {
		p.Items = append(p.Items, site.EmailItem{
			URL: fmt.Sprintf("https://example.org/ar/2024/11/20/iraq-russia-mahmoud-al-mashhadani-%06x/", i),
			Card: &site.Card{
				Title: site.Name{Text: fmt.Sprintf("رئيس مجلس النواب يبحث مع السفير سبل التعاون %d", i)}, Summary: site.Name{Text: strings.Repeat("كلمة ", words)},
				Source: site.Link{Name: site.Name{Text: "وكالة الأنباء"}}, Countries: []site.Link{{Name: site.Name{Text: "العراق"}}, {Name: site.Name{Text: "روسيا"}}},
			},
		})
	}
	return p
}

// Gmail shows 102 kB: summaries go before items do, and a long day says how
// many items it does not have.
func TestALongDayIsCut(t *testing.T) {
	var problems diag.List
	r := New(input(t, nil), &problems)
	for _, day := range []struct{ items, words int }{{1, 30}, {60, 30}, {90, 60}, {300, 30}, {900, 30}} {
		p := longDay(day.items, day.words)
		html, err := r.Append([]byte("before"), p)
		if err != nil {
			t.Fatal(err)
		}
		page := strings.TrimPrefix(string(html), "before")
		text := emailText(&site.EmailText{EmailPage: *p, Words: site.EmailWords{More: func(n int) string { return fmt.Sprintf("%d more", n) }}})
		shown, summaries := strings.Count(page, "<h2"), strings.Count(page, "<p style=\"margin:4px 0 0\">")
		if len(page) > emailBytes || len(text) > emailBytes {
			t.Errorf("%v: %d bytes, and %d of text", day, len(page), len(text))
		}
		more := day.items - shown
		if whole := len(page) < emailBytes-1200; whole && (more > 0 || summaries < shown) {
			t.Errorf("%v: %d of %d items and %d summaries in %d bytes: more would fit", day, shown, day.items, summaries, len(page))
		}
		if more > 0 && (summaries > 0 || !strings.Contains(page, fmt.Sprintf("و%d خبر", more))) {
			t.Errorf("%v: %d items less, with %d summaries, and it does not say so", day, more, summaries)
		}
		if (more == 0) != strings.Contains(page, "العدد كاملاً على الموقع") || !strings.HasSuffix(strings.TrimSpace(page), "</html>") {
			t.Errorf("%v: ends with %s", day, page[len(page)-300:])
		}
		if left := day.items - strings.Count(string(text), "رئيس"); left > 0 && !strings.Contains(string(text), fmt.Sprintf("%d more\nhttps://example.org/ar/2024/11/20/\n", left)) {
			t.Errorf("%v: the text leaves %d out and does not say so", day, left)
		}
	}
}

// What Gmail, Outlook's desktop program and Apple Mail say that they support, of
// elements and of what stands in style attributes. Outlook knows max-width not,
// for which its own table is there; it and Gmail place nothing with display but
// leave out what is none. A bdi may be lost: what it holds stands between points.
var (
	mailElements   = strings.Fields("html head meta title style body div table tr td h1 h2 p a b span bdi")
	mailProperties = strings.Fields("background-color border-top color direction display font-family font-size font-weight line-height margin max-height max-width overflow padding text-align text-decoration")
)

func TestMailProgramsKnowWhatIsInIt(t *testing.T) {
	var problems diag.List
	p := longDay(3, 30)
	p.Items[0].Card.Machine = true
	p.Items[1].Corrections = []site.Note{{Text: site.Name{Text: "Fixed", Lang: "en", Dir: "ltr"}}}
	html, err := New(input(t, nil), &problems).Append(nil, p)
	if err != nil {
		t.Fatal(err)
	}
	_, body, _ := strings.Cut(string(html), "<body")
	for _, m := range regexp.MustCompile(`<(\w+)`).FindAllStringSubmatch(string(html), -1) {
		if !slices.Contains(mailElements, m[1]) {
			t.Errorf("it has a %s", m[1])
		}
	}
	for _, m := range regexp.MustCompile(`style="([^"]*)"`).FindAllStringSubmatch(body, -1) {
		for declaration := range strings.SplitSeq(m[1], ";") {
			if name, value, _ := strings.Cut(declaration, ":"); !slices.Contains(mailProperties, name) || name == "display" && value != "none" {
				t.Errorf("it has the style %s", declaration)
			}
		}
	}
	cells := regexp.MustCompile(`<td[^>]*>`).FindAllString(body, -1)
	for _, cell := range cells[1:] { // the first holds the others in the middle
		if !strings.Contains(cell, `dir="rtl" align="right"`) || !strings.Contains(cell, "direction:rtl;text-align:right") {
			t.Errorf("a cell does not say its direction in both ways: %s", cell)
		}
	}
	if len(cells) != 1+1+3+1 {
		t.Errorf("%d cells", len(cells))
	}
}

// Outlook alone sees the table that holds it to 600 pixels; what a site's
// texts say is text.
func TestAnEmailIsSafe(t *testing.T) {
	var problems diag.List
	r := New(input(t, nil), &problems)
	p := longDay(1, 1)
	p.OutlookOpen, p.OutlookClose = "<!--[if mso]><table><tr><td><![endif]-->", "<!--[if mso]></td></tr></table><![endif]-->"
	p.Preheader, p.SiteTitle = "<script>1</script>", "<b>"
	p.Items[0].URL, p.Items[0].Card.Title.Text = "javascript:alert(1)", "<img src=x>-->"
	html, err := r.Append(nil, p)
	if err != nil {
		t.Fatal(err)
	}
	page := string(html)
	for _, want := range []string{string(p.OutlookOpen), string(p.OutlookClose), "&lt;script&gt;", "&lt;b&gt;", "&lt;img src=x&gt;--&gt;", "#ZgotmplZ"} {
		if !strings.Contains(page, want) {
			t.Errorf("no %s in %s", want, page)
		}
	}
}

// A program takes the direction of a line of plain text from its first letter.
func TestLinesOfPlainText(t *testing.T) {
	p := &site.EmailPage{Dir: "rtl", Title: "عدد اليوم", SiteTitle: "Mujaz", Permalink: "https://example.org/"}
	p.Items = []site.EmailItem{
		{URL: "https://example.org/a/", Card: &site.Card{
			Title: site.Name{Text: "CNN: خبر"}, Summary: site.Name{Text: "سطر\nثان"}, Source: site.Link{Name: site.Name{Text: "CNN"}},
			Countries: []site.Link{{Name: site.Name{Text: "العراق"}}}, Machine: true,
		}, Corrections: []site.Note{{Date: site.Date{Text: "21 نوفمبر"}, Text: site.Name{Text: "Fixed", Dir: "ltr"}}}},
		{URL: "https://example.org/b/", Card: &site.Card{Title: site.Name{Text: "News", Dir: "ltr"}}},
	}
	got := string(emailText(&site.EmailText{EmailPage: *p, Words: site.EmailWords{Machine: "ترجمة آلية", Corrections: "تصحيحات", Whole: "العدد"}}))
	want := "\u200fMujaz\nعدد اليوم\nhttps://example.org/\n" +
		"\n\u200fCNN: خبر\nhttps://example.org/a/\nسطر ثان\nتصحيحات · 21 نوفمبر · \u2068Fixed\u2069\n\u200f\u2068CNN\u2069 · العراق · ترجمة آلية\n" +
		"\nNews\nhttps://example.org/b/\n" +
		"\nالعدد\nhttps://example.org/\n"
	if got != want {
		t.Errorf("got %q\nwant %q", got, want)
	}
}
