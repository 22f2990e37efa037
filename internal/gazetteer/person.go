package gazetteer

import (
	"maps"
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/date"
	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/yamldoc"
)

// A personEntry is an official of a file, until roles and countries are known.
type personEntry struct {
	file  string
	entry officialEntry
	site  bool
}

func (l *loader) officials(f File) {
	var entries []placedOfficial
	yamldoc.Decode(f.Path, f.Data, 1, &entries, l.problems)
	for _, e := range entries {
		if l.fresh(f, e.ID) {
			l.people = append(l.people, personEntry{f.Path, e.officialEntry, l.site})
		}
	}
}

// checkHolders notes the people of the site who hold an office together with another,
// which one person holds at a time: named without a name, it would be nobody's.
func (l *loader) checkHolders() {
	now := map[seat][]*Official{} // two at most
	for at, holders := range l.g.holders {
		for _, h := range holders {
			if n := len(now[at]); n < 2 && h.Office.Held() && !slices.Contains(now[at], h.Official) {
				now[at] = append(now[at], h.Official)
			}
		}
	}
	for _, p := range l.people {
		official := l.g.officials[p.entry.ID.Value]
		if !p.site {
			continue
		}
		for _, o := range official.Offices {
			rivals := now[seat{o.Role, o.Country, o.Body, o.Post}]
			if !o.Held() || len(rivals) < 2 {
				continue
			}
			other := rivals[0]
			if other == official {
				other = rivals[1]
			}
			l.g.rivals.Add(diag.Warnf(p.entry.ID.Pos(p.file), "office-twice", "%s and %s both hold the office %s, so the office alone names neither", official.ID, other.ID, o.Role).
				WithHint("give the one who holds it no more to: or ended:; mujaz officials add %s copies a built-in entry", other.ID))
		}
	}
}

// checkOfficials makes the people, once roles and countries are known.
func (l *loader) checkOfficials() {
	for _, p := range l.people {
		e := p.entry
		o := &Official{
			ID: e.ID.Value, Names: e.Names, Female: e.Gender == "f",
			Country: e.Country.Value, Body: e.Body.Value, Checked: e.Checked, entry: e,
		}
		known(l, p.file, e.Country, "country", l.g.countries)
		known(l, p.file, e.Body, "body", l.g.bodies)
		for _, lang := range fallback {
			if e.Names[lang] == "" {
				l.problems.Add(diag.Warnf(e.ID.Pos(p.file), "name-missing", "%s has no name in the language %s", e.ID.Value, lang).
					WithHint("write names: {ar: …, en: …}"))
			}
		}
		for _, office := range e.Offices {
			o.Offices = append(o.Offices, l.office(p.file, o, office))
		}
		slices.SortStableFunc(o.Offices, func(a, b Office) int { return a.From.Compare(b.From) })
		o.Links = links(e.Links)
		l.g.officials[o.ID] = o
	}
}

func (l *loader) office(file string, p *Official, e officeEntry) Office {
	o := Office{Role: e.Role.Value, Country: e.Country.Value, Body: e.Body.Value, Post: e.Post.Value, From: e.From, To: e.To, Ended: e.Ended}
	if len(e.Title) > 0 {
		o.title = &e.Title
	}
	known(l, file, e.Role, "role", l.g.roles)
	known(l, file, e.Country, "country", l.g.countries)
	known(l, file, e.Body, "body", l.g.bodies)
	known(l, file, e.Post, "country", l.g.countries)
	if o.Country == "" && o.Body == "" {
		o.Country, o.Body = p.Country, p.Body
	}
	if end := o.End(); !end.IsZero() && end.Compare(o.From) < 0 && !end.Covers(o.From) && o.From.Precision() != date.None {
		l.problems.Add(diag.Errorf(e.Role.Pos(file), "office-dates", "the office ends (%s) before it begins (%s)", end, o.From).
			WithHint("mend from:, to: or ended:"))
	}
	if !o.To.IsZero() && !o.Ended.IsZero() {
		l.problems.Add(diag.Errorf(e.Role.Pos(file), "office-dates", "the office has to: and ended:").
			WithHint("write to: where it is known until when the office was held, and else ended:"))
	}
	return o
}

// linkTitles are the places that links lead to.
var linkTitles = map[string]string{
	"wikidata": "Wikidata", "wikipedia_ar": "ويكيبيديا", "wikipedia_en": "Wikipedia",
}

func links(in Names) []Link {
	var out []Link
	for _, key := range slices.Sorted(maps.Keys(in)) {
		title, target := linkTitles[key], in[key]
		if title == "" {
			title = key
		}
		if key == "wikidata" && !strings.Contains(target, "/") {
			target = "https://www.wikidata.org/wiki/" + target
		}
		out = append(out, Link{title, target})
	}
	return out
}
