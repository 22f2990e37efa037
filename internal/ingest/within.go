package ingest

import (
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/byline"
)

// linksReach is how many headlines a list of links in the midst of a text has
// at most.
const linksReach = 5

// linksWithin reports whether a mark («اقرأ أيضا») stands in the midst of an
// article, which goes on below it, and how many lines below the mark are links.
// It does where the next paragraph takes up what was said (وأضاف, كما), where the
// link stands behind the mark itself and what follows has no dateline as another
// article would, and where the article has no text yet.
func linksWithin(below []line, rest string, bylines *byline.Reader, begun bool) (n int, ok bool) {
	headlines := 0
	for i, l := range below {
		switch {
		case l.text == "":
		case l.kind != Paragraph:
			return 0, false
		case isParagraph(l.text):
			if takesUp(l.text) || !begun {
				return i, true
			}
			_, filed := bylines.Head(l.text)
			return i, rest != "" && headlines == 0 && !filed
		case dated(l.text):
			return 0, false
		default:
			if b, ok := bylines.Parse(l.text); ok && !b.Guessed || headlines == linksReach {
				return 0, false
			}
			headlines++
		}
	}
	return 0, false
}

// takesUp reports whether a paragraph goes on with what was said before it.
func takesUp(s string) bool {
	first, ok := arabic.First(s)
	if !ok {
		return false
	}
	verb, and := strings.CutPrefix(first.Fold, "و")
	return and && reporting[verb] || goingOn[first.Fold]
}

// reporting are verbs with which a paragraph goes on behind «و», and goingOn
// words that do so by themselves, folded.
var (
	reporting = set("قال,قالت,قالوا,اضاف,اضافت,ذكر,ذكرت,اشار,اشارت,اكد,اكدت,اوضح,اوضحت,اعلن,اعلنت,تابع,تابعت,شدد,شددت,لفت,لفتت,بين,بينت,كشف,كشفت,افاد,افادت,اعتبر,اعتبرت,راي,رات,نقل,نقلت," +
		"كان,كانت,ياتي,تاتي,ينتظر,يري,تري,يقول,تقول,يشار,يذكر,بحسب,حسب,وفق,وفقا,في,من,عن,علي,الي,بعد,قبل,خلال,عند,كما,قد,لا,لم,لكن,بدا,بدات,دعا,دعت,حذر,حذرت,طالب,طالبت")
	goingOn = set("كما,لكن,لكنه,لكنها,بدوره,بدورها")
)
