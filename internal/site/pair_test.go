package site

import (
	"fmt"
	"slices"
	"testing"
)

// shared is a folder with articles of two countries, one each day, the newest
// in October 2024.
func shared(n int, countries string) folder {
	out := folder{}
	for i := range n {
		month, day := 10-i/28, 28-i%28
		out[fmt.Sprintf("content/ar/2024/%02d/%02d/x.md", month, day)] = front(fmt.Sprintf("title: خبر %d\ndate: 2024-%02d-%02d\ncountries: %s", i, month, day, countries))
	}
	return out
}

// TestAPairHasOnePage: two countries that share enough have a page under the
// one whose name comes first, in whatever order articles name them.
func TestAPairHasOnePage(t *testing.T) {
	files := shared(2, "[RU, IQ]")
	files["content/ar/2024/01/01/other.md"] = front("title: آخر\ndate: 2024-01-01\ncountries: [RU, EG]")
	if _, ok := well(t, files).Lookup("/ar/countries/iraq/with/russia/"); ok {
		t.Error("two articles make a pair")
	}
	files["content/ar/2024/01/02/third.md"] = front("title: ثالث\ndate: 2024-01-02\ncountries: [IQ, US, RU]")
	b := well(t, files)
	p := view[*PairPage](t, b, "/ar/countries/iraq/with/russia/")
	if p.Title != "العراق وروسيا" || p.Total != 3 || len(p.Cards) != 3 || p.Cards[0].Title.Text != "خبر 0" || p.Cards[2].Title.Text != "ثالث" || names(p.Both) != "العراق 0, روسيا 0" {
		t.Errorf("%s: %d, %d cards, %s", p.Title, p.Total, len(p.Cards), names(p.Both))
	}
	if title := view[*PairPage](t, b, "/en/countries/iraq/with/russia/").Title; title != "Iraq and Russia" {
		t.Errorf("in English %q", title)
	}
	for _, none := range []string{"/ar/countries/russia/with/iraq/", "/ar/countries/egypt/with/russia/", "/ar/countries/iraq/with/russia/2024/12/"} {
		if _, ok := b.Lookup(none); ok {
			t.Errorf("there is %s", none)
		}
	}
}

// TestACountryLeadsToItsPairs: from both countries to the one page; where there
// is none, to the other country.
func TestACountryLeadsToItsPairs(t *testing.T) {
	files := shared(4, "[RU, IQ, EG]")
	for i, others := range []string{"SY", "US", "FR", "DE", "CN", "JO", "SA", "QA"} {
		for day := range 5 {
			path := fmt.Sprintf("content/ar/2023/%02d/%02d/x.md", i+1, day+1)
			files[path] = front(fmt.Sprintf("title: س\ndate: 2023-%02d-%02d\ncountries: [IQ, %s]", i+1, day+1, others))
		}
	}
	files["content/ar/2022/01/01/x.md"] = front("title: ص\ndate: 2022-01-01\ncountries: [RU, SY]")
	b := well(t, files)
	iraq, russia := view[*CountryPage](t, b, "/ar/countries/iraq/"), view[*CountryPage](t, b, "/ar/countries/russia/")
	if len(iraq.With) != 8 || names(iraq.AlsoWith) != "مصر 4, روسيا 4" || iraq.AlsoWith[1].URL != "/repo/ar/countries/iraq/with/russia/" {
		t.Errorf("Iraq: %d, %+v", len(iraq.With), iraq.AlsoWith)
	}
	var urls []string
	for _, link := range russia.With {
		urls = append(urls, link.URL)
	}
	if want := []string{"/repo/ar/countries/egypt/with/russia/", "/repo/ar/countries/iraq/with/russia/", "/repo/ar/countries/syria/"}; !slices.Equal(urls, want) || russia.AlsoWith != nil {
		t.Errorf("Russia: %q, %+v", urls, russia.AlsoWith)
	}
}

// meet are three articles that name two officials, of whom the gazetteer lacks
// the second.
func meet() folder {
	out := folder{}
	for day := 1; day <= 3; day++ {
		out[fmt.Sprintf("content/ar/2024/11/%02d/x.md", day)] = front(fmt.Sprintf("title: لقاء %d\ndate: 2024-11-%02d\nofficials: [{id: jane-doe, name: جين دو}, fuad-hussein]", day, day))
	}
	return out
}

// TestOfficialsMakePairs as countries do, those too whom nobody has reviewed.
func TestOfficialsMakePairs(t *testing.T) {
	b := well(t, meet())
	const path = "/ar/officials/fuad-hussein/with/jane-doe/"
	p := view[*PairPage](t, b, path)
	if p.Title != "فؤاد حسين وجين دو" || p.Total != 3 || p.Countries || names(p.Both) != "فؤاد حسين 0, جين دو 0" {
		t.Errorf("%s: %d, %s", p.Title, p.Total, names(p.Both))
	}
	if got := names(p.Breadcrumbs); got != "الرئيسية 0, المسؤولون 0, فؤاد حسين 0" {
		t.Errorf("it stands under %s", got)
	}
	if b.has("/ar/officials/jane-doe/with/fuad-hussein/") {
		t.Error("a pair has two pages")
	}
	english := view[*PairPage](t, b, "/en/officials/fuad-hussein/with/jane-doe/")
	if english.Title != "Fuad Hussein and \u2068جين دو\u2069" {
		t.Errorf("in English %+q", english.Title)
	}
	official := view[*OfficialPage](t, b, "/ar/officials/jane-doe/")
	if official.With[0].URL != "/repo"+path || official.With[0].Count != 3 || official.With[0].Name.Text != "فؤاد حسين" || official.AlsoWith != nil {
		t.Errorf("%+v, %+v", official.With, official.AlsoWith)
	}
	part := view[*Sitemap](t, b, "/sitemaps/pairs-ar.xml")
	if len(part.URLs) != 1 || part.URLs[0].Loc != "https://example.org/repo"+path || len(part.URLs[0].Alternates) != 3 {
		t.Errorf("%+v", part)
	}
	if parts := view[*SitemapIndex](t, b, "/sitemap.xml").Parts; !slices.Contains(parts, "https://example.org/repo/sitemaps/pairs-ar.xml") {
		t.Errorf("%q", parts)
	}
	delete(b.files, "content/ar/2024/11/03/x.md")
	if less := well(t, b.files); less.has(path) || less.has("/sitemaps/pairs-ar.xml") {
		t.Error("two articles make a pair")
	}
}

// TestAPairKeepsItsAddress when a person whom articles write out is taken into
// the gazetteer.
func TestAPairKeepsItsAddress(t *testing.T) {
	files := meet()
	files["content/data/officials.yaml"] = "- {id: jane-doe, names: {ar: جين دو, en: Jane Doe}, country: IQ}\n"
	if p := view[*PairPage](t, well(t, files), "/en/officials/fuad-hussein/with/jane-doe/"); p.Title != "Fuad Hussein and Jane Doe" {
		t.Errorf("%q", p.Title)
	}
}

// TestAnOfficialHasManyPairs: beyond those most often in the news with one, its
// page leads to the others with a page, and to no more than can be read.
func TestAnOfficialHasManyPairs(t *testing.T) {
	files := folder{}
	for group := range furtherCompany/10 + 2 {
		people := "fuad-hussein"
		for i := range 10 {
			people += fmt.Sprintf(", {id: person-%02d%d, name: شخص}", group, i)
		}
		for day := 1; day <= 3; day++ {
			files[fmt.Sprintf("content/ar/2024/11/%02d/%d.md", day, group)] = front(fmt.Sprintf("title: س\ndate: 2024-11-%02d\nofficials: [%s]", day, people))
		}
	}
	p := view[*OfficialPage](t, well(t, files), "/ar/officials/fuad-hussein/")
	if len(p.With) != company || len(p.AlsoWith) != furtherCompany || p.AlsoWith[0].URL != "/repo/ar/officials/fuad-hussein/with/person-008/" {
		t.Errorf("%d, and %d from %+v", len(p.With), len(p.AlsoWith), p.AlsoWith[0])
	}
}

// TestAPairOfManyIsCut: its page has the newest two hundred, and a page has
// each month of which that does not show all.
func TestAPairOfManyIsCut(t *testing.T) {
	b := well(t, shared(230, "[IQ, RU]"))
	p := view[*PairPage](t, b, "/ar/countries/iraq/with/russia/")
	if len(p.Cards) != 20 || len(p.Older) != 180 || p.Older[0].Title.Text != "خبر 20" || p.Total != 230 {
		t.Fatalf("%d cards and %d older, the first %s", len(p.Cards), len(p.Older), p.Older[0].Title.Text)
	}
	if got := names(p.Months); got != "مارس/ آذار 2024 28, فبراير/ شباط 2024 6" { // of March the page has some
		t.Fatalf("months: %s", got)
	}
	march := view[*TagMonthPage](t, b, "/ar/countries/iraq/with/russia/2024/03/")
	if len(march.Days) != 28 || march.Next != nil || march.Prev.URL != "/repo/ar/countries/iraq/with/russia/2024/02/" || march.Tag.Name.Text != "العراق وروسيا" || march.Tag.Count != 0 {
		t.Errorf("March: %d days, %+v, %+v", len(march.Days), march.Prev, march.Tag)
	}
	february := view[*TagMonthPage](t, b, "/ar/countries/iraq/with/russia/2024/02/")
	if february.Prev != nil || february.Next == nil || february.Next.URL != "/repo/ar/countries/iraq/with/russia/2024/03/" {
		t.Errorf("February: %+v, %+v", february.Prev, february.Next)
	}
	if _, ok := b.Lookup("/ar/countries/iraq/with/russia/2024/04/"); ok {
		t.Error("April has a page, and is on the pair's own")
	}
}

// TestOneMoreArticleOfAPair creates or changes few of its pages, wherever the
// page is cut.
func TestOneMoreArticleOfAPair(t *testing.T) {
	for _, n := range []int{2, 200, 224} {
		before := pairPages(well(t, shared(n, "[IQ, RU]")))
		files := shared(n, "[IQ, RU]")
		files["content/ar/2024/10/31/new.md"] = front("title: جديد\ndate: 2024-10-31\ncountries: [IQ, RU]")
		after := pairPages(well(t, files))
		if more := len(after) - len(before); more < 0 || more > 1 {
			t.Errorf("one more than %d: from %q to %q", n, before, after)
		}
	}
}

// pairPages are the addresses of pairs in Arabic.
func pairPages(b *built) []string {
	var out []string
	for _, p := range b.Pages() {
		if len(p.URL) > len("/ar/countries/iraq/with/") && p.URL[:len("/ar/countries/iraq/with/")] == "/ar/countries/iraq/with/" {
			out = append(out, p.URL)
		}
	}
	return out
}
