package newsdate

// A half is the part of the day that a word behind a time names. Of the night and of noon
// it takes the hour to say on which side they are: 9 ليلا, 2 ليلا.
type half uint8

const (
	forenoon half = iota
	afternoon
	noon
	night
)

// of is an hour of twelve on the clock of a day. One of twenty-four stays.
func (h half) of(hour int) int {
	switch {
	case hour > 12:
	case h == afternoon && hour < 12, h == noon && hour < firstNoon, h == night && hour >= firstNight && hour < 12:
		return hour + 12
	case (h == forenoon || h == night) && hour == 12:
		return 0
	}
	return hour
}

// firstNoon is the first hour that is called one of noon, and firstNight of the night.
const (
	firstNoon  = 9
	firstNight = 6
)

// half reads which half of the day a time is in: م, pm, p.m., بعد الظهر.
func (s *scanner) half(i int) (h half, ok bool, next int) {
	if w := s.word(i); (w == "a" || w == "p") && s.mark(i+1) == "." && s.word(i+2) == "m" {
		if w == "p" {
			h = afternoon
		}
		return h, true, s.skip(i+3, ".")
	}
	for n := 3; n > 0 && s.word(i) != ""; n-- {
		phrase := s.word(i)
		for j := 1; j < n; j++ {
			phrase += " " + s.word(i+j)
		}
		if h, ok = halves[phrase]; ok {
			return h, true, i + n
		}
	}
	return 0, false, i
}

// halves are the words for them, folded.
var halves = map[string]half{
	"ص": forenoon, "صباحا": forenoon, "صباح": forenoon, "ضحي": forenoon, "فجرا": forenoon, "am": forenoon, "قبل الظهر": forenoon, "في الصباح": forenoon,
	"بعد منتصف الليل": forenoon, "منتصف الليل": forenoon,
	"م": afternoon, "مساء": afternoon, "مساءا": afternoon, "عصرا": afternoon, "pm": afternoon, "بعد الظهر": afternoon, "في المساء": afternoon,
	"ظهرا": noon,
	"ليلا": night,
}
