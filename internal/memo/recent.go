package memo

// A Recent remembers a pure function for the keys that were asked for last:
// at least so many of them as it was made for, and at most twice as many. It
// is for what is asked for again soon or never. Get may be called concurrently.
type Recent[K comparable, V any] struct {
	table Table[K, V]
	limit int
}

// NewRecent returns a Recent for at least limit values.
func NewRecent[K comparable, V any](limit int) *Recent[K, V] { return &Recent[K, V]{limit: limit} }

// Get returns what compute returned for this key before, or calls it now, as
// [Table.Get].
func (r *Recent[K, V]) Get(key K, compute func() V) V {
	e := r.table.entry(key)
	r.table.sweepOver(r.limit)
	return e.get(compute)
}
