package gazetteer

import (
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
)

// An office may have a title of its own, which says more than that of its role: of
// what its holder is governor, and that somebody holds it for another.

// titleWord is a word of a title.
type titleWord struct{ key, text string }

func titleWords(text string) []titleWord {
	var out []titleWord
	for _, t := range arabic.Tokens(text) {
		out = append(out, titleWord{wordKey(t.Fold), text[t.Start:t.End]})
	}
	return out
}

var (
	// formerWords say that an office is held no more, as keys.
	formerWords = [][]string{
		{"سابق"}, {"سابقه"}, {"سابقا"}, {"اسبق"}, {"راحل"}, {"راحله"}, {"منتهيه", "ولايته"}, {"منتهيه", "ولايتها"},
		{"انذاك"}, {"حينها"}, {"حينذاك"}, {"وقتها"}, {"former"}, {"ex"}, {"late"}, {"then"},
	}
	// actingWords say that an office is held for another.
	actingWords = [][]string{
		{"قايم", "باعمال"}, {"قايمه", "باعمال"}, {"قايم", "بمهام"}, {"قايمه", "بمهام"}, {"مكلف", "بمهام"}, {"مكلفه", "بمهام"},
		{"بالوكاله"}, {"وكاله"}, {"بالانابه"}, {"بالنيابه"}, {"موقت"}, {"موقته"}, {"مكلف"}, {"مكلفه"},
		{"acting"}, {"interim"}, {"caretaker"},
	}
)

// IsFormer reports whether the words of an office say that it is held no more.
func IsFormer(text string) bool {
	_, former := without(titleWords(text), formerWords)
	return former
}

// OwnTitle is the office's own title in a language, if it has one.
func (o Office) OwnTitle(lang string) string {
	if o.title == nil {
		return ""
	}
	return (*o.title)[lang]
}

// without are the words of a title without those that are phrases of a list, and
// whether there were any. A title is never nothing else.
func without(words []titleWord, phrases [][]string) (out []titleWord, found bool) {
	for i := 0; i < len(words); i++ {
		n := 0
		for _, p := range phrases {
			if len(p) > n && i+len(p) <= len(words) && slices.EqualFunc(words[i:i+len(p)], p, func(w titleWord, key string) bool { return w.key == key }) {
				n = len(p)
			}
		}
		if n == 0 {
			out = append(out, words[i])
			continue
		}
		found = true
		i += n - 1
	}
	if len(out) == 0 {
		return words, false
	}
	return out, found
}

// goesOn takes off the words with which the title of a role goes on, of n words that
// there were with it, and makes them the title of the office.
func (r *officeReader) goesOn(o *Office, n int) bool {
	if len(r.words) == 0 || !r.g.roles[o.Role].Open && !strings.HasPrefix(r.words[0], "و") && r.words[0] != "and" {
		return false
	}
	end := r.placeAtEnd(o)
	of := strings.Join(r.words[:end], " ")
	if r.words[0] == "of" && end > 1 {
		of = strings.Join(r.words[1:end], " ")
	}
	if end == 0 || end == 1 && r.words[0] == "of" || slices.Contains(toPost, r.words[0]) {
		return false
	}
	if o.Country == "" && o.Body == "" {
		o.Country = r.g.regionKeys[of]
	}
	begin := len(r.all) - n
	r.own(o, r.all[begin:len(r.all)-len(r.words)+end])
	return true
}

// placeAtEnd finds where the name of a country or a body at the end of the words
// begins, and notes it.
func (r *officeReader) placeAtEnd(o *Office) int {
	for i := range r.words {
		forms, n := r.longest(r.words[i:], CountryName, Demonym, BodyName)
		if n == 0 || i+n < len(r.words) {
			continue
		}
		if forms[0].Kind == BodyName {
			o.Body = forms[0].ID
		} else {
			o.Country = forms[0].ID
		}
		return i
	}
	return len(r.words)
}

// act gives an office the title that its words are, and the usual one in the other
// language, since nothing in that of the role says that it is held for another.
func (r *officeReader) act(o *Office, words []titleWord, female bool) {
	r.all, r.words = words, nil
	for _, w := range words {
		r.words = append(r.words, w.key)
	}
	r.withoutClitics()
	var place Office
	r.place(&place)
	begin := len(r.all) - len(r.words)
	role, other := r.g.roles[o.Role], Names{}
	title, _ := role.title("ar", o.Country, female)
	if other["ar"] = "القائم بأعمال " + title; female {
		other["ar"] = "القائمة بأعمال " + title
	}
	title, _ = role.title("en", o.Country, female)
	other["en"] = "Acting " + title
	r.dropDemonyms(o.Country)
	end := r.placeAtEnd(&place)
	for end > 0 && (r.words[end-1] == "of" || r.words[end-1] == "في") {
		end--
	}
	o.title = &other
	r.own(o, r.all[begin:begin+end])
}

// dropDemonyms takes off the adjectives of a country: of وزير الداخلية الليبي بالوكالة,
// الليبي.
func (r *officeReader) dropDemonyms(country string) {
	before := len(r.all) - len(r.words)
	for i := 1; i < len(r.words); i++ {
		forms, n := r.longest(r.words[i:], Demonym)
		if n > 0 && forms[0].ID == country {
			r.words = slices.Concat(r.words[:i], r.words[i+n:])
			r.all = slices.Concat(r.all[:before+i], r.all[before+i+n:])
		}
	}
}

// own gives an office the title that words are, in their language.
func (r *officeReader) own(o *Office, words []titleWord) {
	var title []string
	for _, w := range words {
		title = append(title, w.text)
	}
	names := Names{}
	if o.title != nil {
		names = *o.title
	}
	text, lang := strings.Join(title, " "), "en"
	if arabic.HasArabic(text) {
		lang = "ar"
	}
	names[lang] = text
	o.title = &names
}
