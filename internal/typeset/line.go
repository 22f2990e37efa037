package typeset

import (
	"slices"
	"unicode"

	"github.com/go-text/typesetting/shaping"
)

// A Line is one line of a text.
type Line struct {
	Glyphs []Glyph // from left to right
	Width  int
	Cut    bool // an ellipsis stands for what follows
}

// A Glyph is one glyph of a font, where it is drawn in its line.
type Glyph struct {
	Font  int // which of the fonts
	ID    uint32
	X, Y  int // from the left end of the line
	Rune  int // the first of the text's letters that it shows; -1: the ellipsis
	Runes int // how many it shows
}

// Runes are the letters of the text that a [Glyph] counts.
func (t *Text) Runes() []rune { return t.runes }

// Lines breaks a text into lines that are no wider than width: at most so many,
// all if most is 0.
func (t *Text) Lines(width, most int) []Line {
	if len(t.runs) == 0 {
		return nil
	}
	config := shaping.WrapConfig{
		Direction: t.dir, TruncateAfterLines: most, Truncator: t.more, BreakPolicy: shaping.Never,
		// It would make blanks vanish that a shorter try has at its end. See line.
		DisableTrailingWhitespaceTrim: true,
	}
	wrapped, cut := t.wrap(config, width)
	if slices.ContainsFunc(wrapped, func(l Line) bool { return l.Width > width }) {
		config.BreakPolicy = shaping.WhenNecessary
		wrapped, cut = t.wrap(config, width)
	}
	if cut {
		wrapped[len(wrapped)-1].Cut = true
	}
	return wrapped
}

func (t *Text) wrap(config shaping.WrapConfig, width int) (lines []Line, cut bool) {
	wrapped, left := t.setter.wrapper.WrapParagraph(config, (width+63)/64, t.runes, shaping.NewSliceIterator(t.runs))
	for i, runs := range wrapped {
		lines = append(lines, t.line(runs, left > 0 && i == len(wrapped)-1))
	}
	return lines, left > 0
}

// A piece is a part of a line that runs in one direction.
type piece struct {
	run      shaping.Output
	level    int
	ellipsis bool
}

// line puts the parts of a line, which are in the order of reading, into that
// of sight, and takes the blank off its end.
func (t *Text) line(runs shaping.Line, cut bool) Line {
	pieces := make([]piece, len(runs))
	end := 0 // of the line, in letters
	for i, run := range runs {
		pieces[i] = piece{run, t.level(run.Runes.Offset), cut && i == len(runs)-1}
		if pieces[i].ellipsis {
			pieces[i].level = t.base()
		} else {
			end = run.Runes.Offset + run.Runes.Count
		}
	}
	for end > 0 && unicode.IsSpace(t.runes[end-1]) {
		end--
	}
	reorder(pieces)
	var line Line
	for _, p := range pieces {
		font := slices.Index(t.setter.faces, p.run.Face)
		for _, g := range p.run.Glyphs {
			glyph := Glyph{Font: font, ID: uint32(g.GlyphID), X: line.Width + int(g.XOffset), Y: int(g.YOffset), Rune: g.TextIndex(), Runes: g.RunesCount()}
			if p.ellipsis {
				glyph.Rune = -1
			}
			if glyph.Rune >= end {
				continue
			}
			line.Glyphs = append(line.Glyphs, glyph)
			line.Width += int(g.Advance)
		}
	}
	return line
}
