package tag

import "strings"

// Where a paper writes the last letter of «في» with its dots, يمنى and اليمنى are no Yemeni,
// which fold alike: a woman's name, and what is on the right.

// rightHand reports whether the adjective of Yemen is one of these.
func (r *reading) rightHand(f *field, m mention) bool {
	if m.to-m.from > 1 {
		return false
	}
	w := f.words[m.from]
	stem, ok := strings.CutSuffix(w.fold, "يمني")
	if !ok || strings.TrimPrefix(stem, m.prefix) != "" && !m.article || !strings.HasSuffix(f.text[w.start:w.end], "ى") {
		return false
	}
	if r.dotted() {
		return true
	}
	if m.from == 0 || f.words[m.from-1].gap != " " {
		return false
	}
	before := f.words[m.from-1].fold
	noun := unattached(before)
	return noun != before && strings.HasSuffix(noun, "ه") || m.article && limbs.Has(unpossessed(noun)) // الطالبة يمنى, قدمه اليمنى
}

// dotted reports whether a text writes a last yeh with its dots, as all do but those of Egypt.
func (r *reading) dotted() bool {
	dots := false
	for i := range r.fields {
		if strings.Contains(r.fields[i].text, " فى ") {
			return false
		}
		dots = dots || strings.Contains(r.fields[i].text, "ي ")
	}
	return dots
}

// unpossessed is a noun without the pronoun behind it.
func unpossessed(w string) string {
	for _, pronoun := range []string{"ها", "هم", "ي", "ه"} {
		if rest, ok := strings.CutSuffix(w, pronoun); ok {
			return rest
		}
	}
	return w
}

// limbs are feminine though they do not look it, folded.
var limbs = set("يد", "قدم", "ساق", "عين", "كتف", "اذن", "ذراع", "رجل", "كف", "فخذ")
