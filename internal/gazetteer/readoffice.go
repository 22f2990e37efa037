package gazetteer

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/mujaz/mujaz/internal/arabic"
)

// OfficeWords is an office as a text names it.
type OfficeWords struct {
	Office Office
	Female bool
	Former bool // the words say that it is held no more: السابق, former
}

// ReadOffice reads an office as texts name it: «وزير الخارجية العراقي»,
// «السفير الروسي في العراق», "Foreign Minister of Iraq". The country is that of
// the person, for titles that mean one office here and another there. What a title
// says beyond its role is the office's own title: for whom its holder acts («القائم
// بأعمال وزير النقل»), and of what it is, where the role's title goes on («محافظ
// الفيوم»). It understands all the words or nothing but whether the office is former.
func (g *Gazetteer) ReadOffice(text, country string) (o OfficeWords, ok bool) {
	r := &officeReader{g: g, index: g.officeIndex(), country: country}
	words := titleWords(text)
	words, o.Former = without(words, formerWords)
	acting, stands := without(words, actingWords)
	for _, try := range []struct {
		words  []titleWord
		acting bool
		open   bool
	}{{words, false, false}, {acting, true, false}, {words, false, true}, {acting, true, true}} {
		if try.acting && !stands {
			continue
		}
		if o.Office, o.Female, ok = r.read(try.words, try.open); !ok {
			continue
		}
		if try.acting {
			r.act(&o.Office, words, o.Female)
		}
		return o, true
	}
	o.Office = Office{}
	return o, false
}

// officeIndex are the forms of roles and places by the keys of their words. With it the
// countries of towns and provinces are filed by such keys.
func (g *Gazetteer) officeIndex() map[string][]Form {
	g.offices.Do(func() {
		g.officeForms = map[string][]Form{}
		for _, f := range g.Forms() {
			if f.Kind != OfficialName && f.Kind != ShortName && f.Kind != Never {
				key := strings.Join(keyWords(f.Text), " ")
				g.officeForms[key] = append(g.officeForms[key], f)
			}
		}
		g.regionKeys = map[string]string{}
		for name, country := range g.regions {
			g.regionKeys[strings.Join(keyWords(name), " ")] = country
		}
	})
	return g.officeForms
}

// toPost are the words before the country to which somebody is sent, as keys.
var toPost = []string{"في", "لدي", "الي", "to", "in"}

// read reads the words of an office. If they may be open, those behind a role whose
// title goes on are its own.
func (r *officeReader) read(words []titleWord, open bool) (o Office, female, ok bool) {
	r.all, r.words = words, nil
	for _, w := range words {
		r.words = append(r.words, w.key)
	}
	r.withoutClitics()
	r.place(&o)
	begin := r.words
	if !r.role(&o) {
		return Office{}, false, false
	}
	female = r.g.isFemale(o.Role, begin[0])
	if open {
		return o, female, r.goesOn(&o, len(begin))
	}
	r.word("of")
	if role := r.g.roles[o.Role]; role.Kind != "local" || !r.is(CapitalName) { // محافظ بغداد is one of Baghdad
		r.place(&o)
	}
	if r.word(toPost...) {
		var post Office
		if !r.place(&post) || post.Country == "" {
			return Office{}, false, false
		}
		if o.Post = post.Country; o.Country == "" && o.Body == "" && r.g.roles[o.Role].Kind != "diplomacy" {
			o.Country, o.Post = post.Country, ""
		}
	}
	return o, female, len(r.words) == 0
}

// RoleIDs lists all roles, sorted.
func (g *Gazetteer) RoleIDs() []string { return sortedRoles(g) }

// keyWords are the folded words of a text without the article, which a word may
// have in one form of a title and not in another.
func keyWords(text string) []string {
	var out []string
	for _, t := range arabic.Tokens(text) {
		out = append(out, wordKey(t.Fold))
	}
	return out
}

func wordKey(fold string) string {
	if rest, ok := strings.CutPrefix(fold, "ال"); ok && utf8.RuneCountInString(rest) > 2 {
		return rest
	}
	return fold
}

// officeReader takes words off the front of a text.
type officeReader struct {
	g       *Gazetteer
	index   map[string][]Form
	all     []titleWord // of the title
	words   []string    // the keys of those that are still there
	country string
}

// withoutClitics takes a particle off the first word, if no title begins with
// it as it is: لوزير الخارجية.
func (r *officeReader) withoutClitics() {
	if len(r.words) == 0 {
		return
	}
	for _, stem := range arabic.Clitics(r.words[0]) {
		words := append([]string{stem.Word}, r.words[1:]...)
		if _, n := r.longest(words, RoleTitle, RoleStem); n > 0 {
			first := r.all[0].text[len(stem.Prefix):]
			if stem.Article {
				first = "ال" + strings.TrimPrefix(strings.TrimPrefix(first, "ا"), "ل")
			}
			r.all = slices.Concat([]titleWord{{stem.Word, first}}, r.all[1:])
			r.words = words
			return
		}
	}
}

// longest returns the forms of some kinds that the most words are, and how many.
func (r *officeReader) longest(words []string, kinds ...Kind) ([]Form, int) {
	for n := len(words); n > 0; n-- {
		var out []Form
		for _, f := range r.index[strings.Join(words[:n], " ")] {
			if slices.Contains(kinds, f.Kind) {
				out = append(out, f)
			}
		}
		if len(out) > 0 {
			return out, n
		}
	}
	return nil, 0
}

// place takes off a country or a body.
func (r *officeReader) place(o *Office) bool {
	forms, n := r.longest(r.words, CountryName, Demonym, CapitalName, BodyName)
	if n == 0 {
		return false
	}
	if r.words = r.words[n:]; forms[0].Kind == BodyName {
		o.Body = forms[0].ID
	} else {
		o.Country = forms[0].ID
	}
	return true
}

// is reports whether the words begin with a name of a kind and of no other place.
func (r *officeReader) is(kind Kind) bool {
	forms, n := r.longest(r.words, CountryName, Demonym, CapitalName, BodyName)
	return n > 0 && forms[0].Kind == kind
}

// role takes off a title, if it is of one role and one person.
func (r *officeReader) role(o *Office) bool {
	all, n := r.longest(r.words, RoleTitle, RoleStem)
	for _, in := range []string{r.country, ""} {
		here := slices.DeleteFunc(slices.Clone(all), func(f Form) bool { return f.In != in })
		if len(here) > 0 {
			all = here
			break
		}
	}
	if n == 0 || slices.ContainsFunc(all, func(f Form) bool { return f.Many || f.ID != all[0].ID }) {
		return false
	}
	r.words = r.words[n:]
	o.Role = all[0].ID
	return true
}

func (r *officeReader) word(words ...string) bool {
	if len(r.words) == 0 || !slices.Contains(words, r.words[0]) {
		return false
	}
	r.words = r.words[1:]
	return true
}

// isFemale reports whether a title that begins with a word is a woman's: it is
// the man's with a teh marbuta.
func (g *Gazetteer) isFemale(role, word string) bool {
	r := g.roles[role]
	titles := []string{r.entry.AR.M}
	for _, local := range r.entry.In {
		titles = append(titles, local.AR.M)
	}
	return slices.ContainsFunc(titles, func(title string) bool {
		words := keyWords(title)
		return len(words) > 0 && words[0]+"ه" == word
	})
}
