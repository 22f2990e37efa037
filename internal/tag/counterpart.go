package tag

import (
	"cmp"
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/gazetteer"
)

// Who meets an official of another country is called their counterpart, and holds the office
// that was named last.

// counterpart reads «نظيره الكوبي»: the office named last before it, in
// another country.
func (f *field) counterpart(i int, offices []office) (office, bool) {
	m := f.mentions[i]
	code := m.id(gazetteer.Demonym)
	if code == "" || m.from == 0 || len(offices) == 0 || breaks(f.words[m.from-1].gap) {
		return office{}, false
	}
	last := offices[len(offices)-1]
	for j := m.from - 1; j >= last.to && !sentenceEnds(f.words[j-1].gap); j-- {
		if sports.Has(f.words[j-1].fold) { // هنأ المدرب نظيره الإسباني
			return office{}, false
		}
	}
	var buf [16]arabic.Stem
	for _, s := range f.words[m.from-1].stems(buf[:0]) {
		if counterparts.Has(s.Word) || counterpartsMany.Has(s.Word) {
			return office{from: m.from - 1, to: m.to, joined: strings.HasPrefix(f.words[m.from-1].fold, "و"), role: last.role, country: code, many: counterpartsMany.Has(s.Word)}, true
		}
	}
	return office{}, false
}

var (
	counterparts     = set("نظيره", "نظيري", "نظيرنا", "نظيرته", "نظيرها", "نظيرتها", "نظيرهما", "نظيرهم")
	counterpartsMany = set("نظيريه", "نظيراه", "نظيريها", "نظيراها", "نظرايه", "نظراءه", "نظراوه", "نظرايها")
)

// ofCounterpart reports whether an office is that of a guest: نظيره الأميركي.
func (f *field) ofCounterpart(o office) bool {
	w := strings.TrimLeft(f.words[o.from].fold, "وبل")
	return counterparts.Has(w) || counterpartsMany.Has(w)
}

// guests proposes who is called the counterpart of an official, and of which country is not said:
// «سلم الوزير دعوة من نظيره فلان». It is the one named last that is not the official's.
func (r *reading) guests(f *field, cued []int, offices []office, home string) {
	for _, i := range cued {
		if r.cues.of(&f.words[i]) != counterpart || f.words[i].gap != " " && strings.TrimSpace(f.words[i].gap) != "،" {
			continue
		}
		if m, ok := f.mentionAt(i + 1); ok && f.mentions[m].has(gazetteer.Demonym) {
			continue
		}
		next, country := i+1, ""
		if m, ok := f.mentionAt(i + 2); ok && f.words[i+1].fold == "من" && f.mentions[m].prefix == "" && f.mentions[m].has(gazetteer.CountryName) { // نظيره من فانواتو فلان
			next, country = f.mentions[m].to, f.mentions[m].id(gazetteer.CountryName)
		}
		from, ok := f.behindHonorifics(next)
		if f.sporting(i) || !ok || !slices.ContainsFunc(offices, func(o office) bool { return o.to <= i && f.sentence(o.from) >= f.sentence(f.sentence(i)-1) }) {
			continue
		}
		to := f.nameEnd(from)
		if !f.given(from) && !(f.nameLike(from) && f.nameStops(to)) || !f.fullName(from, to) {
			continue
		}
		role := strings.TrimPrefix(f.evidence(i, i+1, RuleOffice).Words, "و")
		if !r.gazetted(f, from, to, role) {
			guess := country == ""
			r.propose(f, from, to, role, cmp.Or(country, r.guestCountry(f, i, cmp.Or(r.hostOf(offices, i), r.spokenFor(f, i, home)))), guess)
		}
	}
}

// sporting reports whether a sentence speaks of sport before a word: «هنأ المدرب نظيره».
func (f *field) sporting(at int) bool {
	for i := f.sentence(at); i < at; i++ {
		if w := f.words[i].fold; sports.Has(w) || players.Has(w) {
			return true
		}
	}
	return false
}

// hostOf is the country of the office named last before a word, whose holder meets a counterpart.
func (r *reading) hostOf(offices []office, at int) string {
	for _, o := range slices.Backward(offices) {
		if o.to <= at && !r.diplomatic(o.role) {
			return o.country
		}
	}
	return ""
}

// nameStops reports whether what stands behind a name that nobody knows is no more of it.
func (f *field) nameStops(to int) bool {
	return to == len(f.words) || breaks(f.words[to-1].gap) || f.particle(to) || newsVerbs.Has(f.verbAt(to)) || noNames.Has(f.words[to].fold) || phrasal(f.words[to].fold)
}

// spokenFor is the country of the official named last before a word who is no envoy, or else another.
func (r *reading) spokenFor(f *field, at int, home string) string {
	return r.lastOf(f, at, home, func(o *Official) bool { return o.Country != "" && !r.envoy(o) })
}

// guestCountry is the country, beside one, of whoever is named last
// before a word with one, or else the one named last, or next in its sentence.
func (r *reading) guestCountry(f *field, at int, own string) string {
	if guest := r.lastOf(f, at, "", func(o *Official) bool { return o.Country != "" && o.Country != own && !o.guessed }); guest != "" {
		return guest
	}
	guest := ""
	for _, m := range f.mentions {
		code := m.id(gazetteer.CountryName, gazetteer.Demonym)
		switch {
		case m.from >= at && (guest != "" || f.sentence(m.from) > at):
			return guest
		case code != "" && code != own:
			guest = code
		}
	}
	return guest
}

// lastOf is the country of the official named last before a word, of those who may be, or else
// another.
func (r *reading) lastOf(f *field, at int, country string, may func(*Official) bool) string {
	last := -1
	for _, o := range r.officials {
		if !may(o) {
			continue
		}
		for _, e := range o.Evidence {
			if e.Field == f.name && e.End <= f.words[at].start && e.Start > last {
				last, country = e.Start, o.Country
			}
		}
	}
	return country
}

// envoy reports whether an official is one of another country by their role.
func (r *reading) envoy(o *Official) bool {
	w, _, _ := strings.Cut(arabic.Fold(o.Role), " ")
	return visitors.Has(w) || envoys.Has(w)
}
