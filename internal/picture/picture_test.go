package picture

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/image/draw"
)

// drawing is a picture with edges, slopes and some noise.
func drawing(w, h int) *image.NRGBA {
	m := image.NewNRGBA(image.Rect(0, 0, w, h))
	r := rand.New(rand.NewPCG(1, 2))
	for y := range h {
		for x := range w {
			c := color.NRGBA{uint8(x * 255 / w), uint8(y * 255 / h), uint8((x/64 + y/48) % 2 * 120), 255}
			if (x/50+y/50)%5 == 0 {
				c.R ^= uint8(r.IntN(16))
			}
			m.SetNRGBA(x, y, c)
		}
	}
	return m
}

func pngOf(t testing.TB, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func jpegOf(t testing.TB, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, &jpeg.Options{Quality: 95}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func decoded(t *testing.T, data []byte) image.Image {
	t.Helper()
	m, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestWidths(t *testing.T) {
	for width, want := range map[int]struct {
		widths []int
		shown  bool
	}{
		100:  {nil, true},
		599:  {nil, true},
		600:  {[]int{480}, true},
		999:  {[]int{480}, true},
		1000: {[]int{480, 800}, true},
		1499: {[]int{480, 800}, true},
		1500: {[]int{480, 800, 1200}, true},
		1600: {[]int{480, 800, 1200}, true},
		1601: {[]int{480, 800, 1200}, false},
	} {
		h, err := Read(pngOf(t, image.NewGray(image.Rect(0, 0, width, 10))))
		if err != nil || h.Width != width || h.Height != 10 || !slices.Equal(h.Widths(), want.widths) || h.Shown() != want.shown {
			t.Errorf("%d: %+v, %v, %v, shown %t", width, h, err, h.Widths(), h.Shown())
		}
	}
	h, _ := Read(pngOf(t, image.NewGray(image.Rect(0, 0, 1000, 3))))
	if got := h.HeightAt(480); got != 1 {
		t.Errorf("a line is %d high", got)
	}
}

// What has no smaller pictures still has a size.
func TestOtherFormats(t *testing.T) {
	var moving bytes.Buffer
	if err := gif.Encode(&moving, image.NewPaletted(image.Rect(0, 0, 900, 30), color.Palette{color.Black}), nil); err != nil {
		t.Fatal(err)
	}
	webp, _ := hex.DecodeString("524946461a000000574542505650384c0d0000002f00000010071011118888fe0700")
	palette := pngOf(t, image.NewPaletted(image.Rect(0, 0, 900, 30), color.Palette{color.Black}))
	animated := pngOf(t, image.NewGray(image.Rect(0, 0, 900, 30)))
	animated = headed(animated, pngStart, chunk("acTL", make([]byte, 8)))
	for name, data := range map[string][]byte{"gif": moving.Bytes(), "webp": webp, "apng": animated, "palette": palette} {
		h, err := Read(data)
		if err != nil || h.Width == 0 || h.Widths() == nil && h.widths != 0 || len(h.Widths()) > 0 {
			t.Errorf("%s: %+v, %v", name, h, err)
		}
		if files, err := Smaller(data); len(files) > 0 || err != nil {
			t.Errorf("%s: %d smaller ones, %v", name, len(files), err)
		}
	}
	if _, err := Read([]byte("picture")); err == nil {
		t.Error("words are no picture")
	}
}

func chunk(kind string, payload []byte) []byte {
	out := binary.BigEndian.AppendUint32(nil, uint32(len(payload)))
	out = append(append(out, kind...), payload...)
	return binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(out[4:]))
}

// A small file that claims to be large is not decoded.
func TestHuge(t *testing.T) {
	data := pngOf(t, image.NewGray(image.Rect(0, 0, 900, 30)))
	header := binary.BigEndian.AppendUint32(nil, 10_000)
	header = binary.BigEndian.AppendUint32(header, 8_000)
	header = append(header, 16, 6, 0, 0, 0)
	data = append(append(data[:8:8], chunk("IHDR", header)...), data[pngStart:]...)
	h, err := Read(data)
	if !errors.Is(err, ErrHuge) || h.Width != 10_000 || len(h.Widths()) > 0 {
		t.Errorf("%+v, %v", h, err)
	}
	if files, err := Smaller(data); !errors.Is(err, ErrHuge) || files != nil {
		t.Errorf("%d files, %v", len(files), err)
	}
}

// A picture that ends early has a size, and no smaller pictures.
func TestBroken(t *testing.T) {
	for name, data := range map[string][]byte{"jpeg": jpegOf(t, drawing(700, 300)), "png": pngOf(t, drawing(700, 300))} {
		data = data[:len(data)/2]
		if h, err := Read(data); err != nil || len(h.Widths()) != 1 {
			t.Errorf("%s: %+v, %v", name, h, err)
		}
		if files, err := Smaller(data); err == nil || files != nil {
			t.Errorf("%s: %d files, %v", name, len(files), err)
		}
	}
}

// Smaller pictures look as another hand would draw them, whatever the colours
// are stored in.
func TestSmaller(t *testing.T) {
	m := drawing(700, 301)
	gray := image.NewGray(m.Bounds())
	draw.Draw(gray, m.Bounds(), m, image.Point{}, draw.Src)
	deep := image.NewNRGBA64(m.Bounds())
	draw.Draw(deep, m.Bounds(), m, image.Point{}, draw.Src)
	for name, data := range map[string][]byte{
		"jpeg": jpegOf(t, m), "gray jpeg": jpegOf(t, gray),
		"png": pngOf(t, m), "gray png": pngOf(t, gray), "deep png": pngOf(t, deep),
	} {
		files, err := Smaller(data)
		if err != nil || len(files) != 1 {
			t.Fatalf("%s: %d files, %v", name, len(files), err)
		}
		full := decoded(t, data)
		want := image.NewRGBA(image.Rect(0, 0, 480, 206))
		draw.CatmullRom.Scale(want, want.Bounds(), full, full.Bounds(), draw.Src, nil)
		got := decoded(t, files[0])
		if bytes.Equal(files[0], data) {
			got = smallerImage(full, upright, 480, 206)
		}
		if got.Bounds() != want.Bounds() {
			t.Errorf("%s: %v, want %v", name, got.Bounds(), want.Bounds())
			continue
		}
		limit := 0.6 // of 255, a rounding
		if strings.HasSuffix(name, "jpeg") {
			limit = 5
		}
		if d := difference(got, want); d > limit {
			t.Errorf("%s: differs by %.2f on average", name, d)
		}
	}
}

// difference is how much two pictures differ on average, of 255.
func difference(a, b image.Image) float64 {
	var sum, n float64
	for y := range b.Bounds().Dy() {
		for x := range b.Bounds().Dx() {
			r, g, bl, _ := a.At(x, y).RGBA()
			r2, g2, bl2, _ := b.At(x, y).RGBA()
			for _, d := range []int{int(r>>8) - int(r2>>8), int(g>>8) - int(g2>>8), int(bl>>8) - int(bl2>>8)} {
				sum += float64(max(d, -d))
				n++
			}
		}
	}
	return sum / n
}

// The same pixels on any machine: the sum was taken on one, in whole numbers.
// Other pixels want another Version, or builds would go on using the old ones.
func TestSameEverywhere(t *testing.T) {
	m := drawing(997, 613)
	p := scaled(colours(m), 480, 295)
	sum := sha256.Sum256(p.pix)
	if got, want := hex.EncodeToString(sum[:8]), "58d961d093605996"; got != want {
		t.Errorf("the pixels are others: %s", got)
	}
}

// A plain colour stays what it is, and a clear pixel lends none to its
// neighbours.
func TestPlain(t *testing.T) {
	m := image.NewNRGBA(image.Rect(0, 0, 611, 407))
	for y := range 407 {
		for x := range 611 {
			m.SetNRGBA(x, y, color.NRGBA{200, 100, 50, 255})
			if x > 300 {
				m.SetNRGBA(x, y, color.NRGBA{0, 255, 0, 0})
			}
		}
	}
	small := smallerImage(m, upright, 480, 320).(*image.NRGBA)
	for i := 0; i < len(small.Pix); i += 4 {
		if p := small.Pix[i:][:4]; p[3] > 8 && (p[0] < 185 || p[0] > 215 || p[1] < 90 || p[1] > 110) {
			t.Fatalf("pixel %d is %v", i/4, p)
		}
	}
}

// A JPEG that says which way is up is shown, and made smaller, that way up.
func TestOrientation(t *testing.T) {
	// Quarters: red, green, blue, white; as they are stored.
	m := image.NewNRGBA(image.Rect(0, 0, 800, 600))
	for y := range 600 {
		for x := range 800 {
			m.SetNRGBA(x, y, []color.NRGBA{{255, 0, 0, 255}, {0, 255, 0, 255}, {0, 0, 255, 255}, {255, 255, 255, 255}}[x/400+y/300*2])
		}
	}
	plain := jpegOf(t, m)
	// What is shown at the corners: above left and right, below left and right.
	for i, want := range []string{"RGBW", "GRWB", "WBGR", "BWRG", "RBGW", "BRWG", "WGBR", "GWRB"} {
		for _, order := range []string{"II", "MM"} {
			data := headed(plain, jpegStart, exif(order, i+1))
			h, err := Read(data)
			if err != nil {
				t.Fatal(err)
			}
			if sideways := h.Width == 600; sideways != (i >= 4) {
				t.Errorf("orientation %d: %d wide", i+1, h.Width)
			}
			files, err := Smaller(data)
			if err != nil {
				t.Fatal(err)
			}
			small := decoded(t, files[0])
			w, ht := small.Bounds().Dx(), small.Bounds().Dy()
			if w != 480 || ht != h.HeightAt(480) {
				t.Errorf("orientation %d: %d × %d", i+1, w, ht)
			}
			got := letter(small.At(20, 20)) + letter(small.At(w-20, 20)) + letter(small.At(20, ht-20)) + letter(small.At(w-20, ht-20))
			if got != want {
				t.Errorf("orientation %d: %s, want %s", i+1, got, want)
			}
			if bytes.Contains(files[0], exifHead) {
				t.Error("a smaller picture says again that it is to be turned")
			}
		}
	}
	for _, broken := range [][]byte{nil, []byte("II"), []byte("II*\x00\xff\xff\xff\xff"), []byte("II*\x00\x08\x00\x00\x00\xff\xff\x12\x01")} {
		if got := turnIn(broken); got != upright {
			t.Errorf("%q: turned %d", broken, got)
		}
	}
}

func letter(c color.Color) string {
	r, g, b, _ := c.RGBA()
	switch {
	case r > 0x8000 && g > 0x8000:
		return "W"
	case r > 0x8000:
		return "R"
	case g > 0x8000:
		return "G"
	case b > 0x8000:
		return "B"
	}
	return "?"
}

// exif is a JPEG's segment that tells the orientation.
func exif(order string, orientation int) []byte {
	var o binary.AppendByteOrder = binary.LittleEndian
	if order == "MM" {
		o = binary.BigEndian
	}
	tiff := o.AppendUint32(o.AppendUint16([]byte(order), 42), 8)
	tiff = o.AppendUint16(tiff, 2)
	tiff = append(tiff, make([]byte, 12)...)
	tiff = o.AppendUint32(o.AppendUint16(o.AppendUint16(tiff, 0x0112), 3), 1)
	tiff = append(o.AppendUint16(tiff, uint16(orientation)), 0, 0)
	return segment(0xE1, append([]byte("Exif\x00\x00"), tiff...))
}

func segment(marker byte, payload []byte) []byte {
	return append(binary.BigEndian.AppendUint16([]byte{0xFF, marker}, uint16(2+len(payload))), payload...)
}

// The colour profile goes with the colours; where a picture was taken does not.
func TestProfile(t *testing.T) {
	profile := segment(0xE2, []byte("ICC_PROFILE\x00\x01\x01colours"))
	place := segment(0xE1, []byte("Exif\x00\x00II*\x00\x08\x00\x00\x00\x00\x00 in Baghdad"))
	files, err := Smaller(headed(jpegOf(t, drawing(700, 300)), jpegStart, append(place, profile...)))
	if err != nil || !bytes.Contains(files[0], profile) || bytes.Contains(files[0], []byte("Baghdad")) {
		t.Errorf("jpeg: %v, profile %t", err, bytes.Contains(files[0], profile))
	}
	decoded(t, files[0])
	profile = chunk("gAMA", []byte{0, 0, 0xB1, 0x8F})
	files, err = Smaller(headed(pngOf(t, drawing(700, 300)), pngStart, append(profile, chunk("tEXt", []byte("Comment\x00Baghdad"))...)))
	if err != nil || !bytes.Contains(files[0], profile) || bytes.Contains(files[0], []byte("Baghdad")) {
		t.Errorf("png: %v, profile %t", err, bytes.Contains(files[0], profile))
	}
	decoded(t, files[0])
}

// A picture may have been squeezed harder than its smaller ones are.
func TestNeverLarger(t *testing.T) {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, drawing(610, 300), &jpeg.Options{Quality: 3}); err != nil {
		t.Fatal(err)
	}
	data := b.Bytes()
	files, err := Smaller(data)
	if err != nil || !bytes.Equal(files[0], data) {
		t.Errorf("%d bytes of %d, %v", len(files[0]), len(data), err)
	}
}

// Large pictures wait for each other, and one that is larger than all may have
// still comes in, alone.
func TestGate(t *testing.T) {
	g := new(gate)
	g.left.L = &g.mu
	var mu sync.Mutex
	var inside, most int
	var all sync.WaitGroup
	for i := range 40 {
		n := []int{MaxPixels / 2, MaxPixels / 3, MaxPixels, MaxPixels + 1}[i%4]
		all.Go(func() {
			g.enter(n)
			mu.Lock()
			inside += n
			most = max(most, inside)
			mu.Unlock()
			time.Sleep(time.Microsecond)
			mu.Lock()
			inside -= n
			mu.Unlock()
			g.leave(n)
		})
	}
	all.Wait()
	if most > MaxPixels+1 || most < MaxPixels*5/6 || g.inside != 0 {
		t.Errorf("at most %d inside, %d left", most, g.inside)
	}
}

// Whatever a file says, reading it ends, and what Read promises Smaller keeps.
func FuzzPicture(f *testing.F) {
	for _, data := range [][]byte{jpegOf(f, drawing(610, 8)), pngOf(f, drawing(610, 8)), headed(jpegOf(f, drawing(8, 610)), jpegStart, exif("MM", 6))} {
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		h, err := Read(data)
		if err != nil && !errors.Is(err, ErrHuge) && h != (Header{}) {
			t.Errorf("%+v and %v", h, err)
		}
		if h.Width*h.Height > 1<<20 {
			return
		}
		files, err := Smaller(data)
		if err == nil && len(files) != len(h.Widths()) {
			t.Fatalf("%d files for %v", len(files), h.Widths())
		}
		for i, file := range files {
			small, err := Read(file)
			if err != nil || !bytes.Equal(file, data) && (small.Width != h.Widths()[i] || small.Height != h.HeightAt(small.Width)) {
				t.Errorf("%+v, %v of %+v", small, err, h)
			}
		}
	})
}

func TestDrawings(t *testing.T) {
	for svg, want := range map[string][2]int{
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 675" width="600" height="338"/>`:                    {600, 338},
		`<?xml version="1.0"?><!-- drawn --><svg xmlns="http://www.w3.org/2000/svg" viewBox="0, 0, 1200.4 675"></svg>`: {1200, 675},
		`<svg width="100%" height="100%" viewBox="0 0 40 30"/>`:                                                        {40, 30},
		`<svg width="12px" height="7.6px"/>`:                                                                           {12, 8},
		`<svg width="1e99" height="1"/>`:                                                                               {0, 0},
		`<svg/>`:                                                                                                       {0, 0},
		`<html><svg width="3" height="3"/></html>`:                                                                     {0, 0},
		`<svg`: {0, 0},
	} {
		h, err := Read([]byte(svg))
		if err != nil || h.Width != want[0] || h.Height != want[1] || len(h.Widths()) != 0 {
			t.Errorf("%s: %+v, %v", svg, h, err)
		}
	}
	if _, err := Read([]byte("no picture")); err == nil {
		t.Error("a text is a picture")
	}
}
