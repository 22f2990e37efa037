package content

import (
	"runtime"
	"slices"
	"sync"

	"github.com/mujaz/mujaz/internal/article"
	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/yamldoc"
)

// resolveAll resolves all articles, on all processors.
func (b *builder) resolveAll(all []*Article) {
	var work sync.WaitGroup
	var parts []*builder
	size := (len(all) + runtime.GOMAXPROCS(0) - 1) / runtime.GOMAXPROCS(0)
	for articles := range slices.Chunk(all, max(1, size)) {
		part := *b
		part.problems, part.sources = new(diag.List), map[string]string{}
		parts = append(parts, &part)
		work.Go(func() {
			for _, a := range articles {
				part.resolve(a)
			}
		})
	}
	work.Wait()
	for _, part := range parts {
		b.problems.Add(*part.problems...)
		if b.store.Until.IsZero() || !part.until.IsZero() && part.until.Before(b.store.Until) {
			b.store.Until = part.until
		}
	}
}

// resolve gives an article its date, its tags and its source: its own, or
// where it does not say, those of its original.
func (b *builder) resolve(a *Article) {
	a.State = b.state(a)
	own, original := a.Article, a.Article
	if a.Original != nil {
		original = a.Original.Article
	}
	b.date(a, own, original)
	a.Countries = b.known(a, inherit(own.Countries, original.Countries), "country", b.hasCountry, b.names.CountryCodes)
	a.Bodies = b.known(a, inherit(own.Bodies, original.Bodies), "body", b.hasBody, b.names.BodyIDs)
	a.Topics = b.known(a, inherit(own.Topics, original.Topics), "topic", b.hasTopic, b.names.TopicIDs)
	b.officials(a, own, original)
	b.source(a, own, original)
	a.Dateline = words(own, original, func(f *article.Article) string { return f.Dateline })
	a.Agency = words(own, original, func(f *article.Article) string { return f.Agency })
	a.Cover = cover(own, original)
	if own.Withdrawn == nil && original.Withdrawn != nil {
		clone := *own
		clone.Withdrawn = original.Withdrawn
		a.Article = &clone
	}
}

// words returns what an article says itself, or else what its original says.
func words(own, original *article.Article, of func(*article.Article) string) Words {
	if text := of(own); text != "" {
		return Words{text, own.Lang}
	}
	return Words{of(original), original.Lang}
}

// cover returns an article's picture: its own, or its original's with what the
// article says of it in its own words. The alt text is never taken over.
func cover(own, original *article.Article) *Cover {
	c, from := own.Cover, own
	if (c == nil || c.Src.Value == "") && original.Cover != nil {
		from = original
	}
	if from.Cover == nil || from.Cover.Src.Value == "" {
		return nil
	}
	out := &Cover{File: Resolve(from.Path, from.Cover.Src.Value), Credit: from.Cover.Credit}
	if c != nil {
		out.Alt, out.Caption = c.Alt, c.Caption
		if c.Credit != "" {
			out.Credit = c.Credit
		}
	}
	return out
}

// inherit returns a translation's own tags, or those of its original where it
// has not the key at all. An empty list says none.
func inherit(own, original article.Tags) article.Tags {
	if own == nil {
		return original
	}
	return own
}

// date reads the date of an article: a translation may say its own, but it
// belongs to the edition of its original.
func (b *builder) date(a *Article, own, original *article.Article) {
	d := own.Date
	if d.IsZero() {
		d = original.Date
	}
	if a.Page {
		return
	}
	switch undated := d.IsZero() && !own.Draft && !own.Broken; {
	case undated && own.Translation != nil && own == original:
		b.add(own, yamldoc.Text{}, "date-missing", "the translation has no date, and there is no original to take it from",
			"bring the original back, delete the translation too, or write date: 2024-11-20")
	case undated:
		b.add(own, yamldoc.Text{}, "date-missing", "the article has no date",
			"write date: 2024-11-20, or draft: true until it is known")
	}
	edition := original.Date
	if edition.IsZero() {
		edition = d
	}
	zone := b.conf.TimeZone
	a.Date = d.Zone(zone)
	a.Inherited = own.DateInherited || own.Date.IsZero() && original.DateInherited
	a.Day = edition.DayIn(zone)
	a.At = edition.In(zone)
}

func (b *builder) hasCountry(id string) bool { _, ok := b.names.Country(id); return ok }
func (b *builder) hasBody(id string) bool    { _, ok := b.names.Body(id); return ok }
func (b *builder) hasTopic(id string) bool   { _, ok := b.names.Topic(id); return ok }

// known returns the ids of tags that the gazetteer has. An unknown one is
// reported once, at the file that says it.
func (b *builder) known(a *Article, tags article.Tags, kind string, has func(string) bool, all func() []string) []string {
	var out []string
	for _, tag := range tags {
		if has(tag.Value) {
			if !slices.Contains(out, tag.Value) {
				out = append(out, tag.Value)
			}
			continue
		}
		if b.says(a, tag, kind) {
			b.add(a.Article, tag, kind+"-unknown", "unknown "+kind+" "+diag.Quote(tag.Value),
				diag.DidYouMean(tag.Value, all(), unknownHints[kind]))
		}
	}
	return out
}

// says reports whether the tag stands in the article's own file, and is not
// inherited.
func (b *builder) says(a *Article, tag yamldoc.Text, kind string) bool {
	own := map[string]article.Tags{"country": a.Article.Countries, "body": a.Article.Bodies, "topic": a.Article.Topics}[kind]
	return slices.Contains(own, tag)
}

var unknownHints = map[string]string{
	"country":  "a country is an ISO 3166-1 code of two letters, as IQ; the UN and the like go under bodies:",
	"body":     "bodies are declared in content/data/bodies.yaml",
	"topic":    "topics are declared in content/data/topics.yaml",
	"official": "write the person out, {id: …, name: …, role: …, country: …}, or add an entry to content/data/officials.yaml",
}

// officials resolves the people of an article.
func (b *builder) officials(a *Article, own, original *article.Article) {
	people, lang := own.Officials, own.Lang
	if people == nil {
		people, lang = original.Officials, original.Lang
	}
	if people == nil {
		return
	}
	for i := range *people {
		p := &(*people)[i]
		known, ok := b.names.Official(p.ID.Value)
		switch {
		case ok:
			a.Officials = append(a.Officials, Official{ID: known.ID, Known: known})
		case p.WrittenOut():
			if p.Country != "" && !b.hasCountry(p.Country) && people == own.Officials {
				b.add(own, p.ID, "country-unknown", "unknown country "+diag.Quote(p.Country),
					diag.DidYouMean(p.Country, b.names.CountryCodes(), unknownHints["country"]))
			}
			a.Officials = append(a.Officials, Official{ID: p.ID.Value, Person: p, Lang: lang})
		case people == own.Officials:
			b.add(own, p.ID, "official-unknown", "unknown official "+diag.Quote(p.ID.Value),
				diag.DidYouMean(p.ID.Value, b.names.OfficialIDs(), unknownHints["official"]))
		}
	}
}

// source resolves who published an article first. One that sources.yaml does
// not have is a warning, and has no page.
func (b *builder) source(a *Article, own, original *article.Article) {
	s := own.Source
	if s == nil {
		s = original.Source
	}
	if s == nil {
		return
	}
	from := original.Lang
	if s == own.Source {
		from = own.Lang
	}
	a.Source = Source{Words: Words{s.Name.Value, from}, URL: s.URL}
	if a.SourceTag = b.sourceID(s.Name.Value); a.SourceTag == "" && s == own.Source && s.Name.Value != "" {
		b.problems.Add(diag.Warnf(s.Name.Pos(a.Path), "source-unknown", "the source %s is not in sources.yaml, and gets no page", diag.Quote(s.Name.Value)).
			WithHint("add it to content/data/sources.yaml"))
	}
}

// sourceID finds a source by its name: few sources wrote all articles.
func (b *builder) sourceID(name string) string {
	id, asked := b.sources[name]
	if !asked {
		if known, ok := b.names.SourceByName(name); ok {
			id = known.ID
		}
		b.sources[name] = id
	}
	return id
}
