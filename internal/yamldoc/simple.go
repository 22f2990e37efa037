package yamldoc

import (
	"bytes"
	"hash/maphash"
	"slices"
	"strings"
	"sync/atomic"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"
)

// simple reads a document as most are: keys at the start of their lines, texts
// of one line, lists and mappings that need no second look. It returns the
// nodes that the library would, in a tenth of the time, and nil for a document
// in which anything else stands, which the library then reads. A fuzz test
// holds the one equal to the other.
//
// The tag of a scalar that may be a number or a date is left open, for resolved.
func simple(data []byte) *yaml.Node {
	if !printable(data) {
		return nil
	}
	p := &simpleReader{}
	for i, text := range bytes.Split(bytes.TrimSuffix(data, []byte("\n")), []byte("\n")) {
		line := simpleLine{number: i + 1, text: string(bytes.TrimSuffix(text, []byte("\r")))}
		line.indent = len(line.text) - len(strings.TrimLeft(line.text, " "))
		if line.indent == len(line.text) || line.text[line.indent] == '#' || strings.HasSuffix(line.text, " ") {
			return nil
		}
		p.lines = append(p.lines, line)
	}
	if len(p.lines) == 0 || p.lines[0].indent > 0 {
		return nil
	}
	root := p.mapping(0, 0)
	if root == nil || len(p.lines) > 0 {
		return nil
	}
	return &yaml.Node{Kind: yaml.DocumentNode, Line: 1, Column: 1, Content: []*yaml.Node{root}}
}

// printable reports whether a document has only characters that stand for
// themselves in it: no tabs, no controls, no line ends but \n.
func printable(data []byte) bool {
	for i := 0; i < len(data); {
		c := data[i]
		switch {
		case c < 0x20 && c != '\n' && c != '\r' || c == 0x7F:
			return false
		case c == '\r' && (i+1 == len(data) || data[i+1] != '\n'):
			return false
		case c < utf8.RuneSelf:
			i++
			continue
		}
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError || r < 0xA0 || r == 0x2028 || r == 0x2029 || r == 0xFEFF || r&0xFFFE == 0xFFFE {
			return false
		}
		i += size
	}
	return true
}

// simpleLine is one line, without its end.
type simpleLine struct {
	number, indent int
	text           string
}

// node makes a node whose place is an offset of the line.
func (l simpleLine) node(kind yaml.Kind, tag string, offset int) *yaml.Node {
	return &yaml.Node{Kind: kind, Tag: tag, Line: l.number, Column: utf8.RuneCountInString(l.text[:offset]) + 1}
}

// simpleReader takes lines from the front.
type simpleReader struct{ lines []simpleLine }

// mapping reads the lines of a block mapping whose keys begin at indent. The
// first key may stand behind other text of its line, as that of a list's item.
func (p *simpleReader) mapping(indent, depth int) *yaml.Node {
	if depth > 8 {
		return nil
	}
	out := p.lines[0].node(yaml.MappingNode, "!!map", indent)
	for len(p.lines) > 0 && p.lines[0].indent == indent {
		line := p.lines[0]
		end := keyEnd(line.text, indent)
		if end < 0 {
			return nil
		}
		key := line.node(yaml.ScalarNode, "", indent)
		key.Value = line.text[indent:end]
		p.lines = p.lines[1:]
		value := p.value(line, indent, end+1, depth)
		if value == nil {
			return nil
		}
		out.Content = append(out.Content, key, value)
	}
	return out
}

// keyEnd returns where the key that begins at an offset has its colon, or -1.
func keyEnd(text string, start int) int {
	for i := start; i < len(text); i++ {
		switch c := text[i]; {
		case c == ':' && i > start:
			return i
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', i > start && ('0' <= c && c <= '9' || c == '_' || c == '-'):
		default:
			return -1
		}
	}
	return -1
}

// value reads what stands behind a key, or in the lines below it.
func (p *simpleReader) value(line simpleLine, indent, after, depth int) *yaml.Node {
	if after < len(line.text) {
		// A deeper line would go on with this one.
		if line.text[after] != ' ' || len(p.lines) > 0 && p.lines[0].indent > indent {
			return nil
		}
		return inlineValue(line, after+1)
	}
	if len(p.lines) == 0 {
		return nil
	}
	next := p.lines[0]
	item := strings.HasPrefix(next.text[next.indent:], "- ")
	switch {
	case item && next.indent >= indent:
		return p.sequence(next.indent, depth+1)
	case !item && next.indent > indent:
		return p.mapping(next.indent, depth+1)
	}
	return nil
}

// sequence reads the lines of a block list whose items begin at indent.
func (p *simpleReader) sequence(indent, depth int) *yaml.Node {
	if depth > 8 {
		return nil
	}
	out := p.lines[0].node(yaml.SequenceNode, "!!seq", indent)
	for len(p.lines) > 0 && p.lines[0].indent == indent && strings.HasPrefix(p.lines[0].text[indent:], "- ") {
		line := &p.lines[0]
		var item *yaml.Node
		if end := keyEnd(line.text, indent+2); end > 0 && (end+1 == len(line.text) || line.text[end+1] == ' ') {
			line.indent = indent + 2
			item = p.mapping(indent+2, depth+1)
		} else {
			p.lines = p.lines[1:]
			if len(p.lines) == 0 || p.lines[0].indent <= indent {
				item = inlineValue(*line, indent+2)
			}
		}
		if item == nil {
			return nil
		}
		out.Content = append(out.Content, item)
	}
	return out
}

// inlineValue reads a value that ends with its line.
func inlineValue(line simpleLine, start int) *yaml.Node {
	node, end := flowValue(line, start, false, 0)
	if node == nil || end != len(line.text) {
		return nil
	}
	return node
}

// flowValue reads the value that begins at an offset and returns where it ends.
func flowValue(line simpleLine, start int, inside bool, depth int) (*yaml.Node, int) {
	if start >= len(line.text) || depth > 8 {
		return nil, 0
	}
	switch c := line.text[start]; c {
	case '[':
		return flowList(line, start, depth)
	case '{':
		return flowMapping(line, start, depth)
	case '"', '\'':
		length := strings.IndexByte(line.text[start+1:], c)
		end := start + 1 + length + 1
		if length < 0 || c == '"' && strings.Contains(line.text[start:end], `\`) || end < len(line.text) && line.text[end] == c {
			return nil, 0
		}
		node := line.node(yaml.ScalarNode, "!!str", start)
		node.Value, node.Style = shared(line.text[start+1:end-1]), yaml.DoubleQuotedStyle
		if c == '\'' {
			node.Style = yaml.SingleQuotedStyle
		}
		return node, end
	}
	return plainScalar(line, start, inside)
}

// plainScalar reads a text without quotes.
func plainScalar(line simpleLine, start int, inside bool) (*yaml.Node, int) {
	end := len(line.text)
	if inside {
		length := strings.IndexAny(line.text[start:], ",[]{}")
		if length < 0 {
			return nil, 0
		}
		end = start + length
	}
	text := line.text[start:end]
	if text == "" || strings.ContainsRune(" -?:,[]{}#&*!|>'\"%@`=", rune(text[0])) || strings.HasSuffix(text, " ") || strings.HasSuffix(text, ":") ||
		strings.Contains(text, ": ") || strings.Contains(text, " #") || inside && strings.Contains(text, ":") {
		return nil, 0
	}
	node := line.node(yaml.ScalarNode, "", start)
	node.Value = shared(text)
	if text[0] >= utf8.RuneSelf {
		node.Tag = "!!str"
	}
	return node, end
}

// maxShared is the length in bytes of words that many documents have: codes,
// ids, names of sources and places.
const maxShared = 48

// kept holds short texts that were read, each in the place of its hash, where
// the next one takes its place: what many documents have is nearly always there.
var (
	kept     [1 << 13]atomic.Pointer[string]
	keptSeed = maphash.MakeSeed()
)

// shared is a text, or if it is short a copy of it that many documents share:
// an archive has a hundred thousand times IQ. Package unique keeps exactly one
// of each, at ten times the cost.
func shared(s string) string {
	if len(s) > maxShared {
		return s
	}
	place := &kept[maphash.String(keptSeed, s)%uint64(len(kept))]
	if last := place.Load(); last != nil && *last == s {
		return *last
	}
	own := strings.Clone(s) // s holds the line that it is part of
	place.Store(&own)
	return own
}

func flowList(line simpleLine, start, depth int) (*yaml.Node, int) {
	out := line.node(yaml.SequenceNode, "!!seq", start)
	out.Style = yaml.FlowStyle
	end := flowItems(line, start, ']', func(at int) int {
		item, end := flowValue(line, at, true, depth+1)
		if item == nil {
			return -1
		}
		out.Content = append(out.Content, item)
		return end
	})
	if end < 0 {
		return nil, 0
	}
	return out, end
}

func flowMapping(line simpleLine, start, depth int) (*yaml.Node, int) {
	out := line.node(yaml.MappingNode, "!!map", start)
	out.Style = yaml.FlowStyle
	end := flowItems(line, start, '}', func(at int) int {
		colon := keyEnd(line.text, at)
		if colon < 0 || colon+1 >= len(line.text) || line.text[colon+1] != ' ' {
			return -1
		}
		key := line.node(yaml.ScalarNode, "", at)
		key.Value = line.text[at:colon]
		value, end := flowValue(line, colon+2, true, depth+1)
		if value == nil {
			return -1
		}
		out.Content = append(out.Content, key, value)
		return end
	})
	if end < 0 {
		return nil, 0
	}
	return out, end
}

// flowItems calls item at each item between brackets, which returns where it
// ends, and returns where the closing bracket ends, or -1.
func flowItems(line simpleLine, start int, closing byte, item func(at int) int) int {
	at := start + 1
	if at < len(line.text) && line.text[at] == closing {
		return at + 1
	}
	for {
		if at = item(at); at < 0 || at >= len(line.text) {
			return -1
		}
		switch {
		case line.text[at] == closing:
			return at + 1
		case strings.HasPrefix(line.text[at:], ", "):
			at += 2
		default:
			return -1
		}
	}
}

// resolved is the tag of a scalar: the library's, where simple left it open.
func resolved(n *yaml.Node) string {
	if n.Tag == "" {
		var root yaml.Node
		if err := yaml.Load([]byte("key: "+n.Value), &root, yaml.WithV4Defaults()); err == nil && len(root.Content) == 1 {
			return root.Content[0].Content[1].Tag
		}
	}
	return n.Tag
}

// nulls are the ways to write nothing.
var nulls = []string{"~", "null", "Null", "NULL"}

func isNull(n *yaml.Node) bool {
	if n.Tag == "" {
		return slices.Contains(nulls, n.Value)
	}
	return n.Tag == "!!null"
}
