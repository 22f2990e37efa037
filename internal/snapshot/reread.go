package snapshot

import (
	"crypto/sha256"
	"errors"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Reread returns a snapshot in which the files of some names, spelt as on disk,
// are what they are now, and all others what they were; and the paths of those
// that are others now. It calls visit as [Read] does, for what it reads. What
// it reports as false it cannot tell without reading all: a folder, a link, a
// name that another file may have too.
//
// A hint says which names; it may be wrong, and so may the result be, until the
// site is read again. What is wrong with files' names and modes is not looked at.
func (s *Snapshot) Reread(names []string, visit func(File) (keep bool)) (next *Snapshot, changed []string, ok bool) {
	next = &Snapshot{Files: s.Files, site: s.site, theme: s.theme, names: s.names}
	for _, name := range names {
		if Ignored(name) || strings.HasPrefix(name, inbox+"/") {
			continue
		}
		p := norm.NFC.String(name)
		file, state := next.now(p, name)
		switch state {
		case gone, there:
			i, known := next.find(p)
			if !known && state == gone {
				continue
			}
			if known && state == there && next.Files[i].Sum == file.Sum {
				continue
			}
			if (!known || state == gone) && !strings.HasPrefix(p, "content/") || known && next.Files[i].Theme {
				return nil, nil, false // the theme's file of this path comes or goes
			}
			next.Files = slices.Clone(next.Files)
			changed = append(changed, p)
			if state == gone {
				next.Files = slices.Delete(next.Files, i, i+1)
				continue
			}
			if visit == nil || !visit(file) {
				file.Data = nil
			}
			if known {
				next.Files[i] = file
			} else {
				next.Files = slices.Insert(next.Files, i, file)
			}
		default:
			return nil, nil, false
		}
	}
	return next, changed, true
}

// presence is what there is of a name.
type presence uint8

const (
	unclear presence = iota
	there
	gone
)

// now reads a file as it is now.
func (s *Snapshot) now(p, name string) (File, presence) {
	if p != name || s.names[layered{p, false}] != "" || isLabels(p) {
		return File{}, unclear // it was reached by a link, or is one of two
	}
	for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
		info, err := fs.Lstat(s.site, dir)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil || !info.IsDir() {
			return File{}, unclear
		}
	}
	info, err := fs.Lstat(s.site, name)
	if errors.Is(err, fs.ErrNotExist) {
		return File{}, gone
	}
	if err != nil || !info.Mode().IsRegular() {
		return File{}, unclear
	}
	data, err := fs.ReadFile(s.site, name)
	if errors.Is(err, fs.ErrNotExist) {
		return File{}, gone
	}
	if err != nil {
		return File{}, unclear
	}
	return File{Path: p, Sum: sha256.Sum256(data), Size: int64(len(data)), Data: data}, there
}

// find returns the place of a path among the files, and whether one is there.
func (s *Snapshot) find(p string) (int, bool) {
	return slices.BinarySearchFunc(s.Files, p, func(f File, p string) int { return strings.Compare(f.Path, p) })
}

// Same reports whether another snapshot has the same files with the same bytes.
func (s *Snapshot) Same(other *Snapshot) bool {
	return maps.Equal(s.names, other.names) && slices.EqualFunc(s.Files, other.Files, func(a, b File) bool {
		return a.Path == b.Path && a.Sum == b.Sum && a.Theme == b.Theme
	})
}
