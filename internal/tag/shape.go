package tag

import "strings"

// What a word looks like says whether it can be a name, where no table has it.

// imperfect reports whether a word has the form of a verb in the imperfect or
// the future: يلتقي, سيلتقي. Such a verb has at most one long vowel inside, and
// no more than six letters behind the particles, so سيتيفيني and يتيموف are
// names; the plural's ending is a verb's.
func imperfect(w string) bool {
	if foreign(w) { // يولاند
		return false
	}
	stem, _ := strings.CutPrefix(w, "س")
	stem, ok := strings.CutPrefix(stem, "ي")
	if !ok {
		return false
	}
	letters := []rune(stem)
	if n := len(letters); n < 3 || n > 6 {
		return false
	}
	if strings.HasSuffix(stem, "ون") {
		return true
	}
	if len(letters) == 4 && letters[1] == 'ا' { // يعاين
		return true
	}
	long := 0
	for _, r := range letters[1 : len(letters)-1] {
		if r == 'ا' || r == 'و' || r == 'ي' {
			long++
		}
	}
	return long < 2
}

// verb reports whether a word goes on with the sentence, rather than with a
// name that begins before it or at it. Where the sentence has its verb in front
// of the office (قال وزير الإعلام), none stands behind it.
func (f *field) verb(from, at int) bool {
	if f.units(from, at) == 1 && f.given(from) && strings.Contains(f.words[at].gap, "،") { // عماد يوخنا،
		return false
	}
	if at > from && f.given(at-1) && strings.TrimSuffix(f.words[at].fold, "ي") == f.words[at-1].fold { // يوسف يوسفي
		return false
	}
	if at > from && f.words[at].gap == " " && f.units(from, at) == 1 && at+1 < len(f.words) && imperfect(f.words[at+1].fold) { // إميليو سيمبريس سيباشر: the verb is the next word
		return false
	}
	return imperfect(f.words[at].fold) && (f.units(from, at) >= 2 || f.hamzaVerb(at) || !f.verbBefore(from))
}

// hamzaVerb reports whether an imperfect is written as no name is: يؤدي.
func (f *field) hamzaVerb(at int) bool {
	return strings.ContainsAny(f.text[f.words[at].start:f.words[at].end], "ؤئ")
}

// verbBefore reports whether a verb of news stands before a word in its clause.
func (f *field) verbBefore(at int) bool {
	for i := at - 1; i >= max(0, at-clauseWords); i-- {
		if breaks(f.words[i].gap) || opensClause.Has(f.words[i].fold) {
			return false
		}
		w := f.verbAt(i)
		if newsVerbs.Has(w) || newsVerbs.Has(strings.TrimPrefix(w, "ف")) {
			return true
		}
	}
	return false
}

// verbAt is a word without the «و» that joins it: of وقال, قال; of وصل, itself.
func (f *field) verbAt(at int) string {
	w := f.words[at].fold
	if rest, ok := strings.CutPrefix(w, "و"); ok && !newsVerbs.Has(w) {
		return rest
	}
	return w
}

// clauseWords is how far back the verb of a clause is looked for.
const clauseWords = 12

// opensClause are words behind which a clause has a verb of its own, folded.
var opensClause = set("ان", "انه", "انها", "بان", "الذي", "التي", "حيث", "لكن", "بينما", "فيما", "اذا", "عندما", "بعدما")

// nameLike reports whether a word may be part of a name that no table has: it
// has no article, no particles, no ending of a noun, and is no word of news.
func (f *field) nameLike(at int) bool {
	if at >= len(f.words) {
		return false
	}
	w := &f.words[at]
	if w.like == unasked {
		w.like = answered(f.isNameLike(at))
	}
	return w.like == yes
}

func (f *field) isNameLike(at int) bool {
	if !arabicWord(f.words[at]) {
		return false
	}
	if f.given(at) {
		return true
	}
	if foreign(f.words[at].fold) {
		return !f.startsMention(at)
	}
	w := f.words[at].fold
	return !f.object(at) && len(w) > 4 && !f.article(at) && !f.particle(at) && !noNames.Has(w) && !titleNouns.Has(w) && !newsVerbs.Has(w) && !company.Has(w) && !honorifics.Has(w) && !former.Has(w) &&
		!f.startsMention(at) && !f.attached(at, at) && !f.nounEnding(f.words[at]) && !f.nounPhrase(at, false) && !private.Has(w)
}

// object reports whether a word is rather what a sentence is about than a name: it
// has the ending of an object (اتفاقاً), a pronoun (جلساتها), or is a word of what
// news goes on with (انخفاض التضخم).
func (f *field) object(at int) bool {
	w := f.words[at]
	return affairs.Has(strings.TrimPrefix(w.fold, "ال")) || strings.Contains(f.text[w.start:w.end], "\u064b") ||
		strings.HasSuffix(w.fold, "ها") && len(w.fold) > len("اسمها") && (at == 0 || !f.given(at-1))
}

// foreign reports whether a word is written as only names from other languages
// are: it ends as many of their family names do.
func foreign(w string) bool {
	if len(w) < 2*4 || strings.HasPrefix(w, "ال") {
		return false
	}
	if len(w) >= 2*11 && !strings.HasPrefix(w, "و") && !strings.HasSuffix(w, "ه") && !strings.HasSuffix(w, "ات") && !strings.HasSuffix(w, "ها") && !strings.HasSuffix(w, "يا") && !strings.HasSuffix(w, "هم") && !strings.HasPrefix(w, "است") {
		return true // no Arabic word is so long without an ending
	}
	for _, ending := range foreignEndings[lastLetter(w)] {
		if strings.HasSuffix(w, ending) && len(w) > len(ending)+2 {
			return true
		}
	}
	return false
}

// french reports whether a word ends as French names do, in é: غوديه. In a text that writes
// no «ة» it may be a noun.
func (f *field) french(at int) bool {
	w := f.words[at]
	s := f.text[w.start:w.end]
	return strings.HasSuffix(s, "يه") && len(s) >= len("بليه") && !f.article(at) && !f.particle(at) && strings.Contains(f.text, "ية")
}

// foreignEndings are those of names, folded: Slavic, Turkic, Georgian,
// Armenian, Germanic, Romance, East Asian and African; by their last letter.
var foreignEndings = byLastLetter(`ييف نوف دوف توف كوف بوف موف شوف غوف يديف انيف اريف وفا ييفا سكي نكو يكو يتش تشوك فيتس سون نسن اوغلو بيك باي شفيلي دزه وكاس ايتيس يتيس اوسكاس ايتس ايتي
	نيان سيان تيان سيس كيس تيس دوس كوس لوس نوس ينغ انغ ونغ رغ غر لر نر تس كس يتز وتز وسا ينو انو يلو يرو ارو وزو اندو ندو
	لدو ردو يتو اتو نتو ستو رتو شو تشي ينا يتا يكا وكا انكا نغا نغو مبو ومبا ومو ايو غا لاند موند فيلد ارد دور يرس يغز ونز
	يمز وفر يفر ندرا ساني يكسن ريدي`)

// byLastLetter files words under their last letter.
func byLastLetter(list string) map[string][]string {
	out := map[string][]string{}
	for _, w := range strings.Fields(list) {
		out[lastLetter(w)] = append(out[lastLetter(w)], w)
	}
	return out
}

// lastLetter is the last letter of an Arabic word.
func lastLetter(w string) string { return w[len(w)-len("ا"):] }
