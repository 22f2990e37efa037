package ingest

import (
	"encoding/hex"
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/date"
	"github.com/mujaz/mujaz/internal/newsdate"
	"github.com/mujaz/mujaz/internal/tag"
)

// reader makes an article of a piece.
type reader struct {
	env    Env
	piece  piece
	fields *Fields // of a record; nil for a file
}

// draft reads the fields of an article. A piece without a word is none.
func (r *reader) draft() (Draft, bool) {
	text := r.piece.text
	for len(text) > 0 && len(arabic.Tokens(text[0].text)) == 0 {
		text = text[1:]
	}
	if len(text) == 0 {
		return Draft{}, false
	}
	d := Draft{Furniture: r.piece.furniture, line: text[0].number}
	body := r.headline(&d, text)
	r.bylines(&d, &body)
	d.Paragraphs = paragraphs(body)
	if len(d.Paragraphs) == 0 {
		return Draft{}, false
	}
	r.recorded(&d)
	r.dates(&d)
	r.dateline(&d)
	r.source(&d)
	for i, p := range d.Paragraphs {
		d.Paragraphs[i] = unglue(p)
	}
	if d.Title == "" {
		d.Title = strings.TrimRight(firstClause(d.Paragraphs[0]), ".،؛:… ")
		d.warn("title-missing", "the text has no headline; its first clause is the title")
	}
	d.Lang = r.language(d.Title + " " + strings.Join(d.Paragraphs, " "))
	d.Summary = summarize(d.Paragraphs)
	return d, true
}

// headline takes the first line as the title, if it can be one, and returns
// the rest.
func (r *reader) headline(d *Draft, text []line) []line {
	first := text[0].text
	alone := !slices.ContainsFunc(text[1:], func(l line) bool { return l.text != "" })
	if alone || isParagraph(first) && !strings.HasSuffix(first, "..") {
		return text
	}
	if b, ok := r.env.Bylines.Parse(first); ok && !b.Guessed && len(b.Outlet()) > 0 {
		return text
	}
	d.Title = r.trimTitle(d, text[0])
	return text[1:]
}

// trimTitle takes the name of the site off the end of a title.
func (r *reader) trimTitle(d *Draft, l line) string {
	for _, sep := range []string{" | ", " - ", " – ", " — ", " :: "} {
		i := strings.LastIndex(l.text, sep)
		if i < 0 {
			continue
		}
		name := l.text[i+len(sep):]
		_, outlet := r.env.Names.OutletByName(name)
		_, source := r.env.Names.SourceByName(name)
		if outlet || source || name == r.piece.source {
			d.Furniture = append(d.Furniture, Furniture{Line: l.number, Kind: "title", Text: l.text[i:]})
			return strings.TrimSpace(l.text[:i])
		}
	}
	return l.text
}

// bylineReach is how many lines below the headline a byline can stand.
const bylineReach = 3

// bylines takes the byline off the lines above the text, or below it.
func (r *reader) bylines(d *Draft, body *[]line) {
	seen := 0
	for i, l := range *body {
		if l.text == "" {
			continue
		}
		if seen++; seen > bylineReach || isParagraph(l.text) {
			break
		}
		if r.byline(d, l) {
			*body = slices.Delete(slices.Clone(*body), i, i+1)
			return
		}
	}
}

// byline reads a line that is a byline and nothing else.
func (r *reader) byline(d *Draft, l line) bool {
	b, ok := r.env.Bylines.Parse(l.text)
	if !ok {
		return false
	}
	d.Dateline = strings.Join(b.Places, "، ")
	d.Agency = strings.Join(b.Outlet(), "، ")
	d.Author = strings.Join(b.Reporters, "، ")
	if !b.Date.Date.IsZero() {
		r.piece.dates = append(r.piece.dates, newsdate.Found{Label: newsdate.Published, Date: b.Date.Date, Hijri: b.Date.Hijri})
	}
	d.Furniture = append(d.Furniture, Furniture{Line: l.number, Kind: "byline", Text: l.text})
	return true
}

// paragraphs are the lines of a body: news pages put each on a line of its own.
func paragraphs(body []line) []string {
	var out []string
	for _, l := range body {
		if len(arabic.Tokens(l.text)) > 0 {
			out = append(out, l.text)
		}
	}
	return out
}

// recorded reads the date that a record gives beside its text.
func (r *reader) recorded(d *Draft) {
	if r.fields == nil || r.fields.Date == "" {
		return
	}
	if day, err := date.Parse(r.fields.Date); err == nil && day.Precision() >= date.Day {
		d.Date = day.Zone(r.env.Zone)
		return
	}
	if reading := newsdate.Parse(arabic.Repair(r.fields.Date)); !reading.Date.IsZero() {
		d.Date = reading.Date.Zone(r.env.Zone)
		return
	}
	d.warn("date-unread", "the record's date cannot be read: "+r.fields.Date)
}

// headed puts a record's title over its text, unless it stands there already.
func (f *Fields) headed(text []line) []line {
	title := arabic.Repair(f.Title)
	if len(arabic.Tokens(title)) == 0 {
		return text
	}
	for _, l := range text {
		if l.text != "" {
			if arabic.Digest(l.text) == arabic.Digest(title) {
				return text
			}
			break
		}
	}
	return append([]line{{number: 1, text: title}}, text...)
}

// dates reads the dates of the page around the article. A time without a zone
// is in the site's.
func (r *reader) dates(d *Draft) {
	for _, f := range r.piece.dates {
		switch {
		case f.Date.IsZero():
		case f.Label == newsdate.Updated && d.Lastmod.IsZero():
			d.Lastmod = f.Date.Zone(r.env.Zone)
		case f.Label != newsdate.Updated && d.Date.IsZero():
			d.Date = f.Date.Zone(r.env.Zone)
		}
	}
	if d.Date.IsZero() {
		for _, f := range r.piece.dates {
			if f.Hijri != "" {
				d.warn("date-hijri", "the text gives a Hijri date only, which is not turned into another: "+f.Hijri)
				return
			}
		}
	}
}

// dateline cuts the dateline off the first paragraph.
func (r *reader) dateline(d *Draft) {
	b, ok := r.env.Bylines.Head(d.Paragraphs[0])
	if !ok {
		return
	}
	if d.Dateline == "" && d.Agency == "" {
		d.Dateline = strings.Join(b.Places, "، ")
		d.Agency = strings.Join(b.Agencies, "، ")
	}
	d.Paragraphs[0] = b.Rest
	d.Furniture = append(d.Furniture, Furniture{Line: d.line, Kind: "dateline", Text: b.Words})
}

// source names who published the text first: what the text says, or else the
// agency of its dateline.
func (r *reader) source(d *Draft) {
	d.Source = r.piece.source
	if d.Agency == "" {
		d.Agency = r.piece.agency
	}
	if r.fields != nil {
		d.SourceURL = r.fields.URL
		if u, err := url.Parse(r.fields.URL); err == nil && d.Source == "" && u.Host != "" {
			d.Source = strings.TrimPrefix(u.Host, "www.")
		}
	}
	if s, ok := r.env.Names.SourceByName(d.Source); ok && d.Source != "" {
		d.SourceID = s.ID
	}
}

// titleLength is the most letters of a title that is made from the text.
const titleLength = 100

// firstClause is the beginning of a text up to a comma or full stop, if that
// is not too long.
func firstClause(s string) string {
	sentence := sentences(s)[0]
	if i := strings.IndexAny(sentence, "،؛,;:"); i > 0 && utf8.RuneCountInString(sentence[:i]) <= titleLength && utf8.RuneCountInString(sentence[:i]) > 20 {
		sentence = sentence[:i]
	}
	return cutWords(sentence, titleLength)
}

// language is that of most letters, if the site has it, or else the site's
// default.
func (r *reader) language(s string) string {
	rtl, letters := 0, 0
	for _, c := range s {
		if unicode.IsLetter(c) {
			letters++
			if arabic.IsArabic(c) {
				rtl++
			}
		}
	}
	guess := "en"
	if rtl*2 > letters {
		guess = "ar"
	}
	if slices.Contains(r.env.Languages, guess) {
		return guess
	}
	return r.env.Languages[0]
}

// finish tags a draft, once its date is known, and names its text.
func (d *Draft) finish(env Env) {
	body := strings.Join(d.Paragraphs, "\n\n")
	filedFrom, _ := env.Names.PlaceByName(d.Dateline)
	d.Tags = env.Tagger.Tag(tag.Text{Country: filedFrom.Country, Lang: d.Lang, Title: d.Title, Body: body, Date: d.filed().Day(), DateInherited: d.DateInherited})
	for _, o := range d.Tags.Officials {
		if o.Guess {
			d.warn("office-unchecked", "the office «"+o.Role+"» was given to "+o.ID+", who held it when last checked, before the article's date")
		}
	}
	sum := arabic.Digest(d.Title + "\n" + body)
	d.Text = hex.EncodeToString(sum[:8])
	d.Words = len(arabic.Tokens(body))
}

// filed is the date under which an article is filed: its own, or if the page
// gives only its last update, that.
func (d *Draft) filed() date.Date {
	if d.Date.IsZero() {
		return d.Lastmod
	}
	return d.Date
}
