package watch

import (
	"maps"
	"slices"
	"time"
)

// A touch is one thing that happened: to a path, or to anything.
type touch struct {
	path string
	all  bool
}

const (
	// maxPaths is how many paths a hint names: more than this is no longer one
	// hand's work, and everything is read anyway.
	maxPaths = 256
	// maxWait, in quiet times, is how long a hint waits for events to end. A
	// file that something writes to without a pause must not hold up the rest.
	maxWait = 10
)

// coalesce makes hints of touches: one when nothing has happened for a quiet
// time, with all that happened since the last one was taken. It is always
// ready to receive, so that events are never lost on its account, and ends
// when touches ends.
func coalesce(touches <-chan touch, hints chan<- Hint, quiet time.Duration) {
	defer close(hints)
	var (
		paths   = make(map[string]bool)
		all     bool
		first   time.Time        // of the touches that wait
		settled <-chan time.Time // when they may go
		ready   chan<- Hint      // hints, once they may
		hint    Hint
	)
	for {
		select {
		case t, open := <-touches:
			if !open {
				return
			}
			now := time.Now()
			if len(paths) == 0 && !all {
				first = now
			}
			if t.path != "" {
				paths[t.path] = true
			}
			if all = all || t.all || len(paths) > maxPaths; all {
				clear(paths)
			}
			// A hint that no one has taken waits again: it would be old.
			ready = nil
			settled = time.After(max(0, min(quiet, first.Add(maxWait*quiet).Sub(now))))
		case <-settled:
			settled = nil
			ready = hints
			hint = Hint{Paths: slices.Sorted(maps.Keys(paths)), All: all}
		case ready <- hint:
			ready, all = nil, false
			clear(paths)
		}
	}
}
