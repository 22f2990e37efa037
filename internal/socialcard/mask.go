package socialcard

// A mask is how much of each pixel shapes cover, in whole numbers: sums of
// fractions would differ from one processor to another, as some round a
// product and a sum once and others twice.
//
// A pixel holds by how much more of it is covered than of its neighbour on the
// left. An edge that crosses a row changes that for the one or two pixels that
// it touches, so a shape costs its edges and no pixel of its inside.
type mask struct {
	w, h    int
	more    []int32 // rows of w+2: an edge at the right end writes one further
	touched []span  // of each row
}

// A span is the pixels of a row that edges have touched, the last one not
// among them.
type span struct{ from, to int }

// A pixel has 256 parts each way, and 65536 in all.
const (
	parts = 256
	whole = parts * parts
)

// newMask returns an empty mask, which is never larger than that.
func newMask(w, h int) *mask {
	return &mask{w, h, make([]int32, (w+2)*h), make([]span, h)}
}

// reset makes the mask so high. levels has left it empty.
func (m *mask) reset(h int) { m.h = min(h, len(m.touched)) }

// edge adds an edge of a shape, from one place to another in parts of a pixel.
// The edges of a shape go around it.
func (m *mask) edge(x0, y0, x1, y1 int) {
	sign := int32(1)
	if y0 > y1 {
		x0, y0, x1, y1, sign = x1, y1, x0, y0, -1
	}
	if y0 == y1 || y1 <= 0 || y0 >= m.h*parts {
		return
	}
	at := func(y int) int { return x0 + floor(int64(x1-x0)*int64(y-y0), y1-y0) }
	from, to := max(y0, 0), min(y1, m.h*parts)
	x := at(from)
	for y := from; y < to; {
		next := min((y/parts+1)*parts, to)
		end := at(next)
		m.cross(y/parts, x, end, next-y, sign)
		x, y = end, next
	}
}

// row is the pixels of a row.
func (m *mask) row(y int) []int32 { return m.more[y*(m.w+2) : (y+1)*(m.w+2)] }

// touch says that pixels of a row have changed.
func (m *mask) touch(y, from, to int) {
	from, to = max(min(from, m.w), 0), max(min(to, m.w+2), 1)
	if s := &m.touched[y]; s.to == 0 {
		*s = span{from, to}
	} else {
		*s = span{min(s.from, from), max(s.to, to)}
	}
}

// cross adds the part of an edge that lies in one row of pixels and is so high.
func (m *mask) cross(y, x0, x1, height int, sign int32) {
	if x0 > x1 {
		x0, x1 = x1, x0 // what it covers is the same
	}
	row := m.row(y)
	m.touch(y, floor(int64(x0), parts), floor(int64(x1), parts)+2)
	done := 0
	for x := x0; ; {
		pixel := floor(int64(x), parts)
		next := min((pixel+1)*parts, x1)
		share := height - done
		if next < x1 {
			share = height*(next-x0)/(x1-x0) - done
		}
		m.cut(row, pixel, x+next-2*pixel*parts, share, sign)
		if done += share; next >= x1 {
			return
		}
		x = next
	}
}

// cut adds an edge within a pixel: twice the distance from the pixel's left
// side at which it crosses, and how high it is.
func (m *mask) cut(row []int32, pixel, twice, height int, sign int32) {
	switch {
	case pixel < 0:
		row[0] += sign * int32(height*parts)
	case pixel < m.w:
		left := int32(height * twice / 2)
		row[pixel] += sign * (int32(height*parts) - left)
		row[pixel+1] += sign * left
	}
}

// levels calls set for each pixel of which something is covered: by how many
// of so many levels. The mask is empty then.
func (m *mask) levels(most int, set func(x, y, level int)) {
	for y := range m.h {
		s := m.touched[y]
		row := m.row(y)[:s.to]
		sum := 0
		for x := s.from; x < s.to; x++ {
			if row[x] == 0 && sum == 0 {
				continue
			}
			sum += int(row[x])
			if level := (min(max(sum, -sum), whole)*most + whole/2) / whole; level > 0 && x < m.w {
				set(x, y, level)
			}
		}
		clear(row[s.from:])
		m.touched[y] = span{}
	}
}

// floor is a division that rounds down, also below zero. What is divided is
// mostly a product, which an int of 32 bits cannot hold.
func floor(a int64, b int) int {
	q := a / int64(b)
	if a%int64(b) != 0 && (a < 0) != (b < 0) {
		q--
	}
	return int(q)
}
