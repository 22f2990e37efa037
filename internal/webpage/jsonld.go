package webpage

import (
	"encoding/json"
	"html"
	"regexp"
	"strings"
)

// A thing is an object of JSON-LD.
type thing map[string]any

// articleTypes are the types of schema.org that stand for a text of news, most
// certain first.
var articleTypes = []string{
	"NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "AskPublicNewsArticle", "BackgroundNewsArticle",
	"OpinionNewsArticle", "ReviewNewsArticle", "AdvertiserContentArticle", "SatiricalArticle", "LiveBlogPosting",
	"Report", "Article", "BlogPosting", "SocialMediaPosting", "TechArticle", "ScholarlyArticle",
}

// A graph is all JSON-LD of a page.
type graph struct {
	things []thing
	byID   map[string]thing
}

var (
	codeMarks     = regexp.MustCompile(`^\s*(?://|/\*)?\s*(?:<!--|<!\[CDATA\[)\s*(?:\*/)?|(?://|/\*)?\s*(?:-->|\]\]>)\s*(?:\*/)?\s*;?\s*$`)
	trailingComma = regexp.MustCompile(`,\s*([}\]])`)
)

// add reads one script. It is lenient: pages write comments around the JSON,
// line breaks into strings, and commas behind the last member.
func (g *graph) add(script string) {
	script = strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, codeMarks.ReplaceAllString(script, ""))
	if !g.decode(script) {
		g.decode(trailingComma.ReplaceAllString(script, "$1"))
	}
}

// decode reads the values of a script up to the first that is no JSON, and
// reports whether there was one.
func (g *graph) decode(script string) bool {
	d := json.NewDecoder(strings.NewReader(script))
	found := false
	for {
		var v any
		if d.Decode(&v) != nil {
			return found
		}
		found = true
		g.collect(v, 0)
	}
}

// maxNesting is how deep an article may be inside other objects.
const maxNesting = 8

// collect finds the objects of a value, those within others behind them.
func (g *graph) collect(v any, depth int) {
	if depth > maxNesting {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			g.collect(e, depth+1)
		}
	case map[string]any:
		t := thing(v)
		g.things = append(g.things, t)
		if id, ok := v["@id"].(string); ok && len(v) > 1 {
			if g.byID == nil {
				g.byID = map[string]thing{}
			}
			g.byID[id] = t
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "publisher", "author", "image"} {
			g.collect(v[key], depth+1)
		}
	}
}

// article returns the article of the page, or nil. One with a headline is
// preferred.
func (g *graph) article() thing {
	var best thing
	for _, name := range articleTypes {
		for _, t := range g.things {
			if !t.isA(name) {
				continue
			}
			if t.text("headline") != "" {
				return t
			}
			if best == nil {
				best = t
			}
		}
	}
	return best
}

// site returns the website or its publisher, or nil.
func (g *graph) site() thing {
	for _, name := range []string{"WebSite", "NewsMediaOrganization", "Organization"} {
		for _, t := range g.things {
			if t.isA(name) && t.text("name") != "" {
				return t
			}
		}
	}
	return nil
}

func (t thing) isA(name string) bool {
	switch v := t["@type"].(type) {
	case string:
		return strings.TrimPrefix(strings.TrimPrefix(v, "https://schema.org/"), "http://schema.org/") == name
	case []any:
		for _, e := range v {
			if (thing{"@type": e}).isA(name) {
				if _, nested := e.([]any); !nested {
					return true
				}
			}
		}
	}
	return false
}

// all returns what a property has: objects, and strings as objects with that
// name and address. An object that only names another is that other.
func (g *graph) all(t thing, key string) []thing {
	values, ok := t[key].([]any)
	if !ok && t[key] != nil {
		values = []any{t[key]}
	}
	var out []thing
	for _, v := range values {
		switch v := v.(type) {
		case string:
			out = append(out, thing{"name": v, "url": v})
		case map[string]any:
			id, _ := v["@id"].(string)
			if other, ok := g.byID[id]; ok && thing(v).text("name") == "" && thing(v).text("url") == "" {
				out = append(out, other)
			} else {
				out = append(out, v)
			}
		}
	}
	return out
}

// text returns a property as plain text: entities decoded, as sites encode
// them here too. Line breaks stay.
func (t thing) text(key string) string {
	switch v := t[key].(type) {
	case string:
		return strings.TrimSpace(cleanText(html.UnescapeString(v)))
	case []any:
		if len(v) > 0 {
			if s, ok := v[0].(string); ok {
				return thing{key: s}.text(key)
			}
		}
	}
	return ""
}

// line returns a property as one line.
func (t thing) line(key string) string { return strings.Join(strings.Fields(t.text(key)), " ") }
