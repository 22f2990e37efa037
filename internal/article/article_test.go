package article

import (
	"reflect"
	"strings"
	"testing"
	"unsafe"

	"github.com/mujaz/mujaz/internal/date"
	"github.com/mujaz/mujaz/internal/yamldoc"
)

const path = "content/ar/2024/11/20/russia-iraq-3f9a2c.md"

const whole = `---
title: روسيا تؤكد على تعزيز علاقاتها مع العراق
date: 2024-11-20
lastmod: 2024-11-20T12:20+03:00
slug: russia-iraq
countries: [IQ, RU]
bodies: []
officials: [mahmoud-al-mashhadani, {id: jane-doe, name: جين دو, role: سفيرة, country: RU}]
source: {name: شبكة اخبار العراق, url: 'https://example.org/'}
corrections: [{date: 2024-11-21, text: تصحيح}]
translation: {status: human}
params: {mine: {b: 1, a: x}}
---

أشاد السفير.
`

func TestParse(t *testing.T) {
	a, problems := Parse(path, []byte(whole))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	if a.Lang != "ar" || a.Key() != "2024/11/20/russia-iraq-3f9a2c" || a.Page || a.BodyLine != 14 {
		t.Errorf("got %+v", a)
	}
	if a.Countries[1] != (yamldoc.Text{Value: "RU", Line: 6, Col: 17}) || a.Bodies == nil || a.Topics != nil {
		t.Errorf("tags: %+v %#v %#v", a.Countries, a.Bodies, a.Topics)
	}
	people := *a.Officials
	if people[0].WrittenOut() || !people[1].WrittenOut() || people[1].Country != "RU" {
		t.Errorf("officials: %+v", people)
	}
	if a.Date != date.Of(2024, 11, 20) || a.Lastmod.String() != "2024-11-20T12:20+03:00" {
		t.Errorf("dates: %s %s", a.Date, a.Lastmod)
	}
	if body, line := Body([]byte(whole)); string(body) != "\nأشاد السفير.\n" || line != 14 {
		t.Errorf("body %q at %d", body, line)
	}
}

func TestFormsOfAFile(t *testing.T) {
	for name, text := range map[string]string{
		"byte order mark": "\ufeff---\ntitle: x\n---\nbody\n",
		"crlf":            "---\r\ntitle: x\r\n---\r\nbody\r\n",
		"no body":         "---\ntitle: x\n---",
		"blank after":     "---  \ntitle: x\n--- \nbody\n",
	} {
		if a, problems := Parse(path, []byte(text)); len(problems) > 0 || a.Title != "x" {
			t.Errorf("%s: %q %v", name, a.Title, problems)
		}
	}
	if a, _ := Parse("content/ar/about.md", []byte("---\ntitle: x\nmenu: {weight: 1}\n---\n")); !a.Page || a.Menu.Weight != 1 {
		t.Errorf("a file directly under content/ar/ is a page: %+v", a)
	}
}

func TestProblems(t *testing.T) {
	for text, want := range map[string]string{
		"body only\n":                                       ":1:1: error: the file has no front matter",
		"---\ntitle: x\n":                                   ":1:1: error: the front matter that begins here is never closed",
		"---\ndraft: true\n---\n":                           ":1:1: error: the title is missing",
		"---\ntitle: x\ntitel: y\n---\n":                    ":3:1: error: unknown key \"titel\"",
		"---\ntitle: خبر: عاجل\n---\n":                      ":2:8: error: a text that holds a colon",
		"---\ntitle: x\ncountries: [IQ، RU]\n---\n":         ":3:13: error: the Arabic comma",
		"---\ntitle: x\ncountries: [iq]\n---\n":             ":3:13: error: the code of a country has capital letters",
		"---\ntitle: x\ncountries: [IQ, IQ]\n---\n":         ":3:17: error: \"IQ\" is listed twice",
		"---\ntitle: x\ndate: 2024-13-01\n---\n":            ":3:7: error: \"2024-13-01\" is no date",
		"---\ntitle: x\ndate: 2024-11\n---\n":               ":3:7: error: 2024-11 names no day",
		"---\ntitle: x\nslug: خبر\n---\n":                   ":3:7: error: a slug has small Latin letters",
		"---\ntitle: x\naliases: [x]\n---\n":                ":3:11: error: an alias is an address",
		"---\ntitle: \xff\n---\n":                           ":2:8: error: the file is not UTF-8",
		"---\ntitle: x\ntranslation: {status: humn}\n---\n": "did you mean \"human\"?",
		"---\ntitle: x\nmenu: {weight: 1}\n---\n":           "only the site's own pages are in the menu",
		"---\ntitle: x\nofficials: [{id: a}]\n---\n":        ":3:13: error: an official that is written out needs",
	} {
		_, problems := Parse(path, []byte(text))
		var got []string
		for _, p := range problems {
			got = append(got, p.String())
		}
		if all := strings.Join(got, "\n"); !strings.Contains(all, want) {
			t.Errorf("%q:\n got %s\nwant %s", text, all, want)
		}
	}
}

// plain forgets where the words of a front matter stand.
func plain(f Front) Front {
	f.Slug, f.TranslationKey = forget(f.Slug), forget(f.TranslationKey)
	for _, list := range [][]yamldoc.Text{f.Countries, f.Bodies, f.Topics, f.Aliases, f.Related, f.AlsoReportedBy} {
		for i := range list {
			list[i] = forget(list[i])
		}
	}
	if f.Officials != nil {
		for i := range *f.Officials {
			(*f.Officials)[i].ID = forget((*f.Officials)[i].ID)
		}
	}
	if f.Source != nil {
		f.Source.Name = forget(f.Source.Name)
	}
	if f.Translation != nil {
		f.Translation.Status = forget(f.Translation.Status)
	}
	if f.Cover != nil {
		f.Cover.Src = forget(f.Cover.Src)
	}
	return f
}

func forget(t yamldoc.Text) yamldoc.Text { return yamldoc.Text{Value: t.Value} }

func TestFormatReadsBack(t *testing.T) {
	a, _ := Parse(path, []byte(whole))
	again, problems := Parse(path, Format(&a.Front, "أشاد السفير."))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	if got, want := plain(again.Front), plain(a.Front); !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
	if out := string(Format(&a.Front, "x")); !strings.HasPrefix(out, "---\ntitle: روسيا") || strings.Contains(out, "draft") {
		t.Errorf("written as\n%s", out)
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(whole))
	f.Add([]byte("---\ntitle: 'a'\ncountries: []\nparams: {a: [1, {b: c}]}\n---\nx"))
	f.Add([]byte("---\ntitle: x\ncountries: [{a: b}, {c: d}]\ntopics: [~, ~]\n---\nx"))
	f.Fuzz(func(t *testing.T, data []byte) {
		a, problems := Parse(path, data)
		for _, p := range problems {
			if p.Line < 1 || p.Col < 0 || p.Path != path {
				t.Errorf("a problem without a place: %+v", p)
			}
		}
		if problems.Errors() > 0 {
			return
		}
		once := Format(&a.Front, "body")
		b, problems := Parse(path, once)
		if problems.Errors() > 0 {
			t.Fatalf("what Format wrote has problems: %v\n%s", problems, once)
		}
		if twice := Format(&b.Front, "body"); string(twice) != string(once) {
			t.Errorf("formatting twice changes\n%s\ninto\n%s", once, twice)
		}
	})
}

// What is kept of each of 100,000 files stays small: see Article.
func TestSize(t *testing.T) {
	if size := unsafe.Sizeof(Article{}); size > 512 {
		t.Errorf("an article has %d bytes", size)
	}
}
