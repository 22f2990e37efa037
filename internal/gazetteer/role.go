package gazetteer

import (
	"cmp"
	"slices"

	"github.com/mujaz/mujaz/internal/date"
)

// A Role is a kind of office: foreign minister, speaker, ambassador.
type Role struct {
	ID     string
	Rank   int  // sorts lists: head of state 10, ministers 30, spokespeople 60
	Single bool // one person at a time holds it in a country or body
	Kind   string
	Of     string // country, body or both
	Open   bool   // the title goes on with words that the gazetteer does not have: وزير
	entry  roleEntry
}

// genderForms are a title for a man, a woman and several people.
type genderForms struct {
	M         string   `yaml:"m"`
	F         string   `yaml:"f"`
	Pl        []string `yaml:"pl"`
	Construct []string `yaml:"construct"` // before the name of a country: وزير خارجية
}

// title returns the role's title for a person in a language, as the office is
// called in that country.
func (r *Role) title(lang, country string, female bool) (text, in string) {
	local := r.entry.In[country]
	for _, l := range append([]string{lang}, fallback...) {
		for _, forms := range []map[string]genderForms{local.forms(), r.entry.forms()} {
			f := forms[l]
			if female && f.F != "" {
				return f.F, l
			}
			if f.M != "" {
				return f.M, l
			}
		}
	}
	return r.ID, "en"
}

// OfficeTitle returns an office's title in a language with the country or body
// it belongs to, where the person's page does not say it.
func (g *Gazetteer) OfficeTitle(p *Official, o Office, lang string) (text, in string) {
	if own := o.OwnTitle(lang); own != "" {
		return own, lang
	}
	role, ok := g.roles[o.Role]
	if !ok {
		return o.Role, "en"
	}
	return role.title(lang, o.Country, p.Female)
}

// TitleAt returns the office that a person is called by on a day: the highest
// held then, or else the last held before, which is a former one.
func (g *Gazetteer) TitleAt(p *Official, day date.Date) (office Office, former, ok bool) {
	best := -1
	for i, o := range p.Offices {
		if o.Includes(day) && (best < 0 || g.rank(o) <= g.rank(p.Offices[best])) {
			best = i
		}
	}
	if best >= 0 {
		return p.Offices[best], false, true
	}
	for i, o := range p.Offices {
		if o.over(day) && (best < 0 || p.Offices[best].End().Compare(o.End()) <= 0) {
			best = i
		}
	}
	if best >= 0 {
		return p.Offices[best], true, true
	}
	return Office{}, false, false
}

func (g *Gazetteer) rank(o Office) int {
	if r, ok := g.roles[o.Role]; ok {
		return r.Rank
	}
	return 100
}

// seat is an office that one person holds at a time.
type seat struct{ role, country, body, post string }

// A Holder is an official in an office.
type Holder struct {
	Official *Official
	Office   Office
	Certain  bool // known to have held it then: not a guess from an older check
}

// Holders returns who held an office on a day; post is the country to which an
// ambassador is sent, and "" for other offices. More than one is there where
// the holders' dates meet.
func (g *Gazetteer) Holders(role, country, body, post string, on date.Date) []Holder {
	var out []Holder
	for _, h := range g.holders[seat{role, country, body, post}] {
		if h.Office.Includes(on) {
			h.Certain = !h.Office.To.IsZero() || h.Office.Held() && !afterCheck(h.Official, on)
			out = append(out, h)
		}
	}
	return out
}

// HasOffice reports whether a country has an official, at any time, who held an office of it.
func (g *Gazetteer) HasOffice(role, country string) bool {
	return len(g.holders[seat{role: role, country: country}]) > 0
}

// HeldSince returns the one person who has held an office on every day from a
// date to the last check, if there is one.
func (g *Gazetteer) HeldSince(role, country, body, post string, from date.Date) (Holder, bool) {
	holders := g.Holders(role, country, body, post, from)
	if len(holders) != 1 || !holders[0].Office.Held() {
		return Holder{}, false
	}
	return holders[0], true
}

// afterCheck reports whether a day is later than what is known of a person.
func afterCheck(p *Official, day date.Date) bool {
	return !p.Checked.IsZero() && p.Checked.Compare(day) < 0 && !p.Checked.Covers(day)
}

// InOffice returns who held offices in a country or a body when they were last
// checked, by rank and then by name.
func (g *Gazetteer) InOffice(country, body string) []Holder {
	var out []Holder
	for _, id := range g.OfficialIDs() {
		p := g.officials[id]
		for _, o := range p.Offices {
			if o.Held() && o.Country == country && o.Body == body {
				out = append(out, Holder{Official: p, Office: o, Certain: true})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b Holder) int { return cmp.Compare(g.rank(a.Office), g.rank(b.Office)) })
	return out
}
