package newsdate

import "unicode/utf8"

// dayOfMonth reads the number of a day: 20, 20th, and the first days of a month
// as they are written out (الأول من حزيران, فاتح يناير).
func (s *scanner) dayOfMonth(i int) (dd, next int, ok bool) {
	if n := firstDays[s.word(i)]; n > 0 && (s.word(i+1) == "من" || s.word(i) == "فاتح") {
		return n, i + 1, true
	}
	dd, digits, ok := s.number(i)
	if !ok || digits > 2 {
		return 0, 0, false
	}
	if ordinals[s.word(i+1)] && s.parts[i+1].start == s.parts[i].end {
		return dd, i + 2, true
	}
	return dd, i + 1, true
}

var ordinals = words("st,nd,rd,th,er")

// month reads the name of a month, and a second name of the same month beside
// it: نوفمبر/تشرين الثاني, يونيو (حزيران), مايو أيار.
func (s *scanner) month(i int, names map[string]int) (m, next int, ok bool) {
	m, next, ok = s.monthName(i, names)
	if !ok {
		return 0, 0, false
	}
	if w := s.word(i); w != "" && w[0] < utf8.RuneSelf && len(w) <= len("sept") && s.mark(next) == "." { // Nov. 3
		next++
	}
	at := s.skip(next, "/", "-", "–", "(")
	if second, after, ok := s.monthName(at, names); ok && second == m {
		return m, s.skip(after, ")"), true
	}
	return m, next, true
}

// monthName reads a name of one word or of two, of which the second may be a
// number: كانون الأول, كانون1.
func (s *scanner) monthName(i int, names map[string]int) (m, next int, ok bool) {
	if n, _, numbered := s.number(i + 1); numbered && (n == 1 || n == 2) && s.parts[i+1].start == s.parts[i].end {
		if m, ok := names[s.word(i)+" "+[]string{"الاول", "الثاني"}[n-1]]; ok {
			return m, i + 2, true
		}
	}
	if m, ok := names[s.word(i)+" "+s.word(i+1)]; ok {
		return m, i + 2, true
	}
	if m, ok := names[s.word(i)]; ok && s.word(i) != "" {
		return m, i + 1, true
	}
	return 0, 0, false
}
