package webpage

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// headlineWords is how many words a headline has at least: fewer are «المزيد».
const headlineWords = 3

// relate notes the headlines of a box of related articles.
func (r *reader) relate(box *html.Node) {
	for _, a := range named(box, "a") {
		if s := text(a); len(strings.Fields(s)) >= headlineWords && !slices.Contains(r.related, s) {
			r.related = append(r.related, s)
		}
	}
}

// readAlso are the words over links to other articles, folded.
var readAlso = []string{
	"اقرا ايضا", "اقرا المزيد", "اقراي ايضا", "اقرا كذلك", "طالع ايضا", "شاهد ايضا", "قد يهمك", "قد يهمك ايضا", "اخبار ذات صله",
	"مواضيع ذات صله", "مقالات ذات صله", "موضوعات ذات صله", "ذات صله", "اخبار متعلقه", "مواضيع متعلقه", "للمزيد",
	"read also", "also read", "read more", "see also", "related", "related articles", "related stories", "more on this story",
}

// dropReadAlso takes away «اقرأ أيضا» where nothing but links is behind it, in
// the same block or in the next.
func (r *reader) dropReadAlso(doc *html.Node) {
	for _, n := range find(doc, func(n *html.Node) bool { return is(n, "p", "div", "section", "ul", "h2", "h3", "h4", "h5", "h6") }) {
		if !isUnder(doc, n) {
			continue
		}
		label, linked := labelOf(n)
		if !slices.Contains(readAlso, label) {
			continue
		}
		if linked {
			r.relate(n)
			remove(n)
			continue
		}
		next := n.NextSibling
		for next != nil && isBlank(next) {
			next = next.NextSibling
		}
		if next == nil || next.Type != html.ElementNode {
			continue
		}
		if label, linked = labelOf(next); label == "" && linked {
			r.relate(next)
			remove(next)
			remove(n)
		}
	}
}

// labelOf returns the words of a block that are in no link, folded, and
// whether it has links too.
func labelOf(n *html.Node) (label string, linked bool) {
	const enough = 200 // bytes, more than any label has
	var b strings.Builder
	var read func(*html.Node)
	read = func(n *html.Node) {
		switch {
		case n.Type == html.TextNode && !strings.Contains(n.Data, standInMark):
			b.WriteString(n.Data)
		case is(n, "a"):
			linked = linked || !isBlank(n)
			b.WriteByte(' ')
		default:
			for c := n.FirstChild; c != nil && b.Len() <= enough; c = c.NextSibling {
				read(c)
			}
		}
	}
	read(n)
	return folded(b.String()), linked
}
