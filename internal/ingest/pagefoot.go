package ingest

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/latin"
)

// Who copies a whole page copies its foot, too: how the agency closes a text, the
// sections, the site's name. A poem, a list of names or results, a signature below the
// last sentence are none of that: a line is of the foot only for what it says.

// foot takes it off a text.
func (r *reader) foot(d *Draft, text []line) []line {
	last := lastParagraph(text)
	if last < 0 || strings.HasSuffix(text[last].text, ":") { // «وفاز بالجوائز:» says that what is below belongs to it
		return text
	}
	end := r.footBegins(text, last)
	for _, l := range text[end:] {
		if l.text != "" {
			r.closedBy(r.closer(l.text))
			d.Furniture = append(d.Furniture, Furniture{Line: l.number, Kind: "foot", Text: l.text})
		}
	}
	text = text[:end]
	for i, named := following(text, last), false; i < len(text); i = following(text, i) { // right below the text, whatever comes behind
		agency, ok := r.closing(text[i].text)
		if !ok || !named && bareLetters(text[i].text) || r.bareOutlet(text[i].text) && !r.closes(text, i) {
			break
		}
		named = named || agency != ""
		r.closedBy(agency)
		d.Furniture = append(d.Furniture, Furniture{Line: text[i].number, Kind: "foot", Text: text[i].text})
		text = append(text[:i:i], text[i+1:]...)
		i--
	}
	return text
}

// lastParagraph is the last line of a text that is running text or no line at all; -1 if
// there is none.
func lastParagraph(text []line) int {
	for i := len(text) - 1; i >= 0; i-- {
		if text[i].kind != Paragraph || isParagraph(text[i].text) {
			return i
		}
	}
	return -1
}

// footWords is how many words a line of the foot has at most that says nothing of that.
const footWords = 12

// footBegins is the line at which the foot begins, below the last paragraph: the first of
// those from which most are of a foot. Two outlets or more with nothing beside their
// names are a list of the text (المؤسسات المكرمة: الجزيرة، رويترز، سانا): it begins below.
func (r *reader) footBegins(text []line, last int) int {
	begin := len(text)
	lines, feet, bare, below := 0, 0, 0, len(text)
	for i := len(text) - 1; i > last; i-- {
		if text[i].text == "" {
			continue
		}
		if r.bareOutlet(text[i].text) {
			if bare++; bare == 1 {
				below = begin
			} else {
				return below
			}
		}
		lines++
		switch {
		case r.ofFoot(text[i].text) && (!bareLetters(text[i].text) || r.belowAgency(text, i)):
			if feet++; 2*feet > lines {
				begin = i
			}
		case len(arabic.Tokens(text[i].text)) > footWords, strings.HasSuffix(text[i].text, ":"):
			return begin
		}
	}
	return begin
}

// ofFoot reports whether a line is one of a foot: a section, the closing line of an
// agency, the name of an outlet («خاص النهار»), or a word of pages.
func (r *reader) ofFoot(s string) bool {
	if len(s) > markReach {
		return false
	}
	if _, ok := r.closing(s); ok || isSection(s) || isCount(s) || pageWords[arabic.Fold(strings.TrimSpace(s))] {
		return true
	}
	return r.outlet(s) != ""
}

// outlet is that of a line that names one and nothing else: «خاص النهار»; "" of others.
func (r *reader) outlet(s string) string {
	if words := arabic.Tokens(s); len(s) > markReach || len(words) == 0 || len(words) > 4 {
		return ""
	}
	b, ok := r.env.Bylines.Parse(s)
	if !ok || b.Guessed || len(b.Places)+len(b.Reporters) > 0 || len(b.Outlet()) == 0 {
		return ""
	}
	return b.Outlet()[0]
}

// bareOutlet reports whether a line is the name of an outlet without any mark of one who
// closes a text, as «/العُمانية/» has: «رويترز» may be one of a list.
func (r *reader) bareOutlet(s string) bool {
	letter := func(w arabic.Token) bool { return utf8.RuneCountInString(w.Fold) == 1 } // ن . م
	return r.outlet(s) != "" && !slices.ContainsFunc(arabic.Tokens(s), letter) && !strings.HasPrefix(s, "خاص ") && !strings.ContainsAny(s, "/()[]*#-–—")
}

// bareLetters reports whether a line is letters with nothing but blanks between them,
// which are signatures below an agency's name: «أ ب ت» may be the text's own.
func bareLetters(s string) bool {
	for _, w := range arabic.Tokens(s) {
		if utf8.RuneCountInString(w.Fold) > 1 {
			return false
		}
	}
	return !strings.ContainsAny(s, "./()[]*#-–—0123456789")
}

// belowAgency reports whether an agency closes a text on the line above.
func (r *reader) belowAgency(text []line, i int) bool {
	for i--; i >= 0 && text[i].text == ""; i-- {
	}
	if i < 0 {
		return false
	}
	agency, ok := r.closing(text[i].text)
	return ok && agency != ""
}

// closes reports whether the name of an agency closes a text, and begins no list: nothing
// is below it, or the signatures of those who wrote the text.
func (r *reader) closes(text []line, i int) bool {
	next := following(text, i)
	if next == len(text) {
		return true
	}
	_, ok := r.closing(text[next].text)
	return ok && !r.bareOutlet(text[next].text)
}

// closer is the agency or the outlet that a line of the foot says the text is of, or "".
func (r *reader) closer(s string) string {
	if agency, ok := r.closing(s); ok {
		return agency
	}
	if strings.HasPrefix(s, "خاص ") {
		return r.outlet(s)
	}
	return ""
}

// closedBy remembers the agency that closes a text, for one that names none elsewhere.
func (r *reader) closedBy(agency string) {
	if r.piece.agency == "" {
		r.piece.agency = agency
	}
}

// closers are the words with which agencies end a text, folded.
var closers = set("انتهي,النهايه,ن")

// closing reads the line with which an agency closes a text: its name, and the first
// letters of those who wrote it, or their names: «سبأ», «ع.إ/ هـ.ق», «(بترا) س ع/م ك»,
// «وام/سلامة المري/خميس جاد», «- مل -».
func (r *reader) closing(s string) (agency string, ok bool) {
	words := arabic.Tokens(s)
	if len(s) > markReach || len(words) == 0 || len(words) > footWords {
		return "", false
	}
	if len(words) == 1 && strings.HasPrefix(s, "-") && strings.HasSuffix(s, "-") && utf8.RuneCountInString(words[0].Fold) <= 3 {
		return "", true
	}
	first, others, _ := strings.Cut(strings.Trim(s, " -–—/()[]*#.…"), "/")
	first = strings.TrimSpace(first)
	if o, known := r.env.Names.OutletByName(first); known && o.Agency {
		return first, others == "" || r.signers(others)
	}
	if name := s[words[0].Start:words[0].End]; len(words) > 1 {
		if o, known := r.env.Names.OutletByName(name); known && o.Agency {
			agency, words = name, words[1:]
		}
	}
	if len(words) == 2 && words[0].End == words[1].Start && words[1].Fold[0] <= '9' && utf8.RuneCountInString(words[0].Fold) == 1 { // م18
		return "", true
	}
	letters := 0
	for _, w := range words {
		switch {
		case utf8.RuneCountInString(w.Fold) == 1 && w.Fold[0] >= utf8.RuneSelf:
			letters++
		case !closers[w.Fold]:
			return "", false
		}
	}
	return agency, letters > 1 || letters == 1 && agency != ""
}

// signers reports whether what stands behind an agency's name is those who wrote a text:
// names or letters with slashes between them.
func (r *reader) signers(s string) bool {
	names, given := 0, false
	for name := range strings.SplitSeq(s, "/") {
		words := arabic.Tokens(name)
		if len(words) == 0 || len(words) > 4 || len(words) == 1 && utf8.RuneCountInString(words[0].Fold) > 1 {
			return false
		}
		names++
		given = given || len(words) == 1 || latin.IsGiven(words[0].Fold)
	}
	return given || names > 1
}

// headlineBelowText takes the headline of a page that has it below its text, between the
// section and the day: «دوليات», «رئيس ألمانيا في ناميبيا», «07-11-2021».
func (r *reader) headlineBelowText(d *Draft, text []line) []line {
	last := lastParagraph(text)
	section := following(text, last)
	title := following(text, section)
	if last < 0 || title >= len(text) || following(text, title) < len(text) || !isParagraph(text[0].text) || !isSection(text[section].text) || !headline(text[title].text) || len(r.piece.dates) == 0 {
		return text
	}
	d.Title = text[title].text
	d.Furniture = append(d.Furniture, Furniture{Line: text[section].number, Kind: "section", Text: text[section].text})
	return text[:section]
}
