package ingest

import (
	"cmp"
	"encoding/hex"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/similar"
	"github.com/mujaz/mujaz/internal/tag"
)

// reader makes an article of a piece.
type reader struct {
	env    Env
	piece  piece
	fields *Fields // what is said beside the text; nil for a file of text
	line   int     // of the item in its file: warnings name it, if there is one
	whole  bool    // the lines of the text are not those of the file
}

// draft reads the fields of an article. A piece without a word is none.
func (r *reader) draft() (Draft, bool) {
	text := r.piece.text
	for len(text) > 0 && !arabic.HasWord(text[0].text) {
		text = text[1:]
	}
	if len(text) == 0 {
		return Draft{}, false
	}
	d := Draft{Furniture: r.piece.furniture, line: text[0].number}
	if r.line > 0 || r.whole {
		d.line = r.line
	}
	if r.fields != nil {
		d.Fields = *r.fields
	}
	text = r.headlineBelowText(&d, text)
	text = r.foot(&d, text)
	body := text
	if d.Title == "" {
		body = r.headline(&d, text)
	}
	r.bylines(&d, &body)
	body = r.countrySection(&d, body)
	d.Blocks = blocksOf(body)
	if len(d.Blocks) == 0 {
		return Draft{}, false
	}
	r.recorded(&d)
	r.dates(&d)
	r.dateline(&d)
	r.credited(&d)
	r.signature(&d)
	r.source(&d)
	for i := range d.Blocks {
		d.Blocks[i].unglue()
	}
	if d.Title == "" {
		d.Title = d.subject()
	}
	if d.Title == "" {
		d.Title = strings.TrimRight(firstClause(d.Blocks[0].Text), ".،؛:… ")
		d.warn("title-missing", "the text has no headline; its first clause is the title")
	}
	d.Lang = r.language(&d)
	d.Summary = summarize(d.Blocks)
	return d, true
}

// subject is that of the mail in which a text without a headline came, or "".
func (d *Draft) subject() string {
	for _, f := range d.Furniture {
		if s, ok := strings.CutPrefix(f.Text, "Subject: "); ok && f.Kind == "mail" {
			return arabic.Repair(s)
		}
	}
	return ""
}

// recorded reads what is said beside the text.
func (r *reader) recorded(d *Draft) {
	f := r.fields
	if f == nil {
		return
	}
	d.Date = r.recordedDate(d, f.Date)
	if updated := r.recordedDate(d, f.Updated); !updated.IsZero() && updated != d.Date {
		d.Lastmod = updated
	}
	if standfirst := arabic.Repair(f.Standfirst); standfirst != "" {
		d.Standfirst = standfirst
	}
	if author := arabic.Repair(f.Author); author != "" {
		d.Author = author
	}
}

// headed puts a record's title over its text, unless it stands there already.
func (f *Fields) headed(text []line) []line {
	title := arabic.Repair(f.Title)
	if len(arabic.Tokens(title)) == 0 {
		return text
	}
	for i, l := range text {
		if l.text != "" {
			if arabic.Digest(l.text) == arabic.Digest(title) {
				text[i].kind = Heading
				return text
			}
			break
		}
	}
	return append([]line{{number: 1, text: title, kind: Heading}}, text...)
}

// source names who published the text first: what the text says, or else the
// agency of its dateline.
func (r *reader) source(d *Draft) {
	d.Source = r.piece.source
	r.filedBy(d)
	if d.Agency == "" {
		d.Agency = r.piece.agency
	}
	if r.fields != nil {
		d.SourceURL = r.fields.URL
		if d.Source == "" {
			d.Source = arabic.Repair(r.fields.Source)
		}
		if d.Source == "" {
			d.Source = r.site()
		}
	}
	if s, ok := r.env.Names.SourceByName(d.Source); ok && d.Source != "" {
		d.SourceID = s.ID
	}
}

// site names the site of an entry: as the gazetteer knows it by its host, or by the
// title of its feed, or else by the host.
func (r *reader) site() string {
	host := hostOf(r.fields.URL)
	if _, known := r.env.Names.SourceByName(host); known {
		return host
	}
	return cmp.Or(arabic.Repair(r.fields.Site), host)
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
func (r *reader) language(d *Draft) string {
	rtl, letters := countLetters(d.Title)
	for _, b := range d.Blocks {
		n, all := countLetters(b.Text)
		rtl, letters = rtl+n, letters+all
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

// countLetters counts those of a text that are Arabic, and all.
func countLetters(s string) (rtl, letters int) {
	for _, c := range s {
		switch {
		case c >= 'ء' && c <= 'ي' && c != 'ـ': // most of all letters, without a look at Unicode's tables
			letters++
			rtl++
		case c <= '@': // blanks, digits, marks
		case unicode.IsLetter(c):
			letters++
			if arabic.IsArabic(c) {
				rtl++
			}
		}
	}
	return rtl, letters
}

// finish tags a draft, once its date is known, and names its text.
func (d *Draft) finish(env Env) {
	body := d.body()
	filedFrom, _ := env.Names.PlaceByName(d.Dateline)
	title, standfirst, words := arabic.Tokens(d.Title), arabic.Tokens(d.Standfirst), arabic.Tokens(body)
	d.Tags = env.Tagger.Tag(tag.Text{
		Country: filedFrom.Country, Home: env.Names.HomeOf(d.Agency, d.Source, d.SourceURL), Lang: d.Lang,
		Title: d.Title, Standfirst: d.Standfirst, Body: body, Words: [3][]arabic.Token{title, standfirst, words},
		Date: d.filed().Day(), DateInherited: d.DateInherited,
	})
	for _, o := range d.Tags.Officials {
		if o.Guess {
			d.warn("office-unchecked", "the office «"+o.Role+"» was given to "+o.ID+", who held it when last checked, before the article's date")
		}
	}
	sum := arabic.DigestOf(title, standfirst, words)
	d.Text = hex.EncodeToString(sum[:8])
	d.Words = len(words)
	if d.digest = sum; len(standfirst) > 0 {
		d.digest = arabic.DigestOf(title, words)
	}
	d.sketch, d.sketched = similar.OfTokens(words)
}
