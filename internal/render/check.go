package render

import (
	"html/template"
	"reflect"
	"slices"
	"text/template/parse"

	"github.com/mujaz/mujaz/internal/diag"
)

// checker walks a template with the type of its dot, as the template will be
// executed, but into every branch. A nil type is one that is not known (a value
// of params): nothing below it is checked. Other than text/template it goes on
// after a mistake, so that all are reported at once.
type checker struct {
	*loader
	set  *template.Template
	file string        // of the template being walked
	vars []variable    // in scope, innermost last
	done map[call]bool // templates already walked, by the type of their dot
}

type variable struct {
	name string
	typ  reflect.Type
}

// call is a template called with a type.
type call struct {
	name string
	dot  reflect.Type
}

// check reports what is wrong with a template whose dot is of the given type.
func check(l *loader, set, t *template.Template, dot reflect.Type) {
	c := &checker{loader: l, set: set, done: map[call]bool{}}
	c.template(t.Name(), dot)
}

// template walks a template once for each type that it is called with.
func (c *checker) template(name string, dot reflect.Type) {
	t := c.set.Lookup(name)
	key := call{name, dot}
	if t == nil || t.Tree == nil || c.done[key] {
		return
	}
	c.done[key] = true
	outer := *c
	c.file, c.vars = t.Tree.ParseName, []variable{{"$", dot}}
	c.walk(dot, t.Tree.Root)
	c.file, c.vars = outer.file, outer.vars
}

func (c *checker) errorf(n parse.Node, hint, format string, args ...any) {
	c.problems.Add(diag.Errorf(c.position(c.file, n.Position()), "template-type", format, args...).WithHint("%s", hint))
}

// walk follows one node.
func (c *checker) walk(dot reflect.Type, n parse.Node) {
	switch n := n.(type) {
	case *parse.ListNode:
		if n != nil {
			for _, child := range n.Nodes {
				c.walk(dot, child)
			}
		}
	case *parse.ActionNode:
		c.pipe(dot, n.Pipe)
	case *parse.IfNode:
		c.scope(func() {
			c.pipe(dot, n.Pipe)
			c.walk(dot, n.List)
		})
		c.scope(func() { c.walk(dot, n.ElseList) })
	case *parse.WithNode:
		c.scope(func() {
			inner := c.pipe(dot, n.Pipe)
			c.walk(inner, n.List)
		})
		c.scope(func() { c.walk(dot, n.ElseList) })
	case *parse.RangeNode:
		c.scope(func() { c.ranges(dot, n) })
		c.scope(func() { c.walk(dot, n.ElseList) })
	case *parse.TemplateNode:
		c.calls(dot, n)
	}
}

// scope forgets the variables that f declares.
func (c *checker) scope(f func()) {
	mark := len(c.vars)
	f()
	c.vars = c.vars[:mark]
}

func (c *checker) calls(dot reflect.Type, n *parse.TemplateNode) {
	if c.set.Lookup(n.Name) == nil {
		var names []string
		for _, t := range c.set.Templates() {
			if t.Name() != "" {
				names = append(names, t.Name())
			}
		}
		slices.Sort(names)
		c.errorf(n, diag.DidYouMean(n.Name, names, "define it in templates/partials/"), "there is no template %s", diag.Quote(n.Name))
		return
	}
	var typ reflect.Type
	if n.Pipe != nil {
		if typ = c.pipe(dot, n.Pipe); typ == nil {
			return
		}
	}
	c.template(n.Name, typ)
}

// ranges walks the body of a range with the type of its elements.
func (c *checker) ranges(dot reflect.Type, n *parse.RangeNode) {
	over := deref(c.pipeValue(dot, n.Pipe))
	var key, elem reflect.Type
	if over != nil {
		switch over.Kind() {
		case reflect.Slice, reflect.Array:
			key, elem = reflect.TypeFor[int](), over.Elem()
		case reflect.Map:
			key, elem = over.Key(), over.Elem()
		case reflect.Int:
			key, elem = over, over
		default:
			c.errorf(n.Pipe, "range goes over a list", "cannot range over %s, which is %s", n.Pipe, typeName(over))
		}
	}
	elem = known(elem)
	switch len(n.Pipe.Decl) {
	case 1:
		c.declare(n.Pipe.Decl[0], elem)
	case 2:
		c.declare(n.Pipe.Decl[0], key)
		c.declare(n.Pipe.Decl[1], elem)
	}
	c.walk(elem, n.List)
}

func (c *checker) declare(v *parse.VariableNode, typ reflect.Type) {
	c.vars = append(c.vars, variable{v.Ident[0], typ})
}

// pipe returns the type of a pipeline and declares its variables.
func (c *checker) pipe(dot reflect.Type, p *parse.PipeNode) reflect.Type {
	typ := c.pipeValue(dot, p)
	if p.IsAssign {
		return typ
	}
	for _, v := range p.Decl {
		c.declare(v, typ)
	}
	return typ
}

func (c *checker) pipeValue(dot reflect.Type, p *parse.PipeNode) reflect.Type {
	var typ reflect.Type
	for i, cmd := range p.Cmds {
		typ = c.command(dot, cmd, typ, i > 0)
	}
	return typ
}

// deref returns what a pointer points to.
func deref(t reflect.Type) reflect.Type {
	for t != nil && t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	return t
}

// known turns an empty interface into an unknown type.
func known(t reflect.Type) reflect.Type {
	if t != nil && t.Kind() == reflect.Interface {
		return nil
	}
	return t
}
