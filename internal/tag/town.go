package tag

import (
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
)

// Between its own citizens a newspaper names no country. Its towns and its spelling
// show which it is.

// townCues are words behind which a town is named, folded.
var townCues = set("في", "من", "الي")

// regionCues are words behind which a town or a province is named, folded.
var regionCues = set("مدينه", "بمدينه", "محافظه", "بمحافظه", "ولايه", "بولايه", "منطقه", "بمنطقه", "اقليم", "باقليم", "مديريه", "بمديريه", "قضاء", "بقضاء",
	"جهه", "بجهه", "عماله", "بعماله", "بلديه", "بلده", "ببلده", "قريه", "بقريه", "مطار", "بمطار", "محافظ", "والي", "عمده", "مركز", "بمركز", "جامعه", "بجامعه", "لواء", "ميناء", "بميناء", "محليه", "بمحليه", "محليتي", "بمحليتي", "ناحيه", "بناحيه", "معتمديه", "بمعتمديه", "معبر", "بمعبر", "دايره", "بدايره", "مخيم", "بمخيم", "محكمه", "بمحكمه", "مستشفي", "بمستشفي", "سجن", "بسجن", "امن", "شرطه", "نيابه")

// provinceCues are those behind which only a province or a town can stand.
var provinceCues = set("مدينه", "بمدينه", "محافظه", "بمحافظه", "ولايه", "بولايه", "محافظ", "والي", "عماله", "بعماله", "عامل", "مقاطعه", "بمقاطعه", "اقليم", "باقليم")

// A town is named in a text: its country, and how much it says of whose a text is.
type town struct {
	country string
	weight  int // 2 behind a word for what it is, as ولاية, which abroad needs its country
}

// townsCountry is the country of most of the towns that a text names, two at least or a
// province, capitals apart, which stand for governments; "" if of two countries there
// are as many.
func (r *reading) townsCountry() string {
	if r.towns == nil {
		seen := map[string]town{}
		for i := range r.fields {
			r.fields[i].towns(r, seen)
		}
		counts, best, second := map[string]int{}, "", 0
		for _, t := range seen {
			counts[t.country] += t.weight
		}
		for code, n := range counts {
			if best == "" || n > counts[best] {
				best = code
			}
		}
		for code, n := range counts {
			if code != best {
				second = max(second, n)
			}
		}
		if counts[best] < 2 || counts[best] == second {
			best = ""
		}
		r.towns = &best
	}
	return *r.towns
}

// towns notes the towns that a field names, with their countries.
func (f *field) towns(r *reading, seen map[string]town) {
	for at := 0; at < len(f.words); at++ {
		follows := at > 0 && f.words[at-1].gap == " "
		region := follows && (f.joinedTo(at-1, regionCues) || f.joinedTo(at-1, provinceCues))
		cued := region || follows && f.joinedTo(at-1, townCues)
		name, attached := strings.CutPrefix(f.words[at].fold, "ب")
		if !cued && !attached || f.given(at) {
			continue
		}
		if cued {
			name = f.words[at].fold
		}
		for _, n := range []int{2, 1} {
			if at+n > len(f.words) {
				continue
			}
			key := name
			if n == 2 {
				key += " " + f.words[at+1].fold
			}
			code := r.names.CountryOfTown(key)
			if region {
				code = r.names.CountryOfRegion(key)
			}
			if code = r.governing(code); code == "" {
				continue
			}
			t := town{code, 1}
			if cued && f.joinedTo(at-1, provinceCues) {
				t.weight = 2
			} else if r.isCapital(key, code) {
				continue
			}
			t.weight = max(t.weight, seen[key].weight)
			seen[key] = t
			break
		}
	}
}

// joinedTo reports whether a word, or what «و» is written together with, is one of some
// words.
func (f *field) joinedTo(at int, words *arabic.Lexicon) bool {
	w := f.words[at].fold
	return words.Has(w) || words.Has(strings.TrimPrefix(w, "و"))
}

// titleTown is the country of the town where a title says that a party or a unit is of which its
// holder is, whose name follows: «الناطق باسم المقاومة في عدن فلان». Ministers and envoys travel.
func (r *reading) titleTown(f *field, o office, at int, who person) string {
	if role, ok := r.names.Role(o.role); !ok || role.Kind != "party" && role.Kind != "military" && o.role != "spokesperson" {
		return ""
	}
	for i := at + 1; i+1 < who.from; i++ {
		if f.words[i].fold != "في" {
			continue
		}
		for n := min(longestTown, who.from-i-1); n > 0; n-- {
			if code := r.names.CountryOfTown(f.joinedWords(i+1, i+1+n)); code != "" {
				return code
			}
		}
	}
	return ""
}

// townBefore is the country of the town or the province that is named last before a word,
// in its sentence.
func (r *reading) townBefore(f *field, at int) string {
	for i := at - 1; i >= f.sentence(at); i-- {
		region := i > 0 && (f.joinedTo(i-1, regionCues) || f.joinedTo(i-1, provinceCues))
		for n := min(longestTown, at-i); n > 0; n-- {
			name := f.joinedWords(i, i+n)
			code := r.names.CountryOfTown(name)
			if code == "" && region {
				code = r.names.CountryOfRegion(name)
			}
			if code == "" && n == 1 {
				code = r.names.CountryOfTown(strings.TrimPrefix(name, "ب"))
			}
			if code = r.governing(code); code != "" {
				return code
			}
		}
	}
	return ""
}

// townEnd is where the town or the province ends that is named at once behind the title
// of who governs it, or behind a word for what it is: والي غازي عنتاب, محافظ محافظة تعز.
// If none is, it is where the title ends.
func (r *reading) townEnd(f *field, title int, governs bool) int {
	at := title
	if !governs || at >= len(f.words) || f.words[at-1].gap != " " || f.article(at-1) {
		return title
	}
	if provinceCues.Has(f.words[at].fold) || f.words[at].fold == "منطقه" {
		at++
	}
	for end := min(at+longestTown, len(f.words)-1); end > at; end-- {
		if f.words[at-1].gap == " " && f.together(at, end) && r.names.CountryOfRegion(f.joinedWords(at, end)) != "" {
			return end
		}
	}
	return title
}

// together reports whether nothing but blanks stands between words.
func (f *field) together(from, to int) bool {
	for i := from; i < to-1; i++ {
		if f.words[i].gap != " " {
			return false
		}
	}
	return true
}

// isCapital reports whether a town is the capital of its country.
func (r *reading) isCapital(folded, code string) bool {
	c, ok := r.names.Country(code)
	return ok && c.IsCapital(folded)
}

// spelling is the country whose papers spell as the text does: those of Egypt write
// the last letter of «في» and of «المصري» without its dots.
func (r *reading) spelling() string {
	if r.spelt == nil {
		code, dotless, dotted := "", 0, false
		for i := range r.fields {
			f := &r.fields[i]
			for _, w := range f.words {
				switch word := f.text[w.start:w.end]; {
				case strings.HasSuffix(word, "ي"):
					dotted = true
				case strings.HasSuffix(word, "ى") && !dotlessWords.Has(strings.TrimPrefix(w.fold, "و")):
					dotless++
				}
			}
		}
		if !dotted && dotless >= fewestDotless {
			code = "EG"
		}
		r.spelt = &code
	}
	return *r.spelt
}

// fewestDotless is how many words must end without dots, and none with them.
const fewestDotless = 4

// dotlessWords have no dots in any country, folded.
var dotlessWords = set("علي", "الي", "حتي", "لدي", "متي", "سوي", "مدي", "احدي", "اخري", "كبري", "الكبري", "مستشفي", "المستشفي", "مصطفي", "موسي", "عيسي", "يحيي", "سلمي", "مني", "ليلي", "هدي", "الاعلي", "القصوي", "يبقي", "تبقي", "التقي", "يتولي", "تولي", "ادي", "جري", "مبني", "مقهي", "مرمي", "معني", "ملتقي", "الملتقي", "مستوي", "المستوي", "قري", "القري", "الاقصي", "الاولي", "ذكري", "حمي")
