package similar

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

func signatureOf(words []word) signature {
	var least [hashes]uint32
	for i := range least {
		least[i] = 1<<32 - 1
	}
	for i := range len(words) - shingleWords + 1 {
		var shingle uint64
		for _, w := range words[i : i+shingleWords] {
			shingle = mix(shingle ^ w.hash)
		}
		for j, m := range &multipliers {
			least[j] = min(least[j], uint32(shingle*m>>32))
		}
	}
	var s signature
	for i, v := range least {
		s[i] = uint8(v)
	}
	return s
}

// resemblance estimates the share of the shingles of two texts that both have
// (Jaccard). Of the bytes that differ in truth, one in 256 is equal by chance.
func (s *signature) resemblance(t *signature) float64 {
	same := 0
	for i, v := range s {
		if v == t[i] {
			same++
		}
	}
	const chance = 1.0 / 256
	return max(0, (float64(same)/hashes-chance)/(1-chance))
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
