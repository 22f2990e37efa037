package tag

// Who runs the office of the holder of another has a title of their own, which ends with that.

// bureauStart is where the title of who serves the holder of an office begins that is named before it:
// of مدير مكتب رئيس الوزراء and وكيل ديوان الرئيس, the first word.
func (f *field) bureauStart(at int) int {
	start := at
	for start > 1 && f.words[start-1].gap == " " && addresses.Has(f.words[start-1].fold) || start > 1 && f.words[start-1].gap == " " && (f.words[start-1].fold == "حضره" || f.words[start-1].fold == "سمو") {
		start--
	}
	if start > 1 && f.words[start-1].gap == " " && f.words[start-2].gap == " " && bureaus.Has(f.words[start-1].fold) && f.joinedTo(start-2, runners) {
		return start - 2
	}
	return at
}

// bureaus serve the holder of an office, and runners run them, folded.
var (
	bureaus = set("مكتب", "ديوان", "سكرتاريه", "مراسم", "حرس")
	runners = set("مدير", "مديره", "رييس", "رييسه", "وكيل", "وكيله", "نايب", "نايبه", "مسوول", "مسووله", "قايد")
)
