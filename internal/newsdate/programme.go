package newsdate

// anniversary reports whether the words beside a date tell what happened on that day in another
// year: في مثل هذا اليوم 12 مايو 2003. A bar parts the headline from the page's own date.
func (s *scanner) anniversary(i, next int) bool {
	for j := i - 1; j >= 0 && s.mark(j) != "|"; j-- {
		if s.sameDay(j) {
			return true
		}
	}
	behind := s.skip(next, ".", "…", "،", ",", ":", "-", "–")
	return s.sameDay(behind) || s.word(behind) == "في" && s.sameDay(behind+1)
}

// sameDay reports whether the words for the day of another year stand at a part.
func (s *scanner) sameDay(i int) bool {
	return s.words(i, []string{"مثل", "هذا", "اليوم"}) || s.word(i) == "زي" && (s.word(i+1) == "النهارده" || s.word(i+1) == "النهاردا")
}

// ofProgramme reports whether a date says of which day a bulletin or the part of a programme is, and
// not when the text about it came: «موجز الأخبار ليوم 2 مارس 2017», «حلقة الخميس 2 مارس 2017», and
// behind any name «ليوم» with the weekday. That an issue of a paper has such a day is the paper's.
func (s *scanner) ofProgramme(i int) bool {
	weekday, _ := s.weekday(i)
	if s.word(i) == "يوم" || s.word(i-1) != "ليوم" {
		return episodes[s.word(i-1)]
	}
	aired := weekday > 0
	for j := range i - 1 {
		if printed[s.word(j)] {
			return false
		}
		aired = aired || programmes[s.word(j)] || episodes[s.word(j)]
	}
	return aired && i > 1
}

// Words for what is broadcast, for a part of it, and for what is printed, folded.
var (
	programmes = words("نشره,النشره,نشرات,موجز,الموجز,برنامج,البرنامج")
	episodes   = words("حلقه,الحلقه")
	printed    = words("عدد,العدد,طبعه,الطبعه,صحيفه,الصحيفه,جريده,الجريده,مجله,المجله,صحف,الصحف,الصادر,الصادره,صفحه,ملحق,افتتاحيه,نسخه,تاريخ,نشر,نشرت")
)
