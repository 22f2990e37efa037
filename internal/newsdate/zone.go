package newsdate

import "time"

// offset reads a zone in numbers behind a time: +0300, +03:00. A year behind a
// dash is none, because no zone is that far.
func (s *scanner) offset(i int) (zone *time.Location, next int, ok bool) {
	sign := 1
	n, digits, ok := s.number(i + 1)
	switch {
	case s.mark(i) == "+":
	case s.mark(i) == "-" && (s.parts[i].start == s.parts[i-1].end && s.mark(i+2) == ":" || digits == 4 && s.mark(i+2) != "-"):
		sign = -1
	default:
		return nil, 0, false
	}
	minutes, more, timed := s.number(i + 3)
	switch {
	case !ok || s.parts[i+1].start != s.parts[i].end:
		return nil, 0, false
	case digits == 4 && n%100 < 60:
		n, next = n/100*60+n%100, i+2
	case digits == 2 && s.mark(i+2) == ":" && timed && more == 2 && minutes < 60:
		n, next = n*60+minutes, i+4
	default:
		return nil, 0, false
	}
	if n > 14*60 {
		return nil, 0, false
	}
	return time.FixedZone("", sign*n*60), next, true
}

// shortZones stand behind a time as they are, and zones behind the word for one, folded.
// Those that are read over have none.
var (
	shortZones = map[string]*time.Location{
		"gmt": time.UTC, "utc": time.UTC, "جمت": time.UTC, "غرينتش": time.UTC, "جرينتش": time.UTC, "ksa": mecca,
		"eet": nil, "ast": nil, "est": nil, "cet": nil, "gst": nil, "msk": nil, "edt": nil, "pst": nil, "bst": nil,
	}
	zones = map[string]*time.Location{
		"غرينتش": time.UTC, "جرينتش": time.UTC, "غرينيتش": time.UTC, "جرينيتش": time.UTC, "مكه": mecca,
		"بغداد": nil, "القدس": nil, "القاهره": nil, "الرياض": nil, "السعوديه": nil, "ابوظبي": nil, "الامارات": nil, "تونس": nil, "دمشق": nil,
		"بيروت": nil, "عمان": nil, "الدوحه": nil, "الكويت": nil, "صنعاء": nil, "الرباط": nil, "الجزاير": nil, "الخرطوم": nil, "مسقط": nil,
	}
	secondNames = words("المكرمه,العاصمه,الشريف,المحتله") // مكة المكرمة
)

// mecca is the time that بتوقيت مكة المكرمة and ت م name.
var mecca = time.FixedZone("", 3*60*60)

// zone reads a zone in words: GMT, بتوقيت بغداد, (ت.غ), GMT+3. All but those of Greenwich
// and Mecca are read over: a time is the site's own, unless numbers say more.
func (s *scanner) zone(i int) (*time.Location, int) {
	at := s.skip(i, "(")
	zone, next := s.zoneName(at)
	if next == at {
		return nil, i
	}
	if zone == time.UTC && next > 0 {
		if hours, end, ok := s.hours(next); ok {
			zone, next = hours, end
		}
	}
	return zone, s.skip(next, ")")
}

// zoneName reads the words of a zone. Without one it stays where it is.
func (s *scanner) zoneName(i int) (zone *time.Location, next int) {
	at, w := i, s.word(i)
	switch {
	case w == "بتوقيت", w == "توقيت":
		if at++; s.word(at) == "مدينه" {
			at++
		}
		place, known := zones[s.word(at)]
		if zone = place; w == "توقيت" && !known {
			return nil, i
		}
		if at++; secondNames[s.word(at)] {
			at++
		}
	case w == "بالتوقيت" && s.word(i+1) == "المحلي":
		return nil, i + 2
	case w == "مكه" && s.word(i+1) == "المكرمه":
		return mecca, i + 2
	case w == "ت":
		at = s.skip(i+1, ".")
		switch s.word(at) {
		case "غ":
			zone = time.UTC
		case "م":
			zone = mecca
		case "ق": // القدس
		default:
			return nil, i
		}
		if at++; s.mark(i+1) == "." {
			at = s.skip(at, ".")
		}
	default:
		if zone, known := shortZones[w]; known {
			return zone, i + 1
		}
		return nil, i
	}
	return zone, at
}

// hours reads how far a zone is from Greenwich, behind that: GMT+3, UTC +03:00.
func (s *scanner) hours(i int) (zone *time.Location, next int, ok bool) {
	if zone, next, ok = s.offset(i); ok {
		return zone, next, true
	}
	n, digits, ok := s.number(i + 1)
	sign := 1
	switch mark := s.mark(i); {
	case !ok || digits > 2 || n > 14 || s.parts[i+1].start != s.parts[i].end:
		return nil, 0, false
	case mark == "-" && s.parts[i].start == s.parts[i-1].end:
		sign = -1
	case mark != "+":
		return nil, 0, false
	}
	next = i + 2
	minutes, more, timed := s.number(i + 3)
	if n *= 60; s.mark(next) == ":" && timed && more == 2 && minutes < 60 { // GMT+5:30
		n, next = n+minutes, i+4
	}
	return time.FixedZone("", sign*n*60), next, true
}
