package fasttemplate

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html/template"
	"reflect"
	"strconv"
	"strings"
)

// A printer appends a value as its place in the page needs it.
type printer func(dst []byte, v reflect.Value) ([]byte, error)

// escaperOf appends a text that is escaped for the places where html/template
// puts these escapers, one after the other.
var escaperOf = map[string]func(dst []byte, s string) []byte{
	"htmlescaper":   appendHTML,
	"attrescaper":   appendHTML,
	"rcdataescaper": appendHTML,
	"urlfilter urlnormalizer attrescaper": func(dst []byte, s string) []byte {
		return appendHTML(dst, normalizeURL(safeURL(s)))
	},
	"urlfilter attrescaper":     func(dst []byte, s string) []byte { return appendHTML(dst, safeURL(s)) },
	"urlnormalizer attrescaper": func(dst []byte, s string) []byte { return appendHTML(dst, normalizeURL(s)) },
	"urlescaper attrescaper":    appendQuery,
	"srcsetescaper attrescaper": func(dst []byte, s string) []byte { return appendHTML(dst, srcset(s)) },
}

// printer compiles the escaping of an expression.
func (c *compiler) printer(e expr, escapers []string) (printer, error) {
	if len(escapers) == 1 && escapers[0] == "jsvalescaper" {
		return appendJSON, nil
	}
	escape := escaperOf[strings.Join(escapers, " ")]
	if escape == nil {
		return nil, c.unsupported("the escapers %q", escapers)
	}
	typed := len(escapers) == 1 && escapers[0] == "htmlescaper"
	open := func(dst []byte, v reflect.Value) ([]byte, error) { return appendOpen(dst, v, escape, typed) }
	switch t := e.typ; {
	case t == nil:
		return open, nil
	case t == reflect.TypeFor[template.HTML]():
		if !typed {
			return nil, c.unsupported("HTML where a text stands")
		}
		return func(dst []byte, v reflect.Value) ([]byte, error) { return append(dst, v.String()...), nil }, nil
	case isContent(t) || speaks(t):
		return nil, c.unsupported("a value of %s", t)
	case t.Kind() == reflect.String:
		return func(dst []byte, v reflect.Value) ([]byte, error) { return escape(dst, v.String()), nil }, nil
	case t.Kind() == reflect.Int:
		return func(dst []byte, v reflect.Value) ([]byte, error) {
			return escape(dst, strconv.FormatInt(v.Int(), 10)), nil
		}, nil
	}
	return open, nil
}

// isContent reports whether html/template knows a type as safe somewhere.
func isContent(t reflect.Type) bool {
	return t.PkgPath() == reflect.TypeFor[template.HTML]().PkgPath()
}

// speaks reports whether a type says itself how it is printed.
func speaks(t reflect.Type) bool {
	p := reflect.PointerTo(t)
	return p.Implements(reflect.TypeFor[fmt.Stringer]()) || p.Implements(reflect.TypeFor[error]())
}

// appendOpen appends a value of which only itself says what it is. typed says
// that HTML may stand there.
func appendOpen(dst []byte, v reflect.Value, escape func([]byte, string) []byte, typed bool) ([]byte, error) {
	if !v.IsValid() {
		return dst, nil
	}
	switch x := v.Interface().(type) {
	case string:
		return escape(dst, x), nil
	case template.HTML:
		if typed {
			return append(dst, x...), nil
		}
	}
	if isContent(v.Type()) {
		return dst, fmt.Errorf("%s cannot stand here", v.Type())
	}
	return escape(dst, fmt.Sprint(indirectToSpeaker(v).Interface())), nil
}

// indirectToSpeaker follows pointers down to a value that says how it is
// printed, or to the last.
func indirectToSpeaker(v reflect.Value) reflect.Value {
	for v.Kind() == reflect.Pointer && !v.IsNil() && !v.Type().Implements(reflect.TypeFor[fmt.Stringer]()) && !v.Type().Implements(reflect.TypeFor[error]()) {
		v = v.Elem()
	}
	return v
}

// appendHTML escapes a text for an element or an attribute in quotes.
func appendHTML(dst []byte, s string) []byte {
	done := 0
	for i := range len(s) {
		var with string
		switch s[i] {
		case '&':
			with = "&amp;"
		case '<':
			with = "&lt;"
		case '>':
			with = "&gt;"
		case '"':
			with = "&#34;"
		case '\'':
			with = "&#39;"
		case '+':
			with = "&#43;"
		case 0:
			with = "\uFFFD"
		default:
			continue
		}
		dst = append(append(dst, s[done:i]...), with...)
		done = i + 1
	}
	return append(dst, s[done:]...)
}

// unsafeURL is what html/template puts in place of an address that may run.
const unsafeURL = "#ZgotmplZ"

// safeURL lets through what leads to a page or a mailbox.
func safeURL(s string) string {
	scheme, _, found := strings.Cut(s, ":")
	if !found || strings.Contains(scheme, "/") {
		return s
	}
	for _, safe := range []string{"http", "https", "mailto"} {
		if strings.EqualFold(scheme, safe) {
			return s
		}
	}
	return unsafeURL
}

// urlBytes are the bytes that stay as they are in an address (RFC 3986,
// section 2, without the quotes and brackets that end one in a page).
var urlBytes = func() (is [256]bool) {
	for c := range 256 {
		is[c] = 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c < 0x80 && strings.ContainsRune("-._~!#$&*+,/:;=?@[]", rune(c))
	}
	return is
}()

// normalizeURL escapes what cannot stand in an address, and no escape twice.
func normalizeURL(s string) string {
	i := 0
	for i < len(s) && urlBytes[s[i]] {
		i++
	}
	if i == len(s) {
		return s
	}
	out := append(make([]byte, 0, len(s)+16), s[:i]...)
	for ; i < len(s); i++ {
		c := s[i]
		if urlBytes[c] || c == '%' && i+2 < len(s) && isHex(s[i+1]) && isHex(s[i+2]) {
			out = append(out, c)
		} else {
			out = appendPercent(out, c)
		}
	}
	return string(out)
}

// appendQuery escapes all of a text that may mean something in the query of an
// address.
func appendQuery(dst []byte, s string) []byte {
	for i := range len(s) {
		switch c := s[i]; {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', c == '-', c == '.', c == '_', c == '~':
			dst = append(dst, c)
		default:
			dst = appendPercent(dst, c)
		}
	}
	return dst
}

func appendPercent(dst []byte, c byte) []byte {
	const digits = "0123456789abcdef"
	return append(dst, '%', digits[c>>4], digits[c&15])
}

func isHex(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'f' || 'A' <= c && c <= 'F'
}

// script prints a value into a script as html/template does.
var script = func() *template.Template {
	return template.Must(template.New("").Parse(scriptOpen + "{{.}}" + scriptClose))
}()

const scriptOpen, scriptClose = `<script type="application/ld+json">`, `</script>`

// appendJSON appends a value inside of a script. An object or a list is what
// encoding/json makes of it, which escapes what could end the script; what
// else there is, and rare, is left to html/template.
func appendJSON(dst []byte, v reflect.Value) ([]byte, error) {
	var data any
	if v.IsValid() {
		data = v.Interface()
	}
	if isObject(data) {
		if text, err := json.Marshal(data); err == nil && len(text) > 0 && (text[0] == '{' || text[0] == '[') {
			return append(dst, text...), nil
		}
	}
	var out bytes.Buffer
	if err := script.Execute(&out, data); err != nil {
		return dst, err
	}
	text := bytes.TrimSuffix(bytes.TrimPrefix(out.Bytes(), []byte(scriptOpen)), []byte(scriptClose))
	return append(dst, text...), nil
}

// isObject reports whether a value has parts, and no other idea of its text.
func isObject(data any) bool {
	switch data.(type) {
	case nil, json.Marshaler, fmt.Stringer, error:
		return false
	}
	t := reflect.TypeOf(data)
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	return t.Kind() == reflect.Struct || t.Kind() == reflect.Map || t.Kind() == reflect.Slice
}
