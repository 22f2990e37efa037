package socialcard

import "github.com/mujaz/mujaz/internal/typeset"

// Where things stand, in pixels. A card is often shown small, and cut at its
// sides by some: nothing stands near them.
const (
	margin   = 84
	column   = Width - 2*margin
	ribbon   = 16  // the height of the coloured edge above
	top      = 60  // where the headline may begin
	bottom   = 466 // where it must end
	rule     = 492 // the double rule below it
	baseline = 568 // of the line below that
	gap      = 40  // between the name of the site and what stands beside it
)

// Sizes of type, in pixels.
const (
	nameSize  = 44
	smallSize = 32
	minSize   = 46
	sizeStep  = 2
)

// A style is how large a headline may be, how large one of a single line, and in
// hundredths of its size how far apart its lines are and how far its letters
// reach above and below one. Those that run from right to left are of scripts
// whose letters are smaller on their body and reach further down.
type style struct{ max, single, leading, above, below int }

func styleOf(rtl bool) style {
	if rtl {
		return style{max: 92, single: 120, leading: 140, above: 70, below: 34}
	}
	return style{max: 76, single: 100, leading: 126, above: 72, below: 24}
}

func of(size, hundredths int) int { return (size*hundredths + 50) / 100 }

// height is that of so many lines.
func (s style) height(lines, size int) int {
	return of(size, s.above) + (lines-1)*of(size, s.leading) + of(size, s.below)
}

// maxLines is how many lines a headline has.
const maxLines = 4

// draw draws a card on the desk's picture.
func (d *desk) draw(c Card) {
	clear(d.picture.Pix)
	d.fill(0, 0, Width, ribbon, accent)
	d.headline(c)
	d.fill(margin, rule, column, 3, ink)
	d.fill(margin, rule+6, column, 1, ink)
	d.credits(c)
}

func (d *desk) fill(x, y, w, h int, r ramp) {
	for row := y; row < y+h; row++ {
		line := d.picture.Pix[row*d.picture.Stride+x:][:w]
		for i := range line {
			line[i] = r.full()
		}
	}
}

// longest is more letters than a headline has room for: what follows is not
// even looked at.
const longest = 1000

// headline draws the title in the middle of its room.
func (d *desk) headline(c Card) {
	title := []rune(c.Title)
	text := d.bold.Text(string(title[:min(longest, len(title))]), c.Lang, c.RTL)
	s := styleOf(c.RTL)
	lines, size := fit(text, s)
	y := top + (bottom-top-s.height(len(lines), size))/2 + of(size, s.above)
	for _, line := range lines {
		d.line(d.bold, line, size, startOf(c.RTL, margin, column, width(line, size)), y, ink)
		y += of(size, s.leading)
	}
}

// fit breaks a headline into lines of the largest size at which they have room.
func fit(text *typeset.Text, s style) (lines []typeset.Line, size int) {
	for size = s.single; ; size -= sizeStep {
		lines = text.Lines(column*typeset.Em/size, maxLines)
		if size <= minSize || s.fits(lines, size) && (size <= s.max || len(lines) == 1) {
			return balanced(text, lines, size), size
		}
	}
}

func (s style) fits(lines []typeset.Line, size int) bool {
	if s.height(len(lines), size) > bottom-top {
		return false
	}
	for _, line := range lines {
		if line.Cut || width(line, size) > column {
			return false
		}
	}
	return true
}

// balanced makes lines about equally long: those of the narrowest column in
// which there are no more of them.
func balanced(text *typeset.Text, lines []typeset.Line, size int) []typeset.Line {
	if len(lines) < 2 || lines[len(lines)-1].Cut {
		return lines
	}
	low, high := column/2, column
	for low+8 < high {
		middle := (low + high) / 2
		narrow := text.Lines(middle*typeset.Em/size, maxLines)
		if len(narrow) == len(lines) && !narrow[len(narrow)-1].Cut && widest(narrow, size) <= middle {
			lines, high = narrow, middle
		} else {
			low = middle
		}
	}
	return lines
}

func widest(lines []typeset.Line, size int) int {
	w := 0
	for _, line := range lines {
		w = max(w, width(line, size))
	}
	return w
}

// width is how many pixels a line is wide.
func width(line typeset.Line, size int) int {
	return floor(int64(line.Width)*int64(size)+typeset.Em-1, typeset.Em)
}

// startOf is the left end of a line that begins where its language does.
func startOf(rtl bool, left, room, width int) int {
	if rtl {
		return left + room - width
	}
	return left
}

// credits draws the name of the site, and at the other end the day and the
// source; of what is too long the end is cut.
func (d *desk) credits(c Card) {
	name := one(d.bold.Text(c.Site, c.Lang, c.RTL), nameSize, column)
	taken := width(name, nameSize)
	d.line(d.bold, name, nameSize, startOf(c.RTL, margin, column, taken), baseline, accent)
	room := column - taken - gap
	if room < 2*smallSize {
		return
	}
	credit, source := c.Date, d.regular.Known(c.Source)
	if credit != "" && source != "" {
		credit += " · "
	}
	credit += isolated(source)
	line := one(d.regular.Text(credit, c.Lang, c.RTL), smallSize, room)
	d.line(d.regular, line, smallSize, startOf(!c.RTL, margin, column, width(line, smallSize)), baseline, soft)
}

// isolated keeps the order of a name apart from that of what stands around it.
func isolated(name string) string {
	if name == "" {
		return ""
	}
	return "\u2068" + name + "\u2069"
}

// one is a text in a single line.
func one(text *typeset.Text, size, room int) typeset.Line {
	lines := text.Lines(room*typeset.Em/size, 1)
	if len(lines) == 0 {
		return typeset.Line{}
	}
	return lines[0]
}

// line draws a line of text.
func (d *desk) line(setter *typeset.Setter, line typeset.Line, size, x, y int, r ramp) {
	above, below := y-size*3/2, y+size
	d.mask.reset(below - above)
	for _, g := range line.Glyphs {
		d.mask.draw(setter, g, size, x, y-above)
	}
	d.mask.levels(r.levels, func(x, row, level int) {
		if at := above + row; at >= 0 && at < Height {
			d.picture.Pix[at*d.picture.Stride+x] = uint8(r.before + level)
		}
	})
}
