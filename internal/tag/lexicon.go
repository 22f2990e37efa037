package tag

import "strings"

// A lexicon numbers words. It is asked for every word of a text and for what is
// left of it without its clitics, of which it has few: so it answers no by
// looking at one number. The hash of a word stands for it until the last moment,
// and is made once for a word of a text.
type lexicon struct {
	slots []slot // a power of two of them, at most a quarter of them used
	words []string
}

// slot holds the number of a word, counted from 1, below the upper bits of its
// hash; 0 is empty.
type slot uint32

const (
	numberBits = 24
	numberMask = 1<<numberBits - 1
)

type wordID uint32

// find returns the number of a word.
func (l *lexicon) find(w string, h uint64) (wordID, bool) {
	mask := uint64(len(l.slots) - 1)
	for i := h & mask; i < uint64(len(l.slots)); i = (i + 1) & mask {
		s := l.slots[i]
		if s == 0 {
			break
		}
		if id := s&numberMask - 1; s>>numberBits == upper(h) && l.words[id] == w {
			return wordID(id), true
		}
	}
	return 0, false
}

// add returns the number of a word, the next one if it has none yet.
func (l *lexicon) add(w string) wordID {
	if id, ok := l.find(w, hash(w)); ok {
		return id
	}
	if len(l.words) == numberMask {
		panic("tag: more words than a lexicon can number")
	}
	l.words = append(l.words, strings.Clone(w))
	if len(l.words)*4 > len(l.slots) {
		l.slots = make([]slot, max(64, 2*len(l.slots)))
		for id := range l.words {
			l.place(id)
		}
	} else {
		l.place(len(l.words) - 1)
	}
	return wordID(len(l.words) - 1)
}

// place puts a word into the first free slot.
func (l *lexicon) place(id int) {
	h, mask := hash(l.words[id]), uint64(len(l.slots)-1)
	i := h & mask
	for l.slots[i] != 0 {
		i = (i + 1) & mask
	}
	l.slots[i] = upper(h)<<numberBits | slot(id+1)
}

// upper is the bits of a hash that a slot has room for.
func upper(h uint64) slot { return slot(h >> (64 - 32 + numberBits)) }

// hash is quick: it sees the first eight bytes of a word, the last eight and its
// length. What it takes for one word is told apart by its letters.
func hash(w string) uint64 {
	n, size := len(w), uint64(len(w))<<57
	switch {
	case n >= 8:
		return mix((load4(w) | load4(w[4:])<<32) ^ (load4(w[n-8:])|load4(w[n-4:])<<32)<<1 ^ size)
	case n >= 4:
		return mix(load4(w) ^ load4(w[n-4:])<<32 ^ size)
	case n >= 2:
		return mix(load2(w) ^ load2(w[n-2:])<<32 ^ size)
	case n == 1:
		return mix(uint64(w[0]) ^ size)
	}
	return 0
}

func load4(w string) uint64 {
	return uint64(w[0]) | uint64(w[1])<<8 | uint64(w[2])<<16 | uint64(w[3])<<24
}

func load2(w string) uint64 { return uint64(w[0]) | uint64(w[1])<<8 }

// mix spreads a number over 64 bits (Fibonacci hashing).
func mix(x uint64) uint64 {
	x = (x ^ x>>32) * 0x9E3779B97F4A7C15
	return x ^ x>>29
}
