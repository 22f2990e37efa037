package archive

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/mujaz/mujaz/internal/article"
	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/gazetteer"
)

func TestArticlesAreAsPromised(t *testing.T) {
	const n = 2_000
	a := New(n, 1)
	paths := map[string]bool{}
	translated, bytesAr := 0, 0
	countries, officials := map[string]int{}, map[string]int{}
	years := map[int]int{}
	for i := range n {
		for _, f := range a.Article(i) {
			if paths[f.Path] {
				t.Fatalf("two articles are %s", f.Path)
			}
			paths[f.Path] = true
			one, problems := article.Parse(f.Path, f.Data)
			if len(problems) > 0 {
				t.Fatalf("%v in\n%s", problems, f.Data)
			}
			if one.Lang == "en" {
				translated++
				continue
			}
			bytesAr += len(f.Data)
			body, _ := article.Body(f.Data)
			if words := len(bytes.Fields(body)); words < fewest || words > most {
				t.Errorf("%s has %d words", f.Path, words)
			}
			if bytes.ContainsAny(f.Data, "{}") {
				t.Errorf("a slot was left open in\n%s", f.Data)
			}
			year, _, _ := one.Date.YMD()
			years[year]++
			for _, c := range one.Countries.IDs() {
				countries[c]++
			}
			if one.Officials != nil {
				for _, p := range *one.Officials {
					officials[p.ID.Value]++
				}
			}
		}
	}
	if translated != n/2 {
		t.Errorf("%d of %d are translated", translated, n)
	}
	if mean := bytesAr / n; mean < 4_000 || mean > 6_000 {
		t.Errorf("an Arabic file has %d bytes", mean)
	}
	if len(years) != 10 {
		t.Errorf("years: %v", years)
	}
	if len(countries) != 60 || countries["IQ"] < 5*countries["AU"] {
		t.Errorf("countries: %v", countries)
	}
	if len(officials) < officialsSeen {
		t.Errorf("%d officials are named", len(officials))
	}
}

// officialsSeen is how many of the officials 2,000 articles name at least.
const officialsSeen = 400

func TestSameSeedSameBytes(t *testing.T) {
	a, b, other := New(50, 7), New(50, 7), New(50, 8)
	for i := 49; i >= 0; i-- { // in another order
		b.Article(i)
	}
	if fmt.Sprint(slices.Collect(a.Files())) != fmt.Sprint(slices.Collect(b.Files())) {
		t.Error("two archives of one seed differ")
	}
	if bytes.Equal(a.Article(3)[0].Data, other.Article(3)[0].Data) {
		t.Error("two seeds give one article")
	}
}

func TestTheGazetteerTakesTheNames(t *testing.T) {
	var files []gazetteer.File
	for _, f := range New(1, 1).Site() {
		if name, ok := strings.CutPrefix(f.Path, "content/data/"); ok {
			files = append(files, gazetteer.File{Name: name, Path: f.Path, Data: f.Data})
		}
	}
	var problems diag.List
	with, without := gazetteer.Load(files, &problems), gazetteer.Load(nil, &problems)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	if got := len(with.OfficialIDs()) - len(without.OfficialIDs()); got != officials {
		t.Errorf("%d officials are new, not %d: an id is that of a person, or there twice", got, officials)
	}
	for _, c := range read().countries {
		if known, ok := with.Country(c.code); !ok || known.Slug != c.slug {
			t.Errorf("%s is not the country that the gazetteer calls %s", c.slug, c.code)
		}
	}
	for _, b := range read().names["body"] {
		if _, ok := with.Body(b.id); !ok {
			t.Errorf("no body is called %s", b.id)
		}
	}
}

func BenchmarkArticle(b *testing.B) {
	a := New(10_000, 1)
	for i := 0; b.Loop(); i++ {
		a.Article(i % 10_000)
	}
}
