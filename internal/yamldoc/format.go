package yamldoc

import (
	"encoding"
	"fmt"
	"strconv"

	"go.yaml.in/yaml/v4"
)

// A Field is one key of a mapping and its value.
type Field struct {
	Key   string
	Value any
}

// Inline is a mapping that is written on one line: {ar: …, en: …}.
type Inline []Field

// Fields are the keys of a mapping and their values, to be written elsewhere.
func (n Node) Fields() []Field {
	var out []Field
	n.Each(func(key Text, value Node) { out = append(out, Field{key.Value, value}) })
	return out
}

// Format writes a mapping in the order given, Arabic letters as they are, each
// text on one line. A value is a string, bool, int, a list of strings (written
// [a, b]), a []Field (a mapping, one key a line), an [Inline], a []any of these,
// a [Node] that was read elsewhere (written as it was, without its comments), or
// something with MarshalText whose text needs no quotes, such as a date. Decode
// reads back what Format wrote.
func Format(fields []Field) []byte {
	w := simpleWriter{out: make([]byte, 0, 1024)}
	if w.mapping(fields, 0); !w.other && len(fields) > 0 {
		return w.out
	}
	return format(fields)
}

// format writes any mapping.
func format(fields []Field) []byte {
	out, err := yaml.Dump(mapping(fields), yaml.WithV4Defaults(), yaml.WithIndent(2), yaml.WithLineWidth(-1))
	if err != nil {
		panic("yamldoc: cannot write: " + err.Error())
	}
	return out
}

func mapping(fields []Field) *yaml.Node {
	m := &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map"}
	for _, f := range fields {
		m.Content = append(m.Content, text(f.Key), value(f.Value))
	}
	return m
}

func text(s string) *yaml.Node { return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: s} }

func plain(tag, s string) *yaml.Node { return &yaml.Node{Kind: yaml.ScalarNode, Tag: tag, Value: s} }

func value(v any) *yaml.Node {
	switch v := v.(type) {
	case string:
		return text(v)
	case bool:
		return plain("!!bool", strconv.FormatBool(v))
	case int:
		return plain("!!int", strconv.Itoa(v))
	case []string:
		list := &yaml.Node{Kind: yaml.SequenceNode, Tag: "!!seq", Style: yaml.FlowStyle}
		for _, s := range v {
			list.Content = append(list.Content, text(s))
		}
		return list
	case []Field:
		return mapping(v)
	case Inline:
		m := mapping(v)
		m.Style = yaml.FlowStyle
		return m
	case Node:
		return bare(v.node)
	case []any:
		list := &yaml.Node{Kind: yaml.SequenceNode, Tag: "!!seq"}
		for _, item := range v {
			list.Content = append(list.Content, value(item))
		}
		return list
	case encoding.TextMarshaler:
		s, err := v.MarshalText()
		if err != nil {
			panic("yamldoc: cannot write: " + err.Error())
		}
		return plain("", string(s)) // a date without seconds is no timestamp to YAML
	}
	panic(fmt.Sprintf("yamldoc: no writing for %T", v))
}

// bare is a node without its comments.
func bare(n *yaml.Node) *yaml.Node {
	out := *n
	out.HeadComment, out.LineComment, out.FootComment = "", "", ""
	out.Content = make([]*yaml.Node, len(n.Content))
	for i, c := range n.Content {
		out.Content[i] = bare(c)
	}
	return &out
}
