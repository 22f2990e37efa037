package markdown

import "github.com/mujaz/mujaz/internal/arabic"

// isolated prints decoded text, with markup around what would otherwise not
// stand in its own order.
func (w *writer) isolated(s []byte) {
	at := 0
	for _, span := range arabic.Isolates(s, w.dir) {
		w.html = appendEscaped(w.html, string(s[at:span.Start]))
		if w.dir == arabic.RTL {
			w.tag(`<bdi dir="ltr">`)
		} else {
			w.tag("<bdi>")
		}
		w.html = appendEscaped(w.html, string(s[span.Start:span.End]))
		w.tag("</bdi>")
		at = span.End
	}
	w.html = appendEscaped(w.html, string(s[at:]))
	w.plain(s)
}
