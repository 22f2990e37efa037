package locale

import (
	"maps"
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/diag"
	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
)

// comparison holds the labels of all languages against each other.
type comparison struct {
	sheets   []*sheet // of the site's languages, then of others; the default first
	used     int      // how many are of the site
	problems *diag.List
}

// labels returns, for each key, the label of the first language that has it.
func (c *comparison) labels() map[string]*label {
	out := map[string]*label{}
	for _, sh := range c.sheets {
		rule := newPlurals(language.Make(sh.lang))
		for key, e := range sh.Labels {
			e.rule = rule
			if out[key] == nil {
				out[key] = e
			}
		}
	}
	return out
}

// check reports what the site's languages do not agree on.
func (c *comparison) check(reference map[string]*label) {
	keys := slices.Sorted(maps.Keys(reference))
	for _, sh := range c.sheets[:c.used] {
		for _, key := range keys {
			e := sh.Labels[key]
			switch {
			case e == nil:
				c.missing(sh, key, reference)
			case e.counted() != reference[key].origin().counted():
				c.kind(e, key, reference[key].origin())
			default:
				c.compare(e, key, reference[key].origin())
			}
			if e != nil && e.counted() {
				c.plurals(sh.lang, e, key)
			}
		}
	}
}

// missing reports a label that a language lacks. If no other language has it
// either and it looks like another one, it was probably misspelt where it is.
func (c *comparison) missing(sh *sheet, key string, reference map[string]*label) {
	if len(sh.paths) == 0 {
		return // the whole file is missing, which has been said
	}
	p := diag.Warnf(sh.pos(), "label-missing", "the label %s is missing", diag.Quote(key))
	var common []string
	for _, other := range slices.Sorted(maps.Keys(reference)) {
		if other != key && c.owners(other) > c.owners(key) {
			common = append(common, other)
		}
	}
	at := reference[key].pos
	if near := diag.Nearest(key, common); near != "" {
		p = p.WithHint("it is at %s; was %s meant there?", at, diag.Quote(near))
	} else {
		p = p.WithHint("add it under labels: as %s: … (see %s)", key, at)
	}
	c.problems.Add(p)
}

// owners counts the languages that have a label.
func (c *comparison) owners(key string) int {
	n := 0
	for _, sh := range c.sheets {
		if sh.Labels[key] != nil {
			n++
		}
	}
	return n
}

func (c *comparison) kind(e *label, key string, reference *label) {
	hint := "write it as one text"
	if reference.counted() {
		hint = "write its forms, as {one: …, other: …}"
	}
	c.problems.Add(diag.Errorf(e.pos, "label-kind", "the label %s is of another kind at %s", diag.Quote(key), reference.pos).WithHint("%s", hint))
}

// compare holds the holes of two texts equal.
func (c *comparison) compare(e *label, key string, reference *label) {
	if e.counted() || e == reference {
		return
	}
	has, wants := e.holes(), reference.holes()
	for _, name := range has {
		if !slices.Contains(wants, name) {
			c.problems.Add(diag.Errorf(e.pos, "label-hole", "nothing fills {%s} in the label %s", name, diag.Quote(key)).
				WithHint("%s", diag.DidYouMean(name, wants, holesHint(wants))))
		}
	}
	for _, name := range wants {
		if !slices.Contains(has, name) {
			c.problems.Add(diag.Errorf(e.pos, "label-hole", "the label %s does not say {%s}", diag.Quote(key), name).
				WithHint("%s has it; write {%s} where it belongs", reference.pos, name))
		}
	}
}

func holesHint(names []string) string {
	if len(names) == 0 {
		return "this label has no holes"
	}
	return "this label has {" + strings.Join(names, "}, {") + "}"
}

// plurals checks that a counted label has the forms of its language, and that
// a form which stands for several numbers says which.
func (c *comparison) plurals(lang string, e *label, key string) {
	for i, form := range formOf {
		t, has := e.forms[form]
		numbers := e.rule.numbers(form)
		switch {
		case numbers > 0 && !has:
			c.problems.Add(diag.Errorf(e.pos, "plural-missing", "the label %s lacks the plural form %s", diag.Quote(key), formNames[i]).
				WithHint("add %s: …", formNames[i]))
		case numbers == 0 && has && form != plural.Other:
			c.problems.Add(diag.Errorf(e.pos, "plural-unused", "the language %s has no plural form %s", diag.Quote(lang), formNames[i]).
				WithHint("leave it out of the label %s", diag.Quote(key)))
		case numbers > 1 && has && !slices.Contains(t.holes(nil), "n"):
			c.problems.Add(diag.Errorf(e.pos, "label-hole", "the form %s of the label %s stands for several numbers and does not say which", formNames[i], diag.Quote(key)).
				WithHint("write {n} where the number belongs"))
		}
	}
	for _, name := range e.holes() {
		if name != "n" {
			c.problems.Add(diag.Errorf(e.pos, "label-hole", "nothing fills {%s} in the label %s", name, diag.Quote(key)).
				WithHint("a counted label has {n} alone"))
		}
	}
}
