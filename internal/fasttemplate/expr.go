package fasttemplate

import (
	"fmt"
	"reflect"
	"text/template/parse"
)

// An expr is an expression of a template. Its value is never an interface, but
// what one holds; it is invalid where text/template has no value.
type expr struct {
	typ      reflect.Type // nil if only the value says it
	eval     func(s *state, dot reflect.Value) (reflect.Value, error)
	constant bool
	value    reflect.Value // of a constant
}

func constant(v any) expr {
	value := reflect.ValueOf(v)
	return expr{typ: value.Type(), constant: true, value: value, eval: func(*state, reflect.Value) (reflect.Value, error) { return value, nil }}
}

// commands compiles the commands of a pipeline.
func (c *compiler) commands(cmds []*parse.CommandNode, dot reflect.Type) (expr, error) {
	var last *expr
	for _, cmd := range cmds {
		e, err := c.command(cmd, dot, last)
		if err != nil {
			return expr{}, err
		}
		last = &e
	}
	return *last, nil
}

func (c *compiler) command(cmd *parse.CommandNode, dot reflect.Type, last *expr) (expr, error) {
	if f, ok := cmd.Args[0].(*parse.IdentifierNode); ok {
		args, err := c.operands(cmd.Args[1:], dot)
		if err != nil {
			return expr{}, err
		}
		if last != nil {
			args = append(args, *last)
		}
		return c.function(f.Ident, args)
	}
	if len(cmd.Args) > 1 || last != nil {
		return expr{}, c.unsupported("%s is no function", cmd.Args[0])
	}
	return c.operand(cmd.Args[0], dot)
}

func (c *compiler) operands(nodes []parse.Node, dot reflect.Type) ([]expr, error) {
	var out []expr
	for _, n := range nodes {
		e, err := c.operand(n, dot)
		if err != nil {
			return nil, err
		}
		out = append(out, e)
	}
	return out, nil
}

func (c *compiler) operand(n parse.Node, dot reflect.Type) (expr, error) {
	switch n := n.(type) {
	case *parse.DotNode:
		return theDot(dot), nil
	case *parse.FieldNode:
		return c.fields(theDot(dot), n.Ident)
	case *parse.VariableNode:
		slot := c.slot(n.Ident[0])
		if slot < 0 {
			return expr{}, c.unsupported("the variable %s", n.Ident[0])
		}
		return c.fields(expr{typ: c.vars[slot].typ, eval: func(s *state, _ reflect.Value) (reflect.Value, error) {
			return s.vars[s.base+slot], nil
		}}, n.Ident[1:])
	case *parse.ChainNode:
		of, err := c.operand(n.Node, dot)
		if err != nil {
			return expr{}, err
		}
		return c.fields(of, n.Field)
	case *parse.PipeNode:
		if len(n.Decl) > 0 {
			return expr{}, c.unsupported("a variable set inside of an expression")
		}
		return c.commands(n.Cmds, dot)
	case *parse.IdentifierNode:
		return c.function(n.Ident, nil)
	case *parse.StringNode:
		return constant(n.Text), nil
	case *parse.BoolNode:
		return constant(n.True), nil
	case *parse.NumberNode:
		if n.IsInt {
			return constant(int(n.Int64)), nil
		}
	}
	return expr{}, c.unsupported("the operand %s", n)
}

func theDot(typ reflect.Type) expr {
	return expr{typ: typ, eval: func(_ *state, dot reflect.Value) (reflect.Value, error) { return dot, nil }}
}

// fields compiles .A.B of a value.
func (c *compiler) fields(of expr, path []string) (expr, error) {
	for _, name := range path {
		var err error
		if of, err = c.field(of, name); err != nil {
			return of, err
		}
	}
	return of, nil
}

func (c *compiler) field(of expr, name string) (expr, error) {
	typ := of.typ
	if typ == nil {
		return openField(of, name), nil
	}
	pointer := typ.Kind() == reflect.Pointer
	if pointer {
		typ = typ.Elem()
	}
	if m, ok := typ.MethodByName(name); ok && typ.Kind() == reflect.Struct && m.Type.NumIn() == 1 && m.Type.NumOut() == 1 {
		return expr{typ: static(m.Type.Out(0)), eval: methodOf(of, m, pointer, c.name)}, nil
	}
	if _, ok := reflect.PointerTo(typ).MethodByName(name); ok {
		return expr{}, c.unsupported("the method %s", name)
	}
	switch typ.Kind() {
	case reflect.Map:
		return openField(of, name), nil
	case reflect.Struct:
	default:
		return expr{}, c.unsupported("%s has no field %s", typ, name)
	}
	f, ok := typ.FieldByName(name)
	if !ok || !f.IsExported() {
		return expr{}, c.unsupported("%s has no field %s", typ, name)
	}
	return expr{typ: static(f.Type), eval: fieldOf(of, f, pointer, c.name)}, nil
}

// fieldOf evaluates a field of a struct, which has a place that is known.
func fieldOf(of expr, f reflect.StructField, pointer bool, where string) func(*state, reflect.Value) (reflect.Value, error) {
	eval, index, open := structOf(of, pointer, f.Name, where), f.Index, f.Type.Kind() == reflect.Interface
	return func(s *state, dot reflect.Value) (reflect.Value, error) {
		v, err := eval(s, dot)
		if err != nil {
			return v, err
		}
		for i, x := range index {
			if i > 0 && v.Kind() == reflect.Pointer {
				if v.IsNil() {
					return v, fmt.Errorf("%s: nil pointer evaluating %s.%s", where, v.Type(), f.Name)
				}
				v = v.Elem()
			}
			v = v.Field(x)
		}
		if open {
			v = v.Elem()
		}
		return v, nil
	}
}

// structOf evaluates the struct of which a field or method is asked for.
func structOf(of expr, pointer bool, name, where string) func(*state, reflect.Value) (reflect.Value, error) {
	if !pointer {
		return of.eval
	}
	return func(s *state, dot reflect.Value) (reflect.Value, error) {
		v, err := of.eval(s, dot)
		if err == nil && v.IsNil() {
			err = fmt.Errorf("%s: nil pointer evaluating %s.%s", where, v.Type(), name)
		}
		if err != nil {
			return v, err
		}
		return v.Elem(), nil
	}
}

// methodOf evaluates a method of a struct that takes nothing and returns one
// value.
func methodOf(of expr, m reflect.Method, pointer bool, where string) func(*state, reflect.Value) (reflect.Value, error) {
	eval, open := structOf(of, pointer, m.Name, where), m.Type.Out(0).Kind() == reflect.Interface
	return func(s *state, dot reflect.Value) (reflect.Value, error) {
		v, err := eval(s, dot)
		if err != nil {
			return v, err
		}
		out := v.Method(m.Index).Call(nil)[0]
		if open {
			out = out.Elem()
		}
		return out, nil
	}
}

// openField is a key of a map that a site may write what it likes into, or a
// field of a struct that only the value tells of. What is not in a map has no
// value, nor has what would be in it.
func openField(of expr, name string) expr {
	key := reflect.ValueOf(name)
	return expr{eval: func(s *state, dot reflect.Value) (reflect.Value, error) {
		v, err := of.eval(s, dot)
		if err != nil || !v.IsValid() {
			return reflect.Value{}, err
		}
		v = indirect(v)
		if v.Kind() == reflect.Map && key.Type().AssignableTo(v.Type().Key()) {
			return concrete(v.MapIndex(key)), nil
		}
		if f, ok := exported(v, name); ok {
			value, err := v.FieldByIndexErr(f.Index)
			return concrete(value), err
		}
		return reflect.Value{}, fmt.Errorf("can't evaluate field %s in type %s", name, v.Type())
	}}
}

// exported finds the field of a struct that a template may print, by its name.
func exported(v reflect.Value, name string) (reflect.StructField, bool) {
	if v.Kind() != reflect.Struct {
		return reflect.StructField{}, false
	}
	f, ok := v.Type().FieldByName(name)
	return f, ok && f.IsExported()
}
