package watch

import (
	"context"
	"io/fs"
	"time"
)

// A stamp is what is compared of a file. That it is the same does not say that
// the file is; who must be sure reads it.
type stamp struct {
	size, modified int64 // in bytes; in nanoseconds since 1970
}

// stamps returns those of all files.
func (t *tree) stamps() map[string]stamp {
	all := make(map[string]stamp)
	t.walk(".", func(p string, info fs.FileInfo) {
		if !info.IsDir() {
			all[p] = stamp{info.Size(), info.ModTime().UnixNano()}
		}
	})
	return all
}

// poll compares the files with those before, at intervals, until ctx ends.
func (t *tree) poll(ctx context.Context, before map[string]stamp, every time.Duration, touches chan<- touch) {
	ticks := time.NewTicker(every)
	defer ticks.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticks.C:
		}
		now := t.stamps()
		for p, s := range now {
			if old, known := before[p]; !known || old != s {
				touches <- touch{path: p}
			}
		}
		for p := range before {
			if _, stays := now[p]; !stays {
				touches <- touch{path: p}
			}
		}
		before = now
	}
}
