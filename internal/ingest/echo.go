package ingest

import (
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
)

// echoes takes off what a copied page has twice between the headline and the text: the
// headline, and what a picture shows, which its alternative text says too, at times in
// part.
func echoes(d *Draft, text []line) []line {
	title := arabic.Fold(d.Title)
	var out []line
	for i := 0; i < len(text); i++ {
		l := text[i]
		if isParagraph(l.text) {
			return append(out, text[i:]...)
		}
		if l.text != "" && arabic.Fold(l.text) == title {
			d.Furniture = append(d.Furniture, Furniture{Line: l.number, Kind: "title", Text: l.text})
			continue
		}
		if next := following(text, i); l.text != "" && next < len(text) && l.kind == Paragraph && text[next].kind == Paragraph && captioned(l.text, text[next].text) {
			d.Furniture = append(d.Furniture, Furniture{Line: l.number, Kind: "caption", Text: l.text}, Furniture{Line: text[next].number, Kind: "caption", Text: text[next].text})
			i = next
			continue
		}
		out = append(out, l)
	}
	return out
}

// captioned reports whether two lines say the same of a picture.
func captioned(alt, caption string) bool {
	return !isParagraph(caption) && strings.HasPrefix(arabic.Fold(caption)+" ", arabic.Fold(alt)+" ")
}
