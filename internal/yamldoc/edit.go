package yamldoc

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
)

// A ListEdit says what is to change in one list of a document. Items are what
// [Format] takes, an [Inline], or a [Node] of another document.
type ListEdit struct {
	Key     string      // the list's key in the document's mapping; "" where the document is the list
	Replace map[int]any // items by their index; nil drops the item
	Append  []any
	Order   []string // of keys, Key among them: behind which of them the key is written, if it is not there yet
}

// ErrEdit is the error of a text that cannot be changed in place.
var ErrEdit = errors.New("the list cannot be changed in place")

// EditList changes a list in the text of a document, and no other byte of it:
// comments, quotes, blank lines, line ends and the order of keys stay, and a
// list in brackets or one item a line stays what it is. A comment beside an
// item that goes is kept.
//
// The new text is read again, and unless it says exactly what was asked for it
// is refused with [ErrEdit], as is a document that is broken or has an anchor
// or a tag where the list begins.
func EditList(doc []byte, e ListEdit) ([]byte, error) {
	if len(e.Replace) == 0 && len(e.Append) == 0 {
		return doc, nil
	}
	old, err := parse(doc)
	if err != nil {
		return nil, err
	}
	ed := &editor{ListEdit: e, text: string(doc), root: old, quoted: map[int]bool{}, comments: map[int]int{}}
	ed.measure()
	if err := ed.edit(); err != nil {
		return nil, err
	}
	out := []byte(ed.spliced())
	if again, err := parse(out); err != nil || !e.made(old, again) {
		return nil, ErrEdit
	}
	return out, nil
}

// parse reads a document's root; nil is an empty one.
func parse(doc []byte) (*yaml.Node, error) {
	var n yaml.Node
	err := yaml.Load(doc, &n, yaml.WithV4Defaults())
	if err != nil && strings.Contains(err.Error(), "no documents") {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrEdit, err)
	}
	if len(n.Content) == 0 {
		return nil, nil
	}
	return n.Content[0], nil
}

// edit finds the list and changes it in its own style.
func (ed *editor) edit() error {
	if ed.Key == "" {
		return ed.editRoot()
	}
	if ed.root == nil || ed.root.Kind != yaml.MappingNode {
		return ErrEdit
	}
	i := keyIndex(ed.root, ed.Key)
	if i < 0 {
		return ed.addKey()
	}
	key, list := ed.root.Content[i], ed.root.Content[i+1]
	switch {
	case list.Kind == yaml.ScalarNode && list.Tag == "!!null":
		from := ed.at(list)
		if list.Value == "" { // the place of nothing is right behind the colon
			ed.splice(from, from, " "+ed.inline(ed.Append))
		} else {
			ed.splice(from, from+len(list.Value), ed.inline(ed.Append))
		}
		return nil
	case list.Kind != yaml.SequenceNode:
		return ErrEdit
	case list.Style&yaml.FlowStyle != 0:
		return ed.editFlow(list)
	}
	return ed.editBlock(key, list, ed.endOf(i))
}

// editRoot changes a document that is a list. Where it has no items yet, they
// are written one below the other.
func (ed *editor) editRoot() error {
	block := strings.TrimSuffix(ed.items("", ed.Append), ed.eol)
	switch {
	case ed.root == nil:
		ed.splice(len(ed.text), len(ed.text), ed.onNewLine(len(ed.text))+block+ed.eol)
		return nil
	case ed.root.Kind != yaml.SequenceNode:
		return ErrEdit
	case ed.root.Style&yaml.FlowStyle == 0:
		return ed.editBlock(nil, ed.root, len(ed.starts))
	}
	if from := ed.at(ed.root); strings.HasPrefix(ed.text[from:], "[]") {
		ed.splice(from, from+len("[]"), block)
		return nil
	}
	return ed.editFlow(ed.root)
}

// onNewLine is what must stand before a line that is written at an offset.
func (ed *editor) onNewLine(at int) string {
	if at == 0 || slices.Contains(ed.starts, at) {
		return ""
	}
	return ed.eol
}

func keyIndex(mapping *yaml.Node, key string) int {
	for i := 0; i+1 < len(mapping.Content); i += 2 {
		if mapping.Content[i].Value == key {
			return i
		}
	}
	return -1
}

// endOf is the line behind the value of a key: that of the next key, or the
// end of the document.
func (ed *editor) endOf(i int) int {
	if i+2 < len(ed.root.Content) {
		return ed.root.Content[i+2].Line - 1
	}
	return len(ed.starts)
}

// addKey writes a list that is not there: behind the last of the keys that
// usually stand before it, or else behind those that stand after it, or at the
// end.
func (ed *editor) addKey() error {
	if ed.root.Style&yaml.FlowStyle != 0 {
		return ErrEdit
	}
	last := ed.neighbour()
	at := len(ed.text)
	if last >= 0 {
		at = ed.start(ed.lastLine(ed.root.Content[last].Line-1, ed.endOf(last)) + 1)
	}
	lines := string(Format([]Field{{ed.Key, list(ed.Append)}}))
	ed.splice(at, at, ed.onNewLine(at)+ed.indented(lines, strings.Repeat(" ", ed.root.Column-1)))
	return nil
}

// neighbour is the key behind which the missing one is written, or -1.
func (ed *editor) neighbour() int {
	own := slices.Index(ed.Order, ed.Key)
	if own < 0 {
		return -1
	}
	for _, keys := range [][]string{ed.Order[:own], ed.Order[own+1:]} {
		last := -1
		for i := 0; i < len(ed.root.Content); i += 2 {
			if slices.Contains(keys, ed.root.Content[i].Value) {
				last = i
			}
		}
		if last >= 0 {
			return last
		}
	}
	return -1
}

// list is a list as Format takes it: on one line if all items are texts.
func list(items []any) any {
	var texts []string
	for _, item := range items {
		s, ok := item.(string)
		if !ok {
			return items
		}
		texts = append(texts, s)
	}
	return texts
}

// lastLine is the last line before end that is more than blanks or a comment:
// where a value that begins on a line ends.
func (ed *editor) lastLine(from, end int) int {
	last := from
	for i := from; i < end; i++ {
		if s := strings.TrimSpace(ed.line(i)); s != "" && s[0] != '#' {
			last = i
		}
	}
	return last
}
