package tag

import (
	"strings"

	"github.com/mujaz/mujaz/internal/gazetteer"
)

// Who comes to power is named between the verb and what they come to: «تسلم فلان رئاسة الإقليم»,
// «منذ تولي فلان الحكم».

// accessions proposes the people of whom a field tells that.
func (r *reading) accessions(f *field, cued []int, home string) {
	for _, i := range cued {
		if r.cues.of(&f.words[i]) != appointment || !takes.Has(f.verbAt(i)) {
			continue
		}
		at := i + 1
		if at < len(f.words) && f.words[i].gap == " " && therein.Has(f.words[at].fold) { // تسلم فيها فلان
			at++
		}
		from, to, ok := f.accedes(i, at)
		if !ok || r.noted(f, from) || r.leadsElsewhere(f, max(to, at)) {
			continue
		}
		power := max(to, at)
		end := power + 1
		if !f.article(power) {
			end = f.titleRest(end)
		}
		role := f.evidence(power, end, RuleOffice).Words
		if country := r.likelyCountry(f, power, home, false, person{from, to}); !r.gazetted(f, from, to, role) {
			r.propose(f, from, to, role, country, true)
		}
	}
}

// accedes finds who does what a verb says: behind it, until what they come to, or before it, where
// that stands right behind it («فلان تسلم رئاسة الإقليم»).
func (f *field) accedes(verb, at int) (from, to int, ok bool) {
	if at < len(f.words) && f.words[at-1].gap == " " && powers.Has(f.words[at].fold) {
		from, to, ok = f.nameBefore(verb)
		return from, to, ok && to == verb
	}
	if from, ok = f.behindHonorifics(at); !ok || from >= len(f.words) {
		return 0, 0, false
	}
	to = f.untilPower(from)
	return from, to, to > from && f.units(from, to) >= 2
}

// leadsElsewhere reports whether what somebody comes to is of a club, a firm or a paper: رئاسة
// تحرير, رئاسة النادي.
func (r *reading) leadsElsewhere(f *field, power int) bool {
	if f.article(power) || power+1 >= len(f.words) || f.words[power].gap != " " {
		return false
	}
	next := f.words[power+1].fold
	return r.ofPrivate(next) || next == "مجلس" && power+2 < len(f.words) && strings.HasSuffix(f.words[power+2].fold, "اداره")
}

// untilPower is where the name that begins at a word ends right before what somebody comes to; -1
// where something else stands between.
func (f *field) untilPower(from int) int {
	for to := from; to < min(from+maxNameUnits, len(f.words)); to++ {
		w := f.words[to].fold
		if to > from && powers.Has(w) {
			return to
		}
		if strings.Trim(f.words[to].gap, " ") != "" || f.verb(from, to) || f.particle(to) || !f.nameLike(to) && !joins.Has(w) && !(to > from && f.article(to) && !noNames.Has(w)) && !f.namesOfficial(to) {
			return -1
		}
	}
	return -1
}

// namesOfficial reports whether a word is of the name of an official.
func (f *field) namesOfficial(at int) bool {
	for _, m := range f.mentions {
		if m.from <= at && at < m.to {
			return m.has(gazetteer.OfficialName)
		}
	}
	return false
}

// therein may stand behind a verb of coming to power, and powers are what people come to, folded.
var (
	therein = set("فيها", "فيه", "بها", "به")
	powers  = set(strings.Fields("رياسه الرياسه الحكم السلطه العرش عرش مقاليد الخلافه")...)
)
