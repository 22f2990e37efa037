package main

import (
	"fmt"
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/date"
	"github.com/mujaz/mujaz/internal/gazetteer"
)

// propose makes the entry of a person from what articles and flags say, and
// notes what nobody has checked.
func (a *officialsAdd) propose(add *addition, p *proposal) {
	entry := gazetteer.Proposal{ID: p.id, Names: a.names(add, p), Country: a.country, Checked: a.month()}
	if entry.Country == "" {
		entry.Country = p.country()
	}
	entry.Office, entry.Female = a.office(add, p, entry.Country)
	if entry.Country == "" && entry.Office.Country != "" {
		entry.Country = entry.Office.Country
	}
	if s := p.example().Source; s != nil && strings.HasPrefix(s.URL, "http") {
		entry.Sources = []string{s.URL}
	}
	add.entry = gazetteer.NewEntry(entry)
	a.spell(add.entry, p)
	add.note("checked: %s says that the offices were looked up this month, and are still held", entry.Checked)
}

// month is that of the clock.
func (a *officialsAdd) month() date.Date {
	year, month, _ := a.today.YMD()
	d, err := date.Parse(fmt.Sprintf("%04d-%02d", year, month))
	if err != nil {
		panic("the clock's month: " + err.Error())
	}
	return d
}

// languageOf is the language of a name, by its letters.
func languageOf(name string) string {
	if arabic.HasArabic(name) {
		return "ar"
	}
	return "en"
}

// names are a person's: those that flags give, or else as most articles write
// the name and spell it.
func (a *officialsAdd) names(add *addition, p *proposal) gazetteer.Names {
	names := gazetteer.Names{}
	for _, name := range p.names() {
		if lang := languageOf(name); names[lang] == "" {
			names[lang] = name
		}
	}
	if latin := p.latin(); names["en"] == "" && latin != "" {
		names["en"] = latin
		if a.nameEN == "" {
			add.check("the spelling %q, which follows rules; --name-en gives another", latin)
		}
	}
	for lang, given := range map[string]string{"ar": a.nameAR, "en": a.nameEN} {
		if given != "" {
			names[lang] = given
		}
	}
	for _, l := range a.site.Config.Languages {
		if names[l.Code] == "" {
			add.check("there is no name in the language %s: add it to names:", l.Code)
		}
	}
	return names
}

// office reads the person's office from the words of the articles, unless a
// flag names its role. It begins on the day of the first article that has it,
// the first on which it is known to have been held. One without a beginning
// would be the person's in all articles before, so it is left to the editor.
func (a *officialsAdd) office(add *addition, p *proposal, country string) (o gazetteer.Office, female bool) {
	words := p.role()
	o, female, ok := a.site.Names.ReadOffice(words, country)
	if a.role != "" && o.Role != a.role {
		o, ok = gazetteer.Office{Role: a.role}, true
	}
	if o.Country == "" && o.Body == "" {
		o.Country = country
	}
	role, known := a.site.Names.Role(o.Role)
	switch {
	case !ok && words == "":
		add.check("no article names an office: add offices:")
		return gazetteer.Office{}, female
	case !ok || !known:
		add.check("these words are no role that is known: add offices:, or name it with --role: %s", words)
		return gazetteer.Office{}, female
	case o.Body == "" && (o.Country == "" || role.Of == "body"):
		add.check("whose office %s is, no article says: add offices: with country: or body:", o.Role)
		return gazetteer.Office{}, female
	}
	switch o.From = a.firstDay(p); {
	case !a.since.IsZero():
		o.From = a.since
	case o.From.IsZero():
		add.check("since when the office %s is held, no article says: add offices: [{role: %s, from: …}]", o.Role, o.Role)
		return gazetteer.Office{}, female
	default:
		add.check("the office %s from %s, the day of the first article with it; --from gives another", o.Role, o.From)
	}
	if role.Single {
		a.others(add, o)
	}
	return o, female
}

// firstDay is the day of the earliest article that writes the person out.
func (a *officialsAdd) firstDay(p *proposal) date.Date {
	var first date.Date
	for _, w := range p.written {
		c, ok := a.site.Store.ByPath(w.article.Path)
		if !ok || c.Inherited || c.Date.IsZero() {
			continue
		}
		if day := c.Date.DayIn(a.site.Config.TimeZone); first.IsZero() || day.Compare(first) < 0 {
			first = day
		}
	}
	return first
}

// others notes who else holds the office, since then it resolves to nobody.
func (a *officialsAdd) others(add *addition, o gazetteer.Office) {
	for _, h := range a.site.Names.Holders(o.Role, o.Country, o.Body, o.Post, a.today) {
		if h.Official.ID != add.id {
			add.check("%s holds the office %s too: the office alone now names neither; give one of them to:", h.Official.ID, o.Role)
		}
	}
}
