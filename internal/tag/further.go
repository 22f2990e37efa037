package tag

import (
	"strings"

	"github.com/mujaz/mujaz/internal/gazetteer"
)

// openWords is how many words of a title may stand before a name that would
// itself be taken for one.
const openWords = 3

// nameFurther finds a name some words behind an office whose title goes on:
// «المتحدث باسم رئاسة الجمهورية فلان». It must begin with a known given name, or
// stand behind a form of address, or be two words from another language, for
// which a town's name could be taken (strange), and no verb or preposition of
// company may stand between.
func (f *field) nameFurther(at int, strange bool) (from, to int, ok bool) {
	for from = max(at, 1); from < min(at+titleWords, len(f.words)); from++ {
		gap := strings.Trim(f.words[from-1].gap, " \"“”«»")
		if gap == "." && from > at && f.words[from-1].fold == "د" { // د.محمد
			gap = ""
		}
		if end := f.bracketed(from); end > from { // لدول غرب أفريقيا (إكواس) فلان
			from, gap = end, ""
		}
		if f.words[from].fold == "من" && from+1 < len(f.words) && (put.Has(f.words[from-1].fold) || f.words[from+1].fold == "اجل") { // المعين من موسكو, الاتحاد من أجل التغيير
			from++
			continue
		}
		if f.leavesTitle(from, at) {
			return 0, 0, false
		}
		if breaks(gap) && gap != "،" || newsVerbs.Has(f.words[from].fold) && !strings.ContainsAny(f.words[from-1].gap, "\"“«") && !f.ofGod(from) && !(from == at && partyWords.Has(f.words[from-1].fold)) || company.Has(f.words[from].fold) && !f.given(from) {
			return 0, 0, false
		}
		if from > at && f.conjoined(from) && f.nameLike(from+1) { // وزير الاستثمار ومحمد الأمين: another
			return 0, 0, false
		}
		if i, ok := f.mentionAt(from); ok && from >= at+2 && strings.HasPrefix(f.mentions[i].prefix, "و") && f.mentions[i].has(gazetteer.RoleTitle) && f.nameLike(from-1) && f.nameLike(from-2) && !f.article(from-1) { // الرئيس المؤقت فلان الفلاني والوزير الأول فلان
			return 0, 0, false
		}
		if f.words[from].gap == " " && from+2 < len(f.words) && addresses.Has(f.words[from+1].fold) && !honorific(f.words[from]) && !f.given(from) && (f.given(from+2) || f.joinFollows(from+2)) { // عمدة تفرغ زينه السيد فلان
			continue
		}
		if from > at && f.eastern(from) > from { // النائبة المعارضة لي سو جين
			return from, f.eastern(from), true
		}
		if from == at && f.father(from) || from > at && (f.addressed(from) || !f.placeBehind(from) && !f.ancestor(from) && (f.given(from) || f.kunya(from) || strange && f.foreignPair(from) && (!f.foreignPair(from+1) || f.article(from-1)) || f.pairWho(from))) {
			to = f.nameEnd(from)
			return from, to, f.fullName(from, to)
		}
		if breaks(gap) {
			return f.ranked(from)
		}
	}
	return 0, 0, false
}

// pairWho reports whether two words that may be a name stand behind a place or a noun with the
// article, and of whom they name is told: القنصل العام للسنغال بجدة مود جوب، الذي.
func (f *field) pairWho(at int) bool {
	if at+1 >= len(f.words) || f.words[at].gap != " " {
		return false
	}
	i, place := f.mentionEnding(at)
	place = place && !f.mentions[i].article
	set := place && f.words[at-1].gap == " " && (strings.Contains(f.words[at+1].gap, "،") || f.words[at+1].gap == " " && at+2 < len(f.words) && f.nameLike(at+2) && strings.Contains(f.words[at+2].gap, "،")) // سفير صربيا لدى العراق أوروش بالوف،
	if at+2 == len(f.words) || sentenceEnds(f.words[at+1].gap) {                                                                                                                                              // … المعتمد لدى موريتانيا غويليم جونس.
		return place && f.words[at-1].gap == " " && f.nameLike(at) && f.nameLike(at+1) && !strings.HasSuffix(f.words[at].fold, "ا") && !strings.HasSuffix(f.words[at+1].fold, "ا") && !imperfect(f.words[at].fold) && !phrasal(f.words[at].fold) && !verbalNoun(f.words[at].fold)
	}
	if !set && !relative.Has(f.words[at+2].fold) {
		return false
	}
	return (place || f.article(at-1) || strings.HasPrefix(f.words[at-1].fold, "ب")) && f.nameLike(at) && f.nameLike(at+1) && !imperfect(f.words[at].fold) && !verbalNoun(f.words[at].fold)
}

// leavesTitle reports whether a title that goes on from a word has ended before another, with
// somebody else or with the rest of the sentence.
func (f *field) leavesTitle(from, at int) bool {
	w := f.words[from].fold
	if next, joined := strings.CutPrefix(w, "و"); joined && !f.given(from) && (honorifics.Has(next) || relatives.Has(next)) { // والمهندس فلان, وابنة الرئيس فلان
		return true
	}
	if from > at && appoints.Has(w) && !f.given(from) { // حركة شملت تعيين فلان
		return true
	}
	if f.possessed(from) && verbOf(w) != w || from > at && f.words[from-1].fold == "في" && strings.HasSuffix(w, "ه") && f.possessed(from) || from > at && f.words[from-1].fold == "في" && strings.HasSuffix(w, "ها") { // رافقه, في جولتها
		return true
	}
	if from == at && f.article(at-1) && !f.article(from) && affairs.Has(w) && !f.given(from) { // نقل السفير تحيات
		return true
	}
	if f.aboutNoun(from, at) || f.particle(from) && !f.given(from) && !withinTitles.Has(w) { // أشاد الوزير بفوز فلان
		return true
	}
	if verb, ok := strings.CutSuffix(w, "ها"); ok && imperfect(verb) || pronominal.Has(w) && from > at { // والي الجزائر يعتبرها
		return true
	}
	if i, ok := f.mentionAt(from); ok && from > 0 && f.ownOffice(i) {
		return true
	}
	return privatePeople.Has(w) || privateHeads.Has(w) // كرم المحافظ اللاعبة فلانة
}

// ownOffice reports whether a title begins within the rest of another that is somebody else's: one
// with its own country (السفير الكندي), or of several (السفراء).
func (f *field) ownOffice(i int) bool {
	m := f.mentions[i]
	if next, ok := f.adjacent(i+1, m.to); ok && strings.HasPrefix(m.prefix, "و") && m.has(gazetteer.RoleStem) && next.has(gazetteer.CountryName) && next.prefix == "" { // وسفير اليمن
		return true
	}
	if m.prefix != "" || !f.article(m.from-1) || !m.has(gazetteer.RoleTitle) && !m.has(gazetteer.RoleStem) {
		return false
	}
	if !f.article(m.from) {
		return manyOnly(m)
	}
	next, ok := f.adjacent(i+1, m.to)
	return manyOnly(m) || ok && next.article && next.has(gazetteer.Demonym) && !honorific(f.words[m.from-1])
}

// ranked finds a name that begins with a known given name behind a comma and a form of
// address: «والي غرب كردفان المكلف، اللواء حقوقي فلان».
func (f *field) ranked(at int) (from, to int, ok bool) {
	for from = at; from < len(f.words) && (honorific(f.words[from]) || from > at && arms.Has(f.words[from].fold)); from++ {
		if f.words[from].gap != " " && f.words[from].fold != "د" {
			return 0, 0, false
		}
	}
	if from == at || from == len(f.words) || !f.given(from) {
		return 0, 0, false
	}
	to = f.nameEnd(from)
	if i, found := f.mentionAt(to); found && f.words[to-1].gap == " " && (f.mentions[i].has(gazetteer.RoleTitle) || f.mentions[i].has(gazetteer.RoleStem)) { // …، الدكتور فلان وزيرا للنفط
		return 0, 0, false
	}
	return from, to, f.units(from, to) >= 2
}

// withinTitles are particles that titles have, folded: النائب عن نينوى, الوزير لدى الرئاسة.
var withinTitles = set("في", "لدي", "علي", "عن", "من", "الي", "مع", "بين", "هو", "هي")

// placeBehind reports whether a word is rather a place that a title is of than the begin
// of a name: وزير الموانئ بولاية بونتلاند, رئيس الجمعية الوطنية في كيبيك.
func (f *field) placeBehind(at int) bool {
	before := f.words[at-1].fold
	return before == "في" || before == "لدي" || areas.Has(before) || areas.Has(strings.TrimPrefix(before, "ب")) || areas.Has(strings.TrimPrefix(before, "ل"))
}

// areas are nouns before the name of a place, folded.
var areas = set("ولايه", "محافظه", "اقليم", "مقاطعه", "منطقه", "مدينه", "بلديه", "جهه", "اماره", "جزيره", "قضاء", "ناحيه", "مديريه", "دايره", "عماله", "حكومه", "برلمان")

// bracketed is where a short form in brackets ends that begins at a word, behind
// the name that it is of; else it is the word.
func (f *field) bracketed(at int) int {
	if strings.Trim(f.words[at-1].gap, " \"“”«»") != "(" {
		return at
	}
	for end := at; end < min(at+2, len(f.words)-1); end++ {
		if gap := strings.Trim(f.words[end].gap, " \"“”«»"); gap == ")" {
			return end + 1
		} else if gap != "" {
			break
		}
	}
	return at
}

// put are participles that say by whom or whence an official is, folded.
var put = set("المعين", "المعينه", "المنتخب", "المنتخبه", "المدعوم", "المدعومه", "المقرب", "المقربه", "المنشق", "المكلف", "المكلفه")

// addressed reports whether a word that may be a name stands behind a form of
// address.
func (f *field) addressed(at int) bool {
	return at > 0 && addresses.Has(f.words[at-1].fold) && !breaks(strings.Trim(f.words[at-1].gap, ". ")) && (f.nameLike(at) || f.lady(at))
}

// lady reports whether a noun by its ending is a woman's given name, behind a form
// of address: السيدة نزهة.
func (f *field) lady(at int) bool {
	if at == 0 || at+1 >= len(f.words) {
		return false
	}
	before, w := f.words[at-1], f.words[at]
	return before.gap == " " && w.gap == " " && (addresses.Has(before.fold) || ladies.Has(strings.TrimLeft(before.fold, "وبل"))) && strings.HasSuffix(before.fold, "ه") && f.nounEnding(w) && !f.article(at) && !noNames.Has(w.fold) && !titleNouns.Has(w.fold) && !f.startsMention(at)
}

// privatePeople are what people are called who hold no office, before a name, folded.
var privatePeople = set("اللاعب", "اللاعبه", "الطالب", "الطالبه", "المواطن", "المواطنه", "الفنان", "الفنانه", "الشاعر", "الشاعره", "الطفل", "الطفله", "المدرب", "البطل", "البطله", "المخرج", "المخرجه", "الممثله", "رجل", "الصحفي", "الصحفيه", "الصحافي", "الباحث", "الباحثه", "الخبير", "الخبيره", "المحلل", "المحلله", "الروايي", "الملحن", "الحكم", "المريض", "المريضه", "المتهم", "المتهمه", "الاسير", "الاسيره", "الجريح", "المرحوم", "جثمان", "الشاب", "الشابه", "الصياد", "المزارع", "الفلاح", "التاجر", "المغترب", "الناشط", "الناشطه", "الرحاله", "القبطان", "الربان", "المستكشف", "المستكشفه", "المتسلق", "المتسلقه")

// privateHeads are the same, before what they are of, folded: حضرتها لاعبة المنتخب فلانة.
var privateHeads = set("لاعب", "لاعبه", "مدرب", "مدربه", "نجم", "نجمه", "مهاجم", "مطرب", "مطربه", "فنان", "فنانه", "شاعر", "شاعره", "محامي", "محاميه", "صحفي", "صحفيه", "صحافي", "مراسل", "مراسله", "باحث", "باحثه", "خبير", "خبيره", "سيده")

// ladies are titles of one word before a woman's name, folded.
var ladies = set("النايبه", "الوزيره", "السفيره", "السيناتوره", "المستشاره", "العينه")

// addresses are the forms of address that stand before names only, folded.
var addresses = set("السيد", "السيده", "الدكتور", "الدكتوره", "د", "المهندس", "المهندسه", "معالي", "سعاده", "الاستاذ", "الاستاذه", "الجنرال", "العقيد", "العميد", "اللواء", "الفريق", "العماد", "الشيخ", "الشيخه", "الامير", "الاميره")

// foreignPair reports whether two words of a name from another language begin
// at a word, of a kind that no title has.
func (f *field) foreignPair(at int) bool {
	if at+1 >= len(f.words) {
		return false
	}
	return f.nameLike(at) && !imperfect(f.words[at].fold) && !breaks(f.words[at].gap) && f.nameLike(at+1) && !imperfect(f.words[at+1].fold) && (foreign(f.words[at].fold) || foreign(f.words[at+1].fold))
}

// titleEnd is the end of a title that goes on until a name, without the forms
// of address before that.
func (f *field) titleEnd(at, name int) int {
	end := name
	if i, ok := f.mentionEnding(name); ok && f.mentions[i].from > at && f.setOffDemonym(i) {
		end = f.mentions[i].from
	}
	for end > at && (honorific(f.words[end-1]) || end > at+1 && arms.Has(f.words[end-1].fold) && honorific(f.words[end-2])) {
		end--
	}
	return end
}

// formerRest passes «الأسبق لمجلس النواب» behind a title.
func (f *field) formerRest(at int) int {
	if at+1 < len(f.words) && f.words[at].fold == "المنتهيه" && strings.HasPrefix(f.words[at+1].fold, "ولايت") {
		return at + 2
	}
	if !f.followedBy(at, former) || at+1 >= len(f.words) || breaks(f.words[at].gap) {
		return at
	}
	of, ok := strings.CutPrefix(f.words[at+1].fold, "ل")
	if !ok || !titleNouns.Has(of) && !strings.HasPrefix(of, "ل") {
		return at
	}
	return f.titleRest(at + 1)
}

// wholeTitle is where the title of an office ends that stands behind a name.
func (f *field) wholeTitle(o office, name int) int {
	switch {
	case o.from < name || !o.open || o.country != "" || o.body != "":
		return o.to
	case o.role == portfolio:
		return f.ministryEnd(o.to - 1)
	}
	return f.titleRest(o.to)
}

// titleRest is the end of a title that goes on behind a name and an office:
// «فلان، وكيل وزارة حقوق الإنسان».
func (f *field) titleRest(at int) int {
	end := at
	for end < len(f.words) && end-at <= openWords && end > 0 && !breaks(f.words[end-1].gap) {
		w := f.words[end].fold
		if end == at && w == "علي" && over.Has(f.words[at-1].fold) {
			end++
			continue
		}
		if end == at && f.article(end-1) && !f.article(end) && !strings.HasPrefix(w, "ل") && !strings.HasPrefix(w, "ب") { // وزير الخارجية عودة
			break
		}
		if f.particle(end) || w == "كلمه" || occasions.Has(w) || affairs.Has(w) && f.article(end-1) || addresses.Has(w) && !f.article(end) || newsVerbs.Has(w) || company.Has(w) || imperfect(w) || w[0] <= '9' || strings.HasPrefix(w, "و") && !f.partyGoesOn(at, end) || successors.Has(w) || strings.HasPrefix(w, "بال") && !strings.HasPrefix(f.words[end-1].fold, "المكلف") {
			break
		}
		end++
	}
	return end
}

// occasions are what somebody comes for, folded: نائب الوزير لحضور المؤتمر.
var occasions = set("لاطلاع", "لحضور", "لبحث", "لمناقشه", "لعرض", "لتسليم", "لاستعراض", "لتقديم", "للمشاركه", "للاطلاع", "لتفقد", "للوقوف", "بمكتب", "بمكتبه", "بمكتبها", "بقصر", "بمقر", "بديوان")

// partyGoesOn reports whether a word goes on with the name of a party or a committee that a title
// ends with: أمين حزب الحرية والعدالة.
func (f *field) partyGoesOn(at, end int) bool {
	return end-1 >= at && end > 1 && strings.HasPrefix(f.words[end].fold, "وال") && f.article(end-1) && f.words[end-1].gap == " " && (partyWords.Has(f.words[end-2].fold) || f.words[end-2].fold == "لجنه") && !honorifics.Has(strings.TrimPrefix(f.words[end].fold, "و")) && !f.startsMention(end)
}

// titleWords is how many words the rest of a title can have.
const titleWords = 10
