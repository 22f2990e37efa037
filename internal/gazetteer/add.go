package gazetteer

import (
	"maps"
	"slices"

	"github.com/mujaz/mujaz/internal/date"
	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/yamldoc"
)

// A Proposal is a person whom articles write out, as an editor takes them into
// officials.yaml.
type Proposal struct {
	ID      string
	Names   Names
	Female  bool
	Country string
	Office  Office // without a role: none is known
	Sources []string
	Checked date.Date // to the month
}

// An Entry is an official as officials.yaml has them, to be added to it.
type Entry struct {
	fields  []yamldoc.Field
	names   Names
	aliases forms
	match   []string
}

// NewEntry makes the entry of a proposal.
func NewEntry(p Proposal) *Entry {
	e := &Entry{names: maps.Clone(p.Names), aliases: forms{}}
	e.set("id", p.ID)
	e.set("names", texts(p.Names))
	if p.Female {
		e.set("gender", "f")
	}
	if p.Country != "" {
		e.set("country", p.Country)
	}
	if p.Office.Role != "" {
		e.set("offices", []any{p.Office.fields(p.Country)})
	}
	if len(p.Sources) > 0 {
		e.set("sources", p.Sources)
	}
	e.set("checked", p.Checked)
	return e
}

// fields are an office as an entry of a country's official has it.
func (o Office) fields(country string) yamldoc.Inline {
	out := yamldoc.Inline{{Key: "role", Value: o.Role}}
	if o.Country != "" && o.Country != country {
		out = append(out, yamldoc.Field{Key: "country", Value: o.Country})
	}
	if o.Body != "" {
		out = append(out, yamldoc.Field{Key: "body", Value: o.Body})
	}
	if o.Post != "" {
		out = append(out, yamldoc.Field{Key: "post", Value: o.Post})
	}
	if o.title != nil {
		out = append(out, yamldoc.Field{Key: "title", Value: texts(*o.title)})
	}
	for _, d := range []struct {
		key string
		day date.Date
	}{{"from", o.From}, {"to", o.To}, {"ended", o.Ended}} {
		if !d.day.IsZero() {
			out = append(out, yamldoc.Field{Key: d.key, Value: d.day})
		}
	}
	return out
}

// copied is an entry together with how it is written.
type copied struct {
	officialEntry
	fields []yamldoc.Field
}

// DecodeYAML reads an entry.
func (c *copied) DecodeYAML(n yamldoc.Node) {
	n.Decode(&c.officialEntry)
	c.fields = n.Fields()
}

// EmbeddedEntry returns the entry that everyone has of an official, so that a
// site can copy it and change the copy.
func EmbeddedEntry(id string) (*Entry, bool) {
	const name = "data/officials.yaml"
	data, err := embedded.ReadFile(name)
	if err != nil {
		return nil, false
	}
	var problems diag.List
	var all []copied
	yamldoc.Decode(name, data, 1, &all, &problems)
	i := slices.IndexFunc(all, func(c copied) bool { return c.ID.Value == id })
	if i < 0 {
		return nil, false
	}
	c := all[i]
	e := &Entry{fields: c.fields, names: c.Names, aliases: c.Aliases, match: c.Match}
	if e.aliases == nil {
		e.aliases = forms{}
	}
	return e, true
}

// SetName gives the person another name in a language.
func (e *Entry) SetName(lang, name string) {
	e.names[lang] = name
	e.set("names", texts(e.names))
}

// AddAlias adds a spelling of the person's name, unless it is there. Where an
// entry says which of its spellings are safe, it is one of them.
func (e *Entry) AddAlias(lang, name string) {
	for _, known := range allForms(e.names, e.aliases) {
		if nameKey(known) == nameKey(name) {
			return
		}
	}
	e.aliases[lang] = append(e.aliases[lang], name)
	out := yamldoc.Inline{}
	for _, l := range inOrder(e.aliases) {
		out = append(out, yamldoc.Field{Key: l, Value: e.aliases[l]})
	}
	e.set("aliases", out)
	if len(e.match) > 0 {
		e.match = append(e.match, name)
		e.set("match", e.match)
	}
}

// set gives a key its value: in place, or behind the others. Aliases stand
// behind the names.
func (e *Entry) set(key string, value any) {
	field := yamldoc.Field{Key: key, Value: value}
	at := func(key string) int {
		return slices.IndexFunc(e.fields, func(f yamldoc.Field) bool { return f.Key == key })
	}
	switch i := at(key); {
	case i >= 0:
		e.fields[i] = field
	case key == "aliases":
		e.fields = slices.Insert(e.fields, at("names")+1, field)
	default:
		e.fields = append(e.fields, field)
	}
}

// AppendTo returns officials.yaml with the entry behind those that it has, and
// no other byte changed. The file may be empty.
func (e *Entry) AppendTo(file []byte) ([]byte, error) {
	return yamldoc.EditList(file, yamldoc.ListEdit{Append: []any{e.fields}})
}

// String returns the entry as it is written.
func (e *Entry) String() string {
	out, err := e.AppendTo(nil)
	if err != nil {
		panic("gazetteer: an entry that cannot be written: " + err.Error())
	}
	return string(out)
}

// texts are names as an entry has them, on one line.
func texts(names Names) yamldoc.Inline {
	var out yamldoc.Inline
	for _, l := range inOrder(names) {
		out = append(out, yamldoc.Field{Key: l, Value: names[l]})
	}
	return out
}

// inOrder lists languages as entries do: those of the embedded files first.
func inOrder[V any](m map[string]V) []string {
	var out []string
	for _, l := range fallback {
		if _, ok := m[l]; ok {
			out = append(out, l)
		}
	}
	for _, l := range languages(m) {
		if !slices.Contains(out, l) {
			out = append(out, l)
		}
	}
	return out
}
