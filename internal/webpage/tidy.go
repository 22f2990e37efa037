package webpage

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/mujaz/mujaz/internal/arabic"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// tidy leaves in a tree what Markdown has a sign for, in the order in which
// Markdown can write it.
func (r *reader) tidy(root *html.Node) {
	for _, n := range find(root, func(n *html.Node) bool { return true }) {
		if isUnder(root, n) {
			r.tidyName(n)
		}
	}
	for _, n := range named(root, "table") {
		if isUnder(root, n) {
			tidyTable(n)
		}
	}
	for _, n := range named(root, "ul", "ol") {
		unwrapPictureList(n)
	}
	for _, n := range named(root, "a", "strong", "em", "del") {
		if isUnder(root, n) && (isBlank(n) || first(n, isTidyBlock) != nil) {
			unwrap(n)
		}
	}
	mergeTexts(root)
	for _, n := range named(root, "strong", "em", "del") {
		if isUnder(root, n) && !isReadable(n) {
			unwrap(n)
		}
	}
}

func isTidyBlock(n *html.Node) bool { return isBlock(n) || is(n, "img") }

// tidyNames are the names that stay, and those that another name stands for.
var tidyNames = map[string]atom.Atom{
	"p": atom.P, "h1": atom.H2, "h2": atom.H2, "h3": atom.H3, "h4": atom.H4, "h5": atom.H5, "h6": atom.H6,
	"ul": atom.Ul, "menu": atom.Ul, "ol": atom.Ol, "li": atom.Li, "blockquote": atom.Blockquote, "hr": atom.Hr, "br": atom.Br,
	"table": atom.Table, "caption": atom.Caption, "tr": atom.Tr, "td": atom.Td, "th": atom.Th, "tbody": atom.Tbody, "thead": atom.Tbody,
	"tfoot": atom.Tbody, "a": atom.A, "img": atom.Img, "strong": atom.Strong, "b": atom.Strong, "em": atom.Em, "i": atom.Em,
	"del": atom.Del, "s": atom.Del, "strike": atom.Del, "figcaption": atom.P, "dt": atom.Div, "dd": atom.Div,
}

// tidyName gives an element the name that it is written by, or unwraps it.
func (r *reader) tidyName(n *html.Node) {
	name, ok := tidyNames[n.Data]
	inHeading := inside(n, func(p *html.Node) bool { return is(p, "h1", "h2", "h3", "h4", "h5", "h6") }) != nil
	switch {
	case is(n, "a"):
		address := link(r.base, attr(n, "href"))
		if n.Attr = nil; address == "" {
			unwrap(n)
			return
		}
		setAttr(n, "href", address)
	case is(n, "img"): // written by this package
	case isBlock(n) && (!ok || inHeading):
		n.Attr = nil
		rename(n, atom.Div)
	case !ok && first(n, isBlock) != nil:
		n.Attr = nil
		rename(n, atom.Div)
	case !ok:
		unwrap(n)
	case is(n, "td", "th"):
		n.Attr = spans(n)
		rename(n, name)
	case is(n, "ol"):
		start, err := strconv.Atoi(attr(n, "start"))
		n.Attr = nil
		if err == nil && start > 1 && start < 1000 {
			setAttr(n, "start", strconv.Itoa(start))
		}
	default:
		n.Attr = nil
		rename(n, name)
	}
}

// maxSpan is how many rows or columns a cell may span.
const maxSpan = 20

func spans(n *html.Node) []html.Attribute {
	var out []html.Attribute
	for _, key := range []string{"colspan", "rowspan"} {
		if v, err := strconv.Atoi(attr(n, key)); err == nil && v > 1 && v <= maxSpan {
			out = append(out, html.Attribute{Key: key, Val: strconv.Itoa(v)})
		}
	}
	return out
}

// unwrapPictureList makes paragraphs of a list of nothing but pictures.
func unwrapPictureList(list *html.Node) {
	for li := range list.ChildNodes() {
		if strings.TrimSpace(text(li)) != "" || li.Type == html.ElementNode && first(li, func(n *html.Node) bool { return is(n, "img") }) == nil {
			return
		}
	}
	rename(list, atom.Div)
	list.Attr = nil
	for _, li := range named(list, "li") {
		rename(li, atom.Div)
	}
}

// mergeTexts joins texts that stand side by side.
func mergeTexts(root *html.Node) {
	var texts []*html.Node
	for d := range under(root) {
		if d.Type == html.TextNode {
			texts = append(texts, d)
		}
	}
	for _, t := range texts {
		if prev := t.PrevSibling; prev != nil && prev.Type == html.TextNode {
			t.Data = prev.Data + t.Data
			remove(prev)
		}
	}
}

// isReadable reports whether Markdown reads the signs of an emphasis: those
// between punctuation and a letter it takes for text, unless the place is
// Arabic.
func isReadable(n *html.Node) bool {
	s := strings.TrimSpace(text(n))
	head, _ := utf8.DecodeRuneInString(s)
	tail, _ := utf8.DecodeLastRuneInString(s)
	before, after := rune(' '), rune(' ')
	if p := n.PrevSibling; p != nil && p.Type == html.TextNode && !strings.HasPrefix(firstText(n), " ") {
		before, _ = utf8.DecodeLastRuneInString(p.Data)
	}
	if p := n.NextSibling; p != nil && p.Type == html.TextNode && !strings.HasSuffix(lastText(n), " ") {
		after, _ = utf8.DecodeRuneInString(p.Data)
	}
	return edgeReads(before, head) && edgeReads(after, tail)
}

func edgeReads(outside, inside rune) bool {
	isWord := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }
	return !isWord(outside) || isWord(inside) || arabic.IsArabic(outside)
}

func firstText(n *html.Node) string {
	for d := range under(n) {
		if d.Type == html.TextNode {
			return d.Data
		}
	}
	return ""
}

func lastText(n *html.Node) string {
	s := ""
	for d := range under(n) {
		if d.Type == html.TextNode {
			s = d.Data
		}
	}
	return s
}
