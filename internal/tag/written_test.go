package tag

import (
	"strings"
	"testing"
)

// TestWritten: a person whom articles write out keeps the id, and another of that name,
// of whom a text says another country, gets one of their own.
func TestWritten(t *testing.T) {
	w := tagger.Written()
	w.Note("salim-alqaabi", "سليم جاسم الكعبي", "النائب الأردني", "JO")
	w.Note("hind-haddad", "هند جاسم الحداد", "النائب", "JO") // a guess
	for _, c := range []struct{ body, want string }{
		{"قال النائب الأردني سليم جاسم الكعبي إن", "salim-alqaabi"},
		{"قال النائب سليم جاسم الكعبي إن", "salim-alqaabi"},
		{"قال النائب العراقي سليم جاسم الكعبي إن", "salim-jassim-al-kaabi"},
		{"قال النائب العراقي سليم جاسم الكعبي إن الخطة جاهزة.", "salim-jassim-al-kaabi"},
		{"قال النائب الكويتي سليم جاسم الكعبي إن", "salim-jassim-al-kaabi-kw"},
		{"قالت النائبة العراقية هند جاسم الحداد إن", "hind-haddad"},
		{"قالت النائبة الكويتية هند جاسم الحداد إن", "hind-jassim-al-haddad"},
		{"قال النائب الأردني كريم جاسم الكعبي إن الخطة جاهزة. ورد عليه النائب العراقي كريم جاسم الكعبي أمس.", "karim-jassim-al-kaabi karim-jassim-al-kaabi-iq"},
	} {
		r := tagger.Tag(Text{Lang: "ar", Body: c.body})
		w.Settle(r)
		var got []string
		for _, o := range r.Officials {
			got = append(got, o.ID)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %s, want %s", c.body, got, c.want)
		}
	}
}
