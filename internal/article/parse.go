package article

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/mujaz/mujaz/internal/date"
	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/yamldoc"
	"golang.org/x/text/unicode/norm"
)

// Parse reads the file at path, which begins with content/LANG/ and ends in .md.
func Parse(path string, data []byte) (*Article, diag.List) {
	a, problems := parse(path, data)
	a.Broken = problems.Errors() > 0
	return a, problems
}

func parse(path string, data []byte) (*Article, diag.List) {
	var problems diag.List
	a := &Article{Path: path, BodyLine: 1}
	a.locate()
	if !checkUTF8(path, data, &problems) {
		data = bytes.ToValidUTF8(data, []byte("\uFFFD"))
	}
	front, line, _, bodyLine := cut(data)
	a.BodyLine = int32(bodyLine)
	switch {
	case line == 0:
		problems.Add(diag.Errorf(diag.Pos{Path: path, Line: 1, Col: 1}, "front-matter-missing", "the file has no front matter").
			WithHint("begin it with a line --- , then title: and date:, then a line ---"))
		return a, problems
	case bodyLine == 0:
		problems.Add(diag.Errorf(diag.Pos{Path: path, Line: 1, Col: 1}, "front-matter-open", "the front matter that begins here is never closed").
			WithHint("put a line --- after its last key"))
		a.BodyLine, a.Origin = 1, originOf(data)
		return a, problems
	}
	if yamldoc.Decode(path, front, line, &a.Front, &problems); a.Origin == nil && problems.Errors() > 0 {
		a.Origin = originOf(front)
	}
	a.trim()
	check(a, &problems)
	a.checkDates(front, line, &problems)
	return a, problems
}

// trim takes the blanks from the ends of what is printed: inside an isolate
// they would be drawn on the wrong side of it.
func (a *Article) trim() {
	texts := []*string{&a.Title, &a.Standfirst, &a.Summary, &a.Description, &a.Author, &a.Dateline, &a.Agency}
	if a.Source != nil {
		texts = append(texts, &a.Source.Name.Value)
	}
	for _, text := range texts {
		*text = strings.TrimSpace(*text)
	}
}

// checkDates reports dates that name no day: 2024-11 is a date elsewhere, but
// not in an article.
func (a *Article) checkDates(front []byte, line int, problems *diag.List) {
	for key, d := range map[string]date.Date{"date": a.Date, "lastmod": a.Lastmod, "publishDate": a.PublishDate, "expiryDate": a.ExpiryDate} {
		if !d.IsZero() && d.Precision() < date.Day {
			pos := yamldoc.Find(a.Path, front, line, key)
			problems.Add(diag.Errorf(pos, "date-partial", "%s names no day", d).WithHint("write it as 2024-11-20"))
		}
	}
}

// Body returns the Markdown of a file and the line on which it begins.
func Body(data []byte) (body []byte, line int) {
	if !utf8.Valid(data) {
		data = bytes.ToValidUTF8(data, []byte("\uFFFD"))
	}
	_, _, body, line = cut(data)
	return body, max(line, 1)
}

// TextHash names a text by its words, so that a translation can say which
// text it was made from: the first 16 hex digits of the SHA-256 of title,
// summary and body, blanks at their ends apart.
func TextHash(title, summary, body string) string {
	h := sha256.New()
	for _, part := range []string{title, summary, body} {
		io.WriteString(h, strings.TrimSpace(strings.ReplaceAll(part, "\r\n", "\n")))
		h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}

// locate reads the language from the path.
func (a *Article) locate() {
	lang, rest := located(a.Path)
	a.Lang = lang
	a.Page = !strings.Contains(rest, "/")
}

// Key is 2024/11/20/russia-iraq-3f9a2c: what translations share unless
// translationKey says otherwise.
func (a *Article) Key() string {
	_, rest := located(a.Path)
	return strings.TrimSuffix(rest, ".md")
}

func located(path string) (lang, rest string) {
	lang, rest, _ = strings.Cut(strings.TrimPrefix(norm.NFC.String(path), "content/"), "/")
	return lang, rest
}

var fence = []byte("---")

// cut splits a file into front matter and body. frontLine is 0 if there is no
// front matter, bodyLine 0 if it is not closed. A byte order mark and marks of
// direction before the first fence are no part of the file.
func cut(data []byte) (front []byte, frontLine int, body []byte, bodyLine int) {
	rest := bytes.TrimLeft(data, "\uFEFF\u200E\u200F")
	first, rest, _ := nextLine(rest)
	if !bytes.Equal(first, fence) {
		return nil, 0, rest, 0
	}
	start, line := rest, 2
	for len(rest) > 0 {
		before := len(start) - len(rest)
		var text []byte
		text, rest, _ = nextLine(rest)
		line++
		if bytes.Equal(text, fence) {
			return start[:before], 2, rest, line
		}
	}
	return start, 2, nil, 0
}

// nextLine returns a line without its end and the blanks before it.
func nextLine(data []byte) (line, rest []byte, found bool) {
	line, rest, found = bytes.Cut(data, []byte("\n"))
	return bytes.TrimRight(line, " \t\r"), rest, found
}

// checkUTF8 reports the first byte that is not UTF-8.
func checkUTF8(path string, data []byte, problems *diag.List) bool {
	line, col := 1, 1
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		if r == utf8.RuneError && size == 1 {
			problems.Add(diag.Errorf(diag.Pos{Path: path, Line: line, Col: col}, "utf-8", "the file is not UTF-8: byte %#02x stands here", data[0]).
				WithHint("save the file as UTF-8; old Arabic files are often windows-1256"))
			return false
		}
		if col++; r == '\n' {
			line, col = line+1, 1
		}
		data = data[size:]
	}
	return true
}

// check reports what is wrong within one file and needs no other to see it.
func check(a *Article, problems *diag.List) {
	c := checker{a, problems}
	unread := slices.ContainsFunc(*problems, func(p diag.Problem) bool { return p.Code == "yaml" })
	if strings.TrimSpace(a.Title) == "" && !unread {
		c.add(yamldoc.Text{Line: 1, Col: 1}, "title-missing", "the title is missing", "write title: …")
	}
	c.slug()
	c.tags()
	for _, alias := range a.Aliases {
		if !strings.HasPrefix(alias.Value, "/") || strings.Contains(alias.Value, "://") {
			c.add(alias, "alias", "an alias is an address of this site: "+diag.Quote(alias.Value), "write it as /old/address/")
		}
	}
	if t := a.Translation; t != nil && !slices.Contains(statuses, t.Status.Value) {
		at := t.Status
		if at.Line == 0 {
			at.Line, at.Col = 1, 1
		}
		c.add(at, "translation-status", "a translation is human, machine or reviewed, not "+diag.Quote(t.Status.Value),
			diag.DidYouMean(t.Status.Value, statuses, "write translation: {status: human}"))
	}
	if a.Menu != nil && !a.Page {
		c.add(yamldoc.Text{Line: 1, Col: 1}, "menu", "only the site's own pages are in the menu",
			"move the file to content/"+a.Lang+"/, or delete menu:")
	}
}

var statuses = []string{Human, Machine, Reviewed}

type checker struct {
	a        *Article
	problems *diag.List
}

func (c checker) add(at yamldoc.Text, code, message, hint string) {
	c.problems.Add(diag.Errorf(at.Pos(c.a.Path), code, "%s", message).WithHint("%s", hint))
}

// slug checks that the last part of the URL is safe everywhere and for ever.
func (c checker) slug() {
	s := c.a.Slug
	if s.Value == "" {
		return
	}
	for _, r := range s.Value {
		if (r < 'a' || r > 'z') && (r < '0' || r > '9') && r != '-' {
			c.add(s, "slug", "a slug has small Latin letters, digits and hyphens only: "+diag.Quote(s.Value),
				"write it as russia-iraq-talks")
			return
		}
	}
	if len(s.Value) > 80 || strings.Trim(s.Value, "-") != s.Value {
		c.add(s, "slug", "a slug has at most 80 letters and no hyphen at its ends", "write it as russia-iraq-talks")
	}
}

// tags checks each list for what is listed twice, and countries for their case.
func (c checker) tags() {
	for _, list := range []Tags{c.a.Countries, c.a.Bodies, c.a.Topics, c.people()} {
		seen := map[string]bool{}
		for _, tag := range list {
			if seen[tag.Value] && tag.Value != "" {
				c.add(tag, "tag-twice", diag.Quote(tag.Value)+" is listed twice", "delete one of them")
			}
			seen[tag.Value] = true
		}
	}
	for _, tag := range c.a.Countries {
		if upper := strings.ToUpper(tag.Value); upper != tag.Value && len(upper) == 2 {
			c.add(tag, "country-case", "the code of a country has capital letters: "+diag.Quote(tag.Value), "write "+upper)
		}
	}
}

func (c checker) people() Tags {
	if c.a.Officials == nil {
		return nil
	}
	var ids Tags
	for _, p := range *c.a.Officials {
		ids = append(ids, p.ID)
	}
	return ids
}
