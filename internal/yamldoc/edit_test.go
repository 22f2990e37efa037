package yamldoc

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"
)

var order = []string{"countries", "bodies", "officials", "tagged"}

func drop1(i int) map[int]any { return map[int]any{i: nil} }

func TestEditList(t *testing.T) {
	person := []Field{{"id", "jane-doe"}, {"name", "جين, دو"}}
	for name, c := range map[string]struct {
		doc  string
		edit ListEdit
		want string
	}{
		"in brackets":                   {"a: 1\ncountries: [IQ, RU] # two\nb: 2\n", ListEdit{Replace: drop1(0), Append: []any{"EG", "NO"}}, "a: 1\ncountries: [RU, EG, NO] # two\nb: 2\n"},
		"the last in brackets":          {"countries: [ IQ, 'RU' ]\n", ListEdit{Replace: drop1(1)}, "countries: [ IQ ]\n"},
		"the only one in brackets":      {"countries: [IQ]\n", ListEdit{Replace: drop1(0)}, "countries: []\n"},
		"one for another":               {"countries: [IQ]\n", ListEdit{Replace: drop1(0), Append: []any{"RU"}}, "countries: [RU]\n"},
		"empty brackets":                {"countries: []\n", ListEdit{Append: []any{"IQ", "RU"}}, "countries: [IQ, RU]\n"},
		"brackets over lines":           {"countries: [\n  IQ,\n  RU,\n]\n", ListEdit{Append: []any{"EG"}}, "countries: [\n  IQ,\n  RU,\n  EG,\n]\n"},
		"brackets with comments":        {"countries: [\n  IQ, # one\n  RU # two\n]\n", ListEdit{Append: []any{"EG"}}, "countries: [\n  IQ, # one\n  RU, # two\n  EG\n]\n"},
		"comments in brackets stay":     {"countries: [\n  IQ, # one\n  RU, # two\n  EG\n]\n", ListEdit{Replace: drop1(1)}, "countries: [\n  IQ, # one\n  # two\n  EG\n]\n"},
		"a comment in empty brackets":   {"countries: [ # none\n  ]\n", ListEdit{Append: []any{"IQ"}}, "countries: [ # none\n  IQ]\n"},
		"nested brackets and quotes":    {"officials: [{id: a, name: 'x, ]'}, \"b]\", [c, d]]\n", ListEdit{Key: "officials", Replace: drop1(1), Append: []any{person}}, "officials: [{id: a, name: 'x, ]'}, [c, d], {id: jane-doe, name: 'جين, دو'}]\n"},
		"an item in brackets":           {"officials: [a, {id: b}, c]\n", ListEdit{Key: "officials", Replace: map[int]any{1: "b"}}, "officials: [a, b, c]\n"},
		"a line each":                   {"countries:\n  - IQ # one\n  - RU\n\n# end\nb: 1\n", ListEdit{Replace: drop1(1), Append: []any{"EG"}}, "countries:\n  - IQ # one\n  - EG\n\n# end\nb: 1\n"},
		"a line each, not indented":     {"countries:\n- IQ\n# c\n-   'RU'\nb: 1\n", ListEdit{Replace: drop1(0)}, "countries:\n# c\n-   'RU'\nb: 1\n"},
		"comments on lines stay":        {"countries:\n  - IQ # mine\n  - RU\n", ListEdit{Replace: drop1(0)}, "countries:\n  # mine\n  - RU\n"},
		"all lines":                     {"countries: # all\n  - IQ\n  # c\n  - RU\nb: 1\n", ListEdit{Replace: map[int]any{0: nil, 1: nil}}, "countries: [] # all\n  # c\nb: 1\n"},
		"all lines for others":          {"countries:\n  - IQ\nb: 1\n", ListEdit{Replace: drop1(0), Append: []any{"RU"}}, "countries:\n  - RU\nb: 1\n"},
		"a mapping for a word":          {"officials:\n  - id: b # who\n    # a note\n    name: x\n  - c\n", ListEdit{Key: "officials", Replace: map[int]any{0: "b"}}, "officials:\n  - b # who\n    # a note\n  - c\n"},
		"a mapping on lines":            {"officials:\n    - a\n", ListEdit{Key: "officials", Append: []any{person}}, "officials:\n    - a\n    - id: jane-doe\n      name: جين, دو\n"},
		"a dash alone":                  {"countries:\n  -\n    IQ\n  - RU\n", ListEdit{Replace: drop1(0)}, "countries:\n  - RU\n"},
		"windows lines":                 {"a: 1\r\ncountries:\r\n  - IQ\r\n", ListEdit{Append: []any{"RU"}}, "a: 1\r\ncountries:\r\n  - IQ\r\n  - RU\r\n"},
		"no end of the last line":       {"countries:\n  - IQ", ListEdit{Append: []any{"RU"}}, "countries:\n  - IQ\n  - RU\n"},
		"a separator in a text":         {"a: x\u2028b: y\ncountries: [IQ]\n", ListEdit{Append: []any{"RU"}}, "a: x\u2028b: y\ncountries: [IQ, RU]\n"},
		"a key without a value":         {"countries: # none yet\nb: 1\n", ListEdit{Append: []any{"IQ"}}, "countries: [IQ] # none yet\nb: 1\n"},
		"a key with null":               {"countries: ~\n", ListEdit{Append: []any{"IQ"}}, "countries: [IQ]\n"},
		"a quoted key":                  {"\"countries\":\n  - IQ\n", ListEdit{Replace: drop1(0)}, "\"countries\": []\n"},
		"no key: behind those before":   {"countries:\n  - IQ\n\ntagged: [IQ]\nb: 1\n", ListEdit{Key: "officials", Append: []any{"x"}}, "countries:\n  - IQ\nofficials: [x]\n\ntagged: [IQ]\nb: 1\n"},
		"no key: behind those after":    {"a: 1\ntagged: [IQ] # c\nb: 1\n", ListEdit{Append: []any{"IQ"}}, "a: 1\ntagged: [IQ] # c\ncountries: [IQ]\nb: 1\n"},
		"no key: at the end":            {"a: 1\r\n# end\r\n", ListEdit{Append: []any{"IQ"}}, "a: 1\r\n# end\r\ncountries: [IQ]\r\n"},
		"no key: written out":           {"a: 1\n", ListEdit{Key: "officials", Append: []any{"x", person}}, "a: 1\nofficials:\n- x\n- id: jane-doe\n  name: جين, دو\n"},
		"the document, a line each":     {"# head\n- id: a\n  names: {ar: x}\n\n# foot\n", ListEdit{Key: "-", Append: []any{[]Field{{"id", "b"}, {"names", Inline{{"ar", "y"}}}}}}, "# head\n- id: a\n  names: {ar: x}\n- id: b\n  names: {ar: y}\n\n# foot\n"},
		"the document, empty brackets":  {"# head\n[]\n", ListEdit{Key: "-", Append: []any{[]Field{{"id", "b"}, {"offices", []any{Inline{{"role", "x"}}}}}}}, "# head\n- id: b\n  offices:\n    - {role: x}\n"},
		"the document, brackets":        {"[{id: a}]\n", ListEdit{Key: "-", Append: []any{[]Field{{"id", "b"}}}}, "[{id: a}, {id: b}]\n"},
		"the document, nothing":         {"# head", ListEdit{Key: "-", Append: []any{[]Field{{"id", "b"}}}}, "# head\n- id: b\n"},
		"nothing to do":                 {"countries:   [ IQ]\n", ListEdit{}, "countries:   [ IQ]\n"},
		"a mapping in brackets, inside": {"{a: 1, countries: [IQ], b: 2}\n", ListEdit{Append: []any{"RU"}}, "{a: 1, countries: [IQ, RU], b: 2}\n"},
	} {
		t.Run(name, func(t *testing.T) {
			e := c.edit
			e.Order = order
			switch e.Key {
			case "":
				e.Key = "countries"
			case "-":
				e.Key = ""
			}
			got, err := EditList([]byte(c.doc), e)
			if err != nil || string(got) != c.want {
				t.Errorf("%q became\n%q, want\n%q (%v)", c.doc, got, c.want, err)
			}
		})
	}
}

func TestEditListRefuses(t *testing.T) {
	for _, doc := range []string{"countries: IQ\n", "countries: &a [IQ]\n", "countries: !x [IQ]\n", "{a: 1}\n", "- a\n", "countries: [IQ\n", "x", "", "countries: {a: b}\n"} {
		if got, err := EditList([]byte(doc), ListEdit{Key: "countries", Append: []any{"RU"}}); !errors.Is(err, ErrEdit) {
			t.Errorf("%q became %q (%v)", doc, got, err)
		}
	}
}

// TestNothingElseChanges: what is not asked for is told from what is.
func TestNothingElseChanges(t *testing.T) {
	edit := ListEdit{Key: "k", Replace: drop1(0), Append: []any{"c"}}
	const old = "a: 1\nk: [x, y]\nb: {c: d}\n"
	for now, want := range map[string]bool{
		"a: 1\nk: [y, c]\nb: {c: d}\n":       true,
		"a: 1\nk:\n- y\n- c\nb:\n  c: 'd'\n": true, // the style is the text's affair
		"a: 2\nk: [y, c]\nb: {c: d}\n":       false,
		"a: 1\nk: [y, c]\nb: {c: e}\n":       false,
		"a: 1\nk: [y, c]\n":                  false,
		"a: 1\nk: [y, c]\nb: {c: d}\ne: f\n": false,
		"b: {c: d}\nk: [y, c]\na: 1\n":       false,
		"a: '1'\nk: [y, c]\nb: {c: d}\n":     false,
		"a: 1\nk: [x, c]\nb: {c: d}\n":       false,
		"a: 1\nk: [c, y]\nb: {c: d}\n":       false,
		"a: 1\nb: {c: d}\n":                  false,
		"- y\n- c\n":                         false,
	} {
		before, err := parse([]byte(old))
		after, err2 := parse([]byte(now))
		if err != nil || err2 != nil {
			t.Fatal(err, err2)
		}
		if got := edit.made(before, after); got != want {
			t.Errorf("%q is the edit: %t, want %t", now, got, want)
		}
	}
}

// FuzzEditList: what is read back is what was asked for (EditList sees to that
// itself), what stands before the list and behind it stays byte for byte, and
// so does every comment.
func FuzzEditList(f *testing.F) {
	f.Add("# c\n", "[a, b] # d\n", "z: 1\n", byte(1))
	f.Add("t: x\r\n", "\r\n  - a # one\r\n  # two\r\n  - {b: c}\r\n", "", byte(2))
	f.Add("", "[\n a, # x\n 'b,' # y\n]\n", "# end\n", byte(3))
	f.Add("", "[\"a\", [b, {c: d}],]\n", "", byte(5))
	f.Add("", "[\n a, # x\n # ,' 'b\rU]\n", "# end\n", byte(28))
	f.Add("", "[', 9 \n#x b ',3 a]\n", "# e\n", byte(1))
	f.Fuzz(func(t *testing.T, before, list, after string, drop byte) {
		doc := before + "countries: " + list + after
		root, err := parse([]byte(doc))
		if err != nil || root == nil || keyIndex(root, "countries") < 0 || !utf8.ValidString(doc) {
			return
		}
		items := root.Content[keyIndex(root, "countries")+1]
		edit := ListEdit{Key: "countries", Append: []any{"XX"}, Replace: map[int]any{}}
		for i := range items.Content {
			if drop>>(i%8)&1 == 1 {
				edit.Replace[i] = nil
			}
		}
		out, err := EditList([]byte(doc), edit)
		if err != nil {
			return
		}
		if !strings.HasPrefix(string(out), before) {
			t.Errorf("%q became %q", doc, out)
		}
		if i := keyIndex(root, "countries"); i+2 < len(root.Content) {
			next := measured(doc, root)
			if rest := doc[next.at(root.Content[i+2]):]; !strings.HasSuffix(string(out), rest) {
				t.Errorf("%q became %q, without %q at its end", doc, out, rest)
			}
		}
		again, err := parse(out)
		if had, has := len(measured(doc, root).comments), len(measured(string(out), again).comments); err != nil || had != has {
			t.Errorf("%q became %q: %d comments, then %d (%v)", doc, out, had, has, err)
		}
	})
}

func measured(doc string, root *yaml.Node) *editor {
	ed := &editor{text: doc, root: root, quoted: map[int]bool{}, comments: map[int]int{}}
	ed.measure()
	return ed
}
