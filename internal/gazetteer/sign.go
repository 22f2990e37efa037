package gazetteer

import "strings"

// Signs lists the spellings of what shows whose an unnamed office is, in a text
// between its own citizens: institutions, money, usages, outlets and families, each with
// the country as its ID. Money with the country's adjective (دينار كويتي) is a
// [Demonym], whose words may have the article. What is spelt like money and is none
// of these countries' is [Never].
func (g *Gazetteer) Signs() []Form {
	var out []Form
	for _, code := range g.CountryCodes() {
		e := &g.countries[code].entry
		l := list{id: code}
		l.all(Institution, e.Institutions)
		l.all(Money, e.Money)
		l.all(Usage, e.Usages)
		for _, name := range e.Families["ar"] {
			l.add(Family, "ar", name)
			if strings.HasPrefix(name, "ال") && strings.HasSuffix(name, "ي") { // of a woman
				l.add(Family, "ar", name+"ة")
			}
		}
		for _, money := range e.Money["ar"] {
			for _, stem := range e.Demonyms["ar"] {
				for _, adjective := range nisba(stem) {
					l.add(Demonym, "ar", money+" "+adjective)
				}
			}
		}
		out = append(out, l.out...)
	}
	for _, o := range g.outlets {
		if o.Home != "" {
			l := list{id: o.Home}
			l.add(HomeOutlet, "", o.forms...)
			out = append(out, l.out...)
		}
	}
	never := list{}
	never.add(Never, "ar", "جنيه إسترليني", "جنيها إسترلينيا", "الجنيه الإسترليني", "جنيهات إسترلينية", "ريال مدريد", "ريال سوسيداد")
	return append(out, never.out...)
}
