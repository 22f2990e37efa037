package similar

import (
	"encoding/binary"
	"math/bits"
)

// shingleWords is the length of a shingle. Longer ones tell templates with
// other names apart from copies, shorter ones bear more rewording.
const shingleWords = 5

// hashes is the number of hash functions. The standard error of a resemblance
// of one half is 0.05.
const hashes = 96

// A signature is the MinHash of a text's shingles: for each hash function the
// least value that a shingle has. The low eight bits of it are kept, as two
// texts that differ there are told apart by most of the others (b-bit MinHash,
// Li and König 2010).
type signature [hashes]uint8

func signatureOf(words []word) (s signature) {
	shingles := shinglesOf(words)
	for i := 0; i < hashes; i += 4 { // four at a time are kept in registers
		m := multipliers[i : i+4 : i+4]
		m0, m1, m2, m3 := m[0], m[1], m[2], m[3]
		least0, least1, least2, least3 := ^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0)
		for _, h := range shingles {
			least0, least1 = min(least0, h*m0), min(least1, h*m1)
			least2, least3 = min(least2, h*m2), min(least3, h*m3)
		}
		s[i], s[i+1], s[i+2], s[i+3] = uint8(least0>>32), uint8(least1>>32), uint8(least2>>32), uint8(least3>>32)
	}
	return s
}

// shinglesOf are the hashes of all shingles of a text.
func shinglesOf(words []word) []uint64 {
	out := make([]uint64, len(words)-shingleWords+1)
	for i := range out {
		for _, w := range words[i : i+shingleWords] {
			out[i] = mix(out[i] ^ w.hash)
		}
	}
	return out
}

// resemblance estimates the share of the shingles of two texts that both have
// (Jaccard). Of the bytes that differ in truth, one in 256 is equal by chance.
func (s *signature) resemblance(t *signature) float64 {
	same := 0
	for i := 0; i < hashes; i += 8 {
		same += zeros(binary.NativeEndian.Uint64(s[i:]) ^ binary.NativeEndian.Uint64(t[i:]))
	}
	const chance = 1.0 / 256
	return max(0, (float64(same)/hashes-chance)/(1-chance))
}

// zeros counts the bytes of a number that are zero: those in which no bit is
// set, and none is carried into the highest.
func zeros(x uint64) int {
	const low = 0x7f7f7f7f7f7f7f7f
	return 8 - bits.OnesCount64(((x&low+low)|x)&^low)
}

// multipliers make hash functions out of one hash: its product with an odd
// number, the upper half of it.
var multipliers = func() (out [hashes]uint64) {
	for i := range out {
		out[i] = mix(uint64(i+1)*0x9e3779b97f4a7c15) | 1
	}
	return out
}()

// hash is FNV-1a. It is written out as hash/fnv would allocate for each word.
func hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}

// mix spreads a hash over all bits (the finalizer of SplitMix64).
func mix(h uint64) uint64 {
	h = (h ^ h>>30) * 0xbf58476d1ce4e5b9
	h = (h ^ h>>27) * 0x94d049bb133111eb
	return h ^ h>>31
}
