package render

import (
	"errors"
	"fmt"
	"html/template"
	"io"
	"maps"
	"path"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"text/template/parse"

	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/locale"
)

// policy is law for every page: nothing of another host, nothing inline.
const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'">`

// A File is one file of templates/. Path is in the site: templates/home.html.
type File struct {
	Path string
	Data []byte
}

// Input is what templates are loaded with.
type Input struct {
	Files   []File // the files that count: the site's own, and the theme's that it does not replace
	Locales *locale.Set
	Asset   func(name string) (url string, ok bool)
	Assets  []string // all names that Asset knows, for hints
}

// New loads and checks templates. What is wrong is in problems; if that has an
// error the renderer must not be used.
func New(in Input, problems *diag.List) *Renderer {
	l := &loader{in: in, problems: problems, texts: map[string]string{}}
	checked := l.kinds(true)
	l.strangers()
	if problems.Errors() == 0 {
		l.escape(checked)
	}
	if problems.Errors() > 0 {
		return &Renderer{}
	}
	return l.press()
}

// kinds parses the templates of all kinds, and checks them if asked to.
func (l *loader) kinds(checked bool) map[string]*template.Template {
	partials := l.partials()
	out := map[string]*template.Template{}
	for _, name := range slices.Sorted(maps.Keys(kinds)) {
		if t := l.kind(partials, name, checked); t != nil {
			out[name] = t
		}
	}
	return out
}

// loader holds what loading works with.
type loader struct {
	in       Input
	problems *diag.List
	texts    map[string]string // file → its text, for lines and columns
}

// funcs are the functions of one language.
func (l *loader) funcs(loc *locale.Language) template.FuncMap {
	return template.FuncMap{
		"label":  func(key string, holes ...any) string { return loc.Label(key, holes...) },
		"count":  func(key string, n int) string { return loc.Count(key, n) },
		"number": func(n int) string { return loc.Number(n) },
		"asset":  func(name string) string { url, _ := l.in.Asset(name); return url },
	}
}

func isTemplate(file string) bool {
	switch path.Ext(file) {
	case ".html", ".xml", ".txt":
		return true
	}
	return false
}

// partials parses the templates that others call.
func (l *loader) partials() *template.Template {
	set := template.New("").Funcs(l.funcs(l.in.Locales.Default()))
	for _, f := range l.in.Files {
		if strings.HasPrefix(f.Path, "templates/partials/") && isTemplate(f.Path) {
			l.parse(set, f)
		}
	}
	return set
}

// parse adds a file to a set. Go's parser stops at the first mistake of a file.
func (l *loader) parse(set *template.Template, f File) bool {
	l.texts[f.Path] = string(f.Data)
	if _, err := set.New(f.Path).Parse(string(f.Data)); err != nil {
		l.problems.Add(l.parseProblem(f.Path, err))
		return false
	}
	return true
}

// parseProblem reads the line from the parser's message, which has no column:
// "template: NAME:3: function \"x\" not defined".
func (l *loader) parseProblem(file string, err error) diag.Problem {
	message := strings.TrimPrefix(err.Error(), "template: "+file+":")
	number, rest, _ := strings.Cut(message, ":")
	line, convErr := strconv.Atoi(number)
	if convErr != nil {
		line, rest = 1, message
	}
	p := diag.Errorf(diag.Pos{Path: file, Line: line, Col: 1}, "template", "%s", strings.TrimSpace(rest))
	if _, name, ok := strings.Cut(rest, `function "`); ok {
		name, _, _ = strings.Cut(name, `"`)
		p = p.WithHint("%s", diag.DidYouMean(name, functionNames(), "templates look nothing up: print the fields of the page"))
	}
	return p
}

// kind parses the template of one kind of page, and checks it if asked to.
func (l *loader) kind(partials *template.Template, name string, checked bool) *template.Template {
	i := slices.IndexFunc(l.in.Files, func(f File) bool { return f.Path == "templates/"+name })
	if i < 0 {
		l.problems.Add(diag.Errorf(diag.Pos{Path: "templates/" + name}, "template-missing", "the template is missing"))
		return nil
	}
	f := l.in.Files[i]
	set := template.Must(partials.Clone())
	if !l.parse(set, f) {
		return nil
	}
	t := set.Lookup(f.Path)
	before := l.problems.Errors()
	if checked {
		check(l, set, t, reflect.TypeOf(kinds[name]))
	}
	if l.problems.Errors() > before {
		return nil
	}
	if name != emailTemplate && !insertPolicy(set) {
		l.problems.Add(diag.Errorf(diag.Pos{Path: f.Path, Line: 1, Col: 1}, "template-head", "neither the template nor what it calls has a <head>").
			WithHint("call the partial head, or write <head> in small letters"))
		return nil
	}
	return t
}

// insertPolicy puts the Content-Security-Policy at the beginning of the head,
// in the parsed text, so that lines and columns stay those of the author.
func insertPolicy(set *template.Template) bool {
	found := false
	for _, t := range set.Templates() {
		if t.Tree == nil || t.Tree.Root == nil {
			continue
		}
		inspect(t.Tree.Root, func(text *parse.TextNode) {
			const head = "<head>"
			i := strings.Index(string(text.Text), head)
			if i < 0 {
				return
			}
			found = true
			if s := string(text.Text); !strings.HasPrefix(s[i+len(head):], policy) {
				text.Text = []byte(s[:i+len(head)] + policy + s[i+len(head):])
			}
		})
	}
	return found
}

// inspect calls f with every piece of text below a node.
func inspect(n parse.Node, f func(*parse.TextNode)) {
	switch n := n.(type) {
	case *parse.ListNode:
		if n != nil {
			for _, c := range n.Nodes {
				inspect(c, f)
			}
		}
	case *parse.TextNode:
		f(n)
	case *parse.IfNode:
		inspect(n.List, f)
		inspect(n.ElseList, f)
	case *parse.WithNode:
		inspect(n.List, f)
		inspect(n.ElseList, f)
	case *parse.RangeNode:
		inspect(n.List, f)
		inspect(n.ElseList, f)
	}
}

// strangers warns of files that no page uses.
func (l *loader) strangers() {
	known := slices.Sorted(maps.Keys(kinds))
	for _, f := range l.in.Files {
		name := strings.TrimPrefix(f.Path, "templates/")
		if isTemplate(f.Path) && !strings.Contains(name, "/") && kinds[name] == nil {
			l.problems.Add(diag.Warnf(diag.Pos{Path: f.Path}, "template-unknown", "no page uses this template").
				WithHint("%s", diag.DidYouMean(name, known, "put what other templates call into templates/partials/")))
		}
	}
}

// escape makes html/template work out the context of every action now, where
// it can be reported, and not when the first page is made. What language it is
// in makes no difference.
func (l *loader) escape(checked map[string]*template.Template) {
	for _, name := range slices.Sorted(maps.Keys(checked)) {
		var broken *template.Error
		if err := checked[name].Execute(io.Discard, zero(name)); !errors.As(err, &broken) {
			continue
		}
		file := broken.Name
		if file == "" {
			file = "templates/" + name
		}
		l.problems.Add(diag.Errorf(diag.Pos{Path: file, Line: max(broken.Line, 1), Col: 1}, "template-escape", "%s", broken.Description).
			WithHint("text is printed safely in elements and in quoted attributes"))
	}
}

// zero is an empty page of a kind.
func zero(name string) any { return reflect.New(reflect.TypeOf(kinds[name]).Elem()).Interface() }

func functionNames() []string {
	out := slices.Sorted(maps.Keys(signatures))
	return append(out, "and", "or", "not", "len", "index", "slice", "print", "printf", "println", "eq", "ne", "lt", "le", "gt", "ge")
}

// position turns an offset in a template's text into a place.
func (l *loader) position(file string, offset parse.Pos) diag.Pos {
	text := l.texts[file]
	before := text[:min(int(offset), len(text))]
	start := strings.LastIndexByte(before, '\n') + 1
	return diag.Pos{Path: file, Line: strings.Count(before, "\n") + 1, Col: len([]rune(before[start:])) + 1}
}

// typeName is how a message names a type.
func typeName(t reflect.Type) string {
	return strings.TrimPrefix(strings.TrimLeft(fmt.Sprint(t), "*"), "site.")
}
