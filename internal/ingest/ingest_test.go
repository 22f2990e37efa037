package ingest

import (
	"os"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/byline"
	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/gazetteer"
	"github.com/mujaz/mujaz/internal/tag"
	"golang.org/x/text/encoding/charmap"
)

// env is a site in Baghdad.
var env = func() Env {
	var problems diag.List
	names := gazetteer.Load([]gazetteer.File{{Name: "sources.yaml", Path: "content/data/sources.yaml",
		Data: []byte("- {id: iraq-news-network, names: {ar: شبكة أخبار العراق, en: Iraq News Network}}\n")}}, &problems)
	baghdad, err := time.LoadLocation("Asia/Baghdad")
	if err != nil || problems.Errors() > 0 {
		panic("the gazetteer or the time zone is broken")
	}
	return Env{Names: names, Tagger: tag.New(names, tag.Options{}), Bylines: byline.New(names), Zone: baghdad, Languages: []string{"ar", "en"}}
}()

func readText(t *testing.T, text string) []Draft {
	t.Helper()
	drafts, problems := Read(Item{Name: "x.txt", Data: []byte(text)}, env)
	if len(problems) > 0 {
		t.Fatalf("%q: %v", text, problems)
	}
	return drafts
}

func sample(t testing.TB) string {
	data, err := os.ReadFile("testdata/two-articles.txt")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func ids(r tag.Result) (countries, officials []string) {
	for _, c := range r.Countries {
		countries = append(countries, c.ID)
	}
	for _, o := range r.Officials {
		officials = append(officials, o.ID)
	}
	slices.Sort(countries)
	slices.Sort(officials)
	return countries, officials
}

func TestTwoArticlesOfOneItem(t *testing.T) {
	drafts := readText(t, sample(t))
	if len(drafts) != 2 {
		t.Fatalf("got %d articles, want 2", len(drafts))
	}
	type fields struct{ title, date, lastmod, dateline, agency, source, sourceID, lang, warnings string }
	for i, want := range []fields{
		{"روسيا تؤكد على تعزيز علاقاتها مع العراق", "2024-11-20", "2024-11-20T12:20+03:00", "بغداد", "شبكة أخبار العراق", "شبكة اخبار العراق", "iraq-news-network", "ar", ""},
		{"تعزيز التعاون المصري-البرازيلي ودعم القضية الفلسطينية في لقاء وزيري خارجية البلدين بنيويورك", "2024-11-20", "", "", "", "", "", "ar", "date-inherited"},
	} {
		d := drafts[i]
		warnings := ""
		for _, w := range d.Warnings {
			warnings += w.Code
		}
		if got := (fields{d.Title, d.Date.String(), d.Lastmod.String(), d.Dateline, d.Agency, d.Source, d.SourceID, d.Lang, warnings}); got != want {
			t.Errorf("article %d:\n got %+v\nwant %+v", i, got, want)
		}
	}
	if drafts[0].DateInherited || !drafts[1].DateInherited || !slices.Equal(drafts[0].Related, []int{1}) || !slices.Equal(drafts[1].Related, []int{0}) {
		t.Error("the second article inherits its date, and each is related to the other")
	}
	for i, want := range [][2]string{
		{"IQ RU UA", "elbrus-kutrashev mahmoud-al-mashhadani"},
		{"BR EG IL PS", "abdel-fattah-el-sisi badr-abdelatty luiz-inacio-lula-da-silva mauro-vieira"},
	} {
		countries, officials := ids(drafts[i].Tags)
		if got := strings.Join(countries, " "); got != want[0] {
			t.Errorf("article %d: countries %s, want %s", i, got, want[0])
		}
		if got := strings.Join(officials, " "); got != want[1] {
			t.Errorf("article %d: officials %s, want %s", i, got, want[1])
		}
	}
	body := drafts[0].body()
	for _, want := range []string{"العراق وروسيا. وذكر مكتب", "الشعبين”. وتابع،", "النزاعات”. من جانبه"} {
		if !strings.Contains(body, want) {
			t.Errorf("the body has no %q", want)
		}
	}
	if !strings.HasPrefix(body, "أشاد السفير الروسي") || strings.Contains(body, "المصدر") || strings.Contains(body, "تاريخ النشر") {
		t.Errorf("furniture is left in the body: %s", body)
	}
}

func TestSummary(t *testing.T) {
	for _, d := range readText(t, sample(t)) {
		if n := utf8.RuneCountInString(d.Summary); n > 280 || n < 100 {
			t.Errorf("the summary has %d letters: %s", n, d.Summary)
		}
		if !strings.HasSuffix(d.Summary, ".") || !strings.HasPrefix(d.Blocks[0].Text, d.Summary) {
			t.Errorf("the summary is not the first full sentences: %s", d.Summary)
		}
	}
	long := strings.Repeat("كلمة ", 80)
	for _, c := range []struct{ text, want string }{
		{"التقى د. بدر عبد العاطي نظيره. وقال كذا.", "التقى د. بدر عبد العاطي نظيره. وقال كذا."},
		{"قال أ.د. علي حسن: «نعم». ثم صمت.", "قال أ.د. علي حسن: «نعم». ثم صمت."},
		{"بلغت النسبة 3.5 بالمئة. انتهى.", "بلغت النسبة 3.5 بالمئة. انتهى."},
		{"جملة أولى. " + long + ".", "جملة أولى."},
	} {
		if got := summarize([]Block{{Text: c.text}}); got != c.want {
			t.Errorf("summarize(%q) = %q, want %q", c.text, got, c.want)
		}
	}
	if got := summarize([]Block{{Text: long + "."}}); utf8.RuneCountInString(got) > 280 || !strings.HasSuffix(got, "كلمة…") {
		t.Errorf("a sentence that is too long is cut between words: %q", got)
	}
}

func TestUnglue(t *testing.T) {
	for s, want := range map[string]string{
		"العراق.وذكر":       "العراق. وذكر",
		"منها”.وتابع":       "منها”. وتابع",
		"قال.«نعم»":         "قال. «نعم»",
		"نعم؟قال":           "نعم؟ قال",
		"بدر،وزير":          "بدر، وزير",
		"د.بدر":             "د.بدر",
		"أ.ف.ب":             "أ.ف.ب",
		"3.5 و12,5":         "3.5 و12,5",
		"example.org/أخبار": "example.org/أخبار",
	} {
		if got := unglue(s); got != want {
			t.Errorf("unglue(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestShapes(t *testing.T) {
	const body = "أعلنت الحكومة العراقية اليوم خطة جديدة لدعم القطاع الزراعي في البلاد. وقال متحدث إن الخطة تبدأ الشهر المقبل."
	for name, c := range map[string]struct {
		text, title, date, dateline, agency string
	}{
		"site's name behind the title": {"العراق يعلن خطة | رويترز\n20/11/2024\n" + body, "العراق يعلن خطة", "2024-11-20", "", ""},
		"agency in brackets":           {"العراق يعلن خطة\n20/11/2024\nبغداد (رويترز) - " + body, "العراق يعلن خطة", "2024-11-20", "بغداد", "رويترز"},
		"agency behind a dash":         {"العراق يعلن خطة\n20/11/2024\nبغداد - رويترز: " + body, "العراق يعلن خطة", "2024-11-20", "بغداد", "رويترز"},
		"no dateline":                  {"العراق يعلن خطة\n20/11/2024\nبغداد تستعد لاستضافة القمة. " + body, "العراق يعلن خطة", "2024-11-20", "", ""},
		"the date of an event":         {"العراق يعلن خطة\nتاريخ النشر: 20/11/2024\nفي 5 يونيو 1967 اندلعت الحرب. " + body, "العراق يعلن خطة", "2024-11-20", "", ""},
		"English":                      {"Iraq announces a plan\nPublished: 20 November 2024\nBAGHDAD - The government announced a plan on Wednesday. It is new.", "Iraq announces a plan", "2024-11-20", "BAGHDAD", ""},
		"no headline":                  {"تاريخ النشر: 20/11/2024\n" + strings.Repeat(body+" ", 2), "أعلنت الحكومة العراقية اليوم خطة جديدة لدعم القطاع الزراعي في البلاد", "2024-11-20", "", ""},
		"agency at the end":            {"العراق يعلن خطة\n20/11/2024\nبغداد- " + body + "\nوسيعلن المزيد غدا. (أ ف ب)", "العراق يعلن خطة", "2024-11-20", "بغداد", "أ ف ب"},
		"a remark at the end":          {"العراق يعلن خطة\n20/11/2024\nبغداد- " + body + "\nوسيعلن المزيد غدا. (الخطة الخامسة)", "العراق يعلن خطة", "2024-11-20", "بغداد", ""},
		"a reporter above the text":    {"العراق يعلن خطة\n20/11/2024\nمن سام ويلسون\nبغداد (رويترز) - " + body, "العراق يعلن خطة", "2024-11-20", "بغداد", "رويترز"},
		"a writer above the headline":  {"بقلم: سليم الكعبي\nالعراق يعلن خطة\n20/11/2024\n" + body, "العراق يعلن خطة", "2024-11-20", "", ""},
		"headlines behind the mark":    {"العراق يعلن خطة\n20/11/2024\n" + body + "\nاقرأ أيضا:\nعنوان أول\nعنوان ثان\n", "العراق يعلن خطة", "2024-11-20", "", ""},
	} {
		drafts := readText(t, c.text)
		if len(drafts) != 1 {
			t.Errorf("%s: %d articles", name, len(drafts))
			continue
		}
		d := drafts[0]
		if d.Title != c.title || d.Date.String() != c.date || d.Dateline != c.dateline || d.Agency != c.agency {
			t.Errorf("%s: got %q, %q, %q, %q", name, d.Title, d.Date, d.Dateline, d.Agency)
		}
	}
}

func TestItemsWithoutAnArticle(t *testing.T) {
	for _, text := range []string{"", "\n \n", "تاريخ النشر: 20/11/2024\n", "\xff\xfe", "a\xffb"} {
		if drafts, problems := Read(Item{Name: "x", Data: []byte(text)}, env); len(drafts) > 0 || problems.Errors() == 0 {
			t.Errorf("%q: %d articles, problems %v", text, len(drafts), problems)
		}
	}
}

func TestEncodings(t *testing.T) {
	text := "خبر من العراق\n20/11/2024\nأعلنت الحكومة خطة. وهي جديدة.\n"
	utf16 := []byte{0xFF, 0xFE}
	for _, r := range text {
		utf16 = append(utf16, byte(r), byte(r>>8))
	}
	old := func(c *charmap.Charmap) []byte {
		data, err := c.NewEncoder().Bytes([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	for _, data := range [][]byte{[]byte("\ufeff" + text), utf16, []byte(strings.ReplaceAll(text, "\n", "\r\n")), []byte(strings.ReplaceAll(text, "\n", "\r")), old(charmap.Windows1256), old(charmap.ISO8859_6)} {
		drafts, problems := Read(Item{Name: "x", Data: data}, env)
		if len(problems) > 0 || drafts[0].Title != "خبر من العراق" || drafts[0].Date.IsZero() {
			t.Errorf("%v %+v", problems, drafts)
		}
	}
}

// wordsOf are the words of everything that a reading keeps: the articles, their
// fields, and the furniture of the page.
func wordsOf(drafts []Draft) map[string]int {
	out := map[string]int{}
	add := func(s string) {
		for _, tok := range arabic.Tokens(s) {
			out[tok.Fold]++
		}
	}
	for _, d := range drafts {
		made := slices.ContainsFunc(d.Warnings, func(w Warning) bool { return w.Code == "title-missing" })
		if !made {
			add(d.Title)
		}
		add(d.Source)
		add(d.Standfirst)
		for _, p := range d.Blocks {
			add(p.Text)
		}
		for _, f := range d.Furniture {
			add(f.Text)
		}
	}
	return out
}

// lost are the words of an item that a reading does not keep.
func lost(item string, drafts []Draft) []string {
	kept := wordsOf(drafts)
	var out []string
	for _, l := range lines(item) {
		for _, tok := range arabic.Tokens(l.text) {
			if kept[tok.Fold]--; kept[tok.Fold] < 0 {
				out = append(out, tok.Fold)
			}
		}
	}
	return out
}

func TestNoWordIsLost(t *testing.T) {
	drafts := readText(t, sample(t))
	if words := lost(sample(t), drafts); len(words) > 0 {
		t.Errorf("lost: %q", words)
	}
	var furniture []string
	for _, d := range drafts {
		for _, f := range d.Furniture {
			furniture = append(furniture, f.Kind+" "+f.Text)
		}
	}
	want := []string{
		"date تاريخ النشر: 20th, November 2024 GMT",
		"updated آخر تحديث: 20 نونبر 2024 - 12:20 م",
		"source المصدر:",
		"dateline بغداد/ شبكة أخبار العراق-",
		"mark إقرأ أيضاً:",
	}
	if !slices.Equal(furniture, want) {
		t.Errorf("furniture:\n%s\nwant\n%s", strings.Join(furniture, "\n"), strings.Join(want, "\n"))
	}
}

// FuzzRead: whatever the text, no word of an item that has an article is lost.
func FuzzRead(f *testing.F) {
	f.Add(sample(f))
	f.Add("عنوان\n20/11/2024 - 12:20 م\nبغداد - رويترز: نص. آخر.\nالمصدر: واع\nاقرأ أيضا: عنوان\nمشاركة\n")
	f.Add("اقرأ أيضا:\nعنوان\n" + strings.Repeat("نص ", 60) + ".\nاقرأ أيضا:\nب\n")
	f.Fuzz(func(t *testing.T, item string) {
		raw := Item{Name: "x", Data: []byte(item)}
		drafts, problems := Read(raw, env)
		if len(drafts) == 0 {
			return
		}
		text, _ := decode("x", []byte(item), "", &problems)
		if words := lost(text, drafts); len(words) > 0 {
			t.Errorf("%q: lost %q", item, words)
		}
	})
}

func TestBriefs(t *testing.T) {
	text := strings.Repeat("أعلنت الحكومة اليوم خطة جديدة لدعم القطاع الزراعي. ", 4)
	for name, c := range map[string]struct {
		text string
		want []string // titles; of a brief without one, its first words
	}{
		"datelines below headlines":   {"عنوان الخبر الأول هنا\n\nباريس - رويترز: " + text + "\n\nعنوان الخبر الثاني هنا\n\nروما - أ ف ب: " + text, []string{"عنوان الخبر الأول هنا", "عنوان الخبر الثاني هنا"}},
		"bylines below headlines":     {"أخبار المدن\n\nعنوان الخبر الأول هنا\nبغداد - رويترز\n" + text + "\n\nعنوان الخبر الثاني هنا\nدمشق - (سانا):\n" + text, []string{"عنوان الخبر الأول هنا", "عنوان الخبر الثاني هنا"}},
		"a page of briefs":            {"موجز\nعنوان الخبر الأول هنا\n\n" + text + "\n\nعنوان الخبر الثاني هنا\n\n" + text, []string{"عنوان الخبر الأول هنا", "عنوان الخبر الثاني هنا"}},
		"briefs without headlines":    {"موجز الأنباء\n\nطهران - إرنا: " + text + "\n\nروما - أ ف ب: " + text + "\n\nبون - د ب أ: " + text, []string{"أعلنت", "أعلنت", "أعلنت"}},
		"behind a source line":        {"عنوان الخبر الأول هنا\n\n" + text + "\nالمصدر: رويترز\n\nعنوان الخبر الثاني هنا\n\n" + text, []string{"عنوان الخبر الأول هنا", "عنوان الخبر الثاني هنا"}},
		"headings of one long text":   {"عنوان الخبر الأول هنا\n\n" + text + "\n\nماذا تقول الخطة الجديدة\n\n" + text + "\n\nما الذي يأتي بعدها\n\n" + text, []string{"عنوان الخبر الأول هنا"}},
		"a standfirst above a byline": {"عنوان الخبر الأول هنا\nسطر تحت العنوان يزيد عليه شيئا\nكتب: خالد العلي\n20/11/2024\n" + text, []string{"عنوان الخبر الأول هنا"}},
		"a kicker and a standfirst":   {"سياسة\nعنوان الخبر الأول هنا\nسطر تحت العنوان يزيد عليه شيئا\n20/11/2024\n" + text, []string{"عنوان الخبر الأول هنا"}},
	} {
		var got []string
		drafts := readText(t, c.text)
		for _, d := range drafts {
			got = append(got, d.Title)
		}
		if len(got) != len(c.want) {
			t.Errorf("%s: %q", name, got)
			continue
		}
		for i, want := range c.want {
			if !strings.HasPrefix(got[i], want) {
				t.Errorf("%s: %q, want %q", name, got[i], want)
			}
		}
		if strings.Contains(name, "a standfirst") && drafts[0].Standfirst != "سطر تحت العنوان يزيد عليه شيئا" {
			t.Errorf("the standfirst is %q", drafts[0].Standfirst)
		}
	}
}

// TestSourceTail: a source behind the last sentence is cut off the text.
func TestSourceTail(t *testing.T) {
	long := strings.Repeat("أكد المتحدث أن العمل في الجسر سيبدأ قريبا. ", 5)
	for text, want := range map[string]string{
		long + "وقال غيره ذلك. المصدر: الجسر + وكالات تابع الجسر نت على:": "الجسر + وكالات",
		long + "المصدر : وكالات":             "وكالات",
		long + "وذكر المصدر: إن العمل متوقف": "",
		long:                  "",
		"قصير. المصدر: الجسر": "",
	} {
		if body, name, rest := sourceTail(text); name != want || name == "" && body != text || name != "" && (strings.Contains(body, "المصدر") || !strings.HasPrefix(rest, "المصدر")) {
			t.Errorf("%q: got %q, body %q, rest %q", text, name, body, rest)
		}
	}
}
