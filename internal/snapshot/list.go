package snapshot

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/mujaz/mujaz/internal/diag"
	"golang.org/x/text/unicode/norm"
)

// inbox holds raw items, which are no part of the site until imported.
const inbox = "content/inbox"

// maxLinks is how many links to folders may lie on the way to a file. Folders
// that link to each other end at the first that is its own parent; this bounds
// how often one folder is read on the way there.
const maxLinks = 4

// An entry is a file that is there: the path by which the site knows it, and
// the name by which the file system opens it, which has no link in it.
type entry struct{ path, name string }

// list finds the files at and below the roots, sorted by path, each path once.
func list(fsys fs.FS, problems *diag.List, roots ...string) []entry {
	l := lister{fsys: fsys, problems: problems}
	for _, root := range roots {
		info, err := fs.Lstat(fsys, root)
		if err != nil {
			l.failed(root, err)
			continue
		}
		l.add(entry{root, root}, info.Mode(), 0, nil)
	}
	return once(l.found, problems)
}

// A lister walks folders. It is not fs.WalkDir, which follows no links.
type lister struct {
	fsys     fs.FS
	found    []entry
	problems *diag.List
}

func (l *lister) failed(p string, err error) {
	if problem := unreadable(p, err); problem != nil {
		l.problems.Add(*problem)
	}
}

// add takes in what has the given mode: a file, or all that a folder holds,
// reached over so many links through the folders of the given names.
func (l *lister) add(e entry, mode fs.FileMode, links int, parents []string) {
	switch mode.Type() {
	case 0:
		l.found = append(l.found, e)
	case fs.ModeDir:
		l.folder(e, links, parents)
	case fs.ModeSymlink:
		l.link(e, links, parents)
	default:
		l.problems.Add(diag.Warnf(diag.Pos{Path: e.path}, "not-a-file", "this is neither a file nor a folder, and was left out").
			WithHint("move it out of the site"))
	}
}

func (l *lister) folder(e entry, links int, parents []string) {
	if slices.Contains(parents, e.name) {
		l.problems.Add(linkProblem(e.path, "this link leads to a folder that it lies in"))
		return
	}
	if links > maxLinks {
		l.problems.Add(linkProblem(e.path, "this link lies behind too many other links to folders"))
		return
	}
	children, err := fs.ReadDir(l.fsys, e.name)
	if err != nil {
		l.failed(e.path, err)
	}
	parents = append(slices.Clip(parents), e.name)
	for _, c := range children {
		child := entry{path.Join(e.path, norm.NFC.String(c.Name())), path.Join(e.name, c.Name())}
		switch {
		case Ignored(child.path) || child.path == inbox:
		case !utf8.ValidString(c.Name()):
			l.problems.Add(diag.Errorf(diag.Pos{Path: strings.ToValidUTF8(child.path, "\uFFFD")}, "path-encoding", "the name of this file is not valid UTF-8").
				WithHint("rename it: it was made by a system with another encoding"))
		default:
			l.add(child, c.Type(), links, parents)
		}
	}
}

// link takes in what a symbolic link leads to, under the link's own path.
func (l *lister) link(e entry, links int, parents []string) {
	name, mode, err := follow(l.fsys, e.name)
	switch {
	case errors.Is(err, errOutside):
		l.problems.Add(linkProblem(e.path, "this link leads out of the site").
			WithHint("copy what it leads to into the site; links inside the site must be relative"))
	case errors.Is(err, errEndless):
		l.problems.Add(linkProblem(e.path, "this link leads back to itself"))
	case errors.Is(err, fs.ErrNotExist):
		l.problems.Add(linkProblem(e.path, "this link leads to a file that does not exist"))
	case err != nil:
		l.failed(e.path, err)
	default:
		if mode.IsDir() {
			links++
		}
		l.add(entry{e.path, name}, mode, links, parents)
	}
}

func linkProblem(p, message string) diag.Problem {
	return diag.Errorf(diag.Pos{Path: p}, "link", "%s", message).WithHint("remove the link")
}

// Ignored reports whether a file or folder is none of the site's, by the last
// element of its path: dot files, and what editors leave beside a file while
// they save it (Vim tries out whether it may write with a file named 4913).
// Who watches the site must ignore the same.
func Ignored(p string) bool {
	name := path.Base(p)
	return strings.HasPrefix(name, ".") || strings.HasSuffix(name, "~") || name == "4913" ||
		strings.HasSuffix(name, ".swp") || strings.HasSuffix(name, ".tmp") ||
		len(name) > 1 && strings.HasPrefix(name, "#") && strings.HasSuffix(name, "#")
}

// once sorts the entries and keeps the first of those whose paths differ only
// in how letters are composed. Two files of one folder become one so on macOS,
// and would be two on Linux.
func once(entries []entry, problems *diag.List) []entry {
	slices.SortFunc(entries, func(a, b entry) int {
		if c := strings.Compare(a.path, b.path); c != 0 {
			return c
		}
		return strings.Compare(a.name, b.name)
	})
	kept := entries[:0]
	for _, e := range entries {
		if n := len(kept); n > 0 && kept[n-1].path == e.path {
			problems.Add(diag.Errorf(diag.Pos{Path: e.path}, "path-twice", "two files have names that differ only in how letters are composed: %+q and %+q", kept[n-1].name, e.name).
				WithHint("rename one of them"))
			continue
		}
		kept = append(kept, e)
	}
	return kept
}

// warnOfCase finds paths that are one on file systems which do not tell
// capital letters from small ones.
func warnOfCase(files []File, problems *diag.List) {
	seen := make(map[string]string, len(files))
	for _, f := range files {
		folded := strings.ToLower(f.Path)
		first, clash := seen[folded]
		if !clash {
			seen[folded] = f.Path
		} else if first != f.Path {
			problems.Add(diag.Warnf(diag.Pos{Path: f.Path}, "path-case", "this path and %s differ only in capital letters, and are one file on Windows and macOS", diag.Quote(first)).
				WithHint("rename one of them"))
		}
	}
}
