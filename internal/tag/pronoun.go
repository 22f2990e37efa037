package tag

import (
	"strings"

	"github.com/mujaz/mujaz/internal/gazetteer"
)

// A pronoun in a title stands for whom the office is of: رئيسها, آليته.

// theirs reports whether a title is one in a town that is named before.
func (f *field) theirs(start, end int) bool {
	return end-start > 1 && ofTown.Has(f.words[start+1].fold)
}

// ofTown are what a town has, folded.
var ofTown = set("بلديتها", "بلديته", "شرطتها", "مجلسها")

// ownerBody is the body whose an office is by the pronoun of its title: «أوضح الاتحاد
// الأفريقي، على لسان رئيس آليته».
func (f *field) ownerBody(start, end int) string {
	for i := start; i < min(end, start+3); i++ {
		w := f.words[i].fold
		hers, his := strings.HasSuffix(w, "ها") && len(w) > len("هاها"), strings.HasSuffix(w, "ه") && f.possessed(i)
		if f.article(i) || f.given(i) || !hers && !his {
			continue
		}
		for j := len(f.mentions) - 1; j >= 0; j-- {
			m := f.mentions[j]
			if m.to > start || m.id(gazetteer.CountryName, gazetteer.BodyName, gazetteer.Demonym, gazetteer.OfficialName) == "" {
				continue
			}
			if sentenceEnds(f.words[m.to-1].gap) || f.sentence(start) > m.from {
				return ""
			}
			return m.id(gazetteer.BodyName)
		}
	}
	return ""
}

// hers reports whether a title has «ها» in its first two words.
func (f *field) hers(start int) bool {
	for i := start; i < min(start+2, len(f.words)); i++ {
		if w := f.words[i].fold; strings.HasSuffix(w, "ها") && len(w) > len("هاها") && !f.article(i) {
			return true
		}
	}
	return false
}

// owner is the country that «ها» can stand for: by its name, or by the adjective of
// what is of it, as وزارة الخارجية الفرنسية.
func (m mention) owner(f *field) string {
	if code := m.id(gazetteer.CountryName); code != "" || !m.article || !strings.HasSuffix(f.words[m.to-1].fold, "ه") {
		return code
	}
	return m.id(gazetteer.Demonym)
}
