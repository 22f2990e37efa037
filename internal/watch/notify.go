package watch

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/fsnotify/fsnotify"
)

// fallbackPoll is the interval at which folders are compared when the system
// stops watching them on the way.
const fallbackPoll = time.Second

// A notifier turns the system's events into touches.
type notifier struct {
	*tree
	touches chan<- touch
	system  *fsnotify.Watcher
	watched map[string]bool         // paths of folders
	add     func(name string) error // the system's; a test makes it fail
}

func newNotifier(t *tree, touches chan<- touch) (*notifier, error) {
	system, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, explain(err, 0)
	}
	return &notifier{t, touches, system, make(map[string]bool), system.Add}, nil
}

// start watches what is there.
func (n *notifier) start() error {
	if err := n.watch(".", func(string) {}); err != nil {
		return errors.Join(err, n.system.Close())
	}
	return nil
}

// run passes on events until ctx ends.
func (n *notifier) run(ctx context.Context) {
	defer close(n.touches)
	defer n.system.Close()
	for {
		var err error
		select {
		case <-ctx.Done():
			return
		case e := <-n.system.Events:
			err = n.event(e)
		case lost := <-n.system.Errors:
			err = n.lost(lost)
		}
		if err != nil {
			n.opt.Logf("%v; until then the files are compared every %v", err, fallbackPoll)
			n.system.Close()
			before := n.stamps()
			n.touches <- touch{all: true}
			n.poll(ctx, before, fallbackPoll, n.touches)
			return
		}
	}
}

// event passes on what an event may mean.
func (n *notifier) event(e fsnotify.Event) error {
	p := n.path(e.Name)
	if e.Op == fsnotify.Chmod || !n.has(p) {
		return nil
	}
	if e.Has(fsnotify.Remove|fsnotify.Rename) && n.forget(p) {
		n.touches <- touch{all: true} // all that was in it
		return nil
	}
	if e.Has(fsnotify.Create) {
		err := n.watch(p, func(found string) { n.touches <- touch{path: found, half: n.isHalf(found)} })
		if err != nil || n.watched[p] {
			return err // a folder itself is nothing to read
		}
	}
	n.touches <- touch{path: p, half: n.isHalf(p)}
	return nil
}

// lost begins anew after events were lost, as folders may have come and gone.
func (n *notifier) lost(err error) error {
	if errors.Is(err, fsnotify.ErrEventOverflow) {
		n.opt.Logf("changes came faster than they could be read; everything is read again")
	} else {
		n.opt.Logf("watching the site: %v; everything is read again", err)
	}
	n.forget(".")
	again := n.watch(".", func(string) {})
	n.touches <- touch{all: true}
	return again
}

// watch watches the folders at and below a path, and calls found for the
// files in them. The error is that of a system which watches no more.
func (n *notifier) watch(p string, found func(p string)) error {
	var full error
	n.walk(p, func(p string, info fs.FileInfo) {
		if !info.IsDir() {
			found(p)
			return
		}
		if full != nil {
			return
		}
		switch err := n.add(n.file(p)); {
		case err == nil:
			n.watched[p] = true
		case isLimit(err):
			full = explain(err, len(n.watched)+1)
		case !errors.Is(err, fs.ErrNotExist):
			n.opt.Logf("%s is not watched: %v", p, err)
		}
	})
	return full
}

// forget gives up the watches at and below a path, and reports whether there
// were any.
func (n *notifier) forget(p string) bool {
	some := false
	for _, folder := range slices.Sorted(maps.Keys(n.watched)) {
		if p == "." || folder == p || strings.HasPrefix(folder, p+"/") {
			// An error says that the system has given it up already.
			_ = n.system.Remove(n.file(folder))
			delete(n.watched, folder)
			some = true
		}
	}
	return some
}

// isLimit reports whether an error is that of a system which watches or opens
// no more: macOS opens every file of a folder that it watches.
func isLimit(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EMFILE) || errors.Is(err, syscall.ENFILE)
}

// explain says what an editor can do about the system's error.
func explain(err error, folders int) error {
	const poll = "or compare the files instead, with --poll 700ms"
	switch {
	case errors.Is(err, syscall.ENOSPC):
		return fmt.Errorf("the system watches no more folders; this site's number %d is one too many (%w): raise the limit with `sudo sysctl fs.inotify.max_user_watches=524288`, %s", folders, err, poll)
	case isLimit(err):
		return fmt.Errorf("the system opens no more files or watchers (%w): raise the limit with `ulimit -n 65536`, on Linux also with `sudo sysctl fs.inotify.max_user_instances=1024`, %s", err, poll)
	}
	return fmt.Errorf("the system cannot watch this site (%w): compare the files instead, with --poll 700ms", err)
}
