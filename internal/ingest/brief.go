package ingest

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/byline"
	"github.com/mujaz/mujaz/internal/date"
	"github.com/mujaz/mujaz/internal/newsdate"
)

// briefs finds the lines at which another article of one file begins without a
// mark such as «إقرأ أيضاً» between, at times behind a row of marks: under its own
// headline, with its own dateline or date; behind the source line of the one
// before; or, on a page of briefs («موجز») or one whose empty lines stand above
// headlines alone, under any headline; or under one that its paragraph tells again; or
// under a byline alone, in a file of articles that all have one; or at the day above its
// headline. A long article has headlines within it, too: those have no
// dateline below them.
func briefs(all []line, bylines *byline.Reader) map[int]bool {
	b := briefer{all: all, bylines: bylines}
	b.formed()
	if lines := b.bylined(); lines != nil {
		return at(lines)
	}
	page := b.heading() || b.headed()
	out := b.starts(page)
	if !page && len(out) > 0 { // where one brief has a dateline, another may have none
		return b.starts(true)
	}
	for _, i := range b.retold() {
		out[i] = true
	}
	return out
}

// starts finds the lines at which an article begins; on a page of briefs also
// those with nothing but a headline.
func (b briefer) starts(page bool) map[int]bool {
	out := map[int]bool{}
	hasText, sourced := false, false
	for i, l := range b.all {
		if l.text == "" {
			continue
		}
		if _, _, ok := relatedMark(l.text); ok {
			hasText, sourced = false, false // a mark cuts by itself
			continue
		}
		if _, _, ok := sourceLine(l.text); ok {
			sourced = hasText
			continue
		}
		if hasText && (b.begins(i, page || sourced) || page && b.dateline(i) || b.dayBegins(i)) {
			out[i], hasText, sourced = true, isParagraph(l.text), false
			continue
		}
		hasText = hasText || isParagraph(l.text)
	}
	return out
}

type briefer struct {
	all      []line
	bylines  *byline.Reader
	filed    bool // a date or a dateline stands right below the first headline
	dayFirst bool // a day stands right above it
	day      date.Date
}

// formed looks at how the first article is filed: where no empty lines are between them,
// the others begin as it does.
func (b *briefer) formed() {
	first := following(b.all, -1)
	if first >= len(b.all) {
		return
	}
	b.filed = b.isFiled(first)
	b.dayFirst = b.isDay(first)
	if next := following(b.all, first); b.dayFirst {
		b.day = dayOf(b.all[first].text)
	} else if b.filed {
		b.day = dayOf(b.all[next].text)
	}
}

// closeBy is how far apart the days of articles in one file are at most: those of a
// chronology are years apart.
const closeBy = 31 * 24 * time.Hour

// isClose reports whether the day of a line is near that of the first article.
func (b briefer) isClose(i int) bool {
	return dayOf(b.all[i].text).In(time.UTC).Sub(b.day.In(time.UTC)).Abs() <= closeBy
}

// dayOf is the day of a line that is a page's date.
func dayOf(s string) date.Date {
	r := newsdate.Parse(s)
	if r.Date.IsZero() {
		return r.Lastmod
	}
	return r.Date
}

// isFiled reports whether a line is a headline with a date, or a paragraph with a dateline,
// right below it.
func (b briefer) isFiled(i int) bool {
	next := following(b.all, i)
	if next >= len(b.all) || !headline(b.all[i].text) {
		return false
	}
	if dated(b.all[next].text) {
		return b.day.IsZero() || b.isClose(next)
	}
	_, ok := b.bylines.Head(b.all[next].text)
	return ok && isParagraph(b.all[next].text)
}

// isDay reports whether a line is a day with a headline and a paragraph below it.
func (b briefer) isDay(i int) bool {
	title := following(b.all, i)
	text := following(b.all, title)
	return text < len(b.all) && dated(b.all[i].text) && headline(b.all[title].text) && isParagraph(b.all[text].text)
}

// dayBegins reports whether an article begins at a day above its headline, as the first one does.
func (b briefer) dayBegins(i int) bool {
	return b.dayFirst && b.isDay(i) && b.isClose(i) && (b.apart(i) || isParagraph(b.all[i-1].text))
}

// heading reports whether the file begins with the heading of a page of
// briefs: a line of at most four words, one of them of that kind.
func (b briefer) heading() bool {
	for _, l := range b.all {
		if l.text != "" {
			return briefsHeading(l.text)
		}
	}
	return false
}

func briefsHeading(s string) bool {
	words := arabic.Tokens(s)
	for _, w := range words {
		if len(words) <= 4 && briefWords[strings.TrimPrefix(w.Fold, "ال")] {
			return true
		}
	}
	return false
}

// briefWords are those by which newspapers head pages of briefs, folded and
// without the article.
var briefWords = map[string]bool{
	"موجز": true, "مختصرات": true, "متفرقات": true, "متفرقه": true, "باختصار": true, "سطور": true, "شذرات": true, "قصيره": true,
	"سريعه": true, "نشره": true, "عناوين": true, "برقيات": true, "briefs": true, "brief": true, "digest": true,
}

// apart reports whether an empty line or a row of marks stands before a line, or nothing
// but the last paragraph of another article before one that begins as the first does.
func (b briefer) apart(i int) bool {
	if i == 0 {
		return false
	}
	above := b.all[i-1]
	return above.text == "" || isRule(above.text) || b.filed && isParagraph(above.text) && b.isFiled(i)
}

// genres are words over one article, which says what kind of article it is,
// folded.
var genres = set("حوار,مقابله,تحقيق,تقرير,راي,مقال,تحليل,تحليلات,افتتاحيه,بورتريه,ريبورتاج,روبورتاج,فيتشر,خاص,حصري,عاجل,interview,analysis,opinion,feature")

// genre reports whether a heading has such a word.
func genre(s string) bool {
	return slices.ContainsFunc(arabic.Tokens(s), func(t arabic.Token) bool { return genres[t.Fold] })
}

// headed reports whether the file is a page of articles by its layout: a
// heading of a few words stands apart from all, and every empty line below it
// has a headline behind it, with its text right under it. Within one article
// empty lines stand between paragraphs, too.
func (b briefer) headed() bool {
	first := following(b.all, -1)
	if first+1 >= len(b.all) || b.all[first+1].text != "" || isParagraph(b.all[first].text) || len(arabic.Tokens(b.all[first].text)) > headlineWords || genre(b.all[first].text) {
		return false
	}
	groups := [][]line{nil}
	for _, l := range b.all {
		if last := len(groups) - 1; l.text != "" {
			groups[last] = append(groups[last], l)
		} else if len(groups[last]) > 0 {
			groups = append(groups, nil)
		}
	}
	if last := len(groups) - 1; len(groups[last]) == 0 {
		groups = groups[:last]
	}
	if len(groups) < 3 {
		return false
	}
	for _, g := range groups[1:] {
		if len(g) < 2 || strings.HasSuffix(g[0].text, "؟") || !headline(g[0].text) || len(arabic.Tokens(g[0].text)) <= headlineWords || !isParagraph(g[len(g)-1].text) {
			return false
		}
	}
	return true
}

// begins reports whether an article begins at a line: a headline stands there,
// with an empty line before it, and a paragraph below it.
func (b briefer) begins(i int, anyHeadline bool) bool {
	if !b.apart(i) || !headline(b.all[i].text) {
		return false
	}
	below := 0
	for _, l := range b.all[i+1:] {
		if l.text == "" {
			continue
		}
		if below++; below > 3 {
			return false
		}
		_, dateline := b.bylines.Head(l.text)
		if _, byline := b.bylines.Parse(l.text); byline {
			anyHeadline = true // only an article has one
			continue
		}
		switch {
		case isParagraph(l.text):
			return dateline || anyHeadline
		case dateline:
			return true
		case dated(l.text):
			anyHeadline = true
		case !headline(l.text):
			return false
		}
	}
	return false
}

// dateline reports whether a paragraph with a dateline begins at a line, behind
// an empty one: a brief without a headline.
func (b briefer) dateline(i int) bool {
	if !b.apart(i) || !isParagraph(b.all[i].text) {
		return false
	}
	_, ok := b.bylines.Head(b.all[i].text)
	return ok
}

// Headlines have some words, but no end.
const (
	headlineWords  = 3
	headlineLength = 130
)

func headline(s string) bool {
	return !isParagraph(s) && !strings.HasSuffix(s, ":") && !strings.HasPrefix(s, "-") && !strings.HasPrefix(s, "•") &&
		utf8.RuneCountInString(s) <= headlineLength && len(arabic.Tokens(s)) >= headlineWords && !dated(s) && !isEndMark(s) && !isAddress(s)
}

// dated reports whether a line is that of a page's date.
func dated(s string) bool {
	r := newsdate.Parse(s)
	return (!r.Date.IsZero() || !r.Lastmod.IsZero()) && len(arabic.Tokens(r.Rest)) <= leftOver
}
