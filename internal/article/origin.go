package article

import (
	"strconv"
	"strings"
)

// originOf reads the origin in a front matter that is no YAML, line by line, as import wrote
// it: an article that an editor has broken is known again all the same, and not imported
// a second time.
func originOf(front []byte) *Origin {
	var out *Origin
	for line := range strings.Lines(string(front)) {
		key, value, ok := strings.Cut(strings.TrimSpace(line), ":")
		value = strings.Trim(strings.TrimSpace(value), `'"`)
		indented := strings.HasPrefix(line, " ")
		switch {
		case line == "origin:\n" || line == "origin:\r\n":
			out = &Origin{}
		case out == nil || !ok:
		case !indented:
			return out
		case key == "from":
			out.From = value
		case key == "index":
			out.Index, _ = strconv.Atoi(value)
		case key == "text":
			out.Text = value
		}
	}
	return out
}
