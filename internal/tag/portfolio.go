package tag

import (
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/gazetteer"
)

// News of a new cabinet names ministries and no ministers: «أسندت المالية إلى
// فلان والعدل إلى فلان», «فلان للدفاع», «وتسلم فلان الصحة». What a ministry can be
// of is what the gazetteer's ministers are of. Such a pair counts in a sentence
// that says so: with a verb of appointment, or with another pair.

// ministries are the first words of what ministers are of, folded and with the
// article: الخارجية.
func ministries(forms []gazetteer.Form) map[string]bool {
	out := map[string]bool{"المال": true, "التخطيط": true, "الفلاحه": true, "التجهيز": true, "المعادن": true, "الاشغال": true}
	for _, f := range forms {
		if rest, ok := strings.CutPrefix(f.Text, "وزير "); ok && f.Kind == gazetteer.RoleTitle {
			if first, _, _ := strings.Cut(arabic.Fold(rest), " "); strings.HasPrefix(first, "ال") && first != "الدوله" {
				out[first] = true
			}
		}
	}
	return out
}

// appoints are the verbs of appointment, folded, without «و».
var appoints = set("اسندت", "اسند", "الت", "ذهبت", "اوكلت", "عهد", "منحت", "انتقلت", "تولي", "تولت", "تسلم", "تسلمت", "يتولي", "تتولي", "عين", "عينت", "سمي", "سمت",
	"اختار", "اختير", "كلف", "ضمت", "ضم", "تضم", "شملت", "وزعت", "نالت", "نال", "احتفظ", "احتفظت", "بقي", "بقيت", "عاد", "عادت", "ابقي", "حاز", "تقلد", "تقلدت", "بتعيين", "تعيين", "رشح", "حصل", "حصلت")

// takes are those of them behind which the minister stands, and then what they
// are minister of.
var takes = set("احتفظ", "احتفظت", "تولي", "تولت", "تسلم", "تسلمت", "يتولي", "تتولي", "تقلد", "تقلدت")

// A pairing is a ministry and the words of the person who gets it.
type pairing struct{ ministry, to, from, end int }

// portfolios proposes the people to whom ministries are given.
func (r *reading) portfolios(f *field, home string) {
	var pairs []pairing
	start, verb := 0, false
	flush := func() {
		if verb || len(pairs) > 1 {
			for _, p := range pairs {
				r.minister(f, p, home)
			}
		}
		pairs, verb = pairs[:0], false
	}
	for i := range f.words {
		if i > start && sentenceEnds(f.words[i-1].gap) {
			flush()
			start = i
		}
		cue := r.cues.of(&f.words[i])
		verb = verb || cue == appointment
		if cue == ministry || cue == forMinistry {
			if p, ok := f.pairing(i, start, cue == forMinistry); ok {
				pairs = append(pairs, p)
			}
		}
	}
	flush()
}

// A cue is what a word announces, by itself.
type cue uint8

const (
	_ cue = iota
	appointment
	ministry
	forMinistry
	succession
	counterpart
)

// cues are all words that announce something, as they are written: a text is
// searched for them word by word.
func cues(forms []gazetteer.Form) cueList {
	var out cueList
	note := func(word string, c cue) {
		out.add(word, c)
		out.add("و"+word, c)
	}
	for w := range ministries(forms) {
		note(w, ministry)
		note("لل"+strings.TrimPrefix(w, "ال"), forMinistry)
	}
	for _, w := range appoints.Words() {
		note(w, appointment)
	}
	for _, w := range successors.Words() {
		note(w, succession)
	}
	for w := range instead {
		note(w, succession)
	}
	for _, w := range counterparts.Words() {
		note(w, counterpart)
		note("ل"+w, counterpart)
		note("ب"+w, counterpart)
	}
	return out
}

// cued are the words of a field that announce a person.
func (r *reading) cued(f *field) (at []int) {
	for i := range f.words {
		if c := r.cues.of(&f.words[i]); c == succession || c == counterpart || c == appointment {
			at = append(at, i)
		}
	}
	return at
}

// A cueList is words with what they announce.
type cueList struct {
	lexicon arabic.Lexicon
	cues    []cue
}

func (l *cueList) add(w string, c cue) {
	id := int(l.lexicon.Add(w))
	if id == len(l.cues) {
		l.cues = append(l.cues, c)
	}
	l.cues[id] = c
}

func (l *cueList) of(w *word) cue {
	if id, ok := l.lexicon.Find(w.fold, w.hash); ok {
		return l.cues[id]
	}
	return 0
}

// pairing reads the person beside a ministry: behind «إلى», or before it.
func (f *field) pairing(at, start int, attached bool) (pairing, bool) {
	p := pairing{ministry: at, to: f.ministryEnd(at)}
	if at > start && ministerWords.Has(strings.TrimPrefix(f.words[at-1].fold, "و")) {
		if f.words[at-1].fold == "بوزاره" && !f.keeps(at, start) {
			return p, false
		}
		if p.ministry--; p.ministry > start && strings.TrimPrefix(f.words[p.ministry].fold, "و") == "وزاره" && f.words[p.ministry-1].fold == "حقيبه" {
			p.ministry--
		}
	} else if at > start && (f.words[at-1].fold == "وزير" || f.words[at-1].fold == "وزيره" || titleNouns.Has(f.words[at-1].fold)) {
		return p, false
	}
	if !attached && p.to < len(f.words) && f.words[p.to].fold == "الي" && !breaks(f.words[p.to-1].gap) {
		if from, ok := f.behindHonorifics(p.to + 1); ok && (f.given(from) || f.nameLike(from)) {
			if end := f.nameEnd(from); f.units(from, end) >= 2 {
				p.from, p.end = from, end
				return p, true
			}
		}
		return p, false
	}
	before := p.ministry
	if w := f.words[max(0, before-1)].fold; !attached && (w == "في" || w == "الي") && before > start {
		before--
	}
	var ok bool
	if relative := before - 2; relative > start && takes.Has(f.words[before-1].fold) && (f.words[relative].fold == "الذي" || f.words[relative].fold == "التي") { // فلان، الذي تولى حقيبة الطاقة
		var ok bool
		p.from, p.end, ok = f.nameBefore(relative)
		return p, ok && p.from >= start
	}
	if !attached && before == p.ministry {
		p.from, ok = f.taker(before, start)
		p.end = before
		return p, ok
	}
	p.from, p.end, ok = f.nameBefore(before)
	return p, ok && p.from >= start && !breaks(f.words[p.end-1].gap)
}

// keeps reports whether a verb before a word says that somebody keeps an office.
func (f *field) keeps(at, start int) bool {
	for i := at - 1; i >= start && !breaks(f.words[i].gap); i-- {
		if w := strings.TrimPrefix(f.words[i].fold, "و"); w == "احتفظ" || w == "احتفظت" {
			return true
		}
	}
	return false
}

// taker finds the name between a verb and what is taken over: «تسلم فلان الصحة».
func (f *field) taker(end, start int) (from int, ok bool) {
	for verb := end - 3; verb >= max(start, end-2*maxNameUnits); verb-- {
		if !takes.Has(strings.TrimPrefix(f.words[verb].fold, "و")) {
			continue
		}
		from, ok = f.behindHonorifics(verb + 1)
		for i := from; ok && i < end; i++ {
			ok = !ministerWords.Has(f.words[i].fold) && (f.nameLike(i) || joins.Has(f.words[i].fold) || i > from && f.article(i)) && !breaks(f.words[i].gap)
		}
		return from, ok && f.units(from, end) >= 2
	}
	return 0, false
}

// ministerWords stand before what a ministry is of.
var ministerWords = set("حقيبه", "حقيبتي", "لحقيبه", "بحقيبه", "وزاره", "لوزاره", "بوزاره", "حقايب")

// ministryEnd passes what goes on with the name of a ministry: التعليم العالي
// والبحث العلمي.
func (f *field) ministryEnd(at int) int {
	to := at + 1
	for to < len(f.words) && to-at < 6 && !breaks(f.words[to-1].gap) && (f.article(to) || strings.HasPrefix(f.words[to].fold, "وال")) && !f.given(to) {
		to++
	}
	return to
}

// minister notes a pairing.
func (r *reading) minister(f *field, p pairing, home string) {
	role := strings.TrimPrefix(f.evidence(p.ministry, p.to, RuleOffice).Words, "و")
	if r.gazetted(f, p.from, p.end, role) {
		return
	}
	r.propose(f, p.from, p.end, role, r.likelyCountry(f, p.ministry, home, false, person{p.from, p.end}), true)
}
