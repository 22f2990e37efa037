// Package byline reads where a text was filed from and by whom: the dateline
// at the head of an agency's text, and the bylines of newspapers.
//
//	Head("بغداد/ شبكة أخبار العراق- أشاد السفير …")
//	    places [بغداد], agencies [شبكة أخبار العراق], rest "أشاد السفير …"
//
// A [Reader] knows the places, agencies and outlets of a gazetteer, and the
// words by which an outlet is known that it does not have (وكالة, شبكة, صحيفة,
// نيوز). Places and agencies stand in either order, with dashes, slashes,
// colons or brackets between them. What a text begins with is a dateline only
// if all of it is understood: a sentence that happens to begin with the name
// of a city is left alone.
package byline

import (
	"strings"
	"unicode/utf8"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/gazetteer"
)

// A Byline is a dateline understood. Names are as in the text.
type Byline struct {
	Places   []string
	Agencies []string
	Rest     string // the text behind it
	Words    string // the dateline itself, as in the text
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

// Head reads the dateline at the head of a text.
func (r *Reader) Head(text string) (Byline, bool) {
	head := text
	if i := strings.IndexByte(head, '\n'); i >= 0 {
		head = head[:i]
	}
	segments := split(head)
	var b Byline
	for i, s := range segments {
		if !r.take(&b, s.text) {
			return Byline{}, false
		}
		// The text begins behind a mark that ends a dateline, once an agency
		// is named and the next words are none.
		if len(b.Agencies) == 0 || !ends[s.mark] {
			continue
		}
		if i+1 < len(segments) && r.known(segments[i+1].text) {
			continue
		}
		rest := strings.TrimLeft(text[s.end:], " :-–—ـ،\t")
		if rest == "" {
			return Byline{}, false
		}
		b.Rest, b.Words = rest, strings.TrimSpace(text[:s.end])
		return b, true
	}
	return Byline{}, false
}

// ends are the marks behind which the text of an article can begin.
var ends = map[string]bool{"-": true, "–": true, "—": true, "ـ": true, ":": true, ")": true, "--": true}

// segment is what stands before a mark. end is behind the mark.
type segment struct {
	text string
	mark string
	end  int
}

// split cuts the head of a text at the marks that datelines have between their
// parts.
func split(head string) []segment {
	var out []segment
	start, letters := 0, 0
	for i, r := range head {
		if letters++; letters > headLength {
			break
		}
		mark := string(r)
		switch r {
		case '-', '–', '—', ':', '/', '(', ')', '،', ',':
		case 'ـ': // tatweel is a dash when it stands alone
			if !alone(head, i) {
				continue
			}
		default:
			continue
		}
		if text := strings.Trim(head[start:i], " \"“”«»'"); text != "" {
			out = append(out, segment{text: text, mark: mark, end: i + len(mark)})
		} else if len(out) > 0 { // two marks in a row: the last decides
			out[len(out)-1].mark, out[len(out)-1].end = mark, i+len(mark)
		}
		start = i + len(mark)
	}
	return out
}

// alone reports whether a tatweel has no letter beside it on both sides.
func alone(s string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i+len("ـ"):])
	return !arabic.IsArabic(before) || !arabic.IsArabic(after)
}

// take understands one segment.
func (r *Reader) take(b *Byline, s string) bool {
	switch {
	case r.place(s) && len(b.Places) < 3:
		b.Places = append(b.Places, s)
	case r.outlet(s, len(b.Places) > 0):
		b.Agencies = append(b.Agencies, s)
	default:
		return false
	}
	return true
}

func (r *Reader) known(s string) bool { return r.place(s) || r.outlet(s, false) }

// place reports whether s is a city, or a country as CNN's datelines have it.
func (r *Reader) place(s string) bool {
	_, ok := r.names.PlaceByName(s)
	return ok || r.names.IsCountryName(s)
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
	first, last := words[0].Fold, words[len(words)-1].Fold
	return afterPlace && (outletWords[first] || outletWords[last] || len(words) > 1 && outletWords[words[1].Fold])
}

// outletWords are those by which agencies, newspapers and channels name
// themselves, folded.
var outletWords = map[string]bool{
	"وكاله": true, "وكالات": true, "الوكالات": true, "شبكه": true, "صحيفه": true, "جريده": true, "قناه": true, "موقع": true,
	"نيوز": true, "اخبار": true, "الاخباريه": true, "برس": true, "اونلاين": true, "مراسل": true, "مراسلنا": true, "خاص": true,
	"news": true, "press": true, "agency": true, "agencies": true,
}
