package ingest

import (
	"bytes"
	"fmt"
	"html"
	"strings"
	"unicode/utf8"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/diag"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// decode turns the bytes of an item into text: UTF-8, UTF-16 with a byte order
// mark, or one of the old Arabic encodings, if what it gives is Arabic. Other
// bytes are a problem, since a wrong guess loses letters.
func decode(item Item, problems *diag.List) (string, bool) {
	data := item.Data
	if bytes.HasPrefix(data, []byte{0xFF, 0xFE}) || bytes.HasPrefix(data, []byte{0xFE, 0xFF}) {
		decoded, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(data)
		if err == nil {
			data = decoded
		}
	}
	if i := invalid(data); i >= 0 {
		if text, ok := oldArabic(data); ok {
			return text, true
		}
		line := bytes.Count(data[:i], []byte("\n")) + 1
		col := utf8.RuneCount(data[bytes.LastIndexByte(data[:i], '\n')+1:i]) + 1
		problems.Add(diag.Errorf(diag.Pos{Path: item.Name, Line: line, Col: col}, "utf-8", "the item is not UTF-8: %s", fmt.Sprintf("byte %#02x stands here", data[i])).
			WithHint("save it as UTF-8"))
		return "", false
	}
	return string(data), true
}

// oldArabic reads windows-1256 and ISO-8859-6, the one that makes more of the
// text Arabic. It must be Arabic: nine in ten of the letters beyond ASCII.
func oldArabic(data []byte) (string, bool) {
	best, share := "", 0.9
	for _, encoding := range []*charmap.Charmap{charmap.Windows1256, charmap.ISO8859_6} {
		text, err := encoding.NewDecoder().Bytes(data)
		if err != nil {
			continue
		}
		if s := arabicShare(string(text)); s > share {
			best, share = string(text), s
		}
	}
	return best, best != ""
}

// arabicShare is how many of the characters beyond ASCII are Arabic letters
// that news uses; quotation marks and dashes count for neither side. A text
// without the article ال is too short to judge.
func arabicShare(text string) float64 {
	good, all := 0, 0
	for _, r := range text {
		switch {
		case r < 0x80 || strings.ContainsRune("«»“”‘’–—…\u00a0", r):
		case r >= 'ء' && r <= 'ي' || r == '،' || r == '؛' || r == '؟' || r >= 0x064B && r <= 0x0652:
			good, all = good+1, all+1
		default:
			all++
		}
	}
	if all < 8 || strings.Count(text, "ال") == 0 {
		return 0
	}
	return float64(good) / float64(all)
}

// invalid returns the place of the first byte that is not UTF-8, or -1.
func invalid(data []byte) int {
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}

// line is one line of an item, repaired. Lines without a word are kept as
// empty ones, since they end a paragraph.
type line struct {
	number int
	text   string
}

// entities turns what HTML left in a text (&nbsp; &quot;) into characters.
func entities(s string) string {
	if !strings.Contains(s, "&") {
		return s
	}
	return html.UnescapeString(s)
}

func lines(text string) []line {
	var out []line
	for i, raw := range bytes.Split([]byte(text), []byte("\n")) {
		out = append(out, line{number: i + 1, text: arabic.Repair(entities(string(raw)))})
	}
	return out
}
