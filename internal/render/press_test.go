package render

import (
	"bytes"
	"html/template"
	"reflect"
	"testing"

	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/site"
)

// Every template of the theme is compiled, and prints what html/template does.
func TestTheThemeIsCompiled(t *testing.T) {
	var problems diag.List
	in := input(t, nil)
	r := New(in, &problems)
	l := &loader{in: in, problems: &problems}
	trees := l.smaller()
	for name, kind := range kinds {
		for _, lang := range in.Locales.Codes() {
			if r.sets[lang][name].program == nil {
				t.Fatalf("%s is executed by html/template", name)
			}
			slow := template.Must(trees[name].Clone()).Funcs(l.funcs(in.Locales.Language(lang)))
			for _, full := range []bool{false, true} {
				page := reflect.New(reflect.TypeOf(kind).Elem())
				if full {
					fill(page.Elem(), 0)
				}
				page.Elem().FieldByName("Lang").SetString(lang)
				var want bytes.Buffer
				if err := slow.Execute(&want, page.Interface()); err != nil {
					t.Fatal(err)
				}
				got, err := r.Append(nil, page.Interface().(site.View))
				if err != nil || !bytes.Equal(got, want.Bytes()) {
					t.Errorf("%s, full %t: %v\n got %s\nwant %s", name, full, err, got, want.Bytes())
				}
			}
		}
	}
}

// A template of the site's own may need what only html/template can do.
func TestATemplateThatIsNotCompiled(t *testing.T) {
	var problems diag.List
	const page = `<html><head><title>{{template "name" .Title}}</title></head><body><p title={{.Title}}>{{.Title}}</p></body></html>{{define "name"}}<i>{{.}}</i>{{end}}`
	r := New(input(t, map[string]string{"notfound.html": page}), &problems)
	if len(problems) > 0 || r.sets["ar"]["notfound.html"].slow == nil {
		t.Fatalf("it is compiled, or has problems: %v", problems)
	}
	view := &site.NotFoundPage{}
	view.Lang, view.Title = "ar", "a <b>"
	out, err := r.Append([]byte("x"), view)
	if err != nil || !bytes.Contains(out, []byte(`<p title=a&#32;&lt;b&gt;>a &lt;b&gt;</p>`)) || out[0] != 'x' {
		t.Errorf("%v %s", err, out)
	}
}
