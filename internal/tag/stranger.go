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
		from, to, ok = f.appointed(start)
	}
	if !ok {
		return false
	}
	switch {
	case from > o.to:
		o.to = f.titleEnd(o.to, from)
	case to <= start && (o.open || o.behind) && o.country == "" && o.body == "":
		o.to = f.titleRest(o.to)
	}
	if r.known(f, o, start, from, to) {
		return true
	}
	country := cmp.Or(o.country, f.titleCountry(o), r.placeCountry(f, o, start))
	if country == "" && o.body == "" && r.ofCountry(o.role) {
		country = r.likelyCountry(f, start, home, o.local)
	}
	r.propose(f, from, to, f.officeWords(o, start, o.to), country)
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

// titleCountry is the country whose adjective stands in the rest of a title:
// مستشار الرئاسة الأوكرانية.
func (f *field) titleCountry(o office) string {
	for i := o.to; i < min(o.to+openWords+1, len(f.words)) && i > 0 && !breaks(f.words[i-1].gap) && !newsVerbs[f.words[i].fold] && !company[f.words[i].fold]; i++ {
		if j, ok := f.mentionAt(i); ok {
			if code := f.mentions[j].id(gazetteer.Demonym); code != "" {
				return code
			}
			return ""
		}
	}
	return ""
}

// placeCountry is the country of the town or province in a local title: محافظ
// نينوى.
func (r *reading) placeCountry(f *field, o office, start int) string {
	if !o.local {
		return ""
	}
	for i := start; i < o.to; i++ {
		for _, n := range []int{2, 1} {
			if i+n > o.to {
				continue
			}
			if place, ok := r.names.PlaceByName(f.evidence(i, i+n, RuleOffice).Words); ok {
				return place.Country
			}
		}
	}
	return ""
}

// propose notes a person whom the gazetteer does not have.
func (r *reading) propose(f *field, from, to int, role, country string) {
	prefix := ""
	if f.joined(from) {
		prefix = "و"
	}
	r.proposeWithout(f, from, to, prefix, role, country)
}

// proposeWithout notes a person, without the particle that is written together
// with the name.
func (r *reading) proposeWithout(f *field, from, to int, prefix, role, country string) {
	name := f.evidence(from, to, RuleStranger)
	name.Words, name.Start = strings.TrimPrefix(name.Words, prefix), name.Start+len(prefix)
	p := r.proposed(name.Words, country)
	if p.Role == "" || honorifics[arabic.Fold(strings.TrimPrefix(p.Role, "و"))] { // الأمير says less
		p.Role, p.Country = role, cmp.Or(country, p.Country)
	}
	r.note(f, p, name)
}

// known gives an office to the official whose name is found near it, where a
// word stands between: الرئيس المؤقت المنصف المرزوقي.
func (r *reading) known(f *field, o office, start, from, to int) bool {
	for _, m := range f.mentions {
		if m.from >= to || m.to <= from || !m.has(gazetteer.OfficialName) {
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

// ofCountry reports whether a role is one in a country, and not in a body.
func (r *reading) ofCountry(role string) bool {
	known, ok := r.names.Role(role)
	return ok && known.Of != "body"
}

// mainCountry is the country that a text is about: named at least twice as
// often as any other. It is good enough for a proposal, and for nothing else.
func (r *reading) mainCountry() string {
	best, second := 0, 0
	code := ""
	for i, e := range r.countries.entries {
		switch n := r.countries.weights[i].count; {
		case n > best:
			best, second, code = n, best, e.ID
		case n > second:
			second = n
		}
	}
	if best < 2*second {
		return ""
	}
	return code
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

// nearCountry is the country named last before an office, in its paragraph.
func (f *field) nearCountry(at int) string {
	i, _ := f.mentionAt(at)
	for i--; i >= 0; i-- {
		m := f.mentions[i]
		if strings.Contains(f.text[f.words[m.to-1].end:f.words[at].start], "\n") {
			break
		}
		if code := m.id(gazetteer.CountryName, gazetteer.Demonym); code != "" {
			return code
		}
	}
	return ""
}

// likelyCountry guesses the country of an office that says none: that of the
// text's own officials, unless both the country named last and the one that
// the text is about are another; else that one, or where it was filed from,
// which counts first for who governs a town. It is good enough for a proposal,
// and for nothing else.
func (r *reading) likelyCountry(f *field, at int, home string, local bool) string {
	main := r.mainCountry()
	if local && r.text.Country != "" {
		return r.text.Country
	}
	if main != "" && main == f.nearCountry(at) {
		return main
	}
	return cmp.Or(home, main, r.text.Country)
}
