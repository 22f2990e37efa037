package tag

import (
	"strings"

	"github.com/mujaz/mujaz/internal/gazetteer"
)

// Of two officials who meet, of whom the country of one is said, the other is
// of another: of that of the outlet or of the place where the text was filed,
// whose officials need none, or of that which is visited.

// metBy is the country of an office that says none and whose holder is met by one
// of another country, if one is to be had.
func (r *reading) metBy(f *field, at int, filed string) string {
	start := f.sentence(at)
	from, whose := r.subject(f, start, at)
	if whose == "" {
		return ""
	}
	met := false
	for i := start; i < at; i++ {
		w := strings.TrimPrefix(f.words[i].fold, "و")
		if i >= from && witnesses.Has(w) {
			return ""
		}
		met = met || encounters.Has(w)
	}
	switch visited := r.visited(f, at, whose); {
	case !met:
		return ""
	case r.text.Home != "" && r.text.Home != whose:
		return r.text.Home
	case visited != "":
		return visited
	case filed != "" && filed != whose && r.namesCountry(filed):
		return filed
	}
	return ""
}

// otherSide is the country that is surely not that of an office which says none, because
// its holder meets somebody of it or travels to it, by the verb right before: «استقبل
// رئيس مجلس النواب فلان رئيس البرلمان الكويتي», «وصل رئيس الأركان فلان إلى باكو».
func (r *reading) otherSide(f *field, at int, filed string) string {
	if code := f.counterpartAhead(at); code != "" {
		return code
	}
	if at == 0 || f.words[at-1].gap != " " {
		return ""
	}
	meets, goes := f.joinedTo(at-1, encounters), f.joinedTo(at-1, travels)
	if !meets && !goes {
		return ""
	}
	end := at + 1
	for end < len(f.words) && !sentenceEnds(f.words[end-1].gap) {
		end++
	}
	if meets {
		for _, o := range r.officesOf(f) {
			if o.from > at && o.to <= end && o.country != "" && !o.deputy && !o.many {
				return o.country
			}
		}
		return ""
	}
	for _, m := range f.mentions {
		if m.from <= at || m.to > end || m.from < 2 || m.prefix != "" {
			continue
		}
		before := f.words[m.from-1].fold
		if code := m.id(gazetteer.CapitalName, gazetteer.CountryName); code != filed && code != r.text.Home && (before == "الي" || before == "العاصمه") {
			return code
		}
	}
	return ""
}

// counterpartAhead is the country of whom a sentence calls the counterpart of who is named in it: «تحادث
// الوزير فلان مع نظيره المغربي».
func (f *field) counterpartAhead(at int) string {
	for i := at; i < min(at+2*clauseWords, len(f.words)) && !sentenceEnds(f.words[i].gap); i++ {
		if !counterparts.Has(f.words[i].fold) {
			continue
		}
		if j, ok := f.mentionAt(i + 1); ok {
			return f.mentions[j].id(gazetteer.Demonym)
		}
		break
	}
	return ""
}

// encounters are verbs and nouns of meeting, folded and without «و»; witnesses the
// words behind which those are named who were there, of any country.
var (
	encounters = set("استقبل", "استقبلت", "يستقبل", "تستقبل", "التقي", "التقت", "يلتقي", "تلتقي", "اجتمع", "اجتمعت", "لقايه", "لقايها", "لقاء", "بلقاء", "باستقبال", "استقباله", "استقبالها",
		"اجتماعه", "اجتماعها", "باجتماع", "بحث", "بحثت", "مباحثات", "محادثات", "محادثاته", "مباحثاته", "تباحث", "تلقي", "زار", "سلم", "نقل")
	witnesses = set("بحضور", "حضر", "وحضر", "بمشاركه", "برفقه", "يرافقه", "رافقه", "وقال", "قال", "واكد", "برياسه", "يراسه", "ان", "انه")
)
