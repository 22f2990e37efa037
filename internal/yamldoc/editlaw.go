package yamldoc

import (
	"slices"

	"go.yaml.in/yaml/v4"
)

// What holds for every edit: the document says the same as before, but for
// what was asked for.

// made reports whether one document is the other with this edit and nothing
// else.
func (e ListEdit) made(old, now *yaml.Node) bool {
	if now == nil {
		return false
	}
	if e.Key == "" {
		return now.Kind == yaml.SequenceNode && e.isList(old, now)
	}
	if now.Kind != yaml.MappingNode {
		return false
	}
	before, oldRest := without(old, e.Key)
	after, nowRest := without(now, e.Key)
	return after != nil && slices.EqualFunc(oldRest, nowRest, same) && e.isList(before, after)
}

// without parts a mapping into the value of a key and the rest.
func without(mapping *yaml.Node, key string) (value *yaml.Node, rest []*yaml.Node) {
	rest = slices.Clone(mapping.Content)
	if i := keyIndex(mapping, key); i >= 0 {
		value = rest[i+1]
		rest = slices.Delete(rest, i, i+2)
	}
	return value, rest
}

// isList reports whether a list has the items that it had, and what was asked for.
func (e ListEdit) isList(before, now *yaml.Node) bool {
	var want []*yaml.Node
	if before != nil && before.Kind == yaml.SequenceNode {
		for i, item := range before.Content {
			with, ok := e.Replace[i]
			switch {
			case !ok:
				want = append(want, item)
			case with != nil:
				want = append(want, value(with))
			}
		}
	}
	for _, item := range e.Append {
		want = append(want, value(item))
	}
	return now.Kind == yaml.SequenceNode && slices.EqualFunc(want, now.Content, same)
}

// same reports whether two nodes say the same, in whatever style.
func same(want, is *yaml.Node) bool {
	return want.Kind == is.Kind && want.Value == is.Value && (want.Tag == "" || want.Tag == is.Tag) &&
		want.Anchor == is.Anchor && slices.EqualFunc(want.Content, is.Content, same)
}
