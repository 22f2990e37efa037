package memo

import (
	"sync"
	"sync/atomic"
	"testing"
)

// counted returns a function that counts its calls.
func counted(value string) (*int, func() string) {
	calls := new(int)
	return calls, func() string { *calls++; return value }
}

func TestGetComputesOnce(t *testing.T) {
	var table Table[string, string]
	calls, compute := counted("خبر")
	for range 3 {
		if got := table.Get("a", compute); got != "خبر" {
			t.Errorf("got %q", got)
		}
	}
	if *calls != 1 {
		t.Errorf("computed %d times, want once", *calls)
	}
	if got := table.Get("b", func() string { return "other" }); got != "other" {
		t.Errorf("another key gave %q", got)
	}
}

func TestNilRemembersNothing(t *testing.T) {
	var table *Table[string, string]
	calls, compute := counted("x")
	table.Get("a", compute)
	table.Sweep()
	table.Get("a", compute)
	if *calls != 2 {
		t.Errorf("computed %d times, want 2", *calls)
	}
}

func TestSweepForgetsWhatNoOneAskedFor(t *testing.T) {
	var table Table[string, string]
	kept, compute := counted("kept")
	gone, computeGone := counted("gone")
	table.Get("kept", compute)
	table.Get("gone", computeGone)
	for range 2 {
		table.Sweep()
		table.Get("kept", compute)
	}
	table.Get("gone", computeGone)
	if *kept != 1 || *gone != 2 {
		t.Errorf("computed kept %d times, gone %d times, want 1 and 2", *kept, *gone)
	}
}

func TestPanicIsNotRemembered(t *testing.T) {
	var table Table[string, string]
	func() {
		defer func() {
			if recover() == nil {
				t.Error("the panic was swallowed")
			}
		}()
		table.Get("a", func() string { panic("a bug") })
	}()
	if got := table.Get("a", func() string { return "x" }); got != "x" {
		t.Errorf("after a panic got %q, want x", got)
	}
}

func TestConcurrent(t *testing.T) {
	var table Table[int, int]
	var calls atomic.Int64
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for key := range 100 {
				if got := table.Get(key, func() int { calls.Add(1); return key * key }); got != key*key {
					t.Errorf("Get(%d) = %d", key, got)
				}
			}
		})
	}
	all.Go(table.Sweep)
	all.Wait()
	if n := calls.Load(); n != 100 {
		t.Errorf("computed %d times, want each key once", n)
	}
}

func TestRecentForgetsWhatIsNotAskedFor(t *testing.T) {
	r := NewRecent[int, string](2)
	calls, compute := counted("x")
	for range 3 {
		r.Get(1, compute)
	}
	r.Get(2, compute)
	r.Get(1, compute)
	if *calls != 2 {
		t.Errorf("computed %d times, want twice", *calls)
	}
	for key := range 20 {
		r.Get(100+key, compute)
	}
	before := *calls
	r.Get(119, compute)
	r.Get(1, compute)
	if *calls != before+1 {
		t.Errorf("computed %d times more, want only what was long not asked for", *calls-before)
	}
	if n := len(r.table.now) + len(r.table.old); n > 6 {
		t.Errorf("it holds %d values", n)
	}
}
