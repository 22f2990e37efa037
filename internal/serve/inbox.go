package serve

import (
	"context"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/snapshot"
	"github.com/mujaz/mujaz/internal/watch"
)

// inbox is where raw items arrive, and done where they go.
const (
	inbox = "content/inbox"
	done  = inbox + "/imported/"
)

// touchesInbox reports whether a raw item may have come or gone.
func touchesInbox(h watch.Hint) bool {
	for _, p := range h.Paths {
		if strings.HasPrefix(p, inbox+"/") && !strings.HasPrefix(p, done) {
			return true
		}
	}
	return h.All
}

// touchesNames reports whether what kept raw items in the inbox may be mended: they are
// not read while the files that say which names there are have an error.
func touchesNames(h watch.Hint) bool {
	return h.All || slices.ContainsFunc(h.Paths, func(p string) bool { return p == "site.yaml" || strings.HasPrefix(p, "content/data/") })
}

// imported is what was wrong with the items of the inbox.
type imported struct {
	problems diag.List
	err      error
}

// importInbox turns raw items into articles, once they have stopped growing,
// while the loop goes on. The articles' files are told of as any others.
func (s *Server) importInbox(ctx context.Context, results chan<- imported) {
	if s.opt.Import == nil || len(s.sizes()) == 0 && len(s.inbox) == 0 {
		return
	}
	if s.importAgain = s.importing; s.importing {
		return
	}
	s.importing = true
	site := s.site
	s.working.Go(func() {
		var r imported
		if r.err = s.settle(ctx); r.err == nil {
			// What was imported just now must be known.
			if site, r.err = site.ReadAll(ctx, s.opt.Folder, s.opt.Build(), &s.memo); r.err == nil {
				r.problems, r.err = s.opt.Import(ctx, site)
			}
		}
		select {
		case results <- r:
		case <-ctx.Done():
		}
	})
}

// acceptItems shows what is wrong with raw items.
func (s *Server) acceptItems(ctx context.Context, results chan<- imported, r imported) {
	s.importing = false
	if r.err != nil {
		r.problems.Add(diag.Errorf(diag.Pos{Path: inbox}, "import", "%s", r.err))
	}
	if !slices.Equal(r.problems, s.inbox) {
		s.inbox = r.problems
		s.publish()
	}
	if s.importAgain {
		s.importInbox(ctx, results)
	}
}

// settleEvery is how long the inbox must stay as it is before it is read.
const settleEvery = 150 * time.Millisecond

// settle waits until no item of the inbox grows any more.
func (s *Server) settle(ctx context.Context) error {
	before := s.sizes()
	for len(before) > 0 {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(settleEvery):
		}
		now := s.sizes()
		if maps.Equal(before, now) {
			break
		}
		before = now
	}
	return nil
}

// sizes are the sizes of the items in the inbox.
func (s *Server) sizes() map[string]int64 {
	out := map[string]int64{}
	filepath.WalkDir(filepath.Join(s.opt.Root, filepath.FromSlash(inbox)), func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.Name() == "imported" {
			return fs.SkipDir
		}
		if info, err := d.Info(); err == nil && !d.IsDir() && !snapshot.Ignored(p) {
			out[p] = info.Size()
		}
		return nil
	})
	return out
}
