package site

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestReferences(t *testing.T) {
	const from = "content/ar/2024/11/20/from.md"
	files := folder{
		"content/ar/2024/11/19/to.md":    front("title: إلى\ndate: 2024-11-19\nslug: other"),
		"content/ar/2024/11/19/draft.md": front("title: مسودة\ndraft: true"),
		"content/ar/about.md":            front("title: عن"),
		"content/ar/2024/11/20/نهر.jpg":  photo(8, 6),
		"static/logo.svg":                "a file that is not the content's",
	}
	for body, want := range map[string]struct{ html, problem string }{
		"[أ](../19/to.md)":                    {`<a href="/repo/ar/2024/11/19/other/">أ</a>`, ""},
		"[أ](../19/to.md#more)":               {`<a href="/repo/ar/2024/11/19/other/#more">أ</a>`, ""},
		"[أ](../../../about.md)":              {`<a href="/repo/ar/about/">أ</a>`, ""},
		"[أ](/ar/countries/)":                 {`<a href="/repo/ar/countries/">أ</a>`, ""},
		"[أ](/ar/countries)":                  {`<a href="/repo/ar/countries/">أ</a>`, ""},
		"![ن](نهر.jpg)":                       {`<img src="/repo/ar/2024/11/20/%D9%86%D9%87%D8%B1.jpg" alt="ن" width="8" height="6" loading="lazy" decoding="async">`, ""},
		"[أ](https://example.com/?a=b)":       {`href="https://example.com/?a=b"`, ""},
		"[أ](../19/draft.md)":                 {`<p>أ</p>`, from + ":5:1: warning: the article \"../19/draft.md\" is draft, so the link is printed as text"},
		"نص\n\nو [أ](../19/too.md)":           {`<p>و أ</p>`, from + ":7:3: error: there is no article \"../19/too.md\""},
		"[أ](/ar/nothing/)":                   {`<p>أ</p>`, from + ":5:1: error: the site has no page \"/ar/nothing/\""},
		"![ن](none.jpg)":                      {"", from + ":5:1: error: there is no file \"none.jpg\""},
		"[أ](../../../../site.yaml)":          {`<p>أ</p>`, from + ":5:1: error: this leads to nothing"},
		"[أ](../../../../../static/logo.svg)": {`<p>أ</p>`, from + ":5:1: error: there is no file"},
		"[أ](../../../../../etc/x.jpg)":       {`<p>أ</p>`, from + ":5:1: error: there is no file"},
	} {
		files[from] = "---\ntitle: من\ndate: 2024-11-20\n---\n" + body + "\n"
		filled := well(t, files).filled(t, "/ar/2024/11/20/from/")
		if got := string(filled.View.(*ArticlePage).Content); !strings.Contains(got, want.html) {
			t.Errorf("%s: %s, want %s", body, got, want.html)
		}
		problem := ""
		for _, p := range filled.Problems {
			problem += p.String()
		}
		if !strings.Contains(problem, want.problem) || want.problem == "" && problem != "" {
			t.Errorf("%s: %q, want %q", body, problem, want.problem)
		}
		if published := len(filled.Media) > 0; published != (body == "![ن](نهر.jpg)") {
			t.Errorf("%s: publishes %v", body, filled.Media)
		}
	}
}

// TestListsDoNotShift: a tag has a first page and a page for each month, whatever
// its size.
func TestListsDoNotShift(t *testing.T) {
	files := folder{}
	for i := range 60 {
		files[fmt.Sprintf("content/ar/2024/%02d/10/n%d.md", 9+i%3, i)] =
			front(fmt.Sprintf("title: خبر %d\ndate: 2024-%02d-10\ncountries: [IQ]", i, 9+i%3))
	}
	b := well(t, files)
	first := view[*CountryPage](t, b, "/ar/countries/iraq/")
	if first.Total != 60 || len(first.Cards) == 0 || len(first.Cards) >= 60 || len(first.Months) != 3 || first.Months[0].URL != "/repo/ar/countries/iraq/2024/11/" || first.Months[0].Count != 20 {
		t.Errorf("total %d, %d cards, months %v", first.Total, len(first.Cards), first.Months)
	}
	middle := view[*TagMonthPage](t, b, "/ar/countries/iraq/2024/10/")
	if middle.Prev.URL != "/repo/ar/countries/iraq/2024/09/" || middle.Next.URL != "/repo/ar/countries/iraq/2024/11/" || len(middle.Days) != 1 || len(middle.Days[0].Cards) != 20 {
		t.Errorf("%v, %v, %d days", middle.Prev, middle.Next, len(middle.Days))
	}
	if b.has("/ar/countries/iraq/2024/08/") || b.has("/ar/countries/russia/") || !b.has("/ar/officials/") {
		t.Error("a page for what no article names, or none where all sites have one")
	}
}

func TestSitemaps(t *testing.T) {
	b := well(t, folder{
		"content/ar/2024/11/20/a.md":     front("title: أ\ndate: 2024-11-20\nlastmod: 2024-11-21"),
		"content/en/2024/11/20/a.md":     front("title: A\ntranslation: {status: human}"),
		"content/ar/2024/10/05/b.md":     front("title: ب\ndate: 2024-10-05\ndateInherited: true"),
		"content/ar/2024/10/06/gone.md":  front("title: ج\ndate: 2024-10-06\nwithdrawn: {date: 2024-10-07, text: خطأ}"),
		"content/ar/2024/11/20/draft.md": front("title: د\ndraft: true"),
	})
	index := view[*SitemapIndex](t, b, "/sitemap.xml")
	if got := strings.Join(index.Parts, " "); got != "https://example.org/repo/sitemaps/pages.xml https://example.org/repo/sitemaps/2024-10.xml https://example.org/repo/sitemaps/2024-11.xml" {
		t.Errorf("the parts are %s", got)
	}
	lastmod := map[string]string{}
	for _, part := range []string{"/sitemaps/2024-10.xml", "/sitemaps/2024-11.xml", "/sitemaps/pages.xml"} {
		for _, u := range view[*Sitemap](t, b, part).URLs {
			path := strings.TrimPrefix(u.Loc, "https://example.org/repo")
			if _, ok := lastmod[path]; ok {
				t.Errorf("%s is listed twice", path)
			}
			lastmod[path] = u.Lastmod
			page, _ := b.Lookup(path)
			if own := frameOf(b.filled(t, page.URL).View).Alternates; fmt.Sprint(own) != fmt.Sprint(u.Alternates) {
				t.Errorf("%s: the sitemap claims %v, the page %v", path, u.Alternates, own)
			}
		}
	}
	for path, want := range map[string]string{"/ar/2024/11/20/a/": "2024-11-21", "/en/2024/11/20/a/": "2024-11-20", "/ar/2024/10/05/b/": "", "/ar/2024/11/20/": "", "/": ""} {
		if got, ok := lastmod[path]; !ok || got != want {
			t.Errorf("%s: %t, last changed %q, want %q", path, ok, got, want)
		}
	}
	for _, path := range []string{"/ar/2024/10/06/gone/", "/ar/2024/11/20/draft/", "/404.html"} {
		if _, ok := lastmod[path]; ok {
			t.Errorf("%s is listed", path)
		}
	}
}

func TestNews(t *testing.T) {
	files := folder{
		"content/ar/2024/11/20/a.md": front("title: أ\ndate: 2024-11-20"),
		"content/ar/2024/11/20/b.md": front("title: ب\ndate: 2024-11-20\ndateInherited: true"),
		"content/ar/2024/11/18/c.md": front("title: ج\ndate: 2024-11-18"),
	}
	news := view[*NewsSitemap](t, well(t, files), "/news-sitemap.xml")
	if len(news.Entries) != 1 || news.Entries[0].Title != "أ" || news.Entries[0].Date != "2024-11-20" || news.Entries[0].Publication != "موجز" {
		t.Errorf("got %+v", news.Entries)
	}
	delete(files, "content/ar/2024/11/20/a.md")
	if well(t, files).has("/news-sitemap.xml") {
		t.Error("it is there without an entry")
	}
}

func TestFeedsHoldTheirLanguageOnly(t *testing.T) {
	files := folder{
		"site.yaml":                      "feeds: {content: full}\n",
		"content/ar/2024/11/20/a.md":     front("title: أ\ndate: 2024-11-20T12:20\ncountries: [IQ]"),
		"content/en/2024/11/20/a.md":     "---\ntitle: A\ntranslation: {status: human}\n---\n[X](../19/b.md)\n",
		"content/en/2024/11/19/b.md":     front("title: B\ndate: 2024-11-19\ncountries: [IQ]\ndateInherited: true"),
		"content/ar/2024/11/18/own.md":   front("title: ج\ndate: 2024-11-18\nsource: الوكالة"),
		"content/ar/2024/11/18/other.md": front("title: د\ndate: 2024-11-18\nwithdrawn: {date: 2024-11-19, text: خطأ}"),
	}
	b := well(t, files)
	titles := func(path string) string {
		var out []string
		for _, e := range view[*Feed](t, b, path).Entries {
			out = append(out, e.Title)
		}
		return strings.Join(out, " ")
	}
	for path, want := range map[string]string{
		"/ar/feed.xml": "أ ج", "/en/feed.xml": "A B", "/en/feed.json": "A B", "/en/countries/iraq/feed.xml": "A B", "/ar/countries/iraq/feed.json": "أ",
	} {
		if got := titles(path); got != want {
			t.Errorf("%s holds %s, want %s", path, got, want)
		}
	}
	en := view[*Feed](t, b, "/en/feed.xml")
	if en.Self != "https://example.org/repo/en/feed.xml" || en.Home != "https://example.org/repo/en/" || en.Entries[0].ID != "mujaz:/en/2024/11/20/a/" {
		t.Errorf("%s %s %s", en.Self, en.Home, en.Entries[0].ID)
	}
	if html := en.Entries[0].HTML; !strings.Contains(html, `href="https://example.org/repo/en/2024/11/19/b/"`) || !strings.HasPrefix(html, `<div lang="en" dir="ltr">`) {
		t.Errorf("the text is %s", html)
	}
	if !en.Entries[1].Published.IsZero() {
		t.Error("a date that the text does not give is in a feed")
	}
	ar := view[*Feed](t, b, "/ar/feed.xml")
	if got := ar.Entries[0].Published.Format("2006-01-02T15:04Z07:00"); got != "2024-11-20T12:20+03:00" {
		t.Errorf("published %s", got)
	}
	if ar.Entries[1].HTML != "" {
		t.Error("the text of a source that lets only its summary be printed is in a feed")
	}
}

func TestFeedsAreThereWhenEmpty(t *testing.T) {
	b := well(t, folder{"content/ar/2024/11/20/a.md": front("title: أ\ndate: 2024-11-20\ncountries: [IQ]")})
	if n := len(view[*Feed](t, b, "/en/feed.xml").Entries) + len(view[*Feed](t, b, "/en/countries/iraq/feed.json").Entries); n != 0 {
		t.Errorf("%d entries in English", n)
	}
}

func TestRedirects(t *testing.T) {
	b := well(t, folder{"content/ar/2024/11/20/a.md": front("title: أ\ndate: 2024-11-20\naliases: [/old, /old.html, /%D9%86/]")})
	for path, file := range map[string]string{"/old/": "old/index.html", "/old.html": "old.html", "/ن/": "ن/index.html"} {
		p := view[*RedirectPage](t, b, path)
		page, _ := b.Lookup(path)
		if p.Target != "/repo/ar/2024/11/20/a/" || p.Permalink != "https://example.org/repo/ar/2024/11/20/a/" || !p.NoIndex || page.File() != file {
			t.Errorf("%s: %s, %s in %s", path, p.Target, p.Permalink, page.File())
		}
	}
	for alias, want := range map[string]string{
		"/../x/": "is no address of a page", "/x?y": "is no address of a page",
		"/ar/countries/": "the address /ar/countries/ is taken by a page that Mujaz makes",
	} {
		b := plan(t, folder{"content/ar/2024/11/20/a.md": front("title: أ\ndate: 2024-11-20\naliases: ['" + alias + "']")})
		if len(b.problems) != 1 || !strings.Contains(b.problems[0].String(), want) {
			t.Errorf("%s: %v", alias, b.problems)
		}
	}
}

func TestAnInheritedDateIsNotClaimed(t *testing.T) {
	b := well(t, folder{"content/ar/2024/11/20/a.md": front("title: أ\ndate: 2024-11-20\ndateInherited: true\ncorrections: [{date: 2024-11-21, text: تصحيح}]")})
	p := view[*ArticlePage](t, b, "/ar/2024/11/20/a/")
	data := p.JSONLD().([]thing)[0]
	if data.DatePublished != "" || !p.Date.Inherited || data.Correction == nil {
		t.Errorf("%v %v", p.Date, data)
	}
}

func TestWithdrawn(t *testing.T) {
	b := well(t, folder{
		"content/ar/2024/11/20/a.md": front("title: أ\ndate: 2024-11-20\ncountries: [IQ]\nsummary: باطل\nstandfirst: باطل\nsource: الوكالة\nwithdrawn: {date: 2024-11-21, text: خطأ}"),
		"content/en/2024/11/20/a.md": front("title: A\nsummary: باطل\ntranslation: {status: human}"),
	})
	for _, path := range []string{"/ar/2024/11/20/a/", "/en/2024/11/20/a/"} {
		p := view[*ArticlePage](t, b, path)
		if p.Withdrawn == nil || p.Content != "" || !p.NoIndex {
			t.Errorf("%s: %v, %q, noindex %t", path, p.Withdrawn, p.Content, p.NoIndex)
		}
		data := p.JSONLD().([]thing)[0]
		if p.Summary+p.Standfirst != "" || p.Countries != nil || p.Description != "خطأ" || data.Description != "خطأ" || data.About != nil {
			t.Errorf("%s still tells what was withdrawn: %q, %q, %v, %q, %v", path, p.Summary, p.Standfirst, p.Countries, p.Description, data)
		}
	}
	if b.has("/ar/countries/iraq/") || b.has("/ar/2024/11/20/") {
		t.Error("it has made pages of its day or country")
	}
}

func TestWhatSeveralSourcesReportedIsOneCard(t *testing.T) {
	b := plan(t, folder{
		"content/ar/2024/11/20/a.md": "---\ntitle: أ\ndate: 2024-11-20\nweight: 1\ncountries: [IQ]\nsource: {name: رويترز, url: 'https://a.example/'}\n---\nنص.\n",
		"content/ar/2024/11/20/b.md": "---\ntitle: ب\ndate: 2024-11-20\nweight: 2\nsource: {name: سانا, url: 'https://b.example/'}\nalsoReportedBy: [a.md]\n---\nنص.\n",
		"content/ar/2024/11/20/c.md": "---\ntitle: ج\ndate: 2024-11-20\nweight: 3\n---\nنص.\n",
	})
	page := view[*EditionPage](t, b, "/ar/2024/11/20/")
	var cards []*Card
	if page.Lead != nil {
		cards = append(cards, page.Lead)
	}
	cards = append(cards, page.Cards...)
	if len(cards) != 2 || cards[0].Title.Text != "أ" || len(cards[0].AlsoReportedBy) != 1 || cards[0].AlsoReportedBy[0].Name.Text != "سانا" {
		t.Errorf("%+v", cards)
	}
	// A list without the other report has the card alone, whichever was made first.
	alone := view[*CountryPage](t, b, "/ar/countries/iraq/").Cards
	if len(alone) != 1 || len(alone[0].AlsoReportedBy) != 0 {
		t.Errorf("where only one of them is listed: %+v", alone)
	}
	if again := view[*EditionPage](t, b, "/ar/2024/11/20/"); len(again.Lead.AlsoReportedBy) != 1 {
		t.Errorf("made again, the card stands for %d others", len(again.Lead.AlsoReportedBy))
	}
}

// What several sources reported on different days is one card of a list of days, that of
// the newest; a report that only another copy names belongs to it, too. The day's edition
// has its own.
func TestCopiesOfSeveralDaysAreOneCard(t *testing.T) {
	b := plan(t, folder{
		"content/ar/2024/11/21/c.md": "---\ntitle: ج\ndate: 2024-11-21\nofficials: [fuad-hussein]\nsource: {name: رويترز, url: 'https://c.example/'}\nalsoReportedBy: [../20/b.md]\n---\nنص.\n",
		"content/ar/2024/11/20/b.md": "---\ntitle: ب\ndate: 2024-11-20\nofficials: [fuad-hussein]\nsource: {name: سانا, url: 'https://b.example/'}\nalsoReportedBy: [../19/a.md]\n---\nنص.\n",
		"content/ar/2024/11/20/d.md": "---\ntitle: د\ndate: 2024-11-20\n---\nنص.\n",
		"content/ar/2024/11/19/a.md": "---\ntitle: أ\ndate: 2024-11-19\nofficials: [fuad-hussein]\n---\nنص.\n",
	})
	home := view[*HomePage](t, b, "/ar/")
	var shown []string
	for _, g := range append(home.Days, home.Older...) {
		for _, c := range g.Cards {
			shown = append(shown, g.Date.ISO+" "+c.Title.Text)
		}
	}
	if home.Lead.Title.Text != "ج" || len(home.Lead.AlsoReportedBy) != 2 || strings.Join(shown, ", ") != "2024-11-20 د" {
		t.Errorf("a home leads with %s, of %d others too, and then has %q", home.Lead.Title.Text, len(home.Lead.AlsoReportedBy), shown)
	}
	front := view[*FrontPage](t, b, "/").Columns[0]
	if len(front.Lead.AlsoReportedBy) != 2 || len(front.Cards) != 1 {
		t.Errorf("the front page leads with %s, of %d others too, and has %d cards", front.Lead.Title.Text, len(front.Lead.AlsoReportedBy), len(front.Cards))
	}
	if list := view[*OfficialPage](t, b, "/ar/officials/fuad-hussein/").Appearances; len(list) != 1 || list[0].Card.Title.Text != "ج" || len(list[0].Card.AlsoReportedBy) != 2 {
		t.Errorf("an official's page lists %d", len(list))
	}
	if day := view[*EditionPage](t, b, "/ar/2024/11/19/"); day.Total != 1 || day.Lead.Title.Text != "أ" {
		t.Errorf("the edition has %d", day.Total)
	}
}

// Pages by time are those of the plan: the months one after the other, what
// belongs to none behind them.
func TestByTime(t *testing.T) {
	b := well(t, folder{
		"content/ar/2024/11/20/a.md": front("title: أ\ndate: 2024-11-20\ncountries: [IQ]"),
		"content/ar/2024/10/05/b.md": front("title: ب\ndate: 2024-10-05\ncountries: [IQ]"),
		"content/ar/2023/12/31/c.md": front("title: ج\ndate: 2023-12-31\ncountries: [IQ]"),
		"content/ar/about.md":        front("title: عن"),
	})
	pages := b.ByTime()
	if len(pages) != len(b.Pages()) {
		t.Fatalf("%d of %d pages", len(pages), len(b.Pages()))
	}
	var months []string
	for _, p := range pages {
		name := ""
		if p.when != (month{}) {
			name = fmt.Sprintf("%d-%d", p.when.year, p.when.month)
		}
		if len(months) == 0 || months[len(months)-1] != name {
			months = append(months, name)
		}
	}
	if got := strings.Join(months, " "); got != "2023-12 2024-10 2024-11 " {
		t.Errorf("the order is %q", got)
	}
}

// A narrow list has room for the first tags of an article; the rest is counted,
// but never one alone.
func TestACardHasRoomForTheFirstTags(t *testing.T) {
	b := well(t, folder{
		"content/ar/2024/11/20/a.md": front("title: أ\ndate: 2024-11-20\ncountries: [IQ, RU, EG, FR]\nbodies: [un]"),
		"content/ar/2024/11/19/b.md": front("title: ب\ndate: 2024-11-19\ncountries: [IQ, RU, EG, FR, SY]\nbodies: [un]"),
	})
	var got []string
	for _, c := range view[*CountryPage](t, b, "/ar/countries/iraq/").Cards {
		got = append(got, fmt.Sprint(len(c.Kicker), "+", c.MoreTags, " of ", len(c.Countries)+len(c.Bodies)))
	}
	if want := []string{"5+0 of 5", "4+2 of 6"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// A telephone shows a home in one column: the first items, what is in the news,
// then the rest. A day is not cut in two.
func TestAHomeIsCutBehindADay(t *testing.T) {
	f := folder{}
	for day := 11; day <= 20; day++ {
		for _, name := range []string{"a", "b"} {
			f[fmt.Sprintf("content/ar/2024/11/%d/%s.md", day, name)] = front(fmt.Sprintf("title: %s%d\ndate: 2024-11-%d", name, day, day))
		}
	}
	home := view[*HomePage](t, well(t, f), "/ar/")
	if len(home.Days) != 4 || len(home.Older) != 6 || home.Older[0].Date.ISO != "2024-11-16" {
		t.Errorf("%d days, then %d", len(home.Days), len(home.Older))
	}
}

// Whoever holds an office no more has no job of that title.
func TestAJobIsOneThatIsHeld(t *testing.T) {
	b := well(t, folder{"content/ar/2024/11/20/a.md": front("title: أ\ndate: 2024-11-20\ncountries: [US]\nofficials: [joe-biden, donald-trump]")})
	for path, want := range map[string]bool{"/ar/officials/joe-biden/": false, "/ar/officials/donald-trump/": true} {
		person := view[*OfficialPage](t, b, path).JSONLD().([]thing)[0]
		if held := person.JobTitle != ""; held != want {
			t.Errorf("%s: %v", path, person)
		}
	}
}

// The list of officials says of an office that it is held no more, and names one that
// is held rather than one that ended.
func TestTheListOfOfficialsSaysWhoIsFormer(t *testing.T) {
	f := folder{"content/ar/2024/11/20/a.md": front("title: أ\ndate: 2024-11-20\nofficials: [joe-biden, donald-trump, adam-smith, {id: jane-doe, name: جين دو, role: وزيرة}]")}
	f["content/data/officials.yaml"] = `- id: adam-smith
  names: {ar: آدم سميث, en: Adam Smith}
  country: GB
  offices: [{role: prime-minister, from: 2001}, {role: foreign-minister, from: 2002, to: 2003}]
`
	got := map[string]string{}
	for _, s := range view[*TagIndexPage](t, well(t, f), "/en/officials/").Sections {
		for _, l := range s.Links {
			got[l.Name.Text] = fmt.Sprint(l.Note.Text, " ", l.Former)
		}
	}
	for name, want := range map[string]string{"Joe Biden": "President (United States) true", "Donald Trump": "President (United States) false", "Adam Smith": "Prime Minister (United Kingdom) false", "جين دو": "وزيرة false"} {
		if got[name] != want {
			t.Errorf("%s: %q, want %q", name, got[name], want)
		}
	}
}
