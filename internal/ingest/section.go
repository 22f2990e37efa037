package ingest

import (
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/newsdate"
)

// sectionWords are those of which the names of a newspaper's sections are made
// (محليات, عربي ودولي, أسرة ومجتمع), folded and without the article.
var sectionWords = set("محليات,محلي,محليه,سياسه,سياسي,سياسيه,سياسات,اقتصاد,اقتصادي,اقتصاديه,مال,اعمال,اسواق,بورصه,طاقه,عقارات,رياضه,رياضي,رياضيه,ملاعب,ثقافه,ثقافي,ثقافيه,ادب,فن,فنون,فني,فنيه," +
	"منوعات,دولي,دوليه,دوليات,عربي,عربيه,عربيات,عالم,عالمي,عالميه,اقليمي,اقليميه,خارجي,وطني,وطنيه,وطنيات,اخبار,خبر,الحدث,احداث,حوادث,قضايا,محاكم,امن,امني,امنيه,مجتمع,مجتمعات,اجتماعي,اسره,مراه,صحه,طب," +
	"تكنولوجيا,تقنيه,علوم,تعليم,جامعات,سياحه,سفر,سيارات,راي,اراء,مقالات,مقال,كتاب,تقارير,تقرير,تحقيقات,ملفات,تحليلات,حوارات,برلمان,نواب,محافظات,ولايات,جهات,مناطق,شؤون,شوون,متابعات,متفرقات,صور,فيديو,بيئه,زراعه,دين,عاجل,الكل,عام,عامه")

// sectionTowns are the words of sections that are the names of towns: alone between
// headline and text, «صور» says where that was filed.
var sectionTowns = set("صور,بورصه,الخبر")

// sectionLength is how many words the name of a section has at most.
const sectionLength = 3

// isSection reports whether a line is the name of a section, at times with marks
// beside it: «| محليات», «عربي ودولي».
func isSection(s string) bool {
	if len(s) > markReach {
		return false
	}
	words := arabic.Tokens(s)
	for i, w := range words {
		word := w.Fold
		if bare, and := strings.CutPrefix(word, "و"); and && i > 0 {
			word = bare
		}
		if !sectionWords[word] && !sectionWords[strings.TrimPrefix(word, "ال")] {
			return false
		}
	}
	if len(words) == 1 && sectionTowns[words[0].Fold] {
		return false
	}
	return len(words) > 0 && len(words) <= sectionLength && !strings.ContainsAny(s, "؟!\"«.…:(")
}

// countedSection reports whether a line is a section's name and how often the page
// was read: «محليات 54».
func countedSection(s string) bool {
	name := strings.TrimRight(s, "0123456789٠١٢٣٤٥٦٧٨٩ ")
	return name != s && isSection(name)
}

// sectionLine takes a line that names the section and dates the page: «محليات |
// 14-02-2023, 11:26 |», «سياسة 12:30 2024/03/01».
func (p *piece) sectionLine(l line) bool {
	first, ok := arabic.First(l.text)
	if !ok || len(l.text) > 2*markReach || !sectionWords[first.Fold] && !sectionWords[strings.TrimPrefix(first.Fold, "ال")] {
		return false
	}
	found := newsdate.Scan(l.text)
	if len(found) == 0 || !isSection(l.text[:found[0].Start]) || arabic.HasWord(l.text[found[len(found)-1].End:]) {
		return false
	}
	if found[0].Label == newsdate.Unlabelled {
		found[0].Label = newsdate.Published // the article's, as the section is
	}
	p.dates = append(p.dates, found...)
	p.note(l.number, "date", l.text)
	return true
}

// countrySection takes a country's name alone off the lines between headline and text: it
// is that of a section. A city of that name may be where the text was filed.
func (r *reader) countrySection(d *Draft, body []line) []line {
	if d.Title == "" {
		return body
	}
	for i, l := range body {
		if isParagraph(l.text) {
			break
		}
		if _, city := r.env.Names.PlaceByName(l.text); l.kind == Paragraph && l.text != "" && len(l.text) <= markReach && !city && r.env.Names.IsCountryName(l.text) && beginsWithText(body[i+1:]) {
			d.Furniture = append(d.Furniture, Furniture{Line: l.number, Kind: "section", Text: l.text})
			return slices.Delete(slices.Clone(body), i, i+1)
		}
	}
	return body
}

// beginsWithText reports whether the next line with words is running text.
func beginsWithText(body []line) bool {
	next := following(body, -1)
	return next < len(body) && isParagraph(body[next].text)
}
