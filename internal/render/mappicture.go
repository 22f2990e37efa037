package render

import (
	"strconv"

	"github.com/mujaz/mujaz/internal/site"
)

// levelOpacities are how much of its colour each level of the map's picture has.
// The picture knows no style sheet: a colour that shines through is as good on
// dark paper as on light.
var levelOpacities = [...]string{".3", ".3", ".45", ".62", ".8", "1"}

// mapPicture writes the light form of the map as SVG.
func mapPicture(m *site.MapPicture) []byte {
	out := []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 `)
	out = strconv.AppendInt(out, int64(m.Width), 10)
	out = strconv.AppendInt(append(out, ' '), int64(m.Height), 10)
	out = append(out, `" stroke-linejoin="round">`...)
	for level, path := range m.Levels {
		if path == "" {
			continue
		}
		color := "#c8323c"
		if level == 0 {
			color = "#888a90"
		}
		out = append(out, `<path fill="`+color+`" fill-opacity="`+levelOpacities[level]+`" d="`+path+`"/>`...)
	}
	return append(out, "</svg>\n"...)
}
