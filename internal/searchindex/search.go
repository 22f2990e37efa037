package searchindex

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/mujaz/mujaz/internal/arabic"
)

// A Query is what a reader asks for.
type Query struct {
	Text     string
	Facets   []string // all of which a story must have: country:IQ
	From, To string   // days, inclusive; either may be empty
}

// A Found is the answer to a query.
type Found struct {
	Hits     []Hit
	Mistaken bool // words were taken as misspelt, or some of them left out
}

// A Hit is a story that was found.
type Hit struct {
	Day   int // from 1970
	Score int
	block *block
	story int
}

// Record returns what is shown of a hit.
func (h Hit) Record() (Record, error) { return h.block.record(h.story) }

// enough is how many results there are before the last word is taken for the
// beginning of one.
const enough = 10

// weights are what a word counts for, by level.
var weights = [...]int{Body: 1, Summary: 3, Tag: 9, Title: 27}

// Search finds stories. Words in quotes are only looked for as words: whether
// they stand beside each other is for the caller to see, in the texts; see
// [Phrases].
func (x *Index) Search(q Query) (Found, error) {
	s := &search{Index: x, q: q}
	for _, w := range Words(q.Text) {
		s.terms = append(s.terms, newTerm(w))
	}
	hits := s.all(false)
	if len(s.terms) > 0 && len(hits) < enough {
		if last := &s.terms[len(s.terms)-1]; utf8.RuneCountInString(last.whole) >= 3 {
			s.begin(last)
			hits = s.all(false)
		}
	}
	found := Found{Hits: hits}
	if len(hits) == 0 && len(s.terms) > 0 {
		found.Mistaken = true
		s.mend()
		if found.Hits = s.all(false); len(found.Hits) == 0 {
			found.Hits = s.all(true)
		}
	}
	return found, s.err
}

// Words are the words of a query that are looked for.
func Words(text string) []string {
	var out []string
	for _, t := range arabic.Tokens(text) {
		if isWord(t.Fold) {
			out = append(out, t.Fold)
		}
	}
	return out
}

// quotes open and close phrases.
var quotes = map[rune]rune{'"': '"', '«': '»', '“': '”', '„': '“'}

// Phrases are the words of each part of a query in quotes.
func Phrases(text string) [][]string {
	var out [][]string
	for text != "" {
		open := strings.IndexFunc(text, func(r rune) bool { return quotes[r] != 0 })
		if open < 0 {
			break
		}
		r, size := utf8.DecodeRuneInString(text[open:])
		inside, rest, closed := strings.Cut(text[open+size:], string(quotes[r]))
		if words := Words(inside); closed && len(words) > 1 {
			out = append(out, words)
		}
		text = rest
	}
	return out
}

// HasPhrase reports whether a text has words beside each other.
func HasPhrase(text string, phrase []string) bool {
	words := Words(text)
	for i := range words {
		if len(words)-i >= len(phrase) && slices.Equal(words[i:i+len(phrase)], phrase) {
			return true
		}
	}
	return false
}

// search is one query being answered.
type search struct {
	*Index
	q     Query
	terms []term
	err   error
}

// term is a word of the query, and the stories of each block that have it.
type term struct {
	whole, stem string
	bare        string // without a particle; empty if it has none
	and         bool   // the particle is و
	looked      bool
	blocks      []map[int]int // what it counts for, by story
}

func newTerm(word string) term {
	t := term{whole: arabic.WithoutArticle(word)}
	t.stem = arabic.WithoutEnding(t.whole)
	if rest, ok := withoutParticle(word); ok {
		t.bare, t.and = arabic.WithoutArticle(rest), strings.HasPrefix(word, and)
	}
	return t
}

// look reads the stories of a term.
func (s *search) look(t *term) {
	if t.looked {
		return
	}
	t.looked = true
	t.blocks = make([]map[int]int, len(s.blocks))
	name := s.both(t, t.whole)
	switch {
	case t.bare == "":
	case t.none():
		s.both(t, t.bare)
	case !name && t.and: // a block may have it without its و only
		lacks := func(i int) bool { return t.blocks[i] == nil }
		s.take(t, arabic.WithoutEnding(t.bare), lacks)
	}
}

// both adds the stories of a word under both its keys, or of a name. It says
// whether it is one.
func (s *search) both(t *term, whole string) (name bool) {
	every := func(int) bool { return true }
	if s.take(t, whole, every) {
		return true
	}
	if stem := arabic.WithoutEnding(whole); stem != whole {
		return s.take(t, stem, every)
	}
	return false
}

// take adds the stories of a key in some blocks, and says whether it is a
// name's.
func (s *search) take(t *term, key string, in func(block int) bool) (name bool) {
	for i, b := range s.blocks {
		if !in(i) {
			continue
		}
		e, ok, err := b.lookup(key)
		if s.err = cmp.Or(s.err, err); ok {
			t.add(i, e, 2)
			name = name || e.name
		}
	}
	return name
}

// add counts the stories of a group.
func (t *term) add(i int, e entry, factor int) {
	if t.blocks[i] == nil {
		t.blocks[i] = map[int]int{}
	}
	e.each(func(story int, l Level) {
		t.blocks[i][story] = max(t.blocks[i][story], weights[l]*factor)
	})
}

func (t *term) none() bool {
	return !slices.ContainsFunc(t.blocks, func(m map[int]int) bool { return len(m) > 0 })
}

// begin takes a term for the beginning of a word, too.
func (s *search) begin(t *term) {
	s.look(t)
	for i, b := range s.blocks {
		entries, err := b.beginning(t.whole)
		s.err = cmp.Or(s.err, err)
		for _, e := range entries {
			t.add(i, e, 1)
		}
	}
}

// all finds the stories that have all words, or some of them, the best first.
func (s *search) all(some bool) []Hit {
	for i := range s.terms {
		s.look(&s.terms[i])
	}
	from, to := 0, 1<<30
	if s.q.From != "" {
		from = dayNumber(s.q.From)
	}
	if s.q.To != "" {
		to = dayNumber(s.q.To)
	}
	var out []Hit
	for i, b := range s.blocks {
		scores := s.scores(i, some)
		for _, f := range s.q.Facets {
			s.keep(b, scores, FacetKey(f))
		}
		for _, story := range slices.Sorted(maps.Keys(scores)) {
			if day := b.days[story]; day >= from && day <= to {
				out = append(out, Hit{day, scores[story], b, story})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b Hit) int { return b.Score - a.Score })
	return out
}

// manyWords makes a word more count for more than any level.
const manyWords = 1000

// scores adds up what the words of a block's stories count for.
func (s *search) scores(i int, some bool) map[int]int {
	if len(s.terms) == 0 {
		out := map[int]int{}
		for story := range s.blocks[i].days {
			out[story] = 0
		}
		return out
	}
	sum, words := map[int]int{}, map[int]int{}
	for _, t := range s.terms {
		for story, score := range t.blocks[i] {
			sum[story] += score
			words[story]++
		}
	}
	for story, n := range words {
		if n < len(s.terms) && !some {
			delete(sum, story)
		} else {
			sum[story] += n * manyWords
		}
	}
	return sum
}

// keep drops the stories that lack a facet.
func (s *search) keep(b *block, scores map[int]int, key string) {
	if len(scores) == 0 {
		return
	}
	e, _, err := b.lookup(key)
	s.err = cmp.Or(s.err, err)
	has := map[int]bool{}
	e.each(func(story int, _ Level) { has[story] = true })
	maps.DeleteFunc(scores, func(story, _ int) bool { return !has[story] })
}

// mend looks for the word that is meant by each that no story has: of those
// with one letter another, the most frequent in a year.
func (s *search) mend() {
	for i := range s.terms {
		t := &s.terms[i]
		if !t.none() {
			continue
		}
		best, most := "", 0
		for _, word := range slices.Compact([]string{t.whole, t.stem}) {
			if utf8.RuneCountInString(word) < 3 {
				continue
			}
			for _, b := range s.blocks {
				s.err = cmp.Or(s.err, b.near(word, func(key string, stories int) {
					if (stories > most || stories == most && key < best) && oneMistake(word, key) {
						best, most = key, stories
					}
				}))
			}
		}
		if most > 0 {
			s.take(t, best, func(int) bool { return true })
		}
	}
}

// oneMistake reports whether two words differ in one letter: another one, one
// too many or too few, or two that have changed places.
func oneMistake(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(y)-len(x) > 1 || a == b {
		return false
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	if len(x) < len(y) {
		return slices.Equal(x[i:], y[i+1:])
	}
	return slices.Equal(x[i+1:], y[i+1:]) ||
		i+1 < len(x) && x[i] == y[i+1] && x[i+1] == y[i] && slices.Equal(x[i+2:], y[i+2:])
}
