package tag

import "strings"

// Who holds an office may stand before it: «فلان وزير كذا», «فلان الذي يشغل منصب …».

// fillsPost finds the name before an office that somebody is said to fill: «فلان الذي كان
// يشغل منصب المحافظ», «وكان فلان يتولى منصب وزير المالية».
func (f *field) fillsPost(start int) (from, to int, ok bool) {
	at := start - 1
	if at < 2 || !filled.Has(f.words[start].fold) || !fills.Has(f.verbAt(at)) {
		return 0, 0, false
	}
	if strings.TrimSuffix(f.verbAt(at-1), "ت") == "كان" {
		at--
	}
	if relative.Has(f.words[at-1].fold) {
		at--
	}
	return f.nameBefore(at)
}

// filled is what an office is called that somebody fills, and fills are verbs for that, folded.
var (
	filled = set("منصب")
	fills  = set("يشغل", "شغل", "تشغل", "شغلت", "يتولي", "تولي", "تتولي", "تولت", "تقلد", "تقلدت", "يتقلد", "تسلم", "تسلمت")
)

// ratherBefore is the name before an office, where the one behind it is that of the
// next in a list, and else the one behind it.
func (r *reading) ratherBefore(f *field, o office, start, from, to int) (int, int) {
	if from == o.to && f.conjoined(from) { // فلان وزير الدفاع وفلان وزير
		if a, b, before := f.nameBefore(start); before && f.words[b-1].gap == " " {
			from, to = a, b
		}
	}
	if a, b, before := f.nameBefore(start); before && !o.joined && strings.Contains(f.words[b-1].gap, "،") && f.commaBetween(o.to, from) && !r.titled(f, a) { // فلان، وكيل المجلس، الدكتور فلان
		return a, b
	}
	if !o.joined && from > o.to && f.words[o.to].fold != "د" {
		if a, b, before := f.nameBefore(start); before && f.words[b-1].gap == " " && !r.noted(f, a) {
			from, to = a, b // فلان الرئيس السابق للمجلس والمعارض فلان
		}
	}
	return from, to
}

// commaBetween reports whether a comma stands somewhere behind the word before one and before another.
func (f *field) commaBetween(at, end int) bool {
	for i := at - 1; i < end; i++ {
		if strings.Contains(f.words[i].gap, "،") {
			return true
		}
	}
	return false
}

// titled reports whether somebody was proposed by the name that begins at a word, with more than a form
// of address.
func (r *reading) titled(f *field, at int) bool {
	o := r.namedAt(f, at)
	return o != nil && !saysLess(o.Role)
}

// holderBefore finds the name before an office. If that has an office of its own, the
// one further behind is rather meant.
func (r *reading) holderBefore(f *field, o office, start int) (from, to int, ok bool) {
	if from, to, ok = f.nameBefore(start); ok && (f.metBy(o, from, to) || o.joined && f.joined(from) && breaks(f.words[to-1].gap)) {
		return 0, 0, false
	}
	if !ok || !o.joined && !r.noted(f, from) {
		return from, to, ok
	}
	if a, b, further := f.nameFurther(o.to, !o.local); further {
		return a, b, true
	}
	if r.noted(f, from) && (o.joined && breaks(f.words[to-1].gap) || f.words[to-1].gap == " " && f.article(o.from) && o.country != "") { // وزير كذا فلان، والسفير …; استقبل الوزير فلان السفير الصيني
		return 0, 0, false
	}
	return from, to, true
}

// metBy reports whether the name before a title of one word with the article is that of who
// meets or thanks its holder: «شكر فلان الفلاني الوزير».
func (f *field) metBy(o office, from, to int) bool {
	return o.to-o.from == 1 && o.country == "" && o.body == "" && !o.former && !o.joined && f.article(o.from) && f.words[to-1].gap == " " && to == o.from && f.clauseHas(from, greets)
}

// greets are verbs behind which stand one who acts and one who is acted on, folded.
var greets = set("شكر", "شكرت", "التقي", "التقت", "استقبل", "استقبلت", "هنا", "ودع", "كرم", "ابلغ", "طالب", "ناشد", "دعا", "سال", "رافق", "انتقد")
