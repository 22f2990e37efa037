package tag

import "unicode/utf8"

// What stands between two words, its gap, is a blank nearly always.

// breaks reports whether a gap ends a name: a full stop, a comma, a bracket.
// Quotes and hyphens do not.
func breaks(gap string) bool { return gap != " " && hasMark(gap, ends|pauses) }

// sentenceEnds reports whether a gap ends a sentence.
func sentenceEnds(gap string) bool { return gap != " " && hasMark(gap, ends) }

// Marks, by what they do.
const (
	ends   = 1 << iota // a sentence
	pauses             // in a sentence
)

// hasMark reports whether a gap has a mark of some kinds.
func hasMark(gap string, kinds uint8) bool {
	for i := 0; i < len(gap); i++ {
		c := gap[i]
		if c >= utf8.RuneSelf { // of those of Arabic the second byte tells which
			if c != "؟"[0] || i+1 == len(gap) || utf8.RuneStart(gap[i+1]) {
				continue
			}
			i++
			c = gap[i]
		}
		if marks[c]&kinds != 0 {
			return true
		}
	}
	return false
}

// marks are the kinds of marks, by their last byte. None but those of ASCII and
// of the Arabic block is looked up.
var marks = func() (out [256]uint8) {
	for kind, all := range map[uint8]string{ends: ".؟?!\n", pauses: "،,؛;:()[]/"} {
		for _, r := range all {
			s := string(r)
			out[s[len(s)-1]] |= kind
		}
	}
	return out
}()
