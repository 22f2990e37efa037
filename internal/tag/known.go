package tag

import (
	"cmp"
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/gazetteer"
)

// named finds the officials that a field names, and returns which offices are
// theirs.
func (r *reading) named(f *field, offices []office) map[int]bool {
	taken := map[int]bool{}
	for _, m := range f.mentions {
		full := m.has(gazetteer.OfficialName)
		if !full && !m.has(gazetteer.ShortName) || f.institution(m.from) || f.ancestor(m.from) || !full && (f.verbal(m) || f.givenOnly(m)) {
			continue
		}
		beside := slices.DeleteFunc(r.beside(f, m, offices), func(i int) bool { return r.received(f, m, offices[i]) })
		person, ok := r.whose(m, full, beside, offices)
		if !ok && !full && len(beside) == 0 {
			person, ok = r.byItself(f, m)
		}
		if !ok || !full && f.otherGiven(m, person) || full && (r.grandson(f, m, person) || r.private(person)) {
			continue
		}
		beside = slices.DeleteFunc(beside, func(i int) bool { return r.ofAnother(f, m, full, person, offices[i]) })
		inner := ""
		beside = slices.DeleteFunc(beside, func(i int) bool {
			words := ""
			if offices[i].to <= m.from {
				words = r.inner(f, offices[i], offices[i].to, person)
			}
			inner = cmp.Or(words, inner)
			return words != ""
		})
		o := r.official(person, ByName)
		o.Role = cmp.Or(o.Role, inner)
		o.Name = f.fullest(o.Name, m, full)
		for _, i := range beside {
			taken[i] = true
			o.Country = cmp.Or(o.Country, offices[i].country)
		}
		r.describe(f, o, person, m, beside, offices)
		rule := RuleName
		if !full {
			rule = RuleShort
		}
		r.note(f, o, f.evidence(m.from, m.to, rule))
	}
	return taken
}

// received reports whether an office behind a name is that of a diplomat whom they receive:
// «استقبل رئيس الوزراء فلان القنصل الإيطالي العام فلانا».
func (r *reading) received(f *field, m mention, o office) bool {
	return o.from == m.to && f.words[o.from-1].gap == " " && f.article(o.from) && r.diplomatic(o.role) && f.clauseHas(m.from, meets)
}

// ofAnother reports whether an office behind a name is that of whom they meet, or who
// is named next: ويرافق فلان وزير الطاقة كريم.
func (r *reading) ofAnother(f *field, m mention, full bool, p *gazetteer.Official, o office) bool {
	if o.from < m.to || o.behind {
		return false
	}
	if !p.Female && o.role != headRole && strings.HasSuffix(f.text[f.words[o.from].start:f.words[o.from].end], "ة") && titlesOfWomen.Has(f.words[o.from].fold) { // الرئيس فلان، وزيرة المالية فلانة
		return true
	}
	if f.words[o.from-1].gap != " " {
		return false
	}
	return r.ofGuest(f, m, p, o) || !r.holds(p, o) && f.ofNext(o) || !full && !f.words[m.from].upper && m.from > 0 && meets.Has(strings.TrimPrefix(f.words[m.from-1].fold, "و"))
}

// titlesOfWomen begin titles, folded.
var titlesOfWomen = set("رييسه", "وزيره", "نايبه", "سفيره", "مديره", "امينه", "محافظه", "حاكمه", "قايده", "ممثله", "مبعوثه", "مستشاره", "مفوضه", "منسقه", "الرييسه", "الوزيره", "النايبه", "السفيره")

// ofGuest reports whether an office behind the name of an official, of another country than
// theirs, is that of whom they meet: «استقبل الأمين العام للجامعة فلان سفير ماليزيا».
func (r *reading) ofGuest(f *field, m mention, p *gazetteer.Official, o office) bool {
	return o.from >= m.to && f.words[o.from-1].gap == " " && o.country != "" && o.country != p.Country && !o.former && !r.holds(p, o) && f.clauseHas(m.from, meets)
}

// describe gives an official the words of the main one of the offices beside their
// name, if the text has not said better.
func (r *reading) describe(f *field, to *Official, p *gazetteer.Official, m mention, beside []int, offices []office) {
	best := r.mainOffice(f, p, beside, offices)
	if best < 0 || to.Role != "" && (!to.listed || offices[best].role == headRole) {
		return
	}
	to.listed = offices[best].role == headRole // whatever else is said of them says more
	o := offices[best]
	start := o.from
	if second := f.strangerStart(o); o.deputy && !r.holds(p, o) && f.precededBy(start, seconds) && (start < m.from || second >= m.to) { // نائب رئيس المجلس فلان
		start = second
	}
	to.Role = f.officeWords(o, start, r.chainedBehind(f, o, m))
	switch {
	case o.country != "":
	case !r.ofCountry(o.role):
		to.Country = ""
	case p.Country == "": // of a body, and of a country before
		to.Country = heldIn(p, o.role)
	}
}

// heldIn is the country in which a person has held an office.
func heldIn(p *gazetteer.Official, role string) string {
	for _, o := range p.Offices {
		if o.Role == role && o.Country != "" {
			return o.Country
		}
	}
	return ""
}

// seconds are those who serve the holder of an office and have one of their own, folded.
var seconds = set("معاون", "معاونه", "نايب", "نايبه", "مساعد", "مساعده", "وكيل", "وكيله", "مستشار", "مستشاره", "مبعوث")

// chainedBehind is where the title of an office beside a name ends, with those that follow it.
func (r *reading) chainedBehind(f *field, o office, m mention) int {
	end := f.wholeTitle(o, m.to)
	if o.from < m.to {
		return end
	}
	return r.chained(f, o, end)
}

// fullest is the fullest form of a name that a text has given, of those so far and that
// of a mention.
func (f *field) fullest(sofar string, m mention, full bool) string {
	if name := f.nameOf(m); sofar == "" || full && len(name) > len(sofar) && hasWords(name, sofar) {
		return name
	}
	return sofar
}

// hasWords reports whether a name has all words of another: محمد ولد الشيخ الغزواني of ولد الغزواني.
func hasWords(name, of string) bool {
	words := strings.Fields(name)
	for w := range strings.FieldsSeq(of) {
		if !slices.Contains(words, w) {
			return false
		}
	}
	return true
}

// grandson reports whether a name goes on with that of a grandfather, in a text filed from
// a country that is not the person's, and that does not name it: محمد بن سلمان بن حمد of
// Bahrain.
func (r *reading) grandson(f *field, m mention, p *gazetteer.Official) bool {
	from := cmp.Or(r.text.Home, r.text.Country)
	return m.to < len(f.words) && sons.Has(f.words[m.to].fold) && f.words[m.to-1].gap == " " && from != "" && p.Country != "" && p.Country != from && !r.namesCountry(p.Country)
}

// meets are verbs behind which somebody stands who meets another, folded: «يلتقي فلان
// رئيسة البرلمان».
var meets = set("التقي", "التقت", "يلتقي", "تلتقي", "سيلتقي", "ستلتقي", "استقبل", "استقبلت", "يستقبل", "تستقبل", "قابل", "يقابل", "زار", "هاتف", "هنا", "ودع", "اقال", "اعفي", "عزل", "كلف", "اوفد", "استدعي", "ابلغ")

// verbal reports whether a short name is a verb of news, for all that they fold
// alike: «وترأس» is not تراس.
func (f *field) verbal(m mention) bool {
	w := f.words[m.from]
	if m.to-m.from > 1 || !newsVerbs.Has(strings.TrimPrefix(w.fold, "و")) {
		return false
	}
	title, ok := f.mentionAt(m.to)
	return strings.ContainsAny(f.text[w.start:w.end], "أإآؤئ") || ok && w.gap == " " && f.mentions[title].article && f.mentions[title].has(gazetteer.RoleTitle) // دان الرئيس
}

// givenOnly reports whether a short name is the given name of another: صالح قوجيل.
func (f *field) givenOnly(m mention) bool {
	if w := f.words[m.from]; m.to-m.from == 1 && m.prefix != "" && particles.Has(strings.TrimPrefix(w.fold, m.prefix)) && strings.HasSuffix(f.text[w.start:w.end], "ى") { // وعلى
		return true
	}
	if m.to-m.from > 1 || f.particle(m.from) || !f.given(m.from) || m.to == len(f.words) || f.words[m.from].gap != " " {
		return m.to-m.from == 1 && f.particle(m.from) // على
	}
	next := f.words[m.to].fold
	return numbers.Has(next) || joins.Has(next) || f.nameLike(m.to) && (f.given(m.to) || f.verbOrMark(m.to+1))
}

// verbOrMark reports whether a name has ended before a word.
func (f *field) verbOrMark(at int) bool {
	return at == len(f.words) || breaks(f.words[at-1].gap) || newsVerbs.Has(f.words[at].fold) || f.particle(at)
}

// ancestor reports whether a name is that of somebody's father: مكتوم بن محمد بن
// راشد.
func (f *field) ancestor(at int) bool {
	return at > 1 && sons.Has(f.words[at-1].fold) && !breaks(f.words[at-1].gap)
}

// sons join a name to that of the father.
var sons = set("بن", "اغ", "بنت", "ابن", "ولد", "منت")

// nameOf is the name in a mention, with what goes on behind it (بن سعيد), and
// without particles (لمحمود عباس) and forms of address (السلطان قابوس).
func (f *field) nameOf(m mention) string {
	from, to := m.from, f.nameTail(m.to)
	for from+1 < m.to && (honorifics.Has(strings.TrimPrefix(f.words[from].fold, "و")) || f.words[from].fold == "السلطان" || f.words[from].fold == "الملك") {
		from++
	}
	words := f.evidence(from, to, RuleName).Words
	if from == m.from {
		words = strings.TrimPrefix(words, m.prefix)
	}
	return words
}

// whose decides whom a name is of. A short name is of one who was named in
// full before, or who held the office that stands beside it.
func (r *reading) whose(m mention, full bool, beside []int, offices []office) (*gazetteer.Official, bool) {
	var candidates []*gazetteer.Official
	for _, form := range m.forms {
		if form.Kind != gazetteer.OfficialName && form.Kind != gazetteer.ShortName {
			continue
		}
		if p, ok := r.names.Official(form.ID); ok && !slices.Contains(candidates, p) {
			candidates = append(candidates, p)
		}
	}
	var fit []*gazetteer.Official
	for _, p := range candidates {
		for _, i := range beside {
			if r.holds(p, offices[i]) {
				fit = append(fit, p)
				break
			}
		}
	}
	switch {
	case len(fit) == 1:
		return fit[0], true
	case full && len(candidates) == 1 && !r.otherOffice(candidates[0], beside, offices) && !r.namesake(candidates[0], beside, offices):
		return candidates[0], true
	case !full:
		for _, p := range candidates {
			if slices.ContainsFunc(r.officials, func(o *Official) bool { return o.ID == p.ID && o.Via == ByName }) {
				return p, !r.otherOffice(p, beside, offices)
			}
		}
	}
	return nil, false
}

// holds reports whether a person has held an office, ever: newspapers go on
// using titles.
func (r *reading) holds(p *gazetteer.Official, o office) bool {
	return slices.ContainsFunc(p.Offices, func(held gazetteer.Office) bool {
		return held.Role == o.role && (o.country == "" || o.country == held.Country) && (o.body == "" || o.body == held.Body)
	})
}

// otherOffice reports whether the office beside a name belongs to another
// country than the person does: a namesake.
func (r *reading) otherOffice(p *gazetteer.Official, beside []int, offices []office) bool {
	return slices.ContainsFunc(beside, func(i int) bool {
		c := offices[i].country
		return c != "" && p.Country != "" && c != p.Country && !slices.ContainsFunc(p.Offices, func(o gazetteer.Office) bool { return o.Country == c || o.Post == c })
	})
}

// namesake reports whether an office of a country stands beside a name that the one
// of that name never held, in a text that names countries and not theirs, nor
// its capital, and does not speak from it.
func (r *reading) namesake(p *gazetteer.Official, beside []int, offices []office) bool {
	if p.Country == "" || p.Country == r.text.Home || p.Country == r.text.Country || len(r.countries.entries) == 0 || slices.ContainsFunc(r.countries.entries, func(e *Entry) bool { return e.ID == p.Country }) || r.namesCapital(p.Country) {
		return false
	}
	return slices.ContainsFunc(beside, func(i int) bool {
		o := offices[i]
		role, ok := r.names.Role(o.role)
		return ok && role.Of == "country" && (role.Kind == "government" || role.Kind == "executive" || role.Kind == "military" || role.Kind == "legislature" || role.Kind == "party" || role.Kind == "local") && !o.former && !o.deputy
	})
}

// namesCapital reports whether a text names the capital of a country.
func (r *reading) namesCapital(code string) bool {
	return slices.ContainsFunc(r.fields, func(f field) bool {
		return slices.ContainsFunc(f.mentions, func(m mention) bool { return m.id(gazetteer.CapitalName) == code })
	})
}
