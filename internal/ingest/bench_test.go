package ingest

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/archive"
	"github.com/mujaz/mujaz/internal/article"
	"github.com/mujaz/mujaz/internal/byline"
	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/gazetteer"
	"github.com/mujaz/mujaz/internal/tag"
)

// crowded is an environment in which n more officials are known.
func crowded(b *testing.B, n int) Env {
	given := strings.Fields("أحمد محمد علي حسن خالد سعيد يوسف إبراهيم عمر سامي فؤاد نادر وليد طارق هشام جمال كريم رياض عادل ماجد")
	family := strings.Fields("العبيدي الحسني البكري القيسي الزبيدي الربيعي الطيار الشامي النجفي الحلبي")
	var data strings.Builder
	for i := range n {
		fmt.Fprintf(&data, "- id: person-%d\n  names: {ar: %s %s %s%d, en: Person %d}\n  country: IQ\n  sources: [https://example.org/%d]\n  checked: 2025-01\n",
			i, given[i%20], given[i/20%20], family[i/400%10], i/4000, i, i)
	}
	var problems diag.List
	names := gazetteer.Load([]gazetteer.File{{Name: "officials.yaml", Path: "content/data/officials.yaml", Data: []byte(data.String())}}, &problems)
	if problems.Errors() > 0 {
		b.Fatal(problems[0])
	}
	out := env
	out.Names, out.Tagger, out.Bylines = names, tag.New(names, tag.Options{}), byline.New(names)
	return out
}

// ordinary are n items of plain text, of about 300 words each, as most of the
// news is: some eight names of countries and people in each, one paragraph
// below the other.
func ordinary(n int) [][]byte {
	a := archive.New(100_000, 1) // its first days: some 27 articles in each
	out := make([][]byte, n)
	for i := range out {
		f := a.Article(i)[0]
		one, _ := article.Parse(f.Path, f.Data)
		body, _ := article.Body(f.Data)
		out[i] = fmt.Appendf(nil, "%s في اللقاء رقم %d\n%s\n\n%s - رويترز: %s", one.Title, i, one.Date.Day(), one.Dateline, body)
	}
	return out
}

// dense are n items of plain text, of about 300 words each: the labelled
// articles, in which almost every line has names, two of them one below the
// other, each with a headline of its own.
func dense(b *testing.B, n int) [][]byte {
	files, _ := filepath.Glob("testdata/labelled/*.txt")
	var bodies []string
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		bodies = append(bodies, string(data))
	}
	out := make([][]byte, n)
	for i := range out {
		words := arabic.Tokens(bodies[i%len(bodies)] + bodies[(i*7+3)%len(bodies)])
		end := words[min(300, len(words)-1)].End
		body := (bodies[i%len(bodies)] + bodies[(i*7+3)%len(bodies)])[:end]
		out[i] = fmt.Appendf(nil, "عنوان الخبر رقم %d من الأخبار\n%d/%d/2024\nبغداد - رويترز: %s.\n", i, i%28+1, i%12+1, strings.ReplaceAll(body, "\n", " "))
	}
	return out
}

// BenchmarkImport imports plain text into a new site, from files to files, with
// 250 countries and 5,000 officials known.
func BenchmarkImport(b *testing.B) {
	e := crowded(b, 5_000)
	const n = 2_000
	defer debug.SetGCPercent(debug.SetGCPercent(150)) // as the command does
	for name, texts := range map[string][][]byte{"ordinary": ordinary(n), "dense": dense(b, n)} {
		b.Run(name, func(b *testing.B) { importAll(b, e, texts) })
	}
}

func importAll(b *testing.B, e Env, texts [][]byte) {
	source := b.TempDir()
	var files []File
	for i, data := range texts {
		f := File{Name: fmt.Sprintf("%d.txt", i), Path: filepath.Join(source, fmt.Sprintf("%d.txt", i))}
		if err := os.WriteFile(f.Path, data, 0o644); err != nil {
			b.Fatal(err)
		}
		files = append(files, f)
	}
	for b.Loop() {
		b.StopTimer()
		root := b.TempDir()
		b.StartTimer()
		written := 0
		err := NewImporter(Options{Root: root, Env: e}).Run(context.Background(), files, Report{
			File: func(File) {}, Problem: func(diag.Problem) {},
			Article: func(o Outcome) error {
				if o.Status == New {
					written++
				}
				return nil
			},
		})
		if err != nil || written < len(texts) {
			b.Fatalf("%d written, %v", written, err)
		}
	}
	b.ReportMetric(float64(len(texts))*float64(b.N)/b.Elapsed().Seconds(), "articles/s")
}

// BenchmarkRead reads the same texts on one core, without a disk.
func BenchmarkRead(b *testing.B) {
	e := crowded(b, 5_000)
	const n = 200
	for name, texts := range map[string][][]byte{"ordinary": ordinary(n), "dense": dense(b, n)} {
		b.Run(name, func(b *testing.B) { readAll(b, e, texts) })
	}
}

func readAll(b *testing.B, e Env, texts [][]byte) {
	size, names := 0, 0
	for _, t := range texts {
		size += len(t)
	}
	b.SetBytes(int64(size))
	for b.Loop() {
		names = 0
		for _, data := range texts {
			drafts, _ := Read(Item{Name: "x.txt", Data: data}, e)
			if len(drafts) == 0 {
				b.Fatal("no article")
			}
			names += named(drafts)
		}
	}
	b.ReportMetric(float64(len(texts))*float64(b.N)/b.Elapsed().Seconds(), "articles/s")
	b.ReportMetric(float64(names)/float64(len(texts)), "names/article")
}

// named counts the names that were found in the texts.
func named(drafts []Draft) (n int) {
	for _, d := range drafts {
		for _, c := range d.Tags.Countries {
			n += len(c.Evidence)
		}
		for _, o := range d.Tags.Officials {
			n += len(o.Evidence)
		}
	}
	return n
}
