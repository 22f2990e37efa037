// Package memo remembers pure functions from one build to the next.
//
// A [Table] holds what a function returned, by key. It is never told that
// something changed: the key holds the hash of everything the result depends
// on, so a change is another key, and what no build asks for any more is
// forgotten by [Table.Sweep]. A result is therefore the same whatever the
// table holds, and a nil table, which remembers nothing, makes a clean build.
//
//	type key struct {
//		path string
//		sum  snapshot.Sum
//	}
//	var articles memo.Table[key, parsed]
//	p := articles.Get(key{f.Path, f.Sum}, func() parsed { return parse(f) })
//
// A [Recent] sweeps itself, for what is asked for often within one build.
//
// The package refuses to time out and to reach the disk.
package memo

import "sync"

// A Table remembers one pure function. Its zero value is ready to use, a nil
// Table remembers nothing. Its methods may be called concurrently.
type Table[K comparable, V any] struct {
	mu       sync.Mutex
	old, now map[K]*entry[V] // asked for before the last Sweep, and since
}

// An entry is a value that is there, or being computed, or still to compute.
type entry[V any] struct {
	mu    sync.Mutex
	known bool
	value V
}

// Get returns what compute returned for this key before, or calls it now;
// whoever asks for the same key meanwhile waits for that one call. The value
// is shared between builds, so nobody may change it. A compute that asks the
// same table for the same key waits for itself.
func (t *Table[K, V]) Get(key K, compute func() V) V {
	if t == nil {
		return compute()
	}
	return t.entry(key).get(compute)
}

// entry finds the key's entry, or makes one, and counts it as asked for.
func (t *Table[K, V]) entry(key K) *entry[V] {
	t.mu.Lock()
	defer t.mu.Unlock()
	e := t.now[key]
	if e == nil {
		if e = t.old[key]; e == nil {
			e = new(entry[V])
		}
		if t.now == nil {
			t.now = make(map[K]*entry[V])
		}
		t.now[key] = e
	}
	return e
}

// get is not a sync.Once: that one counts a compute which panicked as done,
// and would return a zero value ever after.
func (e *entry[V]) get(compute func() V) V {
	e.mu.Lock()
	defer e.mu.Unlock()
	if !e.known {
		e.value = compute()
		e.known = true
	}
	return e.value
}

// Sweep forgets every value that no one asked for since the last Sweep. With
// one Sweep at the end of each build, memory is that of two builds at most.
func (t *Table[K, V]) Sweep() {
	if t == nil {
		return
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	t.old, t.now = t.now, nil
}

// sweepOver sweeps if more values than limit were asked for since the last Sweep.
func (t *Table[K, V]) sweepOver(limit int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if len(t.now) > limit {
		t.old, t.now = t.now, nil
	}
}
