// Package socialcard draws the picture that other sites show beside a link to
// an article: its headline on paper, and below it the name of the site, the day
// and the source.
//
//	drawer, err := socialcard.New(fonts)
//	key := drawer.Key(card)      // names all that the picture is made from
//	file, err := drawer.PNG(card)
//
// It promises:
//
//   - the same card and fonts give the same bytes, on any machine with the same
//     release of Go: outlines are drawn in whole numbers ([mask]), and the file
//     is written by the standard library;
//   - a headline has at most four lines, broken between words, as large as they
//     have room for and about equally long; what is longer ends in an ellipsis;
//   - the lines begin where the language does, and what has another direction
//     stands in its own order (package typeset).
//
// Fonts are named by what they draw: bold-… the headline and the name of the
// site, regular-… the rest. Of several with one beginning, a letter is drawn
// with the first by name that has it; one that none has is left out.
package socialcard

import (
	"compress/zlib"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"image"
	"image/color"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/mujaz/mujaz/internal/typeset"
)

// Width and Height are the size of every card, in pixels: what Open Graph asks
// for, and what X and WhatsApp show large.
const (
	Width  = 1200
	Height = 630
)

// Version changes with the bytes that a Drawer makes. Who keeps them names it,
// by [Drawer.Key].
const Version = "1"

// A Card is what is drawn.
type Card struct {
	Lang   string
	RTL    bool
	Title  string
	Site   string // its name
	Date   string // as the site writes it; may be empty
	Source string // its name; may be empty
}

// A Drawer draws cards. It may be used from many goroutines.
type Drawer struct {
	fonts         string // names them by their bytes
	bold, regular *typeset.Fonts
	desks         sync.Pool
}

// A desk is what one goroutine draws with.
type desk struct {
	bold, regular *typeset.Setter
	mask          *mask
	picture       *image.Paletted
	packer        *zlib.Writer
}

// New returns a drawer with fonts. The error names the font that cannot be used.
func New(fonts []typeset.File) (*Drawer, error) {
	d := &Drawer{}
	sum := sha256.New()
	sorted := slices.SortedFunc(slices.Values(fonts), func(a, b typeset.File) int { return strings.Compare(a.Name, b.Name) })
	styles := map[string][]typeset.File{}
	for _, f := range sorted {
		style, _, _ := strings.Cut(f.Name, "-")
		styles[style] = append(styles[style], f)
		fmt.Fprintf(sum, "%q %x\n", f.Name, sha256.Sum256(f.Data))
	}
	d.fonts = hex.EncodeToString(sum.Sum(nil))
	var err error
	if d.bold, err = typeset.Load(styles["bold"]); err != nil {
		return nil, fmt.Errorf("bold: %w", err)
	}
	if d.regular, err = typeset.Load(styles["regular"]); err != nil {
		return nil, fmt.Errorf("regular: %w", err)
	}
	d.desks.New = func() any {
		return &desk{d.bold.Setter(), d.regular.Setter(), newMask(Width, Height), image.NewPaletted(image.Rect(0, 0, Width, Height), palette), newPacker()}
	}
	return d, nil
}

// Draws reports whether the fonts of headlines have any letter of a text.
func (d *Drawer) Draws(text string) bool { return d.bold.Setter().Known(text) != "" }

// Key names all that the picture of a card is made from.
func (d *Drawer) Key(c Card) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s %s %s %#v", Version, runtime.Version(), d.fonts, c))
	return hex.EncodeToString(sum[:])
}

// PNG draws a card.
func (d *Drawer) PNG(c Card) ([]byte, error) {
	desk := d.desks.Get().(*desk)
	defer d.desks.Put(desk)
	desk.draw(c)
	file, err := desk.encode()
	if err != nil {
		return nil, fmt.Errorf("writing a social card: %w", err)
	}
	return file, nil
}

// The colours are those of the theme's paper, by day. A pixel of a picture of
// sixteen is half a byte.
var palette = func() color.Palette {
	p := color.Palette{paper}
	for _, r := range []ramp{ink, soft, accent} {
		for level := 1; level <= r.levels; level++ {
			p = append(p, mixed(paper, r.colour, level, r.levels))
		}
	}
	return p
}()

// A ramp is a colour, and those between it and the paper, for edges.
type ramp struct {
	colour color.RGBA
	before int // of the palette's first
	levels int
}

var (
	paper  = color.RGBA{0xff, 0xfe, 0xfb, 0xff}
	ink    = ramp{color.RGBA{0x19, 0x1a, 0x1c, 0xff}, 0, 4}
	soft   = ramp{color.RGBA{0x55, 0x57, 0x5c, 0xff}, 4, 3}
	accent = ramp{color.RGBA{0x98, 0x16, 0x1f, 0xff}, 7, 3}
)

// full is the colour itself.
func (r ramp) full() uint8 { return uint8(r.before + r.levels) }

func mixed(a, b color.RGBA, level, levels int) color.RGBA {
	mix := func(a, b uint8) uint8 { return uint8((int(a)*(levels-level) + int(b)*level) / levels) }
	return color.RGBA{mix(a.R, b.R), mix(a.G, b.G), mix(a.B, b.B), 0xff}
}
