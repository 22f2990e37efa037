package typeset

import (
	"slices"
	"strings"
	"unicode"

	"github.com/go-text/typesetting/bidi"
	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/text/unicode/norm"
)

// A Setter sets texts, one at a time: it belongs to one goroutine.
type Setter struct {
	faces   []*font.Face
	shaper  shaping.HarfbuzzShaper
	split   shaping.Segmenter
	wrapper shaping.LineWrapper
	bidi    bidi.Paragraph

	outlines map[glyphKey][]Segment // of the glyphs drawn so far: a script has some hundreds
}

// Setter returns a new one.
func (f *Fonts) Setter() *Setter {
	s := &Setter{outlines: map[glyphKey][]Segment{}}
	for _, one := range f.fonts {
		s.faces = append(s.faces, font.NewFace(one))
	}
	return s
}

// A Text is shaped, and not yet in lines.
type Text struct {
	setter *Setter
	runes  []rune
	dir    di.Direction
	runs   []shaping.Output
	levels []levelRun
	more   shaping.Output
}

// size is Em in the library's terms, in which a length has 64 parts.
const size = Em

// ellipsis ends what is cut.
const ellipsis = "…"

// Text shapes a text of a language. Its direction is that of the whole; the
// parts of it have their own.
func (s *Setter) Text(text, lang string, rtl bool) *Text {
	t := &Text{setter: s, runes: together([]rune(s.Known(text))), dir: di.DirectionLTR}
	if rtl {
		t.dir = di.DirectionRTL
	}
	t.levels = s.levelRuns(t.runes, rtl)
	in := shaping.Input{Text: t.runes, Size: size, Language: language.NewLanguage(lang)}
	for _, run := range t.levels {
		in.RunStart, in.RunEnd, in.Direction = in.RunEnd, run.end, run.direction()
		t.runs = append(t.runs, s.shape(in)...)
	}
	if more := []rune(s.Known(ellipsis)); len(more) > 0 {
		in.Text, in.RunStart, in.RunEnd, in.Direction = more, 0, len(more), t.dir
		t.more = s.shape(in)[0]
	}
	return t
}

// shape shapes each part of a text that has one script and font.
func (s *Setter) shape(in shaping.Input) []shaping.Output {
	var out []shaping.Output
	for _, part := range s.split.Split(in, fontmap(s.faces)) {
		out = append(out, s.shaper.Shape(part))
	}
	return out
}

// fontmap finds the first font that has a letter; see [shaping.Fontmap].
type fontmap []*font.Face

func (f fontmap) ResolveFace(r rune) *font.Face {
	for _, face := range f {
		if _, ok := face.NominalGlyph(r); ok {
			return face
		}
	}
	return f[0]
}

func (s *Setter) has(r rune) bool {
	_, ok := fontmap(s.faces).ResolveFace(r).NominalGlyph(r)
	return ok
}

// Known is a text without what the fonts cannot draw, its blanks single. A mark
// or joiner without a letter before it is left out, too: behind a blank, or behind
// what is left out. With a blank it would be one letter, beside which the library
// breaks no line.
func (s *Setter) Known(text string) string {
	var out []rune
	below := false
	for _, r := range strings.Join(strings.Fields(norm.NFC.String(text)), " ") {
		switch {
		case (unicode.Is(unicode.M, r) || r == zeroWidthJoiner) && !below:
			continue
		case format(r):
			out = append(out, r)
			continue
		case unicode.IsSpace(r):
			out, below = append(out, ' '), false
			continue
		case s.has(r):
			out = append(out, r)
		default:
			parts := s.instead(r)
			if below = below && unicode.Is(unicode.M, r); len(parts) == 0 {
				continue
			}
			out = append(out, parts...)
		}
		below = true
	}
	return strings.Join(strings.Fields(string(out)), " ")
}

// instead is what a letter that no font has is made of: without its marks, if
// these are what is lacking, and nothing without the letter below them.
func (s *Setter) instead(r rune) []rune {
	parts := []rune(norm.NFKD.String(string(r)))
	if !s.has(parts[0]) || unicode.IsSpace(parts[0]) { // ΄ is a mark on a blank
		return nil
	}
	return slices.DeleteFunc(parts, func(p rune) bool { return !s.has(p) })
}

const zeroWidthJoiner = '\u200d'

// wordJoiner forbids a break, and shows nothing.
const wordJoiner = '\u2060'

// together holds words together that are written with hyphens, and numbers with
// a dash between them.
func together(text []rune) []rune {
	var out []rune
	for i, r := range text {
		out = append(out, r)
		if (r == '-' || r == '–') && i+1 < len(text) && !unicode.IsSpace(text[i+1]) {
			out = append(out, wordJoiner)
		}
	}
	return out
}

// format reports whether a character shows nothing itself and says how those
// around it are joined or ordered.
func format(r rune) bool { return unicode.Is(unicode.Cf, r) && r != '\u00AD' }
