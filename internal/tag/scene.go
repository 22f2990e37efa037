package tag

import (
	"cmp"
	"strings"

	"github.com/mujaz/mujaz/internal/gazetteer"
)

// What stands around an office that says no country may say whose it is: who is
// named right before it, where the sentence says that it is, of which party it
// is. Or it is an office of no country.

// national reports whether an office that says no country is one of a country,
// by its role and by the words of its title.
func (r *reading) national(f *field, o office, start, end int) bool {
	role, ok := r.names.Role(o.role)
	if !ok || f.worldly(start, end) {
		return false
	}
	if r.shortBody(f, start, end) {
		return false
	}
	party, envoy := false, (o.role == "special-representative" || o.role == "coordinator" || o.role == "envoy") && len(r.bodies.entries) > 0
	for i := start; i < end; i++ {
		w := f.words[i].fold
		of := strings.TrimPrefix(strings.TrimPrefix(w, "ل"), "ل")
		party = party || partyWords.Has(of) && of != "منظمه" || domestic.Has(w)
		if i > start && o.role == "special-representative" && bodyNouns.Has(strings.TrimPrefix(w, "ال")) && strings.HasPrefix(w, "ال") || w == "للجمعيه" && i+1 < len(f.words) && f.words[i+1].fold == "العامه" {
			return false
		}
		if envoy && special.Has(w) || w == "السلام" && r.diplomatic(o.role) || unitedMissions.Has(strings.TrimPrefix(w, "ال")) {
			return false
		}
		if strings.HasPrefix(w, "مفوضيت") { // رئيس مفوضيتها
			return false
		}
		if leagues.Has(of) && role.Of == "body" || strings.HasPrefix(w, "لل") && bodyNouns.Has(strings.TrimPrefix(w, "لل")) && len(r.bodies.entries) > 0 {
			return false
		}
		if continental.Has(w) && o.role == "president" && i > start && !foreignAffairs.Has(f.words[i-1].fold) {
			return false
		}
		if role.Of != "country" || o.role == "president" || role.Kind == "diplomacy" || role.Kind == "military" {
			if j, ok := f.mentionAt(i); ok && f.mentions[j].has(gazetteer.BodyName) && !postWords.Has(f.words[max(0, i-1)].fold) || (worldly.Has(w) || continental.Has(w)) && !(i > start && foreignAffairs.Has(f.words[i-1].fold)) {
				return false
			}
		}
	}
	return role.Of != "body" || party || len(r.bodies.entries) == 0 && o.role != "high-commissioner"
}

// shortBody reports whether a title ends with the first word of a body that several
// countries have together, and that the text names in full before: «رئيسة الاتحاد» behind
// «الاتحاد البرلماني الدولي».
func (r *reading) shortBody(f *field, start, end int) bool {
	if end-start < 2 || end > len(f.words) {
		return false
	}
	w := f.words[end-1].fold
	if of, ok := strings.CutPrefix(w, "لل"); ok {
		w = "ال" + of
	}
	if noun, ok := strings.CutPrefix(w, "ال"); !ok || !bodyNouns.Has(noun) && noun != "اتحاد" {
		return false
	}
	for i := range r.fields {
		g := &r.fields[i]
		for j := 0; j+1 < len(g.words) && (g != f || j < start); j++ {
			if !strings.HasSuffix(g.words[j].fold, w[len("ا"):]) || len(g.words[j].fold)-len(w) > len("ول") {
				continue
			}
			for k := j + 1; k < min(j+4, len(g.words)) && g.article(k) && g.words[k-1].gap == " "; k++ {
				if worldly.Has(g.words[k].fold) || continental.Has(g.words[k].fold) {
					return true
				}
			}
		}
	}
	return false
}

// worldly reports whether a title is that of the United Nations, by their name or by
// its adjective: المقررة الأممية الخاصة المعنية بالأراضي الفلسطينية.
func (f *field) worldly(start, end int) bool {
	for i := start; i < min(end, len(f.words)); i++ {
		if of, ok := strings.CutPrefix(f.words[i].fold, "لل"); ok && unitedMissions.Has(of) { // لليونيسف
			return true
		}
		if strings.HasPrefix(f.words[i].fold, "الامم") && worldly.Has(f.words[i].fold) {
			return true
		}
		if w := f.words[i].fold; (w == "الامم" || w == "للامم") && i+1 < end && f.words[i+1].fold == "المتحده" && (i == start || !postWords.Has(f.words[i-1].fold)) {
			return true
		}
	}
	return false
}

// foreignAffairs are what offices of a country deal with, before such an adjective,
// folded: رئيس لجنة الشؤون الدولية.
var foreignAffairs = set("الشوون", "للشوون", "بالشوون", "العلاقات", "للعلاقات", "التعاون", "للتعاون")

// worldly are the adjectives of offices of no country, continental those of what
// several countries have together, folded.
var (
	worldly     = set("الدوليين", "الدوليون", "الدوليه", "الدولي", "الاممي", "الامميه", "الامميين")
	continental = set("الافريقي", "الافريقيه", "الافارقه", "الاوروبي", "الاوروبيه", "الاوروبيين", "الاوروبيون", "الاوربي", "الاوربيه", "الاوربيين")
)

// unitedMissions are the short names of missions and agencies of the United Nations,
// folded and without the article.
var unitedMissions = set("يونيفيل", "يونامي", "مينوسما", "مينوسكا", "مينورسو", "مينورسيو", "يونيتامس", "يوناميد", "يونميس", "مونوسكو", "اونمها", "اندوف", "يونسميل", "انسميل", "يونسفا", "اوتشا", "يونيسف", "اونروا", "يونسكو", "بينوه", "اوصوم", "اميصوم", "اتميص", "اتميس")

// special are adjectives of the envoys of bodies, folded.
var special = set("الخاص", "الخاصه", "الاقليمي", "الاقليميه", "المقيم", "المقيمه", "الانساني", "الانسانيه")

// bodyNouns are what bodies are called where they are named before, folded, without
// the article: المدعي العام للمحكمة.
var bodyNouns = set("محكمه", "منظمه", "وكاله", "حلف", "صندوق", "مفوضيه", "رابطه", "تكتل")

// domestic are words of offices that only countries have, leagues those of what
// countries are members of, folded.
var (
	domestic = set("للانتخابات", "الانتخابات", "انتخابات", "الانتخابيه", "المحلي", "البلدي", "المحافظه", "للمحافظه", "الوطني", "الوطنيه", "الوزراء", "النواب", "الحكومه", "البرلمان", "الجمهوريه", "وزاره", "الوزاره", "لوزاره", "للوزاره", "بوزاره")
	leagues  = set("اتحاد", "منظمه", "مجموعه", "وكاله", "رابطه", "مبادره", "اتفاقيه")
)

// ledBy is the country whose party, delegation or government somebody is said to
// lead: «البرلمان البلجيكي برئاسة فلان».
func (f *field) ledBy(o office) string {
	if o.role != headRole {
		return ""
	}
	for i := len(f.mentions) - 1; i >= 0; i-- {
		m := f.mentions[i]
		if m.to > o.from || sentenceEnds(f.words[m.to-1].gap) {
			continue
		}
		if o.from-m.to > 2 {
			break
		}
		if code := m.id(gazetteer.CountryName, gazetteer.Demonym); code != "" {
			if j, ok := f.mentionEnding(m.from); ok && m.prefix == "و" && f.mentions[j].id(gazetteer.CountryName, gazetteer.Demonym) != "" { // بين المغرب وكينيا، برئاسة
				return ""
			}
			return code
		}
	}
	return ""
}

// ledBefore is the same of who is said to lead by an office that has no name of its own:
// «وفد من الوزارة الإثيوبية برئاسة وزيرة الدولة فلانة».
func (r *reading) ledBefore(f *field, start int) string {
	if o, ok := r.officeEnding(f, start+1); ok && o.role == headRole && o.to == start {
		return f.ledBy(o)
	}
	return ""
}

// besides is the country of the official who is named right before an office that
// is joined to theirs: «وزير الداخلية الفرنسي فلان ووزيرة التجارة فلانة».
func (r *reading) besides(f *field, o office, start int) string {
	if !o.joined || start == 0 || sentenceEnds(f.words[start-1].gap) {
		return ""
	}
	if diplomat, ok := r.officeEnding(f, start); ok && r.diplomatic(diplomat.role) && !r.diplomatic(o.role) {
		return ""
	}
	end := f.words[start-1].end
	for _, p := range r.officials {
		for _, e := range p.Evidence {
			if e.Field == f.name && e.End == end && e.Rule != RuleOffice && !p.guessed {
				return p.Country
			}
		}
	}
	return ""
}

// side is the country of the side of which a sentence tells before a word who came:
// «من الجانب الماليزي …», «مثّل الإدارة الأميركية …».
func (f *field) side(at int) string {
	if i, ok := f.mentionEnding(at); ok && at > 2 {
		m := f.mentions[i]
		if code := m.id(gazetteer.Demonym, gazetteer.CountryName); code != "" && f.words[at-1].gap == " " && (f.represents(m.from-1) || m.from > 1 && f.article(m.from-1) && f.represents(m.from-2)) {
			return code
		}
	}
	start := f.sentence(at)
	for i := len(f.mentions) - 1; i >= 0 && f.mentions[i].from > start; i-- {
		m := f.mentions[i]
		if code := m.id(gazetteer.Demonym); code != "" && m.to <= at && sides.Has(f.words[m.from-1].fold) {
			return code
		}
	}
	return ""
}

// whence is the country whose adjective stands right before the name of somebody, behind whom an
// office of no country stands: «الفلبيني فلان، عضو مجلس الشيوخ السابق».
func (f *field) whence(who person, office int) string {
	i, ok := f.mentionEnding(who.from)
	if !ok || who.from >= who.to || !f.mentions[i].article || f.words[who.from-1].gap != " " || who.to > office && !f.setOffDemonym(i) {
		return ""
	}
	return f.mentions[i].id(gazetteer.Demonym)
}

// setOffDemonym reports whether an adjective stands between a comma and a name: «الأمين العام
// للمنظمة، السورينامي فلان،».
func (f *field) setOffDemonym(i int) bool {
	m := f.mentions[i]
	return m.from > 0 && m.article && m.prefix == "" && m.has(gazetteer.Demonym) && strings.Contains(f.words[m.from-1].gap, "،") && m.to < len(f.words) && f.words[m.to-1].gap == " "
}

// from is the country of which a text says right behind a name that somebody is from it: «السفيرة
// فلانة من ساموا، على».
func (f *field) from(who person) string {
	if who.from >= who.to || who.to+1 >= len(f.words) || f.words[who.to].fold != "من" || f.words[who.to-1].gap != " " {
		return ""
	}
	i, ok := f.mentionAt(who.to + 1)
	if !ok || f.mentions[i].prefix != "" || f.mentions[i].to < len(f.words) && !breaks(f.words[f.mentions[i].to-1].gap) {
		return ""
	}
	if code := f.mentions[i].id(gazetteer.CountryName); f.tongue(who).bears(code) && !f.clauseHas(who.from, recalls) {
		return code
	}
	return ""
}

// recalls are verbs and nouns of those who come back from a country, folded.
var recalls = set("استدعي", "استدعت", "استدعاء", "يستدعي", "سحب", "سحبت", "عاد", "عادت", "عوده", "وصل", "وصلت", "طرد", "طردت", "غادر", "قدم", "قادما", "قادمه")

// represents reports whether a word is a verb of standing for somebody, with which a clause begins: in
// the midst of one, مثل means «such as».
func (f *field) represents(at int) bool {
	if at < 0 || f.words[at].gap != " " || !standing.Has(f.verbAt(at)) {
		return false
	}
	return strings.HasPrefix(f.words[at].fold, "و") || at == f.sentence(at) || breaks(f.words[at-1].gap) || clauses.Has(f.words[at-1].fold)
}

// clauses are words with which one begins, folded.
var clauses = set("فيما", "بينما", "كما", "حيث", "وقد", "قد", "حين", "الذي", "التي")

// standing are verbs before whom somebody stands for, folded.
var standing = set("مثل", "مثلت", "يمثل", "تمثل", "ناب", "نابت")

// scene is the country that a sentence is set in, by its first words: «وفي واشنطن، قال
// …».
func (r *reading) scene(f *field, at int) string {
	start := f.sentence(at)
	for i := at; i+1 < len(f.words) && i < at+2*clauseWords && !sentenceEnds(f.words[i].gap); i++ { // اليوم الخميس بالرباط
		if j, ok := f.mentionAt(i + 1); ok && f.mentions[j].prefix == "ب" && days.Has(f.words[i].fold) && f.mentions[j].has(gazetteer.CapitalName) {
			return f.mentions[j].id(gazetteer.CapitalName)
		}
	}
	if at > 0 && receives.Has(strings.TrimPrefix(f.words[at-1].fold, "و")) {
		for _, m := range f.mentions { // استقبل رئيس مجلس النواب بالرباط رئيس …
			if m.from > at && m.prefix == "ب" && f.sentence(m.from) == start && m.has(gazetteer.CapitalName) {
				return m.id(gazetteer.CapitalName)
			}
		}
	}
	for i := at - 1; i > start; i-- { // وصل إلى العاصمة الإندونيسية جاكرتا حيث استقبله …
		if j, ok := f.mentionEnding(i); f.words[i].fold == "حيث" && ok {
			if m := f.mentions[j]; m.has(gazetteer.CountryName) || m.has(gazetteer.CapitalName) || m.has(gazetteer.Demonym) {
				return m.id(gazetteer.CapitalName, gazetteer.CountryName, gazetteer.Demonym)
			}
		}
	}
	if w := strings.TrimPrefix(f.words[start].fold, "و"); w != "في" && w != "من" {
		return ""
	}
	if i, ok := f.mentionAt(start + 1); ok && f.mentions[i].to <= at {
		return cmp.Or(f.mentions[i].id(gazetteer.CapitalName), f.mentions[i].id(gazetteer.CountryName))
	}
	for n := 2; n > 0; n-- { // وفي حلب، …
		if end := start + 1 + n; end <= at && strings.Contains(f.words[end-1].gap, "،") {
			if code := r.governing(r.names.CountryOfTown(f.joinedWords(start+1, end))); code != "" {
				return code
			}
		}
	}
	return ""
}

// declares are verbs of what is said to all, before who says it, folded.
var declares = set("قال", "قالت", "اعلن", "اعلنت", "اكد", "اكدت", "دعا", "دعت", "طالب", "طالبت", "حذر", "حذرت", "انتقد", "انتقدت", "صرح", "صرحت", "رفض", "رفضت", "نفي", "نفت", "ذكر", "ذكرت", "اعرب", "اعربت", "اعتبر", "اعتبرت", "راي", "رات", "ندد", "نددت", "رحب", "رحبت", "حث", "حثت", "وصف", "وصفت", "اتهم", "اتهمت", "توعد", "هدد")

// receives are verbs before who receives somebody at home, folded.
var receives = set("استقبل", "استقبلت", "يستقبل", "تستقبل")

// days stand before the place where something happened, folded.
var days = set("اليوم", "امس", "السبت", "الاحد", "الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعه", "مساء", "صباح", "الماضي")

// sides stand before the adjective of a side, folded.
var sides = set("الجانب", "الوفد", "الطرف")
