package tag

import (
	"cmp"
	"strings"

	"github.com/mujaz/mujaz/internal/gazetteer"
	"github.com/mujaz/mujaz/internal/latin"
)

// Who held an office before or will hold it next is named beside it by a word
// of succession: «خلفا لفلان», «سيخلفه فلان», «سلفه فلان». It counts in a sentence
// that names an office, since players and coaches have successors, too.

var (
	// successors stand right before a name, without «و».
	successors = set("خلفه", "خلفها", "سلفه", "سلفها", "سلفهما", "خليفته", "خليفتها", "سيخلفه", "سيخلفها", "ستخلفه", "ستخلفها", "يخلفه", "يخلفها", "تخلفه", "تخلفها", "زميله", "زميلته", "زميلها")
	// colleague are those of them that say of whom it is that a person is another.
	colleague = set("زميله", "زميلته", "زميلها")
	// instead stand before a name with «ل» or «من».
	instead = map[string]string{"خلفا": "", "خليفه": "", "بدلا": "من"}
	// posts are words by which a sentence speaks of an office, folded.
	posts = set("المنصب", "منصب", "بمنصب", "المجلس", "الوزاره", "الرياسه", "رياسه")
	// sports are the words of a sentence in which no office changes hands.
	sports = set("مدرب", "مدربا", "المدرب", "لاعب", "اللاعب", "مهاجم", "حارس", "منتخب", "المنتخب", "الدقيقه", "البديل", "المباراه", "لاعبا")
)

// successions proposes the people whom a word of succession names.
func (r *reading) successions(f *field, cued []int, offices []office, home string) {
	for _, i := range cued {
		if r.cues.of(&f.words[i]) != succession {
			continue
		}
		w := f.words[i].fold
		bare := strings.TrimPrefix(w, "و")
		from, prefix, ok := 0, "", false
		if with, found := instead[w]; found {
			from, prefix, ok = f.insteadOf(i, with)
		} else if successors.Has(w) || successors.Has(bare) {
			from, ok = f.behindHonorifics(i + 1)
			ok = ok && from < len(f.words)
			if ok && !f.given(from) && (colleague.Has(bare) || f.words[from].fold == "في") { // زميلته المكلفة بالثقافة فلانة, خلفه في المجلس فلان
				if further, _, found := f.nameFurther(from, true); found {
					from = further
				}
			}
			ok = ok && (f.given(from) || f.nameLike(from) && from+1 < len(f.words) && (f.nameLike(from+1) || f.surnameLike(from+1) || joins.Has(f.words[from+1].fold))) // not سلفه تعني عودة
		}
		if !ok {
			continue
		}
		to := f.nameEnd(from)
		if prefix != "" && f.units(from, to) < 2 {
			to = f.listedEnd(from)
		}
		if f.units(from, to) < 2 || strings.HasSuffix(f.words[from].fold, "ه") && !f.given(from) && prefix == "" {
			continue
		}
		country, ok := f.changing(i, offices)
		if !ok {
			continue
		}
		if country == "" {
			_, country = r.subject(f, f.sentence(i), i)
		}
		role := strings.TrimPrefix(f.evidence(i, i+1, RuleOffice).Words, "و")
		if !r.gazetted(f, from, to, role) {
			r.proposeWithout(f, from, to, prefix, role, cmp.Or(country, r.likelyCountry(f, i, home, false, person{from, to})), country == "")
		}
	}
}

// insteadOf finds where a name behind «خلفا» begins, and the particle that is
// written together with it.
func (f *field) insteadOf(at int, with string) (from int, prefix string, ok bool) {
	from = at + 1
	if from >= len(f.words) || breaks(f.words[at].gap) {
		return 0, "", false
	}
	if with != "" {
		if f.words[from].fold != with {
			return 0, "", false
		}
		from, ok = f.behindHonorifics(from + 1)
		return from, "", ok && f.given(from)
	}
	if i, found := f.mentionAt(from); found && strings.HasSuffix(f.mentions[i].prefix, "ل") && f.mentions[i].has(gazetteer.Demonym) { // خلفا للبريطاني فلان
		from = f.mentions[i].to
		return from, "", from < len(f.words) && f.words[from-1].gap == " " && (f.given(from) || f.nameLike(from))
	}
	rest, ok := strings.CutPrefix(f.words[from].fold, "ل")
	if honorifics.Has("ا"+rest) || honorifics.Has("ال"+rest) { // للدكتور, للواء
		from, ok = f.behindHonorifics(from + 1)
		return from, "", ok && f.nameLike(from)
	}
	if !ok || strings.HasPrefix(rest, "ل") || titleNouns.Has(rest) || noNames.Has(rest) {
		return 0, "", false
	}
	return from, "ل", (rest == "عبد" || latin.IsGiven(rest)) || foreign(rest) || from+1 < len(f.words) && f.nameLike(from+1)
}

// changing reports whether the sentence of a word names an office and is none of
// sports, and the country of the office that is nearest before the word.
func (f *field) changing(at int, offices []office) (country string, ok bool) {
	start, end := at, at+1
	for start > 0 && !sentenceEnds(f.words[start-1].gap) {
		start--
	}
	for end < len(f.words) && !sentenceEnds(f.words[end-1].gap) {
		end++
	}
	for _, w := range f.words[start:end] {
		if sports.Has(w.fold) {
			return "", false
		}
		ok = ok || ministerWords.Has(strings.TrimPrefix(w.fold, "و")) || posts.Has(w.fold)
	}
	for _, o := range offices {
		if o.from >= start && o.to <= end {
			ok = true
			if o.from < at && o.country != "" {
				country = o.country
			}
		}
	}
	return country, ok
}

// gazetted gives a role to the official of the gazetteer who is named by a run of
// words, if one is.
func (r *reading) gazetted(f *field, from, to int, role string) bool {
	for _, m := range f.mentions {
		if m.from >= to || m.to <= from || !m.has(gazetteer.OfficialName) || f.ancestor(m.from) {
			continue
		}
		r.listed(m, role)
		return true
	}
	return false
}
