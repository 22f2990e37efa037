package tag

import (
	"cmp"
	"encoding/hex"
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/gazetteer"
	"github.com/mujaz/mujaz/internal/latin"
)

// Strangers are people whom the gazetteer does not have: a name that stands
// beside an office is proposed as an official, written out, for the editor to
// confirm. Arabic has no capital letters, so where a name ends is a judgement:
// it has two words, and a third or fourth only where the words before ask for
// one (a given name, بن, عبد) or where it is a family name with ال; it ends
// before a verb of news, a particle, a day, a known name, or a mark.

// stranger proposes the person whose name stands beside an office, behind it
// or before it.
func (r *reading) stranger(f *field, o office, home string) bool {
	if o.many {
		return false
	}
	start := o.from
	if o.deputy {
		start--
	}
	from, to, ok := f.nameBehind(o.to)
	if !ok {
		from, to, ok = f.nameBefore(start)
	}
	if !ok {
		if from, to, ok = f.nameFurther(o.to); !ok {
			return false
		}
		o.to = from
	}
	if r.known(f, o, start, from, to) {
		return true
	}
	country := o.country
	if country == "" && o.body == "" && r.ofCountry(o.role) {
		country = cmp.Or(home, r.text.Country, r.mainCountry())
	}
	name := f.evidence(from, to, RuleStranger)
	p := r.proposed(name.Words, country)
	if p.Role == "" {
		p.Role, p.Country = f.evidence(start, o.to, RuleOffice).Words, country
	}
	r.note(f, p, name)
	return true
}

// known gives an office to the official whose name is found near it, where a
// word stands between: الرئيس المؤقت المنصف المرزوقي.
func (r *reading) known(f *field, o office, start, from, to int) bool {
	for _, m := range f.mentions {
		if m.from >= to || m.to <= from || !m.has(gazetteer.OfficialName) {
			continue
		}
		p, ok := r.whose(m, true, []int{0}, []office{o})
		if !ok {
			continue
		}
		known := r.official(p, ByName)
		if known.Role == "" {
			known.Role = f.evidence(start, o.to, RuleOffice).Words
		}
		return true
	}
	return false
}

// ofCountry reports whether a role is one in a country, and not in a body.
func (r *reading) ofCountry(role string) bool {
	known, ok := r.names.Role(role)
	return ok && known.Of != "body"
}

// mainCountry is the country that a text is about: named at least twice as
// often as any other. It is good enough for a proposal, and for nothing else.
func (r *reading) mainCountry() string {
	best, second := 0, 0
	code := ""
	for i, e := range r.countries.entries {
		switch n := r.countries.weights[i].count; {
		case n > best:
			best, second, code = n, best, e.ID
		case n > second:
			second = n
		}
	}
	if best < 2*second {
		return ""
	}
	return code
}

// proposed returns the entry of a person who is written out, a new one if the
// text has not named them yet. A part of a name that was given in full is the
// same person.
func (r *reading) proposed(name, country string) *Official {
	folded := " " + arabic.Fold(name) + " "
	for _, o := range r.officials {
		if seen := " " + arabic.Fold(o.Name) + " "; !o.Known && (strings.Contains(seen, folded) || strings.Contains(folded, seen)) {
			return o
		}
	}
	spelt := latin.Name(name)
	o := &Official{ID: latin.ID(spelt), Name: name, Latin: spelt, Via: ByName}
	if _, taken := r.names.Official(o.ID); taken || o.ID == "" { // a namesake of one who is known
		o.ID = strings.Trim(o.ID+"-"+strings.ToLower(country), "-")
	}
	if _, taken := r.names.Official(o.ID); taken || o.ID == "" {
		sum := arabic.Digest(name)
		o.ID = strings.Trim(o.ID+"-"+hex.EncodeToString(sum[:3]), "-")
	}
	r.officials = append(r.officials, o)
	return o
}

// nameBehind finds a name that begins at a word, behind forms of address.
func (f *field) nameBehind(at int) (from, to int, ok bool) {
	if at == 0 || at >= len(f.words) {
		return 0, 0, false
	}
	if gap := f.words[at-1].gap; strings.ContainsAny(gap, ".،,؛;:؟?!()\n") && !(strings.Trim(gap, " ") == "،" && latin.IsGiven(f.words[at].fold)) {
		return 0, 0, false
	}
	for at < len(f.words) && (honorific(f.words[at]) || former[f.words[at].fold]) {
		if ends := strings.Trim(f.words[at].gap, ". \"«“"); ends != "" {
			return 0, 0, false
		}
		at++
	}
	to = f.nameEnd(at)
	return at, to, to-at >= 2
}

// nameEnd returns where a name that begins at a word ends.
func (f *field) nameEnd(from int) int {
	to := from
	for to < len(f.words) && to-from < maxNameWords {
		w := f.words[to]
		if to > from && breaks(f.words[to-1].gap) || f.endsName(to, to-from) {
			break
		}
		n := to - from
		if n >= 2 && !f.continues(from, to) {
			break
		}
		to++
		if strings.ContainsAny(w.gap, "\"”»") {
			break
		}
	}
	for to > from && joins[f.words[to-1].fold] { // no name ends in بن
		to--
	}
	return to
}

// maxNameWords is how many words a name can have.
const maxNameWords = 5

// continues reports whether a name of two words or more goes on with the word.
func (f *field) continues(from, at int) bool {
	before, w := f.words[at-1].fold, f.words[at].fold
	switch {
	case joins[before] || joins[w] || before == "عبد":
		return true
	case latin.IsGiven(before) && at-from == 2 && (latin.IsGiven(w) || strings.HasPrefix(w, "ال")):
		return true
	case strings.HasPrefix(w, "ال") && !strings.HasPrefix(before, "ال"):
		return true
	}
	return f.words[from].upper && f.words[at].upper
}

// joins stand within a name, before its last word.
var joins = set("بن", "ابن", "ابو", "ابي", "ال", "دي", "دا", "دو", "فان", "فون", "ولد", "بو", "bin", "al", "de", "da", "van", "von", "el")

// endsName reports whether a word cannot be part of a name, of which n words
// stand before it.
func (f *field) endsName(at, n int) bool {
	w := f.words[at]
	if w.fold == "" || w.fold[0] >= '0' && w.fold[0] <= '9' {
		return true
	}
	if !arabicWord(w) {
		return !w.upper
	}
	if joins[w.fold] || w.fold == "عبد" || latin.IsGiven(w.fold) && !f.particle(at) {
		return n == 0 && w.fold == "ال"
	}
	if f.particle(at) || noNames[w.fold] || newsVerbs[w.fold] || honorifics[w.fold] || former[w.fold] || f.startsMention(at) {
		return true
	}
	for _, prefix := range []string{"بال", "لل", "وال", "كال", "فال", "وب", "ول"} {
		if strings.HasPrefix(w.fold, prefix) {
			return true
		}
	}
	attached := false
	for _, p := range []string{"و", "ب", "ل", "ف", "ك"} {
		if rest, ok := strings.CutPrefix(w.fold, p); ok {
			attached = n >= 2 || n == 0 && p == "و"
			if particles[rest] || noNames[rest] || newsVerbs[rest] {
				return true
			}
		}
	}
	imperfect := strings.HasPrefix(w.fold, "ي") && len(w.fold) > 6 || strings.HasPrefix(w.fold, "سي") && len(w.fold) > 8
	// ه and ة are told apart in the text: a first word with either is nearly
	// always a noun («نقده», «خلية»), or a given name that is known.
	ending := n == 0 && (strings.HasSuffix(f.text[w.start:w.end], "ه") || strings.HasSuffix(f.text[w.start:w.end], "ة"))
	return imperfect || attached || ending
}

// particle reports whether a word is one. «على» is a preposition and «علي» a
// name: folded they are alike, in the text mostly not.
func (f *field) particle(at int) bool {
	w := f.words[at]
	return particles[w.fold] && f.text[w.start:w.end] != "علي"
}

// nameFurther finds a name some words behind an office whose title goes on:
// «المتحدث باسم رئاسة الجمهورية فلان». It must begin with a known given name,
// and no verb or preposition of company may stand between.
func (f *field) nameFurther(at int) (from, to int, ok bool) {
	for from = max(at, 1); from < min(at+titleWords, len(f.words)); from++ {
		gap := strings.Trim(f.words[from-1].gap, " ")
		if breaks(gap) && gap != "،" || newsVerbs[f.words[from].fold] || company[f.words[from].fold] {
			return 0, 0, false
		}
		if from > at && arabicWord(f.words[from]) && latin.IsGiven(f.words[from].fold) && !f.particle(from) {
			to = f.nameEnd(from)
			return from, to, to-from >= 2
		}
		if breaks(gap) {
			return 0, 0, false
		}
	}
	return 0, 0, false
}

// titleWords is how many words the rest of a title can have.
const titleWords = 8

// company are the words behind which somebody else is named.
var company = set("مع", "الي", "ان", "انه", "من", "بين", "علي", "او", "خلال", "و", "امس", "اليوم", "نظيره", "نظيرته", "الذي", "التي")

func arabicWord(w word) bool { return arabic.HasArabic(w.fold) }

// startsMention reports whether a name that is known begins at a word.
func (f *field) startsMention(at int) bool {
	for _, m := range f.mentions {
		if m.from == at {
			return !m.has(gazetteer.ShortName) || len(m.forms) > 1
		}
	}
	return false
}

// nameBefore finds a name right before an office. Where it begins is less
// sure than where one ends, so it must begin with a known given name.
func (f *field) nameBefore(at int) (from, to int, ok bool) {
	if at == 0 || strings.ContainsAny(f.words[at-1].gap, ".؛;:؟?!()\n") {
		return 0, 0, false
	}
	for n := min(4, at); n >= 2; n-- {
		from = at - n
		if arabicWord(f.words[from]) && latin.IsGiven(f.words[from].fold) && f.nameEnd(from) == at {
			return from, at, true
		}
	}
	return 0, 0, false
}

// noNames are words that follow an office and are no name: days, adverbs,
// adjectives of offices, words of rank and place, folded.
var noNames = set("السبت", "الاحد", "الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعه", "يوم", "امس", "اليوم", "غدا", "مساء", "صباح",
	"الماضي", "المقبل", "الجاري", "الحالي", "الحاليه", "الجديد", "الجديده", "العام", "العامه", "الاول", "الاولي", "الثاني", "الخاص", "الخاصه",
	"المكلف", "المكلفه", "الدائم", "الدائمه", "الاعلي", "الرسمي", "الرسميه", "المعتمد", "الموقت", "العسكري", "السياسي", "التنفيذي",
	"نظيره", "نظيرته", "برفقه", "بحضور", "عقب", "عبر", "ضمن", "نحو", "فور", "اثناء", "اثر", "بشان", "بشكل", "عددا", "عدد", "وفدا", "وفد", "كل", "اي", "احد", "بعض",
	"رييس", "الرييس", "وزير", "الوزير", "السفير", "سفير", "مدير", "المدير", "نايب", "النايب", "عضو", "قايد", "القايد", "مجلس", "وزاره", "حزب", "حركه", "لجنه", "الذي", "هناك", "هنا", "جدا", "ايضا", "غير", "ليس", "ليست", "فقط",
	"دوله", "مدينه", "محافظه", "منطقه", "شركه", "موسسه", "هييه", "منظمه", "خليه", "اداره", "مكتب", "بلديه", "جهاز", "قوات", "كتله", "تيار", "وكاله", "قناه", "صحيفه", "جامعه", "نادي", "الشوون", "شوون", "الدوله", "البلاد", "الحكومه")

// newsVerbs are the verbs with which news goes on behind a name, in the forms
// that it uses, folded.
var newsVerbs = func() map[string]bool {
	out := map[string]bool{}
	for _, v := range strings.Fields(`قال اكد اعلن اضاف اوضح شدد اشار اشاد دعا دعي التقي بحث استقبل وصل غادر ادان رحب حذر طالب كشف نفي اعرب شارك
		زار عقد تلقي ناقش استعرض تراس اجري هنا بعث اتهم هدد وقع افتتح دشن شكر ذكر ابلغ ابدي اعتبر راي تحدث صرح علق كتب نشر امر وجه قرر اصدر
		رفض قبل وافق تعهد توعد انتقد هاجم دافع جدد عبر تناول تابع تفقد ودع قدم تسلم سلم عاد توجه سافر حضر نظم اطلق اقر اتفق توقع لفت نوه حث
		ناشد ندد استنكر استبعد قلل بدا انهي واصل خاطب القي حمل طلب ابرز تولي عين اقال استقال فاز خسر ترشح ادلي افاد زعم اعترف اصر تراجع اجتمع
		عرض منح كرم شهد سيزور سيلتقي تسعي يسعي كان كانت يكون تكون صار بات ظل`) {
		for _, form := range []string{v, v + "ت", v + "وا", "ي" + v, "ت" + v} {
			out[form] = true
		}
	}
	return out
}()
