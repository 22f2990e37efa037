// Package watch says what to read first when something changed.
//
// A [Hint] names files that were touched, or says that anything may be. It only
// orders the work: what decides is the bytes of the files. A lost event may
// make a page late, never wrong, so that whoever gets a hint reads the named
// files first, and all others when the hand rests.
//
//	hints, err := watch.Watch(ctx, dir, watch.Options{
//		Files:  []string{"site.yaml"},
//		Dirs:   []string{"content", "templates", "static"},
//		Ignore: snapshot.Ignored,
//	})
//	…
//	for hint := range hints {
//		…
//	}
//
// What it copes with, as each loses changes or raises too many:
//
//   - the system watches single folders: new ones are watched as they appear,
//     and what they hold by then counts as touched, since mkdir -p and a copy
//     are faster than any watcher;
//   - a folder that was renamed keeps its old name in the system's events: its
//     watches are given up, and those under the new name begin anew;
//   - editors save by renaming a new file over the old one, so that a watch on a
//     file would end with its first save: only folders are watched;
//   - one save is two to five events: hints wait until none has come for
//     Options.Quiet, and what comes while a hint is being read is one hint more;
//   - in the middle of a save a file may be empty, or gone: then, and when many
//     files are touched, as by a checkout, hints wait ten times as long;
//   - when events come faster than they are read, the system drops them: then
//     anything may have changed;
//   - a changed mode is no change of the site;
//   - on network drives, in containers, and beyond the system's limits there
//     are no events: with Options.Poll the folders are compared at intervals.
//
// It refuses to say what happened to a file, for that is known only by reading
// it, and never watches what it was not told to, such as the destination.
package watch

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// DefaultQuiet is the pause after which a save has ended, if all that it touched
// is there: the writes of one save follow each other within a millisecond. Vim,
// which moves the old file away before it writes the new one, may need some ten.
const DefaultQuiet = 4 * time.Millisecond

// A Hint is what may have changed.
type Hint struct {
	Paths []string // what to read first, sorted: slash-separated, relative to the root, spelt as on disk
	All   bool     // anything may have changed; there are no Paths
}

// Options says what is watched, and how.
type Options struct {
	Files  []string                      // files, as site.yaml; in the root
	Dirs   []string                      // folders with all in them; in the root, they need not exist
	Ignore func(path string) bool        // what is not the site's, as what editors leave; nil: nothing
	Quiet  time.Duration                 // how long nothing must have happened before a hint; 0: DefaultQuiet
	Poll   time.Duration                 // compare at this interval instead of asking the system; 0: do not
	Logf   func(format string, a ...any) // told of what is lost or ignored; may be nil
}

// Watch watches until ctx ends, and then closes the channel. The error says
// that the system cannot watch, and what to do.
func Watch(ctx context.Context, root string, opt Options) (<-chan Hint, error) {
	if opt.Ignore == nil {
		opt.Ignore = func(string) bool { return false }
	}
	if opt.Quiet == 0 {
		opt.Quiet = DefaultQuiet
	}
	if opt.Logf == nil {
		opt.Logf = func(string, ...any) {}
	}
	if info, err := os.Stat(root); err != nil || !info.IsDir() {
		return nil, errors.Join(fmt.Errorf("%s is no folder that can be watched", root), err)
	}
	touches, hints := make(chan touch), make(chan Hint)
	t := &tree{filepath.Clean(root), opt}
	if opt.Poll > 0 {
		before := t.stamps()
		go func() {
			defer close(touches)
			t.poll(ctx, before, opt.Poll, touches)
		}()
	} else {
		n, err := newNotifier(t, touches)
		if err != nil {
			return nil, err
		}
		if err := n.start(); err != nil {
			return nil, err
		}
		go n.run(ctx)
	}
	go coalesce(touches, hints, opt.Quiet)
	return hints, nil
}
