package markdown

import (
	"net/url"
	"path"
	"regexp"
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/yuin/goldmark/ast"
)

// A link to a video, a post or a map that stands alone on its line is printed
// as a card: what it is, its words, and the host that it leads to. Nothing is
// loaded from there before a reader follows it. What such a link looks like is
// told by its address alone (see services).

// An embed is what a card leads to.
type embed uint8

const (
	noEmbed embed = iota
	video
	post
	mapOf
)

// class is the class of a card beside "embed".
func (e embed) class() string { return [...]string{"", "embed-video", "embed-post", "embed-map"}[e] }

// label is the theme's word for it.
func (l Labels) label(e embed) string { return [...]string{"", l.Video, l.Post, l.Map}[e] }

// services are the addresses of videos, posts and maps: host, path and query,
// without www. and m. before the host. Pages of the same hosts that are none of
// these, such as the page of a channel, are links like any other.
var services = []struct {
	embed   embed
	address *regexp.Regexp
}{
	{video, regexp.MustCompile(`^(?:music\.)?youtube(?:-nocookie)?\.com/(?:watch\?(?:.*&)?v=|(?:shorts|live|embed|v)/)[\w-]+`)},
	{video, regexp.MustCompile(`^youtu\.be/[\w-]+`)},
	{video, regexp.MustCompile(`^(?:player\.)?vimeo\.com/(?:[\w/-]+/)?\d+`)},
	{video, regexp.MustCompile(`^(?:dailymotion\.com/(?:embed/)?video|dai\.ly|fb\.watch)/\w+`)},
	{video, regexp.MustCompile(`^facebook\.com/(?:watch/?\?(?:.*&)?v=\d|reel/\d|[^/?]+/videos/)`)},
	{video, regexp.MustCompile(`^tiktok\.com/@[^/?]+/video/\d+`)},
	{post, regexp.MustCompile(`^(?:mobile\.)?(?:x|twitter)\.com/(?:i/web|\w+)/status(?:es)?/\d+`)},
	{post, regexp.MustCompile(`^facebook\.com/(?:[^/?]+/(?:posts|photos)/|groups/[^/?]+/posts/|permalink\.php\?|story\.php\?|photo(?:\.php|/)?\?|share/p/)`)},
	{post, regexp.MustCompile(`^instagram\.com/(?:[\w.]+/)?(?:p|reel|tv)/[\w-]+`)},
	{post, regexp.MustCompile(`^(?:t|telegram)\.me/(?:s/)?\w+/\d+`)},
	{post, regexp.MustCompile(`^threads\.(?:net|com)/@[\w.]+/post/[\w-]+`)},
	{post, regexp.MustCompile(`^bsky\.app/profile/[^/?]+/post/\w+`)},
	{post, regexp.MustCompile(`^linkedin\.com/(?:posts|feed/update)/`)},
	{post, regexp.MustCompile(`^[^/?]+/@[\w.@-]+/\d{6,}/?(?:\?|$)`)}, // Mastodon, on any host
	{mapOf, regexp.MustCompile(`^(?:maps\.google(?:\.[a-z]{2,3}){1,2}/|google(?:\.[a-z]{2,3}){1,2}/maps(?:[/?]|$)|maps\.app\.goo\.gl/\w|goo\.gl/maps/)`)},
	{mapOf, regexp.MustCompile(`^(?:openstreetmap\.org|osm\.org)/(?:#map=|(?:node|way|relation|go)/|(?:search|directions|export/embed\.html|)\?)`)},
	{mapOf, regexp.MustCompile(`^(?:maps\.apple(?:\.com)?/|bing\.com/maps(?:[/?]|$)|ul\.waze\.com/|waze\.com/ul)`)},
}

// films are the endings of the files of videos, on any host.
var films = map[string]bool{".mp4": true, ".m4v": true, ".webm": true, ".mov": true, ".ogv": true, ".m3u8": true}

// embedOf tells what is behind a destination, and its host: none for a file of
// this site.
func embedOf(dest destination) (e embed, host string) {
	switch dest.kind {
	case internal:
		if films[strings.ToLower(path.Ext(dest.target))] {
			return video, ""
		}
	case external:
		u, err := url.Parse(dest.url)
		if err != nil || u.Hostname() == "" {
			return noEmbed, ""
		}
		host = strings.ToLower(u.Hostname())
		host = strings.TrimPrefix(strings.TrimPrefix(host, "www."), "m.")
		if films[strings.ToLower(path.Ext(u.Path))] {
			return video, host
		}
		address := host + u.EscapedPath()
		if u.RawQuery != "" {
			address += "?" + u.RawQuery
		}
		if u.Fragment != "" {
			address += "#" + u.Fragment
		}
		for _, s := range services {
			if s.address.MatchString(address) {
				return s.embed, host
			}
		}
	}
	return noEmbed, ""
}

// A card is a line that is nothing but a link to a video, post or map.
type card struct {
	link  ast.Node // *ast.Link or *ast.AutoLink
	dest  destination
	embed embed
	host  string
}

// cardOf returns the card that a line is, if it is one.
func (w *writer) cardOf(line []ast.Node) (c card, ok bool) {
	for _, n := range line {
		switch n := n.(type) {
		case *ast.Link:
			c.dest = parseDestination(decode(n.Destination))
		case *ast.AutoLink:
			if n.AutoLinkType != ast.AutoLinkURL {
				return card{}, false
			}
			c.dest = parseDestination(string(n.Label(w.source)))
		case *ast.Text:
			if len(strings.TrimSpace(string(n.Segment.Value(w.source)))) == 0 {
				continue
			}
			return card{}, false
		default:
			return card{}, false
		}
		if c.link != nil {
			return card{}, false
		}
		c.link = n
	}
	if c.link == nil {
		return card{}, false
	}
	c.embed, c.host = embedOf(c.dest)
	return c, c.embed != noEmbed
}

// cards prints a paragraph that has cards among its lines, the lines between
// them as paragraphs. It returns false, and prints nothing, if there is none.
func (w *writer) cards(p *ast.Paragraph) bool {
	var words [][]ast.Node // the lines since the last card
	found := false
	paragraph := func() {
		if len(words) > 0 {
			block := takeLines(words, ast.NewTextBlock())
			w.part(paragraphGap)
			w.element("p", "", w.firstStrong(block), func() { w.leaf(block) })
			words = nil
		}
	}
	if !hasLink(p) {
		return false
	}
	lines := linesIn(p)
	cards := make([]card, len(lines))
	for i, line := range lines {
		c, ok := w.cardOf(line)
		cards[i], found = c, found || ok
	}
	if !found {
		return false
	}
	for i, line := range lines {
		if cards[i].embed == noEmbed {
			words = append(words, line)
			continue
		}
		paragraph()
		w.part(paragraphGap)
		w.card(cards[i])
	}
	paragraph()
	return true
}

// hasLink reports whether a link stands among the nodes of a paragraph.
func hasLink(p ast.Node) bool {
	for c := p.FirstChild(); c != nil; c = c.NextSibling() {
		if kind := c.Kind(); kind == ast.KindLink || kind == ast.KindAutoLink {
			return true
		}
	}
	return false
}

// card prints one card: a paragraph with a link, which reads well also where
// no style sheet is.
func (w *writer) card(c card) {
	link, titled := c.link.(*ast.Link)
	if titled && link.ChildCount() == 1 && link.FirstChild().Kind() == ast.KindAutoLink {
		titled = false // its words are the address
	}
	w.element("p", ` class="embed `+c.embed.class()+`"`, arabic.None, func() {
		ref := -1
		attrs := ""
		if titled {
			attrs = titleAttr(link.Title)
		}
		if c.dest.kind == internal {
			ref = w.ref(Ref{Pos: w.pos(c.link.Pos()), Target: c.dest.target, Fragment: c.dest.fragment})
			w.hole(hole{ref: ref, kind: linkOpen, attr: attrs})
		} else {
			w.tag(`<a href="` + escapeAttr(c.dest.url) + `"` + attrs + rel(c.dest.url) + ">")
		}
		w.inLink = true
		w.cardWords(c, link, titled)
		w.inLink = false
		if ref >= 0 {
			w.hole(hole{ref: ref, kind: linkClose})
		} else {
			w.tag("</a>")
		}
	})
}

// cardWords prints what a card says. In the plain text only the link's words
// stand, or for a bare address the host.
func (w *writer) cardWords(c card, link *ast.Link, titled bool) {
	if label := w.opt.Labels.label(c.embed); label != "" {
		w.tag(`<span class="embed-kind">` + escapeText(label) + "</span> ")
	}
	const host = `<bdi class="embed-host" dir="ltr">`
	switch {
	case !titled && c.host != "":
		w.tag(host)
		w.words([]byte(c.host))
		w.tag("</bdi>")
	case titled:
		w.cardTitle(link)
		if c.host != "" {
			w.tag(" " + host + escapeText(c.host) + "</bdi>")
		}
	}
}

// cardTitle prints the words of a card's link, which may run the other way
// than the card.
func (w *writer) cardTitle(link *ast.Link) {
	outer := w.dir
	w.tag(`<bdi class="embed-title"`)
	if dir := w.firstStrong(link); dir != arabic.None {
		w.tag(` dir="` + dir.String() + `"`)
		w.dir = dir
	}
	w.tag(">")
	w.leaf(link)
	w.tag("</bdi>")
	w.dir = outer
}
