package ingest

import (
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/byline"
)

// The first sentence of news tells its headline again: «بلدية الكرك توزع مئة حاوية»,
// «وزعت بلدية الكرك الكبرى مئة حاوية …». By that a headline in the midst of a file, with
// neither dateline nor date, is told from the heading of a part of an article.

// retoldWords is how many words a headline has at least that is looked at; the headings of
// parts are mostly shorter.
const retoldWords = 5

// A retelling is a headline and what the paragraph below has of its words.
type retelling struct {
	at     int // its line
	shared []string
	tells  bool // the paragraph begins with a verb that tells what happened
}

// retold finds the lines at which an article begins by its headline alone: where wider gaps
// than any other stand above headlines and nowhere else, and each paragraph below tells its
// headline again, with words that are new to the file, and begins with what happened. One
// that does not makes all of them the parts of one article.
func (b briefer) retold() []int {
	if !b.hasHeadApart() {
		return nil
	}
	first, ok := b.firstRetelling()
	if !ok || !first.tells {
		return nil
	}
	out := b.gaps(first.at)
	seen, last := map[string]bool{}, first.at
	for _, i := range out {
		h, ok := b.retelling(i)
		seen = b.wordsTo(seen, last, i)
		if last = i; !ok || !h.tells || len(h.shared) < 2 || !isNew(h.shared, seen) {
			return nil
		}
	}
	return out
}

// hasHeadApart reports, without looking closer, whether a headline may stand below an empty
// line. In most files of one article none does.
func (b briefer) hasHeadApart() bool {
	for i := 1; i < len(b.all); i++ {
		if text := b.all[i].text; text != "" && b.all[i-1].text == "" && !isParagraph(text) {
			return true
		}
	}
	return false
}

// firstRetelling is the headline of the first article, at most some lines of the page's
// head below the first.
func (b briefer) firstRetelling() (retelling, bool) {
	i := following(b.all, -1)
	for range linesAbove {
		if h, ok := b.retelling(i); ok && len(h.shared) >= 2 {
			return h, true
		}
		if i = following(b.all, i); i >= len(b.all) || isParagraph(b.all[i].text) {
			break
		}
	}
	return retelling{}, false
}

// linesAbove is how many short lines stand at most above the first headline, and between a
// headline and its paragraph.
const linesAbove = 4

// isNew reports whether at most a third of the words were seen.
func isNew(words []string, seen map[string]bool) bool {
	old := 0
	for _, w := range words {
		if seen[w] {
			old++
		}
	}
	return 3*old <= len(words)
}

// retelling looks at a line: a headline above a paragraph.
func (b briefer) retelling(i int) (retelling, bool) {
	if i >= len(b.all) {
		return retelling{}, false
	}
	next := following(b.all, i)
	for range linesAbove {
		if next < len(b.all) && !isParagraph(b.all[next].text) {
			next = following(b.all, next)
		}
	}
	if next >= len(b.all) || b.all[i].kind != Paragraph || !headline(b.all[i].text) || strings.HasSuffix(b.all[i].text, "؟") ||
		len(arabic.Tokens(b.all[i].text)) < retoldWords || !isParagraph(b.all[next].text) {
		return retelling{}, false
	}
	below := map[string]bool{}
	for _, w := range weighty(head(b.all[next].text, leadReach)) {
		below[w] = true
	}
	out := retelling{at: i, tells: byline.Tells(b.all[next].text)}
	for _, w := range weighty(b.all[i].text) {
		if below[w] {
			out.shared = append(out.shared, w)
			delete(below, w)
		}
	}
	return out, true
}

// leadReach is how many bytes of a paragraph its first sentence has.
const leadReach = 400

// weighty are the words of a text that say what it is about, without the article and an
// ending.
func weighty(text string) []string {
	var out []string
	for _, t := range arabic.Tokens(text) {
		if w := arabic.WithoutEnding(arabic.WithoutArticle(t.Fold)); len([]rune(w)) > 2 && !particles[t.Fold] {
			out = append(out, w)
		}
	}
	return out
}

// particles say nothing of what a text is about, folded.
var particles = set("على,علي,الي,بعد,قبل,عند,بين,خلال,حول,ضمن,منذ,حتي,لدي,هذا,هذه,ذلك,تلك,التي,الذي,الذين,كما,لكن,بشان,بسبب,دون,غير,كان,كانت,اليوم,امس,غدا,قال,قالت,تم")

// wordsTo adds the words of some lines to those that were seen.
func (b briefer) wordsTo(seen map[string]bool, from, to int) map[string]bool {
	for _, l := range b.all[from:to] {
		for _, w := range weighty(l.text) {
			seen[w] = true
		}
	}
	return seen
}

// gaps finds the lines below the first headline above which the widest gaps of a file stand.
func (b briefer) gaps(first int) []int {
	widest := 1
	var out []int
	last := first
	for i := following(b.all, last); i < len(b.all); last, i = i, following(b.all, i) {
		gap := i - last - 1
		if gap > widest {
			widest, out = gap, nil
		}
		if gap == widest {
			out = append(out, i)
		}
	}
	return out
}
