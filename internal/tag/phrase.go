package tag

import (
	"bytes"

	"github.com/mujaz/mujaz/internal/arabic"
)

// A phrase is folded words that a whole text is searched for, as it is written
// in a search.
type phrase struct {
	text []byte
	ends []uint16 // of its words, as far as they are known
}

// phraseOf makes a phrase of words that are whole in a text.
func phraseOf(ws []word) phrase {
	p := phrase{text: []byte(spaced(ws))}
	for _, w := range ws {
		p.ends = append(p.ends, endOf(w.fold))
	}
	return p
}

// attachable makes a phrase before whose first word, in a text, particles may be
// written: لحماس.
func attachable(ws []word) phrase {
	p := phraseOf(ws)
	p.text = p.text[1:]
	if len(ws) > 0 && len(ws[0].fold) < endSize {
		p.ends = p.ends[1:]
	}
	return p
}

// phrases makes phrases of texts, leaving out those without a word.
func phrases(texts []string) []phrase {
	var out []phrase
	for _, t := range texts {
		if ws := words(t); len(ws) > 0 {
			out = append(out, phraseOf(ws))
		}
	}
	return out
}

// A search finds phrases in a text. Of most it says at once that one of their
// words has an end that no word of the text has.
type search struct {
	text []byte // the words of all fields, folded, a blank before each and behind the last
	ends [1 << endBits / 64]uint64
}

// read begins a search in a text.
func (s *search) read(fields []field) {
	s.text, s.ends = s.text[:0], [len(s.ends)]uint64{}
	for i := range fields {
		for j := range fields[i].words {
			w := fields[i].words[j].fold
			s.text = append(append(s.text, ' '), w...)
			end := endOf(w)
			s.ends[end/64] |= 1 << (end % 64)
		}
	}
	s.text = append(s.text, ' ')
}

// index is where a phrase begins in the text, or -1.
func (s *search) index(p phrase) int {
	for _, end := range p.ends {
		if s.ends[end/64]&(1<<(end%64)) == 0 {
			return -1
		}
	}
	return bytes.Index(s.text, p.text)
}

func (s *search) hasAny(phrases []phrase) bool {
	for _, p := range phrases {
		if s.index(p) >= 0 {
			return true
		}
	}
	return false
}

const (
	endSize = 6 // bytes of the end of a word: three letters of Arabic
	endBits = 12
)

// endOf is a hash of the end of a word.
func endOf(w string) uint16 { return uint16(arabic.Hash(w[max(0, len(w)-endSize):]) >> (64 - endBits)) }
