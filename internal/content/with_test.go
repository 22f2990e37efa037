package content

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/mujaz/mujaz/internal/article"
	"github.com/mujaz/mujaz/internal/config"
	"github.com/mujaz/mujaz/internal/diag"
)

// dump prints all that a store tells.
func dump(s *Store, problems diag.List) string {
	var b strings.Builder
	problems.Sort()
	fmt.Fprintln(&b, problems, s.Withheld, s.Until)
	stories := map[*Story]bool{}
	for path := range maps.Keys(s.byPath) {
		stories[s.byPath[path].Story] = true
	}
	order := slices.SortedFunc(maps.Keys(stories), func(x, y *Story) int { return strings.Compare(x.Key, y.Key) })
	keys := func(list []*Story) (out []string) {
		for _, story := range list {
			if !stories[story] {
				out = append(out, "a story that is not there")
			}
			out = append(out, story.Key)
		}
		slices.Sort(out)
		return out
	}
	for _, story := range order {
		fmt.Fprintln(&b, story.Key, "original", story.Original.Path, "related", keys(s.related[story]), "reported", keys(s.reported[story]))
		for _, a := range story.files {
			fmt.Fprintln(&b, " ", a.Path, a.Title, a.URL, a.State, a.Date, a.Day, a.At, a.Original == nil, a.HasPage(), a.Countries, a.Topics, len(a.Officials), a.Dateline, a.Source, a.SourceTag, a.Cover, a.Weight, s.byPath[a.Path] == a)
		}
	}
	for _, a := range s.Articles {
		fmt.Fprintln(&b, a.Path, a == s.byPath[a.Path])
	}
	for _, lang := range slices.Sorted(maps.Keys(s.shelves)) {
		shelf := s.shelves[lang]
		fmt.Fprintln(&b, lang, paths(s, shelf.Items))
		for _, d := range shelf.Days {
			fmt.Fprintln(&b, d.Date, paths(s, d.Items))
		}
		for k := Country; k <= SourceKind; k++ {
			for _, tag := range shelf.Tags(k) {
				fmt.Fprintln(&b, tag, paths(s, shelf.Tagged(tag)))
			}
		}
		for _, story := range order {
			older, newer := shelf.Neighbours(story)
			fmt.Fprintln(&b, story.Key, paths(s, []*Article{older, newer}))
		}
	}
	return b.String()
}

// paths are those of articles, marked if one is not the store's own.
func paths(s *Store, articles []*Article) (out []string) {
	for _, a := range articles {
		switch {
		case a == nil:
			out = append(out, "-")
		case s.byPath[a.Path] != a:
			out = append(out, a.Path+" of another store")
		default:
			out = append(out, a.Path)
		}
	}
	return out
}

// FuzzWith: a store that was told which files are others is the store that is
// made of all files.
func FuzzWith(f *testing.F) {
	for seed := range uint64(6) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		if told := storm(t, seed); told < 10 && seed < 6 {
			t.Errorf("of 60 edits only %d were followed", told)
		}
	})
}

func storm(t *testing.T, seed uint64) (told int) {
	r := rand.New(rand.NewPCG(seed, 7))
	pick := func(from ...string) string { return from[r.IntN(len(from))] }
	conf := config.Parse("site.yaml", []byte("format: 1\ntitle: {ar: م}\ntimeZone: Asia/Baghdad\n"), new(diag.List))
	opt := Options{Clock: time.Date(2024, 12, 1, 0, 0, 0, 0, time.UTC), Drafts: r.IntN(2) == 0}
	files := map[string]*article.Article{}
	stands := map[string]string{} // what With refuses to follow, and is rarely edited
	edit := func(path string) {
		if stands[path] == "" || r.IntN(8) == 0 {
			stands[path] = "date: 2024-11-" + pick("19", "20", "20") + "\n" +
				pick("", "", "", "related: [b.md]\n", "alsoReportedBy: [c.md, nothing.md]\n", "draft: true\n", "withdrawn: {date: 2024-11-21, text: x}\n", "translation: {status: human}\n", "publishDate: 2024-12-02\n")
		}
		front := "title: " + pick("أ", "ب") + "\n" +
			pick("", "countries: [IQ]\n", "countries: [RU, IQ]\n", "countries: [QQ]\n", "countries: []\n") +
			pick("", "officials: [fuad-hussein]\n", "officials: [{id: x, name: س, country: QQ}, nobody]\n") +
			pick("", "source: الوكالة\n", "source: أخرى\n") + pick("", "weight: 3\n", "dateline: بغداد\n", "cover: {src: x.jpg, alt: x}\n") + stands[path]
		files[path], _ = article.Parse(path, []byte("---\n"+front+"---\n"))
	}
	var all []string
	for _, lang := range []string{"ar", "en"} {
		for _, name := range []string{"a", "b", "c", "d"} {
			all = append(all, "content/"+lang+"/2024/11/20/"+name+".md")
			edit(all[len(all)-1])
		}
	}
	fresh := func() (*Store, diag.List) {
		var problems diag.List
		s := New(slices.Collect(maps.Values(files)), conf, names, opt, &problems)
		return s, problems
	}
	s, _ := fresh()
	for step := range 60 {
		var edited []*article.Article
		for range 1 + r.IntN(2) {
			path := pick(all...)
			edit(path)
			edited = slices.DeleteFunc(edited, func(a *article.Article) bool { return a.Path == path })
			edited = append(edited, files[path])
		}
		want, wantProblems := fresh()
		next, problems, ok := s.With(edited, opt)
		if !ok {
			s = want
			continue
		}
		told++
		if got, want := dump(next, problems), dump(want, wantProblems); got != want {
			t.Fatalf("seed %d, step %d:\n%s\nwant\n%s", seed, step, got, want)
		}
		s = next
	}
	return told
}
