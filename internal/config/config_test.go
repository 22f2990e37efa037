package config

import (
	"maps"
	"strings"
	"testing"
	"time"

	"github.com/mujaz/mujaz/internal/date"
	"github.com/mujaz/mujaz/internal/diag"
)

func parse(text string) (*Config, string) {
	var problems diag.List
	c := Parse("site.yaml", []byte(text), &problems)
	problems.Sort()
	lines := make([]string, len(problems))
	for i, p := range problems {
		lines[i] = p.String()
	}
	return c, strings.Join(lines, "\n")
}

func TestParse(t *testing.T) {
	c, problems := parse(`format: 1
title: {ar: موجز, en: Mujaz}
baseURL: https://user.github.io/repo
timeZone: Asia/Baghdad
defaultLanguage: ar
languages:
  en: {label: English, locale: en-GB}
  ar: {label: العربية, locale: ar-IQ, numerals: latn, months: dual, hijri: true}
import: {draft: true}
republish: summary
`)
	if problems != "" {
		t.Fatal(problems)
	}
	if c.BaseURL.String() != "https://user.github.io/repo/" || c.TimeZone.String() != "Asia/Baghdad" || !c.ImportDraft || c.Republish != Summary || c.FeedContent != FeedSummary {
		t.Errorf("got %+v", c)
	}
	if len(c.Languages) != 2 || c.Languages[0].Code != "ar" || c.Languages[0].Direction != "rtl" || c.Languages[1].Direction != "ltr" || !c.Languages[0].Hijri {
		t.Errorf("languages: %+v", c.Languages)
	}
	if c.SiteTitle("fr") != "موجز" {
		t.Errorf("a title that a language lacks is the default's, got %q", c.SiteTitle("fr"))
	}
}

func TestEmail(t *testing.T) {
	for text, want := range map[string]bool{"": true, "email: true\n": true, "email: false\n": false} {
		if c, problems := parse("format: 1\ntitle: {ar: موجز}\n" + text); c.Email != want || problems != "" {
			t.Errorf("%q: %t %s", text, c.Email, problems)
		}
	}
}

func TestLeastIsASite(t *testing.T) {
	c, problems := parse("format: 1\ntitle: {ar: موجز}\n")
	if problems != "" || c.DefaultLanguage != "ar" || len(c.Languages) != 2 || c.BaseURL.Path != "/" || c.Republish != Full {
		t.Errorf("%s %+v", problems, c)
	}
}

func TestSocialCards(t *testing.T) {
	early, late := date.Of(2024, time.January, 30), date.Of(2024, time.January, 31).At(12, 20)
	for setting, want := range map[string][2]bool{
		"": {true, true}, "socialCards: true": {true, true}, "socialCards: false": {false, false}, "socialCards: 2024-01-31": {false, true},
	} {
		c, problems := parse("format: 1\ntitle: {ar: م}\n" + setting + "\n")
		if got := [2]bool{c.SocialCards.Of(early), c.SocialCards.Of(late)}; got != want || problems != "" {
			t.Errorf("%q: %v, want %v; %s", setting, got, want, problems)
		}
	}
}

func TestMap(t *testing.T) {
	for setting, want := range map[string]Map{
		"":           {On: true},
		"map: true":  {On: true},
		"map: false": {},
		"map: {}":    {On: true},
		"map: {disputed: {western-sahara: MA, siachen: apart}}": {On: true, Disputed: map[string]string{"western-sahara": "MA", "siachen": "apart"}},
	} {
		c, problems := parse("format: 1\ntitle: {ar: م}\n" + setting + "\n")
		if c.Map.On != want.On || !maps.Equal(c.Map.Disputed, want.Disputed) || problems != "" {
			t.Errorf("%q: %+v, want %+v; %s", setting, c.Map, want, problems)
		}
	}
}

func TestProblems(t *testing.T) {
	for text, want := range map[string]string{
		"title: {ar: م}\n":                                              `site.yaml:1:1: error: the format of the site is not given`,
		"format: 1\ntitle: {ar: م}\nmap: no\n":                          `site.yaml:3:6: error: "no" is not known here`,
		"format: 1\ntitle: {ar: م}\nmap: {disputed: {krimea: UA}}\n":    `did you mean "crimea"?`,
		"format: 1\ntitle: {ar: م}\nmap: {disputed: {crimea: FR}}\n":    `site.yaml:3:26: error: "FR" is not known here`,
		"format: 1\ntitle: {ar: م}\nmap: {disputed: {palestine: PS}}\n": `the map has no disputed area "palestine"`,
		"format: 2\ntitle: {ar: م}\n":                                   `site.yaml:1:9: error: this Mujaz reads format 1`,
		"format: 1\ntitle: {ar: م}\nbaseUrl: x\n":                       `did you mean "baseURL"?`,
		"format: 1\ntitle: {ar: م}\nbaseURL: example.org\n":             `site.yaml:3:10: error: "example.org" is no address of a site`,
		"format: 1\ntitle: {ar: م}\ntimeZone: Bagdad\n":                 `site.yaml:3:11: error: unknown time zone "Bagdad"`,
		"format: 1\ntitle: {ar: م}\ndefaultLanguage: fr\n":              `site.yaml:3:18: error: "fr" is not known here`,
		"format: 1\ntitle: {ar: م, xx: y}\n":                            `site.yaml:2:20: error: the site has no language "xx"`,
		"format: 1\ntitle: {en: M}\n":                                   `the site has no title in its default language`,
		"format: 1\ntitle: {ar: م}\nsocialCards: some\n":                `site.yaml:3:14: error: "some" is not known here`,
		"format: 1\ntitle: {ar: م}\nsocialCards: 2024-01\n":             `site.yaml:3:14: error: "2024-01" is not known here`,
		"format: 1\ntitle: {ar: م}\nlanguages: {AR: {}}\n":              `site.yaml:3:13: error: "AR" is no code of a language`,
		"format: 1\ntitle: {ar: م}\nrepublish: sumary\n":                `did you mean "summary"?`,
		"format: 1\ntitle: {ar: م}\nlanguages: {ar: {direction: up}}\n": `site.yaml:3:29: error: "up" is not known here`,
	} {
		if _, got := parse(text); !strings.Contains(got, want) {
			t.Errorf("%q:\n got %s\nwant %s", text, got, want)
		}
	}
}
