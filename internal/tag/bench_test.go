package tag

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/mujaz/mujaz/internal/archive"
	"github.com/mujaz/mujaz/internal/article"
	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/gazetteer"
)

// crowd is a gazetteer with n more officials, each of a name of its own.
func crowd(b *testing.B, n int) *gazetteer.Gazetteer {
	given := strings.Fields("أحمد محمد علي حسن خالد سعيد يوسف إبراهيم عمر سامي فؤاد نادر وليد طارق هشام جمال كريم رياض عادل ماجد")
	family := strings.Fields("العبيدي الحسني البكري القيسي الزبيدي الربيعي الطيار الشامي النجفي الحلبي")
	var data strings.Builder
	for i := range n {
		fmt.Fprintf(&data, "- id: person-%d\n  names: {ar: %s %s %s%d, en: Person %d}\n  country: IQ\n  offices: [{role: foreign-minister, country: IQ, from: 1950-01-01, to: 1950-01-02}]\n  checked: 2025-01\n  sources: [https://example.org/%d]\n",
			i, given[i%20], given[i/20%20], family[i/400%10], i/4000, i, i)
	}
	var problems diag.List
	g := gazetteer.Load([]gazetteer.File{{Name: "officials.yaml", Path: "content/data/officials.yaml", Data: []byte(data.String())}}, &problems)
	if problems.Errors() > 0 {
		b.Fatal(problems[0])
	}
	if got := len(g.OfficialIDs()); got < n {
		b.Fatalf("%d officials, want %d more", got, n)
	}
	return g
}

// ordinary are texts as most of the news is, with some names in each.
func ordinary(n int) (bodies []string) {
	a := archive.New(n, 1)
	for i := range n {
		body, _ := article.Body(a.Article(i)[0].Data)
		bodies = append(bodies, string(body))
	}
	return bodies
}

// dense are the articles that import is measured on: almost every line of them
// has names.
func dense(b *testing.B) (bodies []string) {
	files, _ := filepath.Glob("../ingest/testdata/labelled/*.txt")
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		bodies = append(bodies, string(data))
	}
	return bodies
}

// BenchmarkTag tags articles, with thousands of officials known. With 50,000 of
// them it must not be slower than half of what it is with 5,000.
func BenchmarkTag(b *testing.B) {
	texts := map[string][]string{"ordinary": ordinary(100), "dense": dense(b)}
	for _, n := range []int{5_000, 50_000} {
		tagger := New(crowd(b, n), Options{})
		for kind, bodies := range texts {
			b.Run(fmt.Sprintf("%s/officials=%d", kind, n), func(b *testing.B) {
				b.SetBytes(int64(len(strings.Join(bodies, ""))))
				for b.Loop() {
					for _, body := range bodies {
						tagger.Tag(Text{Lang: "ar", Body: body, Date: day("2024-11-20")})
					}
				}
			})
		}
	}
}
