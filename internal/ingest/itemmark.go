package ingest

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/byline"
)

// Bulletins mark their headlines: 1- …, ■ …, *…*. So do lists, and the parts of one
// article; but below the marks of a bulletin stand texts, and above the first of them
// no headline.

// itemMarks are the ways to mark a headline; a line has the first that fits.
var itemMarks = []func(string) (n int, ok bool){
	func(s string) (int, bool) { // 1- , ٢)
		m := itemNumber.FindStringSubmatch(s)
		if m == nil {
			return 0, false
		}
		n, err := strconv.Atoi(arabic.Digits(m[1]))
		return n, err == nil
	},
	func(s string) (int, bool) { _, ok := emphasized(s); return 0, ok },
	func(s string) (int, bool) { return 0, itemSymbol.MatchString(s) },
	func(s string) (int, bool) { return 0, itemLabel.MatchString(s) },
}

var (
	itemNumber = regexp.MustCompile(`^([0-9٠-٩]{1,2})\s?[.)-]\s+\S`)
	itemSymbol = regexp.MustCompile(`^[\p{So}•▪●]\x{fe0f}?\s*\S`)
	itemMark   = regexp.MustCompile(`^(?:[0-9٠-٩]{1,2}\s?[.)-]|[\p{So}•▪●]\x{fe0f}?)\s*`)
	itemLabel  = regexp.MustCompile(`^(?:ال)?خبر\s+(?:ال(?:أول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر)|\(?[0-9٠-٩]{1,2}\)?)\s*:?$`)
)

// emphasized is a line without the asterisks around it, by which messengers mark a
// headline.
func emphasized(s string) (text string, ok bool) {
	text = strings.Trim(s, "*")
	if n := len(s) - len(text); n < 2 || s[0] != '*' || s[len(s)-1] != '*' || strings.Contains(text, "*") {
		return s, false
	}
	return strings.TrimSpace(text), true
}

// bulletin finds the lines with the marked headlines of a bulletin; nil if the lines
// are none.
func bulletin(all []line) []int {
	headings := slices.IndexFunc(all, func(l line) bool { return l.text != "" && !bulletinHeading(l.text) })
	for _, mark := range itemMarks {
		if starts := marked(all, headings, mark); starts != nil {
			return starts
		}
	}
	return nil
}

// bulletinItems is how many headlines make a bulletin.
const bulletinItems = 2

// marked finds the lines with one kind of mark, if each has a text below it and none but
// the headings of a bulletin, which end at a line, stand above all. Numbers count up from
// one.
func marked(all []line, headings int, mark func(string) (int, bool)) []int {
	var starts []int
	text := true // below the mark before
	for i, l := range all {
		n, ok := 0, false
		if l.kind == Paragraph && !isParagraph(l.text) {
			n, ok = mark(l.text)
			ok = ok && (itemLabel.MatchString(l.text) || headline(itemMark.ReplaceAllString(strings.Trim(l.text, "*"), "")) && !strings.HasSuffix(strings.Trim(l.text, "* "), "؟"))
		}
		switch {
		case ok && (!text || n > 0 && n != len(starts)+1):
			return nil
		case ok:
			starts, text = append(starts, i), false
		case len(starts) > 0:
			text = text || isParagraph(l.text)
		case i == headings:
			return nil
		}
	}
	if len(starts) < bulletinItems || !text {
		return nil
	}
	return starts
}

// bulletinHeading reports whether a line may stand above all headlines of a bulletin.
func bulletinHeading(s string) bool {
	if briefsHeading(s) || dated(s) {
		return true
	}
	greets := slices.ContainsFunc(arabic.Tokens(s), func(t arabic.Token) bool {
		return t.Fold == "الاخبار" || t.Fold == "اخبار" || t.Fold == "العناوين"
	})
	return strings.HasSuffix(s, ":") && !isParagraph(s) && !labelsField(s) && (greets || len(arabic.Tokens(s)) < headlineWords)
}

// labelsField reports whether a line names a field of a form: «العنوان:».
func labelsField(s string) bool { return titleLabel.MatchString(s) || isSourceLabel(s) }

// bylined finds the lines at which an article begins in a file of articles without
// headlines, each with its byline on a line above: الرباط - و م ع. The first stands at
// the head of the file. Of two agencies are known; others may be between them.
func (b briefer) bylined() []int {
	var starts []int
	known := 0
	for i := following(b.all, -1); i < len(b.all); i = following(b.all, i) {
		line, ok := byline.Line{}, false
		if next := following(b.all, i); (len(starts) == 0 || b.apart(i)) && !isParagraph(b.all[i].text) && next < len(b.all) && isParagraph(b.all[next].text) {
			line, ok = b.bylines.Parse(b.all[i].text)
		}
		switch {
		case ok && len(line.Places) > 0 && len(line.Outlet()) > 0:
			starts = append(starts, i)
			if !line.Guessed {
				known++
			}
		case len(starts) == 0:
			return nil
		}
	}
	if known < bulletinItems {
		return nil
	}
	return starts
}
