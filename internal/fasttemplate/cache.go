package fasttemplate

import (
	"bytes"
	"fmt"
	"reflect"
	"strings"
	"text/template/parse"

	"github.com/mujaz/mujaz/internal/memo"
)

// A Cache remembers what templates made of some values, so that what many
// pages show is made once: the templates that are called with a pointer of one
// type. Nobody may change what such a pointer points to. A Cache may be shared
// by programs that have the same functions; the same text is remembered once,
// whichever page calls it.
type Cache struct {
	typ   reflect.Type
	parts *memo.Recent[part, made]
	texts map[string]int // numbers of templates, by their text and that of all they call
}

// part is what a template made of a value.
type part struct {
	template int
	value    any // a pointer: it stays what it is while it is remembered
}

// made is what came of it.
type made struct {
	text []byte
	err  error
}

// NewCache returns a cache of the last parts, at least so many, that were made
// of values of a type, a pointer.
func NewCache(typ reflect.Type, parts int) *Cache {
	return &Cache{typ: typ, parts: memo.NewRecent[part, made](parts), texts: map[string]int{}}
}

func (c *Cache) remembers(typ reflect.Type) bool { return c != nil && typ != nil && typ == c.typ }

// number tells templates apart by what they print. It is not for concurrent use.
func (c *Cache) number(text string) int {
	n, ok := c.texts[text]
	if !ok {
		n = len(c.texts)
		c.texts[text] = n
	}
	return n
}

// callsItself reports whether a template is called again while it is executed:
// then it would wait for itself to be remembered.
func (c *compiler) callsItself(name string) bool {
	seen := map[string]bool{}
	var follow func(string) bool
	follow = func(from string) (found bool) {
		t := c.set.Lookup(from)
		if t == nil || t.Tree == nil {
			return false
		}
		eachCall(t.Tree.Root, func(called string) {
			if called == name {
				found = true
			} else if !seen[called] {
				seen[called] = true
				found = follow(called) || found
			}
		})
		return found
	}
	return follow(name)
}

// remembered runs a block for a value once. What a block prints depends on its
// dot alone: it sees no variable of another, and functions are pure.
func (c *compiler) remembered(b *block) func(*state, reflect.Value) error {
	number, parts := c.cache.number(c.textOf(b.name, map[string]bool{})), c.cache.parts
	return func(s *state, dot reflect.Value) error {
		m := parts.Get(part{number, dot.Interface()}, func() made {
			inner := states.Get().(*state)
			defer inner.free()
			inner.depth = s.depth
			err := b.run(inner, dot)
			return made{bytes.Clone(inner.out), err}
		})
		s.out = append(s.out, m.text...)
		return m.err
	}
}

// textOf is all that decides what a template prints: its text as html/template
// left it, and those of the templates that it calls.
func (c *compiler) textOf(name string, seen map[string]bool) string {
	t := c.set.Lookup(name)
	if t == nil || t.Tree == nil || seen[name] {
		return ""
	}
	seen[name] = true
	var text strings.Builder
	fmt.Fprintf(&text, "%q:%s\n", name, t.Tree.Root)
	eachCall(t.Tree.Root, func(called string) { text.WriteString(c.textOf(called, seen)) })
	return text.String()
}

// eachCall calls f with the name of every template that is called below a node.
func eachCall(n parse.Node, f func(name string)) {
	branch := func(b *parse.BranchNode) {
		eachCall(b.List, f)
		if b.ElseList != nil {
			eachCall(b.ElseList, f)
		}
	}
	switch n := n.(type) {
	case *parse.ListNode:
		for _, child := range n.Nodes {
			eachCall(child, f)
		}
	case *parse.IfNode:
		branch(&n.BranchNode)
	case *parse.WithNode:
		branch(&n.BranchNode)
	case *parse.RangeNode:
		branch(&n.BranchNode)
	case *parse.TemplateNode:
		f(n.Name)
	}
}
