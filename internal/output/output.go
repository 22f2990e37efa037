// Package output puts the finished site on disk, and never half of it.
//
// A build writes its files through a [Writer]. What differs from the
// destination is staged in a dot folder beside it; [Writer.Commit] renames it
// in place, and [Writer.Abort] leaves the destination as it was:
//
//	w, err := output.Begin(output.Options{Dest: "/srv/news/public", Site: "/srv/news", Program: version})
//	…
//	defer w.Abort()
//	err = w.Write("ar/index.html", page) // from as many goroutines as one likes
//	…
//	stats, err := w.Commit(output.Note{Key: inputs})
//
// It promises:
//
//   - a file at the destination is whole at every instant, the old one or the
//     new one, also if the program is killed; the next build repairs the rest.
//     Only a loss of power may do worse, as nothing waits for the disk (fsync);
//   - a build into an absent or empty destination is one rename of a folder;
//   - a file whose bytes do not change is not written, so that it keeps its
//     time, and tools that copy a site copy little;
//   - a file that Mujaz did not write is replaced only where the site has a
//     file of that path, and is removed never. What Mujaz wrote is known from a
//     record in the dot folder, which may be deleted: then pages that the site
//     no longer has stay, and are counted as foreign;
//   - a build whose inputs are those of the last one can be left out:
//     [Writer.Last] says what they were, [Writer.Holds] that the destination is
//     still what came of them;
//   - nothing is written through a symbolic link in the destination, which may
//     be one itself.
//
// It refuses a destination that is the site, a folder around it, or one of the
// folders that the site is made from, and a second build into a destination
// that has not ended.
//
// For the destination public the dot folder is .public.mujaz, in the same
// folder as public; or in public itself if it cannot be there, or if a rename
// from there fails because public is another file system. It holds the lock
// (lock), the record (record.jsonl), what builds keep for the next ones
// (kept/, see [Writer.Keep]) and, during a build, the stage (stage/).
//
// Files are made with mode 0644 and folders with 0755, less the user's umask.
package output

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"sync"
	"sync/atomic"

	"github.com/gofrs/flock"
)

// Options says where a site is put.
type Options struct {
	Dest    string // the destination, absolute; it need not exist
	Site    string // the site's folder, absolute
	Program string // the version of the program, kept in the record
}

// Stats counts what a build did.
type Stats struct {
	Files          int    // of the site
	Written        int    // of those, new or changed
	Unchanged      int    // of those, there already with the same bytes
	Removed        int    // written by an earlier build, and no longer of the site
	Foreign        int    // in the destination, and not of Mujaz; dot files are not counted
	ForeignExample string // the first of these, slash-separated, relative to the destination
	Bytes          int64  // of all files of the site
}

// A Writer is one build into a destination. Write may be called concurrently;
// Commit and Abort end the build, and are called when no Write is running.
type Writer struct {
	place
	lock    *flock.Flock
	program string
	note    Note
	old     record // what earlier builds wrote
	fresh   bool   // the destination was absent or empty, and becomes one rename
	ended   bool
	numbers atomic.Int64 // of files in a stage without folders

	mu      sync.Mutex
	plan    map[string]planned // files of the site, by path
	folders map[string]bool    // folders of the site: whether made in the stage
	real    map[string]bool    // paths of the destination: whether they are folders, and no links
	blocked []string           // paths of the destination that are something else than the site needs
	stats   Stats
	used    map[string]bool // names that were kept or recalled
	failed  error           // the first error of a Write

	rename func(from, to string) error // os.Rename; a test makes it the last thing that happens
	remove func(name string) error     // os.Remove, likewise
}

// planned is a file of the site.
type planned struct {
	sum    sum
	staged string // its name in the stage, or "" if it is there already
}

// Begin starts a build: it takes the destination's lock and clears what a
// killed build left. The error says what is wrong with the destination, or
// that another build is writing to it.
func Begin(opt Options) (*Writer, error) {
	dest, err := locate(opt.Dest, opt.Site)
	if err != nil {
		return nil, err
	}
	at, lock, err := claim(dest)
	if err != nil {
		return nil, err
	}
	w := &Writer{
		place: at, lock: lock, program: opt.Program, fresh: at.empty(),
		plan: make(map[string]planned), folders: make(map[string]bool), real: make(map[string]bool),
		rename: os.Rename, remove: os.Remove,
	}
	w.real["."] = !w.fresh
	w.old = readRecord(at)
	if err := errors.Join(os.RemoveAll(w.stage()), os.MkdirAll(w.stage(), 0o755)); err != nil {
		return nil, errors.Join(fmt.Errorf("clearing the stage of an earlier build: %w", err), lock.Unlock())
	}
	return w, nil
}

// Write puts one file of the site in the plan, and in the stage unless the
// destination has its bytes already. The path is slash-separated and relative
// to the destination; a path that was written before, or that is both a file
// and a folder, is a bug of the caller and an error.
func (w *Writer) Write(p string, data []byte) error {
	err := w.write(p, data)
	if err != nil {
		w.mu.Lock()
		defer w.mu.Unlock()
		if w.failed == nil {
			w.failed = err
		}
	}
	return err
}

func (w *Writer) write(p string, data []byte) error {
	inDest, err := w.enter(p)
	if err != nil {
		return err
	}
	same := false
	if inDest {
		info, err := os.Lstat(w.file(p))
		switch {
		case err == nil && info.IsDir():
			w.block(p)
		case err == nil && info.Mode().IsRegular() && info.Size() == int64(len(data)):
			same = holds(w.file(p), data)
		}
	}
	staged := ""
	if !same {
		if staged, err = w.toStage(p, data); err != nil {
			return fmt.Errorf("staging %s: %w", p, err)
		}
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	w.plan[p] = planned{sha256.Sum256(data), staged}
	w.stats.Files++
	w.stats.Bytes += int64(len(data))
	if same {
		w.stats.Unchanged++
	} else {
		w.stats.Written++
	}
	return nil
}

// enter puts a path in the plan, and reports whether the destination has the
// folder that it lies in.
func (w *Writer) enter(p string) (inDest bool, err error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.ended {
		return false, fmt.Errorf("output: %s is written after the build has ended", p)
	}
	if !fs.ValidPath(p) || p == "." || w.isOwn(p) {
		return false, fmt.Errorf("output: %q is no path of a site", p)
	}
	if _, twice := w.plan[p]; twice {
		return false, fmt.Errorf("output: %s is written twice", p)
	}
	if _, folder := w.folders[p]; folder {
		return false, fmt.Errorf("output: %s is both a file and a folder", p)
	}
	for dir := path.Dir(p); dir != "."; dir = path.Dir(dir) {
		if _, known := w.folders[dir]; known {
			break
		}
		if _, file := w.plan[dir]; file {
			return false, fmt.Errorf("output: %s is both a file and a folder", dir)
		}
		w.folders[dir] = false
	}
	w.plan[p] = planned{}
	return !w.fresh && w.isFolder(path.Dir(p)), nil
}

// isFolder reports whether the destination has a folder of that path, reached
// without links. What else it has there is in the way. The caller holds mu,
// or is a commit, which is alone.
func (w *Writer) isFolder(dir string) bool {
	if is, known := w.real[dir]; known {
		return is
	}
	is := false
	if w.isFolder(path.Dir(dir)) {
		if info, err := os.Lstat(w.file(dir)); err == nil {
			if is = info.IsDir(); !is {
				w.blocked = append(w.blocked, dir)
			}
		}
	}
	w.real[dir] = is
	return is
}

func (w *Writer) block(p string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.blocked = append(w.blocked, p)
}

// toStage writes a file to the stage and returns its name there. A stage that
// becomes the destination has the site's folders, each made once; any other
// only has numbers, for folders take longer to make than files.
func (w *Writer) toStage(p string, data []byte) (name string, err error) {
	if w.fresh {
		if err := w.stageFolder(path.Dir(p)); err != nil {
			return "", err
		}
		name = filepath.FromSlash(p)
	} else {
		name = strconv.FormatInt(w.numbers.Add(1), 10)
	}
	return name, writeFile(filepath.Join(w.stage(), name), data)
}

// stageFolder makes a folder of the stage, and those around it. The lock is not
// held meanwhile: two that make the same folder do no harm.
func (w *Writer) stageFolder(dir string) error {
	if dir == "." || w.isStaged(dir) {
		return nil
	}
	if err := w.stageFolder(path.Dir(dir)); err != nil {
		return err
	}
	if err := os.Mkdir(filepath.Join(w.stage(), filepath.FromSlash(dir)), 0o755); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	w.folders[dir] = true
	return nil
}

func (w *Writer) isStaged(dir string) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.folders[dir]
}

// Abort throws the stage away and leaves the destination as it was. After a
// Commit or another Abort it does nothing, so that it can be deferred.
func (w *Writer) Abort() error {
	if w.ended {
		return nil
	}
	return w.end()
}

// end clears the stage and gives the lock back.
func (w *Writer) end() error {
	w.ended = true
	return errors.Join(os.RemoveAll(w.stage()), w.lock.Unlock())
}
