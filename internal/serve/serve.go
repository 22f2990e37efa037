// Package serve shows the site in a browser while its editor types.
//
// A [Server] answers each request by making the page that is asked for, from
// the newest good reading of the folder: nothing is written to disk, and the
// size of the archive does not matter. When a file changes, that file is read
// and what depends on it is planned again; open pages are told (by server-sent
// events) and exchange what is another in place. When the hand rests, all files
// are read, which puts right what the events did not tell, and all bodies are
// looked at for mistakes. What is served are the bytes that build would write;
// the script that keeps a page up to date is added when answering.
//
//	server, err := serve.New(ctx, serve.Options{Root: dir, Folder: folder, …})
//	go http.Serve(listener, server)
//	err = server.Run(ctx)
//
// A mistake does not stop the preview. The last good site stays, with the
// problems laid over the page, each with its place and the lines around it;
// when they are mended they go away by themselves.
//
// A bar at the end of each page, which only a preview has, names the file that
// the page is made from, with its translations, its warnings, and on demand the
// words by which its tags were found.
//
// The package answers only requests for the hosts it was told of, so that a
// page of another site cannot read the preview by rebinding its own name, and
// it serves nothing but pages of the plan and the files that they name.
package serve

import (
	"context"
	"errors"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/mujaz/mujaz/internal/build"
	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/gazetteer"
	"github.com/mujaz/mujaz/internal/memo"
	"github.com/mujaz/mujaz/internal/snapshot"
	"github.com/mujaz/mujaz/internal/tag"
	"github.com/mujaz/mujaz/internal/watch"
)

// Options says what is served.
type Options struct {
	Root   string       // the site's folder, to watch
	Folder build.Folder // the same, to read
	Build  func() build.Options
	Answer func(host string) bool // whether requests for a host, as localhost:1313, are answered; nil: all
	Poll   time.Duration          // look for changes so often, where the system does not tell of them; 0 to be told
	Follow bool                   // open pages go to the page whose file was saved

	// Import turns the items of the inbox into articles of a site and returns
	// what is wrong with them. It may be nil.
	Import func(ctx context.Context, site *build.Site) (diag.List, error)

	// Read is told of problems that are new, and of those that are no more,
	// after each reading of the folder. It may be nil.
	Read func(found, mended diag.List)

	// Logf is told of what the system does not tell of. It may be nil.
	Logf func(format string, a ...any)
}

// A Server is a preview: an http.Handler, and the loop that follows the folder.
type Server struct {
	opt     Options
	memo    build.Memo
	taggers *memo.Recent[*gazetteer.Gazetteer, *tag.Tagger]
	news    broadcast
	last    pageCache

	state atomic.Pointer[state]

	before []build.Address // where articles were when the preview began

	// What follows belongs to the loop.
	site   *build.Site // of the newest reading
	bodies diag.List   // what is wrong with bodies, as far as they were looked at
	moved  diag.List   // addresses of before that are gone
	inbox  diag.List   // what is wrong with raw items
	saved  saved
	told   diag.List // the problems that Options.Read knows of

	restAfter              time.Duration
	importing, importAgain bool
	working                sync.WaitGroup
}

// New reads the site once. Its mistakes are shown and do not fail it.
func New(ctx context.Context, opt Options) (*Server, error) {
	s := &Server{opt: opt, restAfter: restAfter, taggers: memo.NewRecent[*gazetteer.Gazetteer, *tag.Tagger](1)}
	s.state.Store(&state{})
	var err error
	if s.site, err = build.New(ctx, opt.Folder, opt.Build(), &s.memo); err != nil {
		return nil, err
	}
	s.before = slices.Collect(s.site.Addresses())
	s.publish()
	return s, nil
}

// restAfter is how long the hand must rest before everything is read.
const restAfter = time.Second

// Run follows the folder until ctx ends, and returns nil then.
func (s *Server) Run(ctx context.Context) error {
	hints, err := watch.Watch(ctx, s.opt.Root, watch.Options{
		Files: []string{"site.yaml"}, Dirs: []string{"content", "templates", "static"},
		Ignore: snapshot.Ignored, Poll: s.opt.Poll, Logf: s.opt.Logf,
	})
	if err != nil {
		return err
	}
	defer s.working.Wait()
	return s.loop(ctx, hints)
}

// loop reads what hints name, and when none has come for a while, or the clock
// changes the site, everything.
func (s *Server) loop(ctx context.Context, hints <-chan watch.Hint) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	whole, items := make(chan rested), make(chan imported)
	rest, stop := time.After(0), func() {}
	s.importInbox(ctx, items)
	for {
		select {
		case hint, open := <-hints:
			if !open {
				return nil
			}
			stop()
			if err := s.follow(ctx, hint); err != nil {
				return unless(ctx, err)
			}
			if touchesInbox(hint) || len(s.inbox) > 0 && touchesNames(hint) {
				s.importInbox(ctx, items)
			}
			rest = time.After(s.restAfter)
		case <-rest:
			rest = nil
			stop = s.rest(ctx, whole)
		case r := <-whole:
			stop()
			if r.of != s.site || errors.Is(r.err, context.Canceled) {
				continue // the hand was quicker
			}
			if errors.Is(r.err, snapshot.ErrChanged) {
				rest = time.After(s.restAfter)
				continue
			}
			if r.err != nil {
				return r.err
			}
			s.accept(r)
			rest = s.untilTheClock()
		case r := <-items:
			s.acceptItems(ctx, items, r)
		}
	}
}

// unless returns an error, unless it is only that of an end.
func unless(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return nil
	}
	return err
}

// untilTheClock returns when the clock alone changes the site; it may never.
func (s *Server) untilTheClock() <-chan time.Time {
	until := s.site.Until()
	if until.IsZero() {
		return nil
	}
	return time.After(until.Sub(s.opt.Build().Clock))
}
