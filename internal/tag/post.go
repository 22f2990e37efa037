package tag

import "github.com/mujaz/mujaz/internal/gazetteer"

// post reads the country that an ambassador is sent to. Behind another office
// «في أذربيجان» is the country of the office.
func (r *reading) post(f *field, o *office, next int) {
	if c, ok := f.adjacent(next, o.to); ok && c.prefix == "ب" && o.country != "" && r.diplomatic(o.role) && c.id(gazetteer.CountryName, gazetteer.CapitalName) != "" { // السفير الياباني بصنعاء
		o.post, o.to = c.id(gazetteer.CountryName, gazetteer.CapitalName), c.to
		return
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
			for o.to = at + 1; o.to < len(f.words) && f.article(o.to) && !breaks(f.words[o.to-1].gap) && o.to < at+3; {
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
		o.post, o.to = code, c.to
	} else if c.id(gazetteer.BodyName) != "" { // سفير الصين لدى الأمم المتحدة
		o.to = c.to
	}
}

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
