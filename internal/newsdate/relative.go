package newsdate

// relative reads a day that is counted from another: اليوم, أمس الأول. Without one it
// stays where it is.
func (s *scanner) relative(i int) (ago, next int) {
	ago, ok := daysAgo[s.word(i)]
	if !ok {
		return 0, i
	}
	if ago == 1 && (s.word(i+1) == "الاول" || s.word(i+1) == "اول") {
		return 2, i + 2
	}
	return ago, i + 1
}

// daysAgo are the words for such a day, folded.
var daysAgo = map[string]int{"اليوم": 0, "امس": 1, "today": 0, "yesterday": 1, "hier": 1}
