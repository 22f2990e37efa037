package ingest

import (
	"bytes"
	"fmt"
	"html"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/diag"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
)

// decode turns the bytes of an item into text. Bytes whose encoding cannot be
// told are a problem, since a wrong guess loses letters.
func decode(name string, data []byte, declared string, problems *diag.List) (string, bool) {
	enc, ok := encodingOf(data, declared)
	if ok && enc == nil {
		return string(data), true
	}
	if ok {
		if text, err := enc.NewDecoder().Bytes(data); err == nil && !bytes.ContainsRune(text, utf8.RuneError) {
			return string(text), true
		}
	}
	i := invalid(data)
	if i < 0 { // it looked like UTF-16, and is none
		return string(data), true
	}
	line := bytes.Count(data[:i], []byte("\n")) + 1
	col := utf8.RuneCount(data[bytes.LastIndexByte(data[:i], '\n')+1:i]) + 1
	problems.Add(diag.Errorf(diag.Pos{Path: name, Line: line, Col: col}, "utf-8", "the item is not UTF-8: %s", fmt.Sprintf("byte %#02x stands here", data[i])).
		WithHint("save it as UTF-8"))
	return "", false
}

// decodeStream turns a file that is read piece by piece into UTF-8, judging
// its encoding by its head. What cannot be told is left as it is.
func decodeStream(r io.Reader, head []byte, declared string) io.Reader {
	if enc, ok := encodingOf(whole8(head), declared); ok && enc != nil {
		return enc.NewDecoder().Reader(r)
	}
	return r
}

// decodeHead is the head of a file as text, as far as it can be told.
func decodeHead(head []byte) []byte {
	if enc, ok := encodingOf(whole8(head), ""); ok && enc != nil {
		if text, err := enc.NewDecoder().Bytes(head); err == nil {
			return text
		}
	}
	return head
}

// whole8 cuts off what may be the beginning of a letter of UTF-8.
func whole8(head []byte) []byte {
	for i := 1; i < utf8.UTFMax && i <= len(head); i++ {
		if c := head[len(head)-i]; utf8.RuneStart(c) {
			if c >= utf8.RuneSelf && !utf8.FullRune(head[len(head)-i:]) {
				return head[:len(head)-i]
			}
			break
		}
	}
	return head
}

// encodingOf tells the encoding of a text: nil for UTF-8. It is UTF-16 if it
// has its byte order mark or looks like it, UTF-8 if it can be, an old Arabic
// one if that makes Arabic of it, or else what is declared.
//
// Bytes that can be UTF-8 are, whatever is declared: no text of another
// encoding is UTF-8 by chance. And a page in windows-1256 often declares
// windows-1252 or ISO-8859-1, as servers do by themselves.
func encodingOf(data []byte, declared string) (encoding.Encoding, bool) {
	switch order, found := utf16Order(data); {
	case found:
		return unicode.UTF16(order, unicode.UseBOM), true
	case invalid(data) < 0:
		return nil, true
	}
	if old := oldArabic(data); old != nil {
		return old, true
	}
	if enc, err := htmlindex.Get(declared); err == nil && enc != unicode.UTF8 {
		return enc, true
	}
	return nil, false
}

// utf16Order tells UTF-16 by its mark, or without one by its Arabic letters:
// every second byte is that of the Arabic block, or of ASCII.
func utf16Order(data []byte) (unicode.Endianness, bool) {
	if bytes.HasPrefix(data, []byte{0xFF, 0xFE}) {
		return unicode.LittleEndian, true
	}
	if bytes.HasPrefix(data, []byte{0xFE, 0xFF}) {
		return unicode.BigEndian, true
	}
	pairs := len(data) / 2
	if pairs < 8 || (bytes.Count(data, []byte{0x06})+bytes.Count(data, []byte{0}))*10 < pairs*9 { // quick to count
		return unicode.BigEndian, false
	}
	var count [2]int
	for i, c := range data {
		if c == 0x06 || c == 0 {
			count[i%2]++
		}
	}
	switch {
	case count[1]*10 >= pairs*9 && count[0]*10 < pairs:
		return unicode.LittleEndian, true
	case count[0]*10 >= pairs*9 && count[1]*10 < pairs:
		return unicode.BigEndian, true
	}
	return unicode.BigEndian, false
}

// oldArabic is windows-1256 or ISO-8859-6, the one that makes more of the text
// Arabic; nil if neither makes it Arabic: nine in ten of the letters beyond
// ASCII.
func oldArabic(data []byte) encoding.Encoding {
	var best encoding.Encoding
	share := 0.9
	for _, enc := range []*charmap.Charmap{charmap.Windows1256, charmap.ISO8859_6} {
		text, err := enc.NewDecoder().Bytes(data)
		if err != nil {
			continue
		}
		if s := arabicShare(string(text)); s > share {
			best, share = enc, s
		}
	}
	return best
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
	if utf8.Valid(data) {
		return -1
	}
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}

// line is one line of an item, repaired; of Markdown, one block. Lines without
// a word are kept as empty ones, since they end a paragraph.
type line struct {
	number   int
	text     string
	markdown string // of a block, where its text does not say all
	kind     BlockKind
	run      bool // headlines one behind the other, with wide gaps between them
}

// entities turns what HTML left in a text (&nbsp; &quot;) into characters.
func entities(s string) string {
	if !strings.Contains(s, "&") {
		return s
	}
	return html.UnescapeString(s)
}

func lines(text string) []line {
	out := make([]line, 0, strings.Count(text, "\n")+1)
	number, empty := 0, 0
	for raw := range strings.SplitSeq(text, "\n") {
		l := line{text: arabic.Repair(entities(raw)), run: hasGaps(raw)}
		number++
		if l.number = number; l.text != "" {
			empty = 0
		} else if empty++; empty > emptyMost {
			continue
		}
		out = append(out, l)
	}
	return out
}

// emptyMost is how many empty lines in a row say more than one: what looks for the next line
// with words would pass thousands again and again.
const emptyMost = 8
