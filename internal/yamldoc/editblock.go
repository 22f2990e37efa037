package yamldoc

import (
	"strings"

	"go.yaml.in/yaml/v4"
)

// Lists of one item a line (or more). An item's lines are those from its dash
// to its last word; blank lines and comments between items belong to nobody.

// editBlock changes a list that ends before a line.
func (ed *editor) editBlock(key, list *yaml.Node, end int) error {
	dashes, ok := ed.dashes(list)
	if !ok {
		return ErrEdit
	}
	indent := ed.text[ed.start(dashes[0]) : ed.start(dashes[0])+list.Column-1]
	last := 0
	for i, from := range dashes {
		to := end
		if i+1 < len(dashes) {
			to = dashes[i+1]
		}
		last = ed.lastLine(from, to)
		if with, ok := ed.Replace[i]; ok {
			ed.replaceLines(from, last, indent, with)
		}
	}
	if len(ed.Append) > 0 {
		at := ed.start(last + 1)
		ed.splice(at, at, ed.onNewLine(at)+ed.items(indent, ed.Append))
	} else if ed.emptied(len(dashes)) {
		if key == nil {
			return ErrEdit
		}
		at := ed.behindColon(key)
		ed.splice(at, at, " []")
	}
	return nil
}

// emptied reports whether none of n items stays.
func (ed *editor) emptied(n int) bool {
	for _, with := range ed.Replace {
		if with == nil {
			n--
		}
	}
	return n == 0
}

// dashes are the lines on which the items begin.
func (ed *editor) dashes(list *yaml.Node) ([]int, bool) {
	var out []int
	for _, item := range list.Content {
		i := item.Line - 1
		for i >= list.Line-1 && !ed.isDash(i, list.Column) {
			i--
		}
		if i < list.Line-1 {
			return nil, false
		}
		out = append(out, i)
	}
	return out, len(out) > 0
}

// isDash reports whether a line begins with a dash in a column.
func (ed *editor) isDash(i, col int) bool {
	s := ed.line(i)
	rest := strings.TrimLeft(s, " ")
	return len(s)-len(rest) == col-1 && (rest == "-" || strings.HasPrefix(rest, "- ") || strings.HasPrefix(rest, "-\t"))
}

// replaceLines writes an item in place of some lines, or drops them. The
// comments in them stay: one beside the dash behind the new item, others on
// lines of their own.
func (ed *editor) replaceLines(from, to int, indent string, with any) {
	var text strings.Builder
	if with != nil {
		text.WriteString(ed.items(indent, []any{with}))
	}
	for i := from; i <= to; i++ {
		at, ok := ed.comments[i]
		if !ok {
			continue
		}
		comment := ed.text[at:ed.start(i+1)]
		if strings.TrimRight(comment, "\r\n") == comment {
			comment += ed.eol
		}
		first := strings.TrimSuffix(text.String(), ed.eol)
		switch before := ed.text[ed.start(i):at]; {
		case strings.TrimSpace(before) == "":
			text.WriteString(before)
		case i == from && with != nil && !strings.Contains(first, "\n"):
			text.Reset()
			text.WriteString(first + " ")
		default:
			text.WriteString(indent)
		}
		text.WriteString(comment)
	}
	ed.splice(ed.start(from), ed.start(to+1), text.String())
}

// behindColon is the offset behind a key's colon.
func (ed *editor) behindColon(key *yaml.Node) int {
	i := ed.at(key)
	if ed.quoted[i] {
		i = ed.unquoted(i)
	} else {
		i += len(key.Value)
	}
	return i + strings.IndexByte(ed.text[i:], ':') + 1
}

// items writes items one below the other, each with a dash.
func (ed *editor) items(indent string, items []any) string {
	lines, err := yaml.Dump(value(items), yaml.WithV4Defaults(), yaml.WithIndent(2), yaml.WithLineWidth(-1), yaml.WithCompactSeqIndent(false))
	if err != nil {
		panic("yamldoc: cannot write: " + err.Error())
	}
	return ed.indented(string(lines), indent)
}

// indented gives lines an indent, and the ends that the document's lines have.
func (ed *editor) indented(lines, indent string) string {
	var b strings.Builder
	for line := range strings.Lines(lines) {
		b.WriteString(indent + strings.TrimSuffix(line, "\n") + ed.eol)
	}
	return b.String()
}
