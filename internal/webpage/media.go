package webpage

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// What finds the content of a page weighs words against links, pictures and
// embeds, and drops galleries and videos that way. So until the content is
// found, a sentence stands in for each: a mark that no text has, its number,
// and a full stop, for a paragraph that ends like a sentence is kept.

// A medium is an embed or a picture of the text.
type medium struct {
	address string  // of an embed
	picture Picture // of a picture
	outside bool    // it stands in a part of the page that is not the article
}

const standInMark = "\U0001fffe"

var standIn = regexp.MustCompile(standInMark + `(\d+)\.`)

// stand puts a sentence for a medium where an element is, or where the
// wrappers are that hold nothing else.
func (r *reader) stand(n *html.Node, m medium) {
	for p := n.Parent; p != nil && wrappers[p.Data] && !isFurniture(p) && isAlone(n); p = n.Parent {
		n = p
	}
	m.outside = furnitureAround(n)
	p := wrap(atom.P, textNode(fmt.Sprintf("%s%d.", standInMark, len(r.media))))
	r.media = append(r.media, m)
	if block := inside(n, isProse); block != nil && block.Parent != nil {
		r.standBeside(block, n, p)
		return
	}
	replace(n, p)
}

func isProse(n *html.Node) bool { return is(n, "p", "h1", "h2", "h3", "h4", "h5", "h6") }

// standBeside puts a stand-in before a paragraph that the medium begins, and
// else behind it, and behind those of the media before it.
func (r *reader) standBeside(block, n, p *html.Node) {
	if !seenBefore(block, n) {
		block.Parent.InsertBefore(p, block)
	} else {
		last := block
		if r.behind[block] != nil && r.behind[block].Parent == block.Parent {
			last = r.behind[block]
		}
		block.Parent.InsertBefore(p, last.NextSibling)
		if r.behind == nil {
			r.behind = map[*html.Node]*html.Node{}
		}
		r.behind[block] = p
	}
	remove(n)
}

// wrappers may go with the only thing that they hold.
var wrappers = set("div p span figure center a section strong b em i font picture noscript h2 h3 h4")

// seenBefore reports whether a block shows anything before an element in it.
func seenBefore(block, n *html.Node) bool {
	for ; n != block; n = n.Parent {
		for p := n.PrevSibling; p != nil; p = p.PrevSibling {
			if !isBlank(p) {
				return true
			}
		}
	}
	return false
}

// restore puts the media where the sentences for them are, and returns which
// of them it found.
func (r *reader) restore(content *html.Node) map[int]bool {
	found := map[int]bool{}
	var texts []*html.Node
	for d := range under(content) {
		if d.Type == html.TextNode && strings.Contains(d.Data, standInMark) {
			texts = append(texts, d)
		}
	}
	for _, t := range texts {
		at := 0
		for _, m := range standIn.FindAllStringSubmatchIndex(t.Data, -1) {
			i, err := strconv.Atoi(t.Data[m[2]:m[3]])
			if err != nil || i >= len(r.media) {
				continue
			}
			found[i] = true
			t.Parent.InsertBefore(textNode(t.Data[at:m[0]]), t)
			t.Parent.InsertBefore(r.media[i].node(), t)
			at = m[1]
		}
		t.Data = t.Data[at:]
	}
	return found
}

// node returns a medium as the element that is written for it.
func (m medium) node() *html.Node {
	if m.picture.Src == "" {
		p := wrap(atom.P, textNode(m.address))
		if strings.Contains(m.address, "://") {
			a := element(atom.A)
			setAttr(a, "href", m.address)
			adopt(a, p)
			p.AppendChild(a)
		}
		return p
	}
	img := element(atom.Img)
	setAttr(img, "src", m.picture.Src)
	setAttr(img, "alt", m.picture.Alt)
	setAttr(img, "title", m.picture.title())
	return img
}

// title returns the caption with the credit behind it.
func (p Picture) title() string {
	if p.Credit == "" || strings.Contains(p.Caption, p.Credit) {
		return p.Caption
	}
	return strings.TrimSpace(p.Caption + " (" + p.Credit + ")")
}
