package evaluate

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// file scores one file.
func (r *Result) file(g gold, p prediction) {
	r.Files++
	r.Articles += len(g.Articles)
	s := fileScore{Result: r, gold: g, prediction: p}
	s.fields()
	s.starts()
	s.countries()
	s.perArticle()
	s.officials()
}

// fileScore is one file as it is scored.
type fileScore struct {
	*Result
	gold       gold
	prediction prediction
}

// miss notes an error.
func (s *fileScore) miss(kind string, values ...string) {
	s.Errors = append(s.Errors, newError(kind, s.gold.ID, values...))
}

// fields scores what stands around the first article.
func (s *fileScore) fields() {
	g, p := s.gold.Articles[0], s.prediction
	if g.Title != "" {
		s.check(&s.Title, "title", g.Title, p.Title, isOneOf(p.Title, append([]string{g.Title}, g.TitleAlt...)))
	}
	s.check(&s.Published, "published", g.Published, p.Published, day(g.Published) == day(p.Published))
	s.check(&s.Updated, "updated", g.Updated, p.Updated, day(g.Updated) == day(p.Updated))
	clock := g.PublishedTime
	if clock == "" {
		clock = timeOf(g.Updated)
	}
	if clock != "" {
		s.check(&s.Time, "time", clock, p.Published+" "+p.Updated, timeOf(p.Published) == clock || timeOf(p.Updated) == clock)
	}
	s.check(&s.Place, "place", g.Dateline.Place, p.Place, samePlace(p.Place, g.Dateline.Place))
	s.check(&s.Agency, "agency", g.Dateline.Agency, p.Agency, sameOutlet(p.Agency, g.Dateline.Agency, g.Dateline.AgencyAlt...))
	s.check(&s.Source, "source", g.Source, p.Source, sameOutlet(p.Source, g.Source))
	n := len(p.Articles)
	ok := n == s.gold.Count
	s.ArticleCount.add(s.gold.Count > 1, ok)
	if !ok {
		s.miss("article count", fmt.Sprint(s.gold.Count), fmt.Sprint(n))
	}
}

// check scores a field and notes an error.
func (s *fileScore) check(f *Field, kind, want, got string, ok bool) {
	f.add(want != "", ok)
	if !ok {
		s.miss(kind, want, got)
	}
}

// day is the part of a date that has no time.
func day(date string) string { return date[:min(len(date), len("2006-01-02"))] }

// timeOf is the hour and minute of a date, or nothing.
func timeOf(date string) string {
	const from, to = len("2006-01-02T"), len("2006-01-02T15:04")
	return date[min(len(date), from):min(len(date), to)]
}

// samePlace compares places. Where the label has none, none must be given.
func samePlace(got, want string) bool {
	return norm(got) == norm(want) && (got == "") == (want == "")
}

// sameOutlet compares the name of an agency or newspaper: one name may be
// shorter. Where the label has none, none must be given.
func sameOutlet(got, want string, alternatives ...string) bool {
	if want == "" || got == "" {
		return want == got
	}
	return slices.ContainsFunc(append([]string{want}, alternatives...), func(w string) bool { return loose(w, got) })
}

// starts scores where articles begin: with the words that a text begins with, or
// with its headline, behind which a label's words may have a dateline that is
// none of the text.
func (s *fileScore) starts() {
	var heads []string
	for _, a := range s.prediction.Articles {
		for _, h := range []string{norm(a.Start), norm(a.Title)} {
			if h != "" {
				heads = append(heads, h)
			}
		}
	}
	for _, a := range s.gold.Articles {
		first := norm(a.FirstWords)
		ok := slices.ContainsFunc(heads, func(h string) bool {
			return strings.HasPrefix(h, first) || strings.HasPrefix(first, h) || isOneOf(h, append([]string{a.Title}, a.TitleAlt...))
		})
		s.Starts.add(ok)
		if !ok {
			s.miss("article start", a.FirstWords)
		}
	}
}

// set is a set of country codes.
type set map[string]bool

func (s set) add(codes ...string) {
	for _, c := range codes {
		s[c] = true
	}
}

// countries scores the countries of the whole file.
func (s *fileScore) countries() {
	want, capital, optional, got := set{}, set{}, set{}, set{}
	var traps []string
	for _, a := range s.gold.Articles {
		want.add(a.Countries...)
		capital.add(a.ViaCapital...)
		optional.add(slices.Collect(maps.Keys(a.OptionalCountries))...)
		for _, t := range a.Traps {
			traps = append(traps, t.Form)
		}
	}
	for _, a := range s.prediction.Articles {
		got.add(a.Countries...)
	}
	for _, c := range slices.Sorted(maps.Keys(got)) {
		switch {
		case want[c]:
			s.Countries.TP++
		case !capital[c] && !optional[c]:
			s.Countries.FP++
			s.miss("country wrong", c, "traps here: "+strings.Join(traps, ", "))
		}
	}
	for _, c := range slices.Sorted(maps.Keys(want)) {
		if !got[c] {
			s.Countries.FN++
			s.miss("country missed", c)
		}
	}
	for c := range capital {
		if !want[c] {
			s.ViaCapital.add(got[c])
		}
	}
}

// perArticle scores the countries of each article, if there are as many as
// there should be.
func (s *fileScore) perArticle() {
	if len(s.prediction.Articles) != len(s.gold.Articles) {
		return
	}
	for i, a := range s.gold.Articles {
		want, neutral, got := set{}, set{}, set{}
		want.add(a.Countries...)
		neutral.add(a.ViaCapital...)
		neutral.add(slices.Collect(maps.Keys(a.OptionalCountries))...)
		got.add(s.prediction.Articles[i].Countries...)
		for c := range got {
			switch {
			case want[c]:
				s.PerArticle.TP++
			case !neutral[c]:
				s.PerArticle.FP++
			}
		}
		for c := range want {
			if !got[c] {
				s.PerArticle.FN++
			}
		}
	}
}
