package tag

import (
	"strings"
	"unicode/utf8"

	"github.com/mujaz/mujaz/internal/gazetteer"
)

// Shops, schools and firms are called after countries, and fruit by their adjectives: what
// stands within quotation marks is then a name.

// quotedName reports whether a country's name is the end of that of a shop, a school or a firm
// (محل «كنوز الهند»), or its adjective all of that of a thing (يأكلون من «الهندية»). An adjective
// in quotation marks that belongs to a noun before it is the country's: الاحتلال «الإسرائيلي».
func (f *field) quotedName(m mention) bool {
	if m.prefix != "" || !closesQuote(f.words[m.to-1].gap) {
		return false
	}
	first := f.quoteFrom(m.from)
	switch {
	case first < 1 || breaks(f.words[first-1].gap):
		return false
	case m.has(gazetteer.Demonym) && first < m.from: // أرامكو السعودية
		return false
	case m.has(gazetteer.CountryName):
		return f.joinedTo(first-1, shops) || first > 1 && f.words[first-2].gap == " " && f.article(first-1) && f.joinedTo(first-2, shops) // محل العطور «كنوز الهند»
	case m.has(gazetteer.Demonym) && !m.article && first == m.from && outletWord(f.words[first-1].fold): // إذاعة «كوبي»
		return strings.HasSuffix(f.words[first-1].fold, "ه") && strings.HasSuffix(f.words[m.from].fold, "ي")
	case !m.has(gazetteer.Demonym) || !m.article || m.to-m.from > 1:
		return false
	}
	w, before := f.words[m.from].fold, f.words[first-1].fold
	if f.joinedTo(first-1, shops) {
		return strings.HasSuffix(w, "ي") || strings.HasSuffix(w, "يه")
	}
	if !strings.HasSuffix(w, "يه") || before == "او" && first > 1 && strings.HasSuffix(f.words[first-2].fold, "يه") { // القوات الروسية أو «السورية»
		return false
	}
	return beforeThings.Has(before)
}

// outletWord reports whether a word is what an outlet is called, with particles or without.
func outletWord(w string) bool {
	if gazettes.Has(w) || channels.Has(w) {
		return true
	}
	_, size := utf8.DecodeRuneInString(w)
	return strings.IndexAny(w, "وبل") == 0 && (gazettes.Has(w[size:]) || channels.Has(w[size:]))
}

// shopOf reports whether an adjective of a man is the name of a shop, with which it does not agree:
// محل الأردني. Behind it, a name would say whose the shop is: «مطعم الإيطالي ماريو».
func (f *field) shopOf(m mention) bool {
	return m.from > 0 && m.article && m.prefix == "" && m.to-m.from == 1 && m.has(gazetteer.Demonym) && strings.HasSuffix(f.words[m.from].fold, "ي") &&
		f.words[m.from-1].gap == " " && shopsOfMen.Has(strings.TrimLeft(f.words[m.from-1].fold, "وبل")) &&
		(m.to == len(f.words) || f.words[m.to-1].gap != " " || !f.given(m.to) && !foreign(f.words[m.to].fold))
}

// quoteFrom is the word with which the quotation marks open that a word stands in, at most three
// words before it; -1 if there are none.
func (f *field) quoteFrom(at int) int {
	for i := at; i >= max(0, at-3); i-- {
		before := f.text[:f.words[i].start]
		if i > 0 {
			before = f.words[i-1].gap
		}
		switch {
		case opensQuote(before):
			return i
		case before != " ":
			return -1
		}
	}
	return -1
}

// opensQuote and closesQuote report whether a gap ends or begins with a quotation mark that
// touches the word behind it or before it.
func opensQuote(gap string) bool {
	return strings.HasSuffix(gap, "«") || strings.HasSuffix(gap, "\"") || strings.HasSuffix(gap, "“") || strings.HasSuffix(gap, "”")
}

func closesQuote(gap string) bool {
	return strings.HasPrefix(gap, "»") || strings.HasPrefix(gap, "\"") || strings.HasPrefix(gap, "”") || strings.HasPrefix(gap, "“")
}

// shops are what is called by a name within quotation marks, folded, shopsOfMen those of them that
// are called after a man, and beforeThings stand before what a thing is called where no adjective
// does.
var (
	shops        = set("محل", "محلات", "متجر", "مقهي", "كافيه", "مطعم", "مخبز", "صيدليه", "بقاله", "صالون", "مكتبه", "مول", "سوبرماركت", "فندق", "نزل", "منتجع", "مصنع", "ورشه", "شركه", "مدرسه", "روضه", "حضانه", "ثانويه", "اعداديه")
	shopsOfMen   = set("محل", "متجر", "مقهي", "مطعم", "مخبز", "صالون", "مكتبه", "بقاله")
	beforeThings = set("عن", "من", "في", "علي", "او", "ب", "ل", "اسم", "باسم", "يسمي", "تسمي")
)
