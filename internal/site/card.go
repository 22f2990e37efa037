package site

import (
	"slices"

	"github.com/mujaz/mujaz/internal/article"
	"github.com/mujaz/mujaz/internal/content"
	"github.com/mujaz/mujaz/internal/date"
)

// card shows an article in a list of a language. An article is on some ten
// lists, of which most are made one after the other: its card is made once.
func (s *Site) card(lang string, a *content.Article) *Card {
	return s.cardsMade.Get(cardKey{lang, a}, func() *Card { return s.makeCard(lang, a) })
}

func (s *Site) makeCard(lang string, a *content.Article) *Card {
	c := &Card{
		Title:     s.line(lang, a.Title, a.Lang),
		URL:       s.urls.Rel(a.URL),
		Date:      day(s.dateOf(lang, a)),
		Summary:   s.line(lang, a.Summary, a.Lang),
		Dateline:  s.dateline(lang, a.Dateline),
		Source:    s.sourceLink(lang, a),
		Countries: s.tagLinks(lang, content.Country, a.Countries),
		Bodies:    s.tagLinks(lang, content.BodyKind, a.Bodies),
		Officials: s.officialLinks(lang, a),
		Cover:     s.cover(a),
		Machine:   a.Translation != nil && a.Translation.Status.Value == article.Machine,
		Preview:   marks(a),
	}
	c.Kicker, c.MoreTags = first(slices.Concat(c.Countries, c.Bodies))
	c.People, c.MoreNames = first(c.Officials)
	if a.Lang != lang {
		l, _ := s.in.Config.Language(a.Lang)
		c.Language = l.Label
	}
	return c
}

// first returns what a list has room for of an article's tags, and how many
// that leaves out: never one alone, as its name is no longer than a number.
func first[T any](all []T) ([]T, int) {
	const room = 4
	if len(all) <= room+1 {
		return all, 0
	}
	return all[:room:room], len(all) - room
}

// headline shows an article by its title. The later articles of its officials
// and countries name it as earlier coverage: it is made once, as a card is.
func (s *Site) headline(lang string, a *content.Article) Headline {
	return *s.headlinesMade.Get(cardKey{lang, a}, func() *Headline { return s.makeHeadline(lang, a) })
}

func (s *Site) makeHeadline(lang string, a *content.Article) *Headline {
	h := &Headline{
		Title: s.line(lang, a.Title, a.Lang), URL: s.urls.Rel(a.URL),
		Date: day(s.dateOf(lang, a)), Source: s.sourceLink(lang, a),
	}
	if a.Lang != lang {
		l, _ := s.in.Config.Language(a.Lang)
		h.Language = l.Label
	}
	return h
}

func (s *Site) headlines(lang string, items []*content.Article) []Headline {
	var out []Headline
	for _, a := range items {
		out = append(out, s.headline(lang, a))
	}
	return out
}

// cards shows a list. What several sources reported is one card, that of the
// first in the list, with links to the others.
func (s *Site) cards(lang string, items []*content.Article) []*Card {
	out, _ := s.cardsOf(lang, items)
	return out
}

// cardsOf returns the cards of a list, and the articles that they show.
func (s *Site) cardsOf(lang string, items []*content.Article) (out []*Card, shows []*content.Article) {
	out, shows = make([]*Card, 0, len(items)), make([]*content.Article, 0, len(items))
	shown := map[*content.Story]int{}
	for _, a := range items {
		if i, ok := s.told(a, shown); ok {
			if len(out[i].AlsoReportedBy) == 0 {
				own := *out[i] // other lists have the card as well
				out[i] = &own
			}
			out[i].AlsoReportedBy = append(out[i].AlsoReportedBy, s.report(lang, a))
			shown[a.Story] = i
			continue
		}
		shown[a.Story] = len(out)
		out, shows = append(out, s.card(lang, a)), append(shows, a)
	}
	return out, shows
}

// told returns the card on which an article's event is told already.
func (s *Site) told(a *content.Article, shown map[*content.Story]int) (int, bool) {
	for _, story := range s.in.Store.AlsoReportedBy(a.Story) {
		if i, ok := shown[story]; ok {
			return i, true
		}
	}
	return 0, false
}

// report is a link to what another source wrote, by the source's name, or if
// it has none by its title.
func (s *Site) report(lang string, a *content.Article) Link {
	name := s.sourceLink(lang, a).Name
	if name.Text == "" {
		name = s.line(lang, a.Title, a.Lang)
	}
	return Link{Name: name, URL: s.urls.Rel(a.URL)}
}

// groups shows items by day. What several sources reported on different days is one
// card on the newest of them, so a day may have none left.
func (s *Site) groups(lang string, days []content.Day) []Group {
	var items []*content.Article
	for _, d := range days {
		items = append(items, d.Items...)
	}
	cards, shows := s.cardsOf(lang, items)
	var out []Group
	for _, d := range days {
		shown := s.date(lang, d.Date)
		g := Group{Title: Name{Text: shown.Full}, Date: shown, URL: s.urls.Rel(dayURL(lang, d.Date))}
		n := 0
		for _, a := range d.Items {
			if n < len(shows) && shows[n] == a {
				n++
			}
		}
		g.Cards, cards, shows = cards[:n:n], cards[n:], shows[n:]
		out = append(out, g)
	}
	return out
}

// marks says why an article is only in a preview.
func marks(a *content.Article) []Mark {
	if a.State == content.Published {
		return nil
	}
	return []Mark{Mark(a.State.String())}
}

// day is a date without its time of day, which lists do not need.
func day(d Date) Date {
	d.Time = ""
	return d
}

// dateline names where a text was filed from. A capital is named in the page's
// own language; another place as the text has it.
func (s *Site) dateline(lang string, w content.Words) Name {
	if place, ok := s.in.Names.PlaceByName(w.Text); ok && w.Lang != lang {
		if c, ok := s.in.Names.Country(place.Country); ok && c.IsCapital(w.Text) && c.Capital[lang] != "" {
			return Name{Text: c.Capital[lang]}
		}
	}
	return s.words(lang, w)
}

// agency names the agency of a dateline: one that is known by its name in the
// page's language, another as the text has it.
func (s *Site) agency(lang string, w content.Words) Name {
	if w.Lang == lang {
		return Name{Text: w.Text}
	}
	if source, ok := s.in.Names.SourceByName(w.Text); ok {
		text, in := source.Name(lang)
		return s.name(lang, text, in)
	}
	if outlet, ok := s.in.Names.OutletByName(w.Text); ok {
		text, in := outlet.Names.In(lang)
		return s.name(lang, text, in)
	}
	return s.words(lang, w)
}

// words are words that an article may have taken from its original.
func (s *Site) words(lang string, w content.Words) Name { return s.name(lang, w.Text, w.Lang) }

// dateOf is the date of an article as a page of a language writes it.
func (s *Site) dateOf(lang string, a *content.Article) Date {
	d := s.date(lang, a.Date)
	d.Inherited = a.Inherited
	return d
}

func (s *Site) date(lang string, d date.Date) Date {
	if d.IsZero() {
		return Date{}
	}
	loc := s.loc(lang)
	out := Date{ISO: d.String(), Text: loc.Date(d), Full: loc.FullDate(d), Hijri: loc.Hijri(d)}
	if d.HasTime() {
		out.ISO = d.Zone(s.in.Config.TimeZone).String()
		out.Time = loc.Time(d)
	}
	return out
}

// cover is the picture over an article.
func (s *Site) cover(a *content.Article) *Picture {
	c := a.Cover
	if c == nil {
		return nil
	}
	p := s.picture(c.File)
	p.Alt, p.Caption, p.Credit = c.Alt, c.Caption, c.Credit
	return &p
}

// sourceLink leads to the source's page, if it has one.
func (s *Site) sourceLink(lang string, a *content.Article) Link {
	if a.SourceTag == "" {
		return Link{Name: s.words(lang, a.Source.Words)}
	}
	return s.tagLink(lang, content.Tag{Kind: content.SourceKind, ID: a.SourceTag})
}

// tagLinks are links to the pages of tags.
func (s *Site) tagLinks(lang string, kind content.Kind, ids []string) []Link {
	var out []Link
	for _, id := range ids {
		out = append(out, s.tagLink(lang, content.Tag{Kind: kind, ID: id}))
	}
	return out
}

// tagLink names a tag and leads to its page, where it has one in the language.
func (s *Site) tagLink(lang string, t content.Tag) Link {
	link := Link{Name: s.tagName(lang, t)}
	if len(s.in.Store.Shelf(lang).Tagged(t)) > 0 {
		link.URL = s.urls.Rel(s.tagURL(lang, t))
	}
	return link
}

// officialLinks are the officials of an article with the title of its day.
func (s *Site) officialLinks(lang string, a *content.Article) []OfficialLink {
	var out []OfficialLink
	for _, o := range a.Officials {
		out = append(out, s.officialLink(lang, o, a))
	}
	return out
}

// officialLink is one official with the title held on the article's day. A
// date that was inherited decides no title: the one held now would be a guess.
func (s *Site) officialLink(lang string, o content.Official, a *content.Article) OfficialLink {
	tag := s.tagLink(lang, content.Tag{Kind: content.OfficialKind, ID: o.ID})
	link := OfficialLink{Name: tag.Name, URL: tag.URL, Unreviewed: o.Known == nil}
	if o.Known == nil {
		link.Title = s.name(lang, o.Person.Role, o.Lang)
		return link
	}
	if office, former, ok := s.in.Names.TitleAt(o.Known, a.Day); ok && !a.Inherited {
		link.Title, link.Former = s.officeName(lang, o.Known, office), former
	}
	return link
}
