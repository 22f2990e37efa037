package fasttemplate

import (
	"fmt"
	"html/template"
	"reflect"
	"slices"
	"strings"
	"text/template/parse"
)

// compiler compiles one template and those that it calls.
type compiler struct {
	set    *template.Template
	funcs  template.FuncMap
	cache  *Cache
	blocks map[call]*block

	name  string     // of the template being compiled
	vars  []variable // in scope, innermost last
	slots int        // the most variables that were in scope at once
}

// call is a template called with a type; nil is a type that is not known.
type call struct {
	name string
	dot  reflect.Type
}

type variable struct {
	name   string
	typ    reflect.Type
	hidden bool // it is in scope, and nothing is known of its value
}

func (c *compiler) unsupported(format string, args ...any) error {
	return fmt.Errorf("%w: %s: %s", ErrUnsupported, c.name, fmt.Sprintf(format, args...))
}

// block compiles a template once for each type that it is called with.
func (c *compiler) block(name string, dot reflect.Type) (*block, error) {
	key := call{name, dot}
	if b := c.blocks[key]; b != nil {
		return b, nil
	}
	t := c.set.Lookup(name)
	if t == nil || t.Tree == nil || t.Tree.Root == nil {
		// html/template hides what it derived for another context.
		return nil, c.unsupported("it calls %s where no text stands", name)
	}
	b := &block{name: name}
	c.blocks[key] = b // before its body: a template may call itself
	outer := *c
	c.name, c.vars, c.slots = name, []variable{{name: "$", typ: dot}}, 1
	body, err := c.list(t.Tree.Root, dot)
	b.body, b.vars = body, c.slots
	c.name, c.vars, c.slots = outer.name, outer.vars, outer.slots
	return b, err
}

// writer collects the steps of a list, and joins texts that follow each other.
type writer struct {
	steps []step
	text  []byte
}

func (w *writer) flush() {
	if len(w.text) == 0 {
		return
	}
	text := w.text
	w.text = nil
	w.steps = append(w.steps, func(s *state, _ reflect.Value) error {
		s.out = append(s.out, text...)
		return nil
	})
}

func (w *writer) add(st step) {
	w.flush()
	w.steps = append(w.steps, st)
}

// list compiles the nodes of a list. A nil list has no steps.
func (c *compiler) list(l *parse.ListNode, dot reflect.Type) ([]step, error) {
	if l == nil {
		return nil, nil
	}
	var w writer
	for _, n := range l.Nodes {
		if err := c.node(&w, n, dot); err != nil {
			return nil, err
		}
	}
	w.flush()
	return w.steps, nil
}

func (c *compiler) node(w *writer, n parse.Node, dot reflect.Type) error {
	switch n := n.(type) {
	case *parse.TextNode:
		w.text = append(w.text, n.Text...)
		return nil
	case *parse.CommentNode:
		return nil
	case *parse.ActionNode:
		return c.action(w, n, dot)
	case *parse.BreakNode:
		w.add(func(*state, reflect.Value) error { return errBreak })
		return nil
	case *parse.ContinueNode:
		w.add(func(*state, reflect.Value) error { return errContinue })
		return nil
	}
	st, err := c.branch(n, dot)
	if err != nil {
		return err
	}
	w.add(st)
	return nil
}

// branch compiles what has lists of its own.
func (c *compiler) branch(n parse.Node, dot reflect.Type) (step, error) {
	mark := len(c.vars)
	defer func() { c.vars = c.vars[:mark] }()
	switch n := n.(type) {
	case *parse.IfNode:
		return c.condition(&n.BranchNode, dot, false)
	case *parse.WithNode:
		return c.condition(&n.BranchNode, dot, true)
	case *parse.RangeNode:
		return c.ranges(n, dot)
	case *parse.TemplateNode:
		return c.calls(n, dot)
	}
	return nil, c.unsupported("a node %T", n)
}

// condition compiles if and with, which makes the value its dot.
func (c *compiler) condition(n *parse.BranchNode, dot reflect.Type, with bool) (step, error) {
	e, set, err := c.pipe(n.Pipe, dot)
	if err != nil {
		return nil, err
	}
	mark := len(c.vars) // the variables of the pipeline are known in both lists
	inner := dot
	if with {
		inner = e.typ
	}
	then, err := c.list(n.List, inner)
	if err != nil {
		return nil, err
	}
	c.vars = c.vars[:mark]
	otherwise, err := c.list(n.ElseList, dot)
	if err != nil {
		return nil, err
	}
	eval := e.eval
	return func(s *state, dot reflect.Value) error {
		v, err := eval(s, dot)
		if err != nil {
			return err
		}
		set.store(s, v)
		switch {
		case !isTrue(v):
			return runAll(otherwise, s, dot)
		case with:
			return runAll(then, s, v)
		}
		return runAll(then, s, dot)
	}, nil
}

// calls compiles the call of a template.
func (c *compiler) calls(n *parse.TemplateNode, dot reflect.Type) (step, error) {
	e := expr{eval: func(*state, reflect.Value) (reflect.Value, error) { return reflect.Value{}, nil }}
	if n.Pipe != nil {
		var err error
		if e, _, err = c.pipe(n.Pipe, dot); err != nil {
			return nil, err
		}
	}
	b, err := c.block(n.Name, e.typ)
	if err != nil {
		return nil, err
	}
	run := b.run
	if c.cache.remembers(e.typ) && !c.callsItself(n.Name) {
		run = c.remembered(b)
	}
	eval := e.eval
	return func(s *state, dot reflect.Value) error {
		v, err := eval(s, dot)
		if err != nil {
			return err
		}
		return run(s, v)
	}, nil
}

// A target is the variables that a pipeline sets: places in the block's frame.
type target []int

func (t target) store(s *state, v reflect.Value) {
	for _, slot := range t {
		s.vars[s.base+slot] = v
	}
}

// declare gives a new variable its place. Those of branches that are never run
// together share one.
func (c *compiler) declare(name string, typ reflect.Type) int {
	c.vars = append(c.vars, variable{name: name, typ: typ})
	c.slots = max(c.slots, len(c.vars))
	return len(c.vars) - 1
}

// slot returns the place of a variable, or -1.
func (c *compiler) slot(name string) int {
	for i, v := range slices.Backward(c.vars) {
		if v.name == name && !v.hidden {
			return i
		} else if v.name == name {
			break
		}
	}
	return -1
}

// pipe compiles a pipeline and the variables that it sets.
func (c *compiler) pipe(p *parse.PipeNode, dot reflect.Type) (expr, target, error) {
	e, err := c.commands(p.Cmds, dot)
	if err != nil {
		return e, nil, err
	}
	set, err := c.sets(p, e.typ)
	return e, set, err
}

func (c *compiler) sets(p *parse.PipeNode, typ reflect.Type) (target, error) {
	var set target
	for _, v := range p.Decl {
		if !p.IsAssign {
			set = append(set, c.declare(v.Ident[0], typ))
			continue
		}
		slot := c.slot(v.Ident[0])
		if slot < 0 || c.vars[slot].typ != typ {
			return nil, c.unsupported("the variable %s gets a value of another type", v.Ident[0])
		}
		set = append(set, slot)
	}
	return set, nil
}

// action compiles what is printed, or sets a variable.
func (c *compiler) action(w *writer, n *parse.ActionNode, dot reflect.Type) error {
	if len(n.Pipe.Decl) > 0 {
		e, set, err := c.pipe(n.Pipe, dot)
		if err != nil {
			return err
		}
		w.add(func(s *state, dot reflect.Value) error {
			v, err := e.eval(s, dot)
			if err == nil {
				set.store(s, v)
			}
			return err
		})
		return nil
	}
	cmds, escapers := splitEscapers(n.Pipe.Cmds)
	e, err := c.commands(cmds, dot)
	if err != nil {
		return err
	}
	print, err := c.printer(e, escapers)
	if err != nil {
		return err
	}
	if e.constant {
		w.text, err = print(w.text, e.value)
		return err
	}
	w.add(func(s *state, dot reflect.Value) error {
		v, err := e.eval(s, dot)
		if err == nil {
			s.out, err = print(s.out, v)
		}
		return err
	})
	return nil
}

const escaperPrefix = "_html_template_"

// splitEscapers parts what an author wrote from what html/template added.
func splitEscapers(cmds []*parse.CommandNode) (own []*parse.CommandNode, escapers []string) {
	for i, cmd := range cmds {
		if f, ok := cmd.Args[0].(*parse.IdentifierNode); ok && len(cmd.Args) == 1 && i > 0 && strings.HasPrefix(f.Ident, escaperPrefix) {
			escapers = append(escapers, strings.TrimPrefix(f.Ident, escaperPrefix))
		} else if escapers != nil {
			return cmds, nil // one that an author called: commands does not know it
		} else {
			own = append(own, cmd)
		}
	}
	return own, escapers
}
