package tag

import (
	"strings"

	"github.com/mujaz/mujaz/internal/gazetteer"
)

// Who comes to power is named between the verb and what they come to: «تسلم فلان رئاسة الإقليم»,
// «منذ تولي فلان الحكم».

// accessions proposes the people of whom a field tells that.
func (r *reading) accessions(f *field, home string) {
	for i := range f.words {
		if r.cues.of(&f.words[i]) != appointment || !accedes.Has(f.verbAt(i)) {
			continue
		}
		at := i + 1
		if at < len(f.words) && f.words[i].gap == " " && therein.Has(f.words[at].fold) { // تسلم فيها فلان
			at++
		}
		from, ok := f.behindHonorifics(at)
		if !ok || from >= len(f.words) || r.noted(f, from) {
			continue
		}
		to := f.untilPower(from)
		if to < 0 || f.units(from, to) < 2 {
			continue
		}
		end := to + 1
		if !f.article(to) {
			end = f.titleRest(end)
		}
		role := f.evidence(to, end, RuleOffice).Words
		if country := r.likelyCountry(f, to, home, false, person{from, to}); !r.gazetted(f, from, to, role) {
			r.propose(f, from, to, role, country, true)
		}
	}
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

// accedes are the verbs and nouns of coming to power, therein what may stand behind them, and
// powers what people come to, folded.
var (
	accedes = set("تولي", "تولت", "تسلم", "تسلمت", "يتولي", "تتولي", "تقلد", "تقلدت")
	therein = set("فيها", "فيه", "بها", "به")
	powers  = set(strings.Fields("رياسه الرياسه الحكم حكم السلطه العرش عرش القياده قياده مقاليد زمام الخلافه")...)
)
