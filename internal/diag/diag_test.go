package diag

import "testing"

func TestProblemString(t *testing.T) {
	p := Errorf(Pos{"content/ar/x.md", 4, 1}, "unknown-key", "unknown key %s", Quote("titel")).WithHint("did you mean %q?", "title")
	want := "content/ar/x.md:4:1: error: unknown key \"titel\"\n  hint: did you mean \"title\"?"
	if got := p.String(); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestSortDropsTwins(t *testing.T) {
	b, a := Warnf(Pos{"b", 1, 1}, "x", "later"), Errorf(Pos{"a", 2, 1}, "x", "first")
	l := List{b, a, b}
	l.Sort()
	if len(l) != 2 || l[0] != a || l[1] != b {
		t.Errorf("got %v", l)
	}
	if l.Errors() != 1 {
		t.Errorf("errors: got %d, want 1", l.Errors())
	}
}

func TestNearest(t *testing.T) {
	words := []string{"title", "date", "lastmod", "countries"}
	for _, c := range []struct{ word, want string }{
		{"titel", "title"}, {"Date", "date"}, {"contries", "countries"}, {"zzz", ""}, {"x", ""},
	} {
		if got := Nearest(c.word, words); got != c.want {
			t.Errorf("Nearest(%q) = %q, want %q", c.word, got, c.want)
		}
	}
}

func TestQuoteShowsWhatCannotBeSeen(t *testing.T) {
	if got := Quote("\u200ftitle عنوان"); got != `"\u200ftitle عنوان"` {
		t.Errorf("got %s", got)
	}
}
