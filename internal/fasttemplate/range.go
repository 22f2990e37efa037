package fasttemplate

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"text/template/parse"
)

// A loop is the range of a template.
type loop struct {
	over       expr
	key, elem  int // places of its variables, or -1
	body, none []step
}

// ranges compiles a range over a list, a map with keys that are texts, or a
// number.
func (c *compiler) ranges(n *parse.RangeNode, dot reflect.Type) (step, error) {
	mark := len(c.vars)
	over, err := c.commands(n.Pipe.Cmds, dot)
	if err != nil {
		return nil, err
	}
	if n.Pipe.IsAssign {
		return nil, c.unsupported("a range over variables that exist already")
	}
	l := &loop{over: over, key: -1, elem: -1}
	key, elem := elements(over.typ)
	switch len(n.Pipe.Decl) {
	case 1:
		l.elem = c.declare(n.Pipe.Decl[0].Ident[0], elem)
	case 2:
		l.key = c.declare(n.Pipe.Decl[0].Ident[0], key)
		l.elem = c.declare(n.Pipe.Decl[1].Ident[0], elem)
	}
	if l.body, err = c.list(n.List, elem); err != nil {
		return nil, err
	}
	for i := range c.vars[mark:] {
		c.vars[mark+i].hidden = true // in the else, text/template has the list in them
	}
	if l.none, err = c.list(n.ElseList, dot); err != nil {
		return nil, err
	}
	return l.run, nil
}

// elements are the types of what a range goes over; nil if they are not known.
func elements(t reflect.Type) (key, elem reflect.Type) {
	for t != nil && t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t == nil {
		return nil, nil
	}
	switch t.Kind() {
	case reflect.Slice, reflect.Array:
		return reflect.TypeFor[int](), static(t.Elem())
	case reflect.Map:
		return t.Key(), static(t.Elem())
	}
	return nil, nil
}

func (l *loop) run(s *state, dot reflect.Value) error {
	v, err := l.over.eval(s, dot)
	if err != nil {
		return err
	}
	v = indirect(v)
	switch v.Kind() {
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			if l.key >= 0 {
				s.vars[s.base+l.key] = reflect.ValueOf(i)
			}
			if stop, err := l.once(s, v.Index(i)); stop {
				return err
			}
		}
		if v.Len() > 0 {
			return nil
		}
	case reflect.Map:
		return l.overMap(s, dot, v)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		if l.key >= 0 {
			return fmt.Errorf("a range over %v has one variable", v)
		}
		for i := range v.Int() {
			if stop, err := l.once(s, reflect.ValueOf(i).Convert(v.Type())); stop {
				return err
			}
		}
		if v.Int() > 0 {
			return nil
		}
	case reflect.Invalid, reflect.Pointer, reflect.Interface:
		// A nil on the way: there is nothing to go over.
		if v.IsValid() && !v.IsNil() {
			return fmt.Errorf("cannot range over %s", v.Type())
		}
	default:
		return fmt.Errorf("cannot range over %s", v.Type())
	}
	return runAll(l.none, s, dot)
}

// overMap goes over a map in the order of its keys.
func (l *loop) overMap(s *state, dot, v reflect.Value) error {
	if v.Type().Key().Kind() != reflect.String {
		return fmt.Errorf("cannot range over %s", v.Type())
	}
	keys := v.MapKeys()
	slices.SortFunc(keys, func(a, b reflect.Value) int { return cmp.Compare(a.String(), b.String()) })
	for _, k := range keys {
		if l.key >= 0 {
			s.vars[s.base+l.key] = k
		}
		if stop, err := l.once(s, v.MapIndex(k)); stop {
			return err
		}
	}
	if len(keys) > 0 {
		return nil
	}
	return runAll(l.none, s, dot)
}

// once runs the body, and reports whether the range ends with it.
func (l *loop) once(s *state, elem reflect.Value) (bool, error) {
	elem = concrete(elem)
	if l.elem >= 0 {
		s.vars[s.base+l.elem] = elem
	}
	switch err := runAll(l.body, s, elem); err {
	case nil, errContinue:
		return false, nil
	case errBreak:
		return true, nil
	default:
		return true, err
	}
}

// indirect follows pointers and interfaces, and stops at a nil.
func indirect(v reflect.Value) reflect.Value {
	for (v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface) && !v.IsNil() {
		v = v.Elem()
	}
	return v
}

// concrete is what an interface holds, or the value itself.
func concrete(v reflect.Value) reflect.Value {
	if v.Kind() == reflect.Interface {
		return v.Elem()
	}
	return v
}

// static is a type, or nil for one of which only the value says what it is.
func static(t reflect.Type) reflect.Type {
	if t.Kind() == reflect.Interface {
		return nil
	}
	return t
}

// isTrue is the truth of text/template: neither empty, nor zero, nor nil.
func isTrue(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Invalid:
		return false
	case reflect.String, reflect.Slice, reflect.Array, reflect.Map:
		return v.Len() > 0
	case reflect.Struct:
		return true
	}
	return !v.IsZero()
}
