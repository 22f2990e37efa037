// Package similar finds near copies: reports that two sources took from the
// same agency, with other headlines, another first sentence, the end cut off, a
// paragraph of their own, and other spellings, quotes and digits.
//
//	sketch, ok := similar.Of(text) // not ok: too short to tell
//	for _, m := range index.Near(sketch) {
//		// m.ID is a near copy, and m.Likeness says how near
//	}
//	index.Add(id, sketch)
//
// Texts are compared by their shingles, which are all runs of five words,
// folded as package arabic does. [Sketch.Likeness] estimates how much of the
// shorter text is in the longer one: a brief that is the first third of a
// report is that report. It does so from sketches of a fixed size (MinHash),
// so no text is kept.
//
// News has texts that are the same every day but for their figures: weather,
// exchange rates, prayer times, results. An editor cuts and adds, but changes no
// figure between words that he leaves alone. So a sketch also keeps figures
// with the words around them, and each figure that differs between the same
// words takes away from the likeness. Figures are digits, and the words for
// numbers, days of the week and months.
//
// What it does not find: the same facts in other words, translations, a report
// quoted inside a text many times as long. What it takes for copies
// though they are none: short formal reports that differ only in the names
// (the minister received the ambassador of …). Its results are for links that
// an editor can remove, not for deleting anything.
//
// Everything is a pure function of the texts: the same in every run and on
// every machine. How good it is, on the pairs of testdata/pairs, is what the
// tests say.
package similar

import "github.com/mujaz/mujaz/internal/arabic"

// Threshold is the likeness from which two texts count as copies of one
// report. It was chosen on one half of the labelled pairs.
const Threshold = 0.5

// minWords is the length of a text that can be compared: shorter ones are
// headlines and captions, which are alike by chance.
const minWords = 20

// A Sketch is what is remembered of a text.
type Sketch struct {
	signature signature
	figures   figures
	shingles  uint32 // how many the text has
}

// Of sketches a text. A text of fewer than 20 words has no sketch.
func Of(text string) (Sketch, bool) { return OfTokens(arabic.Tokens(text)) }

// OfTokens sketches a text that is cut into words already.
func OfTokens(tokens []arabic.Token) (Sketch, bool) {
	if len(tokens) < minWords {
		return Sketch{}, false
	}
	words := make([]word, len(tokens))
	for i, t := range tokens {
		words[i] = wordOf(t.Fold)
	}
	return Sketch{
		signature: signatureOf(words),
		figures:   figuresOf(words),
		shingles:  uint32(len(words) - shingleWords + 1),
	}, true
}

// Likeness estimates how much of the shorter of two texts is in the other,
// from 0 to 1, less what their figures say against it. It is symmetric.
func (s Sketch) Likeness(t Sketch) float64 { return s.likeness(&t) }

func (s *Sketch) likeness(t *Sketch) float64 {
	l := s.containment(t)
	if l < Threshold { // figures can only lessen it
		return l
	}
	return l / float64(1+s.figures.conflicts(&t.figures))
}

// maxRatio is how many times longer one of two texts can be and still count
// wholly as its copy. Beyond it the estimate is mostly noise, and likeness falls:
// a text of a ninth is no copy.
const maxRatio = 4

// containment is the share of the shorter text's shingles that the longer one
// has: of a resemblance r, which is the share of the shingles of both that
// both have, r/(1+r) times the sum of their sizes is what they share.
func (s *Sketch) containment(t *Sketch) float64 {
	r := s.signature.resemblance(&t.signature)
	ratio := float64(max(s.shingles, t.shingles)) / float64(min(s.shingles, t.shingles))
	return min(1, r/(1+r)*(1+min(ratio, maxRatio)))
}
