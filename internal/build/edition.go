package build

import (
	"time"

	"github.com/mujaz/mujaz/internal/date"
)

// An Edition is one day of the digest as an e-mail.
type Edition struct {
	Lang       string
	Day        date.Date
	Sent       time.Time // when it was complete
	Subject    string
	HTML, Text []byte
}

// Edition makes the e-mail of a day, also where the site publishes none; false
// if there is no such edition. It must not be asked for one while the site has
// errors in its templates.
func (s *Site) Edition(lang string, day date.Date) (e Edition, ok bool, err error) {
	page, text, ok := s.Plan.Email(lang, day)
	if !ok {
		return Edition{}, false, nil
	}
	e = Edition{Lang: lang, Day: day, Sent: s.Plan.Sent(lang, day), Subject: page.DocTitle}
	if e.HTML, err = s.renderer.Append(nil, page); err != nil {
		return e, true, err
	}
	e.Text, err = s.renderer.Append(nil, text)
	return e, true, err
}

// Editions are the days of a language that have one, newest first.
func (s *Site) Editions(lang string) []date.Date {
	shelf := s.Store.Shelf(lang)
	days := make([]date.Date, len(shelf.Days))
	for i, d := range shelf.Days {
		days[i] = d.Date
	}
	return days
}
