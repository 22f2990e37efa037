package ingest

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/byline"
	"github.com/mujaz/mujaz/internal/newsdate"
)

// A piece is the lines of one article and the furniture around it.
type piece struct {
	text        []line // headline and paragraphs
	dates       []newsdate.Found
	clock       *newsdate.Clock // a time on a line of its own: of the day that the dates give
	source      string
	agency      string // that the source line itself names as one
	filed       string // who and where stands before «نشر في» in that line
	sourceBelow bool   // a label of the source stood alone on the last line
	furniture   []Furniture
}

// pieces cuts an item at the marks behind which pages put other articles
// («إقرأ أيضاً:»), and where another brief begins. What follows such a mark is an
// article if it has a headline and a paragraph; else it is a list of headlines,
// and furniture.
func pieces(all []line, bylines *byline.Reader) []piece {
	var out []piece
	var current piece
	top := pageHead(all)
	for _, l := range all[:top] {
		current.takeHead(l, "head")
	}
	all = all[top:]
	head, starts := contents(all), briefs(all, bylines)
	if items := bulletin(all); items != nil && head == 0 {
		head, starts = items[0], at(items[1:])
	}
	inRelated := false
	flush := func() {
		if inRelated && !current.isArticle() {
			if len(out) > 0 {
				out[len(out)-1].absorb(current)
				current = piece{}
			}
		}
		if len(current.text) > 0 || len(current.furniture) > 0 {
			out = append(out, current)
		}
		current = piece{}
	}
	for _, l := range all[:head] {
		current.takeHead(l, "contents")
	}
	links := 0 // lines that are still to come of a list of links
	for i, l := range all {
		if i < head {
			continue
		}
		if links > 0 {
			links--
			if l.text != "" {
				current.note(l.number, "related", l.text)
			}
			continue
		}
		if starts[i] {
			flush()
			inRelated = false
		}
		if mark, rest, ok := relatedMark(l.text); ok {
			if n, ok := linksWithin(all[i+1:], rest, bylines, current.isArticle()); ok && current.hasText() && current.source == "" {
				current.note(l.number, "mark", mark)
				if rest != "" {
					current.note(l.number, "related", rest)
				}
				links = n
				continue
			}
			flush()
			inRelated = true
			current.note(l.number, "mark", mark)
			if rest != "" {
				current.text = append(current.text, line{number: l.number, text: rest})
			}
			continue
		}
		current.take(l)
	}
	flush()
	return out
}

// at is the set of some lines.
func at(lines []int) map[int]bool {
	out := map[int]bool{}
	for _, i := range lines {
		out[i] = true
	}
	return out
}

// whole takes all lines as one article. Marks cut nothing: what stands behind
// one is a link to another article, or a list of such links, and the text goes
// on below.
func whole(all []line) piece {
	var out piece
	inRelated := false
	for _, l := range all {
		if mark, rest, ok := relatedMark(l.text); ok {
			out.note(l.number, "mark", mark)
			if inRelated = rest == ""; !inRelated {
				out.note(l.number, "related", rest)
			}
			continue
		}
		if inRelated = inRelated && (l.kind == List || l.kind == Heading || l.kind == Link || l.isLink()); inRelated {
			out.note(l.number, "related", l.text)
			continue
		}
		out.take(l)
	}
	return out
}

// isLink reports whether a block is one link and nothing else.
func (l line) isLink() bool {
	return strings.HasPrefix(l.markdown, "[") && strings.HasSuffix(l.markdown, ")") && strings.Count(l.markdown, "](") == 1
}

// hasText reports whether the piece has a headline already.
func (p *piece) hasText() bool {
	return slices.ContainsFunc(p.text, func(l line) bool { return l.text != "" })
}

// isArticle reports whether a piece has a headline and a paragraph under it.
func (p *piece) isArticle() bool {
	texts := 0
	for _, l := range p.text {
		if l.text == "" {
			continue
		}
		if texts++; texts > 1 && isParagraph(l.text) {
			return true
		}
	}
	return false
}

// paragraphLength is how many letters a line has that can be no headline.
const paragraphLength = 140

// isParagraph reports whether a line is running text and no headline.
func isParagraph(s string) bool {
	return utf8.RuneCountInString(s) > paragraphLength || strings.HasSuffix(strings.TrimRight(s, "”»\" "), ".")
}

// absorb takes over what came after an article and is none: headlines.
func (p *piece) absorb(other piece) {
	p.furniture = append(p.furniture, other.furniture...)
	if other.source != "" {
		p.note(0, "source", other.source)
	}
	for _, l := range other.text {
		if l.text != "" {
			p.note(l.number, "related", l.text)
		}
	}
}

func (p *piece) note(number int, kind, text string) {
	p.furniture = append(p.furniture, Furniture{Line: number, Kind: kind, Text: text})
}

// take puts a line where it belongs.
func (p *piece) take(l line) {
	if l.kind != Paragraph && l.kind != Heading {
		p.sourceBelow = false
		p.text = append(p.text, l)
		return
	}
	if p.takeSource(l) {
		return
	}
	if c, ok := newsdate.ParseClock(l.text); ok && p.clock == nil {
		if c.Hour+c.Minute > 0 { // a player of sound stands at 0:00
			p.clock = &c
		}
		p.note(l.number, "date", l.text)
		return
	}
	if label := titleLabel.FindString(l.text); label != "" && label != l.text && !p.hasText() {
		p.note(l.number, "mark", label)
		l.text = l.text[len(label):]
	}
	if !p.isArticle() && hasAddress(l.text) || !p.isArticle() && isCount(l.text) {
		p.note(l.number, "mark", l.text)
		return
	}
	if kind := around(l.text); kind != "" && (kind != "caption" || p.hasText()) && (kind != "mail" || !p.hasText()) {
		p.note(l.number, kind, l.text)
		return
	}
	if countedSection(l.text) || !p.isArticle() && p.hasText() && isSection(l.text) {
		p.note(l.number, "section", l.text)
		return
	}
	if rest, ok := p.dateLine(l); ok {
		if rest != "" {
			p.text = append(p.text, line{number: l.number, text: rest})
		}
		return
	}
	p.text = append(p.text, l)
}

// takeHead keeps a line of the head of a newsletter or a page. The dates there are those
// of its first text.
func (p *piece) takeHead(l line, kind string) {
	texts := len(p.text)
	if p.take(l); len(p.text) == texts {
		return
	}
	if p.text = p.text[:texts]; l.text != "" && dated(l.text) { // نشرة المساء - الاثنين 3 مارس 2025
		p.dates = append(p.dates, newsdate.Scan(l.text)...)
		p.note(l.number, "date", l.text)
	} else if l.text != "" {
		p.note(l.number, kind, l.text)
	}
}

// leftOver is how many words may stand beside a date without a label on a line
// that is furniture: a newspaper's name, a zodiac day.
const leftOver = 5

// dateLine takes the dates at the head of a line, and returns the text behind
// them. A date without a label counts only on a line that is little more than
// it: in running text it is the date of an event.
func (p *piece) dateLine(l line) (rest string, ok bool) {
	if day, in := strings.CutPrefix(l.text, "في "); in && newsdate.AtHead(day) && len(day) < dateReach && newsdate.Parse(day).Rest == "" { // في 12/04/2023 على الساعة 19:30
		p.note(l.number, "date", l.text[:len(l.text)-len(day)])
		l.text = day
	}
	if !newsdate.AtHead(l.text) {
		return "", p.issueLine(l) || p.sectionLine(l) || p.stampLine(l)
	}
	found := newsdate.Scan(head(l.text, dateReach))
	if len(found) == 0 {
		return "", false
	}
	at := 0
	for i, f := range found {
		if arabic.HasWord(l.text[at:f.Start]) || f.Label == newsdate.Unlabelled && at > 0 {
			break
		}
		behind := l.text[f.End:]
		if i+1 < len(found) {
			behind = l.text[f.End:found[i+1].Start]
		}
		if f.Label == newsdate.Unlabelled && len(arabic.Tokens(head(behind, dateReach))) > leftOver {
			break
		}
		p.dates = append(p.dates, f)
		kind := "date"
		if f.Label == newsdate.Updated {
			kind = "updated"
		}
		p.note(l.number, kind, l.text[at:f.End])
		at = f.End
	}
	if at == 0 {
		return "", false
	}
	if rest = strings.TrimLeft(l.text[at:], " -–—|:،,"); isSection(rest) { // 14-02-2023 | محليات
		p.note(l.number, "section", rest)
		rest = ""
	}
	return rest, true
}

// issueLine takes a line that dates an issue: «العدد 214 - الاثنين 7 أكتوبر 2024».
func (p *piece) issueLine(l line) bool {
	first, ok := arabic.First(l.text)
	if !ok || first.Fold != "العدد" || !dated(l.text) {
		return false
	}
	p.dates = append(p.dates, newsdate.Scan(l.text)...)
	p.note(l.number, "date", l.text)
	return true
}

// dateReach is how many bytes of a line the dates at its head can take.
const dateReach = 400

// head is the beginning of a text, as many whole words as fit n bytes.
func head(s string, n int) string {
	if len(s) <= n {
		return s
	}
	if i := strings.LastIndexByte(s[:n], ' '); i > 0 {
		return s[:i]
	}
	return s
}
