package ingest

import (
	"cmp"
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/byline"
	"github.com/mujaz/mujaz/internal/latin"
	"github.com/mujaz/mujaz/internal/newsdate"
)

// bylineReach is how many lines below the headline a byline can stand.
const bylineReach = 3

// bylines takes the byline off the lines above the text, or below it.
func (r *reader) bylines(d *Draft, body *[]line) {
	seen := 0
	for i := 0; i < len(*body); i++ {
		l := (*body)[i]
		if l.text == "" || l.kind == Link || isAddress(l.text) || r.piece.noByline[l.number] {
			continue
		}
		next := following(*body, i)
		if seen++; seen == 1 && isParagraph(l.text) && next < len(*body) && r.filedAbove((*body)[next].text) { // a first paragraph above the byline
			continue
		}
		if seen > bylineReach || isParagraph(l.text) {
			break
		}
		if photographer := byline.NamesPhotographer(l.text); photographer || isSlug(l.text) && r.slug(d, l) {
			if photographer {
				d.Furniture = append(d.Furniture, Furniture{Line: l.number, Kind: "byline", Text: l.text})
			}
			*body = slices.Delete(slices.Clone(*body), i, i+1)
			i--
			continue
		}
		if below := (*body)[i+1:]; r.byline(d, l, below) || r.fromReporter(d, l, below) {
			*body = slices.Delete(slices.Clone(*body), i, i+1)
			r.cityBelow(d, body, i)
			return
		}
	}
}

// cityBelow takes a city alone on the line below the byline of an outlet, or one more
// byline that says where, when or for whom it was written.
func (r *reader) cityBelow(d *Draft, body *[]line, i int) {
	at := following(*body, i-1)
	if at >= len(*body) {
		return
	}
	l := (*body)[at]
	if _, city := r.env.Names.PlaceByName(l.text); city && len(l.text) <= markReach && d.Dateline == "" && d.Agency != "" {
		d.Dateline = l.text
	} else if b, ok := r.env.Bylines.Parse(l.text); !ok || b.Guessed || !d.goesOn(b) {
		return
	} else {
		d.Dateline = cmp.Or(d.Dateline, strings.Join(b.Places, "، "))
		d.Agency = cmp.Or(d.Agency, strings.Join(b.Outlet(), "، "))
		d.Author = cmp.Or(d.Author, strings.Join(b.Reporters, "، "))
		r.dated(b)
	}
	d.Furniture = append(d.Furniture, Furniture{Line: l.number, Kind: "byline", Text: l.text})
	*body = slices.Delete(*body, at, at+1)
}

// goesOn reports whether one more byline says what the first did not: where, when or for
// whom below that of a reporter, the reporter below where.
func (d *Draft) goesOn(b byline.Line) bool {
	switch {
	case len(b.Places) > 0:
		return d.Dateline == "" && (d.Agency != "" || !b.Date.Date.IsZero() || len(b.Outlet()) > 0)
	case len(b.Reporters) > 0:
		return d.Author == "" && d.Dateline != "" && len(b.Outlet()) == 0
	}
	return false
}

// dated keeps the day that a byline gives.
func (r *reader) dated(b byline.Line) {
	if !b.Date.Date.IsZero() {
		r.piece.dates = append(r.piece.dates, newsdate.Found{Label: newsdate.Published, Date: b.Date.Date, Hijri: b.Date.Hijri})
	}
}

// byline reads a line that is a byline and nothing else.
func (r *reader) byline(d *Draft, l line, below []line) bool {
	b, ok := r.env.Bylines.Parse(l.text)
	if !ok {
		return r.bylineLabel(d, l, below)
	}
	d.Dateline = strings.Join(b.Places, "، ")
	d.Agency = strings.Join(b.Outlet(), "، ")
	d.Author = strings.Join(b.Reporters, "، ")
	r.dated(b)
	d.Furniture = append(d.Furniture, Furniture{Line: l.number, Kind: "byline", Text: l.text})
	return true
}

// bylineLabel reads a name alone before a colon, right above the text: of a
// city, a reporter, or else of who publishes it.
func (r *reader) bylineLabel(d *Draft, l line, below []line) bool {
	name, ok := strings.CutSuffix(l.text, ":")
	if name = strings.TrimSpace(name); !ok || strings.Contains(name, ":") || len(arabic.Tokens(name)) == 0 || len(arabic.Tokens(name)) > kickerWords {
		return false
	}
	_, outlet := r.env.Names.OutletByName(name)
	switch _, city := r.env.Names.PlaceByName(name); {
	case city:
		d.Dateline = name
	case latin.IsGiven(arabic.Tokens(name)[0].Fold):
		d.Author = name
	case !outlet && headsPart(name, below):
		return false
	default:
		d.Agency = name
	}
	d.Furniture = append(d.Furniture, Furniture{Line: l.number, Kind: "byline", Text: l.text})
	return true
}
