package fasttemplate

import (
	"bytes"
	"errors"
	"html/template"
	"io"
	"reflect"
	"strings"
	"testing"
)

// page is what the tests print.
type page struct {
	frame
	Title   string
	Kind    kind
	Body    template.HTML
	Count   int
	Good    bool
	Link    *link
	Links   []link
	Days    map[string]int
	Open    any
	Params  map[string]any
	Nested  *page
	Numbers []int
}

type frame struct{ Lang string }

// Language is a method that page has from frame.
func (f frame) Language() string { return f.Lang + "!" }

// Data is of no type that is known beforehand, and nothing on an empty page.
func (p page) Data() any {
	if p.Title == "" {
		return nil
	}
	return p.Links
}

// Mixed and Counted are no fields to a template that is compiled.
func (p page) Mixed(more string) string { return p.Title + more }
func (p *page) Counted() int            { return p.Count }

type kind string

type link struct{ Name, URL string }

var funcs = template.FuncMap{
	"label":  func(key string, holes ...any) string { return "<" + key + template.HTMLEscaper(holes...) + ">" },
	"count":  func(key string, n int) string { return key + strings.Repeat("+", n&3) },
	"number": func(n int) string { return strings.Repeat("&", n&3) },
	"asset":  func(name string) string { return "/a/" + name + "?x=1&y" },
}

// full is a page in which nothing is missing, with what is hard to print.
func full(a, b string, n int) *page {
	return &page{
		frame: frame{Lang: a}, Title: b, Kind: kind(a), Body: template.HTML(b), Count: n, Good: n%2 == 0,
		Link: &link{a, b}, Links: []link{{b, a}, {"", "javascript:x"}, {a + "'", "http://x/" + a + "?a=b&c=" + b}},
		Days: map[string]int{a: 1, b: 2, "c": 0}, Open: map[string]any{a: b, "n": n},
		Params:  map[string]any{"text": a, "number": n, "list": []any{b, n, nil}, "map": map[string]any{"x": b}, "nil": nil, "yes": true},
		Nested:  &page{Title: a, Count: -n, Links: []link{{a, b}}},
		Numbers: []int{1, n, -3},
	}
}

// both executes a text by html/template and as a program.
func both(t *testing.T, text string, p *page) (want, got string, wantErr, gotErr error) {
	t.Helper()
	tmpl, err := template.New("page").Funcs(funcs).Parse(text)
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	var out bytes.Buffer
	wantErr = tmpl.Execute(&out, p)
	program, err := Compile(tmpl, reflect.TypeFor[*page](), Options{Funcs: funcs, Cache: NewCache(reflect.TypeFor[*page](), 100)})
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	bytes, gotErr := program.Append([]byte("before"), p)
	return out.String(), strings.TrimPrefix(string(bytes), "before"), wantErr, gotErr
}

// texts are templates with everything that a program knows.
var texts = []string{
	`<p>{{.Title}}</p><p title="{{.Title}}" lang='{{.Lang}}'>{{.Kind}}</p><textarea>{{.Title}}</textarea><title>{{.Lang}}</title>`,
	`<a href="{{.Link.URL}}">{{.Link.Name}}</a><a href="/x/{{.Title}}">x</a><img src="{{.Lang}}" width="{{.Count}}"><meta http-equiv="refresh" content="0; url={{.Title}}"><a href="mailto:?subject={{.Title}}&amp;body={{.Link.URL}}">x</a>`,
	`{{range .Links}}<a href="{{.URL}}">{{.Name}}</a>{{else}}none{{end}}{{range .Nested.Links}}{{.Name}}{{end}}`,
	`{{range $i, $l := .Links}}{{$i}} {{$l.Name}} {{$.Title}}{{if eq $i 1}}{{break}}{{end}}{{end}}{{range .Numbers}}{{if lt . 0}}{{continue}}{{end}}{{.}},{{end}}`,
	`{{range $k, $v := .Days}}{{$k}}={{$v}};{{end}}{{range 3}}{{.}}{{end}}{{range .Count}}{{.}}{{else}}zero{{end}}`,
	`{{with .Nested}}{{.Title}}{{with .Nested}}deep{{else}}{{.Count}}{{end}}{{end}}{{with .Title}}{{.}}{{else}}{{.Lang}}{{end}}`,
	`{{if .Good}}good{{else if eq .Count 3}}three{{else}}{{.Count}}{{end}}{{if and .Title .Links}}both{{end}}{{if or .Title .Lang}}one{{end}}{{if not .Good}}bad{{end}}`,
	`{{.Links}}{{.Good}}{{.Days}} {{.Body}}<script type="application/ld+json">{{.Open}}</script><script type="application/ld+json">{{.Link}} {{.Links}} {{.Nested}} {{.Numbers}}{{.Kind}}{{.Count}}</script><script>var x = {{.Title}}, y = {{.Numbers}}</script>`,
	`{{.Params.text}} {{.Params.number}} {{.Params.none}} {{.Params.nil}} {{.Params.map.x}} {{.Params.none.deeper}} {{.Params.list}} <i title="{{.Params.text}}">{{.Params.yes}}</i>`,
	`{{range .Params.list}}{{.}},{{end}}{{range $k, $v := .Params.map}}{{$k}}{{$v}}{{end}}{{range .Params.none}}x{{else}}none{{end}}{{with .Params.nil}}x{{else}}nil{{end}}`,
	`{{label "x"}} {{label "x" "y" .Title}} {{count "n" .Count}} {{number .Count}} <link href="{{asset "site.css"}}"> {{.Title | label}} {{.Count | number}}`,
	`{{len .Links}} {{len .Title}} {{index .Numbers 0}} {{index .Params "text"}} {{(index .Links 0).Name}} {{index .Days "c"}} {{index .Days "no"}} {{index .Params.list 0}}`,
	`{{eq .Title .Lang}} {{ne .Title .Lang}} {{eq .Count 1 2 3}} {{lt .Count 3}} {{le .Count 3}} {{gt .Count 3}} {{ge .Count 3}} {{eq .Params.text "a"}} {{eq .Params.none "a"}} {{eq .Good true}} {{lt .Title .Lang}}`,
	`{{print .Title 1}} {{printf "%s-%d" .Title .Count}} {{println "a" .Count}} {{"<b>"}} {{3}} {{true}} {{printf "%5s" .Lang | len}}`,
	`{{$x := .Title}}{{if .Good}}{{$x = .Lang}}{{end}}{{$x}}{{$y := .Count}}{{range .Links}}{{$y}}{{$x := .Name}}{{$x}}{{end}}{{$x}}`,
	`{{define "link"}}<a href="{{.URL}}">{{template "name" .Name}}</a>{{end}}{{define "name"}}<b>{{.}}</b>{{end}}{{range .Links}}{{template "link" .}}{{end}}{{template "name" .Title}}{{template "name" .Params.text}}{{template "name"}}`,
	`{{define "tree"}}{{.Title}}{{$t := .Title}}{{with .Nested}}({{template "tree" .}}){{end}}{{$t}}{{$.Count}}{{end}}{{template "tree" .}}`,
	`<time{{with .Title}} datetime="{{.}}"{{end}}{{if .Good}} hidden{{end}}>{{/* note */}}{{- .Lang -}}  </time>`,
	`<img srcset="{{.Title}}"><img srcset="{{.Lang}} 480w, /y 2x,{{.Title}}, {{.Link.URL}} {{.Count}}w">`,
	`{{.Language}} <b title="{{.Nested.Language}}">{{with .Data}}{{len .}}<script type="application/ld+json">{{.}}</script>{{else}}none{{end}}</b>{{range .Data}}{{.Name}}{{end}}{{.Nested.Data}}`,
	`{{with $l := .Link}}{{$l.Name}}{{.URL}}{{end}}{{if $t := .Title}}{{$t}}{{else}}{{$t}}{{end}}{{.Open}}{{or .Params.none .Params.text .Title}}{{and .Params.text .Params.number}}`,
}

func TestProgramsPrintWhatHTMLTemplatePrints(t *testing.T) {
	for _, text := range texts {
		for _, p := range []*page{full("a", "خبر", 3), full("<a href=\"x\">'&+\x00", "javascript:alert(1) %zz%41 é", 0), full("x y\u2028</script>", "", 6)} {
			want, got, wantErr, gotErr := both(t, text, p)
			if wantErr != nil || gotErr != nil {
				t.Errorf("%s: html/template says %v, the program %v", text, wantErr, gotErr)
			}
			if got != want {
				t.Errorf("%s\n got %s\nwant %s", text, got, want)
			}
		}
	}
}

// FuzzProgram: a program prints what html/template prints, whatever it is given.
func FuzzProgram(f *testing.F) {
	f.Add("a", "خبر", 3)
	f.Add("<&>\"'+\x00\xff", "HTTPS://x/%2 é", -1)
	f.Add("mailto:x", "data:text/html,x", 7)
	f.Add("/a.jpg 480w, /b%2C.jpg 1.5x,javascript:x 2x,, /\u00a0c\td", " /x,y ", 7)
	f.Fuzz(func(t *testing.T, a, b string, n int) {
		for _, text := range texts {
			want, got, wantErr, gotErr := both(t, text, full(a, b, n%40))
			if (wantErr == nil) != (gotErr == nil) {
				t.Errorf("%s: html/template says %v, the program %v", text, wantErr, gotErr)
			} else if wantErr == nil && got != want {
				t.Errorf("%s\n got %q\nwant %q", text, got, want)
			}
		}
	})
}

// What goes wrong when html/template executes it goes wrong here, too.
func TestErrors(t *testing.T) {
	for text, p := range map[string]*page{
		`{{.Link.Name}}`:                       {},
		`{{with .Nested}}{{.Link.URL}}{{end}}`: {Nested: &page{}},
		`{{.Nested.Language}}`:                 {},
		`{{index .Numbers 7}}`:                 {Numbers: []int{1}},
		`{{.Params.x.y}}`:                      {Params: map[string]any{"x": 3}},
		`{{range .Params.x}}{{end}}`:           {Params: map[string]any{"x": "text"}},
		`{{eq .Params.x 1}}`:                   {Params: map[string]any{"x": "text"}},
		`{{lt .Params.x 1}}`:                   {},
		`{{len .Params.x}}`:                    {},
		`{{number .Params.x}}`:                 {Params: map[string]any{"x": "text"}},
		`{{define "a"}}{{template "a" .}}{{end}}{{template "a" .}}`: {},
	} {
		_, _, wantErr, gotErr := both(t, text, p)
		if wantErr == nil || gotErr == nil {
			t.Errorf("%s: html/template says %v, the program %v", text, wantErr, gotErr)
		}
	}
	program, err := Compile(executed(t, `{{.Title}}`), reflect.TypeFor[*page](), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if out, err := program.Append([]byte("x"), page{}); err == nil || string(out) != "x" {
		t.Errorf("a value of another type gives %q, %v", out, err)
	}
}

func executed(t testing.TB, text string) *template.Template {
	t.Helper()
	tmpl := template.Must(template.New("page").Funcs(funcs).Parse(text))
	if err := tmpl.Execute(io.Discard, full("a", "b", 1)); err != nil {
		t.Fatal(err)
	}
	return tmpl
}

func TestUnsupported(t *testing.T) {
	for _, text := range []string{
		`<a style="color: {{.Title}}">x</a>`,
		`<p {{.Title}}>x</p>`,
		`<p title={{.Title}}>x</p>`,
		`<p title="{{.Body}}">x</p>`,
		`{{define "x"}}{{.}}{{end}}<title>{{template "x" .Title}}</title>`,
		`{{html .Title}}`,
		`{{.Mixed "x"}}`,
		`{{.Counted}}`,
		`{{slice .Title 1}}`,
		`<script>"{{.Title}}"</script>`,
	} {
		if _, err := Compile(executed(t, text), reflect.TypeFor[*page](), Options{Funcs: funcs}); !errors.Is(err, ErrUnsupported) {
			t.Errorf("%s: %v", text, err)
		}
	}
}

// A text, a label and an asset are known when a template is compiled.
func TestConstantsAreTexts(t *testing.T) {
	program, err := Compile(executed(t, `<p>{{label "x"}} <b>{{asset "y"}}</b></p>`), reflect.TypeFor[*page](), Options{Funcs: funcs})
	if err != nil {
		t.Fatal(err)
	}
	if n := len(program.main.body); n != 1 {
		t.Errorf("the template has %d steps, not one text", n)
	}
}

var benchPage = `<h1>{{.Title}}</h1>{{range .Links}}<p><a href="{{.URL}}">{{.Name}}</a>{{if .Name}} <b>{{label "updated"}}</b>{{end}}</p>{{end}}{{with .Nested}}<p lang="{{.Lang}}">{{.Title}}</p>{{end}}`

func BenchmarkProgram(b *testing.B) {
	program, err := Compile(executed(b, benchPage), reflect.TypeFor[*page](), Options{Funcs: funcs})
	if err != nil {
		b.Fatal(err)
	}
	p := full("عنوان", "https://example.org/", 3)
	var out []byte
	for b.Loop() {
		out, _ = program.Append(out[:0], p)
	}
}

func BenchmarkHTMLTemplate(b *testing.B) {
	tmpl := executed(b, benchPage)
	p := full("عنوان", "https://example.org/", 3)
	for b.Loop() {
		if err := tmpl.Execute(io.Discard, p); err != nil {
			b.Fatal(err)
		}
	}
}

// What is made of a pointer is made once, by whichever program; what is made
// of another, or by another text, is not it.
func TestCache(t *testing.T) {
	cache := NewCache(reflect.TypeFor[*link](), 100)
	print := func(text string, p *page) string {
		program, err := Compile(executed(t, text), reflect.TypeFor[*page](), Options{Funcs: funcs, Cache: cache})
		if err != nil {
			t.Fatal(err)
		}
		out, err := program.Append([]byte(">"), p)
		if err != nil {
			t.Fatal(err)
		}
		return string(out)
	}
	const name = `{{define "name"}}[{{.Name}}]{{end}}`
	shared := &link{Name: "a"}
	if got := print(`{{template "name" .Link}}{{template "name" .Link}}`+name, &page{Link: shared}); got != ">[a][a]" {
		t.Error(got)
	}
	shared.Name = "changed, which nobody may do"
	if got := print(`<b>{{template "name" .Link}}</b>`+name, &page{Link: shared}); got != "><b>[a]</b>" {
		t.Errorf("another program makes it anew: %s", got)
	}
	if got := print(`{{template "name" .Link}}`+name, &page{Link: &link{Name: "b"}}); got != ">[b]" {
		t.Error(got)
	}
	if got := print(`{{template "name" .Link}}{{define "name"}}({{.Name}}){{end}}`, &page{Link: &link{Name: "c"}}); got != ">(c)" {
		t.Error(got)
	}
	// A text is also that of the templates which it calls.
	const outer = `{{template "name" .Link}}{{define "name"}}{{template "inner" .Name}}{{end}}`
	d := &link{Name: "d"}
	for _, inner := range []string{"<i>", "<b>"} {
		if got, want := print(outer+`{{define "inner"}}`+inner+`{{.}}{{end}}`, &page{Link: d}), ">"+inner+"d"; got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}
