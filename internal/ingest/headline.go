package ingest

import (
	"regexp"
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/byline"
)

// headline takes the first line as the title, if it can be one, and returns
// the rest. A line of one or two words above another headline is a kicker
// (سياسة, موجز); a line below the headline, right before the text, is the
// standfirst.
func (r *reader) headline(d *Draft, text []line) []line {
	if text[0].kind == Heading {
		d.Title = r.trimTitle(d, text[0])
		return text[1:]
	}
	next := following(text, 0)
	if next < len(text) && isSlug(text[0].text) && !r.isByline(text[0]) {
		d.Furniture = append(d.Furniture, Furniture{Line: text[0].number, Kind: "kicker", Text: text[0].text})
		text = text[next:]
		next = following(text, 0)
	}
	if next < len(text) && r.headlineBelow(text[next:]) && r.writers(d, text[0]) {
		text = text[next:]
	}
	if next = following(text, 0); next < len(text) && len(arabic.Tokens(text[0].text)) > kickerWords && r.nameplate(text[0].text) && r.headlineBelow(text[next:]) {
		d.Furniture = append(d.Furniture, Furniture{Line: text[0].number, Kind: "kicker", Text: text[0].text})
		text = text[next:]
	}
	if r.filedAbove(text[0].text) {
		text = r.bylineAbove(text, 0)
	}
	text = r.greeting(d, text)
	next = following(text, 0)
	kicker := len(arabic.Tokens(text[0].text)) <= kickerWords || briefsHeading(text[0].text)
	if kicker {
		text = r.bylineAbove(text, following(text, 0))
	}
	if kicker && next < len(text) && (r.headlineBelow(text[next:]) || briefsHeading(text[0].text) && r.filed(text[next])) {
		r.nameplate(text[0].text)
		d.Furniture = append(d.Furniture, Furniture{Line: text[0].number, Kind: "kicker", Text: text[0].text})
		text = text[next:]
	}
	if !r.heads(text) {
		return text
	}
	d.Title = r.unmarked(d, r.trimTitle(d, text[0]), text[0].number)
	return r.standfirst(d, echoes(d, text[1:]))
}

// nameplate reads the name of an outlet above the headline, where it can be nothing else:
// الشروق أونلاين, شبكة أخبار العراق, but not الخليج. A dateline may name another.
func (r *reader) nameplate(s string) bool {
	if len(s) > markReach {
		return false
	}
	b, ok := r.env.Bylines.Parse(s)
	if !ok || b.Guessed || len(b.Outlets) != 1 || len(b.Places)+len(b.Reporters)+len(b.Agencies) > 0 || len(arabic.Tokens(s)) <= kickerWords && !byline.IsOutletName(s) {
		return false
	}
	r.closedBy(b.Outlets[0])
	return true
}

// filedAbove reports whether a line above the headline names a place and an
// outlet, or a day: «سانا | دمشق», «رومبيك - 9 مايو 2017». Most headlines are longer, or have no mark.
func (r *reader) filedAbove(s string) bool {
	if len(s) > markReach || !strings.ContainsAny(s, "|/-–—:،(") {
		return false
	}
	b, ok := r.env.Bylines.Parse(s)
	return ok && len(b.Places) > 0 && (len(b.Outlet()) > 0 || !b.Date.Date.IsZero()) && !b.Guessed
}

// bylineAbove puts a byline at a line, above the headline, below that, where it
// is looked for.
func (r *reader) bylineAbove(text []line, i int) []line {
	next := following(text, i)
	if next >= len(text) || !r.isByline(text[i]) || !r.headlineBelow(text[next:]) {
		return text
	}
	out := slices.Clone(text[:i])
	return append(append(out, text[next], text[i]), text[next+1:]...)
}

// briefNumber is the number or the mark before a brief's headline.
var briefNumber = regexp.MustCompile(`^(?:[\d٠-٩]{1,2}\s?[.)-]\s+|[\p{So}\x{fe0f}\x{200d}•▪●]+\s*(?:\|\s*)?)`)

// unmarked takes it off, and the asterisks around a headline.
func (r *reader) unmarked(d *Draft, title string, number int) string {
	if r.fields != nil {
		return title
	}
	title, _ = emphasized(title)
	n := briefNumber.FindString(title)
	if n == "" {
		return title
	}
	d.Furniture = append(d.Furniture, Furniture{Line: number, Kind: "number", Text: n})
	return title[len(n):]
}

// slug is what an agency puts over a text, to say what it is about: ليبيا/نفط/إنتاج.
var slug = regexp.MustCompile(`^[\p{Arabic}\d-]+(?:/[\p{Arabic}\d-]+){1,4}$`)

func isSlug(s string) bool { return strings.Contains(s, "/") && slug.MatchString(s) }

// slug takes what an agency puts over a text, below its headline: سياسي/الصومال/الكويت.
func (r *reader) slug(d *Draft, l line) bool {
	if b, ok := r.env.Bylines.Parse(l.text); ok && len(b.Outlet())+len(b.Reporters) > 0 {
		return false
	}
	d.Furniture = append(d.Furniture, Furniture{Line: l.number, Kind: "kicker", Text: l.text})
	return true
}

// greeting takes the heading of a page of briefs and what stands between it and
// the first headline: «صباح الخير، هذه أهم أخبار اليوم:».
func (r *reader) greeting(d *Draft, text []line) []line {
	if !briefsHeading(text[0].text) {
		return text
	}
	at := following(text, 0)
	for at < len(text) && strings.HasSuffix(text[at].text, ":") {
		at = following(text, at)
	}
	if at == following(text, 0) || at == len(text) || !r.headlineBelow(text[at:]) {
		return text
	}
	for _, l := range text[:at] {
		if l.text != "" {
			d.Furniture = append(d.Furniture, Furniture{Line: l.number, Kind: "kicker", Text: l.text})
		}
	}
	return text[at:]
}

// writerLabel begins a line that names who wrote what stands below it.
var writerLabel = regexp.MustCompile(`^(?:كتبت?|كتبها|بقلم)\s*[:ـ–—-]`)

// writers takes a line above the headline that names who wrote the text: «بقلم: فلان».
func (r *reader) writers(d *Draft, l line) bool {
	if !writerLabel.MatchString(l.text) {
		return false
	}
	b, ok := r.env.Bylines.Parse(l.text)
	if !ok || len(b.Reporters) == 0 || len(b.Places)+len(b.Outlet()) > 0 {
		return false
	}
	d.Author = strings.Join(b.Reporters, "، ")
	d.Furniture = append(d.Furniture, Furniture{Line: l.number, Kind: "byline", Text: l.text})
	return true
}

// fromReporter reads a line right above a paragraph with a dateline that says by
// whom it is: «من فلان الفلاني».
func (r *reader) fromReporter(d *Draft, l line, below []line) bool {
	name, ok := strings.CutPrefix(l.text, "من ")
	words := arabic.Tokens(name)
	next := following(below, -1)
	if !ok || len(words) < 2 || len(words) > 5 || strings.ContainsAny(name, ".:؟!،") || next == len(below) || !r.filed(below[next]) {
		return false
	}
	d.Author = name
	d.Furniture = append(d.Furniture, Furniture{Line: l.number, Kind: "byline", Text: l.text})
	return true
}

// headlineBelow reports whether a text begins with a headline that is no byline.
func (r *reader) headlineBelow(text []line) bool {
	return headline(text[0].text) && r.heads(text) && !r.isByline(text[0])
}

// filed reports whether a paragraph begins with a dateline.
func (r *reader) filed(l line) bool {
	_, ok := r.env.Bylines.Head(l.text)
	return ok && isParagraph(l.text)
}

// kickerWords is how many words a kicker has at most.
const kickerWords = 2

// heads reports whether a text begins with a headline: something stands below
// it, and it is no paragraph and no byline.
func (r *reader) heads(text []line) bool {
	first := text[0].text
	if following(text, 0) == len(text) || text[0].kind != Paragraph || isParagraph(first) && !strings.HasSuffix(first, "..") {
		return false
	}
	if strings.HasSuffix(first, ":") && len(arabic.Tokens(first)) <= kickerWords && isParagraph(text[following(text, 0)].text) { // المتوسط:
		return false
	}
	b, ok := r.env.Bylines.Parse(first)
	return !ok || b.Guessed && !guessedPlace(first, b) || len(b.Outlet()) == 0
}

// guessedPlace reports whether a line is a town that nobody knows and an agency behind
// it, with nothing more: نارين-سانا.
func guessedPlace(s string, b byline.Line) bool {
	n := len(b.Agencies)
	return n > 0 && len(b.Outlets) == 0 && len(arabic.Tokens(s)) <= 3 && strings.HasSuffix(strings.TrimRight(s, " -–—:/)"), b.Agencies[n-1])
}

// following is the next line after one that has words.
func following(text []line, i int) int {
	for i++; i < len(text) && text[i].text == ""; i++ {
	}
	return i
}

func (r *reader) isByline(l line) bool {
	_, ok := r.env.Bylines.Parse(l.text)
	return ok
}

// standfirst takes the line below the headline, if it is one more headline and
// only paragraphs follow it, and who wrote them.
func (r *reader) standfirst(d *Draft, text []line) []line {
	i := following(text, -1)
	next := following(text, i)
	for above := next; next < len(text) && next-above < bylineReach && r.isByline(text[next]); {
		next = following(text, next)
	}
	if next >= len(text) || !headline(text[i].text) || len(arabic.Tokens(text[i].text)) < standfirstWords || !isParagraph(text[next].text) || r.isByline(text[i]) {
		return text
	}
	if _, ok := r.env.Bylines.Head(text[i].text); ok {
		return text
	}
	d.Standfirst = text[i].text
	return text[i+1:]
}

// standfirstWords is how many words a standfirst has at least.
const standfirstWords = 5

// trimTitle takes the name of the site off the end of a title.
func (r *reader) trimTitle(d *Draft, l line) string {
	for _, sep := range []string{" | ", " - ", " – ", " — ", " :: "} {
		i := strings.LastIndex(l.text, sep)
		if i < 0 {
			continue
		}
		name := l.text[i+len(sep):]
		_, outlet := r.env.Names.OutletByName(name)
		_, source := r.env.Names.SourceByName(name)
		if outlet || source || name == r.piece.source {
			d.Furniture = append(d.Furniture, Furniture{Line: l.number, Kind: "title", Text: l.text[i:]})
			return strings.TrimSpace(l.text[:i])
		}
	}
	return l.text
}
