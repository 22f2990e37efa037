package typeset

import (
	"reflect"
	"slices"

	"github.com/go-text/typesetting/bidi"
	"github.com/go-text/typesetting/di"
)

// A levelRun is a part of a text that stands equally deep in directions within
// directions: at an even level it runs from left to right, at an odd one from
// right to left (Unicode's bidirectional algorithm, UAX #9).
type levelRun struct{ end, level int }

func (r levelRun) direction() di.Direction {
	if r.level%2 == 0 {
		return di.DirectionLTR
	}
	return di.DirectionRTL
}

// levelRuns finds the levels of a text. The library's runs join what has one
// direction and different levels, as a number behind an Arabic name and the
// English behind that; so the level of each letter is taken from where it keeps
// them.
func (s *Setter) levelRuns(text []rune, rtl bool) []levelRun {
	first := bidi.LeftToRight
	if rtl {
		first = bidi.RightToLeft
	}
	levels := reflect.ValueOf(s.bidi.Segment(text, first)).FieldByName("levels")
	var out []levelRun
	for i := range text {
		level := int(levels.Index(i).Int())
		if n := len(out); n > 0 && out[n-1].level == level {
			out[n-1].end++
		} else {
			out = append(out, levelRun{i + 1, level})
		}
	}
	return out
}

// level is that of a letter.
func (t *Text) level(at int) int {
	for _, run := range t.levels {
		if at < run.end {
			return run.level
		}
	}
	return t.base()
}

// base is the level of the text as a whole.
func (t *Text) base() int {
	if t.dir == di.DirectionRTL {
		return 1
	}
	return 0
}

// reorder is rule L2 of the algorithm. The glyphs of a piece are in the order
// of sight already.
func reorder(pieces []piece) {
	deepest := 0
	for _, p := range pieces {
		deepest = max(deepest, p.level)
	}
	for level := deepest; level > 0; level-- {
		for i := 0; i < len(pieces); i++ {
			from := i
			for i < len(pieces) && pieces[i].level >= level {
				i++
			}
			slices.Reverse(pieces[from:i])
		}
	}
}
