package tag

import (
	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/gazetteer"
)

// people finds officials: those named first, so that an office beside a name
// is theirs; then offices that stand alone.
func (r *reading) people() {
	r.weights = map[*Official]*weight{}
	offices := make([][]office, len(r.fields))
	for i := range r.fields {
		offices[i] = r.offices(&r.fields[i])
	}
	r.found = offices
	taken := make([]map[int]bool, len(r.fields))
	for i := range r.fields {
		taken[i] = r.named(&r.fields[i], offices[i])
	}
	home := r.home(offices, taken)
	for i := range r.fields {
		for j, o := range offices[i] {
			switch {
			case taken[i][j] && !o.many:
				if o.deputy {
					r.aide(&r.fields[i], o, r.fields[i].aideStart(o), home)
				}
			case o.many:
				r.list(&r.fields[i], o, home)
			case !r.stranger(&r.fields[i], o, home):
				r.alone(&r.fields[i], o, home)
			}
		}
	}
	for i := range r.fields {
		r.portfolios(&r.fields[i], home)
		cued := r.cued(&r.fields[i])
		r.successions(&r.fields[i], cued, offices[i], home)
		r.accessions(&r.fields[i], cued, home)
		r.fellows(&r.fields[i], offices[i])
		r.guests(&r.fields[i], cued, offices[i], home)
	}
}

var (
	postWords = set("في", "لدي", "الي", "to", "in")
	former    = set("السابق", "السابقه", "الاسبق", "الراحل", "الراحله", "سابقا", "المنتخب", "المنتخبه", "المقبل", "القادم", "المستقيل", "المستقيله", "المخلوع", "المعزول", "المعزوله", "المقال", "بالوكاله", "بالنيابه", "بالانابه", "انذاك", "حينها", "حينذاك", "وقتها", "يومها", "former", "late")
	deputies  = set("نايب", "نايبه", "معاون", "معاونه", "مساعد", "مساعده", "وكيل", "وكيله", "مستشار", "مستشاره", "باسم", "مبعوث", "ممثل",
		"باعمال", "مرشح", "مرشحه", "نجل", "ابن", "ابنه", "زوجه", "شقيق", "شقيقه", "ارمله", "والد", "صهر", "حفيد", "محامي", "منصب", "deputy", "vice", "former", "assistant")
	// honorifics stand between an office and a name, or before a name.
	honorifics = set("د", "دكتور", "الدكتور", "دكتوره", "الدكتوره", "السيد", "السيده", "م", "مهندس", "المهندس", "الشيخ", "الشيخه", "الامير", "الاميره",
		"سمو", "صاحب", "السمو", "الملكي", "معالي", "سعاده", "فخامه", "دوله", "جلاله", "اللواء", "الفريق", "اول", "الركن", "ركن", "العميد", "المشير",
		"الاستاذ", "الاخ", "القاضي", "الملا", "القس", "الكاردينال", "المطران", "الحاخام", "الادميرال", "العقيد", "الرايد", "المقدم", "النقيب", "العماد", "المارشال",
		"البروفيسور", "الحاج", "داتو", "داتوك", "سري", "البروفسور", "السيناتور", "السناتور", "النايب", "سماحه", "فضيله", "نيافه", "غبطه", "المستشار", "السفير", "السفيره", "الجنرال", "مولانا", "اللورد", "البارونه", "البارون", "mr", "mrs", "ms", "dr", "sheikh", "prince", "gen", "general")
)

func set(words ...string) *arabic.Lexicon { return arabic.NewLexicon(words...) }

func (f *field) followedBy(to int, words *arabic.Lexicon) bool {
	return to < len(f.words) && !breaks(f.words[to-1].gap) && words.Has(f.words[to].fold)
}

func (f *field) precededBy(from int, words *arabic.Lexicon) bool {
	if from == 0 || breaks(f.words[from-1].gap) {
		return false
	}
	var buf [16]arabic.Stem
	for _, s := range f.words[from-1].stems(buf[:0]) {
		if words.Has(s.Word) || words.Has("ال"+s.Word) {
			return true
		}
	}
	return false
}

// official returns the entry of a person, a new one if there is none yet.
func (r *reading) official(p *gazetteer.Official, via Via) *Official {
	for _, o := range r.officials {
		if o.ID == p.ID {
			return o
		}
	}
	o := &Official{ID: p.ID, Known: true, Country: p.Country, Via: via}
	r.officials = append(r.officials, o)
	return o
}

func (r *reading) note(f *field, o *Official, e Evidence) {
	o.Evidence = append(o.Evidence, e)
	r.weight(o).note(e, inLead(f, e), r.mentioned)
	r.mentioned++
}

func (r *reading) weight(o *Official) *weight {
	w := r.weights[o]
	if w == nil {
		w = &weight{}
		r.weights[o] = w
	}
	return w
}
