package ingest

import (
	"net/url"
	"regexp"
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/byline"
	"github.com/mujaz/mujaz/internal/newsdate"
)

// Some lines are furniture only for where they stand: a number, a time, an address, the
// name of a section above the first paragraph, a day before some words. In a text of
// short lines (rates, results, the programme of a day) they are the text. What they are
// is known at the end of the piece: until then they are held.
type held struct {
	line  line
	kind  heldKind
	at    int    // in the piece's text, where the line stood
	rest  bool   // the words behind its date stand there
	notes [2]int // of the piece's furniture
	dates [2]int
}

type heldKind int

const (
	heldCount heldKind = iota
	heldClock
	heldAddress
	heldSection
	heldCounted // محليات 54
	heldDate    // 15 مارس 2011
	heldDay     // 15 مارس 2011 اندلاع الاحتجاجات
)

// hold notes a line as furniture that may be the text's.
func (p *piece) hold(l line, kind heldKind, note string) {
	n := len(p.furniture)
	p.note(l.number, note, l.text)
	p.held = append(p.held, held{line: l, kind: kind, at: len(p.text), notes: [2]int{n, n + 1}})
}

// holdMark takes a number or an address above the first paragraph. A line that can be the
// headline stays: «إطلاق موقع www.example.org للتوظيف في العراق».
func (p *piece) holdMark(l line) bool {
	switch {
	case p.begun, p.hasText && leadsSomewhere(l.text):
		return false
	case isCount(l.text):
		p.hold(l, heldCount, "mark")
	case hasAddress(l.text) && !headline(l.text), hasAddress(l.text) && p.hasText && !saysMore(l.text):
		p.hold(l, heldAddress, "mark")
	default:
		return false
	}
	return true
}

// leadsSomewhere reports whether a line is the address of one page and nothing else: a
// video, a post, a map, or what the article is about. That of a whole site is the page's.
func leadsSomewhere(s string) bool {
	if !isAddress(s) {
		return false
	}
	u, err := url.Parse(s)
	return err == nil && len(u.Path)+len(u.RawQuery) > len("/")
}

// saysMore reports whether words enough for a headline stand beside the address of a line,
// and not just whose it is: «الورقة تي في https://…».
func saysMore(s string) bool {
	words := 0
	for w := range strings.FieldsSeq(s) {
		if !strings.Contains(w, "://") && !strings.Contains(w, "www.") {
			words += len(arabic.Tokens(w))
		}
	}
	return words > headlineWords
}

// holdSection takes a section's name above the first paragraph.
func (p *piece) holdSection(l line) bool {
	switch {
	case p.begun:
		return false
	case countedSection(l.text):
		p.hold(l, heldCounted, "section")
	case p.hasText && isSection(l.text):
		p.hold(l, heldSection, "section")
	default:
		return false
	}
	return true
}

// holdDay takes the dates of a line. Words behind a day without a label are kept with
// it, as two such lines are what happened when: «15 مارس 2011 اندلاع الاحتجاجات».
func (p *piece) holdDay(l line) bool {
	h := held{line: l, kind: heldDay, at: len(p.text), rest: true, notes: [2]int{len(p.furniture)}, dates: [2]int{len(p.dates)}}
	rest, ok := p.dateLine(l)
	behind := line{number: l.number, text: rest}
	labelled := func(f newsdate.Found) bool { return f.Label != newsdate.Unlabelled }
	h.notes[1], h.dates[1] = len(p.furniture), len(p.dates)
	if ok && rest == "" && h.dates[1] > h.dates[0] && !slices.ContainsFunc(p.dates[h.dates[0]:], labelled) {
		h.kind, h.rest = heldDate, false
		p.held = append(p.held, h)
	}
	if !ok || rest == "" || p.takeSource(behind) { // 2023-10-12 13:30 - المصدر: …
		return ok
	}
	p.add(behind)
	if !slices.ContainsFunc(p.dates[h.dates[0]:], labelled) {
		p.held = append(p.held, h)
	}
	return true
}

// settle puts back what is the text's. Behind the day of the page itself stands who
// filed the text: «20 نوفمبر 2024 رويترز».
func (p *piece) settle(bylines *byline.Reader) {
	p.held = slices.DeleteFunc(p.held, func(h held) bool {
		if h.kind != heldDay {
			return false
		}
		b, ok := bylines.Parse(p.text[h.at].text)
		if !ok {
			if b, ok = bylines.Parse(h.line.text); ok { // الخميس 11 أفريل 2013 الفجر: no byline without the day
				p.text[h.at].text = h.line.text
			}
		}
		return ok && !b.Guessed
	})
	back := p.misplaced()
	var text []line
	var notes []Furniture
	var dates []newsdate.Found
	ofText, ofNotes, ofDates := 0, 0, 0 // how many of the piece's are in those
	for _, h := range p.held {
		if !back(h) {
			continue
		}
		text, ofText = append(append(text, p.text[ofText:h.at]...), h.line), h.at
		if h.rest {
			ofText++
		}
		notes, ofNotes = append(notes, p.furniture[ofNotes:h.notes[0]]...), h.notes[1]
		dates, ofDates = append(dates, p.dates[ofDates:h.dates[0]]...), h.dates[1]
		switch {
		case h.kind == heldClock:
			p.clock = nil
		case h.kind == heldAddress, h.line.isEvent():
			if p.noByline == nil {
				p.noByline = map[int]bool{}
			}
			p.noByline[h.line.number] = true
		}
	}
	if p.held = nil; len(text) > 0 {
		p.text = append(text, p.text[ofText:]...)
		p.furniture = append(notes, p.furniture[ofNotes:]...)
		p.dates = append(dates, p.dates[ofDates:]...)
	}
}

// heldMost is how many numbers a page has around its headline at most.
const heldMost = 8

// misplaced says which of the held lines are the text's: all but days if no paragraph
// came, and where more of them stand than a page has around its headline.
func (p *piece) misplaced() func(held) bool {
	if len(p.held) == 0 {
		return func(held) bool { return false }
	}
	n, back := [heldDay + 1]int{}, [heldDay + 1]bool{}
	first, last := p.paragraphs()
	for _, h := range p.held {
		n[h.kind]++
		switch h.kind {
		case heldDate:
		case heldDay:
			back[heldDay] = back[heldDay] || n[heldDay] > 1 || slices.ContainsFunc(p.text, line.isEvent)
		case heldCount:
			back[heldCount] = back[heldCount] || last < 0 || n[heldCount] > heldMost || !p.besideFurniture(h)
		case heldCounted:
			back[heldCounted] = back[heldCounted] || last < 0 || n[heldCounted] > 1 || p.belowResult(h)
		default:
			back[h.kind] = last < 0
		}
	}
	isClock := func(l line) bool { _, ok := newsdate.ParseClock(l.text); return ok }
	if n[heldClock] > 0 && slices.ContainsFunc(p.text, isClock) { // the programme of a day
		back[heldClock] = true
	}
	days := p.chronology()
	return func(h held) bool { // between paragraphs, 9 نيسان 2003: سقوط بغداد
		return back[h.kind] || h.kind == heldDate && days[h.line.number] || h.kind == heldDay && first < h.at && h.at < last
	}
}

// eventDay begins a line that says what happened on a day.
var eventDay = regexp.MustCompile(`^[\d٠-٩]{1,2}\s+\p{Arabic}+(?:\s+\p{Arabic}+)?\s+[\d٠-٩]{4}\s*[:–—-]?\s*\p{Arabic}`)

// isEvent reports whether a line is one more of a list of those: «21 أغسطس 2013 هجوم الغوطة».
func (l line) isEvent() bool {
	return len(l.text) <= aroundReach && !isParagraph(l.text) && eventDay.MatchString(l.text)
}

// paragraphs are the first and the last line of the text that are running text; -1 if
// none is.
func (p *piece) paragraphs() (first, last int) {
	first = slices.IndexFunc(p.text, func(l line) bool { return isParagraph(l.text) })
	for last = len(p.text) - 1; last >= 0 && !isParagraph(p.text[last].text); last-- {
	}
	return first, last
}

// besideFurniture reports whether a number stands right beside other furniture, as that
// of readers does; one between lines of the text is theirs: «بغداد», «1320».
func (p *piece) besideFurniture(h held) bool {
	above, below := 0, 0 // the nearest lines of the text
	for _, l := range p.text {
		switch {
		case l.text == "":
		case l.number < h.line.number:
			above = l.number
		case below == 0 && l.number > h.line.number:
			below = l.number
		}
	}
	return slices.ContainsFunc(p.furniture, func(f Furniture) bool {
		return f.Line > above && f.Line != h.line.number && (below == 0 || f.Line < below) && !isCount(f.Text)
	})
}

// belowResult reports whether the line above a section with a number ends with a number,
// too: «كيمياء 95», «علوم 90».
func (p *piece) belowResult(h held) bool {
	for i := h.at - 1; i >= 0; i-- {
		if words := arabic.Tokens(p.text[i].text); len(words) > 0 {
			return '0' <= words[len(words)-1].Fold[0] && words[len(words)-1].Fold[0] <= '9'
		}
	}
	return false
}
