package ingest

import (
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/markdown"
)

// A Block is a paragraph of an article, or a heading, list, quote, picture or
// link that stands for one.
type Block struct {
	Kind     BlockKind
	Text     string // its words, without markup
	Markdown string // as it is written to the file; "" if Text says all
}

// A BlockKind says what a block is.
type BlockKind uint8

// Kinds of blocks.
const (
	Paragraph BlockKind = iota
	Heading
	List
	Quote
	Picture
	Link  // an address alone: a video, post or map
	Other // a table, code
)

// Source is the Markdown of a block.
func (b Block) Source() string {
	if b.Markdown != "" {
		return b.Markdown
	}
	return markdown.Escape(b.Text)
}

// blocks cuts Markdown at its blank lines. Each block is a line of the item,
// with the line of the source on which it begins. Lists and quotes that have
// blank lines in them become several blocks, which belong together again when
// they are written one below the other.
func blocks(source string) []line {
	var out []line
	var block []string
	start, fence := 0, ""
	flush := func() {
		if len(block) > 0 {
			out = append(out, newBlock(strings.Join(block, "\n"), start))
			block = block[:0]
		}
	}
	number := 0
	for text := range strings.SplitSeq(strings.ReplaceAll(source, "\r\n", "\n"), "\n") {
		number++
		mark := strings.TrimLeft(text, " ")
		switch {
		case fence != "" && strings.HasPrefix(mark, fence):
			fence = ""
		case fence == "" && (strings.HasPrefix(mark, "```") || strings.HasPrefix(mark, "~~~")):
			fence = mark[:3]
		}
		if fence == "" && strings.TrimSpace(text) == "" {
			flush()
			continue
		}
		if len(block) == 0 {
			start = number
		}
		block = append(block, strings.TrimRight(text, " \t"))
	}
	flush()
	return out
}

func newBlock(source string, number int) line {
	l := line{number: number, kind: kindOf(source)}
	source = repairSource(source, l.kind)
	doc, _ := markdown.Parse(diag.Pos{}, []byte(source), markdown.Options{})
	l.text = arabic.Repair(strings.Join(strings.Fields(doc.Text()), " "))
	if l.kind != Paragraph || markdown.Escape(l.text) != source {
		l.markdown = source
	}
	return l
}

// repairSource repairs the words of Markdown, line by line, since blanks at the
// head of a line mean something there. Tables and code stay as they are.
func repairSource(source string, kind BlockKind) string {
	if kind == Other {
		return source
	}
	lines := strings.Split(source, "\n")
	for i, l := range lines {
		text := strings.TrimLeft(l, " ")
		lines[i] = l[:len(l)-len(text)] + arabic.Repair(text)
	}
	return strings.Join(lines, "\n")
}

// kindOf tells a block by how it begins.
func kindOf(source string) BlockKind {
	first, _, more := strings.Cut(source, "\n")
	first = strings.TrimLeft(first, " ")
	switch {
	case strings.HasPrefix(strings.TrimLeft(first, "#"), " ") && strings.HasPrefix(first, "#"):
		return Heading
	case strings.HasPrefix(first, ">"):
		return Quote
	case strings.HasPrefix(first, "!["):
		return Picture
	case strings.HasPrefix(first, "- "), strings.HasPrefix(first, "* "), strings.HasPrefix(first, "+ "), orderedItem(first):
		return List
	case !more && isAddress(strings.Trim(first, "<>")):
		return Link
	case strings.HasPrefix(first, "|"), strings.HasPrefix(first, "```"), strings.HasPrefix(first, "~~~"), strings.HasPrefix(first, "    "):
		return Other
	}
	return Paragraph
}

func orderedItem(s string) bool {
	digits := strings.TrimLeft(s, "0123456789")
	return digits != s && (strings.HasPrefix(digits, ". ") || strings.HasPrefix(digits, ") "))
}

func isAddress(s string) bool {
	return (strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://")) && !strings.ContainsAny(s, " <>")
}
