package byline

import (
	"html"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/newsdate"
)

// A Line is a byline on a line of its own. Names are as in the text.
type Line struct {
	Places    []string
	Agencies  []string
	Outlets   []string // newspapers, channels, sites
	Reporters []string
	Guessed   bool             // a part that nobody knows was taken for a place or outlet
	Date      newsdate.Reading // agencies write the date into it
}

// Outlet returns the agencies, or else the outlets: who the text is from.
func (l Line) Outlet() []string {
	if len(l.Agencies) > 0 {
		return l.Agencies
	}
	return l.Outlets
}

// Read reads a line as a byline, or else as a dateline with the text behind it,
// which is left out. What HTML left in the line (&nbsp;) is read as the character it means.
func (r *Reader) Read(line string) Line {
	if strings.Contains(line, "&") {
		line = arabic.Repair(html.UnescapeString(line))
	}
	b, ok := r.Parse(line)
	if ok {
		return b
	}
	head, isHead := r.Head(line)
	if !isHead {
		return b
	}
	b = Line{Places: head.Places, Reporters: head.Reporters, Date: head.Date}
	for _, name := range head.Agencies {
		if o, known := r.names.OutletCalled(name); known && !o.Agency { // of a text a paper is the agency (عمان - الغد - …), of a line its outlet
			b.Outlets = append(b.Outlets, name)
		} else {
			b.Agencies = append(b.Agencies, name)
		}
	}
	return b
}

// lineLength is how many letters a byline has at most.
const lineLength = 110

// Parse reads a line that is a byline and nothing else: every part of it is a
// place, an agency, an outlet, a reporter or a word of the trade (متابعة), and
// at least one is known, or names reporters alone (كتب: فلان). A part that
// nobody knows beside an agency is a place.
func (r *Reader) Parse(line string) (Line, bool) {
	var out Line
	if utf8.RuneCountInString(line) > lineLength || strings.HasSuffix(strings.TrimSpace(line), ".") && len(arabic.Tokens(line)) > 8 || isResult(line) {
		return Line{}, false
	}
	line = plain(line)
	if from, ok := r.labelled(line); ok {
		return from, true
	}
	if NamesPhotographer(line) {
		return Line{}, false
	}
	if names, ok := reporters(line); ok {
		last := len(names) - 1
		if both := r.joinedAgency(names[last]); len(both) > 1 { // كتب: فلان الفلاني ووكالات
			return Line{Reporters: append(names[:last], both[0]), Agencies: both[1:]}, true
		}
		return Line{Reporters: names}, true
	}
	if names, city, ok := r.reportersFrom(line); ok {
		return Line{Places: []string{city}, Reporters: names}, true
	}
	if b, ok := r.unmarkedLine(line); ok {
		return b, true
	}
	parts := r.parts(line, &out)
	kinds := make([]kind, len(parts))
	for i, part := range parts {
		kinds[i] = r.kind(part)
		if kinds[i] == kindPlace && slices.Contains(kinds[:i], kindPlace) && inQuotes(line, part) { // القاهرة: «عمان»
			kinds[i] = kindOutlet
		}
		if kinds[i] == kindBoth && inQuotes(line, part) || kinds[i] == kindReporter && len(parts) > 1 && follows(part) { // مراسل «الخبر», متابعة الصباح الجديد
			kinds[i] = kindOutlet
		}
	}
	resolve(kinds)
	r.settleInitials(parts, kinds)
	unknown, proof := r.collect(&out, parts, kinds)
	if len(out.Agencies) == 1 && len(out.Places) == 0 && len(out.Reporters) > 0 && r.city(out.Agencies[0]) { // قنا - فلان: a reporter in the town
		out.Places, out.Agencies = out.Agencies, nil
	}
	r.townOfAgency(&out)
	if len(unknown) > 1 || len(unknown) == 1 && len(arabic.Tokens(unknown[0])) > 3 {
		return Line{}, false
	}
	out.Guessed = len(unknown) == 1
	if out.Guessed && len(out.Places) > 0 && len(out.Agencies) > 0 && (inQuotes(line, unknown[0]) || lastWord(line, unknown[0])) { // غزة - «الفجر»، وكالات
		out.Outlets, unknown, out.Guessed = unknown, nil, false
	}
	if beside := len(out.Places)+len(out.Agencies)+len(out.Reporters) > 0 || slices.Contains(kinds, kindTrade); out.Guessed && (beside && (r.paperCalled(unknown[0]) || r.calledSo(unknown[0])) || !out.Date.Date.IsZero() && r.inHeading(line, unknown[0], len(parts))) { // بورتسودان – السوداني
		out.Outlets, unknown, out.Guessed = append(out.Outlets, unknown[0]), nil, false
		proof += 2
	}
	if out.Guessed && len(out.Outlet()) > 0 && r.besideAgency(&out, line, unknown[0]) {
		unknown, out.Guessed = nil, false
	}
	if out.Guessed && r.textBehind(line, unknown[0], out) {
		return Line{}, false
	}
	switch {
	case out.Guessed && len(out.Outlet()) > 0, // رويترز (ديار بكر)
		out.Guessed && len(out.Reporters) == 1 && len(parts) == 2 && kinds[0] == kindUnknown && !strings.Contains(line, ":"): // الحوز - فلان الفلاني
		out.Places = append(out.Places, unknown...)
	case out.Guessed && len(out.Places) == 1 && len(parts) == 2 && r.city(out.Places[0]): // عين اليوم – أديس أبابا; a country and what happened there is a headline
		out.Outlets = unknown
		if strings.Contains(line, "("+unknown[0]+")") || strings.HasPrefix(line, "(") && strings.HasSuffix(line, ")") { // brackets are an agency's: باكو (أذرتاج)
			out.Agencies, out.Outlets = unknown, nil
		}
	case !out.Guessed && len(out.Places) > 0 && (len(parts) > len(out.Places) || !out.Date.Date.IsZero()): // a city and a word of the trade, or a day: تعز | خاص
	case !out.Guessed && len(out.Reporters) > 0 && !out.Date.Date.IsZero() && reporterLabel.MatchString(line): // بواسطة فلان - مارس 3, 2019
	case !out.Guessed && len(parts) == 1 && len(out.Places) == 1 && dashed.MatchString(line): // كركوك –
	case out.Guessed || proof < 2: // a city alone is no byline
		return Line{}, false
	}
	return out, true
}

// townOfAgency takes for a town what is the name of an agency, too, beside the agency of its
// country: قنا - أ ش أ, but not قنا - رويترز.
func (r *Reader) townOfAgency(out *Line) {
	if len(out.Agencies) != 2 || len(out.Places) > 0 {
		return
	}
	for i, name := range out.Agencies {
		town, isTown := r.names.PlaceByName(name)
		agency, known := r.names.OutletByName(out.Agencies[1-i])
		if isTown && known && agency.Home == town.Country {
			out.Places, out.Agencies = []string{name}, []string{out.Agencies[1-i]}
			return
		}
	}
}

// collect puts the parts of a line where they belong, and returns those that nobody
// knows, and how much speaks for a byline: 2 for an agency or outlet, 1 for a place or
// reporter.
func (r *Reader) collect(out *Line, parts []string, kinds []kind) (unknown []string, proof int) {
	for i, part := range parts {
		switch kinds[i] {
		case kindPlace:
			out.Places = append(out.Places, part)
			proof++
		case kindAgency:
			out.Agencies = append(out.Agencies, part)
			proof += 2
		case kindOutlet:
			out.Outlets = append(out.Outlets, r.named(part))
			proof += 2
		case kindReporter:
			if name, city, ok := r.nextPlace(part); ok && i+1 < len(parts) && kinds[i+1] == kindReporter {
				part = name
				out.Places = append(out.Places, city)
			}
			out.Reporters = append(out.Reporters, strings.TrimSpace(reporterLabel.ReplaceAllString(strings.TrimPrefix(part, "من "), "")))
			proof++
		case kindUnknown:
			unknown = append(unknown, part)
		}
	}
	return unknown, proof
}

// named is the name of an outlet without the word of the trade before it: ترجمة:
// نون بوست, مكتب الشروق.
func (r *Reader) named(part string) string {
	part = reporterLabel.ReplaceAllString(part, "")
	if words := arabic.Tokens(part); len(words) == 2 && trade[words[0].Fold] {
		name := part[words[1].Start:]
		if of, ok := strings.CutPrefix(name, "ب"); ok && r.kind(name) == kindUnknown { // خاص بالشروق
			return of
		}
		return name
	}
	return part
}

// paperCalled reports whether a name is that of a paper or channel which is known with
// the word for what it is before its name, being a word of every day without.
func (r *Reader) paperCalled(name string) bool {
	_, known := r.names.OutletCalled(name)
	return known
}

// lastWord reports whether a part is one word at the end of a line, and none
// that begins a sentence: الدوحة - وكالات - الشرق.
func lastWord(line, part string) bool {
	words := arabic.Tokens(part)
	return len(words) == 1 && !noName[words[0].Fold] && strings.HasSuffix(line, part)
}

// textBehind reports whether the part that nobody knows is the beginning of a
// text: it stands last, behind a place and an outlet, or behind the full stop
// of an outlet (سبوتنيك. قال …).
func (r *Reader) textBehind(line, unknown string, known Line) bool {
	if name, _, ok := strings.Cut(unknown, ". "); ok && r.outlet(name, false) {
		return true
	}
	before, after, _ := strings.Cut(line, unknown)
	return len(known.Places) > 0 && len(known.Outlet()) > 0 && strings.TrimSpace(before) != "" && strings.Trim(after, " .…") == ""
}

// dashed is a line that a dash ends, behind which a text would begin.
var dashed = regexp.MustCompile(`[-–—ـ]\s*$`)

// inQuotes reports whether a part of a line stands in quotes.
func inQuotes(line, part string) bool {
	return strings.Contains(line, `"`+part+`"`) || strings.Contains(line, "«"+part+"»") || strings.Contains(line, "“"+part+"”")
}

// nextPlace cuts the city off a reporter's name, from which another reported:
// «الرياض: فلان الفلاني عدن: فلان».
func (r *Reader) nextPlace(part string) (name, city string, ok bool) {
	words := arabic.Tokens(part)
	if len(words) < 3 {
		return "", "", false
	}
	last := words[len(words)-1]
	city = part[last.Start:]
	return strings.TrimSpace(part[:last.Start]), city, r.city(city)
}

// settleInitials takes initials beside an agency for the reporter's: ن. ب / وات.
func (r *Reader) settleInitials(parts []string, kinds []kind) {
	for i, part := range parts {
		if kinds[i] != kindAgency || !initials(arabic.Tokens(part)) {
			continue
		}
		if _, known := r.names.OutletByName(part); known {
			continue
		}
		for j, other := range kinds {
			if j != i && (other == kindAgency || other == kindOutlet) {
				kinds[i] = kindReporter
			}
		}
	}
}

// resolve decides what a name is that is both a city and a newspaper (الرياض):
// the city, where the line names another outlet or reporter; else the newspaper.
func resolve(kinds []kind) {
	for i, k := range kinds {
		if k != kindBoth {
			continue
		}
		kinds[i] = kindOutlet
		for j, other := range kinds {
			if j != i && other != kindTrade && other != kindPlace {
				kinds[i] = kindPlace
			}
		}
	}
}
