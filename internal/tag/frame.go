package tag

import (
	"strings"

	"github.com/mujaz/mujaz/internal/gazetteer"
)

// A sentence can show that words are a name, whatever they look like.

// saying are the verbs of news that go on with «أن» behind who speaks, folded.
var saying = set("قال", "قالت", "اكد", "اكدت", "اضاف", "اضافت", "اوضح", "اوضحت", "ذكر", "ذكرت", "صرح", "صرحت", "اعلن", "اعلنت", "كشف", "كشفت", "شدد", "شددت", "بين", "افاد", "افادت",
	"اشار", "اشارت", "اعتبر", "اعتبرت", "راي", "رات", "لفت", "لفتت", "زعم", "زعمت", "نفي", "نفت", "حذر", "حذرت", "يري", "تري", "يقول", "تقول", "كتب", "كتبت", "علق", "علقت")

// spoken finds the name between an office and «أن», in a sentence that begins
// with a verb of saying: «أكد وزير الشؤون السياسية والبرلمانية حديثة الخريشة أن».
// Nothing else than who speaks can stand there, so it need not look like a name.
func (f *field) spoken(o office) (from, to int, ok bool) {
	if !f.saysBefore(o.from) {
		return 0, 0, false
	}
	for to = o.to; to < min(o.to+titleWords, len(f.words)); to++ {
		w := f.words[to].fold
		if told.Has(w) {
			break
		}
		if breaks(f.words[to-1].gap) || newsVerbs.Has(w) || f.particle(to) || company.Has(w) || honorifics.Has(w) && to > o.to {
			return 0, 0, false
		}
	}
	if to >= len(f.words) || to == min(o.to+titleWords, len(f.words)) || breaks(f.words[to-1].gap) && !strings.Contains(f.words[to-1].gap, "،") {
		return 0, 0, false
	}
	for from = to - 1; from >= o.to; from-- {
		w := f.words[from].fold
		if len(w) == len("ل") || noNames.Has(w) || titleNouns.Has(w) || f.startsMention(from) || f.attached(from, from) || strings.HasPrefix(w, "وال") || strings.HasPrefix(w, "لل") || strings.HasPrefix(w, "بال") {
			break
		}
		if !f.article(from) && to-from >= 2 && (from == o.to || f.article(from-1) || strings.HasPrefix(f.words[from-1].fold, "وال") || from-1 > o.to && f.placeBehind(from-1)) {
			return from, to, to-from <= 4
		}
	}
	return 0, 0, false
}

// saysBefore reports whether a verb of saying stands before a word in its
// clause, with nothing but adverbs of time between.
func (f *field) saysBefore(at int) bool {
	for i := at - 1; i >= max(0, at-4); i-- {
		if breaks(f.words[i].gap) {
			return false
		}
		if saying.Has(strings.TrimPrefix(f.words[i].fold, "و")) {
			return true
		}
	}
	return false
}

// definitePair finds a name of two words or more behind a title that ends with
// the article, and so cannot go on without it: «زعيم حزب الحركة القومية دولت
// بهتشلي». Where the clause has a verb that takes an object, that may stand
// there, too. What follows must end the name.
func (f *field) definitePair(o office) (from, to int, ok bool) {
	for from = o.to; from < min(o.to+titleWords, len(f.words)); from++ {
		w := f.words[from].fold
		if w == "في" && from > o.to && from+1 < len(f.words) && f.article(from+1) && !breaks(f.words[from-1].gap) {
			continue
		}
		if breaks(f.words[from-1].gap) || newsVerbs.Has(w) || company.Has(w) || privatePeople.Has(w) || f.particle(from) {
			return 0, 0, false
		}
		if of, belongs := strings.CutPrefix(w, "ل"); f.article(from) || strings.HasPrefix(w, "وال") || titleNouns.Has(w) || belongs && titleNouns.Has(of) {
			continue
		}
		if from > o.to && (f.article(from-1) || strings.HasPrefix(f.words[from-1].fold, "وال")) {
			break
		}
	}
	if from >= min(o.to+titleWords, len(f.words)) || from == o.to || f.matter(o, from) {
		return 0, 0, false
	}
	for to = from; to < len(f.words) && to-from < 4 && !(to-from >= 2 && phrasal(f.words[to].fold)) && (f.nameLike(to) || to-from >= 2 && len(f.words[to].fold) == len("تي") && !f.particle(to)); to++ {
		if to > from && breaks(f.words[to-1].gap) {
			break
		}
	}
	if f.takesObject(o.from) && !(to-from == 2 && to < len(f.words) && strings.HasPrefix(f.words[to].fold, "ب") && phrasal(f.words[to].fold) && f.words[to-1].gap == " ") { // طالب وزير التراث فلان الفلاني بمواصلة
		return 0, 0, false
	}
	if to-from == 1 && to < len(f.words) && f.article(to) && !noNames.Has(f.words[to].fold) && !f.startsMention(to) && f.words[from].gap == " " && breaks(f.words[to].gap) { // أنمار الحمود.
		return from, to + 1, true
	}
	ends := to < len(f.words) && (breaks(f.words[to-1].gap) || f.particle(to) || newsVerbs.Has(f.words[to].fold) || noNames.Has(f.words[to].fold) || to-from == 2 && phrasal(f.words[to].fold) || attachedArticle(f.words[to].fold) || strings.HasPrefix(f.words[to].fold, "و") && f.startsMention(to)) || to == len(f.words)
	return from, to, ends && to-from >= 2
}

// enclosed finds a name between commas behind an office: «سفيرة مملكة هولندا، جيرتن
// تيلمان، و». It need not begin with a known given name.
func (f *field) enclosed(o office) (from, to int, ok bool) {
	if from = o.to; o.open || o.local {
		from = f.titleRest(o.to)
	}
	if from < len(f.words) && !breaks(f.words[from-1].gap) {
		from = f.titleUntilComma(o.to)
	}
	if from >= len(f.words) || strings.Trim(f.words[from-1].gap, " \"”»") != "،" {
		return 0, 0, false
	}
	if i, ok := f.mentionAt(from); ok && f.setOffDemonym(i) {
		from = f.mentions[i].to
	}
	for from+1 < len(f.words) && (addresses.Has(f.words[from].fold) || f.words[from].fold == "الشاب" || f.words[from].fold == "الشابه") && f.words[from].gap == " " && !f.joinFollows(from) {
		from++
	}
	for to = from; to < len(f.words) && to-from <= maxNameUnits; to++ {
		switch {
		case to > from && breaks(f.words[to-1].gap):
			ok = strings.Trim(f.words[to-1].gap, " ") == "،"
			return from, to, ok && f.units(from, to) >= 2 && f.units(from, to) <= 4
		case f.nameLike(to) || joins.Has(f.words[to].fold) || to == from && f.syllable(to) || to > from && f.words[to].gap != " " && f.lastInName(to):
		case to == from && (f.womanOfOffice(o, to) || f.womanSpeaks(o, to)):
		case f.article(to) && !noNames.Has(f.words[to].fold) && !f.startsMention(to) && (to > from && foreign(f.words[from].fold) || to > from && f.given(from) || to == from && to+1 < len(f.words) && !f.article(to+1) && !f.nounEnding(f.words[to])):
		default:
			return 0, 0, false
		}
		w := f.words[to].fold
		if !f.given(to) && !foreign(w) && (strings.HasSuffix(w, "ا") && to == from || strings.HasSuffix(w, "ات") || phrasal(w) && !joins.Has(w)) { // مشيرا، اتصالات
			return 0, 0, false
		}
	}
	return 0, 0, false
}

// womanOfOffice reports whether a noun by its ending is the given name of a woman, whose
// title ends so, too: «رئيسة اللجنة، صورية فلانة، أن».
func (f *field) womanOfOffice(o office, at int) bool {
	return f.nounEnding(f.words[o.from]) && f.lastInName(at) && f.words[at].gap == " " && !f.particle(at) && at+1 < len(f.words) && (f.nameLike(at+1) || f.surnameLike(at+1) || joins.Has(f.words[at+1].fold))
}

// womanSpeaks reports whether such a noun is the given name of a woman, by the verb before her
// office: «أفادت محافظ حلبجة، فلانة».
func (f *field) womanSpeaks(o office, at int) bool {
	return o.from > 0 && f.words[o.from-1].gap == " " && f.lastInName(at) && at+1 < len(f.words) && f.words[at].gap == " " && f.nameLike(at+1) && newsVerbs.Has(f.verbAt(o.from-1)) && strings.HasSuffix(f.words[o.from-1].fold, "ت")
}

// purpose stands behind «من» in the names of parties: الاتحاد من أجل التغيير.
var purpose = set("اجل")

// titleUntilComma is where a title ends at a comma that goes on with the places and the
// institutions of an office: «رئيسة لجنة التربية بالمجلس الشعبي الوطني، فلانة، تأخر».
// Without a comma, or with a verb before it, it is the end of the text.
func (f *field) titleUntilComma(at int) int {
	for i := at; i < min(at+titleWords, len(f.words)); i++ {
		w := f.words[i].fold
		within := w == "من" && f.followedBy(i+1, purpose) || w == "في" || w == "عن" || w == "لدي" || w == "علي"
		if j, ok := f.mentionAt(i); ok && manyOnly(f.mentions[j]) && f.mentions[j].has(gazetteer.RoleTitle) && i > 0 && f.article(i-1) { // الوزير نواب بيروت
			break
		}
		if sentenceEnds(f.words[i].gap) || i > at && newsVerbs.Has(w) || imperfect(w) || !within && (f.particle(i) || company.Has(w)) || f.given(i) && !f.article(i) && f.given(i+1) {
			break
		}
		if strings.Contains(f.words[i].gap, "،") {
			return i + 1
		}
	}
	return len(f.words)
}

// lastInName reports whether a noun by its ending may be the last word of a name:
// سجيع عطية.
func (f *field) lastInName(at int) bool {
	w := f.words[at].fold
	return f.nounEnding(f.words[at]) && !f.article(at) && !titleNouns.Has(w) && !noNames.Has(w) && !private.Has(w) && !f.startsMention(at)
}

// takesObject reports whether a verb that takes an object stands before a word
// in its clause.
func (f *field) takesObject(at int) bool {
	for i := at - 1; i >= max(0, at-clauseWords); i-- {
		if breaks(f.words[i].gap) {
			return false
		}
		w := f.verbAt(i)
		for _, form := range []string{w, strings.TrimPrefix(w, "ي"), strings.TrimPrefix(w, "ت")} {
			if transitive.Has(strings.TrimSuffix(form, "ت")) {
				return true
			}
		}
	}
	return false
}

// transitive are verbs of news that take an object, folded.
var transitive = set("دشن", "افتتح", "وقع", "بحث", "ناقش", "قرر", "اعلن", "استعرض", "تسلم", "قدم", "اطلق", "اصدر", "عرض", "طلب", "تناول", "نظم", "شهد", "القي", "وجه", "ترا",
	"وعد", "منح", "كرم", "سلم", "شارك", "شكر", "نعي", "امر", "الغي", "رفع", "احال", "بارك", "قلد", "وزع", "استلم", "حقق", "شيع", "هدد",
	"تابع", "تفقد", "زار", "عقد", "تلقي", "اجري", "حضر", "اقر", "رفض", "نفي", "اكد", "حمل", "كشف", "منح", "نشر", "طالب", "بدا", "انهي", "دعم", "يبدا", "تعتزم", "يعتزم", "حدد")

// initials are letters of another alphabet as Arabic spells them, folded: إس.
// جايشانكار.
var initials = set("اس", "جي", "دي", "ام", "كي", "ار", "بي", "سي", "تي", "ايه", "جيه", "ال", "في", "اي", "اف", "اتش", "ان", "بيه", "كيه", "او")

// appointed finds whom a predicate is told of, where they stand farther before
// it, right behind a verb of appointment: «أدى فلان اليمين رئيسا للوزراء».
func (f *field) appointed(at int) (from, to int, ok bool) {
	for i := at - 3; i >= max(0, at-2*clauseWords) && !sentenceEnds(f.words[i].gap); i-- {
		if !swears.Has(strings.TrimPrefix(f.words[i].fold, "و")) {
			continue
		}
		from, ok = f.behindHonorifics(i + 1)
		if ok && from == i+1 && from+1 < at && f.article(from) && f.words[from].gap == " " && f.nameLike(from+1) { // عينت الاقتصادي فلانا
			from++
		}
		if !ok || !f.nameLike(from) {
			return 0, 0, false
		}
		to = f.nameEnd(from)
		return from, to, to <= at && f.units(from, to) >= 2
	}
	return 0, 0, false
}

// swears are verbs behind which stands who is appointed, folded, without «و».
var swears = set("ادي", "ادت", "يودي", "تودي", "كلف", "كلفت", "انتخب", "انتخبت", "عين", "عينت", "سمي", "نصب", "نصبت", "تنصيب", "انتخاب", "تعيين", "فوز", "بفوز", "اختير", "اختيرت", "تكليف", "اعادت")

// reigning finds the one name of a monarch or a pope, who have no other: «ملك
// بلجيكا فيليب». Theirs is a known given name behind which the sentence goes on.
func (r *reading) reigning(f *field, o office) (from, to int, ok bool) {
	emperor := strings.HasPrefix(strings.TrimLeft(f.words[o.from].fold, "وبل"), "الامبراطور")
	if o.role != "monarch" && o.role != "pope" && o.role != "crown-prince" || o.country == "" && o.role != "pope" && !emperor {
		return 0, 0, false
	}
	from, ok = f.behindHonorifics(o.to)
	if !ok || !f.given(from) && !(emperor && f.nameLike(from)) {
		return 0, 0, false
	}
	to = from + 1
	return from, to, to == len(f.words) || breaks(f.words[from].gap) || f.particle(to) || newsVerbs.Has(f.words[to].fold) || strings.HasPrefix(f.words[to].fold, "و")
}

// both finds the two people of whom a dual or plural behind them is told: «كل من
// فلان وفلان، وهما وزيران سابقان».
func (f *field) both(o office) (names [][2]int) {
	if o.from == 0 || !pronouns.Has(f.words[o.from-1].fold) {
		return nil
	}
	start := o.from - 1
	for start > 0 && o.from-start < 2*clauseWords && !sentenceEnds(f.words[start-1].gap) {
		start--
	}
	for at := start; at < o.from-2; at++ {
		if !f.given(at) && !f.joined(at) && f.eastern(at) == at || at > 0 && (joins.Has(f.words[at-1].fold) || abd(f.words[at-1].fold)) {
			continue
		}
		to := f.nameEnd(at)
		if f.units(at, to) < 2 {
			continue
		}
		if n := len(names); n > 0 && names[n-1][1] != at { // only names that follow each other
			names = names[:0]
		}
		names, at = append(names, [2]int{at, to}), to-1
	}
	if n := len(names); n > 2 {
		names = names[n-2:]
	}
	if n := len(names); n == 0 || names[n-1][1] != o.from-1 {
		return nil
	}
	return names
}

// pronouns stand before what is told of several people, folded.
var pronouns = set("وهما", "وهم", "هما", "وكلاهما")
