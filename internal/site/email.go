package site

import (
	"html/template"
	"time"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/content"
	"github.com/mujaz/mujaz/internal/date"
)

// An EmailText is the plain-text twin of an [EmailPage].
type EmailText struct {
	EmailPage
	Words EmailWords
}

func (*EmailText) view() {}

// EmailWords are the few texts of a plain-text e-mail beside its items.
type EmailWords struct {
	NoArticles  string
	Machine     string
	Corrections string
	Whole       string             // leads to the edition's page
	More        func(n int) string // how many more that has
}

// Email returns the edition of a day as an e-mail, whether or not the site
// publishes it so; false if there is no such edition.
func (s *Site) Email(lang string, day date.Date) (page *EmailPage, text *EmailText, ok bool) {
	shelf := s.in.Store.Shelf(lang)
	i, ok := dayIndex(shelf, day)
	if !ok {
		return nil, nil, false
	}
	f := &filler{Site: s}
	return f.email(lang, shelf.Days[i]), f.emailText(lang, shelf.Days[i]), true
}

// Sent is when an edition was complete: the time of its newest article, or the
// beginning of its day.
func (s *Site) Sent(lang string, day date.Date) time.Time {
	sent := day.In(s.in.Config.TimeZone)
	shelf := s.in.Store.Shelf(lang)
	i, ok := dayIndex(shelf, day)
	if !ok {
		return sent
	}
	for _, a := range shelf.Days[i].Items {
		zone := s.in.Config.TimeZone
		if t := a.Date.In(zone); t.After(sent) && a.Date.DayIn(zone) == day && !a.Inherited {
			sent = t
		}
	}
	return sent
}

// email fills the e-mail of one day.
func (f *filler) email(lang string, day content.Day) *EmailPage {
	shared, shown := f.shared[lang], f.date(lang, day.Date)
	p := &EmailPage{
		Lang: lang, Dir: shared.lang.Direction, Start: "left",
		Title: shared.locale.Label("edition_of", "date", shown.Full), Date: shown,
		SiteTitle: shared.site.Title, HomeURL: f.urls.Abs(homeURL(lang)), Permalink: f.urls.Abs(dayURL(lang, day.Date)),
		OutlookClose: "<!--[if mso]></td></tr></table><![endif]-->",
	}
	if arabic.DirectionOf(p.Dir) == arabic.RTL {
		p.Start = "right"
	}
	p.OutlookOpen = template.HTML(`<!--[if mso]><table role="presentation" dir="` + p.Dir + `" width="600" align="center" border="0" cellpadding="0" cellspacing="0"><tr><td><![endif]-->`)
	p.DocTitle = p.Title + " | " + p.SiteTitle
	items := published(day.Items)
	p.Preheader = f.digest(lang, items)
	cards, articles := f.cardsOf(lang, items)
	for i, card := range cards {
		p.Items = append(p.Items, f.emailItem(lang, card, articles[i]))
	}
	return p
}

func (f *filler) emailItem(lang string, card *Card, a *content.Article) EmailItem {
	item := EmailItem{URL: f.urls.Abs(a.URL), Card: card}
	for _, n := range a.Corrections {
		item.Corrections = append(item.Corrections, f.note(lang, n, a.Lang))
	}
	return item
}

// published are the items that readers of the site can see: a preview shows
// others beside them, and they must not be sent.
func published(items []*content.Article) []*content.Article {
	var out []*content.Article
	for _, a := range items {
		if a.State == content.Published {
			out = append(out, a)
		}
	}
	return out
}

// emailText fills the plain-text twin.
func (f *filler) emailText(lang string, day content.Day) *EmailText {
	loc := f.loc(lang)
	return &EmailText{
		EmailPage: *f.email(lang, day),
		Words: EmailWords{
			NoArticles: loc.Label("no_articles"), Machine: loc.Label("machine_translation"),
			Corrections: loc.Label("corrections"), Whole: loc.Label("email_whole"),
			More: func(n int) string { return loc.Count("email_more", n) },
		},
	}
}

// Cuts is how often the e-mail of a long day can be made shorter.
func (p *EmailPage) Cuts() int { return 2 * len(p.Items) }

// Cut returns the e-mail made shorter a number of times: the summaries go
// first, from the last item on, and then the items, of which the edition's
// page then has so many more.
func (p *EmailPage) Cut(times int) EmailPage {
	short := *p
	n := len(p.Items)
	short.More = max(0, times-n)
	short.Items = append([]EmailItem(nil), p.Items[:n-short.More]...)
	for i := max(0, n-times); i < len(short.Items); i++ {
		short.Items[i].Brief = true
	}
	return short
}
