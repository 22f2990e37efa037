package main

import (
	"maps"
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/gazetteer"
	"github.com/mujaz/mujaz/internal/latin"
)

// People whom articles write out under several ids may be one: where a name is
// written the same, but for blanks (عبد الله, عبدالله), or is spelt otherwise, also in
// the other language, by one who has the same role in the same country.

// grouped puts proposals together that may be one person.
func grouped(names *gazetteer.Gazetteer, byID map[string]*proposal) [][]*proposal {
	g := &grouping{names: names, roles: map[string]string{}, head: map[*proposal]*proposal{}}
	same := map[string]*proposal{}
	inOffice := map[string][]sounding{}
	for _, id := range slices.Sorted(maps.Keys(byID)) {
		p := byID[id]
		for _, name := range p.names() {
			key := spelling(name)
			if other := same[key]; other != nil {
				g.join(p, other)
			}
			same[key] = p
		}
		office := g.office(p)
		if office == "" {
			continue
		}
		for _, s := range soundings(p) {
			for _, other := range inOffice[office] {
				if s.like(other) {
					g.join(p, other.of)
				}
			}
			inOffice[office] = append(inOffice[office], s)
		}
	}
	groups := map[*proposal][]*proposal{}
	for _, id := range slices.Sorted(maps.Keys(byID)) {
		head := g.first(byID[id])
		groups[head] = append(groups[head], byID[id])
	}
	return slices.Collect(maps.Values(groups))
}

// grouping is the work on all proposals.
type grouping struct {
	names *gazetteer.Gazetteer
	roles map[string]string       // what the words of a role are
	head  map[*proposal]*proposal // another of the group, or nil
}

func (g *grouping) first(p *proposal) *proposal {
	for g.head[p] != nil {
		p = g.head[p]
	}
	return p
}

func (g *grouping) join(p, q *proposal) {
	if a, b := g.first(p), g.first(q); a != b {
		g.head[a] = b
	}
}

// office is a person's role and country, or "" if the role is not known.
func (g *grouping) office(p *proposal) string {
	words, country := p.role(), p.country()
	if words == "" {
		return ""
	}
	role, ok := g.roles[words]
	if !ok {
		if read, ok := g.names.ReadOffice(words, country); ok {
			role = read.Office.Role
		} else {
			role = arabic.Fold(words)
		}
		g.roles[words] = role
	}
	return role + "\n" + country
}

// spelling is what the spellings of one name have in common: عبد الله, عبدالله.
func spelling(name string) string {
	var b strings.Builder
	for _, t := range arabic.Tokens(name) {
		b.WriteString(t.Fold)
	}
	return b.String()
}

// sounding is how a name sounds in any spelling: the consonants of its parts, without
// articles and what stands between parts.
type sounding struct {
	of    *proposal
	parts []string
	whole string
}

func soundings(p *proposal) []sounding {
	var out []sounding
	for _, name := range append(p.names(), p.latin()) {
		s := sounding{of: p}
		for _, word := range strings.FieldsFunc(strings.ToLower(latin.Name(name)), func(r rune) bool { return r == ' ' || r == '-' || r == '.' }) {
			if part := consonants(latin.ID(word)); part != "" && !latin.IsParticle(word) {
				s.parts = append(s.parts, part)
			}
		}
		if s.whole = strings.Join(s.parts, ""); len(s.parts) > 1 && !slices.ContainsFunc(out, func(o sounding) bool { return o.whole == s.whole }) {
			out = append(out, s)
		}
	}
	return out
}

// like reports whether two names may be one: they sound the same, or one has parts
// between the first and the last that the other has not, or is long and has one
// consonant more or another.
func (s sounding) like(o sounding) bool {
	if s.whole == o.whole {
		return true
	}
	a, b := s.parts, o.parts
	if a[0] == b[0] && a[len(a)-1] == b[len(b)-1] && (len(a) == 2 || len(b) == 2) && len(a) != len(b) {
		return true
	}
	return len(a) == len(b) && min(len(s.whole), len(o.whole)) >= 7 && oneApart(s.whole, o.whole)
}

// oneApart reports whether a letter more or another makes one text of the other.
func oneApart(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	return len(b)-len(a) <= 1 && (a[i:] == b[i+1:] || len(a) == len(b) && a[i+1:] == b[i+1:])
}

// alike are spellings of one sound.
var alike = strings.NewReplacer("tch", "s", "tsh", "s", "ch", "s", "sh", "s", "kh", "k", "gh", "g", "dj", "g", "dh", "d", "th", "t", "ph", "f",
	"j", "g", "q", "k", "c", "k", "x", "ks", "v", "f", "p", "b", "z", "s", "w", "", "y", "", "a", "", "e", "", "i", "", "o", "", "u", "")

// consonants are those of a word in small Latin letters, doubled ones once and without
// the h that ends a word.
func consonants(word string) string {
	if len(word) > 2 && word[len(word)-2] != 's' && word[len(word)-2] != 'k' && word[len(word)-2] != 'c' {
		word = strings.TrimSuffix(word, "h")
	}
	out := []byte(alike.Replace(word))
	return string(slices.Compact(out))
}
