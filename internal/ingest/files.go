package ingest

import (
	"bytes"
	"compress/flate"
	"io"
	"strings"

	"github.com/mujaz/mujaz/internal/article"
)

// file is the number of an article's file: of those that the site has, or of those that
// this run has promised.
type file int32

// files are the paths of articles' files. Those that this run adds, which may be a
// hundred thousand, are packed some hundred at a time: each is asked for seldom.
type files struct {
	known    []*article.Article
	packed   [][]byte
	latest   []string
	promised keyTable
}

// packSize is how many paths are packed together.
const packSize = 128

// has reports whether this run has promised a path.
func (x *files) has(path string) bool { return x.promised.has(keyOf(path)) }

// add promises a path.
func (x *files) add(path string) file {
	if len(x.latest) == packSize {
		var out bytes.Buffer
		w, _ := flate.NewWriter(&out, flate.BestSpeed) // its error is that of a level that there is not
		io.WriteString(w, strings.Join(x.latest, "\n"))
		w.Close()
		x.packed, x.latest = append(x.packed, bytes.Clone(out.Bytes())), x.latest[:0]
	}
	x.latest = append(x.latest, path)
	n := len(x.known) + packSize*len(x.packed) + len(x.latest) - 1
	x.promised.add(keyOf(path), int32(n))
	return file(n)
}

// path is that of a file.
func (x *files) path(f file) string {
	n := int(f) - len(x.known)
	switch {
	case n < 0:
		return x.known[f].Path
	case n/packSize == len(x.packed):
		return x.latest[n%packSize]
	}
	paths, err := io.ReadAll(flate.NewReader(bytes.NewReader(x.packed[n/packSize])))
	if err != nil {
		panic("ingest: paths that this run has packed: " + err.Error())
	}
	return strings.Split(string(paths), "\n")[n%packSize]
}
