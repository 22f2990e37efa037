package tag

import (
	"cmp"
	"encoding/hex"
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/gazetteer"
	"github.com/mujaz/mujaz/internal/latin"
)

// Strangers are people whom the gazetteer does not have: a name that stands
// beside an office is proposed as an official, written out, for the editor to
// confirm. Arabic has no capital letters, so where a name ends is a judgement:
// it has two words, and a third or fourth only where the words before ask for
// one (a given name, بن, عبد) or where it is a family name with ال; it ends
// before a verb of news, a particle, a day, a known name, or a mark.

// stranger proposes the person whose name stands beside an office, behind it
// or before it.
func (r *reading) stranger(f *field, o office, home string) bool {
	if o.many {
		return false
	}
	if !arabicWord(f.words[o.from]) {
		return r.latin(f, o, home)
	}
	start := o.from
	if o.deputy {
		start--
		if start > 0 && f.words[start].fold == "باعمال" && strings.HasSuffix(strings.TrimSuffix(f.words[start-1].fold, "ه"), "القايم") {
			start--
		}
	}
	from, to, ok := 0, 0, false
	if !o.behind {
		from, to, ok = f.nameBehind(o)
	}
	if !ok {
		from, to, ok = f.nameBefore(start)
		if ok && !o.behind && (o.joined || r.noted(f, from)) { // the name before has an office of its own
			if a, b, further := f.nameFurther(o.to, !o.local); further {
				from, to = a, b
			}
		}
	}
	if !ok && !o.behind {
		from, to, ok = f.nameFurther(o.to, !o.local)
	}
	if !ok && !o.behind {
		if from, to, ok = f.spoken(o); !ok {
			from, to, ok = f.definitePair(o)
		}
	}
	if !ok && o.behind && o.role != portfolio {
		if from, to, ok = f.appointed(start); !ok {
			if from, to, ok = f.strangeBefore(start, true, false); !ok {
				from, to, ok = f.setOff(start)
			}
		}
	}
	if !ok && !o.behind {
		from, to, ok = r.reigning(f, o)
	}
	if !ok {
		return false
	}
	rest := o.to
	switch {
	case from > o.to:
		o.to = f.titleEnd(o.to, from)
	case to <= start && (o.open || o.behind || o.to-o.from == 1 && !f.article(o.from)) && o.country == "" && o.body == "":
		o.to = f.titleRest(o.to)
	}
	if r.known(f, o, start, from, to) {
		return true
	}
	if to <= start || from >= o.to+1 {
		o.to = f.formerRest(o.to)
	}
	country := cmp.Or(o.country, r.titleCountry(f, o, rest, from), r.placeCountry(f, o, start), f.countryBefore(start))
	guess := country == "" && o.body == "" && r.ofCountry(o.role)
	if guess {
		country = r.likelyCountry(f, start, home, o.local)
	}
	r.propose(f, from, to, f.officeWords(o, start, o.to), country, guess)
	return true
}

// noted reports whether a person was proposed by the name that begins at a word.
func (r *reading) noted(f *field, from int) bool {
	for _, o := range r.officials {
		for _, e := range o.Evidence {
			if e.Field == f.name && e.Start == f.words[from].start {
				return true
			}
		}
	}
	return false
}

// propose notes a person whom the gazetteer does not have.
func (r *reading) propose(f *field, from, to int, role, country string, guess bool) {
	prefix := ""
	if f.joined(from) {
		prefix = "و"
	} else if rest, ok := strings.CutPrefix(f.words[from].fold, "ل"); ok && !f.given(from) && latin.IsGiven(rest) {
		prefix = "ل"
	}
	r.proposeWithout(f, from, to, prefix, role, country, guess)
}

// proposeWithout notes a person, without the particle that is written together
// with the name.
func (r *reading) proposeWithout(f *field, from, to int, prefix, role, country string, guess bool) *Official {
	name := f.evidence(from, to, RuleStranger)
	name.Words, name.Start = strings.TrimPrefix(name.Words, prefix), name.Start+len(prefix)
	p := r.proposed(name.Words, country)
	switch {
	case p.Role == "" || p.listed || honorifics.Has(arabic.Fold(strings.TrimPrefix(p.Role, "و"))): // الأمير says less
		p.Role, p.Country, p.guessed, p.listed = role, cmp.Or(country, p.Country), guess, false
	case p.guessed && !guess && country != "":
		p.Country, p.guessed = country, false
	}
	r.note(f, p, name)
	return p
}

// known gives an office to the official whose name is found near it, where a
// word stands between: الرئيس المؤقت المنصف المرزوقي.
func (r *reading) known(f *field, o office, start, from, to int) bool {
	for _, m := range f.mentions {
		if m.from >= to || m.to <= from || !m.has(gazetteer.OfficialName) || f.ancestor(m.from) {
			continue
		}
		p, ok := r.whose(m, true, []int{0}, []office{o})
		if !ok {
			continue
		}
		known := r.official(p, ByName)
		r.note(f, known, f.evidence(m.from, m.to, RuleShort))
		if known.Role == "" {
			known.Role = f.officeWords(o, start, o.to)
		}
		return true
	}
	return false
}

// proposed returns the entry of a person who is written out, a new one if the
// text has not named them yet. A part of a name that was given in full is the
// same person.
func (r *reading) proposed(name, country string) *Official {
	folded := " " + arabic.Fold(name) + " "
	for _, o := range r.officials {
		if !o.Known && (strings.Contains(o.folded, folded) || strings.Contains(folded, o.folded)) {
			return o
		}
	}
	spelt := latin.Name(name)
	o := &Official{ID: latin.ID(spelt), Name: name, Latin: spelt, Via: ByName, folded: folded}
	if _, taken := r.names.Official(o.ID); taken || o.ID == "" { // a namesake of one who is known
		o.ID = strings.Trim(o.ID+"-"+strings.ToLower(country), "-")
	}
	if _, taken := r.names.Official(o.ID); taken || o.ID == "" {
		sum := arabic.Digest(name)
		o.ID = strings.Trim(o.ID+"-"+hex.EncodeToString(sum[:3]), "-")
	}
	r.officials = append(r.officials, o)
	return o
}
