package newsdate

// labelled reads a date at a part, with the label before it.
func (s *scanner) labelled(i int) (Found, int, bool) {
	start := i
	label, i := s.label(i)
	behind := i
	if label != Unlabelled {
		if i = s.skip(i, ":", "-", "–", "|", "،", ","); s.word(i) == "في" {
			i++
		}
	}
	f, next, ok := s.date(i)
	if !ok && label != Unlabelled {
		f, next, ok = s.counted(i, s.mark(behind) == ":")
	}
	if !ok {
		return Found{}, 0, false
	}
	if label == Unlabelled {
		label, next = s.labelBehind(&f, start, next)
	}
	f.Label = label
	f.Start = s.parts[start].start
	f.End = s.parts[next-1].end
	return f, next, true
}

// labelBehind reads a label in brackets behind a date: 28/3/2009 م (آخر تحديث) الساعة
// 20:10 (مكة المكرمة), or one with which the line ends, as where a page of the
// other direction was copied, and nothing stands before the date: 11/19/2012 6:05:31 AM آخر تحديث للصفحة في.
func (s *scanner) labelBehind(f *Found, start, next int) (Label, int) {
	if label, at := s.label(s.skip(next, ":")); start == 0 && label != Unlabelled && s.skip(at, ":") == len(s.parts) {
		return label, len(s.parts)
	}
	label, at := s.label(next + 1)
	if s.mark(next) != "(" || label == Unlabelled || s.mark(at) != ")" {
		return Unlabelled, next
	}
	if clock, after, ok := s.clock(s.beforeClock(at + 1)); ok && !f.Date.IsZero() {
		f.Date, at = clock.On(f.Date), after-1
	}
	return label, at + 1
}

// label reads «تاريخ النشر», «آخر تحديث» and the like: the longest that fits.
func (s *scanner) label(i int) (Label, int) {
	best, label := i, Unlabelled
	for _, l := range labels[s.word(i)] {
		if i+len(l.words) > best && s.words(i, l.words) {
			best, label = i+len(l.words), l.label
		}
	}
	if w := s.word(best); label != Unlabelled && (w == "في" || w == "بتاريخ") { // آخر تعديل في
		best++
	}
	// «تحديث الوسط التونسية بتاريخ …»
	for j := max(0, i-4); j < i && label == Published; j++ {
		if s.word(j) == "تحديث" {
			label = Updated
		}
	}
	return label, best
}
