package tag

import (
	"cmp"
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/gazetteer"
)

// ownerBehind gives an office the country, body or town that its title goes on with,
// and returns the mention that is then the next.
func (r *reading) ownerBehind(f *field, o *office, title, stem string, next int) int {
	premier := stem == "prime-minister" && title == ""
	if town := r.townEnd(f, o.to, o.local || premier); town > o.to {
		if o.to = town; premier { // رئيس وزراء أونتاريو
			o.role, o.local = "governor", true
		}
	} else if c, ok := f.adjacent(next, o.to); ok {
		if code := c.id(gazetteer.Demonym); code != "" && title != "" {
			o.country, o.to, next = code, c.to, next+1
		} else if code := c.id(gazetteer.CountryName); code != "" && (stem != "" || title != "" && !f.complete(o, c)) {
			o.country, o.to, next = code, c.to, next+1
			o.to = f.longName(o.to)
		} else if id := c.id(gazetteer.BodyName); id != "" {
			o.body, o.to, next = id, c.to, next+1
		}
	}
	if c, ok := f.adjacent(next, o.to+1); ok && o.country == "" && o.body == "" && stem != "" && f.followedBy(o.to, stateWords) && c.prefix == "" && c.id(gazetteer.CountryName) != "" { // سفير مملكة بوتان
		o.country, o.to, next = c.id(gazetteer.CountryName), c.to, next+1
	}
	return next
}

// complete reports whether a title ends with the article, so that it cannot be a country's whose
// name stands right behind it: «زار الرئيس العراق».
func (f *field) complete(o *office, c mention) bool { return f.article(o.to-1) && c.prefix == "" }

// ownerWithin gives an office the country or body that its title itself names: رئيس
// مجلس الدوما.
func (r *reading) ownerWithin(f *field, o *office, m mention) {
	o.country = r.seatAcross(f, m)
	for _, within := range r.within(f, m) {
		if within.conditional() {
			within.forms = slices.DeleteFunc(slices.Clone(within.forms), func(f *form) bool { return !r.fulfilled(f) })
		}
		o.country = cmp.Or(within.id(gazetteer.Demonym, gazetteer.SeatName), o.country)
		if code := within.id(gazetteer.CountryName); code != "" && within.to == m.to && r.reigns(m, code) { // أمير قطر
			o.country = cmp.Or(o.country, code)
		}
		if within.from == 0 || !secretaries.Has(strings.TrimPrefix(f.words[within.from-1].fold, m.prefix)) {
			o.body = cmp.Or(within.id(gazetteer.BodyName), o.body)
		}
	}
}

// reigns reports whether a title that ends with a country's name is that of who governs it:
// أمير قطر, بابا الفاتيكان. Of أمين عمان, عمان is a town.
func (r *reading) reigns(m mention, code string) bool {
	return slices.ContainsFunc(m.forms, func(form *form) bool {
		role, ok := r.names.Role(form.ID)
		return form.Kind == gazetteer.RoleTitle && ok && (form.In == code || role.Kind == "state")
	})
}

// ownTitle is the one country whose head of state has a title: خادم الحرمين الشريفين. «أمير
// البلاد» is who governs the country that the text speaks from.
func (r *reading) ownTitle(f *field, m mention, role string) string {
	known, ok := r.names.Role(role)
	if !ok || known.Kind != "state" || m.to-m.from < 2 {
		return ""
	}
	for i := m.from; i < m.to; i++ {
		if f.words[i].fold == "البلاد" {
			return ""
		}
	}
	return m.titleOf()
}

// seatAcross is the country of a seat whose name goes on a word behind a title: رئيس
// الديوان الملكي الهاشمي.
func (r *reading) seatAcross(f *field, m mention) string {
	if m.to >= len(f.words) || !f.article(m.to) || breaks(f.words[m.to-1].gap) {
		return ""
	}
	for _, found := range r.trie.find(f.words[m.from+1 : m.to+1]) {
		if last := m.to - m.from - 1; found.to > last && found.from < last {
			return found.id(gazetteer.SeatName)
		}
	}
	return ""
}

// secretaries are who only the security council of a country has: of the world's,
// nobody is secretary.
var secretaries = set("سكرتير", "سكرتيره", "امين", "امينه", "سكرتيرا", "امينا")

// theirMinistry reports whether a word is what a minister is of, and a pronoun.
func (r *reading) theirMinistry(f *field, at int) bool {
	if at >= len(f.words) || f.article(at) || breaks(f.words[at-1].gap) {
		return false
	}
	w := f.words[at].fold
	for _, pronoun := range []string{"هما", "هم", "ها", "ه"} {
		if of, ok := strings.CutSuffix(w, pronoun); ok {
			if rest, ok := strings.CutSuffix(of, "ت"); ok {
				of = rest + "ه"
			}
			of = "ال" + of
			return r.cues.of(&word{fold: of, hash: arabic.Hash(of)}) == ministry
		}
	}
	return false
}
