package worldmap

import "slices"

// Apart draws an area as no country's: it has the colour of no news, its own
// outline, and no link.
const Apart = "apart"

// A Dispute is an area that more than one state claims.
type Dispute struct {
	Name    string   // as site.yaml calls it
	Choices []string // codes of countries as which, or as whose part, it can be drawn, and Apart; the first is what is drawn if nothing is said
	area    string   // its id in the files
}

// Disputes are the areas that can be chosen. What is drawn if nothing is said is
// what the General Assembly of the United Nations calls them; Kosovo, Taiwan and
// Western Sahara, which have codes and pages of their own, are drawn as such.
// Palestine and Israel are countries like any other.
var Disputes = []Dispute{
	{"western-sahara", []string{"EH", "MA", Apart}, "EH"},
	{"kosovo", []string{"XK", "RS", Apart}, "XK"},
	{"taiwan", []string{"TW", "CN", Apart}, "TW"},
	{"crimea", []string{"UA", "RU", Apart}, "crimea"},
	{"golan", []string{"SY", "IL", Apart}, "golan"},
	{"northern-cyprus", []string{"CY", Apart}, "northern-cyprus"},
	{"somaliland", []string{"SO", Apart}, "somaliland"},
	{"siachen", []string{Apart, "IN", "PK"}, "siachen"},
}

// choice is what is chosen for a dispute.
func (x Dispute) choice(choices map[string]string) string {
	if c := choices[x.Name]; slices.Contains(x.Choices, c) {
		return c
	}
	return x.Choices[0]
}
