package picture

import (
	"bytes"
	"encoding/xml"
	"math"
	"strconv"
	"strings"
)

// svgHead is where the root element of an SVG begins, if it is one.
const svgHead = 4096

// isSVG reports whether a file that is no other picture looks like a drawing.
func isSVG(data []byte) bool {
	return bytes.Contains(data[:min(svgHead, len(data))], []byte("<svg"))
}

// svgSize reads the size of a drawing from its root element: width and height
// in pixels, or else those of its viewBox (SVG 2, 8.2). One that says neither
// has no size of its own, and the header is empty.
func svgSize(data []byte) Header {
	decoder := xml.NewDecoder(bytes.NewReader(data))
	for {
		token, err := decoder.Token()
		if err != nil {
			return Header{}
		}
		root, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		var width, height, box string
		for _, a := range root.Attr {
			switch a.Name.Local {
			case "width":
				width = a.Value
			case "height":
				height = a.Value
			case "viewBox":
				box = a.Value
			}
		}
		h := Header{Width: pixels(width), Height: pixels(height)}
		if sides := strings.FieldsFunc(box, func(r rune) bool { return r == ' ' || r == ',' || r == '\n' || r == '\t' }); (h.Width == 0 || h.Height == 0) && len(sides) == 4 {
			h = Header{Width: pixels(sides[2]), Height: pixels(sides[3])}
		}
		if root.Name.Local != "svg" || h.Width == 0 || h.Height == 0 {
			return Header{}
		}
		return h
	}
}

// pixels reads a length; 0 for one in another unit.
func pixels(s string) int {
	n, err := strconv.ParseFloat(strings.TrimSuffix(strings.TrimSpace(s), "px"), 64)
	if err != nil || !(n >= 1 && n <= 1<<20) {
		return 0
	}
	return int(math.Round(n))
}
