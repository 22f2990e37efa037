package locale

import (
	"regexp"
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/yamldoc"
	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
)

// labels are the labels of a sheet. A later file replaces them one by one.
type labels map[string]*label

// DecodeYAML adds the node's labels.
func (l *labels) DecodeYAML(n yamldoc.Node) {
	if *l == nil {
		*l = labels{}
	}
	n.Each(func(key yamldoc.Text, value yamldoc.Node) {
		e := new(label)
		value.Decode(e)
		if e.broken {
			return
		}
		if replaced := (*l)[key.Value]; replaced != nil {
			e.replaces = replaced.origin()
		}
		(*l)[key.Value] = e
	})
}

// A label is one text, or a counted one in the forms of its language.
type label struct {
	pos      diag.Pos
	text     text
	forms    map[plural.Form]text // nil unless counted
	rule     *plurals             // of the language that the forms are in
	replaces *label               // the theme's, where the site has its own
	broken   bool
}

// origin is the label as the theme has it, which says what its holes are.
func (e *label) origin() *label {
	if e.replaces != nil {
		return e.replaces
	}
	return e
}

// formNames are CLDR's names of plural forms, in CLDR's order.
var formNames = []string{"zero", "one", "two", "few", "many", "other"}

// formOf are the forms that formNames name.
var formOf = []plural.Form{plural.Zero, plural.One, plural.Two, plural.Few, plural.Many, plural.Other}

// DecodeYAML reads a text, or a mapping of plural forms to texts.
func (e *label) DecodeYAML(n yamldoc.Node) {
	*e = label{pos: n.Pos()}
	if n.IsScalar() {
		e.text = e.read(n)
		return
	}
	e.forms = map[plural.Form]text{}
	n.Each(func(key yamldoc.Text, value yamldoc.Node) {
		i := slices.Index(formNames, key.Value)
		if i < 0 {
			n.Add(diag.Errorf(key.Pos(e.pos.Path), "plural-unknown", "%s is no plural form", diag.Quote(key.Value)).
				WithHint("%s", diag.DidYouMean(key.Value, formNames, "the forms are "+strings.Join(formNames, ", "))))
			return
		}
		e.forms[formOf[i]] = e.read(value)
	})
}

// read reads one text, which may not be empty.
func (e *label) read(n yamldoc.Node) text {
	var s string
	n.Decode(&s)
	if !n.IsScalar() {
		e.broken = true
	} else if strings.TrimSpace(s) == "" {
		e.broken = true
		n.Add(diag.Errorf(n.Pos(), "label-empty", "the text is empty").WithHint("leave the label out to use the theme's"))
	}
	return parseText(s)
}

func (e *label) counted() bool { return e.forms != nil }

// holes are the names of all holes, sorted.
func (e *label) holes() []string {
	out := e.text.holes(nil)
	for _, t := range e.forms {
		out = t.holes(out)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// form returns the text for a number.
func (e *label) form(n int) text {
	if t, ok := e.forms[e.rule.form(n)]; ok {
		return t
	}
	return e.forms[plural.Other]
}

// A text is literal pieces with holes between them: a piece at an even place
// is literal, one at an odd place the name of a hole.
type text []string

var hole = regexp.MustCompile(`\{([a-z][a-z_]*)\}`)

func parseText(s string) text {
	var out text
	end := 0
	for _, m := range hole.FindAllStringSubmatchIndex(s, -1) {
		out = append(out, s[end:m[0]], s[m[2]:m[3]])
		end = m[1]
	}
	return append(out, s[end:])
}

func (t text) holes(to []string) []string {
	for i := 1; i < len(t); i += 2 {
		to = append(to, t[i])
	}
	return to
}

// fill writes the text, asking for the value of each hole. A hole that nobody
// fills stays visible.
func (t text) fill(value func(hole string) (string, bool)) string {
	if len(t) == 1 {
		return t[0]
	}
	var b strings.Builder
	for i, piece := range t {
		if i%2 == 0 {
			b.WriteString(piece)
		} else if v, ok := value(piece); ok {
			b.WriteString(v)
		} else {
			b.WriteString("{" + piece + "}")
		}
	}
	return b.String()
}

// tabulated is how many numbers have their form looked up in a table; what
// decides above them are, in all of CLDR's rules, the last three digits or the
// exact number.
const tabulated = 1000

// plurals are the rules of one language for whole numbers.
type plurals struct {
	tag   language.Tag
	small [tabulated]plural.Form
}

func newPlurals(tag language.Tag) *plurals {
	p := &plurals{tag: tag}
	for n := range p.small {
		p.small[n] = plural.Cardinal.MatchPlural(tag, n, 0, 0, 0, 0)
	}
	return p
}

// form returns the form of a number; of a negative one, that without its sign.
func (p *plurals) form(n int) plural.Form {
	if n < 0 {
		n = -n
	}
	if n < tabulated {
		return p.small[n]
	}
	return plural.Cardinal.MatchPlural(p.tag, n%10_000_000, 0, 0, 0, 0)
}

// numbers says for how many of the small numbers a form stands: a form that
// the language does not use stands for none.
func (p *plurals) numbers(form plural.Form) int {
	n := 0
	for _, f := range p.small {
		if f == form {
			n++
		}
	}
	return n
}
