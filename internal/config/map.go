package config

import (
	"maps"
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/worldmap"
	"github.com/mujaz/mujaz/internal/yamldoc"
)

// Map says whether the site has a world map of its coverage, and how it draws
// what several states claim.
type Map struct {
	On       bool
	Disputed map[string]string // dispute → a country's code or apart; what it leaves out is drawn as by default
}

// fileMap is the map's key: true, false, or a mapping.
type fileMap struct {
	off      bool
	disputed map[string]yamldoc.Text
}

// DecodeYAML reads true, false or {disputed: …}.
func (m *fileMap) DecodeYAML(n yamldoc.Node) {
	if n.IsScalar() {
		switch n.Text().Value {
		case "", "true":
		case "false":
			m.off = true
		default:
			n.Add(diag.Errorf(n.Pos(), "unknown-value", "%s is not known here", diag.Quote(n.Text().Value)).
				WithHint("write true, false, or {disputed: {crimea: UA}}"))
		}
		return
	}
	var written struct {
		Disputed map[string]yamldoc.Text `yaml:"disputed"`
	}
	n.Decode(&written)
	m.disputed = written.Disputed
}

// worldMap checks the areas and what is chosen for them.
func (p parser) worldMap(in fileMap) Map {
	out := Map{On: !in.off, Disputed: map[string]string{}}
	for _, name := range slices.Sorted(maps.Keys(in.disputed)) {
		choice := in.disputed[name]
		i := slices.IndexFunc(worldmap.Disputes, func(d worldmap.Dispute) bool { return d.Name == name })
		if i < 0 {
			p.problems.Add(diag.Errorf(choice.Pos(p.path), "unknown-value", "the map has no disputed area %s", diag.Quote(name)).
				WithHint("%s", diag.DidYouMean(name, disputeNames(), "it has "+strings.Join(disputeNames(), ", "))))
			continue
		}
		choices := worldmap.Disputes[i].Choices
		out.Disputed[name] = p.choice(choice, choices[0], choices...)
	}
	return out
}

func disputeNames() []string {
	var out []string
	for _, d := range worldmap.Disputes {
		out = append(out, d.Name)
	}
	return out
}
