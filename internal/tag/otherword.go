package tag

import (
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/gazetteer"
)

// Some names of countries are ordinary words as well: المغرب is the prayer at sunset, قطر a
// diameter, تركي a given name. What stands beside them tells.

// otherWord reports whether the name of a country is such a word.
func (f *field) otherWord(m mention) bool {
	if m.to-m.from > 1 {
		return false
	}
	switch strings.TrimPrefix(f.words[m.from].fold, m.prefix) {
	case "المغرب":
		return f.prayer(m)
	case "قطر":
		return f.diameter(m)
	}
	return f.givenName(m)
}

// Prayers, what is done for them, and the words before their time, folded.
var (
	prayers     = set("الفجر", "الشروق", "الظهر", "العصر", "العشاء", "والعشاء", "والعصر", "والظهر", "والفجر")
	prayerHours = set("موعد", "وقت", "حان", "يحين", "دخل")
	prayerActs  = set("صلاه", "الصلاه", "بصلاه", "صلاتي", "صلوات", "صلي", "صليت", "صلينا", "صلوا", "يصلي", "نصلي", "يصلون", "تصلي", "اذان", "الاذان", "اذن", "يوذن", "الموذن", "موذن", "مدفع", "فريضه", "صلت", "غروب", "امساك", "الافطار", "افطار", "الصيام", "صيام", "السحور", "سحور", "افطروا", "فافطروا", "يفطر", "الصايم", "الصايمون", "الجنازه")
	prayerSpans = set("بساعه", "بساعتين", "بدقايق", "بدقيقه", "بقليل", "بنصف", "بربع", "مباشره")
	prayerTime  = set("قبل", "بعد", "قبيل", "بعيد", "عند", "حتي")
)

// prayer reports whether المغرب is the prayer: right behind what is done for one (صليت
// المغرب), between others with their hours (العصر 3:15 المغرب 5:40), or at a time of day in a
// sentence about prayers (صلاة الجنازة بعد المغرب).
func (f *field) prayer(m mention) bool {
	if m.prefix == "" && m.from > 0 && f.words[m.from-1].gap == " " && (prayerActs.Has(f.words[m.from-1].fold) || prayerHours.Has(f.words[m.from-1].fold)) {
		return true
	}
	if m.from > 0 && m.prefix == "" && prayerTime.Has(f.words[m.from-1].fold) && m.to < len(f.words) && f.words[m.to-1].gap == " " && prayerSpans.Has(f.words[m.to].fold) { // قبل المغرب بساعة
		return true
	}
	timed := m.to < len(f.words) && f.words[m.to].fold[0] <= '9' && (f.words[m.to].gap == ":" || f.words[m.to].gap == ".")
	if m.from > 0 && m.prefix == "" && prayerTime.Has(f.words[m.from-1].fold) {
		if strings.Contains(f.text, "شهر رمضان") || strings.Contains(f.text, "في رمضان") || strings.Contains(f.text, "الصيام ") || strings.Contains(f.text, "الصيام.") { // advice for those who fast
			return true
		}
		timed = true
	}
	if !timed {
		return false
	}
	return f.besideWord(m, prayers) || f.besideWord(m, prayerActs)
}

// besideWord reports whether a word of some stands in the same sentence, not far from a mention.
func (f *field) besideWord(m mention, words *arabic.Lexicon) bool {
	const reach = 8
	for i := m.from - 1; i >= max(0, m.from-reach) && !sentenceEnds(f.words[i].gap); i-- {
		if words.Has(f.words[i].fold) {
			return true
		}
	}
	for i := m.to; i < min(len(f.words), m.to+reach) && !sentenceEnds(f.words[i-1].gap); i++ {
		if words.Has(f.words[i].fold) {
			return true
		}
	}
	return false
}

// measuring are verbs before a length, folded.
var measuring = set("بلغ", "يبلغ", "تجاوز", "يتجاوز", "زاد", "يزيد", "يصل", "وصل", "يتراوح", "تراوح")

// What is measured, what has a diameter, and lengths, folded.
var (
	measures = set("متوسط", "بمتوسط", "نصف", "ونصف", "معدل", "قياس", "تضييق", "ضيق", "توسيع", "اتساع", "يساوي", "كل", "اي", "بكل")
	round    = set("الشريان", "الشرايين", "الوريد", "الاورده", "الجذع", "جذعها", "جذعه", "الساق", "الشمس", "الارض", "القمر", "المريخ", "المشتري", "الكوكب", "الكويكب", "النجم", "النواه", "الورم", "الكتله", "الانبوب", "الانابيب",
		"الماسوره", "الدايره", "الكره", "العجله", "الاسطوانه", "السلك", "الكابل", "البيضه", "الثمره", "القرص", "الفوهه", "البركان", "المجره", "الخليه", "الخلايا", "الحبه", "الحوض", "البير", "النفق", "القبه", "العمود", "العدسه", "المراه", "الهوايي", "الثقب", "الحفره", "الفتحه", "الرصاصه", "القذيفه", "الصاروخ", "الحصوه", "الشعره", "الجسيمات")
	lengths = set("متر", "مترا", "امتار", "مترين", "سنتيمتر", "سنتيمترا", "سنتيمترات", "سنتيمترين", "سم", "ملليمتر", "مليمتر", "مليمترا", "مليمترات", "مليمترين", "ملم", "كيلومتر", "كيلومترا", "كيلومترات", "كيلومترين", "ميكرون", "ميكرومتر", "نانومتر", "بوصه", "بوصات", "بوصتين", "قدما", "قدم", "ميل", "ميلا", "اميال")
)

// diameter reports whether قطر is one: «قطر الحلبة ستة أمتار», «بقطر سنتيمترين», «متوسط قطر
// الجذع», or a land: «كل قطر من أقطار الأمة».
func (f *field) diameter(m mention) bool {
	if m.from > 0 && m.prefix == "" && f.words[m.from-1].gap == " " && measures.Has(f.words[m.from-1].fold) {
		return true
	}
	if m.to == len(f.words) || breaks(f.words[m.to-1].gap) {
		return false
	}
	next := f.words[m.to].fold
	if strings.HasSuffix(m.prefix, "ب") && (next[0] <= '9' || lengths.Has(next)) || round.Has(next) && !(m.from > 0 && (newsVerbs.Has(f.verbAt(m.from-1)) || imperfect(f.before(m)))) { // بقطر 20 سنتيمترا
		return true
	}
	if !f.article(m.to) && !strings.HasSuffix(next, "ها") && !f.possessed(m.to) || m.from > 0 && !measuring.Has(f.verbAt(m.from-1)) && (newsVerbs.Has(f.verbAt(m.from-1)) || strings.HasSuffix(f.before(m), "ت")) { // افتتحت قطر الطريق
		return false
	}
	for i := m.to; i < min(m.to+6, len(f.words)) && !sentenceEnds(f.words[i-1].gap); i++ {
		if lengths.Has(f.words[i].fold) {
			return true
		}
	}
	return false
}

// before is the word right before a mention, without «و».
func (f *field) before(m mention) string {
	if m.from == 0 {
		return ""
	}
	return strings.TrimPrefix(f.words[m.from-1].fold, "و")
}

// origins stand behind an adjective that says where one comes from, folded: تركي الأصل.
var origins = set("الاصل", "الجنسيه", "المولد", "الهوي", "الصنع", "المنشا")

// givenName reports whether an adjective without the article is a given name, as تركي is:
// behind a definite word, whose adjective it cannot be, with a family's name behind it («وزير
// الصحة تركي الزهراني»), or between a verb that tells and what was said («وأضاف تركي أن»).
func (f *field) givenName(m mention) bool {
	if !m.has(gazetteer.Demonym) || m.has(gazetteer.CountryName) || m.article || m.prefix != "" || m.from == 0 || m.to == len(f.words) || f.words[m.from-1].gap != " " || f.words[m.to-1].gap != " " || !f.given(m.from) {
		return false
	}
	next := f.words[m.to].fold
	if reportVerbs.Has(f.before(m)) {
		return next == "ان" || next == "انه" || next == "انها" || f.surnameLike(m.to) && !origins.Has(next) // قال تركي الهذلي
	}
	return f.article(m.from-1) && f.article(m.to) && !origins.Has(next) && !timeWords.Has(next)
}

// Verbs that tell what one said, and words of time, folded.
var (
	reportVerbs = set("قال", "اضاف", "اكد", "ذكر", "اوضح", "اشار", "تابع", "بين", "كشف", "صرح", "شدد", "لفت", "اعتبر", "راي", "اعلن", "زاد")
	timeWords   = set("اليوم", "الان", "امس", "الاحد", "الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعه", "السبت", "الماضي", "المقبل", "الجاري", "الحالي", "القادم", "السابق", "غدا", "مساء", "صباح")
)
