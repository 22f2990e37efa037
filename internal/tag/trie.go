package tag

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/gazetteer"
)

// A word is one token of a text.
type word struct {
	start, end int // bytes in the text
	fold       string
	stems      []arabic.Stem // readings without clitics
	upper      bool          // begins with a capital letter
	allUpper   bool
	gap        string // what stands between it and the next word
}

// words cuts a text into tokens. عبدالعاطي and عبد العاطي are two words each,
// because newspapers write both.
func words(text string) []word {
	tokens := arabic.Tokens(text)
	out := make([]word, 0, len(tokens))
	for _, t := range tokens {
		if rest, ok := strings.CutPrefix(t.Fold, "عبدال"); ok && utf8.RuneCountInString(rest) > 2 {
			cut := t.Start + len("عبد")
			if strings.HasPrefix(text[t.Start:], "عبد") {
				out = append(out, newWord(text, t.Start, cut, "عبد"), newWord(text, cut, t.End, "ال"+rest))
				continue
			}
		}
		out = append(out, newWord(text, t.Start, t.End, t.Fold))
	}
	for i := range out {
		next := len(text)
		if i+1 < len(out) {
			next = out[i+1].start
		}
		out[i].gap = text[out[i].end:next]
	}
	return out
}

func newWord(text string, start, end int, fold string) word {
	w := word{start: start, end: end, fold: fold}
	first, size := utf8.DecodeRuneInString(text[start:end])
	if arabic.IsArabic(first) {
		w.stems = arabic.Clitics(fold)
		return w
	}
	w.stems = []arabic.Stem{{Word: fold}}
	w.upper = unicode.IsUpper(first)
	w.allUpper = w.upper && strings.ToUpper(text[start:end]) == text[start:end] && end-start > size
	return w
}

// node is a step in the trie of forms: the words of a form one after the
// other. Only the first is looked up without its clitics.
type node struct {
	next  map[string]*node
	forms []*form
}

// form is a spelling that the trie knows.
type form struct {
	gazetteer.Form
	article  bool // its first word has the article
	free     bool // with or without the article: adjectives and titles of one word
	capitals bool // Latin letters, all capitals: US is not us
	latin    bool
}

func newTrie(forms []gazetteer.Form) *node {
	root := &node{}
	for _, f := range forms {
		root.add(f)
	}
	return root
}

func (n *node) add(f gazetteer.Form) {
	ws := words(f.Text)
	if len(ws) == 0 {
		return
	}
	entry := &form{Form: f, latin: !arabic.HasArabic(f.Text)}
	entry.capitals = entry.latin && ws[0].allUpper && len(ws) == 1
	first := ws[0].fold
	if rest, ok := strings.CutPrefix(first, "ال"); ok && !entry.latin && utf8.RuneCountInString(rest) >= 2 {
		first, entry.article = rest, true
	}
	entry.free = f.Kind == gazetteer.Demonym || f.Kind == gazetteer.RoleTitle && len(ws) == 1
	at := n.step(first)
	for _, w := range ws[1:] {
		at = at.step(w.fold)
	}
	at.forms = append(at.forms, entry)
}

func (n *node) step(w string) *node {
	if n.next == nil {
		n.next = map[string]*node{}
	}
	c := n.next[w]
	if c == nil {
		c = &node{}
		n.next[w] = c
	}
	return c
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
func (n *node) find(ws []word) []mention {
	var out []mention
	for i := 0; i < len(ws); {
		m := n.longest(ws, i)
		if m.to == 0 {
			i++
			continue
		}
		if !m.has(gazetteer.Never) {
			out = append(out, m)
		}
		i = m.to
	}
	return out
}

// longest returns the longest mention that begins at a word.
func (n *node) longest(ws []word, i int) mention {
	var best mention
	for _, stem := range ws[i].stems {
		at := n.next[stem.Word]
		for j := i; at != nil; j++ {
			if forms := fitting(at.forms, stem, ws[i:j+1]); len(forms) > 0 && j+1 >= best.to {
				if j+1 > best.to {
					best = mention{from: i, to: j + 1, article: stem.Article, prefix: stem.Prefix}
				}
				best.forms = append(best.forms, forms...)
			}
			if j+1 == len(ws) || breaks(ws[j].gap) {
				break
			}
			at = at.follow(ws[j+1])
		}
	}
	return best
}

// follow steps to the next word of a form, in which an adjective may have the
// article where the form has none: الكوري الجنوبي.
func (n *node) follow(w word) *node {
	if c := n.next[w.fold]; c != nil {
		return c
	}
	if rest, ok := strings.CutPrefix(w.fold, "ال"); ok {
		if c := n.next[rest]; c != nil && c.adjective() {
			return c
		}
	}
	return nil
}

func (n *node) adjective() bool {
	for _, f := range n.forms {
		if f.Kind == gazetteer.Demonym {
			return true
		}
	}
	return false
}

// breaks reports whether what stands between two words ends a name: a full
// stop, a comma, a bracket. Quotes and hyphens do not.
func breaks(gap string) bool {
	return strings.ContainsAny(gap, ".،,؛;:؟?!()[]\n/")
}

// fitting returns the forms that the words can be a spelling of.
func fitting(forms []*form, stem arabic.Stem, ws []word) []*form {
	var out []*form
	for _, f := range forms {
		switch {
		case f.latin && (f.capitals && !ws[0].allUpper || !ws[0].upper && startsUpper(f.Text)):
		case !f.latin && !f.free && f.article != stem.Article:
		case !f.latin && stem.Prefix == "س": // the future of a verb, before no name
		default:
			out = append(out, f)
		}
	}
	return out
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}
