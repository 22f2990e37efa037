package tag

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"github.com/mujaz/mujaz/internal/gazetteer"
)

// The country of an official whom the gazetteer lacks is said by the title, or
// by what stands beside it; else it is guessed, which is good enough for a
// proposal, and for nothing else. What speaks for a country is weighed: the place where
// the text was filed and its outlet, the countries, parties and towns that it names, its
// spelling, where the sentence is set and who speaks in it.

// saidCountry is the country that the words of an office say, or those right
// before it.
func (r *reading) saidCountry(f *field, o office, start, rest, name int) string {
	if o.country != "" {
		return o.country
	}
	if f.worldly(start, o.to) {
		return ""
	}
	if code := r.titleCountry(f, o, rest, name); code != "" {
		return code
	}
	if code := r.movementOf(f, start, o.to); code != "" {
		return code
	}
	if o.to-o.from > 1 && f.possessed(o.to-1) && strings.HasSuffix(f.words[o.to-1].fold, "ته") { // وزير خارجيته
		return r.officeBefore(f, start)
	}
	if f.possessed(o.to-1) && !f.article(o.to-1) && (o.to-o.from == 1 || strings.HasSuffix(f.words[o.to-1].fold, "يه")) { // مستشاره
		if code := r.personBefore(f, start); code != "" {
			return code
		}
	}
	if f.hers(start) { // نددت حماس، ورئيس مكتبها السياسي
		if code := r.movementOf(f, f.sentence(start), start); code != "" {
			return code
		}
	}
	if start > 0 && beside.Has(f.words[start-1].fold) && f.words[start-1].gap == " " || f.theirs(start, o.to) { // يرافقه السفير, رئيسة بلديتها
		if code := r.personBefore(f, start); code != "" {
			return code
		}
	}
	return cmp.Or(r.placeCountry(f, o, start), f.countryBefore(o, start), f.ledBy(o), r.ledBefore(f, start))
}

// beside stand between two who come together, folded.
var beside = set("يرافقه", "ترافقه", "يرافقها", "ترافقها", "رافقه", "رافقته", "رافقها", "برفقه", "رفقه", "بمعيه")

// theirs reports whether a title is one in a town that is named before.
func (f *field) theirs(start, end int) bool {
	return end-start > 1 && ofTown.Has(f.words[start+1].fold)
}

// ofTown are what a town has, folded.
var ofTown = set("بلديتها", "بلديته", "شرطتها", "مجلسها")

// ownerBody is the body whose an office is by the pronoun of its title: «أوضح الاتحاد
// الأفريقي، على لسان رئيس آليته».
func (f *field) ownerBody(start, end int) string {
	for i := start; i < min(end, start+3); i++ {
		w := f.words[i].fold
		hers, his := strings.HasSuffix(w, "ها") && len(w) > len("هاها"), strings.HasSuffix(w, "ه") && f.possessed(i)
		if f.article(i) || f.given(i) || !hers && !his {
			continue
		}
		for j := len(f.mentions) - 1; j >= 0; j-- {
			m := f.mentions[j]
			if m.to > start || m.id(gazetteer.CountryName, gazetteer.BodyName, gazetteer.Demonym, gazetteer.OfficialName) == "" {
				continue
			}
			if sentenceEnds(f.words[m.to-1].gap) || f.sentence(start) > m.from {
				return ""
			}
			return m.id(gazetteer.BodyName)
		}
	}
	return ""
}

// titleCountry is the country in the rest of a title: مستشار الرئاسة الأوكرانية,
// وزير التغير المناخي في فانواتو. The rest is what stands between the title and the
// name, or behind both.
func (r *reading) titleCountry(f *field, o office, rest, name int) string {
	if o.post != "" {
		return ""
	}
	end := min(rest+titleWords, len(f.words))
	if name >= rest {
		end = min(end, name)
	}
	for i := rest; i < end && i > 0 && !breaks(f.words[i-1].gap); i++ {
		w := f.words[i].fold
		if name < rest && i > rest && r.nextOffice(f, i) == i && r.ofNextAt(f, i) {
			return ""
		}
		if w == "الدوله" && r.diplomatic(o.role) && r.text.Home != "" { // مندوب الدولة الدائم
			return r.text.Home
		}
		if j, ok := f.mentionAt(i); ok {
			m := f.mentions[j]
			if r.diplomatic(o.role) && i > rest && postWords.Has(f.words[i-1].fold) && m.id(gazetteer.CountryName) != "" { // سفير الدولة لدى فيتنام
				return ""
			}
			if code := m.id(gazetteer.Demonym); code != "" && (m.article || name > rest) {
				return code
			}
			near := i == rest || titleNouns.Has(f.words[i-1].fold) || postWords.Has(f.words[i-1].fold) || stateWords.Has(f.words[i-1].fold) || stateWords.Has(strings.TrimPrefix(strings.TrimPrefix(f.words[i-1].fold, "ب"), "ل")) || m.prefix != "" ||
				i > rest+1 && (strings.TrimLeft(f.words[i-2].fold, "بل") == "وزاره" || strings.HasPrefix(f.words[i-2].fold, "وزير")) // بوزارة خارجية الأوروغواي
			if code := m.id(gazetteer.CountryName); code != "" && near && !strings.Contains(m.prefix, "و") {
				return code
			}
			if code := m.id(gazetteer.SeatName); code != "" {
				return code
			}
			if code := m.titleOf(); code != "" { // سفير خادم الحرمين الشريفين
				return code
			}
			if code := m.id(gazetteer.CapitalName); code != "" && (m.prefix == "ب" || i == rest) {
				return code
			}
		}
		if newsVerbs.Has(w) || company.Has(w) && w != "الي" || imperfect(w) || f.particle(i) && !postWords.Has(w) {
			return ""
		}
	}
	return ""
}

// titleOf is the one country whose own title a mention is: خادم الحرمين الشريفين.
func (m mention) titleOf() string {
	code := ""
	for i, form := range m.forms {
		if form.Kind != gazetteer.RoleTitle || i > 0 && form.In != code {
			return ""
		}
		code = form.In
	}
	return code
}

// placeCountry is the country of the town or province in a local title: محافظ
// نينوى.
func (r *reading) placeCountry(f *field, o office, start int) string {
	if !o.local {
		return ""
	}
	for i := start; i < o.to; i++ {
		for _, n := range []int{2, 1} {
			if i+n > o.to {
				continue
			}
			if code := r.names.CountryOfTown(f.joinedWords(i, i+n)); code != "" {
				return r.governing(code)
			}
		}
	}
	return ""
}

// joinedWords are folded words with single blanks.
func (f *field) joinedWords(from, to int) string {
	if to == from+1 {
		return f.words[from].fold
	}
	return strings.TrimSpace(spaced(f.words[from:to]))
}

// governing is a country whose offices a place speaks for: one that is contested
// says nothing.
func (r *reading) governing(code string) string {
	if c, ok := r.names.Country(code); ok && c.Contested() {
		return ""
	}
	return code
}

// countryBefore is the country of whom an office is told: «وعن عمان نائب رئيس
// الوزراء», «فنلندا ... وزير خارجيتها».
func (f *field) countryBefore(o office, start int) string {
	if i, ok := f.mentionEnding(start); ok && !breaks(f.words[start-1].gap) {
		m := f.mentions[i]
		if m.from > 0 && forCountry.Has(strings.TrimPrefix(f.words[m.from-1].fold, "و")) || m.from > 1 && f.words[m.from-2].fold == "وعن" {
			if code := m.id(gazetteer.CountryName); code != "" {
				return code
			}
		}
	}
	if start > 0 && byWord.Has(f.words[start-1].fold) {
		return f.nearName(start)
	}
	if o.role != headRole && f.hers(start) {
		return f.near(start, func(m mention) string { return m.owner(f) })
	}
	return ""
}

// hers reports whether a title has «ها» in its first two words.
func (f *field) hers(start int) bool {
	for i := start; i < min(start+2, len(f.words)); i++ {
		if w := f.words[i].fold; strings.HasSuffix(w, "ها") && len(w) > len("هاها") && !f.article(i) {
			return true
		}
	}
	return false
}

// owner is the country that «ها» can stand for: by its name, or by the adjective of
// what is of it, as وزارة الخارجية الفرنسية.
func (m mention) owner(f *field) string {
	if code := m.id(gazetteer.CountryName); code != "" || !m.article || !strings.HasSuffix(f.words[m.to-1].fold, "ه") {
		return code
	}
	return m.id(gazetteer.Demonym)
}

// forCountry stand between a country and who acts for it: «ومثل ليبيا وزير النفط»;
// byWord between who speaks for a country and what it does: «تعهدت ألمانيا على لسان
// وزيرة التنمية». Folded, without «و».
var (
	forCountry = set("عن", "مثل", "مثلت", "يمثل", "يمثلها", "تمثل", "وفد")
	byWord     = set("لسان", "بلسان")
)

// mentionEnding is the mention that ends before a word.
func (f *field) mentionEnding(at int) (int, bool) {
	for i := len(f.mentions) - 1; i >= 0; i-- {
		if f.mentions[i].to <= at {
			return i, f.mentions[i].to == at
		}
	}
	return 0, false
}

// ofCountry reports whether a role is one in a country, and not in a body.
func (r *reading) ofCountry(role string) bool {
	known, ok := r.names.Role(role)
	return ok && known.Of != "body"
}

// nearName is the country that is named last before an office, in its paragraph.
func (f *field) nearName(at int) string {
	return f.near(at, func(m mention) string { return m.id(gazetteer.CountryName) })
}

// near asks the mentions before a word, the last first, until one has an answer.
func (f *field) near(at int, of func(mention) string) string {
	for i := len(f.mentions) - 1; i >= 0; i-- {
		m := f.mentions[i]
		if m.to > at {
			continue
		}
		if strings.Contains(f.text[f.words[m.to-1].end:f.words[at].start], "\n") {
			break
		}
		if code := of(m); code != "" {
			return code
		}
	}
	return ""
}

// Weights of what speaks for a country.
const (
	weightHome     = 5 // the text's own officials, whom the gazetteer has, are its
	weightOutlet   = 4 // it is that of the outlet
	weightFiled    = 2 // the text was filed from it
	weightMain     = 2 // the text names it at least twice as often as any other
	weightFirst    = 2 // the text names it first
	weightOffice   = 2 // the office before this one, in the paragraph, is its
	weightParty    = 3 // the movement that the text names first is of it
	weightTown     = 6 // the first governor or mayor of the text is of a town of it
	weightTowns    = 3 // the towns that the text names are its, and nothing says where it was filed
	weightEgypt    = 3 // the text is spelt as papers of Egypt write, and nothing says where it was filed
	weightScene    = 7 // the sentence is set in it
	weightDeclared = 6 // and there the official says something: who is visiting is rather met
	weightSpeaker  = 8 // it is that of the official who speaks of the office
	weightHost     = 4 // the text's ambassadors are accredited to it
	weightNear     = 1 // it is named last
)

// likelyCountry guesses the country of an office that says none, from all that
// speaks for one. For who governs a town it is that where the text was filed.
func (r *reading) likelyCountry(f *field, at int, home string, local bool) string {
	filed := r.governing(r.text.Country)
	if local && filed != "" {
		return filed
	}
	if code := cmp.Or(f.side(at), r.sameCouncil(f, at)); code != "" {
		return code
	}
	if code := r.metBy(f, at, filed); code != "" {
		return code
	}
	votes := map[string]int{}
	vote := func(code string, weight int) {
		if code != "" {
			votes[code] += weight
		}
	}
	town, towns, spelt := r.townCountry(), "", ""
	vote(town, weightTown)
	if filed == "" && r.text.Home == "" {
		if town == "" {
			towns = r.townsCountry()
			vote(towns, weightTowns)
		}
		spelt = r.spelling()
		vote(spelt, weightEgypt)
	}
	first, main := r.mainCountry()
	vote(home, weightHome)
	vote(r.text.Home, weightOutlet)
	vote(filed, weightFiled)
	vote(first, weightFirst)
	vote(main, weightMain)
	party := r.movementCountry()
	if r.partyFirst {
		votes[first] -= weightFirst
		vote(party, weightFirst)
	}
	vote(party, weightParty)
	vote(r.officeBefore(f, at), weightOffice)
	scene := r.scene(f, at)
	vote(scene, weightScene)
	if at > 0 && declares.Has(f.words[at-1].fold) {
		vote(scene, weightDeclared)
	}
	speaker := r.speaker(f, at)
	vote(speaker, weightSpeaker)
	host := ""
	if r.text.Home == "" {
		host = r.host()
		vote(host, weightHost)
	}
	vote(f.near(at, func(m mention) string { return m.id(gazetteer.CountryName, gazetteer.Demonym) }), weightNear)
	best, most := "", 0
	for _, code := range []string{scene, speaker, home, host, town, r.text.Home, party, main, r.officeBefore(f, at), filed, spelt, towns, first} {
		if votes[code] > most {
			best, most = code, votes[code]
		}
	}
	return best
}

// townCountry is the country of the first town in the title of a local office.
func (r *reading) townCountry() string {
	if r.town == nil {
		code := ""
		for i := range r.found {
			for _, o := range r.found[i] {
				if f := &r.fields[i]; code == "" && o.local && o.to < len(f.words) {
					o.to = min(o.to+2, len(f.words))
					code = r.placeCountry(f, o, o.from)
				}
			}
		}
		r.town = &code
	}
	return *r.town
}

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
			if i := whole.index(m.name); i >= 0 && (first < 0 || i < first) {
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

// officeBefore is the country of the office named last before a word in its
// paragraph, by its own words.
func (r *reading) officeBefore(f *field, at int) string {
	for i := range r.fields {
		if &r.fields[i] != f {
			continue
		}
		for j := len(r.found[i]) - 1; j >= 0; j-- {
			o := r.found[i][j]
			if o.to > at || o.country == "" || r.diplomatic(o.role) || f.ofCounterpart(o) {
				continue
			}
			if strings.Contains(f.text[f.words[o.to-1].end:f.words[at].start], "\n") {
				return ""
			}
			return o.country
		}
	}
	return ""
}

// diplomatic reports whether a role is that of a country's envoy to another, beside
// whom the other's offices stand.
func (r *reading) diplomatic(role string) bool {
	known, ok := r.names.Role(role)
	return ok && known.Kind == "diplomacy"
}

// ofCounterpart reports whether an office is that of a guest: نظيره الأميركي.
func (f *field) ofCounterpart(o office) bool {
	w := strings.TrimLeft(f.words[o.from].fold, "وبل")
	return counterparts.Has(w) || counterpartsMany.Has(w)
}

// officeEnding is the office named last before a word in its sentence.
func (r *reading) officeEnding(f *field, at int) (office, bool) {
	for i := range r.fields {
		if &r.fields[i] != f {
			continue
		}
		for j := len(r.found[i]) - 1; j >= 0; j-- {
			if o := r.found[i][j]; o.to < at {
				return o, at-o.to <= maxNameUnits
			}
		}
	}
	return office{}, false
}

// guest reports whether a country is named as that of a visitor: السفير الصيني,
// نظيره الكندي.
func (r *reading) guest(e Evidence) bool {
	for i := range r.fields {
		f := &r.fields[i]
		if f.name != e.Field {
			continue
		}
		at := sort.Search(len(f.words), func(j int) bool { return f.words[j].start >= e.Start })
		return at > 0 && !breaks(f.words[at-1].gap) && visitors.Has(strings.TrimLeft(f.words[at-1].fold, "وبل"))
	}
	return false
}

// visitors stand before the name or the adjective of their country, folded, without
// particles.
var visitors = set("السفير", "السفيره", "سفير", "سفيره", "نظيره", "نظيرته", "نظيرها", "نظيرتها", "القنصل", "قنصل")

// mainCountry is the country that a text names first, and the one that it is
// about: named at least twice as often as any other.
func (r *reading) mainCountry() (first, main string) {
	best, second, code := 0, 0, ""
	for i, e := range r.countries.entries {
		if first == "" && slices.ContainsFunc(e.Evidence, func(e Evidence) bool { return !r.guest(e) }) {
			first = e.ID
		}
		switch n := r.countries.weights[i].count; {
		case n > best:
			best, second, code = n, best, e.ID
		case n > second:
			second = n
		}
	}
	if best < 2 || best < 2*second {
		code = ""
	}
	return first, code
}
