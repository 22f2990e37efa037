package feed

import (
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// blockComment is a comment by which WordPress's block editor marks a block. A
// block that is its comment alone has no other trace in the text.
var blockComment = regexp.MustCompile(`<!--\s*(/?)wp:[a-z][\s\S]*?(/?)-->`)

// paragraphs makes HTML of the text of WordPress. What the block editor wrote
// is HTML but for its comments. What stands outside of its blocks is the older
// editor's, in which blank lines part paragraphs and a line ends where it ends.
func paragraphs(text string) string {
	var out strings.Builder
	at, depth := 0, 0
	for _, m := range blockComment.FindAllStringSubmatchIndex(text, -1) {
		between := text[at:m[0]]
		if depth == 0 {
			between = classic(between)
		}
		out.WriteString(between)
		at = m[1]
		switch {
		case m[5] > m[4]:
			out.WriteString(text[m[0]:m[1]])
		case m[3] > m[2]:
			depth = max(depth-1, 0)
		default:
			depth++
		}
	}
	rest := text[at:]
	if depth == 0 {
		rest = classic(rest)
	}
	out.WriteString(rest)
	return strings.TrimSpace(out.String())
}

// flow are the blocks in which text stands in paragraphs.
var flow = []atom.Atom{
	atom.Div, atom.Blockquote, atom.Section, atom.Article, atom.Aside, atom.Main, atom.Header, atom.Footer, atom.Center,
}

// A classicWriter finds the paragraphs of the older editor.
type classicWriter struct {
	out    strings.Builder
	blocks []atom.Atom // that are open
	open   bool        // a paragraph is
	breaks bool        // a line has ended in it
	ended  bool        // by the <br> just written
	within atom.Atom   // the element whose content is no text
}

// classic puts the text between the blocks of a body into paragraphs.
func classic(text string) string {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	w := &classicWriter{}
	z := html.NewTokenizer(strings.NewReader(text))
	for {
		kind := z.Next()
		raw := string(z.Raw())
		switch kind {
		case html.ErrorToken:
			w.close()
			return strings.TrimSpace(w.out.String())
		case html.TextToken:
			w.text(raw)
		case html.CommentToken, html.DoctypeToken:
		default:
			name, _ := z.TagName()
			w.tag(kind, atom.Lookup(name), raw)
		}
	}
}

// inFlow reports whether text is in paragraphs here.
func (w *classicWriter) inFlow() bool {
	return w.within == 0 && !slices.ContainsFunc(w.blocks, func(b atom.Atom) bool { return !slices.Contains(flow, b) })
}

var blankLines = regexp.MustCompile(`\n[ \t]*\n\s*`)

func (w *classicWriter) text(s string) {
	if !w.inFlow() {
		w.out.WriteString(s)
		return
	}
	// A line that ends twice, by <br> and by itself, ends once.
	if rest, ok := strings.CutPrefix(s, "\n"); ok && w.ended && !strings.HasPrefix(strings.TrimLeft(rest, " \t"), "\n") {
		s = rest
	}
	w.ended = false
	for i, run := range blankLines.Split(s, -1) {
		if i > 0 {
			w.close()
		}
		for j, line := range strings.Split(run, "\n") {
			w.breaks = w.breaks || j > 0
			if strings.TrimSpace(line) != "" {
				w.begin()
				w.out.WriteString(line)
			} else if w.open && line != "" && !w.breaks {
				w.out.WriteString(line)
			}
		}
	}
}

// begin writes what must stand before more of a paragraph.
func (w *classicWriter) begin() {
	switch {
	case !w.open:
		w.out.WriteString("<p>")
		w.open = true
	case w.breaks:
		w.out.WriteString("<br>\n")
	}
	w.breaks = false
}

func (w *classicWriter) close() {
	if w.open {
		w.out.WriteString("</p>\n")
	}
	w.open, w.breaks = false, false
}

// foreign are inline elements whose content is no text.
var foreign = []atom.Atom{atom.Audio, atom.Iframe, atom.Noscript, atom.Object, atom.Select, atom.Textarea, atom.Video}

func (w *classicWriter) tag(kind html.TokenType, name atom.Atom, raw string) {
	isStart := kind == html.StartTagToken
	switch {
	case blocks[name]:
		w.close()
		if isStart && name != atom.Hr {
			w.blocks = append(w.blocks, name)
		} else if i := lastIndex(w.blocks, name); kind == html.EndTagToken && i >= 0 {
			w.blocks = w.blocks[:i]
		}
	case name == atom.Br:
		w.breaks = false
	case kind != html.EndTagToken && w.inFlow():
		w.begin()
	}
	w.ended = name == atom.Br
	if slices.Contains(foreign, name) {
		w.within = 0
		if isStart {
			w.within = name
		}
	}
	w.out.WriteString(raw)
}

func lastIndex(all []atom.Atom, a atom.Atom) int {
	for i := len(all) - 1; i >= 0; i-- {
		if all[i] == a {
			return i
		}
	}
	return -1
}
