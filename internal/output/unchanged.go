package output

import (
	"context"
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"iter"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync/atomic"
)

// Last returns what the last build that came to its end left for this one. It
// is empty if there was none.
func (w *Writer) Last() Note { return w.old.note }

// Published returns the files that earlier builds wrote, by their paths in the
// destination, in any order.
func (w *Writer) Published() iter.Seq[string] { return maps.Keys(w.old.outputs) }

// Read returns a file of the destination as it is before this build is
// committed.
func (w *Writer) Read(path string) ([]byte, error) { return os.ReadFile(w.file(path)) }

// Holds reports whether the destination is what the last build made of it, to
// the byte, and if so counts it as unchanged. Every file is read: what a file's
// time says decides nothing.
func (w *Writer) Holds(ctx context.Context) (Stats, bool) {
	stats := Stats{}
	if w.fresh || len(w.old.outputs) == 0 {
		return stats, false
	}
	var bytes atomic.Int64
	var differs atomic.Bool
	files := make(chan string, 256)
	done := make(chan struct{})
	workers := runtime.GOMAXPROCS(0)
	for range workers {
		go func() {
			for p := range files {
				n, ok := w.is(p, w.old.outputs[p])
				bytes.Add(n)
				if !ok {
					differs.Store(true)
				}
			}
			done <- struct{}{}
		}()
	}
	err := filepath.WalkDir(w.dest, func(name string, d fs.DirEntry, err error) error {
		switch {
		case differs.Load() || ctx.Err() != nil:
			return errDiffers
		case err != nil || name != w.dest && d.IsDir() && strings.HasPrefix(d.Name(), "."):
			return fs.SkipDir
		case d.IsDir():
			return nil
		}
		p := w.pathOf(name)
		if _, ours := w.old.outputs[p]; !ours {
			stats.foreign(p)
		} else if !d.Type().IsRegular() {
			return errDiffers
		} else {
			stats.Files++
			files <- p
		}
		return nil
	})
	close(files)
	for range workers {
		<-done
	}
	stats.Unchanged, stats.Bytes = stats.Files, bytes.Load()
	return stats, err == nil && !differs.Load() && stats.Files == len(w.old.outputs)
}

var errDiffers = errors.New("the destination is not what was built")

// is reports whether a file of the destination has a sum, and its size.
func (w *Writer) is(p string, want sum) (int64, bool) {
	f, err := os.Open(w.file(p))
	if err != nil {
		return 0, false
	}
	defer f.Close()
	buffer := buffers.Get().(*[32 << 10]byte)
	defer buffers.Put(buffer)
	h := sha256.New()
	n, err := io.CopyBuffer(h, struct{ io.Reader }{f}, buffer[:])
	return n, err == nil && [sha256.Size]byte(h.Sum(buffer[:0])) == want
}

// foreign counts a file that is not the site's. Dot files are not counted: a
// destination may be a git work tree.
func (s *Stats) foreign(p string) {
	if strings.HasPrefix(p[strings.LastIndexByte(p, '/')+1:], ".") {
		return
	}
	if s.Foreign++; s.Foreign == 1 {
		s.ForeignExample = p
	}
}
