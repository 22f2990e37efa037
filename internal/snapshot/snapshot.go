// Package snapshot is the site's files, as they were at one instant.
//
// [Read] reads site.yaml, content/ without content/inbox/, templates/ and
// static/, and nothing else; beneath them lies the theme, whose files of
// templates/ and static/ stand where the site has none of the same path. Every
// file is read once, hashed and shown to a visitor, which says whether its
// bytes are kept; what is not kept is read again when it is needed, and
// [ErrChanged] says that it is no longer what it was:
//
//	s, problems, err := snapshot.Read(ctx, os.DirFS(dir), theme, func(f snapshot.File) bool {
//		return strings.HasPrefix(f.Path, "templates/")
//	})
//	…
//	body, err := s.Data("content/ar/2024/11/20/russia-iraq-3f9a2c.md")
//	if errors.Is(err, snapshot.ErrChanged) {
//		// plan again
//	}
//
// A file event names what to read first: [Snapshot.Reread] reads only that, and
// a complete reading follows when there is time.
//
// The result does not depend on the order in which files are read, nor on how
// many are read at once. Paths are slash-separated, relative to the site, in
// Unicode's composed form (NFC): macOS gives decomposed names, and a URL must
// not depend on who typed it.
//
// Symbolic links are followed as long as they stay inside the site. The package
// refuses links that leave it, names that are not UTF-8, and devices; each is a
// problem that names the file. It knows nothing of what is in a file, and never
// asks when one was modified.
package snapshot

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/mujaz/mujaz/internal/diag"
)

// Sum is the SHA-256 of a file's bytes.
type Sum [sha256.Size]byte

// A File is one file of the site or of the theme.
type File struct {
	Path  string // content/ar/about.md: slash-separated, relative to the site, NFC
	Sum   Sum
	Size  int64  // in bytes
	Data  []byte // nil unless kept
	Theme bool   // from the embedded theme
}

// A Snapshot is all files at one instant. It is never changed once read.
type Snapshot struct {
	// Files is sorted by path. A path is there once, except for labels
	// (templates/i18n/*.yaml), which add to each other: the theme's file
	// stands before the site's.
	Files []File

	site, theme fs.FS
	names       map[layered]string // of files whose name on disk is not their path
}

// layered is a path of the site or of the theme.
type layered struct {
	path  string
	theme bool
}

// ErrChanged says that a file is no longer what it was in the snapshot.
var ErrChanged = errors.New("the file has changed since the site was read")

// Read reads a site and its theme, which may be nil. It calls visit, if there
// is one, for every file, with its Data, from several goroutines at once; Data
// is another's after visit returns, and a copy of it is kept in the snapshot
// only if that is true, so that not all the text of a site is ever held. What is wrong with single files are problems; the
// error is that of the machine or of ctx.
func Read(ctx context.Context, site, theme fs.FS, visit func(File) (keep bool)) (*Snapshot, diag.List, error) {
	if _, err := fs.Stat(site, "."); err != nil {
		return nil, nil, fmt.Errorf("reading the site: %w", err)
	}
	var problems diag.List
	own := list(site, &problems, "site.yaml", "content", "templates", "static")
	s := &Snapshot{site: site, theme: theme, names: make(map[layered]string)}
	s.Files = s.readAll(ctx, own, false, visit, &problems)
	if theme != nil {
		// After the site's, as a file that vanished from the site while it was
		// read replaces nothing.
		beneath := slices.DeleteFunc(list(theme, &problems, "templates", "static"), func(e entry) bool {
			_, replaced := s.Lookup(e.path)
			return replaced && !isLabels(e.path)
		})
		s.Files = append(s.readAll(ctx, beneath, true, visit, &problems), s.Files...)
		slices.SortStableFunc(s.Files, func(a, b File) int { return strings.Compare(a.Path, b.Path) })
	}
	warnOfCase(s.Files, &problems)
	problems.Sort()
	return s, problems, ctx.Err()
}

// isLabels reports whether the file adds to the theme's of the same path
// instead of replacing it.
func isLabels(p string) bool {
	return path.Dir(p) == "templates/i18n" && path.Ext(p) == ".yaml"
}

// layer returns the file system of the theme or of the site.
func (s *Snapshot) layer(theme bool) fs.FS {
	if theme {
		return s.theme
	}
	return s.site
}

// readAll reads the files of a layer that are still there, in the order of
// the entries.
func (s *Snapshot) readAll(ctx context.Context, entries []entry, theme bool, visit func(File) bool, problems *diag.List) []File {
	type result struct {
		file    File
		found   bool
		problem *diag.Problem
	}
	results := make([]result, len(entries))
	var next atomic.Int64
	var workers sync.WaitGroup
	// Twice the processors, as half of the readers wait for the disk; few
	// enough that what they hold at one time is small.
	for range min(2*runtime.GOMAXPROCS(0), len(entries)) {
		workers.Go(func() {
			var buffer []byte
			for {
				i := int(next.Add(1)) - 1
				if i >= len(entries) || ctx.Err() != nil {
					return
				}
				r := &results[i]
				var err error
				if buffer, err = readInto(buffer[:0], s.layer(theme), entries[i].name); err != nil {
					r.problem = unreadable(entries[i].path, err)
					continue
				}
				r.found = true
				r.file = File{Path: entries[i].path, Sum: sha256.Sum256(buffer), Size: int64(len(buffer)), Data: buffer, Theme: theme}
				kept := visit != nil && visit(r.file)
				r.file.Data = nil
				if kept {
					r.file.Data = bytes.Clone(buffer)
				}
			}
		})
	}
	workers.Wait()
	files := make([]File, 0, len(entries))
	for i, r := range results {
		if r.found {
			files = append(files, r.file)
			if e := entries[i]; e.name != e.path {
				s.names[layered{e.path, theme}] = e.name
			}
		} else if r.problem != nil {
			problems.Add(*r.problem)
		}
	}
	return files
}

// readInto appends a file's bytes to a buffer.
func readInto(buffer []byte, from fs.FS, name string) ([]byte, error) {
	f, err := from.Open(name)
	if err != nil {
		return buffer, err
	}
	defer f.Close()
	for {
		if len(buffer) == cap(buffer) {
			buffer = slices.Grow(buffer, 16<<10)
		}
		n, err := f.Read(buffer[len(buffer):cap(buffer)])
		buffer = buffer[:len(buffer)+n]
		if err == io.EOF {
			return buffer, nil
		} else if err != nil {
			return buffer, err
		}
	}
}

// unreadable is the problem of a file or folder that could not be read, and
// nil if it has vanished: then it is not a file of the snapshot.
func unreadable(p string, err error) *diag.Problem {
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	var at *fs.PathError
	if errors.As(err, &at) {
		err = at.Err // the path stands before the message already
	}
	problem := diag.Errorf(diag.Pos{Path: p}, "unreadable", "this cannot be read: %s", err).
		WithHint("let the user that runs mujaz read it, or move it out of the site")
	return &problem
}

// Lookup returns the file of a path; of labels that both have, the site's.
func (s *Snapshot) Lookup(p string) (File, bool) {
	i, found := s.find(p)
	if !found {
		return File{}, false
	}
	if i+1 < len(s.Files) && s.Files[i+1].Path == p {
		i++
	}
	return s.Files[i], true
}

// In returns the files whose paths begin with a folder's, as content/data/; all
// for "".
func (s *Snapshot) In(folder string) []File {
	from, _ := s.find(folder)
	n, _ := slices.BinarySearchFunc(s.Files[from:], folder, func(f File, folder string) int {
		if strings.HasPrefix(f.Path, folder) {
			return -1 // the folder ends behind it
		}
		return 1
	})
	return s.Files[from : from+n]
}

// Data returns the bytes of the file that [Snapshot.Lookup] finds, which
// nobody may change, reading them again unless they were kept. The error is
// ErrChanged if they are no longer those of the snapshot or the file is gone,
// and fs.ErrNotExist if the snapshot has no such file.
func (s *Snapshot) Data(p string) ([]byte, error) {
	f, found := s.Lookup(p)
	if !found {
		return nil, &fs.PathError{Op: "read", Path: p, Err: fs.ErrNotExist}
	}
	if f.Data != nil {
		return f.Data, nil
	}
	name, renamed := s.names[layered{p, f.Theme}]
	if !renamed {
		name = p
	}
	data, err := fs.ReadFile(s.layer(f.Theme), name)
	if errors.Is(err, fs.ErrNotExist) || err == nil && Sum(sha256.Sum256(data)) != f.Sum {
		return nil, fmt.Errorf("%s: %w", p, ErrChanged)
	}
	if err != nil {
		return nil, fmt.Errorf("reading a file again: %w", err)
	}
	return data, nil
}
