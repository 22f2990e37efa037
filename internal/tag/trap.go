package tag

import (
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/gazetteer"
)

// misleads reports whether the word before a country's name makes it that of
// something else: a street, a club, a currency.
func (f *field) misleads(m mention) bool {
	if strings.HasSuffix(m.prefix, "ب") && m.to < len(f.words) && f.words[m.to].fold[0] <= '9' {
		return true // بقطر 20 سنتيمترا
	}
	if m.from == 0 || m.prefix != "" || strings.Trim(f.words[m.from-1].gap, " ") != "" {
		return false
	}
	before := f.words[m.from-1].fold
	for _, prefix := range []string{"و", "ب", "ل"} {
		if rest, ok := strings.CutPrefix(before, prefix); ok && len(rest) > len("ين") && (namesakes[rest] || currencies[rest]) {
			before = rest
		}
	}
	if m.has(gazetteer.Demonym) && currencies[strings.TrimPrefix(before, "ال")] {
		return true
	}
	return namesakes[before]
}

// namesakes are the words before which a country's name is that of a street or
// a club, and currencies those which an adjective only tells apart; folded.
var (
	namesakes  = set("شارع", "ميدان", "جسر", "ساحه", "نادي", "دوار", "بوابه", "مدرسه", "فندق", "مستشفي", "حي", "باب", "برج", "كوبري", "ملعب", "استاد", "مقهي")
	currencies = set("دولار", "دينار", "جنيه", "ليره", "ريال", "درهم", "يورو", "روبل", "ين", "يوان", "روبيه", "فرنك", "بيزو", "شلن", "شيكل", "شيقل", "كرونه", "كورونه", "تومان", "ليرات", "دولارا", "دينارا", "جنيها", "ريالا", "درهما", "دولارات", "قهوه", "مطبخ")
)

// surname reports whether a nationality adjective is a person's surname: behind
// a given name («أحمد المصري»), or alone where one of that name is an official
// of the text («السوداني يفتتح»).
func (r *reading) surname(f *field, m mention) bool {
	if !m.has(gazetteer.Demonym) || m.has(gazetteer.CountryName) || m.prefix != "" {
		return false
	}
	s := f.words[m.to-1].fold
	if m.from > 0 && strings.HasSuffix(s, "ي") && strings.Trim(f.words[m.from-1].gap, " ") == "" {
		if before := f.words[m.from-1]; f.given(m.from-1) || m.from > 1 && (joins[f.words[m.from-2].fold] || f.words[m.from-2].fold == "عبد") || before.fold == "بن" {
			return true
		}
	}
	return m.has(gazetteer.ShortName) && f.beginsClause(m.from) && slices.ContainsFunc(m.forms, func(form *form) bool {
		return form.Kind == gazetteer.ShortName && r.fullyNamed(form.ID)
	})
}

// beginsClause reports whether no noun stands before a word that an adjective
// could belong to.
func (f *field) beginsClause(at int) bool {
	return at == 0 || breaks(f.words[at-1].gap) || newsVerbs[f.words[at-1].fold] || f.particle(at-1)
}

// fullyNamed reports whether the text has the full name of an official.
func (r *reading) fullyNamed(id string) bool {
	for i := range r.fields {
		for _, m := range r.fields[i].mentions {
			if m.id(gazetteer.OfficialName) == id {
				return true
			}
		}
	}
	return false
}
