package ingest

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/newsdate"
)

// relatedMarks begin a line behind which a page puts other articles, folded.
var relatedMarks = byFirst(
	"اقرا ايضا", "اقرا المزيد", "اقرا كذلك", "اقرؤوا ايضا", "اقرووا ايضا", "اقرا ايضا في", "اقراي ايضا", "شاهد ايضا", "تصفح ايضا", "طالع ايضا",
	"مواضيع ذات صله", "مقالات ذات صله", "اخبار ذات صله", "موضوعات ذات صله", "اخبار متعلقه", "مواضيع متعلقه", "قد يهمك ايضا", "قد يهمك", "قد يعجبك ايضا",
	"ذات صله", "الاكثر قراءه", "الاكثر مشاهده", "الاكثر تداولا", "اخر الاخبار", "احدث الاخبار", "most read", "latest news",
	"المزيد من الاخبار", "المزيد حول هذه القصه", "read also", "read more", "related articles", "related stories", "see also", "also read",
	"اهم الاخبار", "اخبار مشابهه", "مقالات مشابهه", "مواضيع مشابهه", "متعلقات", "احدث الحلقات", "احدث الفيديوهات", "احدث المقالات", "اخر المقالات", "الاكثر تعليقا", "اخترنا لكم", "اخترنا لك",
	"lire aussi", "a lire aussi", "lire egalement", "a lire egalement", "voir aussi", "articles similaires", "articles lies", "dans la meme categorie", "sur le meme sujet", "les plus lus",
)

// byFirst cuts phrases into their words, and files them under the first one.
func byFirst(phrases ...string) map[string][][]string {
	out := map[string][][]string{}
	for _, p := range phrases {
		words := strings.Fields(p)
		out[words[0]] = append(out[words[0]], words)
	}
	return out
}

// markReach is how many bytes of a line a mark can take.
const markReach = 80

// relatedMark reports whether a line begins with such a mark, alone or before
// a colon.
func relatedMark(s string) (mark, rest string, ok bool) {
	first, _ := arabic.First(s)
	phrases := relatedMarks[first.Fold]
	if phrases == nil {
		return "", "", false
	}
	tokens := arabic.Tokens(head(s, markReach))
	for _, words := range phrases {
		if len(tokens) < len(words) {
			continue
		}
		same := true
		for i, w := range words {
			same = same && tokens[i].Fold == w
		}
		if !same {
			continue
		}
		end := tokens[len(words)-1].End
		rest := strings.TrimLeft(s[end:], " ")
		if trimmed := strings.TrimLeft(rest, ":.…-–— "); trimmed == "" || trimmed != rest {
			return s[:len(s)-len(trimmed)], trimmed, true
		}
	}
	return "", "", false
}

// sourceLabels begin a line that names who published the text first, folded.
var sourceLabels = map[string]bool{"المصدر": true, "مصدر": true, "مصدر الخبر": true, "نقلا عن": true, "source": true, "رابط الخبر بصحيفه": true, "نشر في": true, "الناشر": true, "عن": true}

// linkLabel begins «رابط الخبر بصحيفة X: …», in which the source stands before
// the colon.
var linkLabel = regexp.MustCompile(`^رابط الخبر ب(صحيفة|موقع|جريدة|وكالة) [^:]{2,40}`)

// publishedIn is «نشر في X يوم …»: the source and the date in one line, at
// times with the name of the source or reporter run into it.
var publishedIn = regexp.MustCompile(`^(.{0,40})نشر في (.{2,40}?) يوم `)

// publication finds it in a line.
func publication(s string) []int {
	if i := strings.Index(s, "نشر في"); i < 0 || i > 100 {
		return nil
	}
	return publishedIn.FindStringSubmatchIndex(s)
}

// sourceLength is how many letters the name of a source can have.
const sourceLength = 80

// sourceLine reads «المصدر: X»: the name, and what else the line has.
func sourceLine(s string) (name, rest string, ok bool) {
	const link = "رابط الخبر ب"
	if m := linkLabel.FindString(s); m != "" {
		return strings.TrimSpace(m[len(link):]), s, true
	}
	label, name, found := strings.Cut(s, ":")
	if from, ok := strings.CutPrefix(s, "المصدر من "); ok && !found && !isParagraph(s) {
		label, name, found = "المصدر", from, true
	}
	name = strings.TrimSpace(name)
	if !found || name == "" || len(label) > markReach || utf8.RuneCountInString(name) > sourceLength || strings.Contains(name, "://") && strings.Contains(name, " ") {
		return "", "", false
	}
	if found := newsdate.Scan(name); len(found) > 0 && found[0].Start == 0 {
		return "", "", false // نشر في: الخميس …
	}
	words := make([]string, 0, 3)
	for _, t := range arabic.Tokens(label) {
		words = append(words, t.Fold)
	}
	ok = sourceLabels[strings.Join(words, " ")] && !isDay(s)
	return name, label + ":", ok
}

// takeSource takes a line that names who published the text first.
func (p *piece) takeSource(l line) bool {
	if p.sourceBelow && l.text != "" {
		if p.sourceBelow = false; p.source == "" && len(arabic.Tokens(l.text)) <= leftOver && !isParagraph(l.text) {
			p.source = l.text
			return true
		}
	}
	if isSourceLabel(l.text) {
		p.sourceBelow = true
		p.note(l.number, "source", l.text)
		return true
	}
	if name, rest, ok := sourceLine(l.text); ok {
		if p.source != "" { // the first one counts
			p.note(l.number, "source", l.text)
			return true
		}
		p.source = name
		p.note(l.number, "source", rest)
		return true
	}
	if text, name, rest := sourceTail(l.text); name != "" && p.source == "" && l.markdown == "" {
		p.source = name
		p.note(l.number, "source", rest)
		p.add(line{number: l.number, text: text})
		return true
	}
	if m := publication(l.text); m != nil && p.source == "" {
		if found := newsdate.Scan(l.text[m[1]:]); len(found) > 0 && found[0].Start == 0 {
			found[0].Label = newsdate.Published
			p.dates = append(p.dates, found[0])
			p.filed = strings.TrimSpace(l.text[m[2]:m[3]])
			p.source = l.text[m[4]:m[5]]
			p.agency = p.source
			p.note(l.number, "source", l.text[:m[4]]+l.text[m[5]:])
			return true
		}
	}
	return false
}

// titleLabel stands before a headline in forms: «العنوان : كوبا تعلن إصلاحا».
var titleLabel = regexp.MustCompile(`^(?:العنوان|عنوان الخبر|Title)\s*:\s*`)

// isSourceLabel reads «المصدر:» alone on its line: the name stands on the next.
func isSourceLabel(s string) bool {
	label, name, found := strings.Cut(s, ":")
	if !found || strings.TrimSpace(name) != "" || len(label) > markReach {
		return false
	}
	switch arabic.Fold(strings.TrimSpace(label)) {
	case "المصدر", "مصدر الخبر", "source":
		return true
	}
	return false
}

// tail is a source behind the last sentence of a paragraph, at times with an
// invitation of the site behind it: «… غدا. المصدر: الجزيرة + وكالات تابع الجزيرة نت على:».
var tail = regexp.MustCompile(`[.؟!”»"]\s+((?:المصدر|مصدر الخبر)\s*:\s*([^:.؟!]{2,60}?))(?:\s+(?:تابع|تابعوا|شاهد|اقرأ) [^.]{0,60}:?)?\s*$`)

// tailLength is how many bytes a source at the end of a paragraph can take.
const tailLength = 600

// sourceTail cuts a source off the end of a paragraph.
func sourceTail(s string) (text, name, rest string) {
	label := strings.LastIndex(s, "مصدر")
	if len(s) <= 2*sourceLength || label < 0 || len(s)-label > tailLength || !strings.Contains(s[label:], ":") {
		return s, "", ""
	}
	m := tail.FindStringSubmatchIndex(s)
	if m == nil {
		return s, "", ""
	}
	return strings.TrimSpace(s[:m[2]]), strings.TrimSpace(s[m[4]:m[5]]), strings.TrimSpace(s[m[2]:])
}

// endMarks are lines of the page around an article, folded: what agencies put
// above a text and at its end, buttons, counters.
var endMarks = map[string]bool{
	"انتهي": true, "انتهي ن": true, "يتبع": true, "طباعه": true, "مشاركه": true, "شارك": true, "شارك الخبر": true, "ارسل لصديق": true, "نسخ الرابط": true,
	"تم نسخ الرابط": true, "التعليقات": true, "next previous": true, "الرابط القصير": true, "حجم النص": true, "حجم الخط": true, "اضف تعليق": true, "اضف تعليقا": true, "اعلان": true, "نهايه الخبر": true, "النص": true, "للنشر الفوري": true, "for immediate release": true, "نص الخبر": true, "محول": true, "forwarded": true,
	"share": true, "print": true, "advertisement": true, "play": true, "live": true, "publicite": true, "partager": true, "imprimer": true, "commentaires": true,
	"مساحه اعلانيه": true, "اضف تعليق تعليقات": true, "تعليقات": true, "تعليقات الزوار": true, "تعليقات القراء": true, "الارشيف": true, "ارشيف": true, "ارشيفيه": true, "تعليق": true, "البث المباشر": true, "بث مباشر": true, "عرض المزيد": true, "السابق": true, "التالي": true, "السابق التالي": true, "المقال السابق": true, "المقال التالي": true, "تحميل المزيد": true,
	"عدد القراءات": true, "عدد المشاهدات": true, "عدد الزيارات": true, "مشاهده": true, "مشاهدات": true, "زياره": true, "قراءه دقيقتين": true, "دقيقه قراءه": true, "دقايق قراءه": true, "دقايق للقراءه": true,
	"تابع": true,
	"ح م":  true, // حقوق محفوظة, at a picture
}

func isEndMark(s string) bool {
	if len(s) > markReach {
		return false
	}
	tokens := arabic.Tokens(s)
	if len(tokens) == 0 || len(tokens) > 5 {
		return false
	}
	words := make([]string, 0, len(tokens))
	for _, t := range tokens {
		if t.Fold[0] < '0' || t.Fold[0] > '9' { // التعليقات (12)
			words = append(words, t.Fold)
		}
	}
	if phrase := strings.Join(words, " "); !strings.HasPrefix(phrase, "تمت اعاده التوجيه") {
		return endMarks[phrase]
	}
	return true // عدة مرات
}
