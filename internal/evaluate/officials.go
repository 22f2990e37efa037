package evaluate

import (
	"slices"
	"strings"
)

// officials scores the officials of the whole file.
func (s *fileScore) officials() {
	var want, optional, got people
	var others []string
	for _, a := range s.gold.Articles {
		want.add(a.Officials)
		optional.add(a.OptionalOfficials)
		others = append(others, a.Others...)
	}
	for _, a := range s.prediction.Articles {
		got.add(a.Officials)
	}
	taken := make([]bool, len(want))
	for _, p := range got {
		matches := want.named(p.Name)
		i, ok := want.best(p.Name, slices.DeleteFunc(slices.Clone(matches), func(i int) bool { return taken[i] }))
		switch {
		case ok:
			taken[i] = true
			s.Officials.TP++
			s.office(want[i], p)
		case len(matches) > 0:
			s.Officials.FP++
			s.miss("official duplicate", p.Name)
		case len(optional.named(p.Name)) > 0:
		case slices.ContainsFunc(others, func(o string) bool { return sameName(p.Name, o, others) }):
			s.Officials.FP++
			s.miss("official wrong (person, not official)", p.Name)
		default:
			s.Officials.FP++
			s.miss("official wrong", p.Name)
		}
	}
	for i, w := range want {
		if !taken[i] {
			s.Officials.FN++
			s.miss("official missed", w.Name, w.Role)
		}
	}
}

// office scores the role and the country of an official who was found. A role
// in another script than the label's cannot be compared.
func (s *fileScore) office(want, got person) {
	if want.Role != "" && strings.ContainsFunc(got.Role, func(r rune) bool { return r >= 'ء' && r <= 'ي' }) {
		ok := wordF1(got.Role, want.Role) >= 0.5
		s.Role.add(ok)
		if !ok {
			s.miss("role", want.Name, want.Role, got.Role)
		}
	}
	ok := got.Country == want.Country
	s.RoleCountry.add(ok)
	if !ok {
		s.miss("official's country", want.Name, want.Country, got.Country)
	}
}

// people are the officials of a file, each name once.
type people []person

func (p *people) add(more []person) {
	for _, m := range more {
		words := nameWords(m.Name)
		if !slices.ContainsFunc(*p, func(q person) bool { return slices.Equal(nameWords(q.Name), words) }) {
			*p = append(*p, m)
		}
	}
}

// named are the indices of all whom a name can mean.
func (p people) named(name string) []int {
	names := make([]string, len(p))
	for i, q := range p {
		names[i] = q.Name
	}
	var out []int
	for i, n := range names {
		if sameName(name, n, names) {
			out = append(out, i)
		}
	}
	return out
}

// best is, of some of the people, the one with exactly that name, or else with
// the longest.
func (p people) best(name string, of []int) (index int, ok bool) {
	words, longest := nameWords(name), -1
	for _, i := range of {
		w := nameWords(p[i].Name)
		if slices.Equal(w, words) {
			return i, true
		}
		if len(w) > longest {
			index, longest = i, len(w)
		}
	}
	return index, len(of) > 0
}
