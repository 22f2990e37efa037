package render

import (
	"html/template"
	"io"
	"reflect"
	"slices"

	"github.com/mujaz/mujaz/internal/compact"
	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/fasttemplate"
	"github.com/mujaz/mujaz/internal/site"
)

// A pressed template is ready to print pages of one kind in one language.
type pressed struct {
	program *fasttemplate.Program
	slow    *template.Template // for one that cannot be compiled
}

// press makes the renderer of templates that have been checked. They are made
// smaller first, once and for all pages, then escaped by html/template, and
// compiled.
func (l *loader) press() *Renderer {
	trees := l.smaller()
	r := &Renderer{sets: map[string]map[string]pressed{}}
	for _, lang := range l.in.Locales.Codes() {
		funcs := l.funcs(l.in.Locales.Language(lang))
		opt := fasttemplate.Options{Funcs: funcs, Cache: fasttemplate.NewCache(reflect.TypeFor[*site.Card](), keptCards)}
		r.sets[lang] = map[string]pressed{}
		for name, t := range trees {
			r.sets[lang][name] = press(template.Must(t.Clone()).Funcs(funcs), name, opt)
		}
	}
	return r
}

// smaller parses the templates in fewer bytes. What cannot be made smaller, or
// is no template any more then, stays as it is.
func (l *loader) smaller() map[string]*template.Template {
	small := &loader{in: l.in, problems: new(diag.List), texts: map[string]string{}}
	small.in.Files = slices.Clone(l.in.Files)
	for i, f := range small.in.Files {
		if data, err := compact.Template(f.Data); err == nil && isTemplate(f.Path) {
			small.in.Files[i].Data = data
		}
	}
	trees := small.kinds(false)
	if len(*small.problems) > 0 {
		return l.kinds(false)
	}
	return trees
}

// keptCards is how many cards are remembered as they are printed, for each
// language: those of some weeks of a large digest, in about 8 MB.
const keptCards = 4096

func press(t *template.Template, name string, opt fasttemplate.Options) pressed {
	// The page is empty: what it fails for is not escaping.
	_ = t.Execute(io.Discard, zero(name))
	program, err := fasttemplate.Compile(t, reflect.TypeOf(kinds[name]), opt)
	if err != nil {
		return pressed{slow: t}
	}
	return pressed{program: program}
}
