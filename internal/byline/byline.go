// Package byline reads where a text was filed from and by whom: the dateline
// at the head of an agency's text, and the bylines of newspapers.
//
//	Head("بغداد/ شبكة أخبار العراق- أشاد السفير …")
//	    places [بغداد], agencies [شبكة أخبار العراق], rest "أشاد السفير …"
//
// A [Reader] knows the places, agencies and outlets of a gazetteer, and the
// words by which an outlet is known that it does not have (وكالة, شبكة, صحيفة,
// نيوز). Places and agencies stand in either order, with dashes, slashes,
// colons or brackets between them, or before a colon with nothing between. A name that nobody knows beside an agency is a
// place, in a byline of its own unless the line names one already or the name is formed
// as a paper's (المرصاد - وكالات). [Reader.Head] reads the head of a text,
// [Reader.Parse] a line that is a byline and nothing else, and [Reader.Read]
// either: of a line with its text behind it only the dateline. What a text
// begins with is a dateline only if all of it is understood: a sentence that
// happens to begin with the name of a city is left alone.
package byline

import (
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/gazetteer"
	"github.com/mujaz/mujaz/internal/newsdate"
)

// A Byline is a dateline understood. Names are as in the text.
type Byline struct {
	Places    []string
	Agencies  []string
	Reporters []string
	Date      newsdate.Reading // agencies write the date into it
	Rest      string           // the text behind it
	Words     string           // the dateline itself, as in the text
}

// A Reader reads datelines. It may be used from many goroutines.
type Reader struct{ names *gazetteer.Gazetteer }

// New makes a reader that knows the names of a gazetteer.
func New(names *gazetteer.Gazetteer) *Reader { return &Reader{names} }

// How far a dateline can reach, in letters, and how many words a name in it
// can have.
const (
	headLength = 90
	nameWords  = 6
)

// Head reads the dateline at the head of a text. It ends behind a dash, a
// colon or a bracket, once an agency is named and the next words are none; or
// behind a city alone, where a dash or colon stands between it and the text.
func (r *Reader) Head(text string) (Byline, bool) {
	if b, ok := r.site(text); ok {
		return b, true
	}
	if b, ok := r.behindDay(text); ok {
		return b, true
	}
	head := text
	if i := strings.IndexByte(head, '\n'); i >= 0 {
		head = head[:i]
	}
	if beginsWithResult(head) {
		return Byline{}, false
	}
	if b, ok := r.stopped(text, head); ok {
		return b, true
	}
	segments := split(head)
	var b Byline
	unknown := ""
	for i, s := range segments {
		name := r.undated(s.text)
		if i == 0 && r.unmarked(&b, s, name, strings.TrimSpace(text[s.end:])) {
			name = ""
		}
		if s.quoted && len(b.Agencies) == 0 && r.city(name) && b.paper(name) { // القاهرة - «عمان»: a paper called as a town is
			name = ""
		}
		if name != "" && !r.take(&b, name) && !(s.quoted && s.mark != ":" && b.paper(name)) {
			if unknown != "" || !mayName(name) {
				return Byline{}, false
			}
			unknown = name
		}
		if !ends[s.mark] || i+1 < len(segments) && r.goesOn(segments[i+1], b, unknown) {
			continue
		}
		rest := strings.TrimLeft(text[s.end:], " :-–—ـ،\t")
		if n := r.lettered(rest); n > 0 && len(b.Agencies) == 0 && slices.ContainsFunc(b.Places, r.city) {
			b.Agencies = []string{rest[:n]}
			s.end = len(text) - len(rest) + n
			rest = strings.TrimSpace(rest[n:])
		}
		if !r.settle(&b, unknown) || r.formedAlone(b, text[:s.end]) || len(b.Agencies) == 0 && !r.placeAlone(b, s, rest) {
			if unknown != "" {
				return Byline{}, false
			}
			continue
		}
		if rest == "" {
			return Byline{}, false
		}
		b.Rest, b.Words = rest, strings.TrimSpace(text[:s.end])
		b.Date = newsdate.Parse(b.Words)
		return b, true
	}
	return Byline{}, false
}

// stopped reads a dateline of a place and an agency that a full stop ends:
// «موسكو - سبوتنيك. قال …».
func (r *Reader) stopped(text, head string) (Byline, bool) {
	at := strings.Index(head[:min(len(head), headLength)], ". ")
	if at < 0 {
		return Byline{}, false
	}
	l, ok := r.Parse(head[:at])
	rest := strings.TrimSpace(text[at+len(". "):])
	if !ok || l.Guessed || rest == "" || len(l.Places) == 0 || len(l.Agencies) == 0 {
		return Byline{}, false
	}
	return Byline{Places: l.Places, Agencies: l.Agencies, Reporters: l.Reporters, Date: l.Date, Rest: rest, Words: head[:at]}, true
}

// paper takes a name in quotes behind a place for that of a newspaper.
func (b *Byline) paper(name string) bool {
	if len(b.Places) == 0 || len(arabic.Tokens(name)) > 3 {
		return false
	}
	b.Agencies = append(b.Agencies, name)
	return true
}

// goesOn reports whether the next segment is of the dateline, too: a name that
// is known, or one between two marks where an agency is still to come.
func (r *Reader) goesOn(next segment, b Byline, unknown string) bool {
	next.text = r.undated(next.text)
	if next.text == "" || next.quoted && next.mark != ":" && len(b.Places) > 0 || r.place(next.text) || r.outlet(next.text, len(b.Places)+len(b.Reporters) > 0) {
		return true
	}
	return len(b.Agencies) == 0 && unknown == "" && ends[next.mark] && mayName(next.text) && len(b.Places)+len(b.Reporters) > 0
}

// settle gives the one name that nobody knows a meaning: the place, beside an
// agency; the agency, beside a place.
func (r *Reader) settle(b *Byline, unknown string) bool {
	switch {
	case unknown == "":
	case len(b.Agencies) > 0 && !slices.ContainsFunc(b.Places, r.city): // بيني (الكونغو)
		b.Places = []string{unknown}
	case len(b.Places) > 0 && len(b.Agencies) == 0:
		b.Agencies = []string{unknown}
	default:
		return false
	}
	return true
}

// mayName reports whether words that nobody knows can be a place or an agency
// in a dateline: one or two, no verb or particle of news among them.
func mayName(s string) bool {
	words := arabic.Tokens(s)
	if len(words) == 0 || len(words) > 2 {
		return false
	}
	for _, w := range words {
		if noName[w.Fold] || w.Fold[0] <= '9' || newsdate.IsWeekday(w.Fold) || strings.HasPrefix(w.Fold, "وال") || strings.HasPrefix(w.Fold, "بال") {
			return false
		}
	}
	return true
}

// noName are words that begin sentences, folded.
var noName = map[string]bool{
	"قال": true, "قالت": true, "اعلن": true, "اعلنت": true, "اكد": true, "اكدت": true, "ذكر": true, "ذكرت": true, "اضاف": true, "كشف": true, "كشفت": true,
	"في": true, "من": true, "علي": true, "الي": true, "عن": true, "مع": true, "بعد": true, "قبل": true, "منذ": true, "ان": true, "بين": true, "حتي": true,
	"هذا": true, "هذه": true, "كما": true, "وقال": true, "واكد": true, "وقالت": true, "لماذا": true, "كيف": true, "هل": true, "ما": true, "ماذا": true, "سوال": true, "جواب": true, "س": true, "ج": true,
}

// placeAlone reports whether a dateline that names no agency is one: «بيروت -
// قال …», «القاهرة (خاص): …», «أحمد علي (عدن) - …». A country would be too often
// what a sentence is about, unless a verb of news follows, and so would a city before a
// closing bracket or a dash that joins two names.
func (r *Reader) placeAlone(b Byline, s segment, rest string) bool {
	if len(b.Places) == 0 || s.mark == ")" && len(b.Reporters) == 0 {
		return false
	}
	if !slices.ContainsFunc(b.Places, r.city) { // الجزائر - تحادث …
		return len(b.Places) == 1 && len(b.Reporters) == 0 && s.spaced && Tells(rest)
	}
	return s.spaced || s.mark == "-" && len(b.Places) == 1 && len(b.Reporters) == 0 && s.open && len(arabic.Tokens(rest)) > nameWords || s.mark == ":" && len(arabic.Tokens(rest)) > nameWords
}

// site reads a site's address before the first Arabic word: AHDATH.INFO قررت.
func (r *Reader) site(text string) (Byline, bool) {
	first, rest, _ := strings.Cut(text, " ")
	rest = strings.TrimLeft(rest, " :-–—")
	if !siteName.MatchString(first) || rest == "" || !arabic.HasArabic(rest[:min(len(rest), 4)]) {
		return Byline{}, false
	}
	return Byline{Agencies: []string{first}, Rest: rest, Words: first}, true
}

// take understands one segment.
func (r *Reader) take(b *Byline, s string) bool {
	switch {
	case r.place(s) && len(b.Places) < 3 && !(len(b.Places) > 0 && r.agency(s)): // قنا is a city, too
		b.Places = append(b.Places, s)
	case len(b.Agencies) > 0 && len(arabic.Tokens(s)) == 1 && r.kind(s) == kindTrade: // (عدن الغد)خاص:
	case r.outlet(s, len(b.Places)+len(b.Reporters) > 0):
		b.Agencies = append(b.Agencies, s)
	case len(arabic.Tokens(s)) == 1 && r.kind(s) == kindTrade: // عواصم (وكالات)
	case len(b.Places) == 0 && len(b.Agencies) == 0 && r.kind(s) == kindReporter:
		b.Reporters = append(b.Reporters, strings.TrimSpace(reporterLabel.ReplaceAllString(s, "")))
	default:
		return false
	}
	return true
}

// agency reports whether s is a news agency that is known.
func (r *Reader) agency(s string) bool {
	o, ok := r.names.OutletByName(s)
	return ok && o.Agency
}

func (r *Reader) city(s string) bool {
	_, ok := r.names.PlaceByName(s)
	return ok
}

// place reports whether s is a city, or a country as CNN's datelines have it.
func (r *Reader) place(s string) bool {
	return r.city(s) || r.names.IsCountryName(s)
}

// outlet reports whether s is an agency or outlet: one that is known, a source
// of the site, or behind a place words that say so themselves.
func (r *Reader) outlet(s string, afterPlace bool) bool {
	if _, ok := r.names.OutletByName(s); ok {
		return true
	}
	if _, ok := r.names.SourceByName(s); ok {
		return true
	}
	words := arabic.Tokens(s)
	if len(words) == 0 || len(words) > nameWords {
		return false
	}
	if r.formed(s, words) {
		return true
	}
	first, last := words[0].Fold, words[len(words)-1].Fold
	return afterPlace && (outletWords[first] || outletWords[last] || len(words) > 1 && outletWords[words[1].Fold])
}
