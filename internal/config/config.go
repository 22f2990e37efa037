// Package config is site.yaml as a value.
//
// [Parse] reads the file strictly: an unknown key, a language that is not
// BCP 47, a time zone that does not exist are problems at their place. What
// the file leaves out has a default, so that an empty site.yaml with
// `format: 1` and a title is a site.
//
//	format: 1
//	title: {ar: موجز, en: Mujaz}
//	baseURL: https://user.github.io/repo/
//	timeZone: Asia/Baghdad
//	defaultLanguage: ar
//	languages:
//	  ar: {label: العربية, locale: ar-IQ, direction: rtl}
//	  en: {label: English, locale: en-GB, direction: ltr}
//
// It is a pure function of one file: it opens nothing, and it does not know
// which labels exist or what an article is.
package config

import (
	"net/url"
	"slices"
	"strings"
	"time"
	_ "time/tzdata" // so that Asia/Baghdad is known on Windows and in bare containers

	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/yamldoc"
	"golang.org/x/text/language"
)

// Format is the newest form of a site's files that this program reads. Older
// ones are read for ever.
const Format = 1

// A Config is what site.yaml says. It is never changed once returned.
type Config struct {
	Title           map[string]string // by language
	Description     map[string]string // by language, for the front page and feeds; may be empty
	BaseURL         *url.URL          // where the site is published, ending in a slash; never nil
	TimeZone        *time.Location
	DefaultLanguage string
	Languages       []Language // the default language first, then in the file's order of names
	ImportDraft     bool       // imported articles are drafts
	Capitals        bool       // a capital in a text names its country: واشنطن
	Republish       Republish  // how much of a text may be printed, where its source does not say
	FeedContent     Content    // what feeds carry
	Search          bool       // the site has a search and its index
	Email           bool       // each edition is an e-mail, too
	Graph           bool       // what two countries share has a page, and who is in the news with whom a picture
	SocialCards     SocialCards
	Map             Map
	UnsafeHTML      bool // raw HTML in Markdown reaches the page
	Params          map[string]any
}

// A Language is one language of the site.
type Language struct {
	Code      string // ar: the folder under content/ and the first part of URLs
	Label     string // العربية: its own name, for the switch
	Locale    string // ar-IQ: BCP 47
	Direction string // rtl or ltr
	Numerals  string // latn, arab, arabext or auto
	Months    string // which names of months: gregorian, levant, dual …
	Hijri     bool   // print the Hijri date as well
}

// Republish says how much of a source's text may be printed.
type Republish string

// The rights a source can give.
const (
	Full    Republish = "full"    // the whole text
	Summary Republish = "summary" // the summary and a link
)

// Content says what the entries of a feed carry.
type Content string

// What feeds can carry.
const (
	FeedFull    Content = "full"
	FeedSummary Content = "summary"
)

// Language returns the language of a code.
func (c *Config) Language(code string) (Language, bool) {
	i := slices.IndexFunc(c.Languages, func(l Language) bool { return l.Code == code })
	if i < 0 {
		return Language{}, false
	}
	return c.Languages[i], true
}

// SiteTitle returns the site's name in a language, or else in the default one.
func (c *Config) SiteTitle(lang string) string {
	if t := c.Title[lang]; t != "" {
		return t
	}
	return c.Title[c.DefaultLanguage]
}

// file is the shape of site.yaml.
type file struct {
	Format          yamldoc.Text            `yaml:"format"`
	Title           map[string]yamldoc.Text `yaml:"title"`
	Description     map[string]yamldoc.Text `yaml:"description"`
	BaseURL         yamldoc.Text            `yaml:"baseURL"`
	TimeZone        yamldoc.Text            `yaml:"timeZone"`
	DefaultLanguage yamldoc.Text            `yaml:"defaultLanguage"`
	Languages       languages               `yaml:"languages"`
	Import          struct {
		Draft    bool `yaml:"draft"`
		Capitals bool `yaml:"capitals"`
	} `yaml:"import"`
	Republish yamldoc.Text `yaml:"republish"`
	Feeds     struct {
		Content yamldoc.Text `yaml:"content"`
	} `yaml:"feeds"`
	Search      *bool        `yaml:"search"` // nil where the file does not say
	Email       *bool        `yaml:"email"`
	Graph       *bool        `yaml:"graph"`
	SocialCards yamldoc.Text `yaml:"socialCards"`
	Map         fileMap      `yaml:"map"`
	Markdown    struct {
		UnsafeHTML bool `yaml:"unsafeHTML"`
	} `yaml:"markdown"`
	Params map[string]any `yaml:"params"`
}

type fileLanguage struct {
	Label     yamldoc.Text `yaml:"label"`
	Locale    yamldoc.Text `yaml:"locale"`
	Direction yamldoc.Text `yaml:"direction"`
	Numerals  yamldoc.Text `yaml:"numerals"`
	Months    yamldoc.Text `yaml:"months"`
	Hijri     bool         `yaml:"hijri"`
}

// languages keeps the order in which site.yaml lists its languages, because a
// story's original is looked for in that order.
type languages []codedLanguage

type codedLanguage struct {
	code yamldoc.Text
	fileLanguage
}

// DecodeYAML reads the mapping of codes to languages in its order.
func (l *languages) DecodeYAML(n yamldoc.Node) {
	n.Each(func(key yamldoc.Text, value yamldoc.Node) {
		lang := codedLanguage{code: key}
		value.Decode(&lang.fileLanguage)
		*l = append(*l, lang)
	})
}

// Parse reads site.yaml. It always returns a usable value.
func Parse(path string, data []byte, problems *diag.List) *Config {
	var f file
	yamldoc.Decode(path, data, 1, &f, problems)
	p := parser{path: path, problems: problems}
	c := &Config{
		Title:       texts(f.Title),
		Description: texts(f.Description),
		ImportDraft: f.Import.Draft, Capitals: f.Import.Capitals,
		Search:     f.Search == nil || *f.Search,
		Email:      f.Email == nil || *f.Email,
		Graph:      f.Graph == nil || *f.Graph,
		UnsafeHTML: f.Markdown.UnsafeHTML,
		Params:     f.Params,
	}
	p.format(f.Format)
	c.BaseURL = p.baseURL(f.BaseURL)
	c.TimeZone = p.timeZone(f.TimeZone)
	c.Republish = Republish(p.choice(f.Republish, string(Full), string(Full), string(Summary)))
	c.FeedContent = Content(p.choice(f.Feeds.Content, string(FeedSummary), string(FeedFull), string(FeedSummary)))
	c.SocialCards = p.socialCards(f.SocialCards)
	c.Map = p.worldMap(f.Map)
	c.Languages = p.languages(f.Languages)
	c.DefaultLanguage = p.defaultLanguage(f.DefaultLanguage, c.Languages)
	first := slices.IndexFunc(c.Languages, func(l Language) bool { return l.Code == c.DefaultLanguage })
	c.Languages = slices.Concat(c.Languages[first:first+1], c.Languages[:first], c.Languages[first+1:])
	p.titles(f.Title, c)
	return c
}

func texts(in map[string]yamldoc.Text) map[string]string {
	out := make(map[string]string, len(in))
	for k, v := range in {
		out[k] = v.Value
	}
	return out
}

// parser checks the values of one site.yaml.
type parser struct {
	path     string
	problems *diag.List
}

func (p parser) format(t yamldoc.Text) {
	switch t.Value {
	case "1":
	case "":
		p.problems.Add(diag.Errorf(diag.Pos{Path: p.path, Line: 1, Col: 1}, "format-missing", "the format of the site is not given").
			WithHint("begin the file with format: %d", Format))
	default:
		p.problems.Add(diag.Errorf(t.Pos(p.path), "format-unknown", "this Mujaz reads format %d, and the site is written in format %s", Format, diag.Quote(t.Value)).
			WithHint("install a newer Mujaz"))
	}
}

// BaseURL reads the address at which a site is published: http or https, a
// host, a path; the slash at the end may be left out.
func BaseURL(s string) (*url.URL, bool) {
	u, err := url.Parse(s)
	if err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.Host == "" || u.RawQuery != "" || u.Fragment != "" {
		return nil, false
	}
	if !strings.HasSuffix(u.Path, "/") {
		u.Path += "/"
	}
	u.RawPath = ""
	return u, true
}

func (p parser) baseURL(t yamldoc.Text) *url.URL {
	fallback := &url.URL{Scheme: "http", Host: "localhost:1313", Path: "/"}
	if t.Value == "" {
		return fallback
	}
	u, ok := BaseURL(t.Value)
	if !ok {
		p.problems.Add(diag.Errorf(t.Pos(p.path), "base-url", "%s is no address of a site", diag.Quote(t.Value)).
			WithHint("write it as https://example.org/ or https://user.github.io/repo/"))
		return fallback
	}
	return u
}

func (p parser) timeZone(t yamldoc.Text) *time.Location {
	if t.Value == "" {
		return time.UTC
	}
	loc, err := time.LoadLocation(t.Value)
	if err != nil || t.Value == "Local" {
		p.problems.Add(diag.Errorf(t.Pos(p.path), "time-zone", "unknown time zone %s", diag.Quote(t.Value)).
			WithHint("write it as Asia/Baghdad, Africa/Cairo or UTC"))
		return time.UTC
	}
	return loc
}

// choice returns one of the words allowed.
func (p parser) choice(t yamldoc.Text, otherwise string, allowed ...string) string {
	if t.Value == "" {
		return otherwise
	}
	if !slices.Contains(allowed, t.Value) {
		p.problems.Add(diag.Errorf(t.Pos(p.path), "unknown-value", "%s is not known here", diag.Quote(t.Value)).
			WithHint("%s", diag.DidYouMean(t.Value, allowed, "write one of "+strings.Join(allowed, ", "))))
		return otherwise
	}
	return t.Value
}

func (p parser) languages(in languages) []Language {
	out := []Language{}
	for _, l := range in {
		tag, err := language.Parse(l.code.Value)
		if err != nil || strings.ToLower(l.code.Value) != l.code.Value || strings.Contains(l.code.Value, "_") {
			p.problems.Add(diag.Errorf(l.code.Pos(p.path), "language", "%s is no code of a language", diag.Quote(l.code.Value)).
				WithHint("write it in small letters as BCP 47 has it: ar, en, fr, fa, pt-br"))
			continue
		}
		lang := Language{
			Code:      l.code.Value,
			Label:     l.Label.Value,
			Locale:    l.Locale.Value,
			Direction: p.choice(l.Direction, direction(tag), "rtl", "ltr"),
			Numerals:  p.choice(l.Numerals, "auto", "auto", "latn", "arab", "arabext"),
			Months:    l.Months.Value,
			Hijri:     l.Hijri,
		}
		if lang.Label == "" {
			lang.Label = lang.Code
		}
		if lang.Locale == "" {
			lang.Locale = lang.Code
		} else if _, err := language.Parse(lang.Locale); err != nil {
			p.problems.Add(diag.Errorf(l.Locale.Pos(p.path), "locale", "%s is no locale", diag.Quote(lang.Locale)).
				WithHint("write it as BCP 47 has it: ar-IQ, en-GB"))
			lang.Locale = lang.Code
		}
		out = append(out, lang)
	}
	if len(out) == 0 {
		out = []Language{
			{Code: "ar", Label: "العربية", Locale: "ar", Direction: "rtl", Numerals: "auto"},
			{Code: "en", Label: "English", Locale: "en", Direction: "ltr", Numerals: "auto"},
		}
	}
	return out
}

// direction is that of the script in which a language is usually written.
func direction(tag language.Tag) string {
	script, _ := tag.Script()
	switch script.String() {
	case "Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm":
		return "rtl"
	}
	return "ltr"
}

func (p parser) defaultLanguage(t yamldoc.Text, all []Language) string {
	codes := make([]string, len(all))
	for i, l := range all {
		codes[i] = l.Code
	}
	return p.choice(t, codes[0], codes...)
}

func (p parser) titles(given map[string]yamldoc.Text, c *Config) {
	if c.Title[c.DefaultLanguage] == "" {
		p.problems.Add(diag.Errorf(diag.Pos{Path: p.path, Line: 1, Col: 1}, "title-missing", "the site has no title in its default language").
			WithHint("write title: {%s: …}", c.DefaultLanguage))
	}
	for lang, t := range given {
		if _, ok := c.Language(lang); !ok {
			p.problems.Add(diag.Errorf(t.Pos(p.path), "language", "the site has no language %s", diag.Quote(lang)).
				WithHint("declare it under languages:"))
		}
	}
}
