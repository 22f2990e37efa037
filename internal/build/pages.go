package build

import (
	"context"
	"fmt"
	"maps"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/site"
	"golang.org/x/sync/errgroup"
)

// A Made is one page made.
type Made struct {
	Data     []byte // nobody may change it
	Problems diag.List
	Media    []site.Medium // files beside its article that are published with it
}

// Page makes one page. It must not be asked for one while the site has errors
// in its templates.
func (s *Site) Page(p site.Page) (Made, error) { return s.make(nil, p, nil) }

// make makes a page whose bytes are appended to buffer. The cache may be nil.
func (s *Site) make(buffer []byte, p site.Page, cache Cache) (Made, error) {
	filled, err := s.fill(p)
	if err != nil {
		return Made{}, err
	}
	made := Made{Problems: filled.Problems, Media: filled.Media}
	switch view := filled.View.(type) {
	case *site.Asset:
		if view.Data == nil {
			data, err := s.files.Data(view.From)
			made.Data = append(buffer, data...)
			return made, err
		}
	case *site.SocialCard:
		data, err := s.socialCard(cache, view)
		made.Data = append(buffer, data...)
		return made, err
	}
	if made.Data, err = s.renderer.Append(buffer, filled.View); err != nil {
		return made, fmt.Errorf("making %s: %w", p.URL, err)
	}
	return made, nil
}

// PageOf returns the address of the page that a file of content/ has, on its
// host.
func (s *Site) PageOf(path string) (address string, ok bool) {
	a, ok := s.Store.ByPath(path)
	if !ok || !a.HasPage() {
		return "", false
	}
	return s.Plan.Rel(a.URL), true
}

// An Output takes the finished files of a site. Write may be called from many
// goroutines, and must not keep the data; paths are relative to the published
// folder.
type Output interface {
	Write(path string, data []byte) error
}

// buffers are those that pages are made in, one after the other.
var buffers = sync.Pool{New: func() any { return new([]byte) }}

// Progress is told how many of all pages are made; it may be nil.
type Progress func(done, all int)

// Write makes every page and gives it to out. What is wrong with bodies is
// returned; if that has an error, what out was given is not to be used.
func (s *Site) Write(ctx context.Context, out Output, progress Progress) (diag.List, error) {
	cache, _ := out.(Cache)
	return each(ctx, runtime.GOMAXPROCS(0), s.Plan.ByTime(), progress, func(p site.Page) (Made, error) {
		buffer := buffers.Get().(*[]byte)
		defer buffers.Put(buffer)
		made, err := s.make((*buffer)[:0], p, cache)
		if err != nil {
			return made, err
		}
		*buffer = made.Data
		return made, out.Write(p.File(), made.Data)
	}, func(file string, named []diag.Pos) (diag.List, error) { return s.writeMedia(out, file, named) })
}

// Check reads the body of every article and page of the site and makes none, to
// find what is wrong in them, also when templates are broken.
func (s *Site) Check(ctx context.Context) (diag.List, error) {
	return s.CheckFiles(ctx, runtime.GOMAXPROCS(0), func(string) bool { return true })
}

// CheckFiles is Check of some files, on so many cores.
func (s *Site) CheckFiles(ctx context.Context, cores int, of func(path string) bool) (diag.List, error) {
	pages := slices.DeleteFunc(slices.Clone(s.Plan.Unsorted()), func(p site.Page) bool { return p.Source == "" || !of(p.Source) })
	return each(ctx, cores, pages, nil, func(p site.Page) (Made, error) {
		filled, err := s.fill(p)
		return Made{Problems: filled.Problems}, err
	}, func(string, []diag.Pos) (diag.List, error) { return nil, nil })
}

// each calls page for every page, on so many cores, and then file for every
// file that a page names, with the places where it is named.
func each(ctx context.Context, cores int, pages []site.Page, progress Progress, page func(site.Page) (Made, error), file func(path string, named []diag.Pos) (diag.List, error)) (diag.List, error) {
	var (
		mu       sync.Mutex
		problems diag.List
		media    = map[string]map[diag.Pos]bool{}
		done     atomic.Int64
	)
	outer := ctx
	group, ctx := errgroup.WithContext(outer)
	group.SetLimit(cores)
	for run := range slices.Chunk(pages, 32) {
		group.Go(func() error {
			for _, p := range run {
				if err := ctx.Err(); err != nil {
					return err
				}
				made, err := page(p)
				if err != nil {
					return err
				}
				if len(made.Problems) > 0 || len(made.Media) > 0 {
					mu.Lock()
					problems.Add(made.Problems...)
					for _, m := range made.Media {
						if media[m.File] == nil {
							media[m.File] = map[diag.Pos]bool{}
						}
						media[m.File][m.Pos] = true
					}
					mu.Unlock()
				}
			}
			if n := done.Add(int64(len(run))); progress != nil {
				progress(int(n), len(pages))
			}
			return nil
		})
	}
	if err := group.Wait(); err != nil {
		return nil, err
	}
	group, _ = errgroup.WithContext(outer)
	group.SetLimit(cores)
	for m, named := range media {
		group.Go(func() error {
			if err := outer.Err(); err != nil {
				return err
			}
			found, err := file(m, slices.Collect(maps.Keys(named)))
			mu.Lock()
			defer mu.Unlock()
			problems.Add(found...)
			return err
		})
	}
	err := group.Wait()
	problems.Sort()
	return problems, err
}
