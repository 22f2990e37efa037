package tag

import (
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/gazetteer"
)

// outlet reports whether a country's name right behind the word for what an outlet is is that
// of the outlet: «جريدة الأردن اليوم», «موقع لبنان 24», and an adjective that does not agree
// with that: «صحيفة السوداني».
func (f *field) outlet(m mention) bool {
	before := f.words[m.from-1].fold
	isOf := func(kinds *arabic.Lexicon) bool {
		return kinds.Has(before) || strings.IndexAny(before, "ولبك") == 0 && kinds.Has(before[len("و"):])
	}
	if m.has(gazetteer.Demonym) && m.article && m.to-m.from == 1 && strings.HasSuffix(f.words[m.from].fold, "ي") {
		return isOf(gazettes) && strings.HasSuffix(before, "ه")
	}
	if m.from > 1 && (before == "انباء" || before == "الانباء") && f.words[m.from-2].gap == " " && strings.HasSuffix(f.words[m.from-2].fold, "وكاله") { // وكالة الأنباء السعودية, وكالة أنباء البحرين
		return true
	}
	if !m.has(gazetteer.CountryName) {
		return false
	}
	return isOf(gazettes) || isOf(channels) && m.to < len(f.words) && (brands.Has(f.words[m.to].fold) || f.words[m.to].fold[0] <= '9')
}

// gazettes are what outlets are called that a country's name stands behind, folded; channels
// are also other things, as قناة بنما is, and brands what then shows that they are outlets.
var (
	gazettes = set("صحيفه", "جريده", "مجله", "اذاعه", "تلفزيون", "تليفزيون", "راديو")
	channels = set("موقع", "قناه", "شبكه", "بوابه", "منصه", "وكاله")
	brands   = set("اليوم", "الان", "نيوز", "العربيه", "الاخباري", "الاخباريه", "الالكتروني", "الالكترونيه", "تايمز", "بوست", "برس", "نت", "اونلاين", "مباشر", "الاولي", "الفضاييه", "نيوز24")
)

// ofDay reports whether the words of an outlet's name are an adjective of the word before
// it and a time («وزير الخارجية المصري اليوم»), or a country to which somebody goes and a
// time («سافر إلى روسيا اليوم»).
func ofDay(ws []word, m mention) bool {
	if m.to-m.from != 2 || !timeWords.Has(ws[m.to-1].fold) || m.from == 0 || ws[m.from-1].gap != " " || ws[m.from].gap != " " {
		return false
	}
	return strings.HasPrefix(ws[m.from].fold, "ال") && strings.HasPrefix(ws[m.from-1].fold, "ال") ||
		whither.Has(strings.TrimPrefix(ws[m.from-1].fold, "و")) && !strings.HasPrefix(ws[m.from].fold, "ال") && !(m.from > 1 && interviews.Has(ws[m.from-2].fold))
}

// interviews are what somebody gives to an outlet, folded.
var interviews = set("حديث", "حديثه", "حديثها", "تصريح", "تصريحات", "تصريحه", "تصريحاته", "تحدث", "تحدثت", "مقابله", "حوار", "رساله")

// whither are prepositions of where somebody goes or is, folded.
var whither = set("الي", "في", "نحو", "داخل", "خارج")
