package tag

import (
	"strings"

	"github.com/mujaz/mujaz/internal/gazetteer"
)

// An office in Latin letters beside which no name stands is written small mostly, as is
// every head of a club. It is a state's where the state is named right beside it: Egypt's
// foreign minister, the French president, the king of Jordan.

// latinAlone gives an office in Latin letters the country named beside it, if its holder
// can be meant.
func (r *reading) latinAlone(f *field, o office) (office, bool) {
	start := o.from
	o.country = ""
	if i, ok := f.mentionAt(f.behindOf(o.to)); ok && f.mentions[i].has(gazetteer.CountryName) {
		o.country, o.to = f.mentions[i].id(gazetteer.CountryName), f.mentions[i].to
		if apostrophe(f.words[o.to-1].gap) { // the president of France's football federation
			return o, false
		}
	} else if o.country, start = f.latinOwner(o.from); o.country == "" || o.to < len(f.words) && !breaks(f.words[o.to-1].gap) && titleLinks.Has(f.words[o.to].fold) && f.words[o.to].fold != "to" {
		return o, false // the French president of the club
	}
	if o.to < len(f.words) && f.words[o.to-1].gap == " " && hopefuls.Has(f.words[o.to].fold) {
		return o, false
	}
	return o, !strings.HasPrefix(f.words[o.to-1].gap, "-") && f.definite(start) // president-elect
}

// hopefuls stand behind an office of which somebody is none yet, folded: chancellor candidate.
var hopefuls = set("candidate", "candidates", "nominee", "nominees", "hopeful", "hopefuls", "contender", "contenders", "elect", "designate", "race", "election")

// behindOf is the word behind «of» and «of the» at a word, or none.
func (f *field) behindOf(at int) int {
	if at+1 >= len(f.words) || f.words[at].fold != "of" || breaks(f.words[at-1].gap) {
		return len(f.words)
	}
	if f.words[at+1].fold == "the" {
		return at + 2
	}
	return at + 1
}

// latinOwner is the country whose adjective or name ends right before a word, and where
// that begins: French, Egypt's.
func (f *field) latinOwner(at int) (code string, start int) {
	end := at
	if end > 1 && f.words[end-1].fold == "s" && apostrophe(f.words[end-2].gap) {
		end--
	}
	i, ok := f.mentionEnding(end)
	if !ok || f.words[at-1].gap != " " {
		return "", at
	}
	m := f.mentions[i]
	if end == at {
		if code = m.id(gazetteer.Demonym); code != "" {
			return code, m.from
		}
	}
	return m.id(gazetteer.CountryName), m.from
}

func apostrophe(gap string) bool { return gap == "'" || gap == "’" }

// definite reports whether what begins at a word is one that everyone knows, and nobody
// named before it: not «a French president», «became president of France».
func (f *field) definite(at int) bool {
	for at > 0 && f.words[at-1].fold == "the" && f.words[at-1].gap == " " {
		at--
	}
	if at == 0 {
		return true
	}
	before := f.words[at-1]
	if before.gap == " " || before.gap == "-" {
		return !notDefinite.Has(before.fold)
	}
	return !strings.HasPrefix(before.gap, ",") || !f.capital(at-1)
}

// notDefinite stand before an office that is another's than its holder's, or is said of
// somebody.
var notDefinite = set("a", "an", "any", "every", "no", "each", "another", "next", "first", "last", "second", "third", "previous", "former", "ex", "late", "then", "future", "new", "incoming", "outgoing", "deputy", "vice", "acting", "interim", "would",
	"as", "is", "was", "be", "been", "being", "become", "becomes", "became", "named", "appointed", "elected", "re", "nominated", "two", "three", "several", "many", "some", "only", "youngest", "oldest", "longest")
