package ingest

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/markdown"
)

// blocksOf are the lines of a body: news pages put each paragraph on one. Lines
// with a mark of a list before them, two or more in a row, are a list, and so are lines with numbers
// that count on.
func blocksOf(body []line) []Block {
	var out []Block
	for i := 0; i < len(body); i++ {
		l := body[i]
		if end := listEnd(body, i); end-i > 1 {
			out = append(out, listOf(body[i:end]))
			i = end - 1
			continue
		}
		if l.kind == Paragraph && l.markdown == "" && isAddress(l.text) {
			l.kind, l.markdown = Link, "<"+l.text+">"
		}
		if end := countEnd(body, i); end-i > 1 {
			out = append(out, countOf(body[i:end]))
			i = end - 1
			continue
		}
		if l.markdown != "" || arabic.HasWord(l.text) {
			out = append(out, Block{Kind: l.kind, Text: l.text, Markdown: l.markdown})
		}
	}
	return out
}

// listMark stands before an item of a list in plain text.
var listMark = regexp.MustCompile(`^[-–•●▪■◦*]\s+`)

// listEnd is where the items of a list end that begin at a line.
func listEnd(body []line, i int) int {
	for i < len(body) && body[i].markdown == "" && listMark.MatchString(body[i].text) && arabic.HasWord(body[i].text) {
		i++
	}
	return i
}

// listOf makes a list of lines with marks.
func listOf(items []line) Block {
	texts, sources := make([]string, len(items)), make([]string, len(items))
	for i, l := range items {
		texts[i] = listMark.ReplaceAllString(l.text, "")
		sources[i] = "- " + markdown.Escape(texts[i])
	}
	return Block{Kind: List, Text: strings.Join(texts, "\n"), Markdown: strings.Join(sources, "\n")}
}

// listNumber stands before an item of a numbered list, with a sign that Markdown has, too.
var listNumber = regexp.MustCompile(`^([0-9٠-٩]{1,3})([.)])\s+`)

// numberOf is the number before an item, and the sign behind it.
func numberOf(l line) (n int, sign string) {
	m := listNumber.FindStringSubmatch(l.text)
	if m == nil || l.markdown != "" || l.kind != Paragraph {
		return 0, ""
	}
	n, _ = strconv.Atoi(arabic.Digits(m[1]))
	return n, m[2]
}

// countEnd is where the items of a numbered list end that begin at a line.
func countEnd(body []line, i int) int {
	first, sign := numberOf(body[i])
	if sign == "" {
		return i
	}
	for n := first; i < len(body); n++ {
		if next, s := numberOf(body[i]); s != sign || next != n || !arabic.HasWord(listNumber.ReplaceAllString(body[i].text, "")) {
			break
		}
		i++
	}
	return i
}

// countOf makes a list of lines with numbers, which stay in its text.
func countOf(items []line) Block {
	texts, sources := make([]string, len(items)), make([]string, len(items))
	for i, l := range items {
		n, sign := numberOf(l)
		texts[i] = l.text
		sources[i] = strconv.Itoa(n) + sign + " " + markdown.Escape(listNumber.ReplaceAllString(l.text, ""))
	}
	return Block{Kind: List, Text: strings.Join(texts, "\n"), Markdown: strings.Join(sources, "\n")}
}
