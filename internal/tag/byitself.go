package tag

import (
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/gazetteer"
)

// Some surnames name one official by themselves, since nobody else of note bears them, and
// they are no word: «ترامب يهدد».

// byItself is whom a surname names that stands by itself. A given name before it, here or
// where the text has it first, makes it another's: «ميلانيا ترامب».
func (r *reading) byItself(f *field, m mention) (*gazetteer.Official, bool) {
	id := ""
	for _, form := range m.forms {
		switch {
		case form.Kind == gazetteer.ShortName && (id == "" || id == form.ID):
			id = form.ID
		case form.Kind == gazetteer.ShortName: // of two officials
			return nil, false
		}
	}
	if !m.alone() || r.anothers[id] {
		return nil, false
	}
	p, ok := r.names.Official(id)
	switch {
	case !ok:
		return nil, false
	case f.behindAnother(m, p):
		if r.anothers == nil {
			r.anothers = map[string]bool{}
		}
		r.anothers[id] = true
		return nil, false
	}
	return p, !f.calledBy(m)
}

// alone reports whether a form of a mention names a person by itself.
func (m mention) alone() bool {
	for _, form := range m.forms {
		if form.Alone {
			return true
		}
	}
	return false
}

// behindAnother reports whether a given name that is not the person's stands right before
// their surname. What it is, nearly every noun may be («كلام ترامب»), but not one of another
// language. What only private people are called («اللاعب») makes it another's, too.
func (f *field) behindAnother(m mention, p *gazetteer.Official) bool {
	i := m.from - 1
	if i < 0 || m.prefix != "" || strings.Trim(f.words[i].gap, " ") != "" || f.startsMention(i) {
		return false
	}
	w := f.words[i]
	if strings.Contains(" "+arabic.Fold(p.Names["ar"]+" "+p.Names["en"])+" ", " "+w.fold+" ") || f.respelt(i, p) {
		return false
	}
	if !arabicWord(w) {
		return f.capital(i) && (f.name != Title || f.sentenceCase())
	}
	if i > 0 && f.words[i-1].gap == " " && honorific(f.words[i-1]) { // الدكتورة فلانة ترامب
		return true
	}
	if newsVerbs.Has(f.verbAt(i)) || affairs.Has(w.fold) || imperfect(w.fold) || verbNames.Has(w.fold) {
		return false
	}
	return privatePeople.Has(w.fold) && w.fold != "رجل" || f.given(i) || foreign(w.fold) || f.nameLike(i) && strings.HasSuffix(w.fold, "ا")
}

// calledBy reports whether a surname is that of a relative, or of what is called after the
// person: «ترامب الابن», «منظمة ترامب», Trump Tower.
func (f *field) calledBy(m mention) bool {
	if m.to < len(f.words) && f.words[m.to-1].gap == " " {
		next := f.words[m.to]
		if juniors.Has(next.fold) || !arabicWord(next) && !arabicWord(f.words[m.from]) && f.capital(m.to) && f.name != Title {
			return true
		}
	}
	if m.from == 0 || m.prefix != "" || f.words[m.from-1].gap != " " {
		return false
	}
	before := f.words[m.from-1].fold
	return firms.Has(before) || firms.Has(strings.TrimLeft(before, "وبل"))
}

// juniors stand behind the name of a son, folded; firms before that of an owner.
var (
	juniors = set("الابن", "جونيور", "جنيور", "الصغير", "jr", "junior", "tower", "towers", "organization", "hotel", "hotels", "university", "foundation", "international")
	firms   = set("شركه", "شركات", "منظمه", "مجموعه", "فندق", "فنادق", "عايله", "اسره", "عشيره", "ال", "برج", "ابراج", "جامعه", "عمله", "موسسه", "ماركه")
)
