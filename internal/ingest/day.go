package ingest

import (
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/newsdate"
)

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
	if day, in := strings.CutPrefix(l.text, "اليوم "); in && newsdate.AtHead(day) && len(day) < dateReach && newsdate.Parse(day).Rest == "" { // اليوم الثلاثاء 14 يناير 2025
		p.today = newsdate.Parse(day).Date
		p.note(l.number, "date", l.text)
		return "", true
	}
	if day, in := newsdate.ParseRelative(l.text); in && !p.begun { // أمس 18:00
		p.dates = append(p.dates, newsdate.Found{Relative: &day})
		p.note(l.number, "date", l.text)
		return "", true
	}
	if first, _ := arabic.First(l.text); first.Fold == "بواسطه" {
		return p.behindAuthor(l)
	}
	if !newsdate.AtHead(l.text) {
		return "", p.issueLine(l) || p.sectionLine(l) || p.stampLine(l) || p.labelledLine(l)
	}
	found := newsdate.Scan(head(l.text, dateReach))
	if len(found) == 0 {
		return "", p.unreadDate(l)
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
		return "", p.unreadDate(l)
	}
	if rest = strings.TrimLeft(l.text[at:], " -–—|:،,"); isSection(rest) { // 14-02-2023 | محليات
		p.note(l.number, "section", rest)
		rest = ""
	}
	return rest, true
}

// labelledLine takes a short line in which a date with a label stands behind other words
// of the page: «المشاهدات 1200 تم النشر بتاريخ 2021/03/03».
func (p *piece) labelledLine(l line) bool {
	if len(l.text) > aroundReach || isParagraph(l.text) {
		return false
	}
	found := newsdate.Scan(l.text)
	labelled := func(f newsdate.Found) bool {
		return f.Label != newsdate.Unlabelled && !f.Date.IsZero() && !p.isVerb(l.text, f)
	}
	if !slices.ContainsFunc(found, labelled) || len(arabic.Tokens(newsdate.Parse(l.text).Rest)) > leftOver {
		return false
	}
	for _, f := range found {
		if labelled(f) || f.Relative != nil {
			p.dates = append(p.dates, f)
		}
	}
	p.note(l.number, "date", l.text)
	return true
}

// labelVerbs are the labels that are verbs, too, folded; labelNouns stand before the day
// of an event as well.
var labelVerbs, labelNouns = set("حدث,وحدث,حدثت,نشر,نشرت,عدل,وعدل,ادرج,posted,created,modified,edited"), set("بتاريخ,التاريخ,تحديث,تحديثات,تحيين,update")

// isVerb reports whether the label of a date is a word of a sentence: «زلزال تركيا المدمر
// حدث في 6 فبراير 2023». On the first line, which may be the headline, «بتاريخ» may be one.
func (p *piece) isVerb(s string, f newsdate.Found) bool {
	if !arabic.HasWord(s[:f.Start]) {
		return false
	}
	label, _ := arabic.First(s[f.Start:f.End])
	return labelVerbs[label.Fold] || labelNouns[label.Fold] && !p.hasText
}

// behindAuthor cuts the counters off a line that names the author and the day, which is
// read as a byline: «بواسطة فريق التحرير - مارس 3, 2019 1 412 0».
func (p *piece) behindAuthor(l line) (rest string, ok bool) {
	found := newsdate.Scan(head(l.text, dateReach))
	if len(found) == 0 || !isCount(strings.ReplaceAll(l.text[found[len(found)-1].End:], " ", "")) {
		return "", false
	}
	end := found[len(found)-1].End
	p.note(l.number, "mark", l.text[end:])
	return l.text[:end], true
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

// stampLine takes the line in which an agency says when it sent a text, below that:
// «بنا 0841 جمت 21/09/2022».
func (p *piece) stampLine(l line) bool {
	if !strings.Contains(l.text, "جمت") || !dated(l.text) {
		return false
	}
	p.dates = append(p.dates, newsdate.Scan(l.text)...)
	p.note(l.number, "date", l.text)
	return true
}
