package tag

import (
	"cmp"
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/gazetteer"
)

// conditions drops forms that are also other words, in a text without the
// words that make them names.
func (r *reading) conditions() {
	for i := range r.fields {
		f := &r.fields[i]
		kept := f.mentions[:0]
		for j, m := range f.mentions {
			if m.has(gazetteer.RoleTitle) && f.unarticled(m) {
				continue
			}
			if f.otherWord(m) || r.rightHand(f, m) {
				m.forms = slices.DeleteFunc(slices.Clone(m.forms), func(f *form) bool { return f.Kind == gazetteer.CountryName || f.Kind == gazetteer.Demonym })
			}
			sure := false
			if m.forms, sure = f.asMarked(m); !sure && m.conditional() {
				m.forms = r.meant(m, f.ofOffice(j) || r.ofMinister(f, j) || f.ofEnvoy(m) || f.amongCountries(j))
			}
			if len(m.forms) > 0 {
				kept = append(kept, m)
			}
		}
		f.mentions = kept
		f.otherBodies()
		f.dualAdjectives()
	}
}

// meant are the forms of a mention that the text means. One that stands where a country
// does needs no more, unless the text says that it is another thing, or means another form.
func (r *reading) meant(m mention, stands bool) []*form {
	return slices.DeleteFunc(slices.Clone(m.forms), func(f *form) bool {
		if r.fulfilled(f) {
			return false
		}
		other := func(g *form) bool { return g.Kind == f.Kind && g != f && r.fulfilled(g) }
		return !stands || r.excluded(f) || slices.ContainsFunc(m.forms, other)
	})
}

// fulfilled reports whether the text has what a form needs, and nothing that it
// must not have.
func (r *reading) fulfilled(f *form) bool {
	if f.Needs == nil && f.Unless == nil {
		return true
	}
	ok, known := r.conditioned[f]
	if !known {
		if r.conditioned == nil {
			r.conditioned = map[*form]bool{}
		}
		text := r.whole()
		ok = f.Surely != nil && text.hasAny(f.surely) || (f.Needs == nil || text.hasAny(f.needs)) && !r.excluded(f)
		r.conditioned[f] = ok
	}
	return ok
}

// excluded reports whether the text has a word by which a form is another thing, and none
// that settles it.
func (r *reading) excluded(f *form) bool {
	return f.Unless != nil && r.whole().hasAny(f.unless) && !(f.Surely != nil && r.whole().hasAny(f.surely))
}

// asMarked are the forms of a mention that its vowel marks settle, where it has some:
// عُمان is the sultanate and عمّان the town.
func (f *field) asMarked(m mention) (forms []*form, settled bool) {
	if len(m.forms) < 2 || m.to-m.from > 1 {
		return m.forms, false
	}
	text := f.text[f.words[m.from].start:f.words[m.from].end]
	if !strings.ContainsAny(text, vowelMarks) {
		return m.forms, false
	}
	var agree []*form
	for _, form := range m.forms {
		if sameMarks(text, form.Text) {
			agree = append(agree, form)
		}
	}
	if len(agree) == 0 {
		return m.forms, false
	}
	return agree, true
}

// vowelMarks are fatha, damma, kasra and shadda.
const vowelMarks = "\u064e\u064f\u0650\u0651"

// sameMarks reports whether a word has no mark on a letter on which a name has another,
// and one that the name has, too.
func sameMarks(word, name string) bool {
	word, name = marked(word), marked(name)
	// Particles stand before the name: their letters are passed over.
	for len(word) > 0 {
		if agrees, ok := alike(word, name); ok {
			return agrees
		}
		_, word = letter(word)
	}
	return false
}

// marked is a word with its letters and those marks alone.
func marked(s string) string {
	return strings.Map(func(c rune) rune {
		if c >= 'ء' && c <= 'ي' && c != 'ـ' || strings.ContainsRune(vowelMarks, c) {
			return c
		}
		return -1
	}, s)
}

// letter cuts a letter with its marks off a word.
func letter(s string) (first, rest string) {
	for i, c := range s {
		if i > 0 && !strings.ContainsRune(vowelMarks, c) {
			return s[:i], s[i:]
		}
	}
	return s, ""
}

// alike compares two words letter by letter; they agree if no two marks differ and one is
// the same.
func alike(word, name string) (agrees, ok bool) {
	for word != "" && name != "" {
		var a, b string
		a, word = letter(word)
		b, name = letter(name)
		base := len("ب")
		if a[:base] != b[:base] {
			return false, false
		}
		switch {
		case len(a) == base || len(b) == base:
		case strings.ContainsAny(a[base:], b[base:]):
			agrees = true
		default:
			return false, true
		}
	}
	return agrees, word == "" && name == ""
}

// ofOffice reports whether a name stands right behind the construct of an
// office, which asks for a country: رؤساء مالي.
func (f *field) ofOffice(i int) bool {
	return i > 0 && f.mentions[i-1].to == f.mentions[i].from && f.mentions[i-1].has(gazetteer.RoleStem) && f.mentions[i-1].id(gazetteer.RoleStem) != "governor" && f.mentions[i].has(gazetteer.CountryName) && !breaks(f.words[f.mentions[i].from-1].gap)
}

// amongCountries reports whether a name is joined to that of a country which is no
// other word: اليمن وعمان.
func (f *field) amongCountries(i int) bool {
	m := f.mentions[i]
	if !m.has(gazetteer.CountryName) {
		return false
	}
	sure := func(j int) bool {
		return f.mentions[j].has(gazetteer.CountryName) && !f.mentions[j].conditional()
	}
	if i > 0 && m.prefix == "و" && f.mentions[i-1].to == m.from && !sentenceEnds(f.words[m.from-1].gap) && sure(i-1) {
		return true
	}
	return i+1 < len(f.mentions) && f.mentions[i+1].from == m.to && f.mentions[i+1].prefix == "و" && !sentenceEnds(f.words[m.to-1].gap) && sure(i+1)
}

// ofMinister reports whether an adjective belongs to the title of more than a word of who governs a
// country: وزير الخارجية المجري. A مستشار مالي knows of money.
func (r *reading) ofMinister(f *field, i int) bool {
	m := f.mentions[i]
	if i == 0 || m.prefix != "" || !m.article || !m.has(gazetteer.Demonym) || f.words[m.from-1].gap != " " {
		return false
	}
	title := f.mentions[i-1]
	if title.to != m.from || title.to-title.from < 2 {
		return false
	}
	role, ok := r.names.Role(cmp.Or(title.id(gazetteer.RoleTitle), title.id(gazetteer.RoleStem)))
	return ok && (role.Kind == "government" || role.Kind == "executive")
}

// ofEnvoy reports whether an adjective belongs to one who is always of a country:
// السفير المالي, نظيره المالي.
func (f *field) ofEnvoy(m mention) bool {
	if m.from > 1 && m.prefix == "" && m.has(gazetteer.CountryName) && f.words[m.from-1].fold == "مع" && borders.Has(unattached(f.words[m.from-2].fold)) { // على الحدود مع مالي
		return true
	}
	if m.from == 0 || m.prefix != "" || !m.has(gazetteer.Demonym) || f.words[m.from-1].gap != " " {
		return false
	}
	before := strings.TrimLeft(f.words[m.from-1].fold, "وبل")
	if before == "الرييس" || before == "لرييس" || before == "الحكومه" || before == "لحكومه" { // not الرئيس المالي للشركة
		return m.to == len(f.words) || breaks(f.words[m.to-1].gap) || !executive.Has(f.words[m.to].fold) && !private.Has(strings.TrimLeft(f.words[m.to].fold, "بل"))
	}
	if m.article && m.to < len(f.words) && f.words[m.to-1].gap == " " && (f.given(m.to) && f.strangeName(m.to) && !f.arabicName(m.to) || foreign(f.words[m.to].fold)) { // من المجري كريستوف ميلاك
		return true
	}
	who := strings.TrimPrefix(unattached(f.words[m.from-1].fold), "ال")
	return envoys.Has(before) || m.id(gazetteer.Demonym) == "ML" && (nationals.Has(who) || nationals.Has(strings.TrimSuffix(who, "ا")))
}

// borders are what states have with each other, folded, without the article.
var borders = set("حدود", "حدوده", "حدودها", "علاقات", "معبر", "منفذ")

// nationals are people whose adjective says whence they are, folded, without the article or the
// ending of an object: رعية مالي, مهاجرا ماليا. A خبير مالي knows of money.
var nationals = set("جنسيه", "جنسيات", "رعيه", "رعايا", "رعيتين", "مواطن", "مواطنه", "مواطنين", "مواطنون", "مهاجر", "مهاجره", "مهاجرين", "مهاجرون", "لاجي", "لاجيين", "لاجيون", "شاب", "شبان", "لاعب", "لاعبين", "مهاجم", "مدافع",
	"جندي", "جنود", "مقاتل", "مقاتلين", "مقاتلون", "طفل", "فتي", "فتاه", "سيده", "امراه", "عسكريين", "سايق", "مغني", "مغنيه", "فنان", "مخرج", "شاعر", "مزارع", "راع")

// envoys are whose adjective is that of a country, folded.
var envoys = set("السفير", "السفيره", "نظيره", "نظيرته", "نظيرها", "نظيرتها", "الجيش", "البرلمان", "المنتخب", "الشعب", "المركزي")
