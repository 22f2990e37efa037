package picture

import (
	"bytes"
	"encoding/binary"
	"iter"
)

// segments yields the parts of a JPEG before its pixels: the marker of each,
// its payload, and the whole of it.
func segments(data []byte) iter.Seq2[byte, []byte] {
	return func(yield func(byte, []byte) bool) {
		const startOfScan = 0xDA
		for at := 2; at+4 <= len(data) && data[at] == 0xFF; {
			marker := data[at+1]
			if marker == 0xFF { // filling
				at++
				continue
			}
			n := int(binary.BigEndian.Uint16(data[at+2:]))
			if marker == startOfScan || n < 2 || at+2+n > len(data) || !yield(marker, data[at:at+2+n]) {
				return
			}
			at += 2 + n
		}
	}
}

// chunks yields the parts of a PNG before its pixels: the type of each, and the
// whole of it.
func chunks(data []byte) iter.Seq2[string, []byte] {
	return func(yield func(string, []byte) bool) {
		for at := 8; at+12 <= len(data); {
			n := int(binary.BigEndian.Uint32(data[at:]))
			kind := string(data[at+4 : at+8])
			if kind == "IDAT" || n < 0 || n > len(data)-at-12 || !yield(kind, data[at:at+12+n]) {
				return
			}
			at += 12 + n
		}
	}
}

// isAnimated reports whether a PNG moves.
func isAnimated(data []byte) bool {
	for kind := range chunks(data) {
		if kind == "acTL" {
			return true
		}
	}
	return false
}

// The heads of the payloads of a JPEG's segments, behind marker and length.
var (
	exifHead    = []byte("Exif\x00\x00")
	profileHead = []byte("ICC_PROFILE\x00")
)

// jpegProfile returns the segments of a JPEG that hold its colour profile.
func jpegProfile(data []byte) []byte {
	var out []byte
	for marker, segment := range segments(data) {
		if marker == 0xE2 && bytes.HasPrefix(segment[4:], profileHead) {
			out = append(out, segment...)
		}
	}
	return out
}

// pngProfile returns the chunks of a PNG that say what its colours are.
func pngProfile(data []byte) []byte {
	var out []byte
	for kind, chunk := range chunks(data) {
		switch kind {
		case "iCCP", "sRGB", "gAMA", "cHRM", "cICP":
			out = append(out, chunk...)
		}
	}
	return out
}

// headed returns a file with segments or chunks put in after its first n bytes.
func headed(file []byte, n int, parts []byte) []byte {
	if len(parts) == 0 {
		return file
	}
	out := make([]byte, 0, len(file)+len(parts))
	return append(append(append(out, file[:n]...), parts...), file[n:]...)
}

// Where the profile stands in a file: behind the start of a JPEG, and behind
// the signature and the header of a PNG.
const (
	jpegStart = 2
	pngStart  = 8 + 25
)
