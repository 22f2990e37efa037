package tag

import (
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/gazetteer"
)

// calledAgain takes a word by which a text calls somebody for them where a person stands («أما
// بيرو فيرى»), unless the text names the country of this name as well.
func (r *reading) calledAgain(w string) {
	for i := range r.fields {
		f := &r.fields[i]
		for j := range f.mentions {
			if m := &f.mentions[j]; f.isCountry(*m, w) && (f.personStands(*m) || f.hired(*m)) && !r.namedOtherwise(m.id(gazetteer.CountryName), w) {
				f.isNoCountry(m)
			}
		}
	}
}

// isCountry reports whether a mention is the name of a country, and a word, also with particles.
func (f *field) isCountry(m mention, w string) bool {
	return m.to-m.from == 1 && !m.article && strings.TrimPrefix(f.words[m.from].fold, m.prefix) == w && m.has(gazetteer.CountryName)
}

// personStands reports whether a mention stands where somebody does who says something.
func (f *field) personStands(m mention) bool {
	if m.from == 0 || f.words[m.from-1].gap != " " {
		return false
	}
	before := f.before(m)
	if m.prefix == "ل" {
		return before == "وفقا" || before == "فقا" || before == "طبقا"
	}
	return m.prefix == "" && (reportVerbs.Has(before) || reportVerbs.Has(strings.TrimSuffix(before, "ت")) || speaking.Has(before) || sayings.Has(before))
}

// hired reports whether a mention stands where a player does: in a headline, or with their age.
func (f *field) hired(m mention) bool {
	return m.prefix == "" && (f.name == Title || m.to < len(f.words) && strings.HasPrefix(strings.TrimSpace(f.words[m.to-1].gap), "(") && f.words[m.to].fold[0] <= '9')
}

// sayings stand before who says something, folded.
var sayings = set("اما", "بحسب", "حسب", "وفق", "عن")

// namedOtherwise reports whether a text names a country by its adjective or by another of its
// names, or as a place or a state by a name that is somebody's, too.
func (r *reading) namedOtherwise(code, w string) bool {
	for i := range r.fields {
		f := &r.fields[i]
		if slices.ContainsFunc(f.mentions, func(m mention) bool {
			if !slices.ContainsFunc(m.forms, func(form *form) bool {
				return form.ID == code && (form.Kind == gazetteer.CountryName || form.Kind == gazetteer.Demonym)
			}) {
				return false
			}
			return !f.isCountry(m, w) || strings.HasSuffix(m.prefix, "ب") || m.from > 0 && (postWords.Has(f.before(m)) || stateWords.Has(f.before(m)))
		}) {
			return true
		}
	}
	return false
}
