// Package searchindex makes the files that the search page reads, and searches
// them as the page's script does.
//
// The index is cut into blocks by time, a file each: one more story changes one
// file, whatever its day. A [Builder] takes the stories of a block, the newest
// first, and returns its bytes. A block is made to be read in parts, by HTTP
// range requests: its head says where each part lies, and a query reads only
// the sections in which its words stand, and the records of what it shows.
//
//	b := searchindex.NewBuilder(names)
//	for _, s := range stories {
//		b.Add(s)
//	}
//	data := b.Bytes()
//
// A word is indexed under its key: folded, without the article, and without its
// ending too unless it is a name (package arabic). Names are given to the
// builder, and the script needs no list of them: a key that is a name's says so.
// A و that is written together with a name, or with a word that the block has
// more often without it, is taken off.
//
// A word has one key, not one as it is folded and one of its stem, and is found
// all the same by either. Whoever looks for a word takes both keys, unless the
// longer one is a name's: كتابين is indexed under كتاب, and so found by كتابين,
// كتاب and كتابه; سوريا under سوريا, and so found by it and not by سور. What a
// second key would add is that كتابين found nothing but itself, and nobody who
// looks for a word wants that: for it there are quotes. In a made archive (package
// archive) second keys would name a third more stories.
//
// Whoever reads finds what has all words, by where they stand: title, tags,
// summary, body; then the newest. If that is little, the last word may be the
// beginning of one; if nothing, a word that the index lacks may have one letter
// wrong; and else some of the words do. Words in quotes are looked for in the
// texts themselves, of which the index has titles and summaries. [Index.Search]
// is that in Go, for tests and benchmarks, and static/js/search.js in a browser.
//
// # A block
//
// Numbers are unsigned LEB128; all parts but the first are raw DEFLATE behind
// the stamp, two bytes of the block's hash, by which a reader sees that parts
// are of different versions.
//
//	format (1), stamp, length of the head
//	head: the stories' days, and the first key and length of each section
//	words: all keys with their number of stories, for mistaken letters; those
//	       that end in the same letter are in one part
//	sections: runs of keys in order, each key with its stories
//	records: what is shown of each story, as JSON
//
// A key's stories are their distances: first of those that have it in the body
// only, then of the others, each with its level.
package searchindex

import (
	"strings"
	"time"
	"unicode/utf8"

	"github.com/mujaz/mujaz/internal/arabic"
)

// A Level says where in a story a word stands; a higher one counts more.
type Level uint8

// The levels.
const (
	Body Level = iota
	Summary
	Tag
	Title
)

// A Story is what is indexed together: all versions of one article.
type Story struct {
	Day      string   // 2024-11-20
	Facets   []string // what it can be filtered by: country:IQ, lang:ar
	Tags     []string // the names of its tags and source, in all languages
	Dates    []string // its day as each language of the site writes it
	Source   string   // the id of who published it, or the name if it has none; may be empty
	Versions []Version
}

// A Version is a story in one language.
type Version struct {
	Lang, URL      string
	Title, Summary string
	Body           string // its text without markup; empty if that may not be shown
	Machine        bool   // a machine translated it, and nobody has read it since
}

// A Builder makes a block.
type Builder struct {
	names  *arabic.Lexicon
	groups map[string]*group // by key
	words  map[string]*group // by folded word; nil for one that is not indexed
	tokens []arabic.Token
	days   []int
	record []record
}

// A group is the stories of all words with one key.
type group struct {
	key  string
	hits []hit // by story
	name bool  // one of its words is a name
}

// A hit is a story and the highest level at which it has a word.
type hit uint32

func newHit(story int, l Level) hit { return hit(story)<<2 | hit(l) }
func (h hit) story() int            { return int(h >> 2) }
func (h hit) level() Level          { return Level(h & 3) }

// record is what a result shows, in the order of its JSON.
type record struct {
	dates    []string
	source   string
	versions [][5]string // language, address, title, summary, and whether a machine translated it
}

// NewBuilder begins a block. names are the words that keep their endings; see
// [Names].
func NewBuilder(names *arabic.Lexicon) *Builder {
	return &Builder{names: names, groups: map[string]*group{}, words: map[string]*group{}}
}

// Names are the words of names, as a [Builder] looks for them: folded and
// without the article. A name of one or two letters is none.
func Names(texts []string) *arabic.Lexicon {
	out := arabic.NewLexicon()
	for _, text := range texts {
		for _, t := range arabic.Tokens(text) {
			if w := arabic.WithoutArticle(t.Fold); t.Fold[0] >= utf8.RuneSelf && utf8.RuneCountInString(w) > 2 {
				out.Add(w)
			}
		}
	}
	return out
}

// summaryLetters is how much of a summary is kept to be shown; all of it is
// indexed.
const summaryLetters = 240

// Add adds a story that is older than those before it, or as old.
func (b *Builder) Add(s Story) {
	id := len(b.record)
	r := record{dates: s.Dates, source: s.Source}
	for _, v := range s.Versions {
		b.text(id, Title, v.Title)
		r.versions = append(r.versions, [5]string{v.Lang, v.URL, v.Title, shorten(v.Summary), flag(v.Machine)})
	}
	for _, tag := range s.Tags {
		b.text(id, Tag, tag)
	}
	for _, v := range s.Versions {
		b.text(id, Summary, v.Summary)
	}
	for _, v := range s.Versions {
		b.text(id, Body, v.Body)
	}
	for _, f := range s.Facets {
		b.group(FacetKey(f)).add(id, Body)
	}
	b.days = append(b.days, dayNumber(s.Day))
	b.record = append(b.record, r)
}

// flag is a fact as a record holds it.
func flag(is bool) string {
	if is {
		return "1"
	}
	return ""
}

// FacetKey is the key of a facet. No word has one like it.
func FacetKey(facet string) string { return "@" + facet }

// shorten cuts a text between words.
func shorten(text string) string {
	if len(text) <= summaryLetters || utf8.RuneCountInString(text) <= summaryLetters {
		return text
	}
	cut := string([]rune(text)[:summaryLetters])
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	return cut + "…"
}

// dayNumber counts days from 1970; a text that is no day is that day.
func dayNumber(day string) int {
	at, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return 0
	}
	return int(at.Unix() / (24 * 60 * 60))
}

// text adds the words of a text of the story that is being added. Levels come
// from the highest to the lowest.
func (b *Builder) text(id int, l Level, text string) {
	b.tokens = arabic.AppendTokens(b.tokens[:0], text)
	for _, t := range b.tokens {
		g, seen := b.words[t.Fold]
		if !seen {
			g = b.word(strings.Clone(t.Fold))
		}
		if g != nil {
			g.add(id, l)
		}
	}
}

func (g *group) add(id int, l Level) {
	if n := len(g.hits); n == 0 || g.hits[n-1].story() != id {
		g.hits = append(g.hits, newHit(id, l))
	}
}

func (b *Builder) group(key string) *group {
	g := b.groups[key]
	if g == nil {
		g = &group{key: key}
		b.groups[key] = g
	}
	return g
}

// longestWord is how many bytes of a word count: what is longer is an address
// or a mistake.
const longestWord = 60

// word finds the group of a word that comes for the first time.
func (b *Builder) word(word string) *group {
	var g *group
	if isWord(word) {
		key, name := b.key(word)
		g = b.group(key)
		g.name = g.name || name
	}
	b.words[word] = g
	return g
}

// isWord reports whether a folded word is indexed: a letter alone is not.
func isWord(word string) bool {
	return len(word) <= longestWord && (word[0] <= '9' || utf8.RuneCountInString(word) > 1)
}

// key returns what a folded word is indexed under, and whether that is a name.
func (b *Builder) key(word string) (key string, name bool) {
	whole := arabic.WithoutArticle(word)
	if b.names.Has(whole) {
		return whole, true
	}
	if rest, ok := withoutParticle(word); ok {
		if name := arabic.WithoutArticle(rest); b.names.Has(name) {
			return name, true
		}
	}
	return arabic.WithoutEnding(whole), false
}

// withoutParticle takes a letter off that may be a particle, if three stay.
func withoutParticle(word string) (string, bool) {
	for _, p := range [...]string{"و", "ب", "ل", "ف", "ك"} {
		if rest, ok := strings.CutPrefix(word, p); ok {
			return rest, utf8.RuneCountInString(rest) > 2
		}
	}
	return word, false
}

// and is the conjunction that is written together with any word.
const and = "و"

// mergeConjunctions moves وقال to قال, if the block has that more often.
func (b *Builder) mergeConjunctions() {
	for key, g := range b.groups {
		rest, ok := strings.CutPrefix(key, and)
		if !ok || b.names.Has(key) || utf8.RuneCountInString(rest) < 3 {
			continue
		}
		if to := b.groups[rest]; to != nil && len(to.hits) > len(g.hits) && !strings.HasPrefix(rest, and) {
			to.hits = merged(to.hits, g.hits)
			delete(b.groups, key)
		}
	}
}

// merged joins two lists, keeping the higher level of a story in both.
func merged(a, b []hit) []hit {
	out := make([]hit, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0].story() < b[0].story():
			out, a = append(out, a[0]), a[1:]
		case a[0].story() > b[0].story():
			out, b = append(out, b[0]), b[1:]
		default:
			out, a, b = append(out, max(a[0], b[0])), a[1:], b[1:]
		}
	}
	return append(append(out, a...), b...)
}
