package picture

// A plane is pixels of n values each, row by row.
type plane struct {
	w, h, n int
	pix     []uint8
}

// rows is what a plane is made from: row writes one row into a buffer of w × n
// values, or returns its own.
type rows struct {
	w, h, n int
	row     func(y int, buffer []uint8) []uint8
}

// The numbers of fraction bits: of a weight, and of a value between the two
// passes, which may lie somewhat outside 0 to 255.
const (
	weightBits = 14
	valueBits  = 6
)

// taps are the pixels that one pixel of the smaller picture is made from.
type taps struct {
	from    int
	weights []int32 // they add up to 1 << weightBits
}

// scaled makes a plane smaller: first each row, then each column, each value
// the weighted mean of those around it (Catmull and Rom's kernel).
func scaled(src rows, w, h int) plane {
	across, down := tapsOf(src.w, w), tapsOf(src.h, h)
	between := make([]int16, w*src.n*src.h)
	buffer := make([]uint8, src.w*src.n)
	for y := range src.h {
		narrow(between[y*w*src.n:][:w*src.n], src.row(y, buffer), across, src.n)
	}
	out := plane{w: w, h: h, n: src.n, pix: make([]uint8, w*h*src.n)}
	sums := make([]int32, w*src.n)
	for y, t := range down {
		clear(sums)
		for i, weight := range t.weights {
			for x, v := range between[(t.from+i)*w*src.n:][:w*src.n] {
				sums[x] += int32(v) * weight
			}
		}
		for x, sum := range sums {
			const bits = weightBits + valueBits
			out.pix[y*w*src.n+x] = uint8(min(max((sum+1<<(bits-1))>>bits, 0), 255))
		}
	}
	return out
}

// narrow makes one row narrower.
func narrow(dst []int16, src []uint8, across []taps, n int) {
	const bits = weightBits - valueBits
	for x, t := range across {
		for c := range n {
			at := t.from*n + c
			sum := int32(1) << (bits - 1)
			for _, weight := range t.weights {
				sum += int32(src[at]) * weight
				at += n
			}
			dst[x*n+c] = int16(sum >> bits)
		}
	}
}

// tapsOf returns the taps of each of dst pixels in a line of src.
func tapsOf(src, dst int) []taps {
	out := make([]taps, dst)
	for i := range out {
		// Twice dst is how many units a pixel of src has, so that the middle of
		// each is a whole number.
		middle := (2*i+1)*src - dst
		reach := 4 * src
		from := max(0, ceilDiv(middle-reach, 2*dst))
		to := min(src-1, (middle+reach)/(2*dst))
		raw := make([]int64, 0, to-from+1)
		var total int64
		for j := from; j <= to; j++ {
			k := kernel(int64(abs(2*dst*j-middle)), int64(2*src))
			raw = append(raw, k)
			total += k
		}
		out[i] = taps{from, shares(raw, total)}
	}
	return out
}

// shares divides 1 << weightBits as raw says; what is left over goes to the
// largest.
func shares(raw []int64, total int64) []int32 {
	out := make([]int32, len(raw))
	left, largest := int32(1)<<weightBits, 0
	for i, k := range raw {
		out[i] = int32(k << weightBits / total)
		left -= out[i]
		if k > raw[largest] {
			largest = i
		}
	}
	out[largest] += left
	return out
}

// kernel is Catmull and Rom's at the distance d / unit, times 1 << 16.
func kernel(d, unit int64) int64 {
	const one = 1 << 16
	t := d * one / unit
	t2 := t * t / one
	t3 := t2 * t / one
	switch {
	case t < one:
		return (3*t3-5*t2)/2 + one
	case t < 2*one:
		return (5*t2-t3)/2 - 4*t + 2*one
	}
	return 0
}

func abs(n int) int { return max(n, -n) }

func ceilDiv(a, b int) int {
	if a > 0 {
		return (a + b - 1) / b
	}
	return a / b
}
