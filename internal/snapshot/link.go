package snapshot

import (
	"errors"
	"io/fs"
	"path"
	"path/filepath"
	"strings"
)

// maxHops is how many links may follow one another; Linux allows as many.
const maxHops = 40

var (
	errOutside = errors.New("the link leads out of the file system")
	errEndless = errors.New("the link leads back to itself")
)

// follow returns the name and mode of what a link leads to, in the end; the
// name has no link in it. It goes element by element and never opens a name
// that could have a link in it, because the file system of a folder, unlike
// that of an fs.FS in memory, follows links to anywhere.
func follow(fsys fs.FS, link string) (string, fs.FileMode, error) {
	done, rest, hops := ".", link, 0
	for {
		element, more, _ := strings.Cut(rest, "/")
		rest = more
		if element == ".." {
			if done == "." {
				return "", 0, errOutside
			}
			done = path.Dir(done)
		} else if element != "" && element != "." {
			name := path.Join(done, element)
			info, err := fs.Lstat(fsys, name)
			if err != nil {
				return "", 0, err
			}
			if info.Mode().Type() == fs.ModeSymlink {
				if hops++; hops > maxHops {
					return "", 0, errEndless
				}
				target, err := fs.ReadLink(fsys, name)
				if err != nil {
					return "", 0, err
				}
				if filepath.IsAbs(target) {
					return "", 0, errOutside
				}
				rest = filepath.ToSlash(target) + "/" + rest
				continue
			}
			done = name
		}
		if strings.Trim(rest, "/") == "" {
			info, err := fs.Lstat(fsys, done)
			if err != nil {
				return "", 0, err
			}
			return done, info.Mode(), nil
		}
	}
}
