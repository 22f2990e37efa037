package tag

import "strings"

// Who holds an office meets others, appoints them, leads them: the name behind it may be
// theirs.

// meetsAnother reports whether the name found for an office is that of whom its holder
// meets: «يلتقي الرئيس المصري وزير النقل فلان», «استقبل وزير الصناعة وفدا برئاسة فلان».
func (r *reading) meetsAnother(f *field, o office, from, to int) bool {
	if f.meetsBefore(o) && from > o.to && chairs.Has(f.words[o.to].fold) { // التقى وزير السياحة رئيس اتحاد الفنادق فلان
		return true
	}
	next, ok := r.officeFrom(f, o.to)
	if !ok || from < o.to {
		return false
	}
	if next.from < from && next.role == headRole {
		return true
	}
	if !f.meetsBefore(o) || next.from == o.to && o.to-o.from == 1 && !f.article(o.from) { // سفير خادم الحرمين
		return false
	}
	if next.from < from {
		return o.country != "" || next.country != "" || next.body != ""
	}
	return next.from == to && !next.joined && f.words[to-1].gap == " " && next.country != "" && f.titleEnd(o.to, from) > o.to
}

// appointedBy reports whether who is named behind the head of a state gets an office of
// them: «عين الملك فلان عاملا على إقليم».
func (r *reading) appointedBy(f *field, o office, start, to int) bool {
	if start == 0 || o.role != "monarch" && o.role != "president" && o.role != "prime-minister" || !appoints.Has(strings.TrimPrefix(f.words[start-1].fold, "و")) {
		return false
	}
	if to < len(f.words) && strings.HasPrefix(f.words[to].fold, "ب") && charges.Has(strings.TrimPrefix(f.words[start-1].fold, "و")) && f.words[to-1].gap == " " { // كلف رئيس الجمهورية فلانا بتشكيل الحكومة
		return true
	}
	next, ok := r.officeFrom(f, to)
	return ok && next.from == to && (next.behind || !f.article(to) && strings.HasSuffix(f.words[to].fold, "ا")) && f.words[to-1].gap == " " // سفيرا لدى
}

// charges are verbs by which somebody gets a task, folded.
var charges = set("كلف", "كلفت", "يكلف", "تكلف")

// leadsToNext reports whether the title right behind an office is that of whom the text
// means: «استقبل رئيس الحكومة النائب فلان», «يرأسه القائد المالي فلان».
func (r *reading) leadsToNext(f *field, o office) bool {
	if f.receives(o) {
		return true
	}
	if o.role != headRole {
		return false
	}
	if o.to < len(f.words) && (f.words[o.to].fold == "رييس" || f.words[o.to].fold == "مدير") { // يراسه رييس غرفة
		return true
	}
	next, ok := r.officeFrom(f, o.to)
	return ok && next.from == o.to && !next.many && (!honorific(f.words[o.to]) || guests.Has(f.words[o.to].fold))
}

// receives reports whether who holds an office meets one whose own title follows:
// «استقبل رئيس الحكومة النائب فلان».
func (f *field) receives(o office) bool {
	if (o.deputy || deputies.Has(f.words[o.from].fold)) && strings.HasSuffix(f.words[o.to-1].fold, "الخارجيه") && strings.HasPrefix(f.words[min(o.to, len(f.words)-1)].fold, "السفير") { // نائب وزير الخارجية السفير فلان is one
		return false
	}
	return f.meetsBefore(o) && o.to < len(f.words) && f.words[o.to-1].gap == " " && f.article(o.to) && guests.Has(f.words[o.to].fold)
}

// meetsBefore reports whether a verb of meeting stands right before an office.
func (f *field) meetsBefore(o office) bool {
	return o.from > 0 && meets.Has(strings.TrimPrefix(f.words[o.from-1].fold, "و"))
}

// guests are titles before names, folded.
var guests = set("النايب", "السناتور", "السيناتور", "السفير", "السفيره", "الوزير", "الوزيره", "القنصل", "العين")
