package content

import (
	"strings"
	"testing"
	"time"

	"github.com/mujaz/mujaz/internal/article"
	"github.com/mujaz/mujaz/internal/config"
	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/gazetteer"
)

var names = func() *gazetteer.Gazetteer {
	var problems diag.List
	return gazetteer.Load([]gazetteer.File{{Name: "sources.yaml", Path: "content/data/sources.yaml", Data: []byte("- {id: agency, names: {ar: الوكالة}}\n")}}, &problems)
}()

// store makes a store of files, given as path and front matter.
func store(t *testing.T, opt Options, files map[string]string) (*Store, string) {
	t.Helper()
	var problems diag.List
	conf := config.Parse("site.yaml", []byte("format: 1\ntitle: {ar: م}\ntimeZone: Asia/Baghdad\n"), &problems)
	var articles []*article.Article
	for path, front := range files {
		a, found := article.Parse(path, []byte("---\n"+front+"\n---\n"))
		problems.Add(found...)
		articles = append(articles, a)
	}
	if opt.Clock.IsZero() {
		opt.Clock = time.Date(2024, 12, 1, 0, 0, 0, 0, time.UTC)
	}
	s := New(articles, conf, names, opt, &problems)
	problems.Sort()
	var lines []string
	for _, p := range problems {
		lines = append(lines, p.String())
	}
	return s, strings.Join(lines, "\n")
}

func get(t *testing.T, s *Store, path string) *Article {
	t.Helper()
	a, ok := s.ByPath(path)
	if !ok {
		t.Fatalf("no %s", path)
	}
	return a
}

func TestTranslationsInherit(t *testing.T) {
	s, problems := store(t, Options{}, map[string]string{
		"content/ar/2024/11/20/a.md": "title: أ\ndate: 2024-11-20T23:30Z\ncountries: [IQ]\nofficials: [fuad-hussein]\nsource: الوكالة\ndateline: بغداد\nsummary: ملخص\nslug: x",
		"content/en/2024/11/20/a.md": "title: A\ntranslation: {status: human}",
		"content/en/2024/11/20/b.md": "title: B\ntranslationKey: other\ntranslation: {status: human}\ncountries: []\ndate: 2024-11-19",
		"content/ar/2024/11/20/c.md": "title: ج\ntranslationKey: other\ndate: 2024-11-20\ncountries: [RU]",
	})
	if problems != "" {
		t.Fatal(problems)
	}
	a := get(t, s, "content/en/2024/11/20/a.md")
	if a.Original == nil || a.Original.Lang != "ar" || a.URL != "/en/2024/11/20/a/" {
		t.Errorf("original %v, URL %s", a.Original, a.URL)
	}
	if a.Day.String() != "2024-11-21" {
		t.Errorf("the day in Baghdad is %s", a.Day)
	}
	if len(a.Countries) != 1 || len(a.Officials) != 1 || a.SourceTag != "agency" || a.Dateline != (Words{"بغداد", "ar"}) || a.Summary != "" {
		t.Errorf("inherited: %+v", a)
	}
	b := get(t, s, "content/en/2024/11/20/b.md")
	if len(b.Countries) != 0 || b.Day.String() != "2024-11-20" || b.Date.String() != "2024-11-19" {
		t.Errorf("an empty list says none, and the edition is the original's: %v %s %s", b.Countries, b.Day, b.Date)
	}
	if en := s.Shelf("en"); len(en.Items) != 2 || len(en.Tagged(Tag{Country, "RU"})) != 0 || len(s.Shelf("ar").Tagged(Tag{Country, "RU"})) != 1 {
		t.Errorf("each shelf goes by what it shows")
	}
}

func TestOriginals(t *testing.T) {
	s, problems := store(t, Options{}, map[string]string{
		"content/en/2024/11/20/a.md": "title: A\ndate: 2024-11-20",
		"content/ar/2024/11/20/a.md": "title: أ\ntranslation: {status: machine}",
		"content/en/2024/11/20/b.md": "title: B\ndate: 2024-11-20",
		"content/ar/2024/11/20/b.md": "title: ب\ndate: 2024-11-20",
	})
	if problems != "" {
		t.Fatal(problems)
	}
	if get(t, s, "content/ar/2024/11/20/a.md").Original == nil || get(t, s, "content/en/2024/11/20/b.md").Original == nil {
		t.Error("the original is the one without translation:, of two the default language's")
	}
}

func TestStates(t *testing.T) {
	files := map[string]string{
		"content/ar/2024/11/20/now.md":   "title: أ\ndate: 2024-11-20",
		"content/ar/2024/11/20/draft.md": "title: ب\ndraft: true",
		"content/ar/2024/11/20/later.md": "title: ج\ndate: 2024-11-20\npublishDate: 2024-12-05",
		"content/en/2024/11/20/later.md": "title: C\ntranslation: {status: human}",
		"content/ar/2024/11/20/gone.md":  "title: د\ndate: 2024-11-20\nexpiryDate: 2024-11-25",
	}
	s, _ := store(t, Options{}, files)
	if len(s.Articles) != 1 || s.Withheld != [4]int{Draft: 1, Future: 2, Expired: 1} {
		t.Errorf("%d published, withheld %v", len(s.Articles), s.Withheld)
	}
	s, _ = store(t, Options{Drafts: true, Future: true, Expired: true}, files)
	if len(s.Articles) != 5 {
		t.Errorf("with everything: %d", len(s.Articles))
	}
	s, _ = store(t, Options{Clock: time.Date(2024, 12, 4, 21, 0, 0, 0, time.UTC)}, files)
	if len(s.Articles) != 3 {
		t.Errorf("midnight of 5 December in Baghdad is 21:00 UTC the day before: %d", len(s.Articles))
	}
}

// The store says when the clock alone makes another of it.
func TestUntil(t *testing.T) {
	for front, want := range map[string]string{
		"date: 2024-11-20": "0001-01-01T00:00:00Z",
		"date: 2024-11-20\npublishDate: 2024-12-05T10:00:00Z":               "2024-12-05T10:00:00Z",
		"date: 2024-11-20\nexpiryDate: 2024-12-04T10:00:00Z":                "2024-12-04T10:00:00Z",
		"date: 2024-11-20\npublishDate: 2024-11-21\nexpiryDate: 2024-11-25": "0001-01-01T00:00:00Z",
		"date: 2024-12-08": "2024-12-07T21:00:00Z", // midnight in Baghdad
		"date: 2024-11-20\npublishDate: 2024-12-05\nexpiryDate: 2024-12-04T10:00:00Z": "2024-12-04T10:00:00Z",
	} {
		s, _ := store(t, Options{}, map[string]string{
			"content/ar/2024/11/20/a.md": "title: أ\n" + front, "content/ar/2024/11/20/b.md": "title: ب\ndate: 2024-11-20",
			"content/ar/2024/11/19/c.md": "title: ج\ndate: 2024-11-20\nexpiryDate: 2025-01-01", "content/ar/2024/11/19/d.md": "title: د\ndate: 2024-11-20",
		})
		if want == "0001-01-01T00:00:00Z" {
			want = "2024-12-31T21:00:00Z" // that of c
		}
		if got := s.Until.UTC().Format(time.RFC3339); got != want {
			t.Errorf("%q: %s, want %s", front, got, want)
		}
	}
}

func TestOrder(t *testing.T) {
	s, _ := store(t, Options{}, map[string]string{
		"content/ar/2024/11/20/plain.md":  "title: أ\ndate: 2024-11-20T10:00",
		"content/ar/2024/11/20/newer.md":  "title: ب\ndate: 2024-11-20T12:00",
		"content/ar/2024/11/20/tags.md":   "title: ج\ndate: 2024-11-20T08:00\ncountries: [IQ, RU]",
		"content/ar/2024/11/20/weight.md": "title: د\ndate: 2024-11-20T07:00\nweight: 1",
		"content/ar/2024/11/19/old.md":    "title: ه\ndate: 2024-11-19",
	})
	shelf := s.Shelf("ar")
	order := func(items []*Article) string {
		var out []string
		for _, a := range items {
			out = append(out, strings.TrimPrefix(a.Key(), "2024/11/"))
		}
		return strings.Join(out, " ")
	}
	if got := order(shelf.Days[0].Items); got != "20/weight 20/tags 20/newer 20/plain" {
		t.Errorf("the edition's order is %s", got)
	}
	if got := order(shelf.Items); got != "20/newer 20/plain 20/tags 20/weight 19/old" {
		t.Errorf("the shelf's order is %s", got)
	}
	older, newer := shelf.Neighbours(get(t, s, "content/ar/2024/11/20/plain.md").Story)
	if older.Key() != "2024/11/20/tags" || newer.Key() != "2024/11/20/newer" {
		t.Errorf("neighbours %s, %s", older.Key(), newer.Key())
	}
}

func TestRelatedBothWays(t *testing.T) {
	s, problems := store(t, Options{}, map[string]string{
		"content/ar/2024/11/20/a.md": "title: أ\ndate: 2024-11-20",
		"content/ar/2024/11/21/b.md": "title: ب\ndate: 2024-11-21\nrelated: [../20/a.md]",
	})
	a, b := get(t, s, "content/ar/2024/11/20/a.md"), get(t, s, "content/ar/2024/11/21/b.md")
	if problems != "" || len(s.Related(a.Story)) != 1 || s.Related(a.Story)[0] != b.Story || s.Related(b.Story)[0] != a.Story {
		t.Errorf("%s %v", problems, s.Related(a.Story))
	}
}

func TestProblems(t *testing.T) {
	for front, want := range map[string]string{
		"title: أ": "content/ar/2024/11/20/a.md:1:1: error: the article has no date",
		"title: أ\ntranslation: {status: human}":                   "content/ar/2024/11/20/a.md:1:1: error: the translation has no date, and there is no original to take it from",
		"title: أ\ndate: 2024-11-20\ncountries: [IQ, IR, XX]":      ":4:21: error: unknown country \"XX\"",
		"title: أ\ndate: 2024-11-20\nbodies: [arab-leage]":         "did you mean \"arab-league\"?",
		"title: أ\ndate: 2024-11-20\ntopics: [x]":                  "topics are declared in content/data/topics.yaml",
		"title: أ\ndate: 2024-11-20\nofficials: [fuad-husein]":     "did you mean \"fuad-hussein\"?",
		"title: أ\ndate: 2024-11-20\nsource: غيرها":                ":4:9: warning: the source \"غيرها\" is not in sources.yaml",
		"title: أ\ndate: 2024-11-20\nrelated: [bb.md]":             "did you mean \"b.md\"?",
		"title: أ\ndate: 2024-11-20\ntranslationKey: 2024/11/20/b": "the story \"2024/11/20/b\" is told twice in ar",
	} {
		_, problems := store(t, Options{}, map[string]string{
			"content/ar/2024/11/20/a.md": front,
			"content/ar/2024/11/20/b.md": "title: ب\ndate: 2024-11-20",
		})
		if !strings.Contains(problems, want) {
			t.Errorf("%q:\n got %s\nwant %s", front, problems, want)
		}
	}
	if _, problems := store(t, Options{}, map[string]string{"content/fr/a.md": "title: a"}); !strings.Contains(problems, "the site has no language \"fr\"") {
		t.Error(problems)
	}
}

func TestWithdrawnLeavesTheShelves(t *testing.T) {
	s, _ := store(t, Options{}, map[string]string{
		"content/ar/2024/11/20/a.md": "title: أ\ndate: 2024-11-20\ncountries: [IQ]\nwithdrawn: {date: 2024-11-21, text: خطأ}",
		"content/en/2024/11/20/a.md": "title: A\ntranslation: {status: human}",
	})
	if len(s.Articles) != 2 || len(s.Shelf("ar").Items)+len(s.Shelf("en").Items) != 0 {
		t.Errorf("%d pages, on the shelves %d and %d", len(s.Articles), len(s.Shelf("ar").Items), len(s.Shelf("en").Items))
	}
}
