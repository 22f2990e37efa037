package tag

import (
	"strings"

	"github.com/mujaz/mujaz/internal/gazetteer"
)

// Names of China, Korea and Vietnam are three syllables, written apart: تشاو له جي, كيم يو جونغ.
// One by itself may be another word; of three, two are names.

// easternSyllables are those that are no other words, folded; lightSyllables those that
// are.
var (
	easternSyllables = set("شي", "وانغ", "وانج", "تشانغ", "ليو", "تشن", "يانغ", "هوانغ", "تشاو", "وو", "تشو", "سون", "قوه", "هه", "لين", "لوه", "تشنغ", "ليانغ", "شيه", "سونغ", "تانغ", "فنغ", "دونغ", "شياو",
		"تساو", "يوان", "دنغ", "شيوي", "بنغ", "بينغ", "جيانغ", "تساي", "جيا", "دينغ", "وي", "يه", "يان", "داي", "شيا", "تشونغ", "تيان", "رن", "ياو", "شيونغ", "كيانغ", "تشيانغ", "جين", "مينغ", "هونغ", "لونغ", "شيانغ",
		"كيم", "بارك", "تشوي", "جونغ", "كانغ", "يون", "جانغ", "ليم", "سيو", "شين", "كوون", "مون", "وون", "شيك", "جاي", "يول", "هيون", "سوك", "يونغ", "كيون", "هيه", "تشول", "ميونغ", "ميونج", "وونغ", "يي", "نينغ", "تشينغ",
		"دوك", "جيون", "سيونغ", "سيوك", "هيوك", "كيونغ", "غيونغ", "بيونغ", "سانغ", "هوان", "هون", "غون", "تشيول", "تشون", "هوي", "سوب", "وونج", "جونج", "يونج", "هيوي", "غيون", "يوك", "غوك", "نغوك", "ثانغ", "ثي", "فوونغ", "مينه", "كوانغ", "ترونغ", "بينه", "تونغ", "شوان", "تشينه", "ديين", "ديان",
		"قوانغ", "لينغ", "شيويه", "تشوان", "شوي", "ينغ", "يينغ", "قيان", "شنغ", "هاو", "جي", "جيه", "هوا", "وين", "تسه", "قانغ", "شنغ", "تشيو", "لاي", "تشينج", "تشين", "روي", "كاي", "تسونغ", "نغوين", "فام", "تران", "فو", "ثانه", "توان")
	lightSyllables = set("لي", "ما", "هو", "شو", "لو", "له", "هان", "سو", "مي", "بان", "ان", "او", "دو", "يو", "تو", "جو", "نام", "مين", "اون", "يم", "في", "هي", "بو", "ون", "لان", "دي", "غو", "هاي", "راي", "تاي", "جون", "لام", "هيو", "تشي", "كه", "ده", "بون", "نان", "فان", "كو", "كوك", "ري", "را", "سي", "سان", "شان")
)

// longestSyllable is how many bytes a syllable has at most.
const longestSyllable = len("تشيانغ")

// eastern is where a name of three syllables ends that begins at a word, or the word.
// Two of them are no other words.
func (f *field) eastern(at int) int { return f.syllablesEnd(at, 2) }

// easternOf is the same behind an office of a country where people are called so: there
// one syllable that is no other word is enough.
func (f *field) easternOf(country string, at int) int {
	switch country {
	case "CN", "KP", "KR", "SG", "TW", "VN":
		return f.syllablesEnd(at, 1)
	}
	return f.eastern(at)
}

// syllablesEnd is where three syllables end that begin at a word, of which some are no
// other words, or the word.
func (f *field) syllablesEnd(at, least int) int {
	if i, ok := f.mentionAt(max(at, 0)); ok && f.mentions[i].has(gazetteer.CapitalName) && f.mentions[i].to == at+2 { // بيونغ يانغ
		return at
	}
	if at < 0 || at+3 > len(f.words) || f.words[at].gap != " " || f.words[at+1].gap != " " {
		return at
	}
	if len(f.words[at+1].fold) > longestSyllable || len(f.words[at+2].fold) > longestSyllable {
		return at
	}
	heavy := 0
	for i := at; i < at+3; i++ {
		w := f.words[i].fold
		if i == at && !easternSyllables.Has(w) && !lightSyllables.Has(w) {
			w = strings.TrimPrefix(w, "و") // ولي شين يونغ
		}
		switch light := lightSyllables.Has(w); {
		case i == at && w == "لي" && !f.particle(at+1): // لي سو جين
			heavy++
		case !light && easternSyllables.Has(w):
			heavy++
		case !light:
			return at
		}
	}
	if heavy < least {
		return at
	}
	return at + 3
}
