package tag

import (
	"cmp"
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/gazetteer"
)

// people finds officials: those named first, so that an office beside a name
// is theirs; then offices that stand alone.
func (r *reading) people() {
	r.weights = map[*Official]*weight{}
	offices := make([][]office, len(r.fields))
	for i := range r.fields {
		offices[i] = r.offices(&r.fields[i])
	}
	r.found = offices
	taken := make([]map[int]bool, len(r.fields))
	for i := range r.fields {
		taken[i] = r.named(&r.fields[i], offices[i])
	}
	home := r.home(offices, taken)
	for i := range r.fields {
		for j, o := range offices[i] {
			switch {
			case taken[i][j] && !o.many:
				if o.deputy {
					r.aide(&r.fields[i], o, r.fields[i].aideStart(o), home)
				}
			case o.many:
				r.list(&r.fields[i], o, home)
			case !r.stranger(&r.fields[i], o, home):
				r.alone(&r.fields[i], o, home)
			}
		}
	}
	for i := range r.fields {
		r.portfolios(&r.fields[i], home)
		r.successions(&r.fields[i], offices[i], home)
		r.fellows(&r.fields[i], offices[i])
	}
}

var (
	postWords = set("في", "لدي", "الي", "to", "in")
	former    = set("السابق", "السابقه", "الاسبق", "الراحل", "الراحله", "سابقا", "المنتخب", "المنتخبه", "المقبل", "القادم", "المستقيل", "المستقيله", "المخلوع", "المعزول", "المعزوله", "المقال", "انذاك", "حينها", "حينذاك", "وقتها", "يومها", "former", "late")
	deputies  = set("نايب", "نايبه", "مساعد", "مساعده", "وكيل", "وكيله", "مستشار", "مستشاره", "باسم", "مبعوث", "ممثل",
		"باعمال", "مرشح", "مرشحه", "نجل", "ابن", "ابنه", "زوجه", "شقيق", "شقيقه", "ارمله", "والد", "صهر", "حفيد", "محامي", "منصب", "deputy", "vice", "former", "assistant")
	// honorifics stand between an office and a name, or before a name.
	honorifics = set("د", "دكتور", "الدكتور", "دكتوره", "الدكتوره", "السيد", "السيده", "م", "مهندس", "المهندس", "الشيخ", "الشيخه", "الامير", "الاميره",
		"سمو", "صاحب", "السمو", "الملكي", "معالي", "سعاده", "فخامه", "دوله", "جلاله", "اللواء", "الفريق", "اول", "الركن", "ركن", "العميد", "المشير",
		"الاستاذ", "الاخ", "القاضي", "الملا", "القس", "الكاردينال", "المطران", "الحاخام", "الادميرال", "العقيد", "الرايد", "المقدم", "النقيب", "العماد", "المارشال",
		"البروفيسور", "الحاج", "داتو", "داتوك", "سري", "البروفسور", "السيناتور", "السناتور", "النايب", "سماحه", "فضيله", "نيافه", "غبطه", "المستشار", "السفير", "السفيره", "الجنرال", "mr", "mrs", "ms", "dr", "sheikh", "prince", "gen", "general")
)

func set(words ...string) *arabic.Lexicon { return arabic.NewLexicon(words...) }

func (f *field) followedBy(to int, words *arabic.Lexicon) bool {
	return to < len(f.words) && !breaks(f.words[to-1].gap) && words.Has(f.words[to].fold)
}

func (f *field) precededBy(from int, words *arabic.Lexicon) bool {
	if from == 0 || breaks(f.words[from-1].gap) {
		return false
	}
	var buf [16]arabic.Stem
	for _, s := range f.words[from-1].stems(buf[:0]) {
		if words.Has(s.Word) || words.Has("ال"+s.Word) {
			return true
		}
	}
	return false
}

// named finds the officials that a field names, and returns which offices are
// theirs.
func (r *reading) named(f *field, offices []office) map[int]bool {
	taken := map[int]bool{}
	for _, m := range f.mentions {
		full := m.has(gazetteer.OfficialName)
		if !full && !m.has(gazetteer.ShortName) || f.institution(m.from) || f.ancestor(m.from) || !full && (f.verbal(m) || f.givenOnly(m)) {
			continue
		}
		beside := r.beside(f, m, offices)
		person, ok := r.whose(m, full, beside, offices)
		if !ok || !full && f.otherGiven(m, person) || full && r.grandson(f, m, person) {
			continue
		}
		beside = slices.DeleteFunc(beside, func(i int) bool { // ويرافق فلان وزير الطاقة كريم
			o := offices[i]
			if o.from < m.to || f.words[o.from-1].gap != " " || o.behind {
				return false
			}
			return !r.holds(person, o) && f.ofNext(o) || !full && !f.words[m.from].upper && m.from > 0 && meets.Has(strings.TrimPrefix(f.words[m.from-1].fold, "و"))
		})
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
		if inner != "" && o.Role == "" {
			o.Role = inner
		}
		if name := f.nameOf(m); full && len(name) > len(o.Name) && (o.Name == "" || strings.Contains(name, o.Name)) || o.Name == "" {
			o.Name = name // the fullest form
		}
		for _, i := range beside {
			taken[i] = true
			if offices[i].country != "" && o.Country == "" {
				o.Country = offices[i].country
			}
		}
		if best := r.mainOffice(f, person, beside, offices); best >= 0 && (o.Role == "" || o.listed && offices[best].role != headRole) {
			o.listed = offices[best].role == headRole // whatever else is said of them says more
			o.Role = f.officeWords(offices[best], offices[best].from, f.wholeTitle(offices[best], m.to))
			if !r.ofCountry(offices[best].role) && offices[best].country == "" {
				o.Country = ""
			}
		}
		rule := RuleName
		if !full {
			rule = RuleShort
		}
		r.note(f, o, f.evidence(m.from, m.to, rule))
	}
	return taken
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
var meets = set("التقي", "التقت", "يلتقي", "تلتقي", "سيلتقي", "ستلتقي", "استقبل", "استقبلت", "يستقبل", "تستقبل", "قابل", "يقابل", "زار", "هاتف", "هنا", "ودع")

// verbal reports whether a short name is a verb of news, for all that they fold
// alike: «وترأس» is not تراس.
func (f *field) verbal(m mention) bool {
	w := f.words[m.from]
	return m.to-m.from == 1 && newsVerbs.Has(strings.TrimPrefix(w.fold, "و")) && strings.ContainsAny(f.text[w.start:w.end], "أإآؤئ")
}

// givenOnly reports whether a short name is the given name of another: صالح قوجيل.
func (f *field) givenOnly(m mention) bool {
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
var sons = set("بن", "بنت", "ابن", "ولد")

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

// otherGiven reports whether a given name that is not the person's stands right
// before their surname: عبدالله العليمي is not رشاد العليمي.
func (f *field) otherGiven(m mention, p *gazetteer.Official) bool {
	i := m.from - 1
	if i < 0 || m.prefix != "" || strings.Trim(f.words[i].gap, " ") != "" {
		return false
	}
	if i > 0 && f.words[i-1].fold == "عبد" {
		i--
	}
	return f.given(i) && !strings.Contains(" "+arabic.Fold(p.Names["ar"])+" ", " "+f.words[i].fold+" ")
}

// mainOffice is the one of the offices beside a name that says most: one that
// the person has held, rather than a form of address (الأمير, الشيخ), and of
// those the longest.
func (r *reading) mainOffice(f *field, p *gazetteer.Official, beside []int, offices []office) int {
	best, most := -1, -1
	for _, i := range beside {
		o := offices[i]
		weight := o.to - o.from
		if o.role == headRole || weight == 1 && honorifics.Has(f.words[o.from].fold) { // بقيادة الملك
			weight = 0
		}
		if r.holds(p, o) && weight > 1 {
			weight += titleWords
		}
		if weight > most {
			best, most = i, weight
		}
	}
	return best
}

// beside returns the offices that stand next to a name: before it, with
// nothing but forms of address between, or right after it, perhaps behind a
// comma.
func (r *reading) beside(f *field, m mention, offices []office) []int {
	var out []int
	for i, o := range offices {
		switch {
		case o.to <= m.from && f.onlyHonorifics(o.to, m.from):
			out = append(out, i)
		case o.from >= m.to && f.close(f.nameTail(m.to), o.from) && (len(out) == 0 && !o.joined && !f.givenBehind(o) || !f.ofNext(o)):
			out = append(out, i)
		}
	}
	return out
}

// ofNext reports whether an office behind a name is that of the next person:
// «الرئيس فلان وزيرة التخطيط فلانة».
func (f *field) ofNext(o office) bool {
	if gap := f.words[o.from-1].gap; strings.Contains(gap, "،") && !o.joined && !f.givenBehind(o) {
		return false
	}
	if i, ok := f.mentionAt(o.to); ok && f.mentions[i].has(gazetteer.OfficialName) {
		return true
	}
	if i, ok := f.mentionAt(o.to + 1); ok && o.joined && f.article(o.to) && f.words[o.to].gap == " " && f.words[o.to-1].gap == " " && f.mentions[i].has(gazetteer.OfficialName) { // والموفد العربي فلان
		return true
	}
	_, _, ok := f.nameBehind(o)
	return ok
}

// givenBehind reports whether an office has the name of its country or body, and right
// behind that a name.
func (f *field) givenBehind(o office) bool {
	return (o.country != "" || o.body != "") && o.to < len(f.words) && f.words[o.to-1].gap == " " && (f.given(o.to) || f.foreignPair(o.to))
}

// onlyHonorifics reports whether nothing but forms of address stands between
// two words, and no full stop.
func (f *field) onlyHonorifics(from, to int) bool {
	if to-from > 4 || from == 0 {
		return false
	}
	for i := from - 1; i < to; i++ {
		if i >= from && !honorifics.Has(f.words[i].fold) && !(former.Has(f.words[i].fold) && i+1 < to && honorific(f.words[i+1])) { // الراحل الأمير
			return false
		}
		gap := f.words[i].gap
		if i < to-1 && honorific(f.words[i]) {
			gap = strings.Trim(gap, ". ") // د. بدر
		}
		if i == to-1 && i >= from && honorific(f.words[i]) {
			gap = strings.Trim(gap, ". ")
		}
		if i < to && strings.ContainsAny(gap, ".؛;؟?!\n(") && i != to {
			return false
		}
	}
	return true
}

func honorific(w word) bool { return honorifics.Has(w.fold) }

// nameTail passes what goes on with a name: بن عبدالله, آل سعود.
func (f *field) nameTail(to int) int {
	for to+1 < len(f.words) && joins.Has(f.words[to].fold) && !breaks(f.words[to-1].gap) && !breaks(f.words[to].gap) {
		to += 2
		if f.words[to-1].fold == "عبد" && to < len(f.words) {
			to++
		}
	}
	return to
}

// close reports whether an office follows a name at once.
func (f *field) close(to, from int) bool {
	return to == from && !strings.ContainsAny(f.words[to-1].gap, ".؛;؟?!\n:")
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
		return ok && role.Of == "country" && (role.Kind == "government" || role.Kind == "executive" || role.Kind == "military") && !o.former && !o.deputy
	})
}

// namesCapital reports whether a text names the capital of a country.
func (r *reading) namesCapital(code string) bool {
	return slices.ContainsFunc(r.fields, func(f field) bool {
		return slices.ContainsFunc(f.mentions, func(m mention) bool { return m.id(gazetteer.CapitalName) == code })
	})
}

// official returns the entry of a person, a new one if there is none yet.
func (r *reading) official(p *gazetteer.Official, via Via) *Official {
	for _, o := range r.officials {
		if o.ID == p.ID {
			return o
		}
	}
	o := &Official{ID: p.ID, Known: true, Country: p.Country, Via: via}
	r.officials = append(r.officials, o)
	return o
}

func (r *reading) note(f *field, o *Official, e Evidence) {
	o.Evidence = append(o.Evidence, e)
	r.weight(o).note(e, inLead(f, e), r.mentioned)
	r.mentioned++
}

func (r *reading) weight(o *Official) *weight {
	w := r.weights[o]
	if w == nil {
		w = &weight{}
		r.weights[o] = w
	}
	return w
}
