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
	half bool // the file is gone or empty, as it is in the middle of many a save
}

const (
	// maxPaths is how many paths a hint names: more than this is no longer one
	// hand's work, and everything is read anyway.
	maxPaths = 256
	// fewPaths is how many paths one save touches. More are a storm, as when git
	// checks out a branch, and storms pause.
	fewPaths = 8
	// pause, in quiet times, is how long nothing must have happened when more is
	// to be expected: after half a save, and in a storm.
	pause = 10
	// maxWait and maxStorm, in quiet times, are how long a hint waits for events
	// to end. A file that something writes to without a pause must not hold up
	// the rest.
	maxWait  = 100
	maxStorm = 400
)

// A gathering is the touches that no one has been told of.
type gathering struct {
	half  map[string]bool // the paths, and whether each was half a save when it was last touched
	all   bool
	first time.Time
}

func (g *gathering) add(t touch) {
	if len(g.half) == 0 && !g.all {
		g.first = time.Now()
	}
	if t.path != "" {
		g.half[t.path] = t.half
	}
	if g.all = g.all || t.all || len(g.half) > maxPaths; g.all {
		clear(g.half)
	}
}

// wait is how long nothing more must happen before the hint may go.
func (g *gathering) wait(quiet time.Duration) time.Duration {
	still, limit := quiet, maxWait*quiet
	if storm := g.all || len(g.half) > fewPaths; storm {
		still, limit = pause*quiet, maxStorm*quiet
	} else if slices.Contains(slices.Collect(maps.Values(g.half)), true) {
		still = pause * quiet
	}
	return max(0, min(still, time.Until(g.first.Add(limit))))
}

func (g *gathering) hint() Hint { return Hint{Paths: slices.Sorted(maps.Keys(g.half)), All: g.all} }

// coalesce makes hints of touches: one when nothing has happened for a quiet
// time, with all that happened since the last one was taken. It is always
// ready to receive, so that events are never lost on its account, and ends
// when touches ends.
func coalesce(touches <-chan touch, hints chan<- Hint, quiet time.Duration) {
	defer close(hints)
	var (
		gathered = gathering{half: make(map[string]bool)}
		settled  <-chan time.Time // when they may go
		ready    chan<- Hint      // hints, once they may
		hint     Hint
	)
	for {
		select {
		case t, open := <-touches:
			if !open {
				return
			}
			gathered.add(t)
			// A hint that no one has taken waits again: it would be old.
			ready = nil
			settled = time.After(gathered.wait(quiet))
		case <-settled:
			settled = nil
			ready, hint = hints, gathered.hint()
		case ready <- hint:
			ready = nil
			gathered = gathering{half: make(map[string]bool)}
		}
	}
}
