package tag

import (
	"bytes"

	"github.com/mujaz/mujaz/internal/gazetteer"
)

// A movement is a party or an armed group, and its country.
type movement struct {
	name    phrase
	country string
}

func movements(names *gazetteer.Gazetteer) []movement {
	var out []movement
	for _, code := range names.CountryCodes() {
		if c, ok := names.Country(code); ok {
			for _, m := range c.Movements() {
				out = append(out, movement{attachable(words(m)), code})
			}
		}
	}
	return out
}

// movementCountry is the country of the movement that a text names first.
func (r *reading) movementCountry() string {
	if r.party == nil {
		whole, first, code := r.whole(), -1, ""
		for _, m := range r.movements {
			i := whole.index(m.name)
			if i < 0 {
				continue
			}
			if r.movementsHere = append(r.movementsHere, m); first < 0 || i < first {
				first, code = i, m.country
			}
		}
		if first >= 0 && len(r.countries.entries) > 0 {
			i := whole.index(phraseOf(words(r.countries.entries[0].Evidence[0].Words)))
			r.partyFirst = i < 0 || first < i
		}
		r.party = &code
	}
	return *r.party
}

// movementOf is the country of the party or the group that a title names: رئيس
// المكتب السياسي لحركة حماس.
func (r *reading) movementOf(f *field, start, end int) string {
	if end-start < 2 || r.movementCountry() == "" { // the text names none
		return ""
	}
	title := []byte(spaced(f.words[start:min(end, len(f.words))]))
	for _, m := range r.movementsHere {
		if bytes.Contains(title, m.name.text) {
			return m.country
		}
	}
	return ""
}
