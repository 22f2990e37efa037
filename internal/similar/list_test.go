package similar

import (
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// A label says what is right for a pair: the texts are one report, or two, or
// one event told twice, where either answer will do.
type label string

const (
	same    label = "same"
	other   label = "other"
	neutral label = "neutral"
)

// A pair is two texts of the labelled list.
type pair struct {
	name  string
	a, b  string
	label label
}

// A story is one file of testdata/pairs.
type story struct {
	name       string
	paragraphs []string          // the headline, the first sentence, the rest
	lead       string            // another headline and first sentence
	local      string            // a paragraph that only one source has
	variants   map[string]string // label/name, and label.edit/name for a list of replacements
}

// list reads all stories, those of even number being the half on which the
// threshold was chosen.
func list(t testing.TB) (out []story) {
	t.Helper()
	paths, err := filepath.Glob("testdata/pairs/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatal("no labelled list", err)
	}
	for _, path := range paths {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		s := story{name: strings.TrimSuffix(filepath.Base(path), ".txtar"), variants: map[string]string{}}
		for _, f := range archive.Files {
			text := strings.TrimRight(string(f.Data), "\n")
			switch f.Name {
			case "story":
				s.paragraphs = strings.Split(text, "\n\n")
			case "lead":
				s.lead = text
			case "local":
				s.local = text
			default:
				s.variants[f.Name] = text
			}
		}
		out = append(out, s)
	}
	return out
}

// pairs are the story with each copy of it that another source could have
// published, and with each text written as a variant.
func (s story) pairs(t testing.TB) (out []pair) {
	t.Helper()
	p := s.paragraphs
	text, end := join(p...), len(p)-1
	add := func(name, b string, l label) {
		out = append(out, pair{s.name + ": " + name, text, b, l})
	}
	add("copied", text, same)
	add("spelling", respelled(text), same)
	add("desk", reworded(text), same)
	add("lead", join(s.lead, join(p[2:]...)), same)
	add("half", part(text, 2), same)
	if len(strings.Fields(text)) > 150 {
		add("third", part(text, 3), same)
	}
	add("swapped", join(p[0], p[1], p[3], p[2], join(p[4:]...)), same)
	add("local", join(text, s.local), same)
	add("end cut, local", join(join(p[:end]...), s.local), same)
	add("lead, local", join(s.lead, join(p[2:]...), s.local), same)
	add("lead, end cut", join(s.lead, join(p[2:end]...)), same)
	for _, name := range slices.Sorted(maps.Keys(s.variants)) {
		kind, _, _ := strings.Cut(name, "/")
		kind, edited := strings.CutSuffix(kind, ".edit")
		b := s.variants[name]
		if edited {
			b = edit(t, text, b)
		}
		add(name, b, label(kind))
	}
	return out
}

func join(paragraphs ...string) string { return strings.Join(paragraphs, "\n\n") }

// part is the first n-th of a text.
func part(text string, n int) string {
	words := strings.Fields(text)
	return strings.Join(words[:len(words)/n], " ")
}

// edit makes the replacements of a list with a line "old = new" for each.
func edit(t testing.TB, text, list string) string {
	t.Helper()
	for _, line := range strings.Split(list, "\n") {
		old, replacement, ok := strings.Cut(line, " = ")
		if !ok || !strings.Contains(text, old) {
			t.Errorf("no %q in the text to edit", line)
		}
		text = strings.ReplaceAll(text, old, replacement)
	}
	return text
}

// respelled is a text in the spelling of another house: harakat, other quotes,
// commas and digits, no hamza on alef, heh for teh marbuta.
func respelled(text string) string {
	return strings.NewReplacer("ل", "لَ", "ر", "رِ", "م", "مُ", "د", "دّ", "أ", "ا", "إ", "ا", "ة ", "ه ",
		"0", "٠", "1", "١", "2", "٢", "3", "٣", "4", "٤", "5", "٥", "6", "٦", "7", "٧", "8", "٨", "9", "٩",
		" إن ", " «إن» ", "،", ",").Replace(text)
}

// reworded is a text with the verbs of saying changed, as a desk does.
func reworded(text string) string {
	return strings.NewReplacer("وقالت ", "وذكرت ", "وقال ", "وذكر ", "وأضاف ", "وتابع ", "وأكد ", "وشدد ", "وأوضح ", "وبيّن ",
		"أعلنت ", "كشفت ", "نحو ", "قرابة ", " خلال ", " في أثناء ", "said ", "stated ").Replace(text)
}
