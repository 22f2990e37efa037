package main

import (
	"fmt"
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/date"
	"github.com/mujaz/mujaz/internal/gazetteer"
	"github.com/mujaz/mujaz/internal/tag"
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
	held := ", and are still held"
	if !entry.Office.Held() {
		held = ""
	}
	add.note("checked: %s says that the offices were looked up this month%s", entry.Checked, held)
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
	read, ok := a.site.Names.ReadOffice(words, country)
	o, female = read.Office, read.Female
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
	if !a.span(add, p, &o, words) {
		return gazetteer.Office{}, female
	}
	for _, l := range a.site.Config.Languages {
		if title := o.OwnTitle(languageOf(words)); title != "" && o.OwnTitle(l.Code) == "" {
			add.check("the office is called «%s», and in the language %s as its role: add it to title:", title, l.Code)
		}
	}
	if role.Single && o.Held() {
		a.others(add, o)
	}
	return o, female
}

// span gives an office its time, or says why it has none.
func (a *officialsAdd) span(add *addition, p *proposal, o *gazetteer.Office, words string) bool {
	first, ended := a.held(p, words)
	switch {
	case !a.since.IsZero():
		o.From = a.since
	case a.until.IsZero() || first.Compare(a.until) <= 0:
		o.From = first
	}
	if o.To = a.until; o.To.IsZero() {
		o.Ended = ended
	}
	switch {
	case o.From.IsZero() && o.Ended.IsZero():
		end := ""
		if !o.To.IsZero() {
			end = ", to: " + o.To.String()
		}
		add.check("since when the office %s is held, no article says: add offices: [{role: %s, from: …%s}]", o.Role, o.Role, end)
		return false
	case a.since.IsZero() && !o.From.IsZero():
		add.check("the office %s from %s, the day of the first article with it; --from gives another", o.Role, o.From)
	}
	if !o.Ended.IsZero() {
		add.check("the office %s had ended by %s, the day of the first article that says so; --to says when", o.Role, o.Ended)
	}
	return true
}

// held is the day of the first article in which the person holds the office that words
// name, and that of the first one behind the last of these in which they do no more.
func (a *officialsAdd) held(p *proposal, words string) (first, ended date.Date) {
	var last date.Date
	formerOn := map[date.Date]bool{}
	for _, w := range p.written {
		c, ok := a.site.Store.ByPath(w.article.Path)
		if !ok || c.Inherited || c.Date.IsZero() {
			continue
		}
		day := c.Date.DayIn(a.site.Config.TimeZone)
		if gazetteer.IsFormer(w.person.Role) {
			if a.sameOffice(w.person.Role, words) {
				formerOn[day] = true
			}
			continue
		}
		if first.IsZero() || day.Compare(first) < 0 {
			first = day
		}
		if day.Compare(last) > 0 {
			last = day
		}
	}
	for day := range formerOn {
		if day.Compare(last) > 0 && (ended.IsZero() || day.Compare(ended) < 0) {
			ended = day
		}
	}
	return first, ended
}

// sameOffice reports whether the words of two articles name one role, as far as they
// are understood.
func (a *officialsAdd) sameOffice(words, others string) bool {
	if words == others {
		return true
	}
	one, _ := a.site.Names.ReadOffice(words, "")
	other, ok := a.site.Names.ReadOffice(tag.Unglued(others), "")
	return !ok || one.Office.Role == other.Office.Role
}

// others notes who else holds the office, since then it resolves to nobody.
func (a *officialsAdd) others(add *addition, o gazetteer.Office) {
	for _, h := range a.site.Names.Holders(o.Role, o.Country, o.Body, o.Post, a.today) {
		if h.Official.ID != add.id {
			add.check("%s holds the office %s too: the office alone now names neither; give one of them to:", h.Official.ID, o.Role)
		}
	}
}
