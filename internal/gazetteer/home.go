package gazetteer

import (
	"net/url"
	"slices"
	"strings"
)

// HomeOf is the country of whose offices a text need not say whose they are,
// because it is written by its citizens for each other; "" if nothing tells. A
// text of an agency has that of the agency, if it has one. Any other has that of
// its source, or of the top-level domain of its address (ISO 3166-1, as RFC 1591
// has it), if people there write Arabic.
func (g *Gazetteer) HomeOf(agency, source, address string) string {
	for _, name := range []string{agency, source} {
		if outlet, ok := g.OutletCalled(name); ok {
			return outlet.Home
		}
	}
	host := source
	if u, err := url.Parse(address); err == nil && u.Host != "" {
		host = u.Hostname()
	}
	top := host[strings.LastIndex(host, ".")+1:]
	if len(top) == len(host) || !arabicDomains[strings.ToUpper(top)] {
		return ""
	}
	return strings.ToUpper(top)
}

// OutletCalled finds an outlet that a text names in another way than the gazetteer:
// with the word for what it is before its name (جريدة القبس), or without it (السوداني).
func (g *Gazetteer) OutletCalled(name string) (*Outlet, bool) {
	if outlet, ok := g.OutletByName(name); ok || name == "" {
		return outlet, ok
	}
	if word, rest, ok := strings.Cut(name, " "); ok && slices.Contains(outletKinds, word) {
		return g.OutletByName(rest)
	}
	for _, kind := range outletKinds {
		if outlet, ok := g.OutletByName(kind + " " + name); ok {
			return outlet, true
		}
	}
	return nil, false
}

// outletKinds are the words for what an outlet is.
var outletKinds = []string{"صحيفة", "جريدة", "وكالة", "قناة", "موقع", "شبكة", "تلفزيون", "بوابة", "إذاعة", "مجلة"}

// arabicDomains are the countries whose domain says that a site is for their
// citizens, in Arabic. Some others are sold to everybody (.ly, .dj, .so, .km).
var arabicDomains = map[string]bool{
	"AE": true, "BH": true, "DZ": true, "EG": true, "IQ": true, "JO": true, "KW": true, "LB": true, "MA": true,
	"MR": true, "OM": true, "PS": true, "QA": true, "SA": true, "SD": true, "SY": true, "TN": true, "YE": true,
}
