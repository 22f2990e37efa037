// Package yamldoc is strict YAML with a place for every complaint.
//
// It is the only code that knows a YAML library. [Decode] fills a Go value
// from one document and reports everything that is wrong with it, each at its
// line and column: a broken document, an unknown key (with the key that was
// probably meant), a key written twice, a value of another kind. It never
// stops at the first, and what could be read is there.
//
//	var conf struct {
//		Title map[string]string `yaml:"title"`
//		Zone  yamldoc.Text      `yaml:"timeZone"`
//	}
//	yamldoc.Decode("site.yaml", data, 1, &conf, &problems)
//
// Struct fields are named by their yaml tag. A [Text] is a string that
// remembers its place, for checks made later. A type with UnmarshalText
// (encoding.TextUnmarshaler) reads its own scalars; one with DecodeYAML
// ([Decoder]) its own nodes. Two mistakes that are common in Arabic text are
// told apart by name: an unquoted colon (title: خبر: عاجل) and the Arabic
// comma between the items of a list ([IQ، RU]).
//
// [Format] writes a mapping in the order given. [EditList] changes a list in a
// text that a person wrote, and no other byte of it. The package refuses aliases
// (*name), which can make a small document an endless one, and documents that
// nest deeper than 64 levels. It knows nothing of articles or sites.
package yamldoc

import (
	"encoding"
	"reflect"
	"strconv"
	"strings"

	"github.com/mujaz/mujaz/internal/diag"
	"go.yaml.in/yaml/v4"
)

// maxDepth bounds nesting, so that no document can exhaust the stack.
const maxDepth = 64

// A Text is a string that remembers where it stands. Line counts from the top
// of the file, Col in code points from 1.
type Text struct {
	Value     string
	Line, Col int32
}

// Pos returns the place of the text in the file at path.
func (t Text) Pos(path string) diag.Pos {
	return diag.Pos{Path: path, Line: int(t.Line), Col: int(t.Col)}
}

// A Decoder is a type that reads its own node, such as one that may be
// written as a word or as a mapping.
type Decoder interface {
	DecodeYAML(n Node)
}

// Decode reads the document data, whose first line is line firstLine of the
// file at path, into the value that into points to.
func Decode(path string, data []byte, firstLine int, into any, problems *diag.List) {
	root := simple(data)
	if root == nil {
		root = load(path, data, firstLine, problems)
	}
	if root == nil || len(root.Content) == 0 {
		return
	}
	n := Node{node: root.Content[0], doc: &document{path: path, offset: firstLine - 1, problems: problems}}
	n.decode(reflect.ValueOf(into).Elem())
}

// document is what the nodes of one file share.
type document struct {
	path     string
	offset   int
	problems *diag.List
}

// A Node is one value of a document, as a [Decoder] sees it.
type Node struct {
	node  *yaml.Node
	doc   *document
	depth int
}

// Pos returns where the node begins.
func (n Node) Pos() diag.Pos {
	return diag.Pos{Path: n.doc.path, Line: n.node.Line + n.doc.offset, Col: n.node.Column}
}

// IsScalar reports whether the node is a single word or text.
func (n Node) IsScalar() bool { return n.node.Kind == yaml.ScalarNode }

// Text returns the node's scalar with its place.
func (n Node) Text() Text {
	return Text{Value: n.scalar(), Line: int32(n.node.Line + n.doc.offset), Col: int32(n.node.Column)}
}

// Decode reads the node into the value that into points to.
func (n Node) Decode(into any) { n.decode(reflect.ValueOf(into).Elem()) }

// Add reports a problem.
func (n Node) Add(p diag.Problem) { n.doc.problems.Add(p) }

// scalar returns the text of a scalar; null is "".
func (n Node) scalar() string {
	if n.null() {
		return ""
	}
	return n.node.Value
}

func (n Node) null() bool { return n.node.Kind == yaml.ScalarNode && isNull(n.node) }

func (n Node) child(node *yaml.Node) Node { return Node{node: node, doc: n.doc, depth: n.depth + 1} }

// mismatch reports a value of another kind than the one wanted.
func (n Node) mismatch(wanted string) {
	n.Add(diag.Errorf(n.Pos(), "yaml-kind", "this must be %s", wanted))
}

var (
	textType = reflect.TypeFor[Text]()
	anyType  = reflect.TypeFor[any]()
)

// decode reads the node into v, by v's type.
func (n Node) decode(v reflect.Value) {
	if n.node.Kind == yaml.AliasNode {
		n.Add(diag.Errorf(n.Pos(), "yaml-alias", "*%s refers to a value elsewhere", n.node.Value).WithHint("write the value out"))
		return
	}
	if n.depth > maxDepth {
		n.mismatch("nested less deeply")
		return
	}
	if v.CanAddr() {
		switch into := v.Addr().Interface().(type) {
		case Decoder:
			into.DecodeYAML(n)
			return
		case encoding.TextUnmarshaler:
			n.decodeText(into)
			return
		}
	}
	switch {
	case v.Type() == textType:
		n.decodePlaced(v)
	case n.null():
	case v.Type() == anyType:
		v.Set(reflect.ValueOf(n.open()))
	default:
		n.decodeKind(v)
	}
}

func (n Node) decodeKind(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		n.decodeStruct(v)
	case reflect.Map:
		n.decodeMap(v)
	case reflect.Slice:
		n.decodeSlice(v)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		n.decode(v.Elem())
	case reflect.String:
		if n.IsScalar() {
			v.SetString(n.node.Value)
		} else {
			n.mismatch("a text")
		}
	case reflect.Bool:
		n.decodeBool(v)
	case reflect.Int, reflect.Int64, reflect.Int32:
		if i, err := strconv.ParseInt(n.node.Value, 10, 32); n.IsScalar() && err == nil {
			v.SetInt(i)
		} else {
			n.mismatch("a whole number")
		}
	default:
		panic("yamldoc: no reading for " + v.Type().String())
	}
}

// decodePlaced reads a Text. One that is empty or no text at all keeps its
// place, for the checks made later.
func (n Node) decodePlaced(v reflect.Value) {
	if n.IsScalar() {
		v.Set(reflect.ValueOf(n.Text()))
		return
	}
	n.mismatch("a text")
	v.Set(reflect.ValueOf(Text{Line: int32(n.Pos().Line), Col: int32(n.Pos().Col)}))
}

func (n Node) decodeText(into encoding.TextUnmarshaler) {
	if n.null() {
		return
	}
	if !n.IsScalar() {
		n.mismatch("a single value")
		return
	}
	if err := into.UnmarshalText([]byte(n.node.Value)); err != nil {
		n.Add(diag.Errorf(n.Pos(), "yaml-value", "%s", err))
	}
}

func (n Node) decodeBool(v reflect.Value) {
	if n.IsScalar() {
		switch strings.ToLower(n.node.Value) {
		case "true", "yes", "on":
			v.SetBool(true)
			return
		case "false", "no", "off":
			v.SetBool(false)
			return
		}
	}
	n.mismatch("true or false")
}

func (n Node) decodeSlice(v reflect.Value) {
	if n.node.Kind != yaml.SequenceNode {
		n.mismatch("a list, as [a, b]")
		return
	}
	items := n.items()
	out := reflect.MakeSlice(v.Type(), len(items), len(items))
	for i, item := range items {
		item.decode(out.Index(i))
	}
	v.Set(out)
}

// items are the values of a list. One that an Arabic comma holds together is
// reported, and then read as what was meant.
func (n Node) items() []Node {
	var out []Node
	for _, item := range n.node.Content {
		c := n.child(item)
		if !c.checkComma() {
			out = append(out, c)
			continue
		}
		for _, part := range splitComma(item.Value) {
			meant := *item
			meant.Value = part
			out = append(out, n.child(&meant))
		}
	}
	return out
}

// checkComma reports [IQ، RU], which YAML reads as one item.
func (n Node) checkComma() bool {
	if !n.IsScalar() || n.node.Style != 0 || !strings.Contains(n.node.Value, "،") {
		return false
	}
	n.Add(diag.Errorf(n.Pos(), "arabic-comma", "the Arabic comma does not separate the items of a list: %s is one item", diag.Quote(n.node.Value)).
		WithHint("write [%s]", strings.Join(splitComma(n.node.Value), ", ")))
	return true
}

func splitComma(s string) []string {
	parts := strings.Split(s, "،")
	for i, p := range parts {
		parts[i] = strings.TrimSpace(p)
	}
	return parts
}

// Each calls f with each key of a mapping and its value, in the document's
// order, and reports keys written twice.
func (n Node) Each(f func(key Text, value Node)) {
	if n.node.Kind != yaml.MappingNode {
		n.mismatch("a mapping of keys to values")
		return
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.node.Content); i += 2 {
		key := n.child(n.node.Content[i])
		if !key.IsScalar() {
			key.mismatch("a plain key")
			continue
		}
		name := key.node.Value
		if seen[name] {
			key.Add(diag.Errorf(key.Pos(), "duplicate-key", "the key %s is written twice", diag.Quote(name)))
			continue
		}
		seen[name] = true
		f(Text{Value: name, Line: int32(key.Pos().Line), Col: int32(key.Pos().Col)}, n.child(n.node.Content[i+1]))
	}
}

func (n Node) decodeMap(v reflect.Value) {
	out := reflect.MakeMap(v.Type())
	n.Each(func(key Text, value Node) {
		item := reflect.New(v.Type().Elem()).Elem()
		value.decode(item)
		out.SetMapIndex(reflect.ValueOf(key.Value).Convert(v.Type().Key()), item)
	})
	v.Set(out)
}

// open reads a node whose shape is not known, such as params: mappings,
// lists, texts, numbers and booleans. Dates stay texts.
func (n Node) open() any {
	switch n.node.Kind {
	case yaml.MappingNode:
		out := map[string]any{}
		n.Each(func(key Text, value Node) {
			var item any
			value.decode(reflect.ValueOf(&item).Elem())
			out[key.Value] = item
		})
		return out
	case yaml.SequenceNode:
		out := make([]any, len(n.node.Content))
		for i, item := range n.node.Content {
			n.child(item).decode(reflect.ValueOf(&out[i]).Elem())
		}
		return out
	}
	switch resolved(n.node) {
	case "!!bool":
		return strings.EqualFold(n.node.Value, "true")
	case "!!int":
		if i, err := strconv.Atoi(n.node.Value); err == nil {
			return i
		}
	case "!!float":
		if f, err := strconv.ParseFloat(n.node.Value, 64); err == nil {
			return f
		}
	}
	return n.node.Value
}

// unknownKey is the problem of a key that nothing reads.
func unknownKey(path string, key Text, fields *fields) diag.Problem {
	otherwise := "the keys here are " + strings.Join(fields.names, ", ")
	if _, open := fields.index["params"]; open {
		otherwise = "keys of your own go under params:"
	}
	return diag.Errorf(key.Pos(path), "unknown-key", "unknown key %s", diag.Quote(key.Value)).
		WithHint("%s", diag.DidYouMean(key.Value, fields.names, otherwise))
}
