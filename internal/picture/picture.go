// Package picture tells how large a picture is, and makes smaller ones of it
// for smaller screens.
//
//	header, err := picture.Read(data)    // from its first bytes
//	header.Widths()                      // 480, 800: those that Smaller makes
//	files, err := picture.Smaller(data)  // a file for each
//
// Read knows JPEG, PNG, GIF, WebP and SVG. Smaller makes JPEG of JPEG and PNG of
// PNG; other pictures, PNG with a palette (a drawing in few colours, which is
// small as it is) or with motion, and JPEG in the colours of print have no widths
// and stay as they are.
//
// It promises:
//
//   - the same bytes give the same files, on any machine: pictures are scaled
//     in whole numbers, because processors differ in how they round a product
//     and a sum of fractions (golang.org/x/image/draw adds up fractions);
//   - a picture that says in its EXIF data which way is up (Orientation) is as
//     wide and high as it is shown, and the smaller ones are turned;
//   - smaller ones keep the colour profile, and nothing else that a camera
//     writes down beside a picture: no place, no name;
//   - none of them has more bytes than the picture itself: one that would is the
//     picture itself;
//   - memory is bounded: a picture of more than MaxPixels is not decoded
//     ([ErrHuge]), and of several at a time no more than have that many pixels
//     together; others wait.
package picture

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	_ "image/gif" // its size
	_ "image/jpeg"
	_ "image/png"

	_ "golang.org/x/image/webp" // its size
)

// MaxPixels is what a picture may have to be decoded: somewhat more than the
// cameras of telephones take. A small file may claim to have very many.
const MaxPixels = 52_000_000

// ErrHuge says that a picture has more pixels than MaxPixels.
var ErrHuge = errors.New("the picture has too many pixels")

// A Header is what the first bytes of a picture say.
type Header struct {
	Width, Height int // as it is shown; 0 if they say nothing that can be read
	widths        int // how many of widths it has
}

// widths are those of smaller pictures: of a telephone held upright, of one
// with a fine screen or of a column of text, and of that on a fine screen.
var widths = [...]int{480, 800, 1200}

// Widths are those of the smaller pictures, smallest first. They are worth
// making where the picture is a quarter wider.
func (h Header) Widths() []int { return widths[:h.widths] }

// HeightAt is the height of a smaller picture of a width.
func (h Header) HeightAt(width int) int {
	return max(1, (h.Height*width+h.Width/2)/h.Width)
}

// Shown reports whether a page should offer the picture itself beside its
// smaller ones: one much wider than the widest of them is for keeping.
func (h Header) Shown() bool {
	return h.widths < len(widths) || h.Width <= widths[len(widths)-1]*4/3
}

// Read reads the header of a picture. It returns ErrHuge and a header without
// widths for one that is too large to be made smaller, and another error for
// what is no picture that it knows.
func Read(data []byte) (Header, error) {
	c, format, err := image.DecodeConfig(bytes.NewReader(data))
	if errors.Is(err, image.ErrFormat) && isSVG(data) {
		return svgSize(data), nil
	}
	if err != nil {
		return Header{}, err
	}
	h := Header{Width: c.Width, Height: c.Height}
	if format == "jpeg" && orientation(data).sideways() {
		h.Width, h.Height = h.Height, h.Width
	}
	if c.Width <= 0 || c.Height <= 0 {
		return Header{}, errors.New("it has no pixels")
	}
	if c.Width > MaxPixels/c.Height {
		return h, ErrHuge
	}
	_, palette := c.ColorModel.(color.Palette)
	if format == "jpeg" && c.ColorModel != color.CMYKModel || format == "png" && !palette && !isAnimated(data) {
		for h.widths < len(widths) && widths[h.widths]*5 <= h.Width*4 {
			h.widths++
		}
	}
	return h, nil
}
