package tag

import (
	"strings"

	"github.com/mujaz/mujaz/internal/gazetteer"
	"github.com/mujaz/mujaz/internal/latin"
)

// Whether an office stands alone is told by the word behind it: names are an open
// class, but what a sentence goes on with is mostly known to be none.

// nameFollows reports whether a person whom the gazetteer does not have may be
// named behind an office.
func (f *field) nameFollows(o office) bool {
	at := o.to
	if at >= len(f.words) || strings.ContainsAny(f.words[at-1].gap, ".،,؛;:؟?!)\n") {
		return false
	}
	w := f.words[at]
	if !arabicWord(w) || !arabicWord(f.words[o.from]) {
		return w.upper
	}
	switch {
	case f.particle(at) || particles.Has(strings.TrimPrefix(w.fold, "و")) || f.receives(o):
		return false
	case f.given(at) || f.joinFollows(at) || honorific(w) || former.Has(w.fold) || f.lady(at):
		return true
	case newsVerbs.Has(f.verbAt(at)) && !f.article(at):
		return false
	case f.surnamed(at):
		return true
	case imperfect(w.fold) && f.tells(o): // استقال الرئيس الروسي يلتسين
		return true
	case imperfect(w.fold): // يانس ستولتنبرغ
		return at+1 < len(f.words) && w.gap == " " && foreign(f.words[at+1].fold) && !f.startsMention(at+1)
	case f.article(at):
		return qualifiers.Has(w.fold) || !days.Has(w.fold) && !f.actsOn(o)
	}
	return !f.isMatter(o)
}

// surnamed reports whether a word is the name of a family, with the article or without: السادات.
func (f *field) surnamed(at int) bool {
	w := f.words[at].fold
	return latin.IsFamily(w) || latin.IsFamily(strings.TrimPrefix(w, "ال"))
}

// tells reports whether a verb that has its doer right behind it stands before an office:
// behind that no second verb follows.
func (f *field) tells(o office) bool {
	if o.from == 0 || breaks(f.words[o.from-1].gap) {
		return false
	}
	verb := f.verbAt(o.from - 1)
	return newsVerbs.Has(verb) && verb != "كان" && verb != "كانت"
}

// qualifiers are adjectives of an office, behind which a name may stand, folded.
var qualifiers = set("الجديد", "الجديده", "المكلف", "المكلفه", "الحالي", "الحاليه", "الموقت", "الموقته", "الانتقالي", "الانتقاليه", "المعين", "المعينه", "الدائم", "الدائمه", "العام", "العامه", "الاول", "الاولي", "الثاني", "الاعلي", "الشاب", "الخاص", "الخاصه")

// isMatter reports whether a word without the article behind an office is what its holder
// deals with: تأجيل, دعمه, زيارة, اتفاقا, نظيره, وزير, بغداد.
func (f *field) isMatter(o office) bool {
	at := o.to
	w := f.words[at].fold
	if f.object(at) || noNames.Has(w) || titleNouns.Has(w) || counterparts.Has(w) || counterpartsMany.Has(w) || f.possessed(at) && f.owned(at) {
		return true
	}
	if strings.HasSuffix(f.text[f.words[at].start:f.words[at].end], "ة") {
		return true
	}
	if noun, ok := strings.CutSuffix(w, "ا"); ok && (affairs.Has(noun) || noNames.Has(noun) || titleNouns.Has(noun)) {
		return true
	}
	if i, ok := f.mentionAt(at); ok {
		m := f.mentions[i]
		return m.has(gazetteer.RoleTitle) || m.has(gazetteer.RoleStem) || f.actsOn(o) && (m.has(gazetteer.CountryName) || m.has(gazetteer.CapitalName) || m.has(gazetteer.BodyName))
	}
	return f.actsOn(o) && (verbalNoun(w) || at+1 < len(f.words) && f.words[at].gap == " " && !f.given(at+1) && f.possessed(at+1) && f.owned(at+1)) // دعم بلاده
}

// owned reports whether a word ends in a pronoun, as دعمه does, rather than as names from
// other languages do: أندريه.
func (f *field) owned(at int) bool {
	w := f.words[at].fold
	return len(w) >= 2*4 && !strings.HasSuffix(w, "يه") && !(at+1 < len(f.words) && foreign(f.words[at+1].fold))
}

// actsOn reports whether the verb of an office's clause stands right before it and is one
// behind which the sentence goes on with somebody or something: «افتتح الرئيس المصري المتحف».
func (f *field) actsOn(o office) bool {
	at := o.from - 1
	for at > 0 && honorific(f.words[at]) && f.words[at].gap == " " { // غادر السيد الرئيس
		at--
	}
	if at < 0 || breaks(f.words[at].gap) {
		return false
	}
	verb := f.verbAt(at)
	if !newsVerbs.Has(verb) && !meets.Has(verb) && !imperfect(verb) {
		return false
	}
	for _, form := range []string{verb, strings.TrimPrefix(strings.TrimPrefix(verb, "س"), "ي"), strings.TrimPrefix(strings.TrimPrefix(verb, "س"), "ت")} {
		if objectless.Has(strings.TrimSuffix(form, "ت")) {
			return false
		}
	}
	return true
}

// objectless are verbs of news behind which who does it stands, and then a particle, folded;
// those of speech, too.
var objectless = set("قال", "قول", "صرح", "اضاف", "ضيف", "تحدث", "توجه", "سافر", "عاد", "عود", "اعرب", "عرب", "اشار", "شير", "شدد", "لفت", "نوه", "اوضح", "وضح", "ذكر", "شارك", "اجتمع", "جتمع", "علق",
	"اشاد", "شيد", "ندد", "رحب", "تعهد", "رد", "فاز", "فوز", "خسر", "ترشح", "كان", "كون", "صار", "بات", "ظل", "جلس", "غاب", "استقال")

// particles are the prepositions, conjunctions and pronouns before which no
// name can end, folded.
var particles = set("في", "من", "علي", "الي", "عن", "مع", "خلال", "بعد", "قبل", "ان", "انه", "انها", "بين", "حول", "ضد", "عند",
	"لدي", "منذ", "حتي", "الذي", "التي", "الذين", "اذ", "حيث", "كما", "او", "ثم", "لكن", "بل", "قد", "لم", "لن", "لا", "هذا", "هذه",
	"ذلك", "تلك", "هو", "هي", "كان", "كانت", "قال", "قالت", "اليوم", "امس", "وذلك", "ما", "اللذان", "اللذين", "اللتان", "اللتين", "اللواتي", "اذا",
	"of", "in", "on", "at", "with", "and", "to", "from", "by", "said", "has", "had", "is", "was", "who", "will", "for", "after", "before", "during")
