package ingest

import (
	"bytes"
	"io"
	"testing"
	"unicode/utf8"

	"github.com/mujaz/mujaz/internal/diag"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// FuzzDecode: what is decoded is UTF-8, and what is no text is a problem; UTF-8
// stays as it is, whatever is declared, whole and as a stream.
func FuzzDecode(f *testing.F) {
	text := "خبر من العراق: أعلنت الحكومة خطة. وهي جديدة.\n"
	f.Add([]byte(text), "")
	f.Add([]byte("\xff\xfea\x00"), "utf-16")
	f.Add([]byte("a\xffb"), "windows-1252")
	for _, enc := range []*charmap.Charmap{charmap.Windows1256, charmap.ISO8859_6} {
		data, err := enc.NewEncoder().Bytes([]byte(text))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data, "iso-8859-1")
	}
	wide, err := unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewEncoder().Bytes([]byte(text))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(wide, "")
	f.Fuzz(func(t *testing.T, data []byte, declared string) {
		var problems diag.List
		got, ok := decode("x", data, declared, &problems)
		switch {
		case ok && !utf8.ValidString(got):
			t.Errorf("%q is decoded as %q", data, got)
		case ok == (problems.Errors() > 0):
			t.Errorf("%q: %t, %v", data, ok, problems)
		}
		if _, wide := utf16Order(data); wide || !utf8.Valid(data) {
			return
		}
		stream, err := io.ReadAll(decodeStream(bytes.NewReader(data), data, declared))
		if got != string(data) || err != nil || string(stream) != got {
			t.Errorf("%q is UTF-8, and is decoded as %q, read as %q (%v)", data, got, stream, err)
		}
	})
}
