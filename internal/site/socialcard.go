package site

import (
	"path"
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/content"
	"github.com/mujaz/mujaz/internal/socialcard"
)

// A SocialCard is the picture that other sites show beside a link to an
// article that has none of its own.
type SocialCard struct{ socialcard.Card }

func (*SocialCard) view() {}

// socialCardURL is beside the article's page.
func socialCardURL(a *content.Article) string { return a.URL + "card.png" }

// hasSocialCard reports whether a card is made for an article: not for one that
// has a picture of its own, nor for one whose text was withdrawn.
func (s *Site) hasSocialCard(a *content.Article) bool {
	return s.in.Config.SocialCards.Of(a.Day) && a.Withdrawn == nil && !s.sharesCover(a) &&
		strings.HasSuffix(a.URL, "/") && !s.in.HasFile("content"+socialCardURL(a))
}

// sharesCover reports whether the picture over an article is shown by other
// sites. They show no drawings (SVG), and none that cannot be read.
func (s *Site) sharesCover(a *content.Article) bool {
	if a.Cover == nil || strings.EqualFold(path.Ext(a.Cover.File), ".svg") {
		return false
	}
	header, _ := s.in.Picture(a.Cover.File)
	return header.Width > 0
}

// share names the picture that other sites show beside a link to an article.
func (f *filler) share(p *ArticlePage, a *content.Article) {
	switch {
	case f.sharesCover(a):
		p.Social.Image, p.Social.ImageAlt = f.urls.origin()+p.Cover.URL, p.Cover.Alt
		p.Social.ImageWidth, p.Social.ImageHeight = f.largest(a.Cover.File)
	case f.hasSocialCard(a):
		p.Social.Image, p.Social.ImageAlt = f.urls.Abs(socialCardURL(a)), a.Title
		p.Social.ImageWidth, p.Social.ImageHeight = socialcard.Width, socialcard.Height
	}
}

// socialCard is what the card of an article shows: nothing that changes with
// other articles. A date that the article has from the item it came with is
// left out, as it cannot be said there whose it is.
func (f *filler) socialCard(a *content.Article) View {
	shared := f.shared[a.Lang]
	c := &SocialCard{socialcard.Card{
		Lang: a.Lang, RTL: shared.lang.Direction == "rtl",
		Title:  f.line(a.Lang, a.Title, a.Lang).Text,
		Site:   arabic.Isolate(shared.site.Title, arabic.DirectionOf(shared.lang.Direction)),
		Source: f.sourceLink(a.Lang, a).Name.Text,
	}}
	if !a.Inherited {
		c.Date = f.date(a.Lang, a.Date).Text
	}
	return c
}
