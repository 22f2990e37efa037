package site

import (
	"fmt"
	"strings"
	"testing"
)

// titles are headlines, one after the other.
func titles(list []Headline) string {
	var out []string
	for _, h := range list {
		out = append(out, h.Title.Text)
	}
	return strings.Join(out, " ")
}

func names(links []Link) string {
	var out []string
	for _, l := range links {
		out = append(out, fmt.Sprintf("%s %d", l.Name.Text, l.Count))
	}
	return strings.Join(out, ", ")
}

// TestEarlierCoverage: what stands under an article is older than its day,
// about the same, and the closest first.
func TestEarlierCoverage(t *testing.T) {
	files := folder{
		"content/ar/2024/11/20/now.md":      front("title: الآن\ndate: 2024-11-20\ncountries: [IQ, RU]\nofficials: [fuad-hussein]\nrelated: [../17/linked.md]"),
		"content/ar/2024/11/20/same-day.md": front("title: اليوم\ndate: 2024-11-20\ncountries: [IQ, RU]\nofficials: [fuad-hussein]"),
		"content/ar/2024/11/21/later.md":    front("title: غداً\ndate: 2024-11-21\ncountries: [IQ, RU]\nofficials: [fuad-hussein]"),
		"content/ar/2024/11/19/official.md": front("title: المسؤول\ndate: 2024-11-19\nofficials: [fuad-hussein]"),
		"content/ar/2024/11/18/all.md":      front("title: كله\ndate: 2024-11-18\ncountries: [IQ, RU]\nofficials: [fuad-hussein]"),
		"content/ar/2024/11/17/linked.md":   front("title: مرتبط\ndate: 2024-11-17\ncountries: [IQ, RU]\nofficials: [fuad-hussein]"),
		"content/ar/2024/11/16/both.md":     front("title: البلدان\ndate: 2024-11-16\ncountries: [IQ, RU]"),
		"content/ar/2024/11/15/one.md":      front("title: بلد\ndate: 2024-11-15\ncountries: [IQ]"),
		"content/ar/2024/11/14/gone.md":     front("title: سُحب\ndate: 2024-11-14\ncountries: [IQ, RU]\nwithdrawn: {date: 2024-11-15, text: خطأ}"),
		"content/ar/2024/11/13/alone.md":    front("title: وحده\ndate: 2024-11-13\ncountries: [IQ]"),
	}
	b := well(t, files)
	for path, want := range map[string]string{
		"/ar/2024/11/20/now/":      "كله المسؤول البلدان",
		"/ar/2024/11/15/one/":      "وحده",
		"/ar/2024/11/13/alone/":    "",
		"/ar/2024/11/19/official/": "كله مرتبط",
	} {
		if got := titles(view[*ArticlePage](t, b, path).Earlier()); got != want {
			t.Errorf("%s: %q, want %q", path, got, want)
		}
	}
}

// TestEarlierCoverageIsTheNewest of what shares as much, and what shares more
// stands before it, however old.
func TestEarlierCoverageIsTheNewest(t *testing.T) {
	files := folder{
		"content/ar/2024/11/20/now.md": front("title: الآن\ndate: 2024-11-20\ncountries: [IQ, RU]\nofficials: [fuad-hussein]"),
		"content/ar/2024/11/01/all.md": front("title: كله\ndate: 2024-11-01\ncountries: [IQ, RU]\nofficials: [fuad-hussein]"),
	}
	for day := 2; day <= 19; day++ {
		files[fmt.Sprintf("content/ar/2024/11/%02d/both.md", day)] = front(fmt.Sprintf("title: يوم-%d\ndate: 2024-11-%02d\ncountries: [IQ, RU]", day, day))
	}
	const want = "كله يوم-19 يوم-18 يوم-17"
	if got := titles(view[*ArticlePage](t, well(t, files), "/ar/2024/11/20/now/").Earlier()); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestWhoIsInTheNewsWithWhom(t *testing.T) {
	b := well(t, folder{
		"content/data/topics.yaml":   "- {id: talks, names: {ar: المحادثات, en: Talks}, intro: {ar: مقدمة, en: Intro}}\n",
		"content/ar/2024/11/20/a.md": front("title: أ\ndate: 2024-11-20\ncountries: [IQ, RU, EG]\nofficials: [fuad-hussein, sergey-lavrov]\ntopics: [talks]"),
		"content/ar/2024/11/19/b.md": front("title: ب\ndate: 2024-11-19\ncountries: [IQ, RU]\nofficials: [fuad-hussein]\ntopics: [talks]"),
		"content/ar/2024/11/18/c.md": front("title: ج\ndate: 2024-11-18\ncountries: [RU]"),
	})
	if got := names(view[*CountryPage](t, b, "/ar/countries/iraq/").With); got != "روسيا 2, مصر 1" {
		t.Errorf("Iraq is in the news with %s", got)
	}
	official := view[*OfficialPage](t, b, "/ar/officials/fuad-hussein/")
	if got := names(official.With); got != "سيرغي لافروف 1" {
		t.Errorf("with %s", got)
	}
	if len(official.Appearances) != 2 || official.Appearances[0].Card != official.Cards[0] || !strings.Contains(official.Appearances[0].Title.Text, "وزير الخارجية") {
		t.Errorf("%+v", official.Appearances)
	}
	topic := view[*TopicPage](t, b, "/ar/topics/talks/")
	if titles(topic.Parts) != "ب أ" || names(topic.Countries) != "العراق 2, روسيا 2, مصر 1" || names(topic.Officials) != "فؤاد حسين 2, سيرغي لافروف 1" {
		t.Errorf("%s; %s; %s", titles(topic.Parts), names(topic.Countries), names(topic.Officials))
	}
}

func TestTheWeekIsHeldAgainstTheOneBefore(t *testing.T) {
	b := well(t, folder{
		"content/ar/2024/11/20/a.md": front("title: أ\ndate: 2024-11-20\ncountries: [IQ]\nofficials: [fuad-hussein]"),
		"content/ar/2024/11/14/b.md": front("title: ب\ndate: 2024-11-14\ncountries: [IQ]"),
		"content/ar/2024/11/13/c.md": front("title: ج\ndate: 2024-11-13\ncountries: [IQ, RU]\nofficials: [fuad-hussein]"),
		"content/ar/2024/11/07/d.md": front("title: د\ndate: 2024-11-07\ncountries: [IQ]"),
		"content/ar/2024/11/06/e.md": front("title: ه\ndate: 2024-11-06\ncountries: [IQ]"),
	})
	home := view[*HomePage](t, b, "/ar/")
	if len(home.Countries) != 1 || home.Countries[0].Count != 2 || home.Countries[0].Before != 2 {
		t.Errorf("countries: %+v", home.Countries)
	}
	if len(home.Officials) != 1 || home.Officials[0].Count != 1 || home.Officials[0].Before != 1 {
		t.Errorf("officials: %+v", home.Officials)
	}
}

func TestCorrections(t *testing.T) {
	b := well(t, folder{
		"content/ar/2024/11/20/a.md": front("title: أ\ndate: 2024-11-20\ncorrections: [{date: 2024-11-21, text: الأول}, {date: 2024-11-25, text: الثاني}]"),
		"content/ar/2024/11/19/b.md": front("title: ب\ndate: 2024-11-19\nwithdrawn: {date: 2024-11-22, text: خطأ}"),
		"content/en/2024/11/19/b.md": front("title: B\ntranslation: {status: human}"),
		"content/ar/2024/11/18/c.md": front("title: ج\ndate: 2024-11-18\ndraft: true\ncorrections: [{date: 2024-11-21, text: مسودة}]"),
	})
	got := ""
	for _, c := range view[*CorrectionsPage](t, b, "/ar/corrections/").Corrections {
		got += fmt.Sprint(c.Date.ISO, " ", c.Text.Text, " ", c.Article.Title.Text, " ", c.Withdrawn, "; ")
	}
	if want := "2024-11-25 الثاني أ false; 2024-11-22 خطأ ب true; 2024-11-21 الأول أ false; "; got != want {
		t.Errorf("got %s", got)
	}
	english := view[*CorrectionsPage](t, b, "/en/corrections/").Corrections
	if len(english) != 1 || english[0].Text != (Name{Text: "خطأ", Lang: "ar", Dir: "rtl"}) || english[0].Article.Title.Text != "B" {
		t.Errorf("got %+v", english)
	}
}

func TestFeedsPage(t *testing.T) {
	b := well(t, folder{
		"content/ar/2024/11/20/a.md": front("title: أ\ndate: 2024-11-20\ncountries: [RU, JO, IQ]"),
	})
	page := view[*FeedsPage](t, b, "/ar/feeds/")
	got := ""
	for _, s := range page.Sections {
		for _, p := range s.Pages {
			got += p.Page.Name.Text + " "
			for _, feed := range []string{p.RSS, p.JSON} {
				if !b.has(strings.TrimPrefix(feed, "/repo")) {
					t.Errorf("there is no %s", feed)
				}
			}
		}
	}
	if got != "موجز الأردن روسيا العراق " {
		t.Errorf("got %s", got)
	}
	outline := view[*Outline](t, b, strings.TrimPrefix(page.Outline, "/repo"))
	if len(outline.Groups) != 2 || outline.Groups[1].Feeds[0] != (OutlineFeed{"الأردن", "https://example.org/repo/ar/countries/jordan/feed.xml", "https://example.org/repo/ar/countries/jordan/"}) {
		t.Errorf("got %+v", outline)
	}
}

func TestStructuredDataSaysWhereAPageStands(t *testing.T) {
	b := well(t, folder{"content/ar/2024/11/20/a.md": front("title: أ\ndate: 2024-11-20\ncountries: [IQ]")})
	things := view[*CountryPage](t, b, "/ar/countries/iraq/").JSONLD().([]thing)
	if about := things[0].About.(*thing); about.Type != "Country" || about.Identifier != "IQ" {
		t.Errorf("about %v", about)
	}
	got := ""
	for _, item := range things[1].ItemListElement {
		got += fmt.Sprint(item.Position, " ", item.Item, "; ")
	}
	if want := "1 https://example.org/repo/ar/; 2 https://example.org/repo/ar/countries/; 3 https://example.org/repo/ar/countries/iraq/; "; got != want {
		t.Errorf("got %s", got)
	}
}

func TestLinesStandInTheirOwnOrder(t *testing.T) {
	b := well(t, folder{
		"content/ar/2024/11/20/a.md": front("title: شبكات 5G\ndate: 2024-11-20\nsummary: منذ 2024-11-20 و5G"),
		"content/en/2024/11/19/b.md": front("title: The نهر 2 case\ndate: 2024-11-19"),
	})
	article := view[*ArticlePage](t, b, "/ar/2024/11/20/a/")
	if article.Heading.Text != "شبكات \u20665G\u2069" || article.Title != "شبكات 5G" {
		t.Errorf("%+q, %+q", article.Heading.Text, article.Title)
	}
	home := view[*HomePage](t, b, "/ar/")
	if home.Lead.Summary.Text != "منذ \u20662024-11-20\u2069 و\u20665G\u2069" {
		t.Errorf("%+q", home.Lead.Summary.Text)
	}
	if other := home.Days[1].Cards[0].Title; other != (Name{"The \u2067نهر\u2069 2 case", "en", "ltr"}) {
		t.Errorf("%+q", other)
	}
}
