package render

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// manual is where site owners read what a template can print; what stands
// behind the mark is made from the structs.
const (
	manual     = "../../docs/theming.md"
	manualMark = "<!-- What follows is made from the page structs: UPDATE=1 go test ./internal/render -->\n"
)

func TestManualListsWhatTemplatesPrint(t *testing.T) {
	text, err := os.ReadFile(manual)
	if err != nil {
		t.Fatal(err)
	}
	written, listed, ok := strings.Cut(string(text), manualMark)
	if !ok {
		t.Fatalf("%s has no line %q", manual, manualMark)
	}
	want := templateManual(t)
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(manual, []byte(written+manualMark+want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if listed != want {
		t.Errorf("%s does not list what the templates can print; UPDATE=1 writes it anew", manual)
	}
}

// templateManual lists each template with the fields of its struct, then the
// structs that those have in common.
func templateManual(t *testing.T) string {
	structs := siteStructs(t)
	var out strings.Builder
	for _, name := range slices.Sorted(maps.Keys(kinds)) {
		page := reflect.TypeOf(kinds[name]).Elem().Name()
		fmt.Fprintf(&out, "\n### %s\n\n", name)
		structs[page].list(&out)
		delete(structs, page)
	}
	out.WriteString("\n## What these are made of\n")
	for _, name := range slices.Sorted(maps.Keys(structs)) {
		if used := structs[name]; used.printed {
			fmt.Fprintf(&out, "\n### %s\n\n", name)
			used.list(&out)
		}
	}
	return out.String()
}

// A structDoc is a struct as its source describes it.
type structDoc struct {
	about   string
	fields  []string
	printed bool // a template can reach it
}

func (d *structDoc) list(out *strings.Builder) {
	fmt.Fprintf(out, "%s\n\n", d.about)
	for _, f := range d.fields {
		fmt.Fprintf(out, "- %s\n", f)
	}
}

// siteStructs reads the structs of the page and part files of package site.
func siteStructs(t *testing.T) map[string]*structDoc {
	out := map[string]*structDoc{}
	var files []*ast.File
	for _, name := range []string{"page.go", "tagpage.go", "drawnpage.go", "parts.go"} {
		f, err := parser.ParseFile(token.NewFileSet(), filepath.Join("../site", name), nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, f)
	}
	eachStruct(files, func(name, doc string, _ *ast.StructType) { out[name] = &structDoc{about: doc} })
	eachStruct(files, func(name, _ string, s *ast.StructType) {
		for _, field := range s.Fields.List {
			if len(field.Names) > 0 && !field.Names[0].IsExported() {
				continue
			}
			kind := writtenType(field.Type)
			if part, ok := out[strings.TrimLeft(kind, "[]*")]; ok {
				part.printed = true
			}
			line := "all of `" + kind + "`"
			if len(field.Names) > 0 {
				var names []string
				for _, n := range field.Names {
					names = append(names, "`."+n.Name+"`")
				}
				line = strings.Join(names, ", ") + " " + kind
			}
			if about := strings.TrimSpace(field.Comment.Text()); about != "" {
				line += ": " + about
			}
			out[name].fields = append(out[name].fields, line)
		}
	})
	for _, file := range files {
		for _, decl := range file.Decls {
			if m, ok := decl.(*ast.FuncDecl); ok && m.Recv != nil && m.Name.IsExported() {
				of, kind := out[writtenType(m.Recv.List[0].Type)], writtenType(m.Type.Results.List[0].Type)
				of.fields = append(of.fields, "`."+m.Name.Name+"` "+kind+": "+said(m))
			}
		}
	}
	return out
}

// said is what the comment of a method says it is: "X is what." is what.
func said(m *ast.FuncDecl) string {
	sentence, _, _ := strings.Cut(strings.Join(strings.Fields(m.Doc.Text()), " "), ". ")
	return strings.TrimPrefix(strings.TrimSuffix(sentence, "."), m.Name.Name+" is ")
}

// eachStruct calls f with every exported struct.
func eachStruct(files []*ast.File, f func(name, doc string, s *ast.StructType)) {
	for _, file := range files {
		for _, decl := range file.Decls {
			d, ok := decl.(*ast.GenDecl)
			if !ok || d.Tok != token.TYPE {
				continue
			}
			spec := d.Specs[0].(*ast.TypeSpec)
			if s, ok := spec.Type.(*ast.StructType); ok && spec.Name.IsExported() {
				f(spec.Name.Name, strings.Join(strings.Fields(d.Doc.Text()), " "), s)
			}
		}
	}
}

// writtenType is a type as a template's author needs it.
func writtenType(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.StarExpr:
		return writtenType(e.X)
	case *ast.ArrayType:
		return "[]" + writtenType(e.Elt)
	case *ast.SelectorExpr:
		return e.Sel.Name
	case *ast.MapType:
		return "map"
	}
	return "any"
}
