package socialcard

import (
	"math"
	"math/rand/v2"
	"testing"
)

// coverage is how much of each pixel is covered, of so many levels.
func coverage(m *mask, levels int) []int {
	out := make([]int, m.w*m.h)
	m.levels(levels, func(x, y, level int) { out[y*m.w+x] = level })
	return out
}

// shape adds a shape of straight lines.
func shape(m *mask, points ...[2]int) {
	for i, p := range points {
		q := points[(i+1)%len(points)]
		m.edge(p[0], p[1], q[0], q[1])
	}
}

func TestMask(t *testing.T) {
	m := newMask(4, 3)
	// From half of a pixel to the middle of the third, and a quarter down.
	shape(m, [2]int{128, 64}, [2]int{640, 64}, [2]int{640, 512}, [2]int{128, 512})
	want := []int{6, 12, 6, 0, 8, 16, 8, 0, 0, 0, 0, 0}
	for i, got := range coverage(m, 16) {
		if got != want[i] {
			t.Errorf("pixel %d is covered by %d, want %d", i, got, want[i])
		}
	}
	for i, got := range coverage(m, 16) {
		if got != 0 {
			t.Errorf("pixel %d of a new mask is covered by %d", i, got)
		}
	}
}

// sampled is how much of each pixel a shape covers, of 255: by fractions, and by
// where its edges cross very many lines.
func sampled(w, h int, points ...[2]int) []int {
	sums := make([]float64, w*h)
	for i, from := range points {
		to, sign := points[(i+1)%len(points)], 1.0
		if from[1] > to[1] {
			from, to, sign = to, from, -1
		}
		for y := max(from[1], 0); y < min(to[1], h*parts); y++ {
			share := (float64(y-from[1]) + 0.5) / float64(to[1]-from[1])
			x := (float64(from[0]) + share*float64(to[0]-from[0])) / parts
			for pixel := range w {
				sums[y/parts*w+pixel] += sign * min(max(float64(pixel+1)-x, 0), 1) / parts
			}
		}
	}
	out := make([]int, w*h)
	for i, sum := range sums {
		out[i] = int(math.Round(255 * min(math.Abs(sum), 1)))
	}
	return out
}

// Also shapes that reach beyond the mask, and cross themselves.
func TestMaskCoversWhatShapesDo(t *testing.T) {
	const w, h = 40, 30
	r := rand.New(rand.NewPCG(1, 2))
	for range 100 {
		m := newMask(w, h)
		var points [][2]int
		for range 3 + r.IntN(4) {
			points = append(points, [2]int{r.IntN((w+20)*parts) - 10*parts, r.IntN((h+20)*parts) - 10*parts})
		}
		shape(m, points...)
		want := sampled(w, h, points...)
		for i, got := range coverage(m, 255) {
			if d := got - want[i]; d < -2 || d > 2 {
				t.Fatalf("%v: pixel %d, %d is covered by %d, want %d", points, i%w, i/w, got, want[i])
			}
		}
	}
}

// Whatever is drawn, nothing of it is left in the pixels beside it.
func TestMaskEnds(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	m := newMask(30, 20)
	for range 2000 {
		shape(m, [2]int{r.IntN(2560), r.IntN(5120)}, [2]int{r.IntN(2560), r.IntN(5120)}, [2]int{r.IntN(2560), r.IntN(5120)})
		for y := range 20 {
			sum := int32(0)
			for _, more := range m.more[y*32:][:12] {
				sum += more
			}
			if sum != 0 {
				t.Fatalf("row %d ends with %d", y, sum)
			}
		}
		m.levels(1, func(int, int, int) {})
	}
}
