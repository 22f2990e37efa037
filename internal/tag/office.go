package tag

import (
	"cmp"
	"strings"

	"github.com/mujaz/mujaz/internal/gazetteer"
)

// office is an office that the text names, with what belongs to it.
type office struct {
	from, to int  // words, with the country and post
	joined   bool // «و» is written before it
	role     string
	many     bool
	local    bool // of a province, a town or a unit, whose name goes on behind the title
	open     bool // the title goes on with words that nobody knows
	behind   bool // of the person named before it: بحقيبة الداخلية, رئيسا للمجلس
	country  string
	own      string // the one country that has the title, if its words do not say it
	body     string
	post     string // where an ambassador is sent
	former   bool
	deputy   bool // of the office's holder: نائب, المتحدث باسم
}

// offices finds the roles of a field and what stands with each: a country's
// adjective (السفير الروسي), its name after a title that wants one (وزير خارجية
// البرازيل), the country that an ambassador is sent to (في العراق).
func (r *reading) offices(f *field) []office {
	var out []office
	for i := range f.mentions {
		if o, ok := f.counterpart(i, out); ok {
			out = append(out, o)
		}
		m, next := r.withinDeputy(f, i)
		if n := len(out); n > 0 && m.from < out[n-1].to && f.words[m.from-1].fold == "لدي" { // الوزير المنتدب لدى رئيس الحكومة
			continue
		}
		if !r.isOffice(f, m, next) {
			continue
		}
		if o, ok := r.officeAt(f, m, next); ok {
			out = append(out, o)
		}
	}
	return out
}

// isOffice reports whether a mention is a title, and an office that counts: not a
// person's name, a private institution's, a part of another title.
func (r *reading) isOffice(f *field, m mention, next int) bool {
	title := m.id(gazetteer.RoleTitle)
	if title == "" && r.stem(m) == "" || f.given(m.from) && m.to < len(f.words) && joins.Has(f.words[m.to].fold) {
		return false
	}
	if m.to < len(f.words) && (r.ofPrivate(f.words[m.to].fold) && !f.elected(m.from) || f.ofFestival(m)) && !breaks(f.words[m.to-1].gap) || f.qualifies(m) {
		return false
	}
	if m.to-m.from == 1 && title == "president" && (f.followedBy(m.to, executive) || f.followedBy(m.to, financial) && !f.startsMention(m.to)) {
		return false
	}
	if c, ok := f.adjacent(next, m.to); ok && f.words[m.to-1].fold == "باعمال" && (c.has(gazetteer.RoleTitle) || c.has(gazetteer.RoleStem)) { // the office is the next one
		return false
	}
	if f.text[f.words[m.from].start:f.words[m.from].end] == "وإلى" { // no والي
		return false
	}
	if accredited.Has(strings.TrimPrefix(f.words[m.from].fold, m.prefix)) && m.from > 0 && f.words[m.from-1].gap == " " && f.followedBy(m.from+1, postWords) { // السفير المعتمد لدى
		return false
	}
	if strings.HasSuffix(f.text[f.words[m.from].start:f.words[m.from].end], "أمر") { // أمر وزير الداخلية is no آمر
		return false
	}
	if m.from > 0 && abd(f.words[m.from-1].fold) || f.memberState(m) || m.to-m.from == 1 && f.followedBy(m.to, federations) || f.ofTrade(m) || r.sends(f, m) { // عبد الأمير
		return false
	}
	if m.to-m.from == 1 && strings.TrimPrefix(f.words[m.from].fold, m.prefix) == "مستشار" && f.followedBy(m.to, expertise) || f.works(m) || r.captain(f, m) || f.clubs(m) || f.honorary(m) || m.to+1 < len(f.words) && f.words[m.to].fold == "مجموعه" && strings.ContainsAny(f.words[m.to].gap, "«\"“") { // رئيس مجموعة «النور»
		return false
	}
	return !f.named(m) && !f.place(m) && !r.eye(f, m) && !f.ofAssembly(m) && !f.company(m) && !r.sporting(f, m) && !f.institution(m.from) && !f.ancestor(m.from)
}

// officeAt is the office whose title a mention is; next is the mention behind it.
func (r *reading) officeAt(f *field, m mention, next int) (office, bool) {
	title, stem := m.id(gazetteer.RoleTitle), r.stem(m)
	o := office{from: m.from, to: m.to, role: title, many: manyOnly(m), joined: strings.HasPrefix(m.prefix, "و") || strings.HasPrefix(m.prefix, "ف")}
	o.local, o.open = r.goesOn(cmp.Or(title, stem))
	o.local = o.local && !(m.to-m.from > 1 && f.article(m.to-1))                            // of رئيس الأركان nothing is to come
	if o.local && m.to-m.from == 1 && f.article(m.from) && r.whole().hasAny(centralBanks) { // المحافظ السابق of a bank
		o.local = false
	}
	if stem == "minister" && r.theirMinistry(f, o.to) { // وزير خارجيته
		o.to++
		o.open = false
		o.role = cmp.Or(o.role, stem)
	}
	if role := cmp.Or(title, stem); strings.HasSuffix(role, "-minister") && role != "prime-minister" {
		for o.to = f.ministryRest(o.to); next < len(f.mentions) && f.mentions[next].from < o.to; next++ {
		}
	}
	o.to = f.delegateEnd(o.to)
	next = r.ownerBehind(f, &o, title, stem, next)
	if o.country == "" && o.body == "" && m.to-m.from > 1 {
		r.ownerWithin(f, &o, m)
	}
	if o.role == "" || stem != "" && (o.country != "" || o.body != "") {
		if stem == "" || o.country == "" && o.body == "" && !o.open && !(o.many && m.to-m.from > 1) && !f.becomes(o) {
			if !f.givenFurther(o, m) && !(m.from > 0 && f.words[m.from-1].gap == " " && ordinal.Has(f.words[m.from-1].fold)) { // آخر وزير داخلية
				return office{}, false
			}
			o.open = true
		}
		o.role = stem
	}
	r.ofCustodian(f, &o)
	for next < len(f.mentions) && f.mentions[next].from < o.to {
		next++
	}
	o.own = r.ownTitle(f, m, o.role)
	o.behind = o.role == portfolio || f.predicative(m) || o.country != "" && f.becomesOf(o) || o.country == "" && o.body == "" && f.becomes(o)
	r.post(f, &o, next)
	o.former = f.followedBy(o.to, former)
	o.deputy = f.precededBy(o.from, deputies)
	return o, true
}

// withinDeputy is a mention, and the next behind it. Of a title that only a country
// could end, and none does, it is the office of whom a deputy has: of نائب رئيس
// المجلس, رئيس المجلس.
func (r *reading) withinDeputy(f *field, i int) (m mention, next int) {
	m, next = f.mentions[i], i+1
	if m.to-m.from != 2 || m.has(gazetteer.RoleTitle) || !m.has(gazetteer.RoleStem) || !deputies.Has(strings.TrimPrefix(f.words[m.from].fold, m.prefix)) {
		return m, next
	}
	if c, ok := f.adjacent(next, m.to); ok && (c.has(gazetteer.CountryName) || c.has(gazetteer.BodyName)) {
		return m, next
	}
	within := r.trie.find(f.words[m.from+1 : min(m.from+1+titleWords, len(f.words))])
	if len(within) == 0 || within[0].from > 0 || !within[0].has(gazetteer.RoleTitle) && !within[0].has(gazetteer.RoleStem) {
		return m, next
	}
	of := within[0]
	of.from, of.to = of.from+m.from+1, of.to+m.from+1
	for next < len(f.mentions) && f.mentions[next].from < of.to {
		next++
	}
	return of, next
}

// givenFurther reports whether the construct of a title goes on for some words
// and then with a known given name: «رئيس حكومة الحوثيين فلان». Of one word, too
// many things are.
func (f *field) givenFurther(o office, m mention) bool {
	if m.to-m.from < 2 {
		return false
	}
	from, _, ok := f.nameFurther(o.to, false)
	return ok && (from-o.to <= openWords+2 || addresses.Has(f.words[from-1].fold))
}

// portfolio is the role of who is named with a ministry and no title: «احتفظ فلان
// بحقيبة الداخلية».
const portfolio = "portfolio"

// headRole is the role of who leads what is named before: «بزعامة فلان».
const headRole = "head"

// becomes reports whether an office is told of the person before it: «انتخب فلان
// رئيسا للمجلس».
func (f *field) becomes(o office) bool {
	if o.to >= len(f.words) || breaks(f.words[o.to-1].gap) {
		return false
	}
	to := o.to
	if w := f.words[to].fold; to+1 < len(f.words) && !strings.HasPrefix(w, "ل") && (strings.HasSuffix(w, "ا") || strings.HasSuffix(w, "ه")) && f.words[to].gap == " " { // رئيسا جديدا للوزراء
		to++
	}
	of, ok := strings.CutPrefix(f.words[to].fold, "لل")
	if !ok { // رئيسا لمجلس الوزراء, رئيسا لسلوفينيا
		of, ok = strings.CutPrefix(f.words[to].fold, "ل")
		ok = ok && (titleNouns.Has(of) || f.startsMention(to))
	}
	first := f.words[o.from].fold
	if f.words[to].fold == "علي" && (over.Has(first) || over.Has(strings.TrimPrefix(first, "و"))) && to+1 < len(f.words) { // واليا على صفاقس
		return true
	}
	if theirs := f.words[to].fold; (theirs == "له" || theirs == "لها" || theirs == "لهم") && !f.article(o.from) && !f.clauseHas(o.from, private) { // انتخب المجلس فلانا رئيسا له
		return strings.HasSuffix(first, "ا") || strings.HasSuffix(first, "ه") && !f.possessed(o.from)
	}
	return ok && !f.article(o.from) && !attachedArticle(first) && !f.possessed(o.from) && (strings.HasSuffix(first, "ا") || strings.HasSuffix(first, "ه")) && !private.Has(of) && !private.Has("ال"+of)
}

// becomesOf reports whether an office is told of the person before it with its country behind a
// preposition: «أدى اليمين رئيسا لسريلانكا».
func (f *field) becomesOf(o office) bool {
	first := f.words[o.from].fold
	return o.to-o.from == 2 && !f.article(o.from) && (strings.HasSuffix(first, "ا") || strings.HasSuffix(first, "ه") && !f.possessed(o.from)) && strings.HasPrefix(f.words[o.from+1].fold, "ل")
}

// works reports whether a governor's title is what anybody is called who works: عاملة ميدانية.
func (f *field) works(m mention) bool {
	w := strings.TrimPrefix(f.words[m.from].fold, "و")
	if m.to-m.from > 1 || m.to == len(f.words) || governed.Has(f.words[m.to].fold) {
		return false
	}
	if w == "عامله" || w == "عاملا" {
		return true
	}
	return w == "عامل" && (labours.Has(f.words[m.to].fold) || m.from > 0 && apposing.Has(f.words[m.from-1].fold)) // عامل نظافة, وهو عامل في
}

// expertise are adjectives of advisers whom anybody may have, folded: مستشار قانوني.
var expertise = set("قانوني", "قانونيه", "فني", "فنيه", "تقني", "تربوي", "تربويه", "نفسي", "نفسيه", "مالي", "ماليه", "تجاري", "تسويقي", "اسري", "اسريه", "طبي", "طبيه", "اعلاني", "عقاري", "تقنيه")

// labours are what is worked at, folded: عامل بناء.
var labours = set("نظافه", "بناء", "مصنع", "منجم", "مناجم", "محطه", "توصيل", "زراعي", "يومي", "مياوم", "اجنبي", "مصري", "في", "بمصنع", "بشركه", "كهرباء", "اطفاء", "صيانه", "مطعم", "مقهي", "حراسه")

// governed follow the title of a governor of Morocco, folded: عاملة إقليم, عاملا على.
var governed = set("اقليم", "عماله", "علي", "لعماله", "لاقليم", "ل")

// over are the governors who are set over a province, folded.
var over = set("واليا", "واليه", "عاملا", "عامله", "حاكما", "محافظا", "اميرا")

// possessed reports whether a word ends in a pronoun, as مستشاره does and, for all
// that they fold alike, مستشارة does not.
func (f *field) possessed(at int) bool {
	return strings.HasSuffix(f.text[f.words[at].start:f.words[at].end], "ه")
}

// predicative reports whether a title is told of the person before it by its
// form: وزيرا للدفاع.
func (f *field) predicative(m mention) bool {
	if m.to-m.from < 2 || f.article(m.from) {
		return false
	}
	first, of := f.words[m.from].fold, f.words[m.from+1].fold
	if len(of) > len("اا") && strings.HasSuffix(first, "ا") && strings.HasSuffix(of, "ا") { // أمينا عاما
		return true
	}
	return strings.HasPrefix(of, "ل") && !titleNouns.Has(of) && (strings.HasSuffix(first, "ا") || strings.HasSuffix(first, "ه"))
}

// stem is the role that a construct is of: of several, one whose title goes on.
func (r *reading) stem(m mention) string {
	for _, f := range m.forms {
		if _, open := r.goesOn(f.ID); f.Kind == gazetteer.RoleStem && open {
			return f.ID
		}
	}
	return m.id(gazetteer.RoleStem)
}

// goesOn reports whether the title of a role goes on with a name that is no
// person's (of a province, a town, a unit), or with other words.
func (r *reading) goesOn(role string) (local, open bool) {
	known, ok := r.names.Role(role)
	if !ok {
		return false, false
	}
	return known.Kind == "local" || known.Kind == "military", known.Open
}

// manyOnly reports whether a title is a plural: وزراء الخارجية.
func manyOnly(m mention) bool {
	for _, f := range m.forms {
		if (f.Kind == gazetteer.RoleTitle || f.Kind == gazetteer.RoleStem) && !f.Many {
			return false
		}
	}
	return true
}

// adjacent returns the mention that begins at a word, with nothing between it
// and the word before that would end a phrase.
func (f *field) adjacent(i, at int) (mention, bool) {
	if i >= len(f.mentions) || f.mentions[i].from != at || at == 0 || breaks(f.words[at-1].gap) {
		return mention{}, false
	}
	return f.mentions[i], true
}

// longName takes in what news adds to a country's name: روسيا الاتحادية,
// جمهورية مصر العربية. A nationality adjective there is not of the name.
func (f *field) longName(to int) int {
	for to < len(f.words) && !breaks(f.words[to-1].gap) && nameEnds.Has(f.words[to].fold) {
		to++
	}
	return to
}

// nameEnds are adjectives of the long names of states, folded.
var nameEnds = set("الاتحاديه", "العربيه", "الاسلاميه", "الشعبيه", "الديمقراطيه", "المتحده", "الشقيقه", "الصديقه", "الهاشميه")
