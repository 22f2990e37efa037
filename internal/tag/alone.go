package tag

import (
	"cmp"
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/gazetteer"
)

// Offices beside which no name stands: «وزير الخارجية المصري» is who held the
// office on the article's day.

// home is the country that the text speaks from: that of the first official
// whom it names with an office and no country.
func (r *reading) home(offices [][]office, taken []map[int]bool) string {
	for i := range r.fields {
		f := &r.fields[i]
		for _, m := range f.mentions {
			if !m.has(gazetteer.OfficialName) && (!m.has(gazetteer.ShortName) || f.verbal(m) || f.givenOnly(m)) {
				continue
			}
			beside := r.beside(f, m, offices[i])
			for _, j := range beside {
				if p, ok := r.names.Official(m.id(gazetteer.OfficialName)); ok && p.Country != "" && f.abroad(offices[i][j]) {
					return p.Country
				}
			}
			if slices.ContainsFunc(beside, func(j int) bool { return offices[i][j].country != "" }) { // الرئيس فلان رئيس جمهورية أوزبكستان
				continue
			}
			for _, j := range beside {
				o := offices[i][j]
				if !taken[i][j] || o.country != "" || o.body != "" || !r.ofCountry(o.role) {
					continue
				}
				if p, ok := r.whose(m, m.has(gazetteer.OfficialName), []int{j}, offices[i]); ok && p.Country != "" && r.holds(p, o) && r.officeBefore(f, o.from) != p.Country {
					return p.Country
				}
			}
		}
	}
	return ""
}

// abroad reports whether an office is for its own country's citizens abroad: وزير
// الخارجية والمغاربة المقيمين بالخارج. It needs no country between them.
func (f *field) abroad(o office) bool {
	last := f.words[o.to-1].fold
	return o.to-o.from > 2 && (last == "بالخارج" || last == "الخارج" && f.words[o.to-2].fold == "في")
}

// alone resolves an office that no name stands beside.
func (r *reading) alone(f *field, o office, home string) {
	role, ok := r.names.Role(o.role)
	if !arabicWord(f.words[o.from]) {
		owned, beside := r.latinAlone(f, o)
		if beside {
			o = owned
		} else if !f.words[o.from].upper && o.role != "pope" { // "the president" is anyone
			return
		}
	}
	if !ok || !role.Single || o.many || o.former || o.deputy || f.nameFollows(o) || f.sent(o) {
		return
	}
	country := o.country
	if country == "" && o.body == "" {
		country = cmp.Or(o.own, r.papacy(o.role), home)
	}
	if country == "" && o.body == "" || r.text.Date.IsZero() {
		return
	}
	holder, ok := r.holder(o.role, country, o.body, o.post)
	if !ok {
		return
	}
	p := r.official(holder.Official, ByOffice)
	if p.Role == "" {
		p.Role = f.officeWords(o, o.from, o.to)
	}
	p.Guess = p.Guess || p.Via == ByOffice && !holder.Certain
	r.note(f, p, f.evidence(o.from, o.to, RuleOffice))
}

// sent reports whether an office is that of whose envoy the text names: المبعوث الخاص لرئيس
// الوزراء.
func (f *field) sent(o office) bool {
	return o.from > 1 && strings.HasPrefix(f.words[o.from].fold, "ل") && f.article(o.from-1) && f.words[o.from-1].gap == " " && f.precededBy(o.from-1, deputies)
}

// papacy is the country of a pope, in a text that names it and no pope of another church.
func (r *reading) papacy(role string) string {
	const vatican = "VA"
	if role != "pope" || !r.namesCountry(vatican) {
		return ""
	}
	for _, o := range r.officials {
		if p, ok := r.names.Official(o.ID); ok && p.Country != vatican && strings.HasPrefix(p.Names["ar"], "البابا ") {
			return ""
		}
	}
	return vatican
}

// holder returns the one person who held an office on the text's date.
func (r *reading) holder(role, country, body, post string) (gazetteer.Holder, bool) {
	if r.text.DateInherited {
		return r.names.HeldSince(role, country, body, post, r.text.Date)
	}
	holders := r.names.Holders(role, country, body, post, r.text.Date)
	if len(holders) != 1 {
		return gazetteer.Holder{}, false
	}
	return holders[0], true
}
