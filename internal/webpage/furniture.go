package webpage

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// dropInvisible takes away what nobody reads: scripts, styles, the fields of
// forms, and what is hidden.
func dropInvisible(doc *html.Node) {
	limit := letters(doc) * mostOfPage / 100
	for _, n := range find(doc, func(n *html.Node) bool { return invisible[n.Data] || isHidden(n) }) {
		switch {
		case is(n, "html", "body"):
		case is(n, "script") && attr(n, "data-telegram-post") != "":
			// An embedded post, see embed.go.
		case invisible[n.Data] || letters(n) <= limit:
			if is(n, "script") {
				noteScript(n)
			}
			remove(n)
		}
	}
	for d := range under(doc) {
		if d.Type == html.TextNode {
			d.Data = cleanText(d.Data)
		}
	}
}

// mostOfPage is the part of a page's letters, in percent, that no furniture
// has: an element with more of them is the article, whatever its class says.
const mostOfPage = 40

var invisible = set("head script style template button input select textarea dialog canvas svg math progress meter datalist map")

func isHidden(n *html.Node) bool {
	if has(n, "hidden") || attr(n, "aria-hidden") == "true" {
		return true
	}
	style := strings.ToLower(strings.ReplaceAll(attr(n, "style"), " ", ""))
	return strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden")
}

// dropFurniture takes away what surrounds an article and is not of it.
func (r *reader) dropFurniture(doc *html.Node) {
	limit := letters(doc) * mostOfPage / 100
	for _, n := range find(doc, func(n *html.Node) bool { return is(n, "nav", "form") || isFurniture(n) }) {
		if !isUnder(doc, n) || letters(n) > limit || first(n, isArticle) != nil {
			continue
		}
		if classWords(n).hasAny(relatedWords) {
			r.relate(n)
		}
		remove(n)
	}
	r.dropReadAlso(doc)
	dropLinkCells(doc)
	dropMenus(doc)
}

// dropMenus takes away lists of nothing but links above the one headline of a page. Those
// in an article are of it: «في هذا الملف: …» can stand above its headline.
func dropMenus(doc *html.Node) {
	if len(named(doc, "h1")) != 1 {
		return
	}
	for _, n := range find(doc, func(n *html.Node) bool { return is(n, "ul", "ol", "h1") }) {
		if is(n, "h1") {
			return
		}
		if words := count(n); words > 0 && words == linked(n) && isUnder(doc, n) && first(n, isArticle) == nil && inside(n, isMain) == nil {
			remove(n)
		}
	}
}

func isMain(n *html.Node) bool { return isArticle(n) && !is(n, "h1", "body") }

// mostOfCell is the part of a cell's words, in percent, that are links in a menu.
const mostOfCell = 60

// dropLinkCells takes away cells of little but links, beside one of running text: the
// menus of pages that are laid out as a table. A cell with one link is a heading, or the
// name of a candidate («أحمد علي») beside what is said of him: it stays.
func dropLinkCells(doc *html.Node) {
	for _, row := range named(doc, "tr") {
		cells := slices.DeleteFunc(named(row, "td", "th"), func(n *html.Node) bool { return n.Parent != row })
		if !slices.ContainsFunc(cells, func(n *html.Node) bool { return count(n)-linked(n) >= fewWords }) {
			continue
		}
		for _, n := range cells {
			if words := count(n); words > 0 && linked(n)*100 >= words*mostOfCell && len(named(n, "a")) > 1 {
				remove(n)
			}
		}
	}
}

// linked counts the words of a node's links.
func linked(n *html.Node) int {
	words := 0
	for _, a := range named(n, "a") {
		words += count(a)
	}
	return words
}

func isArticle(n *html.Node) bool {
	return is(n, "article", "main", "h1", "body") || attr(n, "itemprop") == "articleBody"
}

// letters counts the letters of a node.
func letters(n *html.Node) int {
	total := 0
	for d := range under(n) {
		if d.Type == html.TextNode && !is(d.Parent, "script", "style", "template") {
			total += utf8.RuneCountInString(strings.TrimSpace(d.Data))
		}
	}
	return total
}

// Words of class names and ids that say what an element is. A class of several
// words has them in this order.
var (
	relatedWords   = set("related relatedposts readalso readmore recommended recommendations mostread seealso")
	furnitureWords = set("share shares sharing sharedaddy socials addtoany addthis sharethis breadcrumb breadcrumbs comments disqus " +
		"newsletter subscribe subscription ads advert advertisement adsbygoogle cookie cookies sidebar pagination pager tags taglist " +
		"tagcloud outbrain taboola")
	furniturePairs = set("social-media social-links social-icons social-buttons social-bar social-list social-networks social-follow " +
		"comment-list comment-form comment-respond post-views view-count views-count views-counter post-tags tag-list tag-links " +
		"read-also also-read read-more see-also more-news most-read author-box author-bio print-button font-size wp-block-related")
	boxes = set("div section aside ul ol nav p span footer header dl form table figure h2 h3 h4 h5 h6")
)

// isFurniture reports whether the class or id of an element leaves no doubt
// that it is not of the article.
func isFurniture(n *html.Node) bool {
	if !boxes[n.Data] || len(n.Attr) == 0 {
		return false
	}
	w := classWords(n)
	return w.hasAny(furnitureWords) || w.hasAny(relatedWords) || w.hasPair(furniturePairs)
}

// classes are the words of an element's class names and id, in order.
type classes []string

func classWords(n *html.Node) classes {
	var out classes
	for _, key := range []string{"class", "id"} {
		if v := attr(n, key); v != "" {
			out = append(out, strings.FieldsFunc(strings.ToLower(uncamel(v)), func(r rune) bool { return !unicode.IsLetter(r) })...)
		}
	}
	return out
}

// uncamel parts the words of shareButtons.
func uncamel(s string) string {
	var b strings.Builder
	last := rune(0)
	for _, r := range s {
		if unicode.IsUpper(r) && unicode.IsLower(last) {
			b.WriteByte('-')
		}
		b.WriteRune(r)
		last = r
	}
	return b.String()
}

func (c classes) hasAny(words map[string]bool) bool {
	return slices.ContainsFunc(c, func(w string) bool { return words[w] })
}

func (c classes) hasPair(pairs map[string]bool) bool {
	for i := range c {
		if i > 0 && pairs[c[i-1]+"-"+c[i]] {
			return true
		}
	}
	return false
}
