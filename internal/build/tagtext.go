package build

import (
	"regexp"

	"github.com/mujaz/mujaz/internal/article"
	"github.com/mujaz/mujaz/internal/locale"
	"github.com/mujaz/mujaz/internal/tag"
)

// TagText is what a tagger reads in an article's file, given by its bytes, and
// the line of the file on which the body begins.
func (s *Site) TagText(a *article.Article, data []byte) (text tag.Text, bodyLine int) {
	body, bodyLine := article.Body(data)
	text = tag.Text{
		Lang: a.Lang, Title: a.Title, Standfirst: a.Standfirst, Body: withoutLinks(string(body)),
		Date: a.Date.DayIn(s.Config.TimeZone), DateInherited: a.DateInherited,
	}
	dateline, agency, source := a.Dateline, a.Agency, article.Source{}
	if a.Source != nil {
		source = *a.Source
	}
	if c, ok := s.Store.ByPath(a.Path); ok { // a translation has its original's
		text.Date, text.DateInherited, dateline = c.Date.DayIn(s.Config.TimeZone), c.Inherited, c.Dateline.Text
		agency, source.Name.Value, source.URL = c.Agency.Text, c.Source.Text, c.Source.URL
	}
	text.Home = s.Names.HomeOf(agency, source.Name.Value, source.URL)
	if place, ok := s.Names.PlaceByName(dateline); ok {
		text.Country = place.Country
	}
	return text, bodyLine
}

// linkTarget is what stands before the target of a Markdown link, and the target.
var linkTarget = regexp.MustCompile(`(?m)(?:[^\\\s]\]\(|^ {0,3}\[[^\]\n]+\]:[ \t]*)([^\s()]+)`)

// withoutLinks puts blanks where links lead, because the name of a file or of
// a host is none of the article's words. Nothing moves.
func withoutLinks(body string) string {
	out := []byte(body)
	for _, m := range linkTarget.FindAllStringSubmatchIndex(body, -1) {
		for i := m[2]; i < m[3]; i++ {
			out[i] = ' '
		}
	}
	return string(out)
}

// Source returns the bytes of an article's file.
func (s *Site) Source(a *article.Article) ([]byte, error) { return s.files.Data(a.Path) }

// Language is how a language of the site writes.
func (s *Site) Language(code string) *locale.Language { return s.locales.Language(code) }
