package tag

import (
	"strings"

	"github.com/mujaz/mujaz/internal/gazetteer"
)

// mainOffice is the one of the offices beside a name that says most: one that
// the person has held, rather than a form of address (الأمير, الشيخ), and of
// those the longest.
func (r *reading) mainOffice(f *field, p *gazetteer.Official, beside []int, offices []office) int {
	best, most := -1, -1
	for _, i := range beside {
		o := offices[i]
		weight := o.to - o.from
		if o.role == headRole || weight == 1 && honorifics.Has(f.words[o.from].fold) { // بقيادة الملك
			weight = 0
		}
		if r.holds(p, o) && weight > 1 {
			weight += titleWords
		}
		if weight > most {
			best, most = i, weight
		}
	}
	return best
}

// beside returns the offices that stand next to a name: before it, with
// nothing but forms of address between, or right after it, perhaps behind a
// comma.
func (r *reading) beside(f *field, m mention, offices []office) []int {
	var out []int
	for i, o := range offices {
		switch {
		case o.to <= m.from && !(f.toldOf(o) && strings.HasPrefix(m.prefix, "و")) && f.onlyHonorifics(o.to, m.from):
			out = append(out, i)
		case o.from >= m.to && o.role != headRole && f.close(f.nameTail(m.to), o.from) && (len(out) == 0 && !o.joined && !f.givenBehind(o) || !f.ofNext(o)):
			out = append(out, i)
		}
	}
	return out
}

// toldOf reports whether a title is told of who is named before it, by its form: سفيرا لدى.
func (f *field) toldOf(o office) bool {
	return o.behind || !f.article(o.from) && strings.HasSuffix(f.words[o.from].fold, "ا")
}

// ofNext reports whether an office behind a name is that of the next person:
// «الرئيس فلان وزيرة التخطيط فلانة».
func (f *field) ofNext(o office) bool {
	if gap := f.words[o.from-1].gap; strings.Contains(gap, "،") && !o.joined && !f.givenBehind(o) {
		return false
	}
	if i, ok := f.mentionAt(o.to); ok && f.mentions[i].has(gazetteer.OfficialName) {
		return true
	}
	if i, ok := f.mentionAt(o.to + 1); ok && o.joined && f.article(o.to) && f.words[o.to].gap == " " && f.words[o.to-1].gap == " " && f.mentions[i].has(gazetteer.OfficialName) { // والموفد العربي فلان
		return true
	}
	_, _, ok := f.nameBehind(o)
	return ok
}

// givenBehind reports whether an office has the name of its country or body, and right
// behind that a name.
func (f *field) givenBehind(o office) bool {
	return (o.country != "" || o.body != "") && o.to < len(f.words) && f.words[o.to-1].gap == " " && (f.given(o.to) || f.foreignPair(o.to))
}

// onlyHonorifics reports whether nothing but forms of address stands between
// two words, and no full stop.
func (f *field) onlyHonorifics(from, to int) bool {
	if to-from > 4 || from == 0 {
		return false
	}
	for i := from - 1; i < to; i++ {
		if i >= from && !honorifics.Has(f.words[i].fold) && !(former.Has(f.words[i].fold) && i+1 < to && (honorific(f.words[i+1]) || former.Has(f.words[i+1].fold)) || i > from && former.Has(f.words[i].fold) && former.Has(f.words[i-1].fold)) { // الراحل الأمير, الأسبق الراحل
			return false
		}
		gap := f.words[i].gap
		if i < to-1 && honorific(f.words[i]) {
			gap = strings.Trim(gap, ". ") // د. بدر
		}
		if i == to-1 && i >= from && honorific(f.words[i]) {
			gap = strings.Trim(gap, ". ")
		}
		if i < to && strings.ContainsAny(gap, ".؛;؟?!\n(") && i != to {
			return false
		}
	}
	return true
}

func honorific(w word) bool { return honorifics.Has(w.fold) }

// nameTail passes what goes on with a name: بن عبدالله, آل سعود.
func (f *field) nameTail(to int) int {
	for to+1 < len(f.words) && joins.Has(f.words[to].fold) && !breaks(f.words[to-1].gap) && !breaks(f.words[to].gap) {
		to += 2
		if f.words[to-1].fold == "عبد" && to < len(f.words) {
			to++
		}
	}
	return to
}

// close reports whether an office follows a name at once.
func (f *field) close(to, from int) bool {
	return to == from && !strings.ContainsAny(f.words[to-1].gap, ".؛;؟?!\n:")
}
