package ingest

import (
	"slices"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/similar"
)

// wording is what is kept of the words of a text, so that it can be compared: a sketch,
// or where it is too short for one, hashes of all its words.
type wording struct {
	sketch   similar.Sketch
	sketched bool
	few      []uint32
}

func wordingOf(words []arabic.Token) wording {
	if sketch, ok := similar.OfTokens(words); ok {
		return wording{sketch: sketch, sketched: true}
	}
	few := make([]uint32, len(words))
	for i, w := range words {
		few[i] = uint32(keyOf(w.Fold))
	}
	slices.Sort(few)
	return wording{few: slices.Compact(few)}
}

// like reports whether two texts have much the same words, whatever their figures are.
// Of a short one and a long one that cannot be told, and is taken for true: whoever asks
// has seen that headline, day and source are the same.
func (w wording) like(o wording) bool {
	switch {
	case w.sketched && o.sketched:
		return w.sketch.Rewords(o.sketch)
	case w.sketched || o.sketched:
		return true
	}
	shared := 0
	for _, word := range w.few {
		if slices.Contains(o.few, word) {
			shared++
		}
	}
	return shared*2 >= min(len(w.few), len(o.few))
}
