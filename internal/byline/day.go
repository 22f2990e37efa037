package byline

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/newsdate"
)

// behindDay reads a dateline behind the day of the text: «السبت 3-11-2018 غروي (صوت
// الصومال) ــ …».
func (r *Reader) behindDay(text string) (Byline, bool) {
	if !newsdate.AtHead(text) {
		return Byline{}, false
	}
	found := newsdate.Scan(text[:min(len(text), 2*headLength)])
	if len(found) == 0 || found[0].Start > 0 || found[0].Date.IsZero() {
		return Byline{}, false
	}
	head := strings.TrimLeft(text[found[0].End:], " -–—|:،,")
	b, ok := r.Head(head)
	if !ok || len(b.Places) == 0 || len(b.Agencies) == 0 {
		return Byline{}, false
	}
	b.Words = strings.TrimSpace(text[:len(text)-len(b.Rest)])
	b.Date = newsdate.Reading{Date: found[0].Date, Hijri: found[0].Hijri}
	return b, true
}

// undated is a segment without the day that stands in it: «مسقط في 3 أكتوبر»,
// "Nov 8".
func (r *Reader) undated(s string) string {
	if _, known := r.names.OutletByName(s); known { // كوردستان 24
		return s
	}
	words := arabic.Tokens(s)
	if len(words) == 1 && newsdate.IsWeekday(words[0].Fold) {
		return ""
	}
	for _, w := range words {
		if w.End == len(s) && w.Start > 0 && w.End-w.Start <= 2 && s[w.Start-1] >= utf8.RuneSelf { // عربي21
			break
		}
		if w.Fold[0] >= '0' && w.Fold[0] <= '9' && (w.Start == 0 || s[w.Start-1] <= ' ' || s[w.Start-1] >= utf8.RuneSelf || s[w.Start-1] == '(') { // not K24
			s = withoutDay(strings.TrimSpace(s[:w.Start]))
			if strings.ContainsAny(s, "JFMASOND") {
				s = strings.TrimSpace(englishMonth.ReplaceAllString(s, ""))
			}
			break
		}
	}
	return s
}

// withoutDay takes the words off the end of a segment that stood before the number of a day:
// مسقط في, الأربعاء.
func withoutDay(s string) string {
	for {
		words := arabic.Tokens(s)
		if len(words) == 0 {
			return s
		}
		last := words[len(words)-1]
		if !beforeDay[last.Fold] && !newsdate.IsWeekday(last.Fold) {
			return s
		}
		s = strings.TrimRight(s[:last.Start], " ،,")
	}
}

// beforeDay are such words, folded.
var beforeDay = map[string]bool{"في": true, "فى": true, "يوم": true}

// englishMonth is a month at the end of a segment, before its day.
var englishMonth = regexp.MustCompile(`(?:^|\s)(?:Jan|Feb|March|Mar|April|Apr|May|June|Jun|July|Jul|Aug|Sept|Sep|Oct|Nov|Dec)[a-z]*\.?$`)
