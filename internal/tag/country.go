package tag

import (
	"cmp"
	"strings"

	"github.com/mujaz/mujaz/internal/gazetteer"
)

// The country of an official whom the gazetteer lacks is said by the title, or
// by what stands beside it; else it is guessed, which is good enough for a
// proposal, and for nothing else. What speaks for a country is weighed: the place where
// the text was filed and its outlet, the countries, parties and towns that it names, its
// spelling, where the sentence is set and who speaks in it.

// saidCountry is the country that the words of an office say, or those right
// before it.
func (r *reading) saidCountry(f *field, o office, start, rest int, who person) string {
	if o.country != "" {
		return o.country
	}
	if f.worldly(start, o.to) {
		return ""
	}
	if code := r.titleCountry(f, o, rest, who.from); code != "" {
		return code
	}
	if code := r.movementOf(f, start, o.to); code != "" {
		return code
	}
	if o.to-o.from > 1 && f.possessed(o.to-1) && (strings.HasSuffix(f.words[o.to-1].fold, "ته") || o.to-o.from == 2 && strings.HasSuffix(o.role, "minister")) { // وزير خارجيته, وزير دفاعه
		return r.officeBefore(f, start)
	}
	if f.possessed(o.to-1) && !f.article(o.to-1) && (o.to-o.from == 1 || strings.HasSuffix(f.words[o.to-1].fold, "يه")) { // مستشاره
		if code := r.personBefore(f, start); code != "" {
			return code
		}
	}
	if f.hers(start) { // نددت حماس، ورئيس مكتبها السياسي
		if code := r.movementOf(f, f.sentence(start), start); code != "" {
			return code
		}
	}
	if start > 0 && o.body == "" && f.joinedTo(start-1, beside) && f.words[start-1].gap == " " || f.theirs(start, o.to) { // يرافقه السفير, رئيسة بلديتها
		if code := r.personBefore(f, start); code != "" && f.tongue(who).bears(code) {
			return code
		}
	}
	if o.local && f.hers(start) || f.theirs(start, o.to) {
		if code := r.townBefore(f, start); code != "" { // ولاية فلوريدا، التي أعلن حاكمها
			return code
		}
	}
	return cmp.Or(r.placeCountry(f, o, start), f.countryBefore(o, start), f.ledBy(o), r.ledBefore(f, start))
}

// beside stand between two who come together, folded.
var beside = set("يرافقه", "ترافقه", "يرافقها", "ترافقها", "رافقه", "رافقته", "رافقها", "برفقه", "رفقه", "بمعيه")

// titleCountry is the country in the rest of a title: مستشار الرئاسة الأوكرانية,
// وزير التغير المناخي في فانواتو. The rest is what stands between the title and the
// name, or behind both.
func (r *reading) titleCountry(f *field, o office, rest, name int) string {
	if o.post != "" {
		return ""
	}
	end := min(rest+titleWords, len(f.words))
	if name >= rest {
		end = min(end, name)
	}
	for i := rest; i < end && i > 0 && !breaks(f.words[i-1].gap); i++ {
		w := f.words[i].fold
		if name < rest && i > rest && r.nextOffice(f, i) == i && r.ofNextAt(f, i) {
			return ""
		}
		if (w == "الدوله" || w == "البلاد") && r.diplomatic(o.role) && r.text.Home != "" { // مندوب الدولة الدائم
			return r.text.Home
		}
		if j, ok := f.mentionAt(i); ok {
			m := f.mentions[j]
			if dealings.Has(f.words[i-1].fold) { // مكتب شؤون تايوان
				continue
			}
			if r.diplomatic(o.role) && i > rest && postWords.Has(f.words[i-1].fold) && m.id(gazetteer.CountryName) != "" { // سفير الدولة لدى فيتنام
				return ""
			}
			if code := m.id(gazetteer.Demonym); code != "" && (m.article || name > rest) {
				return code
			}
			near := i == rest || titleNouns.Has(f.words[i-1].fold) || titleNouns.Has(strings.TrimPrefix(f.words[i-1].fold, "ل")) || postWords.Has(f.words[i-1].fold) || stateWords.Has(f.words[i-1].fold) || stateWords.Has(strings.TrimPrefix(strings.TrimPrefix(f.words[i-1].fold, "ب"), "ل")) || m.prefix != "" ||
				i > rest+1 && (strings.TrimLeft(f.words[i-2].fold, "بل") == "وزاره" || strings.HasPrefix(f.words[i-2].fold, "وزير")) // بوزارة خارجية الأوروغواي
			if code := m.id(gazetteer.CountryName); code != "" && near && !strings.Contains(m.prefix, "و") {
				return code
			}
			if code := m.id(gazetteer.SeatName); code != "" {
				return code
			}
			if code := m.titleOf(); code != "" { // سفير خادم الحرمين الشريفين
				return code
			}
			if code := m.id(gazetteer.CapitalName); code != "" && (m.prefix == "ب" || i == rest || i > rest && f.words[i-1].fold == "حكومه" || m.to == name && !r.diplomatic(o.role) && f.words[i-1].fold == "في" && f.words[m.to-1].gap == " ") {
				return code
			}
		}
		if code := r.townOfOffice(f, o, i, end, name >= rest); code != "" {
			return code
		}
		if newsVerbs.Has(w) || company.Has(w) && w != "الي" || imperfect(w) || f.particle(i) && !postWords.Has(w) {
			return ""
		}
	}
	return ""
}

// dealings stand before a country with which an office deals, folded.
var dealings = set("شوون", "لشوون", "بشوون")

// townOfOffice is the country of the town in which an office is, by the words of its
// title from one on: رئيس مجلس النواب بطبرق, قائد الشرطة في البصرة. An envoy or a
// minister is only on a visit there, and behind a name «في» is where something happened.
func (r *reading) townOfOffice(f *field, o office, at, end int, before bool) string {
	if role, ok := r.names.Role(o.role); !ok || o.country != "" || o.body != "" || visiting.Has(role.Kind) {
		return ""
	}
	name, attached := strings.CutPrefix(f.words[at].fold, "ب")
	if before && f.words[at].fold == "في" && f.words[at].gap == " " && at+1 < end {
		at++
		name, attached = f.words[at].fold, true
	}
	if !attached || f.given(at) {
		return ""
	}
	for n := min(longestTown, end-at); n > 0; n-- {
		if n > 1 {
			if breaks(f.words[at+n-2].gap) {
				continue
			}
			if code := r.names.CountryOfTown(name + " " + f.joinedWords(at+1, at+n)); code != "" {
				return r.governing(code)
			}
		} else if code := r.names.CountryOfTown(name); code != "" && !r.isCapital(name, code) {
			return r.governing(code)
		}
	}
	return ""
}

// visiting are the kinds of offices whose holders are on a visit in a town.
var visiting = set("diplomacy", "executive", "government", "state")

// sends reports whether a title is that of the monarch whose envoy somebody is: سفير
// جلالة الملك.
func (r *reading) sends(f *field, m mention) bool {
	known, ok := r.names.Role(m.id(gazetteer.RoleTitle))
	return ok && known.Kind == "state" && m.from > 0 && f.words[m.from-1].gap == " " && f.joinedTo(m.from-1, envoysOf)
}

// envoysOf stand before the title of who sent them, folded.
var envoysOf = set("سفير", "سفيره", "سفراء", "سفيري")

// titleOf is the one country whose own title a mention is: خادم الحرمين الشريفين.
func (m mention) titleOf() string {
	code := ""
	for i, form := range m.forms {
		if form.Kind != gazetteer.RoleTitle || i > 0 && form.In != code {
			return ""
		}
		code = form.In
	}
	return code
}

// placeCountry is the country of the town or province in a local title: محافظ
// نينوى.
func (r *reading) placeCountry(f *field, o office, start int) string {
	if !o.local {
		return ""
	}
	for i := start + 1; i < o.to; i++ { // not from the first word: القائم بأعمال محافظ تعز
		for n := min(longestTown, o.to-i); n > 0; n-- {
			name := f.joinedWords(i, i+n)
			code := r.names.CountryOfRegion(name)
			if code != "" && !placeHeads.Has(f.words[i-1].fold) && (r.names.CountryOfTown(name) != "" || !f.saidBefore(name, start)) {
				return r.governing(code)
			}
			if n > 1 && code == "" && r.names.IsRegion(name) { // محافظ البحر الأحمر, of Egypt or of Sudan
				return ""
			}
		}
	}
	return ""
}

// placeHeads are nouns with which names of places begin that go on with others: of حلق
// الوادي, الوادي is not the province. Folded.
var placeHeads = set("حلق", "راس", "عين", "وادي", "بير", "حي", "باب", "جبل", "قصر", "خان", "دير", "تل", "كفر", "عزبه", "منشاه", "ساقيه", "قلعه", "سوق", "نهر", "شط", "برج", "بني", "اولاد", "ابو", "ام", "منزل", "حمام", "سيدي", "قرن", "بيت")

// longestTown is how many words the name of a town or a province has at most.
const longestTown = 3

// saidBefore reports whether a noun that a province is called by, too, stands without its
// article before: «في جزيرة أنجوان، بحضور حاكم الجزيرة».
func (f *field) saidBefore(name string, at int) bool {
	noun, ok := strings.CutPrefix(name, "ال")
	if !ok {
		return false
	}
	for i := range at {
		if w := f.words[i].fold; w == noun || len(w) == len(noun)+len("و") && strings.HasSuffix(w, noun) { // بجزيرة
			return true
		}
	}
	return false
}

// joinedWords are folded words with single blanks.
func (f *field) joinedWords(from, to int) string {
	if to == from+1 {
		return f.words[from].fold
	}
	return strings.TrimSpace(spaced(f.words[from:to]))
}

// governing is a country whose offices a place speaks for: one that is contested
// says nothing.
func (r *reading) governing(code string) string {
	if c, ok := r.names.Country(code); ok && c.Contested() {
		return ""
	}
	return code
}

// countryBefore is the country of whom an office is told: «وعن عمان نائب رئيس
// الوزراء», «فنلندا ... وزير خارجيتها».
func (f *field) countryBefore(o office, start int) string {
	if i, ok := f.mentionEnding(start); ok && !breaks(f.words[start-1].gap) {
		m := f.mentions[i]
		if m.from > 0 && f.joinedTo(m.from-1, forCountry) || m.from > 1 && f.words[m.from-2].fold == "وعن" {
			if code := m.id(gazetteer.CountryName, gazetteer.CapitalName); code != "" { // يمثل فاليتا السفير
				return code
			}
		}
	}
	if start > 1 && byWord.Has(f.words[start-1].fold) {
		if i, ok := f.mentionEnding(start - 2); ok && f.mentions[i].owner(f) != "" { // الخارجية الأمريكية على لسان
			return f.mentions[i].owner(f)
		}
		return f.nearName(start)
	}
	if o.role != headRole && f.hers(start) {
		return f.near(start, func(m mention) string { return m.owner(f) })
	}
	return ""
}

// forCountry stand between a country and who acts for it: «ومثل ليبيا وزير النفط»;
// byWord between who speaks for a country and what it does: «تعهدت ألمانيا على لسان
// وزيرة التنمية». Folded, without «و».
var (
	forCountry = set("عن", "مثل", "مثلت", "يمثل", "يمثلها", "تمثل", "وفد")
	byWord     = set("لسان", "بلسان")
)

// mentionEnding is the mention that ends before a word.
func (f *field) mentionEnding(at int) (int, bool) {
	for i := len(f.mentions) - 1; i >= 0; i-- {
		if f.mentions[i].to <= at {
			return i, f.mentions[i].to == at
		}
	}
	return 0, false
}

// ofCountry reports whether a role is one in a country, and not in a body.
func (r *reading) ofCountry(role string) bool {
	known, ok := r.names.Role(role)
	return ok && known.Of != "body"
}

// nearName is the country that is named last before an office, in its paragraph.
func (f *field) nearName(at int) string {
	return f.near(at, func(m mention) string { return m.id(gazetteer.CountryName) })
}

// near asks the mentions before a word, the last first, until one has an answer.
func (f *field) near(at int, of func(mention) string) string {
	for i := len(f.mentions) - 1; i >= 0; i-- {
		m := f.mentions[i]
		if m.to > at {
			continue
		}
		if strings.Contains(f.text[f.words[m.to-1].end:f.words[at].start], "\n") {
			break
		}
		if code := of(m); code != "" {
			return code
		}
	}
	return ""
}

// diplomatic reports whether a role is that of a country's envoy to another, beside
// whom the other's offices stand.
func (r *reading) diplomatic(role string) bool {
	known, ok := r.names.Role(role)
	return ok && known.Kind == "diplomacy"
}

// officeEnding is the office named last before a word in its sentence.
func (r *reading) officeEnding(f *field, at int) (office, bool) {
	for i := range r.fields {
		if &r.fields[i] != f {
			continue
		}
		for j := len(r.found[i]) - 1; j >= 0; j-- {
			if o := r.found[i][j]; o.to < at {
				return o, at-o.to <= maxNameUnits
			}
		}
	}
	return office{}, false
}
