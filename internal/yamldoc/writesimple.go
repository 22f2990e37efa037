package yamldoc

import (
	"encoding"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A document of which no text needs quotes, or only for a colon or a number
// sign in it, is written by simpleWriter as the library would write it, in a
// tenth of the time. A fuzz test holds the one
// equal to the other.
type simpleWriter struct {
	out   []byte
	other bool // something is in it that the library has to write
}

// mapping writes the keys of a mapping, the first where the writer stands and
// the others on lines of their own.
func (w *simpleWriter) mapping(fields []Field, indent int) {
	for i, f := range fields {
		if i > 0 {
			w.indent(indent)
		}
		w.text(f.Key, true)
		w.out = append(w.out, ':')
		switch v := f.Value.(type) {
		case []Field:
			if len(v) == 0 {
				w.out = append(w.out, " {}\n"...)
				continue
			}
			w.out = append(w.out, '\n')
			w.indent(indent + 2)
			w.mapping(v, indent+2)
		case []any:
			w.items(v, indent)
		default:
			w.out = append(w.out, ' ')
			w.inline(v, false)
			w.out = append(w.out, '\n')
		}
	}
}

// items writes a list with an item a line, below its key.
func (w *simpleWriter) items(items []any, indent int) {
	if len(items) == 0 {
		w.out = append(w.out, " []\n"...)
		return
	}
	w.out = append(w.out, '\n')
	for _, item := range items {
		w.indent(indent)
		w.out = append(w.out, "- "...)
		if fields, ok := item.([]Field); ok && len(fields) > 0 {
			w.mapping(fields, indent+2)
			continue
		}
		w.inline(item, false)
		w.out = append(w.out, '\n')
	}
}

func (w *simpleWriter) indent(n int) {
	for range n {
		w.out = append(w.out, ' ')
	}
}

// inline writes what stands on one line.
func (w *simpleWriter) inline(v any, inside bool) {
	switch v := v.(type) {
	case string:
		w.text(v, inside)
	case bool:
		w.out = strconv.AppendBool(w.out, v)
	case int:
		w.out = strconv.AppendInt(w.out, int64(v), 10)
	case []string:
		w.out = append(w.out, '[')
		for i, s := range v {
			w.comma(i)
			w.text(s, true)
		}
		w.out = append(w.out, ']')
	case Inline:
		w.out = append(w.out, '{')
		for i, f := range v {
			w.comma(i)
			w.text(f.Key, true)
			w.out = append(w.out, ": "...)
			w.inline(f.Value, true)
		}
		w.out = append(w.out, '}')
	case encoding.TextMarshaler:
		s, err := v.MarshalText()
		w.other = w.other || err != nil || !isDate(string(s))
		w.out = append(w.out, s...)
	default:
		w.other = true
	}
}

func (w *simpleWriter) comma(i int) {
	if i > 0 {
		w.out = append(w.out, ", "...)
	}
}

func (w *simpleWriter) text(s string, inside bool) {
	switch {
	case isPlain(s, inside):
		w.out = append(w.out, s...)
	case isQuoted(s):
		w.out = append(w.out, '\'')
		w.out = append(w.out, strings.ReplaceAll(s, "'", "''")...)
		w.out = append(w.out, '\'')
	default:
		w.other = true
	}
}

// isDate reports whether a text is digits and what stands between those of a
// date.
func isDate(s string) bool {
	return s != "" && strings.Trim(s, "0123456789-:T+Z") == "" && s[0] != '-' && s[0] != ':' && s[len(s)-1] != ':' && !strings.Contains(s, "- ")
}

// words that are no texts to YAML, of any version.
var reserved = []string{"y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf", "infinity"}

// isPlain reports, without looking closer, whether a text needs no quotes and
// is no number, date or other word of YAML's.
func isPlain(s string, inside bool) bool {
	first, _ := utf8.DecodeRuneInString(s)
	switch {
	case !isLine(s) || needsQuotes(s) || inside && strings.ContainsAny(s, ",[]{}:?"):
		return false
	case first >= utf8.RuneSelf:
		return unicode.IsLetter(first) || unicode.IsPunct(first)
	case unicode.IsLetter(first):
		return len(s) > len("infinity") || !slices.Contains(reserved, strings.ToLower(s))
	}
	return '0' <= first && first <= '9' && !couldBeNumber(s)
}

// isQuoted reports, without looking closer, whether a text needs quotes, and
// single ones do.
func isQuoted(s string) bool { return isLine(s) && s[0] != ' ' && needsQuotes(s) }

// isLine reports whether a text is one line of characters that can be seen.
func isLine(s string) bool {
	return s != "" && s[len(s)-1] != ' ' && printable([]byte(s)) && !strings.ContainsFunc(s, func(r rune) bool { return r == '\n' || r == '\r' || r > 0xFFFF })
}

// needsQuotes reports whether a text would end too early without quotes.
func needsQuotes(s string) bool {
	return strings.HasSuffix(s, ":") || strings.Contains(s, ": ") || strings.Contains(s, " #")
}

// couldBeNumber reports, without looking closer, whether a text that begins
// with a digit is a number or a time to YAML. A text of 2024 عام and a hash
// have letters that those have not.
func couldBeNumber(s string) bool {
	if len(s) > 1 && s[0] == '0' && strings.IndexByte("xXoObB", s[1]) >= 0 {
		return true
	}
	return strings.Trim(s, "0123456789_.eE+-:TtZz ") == ""
}
