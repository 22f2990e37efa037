package site

import (
	"slices"

	"github.com/mujaz/mujaz/internal/config"
	"github.com/mujaz/mujaz/internal/content"
	"github.com/mujaz/mujaz/internal/gazetteer"
)

// latest is how many items the first page of a tag shows. Older ones are on
// the pages of their months, so that a new article changes few pages.
const latest = 20

// planTags adds the pages of one kind of tags: the index, and for each tag
// that an article carries its page, its feeds and its months.
func (s *Site) planTags(shelf *content.Shelf, kind content.Kind) {
	lang := shelf.Lang
	s.add(indexURL(lang, kind), func(f *filler) View { return f.tagIndex(shelf, kind) })
	for _, t := range shelf.Tags(kind) {
		url := s.tagURL(lang, t)
		s.add(url, func(f *filler) View { return f.tag(shelf, t) })
		s.addFeeds(url, func(f *filler) feedSource { return f.tagFeed(shelf, t) })
		runs := runsOf(shelf.Tagged(t))
		s.runs[shelfTag{lang, t}] = runs
		for i, run := range runs {
			s.addIn(run.month, url+run.month.path(), func(f *filler) View { return f.tagMonth(shelf, t, i) })
		}
	}
}

// twinTag finds the page of a tag in another language, or the index there.
func (f *filler) twinTag(t content.Tag) func(string) (string, bool) {
	return func(lang string) (string, bool) {
		if len(f.in.Store.Shelf(lang).Tagged(t)) > 0 {
			return f.tagURL(lang, t), true
		}
		return indexURL(lang, t.Kind), false
	}
}

var tagKinds = [...]string{
	content.Country: "country", content.BodyKind: "body", content.OfficialKind: "official",
	content.Topic: "topic", content.SourceKind: "source",
}

// tag fills the first page of a tag.
func (f *filler) tag(shelf *content.Shelf, t content.Tag) View {
	lang, items := shelf.Lang, shelf.Tagged(t)
	name := f.tagName(lang, t)
	frame := f.frame(tagKinds[t.Kind], lang, f.tagURL(lang, t), name.Text, f.twinTag(t))
	frame.Breadcrumbs = f.crumbs(lang, f.indexLink(lang, t.Kind))
	frame.Feeds = f.feedLinks(lang, f.tagURL(lang, t), name.Text)
	frame.Description = f.loc(lang).Label("tag_description", "name", name.Text)
	base := TagBase{
		Heading: name, Total: len(items),
		Cards: f.cards(lang, items[:min(latest, len(items))]),
	}
	base.Coverage = f.coverage(lang, f.runs[shelfTag{lang, t}])
	for _, run := range f.runs[shelfTag{lang, t}] {
		base.Months = append(base.Months, Link{
			Name:  Name{Text: f.loc(lang).Month(run.year, run.month.month)},
			URL:   f.urls.Rel(f.tagMonthURL(lang, t, run.month)),
			Count: len(run.items),
		})
	}
	frame.structured = f.structured(func(frame Frame) *thing {
		about := f.collection(frame, items[:min(latest, len(items))])
		if subject := f.subject(t, name.Text); subject != nil {
			about.About = subject
		}
		return about
	})
	switch t.Kind {
	case content.Country:
		p := &CountryPage{Frame: frame, TagBase: base, Code: t.ID, Offices: f.holders(lang, t.ID, "")}
		p.With, p.AlsoWith = f.meets(lang, items, t)
		return p
	case content.BodyKind:
		return &BodyPage{Frame: frame, TagBase: base, Offices: f.holders(lang, "", t.ID)}
	case content.OfficialKind:
		return f.official(frame, base, shelf, t)
	case content.Topic:
		topic, _ := f.in.Names.Topic(t.ID)
		text, in := topic.Intro(lang)
		return &TopicPage{
			Frame: frame, TagBase: base, Intro: f.name(lang, text, in), Parts: f.parts(lang, items),
			Countries: f.with(lang, items, t, content.Country), Officials: f.with(lang, items, t, content.OfficialKind),
		}
	}
	source, _ := f.in.Names.Source(t.ID)
	return &SourcePage{Frame: frame, TagBase: base, Website: source.URL}
}

// indexLink leads to the index of a kind of tags.
func (f *filler) indexLink(lang string, kind content.Kind) Link {
	return Link{Name: Name{Text: f.loc(lang).Label(kindNames[kind])}, URL: f.urls.Rel(indexURL(lang, kind))}
}

// official fills the page of one official.
func (f *filler) official(frame Frame, base TagBase, shelf *content.Shelf, t content.Tag) View {
	lang := shelf.Lang
	p := &OfficialPage{Frame: frame, TagBase: base, Appearances: f.appearances(lang, shelf.Tagged(t), t)}
	p.With, p.AlsoWith = f.meets(lang, shelf.Tagged(t), t)
	known, ok := f.in.Names.Official(t.ID)
	if !ok {
		person := f.unknown[t.ID]
		p.Unreviewed, p.Role = true, f.name(lang, person.Person.Role, person.Lang)
		if person.Person.Country != "" {
			p.Country = f.tagLink(lang, content.Tag{Kind: content.Country, ID: person.Person.Country})
		}
		return p
	}
	for _, l := range f.in.Config.Languages {
		if text, in := known.Name(l.Code); l.Code != lang && in == l.Code {
			p.Names = append(p.Names, f.name(lang, text, in))
		}
	}
	if known.Country != "" {
		p.Country = f.tagLink(lang, content.Tag{Kind: content.Country, ID: known.Country})
	}
	var bars []Bar
	p.Time, bars = f.career(lang, known.Offices, shelf.Tagged(t)[0].Day)
	for i, o := range slices.Backward(known.Offices) {
		p.Offices = append(p.Offices, OfficeHeld{
			Title:   f.officeName(lang, known, o),
			From:    f.loc(lang).Partial(o.From),
			To:      f.loc(lang).Partial(o.To),
			Current: o.Held(),
			Former:  !o.Ended.IsZero(),
			Bar:     bars[i],
		})
	}
	for _, l := range known.Links {
		p.Links = append(p.Links, Link{Name: Name{Text: l.Title}, URL: l.URL})
	}
	p.structured = f.structured(func(frame Frame) *thing { return f.person(frame, known, base) })
	return p
}

// holders lists who holds which office in a country or body now, that is when
// the gazetteer was last checked, by rank.
func (f *filler) holders(lang, country, body string) []OfficeHolder {
	var out []OfficeHolder
	for _, h := range f.in.Names.InOffice(country, body) {
		tag := f.tagLink(lang, content.Tag{Kind: content.OfficialKind, ID: h.Official.ID})
		out = append(out, OfficeHolder{
			Name: tag.Name, URL: tag.URL,
			Office: f.officeTitle(lang, h.Official, h.Office),
			Since:  f.loc(lang).Partial(h.Office.From),
		})
	}
	return out
}

// officeName is the title of an office in a language, with the country or body
// that it belongs to, and the country that an ambassador is sent to.
func (s *Site) officeName(lang string, p *gazetteer.Official, o gazetteer.Office) Name {
	name := s.officeTitle(lang, p, o)
	of := content.Tag{Kind: content.Country, ID: o.Country}
	if o.Country == "" {
		of = content.Tag{Kind: content.BodyKind, ID: o.Body}
	}
	if of.ID == "" {
		return name
	}
	holes := []any{"office", name.Text, "country", s.tagName(lang, of).Text}
	if o.Post == "" {
		name.Text = s.loc(lang).Label("office_in", holes...)
	} else {
		post := s.tagName(lang, content.Tag{Kind: content.Country, ID: o.Post}).Text
		name.Text = s.loc(lang).Label("office_to", append(holes, "post", post)...)
	}
	return name
}

// officeTitle is the title of an office, on a page that says whose it is.
func (s *Site) officeTitle(lang string, p *gazetteer.Official, o gazetteer.Office) Name {
	text, in := s.in.Names.OfficeTitle(p, o, lang)
	return s.name(lang, text, in)
}

// tagName is the name of a tag in a language, or else in another, marked.
func (s *Site) tagName(lang string, t content.Tag) Name {
	text, in := t.ID, ""
	switch t.Kind {
	case content.Country:
		if c, ok := s.in.Names.Country(t.ID); ok {
			text, in = c.Name(lang)
		}
	case content.BodyKind:
		if b, ok := s.in.Names.Body(t.ID); ok {
			text, in = b.Name(lang)
		}
	case content.OfficialKind:
		if p, ok := s.in.Names.Official(t.ID); ok {
			text, in = p.Name(lang)
		} else if o, ok := s.unknown[t.ID]; ok {
			return s.unknownName(lang, o)
		}
	case content.Topic:
		if topic, ok := s.in.Names.Topic(t.ID); ok {
			text, in = topic.Name(lang)
		}
	case content.SourceKind:
		if source, ok := s.in.Names.Source(t.ID); ok {
			text, in = source.Name(lang)
		}
	}
	return s.name(lang, text, in)
}

// unknownName is the name of an official who is written out: as the text has
// it, and its Latin spelling in languages of another direction.
func (s *Site) unknownName(lang string, o content.Official) Name {
	l, _ := s.in.Config.Language(lang)
	if l.Direction == "ltr" && o.Person.Latin != "" {
		return Name{Text: o.Person.Latin}
	}
	return s.name(lang, o.Person.Name, o.Lang)
}

// unknownOfficials gathers the officials who are not in the gazetteer. Of
// several who write one out the newest article's words count.
func unknownOfficials(store *content.Store, conf *config.Config) map[string]content.Official {
	out := map[string]content.Official{}
	for _, l := range conf.Languages {
		for _, a := range slices.Backward(store.Shelf(l.Code).Items) {
			for _, o := range a.Officials {
				if o.Known == nil {
					out[o.ID] = o
				}
			}
		}
	}
	return out
}

// tagMonth fills one month of a tag, the i-th of those it has.
func (f *filler) tagMonth(shelf *content.Shelf, t content.Tag, i int) View {
	lang := shelf.Lang
	runs := f.runs[shelfTag{lang, t}]
	m, items := runs[i].month, runs[i].items
	tag := f.tagLink(lang, t)
	loc := f.loc(lang)
	title := loc.Label("tag_month", "name", tag.Name.Text, "month", loc.Month(m.year, m.month))
	p := &TagMonthPage{
		Frame: f.frame("tagmonth", lang, f.tagMonthURL(lang, t, m), title, func(l string) (string, bool) {
			if hasMonth(f.runs[shelfTag{l, t}], m) {
				return f.tagMonthURL(l, t, m), true
			}
			url, _ := f.twinTag(t)(l)
			return url, false
		}),
		Tag: tag,
	}
	p.Breadcrumbs = f.crumbs(lang, f.indexLink(lang, t.Kind), tag)
	p.Days = f.groups(lang, content.DaysOf(items))
	p.Description = f.digest(lang, items)
	link := func(i int) *Link {
		if i < 0 || i >= len(runs) {
			return nil
		}
		m := runs[i].month
		return &Link{Name: Name{Text: loc.Month(m.year, m.month)}, URL: f.urls.Rel(f.tagMonthURL(lang, t, m))}
	}
	p.Prev, p.Next = link(i+1), link(i-1)
	p.structured = f.structured(func(frame Frame) *thing { return f.collection(frame, items) })
	return p
}
