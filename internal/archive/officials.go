package archive

import (
	"fmt"
	"strings"

	"github.com/mujaz/mujaz/internal/yamldoc"
)

// officials is how many there are.
const officials = 500

// An official is a person with one office.
type official struct {
	id       string
	name     pair // in full
	surname  pair
	role     name
	country  int // of words.countries
	from, to int // years; to is 0 for one who is still in office
}

// A term is a country in a year.
type term struct{ country, year int }

// appoint makes the officials. Countries have as many of them as they have
// news, two at least; where these are more than there are roles, they hold
// them one after the other.
func (a *Archive) appoint() {
	a.inOffice = map[term][]*official{}
	a.people = make([]official, 0, officials)
	shares := zipf(len(a.words.countries))
	spare, before := officials-2*len(a.words.countries), 0
	for c := range a.words.countries {
		until := int(shares[c] * float64(spare))
		a.staff(c, 2+until-before)
		before = until
	}
	for i := range a.people {
		o := &a.people[i]
		for year := first.Year(); year <= last.Year(); year++ {
			if year >= o.from && (o.to == 0 || year < o.to) {
				a.inOffice[term{o.country, year}] = append(a.inOffice[term{o.country, year}], o)
			}
		}
	}
}

// staff gives a country n officials.
func (a *Archive) staff(c, n int) {
	roles := a.words.names["role"]
	years := last.Year() - first.Year() + 1
	terms := (n + len(roles) - 1) / len(roles)
	for i := range n {
		k, t := len(a.people), i/len(roles)
		o := a.person(k)
		o.country, o.role = c, roles[i%len(roles)]
		o.from = first.Year() + t*years/terms
		if t+1 < terms && i+len(roles) < n {
			o.to = first.Year() + (t+1)*years/terms
		}
		a.people = append(a.people, o)
	}
}

// person names the k-th official.
func (a *Archive) person(k int) official {
	given, family := a.words.names["given"], a.words.names["family"]
	one, two, three := given[k%len(given)], given[(k/len(given)+7*k+3)%len(given)], family[k/len(given)%len(family)]
	if one == two {
		two = given[(k+1)%len(given)]
	}
	o := official{surname: three.pair}
	for lang := range o.name {
		o.name[lang] = one.pair[lang] + " " + two.pair[lang] + " " + three.pair[lang]
	}
	o.id = strings.ToLower(strings.ReplaceAll(o.name[en], " ", "-"))
	return o
}

// Site returns the files that are no articles: the configuration, and what the
// site knows of officials, sources and topics.
func (a *Archive) Site() []File {
	return []File{
		{"site.yaml", []byte(config)},
		{"content/data/officials.yaml", a.gazetteer()},
		{"content/data/sources.yaml", list(a.words.names["source"])},
		{"content/data/topics.yaml", list(a.words.names["topic"])},
	}
}

const config = `format: 1
title: {ar: الأرشيف, en: The Archive}
description: {ar: أرشيف مصنوع للقياس, en: An archive made for measuring}
baseURL: https://example.org/
timeZone: Asia/Baghdad
socialCards: false
defaultLanguage: ar
languages:
  ar: {label: العربية, locale: ar-IQ, direction: rtl, numerals: latn, months: dual}
  en: {label: English, locale: en-GB, direction: ltr}
`

func (a *Archive) gazetteer() []byte {
	var out strings.Builder
	for _, o := range a.people {
		to := ""
		if o.to != 0 {
			to = fmt.Sprintf(", to: %d", o.to)
		}
		fmt.Fprintf(&out, "- id: %s\n  names: {ar: %s, en: %s}\n  country: %s\n  offices: [{role: %s, from: %d%s}]\n  sources: ['https://example.org/']\n  checked: 2025-01\n",
			o.id, o.name[ar], o.name[en], a.words.countries[o.country].code, o.role.id, o.from, to)
	}
	return []byte(out.String())
}

// list is a file of names with ids.
func list(names []name) []byte {
	var out []byte
	for _, n := range names {
		entry := yamldoc.Format([]yamldoc.Field{{Key: "id", Value: n.id}, {Key: "names", Value: yamldoc.Inline{{Key: "ar", Value: n.pair[ar]}, {Key: "en", Value: n.pair[en]}}}})
		out = append(out, "- "+strings.ReplaceAll(strings.TrimSuffix(string(entry), "\n"), "\n", "\n  ")+"\n"...)
	}
	return out
}
