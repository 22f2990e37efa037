package ingest

import (
	"bytes"
	"fmt"
	"html"
	"strings"
	"unicode/utf8"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/diag"
	"golang.org/x/text/encoding/unicode"
)

// decode turns the bytes of an item into text: UTF-8, or UTF-16 with a byte
// order mark. Other bytes are a problem, since a wrong guess loses letters.
func decode(item Item, problems *diag.List) (string, bool) {
	data := item.Data
	if bytes.HasPrefix(data, []byte{0xFF, 0xFE}) || bytes.HasPrefix(data, []byte{0xFE, 0xFF}) {
		decoded, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(data)
		if err == nil {
			data = decoded
		}
	}
	if i := invalid(data); i >= 0 {
		line := bytes.Count(data[:i], []byte("\n")) + 1
		col := utf8.RuneCount(data[bytes.LastIndexByte(data[:i], '\n')+1:i]) + 1
		problems.Add(diag.Errorf(diag.Pos{Path: item.Name, Line: line, Col: col}, "utf-8", "the item is not UTF-8: %s", fmt.Sprintf("byte %#02x stands here", data[i])).
			WithHint("save it as UTF-8; old Arabic files are often windows-1256"))
		return "", false
	}
	return string(data), true
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
