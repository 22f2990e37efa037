// Package fasttemplate executes the templates of html/template in a tenth of
// their time.
//
// html/template decides how each action is escaped when a template is first
// executed, and then walks the parse tree by reflection, with a call by
// reflection for each escaper. [Compile] takes the tree as html/template left
// it, with the escapers in it, and the type of the data, and makes a [Program]
// of it in which all that can be known beforehand is: which field is where,
// what is text, which constant is escaped to what.
//
//	t := htmltemplate.Must(htmltemplate.New("page").Parse(`<h1>{{.Title}}</h1>`))
//	_ = t.Execute(io.Discard, &Page{}) // html/template puts the escapers in
//	program, err := fasttemplate.Compile(t, reflect.TypeFor[*Page](), fasttemplate.Options{})
//	page, err := program.Append(nil, &Page{Title: "خبر"})
//
// It promises the bytes of html/template, for every value of the type; a fuzz
// test holds it to that. What it does not know (an escaper for style sheets, a
// partial that is called inside a tag, a method that takes something or has a
// pointer's receiver) makes Compile return [ErrUnsupported]: such a template is
// executed by html/template.
//
// The functions of a template must be pure: one that is called with constants
// alone is called once, when the template is compiled. So must the methods be.
package fasttemplate

import (
	"errors"
	"fmt"
	"html/template"
	"reflect"
	"sync"
)

// ErrUnsupported says that a template has something in it that only
// html/template can execute.
var ErrUnsupported = errors.New("only html/template can execute this template")

// A Program is a compiled template. It is never changed once made, and may be
// used from many goroutines.
type Program struct {
	main *block
	data reflect.Type
}

// Options are what a template is compiled with.
type Options struct {
	Funcs template.FuncMap // those it was parsed with, beside text/template's own
	Cache *Cache           // remembers parts; nil remembers none
}

// Compile makes a program of a template that html/template has executed once,
// with data of this type, a pointer to a struct.
func Compile(t *template.Template, data reflect.Type, opt Options) (*Program, error) {
	c := &compiler{set: t, funcs: opt.Funcs, cache: opt.Cache, blocks: map[call]*block{}}
	main, err := c.block(t.Name(), data)
	if err != nil {
		return nil, err
	}
	return &Program{main, data}, nil
}

// Append appends what the template makes of a value to dst. The error says
// what is wrong with the value, as a nil pointer on the way to a field.
func (p *Program) Append(dst []byte, data any) ([]byte, error) {
	v := reflect.ValueOf(data)
	if v.Type() != p.data {
		return dst, fmt.Errorf("fasttemplate: the template %s prints %s, not %s", p.main.name, p.data, v.Type())
	}
	s := states.Get().(*state)
	defer s.free()
	kept := s.out
	s.out = dst
	err := p.main.run(s, v)
	dst, s.out = s.out, kept
	return dst, err
}

var states = sync.Pool{New: func() any { return new(state) }}

// state is one execution.
type state struct {
	out   []byte
	vars  []reflect.Value // of all blocks that run, the innermost last
	base  int             // where those of the running block begin
	depth int
}

// free gives a state back. Its buffers are used again.
func (s *state) free() {
	clear(s.vars[:cap(s.vars)])
	*s = state{out: s.out[:0], vars: s.vars[:0]}
	states.Put(s)
}

// maxDepth ends the execution of a template that calls itself without end, as
// text/template does.
const maxDepth = 100000

// A block is a template compiled for one type of dot.
type block struct {
	name string
	body []step
	vars int // how many it has, $ included
}

func (b *block) run(s *state, dot reflect.Value) error {
	if s.depth++; s.depth > maxDepth {
		return fmt.Errorf("%s: exceeded the maximum depth of templates", b.name)
	}
	base, top := s.base, len(s.vars)
	s.base = top
	for range b.vars {
		s.vars = append(s.vars, reflect.Value{})
	}
	s.vars[s.base] = dot
	err := runAll(b.body, s, dot)
	s.base, s.vars = base, s.vars[:top]
	s.depth--
	return err
}

// A step does one thing of a template.
type step func(s *state, dot reflect.Value) error

// runAll is an action list's execution.
func runAll(steps []step, s *state, dot reflect.Value) error {
	for _, step := range steps {
		if err := step(s, dot); err != nil {
			return err
		}
	}
	return nil
}

// errBreak and errContinue leave the body of a range.
var (
	errBreak    = errors.New("break outside of a range")
	errContinue = errors.New("continue outside of a range")
)
