package main

import "math"

// A point is a place on the drawing; y grows downwards.
type point struct{ x, y int }

// A plane is the Equal Earth projection (Šavrič, Patterson, Jenny 2018), from
// the north of Greenland to Cape Horn.
type plane struct {
	scale, top float64
	height     int
}

const (
	north = 84
	south = -56.5
)

func newPlane(width int) plane {
	edge, _ := equalEarth(180, 0)
	p := plane{scale: float64(width) / (2 * edge)}
	_, p.top = equalEarth(0, north)
	_, bottom := equalEarth(0, south)
	p.height = int(math.Ceil((p.top - bottom) * p.scale))
	return p
}

// at is a place in degrees on the drawing, not yet rounded.
func (p plane) at(place [2]float64) [2]float64 {
	x, y := equalEarth(place[0], place[1])
	edge, _ := equalEarth(180, 0)
	return [2]float64{(x + edge) * p.scale, (p.top - y) * p.scale}
}

func equalEarth(lon, lat float64) (x, y float64) {
	const a1, a2, a3, a4 = 1.340264, -0.081106, 0.000893, 0.003796
	m := math.Sqrt(3) / 2
	t := math.Asin(m * math.Sin(lat*math.Pi/180))
	t2 := t * t
	t6 := t2 * t2 * t2
	x = lon * math.Pi / 180 * math.Cos(t) / (m * (a1 + 3*a2*t2 + t6*(7*a3+9*a4*t2)))
	return x, t * (a1 + a2*t2 + t6*(a3+a4*t2))
}

// round is the nearest point of whole numbers.
func round(p [2]float64) point { return point{int(math.Round(p[0])), int(math.Round(p[1]))} }

// thinned leaves out the points of a line that say least (Visvalingam): those
// that span less area with their neighbours than a limit. Its ends stay.
func thinned(line [][2]float64, limit float64) [][2]float64 {
	line = append([][2]float64(nil), line...)
	for len(line) > 2 {
		least, at := math.Inf(1), 0
		for i := 1; i < len(line)-1; i++ {
			if a := spanned(line[i-1], line[i], line[i+1]); a < least {
				least, at = a, i
			}
		}
		if least >= limit || len(line) <= 4 && line[0] == line[len(line)-1] {
			break
		}
		line = append(line[:at], line[at+1:]...)
	}
	return line
}

func spanned(a, b, c [2]float64) float64 {
	return math.Abs((b[0]-a[0])*(c[1]-a[1])-(c[0]-a[0])*(b[1]-a[1])) / 2
}
