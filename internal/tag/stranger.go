package tag

import (
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/gazetteer"
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
	if r.leadsToNext(f, o) || o.role == headRole && f.leadsPrivate(o.from) {
		return false
	}
	start := f.strangerStart(o)
	from, to, ok := 0, 0, false
	if !o.behind {
		if from, to, ok = f.nameBehind(o); ok && r.ofHolder(f, o, from) {
			r.aide(f, o, start, home)
			return true
		}
	}
	if from, to, ok = r.strangerName(f, o, start, from, to, ok); !ok || f.institution(from) || f.words[o.from].fold == "محافظه" && from >= o.to && !f.given(from) { // شرطة محافظة الطائف بتشكيل
		return false
	}
	if r.meetsAnother(f, o, from, to) {
		return false
	}
	if from >= o.to && r.appointedBy(f, o, start, to) {
		return true
	}
	if start < o.from && filled.Has(f.words[start].fold) { // منصب وزير المالية
		start++
	}
	rest := o.to
	if o.to = f.roleEnd(o, start, from, to); to <= start {
		o.to = r.chained(f, o, o.to)
	}
	if r.known(f, o, start, from, to) {
		return true
	}
	if to <= start || from >= o.to+1 {
		o.to = f.formerRest(o.to)
	}
	if o.country == "" && o.body == "" {
		o.body = f.ownerBody(start, o.to)
	}
	country := r.saidCountry(f, o, start, rest, person{from, to})
	guess := country == "" && o.body == "" && r.national(f, o, start, o.to)
	if guess {
		if country = r.besides(f, o, o.from); country == "" {
			country = r.likelyCountry(f, start, home, o.local, person{from, to})
		}
	}
	if p := r.propose(f, from, to, f.officeWords(o, start, o.to), country, guess); o.role == headRole {
		p.listed = true // whatever else is said of them says more
	}
	return true
}

// roleEnd is where the title of an office ends, whose holder's name stands before it or
// some words behind.
func (f *field) roleEnd(o office, start, from, to int) int {
	switch {
	case from > o.to:
		return f.titleEnd(o.to, from)
	case to <= start && (o.open || o.behind || o.to-o.from == 1 && !f.article(o.from)) && o.country == "" && o.body == "":
		end := f.titleRest(o.to)
		switch o.role {
		case portfolio:
			end = f.ministryEnd(end - 1)
		case "minister":
			end = f.ministryRest(end)
		}
		return end
	}
	return o.to
}

// strangerStart is where the title of an office begins, with the word of a deputy or
// of who acts for its holder.
func (f *field) strangerStart(o office) int {
	start := o.from
	if o.deputy && !f.joinedTo(start-1, relatives) {
		start--
		if start > 0 && f.words[start].fold == "باعمال" && strings.HasSuffix(strings.TrimSuffix(f.words[start-1].fold, "ه"), "القايم") {
			start--
		}
	}
	start = f.bureauStart(start)
	if start > 0 && f.words[start-1].gap == " " && ordinal.Has(f.words[start-1].fold) { // فلان آخر وزير داخلية
		start--
	}
	return start
}

// ordinal stand before an office of which several follow each other, folded.
var ordinal = set("اخر", "اول")

// strangerName finds the name that belongs to an office, given the one right behind it,
// if there is one.
func (r *reading) strangerName(f *field, o office, start, from, to int, ok bool) (int, int, bool) {
	if o.behind {
		return f.nameOfSaid(o, start)
	}
	if ok {
		from, to = r.ratherBefore(f, o, start, from, to)
		return from, to, true
	}
	if from, to, ok = r.holderBefore(f, o, start); ok {
		return from, to, true
	}
	if from, to, ok = f.fillsPost(start); ok {
		return from, to, true
	}
	if o.to < len(f.words) && f.aboutNoun(o.to, o.from) {
		return 0, 0, false
	}
	for _, find := range []func() (int, int, bool){
		func() (int, int, bool) { return f.nameFurther(o.to, !o.local) },
		func() (int, int, bool) { return f.behindColon(o) },
		func() (int, int, bool) { return f.spoken(o) },
		func() (int, int, bool) { return f.enclosed(o) },
		func() (int, int, bool) { return f.placeAndName(o) },
		func() (int, int, bool) { return f.definitePair(o) },
		func() (int, int, bool) { return r.between(f, o) },
		func() (int, int, bool) { return r.reigning(f, o) },
	} {
		if from, to, ok = find(); ok {
			return from, to, true
		}
	}
	return 0, 0, false
}

// behindColon finds the name behind a title and a colon, in a list of who holds which office: «الرئيسة:
// فلانة – حزب كذا». What somebody says stands behind one, too.
func (f *field) behindColon(o office) (from, to int, ok bool) {
	from = o.to
	if from >= len(f.words) || strings.Trim(f.words[from-1].gap, " ") != ":" || !f.given(from) || f.clauseHas(o.from, saying) || f.clauseHas(o.from, speaking) {
		return 0, 0, false
	}
	to = f.nameEnd(from)
	return from, to, f.units(from, to) >= 2 && (to == len(f.words) || f.words[to-1].gap != " ")
}

// relative join a sentence to a name, folded.
var relative = set("الذي", "التي")

// nameOfSaid finds the name before an office that is said of somebody: «عين فلان
// وزيرا».
func (f *field) nameOfSaid(o office, start int) (from, to int, ok bool) {
	if from, to, ok = f.nameBefore(start); ok || o.role == portfolio {
		return from, to, ok
	}
	if at := start - 2; at > 0 && relative.Has(f.words[at].fold) && appoints.Has(f.words[at+1].fold) { // فلان الذي سمي قائدا
		return f.nameBefore(at)
	}
	if from, to, ok = f.appointed(start); ok {
		return from, to, true
	}
	if from, to, ok = f.strangeBefore(start, true, false); ok {
		return from, to, true
	}
	return f.setOff(start)
}

// between finds a name that nobody knows between a title of one word and another
// office: «السفير حداد الجوهري مساعد وزير الخارجية».
func (r *reading) between(f *field, o office) (from, to int, ok bool) {
	from = o.to
	if o.to-o.from > 1 || !f.article(o.from) || from >= len(f.words) || f.words[from-1].gap != " " || !f.nameLike(from) {
		return 0, 0, false
	}
	for to = from + 1; to < len(f.words) && to <= from+3 && f.words[to-1].gap == " "; to++ {
		if to-from >= 2 && (r.nextOffice(f, to) == to || deputies.Has(f.words[to].fold) && r.nextOffice(f, to) == to+1) {
			return from, to, true
		}
		if !f.nameLike(to) && !joins.Has(f.words[to].fold) && !f.surnameLike(to) {
			break
		}
	}
	return 0, 0, false
}

// ofHolder reports whether the name behind an office is that of an official who
// holds another, which the title names, and not this one.
func (r *reading) ofHolder(f *field, o office, from int) bool {
	i, ok := f.mentionAt(from)
	if !ok || !f.mentions[i].has(gazetteer.OfficialName) {
		return false
	}
	p, ok := r.names.Official(f.mentions[i].id(gazetteer.OfficialName))
	return ok && r.inner(f, o, from, p) != ""
}

// inner is the office within a title that a person holds who does not hold that of
// the title: of مستشار رئيس الوزراء, رئيس الوزراء.
func (r *reading) inner(f *field, o office, to int, p *gazetteer.Official) string {
	if to-o.from < 3 || r.holds(p, o) {
		return ""
	}
	for _, m := range r.trie.find(f.words[o.from+1 : to]) {
		if role := m.id(gazetteer.RoleTitle); role != "" && r.holds(p, office{role: role, country: o.country, body: o.body}) {
			return f.evidence(o.from+1+m.from, to, RuleOffice).Words
		}
	}
	return ""
}

// aide proposes whose name stands before the office of another who is named behind
// it: «فلان، مستشار رئيس الوزراء الإسرائيلي بنيامين نتنياهو».
func (r *reading) aide(f *field, o office, start int, home string) {
	from, to, ok := f.nameBefore(start)
	if !ok || r.noted(f, from) || !strings.Contains(f.words[to-1].gap, "،") {
		return
	}
	country, guess := o.country, false
	if country == "" && o.body == "" {
		country, guess = r.likelyCountry(f, start, home, false, person{from, to}), true
	}
	r.propose(f, from, to, f.officeWords(o, start, o.to), country, guess)
}

// aideStart is where the title of one who serves the holder of an office begins:
// المتحدث باسم الرئيس, كبير مستشاري الرئيس.
func (f *field) aideStart(o office) int {
	start := o.from - 1
	for start > 0 && !breaks(f.words[start-1].gap) && (speaks.Has(strings.TrimPrefix(f.words[start-1].fold, "ال")) || f.words[start-1].fold == "كبير" || f.words[start-1].fold == "كبيره") {
		start--
	}
	return start
}

// noted reports whether a person was proposed by the name that begins at a word.
func (r *reading) noted(f *field, from int) bool { return r.namedAt(f, from) != nil }

// namedAt is the person who was proposed by the name that begins at a word, nil if none was.
func (r *reading) namedAt(f *field, at int) *Official {
	for _, o := range r.officials {
		for _, e := range o.Evidence {
			if e.Field == f.name && e.Start <= f.words[at].start && f.words[at].start < e.End {
				return o
			}
		}
	}
	return nil
}

// known gives an office to the official whose name is found near it, where a
// word stands between: الرئيس المؤقت المنصف المرزوقي.
func (r *reading) known(f *field, o office, start, from, to int) bool {
	for _, m := range f.mentions {
		if m.from >= to || m.to <= from || f.ancestor(m.from) {
			continue
		}
		p, ok := r.bearer(f, m, o, to)
		if !ok {
			continue
		}
		if r.ofGuest(f, m, p, o) {
			return true
		}
		known := r.official(p, ByName)
		if full := m.has(gazetteer.OfficialName); full || !r.namedBy(f, m, p.ID) {
			r.note(f, known, f.evidence(m.from, m.to, RuleShort))
		}
		if full := m.has(gazetteer.OfficialName); known.Name == "" && full {
			known.Name = f.nameOf(m)
		} else if !full && !strings.Contains(known.Name, " ") {
			known.Name = f.evidence(from, to, RuleShort).Words
		}
		if known.Role == "" {
			known.Role = f.officeWords(o, start, o.to)
		}
		return true
	}
	return false
}

// namedBy reports whether an official was found to be named by a mention.
func (r *reading) namedBy(f *field, m mention, id string) bool {
	return slices.ContainsFunc(r.officials, func(o *Official) bool {
		return o.ID == id && slices.ContainsFunc(o.Evidence, func(e Evidence) bool { return e.Field == f.name && e.Start == f.words[m.from].start })
	})
}
