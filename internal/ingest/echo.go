package ingest

import (
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
)

// echoReach is how many lines below the headline of a copied page are looked at.
const echoReach = 3

// echoes takes off what a copied page has twice between the headline and the first
// paragraph: the headline, and right above the paragraph what a picture shows, which its
// alternative text says too, at times in part. A text without a paragraph, as a poem or a
// list, has nothing twice by mistake.
func echoes(d *Draft, text []line) []line {
	title := arabic.Fold(d.Title)
	paragraph, seen := len(text), 0
	for i := following(text, -1); i < len(text) && seen <= echoReach+1; i = following(text, i) {
		if isParagraph(text[i].text) {
			paragraph = i
			break
		}
		seen++
	}
	if paragraph == len(text) || seen > echoReach+1 {
		return text
	}
	var out []line
	for i := 0; i < paragraph; i++ {
		l := text[i]
		next := following(text, i)
		switch {
		case l.text != "" && arabic.Fold(l.text) == title:
			d.Furniture = append(d.Furniture, Furniture{Line: l.number, Kind: "title", Text: l.text})
		case l.text != "" && next < paragraph && following(text, next) == paragraph && l.kind == Paragraph && text[next].kind == Paragraph && captioned(l.text, text[next].text):
			d.Furniture = append(d.Furniture, Furniture{Line: l.number, Kind: "caption", Text: l.text}, Furniture{Line: text[next].number, Kind: "caption", Text: text[next].text})
			i = next
		default:
			out = append(out, l)
		}
	}
	return append(out, text[paragraph:]...)
}

// captioned reports whether two lines say the same of a picture.
func captioned(alt, caption string) bool {
	return strings.HasPrefix(arabic.Fold(caption)+" ", arabic.Fold(alt)+" ")
}
