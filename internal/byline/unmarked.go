package byline

import (
	"strings"
	"unicode/utf8"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/latin"
)

// Some papers set no mark between the parts of a dateline, and only one between it and the text:
// «أسوان أ ش أ: …», «عدن من سالم الحداد: …».

// unmarked understands a segment at the head of a text that is a place with an agency or a reporter.
func (r *Reader) unmarked(b *Byline, s segment, name, rest string) bool {
	if s.mark != ":" && !s.spaced {
		return false
	}
	if city, reporter, ok := r.reporterFrom(name); ok && s.mark == ":" {
		b.Places, b.Reporters = []string{city}, []string{reporter}
		return true
	}
	place, agency, ok := r.placeAndAgency(name)
	if known := ok && r.city(place); !ok || !(known && utf8.RuneCountInString(agency) > shortAgency) && !(Tells(rest) && (known || s.mark == ":")) {
		return false
	}
	b.Places, b.Agencies = []string{place}, []string{agency}
	return true
}

// lettered is the length of an agency's name of single letters with which a text begins that has no mark
// behind it: «كييف - د ب أ يسود …».
func (r *Reader) lettered(text string) int {
	end := min(len(text), letteredLength)
	for end < len(text) && !utf8.RuneStart(text[end]) {
		end--
	}
	words := arabic.Tokens(text[:end])
	for n := len(words) - 1; n >= 2; n-- {
		alone := true
		for _, w := range words[:n] {
			alone = alone && utf8.RuneCountInString(w.Fold) == 1
		}
		if alone && words[n].Start == words[n-1].End+1 && r.agency(text[:words[n-1].End]) {
			return words[n-1].End
		}
	}
	return 0
}

// letteredLength is in how many bytes such a name ends, and the word behind it begins.
const letteredLength = 32

// shortAgency is how many letters the name of an agency has that is a word of every day, too:
// معا, وفا, بنا. Behind it the text has to begin as one of an agency does.
const shortAgency = 3

// placeAndAgency parts an agency that is known from the place before it: a city, or one or two words that
// nobody knows and that may name one.
func (r *Reader) placeAndAgency(s string) (place, agency string, ok bool) {
	words := arabic.Tokens(s)
	for i, w := range words {
		if i == 0 || !r.agency(s[w.Start:]) {
			continue
		}
		place, agency = strings.TrimSpace(s[:w.Start]), s[w.Start:]
		return place, agency, r.city(place) || r.mayBeTown(place)
	}
	return "", "", false
}

// mayBeTown reports whether words right before an agency can be the name of a town that nobody knows, and
// are not of a phrase with the agency in it: استطلاع رويترز, قالت سانا.
func (r *Reader) mayBeTown(s string) bool {
	words := arabic.Tokens(s)
	if !mayName(s) || strings.ContainsAny(s, `"«»“”`) || r.kind(s) != kindUnknown {
		return false
	}
	for _, w := range words {
		if trade[w.Fold] || outletWords[w.Fold] || citing[w.Fold] || Tells(w.Fold) || latin.IsGiven(w.Fold) || reporterLabel.MatchString(w.Fold+" ") {
			return false
		}
	}
	return true
}

// citing are words before an agency that is cited, or what it has and does, folded.
var citing = words("توقعات,سوال,مدينه,اسعار,مشاهد,تفاصيل,وفق,وفقا,حسب,بحسب,نقلا,نقل,نقلت,ونقلت,قالت,وقالت,ذكرت,وذكرت,افادت,وافادت,اوردت,اضافت,علمت,تابعت,سالت,نشرت,بثت,كشفت,لوكاله,عبر,عن,استطلاع,استفتاء,مسح,تحليل,تحقيق,حصري,حصريا,عاجل,مصدر,مصادر,مصور,مصورو,صحفي,صحافي,صحفيو,مدير,مديره,رييس,رييسه,محلل,محللو,خبير,خبراء,بيانات,حساب,احصاء,احصاييه,حصيله,تعداد,مقابله,حديث,تصريح,بيان,شاهد,شاهده,شهود,صوره,فيديو,كاميرا,موسسه,هييه,جايزه,منتدي,قمه,مكاتب,موقع,نشره,رابط,المصدر,ترجمه,وتابعت")

// reporterFrom parts a reporter from the city before «من»: عدن من سالم الحداد.
func (r *Reader) reporterFrom(s string) (city, reporter string, ok bool) {
	city, reporter, ok = strings.Cut(s, " من ")
	words := arabic.Tokens(reporter)
	if !ok || len(words) < 2 || len(words) > 4 || !latin.IsGiven(words[0].Fold) && words[0].Fold != "عبد" || !r.city(city) {
		return "", "", false
	}
	for _, w := range words {
		if noName[w.Fold] && reporter[w.Start:w.End] != "علي" || trade[w.Fold] { // على folds to the same
			return "", "", false
		}
	}
	return city, reporter, true
}

// unmarkedLine reads such a dateline without its text. The colon at its end has to be there.
func (r *Reader) unmarkedLine(line string) (Line, bool) {
	head, ok := strings.CutSuffix(line, ":")
	if head = strings.TrimSpace(head); !ok || len(splitLine(head)) > 1 {
		return Line{}, false
	}
	if city, reporter, ok := r.reporterFrom(head); ok {
		return Line{Places: []string{city}, Reporters: []string{reporter}}, true
	}
	if place, agency, ok := r.placeAndAgency(head); ok {
		return Line{Places: []string{place}, Agencies: []string{agency}}, true
	}
	return Line{}, false
}
