package webpage

import (
	"iter"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// blocks are the elements that begin and end a line of their own.
var blocks = set("address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure " +
	"footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody " +
	"td tfoot th thead tr ul caption")

func set(words string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		out[w] = true
	}
	return out
}

func element(name atom.Atom) *html.Node {
	return &html.Node{Type: html.ElementNode, DataAtom: name, Data: name.String()}
}

func textNode(s string) *html.Node { return &html.Node{Type: html.TextNode, Data: s} }

// wrap returns an element with one child.
func wrap(name atom.Atom, child *html.Node) *html.Node {
	n := element(name)
	n.AppendChild(child)
	return n
}

// rename makes an element one of another name.
func rename(n *html.Node, name atom.Atom) { n.Data, n.DataAtom = name.String(), name }

func is(n *html.Node, names ...string) bool {
	if n == nil || n.Type != html.ElementNode {
		return false
	}
	for _, name := range names {
		if n.Data == name {
			return true
		}
	}
	return false
}

func isBlock(n *html.Node) bool { return n.Type == html.ElementNode && blocks[n.Data] }

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// firstAttr returns the first of several attributes that says something.
func firstAttr(n *html.Node, keys ...string) string {
	for _, key := range keys {
		if v := strings.TrimSpace(attr(n, key)); v != "" {
			return v
		}
	}
	return ""
}

func has(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}

func setAttr(n *html.Node, key, value string) {
	n.Attr = append(n.Attr, html.Attribute{Key: key, Val: value})
}

// under iterates over the nodes below a node, in the order of the text. The
// node that it is at may be taken away only when it is not asked for more.
func under(root *html.Node) iter.Seq[*html.Node] {
	return func(yield func(*html.Node) bool) {
		for n := root.FirstChild; n != nil; {
			if !yield(n) {
				return
			}
			if n.FirstChild != nil {
				n = n.FirstChild
				continue
			}
			for n != root && n.NextSibling == nil {
				n = n.Parent
			}
			if n == root {
				return
			}
			n = n.NextSibling
		}
	}
}

// find returns the elements under n that match, in the order of the text.
func find(n *html.Node, match func(*html.Node) bool) []*html.Node {
	var out []*html.Node
	for d := range under(n) {
		if d.Type == html.ElementNode && match(d) {
			out = append(out, d)
		}
	}
	return out
}

// named returns the elements of these names.
func named(n *html.Node, names ...string) []*html.Node {
	return find(n, func(d *html.Node) bool { return is(d, names...) })
}

// first returns the first element that matches, or nil.
func first(n *html.Node, match func(*html.Node) bool) *html.Node {
	for d := range under(n) {
		if d.Type == html.ElementNode && match(d) {
			return d
		}
	}
	return nil
}

// inside returns the nearest ancestor that matches, or nil.
func inside(n *html.Node, match func(*html.Node) bool) *html.Node {
	for p := range n.Ancestors() {
		if p.Type == html.ElementNode && match(p) {
			return p
		}
	}
	return nil
}

// isUnder reports whether a node still hangs in a tree.
func isUnder(root, n *html.Node) bool {
	for p := range n.Ancestors() {
		if p == root {
			return true
		}
	}
	return false
}

func remove(n *html.Node) {
	if n.Parent != nil {
		n.Parent.RemoveChild(n)
	}
}

// replace puts a node in the place of another.
func replace(old, n *html.Node) {
	if old.Parent != nil {
		old.Parent.InsertBefore(n, old)
		old.Parent.RemoveChild(old)
	}
}

// unwrap puts the children of a node in its place.
func unwrap(n *html.Node) {
	for c := n.FirstChild; c != nil; c = n.FirstChild {
		n.RemoveChild(c)
		n.Parent.InsertBefore(c, n)
	}
	remove(n)
}

// adopt moves the children of a node to the end of another.
func adopt(to, from *html.Node) {
	for c := from.FirstChild; c != nil; c = from.FirstChild {
		from.RemoveChild(c)
		to.AppendChild(c)
	}
}

// clone copies a node with all under it.
func clone(n *html.Node) *html.Node {
	if n == nil {
		return nil
	}
	out := &html.Node{Type: n.Type, DataAtom: n.DataAtom, Data: n.Data, Attr: slices.Clone(n.Attr)}
	for c := range n.ChildNodes() {
		out.AppendChild(clone(c))
	}
	return out
}

// text returns the words of a node, one blank between them, also between those
// of neighbouring blocks.
func text(n *html.Node) string {
	var b strings.Builder
	collect(&b, n)
	return strings.Join(strings.Fields(b.String()), " ")
}

func collect(b *strings.Builder, n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		b.WriteString(n.Data)
		return
	case n.Type == html.CommentNode || is(n, "script", "style", "template"):
		return
	}
	edge := isBlock(n) || is(n, "br")
	if edge {
		b.WriteByte(' ')
	}
	for c := range n.ChildNodes() {
		collect(b, c)
	}
	if edge {
		b.WriteByte(' ')
	}
}

// isBlank reports whether nothing of a node is seen.
func isBlank(n *html.Node) bool {
	switch {
	case n.Type == html.TextNode:
		return strings.TrimSpace(n.Data) == ""
	case n.Type != html.ElementNode:
		return true
	case is(n, "img", "hr"):
		return false
	}
	for c := range n.ChildNodes() {
		if !isBlank(c) {
			return false
		}
	}
	return true
}

// isAlone reports whether a node is all that its parent shows.
func isAlone(n *html.Node) bool {
	for c := range n.Parent.ChildNodes() {
		if c != n && !isBlank(c) {
			return false
		}
	}
	return true
}
