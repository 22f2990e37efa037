package tag

import (
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/gazetteer"
)

// Two countries that share a name are often named together, with one noun for both:
// «كوريا الشمالية والجنوبية», North and South Korea; or by its dual: الكوريتان.

// coordinated finds the country that shares the noun of one named beside it.
func (r *reading) coordinated(f *field, m mention) {
	if m.to-m.from < 2 || !m.has(gazetteer.CountryName) && !m.has(gazetteer.Demonym) {
		return
	}
	if m.to < len(f.words) && f.words[m.to-1].gap == " " {
		if rest, ok := strings.CutPrefix(f.words[m.to].fold, "و"); ok && direction(rest) { // كوريا الشمالية والجنوبية
			last := f.words[m.to]
			last.fold, last.hash = rest, arabic.Hash(rest)
			r.sharing(f, m.from, m.to+1, append(append([]word{}, f.words[m.from:m.to-1]...), last))
		}
	}
	at := m.from - 1
	if at > 0 && f.words[at].fold == "and" {
		at--
	} else if m.prefix != "و" {
		return
	}
	if at >= 0 && direction(f.words[at].fold) && f.words[at].gap == " " { // شمال وجنوب السودان, North and South Korea
		r.sharing(f, at, m.to, append([]word{f.words[at]}, f.words[m.from+1:m.to]...))
	}
}

// sharing notes the country that words name which do not stand together in the text.
func (r *reading) sharing(f *field, from, to int, ws []word) {
	for _, found := range r.trie.find(ws) {
		if found.to < len(ws) {
			continue
		}
		for _, form := range found.forms {
			switch form.Kind {
			case gazetteer.CountryName:
				r.countries.add(f, mention{from: from, to: to}, form.ID, RuleName)
			case gazetteer.Demonym:
				r.countries.add(f, mention{from: from, to: to}, form.ID, RuleDemonym)
			}
		}
	}
}

// direction reports whether a word is a quarter of the sky, or its adjective.
func direction(w string) bool {
	if quarters.Has(w) {
		return true
	}
	w = strings.TrimPrefix(w, "ال")
	for _, quarter := range []string{"شمالي", "جنوبي", "شرقي", "غربي"} {
		if strings.HasPrefix(w, quarter) {
			return true
		}
	}
	return false
}

var quarters = set("شمال", "جنوب", "شرق", "غرب", "north", "south", "east", "west")

// dualAdjectives takes the names of two countries that fold like the dual of an adjective for
// that, where it agrees with a noun: «الشركتان الكوريتان».
func (f *field) dualAdjectives() {
	for i := range f.mentions {
		m := &f.mentions[i]
		if m.from == 0 || !m.has(gazetteer.Demonym) || !m.has(gazetteer.CountryName) || f.words[m.from-1].gap != " " || !f.article(m.from-1) || pairs.Has(f.words[m.from-1].fold) {
			continue
		}
		if w := f.words[m.from-1].fold; strings.HasSuffix(w, "ان") || strings.HasSuffix(w, "ين") {
			m.forms = withoutKind(m.forms, gazetteer.CountryName)
		}
	}
}

// pairs are nouns for two states, folded.
var pairs = set("الدولتان", "الدولتين", "الجارتان", "الجارتين", "البلدان", "البلدين", "الشقيقتان", "الشقيقتين")
