package newsdate

import "strings"

// firstYear is the first of which news pages on the web tell. A date before it
// that has no label is that of an event.
const firstYear = 1994

// event says why a date is not the page's own: it is that of a law, or without a label the end of
// a range of days, or of a time before the web. It is empty for one that is.
func (s *scanner) event(i, next int, f Found) string {
	if s.ofLaw(i) {
		return "it is the day of a law or a treaty"
	}
	if f.Label != Unlabelled || f.Date.IsZero() {
		return ""
	}
	if y, _, _ := f.Date.YMD(); y < firstYear {
		return "before 1994 a date is that of an event, unless a label such as «تاريخ النشر» stands before it"
	}
	switch {
	case s.begins(next), s.ends(i):
		return "it is the beginning or the end of a range of days"
	case s.within(i, next), s.ofEvent(i, next), s.told(i, next), s.anniversary(i, next), s.ofProgramme(i):
		return "the words beside it say that it is the day of an event"
	}
	return ""
}

// eventWords name what happened on a day, right beside which it stands, folded.
var eventWords = words("ذكري,الذكري,حرب,ثوره,انتفاضه,احداث,هجوم,هجمات,معركه,مجزره,زلزال,اتفاق,اتفاقيه,معاهده,قانون,دستور,انقلاب,تظاهره,مظاهره,انتخابات,اجتماع,موتمر,قمه,لقاء,مباراه,جلسه")

// ofEvent reports whether a word beside a date says that it is that of an event:
// ذكرى 14 فبراير 2005, تظاهرة في 25 يناير 2011; or where it was, behind a phrase:
// تبدأ البطولة يوم 5 حزيران 2024 في عمان.
func (s *scanner) ofEvent(i, next int) bool {
	if s.word(i) == "يوم" && s.word(next) == "في" && s.word(i-1) != "" && s.word(i-2) != "" && !between[s.word(i-1)] {
		return true
	}
	if s.word(i-1) == "في" || s.word(i-1) == "يوم" {
		i--
	}
	before := s.word(i - 1)
	return eventWords[before] || eventWords[strings.TrimPrefix(before, "و")] || eventWords[strings.TrimPrefix(before, "ل")] || eventWords[strings.TrimPrefix(before, "ب")] || eventWords[s.word(next)] // لثورة
}

// issued say of a law, or of an issue of a paper, when it came, folded; laws what so comes that is
// no paper: القرار الصادر في 12 يونيو 2012.
var (
	issued = words("الصادر,الصادره,صادر,صادره,المورخ,المورخه")
	laws   = words("قرار,القرار,قانون,القانون,مرسوم,المرسوم,ظهير,الظهير,حكم,الحكم,اتفاق,الاتفاق,اتفاقيه,الاتفاقيه,معاهده,المعاهده,لايحه,اللايحه,تعميم,التعميم")
)

// ofLaw reports whether a date, or the label before it, says when a law came that is named before.
func (s *scanner) ofLaw(i int) bool {
	for s.word(i-1) == "في" || s.word(i-1) == "يوم" {
		i--
	}
	if !issued[s.word(i-1)] {
		return false
	}
	for j := range i - 1 {
		if laws[s.word(j)] {
			return true
		}
	}
	return false
}

// begins reports whether a date is the beginning of a range: من 1 يناير 2020 حتى …
func (s *scanner) begins(next int) bool {
	return untilWords[s.word(next)]
}

// untilWords stand between the days of a range, or before its end: إلى غاية 30
// سبتمبر 2019.
var untilWords = words("الي,حتي,غايه,لغايه,to,until")

// ends reports whether a date is the end of a range of days: 12-15 ديسمبر, من 12
// إلى 15 ديسمبر, 28 كانون الثاني - 9 شباط.
func (s *scanner) ends(i int) bool {
	if untilWords[s.word(i-1)] {
		return true
	}
	mark := s.mark(i - 1)
	if mark != "-" && mark != "–" && mark != "ـ" {
		return false
	}
	if _, digits, ok := s.number(i - 2); ok {
		return digits <= 2 && s.mark(i-3) != ":"
	}
	for _, n := range []int{1, 2} { // the month's name has one word or two
		m, next, ok := s.monthName(i-1-n, months)
		_, digits, day := s.number(i - 2 - n)
		if ok && m > 0 && next == i-1 && day && digits <= 2 {
			return true
		}
	}
	return false
}

// within reports whether a date with a month's name stands in the middle of a
// phrase, with words right before it and right behind: that of an event (اتفاق
// 24 نوفمبر 2013 النووي).
func (s *scanner) within(i, next int) bool {
	if _, _, named := s.monthName(i+1, months); !named {
		return false
	}
	words := 0
	for j := next; j < len(s.parts); j++ {
		if s.word(j) != "" {
			words++
		}
	}
	if words <= agencyWords {
		return false
	}
	before, behind := s.word(i-1), s.word(next)
	return before != "" && behind != "" && !between[before] && !between[behind] && weekdays[before]+weekdays[behind] == 0
}

// told reports whether a date with a month's name stands in a sentence, with no mark between: of
// three words before it and two behind (نفذت المديريات 16 تشرين الثاني 2009 حملة واسعة), or at the end
// of one with a preposition (تجري الانتخابات في تونغا يوم 20 نوفمبر 2025).
func (s *scanner) told(i, next int) bool {
	day := i
	if s.word(i) == "يوم" {
		day++
	}
	if weekdays[s.word(day)] > 0 {
		day++
	}
	if _, _, named := s.monthName(day+1, months); !named || between[s.word(0)] || s.signed() || s.word(next) == "الساعه" || s.word(next) == "العدد" {
		return false
	}
	before, behind, preposition := 0, 0, false
	for j := i - 1; j >= 0 && s.word(j) != ""; j-- {
		before++
		preposition = preposition || prepositions[s.word(j)] && j < i-1
	}
	for j := next; j < len(s.parts) && s.word(j) != ""; j++ {
		behind++
	}
	if happens[s.word(0)] && before == i && before+behind >= 3 {
		return true
	}
	return before >= 3 && behind >= 2 || before >= 4 && preposition && next == len(s.parts)
}

// happens are verbs with which a sentence begins that says when something does, folded.
var happens = words("شهد,شهدت,يشهد,تشهد,وقع,وقعت,يقع,تقع,توفي,توفيت,ولد,ولدت,بدا,بدات,يبدا,تبدا,انطلق,انطلقت,ينطلق,تنطلق,عقد,عقدت,يعقد,تعقد,اقيم,اقيمت,يقام,تقام,جري,جرت,يجري,تجري,صادف,يصادف,تصادف,انتهي,انتهت,ينتهي,تنتهي,افتتح,افتتحت,يفتتح,تفتتح,نظم,نظمت,ينظم,تنظم,نفذ,نفذت,زار,زارت,وصل,وصلت,اعلن,اعلنت,قررت,حدث,حدثت")

// signing are words with which a byline begins, folded.
var signing = words("كتبه,كتبها,كتبت,كتبوا,تقرير,صحيفه,جريده,مجله,وكاله,قناه,موقع,خاص,مراسل,مراسلنا,مراسلتنا,تحرير,اعداد,متابعه,متابعات,بقلم,الكاتب,المصدر,اخر")

// signed reports whether a line begins as a byline does: «تقرير», «حررت من طرف». Without the words
// for by whom, «حررت» tells of a town set free.
func (s *scanner) signed() bool {
	return signing[s.word(0)] || writing[s.word(0)] && s.word(1) == "من" && s.word(2) == "طرف"
}

// writing are verbs for what a reporter does, folded.
var writing = words("حرر,حررت,حرره,حررها,كتب,كتبت,نشر,نشرت,نشره,اضيف,اضيفت,ادرج")

var prepositions = words("في,من,علي,الي,عن,بعد,قبل,خلال")

// agencyWords is how many words an agency's name has at most, which stands
// behind the date in a line such as «بغداد 20 نوفمبر 2024 واس».
const agencyWords = 3

// between are words that stand beside a page's date, folded.
var between = words("يوم,في,بتاريخ,الموافق,كتب,نشر,الساعه,عدد,العدد,م,ه,بتوقيت,at,on,by,من,عند,اخبار,تمام,غرينتش,ت")
