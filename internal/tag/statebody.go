package tag

import (
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/gazetteer"
)

// Some bodies of the world are called as those of states are, and unions of states as those
// of a sport.

// otherBodies drops the names of bodies that are here those of a state's or of a sport's.
func (f *field) otherBodies() {
	dropped := false
	for i := range f.mentions {
		if m := &f.mentions[i]; m.has(gazetteer.BodyName) && f.isOtherBody(*m) {
			m.forms = withoutKind(m.forms, gazetteer.BodyName)
			dropped = dropped || len(m.forms) == 0
		}
	}
	if dropped {
		f.mentions = slices.DeleteFunc(f.mentions, func(m mention) bool { return len(m.forms) == 0 })
	}
}

func withoutKind(forms []*form, kind gazetteer.Kind) []*form {
	return slices.DeleteFunc(slices.Clone(forms), func(form *form) bool { return form.Kind == kind })
}

// isOtherBody reports whether the name of a body is that of a state's, whose adjective
// stands beside it («مجلس الأمن الروسي», Russia's Security Council), or of the union of a
// sport («الاتحاد الأوروبي لكرة السلة»).
func (f *field) isOtherBody(m mention) bool {
	if m.to-m.from < 2 {
		return false
	}
	if !arabicWord(f.words[m.from]) {
		_, start := f.latinOwner(m.from)
		return start < m.from && statesHave.Has(f.words[m.to-1].fold)
	}
	if m.to == len(f.words) || f.words[m.to-1].gap != " " {
		return false
	}
	first := strings.TrimPrefix(f.words[m.from].fold, m.prefix)
	if unions.Has(first) {
		of, ok := strings.CutPrefix(f.words[m.to].fold, "ل")
		of = strings.TrimPrefix(of, "ل")
		return ok && disciplines.Has(of)
	}
	last := f.words[m.to-1].fold
	if !statesHave.Has(first) || strings.HasSuffix(last, "ي") || strings.HasSuffix(last, "يه") {
		return false
	}
	i, ok := f.mentionAt(m.to)
	if !ok || !f.mentions[i].article || f.mentions[i].prefix != "" || !f.mentions[i].has(gazetteer.Demonym) {
		return false
	}
	adjective := f.words[f.mentions[i].to-1].fold
	return strings.HasSuffix(adjective, "ي") || strings.HasSuffix(adjective, "يه")
}

// statesHave are the first words of the names of bodies, in Latin letters the last, that
// states have, too; folded.
var statesHave = set("مجلس", "مفوضيه", "الصليب", "صندوق", "council", "cross", "commission")

// disciplines are the sports that unions are of, behind «ل» and without the article, folded.
// Of trades, states are unions as well: «منح الاتحاد الأوروبي للصحفيين».
var disciplines = set("كره", "العاب", "لعبه", "سباحه", "تنس", "جودو", "كاراتيه", "تايكواندو", "ملاكمه", "مصارعه", "جمباز", "رمايه", "فروسيه", "دراجات", "مبارزه", "شطرنج", "رجبي", "تجديف", "لاعبي", "بلياردو", "اسكواش", "هوكي", "تزلج", "غولف", "جولف")
