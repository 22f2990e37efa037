package build

import (
	"strings"

	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/memo"
	"github.com/mujaz/mujaz/internal/site"
	"github.com/mujaz/mujaz/internal/snapshot"
	"github.com/mujaz/mujaz/internal/socialcard"
	"github.com/mujaz/mujaz/internal/typeset"
)

// fontFolder holds the fonts of social cards, and their licence, which has no
// ending.
const fontFolder = "templates/socialcard/"

// loadDrawer reads the fonts of social cards, if the site has any cards, and
// warns of languages in which they would be blank.
func (s *Site) loadDrawer(m *Memo) *socialcard.Drawer {
	if !s.Config.SocialCards.On {
		return nil
	}
	t := table(m, func(m *Memo) *memo.Table[snapshot.Sum, known[*socialcard.Drawer]] { return &m.drawers })
	drawer := recall(t, s.key([]string{fontFolder}), &s.problems, func(p *diag.List) *socialcard.Drawer {
		var fonts []typeset.File
		for _, f := range s.files.In(fontFolder) {
			if name := strings.TrimPrefix(f.Path, fontFolder); strings.Contains(name, ".") {
				fonts = append(fonts, typeset.File{Name: name, Data: f.Data})
			}
		}
		drawer, err := socialcard.New(fonts)
		if err != nil {
			p.Add(diag.Errorf(diag.Pos{Path: fontFolder}, "font", "social cards cannot be drawn: %s", err).
				WithHint("take the file out, and the theme's font is used; or write socialCards: false in site.yaml"))
		}
		return drawer
	})
	if drawer == nil {
		return nil
	}
	for _, l := range s.Config.Languages {
		if title := s.Config.SiteTitle(l.Code); title != "" && !drawer.Draws(title) {
			s.problems.Add(diag.Warnf(diag.Pos{Path: "site.yaml"}, "font-letters", "the social cards of %s are blank: no font of %s has the letters of %s", l.Code, fontFolder, diag.Quote(title)).
				WithHint("put a font of its script there, as bold-x.ttf and regular-x.ttf; or write socialCards: false"))
		}
	}
	return drawer
}

// socialCard draws a card, unless an earlier build has kept it. A nil cache
// keeps nothing.
func (s *Site) socialCard(cache Cache, c *site.SocialCard) ([]byte, error) {
	if cache == nil {
		return s.drawer.PNG(c.Card)
	}
	name := "card-" + s.drawer.Key(c.Card)
	if data, ok := cache.Recall(name); ok {
		return data, nil
	}
	data, err := s.drawer.PNG(c.Card)
	if err != nil {
		return nil, err
	}
	return data, cache.Keep(name, data)
}
