package tag

import (
	"sort"
	"strings"

	"github.com/mujaz/mujaz/internal/gazetteer"
)

// A country that is named only for where somebody or something comes from or goes
// to is abroad: «شركة صينية», «العمالة المصرية», «القادمين من إيران». Whose the
// offices of the text are, it does not say.

// abroadOnly reports whether a country is named so.
func (r *reading) abroadOnly(e Evidence) bool {
	f := r.fieldNamed(e.Field)
	at := sort.Search(len(f.words), func(j int) bool { return f.words[j].start >= e.Start })
	i, ok := f.mentionAt(at)
	return ok && f.origin(f.mentions[i])
}

// origin reports whether a mention is only of where somebody or something comes from.
func (f *field) origin(m mention) bool {
	if m.from == 0 || m.forms[0].latin || breaks(f.words[m.from-1].gap) {
		return false
	}
	before := strings.TrimPrefix(f.words[m.from-1].fold, "و")
	if m.has(gazetteer.CountryName) {
		if i, ok := f.mentionEnding(m.from); ok && m.prefix == "و" && f.mentions[i].has(gazetteer.CountryName) { // من إيران وباكستان
			return f.origin(f.mentions[i])
		}
		if f.venue(m) {
			return true
		}
		return m.prefix == "" && ways.Has(before) && !(m.from > 1 && f.joinedTo(m.from-2, returns)) // عاد إلى موريتانيا
	}
	if !m.has(gazetteer.Demonym) || m.prefix != "" {
		return false
	}
	if m.article {
		return wares.Has(strings.TrimLeft(before, "بل"))
	}
	for j := m.from - 1; j >= max(0, m.from-3) && !f.article(j) && (j == m.from-1 || f.words[j].gap == " "); j-- {
		if officialNouns.Has(strings.TrimLeft(f.words[j].fold, "وبل")) {
			return false
		}
	}
	return true
}

// venue reports whether a country is named as where people of many meet: قمة المناخ
// بأذربيجان, مؤتمر في جنيف بسويسرا.
func (f *field) venue(m mention) bool {
	at := m.from - 1
	if m.prefix == "" && f.words[at].fold == "في" {
		at--
	} else if m.prefix != "ب" {
		return false
	}
	for ; at >= max(0, m.from-4) && !breaks(f.words[at].gap); at-- {
		if meetings.Has(strings.TrimLeft(f.words[at].fold, "وبل")) {
			return true
		}
	}
	return false
}

// meetings are what people of many countries come to, folded.
var meetings = set("موتمر", "الموتمر", "قمه", "القمه", "معرض", "المعرض", "منتدي", "المنتدي", "بطوله", "البطوله", "ملتقي", "الملتقي", "مهرجان", "المهرجان", "ندوه", "دوره", "الدوره", "مسابقه", "المسابقه", "اولمبياد", "ورشه")

// ways stand before a country from which, to which or against which something goes,
// folded.
var ways = set("من", "الي", "ضد", "نحو", "عبر")

// returns are words of who comes home, folded.
var returns = set("عاد", "عادت", "يعود", "تعود", "عودته", "عودتها", "العوده", "عايدا")

// officialNouns are who acts for a country, also where its adjective is without the
// article, folded: مسؤول عراقي.
var officialNouns = set("مسوول", "مسوولون", "مسوولين", "مصدر", "مصادر", "وزير", "وزيره", "رييس", "رييسه", "دبلوماسي", "نايب", "نواب", "قاض", "قاضي", "محكمه", "قوات", "جنود", "جندي", "ضابط", "ضباط", "قايد", "سلطات", "شرطه", "حكومه", "مدينه", "بلده", "صحيفه", "اراض", "اراضي", "مواطن", "مواطنين", "مدنيين", "فصايل", "قيادي")

// wares are goods, firms, and who comes to work, to play or to see, with the article,
// folded.
var wares = set("الشركه", "الشركات", "المجمع", "المقاول", "المستثمر", "المستثمرين", "المستثمرون", "المدرب", "اللاعب", "اللاعبين", "الحكم", "الملاحظ", "العماله", "العامل", "السياح", "السايح", "الزوار", "الطلبه", "الطالب", "المهندس", "المهندسين", "الخبير", "الخبراء",
	"المنتج", "المنتجات", "البضايع", "السيارات", "الحافلات", "المعدات", "القمح", "الدقيق", "الارز", "السكر", "الشاي", "الادويه", "الدواء", "اللحوم", "الدجاج", "الاسماك", "الخضار", "الفواكه", "التفاح", "البصل", "الاغنام", "الابقار", "السماد", "الاسمده", "الطماطم", "البندوره", "الحديد", "الاسمنت", "الغاز", "الكهرباء",
	"الاحمر", "الخيريه", "المسلسل", "الفيلم", "الاستثمارات", "السلع", "الواردات", "التمور", "اللقاحات", "اللقاح")

// fieldNamed is a field by its name.
func (r *reading) fieldNamed(name Field) *field {
	for i := range r.fields {
		if r.fields[i].name == name {
			return &r.fields[i]
		}
	}
	return nil
}
