package gazetteer

import (
	"strings"
	"testing"
)

// TestSigns: who reads signs takes their words as they are, so a word that is also
// another one would speak for a country in any text.
func TestSigns(t *testing.T) {
	g, _ := load(t)
	seen := map[string]bool{}
	for _, f := range g.Signs() {
		key := f.ID + f.Text
		if f.Kind == Institution && (seen[key] || g.IsCountryName(f.Text)) {
			t.Errorf("%s of %s is there twice, or a country", f.Text, f.ID)
		}
		seen[key] = true
		if f.Kind == Demonym && !strings.Contains(f.Text, " ") {
			t.Errorf("%s is an adjective, and no money", f.Text)
		}
	}
	for _, want := range []string{"DZالمجلس الشعبي الولائي", "KWدينار كويتي", "KWدينارا كويتيا", "MAغشت", "KWالقبس"} {
		if !seen[want] {
			t.Errorf("no sign: %s", want)
		}
	}
}
