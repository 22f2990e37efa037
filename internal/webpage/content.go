package webpage

import (
	"strconv"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

const (
	// fewWords is how many words are too few to be an article.
	fewWords = 25
	// fewLetters is how many letters readability may be content with: an item
	// of a news agency is shorter than the essays it was made for.
	fewLetters = 160
	// mostOfBody is the part, in percent, of what the page calls its
	// articleBody that readability must have found.
	mostOfBody = 60
)

// content finds the article on a page. The body is the text that its JSON-LD
// has, for a page whose text only a script shows.
func (r *reader) content(doc *html.Node, body string) *html.Node {
	whole := ""
	if len(r.media) > 0 {
		whole = text(doc)
	}
	declared := clone(declaredBody(doc))
	content := readable(doc)
	if n := count(content); n < fewWords || n*100 < countProse(declared)*mostOfBody {
		content = fullest(content, withoutMargins(declared), fallback(doc))
	}
	if countText(body) >= fewWords && count(content) < fewWords {
		content = paragraphs(body)
	}
	if content == nil {
		content = element(atom.Div)
	}
	r.rescue(content, whole, r.restore(content))
	return content
}

// readable returns what readability finds, or nil. The head of the page would
// make it drop headings that share a Latin word or a number with the title,
// and the first element whose class has "author" or "dateline" in it; a page
// with an author and no title has nothing dropped.
func readable(doc *html.Node) *html.Node {
	root := first(doc, func(n *html.Node) bool { return is(n, "html") })
	if root == nil {
		return nil
	}
	author := element(atom.Meta)
	setAttr(author, "name", "author")
	setAttr(author, "content", "-")
	head := wrap(atom.Head, author)
	root.InsertBefore(head, root.FirstChild)
	defer remove(head)

	p := readability.NewParser()
	p.DisableJSONLD = true
	p.CharThresholds = fewLetters
	article, err := p.ParseAndMutate(doc, nil)
	if err != nil {
		return nil
	}
	return article.Node
}

// count counts the words of a node, which may be nil.
func count(n *html.Node) int {
	if n == nil {
		return 0
	}
	words := 0
	for d := range under(n) {
		if d.Type == html.TextNode && !strings.Contains(d.Data, standInMark) {
			words += countText(d.Data)
		}
	}
	return words
}

// countProse counts the words of a node's paragraphs, which may be nil. Those
// of links and of lists of links are of other articles.
func countProse(n *html.Node) int {
	if n == nil {
		return 0
	}
	words := 0
	for _, p := range named(n, "p") {
		words += count(p) - linked(p)
	}
	return words
}

func countText(s string) int {
	words, inWord := 0, false
	for _, r := range s {
		was := inWord
		if inWord = r > ' ' && r != '\u00a0'; inWord && !was {
			words++
		}
	}
	return words
}

// declaredBody returns what the page says is the body of its article, or nil.
func declaredBody(doc *html.Node) *html.Node {
	found := find(doc, func(n *html.Node) bool { return attr(n, "itemprop") == "articleBody" && !is(n, "meta") })
	if len(found) != 1 {
		return nil
	}
	return found[0]
}

// fallback returns the only article of a page, its main part or its body.
func fallback(doc *html.Node) *html.Node {
	for _, name := range []string{"article", "main", "body"} {
		if found := named(doc, name); len(found) == 1 && (name == "body" || count(found[0]) >= fewWords) {
			return withoutMargins(clone(found[0]))
		}
	}
	return nil
}

// withoutMargins takes away what elements say is around a text.
func withoutMargins(n *html.Node) *html.Node {
	if n != nil {
		for _, d := range named(n, "nav", "aside", "header", "footer", "form") {
			remove(d)
		}
	}
	return n
}

// fullest returns the first of the alternatives that has enough words, or else
// the one with most, unless what was found has more than twice as many.
func fullest(found *html.Node, alternatives ...*html.Node) *html.Node {
	var best *html.Node
	most := 0
	for _, n := range alternatives {
		words := count(n)
		if words >= fewWords {
			return n
		}
		if words > most {
			best, most = n, words
		}
	}
	if count(found) > 2*most {
		return found
	}
	return best
}

// paragraphs makes a node of plain text: a line, a paragraph.
func paragraphs(s string) *html.Node {
	div := element(atom.Div)
	for line := range strings.SplitSeq(s, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			div.AppendChild(wrap(atom.P, textNode(line)))
		}
	}
	return div
}

// rescue puts embeds of the article that were not found back, before the first
// block that is behind them on the page.
func (r *reader) rescue(content *html.Node, page string, found map[int]bool) {
	var blocks []place
	for _, m := range standIn.FindAllStringSubmatchIndex(page, -1) {
		i, err := strconv.Atoi(page[m[2]:m[3]])
		if err != nil || i >= len(r.media) || found[i] || r.media[i].outside || r.media[i].address == "" {
			continue
		}
		if blocks == nil {
			blocks = places(content, page)
		}
		for len(blocks) > 1 && blocks[0].at < m[0] {
			blocks = blocks[1:]
		}
		if b := blocks[0]; b.at > m[0] {
			b.block.Parent.InsertBefore(r.media[i].node(), b.block)
		} else {
			content.AppendChild(r.media[i].node())
		}
	}
}

// A place says where on a page a block of the content is.
type place struct {
	at    int
	block *html.Node
}

// places returns where the blocks of a content are, as far as that is clear,
// and last a place before all.
func places(content *html.Node, page string) []place {
	const reach = 1 << 16 // of the search for one block
	var out []place
	at := 0
	for _, n := range find(content, isParagraph) {
		opening := openingOf(n)
		if i := strings.Index(page[at:min(len(page), at+reach)], opening); i >= 0 && opening != "" {
			at += i
			out = append(out, place{at, n})
		}
	}
	return append(out, place{at: -1})
}

func isParagraph(n *html.Node) bool {
	return is(n, "p", "h2", "h3", "h4", "ul", "ol", "blockquote", "table")
}

// openingOf returns the first words of a block.
func openingOf(n *html.Node) string {
	const reach = 60
	s := text(n)
	if i := strings.LastIndexByte(s[:min(len(s), reach)], ' '); i > 0 && len(s) > reach {
		return s[:i]
	}
	return s
}
