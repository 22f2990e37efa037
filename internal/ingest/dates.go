package ingest

import (
	"cmp"
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/date"
	"github.com/mujaz/mujaz/internal/newsdate"
)

// recordedDate reads a date that is given beside a text.
func (r *reader) recordedDate(d *Draft, s string) date.Date {
	if s == "" {
		return date.Date{}
	}
	if day, err := date.Parse(s); err == nil && day.Precision() >= date.Day {
		return day.Zone(r.env.Zone)
	}
	if reading := newsdate.Parse(arabic.Repair(s)); !reading.Date.IsZero() {
		return reading.Date.Zone(r.env.Zone)
	}
	why := newsdate.Why(arabic.Repair(s))
	if why == "" {
		why = s
	}
	d.warn("date-unread", "the date that is given with the text cannot be read: "+why)
	return date.Date{}
}

// dates reads the dates of the page around the article. A time without a zone
// is in the site's.
func (r *reader) dates(d *Draft) {
	labelled := func(f newsdate.Found) bool { return f.Label == newsdate.Published && !f.Date.IsZero() }
	says := slices.ContainsFunc(r.piece.dates, labelled)
	for _, f := range r.piece.dates {
		switch {
		case f.Date.IsZero():
		case f.Label == newsdate.Updated && d.Lastmod.IsZero():
			d.Lastmod = f.Date.Zone(r.env.Zone)
		case f.Label != newsdate.Updated && d.Date.IsZero() && (labelled(f) || !says): // else the day on which the page was seen
			d.Date = f.Date.Zone(r.env.Zone)
		}
	}
	r.counted(d)
	if t := r.piece.today; d.filed().IsZero() && !t.IsZero() {
		d.Date = t.Zone(r.env.Zone)
	}
	if c := r.piece.clock; c != nil && !d.Date.IsZero() && !d.Date.HasTime() && !d.Lastmod.HasTime() {
		d.Date = c.On(d.Date).Zone(r.env.Zone)
	}
	for _, u := range r.piece.unread {
		r.warnAt(d, u.Line, "date-unread", "the date cannot be read: "+u.Text)
	}
	if d.Date.IsZero() {
		r.hijri(d)
	}
}

// hijri warns of a Hijri date that stands alone.
func (r *reader) hijri(d *Draft) {
	for _, f := range r.piece.dates {
		if f.Hijri != "" {
			of := func(x Furniture) bool { return strings.Contains(x.Text, f.Hijri) }
			r.warnAt(d, r.noted(d, of), "date-hijri", "the text gives a Hijri date only, which is not turned into another: "+f.Hijri)
			return
		}
	}
}

// counted reads the days that count from another date of the page, «نشر: أمس 18:00», and
// the times that are of its day, «آخر تحديث 21:15».
func (r *reader) counted(d *Draft) {
	for _, f := range r.piece.dates {
		if f.Relative == nil {
			continue
		}
		base := cmp.Or(d.Date, r.piece.today, d.Lastmod)
		if f.Relative.Named { // counted from the day on which the page was seen
			base = cmp.Or(r.piece.today, d.Date, d.Lastmod)
		}
		if at, ok := f.Relative.On(base); ok {
			d.Date, d.Lastmod = newsdate.With(f.Label, at.Zone(r.env.Zone), d.Date, d.Lastmod)
		} else if base.IsZero() {
			of := func(x Furniture) bool { return (x.Kind == "date" || x.Kind == "updated") && newsdate.Why(x.Text) != "" }
			r.warnAt(d, r.noted(d, of), "date-unread", "the text gives no date from which «اليوم», «أمس» or a time alone could count")
		}
	}
}

// noted is the line of the first furniture of some kind, or that of the text.
func (r *reader) noted(d *Draft, of func(Furniture) bool) int {
	if i := slices.IndexFunc(r.piece.furniture, of); i >= 0 {
		return r.piece.furniture[i].Line
	}
	return d.line
}

// warnAt warns of a line of the text, or where the lines of that are not the file's, of
// the text.
func (r *reader) warnAt(d *Draft, line int, code, message string) {
	if r.line > 0 || r.whole || line == 0 {
		line = d.line
	}
	d.Warnings = append(d.Warnings, Warning{Line: line, Code: code, Message: message})
}

// isDay reports whether a line says when a text was published, and not where, though by a
// day that another has to give, or by one that cannot be: «نشر في: أمس 18:00».
func isDay(s string) bool {
	if _, _, ok := newsdate.Unread(s); ok {
		return true
	}
	found := newsdate.Scan(s)
	return len(found) > 0 && found[0].Start == 0 && found[0].Relative != nil
}

// unreadDate takes a line with a date that cannot be: «تاريخ النشر: 31/02/2024», and above
// the text also without a label.
func (p *piece) unreadDate(l line) bool {
	why, labelled, ok := newsdate.Unread(l.text)
	if !ok || !labelled && p.begun {
		return false
	}
	for _, f := range newsdate.Scan(l.text) {
		if f.Label != newsdate.Unlabelled {
			p.dates = append(p.dates, f)
		}
	}
	p.unread = append(p.unread, Furniture{Line: l.number, Kind: "date", Text: why})
	p.note(l.number, "date", l.text)
	return true
}

// filed is the date under which an article is filed: its own, or if the page
// gives only its last update, that.
func (d *Draft) filed() date.Date {
	if d.Date.IsZero() {
		return d.Lastmod
	}
	return d.Date
}
