package output

import (
	"encoding/hex"
	"encoding/json"
	"io/fs"
	"testing"
)

// FuzzOutputLine: lines are JSON, and read back as they were written.
func FuzzOutputLine(f *testing.F) {
	for _, p := range []string{"ar/index.html", "ar/خبر/x.jpg", `a"b`, `a\b`, "a\tb", "a\x7f", "a<b>&c", `a","sum":"b`, "\u2028"} {
		f.Add(p, []byte("x"), false)
		f.Add(p, []byte("y"), true)
	}
	f.Fuzz(func(t *testing.T, path string, data []byte, intended bool) {
		if !fs.ValidPath(path) || path == "." {
			return
		}
		var s sum
		copy(s[:], data)
		text := appendOutput(nil, outputLine{path, hex.EncodeToString(s[:]), intended})
		var plain outputLine
		if err := json.Unmarshal(text, &plain); err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		line, decoded, ok := parseOutput(text)
		if !ok || line != plain || line.Path != path || decoded != s || line.Intended != intended {
			t.Errorf("%s is read as %+v, %v", text, line, ok)
		}
	})
}

func TestBrokenLines(t *testing.T) {
	for _, text := range []string{"\n", "{}\n", `{"path":"a","sum":"00"}` + "\n", `{"path":"","sum":"` + hex.EncodeToString(make([]byte, 32)) + "\"}\n", `{"path":"../a","sum":"` + hex.EncodeToString(make([]byte, 32)) + "\"}\n", "x"} {
		if line, _, ok := parseOutput([]byte(text)); ok {
			t.Errorf("%q is read as %+v", text, line)
		}
	}
}
