package tag

import (
	"strings"

	"github.com/mujaz/mujaz/internal/latin"
)

// nameBehind finds the name behind an office. It begins there at once, if its
// first word is a known given name. If not, the title may go on first (محافظ
// نينوى فلان, رئيس الوفد الحكومي فلان): then it begins at the first given name
// behind. Else the next words are taken for a foreign name, unless they look
// like a title's.
func (f *field) nameBehind(o office) (from, to int, ok bool) {
	at, ok := f.behindHonorifics(o.to)
	if !ok {
		return 0, 0, false
	}
	if o.role == headRole && !f.given(at) && !f.foreignPair(at) && !f.kunya(at) { // التي يتولاها خبراء
		return f.untilComma(at)
	}
	if f.words[o.to-1].fold == "عن" && !f.given(at) { // النائبة عن نينوى فلانة
		if at < len(f.words) && partyWords.Has(f.words[at].fold) { // النائب عن حركة مجتمع السلم فلان
			at++
		}
		return f.behindPlace(f.pastArticles(at))
	}
	if from, to, ok = f.behindParty(o, at); ok {
		return from, to, true
	}
	if from, to, ok = f.behindTown(o); ok {
		return from, to, true
	}
	if at == o.to && o.country != "" && f.conjoined(at) { // فلان وزير خارجية نيوزيلندا وفلان
		return 0, 0, false
	}
	if end := f.easternOf(o.country, at); end > at {
		return at, end, true
	}
	if at == o.to && f.placeThenName(o) {
		at++
	}
	to = f.nameEnd(at)
	if next, ok := f.behindHonorifics(to); ok && o.local && at == o.to && next > to && f.given(next) && f.words[to-1].gap == " " && addresses.Has(f.words[to].fold) { // بلدية معاذ بن جبل الدكتور فلان
		end := f.nameEnd(next)
		return next, end, f.units(next, end) >= 2
	}
	if f.given(at) || f.joinFollows(at) || f.father(at) || at > o.to && f.addressed(at) && f.units(at, to) >= 2 {
		return at, to, f.fullName(at, to)
	}
	if o.local && o.country == "" || o.to-o.from > 1 && partyWords.Has(f.words[o.to-1].fold) || at < len(f.words) && f.titleWord(at) || o.country == "" && f.belongs(at) {
		return f.nameFurther(at, !o.local)
	}
	if o.open && o.country == "" && o.body == "" {
		if from, to, ok := f.nameFurther(at, !o.local); ok && from-at <= openWords {
			if from == at+1 && o.to-o.from == 1 && f.article(o.from) && f.nameLike(at) && !f.given(from) { // السفير وونغ تشاو مينغ
				from = at
			}
			return from, to, true
		}
	}
	if to > at && to < len(f.words) && f.bracketed(to) > to { // دول الغرب (إكواس) فلان
		if from, to, ok := f.nameFurther(at, !o.local); ok {
			return from, to, true
		}
	}
	if at == o.to && at+1 < len(f.words) && f.article(at+1) && o.country == "" && !foreign(f.words[at].fold) && f.takesObject(o.from) {
		return 0, 0, false // افتتح الرئيس قلعة المدينة
	}
	return at, to, f.units(at, to) >= 2 && !f.nounPhrase(at, o.open && o.country == "") && !f.matter(o, at)
}

// placeThenName reports whether one word that is no given name stands between a title of one
// word, which has to be of something, and two given names: لرئيس جوبالاند أحمد محمد.
func (f *field) placeThenName(o office) bool {
	at := o.to
	return o.to-o.from == 1 && !f.article(o.from) && o.country == "" && o.body == "" && at+2 < len(f.words) && f.words[at-1].gap == " " && f.words[at].gap == " " && f.words[at+1].gap == " " &&
		f.nameLike(at) && !f.given(at) && !joins.Has(f.words[at].fold) && f.given(at+1) && f.given(at+2)
}

// conjoined reports whether a word is a known given name behind «و».
func (f *field) conjoined(at int) bool {
	if at >= len(f.words) || f.given(at) {
		return false
	}
	rest, ok := strings.CutPrefix(f.words[at].fold, "و")
	return ok && latin.IsGiven(rest)
}

// belongs reports whether a word is what an office is of: لمنتدى, بوزارة.
func (f *field) belongs(at int) bool {
	if at >= len(f.words) {
		return false
	}
	w := f.words[at].fold
	rest := strings.TrimPrefix(strings.TrimPrefix(w, "ل"), "ب")
	return rest != w && (titleNouns.Has(rest) || private.Has(rest) || strings.HasPrefix(rest, "ل")) && !f.given(at)
}

// behindPlace finds a name behind the one or two words of a place.
func (f *field) behindPlace(at int) (from, to int, ok bool) {
	for at+1 < len(f.words) && strings.Trim(f.words[at].gap, " –") == "-" { // دائرة سبيبة - فوسانة - العيون
		at++
	}
	if from, to, ok = f.nameFurther(at, false); ok && from-at <= 2 {
		return from, to, true
	}
	if from = at + 1; from >= len(f.words) || breaks(f.words[at].gap) || !f.nameLike(from) {
		return 0, 0, false
	}
	to = f.nameEnd(from)
	return from, to, f.units(from, to) >= 2
}

// untilComma finds a name that a comma ends: «برئاسة بيتيل أمادي، رئيس …».
func (f *field) untilComma(at int) (from, to int, ok bool) {
	for to = at; to < len(f.words) && to-at < 4 && f.nameLike(to); to++ {
		if strings.Contains(f.words[to].gap, "،") {
			return at, to + 1, to > at && !imperfect(f.words[at].fold)
		}
		if breaks(f.words[to].gap) {
			break
		}
	}
	return 0, 0, false
}

// behindParty finds a name behind the party or the place that a member of
// parliament is of: «عضو الكنيست عن حزب الليكود فلان».
func (f *field) behindParty(o office, at int) (from, to int, ok bool) {
	if at >= len(f.words) {
		return 0, 0, false
	}
	if w := f.words[at].fold; o.country != "" && w != "عن" || !members.Has(o.role) || w != "عن" && w != "من" || at+2 >= len(f.words) {
		return 0, 0, false
	}
	at++
	of := f.words[at].fold
	if f.words[at-1].fold == "من" && !partyWords.Has(of) {
		return 0, 0, false
	}
	if partyWords.Has(of) || titleNouns.Has(of) {
		at++
	}
	return f.behindPlace(f.pastArticles(at))
}

// pastArticles passes words with the article, but for the last of them.
func (f *field) pastArticles(at int) int {
	for at < len(f.words) && f.article(at) && !f.given(at) && !breaks(f.words[at-1].gap) && at+1 < len(f.words) && f.article(at+1) {
		at++
	}
	return at
}

// members are the roles of those who sit in a parliament for somebody.
var members = set("mp", "senator", "council-member", "deputy")

// partyWords are the last words of titles behind which a party's name stands.
var partyWords = set("حزب", "حركه", "تيار", "جماعه", "ايتلاف", "تحالف", "جبهه", "تنظيم", "منظمه", "كتله")

// behindHonorifics passes the forms of address before a name. A mark that ends
// a phrase ends the search, but for a comma before a known given name.
func (f *field) behindHonorifics(at int) (int, bool) {
	if at == 0 || at >= len(f.words) {
		return 0, false
	}
	if gap := f.words[at-1].gap; breaks(gap) && !(strings.Trim(gap, " ") == "،" && (f.given(at) || addresses.Has(f.words[at].fold) && f.addressed(at+1))) {
		return 0, false
	}
	for at < len(f.words) && (honorific(f.words[at]) || former.Has(f.words[at].fold) || arms.Has(f.words[at].fold) && honorific(f.words[at-1]) && f.words[at-1].gap == " " && at+1 < len(f.words) && (f.nameLike(at+1) || honorific(f.words[at+1]))) && !f.joinFollows(at) {
		if ends := strings.Trim(f.words[at].gap, ". \"«“*"); ends != "" {
			return 0, false
		}
		at++
	}
	return at, true
}

// arms stand behind a rank, folded: الفريق الركن بحري فلان.
var arms = set("بحري", "جوي", "طيار", "بري", "حقوقي", "طبيب", "متقاعد", "شرطه")

// joinFollows reports whether a word is a name, for all that it may also be a
// form of address: الشيخ ولد بايه. Before a kunya, a title has ended with the article
// (زعيم التنظيم أبو بكر) or with the name of a party (تنظيم داعش).
func (f *field) joinFollows(at int) bool {
	return at+1 < len(f.words) && joins.Has(f.words[at+1].fold) && strings.Trim(f.words[at].gap, " ") == "" &&
		!(f.father(at+1) && (f.article(at) || at > 0 && partyWords.Has(f.words[at-1].fold)))
}
