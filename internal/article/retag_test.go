package article

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/mujaz/mujaz/internal/yamldoc"
)

func person(id, name string) Person { return Person{ID: yamldoc.Text{Value: id}, Name: name} }

func file(keys string) string {
	return "---\ntitle: x # the title\n" + keys + "weight: 1\n---\n\nbody: [IQ]\n"
}

func TestRetag(t *testing.T) {
	iraq := Found{Countries: []string{"IQ"}}
	for name, c := range map[string]struct {
		keys        string
		found       Found
		translation bool
		want        string
		changes     string
	}{
		"nothing new":                      {"countries: [ IQ ]\ntagged: [IQ]\n", iraq, false, "countries: [ IQ ]\ntagged: [IQ]\n", ""},
		"found now":                        {"countries: [RU]\ntagged: [RU]\n", Found{Countries: []string{"IQ", "RU"}}, false, "countries: [RU, IQ]\ntagged: [RU, IQ]\n", "+IQ"},
		"no longer found":                  {"countries: [IQ, RU]\ntagged: [IQ, RU]\n", iraq, false, "countries: [IQ]\ntagged: [IQ]\n", "-RU"},
		"the editor's stays":               {"countries: [EG, IQ]\ntagged: [IQ]\n", iraq, false, "countries: [EG, IQ]\ntagged: [IQ]\n", ""},
		"the editor's, found too":          {"countries: [IQ]\n", iraq, false, "countries: [IQ]\n", ""},
		"refused":                          {"countries: []\ntagged: [IQ]\n", iraq, false, "countries: []\ntagged: [IQ]\n", ""},
		"refused with its key":             {"tagged: [IQ]\n", iraq, false, "tagged: [IQ]\n", ""},
		"refused, and not found":           {"countries: []\ntagged: [IQ]\n", Found{}, false, "countries: []\ntagged: [IQ]\n", ""},
		"an article by hand":               {"countries: [EG]\n", iraq, false, "countries: [EG, IQ]\ntagged: [IQ]\n", "+IQ"},
		"no tags yet":                      {"", iraq, false, "", "+IQ"},
		"a line each":                      {"countries:\n  - RU # mine\n  - UA\ntagged:\n  - UA\n", iraq, false, "countries:\n  - RU # mine\n  - IQ\ntagged:\n  - IQ\n", "-UA +IQ"},
		"a translation without tags":       {"", iraq, true, "", ""},
		"a translation with tags":          {"countries: [RU]\n", Found{Countries: []string{"IQ"}, Bodies: []string{"un"}}, true, "countries: [RU, IQ]\ntagged: [IQ]\n", "+IQ"},
		"a translation that says none":     {"countries: []\n", iraq, true, "countries: [IQ]\ntagged: [IQ]\n", "+IQ"},
		"an official written out":          {"officials: [{id: a-b, name: نص المحرر}]\ntagged: [a-b]\n", Found{Officials: []Person{person("a-b", "اسم آخر")}}, false, "officials: [{id: a-b, name: نص المحرر}]\ntagged: [a-b]\n", ""},
		"an official to be written out":    {"officials: [c-d]\ntagged: [c-d]\n", Found{Officials: []Person{person("c-d", ""), person("a-b", "ا ب")}}, false, "officials: [c-d, {id: a-b, name: ا ب}]\ntagged: [c-d, a-b]\n", "+a-b"},
		"the last official of several":     {"officials:\n- id: a-b\n  name: ا ب\ntopics: [t]\ntagged: [a-b]\n", Found{}, false, "officials: []\ntopics: [t]\ntagged: []\n", "-a-b"},
		"in the order of Format":           {"countries: [IQ]\ntopics: [t]\ntagged: [IQ]\n", Found{Countries: []string{"IQ"}, Bodies: []string{"un"}, Officials: []Person{person("c-d", "")}}, false, "countries: [IQ]\nbodies: [un]\nofficials: [c-d]\ntopics: [t]\ntagged: [IQ, un, c-d]\n", "+un +c-d"},
		"another's id is not the body's":   {"countries: [IQ]\nbodies: [un]\ntagged: [IQ, un]\n", Found{Bodies: []string{"un"}}, false, "countries: []\nbodies: [un]\ntagged: [un]\n", "-IQ"},
		"a tag of the editor's in between": {"countries: [IQ, EG, RU]\ntagged: [RU, IQ, UA]\n", Found{Countries: []string{"UA", "SY", "IQ"}}, false, "countries: [IQ, EG, SY]\ntagged: [IQ, UA, SY]\n", "-RU +SY"},
	} {
		t.Run(name, func(t *testing.T) {
			data := file(c.keys)
			want := file(c.want)
			if name == "no tags yet" { // at the end of the front matter
				want = strings.Replace(want, "weight: 1\n", "weight: 1\ncountries: [IQ]\ntagged: [IQ]\n", 1)
			}
			got, changes := retag(t, data, c.found, c.translation)
			if got != want || changes != c.changes {
				t.Errorf("got %s\n%s\nwant %s\n%s", changes, got, c.changes, want)
			}
			crlf := strings.ReplaceAll("\ufeff"+data, "\n", "\r\n")
			if got, _ := retag(t, crlf, c.found, c.translation); got != strings.ReplaceAll("\ufeff"+want, "\n", "\r\n") {
				t.Errorf("with lines of Windows: %q", got)
			}
			if again, changes := retag(t, got, c.found, c.translation); again != got || changes != "" {
				t.Errorf("a second time changes %s\n%s", changes, again)
			}
		})
	}
}

func retag(t *testing.T, data string, found Found, translation bool) (out, changes string) {
	t.Helper()
	a, problems := Parse(path, []byte(data))
	if problems.Errors() > 0 {
		t.Fatalf("%s\n%v", data, problems)
	}
	got, list, err := Retag(a, []byte(data), found, translation)
	if err != nil {
		t.Fatal(err)
	}
	words := make([]string, len(list))
	for i, c := range list {
		words[i] = c.String()
	}
	return string(got), strings.Join(words, " ")
}

// TestRefusedComesNotBack: what the editor took out stays out when the machine
// loses it and finds it again.
func TestRefusedComesNotBack(t *testing.T) {
	data := file("countries: [RU]\ntagged: [IQ, RU]\n")
	for _, found := range []string{"", "IQ RU", "", "IQ"} {
		data, _ = retag(t, data, Found{Countries: strings.Fields(found)}, false)
	}
	if a, _ := Parse(path, []byte(data)); slices.Contains(a.Countries.IDs(), "IQ") {
		t.Errorf("it came back:\n%s", data)
	}
}

func TestSettle(t *testing.T) {
	for keys, want := range map[string]string{
		"officials: [{id: a, name: x}, b]\ntagged: [a]\n":                     "officials: [a, b]\ntagged: [a]\n",
		"officials:\n- id: a # who\n  name: x\n- b\n":                         "officials:\n- a # who\n- b\n",
		"officials: [b, {id: a2, name: x}]\ntagged: [b, a2]\n":                "officials: [b, a]\ntagged: [b, a2]\n",
		"officials: [{id: a2, name: x}, {id: a, name: y}, {id: a3, name: z}]": "officials: [a]",
		"officials: [{id: a2, name: x}, {id: a3, name: y}]\n":                 "officials: [a]\n",
		"officials: [a, {id: a2, name: x}]\n":                                 "officials: [a]\n",
		"officials: [b, {id: c, name: x}]\n":                                  "officials: [b, {id: c, name: x}]\n",
		"countries: [IQ]\n":                                                   "countries: [IQ]\n",
	} {
		keys, want = strings.TrimSuffix(keys, "\n")+"\n", strings.TrimSuffix(want, "\n")+"\n"
		a, problems := Parse(path, []byte(file(keys)))
		if problems.Errors() > 0 {
			t.Fatal(problems)
		}
		got, err := Settle(a, []byte(file(keys)), "a", []string{"a2", "a3"})
		if err != nil || string(got) != file(want) {
			t.Errorf("%s became\n%s(%v), want\n%s", keys, got, err, file(want))
		}
	}
}

// FuzzRetag: whatever the lists are and whatever is found, what the editor set
// stays, what the editor refused stays out, the body stays, and a second time
// changes nothing.
func FuzzRetag(f *testing.F) {
	f.Add(uint16(3), uint16(6), uint16(12), byte(0))
	f.Add(uint16(0xffff), uint16(0), uint16(0x0f0f), byte(1))
	f.Fuzz(func(t *testing.T, have, tagged, found uint16, style byte) {
		all := make([]string, 16)
		for i := range all {
			all[i] = fmt.Sprintf("b%d", i)
		}
		some := func(bits uint16) []string {
			return slices.DeleteFunc(slices.Clone(all), func(id string) bool {
				return bits>>slices.Index(all, id)&1 == 0
			})
		}
		keys := "bodies: [" + strings.Join(some(have), ", ") + "]\ntagged: [" + strings.Join(some(tagged), ",\n  ") + "]\n"
		if style&1 == 1 && have != 0 {
			keys = "bodies:\n - " + strings.Join(some(have), " # c\n - ") + "\ntagged: [" + strings.Join(some(tagged), ", ") + "]\n"
		}
		out, _ := retag(t, file(keys), Found{Bodies: some(found)}, false)
		a, _ := Parse(path, []byte(out))
		now := a.Bodies.IDs()
		for i, id := range all {
			on := func(bits uint16) bool { return bits>>i&1 == 1 }
			want := on(have) && !on(tagged) || on(have) && on(found) || !on(have) && !on(tagged) && on(found)
			if slices.Contains(now, id) != want {
				t.Errorf("%s: have %t, tagged %t, found %t, now %t", id, on(have), on(tagged), on(found), !want)
			}
		}
		if !strings.HasSuffix(out, "weight: 1\n---\n\nbody: [IQ]\n") || strings.Count(out, "#") != strings.Count(file(keys), "#") {
			t.Errorf("%s became\n%s", file(keys), out)
		}
		if again, changes := retag(t, out, Found{Bodies: some(found)}, false); again != out || changes != "" {
			t.Errorf("a second time changes %s", changes)
		}
	})
}
