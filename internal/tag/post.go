package tag

import (
	"strings"

	"github.com/mujaz/mujaz/internal/gazetteer"
)

// post reads the country that an ambassador is sent to. Behind another office
// «في أذربيجان» is the country of the office.
func (r *reading) post(f *field, o *office, next int) {
	if c, ok := f.adjacent(next, o.to); ok && c.prefix == "ب" && (o.country != "" || strings.HasSuffix(f.words[o.from].fold, "نا") || o.to-o.from > 1) && r.diplomatic(o.role) && c.id(gazetteer.CountryName, gazetteer.CapitalName) != "" { // السفير الياباني بصنعاء
		o.post, o.to = c.id(gazetteer.CountryName, gazetteer.CapitalName), c.to
		return
	}
	if at := o.to; at+1 < len(f.words) && ownState.Has(f.words[at].fold) && r.diplomatic(o.role) && f.words[at].gap == " " { // سفيرا للمملكة بالأردن
		if at++; postWords.Has(f.words[at].fold) && at+1 < len(f.words) {
			at++
		}
		if i, ok := f.mentionAt(at); ok && f.mentions[i].id(gazetteer.CountryName, gazetteer.CapitalName) != "" {
			o.post, o.to = f.mentions[i].id(gazetteer.CountryName, gazetteer.CapitalName), f.mentions[i].to
			return
		}
	}
	if at := o.to; r.diplomatic(o.role) && o.country != "" && at+1 < len(f.words) && generalConsul.Has(f.words[at].fold) && f.words[at-1].gap == " " && f.words[at].gap == " " && postWords.Has(f.words[at+1].fold) { // المبعوث الأميركي الخاص إلى
		o.to++
	}
	if at := o.to; r.diplomatic(o.role) && at+2 < len(f.words) && f.words[at].fold == "غير" && f.words[at-1].gap == " " && generalConsul.Has(f.words[at+1].fold) && postWords.Has(f.words[at+2].fold) { // غير المقيم في
		o.to += 2
	}
	if o.to >= len(f.words) || breaks(f.words[o.to-1].gap) || !postWords.Has(f.words[o.to].fold) {
		return
	}
	at := o.to + 1
	if at < len(f.words) && f.words[at-1].gap == " " && (o.open || o.country != "" || o.local) && surroundings.Has(f.words[at].fold) { // القنصل التركي في المحافظة
		o.to = at + 1
		return
	}
	mission := at < len(f.words) && missions.Has(f.words[at].fold)
	if at < len(f.words) && (stateWords.Has(f.words[at].fold) || mission) {
		at++
	}
	c, ok := f.adjacent(next, at)
	if !ok {
		if role, _ := r.names.Role(o.role); role != nil && role.Kind == "diplomacy" && at < len(f.words) && f.article(at) { // إلى الشرق الأوسط
			if honorific(f.words[at]) { // لدى المملكة الدكتور فلان
				o.to = at
				return
			}
			for o.to = at + 1; o.to < len(f.words) && f.article(o.to) && !honorific(f.words[o.to]) && !breaks(f.words[o.to-1].gap) && o.to < at+3; {
				o.to++
			}
		}
		return
	}
	if code := c.id(gazetteer.Demonym, gazetteer.CountryName); mission && code != "" { // القائم بالأعمال في السفارة الأميركية
		o.country, o.to = code, c.to
		return
	}
	role, _ := r.names.Role(o.role)
	if role == nil || role.Kind != "diplomacy" {
		switch code, body := c.id(gazetteer.CountryName), c.id(gazetteer.BodyName); {
		case code == "" && o.country == "" && o.body == "" && f.governs(*o):
			o.country = c.id(gazetteer.CapitalName)
			if o.country != "" {
				o.to = c.to
			}
		case o.country != "" || o.body != "" || o.many:
		case code != "":
			o.country, o.to = code, c.to
		case body != "":
			o.body, o.to = body, c.to
		}
		return
	}
	if code := c.id(gazetteer.CountryName, gazetteer.CapitalName); code != "" {
		o.post, o.to = code, f.alsoAccredited(f.longName(c.to))
	} else if c.id(gazetteer.BodyName) != "" { // سفير الصين لدى الأمم المتحدة
		o.to = c.to
	}
}

// ownState is what an ambassador is of who is of the country of the text, folded.
var ownState = set("للمملكه", "للجمهوريه", "للدوله", "للبلاد", "لبلاده", "لبلادها", "لبلادنا", "لها")

// alsoAccredited passes the other countries that an ambassador is sent to: «سفير الكويت لدى
// سريلانكا والمحال إلى المالديف».
func (f *field) alsoAccredited(at int) int {
	for at+2 < len(f.words) && !sentenceEnds(f.words[at-1].gap) && accredited.Has(strings.TrimPrefix(f.words[at].fold, "و")) && f.words[at].gap == " " {
		next := at + 1
		if postWords.Has(f.words[next].fold) {
			next++
		}
		if next < len(f.words) && stateWords.Has(f.words[next].fold) {
			next++
		}
		i, ok := f.mentionAt(next)
		if !ok || f.mentions[i].id(gazetteer.CountryName, gazetteer.CapitalName, gazetteer.BodyName) == "" {
			break
		}
		at = f.longName(f.mentions[i].to)
	}
	return at
}

// accredited say of an ambassador that they are sent to another country, too, folded and
// without «و».
var accredited = set("المعتمد", "المعتمده", "المحال", "المحاله", "المقيم", "المقيمه", "معتمدا", "مقيما", "لدي")

// behindTown finds the name behind the town that a diplomat is in, which is no capital:
// «القنصل اليوناني العام في القدس فلان», «القنصل العام الهندي بجدة فلان». Whatever town it
// is, the name shows that it ends there.
func (f *field) behindTown(o office) (from, to int, ok bool) {
	if !diplomats.Has(o.role) {
		return 0, 0, false
	}
	town := o.to
	for town < len(f.words) && (generalConsul.Has(f.words[town].fold) || former.Has(f.words[town].fold)) && !breaks(f.words[town-1].gap) {
		town++
	}
	switch {
	case town+2 >= len(f.words) || breaks(f.words[town-1].gap):
		return 0, 0, false
	case f.words[town].fold == "في" || f.words[town].fold == "لدي":
		town++
	case !strings.HasPrefix(f.words[town].fold, "ب") || f.given(town):
		return 0, 0, false
	}
	for end := town; end < min(town+2, len(f.words)-1) && !f.given(end) && !newsVerbs.Has(f.words[end].fold) && f.words[end].gap == " "; end++ {
		if from, ok = f.behindHonorifics(end + 1); !ok || from >= len(f.words) {
			break
		}
		if f.given(from) || f.joinFollows(from) || from > end+1 && f.addressed(from) && f.nameLike(from+1) && f.words[from].gap == " " || f.foreignPair(from) && (end > town || !f.foreignPair(from+1)) {
			to = f.nameEnd(from)
			return from, to, f.units(from, to) >= 2
		}
		if to = f.nameEnd(from); from == end+1 && to == from+2 && f.nameLike(from) && f.nameLike(from+1) && (!f.takesObject(o.from) || to < len(f.words) && affairs.Has(f.words[to].fold)) {
			return from, to, true
		}
	}
	return 0, 0, false
}

// diplomats are the roles of those who are sent to a town or a country.
var diplomats = set("ambassador", "consul", "charge-daffaires")

// generalConsul stand behind the country of a consul, folded.
var generalConsul = set("العام", "العامه", "الفخري", "الفخريه", "المقيم", "المقيمه", "الجديد", "الجديده", "الخاص", "الخاصه")

// governs reports whether a title ends with a word for those who govern, whose seat
// says of which country they are: «الناطق باسم الحكومة في واغادوغو».
func (f *field) governs(o office) bool {
	w := f.words[o.to-1].fold
	return o.to-o.from > 1 && (w == "الحكومه" || w == "الخارجيه" || w == "السلطات" || w == "الرياسه" || w == "العسكري" || w == "الحاكم")
}

// surroundings are what an office may be in without its name, folded.
var surroundings = set("المحافظه", "الولايه", "المدينه", "الاقليم", "المنطقه", "الجهه", "البلاد")

// missions are the places of diplomats, which have their own country's name.
var missions = set("السفاره", "سفاره", "القنصليه", "قنصليه", "البعثه", "بعثه")

// stateWords stand before the name of a country: دولة الكويت.
var stateWords = set("دوله", "جمهوريه", "مملكه", "سلطنه", "الجمهوريه", "المملكه")
