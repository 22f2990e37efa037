package output

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/gofrs/flock"
)

// lockWait is how long a build waits for another one that is just ending.
const lockWait = time.Second

// A place is a destination and the dot folder that belongs to it.
type place struct {
	dest  string // absolute, without links
	state string
}

func (p place) stage() string      { return filepath.Join(p.state, "stage") }
func (p place) lockFile() string   { return filepath.Join(p.state, "lock") }
func (p place) recordFile() string { return filepath.Join(p.state, "record.jsonl") }

// file returns the name of a path of the destination.
func (p place) file(path string) string { return filepath.Join(p.dest, filepath.FromSlash(path)) }

// isOwn reports whether a path of the destination is kept for the dot folder,
// which may lie inside, and for the file that try leaves for an instant.
func (p place) isOwn(path string) bool {
	first, _, _ := strings.Cut(path, "/")
	return first == stateName(p.dest) || first == stateName(p.dest)+".try"
}

func stateName(dest string) string { return "." + filepath.Base(dest) + ".mujaz" }

// empty reports whether the destination can become one rename: it is not
// there, or nothing is in it.
func (p place) empty() bool {
	entries, err := os.ReadDir(p.dest)
	return len(entries) == 0 && (err == nil || errors.Is(err, fs.ErrNotExist))
}

// try renames a file from the dot folder into the destination and removes it.
// Asking is surer than comparing devices: a folder that is mounted from
// elsewhere on the same disk refuses renames too.
func (p place) try() error {
	from, to := filepath.Join(p.state, "try"), filepath.Join(p.dest, stateName(p.dest)+".try")
	if err := os.WriteFile(from, nil, 0o644); err != nil {
		return err
	}
	if err := os.Rename(from, to); err != nil {
		return errors.Join(err, os.Remove(from))
	}
	return os.Remove(to)
}

// locate returns the destination without links, or says why it is refused.
func locate(dest, site string) (string, error) {
	if !filepath.IsAbs(dest) || !filepath.IsAbs(site) {
		return "", fmt.Errorf("output: the paths %q and %q must be absolute", dest, site)
	}
	real, err := resolve(filepath.Clean(dest))
	if err != nil {
		return "", err
	}
	if info, err := os.Stat(real); err == nil && !info.IsDir() {
		return "", fmt.Errorf("the destination %s is a file, not a folder", dest)
	}
	for _, folder := range []string{".", "content", "templates", "static"} {
		source, err := resolve(filepath.Join(site, folder))
		if err != nil {
			return "", err
		}
		if within(source, real) {
			return "", fmt.Errorf("the destination %s is the site itself or holds it: choose a folder of its own, as public", dest)
		}
		if folder != "." && within(real, source) {
			return "", fmt.Errorf("the destination %s lies in %s, which the site is made from: choose a folder of its own, as public", dest, folder)
		}
	}
	return real, nil
}

// resolve follows the links in a name of which only the beginning may exist.
func resolve(name string) (string, error) {
	real, err := filepath.EvalSymlinks(name)
	if err == nil || !errors.Is(err, fs.ErrNotExist) {
		return real, err
	}
	if _, err := os.Lstat(name); err == nil {
		return "", fmt.Errorf("%s is a link to a folder that does not exist", name)
	}
	parent := filepath.Dir(name)
	if parent == name {
		return name, nil
	}
	if parent, err = resolve(parent); err != nil {
		return "", err
	}
	return filepath.Join(parent, filepath.Base(name)), nil
}

// within reports whether inner is outer or lies in it. Folders are compared as
// the system knows them, for one folder may be spelled in capitals or not.
func within(inner, outer string) bool {
	there, outerErr := os.Stat(outer)
	for {
		if inner == outer {
			return true
		}
		if here, err := os.Stat(inner); err == nil && outerErr == nil && os.SameFile(here, there) {
			return true
		}
		parent := filepath.Dir(inner)
		if parent == inner {
			return false
		}
		inner = parent
	}
}

// claim finds where the dot folder can be and takes the lock in it.
func claim(dest string) (place, *flock.Flock, error) {
	_, missing := os.Stat(dest)
	beside := place{dest, filepath.Join(filepath.Dir(dest), stateName(dest))}
	lock, err := beside.take()
	if err == nil && missing == nil {
		if err = beside.try(); err != nil {
			err = errors.Join(err, os.RemoveAll(beside.state), lock.Unlock())
		}
	}
	if err == nil {
		return beside, lock, nil
	}
	if missing != nil || errors.As(err, new(busyError)) {
		return place{}, nil, fmt.Errorf("the destination %s cannot be used: %w", dest, err)
	}
	inside := place{dest, filepath.Join(dest, stateName(dest))}
	lock, err = inside.take()
	if err != nil {
		return place{}, nil, fmt.Errorf("the destination %s cannot be used: %w", dest, err)
	}
	return inside, lock, nil
}

// take makes the dot folder and takes its lock, which the system gives back
// when the process ends, however it ends.
func (p place) take() (*flock.Flock, error) {
	if err := os.MkdirAll(p.state, 0o755); err != nil {
		return nil, err
	}
	lock := flock.New(p.lockFile(), flock.SetPermissions(0o644))
	ctx, cancel := context.WithTimeout(context.Background(), lockWait)
	defer cancel()
	_, err := lock.TryLockContext(ctx, lockWait/20)
	if errors.Is(err, context.DeadlineExceeded) {
		return nil, busyError{}
	}
	if err != nil {
		return nil, err
	}
	return lock, nil
}

// busyError says that another build has the lock.
type busyError struct{}

func (busyError) Error() string { return "another build is writing to it; wait until it has ended" }

var buffers = sync.Pool{New: func() any { return new([32 << 10]byte) }}

// holds reports whether a file has exactly these bytes. It reads in pieces, so
// that comparing takes no memory of the file's size.
func holds(name string, data []byte) bool {
	f, err := os.Open(name)
	if err != nil {
		return false
	}
	defer f.Close()
	buffer := buffers.Get().(*[32 << 10]byte)
	defer buffers.Put(buffer)
	for {
		n, err := f.Read(buffer[:])
		if n > len(data) || !bytes.Equal(buffer[:n], data[:n]) {
			return false
		}
		data = data[n:]
		if err != nil {
			return err == io.EOF && len(data) == 0
		}
	}
}
