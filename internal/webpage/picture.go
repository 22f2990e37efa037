package webpage

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
)

var sizeInName = regexp.MustCompile(`-\d{2,4}x\d{2,4}$|-scaled$`)

// iconSize is how wide or high a picture is that is an icon.
const iconSize = 40

// replacePictures puts a stand-in for each picture, and takes away pictures
// that are none: icons, counters, placeholders.
func (r *reader) replacePictures(doc *html.Node) {
	taken := map[*html.Node]bool{}
	for _, img := range named(doc, "img", "amp-img") {
		if !isUnder(doc, img) {
			continue
		}
		if isEmoji(img) {
			replace(img, textNode(attr(img, "alt")))
			continue
		}
		raw := pictureSource(img)
		a := inside(img, func(n *html.Node) bool { return is(n, "a") })
		if raw == "" || isIcon(img) || a != nil && !isBlankBut(a, img) {
			remove(img)
			continue
		}
		figure := figureOf(img)
		p := Picture{Src: resolve(r.base, raw), Alt: flat(attr(img, "alt"))}
		if caption := captionOf(figure); caption != nil && !taken[caption] && lastPicture(figure) == img {
			taken[caption] = true
			p.Caption, p.Credit = splitCredit(caption)
			remove(caption)
		}
		if p.Src == "" { // of a saved page; its caption is text still
			if p.title() == "" {
				remove(img)
			} else {
				r.stand(img, medium{address: p.title()})
			}
			continue
		}
		r.stand(img, medium{picture: p})
	}
}

func flat(s string) string { return strings.Join(strings.Fields(cleanText(s)), " ") }

func firstOf(ss ...string) string {
	for _, s := range ss {
		if s != "" {
			return s
		}
	}
	return ""
}

// isBlankBut reports whether a link shows nothing but a picture.
func isBlankBut(a, img *html.Node) bool {
	for d := range under(a) {
		if d.Type == html.TextNode && strings.TrimSpace(standIn.ReplaceAllString(d.Data, "")) != "" || is(d, "img") && d != img {
			return false
		}
	}
	return true
}

func isEmoji(img *html.Node) bool {
	c := classWords(img)
	return slices.Contains(c, "emoji") || slices.Contains(c, "smiley")
}

func isIcon(img *html.Node) bool {
	for _, key := range []string{"width", "height"} {
		if v, err := strconv.Atoi(strings.TrimSuffix(attr(img, key), "px")); err == nil && v <= iconSize {
			return true
		}
	}
	c := classWords(img)
	return c.hasAny(iconWords) || strings.Contains(attr(img, "src"), "facebook.com/tr?")
}

var iconWords = set("icon avatar gravatar pixel tracking spacer logo")

// pictureSource returns the address of a picture that may be loaded late.
func pictureSource(img *html.Node) string {
	for _, key := range []string{"data-src", "data-lazy-src", "data-original", "data-lazy", "data-orig-file", "data-full-src", "data-image", "data-url"} {
		if raw := strings.TrimSpace(attr(img, key)); isSource(raw) {
			return raw
		}
	}
	if raw := strings.TrimSpace(attr(img, "src")); isSource(raw) && !standsIn(img, raw) {
		return raw
	}
	for _, key := range []string{"data-srcset", "data-lazy-srcset", "srcset"} {
		if raw := widest(attr(img, key)); raw != "" {
			return raw
		}
	}
	if picture := inside(img, func(n *html.Node) bool { return is(n, "picture") }); picture != nil {
		for _, s := range named(picture, "source") {
			if raw := widest(firstAttr(s, "data-srcset", "srcset")); raw != "" {
				return raw
			}
		}
	}
	return ""
}

// Files that stand in a picture's place until it is loaded: by their whole names, and by how
// these begin, as those of photographs may, too (grey-whale.jpg).
const emptyNames = `(?i)(?:^|/)(?:blank|placeholder|spacer|pixel|transparent|lazy|loading|loader|grey|1x1)`

var (
	placeholders = regexp.MustCompile(emptyNames + `(?:[-_.]?(?:img|image|pic|picture|photo|icon|bg|small|medium|large|thumb|thumbnail|spinner|\d{1,4}x\d{1,4}))*\.(?:gif|png|svg|jpe?g|webp)(?:[?#]|$)`)
	emptyName    = regexp.MustCompile(emptyNames + `[\w-]*\.(?:gif|png|svg|jpe?g|webp)`)
)

// standsIn reports whether a picture with such a name is a placeholder: another address
// stands beside it, or nothing says what it shows.
func standsIn(img *html.Node, raw string) bool {
	if !emptyName.MatchString(raw) {
		return false
	}
	return firstAttr(img, "data-srcset", "data-lazy-srcset", "data-sizes") != "" || attr(img, "alt") == "" && attr(img, "title") == "" && captionOf(figureOf(img)) == nil
}

func isSource(raw string) bool {
	return raw != "" && !strings.HasPrefix(raw, "data:") && !strings.HasPrefix(raw, "blob:") && !strings.HasPrefix(raw, "about:") &&
		!strings.ContainsAny(raw, "{}<>") && !placeholders.MatchString(raw)
}

// widest returns the address of the largest picture of a srcset.
func widest(srcset string) string {
	best, size := "", -1.0
	for candidate := range strings.SplitSeq(strings.ReplaceAll(srcset, ",\n", ", "), ", ") {
		f := strings.Fields(strings.Trim(candidate, ", \n\t"))
		if len(f) == 0 || !isSource(f[0]) {
			continue
		}
		n := 0.0
		if len(f) > 1 {
			n, _ = strconv.ParseFloat(strings.TrimRight(f[1], "wx"), 64)
		}
		if n > size {
			best, size = f[0], n
		}
	}
	return best
}

// figureOf returns the nearest element around a picture that can hold its
// caption, or nil.
func figureOf(img *html.Node) *html.Node {
	if f := inside(img, func(n *html.Node) bool { return is(n, "figure") }); f != nil {
		return f
	}
	depth := 0
	return inside(img, func(n *html.Node) bool {
		depth++
		return depth <= 3 && is(n, "div", "span", "dl", "li") && len(named(n, "img")) == 1 && captionOf(n) != nil
	})
}

var captionWords = set("caption figcaption wp-caption-text imgcaption photocaption captiontext")

// captionLength is how many letters a caption has at most: what has more is the
// text behind a caption that the page does not end.
const captionLength = 600

// captionOf returns the caption in a figure, or nil.
func captionOf(figure *html.Node) *html.Node {
	if figure == nil {
		return nil
	}
	isCaption := func(n *html.Node) bool {
		return is(n, "figcaption") && inside(n, func(p *html.Node) bool { return is(p, "figure") }) == figure ||
			is(n, "p", "div", "span", "small", "em", "dd") && classWords(n).hasAny(captionWords)
	}
	c := first(figure, isCaption)
	if c == nil || isBlank(c) || len(named(c, "img")) > 0 {
		return nil
	}
	if s := text(c); strings.Contains(s, standInMark) || utf8.RuneCountInString(s) > captionLength {
		return nil
	}
	return c
}

// lastPicture returns the picture above the caption of a figure.
func lastPicture(figure *html.Node) *html.Node {
	imgs := find(figure, func(n *html.Node) bool { return is(n, "img", "amp-img") && !isIcon(n) && pictureSource(n) != "" })
	if len(imgs) == 0 {
		return nil
	}
	return imgs[len(imgs)-1]
}

var creditWords = set("credit credits copyright source photographer photocredit")

// splitCredit returns the words of a caption and, apart, the credit that the
// page marks in it.
func splitCredit(caption *html.Node) (words, credit string) {
	c := first(caption, func(n *html.Node) bool { return classWords(n).hasAny(creditWords) })
	if c == nil {
		return text(caption), ""
	}
	credit = strings.Trim(text(c), "()[] ")
	remove(c)
	if words = text(caption); words == "" {
		words = credit
	}
	return words, credit
}

// resolveNoscript keeps the pictures and frames that are shown where no script
// runs, unless a script's own is there too.
func resolveNoscript(doc *html.Node) {
	for _, n := range named(doc, "noscript") {
		shown := first(n, func(d *html.Node) bool { return is(d, "img", "iframe", "video") && !isTiny(d) })
		if !isUnder(doc, n) || shown == nil {
			remove(n)
			continue
		}
		before := n.PrevSibling
		for before != nil && isBlank(before) && before.Type != html.ElementNode {
			before = before.PrevSibling
		}
		if old := pictureIn(before); old != nil && is(shown, "img") {
			if pictureSource(old) != "" {
				remove(n)
				continue
			}
			remove(old)
		}
		unwrap(n)
	}
}

// pictureIn returns a picture, or the only one in an element without words.
func pictureIn(n *html.Node) *html.Node {
	if n == nil || is(n, "img") {
		return n
	}
	if imgs := named(n, "img"); len(imgs) == 1 && text(n) == "" {
		return imgs[0]
	}
	return nil
}
