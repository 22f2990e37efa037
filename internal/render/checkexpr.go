package render

import (
	"reflect"
	"text/template/parse"

	"github.com/mujaz/mujaz/internal/diag"
)

// signatures are the functions that templates have beside Go's own.
var signatures = map[string]reflect.Type{
	"label":  reflect.TypeFor[func(string, ...any) string](),
	"count":  reflect.TypeFor[func(string, int) string](),
	"number": reflect.TypeFor[func(int) string](),
	"asset":  reflect.TypeFor[func(string) string](),
}

var (
	boolType   = reflect.TypeFor[bool]()
	intType    = reflect.TypeFor[int]()
	stringType = reflect.TypeFor[string]()
)

// command returns the type of one command of a pipeline. last is the type of
// the command before it, which is its last argument if piped.
func (c *checker) command(dot reflect.Type, cmd *parse.CommandNode, last reflect.Type, piped bool) reflect.Type {
	first := cmd.Args[0]
	if f, ok := first.(*parse.IdentifierNode); ok {
		return c.function(dot, f, cmd.Args[1:], last, piped)
	}
	if len(cmd.Args) > 1 || piped {
		c.errorf(first, "only functions take arguments", "%s is no function", first)
	}
	return c.value(dot, first)
}

// value returns the type of an operand.
func (c *checker) value(dot reflect.Type, n parse.Node) reflect.Type {
	switch n := n.(type) {
	case *parse.DotNode:
		return dot
	case *parse.FieldNode:
		return c.fields(dot, n, n.Ident)
	case *parse.VariableNode:
		return c.fields(c.variable(n.Ident[0]), n, n.Ident[1:])
	case *parse.ChainNode:
		return c.fields(c.value(dot, n.Node), n, n.Field)
	case *parse.PipeNode:
		return c.pipe(dot, n)
	case *parse.IdentifierNode:
		return c.function(dot, n, nil, nil, false)
	case *parse.StringNode:
		return stringType
	case *parse.BoolNode:
		return boolType
	case *parse.NumberNode:
		if n.IsInt {
			return intType
		}
		return reflect.TypeFor[float64]()
	}
	return nil
}

func (c *checker) variable(name string) reflect.Type {
	for i := len(c.vars) - 1; i >= 0; i-- {
		if c.vars[i].name == name {
			return c.vars[i].typ
		}
	}
	return nil
}

// fields follows .A.B from a type.
func (c *checker) fields(typ reflect.Type, n parse.Node, path []string) reflect.Type {
	for _, name := range path {
		if typ == nil {
			return nil
		}
		s := deref(typ)
		switch s.Kind() {
		case reflect.Struct:
			if m, ok := s.MethodByName(name); ok && printable(m) {
				typ = known(m.Type.Out(0))
				continue
			}
			f, ok := s.FieldByName(name)
			if !ok || !f.IsExported() {
				c.errorf(n, diag.DidYouMean(name, fieldNames(s), "the page has no such field; its own keys are under .Params"),
					"%s has no field %s", typeName(s), diag.Quote(name))
				return nil
			}
			typ = known(f.Type)
		case reflect.Map:
			typ = known(s.Elem())
		default:
			c.errorf(n, "print it as it is", "%s has no fields, so no %s", typeName(s), diag.Quote(name))
			return nil
		}
	}
	return typ
}

// printable reports whether a method is like a field to a template: it takes
// nothing and returns one value, which is made when it is asked for.
func printable(m reflect.Method) bool { return m.Type.NumIn() == 1 && m.Type.NumOut() == 1 }

// fieldNames lists the fields that templates can print, embedded ones too, and
// the methods that are like fields.
func fieldNames(s reflect.Type) []string {
	var out []string
	for i := range s.NumMethod() {
		if m := s.Method(i); printable(m) {
			out = append(out, m.Name)
		}
	}
	for _, f := range reflect.VisibleFields(s) {
		if f.IsExported() && !f.Anonymous {
			out = append(out, f.Name)
		}
	}
	return out
}

// function returns the type of a call.
func (c *checker) function(dot reflect.Type, f *parse.IdentifierNode, args []parse.Node, last reflect.Type, piped bool) reflect.Type {
	types := make([]reflect.Type, 0, len(args)+1)
	for _, a := range args {
		types = append(types, c.value(dot, a))
	}
	if piped {
		types = append(types, last)
	}
	if sig, ok := signatures[f.Ident]; ok {
		c.arguments(f, sig, types)
		c.constants(f, args)
		return sig.Out(0)
	}
	return c.builtin(f, types)
}

// arguments compares the types of arguments with a function's.
func (c *checker) arguments(f *parse.IdentifierNode, sig reflect.Type, types []reflect.Type) {
	want := sig.NumIn()
	if sig.IsVariadic() {
		want--
	}
	if len(types) < want || len(types) > want && !sig.IsVariadic() {
		c.errorf(f, "see docs on templates for how it is called", "%s takes %d arguments, not %d", f.Ident, want, len(types))
		return
	}
	for i, t := range types[:want] {
		if t != nil && !t.AssignableTo(sig.In(i)) {
			c.errorf(f, "print another field", "argument %d of %s must be %s, not %s", i+1, f.Ident, sig.In(i), typeName(t))
		}
	}
}

// constants checks the names of labels and assets, which must be written out.
func (c *checker) constants(f *parse.IdentifierNode, args []parse.Node) {
	if f.Ident == "number" || len(args) == 0 {
		return
	}
	name, ok := args[0].(*parse.StringNode)
	if !ok {
		c.errorf(args[0], `write its name out, as {{label "updated"}}`, "the name of a %s cannot be computed", f.Ident)
		return
	}
	switch f.Ident {
	case "asset":
		if _, ok := c.in.Asset(name.Text); !ok {
			c.errorf(name, diag.DidYouMean(name.Text, c.in.Assets, "put the file into static/"), "static/ has no file %s", diag.Quote(name.Text))
		}
	case "label", "count":
		has := c.in.Locales.HasLabel
		if f.Ident == "count" {
			has = c.in.Locales.HasCount
		}
		if !has(name.Text) {
			c.errorf(name, diag.DidYouMean(name.Text, c.in.Locales.Keys(), "add it to templates/i18n/"), "there is no %s %s", f.Ident, diag.Quote(name.Text))
		}
	}
}

// builtin returns the type of a call of one of text/template's own functions.
func (c *checker) builtin(f *parse.IdentifierNode, types []reflect.Type) reflect.Type {
	switch f.Ident {
	case "and", "or":
		return same(types)
	case "not", "eq", "ne", "lt", "le", "gt", "ge":
		if f.Ident != "not" {
			c.comparable(f, types)
		}
		return boolType
	case "len":
		if len(types) == 1 && types[0] != nil && !hasLength(deref(types[0])) {
			c.errorf(f, "len counts a list or a text", "%s has no length", typeName(types[0]))
		}
		return intType
	case "index":
		return element(types)
	case "slice":
		if len(types) > 0 {
			return types[0]
		}
		return nil
	}
	return stringType
}

// same returns the type that all have, or unknown.
func same(types []reflect.Type) reflect.Type {
	if len(types) == 0 {
		return nil
	}
	for _, t := range types[1:] {
		if t != types[0] {
			return nil
		}
	}
	return types[0]
}

func hasLength(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.Slice, reflect.Array, reflect.Map, reflect.String:
		return true
	}
	return false
}

// element is the type that index returns.
func element(types []reflect.Type) reflect.Type {
	if len(types) == 0 {
		return nil
	}
	t := deref(types[0])
	for range types[1:] {
		if t == nil {
			return nil
		}
		switch t.Kind() {
		case reflect.Slice, reflect.Array, reflect.Map:
			t = known(t.Elem())
		default:
			return nil
		}
	}
	return t
}

// comparable reports a comparison that would fail when a page is made.
func (c *checker) comparable(f *parse.IdentifierNode, types []reflect.Type) {
	for _, t := range types {
		if t == nil || types[0] == nil {
			continue
		}
		if t.Kind() != types[0].Kind() {
			c.errorf(f, "compare values of one type", "%s cannot compare %s with %s", f.Ident, typeName(types[0]), typeName(t))
			return
		}
		switch t.Kind() {
		case reflect.Struct, reflect.Slice, reflect.Map, reflect.Pointer:
			c.errorf(f, "compare texts or numbers; test a list with {{if .List}}", "%s cannot compare %s", f.Ident, typeName(t))
			return
		}
	}
}
