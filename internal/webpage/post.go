package webpage

import (
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// A network that nobody has named here embeds its posts as others do: a quotation with the
// address in it, and a script that makes a frame of it. What says so is an attribute with
// that address, a class, or the script behind it, of the same host as a link in it.

// scriptMark is the attribute in which a quotation keeps the script behind it.
const scriptMark = "mujaz-script"

// noteScript keeps the address of a script in the quotation before it.
func noteScript(script *html.Node) {
	n, src := script, attr(script, "src")
	for n != nil && src != "" {
		before := n.PrevSibling
		for before != nil && isBlank(before) && before.Type != html.ElementNode {
			before = before.PrevSibling
		}
		switch {
		case before != nil && is(before, "blockquote", "a"):
			setAttr(before, scriptMark, src)
			return
		case before != nil || n.Parent == nil || !is(n.Parent, "p"): // WordPress puts a paragraph around it
			return
		}
		n = n.Parent
	}
}

// postAddress returns the address of such a post, or "" of what is none.
func postAddress(n *html.Node) string {
	if !is(n, "blockquote", "a") {
		return ""
	}
	for _, a := range n.Attr {
		if strings.HasPrefix(a.Key, "data-") && strings.HasSuffix(a.Key, "permalink") && isWhole(a.Val) {
			return a.Val
		}
	}
	embedded := slices.Contains(classesOf(n), "embed")
	for _, a := range n.Attr {
		embedded = embedded || strings.HasPrefix(a.Key, "data-") && (slices.Contains(strings.Split(a.Key, "-"), "embed") || strings.HasPrefix(a.Val, "embed"))
	}
	script := hostOf(attr(n, scriptMark))
	links := named(n, "a")
	if is(n, "a") {
		links = []*html.Node{n}
		if len(named(n, "img")) > 0 { // the picture has its link
			return ""
		}
	}
	best, depth := "", 0
	for _, a := range links {
		href := attr(a, "href")
		if strings.HasPrefix(href, "//") {
			href = "https:" + href
		}
		if d := strings.Count(strings.Trim(href, "/"), "/"); isWhole(href) && d >= depth && (embedded || script != "" && script == hostOf(href)) {
			best, depth = href, d
		}
	}
	return best
}

// classesOf are the words of the names of an element's classes.
func classesOf(n *html.Node) []string {
	return strings.FieldsFunc(strings.ToLower(attr(n, "class")), func(r rune) bool { return r == '-' || r == '_' || r == ' ' })
}

func isWhole(address string) bool {
	return strings.HasPrefix(address, "https://") || strings.HasPrefix(address, "http://")
}

// hostOf is the host of an address without what stands before its last two names:
// embed.bsky.app is of bsky.app.
func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	names := strings.Split(strings.ToLower(u.Hostname()), ".")
	return strings.Join(names[max(0, len(names)-2):], ".")
}

// tellsWords is how many words a post has besides its links, if it is there as text.
const tellsWords = 4

// tells reports whether a post has its words, and not only a link to it.
func tells(n *html.Node) bool {
	return is(n, "blockquote") && slices.ContainsFunc(named(n, "p"), func(p *html.Node) bool { return count(p)-linked(p) >= tellsWords })
}
