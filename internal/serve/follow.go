package serve

import (
	"context"
	"runtime"
	"slices"

	"github.com/mujaz/mujaz/internal/build"
	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/watch"
)

// state is what is shown. It is never changed once published, its memories
// apart.
type state struct {
	site     *build.Site // the newest that has no errors; nil before the first
	problems diag.List   // of the newest reading, which may be of another site
	saved    saved

	pages pageCache // those that were made of the site
	shown shownProblems
}

// saved is the page whose file was saved last.
type saved struct {
	number int    // of saves so far
	url    string // with the base path; "" before the first
}

// follow reads what a hint names, and shows it.
func (s *Server) follow(ctx context.Context, hint watch.Hint) error {
	next, paths, ok := s.site, []string(nil), false
	if !hint.All {
		s.showFirst(hint)
		next, paths, ok = s.site.Reread(hint.Paths, s.opt.Build(), &s.memo)
	}
	if !ok {
		var err error
		if next, err = s.site.ReadAll(ctx, s.opt.Folder, s.opt.Build(), &s.memo); err != nil {
			return err
		}
	}
	changed := next != s.site
	s.site = next
	if changed && next.Problems().Errors() == 0 {
		s.checkFirst(ctx, paths)
	}
	if s.saves(hint) || changed {
		s.publish()
	}
	return nil
}

// showFirst shows the pages of saved articles, if they can be made before the
// site is planned again.
func (s *Server) showFirst(hint watch.Hint) {
	if s.site.Problems().Errors() > 0 {
		return
	}
	if first, ok := s.site.First(hint.Paths, &s.memo); ok {
		next := &state{site: first, problems: s.state.Load().problems, saved: s.saved}
		next.shown.folder = s.opt.Folder
		s.state.Store(next)
		s.news.send()
	}
}

// checkFirst looks at the bodies of some files, and again at those in which
// something was wrong: their links may lead somewhere now.
func (s *Server) checkFirst(ctx context.Context, paths []string) {
	again := slices.Clone(paths)
	for _, p := range s.bodies {
		if len(again) < len(paths)+fewFiles && !slices.Contains(again, p.Path) {
			again = append(again, p.Path)
		}
	}
	of := func(path string) bool { return slices.Contains(again, path) }
	found, err := s.site.CheckFiles(ctx, 1, of)
	if err != nil {
		return // it will be looked at when the hand rests
	}
	s.bodies = append(slices.DeleteFunc(slices.Clone(s.bodies), func(p diag.Problem) bool { return of(p.Path) }), found...)
}

// fewFiles is how many bodies may be looked at before a page is shown.
const fewFiles = 16

// saves notes the page of a saved file, so that open pages may go there: of
// several that are saved at once, the first.
func (s *Server) saves(hint watch.Hint) bool {
	if !s.opt.Follow || s.site.Problems().Errors() > 0 {
		return false
	}
	for _, p := range hint.Paths {
		if url, ok := s.site.PageOf(p); ok {
			s.saved = saved{s.saved.number + 1, url}
			return true
		}
	}
	return false
}

// rested is what a complete reading found.
type rested struct {
	of     *build.Site // the site before
	site   *build.Site // as it is now
	bodies diag.List   // what is wrong with all bodies
	moved  diag.List   // addresses that are gone
	err    error
}

// rest reads everything and looks at all bodies, while the loop goes on, and
// returns what ends that.
func (s *Server) rest(ctx context.Context, results chan<- rested) (stop context.CancelFunc) {
	ctx, stop = context.WithCancel(ctx)
	r := rested{of: s.site}
	s.working.Go(func() {
		r.site, r.err = r.of.ReadAll(ctx, s.opt.Folder, s.opt.Build(), &s.memo)
		if r.err == nil && r.site.Problems().Errors() == 0 {
			r.moved = r.site.Moved(slices.Values(s.before))
			// One processor remains for who types meanwhile.
			r.bodies, r.err = r.site.CheckFiles(ctx, max(1, runtime.GOMAXPROCS(0)/2), func(string) bool { return true })
		}
		if ctx.Err() == nil {
			runtime.GC() // now, and not during the next edit
		}
		select {
		case results <- r:
		case <-ctx.Done():
		}
	})
	return stop
}

// accept shows what a complete reading found, if it is not what is shown.
func (s *Server) accept(r rested) {
	if r.site != s.site || !slices.Equal(r.bodies, s.bodies) || !slices.Equal(r.moved, s.moved) {
		s.site, s.bodies, s.moved = r.site, r.bodies, r.moved
		s.publish()
	}
}

// publish shows the newest reading. While that has errors the last good site
// stays.
func (s *Server) publish() {
	next := &state{site: s.site, saved: s.saved}
	next.problems = append(next.problems, s.site.Problems()...)
	next.problems = append(next.problems, s.inbox...)
	if s.site.Problems().Errors() > 0 {
		next.site = s.state.Load().site
	} else {
		next.problems = append(append(next.problems, s.bodies...), s.moved...)
	}
	next.problems.Sort()
	next.shown.folder = s.opt.Folder
	s.state.Store(next)
	s.news.send()
	s.tell(next.problems)
}

// tell says which problems are new, and which are no more.
func (s *Server) tell(problems diag.List) {
	without := func(list, other diag.List) diag.List {
		return slices.DeleteFunc(slices.Clone(list), func(p diag.Problem) bool { return slices.Contains(other, p) })
	}
	found, mended := without(problems, s.told), without(s.told, problems)
	s.told = problems
	if s.opt.Read != nil && len(found)+len(mended) > 0 {
		s.opt.Read(found, mended)
	}
}
