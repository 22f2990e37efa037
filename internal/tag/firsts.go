package tag

import "encoding/binary"

// firsts says quickly of most words that no form begins with them, before the
// vocabulary is asked, which costs ten times as much. What it lets pass is
// asked for.
//
// Two things are compared. All clitics stand in front, so a word and what is
// left of it without them end alike: a word that ends as no form's first word
// does is not taken apart at all. And each reading is compared by its length
// and both its ends.
type firsts struct {
	endings  [4]filter // by the length of the form's first word: see endingSizes
	readings [1 << 14]uint64
}

// filter is a set of hashes of 16 bits.
type filter [1 << 10]uint64

func (f *filter) add(h uint16)      { f[h>>6] |= 1 << (h & 63) }
func (f *filter) has(h uint16) bool { return f[h>>6]&(1<<(h&63)) != 0 }

// endingSizes are how many bytes of a word's end are compared: four Arabic
// letters of a form's first word that has as many, or else three, two, or one.
var endingSizes = [4]int{8, 6, 4, 2}

// add notes the first word of a form. One of a single ASCII letter is no name.
func (f *firsts) add(w string) {
	h := readingHash(w)
	f.readings[h>>6] |= 1 << (h & 63)
	for i, n := range endingSizes {
		if len(w) >= n {
			f.endings[i].add(endingHash(w, n))
			return
		}
	}
}

// mayEnd reports whether a word can begin a form once its clitics are off.
func (f *firsts) mayEnd(w string) bool {
	for i, n := range endingSizes {
		if len(w) >= n && f.endings[i].has(endingHash(w, n)) {
			return true
		}
	}
	return false
}

// may reports whether a reading can begin a form.
func (f *firsts) may(w string) bool {
	h := readingHash(w)
	return f.readings[h>>6]&(1<<(h&63)) != 0
}

func endingHash(w string, n int) uint16 { return uint16(mix(load(w[len(w)-n:])) >> 48) }

// readingHash has 20 bits.
func readingHash(w string) uint32 {
	return uint32(mix(load(w)^load(w[max(0, len(w)-8):])<<1^uint64(len(w))<<57) >> 44)
}

// load reads the first eight bytes of a word, or as many as it has.
func load(w string) uint64 {
	if len(w) >= 8 {
		return uint64(w[0]) | uint64(w[1])<<8 | uint64(w[2])<<16 | uint64(w[3])<<24 |
			uint64(w[4])<<32 | uint64(w[5])<<40 | uint64(w[6])<<48 | uint64(w[7])<<56
	}
	var buf [8]byte
	copy(buf[:], w)
	return binary.LittleEndian.Uint64(buf[:])
}

// mix spreads a number over 64 bits, of which the upper ones are good
// (Fibonacci hashing).
func mix(x uint64) uint64 { return (x ^ x>>32) * 0x9E3779B97F4A7C15 }
