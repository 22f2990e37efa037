package tag

// Behind «رئيس بلدية» stands a place, and then a name, of which the tables may have neither. Two
// or three words that may be a name, right behind one that may be a place and before a mark or
// a particle, show where it begins.

// placeAndName finds a name that nobody knows behind the place of a local office: «محافظ مقاطعة
// الرنك فلان الفلاني في». A verb that takes an object would make it one.
func (f *field) placeAndName(o office) (from, to int, ok bool) {
	if !o.local || o.country != "" || f.takesObject(o.from) {
		return 0, 0, false
	}
	place := o.to
	if last := f.words[o.to-1].fold; o.to-o.from > 1 && !areas.Has(last) && !titleNouns.Has(last) { // the place is one that is known
		place--
	}
	for place < len(f.words) && (titleNouns.Has(f.words[place].fold) || areas.Has(f.words[place].fold)) && f.words[place].gap == " " {
		place++
	}
	from = place + 1
	if from >= len(f.words) || place > o.to+2 || place > 0 && f.words[place-1].gap != " " || f.words[place].gap != " " || place >= o.to && (!f.nameLike(place) && !f.article(place)) || f.particle(place) || noNames.Has(f.words[place].fold) {
		return 0, 0, false
	}
	for to = from; to < len(f.words) && to-from < 3 && (f.nameLike(to) || to > from && f.familyWord(to)); to++ {
		if to > from && f.words[to-1].gap != " " {
			break
		}
	}
	n := to - from
	if n < 2 || n > 3 || !f.nameLike(from) || imperfect(f.words[from].fold) {
		return 0, 0, false
	}
	return from, to, f.verbOrMark(to) || attachedArticle(f.words[to].fold) || noNames.Has(f.words[to].fold)
}

// familyWord reports whether a word with the article may be the name of a family.
func (f *field) familyWord(at int) bool {
	w := f.words[at].fold
	return f.article(at) && !noNames.Has(w) && !former.Has(w) && !f.startsMention(at) && !f.nounEnding(f.words[at]) && !honorifics.Has(w)
}

// chained is where the title of an office ends behind which others of the same person stand
// without «و»: «فلان نائب رئيس الوزراء وزير الدفاع». One with a name behind it is another's.
func (r *reading) chained(f *field, o office, end int) int {
	for end > 0 && end < len(f.words) && f.words[end-1].gap == " " {
		next, ok := r.officeFrom(f, end)
		if !ok || next.from != end || next.joined || next.many || next.behind || f.article(next.from) || next.country != "" && next.country != o.country {
			break
		}
		if _, _, named := f.nameBehind(next); named || next.to <= end {
			break
		}
		end = next.to
	}
	return end
}
