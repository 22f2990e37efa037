package output

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// Commit puts the site in place, and leaves a note for the next build: it renames what was staged, removes what
// earlier builds wrote and the site no longer has, with the folders that this
// leaves empty, and records what the site is. If a Write has failed, or if a
// stranger's file is in the way of a folder or a folder in that of a file, it
// returns an error before anything is changed. It ends the build in any case.
func (w *Writer) Commit(note Note) (Stats, error) {
	w.note = note
	if w.ended {
		return Stats{}, errors.New("output: the build has ended already")
	}
	err := w.failed
	if err == nil {
		err = w.commit()
	}
	return w.stats, errors.Join(err, w.end())
}

func (w *Writer) commit() error {
	obstacles, err := w.obstacles()
	if err != nil {
		return err
	}
	recorded := w.isRecorded()
	if !recorded {
		if err := w.writeIntent(); err != nil {
			return err
		}
	}
	done, err := w.wholly()
	if err == nil && !done {
		err = w.piecewise(obstacles)
	}
	if err != nil {
		return fmt.Errorf("putting the site in place: %w", err)
	}
	if !recorded {
		err = w.writeResult()
	}
	return errors.Join(err, w.forget())
}

// wholly makes the stage the destination by one rename, and reports whether
// it could.
func (w *Writer) wholly() (bool, error) {
	if !w.fresh {
		return false, nil
	}
	// Removing fails if something came into the folder since, or if the folder
	// must stay what it is (a mount); files can be renamed into it in any case.
	if err := w.remove(w.dest); err != nil && !errors.Is(err, fs.ErrNotExist) {
		w.real["."] = true
		return false, nil
	}
	return true, w.rename(w.stage(), w.dest)
}

// piecewise changes a destination that has files, removals last, so that at
// no instant a page is missing that the site has before and after.
func (w *Writer) piecewise(obstacles []string) error {
	for _, p := range obstacles {
		if err := os.RemoveAll(w.file(p)); err != nil {
			return err
		}
	}
	if err := w.rise(); err != nil {
		return err
	}
	if err := w.prune(); err != nil {
		return err
	}
	w.countForeign()
	return nil
}

// rise renames what was staged into the destination.
func (w *Writer) rise() error {
	var staged []string
	for p, file := range w.plan {
		if file.staged != "" {
			staged = append(staged, p)
		}
	}
	slices.SortFunc(staged, func(a, b string) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), strings.Compare(a, b))
	})
	made := map[string]bool{".": true}
	for _, p := range staged {
		if dir := path.Dir(p); !made[dir] {
			made[dir] = true
			if err := os.MkdirAll(w.file(dir), 0o755); err != nil {
				return err
			}
		}
		if err := w.rename(filepath.Join(w.stage(), w.plan[p].staged), w.file(p)); err != nil {
			return err
		}
	}
	return nil
}

// rank puts pages behind the style sheets and pictures that they name.
func rank(p string) int {
	if path.Ext(p) == ".html" {
		return 1
	}
	return 0
}

// prune removes the files that earlier builds wrote and the site no longer
// has, and then the folders in which nothing is left.
func (w *Writer) prune() error {
	emptied := make(map[string]bool)
	for _, p := range slices.Sorted(maps.Keys(w.old.outputs)) {
		if _, stays := w.plan[p]; stays || !w.isFolder(path.Dir(p)) {
			continue
		}
		w.addFolders(emptied, p)
		if info, err := os.Lstat(w.file(p)); err != nil || info.IsDir() {
			continue // a killed build was faster, or someone made a folder of it
		}
		if err := w.remove(w.file(p)); err != nil {
			return err
		}
		w.stats.Removed++
	}
	for _, p := range w.old.missed {
		w.addFolders(emptied, p) // made for a file that never came
	}
	// Backwards, what lies in a folder comes before the folder.
	for _, dir := range slices.Backward(slices.Sorted(maps.Keys(emptied))) {
		_ = w.remove(w.file(dir)) // fails if something is left in it
	}
	return nil
}

// addFolders adds the folders of the destination that a path lies in, unless
// the site has them.
func (w *Writer) addFolders(to map[string]bool, p string) {
	for dir := path.Dir(p); dir != "." && !to[dir]; dir = path.Dir(dir) {
		if _, stays := w.folders[dir]; !stays && w.isFolder(dir) {
			to[dir] = true
		}
	}
}

// countForeign counts the files that are not the site's.
func (w *Writer) countForeign() {
	// The function below returns no error, so neither does the walk.
	_ = filepath.WalkDir(w.dest, func(name string, d fs.DirEntry, err error) error {
		if err != nil || name != w.dest && d.IsDir() && strings.HasPrefix(d.Name(), ".") {
			return fs.SkipDir // a folder that cannot be read is a stranger's
		}
		p := w.pathOf(name)
		if _, site := w.plan[p]; !site && !d.IsDir() {
			w.stats.foreign(p)
		}
		return nil
	})
}

// pathOf returns the path of a file in the destination.
func (w *Writer) pathOf(name string) string {
	return filepath.ToSlash(strings.TrimPrefix(name[len(w.dest):], string(filepath.Separator)))
}

// obstacles returns the paths that must be cleared before the site can be put
// in place, and an error if one holds what Mujaz did not write. Links are
// cleared without a question: they are no one's text.
func (w *Writer) obstacles() ([]string, error) {
	slices.Sort(w.blocked)
	w.blocked = slices.Compact(w.blocked)
	var refused []error
	for _, p := range w.blocked {
		err := filepath.WalkDir(w.file(p), func(name string, d fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			at := w.pathOf(name)
			if d.IsDir() || at == p && d.Type() == fs.ModeSymlink {
				return nil
			}
			if _, ours := w.old.outputs[at]; ours {
				w.stats.Removed++
				return nil
			}
			return fmt.Errorf("the site needs %s for itself, and the destination has %s, which Mujaz did not write: move that file away", p, at)
		})
		if err != nil {
			refused = append(refused, err)
		}
	}
	return w.blocked, errors.Join(refused...)
}
