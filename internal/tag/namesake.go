package tag

import (
	"slices"
	"sort"
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/gazetteer"
)

// Many people have the name of an official. What the text says that somebody does shows
// that they are another.

// private reports whether the text says of everybody who has the name of an official what no
// official does: «اللاعب فلان»; of what some officials have done before («أستاذ القانون»),
// where the text does not speak of their country. An office that they held shows that they
// are meant.
func (r *reading) private(p *gazetteer.Official) bool {
	is, known := r.privates[p.ID]
	if !known {
		if r.privates == nil {
			r.privates = map[string]bool{}
		}
		is = r.isPrivate(p)
		r.privates[p.ID] = is
	}
	return is
}

func (r *reading) isPrivate(p *gazetteer.Official) bool {
	found := noTrade
	for i := range r.fields {
		f := &r.fields[i]
		for _, m := range f.mentions {
			if m.id(gazetteer.OfficialName) != p.ID {
				continue
			}
			if r.headsAnother(f, m, p) {
				return true
			}
			if slices.ContainsFunc(r.beside(f, m, r.found[i]), func(j int) bool { return r.holds(p, r.found[i][j]) }) {
				return false
			}
			found = max(found, f.tradeBefore(m.from), f.tradeBehind(m.to))
		}
	}
	return found == playing || found == working && p.Country != "" && !r.speaksOf(p.Country)
}

// headsAnother reports whether a title that goes on until a name is that of an office of
// another country than that of the official of this name: «رئيس كتلة دولة القانون النيابية
// فلان», in a text of it.
func (r *reading) headsAnother(f *field, m mention, p *gazetteer.Official) bool {
	found := r.officesOf(f)
	for i := sort.Search(len(found), func(i int) bool { return found[i].to >= m.from-titleWords }); i < len(found) && found[i].from < m.from; i++ {
		o := found[i]
		role, ok := r.names.Role(o.role)
		if !ok || role.Kind != "legislature" && role.Kind != "party" || o.to >= m.from || o.country != "" || o.body != "" || r.holds(p, o) {
			continue
		}
		if from, _, ok := f.nameFurther(o.to, !o.local); ok && from == m.from {
			return r.namesake(p, []int{i}, found)
		}
	}
	return false
}

// speaksOf reports whether a text names a country or its capital, or is written there.
func (r *reading) speaksOf(code string) bool {
	return code == r.text.Home || code == r.text.Country || slices.ContainsFunc(r.countries.entries, func(e *Entry) bool { return e.ID == code }) || r.namesCapital(code)
}

// trade is what a text says that somebody does.
type trade uint8

const (
	noTrade trade = iota
	working       // what people do who become officials
	playing       // what people do who are known for that
)

// tradeBefore is what the words before a name say that they do: اللاعب المصري فلان, أستاذ
// القانون في جامعة دمشق فلان. Right before a name, «محامي» is who serves them.
func (f *field) tradeBefore(name int) trade {
	for i := name - 1; i >= max(0, name-titleWords) && f.words[i].gap == " "; i-- {
		w := f.words[i].fold
		t := f.tradeAt(i)
		switch {
		case t != noTrade && (i < name-1 || f.article(i) || strings.HasPrefix(w, "وال")):
			return t
		case honorifics.Has(w) || f.article(i) && !newsVerbs.Has(w) && !f.given(i):
		case i < name-1 && (w == "في" || institutes.Has(strings.TrimPrefix(w, "ب")) || private.Has(w)):
		case i == name-1 && w != "في" && !f.particle(i) && !newsVerbs.Has(f.verbAt(i)) && !imperfect(w): // جامعة دمشق فلان
		default:
			return noTrade
		}
	}
	return noTrade
}

// tradeBehind is what the words behind a name say that they do: «فلان، استشاري جراحة القلب
// في مستشفى», «فلان، وهو تاجر». It is that of the next in a list who is named behind it.
func (f *field) tradeBehind(at int) trade {
	if at >= len(f.words) || sentenceEnds(f.words[at-1].gap) {
		return noTrade
	}
	if w := f.words[at].fold; (w == "وهو" || w == "وهي") && at+1 < len(f.words) {
		at++
	}
	t := f.tradeAt(at)
	if t == noTrade || f.article(at) {
		return noTrade
	}
	for i := at + 1; i < min(at+titleWords, len(f.words)) && !breaks(f.words[i-1].gap); i++ {
		if f.given(i) {
			return noTrade
		}
	}
	return t
}

// tradeAt is what a word says that somebody does, with the next where it is whom they head:
// مدير شركة.
func (f *field) tradeAt(at int) trade {
	w := strings.TrimPrefix(strings.TrimPrefix(f.words[at].fold, "و"), "ال")
	switch {
	case performers.Has(w):
		return playing
	case workers.Has(w):
		return working
	case heads.Has(w) && !f.elected(at) && at+1 < len(f.words) && f.words[at].gap == " " && private.Has(f.words[at+1].fold) && !parliamentary.Has(f.words[at+1].fold):
		return working
	}
	return noTrade
}

// heads are titles of who heads an institution, private ones too, folded.
var heads = set("رييس", "رييسه", "مدير", "مديره")

// performers and workers are called by what they do, and institutes are where they do that;
// folded, without the article.
var (
	performers = bothGenders("لاعب مدرب مهاجم مدافع عازف مطرب ملحن عداء سباح ملاكم تلميذ")
	workers    = bothGenders("طبيب جراح استشاري اخصايي استاذ محاضر مراسل صحفي صحافي باحث خبير محلل كاتب شاعر روايي محامي تاجر مزارع فلاح صياد مواطن فنان مخرج سايق مريض شاب مشجع متسابق")
	institutes = set("جامعه", "كليه", "معهد", "مستشفي", "مركز", "مدرسه", "نادي", "فريق", "منتخب", "قسم", "صحيفه", "قناه", "وكاله", "الجامعه")
)

// bothGenders are nouns for men and the same for women.
func bothGenders(men string) *arabic.Lexicon {
	var out arabic.Lexicon
	for _, w := range strings.Fields(men) {
		out.Add(w)
		out.Add(w + "ه")
	}
	return &out
}
