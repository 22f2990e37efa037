package tag

import (
	"strings"

	"github.com/mujaz/mujaz/internal/gazetteer"
)

// nameBefore finds a name right before an office, perhaps with a comma between.
// Where it begins is less sure than where one ends, so it must begin with a
// known given name.
func (f *field) nameBefore(at int) (from, to int, ok bool) {
	if at < len(f.words) && relatives.Has(f.words[at].fold) { // فلان شقيق الرئيس
		return 0, 0, false
	}
	end := at
	for end > 0 && honorific(f.words[end-1]) && !breaks(f.words[end-1].gap) && !(end > 1 && joins.Has(f.words[end-2].fold)) && !f.rankSurname(end-1) { // not of آل الشيخ
		end--
	}
	if end > 2 && f.words[end-1].fold == "ايضا" && apposing.Has(f.words[end-2].fold) {
		end--
	}
	apposed := end > 1 && apposing.Has(f.words[end-1].fold)
	if apposed {
		end--
	}
	if end == 0 || strings.ContainsAny(f.words[end-1].gap, ".؛;:؟?!()\n") {
		return 0, 0, false
	}
	if from = end - 3; f.eastern(from) == end {
		return from, end, true
	}
	for from = max(0, end-2*maxNameUnits); from <= end-2; from++ {
		if (f.given(from) || f.joined(from) || f.kunya(from) || f.sayyid(from) || f.particled(from) != "") && (from == 0 || !joins.Has(f.words[from-1].fold) && f.words[from-1].fold != "عبد") && f.runsTo(from, end) && f.units(from, end) >= 2 {
			return from, end, true
		}
	}
	if from = end - 2; from > 0 && f.words[from].fold == "الشيخ" && f.words[from].gap == " " && f.nameLike(from+1) && end == at && strings.Contains(f.words[end-1].gap, "،") && !f.article(from-1) { // إلى الشيخ نيانغ، سفير …
		return from, end, true
	}
	return f.strangeBefore(end, end < at || strings.Contains(f.words[end-1].gap, "،"), apposed)
}

// apposing stand between a name and an office that is told of it, folded.
var apposing = set("وهو", "وهي", "هو", "هي", "بوصفه", "بوصفها", "بصفته", "بصفتها", "باعتباره", "باعتبارها")

// sayyid reports whether السيد is a given name: الدكتور السيد البدوي.
func (f *field) sayyid(at int) bool {
	return f.words[at].fold == "السيد" && at > 0 && at+1 < len(f.words) && honorific(f.words[at-1]) && f.article(at+1)
}

// relatives stand before an office that is another's, folded.
var relatives = set("نجل", "زوجه", "شقيق", "شقيقه", "ارمله", "والد", "صهر", "حفيد", "محامي", "ابن", "ابنه", "عقيله")

// runsTo reports whether a name that begins at a word goes on until another: it
// ends there, or what is left of it is as names are.
func (f *field) runsTo(from, end int) bool {
	to := f.nameEnd(from)
	for to < end && to > from && !breaks(f.words[to-1].gap) && (f.nameLike(to) || f.familyName(to) || f.french(to) || to+1 == end && f.rankSurname(to)) && f.units(from, end) <= maxNameUnits && (f.given(to) || f.units(from, to) < 2 || !phrasal(f.words[to].fold)) { // not فلان الفلاني بمصالح
		to++
	}
	return to >= end
}

// familyName reports whether a word with the article may go on with a name: محمد
// الخالد الصباح.
func (f *field) familyName(at int) bool {
	return f.article(at) && f.article(at-1) && !noNames.Has(f.words[at].fold) && !f.startsMention(at) && !f.nounEnding(f.words[at])
}

// strangeBefore finds a name that ends before a word and does not begin with a
// given name that is known. It is two or three words that may be one, and what
// stands before them shows that they begin there: a form of address; or a verb
// or a preposition of company, where the office is set off from the name, or
// one of its words is foreign; or, where they are surely a name, anything else.
func (f *field) strangeBefore(end int, apart, sure bool) (from, to int, ok bool) {
	odd := 0
	for from = end - 1; from >= max(1, end-3); from-- {
		last := from == end-1 && f.surnameLike(from)
		if from < end-1 && breaks(f.words[from].gap) || !last && !f.nameLike(from) && !(end-from >= 2 && (f.womans(from, odd > 0) || f.lady(from))) {
			return 0, 0, false
		}
		if foreign(f.words[from].fold) {
			odd++
		}
		before := f.words[from-1]
		if end-from < 2 || breaks(before.gap) && from > 1 || imperfect(f.words[from].fold) {
			continue
		}
		w := verbOf(f.verbAt(from - 1))
		if addresses.Has(w) || strings.HasPrefix(w, "لل") && (addresses.Has("ال"+strings.TrimPrefix(w, "لل")) || addresses.Has("ال"+strings.TrimPrefix(w, "ل"))) || pronominal.Has(w) && f.words[from-1].gap == " " {
			return from, end, true
		}
		if guests.Has(w) && f.words[from-1].gap == " " || f.saysWho(from, end) { // النائب فلان رئيس اللجنة, وقال فلان وزير الدولة
			return from, end, true
		}
		if f.surnameLike(end - 1) { // الدكتورة فلانة الشرقاوي needs the form of address
			continue
		}
		if i, whence := f.mentionEnding(from); apart && whence && f.mentions[i].article && f.mentions[i].has(gazetteer.Demonym) { // الفلبيني ماني باكياو، عضو …
			return from, end, true
		}
		if apart && (fates.Has(w) || w == "اما") || (newsVerbs.Has(w) || before.fold == "مع" || before.fold == "بين" || before.fold == "معه") && (apart || odd > 0) || (odd > 0 || sure) && apart && !f.nameLike(from-1) || odd > 0 && f.definiteNoun(from-1) {
			return from, end, true
		}
	}
	return 0, 0, false
}

// saysWho reports whether words that may be a name stand right behind a verb of saying, so that they
// are who says it: not «قال مسؤول رفيع».
func (f *field) saysWho(from, end int) bool {
	if f.words[from-1].gap != " " || !saying.Has(f.verbAt(from-1)) || end-from > 3 || deputies.Has(f.words[from].fold) || sources.Has(f.words[from].fold) {
		return false
	}
	for i := from; i < end; i++ {
		w := f.words[i].fold
		if !f.given(i) && !foreign(w) && (strings.HasSuffix(w, "ون") || strings.HasSuffix(w, "ين")) { // مسؤولون عسكريون
			return false
		}
	}
	return !indefinite.Has(f.words[end-1].fold) && !strings.HasSuffix(f.words[end-1].fold, "ا")
}

// sources are whom news quotes without a name, folded.
var sources = set("مسوول", "مسووله", "مصدر", "متحدث", "ناطق", "خبير", "محلل", "قيادي", "ناشط", "شاهد", "دبلوماسي", "ضابط", "مراقب", "موظف", "وسيط", "مفاوض", "معارض", "مقرب", "قيادات", "مندوب", "طبيب", "محام", "رجل", "بيان", "مراسل", "جندي", "مقاتل", "شيخ", "زعيم", "مواطن", "نجل", "شقيق", "احد", "وفد", "خطاب", "تقرير", "كتاب", "شهود", "خبراء", "زعماء", "سكان", "اهالي", "نواب", "علماء", "مصادر")

// definiteNoun reports whether a noun with the article stands before a word, so that what
// follows without one does not belong to it: «وضم الوفد الصربي فلان نائب رئيس الوزراء».
func (f *field) definiteNoun(at int) bool {
	return f.article(at) && f.words[at].gap == " " && !honorific(f.words[at]) && !f.given(at) && (at == 0 || !f.given(at-1))
}

// verbOf is a verb of news without the pronoun of what it is said of: of نفاه, نفي; else
// the word itself.
func verbOf(w string) string {
	for _, pronoun := range []string{"ها", "ه", "هم"} {
		if verb, ok := strings.CutSuffix(w, pronoun); ok && len(verb) > len("ان") {
			if weak, ok := strings.CutSuffix(verb, "ا"); ok {
				verb = weak + "ي"
			}
			if newsVerbs.Has(verb) {
				return verb
			}
		}
	}
	return w
}

// pronominal are forms of address that stand for who acts, so that what follows is
// whom they meet, folded: التقى معاليه فلان.
var pronominal = set("معاليه", "سعادته", "سموه", "فخامته", "جلالته", "دولته", "سيادته", "معاليها", "سعادتها", "سموها")

// fates are verbs of what happens to people, folded.
var fates = set("قتل", "قتلت", "اغتيل", "اغتيلت", "توفي", "توفيت", "رحل", "نجا", "نجت", "اقيل", "اقيلت", "اختطف", "خطف", "اصيب", "استشهد", "اعدم", "اغتيال", "مقتل", "وفاه", "رحيل", "اعتقال", "عزل", "اقاله")

// befell are those of them that no family is called by.
var befell = set("توفي", "توفيت", "قتل", "قتلت", "اغتيل", "اغتيلت", "اقيل", "اقيلت", "اختطف", "خطف", "اصيب", "اصيبت", "استشهد", "اعدم")

// womans reports whether a word that ends as nouns do begins a woman's name: the
// verb before it is a woman's, or the name is foreign.
func (f *field) womans(at int, foreign bool) bool {
	if at == 0 || !f.nounEnding(f.words[at]) || f.article(at) || breaks(f.words[at].gap) || noNames.Has(f.words[at].fold) || titleNouns.Has(f.words[at].fold) {
		return false
	}
	before := f.verbAt(at - 1)
	return newsVerbs.Has(before) && strings.HasSuffix(before, "ت") || foreign && before == "مع"
}

// setOff finds whom a predicate is told of in a list, between a mark and the
// predicate: «…، شريدة المعوشرجي نائبا لرئيس الوزراء».
func (f *field) setOff(end int) (from, to int, ok bool) {
	for from = end - 1; from > 0 && from > end-5 && !breaks(f.words[from-1].gap); from-- {
	}
	if from == 0 || end-from < 2 || end-from > 4 || f.article(from) || strings.HasPrefix(f.words[from].fold, "و") {
		return 0, 0, false
	}
	for i := from; i < end; i++ {
		w := f.words[i].fold
		if !arabicWord(f.words[i]) || f.particle(i) || newsVerbs.Has(w) || noNames.Has(w) || titleNouns.Has(w) || company.Has(w) || f.startsMention(i) || imperfect(w) || private.Has(w) || i > from && breaks(f.words[i-1].gap) {
			return 0, 0, false
		}
	}
	return from, end, true
}
