package arabic

import "strings"

// A Lexicon is a set of folded words, each with a number. It is made for being
// asked about every word of a text, and about what is left of it without its
// clitics, of which it has few: it says no by looking at one number. Its zero
// value is empty. It may be asked from many goroutines while no one adds.
type Lexicon struct {
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

// NewLexicon makes a lexicon of words.
func NewLexicon(words ...string) *Lexicon {
	var l Lexicon
	for _, w := range words {
		l.Add(w)
	}
	return &l
}

// Has reports whether a lexicon has a word.
func (l *Lexicon) Has(word string) bool {
	_, ok := l.Find(word, Hash(word))
	return ok
}

// Find returns the number of a word whose hash is known: from 0, in the order in
// which words were added.
func (l *Lexicon) Find(word string, hash uint64) (int, bool) {
	mask := uint64(len(l.slots) - 1)
	for i := hash & mask; i < uint64(len(l.slots)); i = (i + 1) & mask {
		s := l.slots[i]
		if s == 0 {
			break
		}
		if id := s&numberMask - 1; s>>numberBits == upper(hash) && l.words[id] == word {
			return int(id), true
		}
	}
	return 0, false
}

// Words returns the words, by their numbers.
func (l *Lexicon) Words() []string { return l.words }

// Add returns the number of a word, the next one if it has none yet.
func (l *Lexicon) Add(word string) int {
	if id, ok := l.Find(word, Hash(word)); ok {
		return id
	}
	if len(l.words) == numberMask {
		panic("arabic: more words than a lexicon can number")
	}
	l.words = append(l.words, strings.Clone(word))
	if len(l.words)*4 > len(l.slots) {
		l.slots = make([]slot, max(64, 2*len(l.slots)))
		for id := range l.words {
			l.place(id)
		}
	} else {
		l.place(len(l.words) - 1)
	}
	return len(l.words) - 1
}

// place puts a word into the first free slot.
func (l *Lexicon) place(id int) {
	h, mask := Hash(l.words[id]), uint64(len(l.slots)-1)
	i := h & mask
	for l.slots[i] != 0 {
		i = (i + 1) & mask
	}
	l.slots[i] = upper(h)<<numberBits | slot(id+1)
}

// upper is the bits of a hash that a slot has room for.
func upper(h uint64) slot { return slot(h >> (64 - 32 + numberBits)) }

// Hash is a quick hash of a word, to be forgotten when the program ends: it sees
// the first eight bytes, the last eight and the length.
func Hash(w string) uint64 {
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
