package gazetteer

import (
	"maps"
	"slices"
)

// allForms lists names and aliases in a fixed order.
func allForms(names Names, aliases forms) []string {
	var out []string
	for _, lang := range slices.Sorted(maps.Keys(names)) {
		out = append(out, names[lang])
	}
	for _, lang := range slices.Sorted(maps.Keys(aliases)) {
		out = append(out, aliases[lang]...)
	}
	return out
}

// index makes the tables by which names are looked up.
func (l *loader) index() {
	g := l.g
	for _, code := range g.CountryCodes() {
		c := g.countries[code]
		for _, name := range append(allForms(c.Official, c.entry.Aliases), allForms(c.News, nil)...) {
			g.countryNames[nameKey(name)] = true
		}
		for _, lists := range []forms{c.entry.Capital, c.entry.Cities} {
			l.indexPlaces(code, lists)
		}
		l.indexTowns(c)
	}
	for _, id := range g.OfficialIDs() {
		p := g.officials[id]
		for _, o := range p.Offices {
			if r := g.roles[o.Role]; r != nil && r.Single {
				key := seat{o.Role, o.Country, o.Body, o.Post}
				g.holders[key] = append(g.holders[key], Holder{Official: p, Office: o})
			}
		}
	}
}

// indexTowns notes the country of its capital, cities and provinces.
func (l *loader) indexTowns(c *Country) {
	note(l.g.towns, c.Code, c.entry.Capital, c.entry.Cities)
	note(l.g.regions, c.Code, c.entry.Capital, c.entry.Cities, c.entry.Provinces)
}

// note notes the country of places. A name that two countries have is of neither.
func note(places map[string]string, country string, names ...forms) {
	for _, lists := range names {
		for _, list := range lists {
			for _, name := range list {
				key := nameKey(name)
				if other, ok := places[key]; ok && other != country {
					places[key] = ""
				} else {
					places[key] = country
				}
			}
		}
	}
}

// indexPlaces notes the cities of a country. The n-th form in each language is
// the same city only for capitals, whose lists hold spellings of one name.
func (l *loader) indexPlaces(code string, lists forms) {
	for lang, list := range lists {
		for _, name := range list {
			key := nameKey(name)
			if _, ok := l.g.places[key]; !ok {
				l.g.places[key] = Place{Names: Names{lang: name}, Country: code}
			}
		}
	}
}
