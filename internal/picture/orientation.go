package picture

import (
	"bytes"
	"encoding/binary"
)

// A turn is which way a camera was held: EXIF's Orientation, 1 to 8.
type turn int

const upright turn = 1

// sideways reports whether the turned picture is as wide as it was high.
func (t turn) sideways() bool { return t >= 5 }

// orientation returns which way up a JPEG is shown.
func orientation(data []byte) turn {
	for marker, segment := range segments(data) {
		if marker == 0xE1 && bytes.HasPrefix(segment[4:], exifHead) {
			return turnIn(segment[4+len(exifHead):])
		}
	}
	return upright
}

// turnIn finds the orientation in EXIF data, which has the form of a TIFF file:
// the order of bytes, the place of the first directory, and there entries of
// twelve bytes.
func turnIn(tiff []byte) turn {
	if len(tiff) < 8 {
		return upright
	}
	var order binary.ByteOrder = binary.LittleEndian
	if tiff[0] == 'M' {
		order = binary.BigEndian
	}
	at := int64(order.Uint32(tiff[4:]))
	if at+2 > int64(len(tiff)) {
		return upright
	}
	const orientationTag, entrySize = 0x0112, 12
	entries := tiff[at+2:]
	for range order.Uint16(tiff[at:]) {
		if len(entries) < entrySize {
			break
		}
		if order.Uint16(entries) == orientationTag {
			if t := turn(order.Uint16(entries[8:])); t >= 1 && t <= 8 {
				return t
			}
			break
		}
		entries = entries[entrySize:]
	}
	return upright
}

// turned returns a plane as it is shown.
func (p plane) turned(t turn) plane {
	if t <= upright {
		return p
	}
	out := plane{w: p.w, h: p.h, n: p.n, pix: make([]uint8, len(p.pix))}
	if t.sideways() {
		out.w, out.h = p.h, p.w
	}
	for y := range out.h {
		for x := range out.w {
			sx, sy := p.from(t, x, y)
			copy(out.pix[(y*out.w+x)*p.n:], p.pix[(sy*p.w+sx)*p.n:][:p.n])
		}
	}
	return out
}

// from returns which pixel of a plane is shown at a place.
func (p plane) from(t turn, x, y int) (int, int) {
	right, bottom := p.w-1, p.h-1
	switch t {
	case 2:
		return right - x, y
	case 3:
		return right - x, bottom - y
	case 4:
		return x, bottom - y
	case 5:
		return y, x
	case 6:
		return y, bottom - x
	case 7:
		return right - y, bottom - x
	case 8:
		return right - y, x
	}
	return x, y
}
