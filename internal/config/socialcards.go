package config

import (
	"github.com/mujaz/mujaz/internal/date"
	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/yamldoc"
)

// SocialCards says which articles have a social card: a day of the calendar,
// and not a number of articles, so that a card stays when others are added.
type SocialCards struct {
	On    bool
	Since date.Date // the first day with cards; zero: all
}

// Of reports whether an article of a day has a card.
func (s SocialCards) Of(day date.Date) bool {
	return s.On && (s.Since.IsZero() || day.Compare(s.Since) >= 0)
}

func (p parser) socialCards(t yamldoc.Text) SocialCards {
	switch t.Value {
	case "", "true":
		return SocialCards{On: true}
	case "false":
		return SocialCards{}
	}
	since, err := date.Parse(t.Value)
	if err != nil || since.Precision() != date.Day {
		p.problems.Add(diag.Errorf(t.Pos(p.path), "unknown-value", "%s is not known here", diag.Quote(t.Value)).
			WithHint("write true, false, or the first day whose articles have a card, as 2024-01-31"))
		return SocialCards{On: true}
	}
	return SocialCards{On: true, Since: since}
}
