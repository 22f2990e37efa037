package tag

import (
	"strings"

	"github.com/mujaz/mujaz/internal/gazetteer"
)

// officeWords is a title as the text has it, without the particles before it:
// of بالرئيس and للرئيس, الرئيس.
func (f *field) officeWords(o office, from, to int) string {
	if o.role == headRole && from == o.from {
		from = f.led(from)
	}
	words := f.evidence(from, to, RuleOffice).Words
	words += closing(words, f.words[to-1].gap)
	if w, ok := strings.CutPrefix(f.words[from].fold, "و"); ok && (from == o.from && o.joined || deputies.Has(w) || runners.Has(w)) {
		words = strings.TrimPrefix(words, "و")
	}
	if o.role == portfolio {
		words = strings.TrimPrefix(words, "ب")
	}
	if i, ok := f.mentionAt(from); ok && from == o.from && f.mentions[i].prefix == "ب" && o.role != headRole && !f.article(from) && strings.HasPrefix(words, "ب") { // برئيس المجلس
		return strings.TrimPrefix(words, "ب")
	}
	switch {
	case strings.HasPrefix(words, "بال"):
		return strings.TrimPrefix(words, "ب")
	case strings.HasPrefix(words, "لل"):
		return "ال" + strings.TrimPrefix(words, "لل")
	}
	return strings.TrimPrefix(words, f.titleClitic(from))
}

// titleClitic is the preposition that is written together with the first word of a
// title: of كوزير and لنائب, the first letter.
func (f *field) titleClitic(at int) string {
	if i, ok := f.mentionAt(at); ok && (f.mentions[i].has(gazetteer.RoleTitle) || f.mentions[i].has(gazetteer.RoleStem)) {
		if p := f.mentions[i].prefix; p == "ك" || p == "ل" || p == "ب" {
			return p
		}
	}
	for _, p := range []string{"ك", "ل", "ب"} {
		if rest, ok := strings.CutPrefix(f.words[at].fold, p); ok && deputies.Has(rest) {
			return p
		}
	}
	return ""
}

// closing is the mark in the gap behind words that closes what they open: ) of لدول
// غرب أفريقيا (إكواس).
func closing(words, gap string) string {
	for _, pair := range [][2]string{{"(", ")"}, {"«", "»"}, {"“", "”"}} {
		if strings.Count(words, pair[0]) > strings.Count(words, pair[1]) && strings.HasPrefix(gap, pair[1]) {
			return pair[1]
		}
	}
	if strings.Count(words, "\"")%2 == 1 && strings.HasPrefix(gap, "\"") {
		return "\""
	}
	return ""
}

// led is where the name of what somebody leads begins, before the word that says
// so: «حكومة تصريف الأعمال برئاسة فلان».
func (f *field) led(at int) int {
	for i := at - 1; i >= max(0, at-titleWords); i-- {
		w := f.words[i].fold
		relative := w == "التي" || w == "الذي" || f.words[i+1].fold == "التي" || f.words[i+1].fold == "الذي"
		if sentenceEnds(f.words[i].gap) || breaks(f.words[i].gap) && !relative && i < at-1 || newsVerbs.Has(w) && !titleNouns.Has(w) {
			return at
		}
		if !f.institutional(i) {
			continue
		}
		for i > 0 && f.institutional(i-1) && f.words[i-1].gap == " " { // وفد لجنة
			i--
		}
		return i
	}
	return at
}

// institutional reports whether a word begins the name of an institution, with the
// article or without.
func (f *field) institutional(at int) bool {
	w := strings.TrimPrefix(f.words[at].fold, "ال")
	joined := strings.TrimPrefix(strings.TrimPrefix(w, "و"), "ال")
	return titleNouns.Has(w) || partyWords.Has(w) || titleNouns.Has(joined) || partyWords.Has(joined) || joined == "جيش"
}
