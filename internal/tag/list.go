package tag

import (
	"cmp"
	"strings"

	"github.com/mujaz/mujaz/internal/gazetteer"
)

// list proposes the people who are named one after the other behind a title in
// the plural: «النواب فلان وفلان», «وزراء النقل: فلان عن العراق، وفلان عن تركيا»,
// «رؤساء مالي فلان، والنيجر فلان». A name in such a list must begin with a known
// given name; what else stands there ends the list.
func (r *reading) list(f *field, o office, home string) {
	if r.pair(f, o, home) {
		return
	}
	l := r.roll(f, o, home)
	for first := true; l.at < len(f.words); first = false {
		country := r.itemTitle(f, &l, first)
		for l.at < len(f.words) && (honorific(f.words[l.at]) || listWords.Has(f.words[l.at].fold)) {
			l.at++
		}
		if l.at >= len(f.words) || !r.item(f, &l, country, first) {
			return
		}
		if l.at = f.nextInList(l.at); l.at < 0 {
			return
		}
	}
}

// pair proposes two people whom the title of both follows: «فلان وفلان، النائبان».
func (r *reading) pair(f *field, o office, home string) bool {
	names := f.both(o)
	if len(names) == 0 {
		return false
	}
	end := f.titleRest(o.to)
	if f.followedBy(o.to, formers) {
		end = f.titleRest(o.to + 1)
	}
	role := f.officeWords(o, o.from, end)
	for _, n := range names {
		if !r.gazetted(f, n[0], n[1], role) {
			r.propose(f, n[0], n[1], role, cmp.Or(o.country, r.likelyCountry(f, o.from, home, false, person{n[0], n[1]})), o.country == "")
		}
	}
	return true
}

// roll is a list that is being read.
type roll struct {
	office
	title string   // the words of the title of who comes next
	each  []string // the countries of those to come, where the title named them all
	end   int      // where the countries of each ended, 0 if there are none
	at    int      // the next word
	home  string
}

// roll finds where a list begins, and the title of those in it.
func (r *reading) roll(f *field, o office, home string) roll {
	l := roll{office: o, title: f.officeWords(o, o.from, o.to), at: f.listStart(o.to), home: home}
	if l.country == "" && l.at > o.to {
		l.country = r.titleCountry(f, o, o.to, l.at)
	}
	if end := o.to; l.at > end { // وزيرا الخارجية والدفاع
		for end < l.at && (f.article(end) || strings.HasPrefix(f.words[end].fold, "وال")) && !breaks(f.words[end-1].gap) {
			end++
		}
		if end == l.at || l.at-o.to <= openWords && (attachedArticle(f.words[o.to].fold) || postWords.Has(f.words[o.to].fold)) { // النائبان بالمجلس الوطني
			l.title = f.officeWords(l.office, o.from, f.titleEnd(o.to, l.at))
		}
	}
	if l.each, l.end = f.respective(l.office); len(l.each) > 0 {
		l.at, l.title = l.end, f.officeWords(l.office, o.from, l.end)
	}
	return l
}

// itemTitle passes the ministry or the country that stands before the next name of a
// list, and returns the country.
func (r *reading) itemTitle(f *field, l *roll, first bool) (country string) {
	if end := r.portfolioEnd(f, l.office, l.at); end > l.at && !first { // وزيري المال فلان والأشغال العامة فلان
		l.title, l.at = strings.TrimPrefix(f.evidence(l.at, end, RuleOffice).Words, "و"), end
	}
	if len(l.each) > 0 {
		country, l.each = l.each[0], l.each[1:]
	} else if i, ok := f.mentionAt(l.at); ok {
		if country = f.mentions[i].id(gazetteer.CountryName, gazetteer.Demonym); country != "" {
			l.title, l.at = f.roleOf(l.office, f.mentions[i]), f.mentions[i].to
		}
	} else if first {
		country = l.country
	}
	return country
}

// item notes the person whose name begins at the next word of a list, and passes the
// name. It reports whether there is one.
func (r *reading) item(f *field, l *roll, country string, first bool) bool {
	at := l.at
	i, ok := f.mentionAt(at)
	if ok && !first && f.mentions[i].to > at+1 && (f.mentions[i].has(gazetteer.RoleTitle) || f.mentions[i].has(gazetteer.RoleStem)) { // فلان وأمين المظالم فلان
		return false
	}
	if ok && f.mentions[i].has(gazetteer.OfficialName) {
		r.listed(f.mentions[i], l.title)
		l.at = f.mentions[i].to
		return true
	}
	to := f.nameEnd(at)
	sure := f.given(at) || f.joined(at)
	if !first && !sure && (country == "" || l.end > 0) {
		to = f.listedEnd(at)
	}
	comma := !first && strings.Contains(f.words[at-1].gap, "،")
	if !sure && country == "" && (first || !f.listedName(at, to) && !(comma && f.nameLike(at) && f.items(at, to))) || f.units(at, to) < 2 {
		return false
	}
	prefix := ""
	if !first && !f.given(at) && strings.HasPrefix(f.words[at].fold, "و") && strings.HasPrefix(f.text[f.words[at].start:], "و") {
		prefix = "و"
	}
	guess := country == "" && l.country == ""
	if country = cmp.Or(country, l.country); guess {
		country = r.likelyCountry(f, l.from, l.home, false, person{at, to})
	}
	if p := r.proposeWithout(f, at, to, prefix, l.title, country, guess); p.Role == l.title {
		p.listed = true
	}
	l.at = to
	return true
}

// roleOf is the title of a list with the country of one who is named in it: «وزراء الطاقة
// الإماراتي فلان، والجزائري فلان» of the second, وزراء الطاقة الجزائري.
func (f *field) roleOf(o office, m mention) string {
	end := o.to
	if i, ok := f.mentionEnding(o.to); ok && f.mentions[i].from > o.from && f.mentions[i].id(gazetteer.CountryName, gazetteer.Demonym) != "" {
		end = f.mentions[i].from
	}
	return f.officeWords(o, o.from, end) + " " + strings.TrimPrefix(f.evidence(m.from, m.to, RuleOffice).Words, m.prefix)
}

// portfolioEnd is where the ministry ends that begins at a word of a list of
// ministers, or the word.
func (r *reading) portfolioEnd(f *field, o office, at int) int {
	if !strings.Contains(f.words[o.from].fold, "وزير") || f.given(at) {
		return at
	}
	if cue := r.cues.of(&f.words[at]); cue != ministry && !(at > o.to && strings.HasPrefix(f.words[at].fold, "وال") && f.words[at].gap == " ") {
		return at
	}
	return f.ministryEnd(at)
}

// respective are the countries of an office that is of several, for whose holders
// are named in the same order: «وزيرا خارجية اليابان وكوريا الجنوبية، فلان وفلان»;
// end is where the last of them ends.
func (f *field) respective(o office) (codes []string, end int) {
	if o.country == "" {
		return nil, 0
	}
	codes, end = append(codes, o.country), o.to
	for end < len(f.words) {
		i, ok := f.mentionAt(end)
		if !ok || !strings.HasPrefix(f.mentions[i].prefix, "و") && !strings.Contains(f.words[end-1].gap, "،") || sentenceEnds(f.words[end-1].gap) {
			break
		}
		code := f.mentions[i].id(gazetteer.CountryName, gazetteer.Demonym)
		if code == "" {
			break
		}
		codes, end = append(codes, code), f.mentions[i].to
	}
	if len(codes) < 2 {
		return nil, 0
	}
	return codes, end
}

// listedName reports whether words behind the first name of a list are another,
// for all that no table has it: both are as names are, or the list ends there.
func (f *field) listedName(at, to int) bool {
	w, joined := strings.CutPrefix(f.words[at].fold, "و")
	if !joined || f.article(at) || strings.HasPrefix(w, "ال") || noNames.Has(w) || titleNouns.Has(w) || newsVerbs.Has(w) || particles.Has(w) {
		return false
	}
	return f.nameLike(to-1) || abd(f.words[to-2].fold) || breaks(f.words[to-1].gap)
}

// items reports whether words between the marks of a list are a name of two or
// three parts: النواب فلان، سجيع عطية، وفلان.
func (f *field) items(at, to int) bool {
	if n := f.units(at, to); n < 2 || n > 3 || to == len(f.words) {
		return false
	}
	return breaks(f.words[to-1].gap) || strings.HasPrefix(f.words[to].fold, "و")
}

// listedEnd is where a name ends that begins with a word with «و» before it.
func (f *field) listedEnd(at int) int {
	to := at + 1
	for to < len(f.words) && f.units(at, to) < 4 && !breaks(f.words[to-1].gap) && (joins.Has(f.words[to].fold) || abd(f.words[to].fold) || abd(f.words[to-1].fold) || f.nameLike(to) || f.article(to) && to == at+1) {
		to++
	}
	return to
}

// listStart is where the list behind a title begins: at once; or where the
// title goes on, behind «هم» or a colon, or at the first known given name.
func (f *field) listStart(at int) int {
	for i := at; i < min(at+titleWords, len(f.words)) && i > 0; i++ {
		if strings.Contains(f.words[i-1].gap, ":") || f.words[i].fold == "هم" || f.words[i].fold == "وهم" {
			return i
		}
		if among.Has(f.words[i].fold) && !f.article(at) { // not رؤساء المقاولات, ومنهم
			return i + 1
		}
		if breaks(f.words[i-1].gap) && f.words[i].fold != "من" {
			break
		}
	}
	if at < len(f.words) && f.given(at) {
		return at
	}
	if from, _, ok := f.nameFurther(at, false); ok && from-at <= openWords {
		if _, known := f.mentionAt(at); !known {
			return from
		}
	}
	return at
}

// among are the words behind which some of those whom a plural means are named,
// folded: وزراء خارجية عدة دول، من بينهم فلان.
var among = set("بينهم", "منهم", "ومنهم", "بينهما", "وبينهم", "ابرزهم", "بينهن", "ضم", "يضم", "ضمت", "تضم")

// listed gives the role of a list to an official of the gazetteer in it.
func (r *reading) listed(m mention, role string) {
	for _, o := range r.officials {
		for _, form := range m.forms {
			if o.ID == form.ID && o.Role == "" {
				o.Role = role
			}
		}
	}
}

// listWords stand between a title and its list.
var listWords = set("هم", "وهم", "كل", "من", "كلا", "الساده", "السيدات", "ثم", "التاليه", "اسماوهم", "وهما", "هما")

// nextInList returns where the next name of a list can begin: behind a comma,
// or at a word with «و» before it; -1 where the list ends. «عن الجانب العراقي»
// may stand between.
func (f *field) nextInList(at int) int {
	for i := at; i < len(f.words) && i < at+5; i++ {
		if i > 0 && strings.Contains(f.words[i-1].gap, "،") {
			return i
		}
		if i > 0 && breaks(f.words[i-1].gap) {
			return -1
		}
		if strings.HasPrefix(f.words[i].fold, "و") && len(f.words[i].fold) > 4 {
			return i
		}
		if i == at && f.words[i].fold != "عن" && f.words[i].fold != "من" {
			return -1
		}
	}
	return -1
}

// formers say of several people that they held an office before.
var formers = set("سابقان", "سابقين", "سابقون")
