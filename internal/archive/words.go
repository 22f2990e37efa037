package archive

import (
	"embed"
	"fmt"
	"strings"
)

//go:embed data/*.txt
var data embed.FS

// The languages of an archive, as indices of a [pair].
const (
	ar = iota
	en
)

// A pair is a text in both languages.
type pair [2]string

// A name is a pair with an id; one that has none has the id "".
type name struct {
	pair
	id string
}

// A country as sentences need it.
type country struct {
	code, slug           string
	name, nisba, capital pair
}

// words is what texts are made of.
type words struct {
	countries []country
	names     map[string][]name     // by the heading in names.txt and phrases.txt
	sentences map[string][]sentence // by the heading in sentences.txt
}

// read reads the tables. A mistake in one is a bug.
func read() *words {
	w := &words{names: map[string][]name{}, sentences: map[string][]sentence{}}
	table("countries.txt", 8, func(_ string, f []string) {
		w.countries = append(w.countries, country{
			code: f[0], slug: f[1],
			name: pair{f[2], f[5]}, nisba: pair{f[3], f[6]}, capital: pair{f[4], f[7]},
		})
	})
	for _, file := range []string{"names.txt", "phrases.txt"} {
		table(file, 2, func(head string, f []string) {
			n := name{pair: pair{f[ar], f[en]}}
			if len(f) > 2 {
				n.id = f[2]
			}
			w.names[head] = append(w.names[head], n)
		})
	}
	table("sentences.txt", 2, func(head string, f []string) {
		w.sentences[head] = append(w.sentences[head], sentence{parse(f[ar]), parse(f[en])})
	})
	return w
}

// table calls f with the fields of each line, and the heading (= role) that it
// stands under.
func table(file string, fields int, f func(head string, fields []string)) {
	text, err := data.ReadFile("data/" + file)
	if err != nil {
		panic(err)
	}
	head := ""
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if h, ok := strings.CutPrefix(line, "= "); ok {
			head = h
			continue
		}
		parts := strings.Split(line, " | ")
		if len(parts) < fields {
			panic(fmt.Sprintf("data/%s: %q has %d fields and not %d", file, line, len(parts), fields))
		}
		f(head, parts)
	}
}

// A sentence is a text with slots, in both languages.
type sentence [2][]piece

// A piece is a text, or the name of a slot.
type piece struct {
	text string
	slot bool
}

// parse cuts a text at its slots: {ca}.
func parse(text string) []piece {
	var out []piece
	for text != "" {
		before, rest, found := strings.Cut(text, "{")
		if before != "" {
			out = append(out, piece{text: before})
		}
		if !found {
			break
		}
		var slot string
		slot, text, _ = strings.Cut(rest, "}")
		out = append(out, piece{text: slot, slot: true})
	}
	return out
}
