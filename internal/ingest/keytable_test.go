package ingest

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// TestKeyTable: a table finds what a map of lists does, in the order in which it was added.
func TestKeyTable(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	var got keyTable
	want := map[key][]int32{}
	for n := range int32(5000) {
		k := key(random.Uint64())
		if n%3 == 0 { // near the end, and often the same
			k = ^key(0) - key(random.Uint64N(40))
		}
		got.add(k, n)
		want[k] = append(want[k], n)
	}
	for k, numbers := range want {
		if found := slices.Collect(got.all(k)); !slices.Equal(found, numbers) {
			t.Fatalf("%x: %v, want %v", k, found, numbers)
		}
	}
	if got.has(1) {
		t.Error("a key that was never added is found")
	}
	if room := len(got.keys); room > got.size*3/2 {
		t.Errorf("room for %d keys, and %d are there", room, got.size)
	}
}
