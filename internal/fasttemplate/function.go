package fasttemplate

import (
	"fmt"
	"reflect"
)

// values evaluates arguments.
func values(args []expr, s *state, dot reflect.Value) ([]reflect.Value, error) {
	out := make([]reflect.Value, len(args))
	for i, a := range args {
		v, err := a.eval(s, dot)
		if err != nil {
			return nil, err
		}
		out[i] = v
	}
	return out, nil
}

// function compiles a call.
func (c *compiler) function(name string, args []expr) (expr, error) {
	if f, ok := c.funcs[name]; ok {
		return c.own(name, reflect.ValueOf(f), args)
	}
	if len(args) == 0 {
		return expr{}, c.unsupported("the function %s", name)
	}
	switch name {
	case "and", "or":
		return choice(args, name == "or"), nil
	case "not":
		if len(args) == 1 {
			return folded(args, reflect.TypeFor[bool](), func(v []reflect.Value) (any, error) { return !isTrue(v[0]), nil }), nil
		}
	case "len":
		if len(args) == 1 {
			return folded(args, reflect.TypeFor[int](), func(v []reflect.Value) (any, error) { return length(v[0]) }), nil
		}
	case "eq", "ne", "lt", "le", "gt", "ge":
		if len(args) == 2 || len(args) > 2 && name == "eq" {
			return comparison(name, args), nil
		}
	case "index":
		return index(args), nil
	case "print", "println":
		return folded(args, reflect.TypeFor[string](), func(v []reflect.Value) (any, error) {
			if name == "println" {
				return fmt.Sprintln(anys(v)...), nil
			}
			return fmt.Sprint(anys(v)...), nil
		}), nil
	case "printf":
		if args[0].typ == reflect.TypeFor[string]() {
			return folded(args, reflect.TypeFor[string](), func(v []reflect.Value) (any, error) {
				return fmt.Sprintf(v[0].String(), anys(v[1:])...), nil
			}), nil
		}
	}
	return expr{}, c.unsupported("the function %s with %d arguments", name, len(args))
}

// folded is a call of a function of values. One of constants is made now.
func folded(args []expr, typ reflect.Type, f func([]reflect.Value) (any, error)) expr {
	eval := func(s *state, dot reflect.Value) (reflect.Value, error) {
		v, err := values(args, s, dot)
		if err != nil {
			return reflect.Value{}, err
		}
		out, err := f(v)
		return reflect.ValueOf(out), err
	}
	for _, a := range args {
		if !a.constant {
			return expr{typ: typ, eval: eval}
		}
	}
	v, err := eval(nil, reflect.Value{})
	if err != nil {
		return expr{typ: typ, eval: eval}
	}
	return constant(v.Interface())
}

// own compiles a call of a function of the site's.
func (c *compiler) own(name string, f reflect.Value, args []expr) (expr, error) {
	t := f.Type()
	fixed := t.NumIn()
	if t.IsVariadic() {
		fixed--
	}
	if t.NumOut() != 1 || len(args) < fixed || len(args) > fixed && !t.IsVariadic() {
		return expr{}, c.unsupported("the function %s with %d arguments", name, len(args))
	}
	in := func(i int) reflect.Type {
		if i >= fixed {
			return t.In(fixed).Elem()
		}
		return t.In(i)
	}
	for i, a := range args {
		if a.typ != nil && !a.typ.AssignableTo(in(i)) {
			return expr{}, c.unsupported("argument %d of %s is %s", i+1, name, a.typ)
		}
	}
	return folded(args, t.Out(0), func(v []reflect.Value) (any, error) {
		for i := range v {
			switch want := in(i); {
			case !v[i].IsValid() && nilable(want):
				v[i] = reflect.Zero(want)
			case !v[i].IsValid() || !v[i].Type().AssignableTo(want):
				return "", fmt.Errorf("argument %d of %s must be %s", i+1, name, want)
			}
		}
		return quickly(f, v), nil
	}), nil
}

func nilable(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.Interface, reflect.Pointer, reflect.Map, reflect.Slice:
		return true
	}
	return false
}

// quickly calls a function without reflection, if it is of a usual type.
func quickly(f reflect.Value, v []reflect.Value) any {
	switch f := f.Interface().(type) {
	case func(int) string:
		return f(int(v[0].Int()))
	case func(string) string:
		return f(v[0].String())
	case func(string, int) string:
		return f(v[0].String(), int(v[1].Int()))
	case func(string, ...any) string:
		return f(v[0].String(), anys(v[1:])...)
	}
	return f.Call(v)[0].Interface()
}

// anys are values as functions of fmt take them.
func anys(v []reflect.Value) []any {
	out := make([]any, len(v))
	for i := range v {
		if v[i].IsValid() {
			out[i] = v[i].Interface()
		}
	}
	return out
}

// choice is and, or: the first value that decides, or the last.
func choice(args []expr, or bool) expr {
	out := expr{typ: args[0].typ}
	for _, a := range args {
		if a.typ != out.typ {
			out.typ = nil
		}
	}
	out.eval = func(s *state, dot reflect.Value) (v reflect.Value, err error) {
		for _, a := range args {
			if v, err = a.eval(s, dot); err != nil || isTrue(v) == or {
				return v, err
			}
		}
		return v, nil
	}
	return out
}

func length(v reflect.Value) (int, error) {
	v = indirect(v)
	switch v.Kind() {
	case reflect.String, reflect.Slice, reflect.Array, reflect.Map:
		return v.Len(), nil
	}
	return 0, fmt.Errorf("len of %s, which has no length", v)
}

// index is an element of a list, or what a map has under a key.
func index(args []expr) expr {
	typ := args[0].typ
	for range args[1:] {
		_, typ = elements(typ)
	}
	return expr{typ: typ, eval: func(s *state, dot reflect.Value) (reflect.Value, error) {
		v, err := values(args, s, dot)
		if err != nil {
			return reflect.Value{}, err
		}
		of := v[0]
		for _, x := range v[1:] {
			if of, err = element(indirect(of), x); err != nil {
				return of, err
			}
		}
		return of, nil
	}}
}

func element(of, x reflect.Value) (reflect.Value, error) {
	switch of.Kind() {
	case reflect.Slice, reflect.Array, reflect.String:
		if !x.IsValid() || !x.CanInt() || x.Int() < 0 || x.Int() >= int64(of.Len()) {
			return reflect.Value{}, fmt.Errorf("index %v of a list of %d", x, of.Len())
		}
		return concrete(of.Index(int(x.Int()))), nil
	case reflect.Map:
		if !x.IsValid() || !x.Type().AssignableTo(of.Type().Key()) {
			return reflect.Value{}, fmt.Errorf("no key of %s: %v", of.Type(), x)
		}
		if found := of.MapIndex(x); found.IsValid() {
			return concrete(found), nil
		}
		return concrete(reflect.Zero(of.Type().Elem())), nil
	}
	return reflect.Value{}, fmt.Errorf("index of %s, which has no elements", of)
}
