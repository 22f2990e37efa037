package ingest

import (
	"crypto/sha256"
	"encoding/binary"
	"iter"
	"math/bits"
)

// key is a hash of 64 bits.
type key uint64

func keyOf(parts ...string) key {
	h := sha256.New()
	for _, p := range parts {
		h.Write([]byte(p))
		h.Write([]byte{0})
	}
	return key(binary.BigEndian.Uint64(h.Sum(nil)))
}

// A keyTable finds numbers by keys. A map would take twice the room.
type keyTable struct {
	keys   []key // 0 is a free place
	values []int32
	size   int
}

// all are the numbers of a key, in the order in which they were added.
func (t *keyTable) all(k key) iter.Seq[int32] {
	return func(yield func(int32) bool) {
		if len(t.keys) == 0 {
			return
		}
		for i := t.place(k); t.keys[i] != 0; i = (i + 1) % len(t.keys) {
			if t.keys[i] == k && !yield(t.values[i]) {
				return
			}
		}
	}
}

// has reports whether a key has a number.
func (t *keyTable) has(k key) bool {
	for range t.all(k) {
		return true
	}
	return false
}

// add gives a key a number, beside those that it has.
func (t *keyTable) add(k key, v int32) {
	if t.size >= len(t.keys)/8*7 {
		t.grow()
	}
	i := t.place(k)
	for t.keys[i] != 0 {
		i = (i + 1) % len(t.keys)
	}
	t.keys[i], t.values[i] = k, v
	t.size++
}

// place is where the search for a key begins.
func (t *keyTable) place(k key) int {
	high, _ := bits.Mul64(uint64(k), uint64(len(t.keys)))
	return int(high)
}

// grow makes room for a quarter more keys. It begins behind a free place, so that
// the numbers of a key keep their order.
func (t *keyTable) grow() {
	old := *t
	room := max(16, len(old.keys)/4*5)
	*t = keyTable{keys: make([]key, room), values: make([]int32, room)}
	start := 0
	for start < len(old.keys) && old.keys[start] != 0 {
		start++
	}
	for i := range old.keys {
		if at := (start + i) % len(old.keys); old.keys[at] != 0 {
			t.add(old.keys[at], old.values[at])
		}
	}
}
