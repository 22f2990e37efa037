package tag

import (
	"cmp"
	"encoding/hex"
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/latin"
)

// A person whom the gazetteer does not have is written out, once, however often the text
// names them.

// propose notes a person whom the gazetteer does not have.
func (r *reading) propose(f *field, from, to int, role, country string, guess bool) *Official {
	prefix := ""
	if f.joined(from) || f.eastern(from) > from && !easternSyllables.Has(f.words[from].fold) && !lightSyllables.Has(f.words[from].fold) && strings.HasPrefix(f.words[from].fold, "و") {
		prefix = "و"
	} else {
		prefix = f.particled(from)
	}
	return r.proposeWithout(f, from, to, prefix, role, country, guess)
}

// proposeWithout notes a person, without the particle that is written together
// with the name.
func (r *reading) proposeWithout(f *field, from, to int, prefix, role, country string, guess bool) *Official {
	name := f.evidence(from, to, RuleStranger)
	if rest, ok := strings.CutPrefix(name.Words, prefix); ok { // else it is a letter in a form that is folded to it
		name.Words, name.Start = rest, name.Start+len(prefix)
	}
	p := r.overlapping(name)
	if p == nil {
		p = r.proposed(name.Words, country, guess)
	}
	switch {
	case p.Role == "" || p.listed || saysLess(p.Role): // الأمير
		p.Role, p.Country, p.guessed, p.listed = role, cmp.Or(country, p.Country), guess, false
	case p.guessed && country != "" && (!guess || f.name == Body && !slices.ContainsFunc(p.Evidence, func(e Evidence) bool { return e.Field == Body })): // a headline says less
		p.Country, p.guessed = country, false
	}
	r.note(f, p, name)
	return p
}

// overlapping is the person whom the text was found to name by the same words, or by
// some of them, but not all.
func (r *reading) overlapping(name Evidence) *Official {
	for _, o := range r.officials {
		for _, e := range o.Evidence {
			if !o.Known && e.Rule == RuleStranger && e.Field == name.Field && (e.Start == name.Start || e.Start < name.Start && name.Start < e.End && e.End < name.End) {
				return o
			}
		}
	}
	return nil
}

// saysLess reports whether a role is but a rank or a word of succession.
func saysLess(role string) bool {
	w := strings.TrimPrefix(strings.TrimPrefix(arabic.Fold(role), "و"), "سعاده ")
	_, instead := instead[w]
	return instead || honorifics.Has(w) || successors.Has(w) || w == "السفير" || w == "السفيره"
}

// proposed returns the entry of a person who is written out, a new one if the
// text has not named them yet. A part of a name that was given in full is the
// same person; one of that name of whom the text says another country is not.
func (r *reading) proposed(name, country string, guess bool) *Official {
	folded := " " + arabic.Fold(name) + " "
	other := func(o *Official) bool { // of whom another country is said
		return !guess && country != "" && o.said() != "" && o.said() != country
	}
	for _, o := range r.officials {
		if !o.Known && !(o.folded == folded && other(o)) && (strings.Contains(o.folded, folded) || strings.Contains(folded, o.folded)) {
			return o
		}
	}
	spelt := latin.Name(name)
	o := &Official{ID: latin.ID(spelt), Name: name, Latin: spelt, Via: ByName, folded: folded}
	for _, p := range r.officials {
		if !p.Known && o.ID != "" && p.ID == o.ID && !other(p) { // عبد الله is عبدالله
			return p
		}
	}
	if r.taken(o.ID) { // a namesake of one who is known, or named in the text
		o.ID = strings.Trim(o.ID+"-"+strings.ToLower(country), "-")
	}
	if r.taken(o.ID) {
		sum := arabic.Digest(name)
		o.ID = strings.Trim(o.ID+"-"+hex.EncodeToString(sum[:3]), "-")
	}
	r.officials = append(r.officials, o)
	return o
}

// taken reports whether an id is no good for another person.
func (r *reading) taken(id string) bool {
	_, known := r.names.Official(id)
	return known || id == "" || slices.ContainsFunc(r.officials, func(o *Official) bool { return o.ID == id })
}
