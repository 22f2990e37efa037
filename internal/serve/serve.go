// Package serve shows the site in a browser while its editor types.
//
// A [Server] answers each request by making the page that is asked for, from
// the newest good reading of the folder: nothing is written to disk, and the
// size of the archive does not matter. When a file changes the site is planned
// again, and open pages whose bytes are others now are told to reload (by
// server-sent events). What is served are the bytes that build would write;
// the script that reloads a page is added when answering.
//
//	server, err := serve.New(ctx, serve.Options{Root: dir, Folder: folder, …})
//	go http.Serve(listener, server)
//	err = server.Run(ctx)
//
// A mistake does not stop the preview. The last good site stays, with the
// problems laid over the page, each with its place and the line it is about;
// when they are mended they go away by themselves.
//
// The package answers only requests for the hosts it was told of, so that a
// page of another site cannot read the preview by rebinding its own name, and
// it serves nothing but pages of the plan and the files that they name.
package serve

import (
	"context"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/mujaz/mujaz/internal/build"
	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/snapshot"
	"github.com/mujaz/mujaz/internal/watch"
)

// Options says what is served.
type Options struct {
	Root   string       // the site's folder, to watch
	Folder build.Folder // the same, to read
	Build  func() build.Options
	Hosts  []string      // the hosts that are answered for, as localhost:1313; none means all
	Poll   time.Duration // look for changes so often, where the system does not tell of them; 0 to be told

	// Import turns the items of the inbox into articles and returns what is
	// wrong with them. It may be nil.
	Import func(ctx context.Context) (diag.List, error)

	// Read is called after each reading of the folder, with all problems. It
	// may be nil.
	Read func(problems diag.List)
}

// A Server is a preview: an http.Handler, and the loop that follows the folder.
type Server struct {
	opt  Options
	memo build.Memo
	news broadcast

	state atomic.Pointer[state]
	inbox diag.List // what is wrong with raw items
	last  pageCache

	checking context.CancelFunc // stops the check of bodies that is running
	checks   sync.WaitGroup
}

// state is what a reading of the folder gave.
type state struct {
	site     *build.Site // the newest that has no errors; nil before the first
	problems diag.List   // of the newest reading, which may be another
}

// New reads the site once. Its mistakes are shown and do not fail it.
func New(ctx context.Context, opt Options) (*Server, error) {
	s := &Server{opt: opt, checking: func() {}}
	s.state.Store(&state{})
	s.importInbox(ctx)
	return s, s.read(ctx)
}

// Run follows the folder until ctx ends, and returns nil then.
func (s *Server) Run(ctx context.Context) error {
	defer s.checks.Wait()
	hints, err := watch.Watch(ctx, s.opt.Root, watch.Options{
		Files: []string{"site.yaml"}, Dirs: []string{"content", "templates", "static"},
		Ignore: snapshot.Ignored, Poll: s.opt.Poll,
	})
	if err != nil {
		return err
	}
	for hint := range hints {
		if touchesInbox(hint) {
			s.importInbox(ctx)
		}
		if err := s.read(ctx); err != nil && ctx.Err() == nil {
			return err
		}
	}
	return nil
}

// read plans the site anew and tells open pages.
func (s *Server) read(ctx context.Context) error {
	s.checking()
	site, err := build.New(ctx, s.opt.Folder, s.opt.Build(), &s.memo)
	if err != nil {
		return err
	}
	problems := append(append(diag.List(nil), site.Problems()...), s.inbox...)
	problems.Sort()
	next := &state{site: site, problems: problems}
	if site.Problems().Errors() > 0 {
		next.site = s.state.Load().site
	}
	s.publish(next)
	if next.site == site {
		s.check(ctx, next)
	}
	return nil
}

// check looks at all bodies while the editor goes on, and adds what is wrong
// with them to what is shown.
func (s *Server) check(ctx context.Context, of *state) {
	ctx, s.checking = context.WithCancel(ctx)
	s.checks.Go(func() {
		found, err := of.site.Check(ctx)
		if err != nil || len(found) == 0 || s.state.Load() != of {
			return
		}
		problems := append(append(diag.List(nil), of.problems...), found...)
		problems.Sort()
		s.publish(&state{site: of.site, problems: problems})
	})
}

func (s *Server) publish(next *state) {
	s.state.Store(next)
	if s.opt.Read != nil {
		s.opt.Read(next.problems)
	}
	s.news.send()
}

// inbox is where raw items arrive, and imported where they go.
const (
	inbox    = "content/inbox"
	imported = inbox + "/imported/"
)

// touchesInbox reports whether a raw item may have come or gone.
func touchesInbox(h watch.Hint) bool {
	for _, p := range h.Paths {
		if strings.HasPrefix(p, inbox+"/") && !strings.HasPrefix(p, imported) {
			return true
		}
	}
	return h.All
}

// importInbox turns raw items into articles, once they have stopped growing.
func (s *Server) importInbox(ctx context.Context) {
	if s.opt.Import == nil {
		return
	}
	s.settle(ctx)
	problems, err := s.opt.Import(ctx)
	if err != nil {
		problems.Add(diag.Errorf(diag.Pos{Path: inbox}, "import", "%s", err))
	}
	s.inbox = problems
}

// settleEvery is how long the inbox must stay as it is before it is read.
const settleEvery = 150 * time.Millisecond

// settle waits until no item of the inbox grows any more.
func (s *Server) settle(ctx context.Context) {
	before := s.sizes()
	for len(before) > 0 {
		select {
		case <-ctx.Done():
			return
		case <-time.After(settleEvery):
		}
		now := s.sizes()
		if maps.Equal(before, now) {
			return
		}
		before = now
	}
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

// sourceLine returns the line that a problem is about, for showing it.
func (s *Server) sourceLine(pos diag.Pos) string {
	if pos.Line == 0 {
		return ""
	}
	data, err := fs.ReadFile(s.opt.Folder.Site, pos.Path)
	if errors.Is(err, os.ErrNotExist) && s.opt.Folder.Theme != nil {
		data, err = fs.ReadFile(s.opt.Folder.Theme, pos.Path)
	}
	if err != nil {
		return ""
	}
	lines := strings.Split(string(data), "\n")
	if pos.Line > len(lines) {
		return ""
	}
	return strings.TrimRight(lines[pos.Line-1], "\r")
}
