package yamldoc

import (
	"slices"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"
)

// editor is the work on one document. Changes are gathered as splices of the
// text as it was.
type editor struct {
	ListEdit
	text    string
	root    *yaml.Node
	eol     string
	starts  []int        // of lines, as YAML counts them
	quoted  map[int]bool // where quoted texts begin
	splices []splice

	comments map[int]int // by line, where its comment begins
}

type splice struct {
	from, to int
	text     string
}

// measure finds the lines of the text, its quoted texts and its comments.
func (ed *editor) measure() {
	ed.starts = []int{0}
	for i := 0; i < len(ed.text); {
		n := breakLen(ed.text[i:])
		if n == 0 {
			i++
			continue
		}
		if ed.eol == "" {
			ed.eol = ed.text[i : i+n]
		}
		i += n
		ed.starts = append(ed.starts, i)
	}
	if ed.eol != "\r\n" {
		ed.eol = "\n"
	}
	ed.findQuoted(ed.root)
	ed.findComments()
}

func (ed *editor) findQuoted(n *yaml.Node) {
	if n == nil {
		return
	}
	if n.Kind == yaml.ScalarNode && n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) != 0 {
		ed.quoted[ed.at(n)] = true
	}
	for _, c := range n.Content {
		ed.findQuoted(c)
	}
}

func (ed *editor) findComments() {
	for line, i := 0, 0; i < len(ed.text); {
		for line+1 < len(ed.starts) && ed.starts[line+1] <= i {
			line++
		}
		switch {
		case ed.quoted[i]:
			i = ed.unquoted(i)
		case ed.isComment(i):
			ed.comments[line] = i
			i = ed.start(line + 1)
		default:
			i++
		}
	}
}

// isComment reports whether a comment begins at an offset that is in no quoted
// text.
func (ed *editor) isComment(i int) bool {
	if ed.text[i] != '#' {
		return false
	}
	_, first := slices.BinarySearch(ed.starts, i)
	return first || ed.text[i-1] == ' ' || ed.text[i-1] == '\t'
}

// unquoted is the offset behind the quoted text that begins at another.
func (ed *editor) unquoted(i int) int {
	mark := ed.text[i]
	for i++; i < len(ed.text); i++ {
		switch {
		case ed.text[i] == '\\' && mark == '"':
			i++
		case ed.text[i] == mark && mark == '\'' && strings.HasPrefix(ed.text[i+1:], "'"):
			i++
		case ed.text[i] == mark:
			return i + 1
		}
	}
	return len(ed.text)
}

// breakLen is the length of the line end with which s begins: YAML 1.1 counts
// three more characters as one than most programs do.
func breakLen(s string) int {
	for _, end := range []string{"\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029"} {
		if strings.HasPrefix(s, end) {
			return len(end)
		}
	}
	return 0
}

// at is the offset at which a node begins.
func (ed *editor) at(n *yaml.Node) int {
	i := ed.start(n.Line - 1)
	for range n.Column - 1 {
		_, size := utf8.DecodeRuneInString(ed.text[i:])
		i += size
	}
	return i
}

// start is the offset of a line, counted from 0, or the end of the text.
func (ed *editor) start(line int) int {
	if line >= len(ed.starts) {
		return len(ed.text)
	}
	return ed.starts[line]
}

// line is the text of a line without its end.
func (ed *editor) line(i int) string {
	s := ed.text[ed.start(i):ed.start(i+1)]
	return strings.TrimRight(s, "\r\n\u0085\u2028\u2029")
}

func (ed *editor) splice(from, to int, text string) {
	ed.splices = append(ed.splices, splice{from, to, text})
}

// spliced is the text with all changes.
func (ed *editor) spliced() string {
	slices.SortStableFunc(ed.splices, func(a, b splice) int { return a.from - b.from })
	var b strings.Builder
	done := 0
	for _, s := range ed.splices {
		b.WriteString(ed.text[done:s.from])
		b.WriteString(s.text)
		done = s.to
	}
	b.WriteString(ed.text[done:])
	return b.String()
}
