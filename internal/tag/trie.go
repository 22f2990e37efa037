package tag

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/gazetteer"
)

// trie is all forms, the words of each one after the other. Only the first
// word is looked up without its clitics. Words and nodes are numbers: with tens
// of thousands of names, pointers would keep the garbage collector busy.
type trie struct {
	lexicon arabic.Lexicon
	first   []nodeID // behind the root, by word; root where no form begins with it
	begins  bitmap   // the hashes of words with which a form begins
	edges   map[edge]nodeID
	nodes   []node
}

type nodeID uint32

// edge leads from a node, in the upper half, to the next by a word, in the lower
// one.
type edge uint64

func edgeOf(from nodeID, word int) edge { return edge(from)<<32 | edge(word) }

// node is a run of words that begins a form. The first is the empty run.
type node struct {
	forms      []*form // that end here
	next       uint64  // a bit for each word that some form goes on with, by its hash
	adjective  bool    // a demonym ends here
	adjectives bool    // a demonym ends at a node behind this one
}

const root nodeID = 0

// form is a spelling that the trie knows.
type form struct {
	gazetteer.Form
	article  bool // its first word has the article
	free     bool // with or without the article: adjectives and titles of one word
	capitals bool // Latin letters, all capitals: US is not us
	latin    bool
	upper    bool     // begins with a capital letter
	needs    []phrase // gazetteer.Form's conditions
	unless   []phrase
	surely   []phrase
}

func newTrie(forms []gazetteer.Form) *trie {
	t := &trie{edges: map[edge]nodeID{}, nodes: make([]node, 1)}
	for _, f := range forms {
		t.add(f)
	}
	var begins []uint64
	for id, at := range t.first {
		if at != root {
			begins = append(begins, arabic.Hash(t.lexicon.Words()[id]))
		}
	}
	t.begins = bitmapOf(begins)
	return t
}

// bitmap says of most numbers that are not in a set that they are not. It is
// small enough for the processor's nearest memory, which the lexicon is not.
type bitmap []uint64 // a power of two of them, at least a word for four numbers

func bitmapOf(set []uint64) bitmap {
	size := 64
	for size < len(set)/4 {
		size *= 2
	}
	b := make(bitmap, size)
	for _, x := range set {
		b[x>>6&uint64(size-1)] |= 1 << (x & 63)
	}
	return b
}

func (b bitmap) mayHave(x uint64) bool { return b[x>>6&uint64(len(b)-1)]>>(x&63)&1 != 0 }

func (t *trie) add(f gazetteer.Form) {
	ws := words(f.Text)
	if len(ws) == 0 {
		return
	}
	entry := &form{Form: f, latin: !arabic.HasArabic(f.Text), upper: startsUpper(f.Text), needs: phrases(f.Needs), unless: phrases(f.Unless), surely: phrases(f.Surely)}
	entry.capitals = entry.latin && ws[0].allUpper && len(ws) == 1
	first := ws[0].fold
	// Folded, ألمانيا begins as a word with the article does; as written it does not.
	if rest, ok := strings.CutPrefix(first, "ال"); ok && strings.HasPrefix(strings.TrimSpace(f.Text), "ال") && utf8.RuneCountInString(rest) >= 2 {
		first, entry.article = rest, true
	}
	entry.free = f.Kind == gazetteer.Demonym || f.Kind == gazetteer.RoleTitle && len(ws) == 1
	if len(first) == 1 && len(ws) == 1 { // a single ASCII letter is no name; it may begin one: G 20
		return
	}
	from, at := root, t.grow(root, first)
	for _, w := range ws[1:] {
		from, at = at, t.grow(at, w.fold)
	}
	t.nodes[at].forms = append(t.nodes[at].forms, entry)
	if f.Kind == gazetteer.Demonym {
		t.nodes[at].adjective, t.nodes[from].adjectives = true, true
	}
}

// nextBit is the bit of node.next that stands for a word, by its hash.
func nextBit(h uint64) uint64 { return 1 << (h >> 58) }

// grow returns the node behind another, a new one if there is none yet.
func (t *trie) grow(from nodeID, w string) nodeID {
	id := t.lexicon.Add(w)
	if int(id) == len(t.first) {
		t.first = append(t.first, root)
	}
	h := arabic.Hash(w)
	to, ok := t.step(from, w, h)
	if ok {
		return to
	}
	to = nodeID(len(t.nodes))
	t.nodes = append(t.nodes, node{})
	if t.nodes[from].next |= nextBit(h); from == root {
		t.first[id] = to
	} else {
		t.edges[edgeOf(from, id)] = to
	}
	return to
}

// step returns the node behind another.
func (t *trie) step(from nodeID, w string, h uint64) (nodeID, bool) {
	id, ok := t.lexicon.Find(w, h)
	if !ok {
		return root, false
	}
	if from == root {
		return t.first[id], t.first[id] != root
	}
	to, ok := t.edges[edgeOf(from, id)]
	return to, ok
}

// mention is a run of words that forms were found in.
type mention struct {
	from, to int // words
	forms    []*form
	article  bool   // the first word has the article
	prefix   string // the particles written together with the first word
}

func (m mention) has(kind gazetteer.Kind) bool {
	for _, f := range m.forms {
		if f.Kind == kind {
			return true
		}
	}
	return false
}

// conditional reports whether a form of it has conditions.
func (m mention) conditional() bool {
	for _, f := range m.forms {
		if f.Needs != nil || f.Unless != nil {
			return true
		}
	}
	return false
}

// id returns the entry of the first form of a kind.
func (m mention) id(kinds ...gazetteer.Kind) string {
	for _, f := range m.forms {
		for _, k := range kinds {
			if f.Kind == k {
				return f.ID
			}
		}
	}
	return ""
}

// find returns the mentions of a text in order: at each word the longest form,
// and none within another. Phrases that prove nothing hide the names in them.
func (t *trie) find(ws []word) []mention {
	out := make([]mention, 0, len(ws)/8)
	for i := 0; i < len(ws); {
		m := t.longest(ws, i)
		if m.to == 0 {
			i++
			continue
		}
		if m.to-i > 1 && honorifics.Has(ws[i].fold) { // معالي الوزير الأول
			if within := t.longest(ws, i+1); within.to > m.to && (within.has(gazetteer.RoleTitle) || within.has(gazetteer.RoleStem)) && !within.has(gazetteer.OfficialName) {
				m = within
			}
		}
		if m.has(gazetteer.Never) && ofDay(ws, m) {
			m = t.longest(ws[:m.to-1], i)
		}
		if !m.has(gazetteer.Never) {
			out = append(out, m)
		}
		i = m.to
	}
	return out
}

// longest returns the longest mention that begins at a word.
func (t *trie) longest(ws []word, i int) mention {
	var best mention
	var buf [16]arabic.Stem
	for _, stem := range ws[i].stems(buf[:0]) {
		h := arabic.Hash(stem.Word)
		if !t.begins.mayHave(h) {
			continue
		}
		at, ok := t.step(root, stem.Word, h)
		for j := i; ok; j++ {
			n := &t.nodes[at]
			if len(n.forms) > 0 && j+1 >= best.to {
				if forms := fitting(n.forms, stem, ws[i]); len(forms) > 0 {
					best.add(forms, i, j+1, stem)
				}
			}
			if n.next == 0 || j+1 == len(ws) || breaks(ws[j].gap) {
				break
			}
			at, ok = t.follow(at, &ws[j+1])
		}
	}
	return best
}

// add takes the forms that a run of words was found to be. A longer run hides
// the shorter ones; two readings of one run are both kept.
func (m *mention) add(forms []*form, from, to int, stem arabic.Stem) {
	if to > m.to {
		*m = mention{from: from, to: to, article: stem.Article, prefix: stem.Prefix, forms: slices.Clip(forms)}
		return
	}
	m.forms = append(m.forms, forms...)
}

// follow steps to the next word of a form, in which an adjective may have the
// article where the form has none: الكوري الجنوبي.
func (t *trie) follow(from nodeID, w *word) (nodeID, bool) {
	n := &t.nodes[from]
	if n.next&nextBit(w.hash) != 0 {
		if to, ok := t.step(from, w.fold, w.hash); ok {
			return to, true
		}
	}
	if !n.adjectives {
		return 0, false
	}
	if rest, ok := strings.CutPrefix(w.fold, "ال"); ok {
		if to, ok := t.step(from, rest, arabic.Hash(rest)); ok && t.nodes[to].adjective {
			return to, true
		}
	}
	return 0, false
}

// fitting returns the forms that the words can be a spelling of.
func fitting(forms []*form, stem arabic.Stem, first word) []*form {
	for i, f := range forms {
		if f.fits(stem, first) {
			continue
		}
		out := slices.Clone(forms[:i]) // seldom: nearly always all fit or none
		for _, f := range forms[i+1:] {
			if f.fits(stem, first) {
				out = append(out, f)
			}
		}
		return out
	}
	return forms
}

// fits reports whether a form can be what is written, by its first word.
func (f *form) fits(stem arabic.Stem, first word) bool {
	if f.latin {
		return (!f.capitals || first.allUpper) && (first.upper || !f.upper || f.Kind == gazetteer.RoleTitle)
	}
	return (f.free || f.article == stem.Article) && stem.Prefix != "س" // the future of a verb, before no name
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}
