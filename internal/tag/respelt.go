package tag

import (
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/gazetteer"
)

// Papers spell the given names of other languages as they hear them. The surname of an official
// behind one is theirs, if it is not that of another.

// otherGiven reports whether a given name that is not the person's stands right
// before their surname: عبدالله العليمي is not رشاد العليمي.
func (f *field) otherGiven(m mention, p *gazetteer.Official) bool {
	i := m.from - 1
	if i < 0 || m.prefix != "" || strings.Trim(f.words[i].gap, " ") != "" {
		return false
	}
	if i > 0 && f.words[i-1].fold == "عبد" {
		i--
	}
	return f.given(i) && !strings.Contains(" "+arabic.Fold(p.Names["ar"])+" ", " "+f.words[i].fold+" ") && !f.respelt(i, p)
}

// respelt reports whether a given name of another language is that of a person in another
// spelling: انطوني and أنتوني. Arabic names that differ so are others: محمد and محمود.
func (f *field) respelt(at int, p *gazetteer.Official) bool {
	if f.arabicName(at) || !f.strangeName(at) {
		return false
	}
	bones := skeleton(f.words[at].fold)
	for name := range strings.FieldsSeq(arabic.Fold(p.Names["ar"])) {
		if skeleton(name) == bones && strings.HasSuffix(name, "ا") == strings.HasSuffix(f.words[at].fold, "ا") { // not جورجيو and جورجيا
			return len(bones) > len("ن")
		}
	}
	return false
}

// skeleton is a word without its long vowels, with one letter for those by which the same sound of
// another language is written.
func skeleton(w string) string { return sounds.Replace(w) }

var sounds = strings.NewReplacer("ا", "", "و", "", "ي", "", "ه", "", "ط", "ت", "ث", "ت", "ظ", "ز", "ذ", "ز", "ص", "س", "ق", "ك", "غ", "ج", "ض", "د")

// bearer is the official whom a mention in a name is of: by the whole name, or by the surname at
// its end, which was found to be theirs, though the given name is spelt as nobody knows it
// (استيفان دوجاريك).
func (r *reading) bearer(f *field, m mention, o office, to int) (*gazetteer.Official, bool) {
	if !m.has(gazetteer.OfficialName) {
		p, ok := r.names.Official(m.id(gazetteer.ShortName))
		return p, ok && m.to == to && m.prefix == "" && r.namedBy(f, m, p.ID)
	}
	if p, ok := r.whose(m, true, []int{0}, []office{o}); ok {
		return p, true
	}
	p, ok := r.names.Official(m.id(gazetteer.OfficialName))
	return p, ok && r.namedBy(f, m, p.ID)
}
