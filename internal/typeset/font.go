// Package typeset sets a text in lines: it finds a glyph for each of its
// letters, joins and places them as the script wants, breaks lines between
// words, and puts what runs from right to left and from left to right into its
// order. It is the only code that knows a font; the work is that of
// github.com/go-text/typesetting, which is HarfBuzz in Go.
//
//	fonts, err := typeset.Load(files)          // one after the other, until one has the letter
//	setter := fonts.Setter()                   // for one goroutine
//	text := setter.Text("وكالة Reuters 2024", "ar", true)
//	for _, line := range text.Lines(typeset.Em*12, 4) {
//		for _, glyph := range line.Glyphs {
//			outline(glyph.Font, glyph.ID, glyph.X, glyph.Y)
//		}
//	}
//
// Lengths are whole numbers: [Em] of them are as long as the font is large, so
// that a text is shaped once for all sizes. y grows upwards from the line on
// which letters stand.
//
// It promises:
//
//   - the same fonts and text give the same glyphs, places and outlines on any
//     machine, also where an int has 32 bits. The library reckons in fractions,
//     and some processors round a product and a sum once and others twice; but
//     what it does with a font that is not variable is exact. Variable ones are
//     refused. (A glyph that is put together from others made smaller is not
//     exact. The theme's fonts have none.)
//   - a letter that no font has is left out, with what would then be a second
//     blank ([Setter.Known]); no box is drawn. One that is made of others is
//     replaced by those that the fonts have: № by No, ạ by a;
//   - lines break between words. Only one that is longer than a line is broken
//     within, and an ellipsis ends what has more lines than are allowed.
package typeset

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
)

// Em is the size of a font in the package's unit of length.
const Em = 1000 * 64

// A File is a font file: TrueType, OpenType or WOFF.
type File struct {
	Name string
	Data []byte
}

// Fonts are fonts of one style. They may be used from many goroutines.
type Fonts struct{ fonts []*font.Font }

// Load reads fonts. A letter is drawn with the first that has it.
func Load(files []File) (*Fonts, error) {
	if len(files) == 0 {
		return nil, errors.New("there is no font")
	}
	f := &Fonts{}
	for _, file := range files {
		one, err := load(file.Data)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file.Name, err)
		}
		f.fonts = append(f.fonts, one)
	}
	return f, nil
}

// wOFF2 begins a file of WOFF2, which the library does not read.
const wOFF2 = "wOF2"

func load(data []byte) (*font.Font, error) {
	if bytes.HasPrefix(data, []byte(wOFF2)) {
		return nil, errors.New("WOFF2 is not read here; give the font as TTF, OTF or WOFF")
	}
	loader, err := opentype.NewLoader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	if loader.HasTable(opentype.MustNewTag("fvar")) {
		return nil, errors.New("the font is variable; give one of a single weight")
	}
	f, err := font.NewFont(loader)
	if err != nil {
		return nil, err
	}
	listCoverages(f)
	return f, nil
}

// A Segment is a line of an outline, or a curve: how many points it has.
type Segment struct {
	Start  bool // begins a new contour, at To
	Points []Point
}

// A Point is a place in units of [Em].
type Point struct{ X, Y int }

// Outline returns the outline of a glyph. Nobody may change it.
func (s *Setter) Outline(g Glyph) []Segment {
	key := glyphKey{g.Font, g.ID}
	outline, ok := s.outlines[key]
	if !ok {
		outline = s.outline(g)
		s.outlines[key] = outline
	}
	return outline
}

// glyphKey is a glyph of one of the fonts.
type glyphKey struct {
	font int
	id   uint32
}

func (s *Setter) outline(g Glyph) []Segment {
	face := s.faces[g.Font]
	outline, ok := face.GlyphData(font.GID(g.ID)).(font.GlyphOutline)
	if !ok {
		return nil // a picture, as of an emoji
	}
	out := make([]Segment, len(outline.Segments))
	for i, segment := range outline.Segments {
		out[i].Start = segment.Op == opentype.SegmentOpMoveTo
		for _, p := range segment.ArgsSlice() {
			out[i].Points = append(out[i].Points, Point{scaled(p.X, face.Upem()), scaled(p.Y, face.Upem())})
		}
	}
	return out
}

// scaled turns units of a font into those of the package. A font's are whole,
// or halves between two points.
func scaled(v float32, upem uint16) int {
	return int(int64(v*4) * (Em / 4) / int64(upem))
}
