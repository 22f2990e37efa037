package gazetteer

import (
	"slices"
	"strings"
)

// A Kind says what a form names, and so what its words prove.
type Kind uint8

// Kinds of forms.
const (
	CountryName  Kind = iota // العراق
	Demonym                  // عراقي, and all forms of it
	CapitalName              // بغداد: evidence only where capitals count
	SeatName                 // الكرملين: stands for a government
	BodyName                 // الأمم المتحدة
	OfficialName             // محمود المشهداني
	ShortName                // المشهداني: only beside another form, or the office
	RoleTitle                // وزير الخارجية
	RoleStem                 // وزير خارجية: a country's name follows
	Never                    // واشنطن بوست: proves nothing, and hides what is in it
	Institution              // مجلس الأعيان: of Signs, as the next four
	Money                    // دينار
	Usage                    // غشت
	HomeOutlet               // القبس, which writes between its country's citizens
	Family                   // العازمي: the last name of many people of a country
)

// A Form is one spelling of a name.
type Form struct {
	Text   string // as people write it
	Kind   Kind
	ID     string   // of the country, body, official or role
	Lang   string   // ar or en; "" where it is not said
	Needs  []string // phrases of which one must be in the same text
	Unless []string // phrases of which none may be
	Surely []string // phrases that settle it, whatever else is there
	In     string   // of a role: the country in which it is called so
	Many   bool     // of a role: a plural
	Alone  bool     // of a short name: nobody else is called so, and it is no word
}

// Forms lists all spellings, in a fixed order, for whoever looks for them in
// texts.
func (g *Gazetteer) Forms() []Form {
	var out []Form
	for _, code := range g.CountryCodes() {
		out = append(out, g.countries[code].forms()...)
	}
	for _, id := range g.BodyIDs() {
		out = append(out, g.bodies[id].forms()...)
	}
	for _, id := range sortedRoles(g) {
		out = append(out, g.roles[id].forms()...)
	}
	for _, id := range g.OfficialIDs() {
		out = append(out, g.officials[id].forms()...)
	}
	never := list{}
	never.all(Never, g.never)
	return append(out, never.out...)
}

func sortedRoles(g *Gazetteer) []string {
	ids := make([]string, 0, len(g.roles))
	for id := range g.roles {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

// list collects forms of one entry.
type list struct {
	id      string
	english string // the name in English, of a person
	out     []Form
}

func (l *list) add(kind Kind, lang string, texts ...string) {
	for _, t := range texts {
		if t != "" {
			l.out = append(l.out, Form{Text: t, Kind: kind, ID: l.id, Lang: lang})
		}
	}
}

// all adds spellings by language, in a fixed order.
func (l *list) all(kind Kind, f forms) {
	for _, lang := range languages(f) {
		l.add(kind, lang, f[lang]...)
	}
}

func languages[V any](m map[string]V) []string {
	out := make([]string, 0, len(m))
	for lang := range m {
		out = append(out, lang)
	}
	slices.Sort(out)
	return out
}

func (c *Country) forms() []Form {
	l := list{id: c.Code}
	for _, lang := range fallback {
		l.add(CountryName, lang, unbracketed(c.News[lang])...)
		l.add(CountryName, lang, unbracketed(c.Official[lang])...)
	}
	l.all(CountryName, c.entry.Aliases)
	for _, stem := range c.entry.Demonyms["ar"] {
		l.add(Demonym, "ar", nisba(stem)...)
	}
	l.add(Demonym, "ar", c.entry.Demonyms["ar_forms"]...)
	for _, name := range append(unbracketed(c.News["ar"]), c.entry.Aliases["ar"]...) {
		l.nisbaOf(name)
	}
	l.add(Demonym, "en", c.entry.Demonyms["en"]...)
	l.all(CapitalName, c.entry.Capital)
	l.all(SeatName, c.entry.Seats)
	l.ambiguous(CountryName, c.entry.Ambiguous)
	l.all(Never, c.entry.Never)
	return l.out
}

// unbracketed is a name, and the two that CLDR writes as one: ميانمار (بورما).
func unbracketed(name string) []string {
	first, second, ok := strings.Cut(name, " (")
	if !ok {
		return []string{name}
	}
	return []string{name, first, strings.TrimSuffix(second, ")")}
}

// ambiguous gives forms that are also other words their conditions; one that
// is not among the entry's forms yet is added.
func (l *list) ambiguous(kind Kind, entries map[string][]ambiguousForm) {
	for _, lang := range languages(entries) {
		for _, a := range entries[lang] {
			for _, form := range a.Forms {
				for _, text := range nisba(form) {
					l.conditions(text, a, text != form) // رومانيا, «a Roman», is also the country
				}
			}
			if a.Form == "" || l.conditions(a.Form, a, false) {
				continue
			}
			of := kind
			if a.Adjective {
				of = Demonym
			}
			l.out = append(l.out, Form{Text: a.Form, Kind: of, ID: l.id, Lang: lang, Needs: a.Needs, Unless: a.Unless, Surely: a.Surely})
		}
	}
}

// conditions gives the forms that are spelled so their conditions, all or only adjectives.
func (l *list) conditions(text string, a ambiguousForm, adjectives bool) (found bool) {
	for i := range l.out {
		if adjectives && l.out[i].Kind != Demonym {
			continue
		}
		if nameKey(l.out[i].Text) == nameKey(text) {
			l.out[i].Needs, l.out[i].Unless, l.out[i].Surely, found = a.Needs, a.Unless, a.Surely, true
		}
	}
	return found
}

func (b *Body) forms() []Form {
	l := list{id: b.ID}
	for _, lang := range fallback {
		l.add(BodyName, lang, b.Names[lang])
	}
	l.all(BodyName, b.entry.Aliases)
	for _, stem := range b.entry.Demonyms["ar"] {
		l.add(BodyName, "ar", nisba(stem)...)
	}
	l.add(BodyName, "en", b.entry.Demonyms["en"]...)
	l.ambiguous(BodyName, b.entry.Ambiguous)
	l.all(Never, b.entry.Never)
	return l.out
}

func (r *Role) forms() []Form {
	l := list{id: r.ID}
	titles := func(in string, ar genderForms, en string, aliases forms) {
		from := len(l.out)
		l.add(RoleTitle, "ar", ar.M, ar.F)
		l.add(RoleTitle, "ar", predicates(append(append([]string{ar.M, ar.F}, ar.Construct...), aliases["ar"]...), ar.Pl)...)
		l.add(RoleStem, "ar", ar.Construct...)
		l.add(RoleStem, "ar", possessives(ar.Construct)...)
		l.add(RoleTitle, "en", en)
		l.all(RoleTitle, aliases)
		single := len(l.out)
		l.add(RoleTitle, "ar", ar.Pl...)
		for i := from; i < len(l.out); i++ {
			l.out[i].In, l.out[i].Many = in, i >= single || slices.Contains(ar.Pl, "ال"+l.out[i].Text) || l.out[i].Kind == RoleStem && pluralConstruct(l.out[i].Text, ar.Pl)
		}
	}
	titles("", r.entry.AR, r.entry.EN, r.entry.Aliases)
	l.add(RoleStem, "ar", r.entry.Construct...)
	for _, country := range languages(r.entry.In) {
		local := r.entry.In[country]
		titles(country, local.AR, local.EN, local.Aliases)
	}
	return l.out
}

func (p *Official) forms() []Form {
	l := list{id: p.ID, english: p.Names["en"]}
	if len(p.entry.Match) > 0 {
		l.add(OfficialName, "", p.entry.Match...)
	} else {
		for _, lang := range fallback {
			l.name(lang, p.Names[lang])
		}
		for _, lang := range languages(p.entry.Aliases) {
			for _, alias := range p.entry.Aliases[lang] {
				l.name(lang, alias)
			}
		}
	}
	l.add(ShortName, "", p.entry.Ambiguous...)
	l.alone(p.entry.Alone)
	l.all(Never, p.entry.Never)
	return l.out
}

// name adds a spelling of a person's name. One of a single word could be
// anybody's: it counts beside another form only, as does the last word of a
// longer one.
func (l *list) name(lang, text string) {
	words := strings.Fields(text)
	if len(words) < 2 {
		l.add(ShortName, lang, text)
		return
	}
	l.add(OfficialName, lang, text)
	l.add(OfficialName, lang, l.foreign(text)...)
	last := words[len(words)-1]
	if ordinals[last] { // محمد السادس
		return
	}
	n := len(words)
	if n > 2 && compound[words[n-2]] {
		last = words[n-2] + " " + last
	}
	if n > 3 && words[n-2] == "عبد" && compound[words[n-3]] {
		last = words[n-3] + " " + last
	}
	l.add(ShortName, lang, last)
	l.add(ShortName, lang, l.foreign(last)...)
}

// foreign are the forms of an Arabic name with the letters that some papers write for
// the p and v of others, where the English name has one and no sound that is written
// the same: پوتين.
func (l *list) foreign(text string) []string {
	english, out := strings.ToLower(l.english), []string(nil)
	if strings.Contains(english, "p") && !strings.Contains(english, "b") && strings.Contains(text, "ب") {
		text = strings.ReplaceAll(text, "ب", "پ")
		out = append(out, text)
	}
	if strings.Contains(english, "v") && !strings.Contains(english, "f") && !strings.Contains(english, "ph") && strings.Contains(text, "ف") {
		out = append(out, strings.ReplaceAll(text, "ف", "ڤ"))
	}
	return out
}

// alone marks the short names that name the person by themselves, and adds those that are not
// among them yet.
func (l *list) alone(texts []string) {
	for _, t := range texts {
		i := slices.IndexFunc(l.out, func(f Form) bool { return f.Kind == ShortName && nameKey(f.Text) == nameKey(t) })
		if i < 0 {
			i = len(l.out)
			l.add(ShortName, "", t)
		}
		l.out[i].Alone = true
	}
}

// ordinals end the names of kings and popes.
var ordinals = map[string]bool{
	"الأول": true, "الثاني": true, "الثالث": true, "الرابع": true, "الخامس": true, "السادس": true, "السابع": true, "الثامن": true, "التاسع": true, "العاشر": true,
	"I": true, "II": true, "III": true, "IV": true, "V": true, "VI": true, "VII": true, "VIII": true, "IX": true, "X": true, "XIV": true, "XVI": true, "Jr.": true, "Jr": true,
}

// compound are words that begin a family name of two.
var compound = map[string]bool{
	"عبد": true, "أبو": true, "آل": true, "بن": true, "ابن": true, "بو": true, "ولد": true, "دا": true, "دي": true, "فان": true, "فون": true,
	"al": true, "bin": true, "da": true, "de": true, "van": true, "von": true, "abu": true,
}
