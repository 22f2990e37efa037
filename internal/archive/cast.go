package archive

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/mujaz/mujaz/internal/article"
	"github.com/mujaz/mujaz/internal/yamldoc"
)

// A cast is who an article is about, and which of them its text has named.
type cast struct {
	r         *rand.Rand
	words     *words
	countries []*country   // one to three; the first is where it was filed from
	people    [2]*official // of the first and second country; either may be nil
	body      *name        // may be nil
	named     map[any]bool
}

// cast draws who the news of a year is about.
func (a *Archive) cast(r *rand.Rand, year int) *cast {
	c := &cast{r: r, words: a.words, named: map[any]bool{}}
	number := 1 + rank(r, 3)
	if often(r, 40) {
		number = max(number, 2)
	}
	for len(c.countries) < number {
		k := rank(r, len(a.words.countries))
		if one := &a.words.countries[k]; !slices.Contains(c.countries, one) {
			if i := len(c.countries); i < 2 && often(r, 75-20*i) {
				c.people[i] = *ranked(r, a.inOffice[term{k, year}])
			}
			c.countries = append(c.countries, one)
		}
	}
	if often(r, 25) {
		c.body = ranked(r, a.words.names["body"])
	}
	return c
}

// choose draws at most n different sentences whose slots the cast can fill.
func (c *cast) choose(kind string, n int) []sentence {
	all := c.words.sentences[kind]
	out := make([]sentence, 0, len(all))
	for _, i := range c.r.Perm(len(all)) {
		if len(out) < n && !slices.ContainsFunc(all[i][ar], func(p piece) bool { return p.slot && !c.has(p.text) }) {
			out = append(out, all[i])
		}
	}
	return out
}

// has reports whether the cast can fill a slot.
func (c *cast) has(slot string) bool {
	switch slot {
	case "a", "ra":
		return c.people[0] != nil
	case "b", "rb":
		return c.people[1] != nil
	case "cb", "pb", "db", "fb", "ib":
		return len(c.countries) > 1
	case "cc":
		return len(c.countries) > 2
	case "body":
		return c.body != nil
	}
	return true
}

// fill writes a sentence, the same in both languages.
func (c *cast) fill(s sentence) pair {
	var out [2]strings.Builder
	drawn := map[string]pair{}
	for lang, pieces := range s {
		for _, p := range pieces {
			if !p.slot {
				out[lang].WriteString(p.text)
				continue
			}
			words, ok := drawn[p.text]
			if !ok {
				words = c.slot(p.text)
				drawn[p.text] = words
			}
			out[lang].WriteString(words[lang])
		}
	}
	return pair{out[ar].String(), upper(out[en].String())}
}

// upper writes the first letter of a sentence large.
func upper(s string) string {
	letter, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(letter)) + s[size:]
}

// slot returns what fills a slot, and remembers who has been named.
func (c *cast) slot(slot string) pair {
	i := strings.IndexByte("abc", slot[len(slot)-1]) // which country
	switch slot {
	case "a", "b":
		return c.person(i)
	case "ra", "rb":
		c.named[c.countries[i]] = true
		return c.people[i].role.pair
	case "body":
		c.named[c.body] = true
		return c.body.pair
	case "n":
		n := fmt.Sprint(11 + c.r.IntN(89))
		return pair{n, n}
	}
	if list, ok := c.words.names[slot]; ok {
		return some(c.r, list).pair
	}
	one := c.countries[i]
	switch slot[0] {
	case 'p':
		return one.capital
	case 'c':
		c.named[one] = true
		return one.name
	case 'd':
		c.named[one] = true
		return pair{"ال" + one.nisba[ar], one.nisba[en]}
	case 'f':
		c.named[one] = true
		return pair{"ال" + one.nisba[ar] + "ة", one.nisba[en]}
	case 'i':
		c.named[one] = true
		return pair{one.nisba[ar] + "ة", one.nisba[en]}
	}
	panic("no slot is called " + slot)
}

// person names an official: with office and country at first, then by surname.
func (c *cast) person(i int) pair {
	o, at := c.people[i], c.countries[i]
	if c.named[o] {
		return o.surname
	}
	c.named[o], c.named[at] = true, true
	return pair{
		o.role.pair[ar] + " ال" + at.nisba[ar] + " " + o.name[ar],
		at.nisba[en] + " " + o.role.pair[en] + " " + o.name[en],
	}
}

// tag puts those who have been named into the front matter.
func (c *cast) tag(f *article.Front) {
	add := func(tags *article.Tags, id string) {
		*tags = append(*tags, yamldoc.Text{Value: id})
		f.Tagged = append(f.Tagged, id)
	}
	for _, one := range c.countries {
		if c.named[one] {
			add(&f.Countries, one.code)
		}
	}
	if c.named[c.body] {
		add(&f.Bodies, c.body.id)
	}
	var people article.People
	for _, o := range c.people {
		if o != nil && c.named[o] {
			people = append(people, article.Person{ID: yamldoc.Text{Value: o.id}})
			f.Tagged = append(f.Tagged, o.id)
		}
	}
	if people != nil {
		f.Officials = &people
	}
}

// slug is the first part of the article's address.
func (c *cast) slug() string {
	var parts []string
	for _, one := range c.countries[:min(2, len(c.countries))] {
		parts = append(parts, one.slug)
	}
	return strings.Join(parts, "-")
}
