package ingest

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/mujaz/mujaz/internal/byline"
	"github.com/mujaz/mujaz/internal/date"
	"github.com/mujaz/mujaz/internal/newsdate"
)

// A piece is the lines of one article and the furniture around it.
type piece struct {
	text        []line // headline and paragraphs; add appends to it
	hasText     bool   // it has a line with words: a headline
	begun       bool   // and a paragraph
	dates       []newsdate.Found
	unread      []Furniture     // lines with a date that cannot be, and why
	today       date.Date       // of a line that says which day it is, as pages do for each who looks at them
	clock       *newsdate.Clock // a time on a line of its own: of the day that the dates give
	source      string
	agency      string // that the source line itself names as one
	filed       string // who and where stands before «نشر في» in that line
	wordsBelow  bool   // a label of keywords did
	sourceBelow bool   // a label of the source stood alone on the last line
	furniture   []Furniture
	held        []held
	noByline    map[int]bool // lines that are the text's, whatever they name
}

// pieces cuts an item at the marks behind which pages put other articles
// («إقرأ أيضاً:»), and where another brief begins. What follows such a mark is an
// article if it has a headline and a paragraph; else it is a list of headlines,
// and furniture.
func pieces(all []line, bylines *byline.Reader) []piece {
	var out []piece
	var current piece
	all = current.withoutRuns(all)
	top := pageHead(all)
	for _, l := range all[:top] {
		current.takePageHead(l)
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
		if current.settle(bylines); len(current.text) > 0 || len(current.furniture) > 0 {
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
			if n, ok := linksWithin(all[i+1:], rest, bylines, current.isArticle()); ok && current.hasText && current.source == "" {
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
				current.add(line{number: l.number, text: rest})
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
func whole(all []line, bylines *byline.Reader) piece {
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
	out.settle(bylines)
	return out
}

// isLink reports whether a block is one link and nothing else.
func (l line) isLink() bool {
	return strings.HasPrefix(l.markdown, "[") && strings.HasSuffix(l.markdown, ")") && strings.Count(l.markdown, "](") == 1
}

// add appends a line.
func (p *piece) add(l line) {
	p.text = append(p.text, l)
	p.hasText = p.hasText || l.text != ""
	p.begun = p.begun || isParagraph(l.text)
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
		p.add(l)
		return
	}
	if p.takeSource(l) {
		return
	}
	if c, ok := newsdate.ParseClock(l.text); ok && p.clock == nil {
		if c.Hour+c.Minute > 0 { // a player of sound stands at 0:00
			p.clock = &c
		}
		p.hold(l, heldClock, "date")
		return
	}
	if label := titleLabel.FindString(l.text); label != "" && label != l.text && !p.hasText {
		p.note(l.number, "mark", label)
		l.text = l.text[len(label):]
	}
	if p.holdMark(l) {
		return
	}
	if p.wordsBelow && l.text != "" {
		if p.wordsBelow = false; areKeywords(l.text) {
			p.note(l.number, "keywords", l.text)
			return
		}
	}
	if kind := around(l.text); kind != "" && (kind != "caption" || p.hasText) && (kind != "mail" || !p.hasText) {
		p.wordsBelow = kind == "keywords" && p.begun && isKeywordLabel(l.text)
		p.note(l.number, kind, l.text)
		return
	}
	if p.holdSection(l) || p.holdDay(l) {
		return
	}
	p.add(l)
}

// takeHead keeps a line of the head of a newsletter. The dates there are those of its
// first text.
func (p *piece) takeHead(l line, kind string) {
	texts, held, hadText, had := len(p.text), len(p.held), p.hasText, p.begun
	p.take(l)
	if p.held = p.held[:held]; len(p.text) == texts {
		return
	}
	p.hasText, p.begun = hadText, had
	if p.text = p.text[:texts]; l.text != "" && dated(l.text) { // نشرة المساء - الاثنين 3 مارس 2025
		p.dates = append(p.dates, newsdate.Scan(l.text)...)
		p.note(l.number, "date", l.text)
	} else if l.text != "" {
		p.note(l.number, kind, l.text)
	}
}

// takePageHead keeps a line of the head of a page. A day there is the article's, if
// nothing below says another: many pages show which day it is.
func (p *piece) takePageHead(l line) {
	dates := len(p.dates)
	p.takeHead(l, "head")
	for _, f := range p.dates[dates:] {
		if f.Label == newsdate.Unlabelled && p.today.IsZero() {
			p.today = f.Date
		}
	}
	p.dates = slices.DeleteFunc(p.dates, func(f newsdate.Found) bool { return f.Label == newsdate.Unlabelled })
}

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
