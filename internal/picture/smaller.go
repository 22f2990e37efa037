package picture

import (
	"bytes"
	"fmt"
	"image"
	"image/jpeg"
	"image/png"
	"sync"
)

// Version changes with the bytes that Smaller makes. Who keeps them names it.
const Version = "1"

// quality of JPEG: at these sizes nobody sees a difference from there on.
const quality = 82

// Smaller makes the smaller pictures of one, in the order of its widths. If it
// cannot be decoded to its end, there are none.
func Smaller(data []byte) ([][]byte, error) {
	h, err := Read(data)
	if err != nil || h.widths == 0 {
		return nil, err
	}
	pixels := h.Width * h.Height
	atOnce.enter(pixels)
	defer atOnce.leave(pixels)
	full, format, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	up := upright
	if format == "jpeg" {
		up = orientation(data)
	}
	out := make([][]byte, h.widths)
	for i, w := range h.Widths() {
		small := smallerImage(full, up, w, h.HeightAt(w))
		var b bytes.Buffer
		if format == "jpeg" {
			err = jpeg.Encode(&b, small, &jpeg.Options{Quality: quality})
			out[i] = headed(b.Bytes(), jpegStart, jpegProfile(data))
		} else {
			err = (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, small)
			out[i] = headed(b.Bytes(), pngStart, pngProfile(data))
		}
		if err != nil {
			return nil, fmt.Errorf("making it %d wide: %w", w, err)
		}
		if len(out[i]) >= len(data) {
			out[i] = data
		}
	}
	return out, nil
}

// smallerImage scales a picture to the size that it has when it is turned.
func smallerImage(full image.Image, t turn, w, h int) image.Image {
	if t.sideways() {
		w, h = h, w
	}
	small := func(src rows, w, h int) plane { return scaled(src, w, h).turned(t) }
	switch m := full.(type) {
	case *image.YCbCr:
		cw, ch := (w+1)/2, (h+1)/2
		bounds := m.Bounds()
		chroma := m.SubsampleRatio
		cb, cr := m.Cb, m.Cr
		sw, sh := chromaSize(chroma, bounds.Dx(), bounds.Dy())
		y := small(channel(m.Y, m.YStride, bounds.Dx(), bounds.Dy()), w, h)
		b := small(channel(cb, m.CStride, sw, sh), cw, ch)
		r := small(channel(cr, m.CStride, sw, sh), cw, ch)
		return &image.YCbCr{
			Y: y.pix, Cb: b.pix, Cr: r.pix, YStride: y.w, CStride: b.w,
			SubsampleRatio: image.YCbCrSubsampleRatio420, Rect: image.Rect(0, 0, y.w, y.h),
		}
	case *image.Gray:
		p := small(channel(m.Pix, m.Stride, m.Bounds().Dx(), m.Bounds().Dy()), w, h)
		return &image.Gray{Pix: p.pix, Stride: p.w, Rect: image.Rect(0, 0, p.w, p.h)}
	}
	p := small(colours(full), w, h)
	unmultiply(p.pix)
	return &image.NRGBA{Pix: p.pix, Stride: 4 * p.w, Rect: image.Rect(0, 0, p.w, p.h)}
}

// chromaSize is how many pixels the colours of a picture have.
func chromaSize(ratio image.YCbCrSubsampleRatio, w, h int) (int, int) {
	switch ratio {
	case image.YCbCrSubsampleRatio422:
		return (w + 1) / 2, h
	case image.YCbCrSubsampleRatio420:
		return (w + 1) / 2, (h + 1) / 2
	case image.YCbCrSubsampleRatio440:
		return w, (h + 1) / 2
	case image.YCbCrSubsampleRatio411:
		return (w + 3) / 4, h
	case image.YCbCrSubsampleRatio410:
		return (w + 3) / 4, (h + 1) / 2
	}
	return w, h
}

// channel is the rows of one value a pixel.
func channel(pix []uint8, stride, w, h int) rows {
	return rows{w, h, 1, func(y int, _ []uint8) []uint8 { return pix[y*stride:][:w] }}
}

// colours is the rows of red, green, blue and opacity, each colour as much as
// the pixel is opaque: a clear pixel has no say in the colour of those around.
func colours(m image.Image) rows {
	b := m.Bounds()
	r := rows{w: b.Dx(), h: b.Dy(), n: 4}
	switch m := m.(type) {
	case *image.RGBA:
		r.row = func(y int, _ []uint8) []uint8 { return m.Pix[y*m.Stride:][:4*r.w] }
	case *image.NRGBA:
		r.row = func(y int, buffer []uint8) []uint8 {
			copy(buffer, m.Pix[y*m.Stride:][:4*r.w])
			multiply(buffer)
			return buffer
		}
	default:
		r.row = func(y int, buffer []uint8) []uint8 {
			for x := range r.w {
				c := eightBits(m.At(b.Min.X+x, b.Min.Y+y).RGBA())
				copy(buffer[4*x:], c[:])
			}
			return buffer
		}
	}
	return r
}

func eightBits(r, g, b, a uint32) [4]uint8 {
	return [4]uint8{uint8(r >> 8), uint8(g >> 8), uint8(b >> 8), uint8(a >> 8)}
}

func multiply(pix []uint8) {
	for i := 0; i < len(pix); i += 4 {
		if a := uint32(pix[i+3]); a < 255 {
			for c := range 3 {
				pix[i+c] = uint8((uint32(pix[i+c])*a + 127) / 255)
			}
		}
	}
}

// unmultiply undoes multiply. A colour may have become stronger than its pixel
// is opaque: the kernel overshoots at edges.
func unmultiply(pix []uint8) {
	for i := 0; i < len(pix); i += 4 {
		if a := uint32(pix[i+3]); a > 0 && a < 255 {
			for c := range 3 {
				pix[i+c] = uint8(min((uint32(pix[i+c])*255+a/2)/a, 255))
			}
		}
	}
}

// A gate lets in so much at once that it is at most MaxPixels together.
type gate struct {
	mu     sync.Mutex
	left   sync.Cond
	inside int
}

var atOnce = func() *gate { g := new(gate); g.left.L = &g.mu; return g }()

func (g *gate) enter(n int) {
	g.mu.Lock()
	defer g.mu.Unlock()
	for g.inside > 0 && g.inside+n > MaxPixels {
		g.left.Wait()
	}
	g.inside += n
}

func (g *gate) leave(n int) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.inside -= n
	g.left.Broadcast()
}
