package tag

import (
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/gazetteer"
)

// People of any country are called as another country is. What stands around the word tells:
// who they are said to be before it, and what is a name beside it.

// bearers takes the names of countries for those of people where they are, so that whatever
// looks for people finds a word there like any other.
func (r *reading) bearers() {
	var called []string
	found := false
	for i := range r.fields {
		f := &r.fields[i]
		for j := range f.mentions {
			m := &f.mentions[j]
			if m.from == 0 || m.to-m.from > 1 || m.article || m.prefix != "" || !arabicWord(f.words[m.from]) {
				continue
			}
			switch {
			case m.has(gazetteer.CountryName):
				if f.bears(*m) || f.personCalled(*m) || r.bareBehindGiven(f, *m) {
					called, found = append(called, f.words[m.from].fold), true
					f.isNoCountry(m)
				}
			case m.has(gazetteer.Demonym) && f.pluralName(*m):
				found = true
				f.isNoCountry(m)
			}
		}
	}
	if !found {
		return
	}
	for _, w := range called {
		r.calledAgain(w)
	}
	for i := range r.fields {
		f := &r.fields[i]
		f.mentions = slices.DeleteFunc(f.mentions, func(m mention) bool { return len(m.forms) == 0 })
	}
}

// bareBehindGiven reports whether a name that a country has with the article stands without it
// behind a given name: جورج يونان.
func (r *reading) bareBehindGiven(f *field, m mention) bool {
	if f.words[m.from-1].gap != " " || !f.given(m.from-1) || f.article(m.from-1) {
		return false
	}
	w, code := f.words[m.from], m.id(gazetteer.CountryName)
	at, ok := r.trie.step(root, w.fold, w.hash)
	return ok && slices.ContainsFunc(r.trie.nodes[at].forms, func(form *form) bool { return form.ID == code && form.Kind == gazetteer.CountryName && form.article })
}

// isNoCountry takes what a mention is of a country from it.
func (f *field) isNoCountry(m *mention) {
	m.forms = slices.DeleteFunc(slices.Clone(m.forms), func(f *form) bool { return f.Kind == gazetteer.CountryName || f.Kind == gazetteer.Demonym })
	f.words[m.from].like = unasked
}

// bears reports whether somebody is called as a country is.
func (f *field) bears(m mention) bool {
	if f.words[m.from-1].gap != " " && !opensQuote(f.words[m.from-1].gap) {
		return false
	}
	if f.saidToBeCalled(m) {
		return true
	}
	if f.words[m.from-1].gap != " " {
		return false
	}
	if f.whoTells(m) {
		return true
	}
	sure, maybe := f.surelyName(m.to), f.maybeName(m.to)
	if noun := f.personEnding(m.from); noun >= 0 { // الجنرال بيرو مالاي
		if sure || calledCountries.Has(f.words[m.from].fold) && f.nearlyName(m.to) {
			return !f.does(noun, m.to) || sure && foreign(f.words[m.to].fold) && calledCountries.Has(f.words[m.from].fold) && said.Has(f.verbAt(max(0, noun-1))) // أعلن السباح تشاد لوكلوس
		}
		return maybe && f.noObject(noun, m.to+1)
	}
	at := m.from - 1
	isName := f.given(at) && !f.article(at) || foreign(f.words[at].fold) && !f.startsMention(at)
	if !isName && !maybe {
		return false
	}
	if noun := f.personEnding(at); noun >= 0 && (isName || f.nameLike(at)) {
		if sure && !f.does(noun, m.to) || maybe && f.noObject(noun, m.to+1) || isName && f.nameEnds(m.to) && f.noObject(noun, m.to) || isName && maybe && !f.arabicName(at) && f.strangeName(m.to) && !f.takesObject(noun) {
			return true
		}
	}
	switch {
	case !isName || f.takesObject(at):
		return false
	case sure && !f.arabicName(at) && !calledSo.Has(f.words[at].fold): // ماريا إسبانيا لوبيز
		return true
	}
	return m.to < len(f.words) && strings.Contains(f.words[m.from].gap, "،") && f.plainTrade(m.to) // ليزا بيرو، صاحبة متجر
}

// said are verbs of news behind which no country stands, folded.
var said = set("اعلن", "اعلنت", "اكد", "اكدت", "كشف", "كشفت", "نفي", "نفت")

// personEnding is the definite noun for a person, with its adjectives, that ends right before a
// word: الطبيبة, الحارس الكرواتي; -1 if there is none.
func (f *field) personEnding(at int) int {
	for i := at - 1; i >= max(0, at-3) && f.words[i].gap == " "; i-- {
		w := f.words[i].fold
		if !personNoun(w) {
			if j, ok := f.mentionEnding(i + 1); ok && f.mentions[j].has(gazetteer.Demonym) && f.mentions[j].article { // السباح الجنوب أفريقي
				i = f.mentions[j].from
			} else if !f.article(i) {
				return -1
			}
			continue
		}
		for j := i + 1; j < at; j++ {
			if strings.HasSuffix(f.words[j].fold, "ه") != strings.HasSuffix(w, "ه") {
				return -1
			}
		}
		for i > 0 && f.words[i-1].gap == " " && personNoun(f.words[i-1].fold) { // فالمغنية الشابة
			i--
		}
		return i
	}
	return -1
}

// personNoun reports whether a word is a definite noun for a person, also with particles
// before it: فالمغنية, للفنان.
func personNoun(w string) bool {
	bare := unattached(strings.TrimPrefix(w, "ف"))
	if bare == w {
		return false
	}
	for _, many := range []string{"ان", "ين", "ون"} { // الفلكيان تشاد تروخيو
		if one, ok := strings.CutSuffix(bare, many); ok && (performers.Has(one) || workers.Has(one) || learners.Has(one)) {
			return true
		}
	}
	w = "ال" + bare
	return learners.Has(bare) || privatePeople.Has(w) || players.Has(w) || honorifics.Has(w) || performers.Has(bare) || workers.Has(bare)
}

// learners are those who find out or make something, folded, without the article.
var learners = bothGenders("فلكي فيزيايي كيميايي مورخ مستكشف مصمم مولف رسام مصور نحات زميل محام مبرمج رايد")

// surelyName reports whether a word that goes on behind another is nothing but a name.
func (f *field) surelyName(at int) bool {
	return f.maybeName(at) && (f.given(at) || foreign(f.words[at].fold))
}

// maybeName reports whether a word that goes on behind another may be a name. An adverb ends in
// the letter that shows its case (علنا), and a preposition stands before a noun (بشدة).
func (f *field) maybeName(at int) bool {
	if at >= len(f.words) || f.words[at-1].gap != " " || f.article(at) || f.particle(at) || !f.nameLike(at) {
		return false
	}
	w := f.words[at].fold
	if f.given(at) || foreign(w) {
		return true
	}
	return f.nearlyName(at) && !strings.HasPrefix(w, "ب") && !strings.HasSuffix(w, "ا") && !strings.HasSuffix(w, "ات") && !imperfect(w) && !f.verb(at, at)
}

// nearlyName reports whether a word may be a name that goes on behind a given name.
func (f *field) nearlyName(at int) bool {
	if at >= len(f.words) || f.words[at-1].gap != " " || f.article(at) || f.particle(at) || !f.nameLike(at) {
		return false
	}
	w := f.words[at].fold
	return !strings.HasPrefix(w, "و") && (!strings.HasPrefix(w, "ل") || f.strangeName(at)) && !verbalNoun(strings.TrimPrefix(w, "ب")) // إسرائيل بارتكاب ذلك
}

// nameEnds reports whether a name has ended before a word: behind it nothing goes on, or what
// was said does.
func (f *field) nameEnds(at int) bool {
	return at >= len(f.words) || breaks(f.words[at-1].gap) || told.Has(f.words[at].fold)
}

// told stand before what somebody said, folded.
var told = set("ان", "انه", "انها", "بان")

// does reports whether a noun for a person is rather who does something to a country named behind
// them. A given name of Arabs is another word, too, mostly: «غادر الشيخ قطر ربيع العام الماضي».
func (f *field) does(noun, name int) bool {
	if f.takesObject(noun) {
		return true
	}
	if noun == 0 || f.words[noun-1].gap != " " || !f.arabicName(name) {
		return false
	}
	w := f.verbAt(noun - 1)
	return newsVerbs.Has(w) && !intransitive.Has(w) && !speaking.Has(w)
}

// noObject reports whether a noun for a person cannot be who does something to a country named
// behind them, as in «زار اللاعب قطر»: its verb takes no object, or it has none before it. Where
// they say something, the name must end before a word, lest it is said of a country («قال الخبير
// لبنان غارق في الديون»).
func (f *field) noObject(noun, end int) bool {
	if noun == 0 || breaks(f.words[noun-1].gap) || f.particle(noun-1) && !speaking.Has(f.verbAt(noun-1)) {
		return true
	}
	if before := noun - 1; !f.article(before) && !intransitive.Has(f.verbAt(before)) && !speaking.Has(f.verbAt(before)) {
		return false
	}
	for i := noun - 1; i >= max(0, noun-clauseWords) && !breaks(f.words[i].gap); i-- {
		switch w := f.verbAt(i); {
		case speaking.Has(w):
			return f.nameEnds(end)
		case intransitive.Has(w):
			return true
		case newsVerbs.Has(w) || imperfect(w):
			return false
		}
	}
	return !f.takesObject(noun)
}

// intransitive are verbs that nothing is done to a country by, speaking those of them by which
// something is said; folded.
var (
	intransitive = set(strings.Fields("غاب غابت يغيب تغيب عاد عادت يعود تعود توفي توفيت فاز فازت يفوز تفوز ظهر ظهرت يظهر تظهر")...)
	speaking     = set(strings.Fields("قال قالت يقول تقول اضاف اضافت يضيف تضيف اوضح اوضحت يوضح توضح صرح صرحت يصرح تصرح يري تري اشار اشارت يشير تشير لفت لفتت يلفت تلفت")...)
)

// plainTrade reports whether what somebody does begins at a word that has no article: «فلانة، صاحبة
// متجر». Of a country, «صاحبة أقدم حضارة» is said.
func (f *field) plainTrade(at int) bool {
	if f.article(at) {
		return false
	}
	if owners.Has(f.words[at].fold) {
		return at+1 < len(f.words) && f.words[at].gap == " " && (shops.Has(f.words[at+1].fold) || farms.Has(f.words[at+1].fold))
	}
	return f.tradeAt(at) != noTrade
}

// owners stand before what they have, and farms are what is owned beside shops, folded.
var (
	owners = set("صاحب", "صاحبه", "مالك", "مالكه")
	farms  = set("مزرعه", "ضيعه", "بستان", "مشغل", "مشتل", "مطبعه", "مكتب", "منزل", "سياره", "قارب")
)

// saidToBeCalled reports whether a word says of somebody that they are called so: «بائع يدعى مالي
// كوناتي», «وشهرته «حسين كوبا»». Countries, too, have a name («بلد اسمه تشاد»).
func (f *field) saidToBeCalled(m mention) bool {
	first := m.from
	if f.words[first-1].gap == " " && f.given(first-1) && f.quoteFrom(first) == first-1 && closesQuote(f.words[m.from].gap) {
		first--
	}
	if first == 0 || breaks(f.words[first-1].gap) {
		return false
	}
	before := strings.TrimPrefix(f.words[first-1].fold, "و")
	switch {
	case first < m.from && (f.words[first-1].fold == "ب" || callings.Has(before) || f.personEnding(first) >= 0 || personNoun(before)):
		return true
	case nicknames.Has(before):
		return true
	case !callings.Has(before):
		return false
	case f.maybeName(m.to):
		return true
	}
	who := first - 2
	return who >= 0 && f.words[who].gap == " " && (personNoun(f.words[who].fold) || privateHeads.Has(f.words[who].fold) || performers.Has(f.words[who].fold) || workers.Has(f.words[who].fold))
}

// callings stand before the name of whoever it is, nicknames before that of a person, folded.
var (
	callings  = set("يدعي", "تدعي", "اسمه", "اسمها", "يسمي", "تسمي")
	nicknames = set("المدعو", "المدعوه", "شهرته", "شهرتها")
)

// pluralName reports whether the plural of an adjective is the name of who holds an office: behind
// the adjective of a title, with which it does not agree («الوزير التايلاندي روس فلان»).
func (f *field) pluralName(m mention) bool {
	w := f.words[m.from].fold
	if f.words[m.from-1].gap != " " || !f.article(m.from-1) || !f.surelyName(m.to) {
		return false
	}
	for _, ending := range []string{"ي", "ه", "ين", "ون", "ان", "ات", "يا"} {
		if strings.HasSuffix(w, ending) {
			return false
		}
	}
	i, ok := f.mentionEnding(m.from)
	return ok && f.mentions[i].has(gazetteer.Demonym) && strings.HasSuffix(f.words[m.from-1].fold, "ي")
}
