package archive

import (
	"math/rand/v2"
	"sort"
)

// zipf returns, for n things of which the k-th is in 1/k of the news of the
// first, the share of the first k+1 in all.
func zipf(n int) []float64 {
	out := make([]float64, n)
	sum := 0.0
	for k := range out {
		sum += 1 / float64(k+1)
		out[k] = sum
	}
	for k := range out {
		out[k] /= sum
	}
	return out
}

// shares are zipf's of the numbers that occur.
var shares = func() (out [64][]float64) {
	for n := range out {
		out[n] = zipf(n)
	}
	return out
}()

// rank draws one of n things, fewer than 64, as often as their rank has it.
func rank(r *rand.Rand, n int) int {
	return min(sort.SearchFloat64s(shares[n], r.Float64()), n-1)
}

// ranked draws one of a list whose first are the most frequent, and some one of
// a list without an order.
func ranked[T any](r *rand.Rand, list []T) *T { return &list[rank(r, len(list))] }

func some[T any](r *rand.Rand, list []T) T { return list[r.IntN(len(list))] }

// often reports true in so many of a hundred cases.
func often(r *rand.Rand, percent int) bool { return r.IntN(100) < percent }
