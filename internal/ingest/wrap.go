package ingest

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Text that was copied from a PDF or a mail has its lines broken at a width: a paragraph
// is a run of lines, of which the last ends a sentence.

const (
	wrapWidest  = 100 // letters of the longest line that is broken at a width
	wrapNarrow  = 25  // and of the shortest such width
	wrapLines   = 6   // lines in paragraphs of several that a text must have at least
	wrapOfText  = 0.6 // and as a share of its lines
	wrapFilled  = 0.65
	wrapMarks   = 8   // in prose one line at least of so many has a mark within it; in verse few have
	wrapMidEnds = 0.4 // of the lines within a paragraph, those that may end a sentence
)

// unwrapped puts the lines of a paragraph together, where a text is broken at a width.
func unwrapped(all []line) []line {
	width := 0
	for _, l := range all {
		n := utf8.RuneCountInString(l.text)
		if n > wrapWidest {
			return all
		}
		width = max(width, n)
	}
	if width < wrapNarrow {
		return all
	}
	runs := runsOf(all)
	lines, wrapped, marks := 0, 0, 0
	for _, r := range runs {
		lines += len(r)
		if len(r) > 2 && isWrapped(r, width) {
			wrapped += len(r)
			marks += midMarks(r)
		}
	}
	if wrapped < wrapLines || marks*wrapMarks < wrapped || float64(wrapped) < wrapOfText*float64(lines) {
		return all
	}
	var out []line
	for _, r := range runs {
		if isWrapped(r, width) || len(r) == 2 && filled(r[0], width) && !endsSentence(r[0]) {
			r = joined(r, width)
		}
		out = append(append(out, r...), line{number: r[len(r)-1].number + 1})
	}
	return out
}

// runsOf are the runs of lines with no empty one between them.
func runsOf(all []line) [][]line {
	var out [][]line
	for i, l := range all {
		switch {
		case l.text == "":
		case i > 0 && all[i-1].text != "":
			out[len(out)-1] = append(out[len(out)-1], l)
		default:
			out = append(out, []line{l})
		}
	}
	return out
}

// isWrapped reports whether a run of lines is broken at a width: all but the last of a
// paragraph fill it, and few of them happen to end a sentence. A headline may stand
// right above.
func isWrapped(run []line, width int) bool {
	last := len(run) - 1
	if last < 1 || !endsSentence(run[last]) || slices.ContainsFunc(run, func(l line) bool { return l.run }) {
		return false
	}
	ends := 0
	for i, l := range run[:last] {
		switch {
		case endsSentence(l):
			ends++
		case !filled(l, width) && i > 0:
			return false
		}
	}
	return float64(ends) <= wrapMidEnds*float64(last)
}

// midMarks counts the lines of a run with a mark between their words.
func midMarks(run []line) int {
	n := 0
	for _, l := range run {
		if strings.Contains(l.text, "، ") || strings.Contains(l.text, ". ") || strings.Contains(l.text, "؛ ") {
			n++
		}
	}
	return n
}

func filled(l line, width int) bool {
	return float64(utf8.RuneCountInString(l.text)) >= wrapFilled*float64(width)
}

func endsSentence(l line) bool {
	s := strings.TrimRight(l.text, "”»\")] ")
	return s != "" && strings.ContainsRune(".؟!…", lastRune(s))
}

// joined makes the paragraphs of a run: one ends with the sentence that ends before the
// width does.
func joined(run []line, width int) []line {
	var out []line
	var texts []string // of the paragraph that is being read
	for i, l := range run {
		if len(texts) == 0 {
			out = append(out, l)
		}
		texts = append(texts, l.text)
		if i == len(run)-1 || !filled(l, width) && (endsSentence(l) || i == 0) {
			out[len(out)-1].text = strings.Join(texts, " ")
			texts = texts[:0]
		}
	}
	return out
}
