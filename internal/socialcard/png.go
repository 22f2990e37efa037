package socialcard

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"hash/crc32"
	"io"
)

// image/png can write a card as well. It takes as long to pack two pixels into a
// byte as to make the bytes small, and asks for the best that zlib can do or for
// what it does by default; five of nine takes three quarters of the time of that,
// and a card is three in a hundred larger.
const effort = 5

func newPacker() *zlib.Writer {
	w, err := zlib.NewWriterLevel(io.Discard, effort)
	if err != nil {
		panic(err) // effort is none of zlib's
	}
	return w
}

// bits is how many a pixel has in a file: enough for the palette.
const bits = 4

// encode writes the desk's picture as PNG.
func (d *desk) encode() ([]byte, error) {
	var file bytes.Buffer
	file.WriteString("\x89PNG\r\n\x1a\n")
	header := binary.BigEndian.AppendUint32(nil, Width)
	header = binary.BigEndian.AppendUint32(header, Height)
	chunk(&file, "IHDR", append(header, bits, 3 /* a palette */, 0, 0, 0))
	var colours []byte
	for _, c := range palette {
		r, g, b, _ := c.RGBA()
		colours = append(colours, byte(r>>8), byte(g>>8), byte(b>>8))
	}
	chunk(&file, "PLTE", colours)
	pixels, err := d.pixels()
	if err != nil {
		return nil, err
	}
	chunk(&file, "IDAT", pixels)
	chunk(&file, "IEND", nil)
	return file.Bytes(), nil
}

// pixels are the rows of the picture, two pixels a byte, made smaller.
func (d *desk) pixels() ([]byte, error) {
	var small bytes.Buffer
	d.packer.Reset(&small)
	var row [1 + Width/2]byte // begins with its filter: none
	for y := range Height {
		pix := d.picture.Pix[y*d.picture.Stride:][:Width]
		for i := range Width / 2 {
			row[1+i] = pix[2*i]<<bits | pix[2*i+1]
		}
		if _, err := d.packer.Write(row[:]); err != nil {
			return nil, err
		}
	}
	err := d.packer.Close()
	return small.Bytes(), err
}

// chunk writes a part of a PNG file.
func chunk(w *bytes.Buffer, kind string, data []byte) {
	w.Write(binary.BigEndian.AppendUint32(nil, uint32(len(data))))
	start := w.Len()
	w.WriteString(kind)
	w.Write(data)
	w.Write(binary.BigEndian.AppendUint32(nil, crc32.ChecksumIEEE(w.Bytes()[start:])))
}
