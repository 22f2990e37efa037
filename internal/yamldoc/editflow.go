package yamldoc

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
)

// Lists in brackets. Between the brackets commas part segments, each an item
// with the blanks and comments around it; behind a last comma there is one
// without an item.

type segment struct {
	lead, item, trail string
}

func (s segment) empty() bool { return s.item == "" }

// editFlow changes a list in brackets.
func (ed *editor) editFlow(list *yaml.Node) error {
	from := ed.at(list)
	if from >= len(ed.text) || ed.text[from] != '[' {
		return ErrEdit
	}
	segs, to := ed.segments(from + 1)
	if full := len(segs); to < 0 || full-len(list.Content) > 1 || full < len(list.Content) {
		return ErrEdit
	}
	for i := len(list.Content) - 1; i >= 0; i-- {
		with, ok := ed.Replace[i]
		switch {
		case !ok:
		case with == nil:
			segs = drop(segs, i)
		default:
			segs[i].item = inline(value(with))
		}
	}
	segs = ed.extend(segs)
	var b strings.Builder
	for i, s := range segs {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(s.lead + s.item + s.trail)
	}
	ed.splice(from+1, to, b.String())
	return nil
}

// segments cuts what stands behind a bracket, up to the one that closes it,
// whose offset is to.
func (ed *editor) segments(i int) (segs []segment, to int) {
	begin, from, end, depth := i, -1, -1, 0 // of the segment, and of the item in it
	word := func(next int) {
		if from < 0 {
			from = i
		}
		end, i = next, next
	}
	cut := func() {
		s := segment{lead: ed.text[begin:i]}
		if from >= 0 {
			s = segment{ed.text[begin:from], ed.text[from:end], ed.text[end:i]}
		}
		segs = append(segs, s)
		begin, from, end = i+1, -1, -1
	}
	for i < len(ed.text) {
		switch c := ed.text[i]; {
		case ed.quoted[i]:
			word(ed.unquoted(i))
		case ed.isComment(i):
			for i < len(ed.text) && breakLen(ed.text[i:]) == 0 {
				i++
			}
		case c == ']' && depth == 0:
			cut()
			return segs, i
		case c == ',' && depth == 0:
			cut()
			i++
		case breakLen(ed.text[i:]) > 0:
			i += breakLen(ed.text[i:])
		case c == ' ' || c == '\t':
			i++
		default:
			switch c {
			case '[', '{':
				depth++
			case ']', '}':
				depth--
			}
			word(i + 1)
		}
	}
	return nil, -1
}

// drop takes an item out, with one comma and its blanks. Its comments stay.
func drop(segs []segment, i int) []segment {
	s := segs[i]
	rest := s.lead + s.trail
	last := i+1 == len(segs)
	switch {
	case strings.Contains(rest, "#") && last:
		segs[i] = segment{lead: rest} // behind a comma, as YAML allows
		return segs
	case strings.Contains(rest, "#"):
		lead := segs[i+1].lead
		if startsLine(lead) {
			rest = withoutLine(rest)
		} else {
			lead = strings.TrimLeft(lead, " \t")
		}
		segs[i+1].lead = rest + lead
	case last && i > 0 && !strings.Contains(segs[i-1].trail, "#"):
		segs[i-1].trail = s.trail
	case last && i == 0:
		return []segment{{}}
	case i == 0 && !segs[1].empty() && !strings.Contains(segs[1].lead, "#"):
		segs[1].lead = s.lead
	}
	return slices.Delete(segs, i, i+1)
}

// startsLine reports whether blanks begin with the end of a line.
func startsLine(blanks string) bool { return breakLen(strings.TrimLeft(blanks, " \t")) > 0 }

// withoutLine takes off the last line end and the blanks behind it.
func withoutLine(s string) string {
	s = strings.TrimRight(s, " \t")
	return strings.TrimSuffix(strings.TrimSuffix(s, "\n"), "\r")
}

// extend appends the new items behind the last one, on lines of their own if
// that is on one.
func (ed *editor) extend(segs []segment) []segment {
	if len(ed.Append) == 0 {
		return segs
	}
	var added []segment
	for _, item := range ed.Append {
		added = append(added, segment{lead: " ", item: inline(value(item))})
	}
	last := len(segs) - 1
	for last >= 0 && segs[last].empty() {
		last--
	}
	if last < 0 {
		added[0].lead = ""
		if strings.Contains(segs[0].lead, "#") {
			added[0].lead = segs[0].lead
		}
		return added
	}
	sep := " "
	if lead := segs[last].lead; strings.ContainsAny(lead, "\r\n") {
		sep = ed.eol + lead[len(strings.TrimRight(lead, " \t")):]
	}
	for i := range added {
		added[i].lead = sep
	}
	// What stands between the last item and the bracket: a comment there is
	// one on that item, the rest goes with the bracket.
	tail := &segs[last].trail
	if last+1 < len(segs) {
		tail = &segs[last+1].lead
	}
	remark, rest := "", *tail
	if strings.Contains(rest, "#") {
		remark = withoutLine(rest)
		rest = rest[len(remark):]
		if sep == " " {
			sep = ed.eol + sep
		}
	}
	added[0].lead = remark + sep
	*tail = ""
	if last+1 < len(segs) {
		segs[last+1].lead = rest
	} else {
		added[len(added)-1].trail = rest
	}
	return slices.Insert(segs, last+1, added...)
}

// inline writes a list in brackets.
func (ed *editor) inline(items []any) string { return inline(value(items)) }

// inline writes a node on one line.
func inline(n *yaml.Node) string {
	flow := *n
	if flow.Kind != yaml.ScalarNode {
		flow.Style = yaml.FlowStyle
	}
	// Within brackets more characters need quotes than outside, so the node
	// is written in a list.
	list := &yaml.Node{Kind: yaml.SequenceNode, Tag: "!!seq", Style: yaml.FlowStyle, Content: []*yaml.Node{&flow}}
	out, err := yaml.Dump(list, yaml.WithV4Defaults(), yaml.WithLineWidth(-1))
	if err != nil {
		panic("yamldoc: cannot write: " + err.Error())
	}
	s := strings.TrimSpace(string(out))
	return strings.TrimSuffix(strings.TrimPrefix(s, "["), "]")
}
