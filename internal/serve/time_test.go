package serve

import (
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/mujaz/mujaz/internal/build"
	"github.com/mujaz/mujaz/internal/watch"
)

// following runs the loop of a preview on a clock of its own, which is also
// that of the site, and hands on hints.
func following(t *testing.T, test func(s *Server, site *folder, hint func(paths ...string))) {
	synctest.Test(t, func(t *testing.T) {
		s, site := preview(t)
		before := s.opt.Build
		s.opt.Build = func() build.Options {
			opt := before()
			opt.Clock = time.Now()
			return opt
		}
		hints, ended := make(chan watch.Hint), make(chan error)
		go func() { ended <- s.loop(t.Context(), hints) }()
		synctest.Wait() // the first complete reading
		test(s, site, func(paths ...string) {
			hints <- watch.Hint{Paths: paths}
			synctest.Wait()
		})
		close(hints)
		if err := <-ended; err != nil {
			t.Error(err)
		}
		s.working.Wait()
	})
}

func shows(t *testing.T, s *Server, what string, want bool) {
	t.Helper()
	body := ask(s, "GET", "/repo/ar/2024/11/20/b/", nil).Body.String()
	if got := strings.Contains(body, what); got != want {
		t.Errorf("%q is shown: %v, want %v", what, got, want)
	}
}

// What no event told of is found when the hand rests, and not before.
func TestALostEvent(t *testing.T) {
	following(t, func(s *Server, site *folder, hint func(...string)) {
		put(site, "content/ar/2024/11/20/b.md", "---\ntitle: لم يسمع به أحد\ndate: 1999-11-20\n---\n")
		for range 3 {
			put(site, file, "---\ntitle: خبر\ndate: 1999-11-20\n---\n"+time.Now().String())
			hint(file)
			time.Sleep(restAfter - time.Millisecond)
			synctest.Wait()
			shows(t, s, "لم يسمع به أحد", false)
		}
		time.Sleep(time.Millisecond)
		synctest.Wait()
		shows(t, s, "لم يسمع به أحد", true)
	})
}

// An article that is to be published later appears by itself.
func TestTheClock(t *testing.T) {
	following(t, func(s *Server, site *folder, hint func(...string)) {
		later := time.Now().Add(time.Hour).UTC()
		put(site, "content/ar/2024/11/20/b.md", "---\ntitle: موعده آتٍ\ndate: 1999-11-20\npublishDate: "+later.Format(time.RFC3339)+"\n---\n")
		hint("content/ar/2024/11/20/b.md")
		time.Sleep(time.Hour - time.Second)
		synctest.Wait()
		shows(t, s, "موعده آتٍ", false)
		time.Sleep(time.Second)
		synctest.Wait()
		shows(t, s, "موعده آتٍ", true)
	})
}
