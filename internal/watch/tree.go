package watch

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// A tree is what is watched of a root.
type tree struct {
	root string
	opt  Options
}

// file returns the name of a path.
func (t *tree) file(p string) string { return filepath.Join(t.root, filepath.FromSlash(p)) }

// path returns the path of a name in the root, "." for the root.
func (t *tree) path(name string) string {
	rel, err := filepath.Rel(t.root, name)
	if err != nil {
		return "."
	}
	return filepath.ToSlash(rel)
}

// has reports whether a path is watched: one of the files, or a folder or
// what lies in it. Only what is below a watched folder is asked about, so the
// last element alone may still be one to ignore.
func (t *tree) has(p string) bool {
	first, _, _ := strings.Cut(p, "/")
	return (slices.Contains(t.opt.Dirs, first) || slices.Contains(t.opt.Files, p)) && !t.opt.Ignore(p)
}

// isHalf reports whether a file is as it may be in the middle of a save: gone,
// or empty.
func (t *tree) isHalf(p string) bool {
	info, err := os.Stat(t.file(p))
	return err != nil || info.Size() == 0
}

// maxLinks is how many links to folders may lie on the way to a file, so that
// folders which link to each other come to an end.
const maxLinks = 4

// walk calls visit for what lies at and below a path, if it is watched: a
// folder before it is read, so that what comes into it later is not missed.
// Links are followed, as they are when the site is read. What cannot be read
// is left out: reading the site will say so.
func (t *tree) walk(p string, visit func(p string, info fs.FileInfo)) {
	t.walkFrom(p, 0, nil, visit)
}

func (t *tree) walkFrom(p string, links int, parents []fs.FileInfo, visit func(string, fs.FileInfo)) {
	if p != "." && !t.has(p) || links > maxLinks {
		return
	}
	info, err := os.Stat(t.file(p))
	if err != nil {
		return
	}
	if !info.IsDir() {
		visit(p, info)
		return
	}
	if slices.ContainsFunc(parents, func(parent fs.FileInfo) bool { return os.SameFile(parent, info) }) {
		return // a link to a folder that it lies in
	}
	visit(p, info)
	children, err := os.ReadDir(t.file(p))
	if err != nil {
		return
	}
	parents = append(slices.Clip(parents), info)
	for _, c := range children {
		more := 0
		if c.Type() == fs.ModeSymlink {
			more = 1
		}
		t.walkFrom(path.Join(p, c.Name()), links+more, parents, visit)
	}
}
