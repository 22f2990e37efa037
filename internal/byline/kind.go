package byline

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/latin"
)

type kind uint8

const (
	kindUnknown kind = iota
	kindPlace
	kindAgency
	kindOutlet
	kindReporter
	kindTrade
	kindBoth // a city and a newspaper
)

// reporterLabel stands before a reporter's name.
var reporterLabel = regexp.MustCompile(`^(?:` + by + `|كتبت?|بقلم|نشر بواسطة|بواسطة|حرره|مراسل(?:نا)?|حاورت?(?:ه|ها)?|[Bb]y|` + work + `)\s+`)

// trade are words of bylines that name nobody and no place, folded.
var trade = map[string]bool{
	"العواصم": true, "عواصم": true, "محليات": true, "المحليات": true, "محليه": true, "دوليه": true, "سياسيه": true, "امنيه": true, "اقتصاديه": true, "رياضيه": true, "متابعه": true, "متابعات": true, "خاص": true, "دوليات": true, "الدوليه": true,
	"تقرير": true, "سياسي": true, "اقتصادي": true, "رياضي": true, "عام": true, "ثقافي": true, "م": true,
	"الاقتصاد": true, "اقتصاد": true, "الرياضه": true, "رياضه": true, "السياسه": true, "سياسه": true, "الثقافه": true, "ثقافه": true, "المجتمع": true, "مجتمع": true, "منوعات": true, "المنوعات": true, "حوادث": true, "الحوادث": true,
	"تصوير": true, "صور": true, "حوار": true, "الحوار": true, "اجري": true, "اجرت": true, "عدسه": true, "مراسلنا": true, "مراسل": true, "مراسلتنا": true, "مراسله": true, "مبعوث": true, "مبعوثنا": true, "مبعوثه": true, "موفد": true, "موفدنا": true, "موفده": true, "مندوب": true, "مندوبنا": true, "مكتب": true,
}

// editors begin what the desk of a paper is called that signs without a name, folded.
var editors = map[string]bool{"محرر": true, "محرره": true, "المحرر": true, "محررو": true, "محررون": true}

func (r *Reader) kind(part string) kind {
	if o, ok := r.names.OutletByName(part); ok {
		switch {
		case o.Agency:
			return kindAgency
		case r.place(part):
			return kindBoth
		}
		return kindOutlet
	}
	if _, ok := r.names.SourceByName(part); ok || siteName.MatchString(part) {
		return kindOutlet
	}
	if r.place(part) {
		return kindPlace
	}
	words := arabic.Tokens(part)
	if len(words) == 0 {
		return kindUnknown
	}
	first := words[0].Fold
	switch {
	case initials(words): // و م أ
		return kindAgency
	case (editors[first] || desks[first] && len(words) > 1 && atDesks[words[1].Fold]) && len(words) <= 4: // محرر الشؤون المحلية, غرفة الأخبار
		return kindTrade
	case trade[first] && (len(words) <= 2 || first == "مكتب" && len(words) <= 4):
		if len(words) == 2 {
			if k := r.kind(part[words[1].Start:]); k != kindUnknown {
				return k
			}
			if initialled(part, words) { // م. تشعبونت
				return kindReporter
			}
			if of, ok := strings.CutPrefix(part[words[1].Start:], "ب"); ok && r.kind(of) != kindUnknown { // خاص بالشروق
				return r.kind(of)
			}
		}
		return kindTrade
	case len(words) > 1 && len(words) <= nameWords && (outletWords[first] && r.isName(words) || outletWords[words[len(words)-1].Fold] && (len(words) <= 3 || reporterLabel.MatchString(part)) || r.beginsWithOutlet(part, words)),
		r.formed(part, words):
		return kindOutlet
	case initialled(part, words), // ح. سليمان
		reporterLabel.MatchString(part) && len(words) <= 5,
		first == "من" && len(words) >= 2 && len(words) <= 5 && latin.IsGiven(words[1].Fold),    // عمان - من فلان
		first == "الشيخ" && len(words) >= 2 && len(words) <= 4 && latin.IsGiven(words[1].Fold), // a given name in Mauritania
		(latin.IsGiven(first) || first == "عبد") && len(words) >= 2 && len(words) <= 4:
		return kindReporter
	}
	return kindUnknown
}

// initialled reports whether a name is a reporter's with the first letter of the given
// name alone.
func initialled(part string, words []arabic.Token) bool {
	return (len(words) == 2 || len(words) == 3 && words[1].Fold == "عبد") && utf8.RuneCountInString(words[0].Fold) == 1 && strings.HasPrefix(part[words[0].End:], ".")
}

// initials reports whether a name is nothing but letters: an agency's.
func initials(words []arabic.Token) bool {
	for _, w := range words {
		if utf8.RuneCountInString(w.Fold) != 1 {
			return false
		}
	}
	return len(words) > 1 && len(words) <= 5
}

// beginsWithOutlet reports whether a part is an outlet's name and one word
// more: الشرق الأوسط أونلاين.
func (r *Reader) beginsWithOutlet(part string, words []arabic.Token) bool {
	_, ok := r.names.OutletByName(part[:words[len(words)-2].End])
	return ok && len(words) > 2
}

// siteName is a site that names itself by its address.
var siteName = regexp.MustCompile(`(?i)^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|net|org|info|news|tv)$`)
