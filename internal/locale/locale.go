// Package locale is how a language writes: its labels, dates, numbers, counts
// and alphabetical order.
//
// A language is data: a block of site.yaml and a labels file,
// templates/i18n/ar.yaml. No code here, or anywhere, asks which language it
// is; a third one needs no code. A labels file reads
//
//	labels:
//	  updated: آخر تحديث
//	  edition_of: عدد {date}
//	  articles: {zero: لا أخبار, one: خبر واحد, two: خبران, few: "{n} أخبار", many: "{n} خبراً", other: "{n} خبر"}
//	languages: {en: الإنجليزية}
//	cities: {Asia/Baghdad: بغداد}
//	sorting: {ignore: [ال], fold: {ى: ي, ة: ه}}
//	formats:
//	  date: d MMMM y
//	  months: dual
//	  month_names: {dual: [يناير/ كانون الثاني, …]}
//	  regions: {MA: {time: "HH:mm"}}
//
// Labels are plain text; {name} is a hole that the caller fills, {n} the
// number of a counted label. The forms of a counted label are those that CLDR
// gives the language (golang.org/x/text/feature/plural). Patterns of dates and
// times are CLDR's (UTS 35, part 4), as far as [pattern] reads them; regions
// hold what one country writes in another way.
//
// [Load] lays the files of a language over each other, label by label, and
// compares the languages: a label that one lacks is a warning, and the default
// language's text stands in its place; a plural form that is missing, or holes
// that differ, are errors.
//
//	set := locale.Load(settings, files, &problems)
//	ar := set.Language("ar")
//	ar.Count("articles", 11)                          // 11 خبراً
//	ar.Date(date.Of(2024, time.November, 20))         // 20 نوفمبر/ تشرين الثاني 2024
//
// Everything returned is plain text, never HTML. What fills a hole and runs in
// the other direction is isolated (U+2068, U+2069), so that a Latin name does
// not reorder an Arabic sentence. Calendars are Gregorian; the Hijri day is an
// extra, Umm al-Qura's, and never of another source. The package reads no
// clock, and never converts digits in a text that people wrote.
package locale

import (
	"cmp"
	"maps"
	"path"
	"slices"
	"strings"
	"time"

	"github.com/mujaz/mujaz/internal/diag"
	"golang.org/x/text/language"
)

// Settings are what site.yaml says of a language.
type Settings struct {
	Lang      string         // its code, and the name of its labels file: ar
	Locale    string         // BCP 47: ar-IQ; a region in it chooses among regions of the labels file
	Label     string         // its own name: العربية
	Direction string         // rtl or ltr
	Numerals  string         // latn, arab or arabext; auto or empty: as the labels file says
	Months    string         // one of month_names of the labels file; empty: as it says
	Hijri     bool           // whether Hijri dates are printed
	TimeZone  *time.Location // in which times are written; nil is UTC
}

// A File is one labels file. Several may have one path: the theme's comes
// first, the site's after it.
type File struct {
	Path string // templates/i18n/ar.yaml
	Data []byte
}

// A Set is the languages of a site. It is never changed once loaded.
type Set struct {
	codes     []string
	languages map[string]*Language
	labels    map[string]*label // every key, with the text that stands in for a missing one
}

// Codes are the languages in the order of their settings, the default first.
func (s *Set) Codes() []string { return s.codes }

// Default is the language whose texts stand in for those that another lacks.
func (s *Set) Default() *Language { return s.languages[s.codes[0]] }

// Language returns a language of the site, or nil.
func (s *Set) Language(code string) *Language { return s.languages[code] }

// HasLabel reports whether there is such a label without a number.
func (s *Set) HasLabel(key string) bool { return s.labels[key] != nil && !s.labels[key].counted() }

// HasCount reports whether there is such a counted label.
func (s *Set) HasCount(key string) bool { return s.labels[key] != nil && s.labels[key].counted() }

// Holes returns the names of a label's holes, sorted: what a caller must fill.
func (s *Set) Holes(key string) []string {
	if e := s.labels[key]; e != nil {
		return e.holes()
	}
	return nil
}

// Keys are all labels of all files, sorted.
func (s *Set) Keys() []string { return slices.Sorted(maps.Keys(s.labels)) }

// Load reads the labels of all languages; the first of settings is the
// default. It always returns a usable set.
func Load(settings []Settings, files []File, problems *diag.List) *Set {
	sheets := read(files, problems)
	var used []*sheet
	for _, st := range settings {
		used = append(used, sheets.of(st, problems))
	}
	c := comparison{sheets: append(used[:len(used):len(used)], sheets.others(used)...), used: len(used), problems: problems}
	s := &Set{languages: map[string]*Language{}, labels: c.labels()}
	c.check(s.labels)
	for i, st := range settings {
		s.codes = append(s.codes, st.Lang)
		s.languages[st.Lang] = compile(st, used[i], s.labels, problems)
	}
	for i, st := range settings {
		checkNames(st, used[i], settings, problems)
	}
	return s
}

// checkNames warns where a language has no name for another one of the site.
func checkNames(st Settings, sh *sheet, all []Settings, problems *diag.List) {
	for _, other := range all {
		if other.Lang != st.Lang && sh.Languages[other.Lang] == "" && len(sh.paths) > 0 {
			problems.Add(diag.Warnf(sh.pos(), "language-name", "the language %s has no name here", diag.Quote(other.Lang)).
				WithHint("add it under languages: as %s: …", other.Lang))
		}
	}
}

// sheets are the labels files, by language.
type sheets map[string]*sheet

// read decodes all files, each over those of the same language before it.
func read(files []File, problems *diag.List) sheets {
	out := sheets{}
	for _, f := range files {
		code, ok := strings.CutSuffix(path.Base(f.Path), ".yaml")
		if !ok {
			problems.Add(diag.Warnf(diag.Pos{Path: f.Path}, "labels-name", "this is no labels file").
				WithHint("labels are in files named by their language, as ar.yaml"))
			continue
		}
		if out[code] == nil {
			out[code] = &sheet{lang: code}
		}
		out[code].decode(f, problems)
	}
	return out
}

// of returns the labels of a language of the site. pt-br stands over pt.
func (all sheets) of(st Settings, problems *diag.List) *sheet {
	if sh := all[st.Lang]; sh != nil {
		return sh
	}
	base, _, _ := strings.Cut(st.Lang, "-")
	if sh := all[base]; sh != nil {
		return sh
	}
	file := "templates/i18n/" + st.Lang + ".yaml"
	problems.Add(diag.Errorf(diag.Pos{Path: file}, "labels-missing", "the language %s has no labels", diag.Quote(st.Lang)).
		WithHint("begin with a copy: mujaz new labels en, under the name %s.yaml", st.Lang))
	return &sheet{lang: st.Lang}
}

// others are the files of languages that the site does not have, by name: what
// they know as a label is one that the theme may use.
func (all sheets) others(used []*sheet) []*sheet {
	var out []*sheet
	for _, code := range slices.Sorted(maps.Keys(all)) {
		if !slices.Contains(used, all[code]) {
			out = append(out, all[code])
		}
	}
	return out
}

// DirectionOf returns the direction, rtl or ltr, of the script in which a
// language is usually written.
func DirectionOf(code string) string {
	script, _ := language.Make(code).Script()
	switch script.String() {
	case "Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg":
		return "rtl"
	}
	return "ltr"
}

// region returns the region that a locale names, and ZZ if it names none: not
// the likely one, or plain ar would be Egypt's.
func region(locale string) string {
	_, _, r := language.Make(locale).Raw()
	return r.String()
}

// zone returns the time zone of the settings.
func (s Settings) zone() *time.Location { return cmp.Or(s.TimeZone, time.UTC) }
