package tag

import "github.com/mujaz/mujaz/internal/gazetteer"

// fellows proposes who hold an office that is named once, in other countries:
// «المندوب البريطاني فلان والألماني فلان».
func (r *reading) fellows(f *field, offices []office) {
	for _, o := range offices {
		if i, ok := f.mentionEnding(o.to); o.many || o.country == "" || !ok || !f.mentions[i].has(gazetteer.Demonym) {
			continue
		}
		for at, ok := f.afterName(o.to); ok; {
			i, found := f.mentionAt(at)
			if !found || !f.mentions[i].article || f.mentions[i].prefix != "و" || sentenceEnds(f.words[at-1].gap) {
				break
			}
			m := f.mentions[i]
			country := m.id(gazetteer.Demonym)
			from, begins := f.behindHonorifics(m.to)
			if at, ok = f.afterName(m.to); country == "" || !begins || !ok {
				break
			}
			if role := f.officeWords(o, o.from, o.to); !r.gazetted(f, from, at, role) {
				r.propose(f, from, at, role, country, false)
			}
		}
	}
}

// afterName is where the name ends that begins at a word, behind forms of address.
func (f *field) afterName(at int) (end int, ok bool) {
	from, ok := f.behindHonorifics(at)
	if !ok {
		return 0, false
	}
	if i, found := f.mentionAt(from); found && f.mentions[i].has(gazetteer.OfficialName) {
		end = f.nameTail(f.mentions[i].to)
	} else if end = f.nameEnd(from); !f.given(from) && !f.nameLike(from) || f.units(from, end) < 2 {
		return 0, false
	}
	if _, fellow := f.mentionAt(end + 1); fellow && f.nameLike(end) && !breaks(f.words[end-1].gap) { // مارك ليال جرانت والألماني
		end++
	}
	return end, true
}
