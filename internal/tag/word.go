package tag

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/mujaz/mujaz/internal/arabic"
)

// A word is one token of a text.
type word struct {
	start, end int // bytes in the text
	fold       string
	hash       uint64 // of fold
	upper      bool   // begins with a capital letter
	allUpper   bool
	gap        string // what stands between it and the next word
	given      answer // whether it is a given name
	like       answer // whether it may be part of a name
}

// An answer about a word is found once: rules ask again and again.
type answer uint8

const (
	unasked answer = iota
	no
	yes
)

func answered(is bool) answer {
	if is {
		return yes
	}
	return no
}

// words cuts a text into tokens. عبدالعاطي and عبد العاطي are two words each,
// because newspapers write both.
func words(text string) []word {
	var p page
	return p.words(text, nil)
}

// page is room for the words of a text, to be used again: they take several
// times the room of the text.
type page struct {
	tokens []arabic.Token
	all    []word
	search search
}

// words makes words of a text's tokens, which it cuts if they are nil.
func (p *page) words(text string, tokens []arabic.Token) []word {
	if tokens == nil {
		p.tokens = arabic.AppendTokens(p.tokens[:0], text)
		tokens = p.tokens
	}
	from := len(p.all)
	for i, t := range tokens {
		if initialOf(text, t) && i > 0 && tokens[i-1].End+1 == t.Start && text[t.Start-1] == '.' && initialOf(text, tokens[i-1]) { // U.S.
			last := &p.all[len(p.all)-1]
			*last = newWord(text, last.start, t.End, last.fold+t.Fold)
			continue
		}
		if rest, ok := strings.CutPrefix(t.Fold, "عبدال"); ok && (utf8.RuneCountInString(rest) > 2 || rest == "له") {
			cut := t.Start + len("عبد")
			if strings.HasPrefix(text[t.Start:], "عبد") {
				p.all = append(p.all, newWord(text, t.Start, cut, "عبد"), newWord(text, cut, t.End, "ال"+rest))
				continue
			}
		}
		if cut := glued(text[t.Start:t.End], t.Fold); cut > 0 {
			cut += t.Start
			p.all = append(p.all, newWord(text, t.Start, cut, arabic.Fold(text[t.Start:cut])), newWord(text, cut, t.End, arabic.Fold(text[cut:t.End])))
			continue
		}
		p.all = append(p.all, newWord(text, t.Start, t.End, t.Fold))
	}
	out := p.all[from:len(p.all):len(p.all)]
	for i := range out {
		next := len(text)
		if i+1 < len(out) {
			next = out[i+1].start
		}
		out[i].gap = gapBehind(&out[i], text[out[i].end:next])
		if strings.Trim(out[i].gap, " ") == "." && abbreviated.Has(out[i].fold) && i+1 < len(out) && arabicWord(out[i+1]) && !(i > 0 && out[i-1].fold[0] >= '0' && out[i-1].fold[0] <= '9') { // م.فلان, not 2014م.
			out[i].gap = " "
		}
		if out[i].gap == "" && i+1 < len(out) && out[i].fold != "عبد" && arabicWord(out[i]) && arabicWord(out[i+1]) { // glued
			out[i].gap = " "
		}
		if out[i].fold == "st" && out[i].upper && out[i].gap == ". " { // St. Lucia
			out[i].gap = " "
		}
		if i > 0 && out[i].gap != " " && retired.Has(out[i].fold) && strings.HasSuffix(out[i-1].gap, "(") && strings.HasPrefix(out[i].gap, ")") { // اللواء (م) فلان
			out[i-1].gap, out[i].gap = " ", " "
		}
	}
	return out
}

// gapBehind is what stands behind a word of Arabic, as most papers write it: a Latin
// comma is one («الوالي, فلان,»), and the slash of a form of address is none («السيد/ فلان»).
func gapBehind(w *word, gap string) string {
	if gap == " " || gap == "" || gap[0] >= utf8.RuneSelf || !arabicWord(*w) {
		return gap
	}
	switch strings.Trim(gap, " ") {
	case ",":
		return "، "
	case "/":
		if slashed.Has(w.fold) {
			return " "
		}
	}
	return gap
}

// abbreviated are forms of address of one letter, folded: م.فلان.
var abbreviated = set("د", "م")

// retired says in brackets of an officer that they are, folded.
var retired = set("م", "متقاعد", "متقاعده")

// slashed are the forms of address behind which some papers write a slash, folded.
var slashed = set("السيد", "السيده", "الاستاذ", "الاستاذه", "الدكتور", "الدكتوره", "المهندس", "المهندسه", "الشيخ", "الشيخه", "الاخ", "الاخت", "سعاده", "معالي", "فخامه", "دوله", "سماحه", "فضيله",
	"السفير", "السفيره", "الوزير", "الوزيره", "النايب", "النايبه", "القاضي", "المستشار", "المستشاره", "اللواء", "العميد", "العقيد", "الفريق", "المقدم", "الرايد", "النقيب", "العماد", "الركن",
	"المحامي", "الحاج", "الامير", "د", "م", "ا", "لواء", "عميد", "عقيد", "فريق", "ركن")

// initialOf reports whether a token is one capital letter.
func initialOf(text string, t arabic.Token) bool {
	return t.End == t.Start+1 && text[t.Start] >= 'A' && text[t.Start] <= 'Z'
}

func newWord(text string, start, end int, fold string) word {
	w := word{start: start, end: end, fold: fold, hash: arabic.Hash(fold)}
	if c := text[start]; c >= 0xD8 && c <= 0xDB { // Arabic has no capital letters
		return w
	}
	first, size := utf8.DecodeRuneInString(text[start:end])
	if w.upper = unicode.IsUpper(first); w.upper {
		w.allUpper = end-start > size && strings.ToUpper(text[start:end]) == text[start:end]
	}
	return w
}

// stems appends the readings of a word without its clitics to a list, which
// may be reused.
func (w word) stems(out []arabic.Stem) []arabic.Stem { return arabic.AppendClitics(out, w.fold) }

// spaced is the folded words, with a blank before each and behind the last.
func spaced(ws []word) string {
	var b strings.Builder
	for _, w := range ws {
		b.WriteByte(' ')
		b.WriteString(w.fold)
	}
	b.WriteByte(' ')
	return b.String()
}
