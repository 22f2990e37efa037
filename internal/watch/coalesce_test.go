package watch

import (
	"fmt"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

// String returns the hint as the tests write it.
func (h Hint) String() string {
	if h.All {
		return strings.Join(append(h.Paths, "ALL"), " ")
	}
	return strings.Join(h.Paths, " ")
}

const quiet = 20 * time.Millisecond

// inBubble runs a coalescer on a clock of its own.
func inBubble(t *testing.T, test func(t *testing.T, touches chan<- touch, hints <-chan Hint)) {
	synctest.Test(t, func(t *testing.T) {
		touches, hints := make(chan touch), make(chan Hint)
		go coalesce(touches, hints, quiet)
		test(t, touches, hints)
		close(touches)
		if h, open := <-hints; open {
			t.Errorf("after the end came %v", h)
		}
	})
}

// want expects the next hint after exactly so long.
func want(t *testing.T, hints <-chan Hint, hint string, after time.Duration) {
	t.Helper()
	start := time.Now()
	if got := (<-hints).String(); got != hint {
		t.Errorf("got hint %q, want %q", got, hint)
	}
	if got := time.Since(start); got != after {
		t.Errorf("%q came after %v, want %v", hint, got, after)
	}
}

func TestOneSaveIsOneHint(t *testing.T) {
	inBubble(t, func(t *testing.T, touches chan<- touch, hints <-chan Hint) {
		for _, p := range []string{"b", "a", "b"} {
			touches <- touch{path: p}
			time.Sleep(quiet / 2)
		}
		want(t, hints, "a b", quiet/2)
		touches <- touch{path: "c"}
		want(t, hints, "c", quiet)
		touches <- touch{path: "d"}
		touches <- touch{all: true}
		touches <- touch{path: "e"}
		want(t, hints, "ALL", pause*quiet)
		touches <- touch{path: "f"}
		want(t, hints, "f", quiet)
	})
}

func TestWhatComesMeanwhileIsOneHintMore(t *testing.T) {
	inBubble(t, func(t *testing.T, touches chan<- touch, hints <-chan Hint) {
		touches <- touch{path: "a"}
		time.Sleep(time.Second) // a build, in which no one takes hints
		touches <- touch{path: "b"}
		time.Sleep(time.Second)
		want(t, hints, "a b", 0)
	})
}

func TestUntakenHintWaitsForTheHand(t *testing.T) {
	inBubble(t, func(t *testing.T, touches chan<- touch, hints <-chan Hint) {
		touches <- touch{path: "a"}
		time.Sleep(quiet + quiet/2)
		touches <- touch{path: "b"}
		want(t, hints, "a b", quiet)
	})
}

func TestEventsWithoutAnEndDoNotHoldUp(t *testing.T) {
	inBubble(t, func(t *testing.T, touches chan<- touch, hints <-chan Hint) {
		stop := make(chan bool)
		go func() {
			for {
				select {
				case touches <- touch{path: "log"}:
					time.Sleep(quiet * 3 / 4)
				case <-stop:
					return
				}
			}
		}()
		want(t, hints, "log", maxWait*quiet)
		close(stop)
		time.Sleep(time.Second)
		select {
		case <-hints: // what was touched since
		default:
		}
	})
}

func TestManyPathsAreAll(t *testing.T) {
	inBubble(t, func(t *testing.T, touches chan<- touch, hints <-chan Hint) {
		for i := range maxPaths + 1 {
			touches <- touch{path: fmt.Sprint(i)}
		}
		want(t, hints, "ALL", pause*quiet)
	})
}

// A file that is gone or empty is half a save: the other half is waited for.
func TestHalfASave(t *testing.T) {
	inBubble(t, func(t *testing.T, touches chan<- touch, hints <-chan Hint) {
		touches <- touch{path: "a", half: true}
		time.Sleep(2 * quiet)
		touches <- touch{path: "a"}
		want(t, hints, "a", quiet)
		touches <- touch{path: "removed", half: true}
		touches <- touch{path: "b"}
		want(t, hints, "b removed", pause*quiet)
	})
}

// A thousand files of another branch are one hint, though git pauses on the way.
func TestACheckoutIsOneHint(t *testing.T) {
	inBubble(t, func(t *testing.T, touches chan<- touch, hints <-chan Hint) {
		for i := range 1000 {
			touches <- touch{path: fmt.Sprint(i), half: true}
			touches <- touch{path: fmt.Sprint(i)}
			if i%100 == 50 {
				time.Sleep((pause - 1) * quiet)
			}
		}
		want(t, hints, "ALL", pause*quiet)
		for i := range fewPaths + 1 {
			touches <- touch{path: fmt.Sprint(i)}
			time.Sleep(quiet / 2)
		}
		want(t, hints, "0 1 2 3 4 5 6 7 8", (pause-1)*quiet+quiet/2)
	})
}
