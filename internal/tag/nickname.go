package tag

import (
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/gazetteer"
)

// Criminals, fighters and artists go by the adjective of a country: الملقب بـ«الهندي». It says
// nothing of the country, nor does it when the text calls them so again.

// nicknames takes the adjectives by which the text calls somebody from the countries.
func (r *reading) nicknames() {
	var names []string
	for i := range r.fields {
		f := &r.fields[i]
		f.mentions = slices.DeleteFunc(f.mentions, func(m mention) bool {
			if !f.nicknamed(m) {
				return false
			}
			names = append(names, strings.TrimPrefix(f.words[m.from].fold, m.prefix))
			f.words[m.from].like = unasked
			return true
		})
	}
	if len(names) == 0 {
		return
	}
	for i := range r.fields {
		f := &r.fields[i]
		f.mentions = slices.DeleteFunc(f.mentions, func(m mention) bool {
			return f.mayNickname(m) && f.quotedAlone(m) && slices.Contains(names, strings.TrimPrefix(f.words[m.from].fold, m.prefix))
		})
	}
}

// mayNickname reports whether a mention is one adjective with the article.
func (f *field) mayNickname(m mention) bool {
	return m.from > 0 && m.article && m.to-m.from == 1 && m.has(gazetteer.Demonym) && !m.has(gazetteer.OfficialName)
}

// quotedAlone reports whether quotation marks stand around a word.
func (f *field) quotedAlone(m mention) bool {
	return f.quoteFrom(m.from) == m.from && closesQuote(f.words[m.from].gap)
}

// nicknamed reports whether somebody is said to be called by an adjective: in quotation marks
// behind a word that says so (المسمى «الروسي», لقبه أصدقاؤه «الفرنسي»), or right behind one
// (الملقب بالهندي).
func (f *field) nicknamed(m mention) bool {
	if m.from > 0 && !m.article && m.prefix == "" && m.to-m.from == 1 && m.to < len(f.words) && m.has(gazetteer.Demonym) && f.words[m.from-1].gap == " " && f.words[m.from].gap == " " && f.surnameLike(m.to) { // يدعى هندي المالكي
		before := strings.TrimPrefix(f.words[m.from-1].fold, "و")
		return nicknames.Has(before) || callings.Has(before)
	}
	if !f.mayNickname(m) {
		return false
	}
	if f.words[m.from-1].gap == " " {
		if m.to < len(f.words) && f.words[m.from].gap == " " && f.article(m.to) { // التيار المعروف بالسوري القومي
			return false
		}
		before := strings.TrimPrefix(f.words[m.from-1].fold, "و")
		return m.prefix == "ب" && nicknaming.Has(before) || m.prefix == "" && nicknames.Has(before)
	}
	if m.prefix != "" || !f.quotedAlone(m) {
		return false
	}
	said := false
	for i := m.from - 1; i >= max(0, m.from-nicknameReach); i-- {
		if i < m.from-1 && f.words[i].gap != " " && f.words[i].gap != " ـ" {
			return false
		}
		w := strings.TrimPrefix(f.words[i].fold, "و")
		if nicknaming.Has(w) || nicknames.Has(w) || callings.Has(w) || said && calling.Has(w) {
			return true
		}
		said = said || links.Has(w)
		if f.article(i) {
			return false
		}
	}
	return false
}

// nicknameReach is how many words before a nickname the word can stand that says it is one.
const nicknameReach = 3

// nicknaming are words before what somebody is called; calling do so only with one of the links
// behind them; folded.
var (
	nicknaming = set("الملقب", "الملقبه", "ملقب", "يلقب", "تلقب", "لقبه", "لقبها", "لقبوه", "لقبوها", "المكني", "المكناه", "يكني", "تكني", "كنيته", "كنيتها",
		"المشهور", "المشهوره", "الشهير", "الشهيره", "اشتهر", "اشتهرت", "المعروف", "المعروفه", "المسمي", "المسماه", "يسمونه", "يسمونها", "ينادونه", "ينادونها", "بلقب")
	calling = set("يعرف", "تعرف", "يطلق", "اطلق", "يطلقون", "اطلقوا")
	links   = set("عليه", "عليها", "ب", "باسم", "اسم")
)
