package markdown

import (
	"strconv"
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/yuin/goldmark/ast"
)

// image prints a picture. One of this site is a hole; one of another host is
// printed as a link with its text, so that no page loads anything from there.
func (w *writer) image(n *ast.Image, attr string) {
	alt := w.flat(n)
	if alt == "" {
		w.problem(n.Pos(), "alt-missing", "this picture has no text for those who cannot see it", "say what it shows between the brackets: ![two ministers shake hands](picture.jpg)")
	}
	dest := parseDestination(decode(n.Destination))
	switch dest.kind {
	case internal:
		ref := w.ref(Ref{Pos: w.pos(n.Pos()), Target: dest.target, Fragment: dest.fragment, Image: true, Alt: alt})
		w.hole(hole{ref: ref, kind: picture, attr: attr})
		return
	case forbidden:
		w.forbidden(n.Pos())
	case external:
		if !w.inLink {
			w.tag(`<a href="` + escapeAttr(dest.url) + `"` + titleAttr(n.Title) + rel(dest.url) + ">")
			w.words([]byte(pictureText(alt, dest.url)))
			w.tag("</a>")
			return
		}
		alt = pictureText(alt, dest.url)
	}
	w.words([]byte(alt))
}

// image is the tag of a picture. It is loaded when it comes near, because the
// text begins where reading does, and has its size, so that nothing moves then.
func (a Address) image(alt, attr string) string {
	tag := `<img src="` + escapeAttr(a.URL) + `"`
	if a.Srcset != "" {
		tag += ` srcset="` + escapeAttr(a.Srcset) + `" sizes="` + escapeAttr(a.Sizes) + `"`
	}
	tag += ` alt="` + escapeAttr(alt) + `"` + attr
	if a.Width > 0 {
		tag += ` width="` + strconv.Itoa(a.Width) + `" height="` + strconv.Itoa(a.Height) + `"`
	}
	return tag + ` loading="lazy" decoding="async">`
}

// pictureText is what a link to a picture says: its text, or else the name of
// its file.
func pictureText(alt, url string) string {
	if alt != "" {
		return alt
	}
	path, _, _ := strings.Cut(url, "?")
	return percentDecode(path[strings.LastIndexByte(path, '/')+1:])
}

// figure prints a picture of this site with its title as caption. It returns
// false, and prints nothing, if the picture is none of that kind.
func (w *writer) figure(n *ast.Image) bool {
	if len(n.Title) == 0 || parseDestination(decode(n.Destination)).kind != internal {
		return false
	}
	caption := decode(n.Title)
	w.element("figure", "", arabic.FirstStrong(caption), func() {
		w.image(n, "")
		w.tag("<figcaption>")
		w.part(lineGap)
		w.words([]byte(caption))
		w.tag("</figcaption>")
	})
	return true
}
